//! What a half typed filter about profiles may become: the skills, interests and cities that colleagues have.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Topic, department_word};
use crate::people::Roster;
use crate::people::text::fold;

/// A longer one is a sentence, and no name of a skill.
const LONGEST: usize = 40;

/// The words `topic:value` that a typed one may become, which keep what stands before the colon as it is typed: first
/// those whose values begin so, then those of which a later word does, the most common first, at most so many. None for
/// another word.
#[must_use]
pub fn profile_words(typed: &str, most: usize, roster: &Roster) -> Vec<String> {
    let Some((topic, at)) = Topic::of_word(typed) else { return Vec::new() };
    let (head, begun) = typed.split_at(at);
    let sought = fold(&begun.replace('_', " "));
    let mut values: HashMap<String, (usize, &str)> = HashMap::new();
    let colleagues = roster.iter().map(|entry| &entry.person).filter(|person| person.is_colleague());
    for value in colleagues.flat_map(|person| values_of(topic, topic.text(person).unwrap_or_default())) {
        values.entry(fold(value)).or_insert((0, value)).0 += 1;
    }
    let rank = |folded: &str| {
        let later = || folded.match_indices(' ').any(|(at, _)| folded[at + 1..].starts_with(&sought));
        if folded.starts_with(&sought) { Some(0) } else { later().then_some(1) }
    };
    let mut found: Vec<_> = values
        .iter()
        .filter_map(|(folded, (count, value))| Some((rank(folded)?, Reverse(*count), folded, *value)))
        .collect();
    found.sort_unstable();
    found.into_iter().take(most).map(|(.., value)| format!("{head}{}", department_word(value))).collect()
}

/// A city is one; of all else people write lists.
fn values_of(topic: Topic, text: &str) -> impl Iterator<Item = &str> {
    let separates = move |c: char| topic != Topic::City && matches!(c, ',' | ';' | '|' | '•');
    let values = text.split(separates).map(str::trim);
    values.filter(|value| !value.is_empty() && value.chars().count() <= LONGEST)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::people::{Person, PersonId, Rules};

    fn offered(typed: &str) -> Vec<String> {
        let person = |id: u64, skills: &str, city: &str| {
            let mut person = Person::new(PersonId(id), "Anna");
            (person.skills, person.city) = (Some(skills.into()), Some(city.into()));
            person
        };
        let mut bot = person(5, "Rusting", "Riga");
        bot.flags.bot = true;
        let people = vec![
            person(1, "Rust, SQL", "New York"),
            person(2, "rust; Ruby on Rails", "York"),
            person(3, "SQL, ", "Riga"),
            person(4, "SQL,Rust", "Нижний Новгород"),
            bot,
        ];
        let mut roster = Roster::new(Rules::default());
        roster.merge(people, Timestamp::UNIX_EPOCH);
        let words = profile_words(typed, 9, &roster);
        words.into_iter().map(|word| word.replace("rust", "Rust")).collect()
    }

    #[test]
    fn the_most_common_come_first() {
        assert_eq!(offered("skill:"), ["skill:Rust", "skill:SQL", "skill:Ruby_on_Rails"]);
        assert_eq!(offered("-@Skills:ru"), ["-@Skills:Rust", "-@Skills:Ruby_on_Rails"]);
        assert_eq!(offered("skill:ruby_o"), ["skill:Ruby_on_Rails"]);
    }

    #[test]
    fn a_later_word_is_met_after_the_first() {
        assert_eq!(offered("city:yo"), ["city:York", "city:New_York"]);
        assert_eq!(offered("city:нов"), ["city:Нижний_Новгород"]);
        assert_eq!(offered("interest:"), [""; 0]);
        assert_eq!(offered("@Sales"), [""; 0]);
    }
}
