//! The keys as data: what each does, where it counts, what the help and the footer say of it.

use std::collections::HashMap;

mod defaults;
mod key;

pub use key::{BadKey, Key};

/// Something that a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// One person down.
    Down,
    /// One person up.
    Up,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// The first person.
    First,
    /// The last person.
    Last,
    /// The other pane.
    NextPane,
    /// The card, or what the cursor of the tree stands on.
    Open,
    /// To the left; in the tree: fold.
    Left,
    /// To the right; in the tree: unfold.
    Right,
    /// The tree of departments, or not.
    ToggleTree,
    /// The wall in place of the list, or not.
    ToggleWall,
    /// The person's department.
    Department,
    /// The person's head.
    Head,
    /// The person's colleagues.
    Colleagues,
    /// Those whom the person leads.
    Subordinates,
    /// Back to where the reader was.
    Older,
    /// Forward again.
    Newer,
    /// Out of whatever is open, step by step.
    Back,
    /// Type a query.
    Find,
    /// Type the name of a department.
    FindDepartment,
    /// Choose filters.
    Filters,
    /// The next order of the list.
    NextOrder,
    /// Faces in the rows, or not.
    ToggleDensity,
    /// The border beside the pane a little to the left.
    BorderLeft,
    /// The border beside the pane a little to the right.
    BorderRight,
    /// Ask the portal now.
    Refresh,
    /// The keys.
    Help,
    /// Draw everything anew.
    Redraw,
    /// The next one of those that match.
    NextMatch,
    /// The previous one of those that match.
    PreviousMatch,
    /// What can be done with the person.
    Menu,
    /// Everything by name.
    Palette,
    /// Copy the e-mail address.
    CopyEmail,
    /// Copy the phone number.
    CopyPhone,
    /// Copy the extension.
    CopyExtension,
    /// Copy the address of the profile.
    CopyLink,
    /// Copy the whole card as text.
    CopyCard,
    /// Open the chat in the browser.
    OpenChat,
    /// Open the profile in the browser.
    OpenProfile,
    /// Call.
    Call,
    /// Write an e-mail.
    Write,
    /// Show the phone number as a code to scan.
    Qr,
    /// Ask the portal for the person now.
    RefreshPerson,
    /// Keep as a favourite, or no longer.
    Favourite,
    /// Tell when the presence changes, or no longer.
    Watch,
    /// What became of those who are watched.
    Notices,
    /// Who can help instead.
    Cover,
    /// Why the person is where the list says.
    Why,
    /// Set my own status.
    MyStatus,
    /// Stop, to be continued.
    Suspend,
    /// Leave.
    Quit,
}

/// A part of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Moving through the list.
    Move,
    /// Finding somebody.
    Find,
    /// Doing something with the selected person.
    Person,
    /// Changing the view.
    View,
    /// The program itself.
    Program,
}

impl Section {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 5] = [Self::Move, Self::Find, Self::Person, Self::View, Self::Program];

    /// The key of its title in the Fluent files.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Move => "section-move",
            Self::Find => "section-find",
            Self::Person => "section-person",
            Self::View => "section-view",
            Self::Program => "section-program",
        }
    }
}

/// What some keys do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: Vec<Key>,
    /// What they do.
    pub action: Action,
    /// What the action is called in the settings: the name of the [`Action`] in kebab case.
    pub id: &'static str,
    /// Where the help lists them.
    pub section: Section,
    /// What the help says of them: a key of the Fluent files.
    pub help: &'static str,
    /// The same in the user's language, by which the palette finds it; empty until [`Keymap::named`].
    pub name: String,
    /// What the footer says of them, where it does.
    pub footer: Option<&'static str>,
}

/// All bindings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    bindings: Vec<Binding>,
}

impl Keymap {
    /// The same with its names in the user's language, `say` being told the keys of the Fluent files.
    #[must_use]
    pub fn named(mut self, say: impl Fn(&str) -> String) -> Self {
        for binding in &mut self.bindings {
            binding.name = say(binding.help);
        }
        self
    }

    /// What a key does: as the character that it types or, where that does nothing, as the key that it is on the
    /// Latin layout.
    #[must_use]
    pub fn action(&self, key: Key) -> Option<Action> {
        self.bound(key).or_else(|| self.bound(key.on_latin_layout()?))
    }

    fn bound(&self, key: Key) -> Option<Action> {
        self.bindings.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action)
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
        self.bindings.iter().find(|binding| binding.id == id)
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
        keymap.action(key.parse().unwrap())
    }

    #[test]
    fn no_key_does_two_things() {
        assert_eq!(Keymap::default().clash(), None);
    }

    #[test]
    fn shift_does_not_count_with_characters() {
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Keymap::default().action(Key::of(&event)), Some(Action::Last));
    }

    #[test]
    fn actions_are_called_by_their_names_in_kebab_case() {
        for binding in Keymap::default().bindings() {
            let mut id = String::new();
            for c in format!("{:?}", binding.action).chars() {
                if c.is_uppercase() && !id.is_empty() {
                    id.push('-');
                }
                id.extend(c.to_lowercase());
            }
            assert_eq!(binding.id, id);
        }
    }

    #[test]
    fn the_physical_key_counts_on_the_russian_layout() {
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
        ] {
            assert_eq!(does(&keymap, typed), Some(meant), "{typed}");
        }
        assert_eq!(does(&keymap, "ё"), None);
        assert_eq!(does(&keymap, "陳"), None);
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
        assert_eq!((key.label().as_str(), first.id, second.id), ("q", "find", "quit"));
        keymap.bind(Action::Quit, &[]);
        assert_eq!(keymap.clash(), None);
    }
}
