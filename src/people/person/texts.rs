//! A person's texts one by one, and all in one piece of memory.

use std::mem;
use std::sync::Arc;

use super::{Person, SharedText};

/// How many texts a person has.
pub(crate) const TEXTS: usize = 16;

impl Person {
    /// Every text, in the order in which the cache keeps them; one that there is not is empty. A new one goes to the end.
    pub(crate) fn texts(&self) -> [&str; TEXTS] {
        [
            &self.name,
            &self.first_name,
            &self.last_name,
            &self.position,
            or_empty(self.avatar.as_ref()),
            or_empty(self.avatar_small.as_ref()),
            or_empty(self.phones.work.as_ref()),
            or_empty(self.phones.mobile.as_ref()),
            or_empty(self.phones.personal.as_ref()),
            or_empty(self.phones.inner.as_ref()),
            or_empty(self.email.as_ref()),
            or_empty(self.website.as_ref()),
            or_empty(self.time_zone.as_ref()),
            or_empty(self.skills.as_ref()),
            or_empty(self.interests.as_ref()),
            or_empty(self.city.as_ref()),
        ]
    }

    /// Sets every text, in the order of [`Self::texts`].
    pub(crate) fn set_texts(&mut self, texts: [SharedText; TEXTS]) {
        let some = |text: SharedText| Some(text).filter(|text| !text.is_empty());
        let [name, first_name, last_name, position, avatar, avatar_small, rest @ ..] = texts;
        let [work, mobile, personal, inner, email, website, time_zone, skills, interests, city] = rest;
        (self.name, self.first_name, self.last_name, self.position) = (name, first_name, last_name, position);
        (self.avatar, self.avatar_small) = (some(avatar), some(avatar_small));
        (self.phones.work, self.phones.mobile) = (some(work), some(mobile));
        (self.phones.personal, self.phones.inner) = (some(personal), some(inner));
        (self.email, self.website, self.time_zone) = (some(email), some(website), some(time_zone));
        (self.skills, self.interests, self.city) = (some(skills), some(interests), some(city));
    }

    /// Takes every text out, in the order of [`Self::texts`].
    pub(in crate::people) fn take_texts(&mut self) -> [SharedText; TEXTS] {
        let some = |text: &mut Option<SharedText>| text.take().unwrap_or_default();
        [
            mem::take(&mut self.name),
            mem::take(&mut self.first_name),
            mem::take(&mut self.last_name),
            mem::take(&mut self.position),
            some(&mut self.avatar),
            some(&mut self.avatar_small),
            some(&mut self.phones.work),
            some(&mut self.phones.mobile),
            some(&mut self.phones.personal),
            some(&mut self.phones.inner),
            some(&mut self.email),
            some(&mut self.website),
            some(&mut self.time_zone),
            some(&mut self.skills),
            some(&mut self.interests),
            some(&mut self.city),
        ]
    }

    /// Puts the texts into one piece of memory: kept for long, a piece for each costs more than its letters.
    pub(in crate::people) fn gather_texts(&mut self) {
        let texts = self.texts();
        let whole: Arc<Box<str>> = Arc::new(texts.concat().into());
        let mut end = 0;
        let parts = texts.map(|text| {
            end += text.len();
            SharedText::part(&whole, end - text.len()..end)
        });
        self.set_texts(parts);
    }
}

fn or_empty(text: Option<&SharedText>) -> &str {
    text.map(SharedText::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonId;

    #[test]
    fn texts_keep_their_places() {
        let names: [String; TEXTS] = std::array::from_fn(|at| format!("text {at}"));
        let mut person = Person::new(PersonId(1), "");
        person.set_texts(names.clone().map(SharedText::from));
        assert_eq!(person.texts(), names.each_ref().map(String::as_str));
        let before = person.clone();
        person.gather_texts();
        assert_eq!(person, before);
        let mut empty = Person::new(PersonId(1), "");
        empty.set_texts(person.take_texts());
        assert_eq!(empty, before);
        empty.take_texts();
        empty.gather_texts();
        assert_eq!(empty, Person::new(PersonId(1), ""));
    }
}
