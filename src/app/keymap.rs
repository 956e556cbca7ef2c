//! The keys as data: what each does, where it counts, what the help and the footer say of it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// What is held with it; `SHIFT` never counts with a character, which is another character already.
    pub modifiers: KeyModifiers,
}

impl Key {
    const fn plain(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::NONE }
    }

    const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
    }

    const fn alt(code: KeyCode) -> Self {
        Self { code, modifiers: KeyModifiers::ALT }
    }

    /// The key of an event, without what does not matter.
    #[must_use]
    pub fn of(event: &KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code: event.code, modifiers }
    }

    /// How the key is written: "j", "↓", "Ctrl-C", "↵".
    #[must_use]
    pub fn label(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(c) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                c.to_uppercase().to_string()
            }
            KeyCode::Char(c) => c.to_string(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            KeyCode::F(number) => format!("F{number}"),
            other => format!("{other:?}"),
        };
        let alt = if self.modifiers.contains(KeyModifiers::ALT) { "Alt-" } else { "" };
        let ctrl = if self.modifiers.contains(KeyModifiers::CONTROL) { "Ctrl-" } else { "" };
        format!("{ctrl}{alt}{name}")
    }
}

/// What some keys do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: Vec<Key>,
    /// What they do.
    pub action: Action,
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

    /// What a key does.
    #[must_use]
    pub fn action(&self, key: Key) -> Option<Action> {
        self.bindings.iter().find(|binding| binding.keys.contains(&key)).map(|binding| binding.action)
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

impl Default for Keymap {
    fn default() -> Self {
        use Section::{Find, Move, Person, Program, View};
        let key = Key::plain;
        let bind = |section, action, help, keys: &[Key]| Binding {
            keys: keys.to_vec(),
            action,
            section,
            help,
            name: String::new(),
            footer: footer(action),
        };
        let bindings = vec![
            bind(Move, Action::Down, "do-down", &[Key::char('j'), key(KeyCode::Down), Key::ctrl('n')]),
            bind(Move, Action::Up, "do-up", &[Key::char('k'), key(KeyCode::Up)]),
            bind(Move, Action::HalfDown, "do-half-down", &[Key::ctrl('d')]),
            bind(Move, Action::HalfUp, "do-half-up", &[Key::ctrl('u')]),
            bind(
                Move,
                Action::PageDown,
                "do-page-down",
                &[key(KeyCode::PageDown), Key::ctrl('f'), Key::char(' ')],
            ),
            bind(Move, Action::PageUp, "do-page-up", &[key(KeyCode::PageUp), Key::ctrl('b')]),
            bind(Move, Action::First, "do-first", &[Key::char('g'), key(KeyCode::Home)]),
            bind(Move, Action::Last, "do-last", &[Key::char('G'), key(KeyCode::End)]),
            bind(Move, Action::Left, "do-left", &[Key::char('h'), key(KeyCode::Left)]),
            bind(Move, Action::Right, "do-right", &[Key::char('l'), key(KeyCode::Right)]),
            bind(Move, Action::Older, "do-older", &[Key::ctrl('o'), Key::alt(KeyCode::Left)]),
            bind(Move, Action::Newer, "do-newer", &[Key::alt(KeyCode::Right), Key::ctrl('i')]),
            bind(Find, Action::Find, "do-find", &[Key::char('/')]),
            bind(Find, Action::FindDepartment, "do-find-department", &[Key::char('@')]),
            bind(Find, Action::Filters, "do-filters", &[Key::char('F')]),
            bind(Find, Action::Back, "do-back", &[key(KeyCode::Esc)]),
            bind(Find, Action::NextMatch, "do-next-match", &[Key::char('n')]),
            bind(Find, Action::PreviousMatch, "do-previous-match", &[Key::char('N')]),
            bind(Person, Action::Menu, "do-menu", &[Key::char('x')]),
            bind(Person, Action::CopyEmail, "do-copy-email", &[Key::char('y')]),
            bind(Person, Action::CopyPhone, "do-copy-phone", &[Key::char('p')]),
            bind(Person, Action::CopyExtension, "do-copy-extension", &[Key::char('i')]),
            bind(Person, Action::CopyLink, "do-copy-link", &[Key::char('u')]),
            bind(Person, Action::CopyCard, "do-copy-card", &[Key::char('Y')]),
            bind(Person, Action::OpenChat, "do-chat", &[Key::char('o')]),
            bind(Person, Action::OpenProfile, "do-profile", &[Key::char('O')]),
            bind(Person, Action::Call, "do-call", &[Key::char('C')]),
            bind(Person, Action::Write, "do-write", &[Key::char('M')]),
            bind(Person, Action::Qr, "do-qr", &[Key::char('Q')]),
            bind(Person, Action::Cover, "do-cover", &[Key::char('c')]),
            bind(Person, Action::Why, "do-why", &[Key::char('e')]),
            bind(Person, Action::Favourite, "do-favourite", &[Key::char('f')]),
            bind(Person, Action::Watch, "do-watch", &[Key::char('w')]),
            bind(Person, Action::Department, "do-department", &[Key::char('d')]),
            bind(Person, Action::Head, "do-head", &[Key::char('H')]),
            bind(Person, Action::Colleagues, "do-colleagues", &[Key::char('T')]),
            bind(Person, Action::Subordinates, "do-subordinates", &[Key::char('S')]),
            bind(Person, Action::RefreshPerson, "do-refresh-person", &[Key::char('R')]),
            bind(View, Action::NextPane, "do-next-pane", &[key(KeyCode::Tab), key(KeyCode::BackTab)]),
            bind(View, Action::Open, "do-open", &[key(KeyCode::Enter)]),
            bind(View, Action::ToggleTree, "do-tree", &[Key::char('t')]),
            bind(View, Action::ToggleWall, "do-wall", &[Key::char('v')]),
            bind(View, Action::NextOrder, "do-order", &[Key::char('s')]),
            bind(View, Action::ToggleDensity, "do-density", &[Key::char('z')]),
            bind(Program, Action::MyStatus, "do-status", &[Key::char('m')]),
            bind(Program, Action::Palette, "do-palette", &[Key::char(':'), Key::ctrl('p')]),
            bind(Program, Action::Refresh, "do-refresh", &[Key::char('r'), key(KeyCode::F(5))]),
            bind(Program, Action::Help, "do-help", &[Key::char('?'), key(KeyCode::F(1))]),
            bind(Program, Action::Redraw, "do-redraw", &[Key::ctrl('l')]),
            bind(Program, Action::Suspend, "do-suspend", &[Key::ctrl('z')]),
            bind(Program, Action::Quit, "do-quit", &[Key::char('q'), Key::ctrl('c')]),
        ];
        Self { bindings }
    }
}

/// The few keys that the footer shows while the list is in use.
const fn footer(action: Action) -> Option<&'static str> {
    Some(match action {
        Action::Down => "foot-move",
        Action::Find => "foot-find",
        Action::NextPane => "foot-next-pane",
        Action::Menu => "foot-menu",
        Action::ToggleTree => "foot-tree",
        Action::ToggleWall => "foot-wall",
        Action::NextOrder => "foot-order",
        Action::Help => "foot-help",
        Action::Quit => "foot-quit",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_does_two_things() {
        let keymap = Keymap::default();
        let mut seen = HashSet::new();
        for key in keymap.bindings().iter().flat_map(|binding| &binding.keys) {
            assert!(seen.insert(*key), "{} is bound twice", key.label());
        }
    }

    #[test]
    fn shift_does_not_count_with_characters() {
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(Keymap::default().action(Key::of(&event)), Some(Action::Last));
    }

    #[test]
    fn keys_are_written_as_on_the_keyboard() {
        let labels: Vec<String> =
            [Key::ctrl('c'), Key::plain(KeyCode::PageDown), Key::char(' '), Key::alt(KeyCode::Left)]
                .into_iter()
                .map(Key::label)
                .collect();
        assert_eq!(labels, ["Ctrl-C", "PgDn", "Space", "Alt-←"]);
    }
}
