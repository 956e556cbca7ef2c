//! Asking the portal for people whom the list does not hold yet, once the query is debounced.

use jiff::{SignedDuration, Timestamp};

use super::{App, ConnectionState, Effect};
use crate::people::search::{Knowledge, ask_portal};

/// How long nothing must have been typed.
const DEBOUNCE: SignedDuration = SignedDuration::from_millis(400);

/// What the portal is to be asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Lookup {
    /// What the query asks for at present.
    wanted: Option<String>,
    /// When that is due; `None` when it has been asked for already.
    due: Option<Timestamp>,
    /// What was asked for last: it is not asked for again.
    asked: Option<String>,
}

impl App {
    /// Starts the wait anew when the query asks for something else.
    pub(super) fn follow_lookup(&mut self, now: Timestamp) {
        // While the company is being read, somebody may be missing; afterwards the list holds everybody.
        let known = Knowledge {
            answers: self.connection.answers(),
            complete: *self.connection.state() == ConnectionState::Live,
        };
        let wanted = ask_portal(self.browser.filter().query(), known);
        if wanted == self.lookup.wanted {
            return;
        }
        let new = wanted.is_some() && wanted != self.lookup.asked;
        self.lookup.due = new.then(|| now.checked_add(DEBOUNCE).unwrap_or(now));
        self.lookup.wanted = wanted;
    }

    /// When the query is debounced.
    pub(super) const fn lookup_due(&self) -> Option<Timestamp> {
        self.lookup.due
    }

    /// Asks for what a debounced query wants.
    pub(super) fn look_up(&mut self, now: Timestamp) -> Option<Effect> {
        self.lookup.due.take_if(|due| *due <= now)?;
        self.lookup.asked.clone_from(&self.lookup.wanted);
        self.lookup.asked.clone().map(Effect::Search)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::fixture::{now, office, people, press, silence, told};
    use crate::app::{Message, Update};

    fn reading() -> App {
        let mut app = office(120, 36);
        app.tell(
            Message::Update(Update::Connection(ConnectionState::Reading { done: 11, found: 40 })),
            now(),
        );
        app
    }

    fn searches(app: &mut App, after: i64) -> Vec<Effect> {
        let later = now() + SignedDuration::from_millis(after);
        let mut effects = app.update(Message::Tick, later).effects;
        effects.retain(|effect| matches!(effect, Effect::Search(_)));
        effects
    }

    #[test]
    fn a_debounced_query_is_asked_for_once() {
        let mut app = reading();
        press(&mut app, "/пё");
        assert_eq!(app.next_tick(now()), Some(now() + DEBOUNCE));
        assert_eq!(searches(&mut app, 399), []);
        press(&mut app, "т is:online");
        assert_eq!(searches(&mut app, 400), [Effect::Search("пёт".into())]);
        assert_eq!(searches(&mut app, 900), []);
        press(&mut app, "<Backspace>");
        app.tell(told(people()), now());
        assert_eq!(searches(&mut app, 900), [], "the words are the same");
    }

    #[test]
    fn every_letter_starts_the_wait_anew() {
        let mut app = reading();
        press(&mut app, "/an");
        let typed = now() + SignedDuration::from_millis(300);
        let key = crossterm::event::KeyEvent::from(crossterm::event::KeyCode::Char('n'));
        app.tell(Message::Key(key.into()), typed);
        assert_eq!(searches(&mut app, 500), []);
        assert_eq!(searches(&mut app, 700), [Effect::Search("ann".into())]);
    }

    #[test]
    fn nobody_is_asked_when_everybody_is_known_or_nobody_answers() {
        let mut app = office(120, 36);
        press(&mut app, "/anna");
        assert_eq!(searches(&mut app, 900), []);
        let mut app = reading();
        press(&mut app, "/anna");
        app.tell(silence(), now());
        assert_eq!(searches(&mut app, 900), []);
        let mut app = reading();
        press(&mut app, "/anna<Esc>");
        assert_eq!(searches(&mut app, 900), [], "cleared before it was due");
    }
}
