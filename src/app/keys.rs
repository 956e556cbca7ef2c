//! Where a key goes: to the pop-up that is open, into the query that is typed, to the count, else to its action.

use crossterm::event::{KeyCode, KeyModifiers};
use jiff::Timestamp;

use super::keymap::{Key, Pressed};
use super::{Action, App, Effect, Outcome, popup};

impl App {
    pub(super) fn on_key(&mut self, pressed: Pressed, now: Timestamp) -> Outcome {
        let key = pressed.key;
        let action = self.settings.keymap.action(pressed);
        // Whatever is open or typed, this one leaves.
        if key.modifiers.contains(KeyModifiers::CONTROL) && action == Some(Action::Quit) {
            return Outcome::effect(Effect::Quit);
        }
        if self.overlay.popup().is_some() {
            return self.update_popup(popup::Input::Key(pressed, action), now);
        }
        if let Some(outcome) = self.browser.type_query(key, &self.roster) {
            return outcome;
        }
        let elsewhere = pressed.on_latin_layout.filter(|_| action.is_none());
        if self.count_digit(key) || elsewhere.is_some_and(|key| self.count_digit(key)) {
            return Outcome::default();
        }
        let outcome = action.map_or_else(Outcome::default, |action| self.act(action, now));
        self.count = None;
        outcome
    }

    /// A digit before a motion says how often to make it: true when the key was one.
    fn count_digit(&mut self, key: Key) -> bool {
        let KeyCode::Char(c) = key.code else { return false };
        let Some(digit) = c.to_digit(10).and_then(|digit| u16::try_from(digit).ok()) else { return false };
        if digit == 0 && self.count.is_none() || key.modifiers != KeyModifiers::NONE {
            return false;
        }
        self.count = Some(self.count.unwrap_or(0).saturating_mul(10).saturating_add(digit));
        true
    }

    /// A pasted text goes into the pop-up where that is typed into, else into the query.
    pub(super) fn on_paste(&mut self, pasted: &str, now: Timestamp) -> Outcome {
        if let Some(outcome) = self.paste_into_popup(pasted, now) {
            return outcome;
        }
        self.close_popup();
        self.browser.paste(pasted, &self.roster)
    }
}
