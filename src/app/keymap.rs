//! The keymap: which keys do what.

use std::collections::HashMap;

mod key;

use super::Action;

pub use key::{BadKey, Key, Pressed};

/// What some keys do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: Vec<Key>,
    /// What they do.
    pub action: Action,
    /// What it is called in the user's language, by which the palette finds it; empty until [`Keymap::named`].
    pub name: String,
}

/// All bindings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Default for Keymap {
    /// The keys as they are unless the user says otherwise.
    fn default() -> Self {
        let keys = |action: Action| action.default_keys().iter().filter_map(|key| key.parse().ok()).collect();
        let binding = |&action| Binding { keys: keys(action), action, name: String::new() };
        Self { bindings: Action::ALL.iter().map(binding).collect() }
    }
}

impl Keymap {
    /// The same with its names in the user's language, `say` being told the keys of the Fluent files.
    #[must_use]
    pub fn named(mut self, say: impl Fn(&str) -> String) -> Self {
        for binding in &mut self.bindings {
            binding.name = say(binding.action.help());
        }
        self
    }

    /// What a key does: as the character that it types or, where that does nothing, as the key that it is on the
    /// Latin layout.
    #[must_use]
    pub fn action(&self, pressed: impl Into<Pressed>) -> Option<Action> {
        let pressed = pressed.into();
        self.bound(pressed.key).or_else(|| self.bound(pressed.on_latin_layout?))
    }

    fn bound(&self, key: Key) -> Option<Action> {
        self.bindings.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action)
    }

    /// The same without an action, which is offered nowhere then.
    #[must_use]
    pub fn without(mut self, action: Action) -> Self {
        self.bindings.retain(|binding| binding.action != action);
        self
    }

    /// Gives an action other keys in place of those it has; none at all unbinds it.
    pub fn bind(&mut self, action: Action, keys: &[Key]) {
        for binding in self.bindings.iter_mut().filter(|binding| binding.action == action) {
            binding.keys = keys.to_vec();
        }
    }

    /// A key that would do two things, with both.
    #[must_use]
    pub fn clash(&self) -> Option<(Key, &Binding, &Binding)> {
        let bound = |binding| move |&key: &Key| (key, binding);
        let all = self.bindings.iter().flat_map(|binding| binding.keys.iter().map(bound(binding)));
        let mut seen: HashMap<Key, &Binding> = HashMap::new();
        for (key, binding) in all {
            match seen.insert(key, binding) {
                Some(other) if other.action != binding.action => return Some((key, other, binding)),
                _ => {}
            }
        }
        None
    }

    /// The binding of the action that the settings call so.
    #[must_use]
    pub fn binding_named(&self, id: &str) -> Option<&Binding> {
        self.bindings.iter().find(|binding| binding.action.id() == id)
    }

    /// All bindings, in the order of the help.
    #[must_use]
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// The binding of an action.
    #[must_use]
    pub fn binding(&self, action: Action) -> Option<&Binding> {
        self.bindings.iter().find(|binding| binding.action == action)
    }

    /// The keys of an action.
    #[must_use]
    pub fn keys(&self, action: Action) -> &[Key] {
        self.binding(action).map_or(&[], |binding| &binding.keys)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    fn does(keymap: &Keymap, key: &str) -> Option<Action> {
        keymap.action(key.parse::<Key>().unwrap())
    }

    #[test]
    fn shift_does_not_count_with_characters() {
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Keymap::default().action(Key::of(&event)), Some(Action::Last));
    }

    #[test]
    fn the_physical_key_counts_on_other_layouts() {
        let keymap = Keymap::default();
        for (typed, meant) in [
            ("о", Action::Down),
            ("л", Action::Up),
            ("П", Action::Last),
            ("й", Action::Quit),
            ("Н", Action::CopyCard),
            ("Ж", Action::Palette),
            (".", Action::Find),
            (",", Action::Help),
            ("Ctrl-с", Action::Quit),
            ("\"", Action::FindDepartment),
            ("ξ", Action::Down),
            ("κ", Action::Up),
            ("ח", Action::Down),
            ("ל", Action::Up),
        ] {
            assert_eq!(does(&keymap, typed), Some(meant), "{typed}");
        }
        assert_eq!(does(&keymap, "ё"), None);
        assert_eq!(does(&keymap, "陳"), None);
    }

    #[test]
    fn where_the_terminal_tells_the_physical_key_it_counts_on_every_layout() {
        let does = |typed: char, modifiers, us| {
            let event = KeyEvent::new(KeyCode::Char(typed), modifiers);
            Keymap::default().action(Pressed::new(event, Some(us)))
        };
        // Georgian, Arabic, Persian; then a sign that is on another key than in the Russian layout.
        assert_eq!(does('ჯ', KeyModifiers::NONE, 'j'), Some(Action::Down));
        assert_eq!(does('ت', KeyModifiers::NONE, 'j'), Some(Action::Down));
        assert_eq!(does('\u{200d}', KeyModifiers::SHIFT, 'G'), Some(Action::Last));
        assert_eq!(does('с', KeyModifiers::CONTROL, 'c'), Some(Action::Quit));
        assert_eq!(does('.', KeyModifiers::NONE, 'j'), Some(Action::Down));
        // What a Latin layout types is what is meant.
        assert_eq!(does('j', KeyModifiers::NONE, 'q'), Some(Action::Down));
        assert_eq!(does('q', KeyModifiers::NONE, 'j'), Some(Action::Quit));
        assert_eq!(does('X', KeyModifiers::NONE, 'q'), None);
    }

    #[test]
    fn a_character_with_a_binding_of_its_own_is_that() {
        let mut keymap = Keymap::default();
        keymap.bind(Action::Help, &["о".parse().unwrap()]);
        assert_eq!(does(&keymap, "о"), Some(Action::Help));
        assert_eq!(does(&keymap, "j"), Some(Action::Down));
        assert_eq!(does(&keymap, "?"), None);
    }

    #[test]
    fn a_key_that_would_do_two_things_is_found() {
        let mut keymap = Keymap::default();
        keymap.bind(Action::Find, &["q".parse().unwrap(), "q".parse().unwrap()]);
        let (key, first, second) = keymap.clash().unwrap();
        assert_eq!((key.label().as_str(), first.action.id(), second.action.id()), ("q", "find", "quit"));
        keymap.bind(Action::Quit, &[]);
        assert_eq!(keymap.clash(), None);
    }
}
