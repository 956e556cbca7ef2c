//! The keys as they are unless the user says otherwise.

use crossterm::event::KeyCode;

use super::{Action, Binding, Key, Keymap, Section};

impl Default for Keymap {
    fn default() -> Self {
        use Section::{Find, Move, Person, Program, View};
        let key = Key::plain;
        let bind = |section, action, id, help, keys: &[Key]| Binding {
            keys: keys.to_vec(),
            action,
            id,
            section,
            help,
            name: String::new(),
            footer: footer(action),
        };
        let bindings = vec![
            bind(
                Move,
                Action::Down,
                "down",
                "do-down",
                &[Key::char('j'), key(KeyCode::Down), Key::ctrl('n')],
            ),
            bind(Move, Action::Up, "up", "do-up", &[Key::char('k'), key(KeyCode::Up)]),
            bind(Move, Action::HalfDown, "half-down", "do-half-down", &[Key::ctrl('d')]),
            bind(Move, Action::HalfUp, "half-up", "do-half-up", &[Key::ctrl('u')]),
            bind(
                Move,
                Action::PageDown,
                "page-down",
                "do-page-down",
                &[key(KeyCode::PageDown), Key::ctrl('f'), Key::char(' ')],
            ),
            bind(Move, Action::PageUp, "page-up", "do-page-up", &[key(KeyCode::PageUp), Key::ctrl('b')]),
            bind(Move, Action::First, "first", "do-first", &[Key::char('g'), key(KeyCode::Home)]),
            bind(Move, Action::Last, "last", "do-last", &[Key::char('G'), key(KeyCode::End)]),
            bind(Move, Action::Left, "left", "do-left", &[Key::char('h'), key(KeyCode::Left)]),
            bind(Move, Action::Right, "right", "do-right", &[Key::char('l'), key(KeyCode::Right)]),
            bind(Move, Action::Older, "older", "do-older", &[Key::ctrl('o'), Key::alt(KeyCode::Left)]),
            bind(Move, Action::Newer, "newer", "do-newer", &[Key::alt(KeyCode::Right), Key::ctrl('i')]),
            bind(Find, Action::Find, "find", "do-find", &[Key::char('/')]),
            bind(Find, Action::FindDepartment, "find-department", "do-find-department", &[Key::char('@')]),
            bind(Find, Action::Filters, "filters", "do-filters", &[Key::char('F')]),
            bind(Find, Action::Back, "back", "do-back", &[key(KeyCode::Esc)]),
            bind(Find, Action::NextMatch, "next-match", "do-next-match", &[Key::char('n')]),
            bind(Find, Action::PreviousMatch, "previous-match", "do-previous-match", &[Key::char('N')]),
            bind(Person, Action::Menu, "menu", "do-menu", &[Key::char('x')]),
            bind(Person, Action::CopyEmail, "copy-email", "do-copy-email", &[Key::char('y')]),
            bind(Person, Action::CopyPhone, "copy-phone", "do-copy-phone", &[Key::char('p')]),
            bind(Person, Action::CopyExtension, "copy-extension", "do-copy-extension", &[Key::char('i')]),
            bind(Person, Action::CopyLink, "copy-link", "do-copy-link", &[Key::char('u')]),
            bind(Person, Action::CopyCard, "copy-card", "do-copy-card", &[Key::char('Y')]),
            bind(Person, Action::OpenChat, "open-chat", "do-chat", &[Key::char('o')]),
            bind(Person, Action::OpenProfile, "open-profile", "do-profile", &[Key::char('O')]),
            bind(Person, Action::Call, "call", "do-call", &[Key::char('C')]),
            bind(Person, Action::Write, "write", "do-write", &[Key::char('M')]),
            bind(Person, Action::Qr, "qr", "do-qr", &[Key::char('Q')]),
            bind(Person, Action::Cover, "cover", "do-cover", &[Key::char('c')]),
            bind(Person, Action::Why, "why", "do-why", &[Key::char('e')]),
            bind(Person, Action::Favourite, "favourite", "do-favourite", &[Key::char('f')]),
            bind(Person, Action::Watch, "watch", "do-watch", &[Key::char('w')]),
            bind(Person, Action::Notices, "notices", "do-notices", &[Key::char('W')]),
            bind(Person, Action::Department, "department", "do-department", &[Key::char('d')]),
            bind(Person, Action::Head, "head", "do-head", &[Key::char('H')]),
            bind(Person, Action::Colleagues, "colleagues", "do-colleagues", &[Key::char('T')]),
            bind(Person, Action::Subordinates, "subordinates", "do-subordinates", &[Key::char('S')]),
            bind(Person, Action::RefreshPerson, "refresh-person", "do-refresh-person", &[Key::char('R')]),
            bind(
                View,
                Action::NextPane,
                "next-pane",
                "do-next-pane",
                &[key(KeyCode::Tab), key(KeyCode::BackTab)],
            ),
            bind(View, Action::Open, "open", "do-open", &[key(KeyCode::Enter)]),
            bind(View, Action::ToggleTree, "toggle-tree", "do-tree", &[Key::char('t')]),
            bind(View, Action::ToggleWall, "toggle-wall", "do-wall", &[Key::char('v')]),
            bind(View, Action::NextOrder, "next-order", "do-order", &[Key::char('s')]),
            bind(View, Action::ToggleDensity, "toggle-density", "do-density", &[Key::char('z')]),
            bind(View, Action::BorderLeft, "border-left", "do-border-left", &[Key::char('<')]),
            bind(View, Action::BorderRight, "border-right", "do-border-right", &[Key::char('>')]),
            bind(Program, Action::MyStatus, "my-status", "do-status", &[Key::char('m')]),
            bind(Program, Action::Palette, "palette", "do-palette", &[Key::char(':'), Key::ctrl('p')]),
            bind(Program, Action::Refresh, "refresh", "do-refresh", &[Key::char('r'), key(KeyCode::F(5))]),
            bind(Program, Action::Help, "help", "do-help", &[Key::char('?'), key(KeyCode::F(1))]),
            bind(Program, Action::Redraw, "redraw", "do-redraw", &[Key::ctrl('l')]),
            bind(Program, Action::Suspend, "suspend", "do-suspend", &[Key::ctrl('z')]),
            bind(Program, Action::Quit, "quit", "do-quit", &[Key::char('q'), Key::ctrl('c')]),
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
