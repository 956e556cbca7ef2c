//! My own idleness, told to the portal by itself where the user wants that.

use jiff::Timestamp;

use super::{App, Effect};

/// Whether the user is at the keys.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Presence {
    /// When something was done last; before anything was, when the program began.
    active: Option<Timestamp>,
    /// The portal was told that nothing is done.
    told: bool,
}

impl App {
    /// Takes note of a key or click (`by_user`); the portal is told of it when it believed the contrary.
    pub(super) fn notice_user(&mut self, by_user: bool, now: Timestamp) -> Option<Effect> {
        if by_user || self.presence.active.is_none() {
            self.presence.active = Some(now);
        }
        let back = by_user && std::mem::take(&mut self.presence.told);
        back.then_some(Effect::EndIdle)
    }

    /// Tells the portal that nothing is done, once it has been so long enough.
    pub(super) fn go_away(&mut self, now: Timestamp) -> Option<Effect> {
        if self.away_at()? > now {
            return None;
        }
        self.presence.told = true;
        let minutes = self.settings.auto_away.map_or(1, |after| after.as_mins());
        Some(Effect::StartIdle { ago: u32::try_from(minutes).unwrap_or(1).max(1) })
    }

    /// When the portal is to be told that nothing is done; `None` when it never is, or was already.
    pub(super) fn away_at(&self) -> Option<Timestamp> {
        let after = self.settings.auto_away.filter(|_| !self.presence.told)?;
        self.presence.active?.checked_add(after).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use ratatui::layout::Size;

    use super::super::fixture::{now, press, settings};
    use super::super::{Message, Settings};
    use super::*;

    #[test]
    fn nobody_at_the_keys_is_told_once_and_the_next_key_ends_it() {
        let after = SignedDuration::from_mins(15);
        let mut app = App::new(Settings { auto_away: Some(after), ..settings() }, Size::new(80, 24));
        press(&mut app, "j");
        assert_eq!(app.next_tick(now()), Some(now() + after));
        let effects = app.update(Message::Tick, now() + after).effects;
        assert_eq!(effects, [Effect::StartIdle { ago: 15 }]);
        assert_eq!(app.update(Message::Tick, now() + after * 2).effects, []);
        assert_eq!(press(&mut app, "j").effects, [Effect::EndIdle]);
    }

    #[test]
    fn it_is_off_unless_wanted() {
        let mut app = App::new(settings(), Size::new(80, 24));
        press(&mut app, "j");
        assert_eq!(app.update(Message::Tick, now() + SignedDuration::from_hours(9)).effects, []);
    }
}
