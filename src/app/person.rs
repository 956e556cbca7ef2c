//! What can be done with the selected person.

use jiff::Timestamp;

use super::{Action, App, Copying, Effect, Outcome, Preference, Reason};
use crate::people::{Person, PersonId};

impl App {
    /// Carries out an action on the selected person; `None` when it is none of those.
    pub(super) fn act_on_person(&mut self, action: Action, now: Timestamp) -> Option<Outcome> {
        let person = self.selected().map(|entry| entry.person.clone());
        Some(match action {
            Action::Menu => self.open_menu(),
            Action::MyStatus => self.open_status(),
            Action::CopyEmail => self.copy_known("what-email", person?.email, now),
            Action::CopyExtension => self.copy_known("what-extension", person?.phones.inner, now),
            Action::CopyLink => Self::copy("what-link", self.profile_link(&person?)),
            Action::CopyCard => Self::copy("what-card", card_text(&person?)),
            Action::CopyPhone | Action::Call | Action::Qr => self.act_on_phones(action, &person?, now),
            Action::OpenChat => self.open_address(self.chat_link(&person?), now),
            Action::OpenProfile => self.open_address(self.profile_link(&person?), now),
            Action::Write => match person?.email {
                Some(address) => self.open_address(format!("mailto:{address}"), now),
                None => self.lack("what-email", now),
            },
            Action::Why => self.open_why(),
            Action::Cover => self.open_cover(now),
            Action::Favourite => self.toggle_favourite(&person?, now),
            Action::Watch => self.toggle_watch(&person?, now),
            Action::RefreshPerson => {
                self.say("toast-refresh", now);
                Outcome::redraw_and(Effect::RefreshPerson(person?.id))
            }
            _ => return None,
        })
    }

    /// Selects somebody; a filter that hides the person is cleared.
    pub(super) fn go_to_person(&mut self, id: PersonId) -> Outcome {
        self.leave_place();
        if !self.select(id) {
            self.filter.clear();
            self.scope = None;
            self.list.keep();
            self.arrange();
            self.select(id);
        }
        self.card_top = 0;
        Outcome::redraw()
    }

    /// What becomes of it is told when it is known.
    pub(super) fn copy(what: &'static str, text: String) -> Outcome {
        Outcome::effect(Effect::Copy(Copying { text, reason: Reason::Wanted(what) }))
    }

    fn copy_known(&mut self, what: &'static str, text: Option<String>, now: Timestamp) -> Outcome {
        text.map_or_else(|| self.lack(what, now), |text| Self::copy(what, text))
    }

    /// The person has no such thing.
    pub(super) fn lack(&mut self, what: &'static str, now: Timestamp) -> Outcome {
        self.say_of("toast-lacks", what, now);
        Outcome::redraw()
    }

    fn toggle_favourite(&mut self, person: &Person, now: Timestamp) -> Outcome {
        let favourite =
            self.marked.favourites.insert(person.id) || !self.marked.favourites.remove(&person.id);
        self.say(if favourite { "toast-favourite" } else { "toast-no-favourite" }, now);
        // Whom `is:favourite` shows may be others now.
        self.arrange();
        Outcome::redraw_and(Effect::Keep(Preference::Favourite { id: person.id, favourite }))
    }

    fn profile_link(&self, person: &Person) -> String {
        format!("{}company/personal/user/{}/", self.settings.portal_url, person.id)
    }

    fn chat_link(&self, person: &Person) -> String {
        format!("{}online/?IM_DIALOG={}", self.settings.portal_url, person.id)
    }
}

/// Everything that one writes on a card, a line each.
fn card_text(person: &Person) -> String {
    let phones = &person.phones;
    let lines = [
        Some(person.name.as_str()),
        Some(person.position.as_str()),
        phones.mobile.as_deref(),
        phones.work.as_deref(),
        phones.personal.as_deref(),
        phones.inner.as_deref(),
        person.email.as_deref(),
        person.website.as_deref(),
    ];
    let known: Vec<&str> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    known.join("\n")
}
