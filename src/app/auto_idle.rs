//! My own idleness, told to the portal by itself where the user wants that.

use jiff::{SignedDuration, Timestamp};

use super::{Effect, Message};

/// Whether the user is at the keys, as the portal was told.
#[derive(Clone, Copy, Debug)]
pub(super) struct AutoIdle {
    /// After so long without a key my own status becomes idle; `None`: never.
    after: Option<SignedDuration>,
    /// When something was done last; before anything was, when the program began.
    active: Option<Timestamp>,
    /// What the portal was told of it.
    reported: Reported,
}

/// What the portal was told of my idleness.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reported {
    /// Nothing: I am at the keys.
    #[default]
    Nothing,
    /// That nothing is done.
    Idle,
    /// The same, in vain: it is told again when the portal answers again.
    InVain,
}

impl AutoIdle {
    pub(super) const fn after(after: Option<SignedDuration>) -> Self {
        Self { after, active: None, reported: Reported::Nothing }
    }

    /// Takes note of a key or click; the portal is told of it when it believed the contrary.
    pub(super) fn notice(&mut self, message: &Message, now: Timestamp) -> Option<Effect> {
        let by_user = message.is_by_user();
        if by_user || self.active.is_none() {
            self.active = Some(now);
        }
        let back = by_user && std::mem::take(&mut self.reported) == Reported::Idle;
        back.then_some(Effect::EndIdle)
    }

    /// Tells the portal that nothing is done, once it has been so long enough.
    pub(super) fn start_when_due(&mut self, now: Timestamp) -> Option<Effect> {
        if self.due()? > now {
            return None;
        }
        self.reported = Reported::Idle;
        let minutes = now.duration_since(self.active?).as_mins();
        Some(Effect::StartIdle { ago: u32::try_from(minutes).unwrap_or(1).max(1) })
    }

    /// When the portal is to be told that nothing is done; `None` when it never is, or was already.
    pub(super) fn due(&self) -> Option<Timestamp> {
        let after = self.after.filter(|_| self.reported == Reported::Nothing)?;
        self.active?.checked_add(after).ok()
    }

    /// A change of my status failed.
    pub(super) fn failed(&mut self) {
        if self.reported == Reported::Idle {
            self.reported = Reported::InVain;
        }
    }

    /// The portal answers again: it is told what it could not be told.
    pub(super) fn try_again(&mut self) {
        if self.reported == Reported::InVain {
            self.reported = Reported::Nothing;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Sentence;
    use ratatui::layout::Size;

    use super::super::fixture::{now, outcome_of, press, settings, silence};
    use super::super::{App, CallFailure, ConnectionState, Settings, Update};
    use super::*;
    use crate::portal::Command;

    #[test]
    fn nobody_at_the_keys_is_told_once_and_the_next_key_ends_it() {
        let after = SignedDuration::from_mins(15);
        let mut app = App::new(Settings { auto_idle: Some(after), ..settings() }, Size::new(80, 24));
        press(&mut app, "j");
        assert_eq!(app.next_tick(now()), Some(now() + after));
        let effects = app.update(Message::Tick, now() + after).effects;
        assert_eq!(effects, [Effect::StartIdle { ago: 15 }]);
        assert_eq!(app.update(Message::Tick, now() + after * 2).effects, []);
        assert_eq!(outcome_of(&mut app, "j").effects, [Effect::EndIdle]);
    }

    #[test]
    fn what_the_portal_could_not_be_told_is_told_when_it_answers_again() {
        let after = SignedDuration::from_mins(15);
        let mut app = App::new(Settings { auto_idle: Some(after), ..settings() }, Size::new(80, 24));
        let failed = || {
            let result = Err(CallFailure::unsent(Sentence::verbatim("The portal does not answer.")));
            Message::Update(Update::Called { command: Command::StartIdle { ago: 15 }, result })
        };
        let live = || Message::Update(Update::Connection(ConnectionState::Live));
        press(&mut app, "j");
        app.tell(live(), now());
        assert_eq!(app.update(Message::Tick, now() + after).effects, [Effect::StartIdle { ago: 15 }]);
        assert_eq!(app.update(failed(), now() + after).effects, []);
        assert_eq!(app.update(silence(), now() + after).effects, [], "nobody would hear it");
        let back = now() + SignedDuration::from_mins(40);
        assert_eq!(app.update(live(), back).effects, [Effect::StartIdle { ago: 40 }]);
        app.tell(failed(), back);
        assert_eq!(outcome_of(&mut app, "j").effects, [], "the portal believes nothing else");
    }

    #[test]
    fn it_is_off_unless_wanted() {
        let mut app = App::new(settings(), Size::new(80, 24));
        press(&mut app, "j");
        assert_eq!(app.update(Message::Tick, now() + SignedDuration::from_hours(9)).effects, []);
    }
}
