//! What can be done: the table of actions.
//!
//! A new action is a row here, the function that it names, and its words in the Fluent files (`do-` and its name).

mod finding;
mod motions;
mod person;
mod program;
pub(super) mod telephone;
mod view;
mod ways;

use jiff::Timestamp;

use super::{App, Outcome};

/// What is known of an action.
struct Row {
    id: &'static str,
    section: Section,
    keys: &'static [&'static str],
    shown: Shown,
    help: &'static str,
    carry_out: fn(&mut App, Context) -> Outcome,
}

/// Where an action is offered, besides its keys and the help.
#[derive(Clone, Copy)]
struct Shown {
    menu: Option<MenuPart>,
    palette: bool,
    footer: Option<&'static str>,
}

/// A part of the menu of what can be done with a person, in the order of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MenuPart {
    /// Reaching the person, and what is known of them.
    Reach,
    /// Others who have to do with the person.
    Others,
    /// What the user keeps of the person.
    Keep,
    /// The user.
    Me,
}

impl MenuPart {
    const ALL: [Self; 4] = [Self::Reach, Self::Others, Self::Keep, Self::Me];
}

const NOWHERE: Shown = Shown { menu: None, palette: false, footer: None };
const PALETTE: Shown = Shown { palette: true, ..NOWHERE };

/// In the menu, and in the palette.
const fn menu(part: MenuPart) -> Shown {
    Shown { menu: Some(part), ..PALETTE }
}

/// In the footer while the list is in use, by a key of the Fluent files, and in the palette.
const fn footer(words: &'static str) -> Shown {
    Shown { footer: Some(words), ..PALETTE }
}

/// What an action is carried out with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// The present instant, by the computer's clock.
    now: Timestamp,
    /// How often a motion is to be made, where that was typed.
    count: Option<u16>,
}

impl Context {
    /// How often a motion is to be made.
    fn times(self) -> isize {
        isize::try_from(self.count.unwrap_or(1).max(1)).unwrap_or(1)
    }
}

macro_rules! actions {
    ($($action:ident $id:literal $section:ident [$($key:literal)+] $shown:expr => $carry_out:path;)+) => {
        /// Something that a key can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $(#[doc = concat!("`", $id, "` in the settings.")] $action,)+
        }

        /// The rows, in the order of the actions.
        const TABLE: &[Row] = &[$(Row {
            id: $id,
            section: Section::$section,
            keys: &[$($key),+],
            shown: $shown,
            help: concat!("do-", $id),
            carry_out: $carry_out,
        }),+];

        #[cfg(test)]
        const DONE_BY: &[&str] = &[$(stringify!($carry_out)),+];

        impl Action {
            /// All of them, in the order of the help.
            pub const ALL: &[Self] = &[$(Self::$action),+];
        }
    };
}

use MenuPart::{Keep, Me, Others, Reach};

actions! {
    // its name, in the settings          section its keys                         offered                   done by
    Down            "down"                Move    ["j" "Down" "Ctrl-N"]            footer("foot-move")       => motions::down;
    Up              "up"                  Move    ["k" "Up"]                       PALETTE                   => motions::up;
    HalfDown        "half-down"           Move    ["Ctrl-D"]                       PALETTE                   => motions::half_down;
    HalfUp          "half-up"             Move    ["Ctrl-U"]                       PALETTE                   => motions::half_up;
    PageDown        "page-down"           Move    ["PageDown" "Ctrl-F" "Space"]    PALETTE                   => motions::page_down;
    PageUp          "page-up"             Move    ["PageUp" "Ctrl-B"]              PALETTE                   => motions::page_up;
    First           "first"               Move    ["g" "Home"]                     PALETTE                   => motions::first;
    Last            "last"                Move    ["G" "End"]                      PALETTE                   => motions::last;
    Left            "left"                Move    ["h" "Left"]                     PALETTE                   => motions::left;
    Right           "right"               Move    ["l" "Right"]                    PALETTE                   => motions::right;
    Older           "older"               Move    ["Ctrl-O" "Alt-Left"]            PALETTE                   => ways::older;
    Newer           "newer"               Move    ["Alt-Right" "Ctrl-I"]           PALETTE                   => ways::newer;
    Find            "find"                Find    ["/"]                            footer("foot-find")       => finding::find;
    FindDepartment  "find-department"     Find    ["@"]                            PALETTE                   => finding::find_department;
    Filters         "filters"             Find    ["F"]                            PALETTE                   => finding::filters;
    Back            "back"                Find    ["Esc"]                          PALETTE                   => finding::back;
    NextMatch       "next-match"          Find    ["n"]                            PALETTE                   => finding::next_match;
    PreviousMatch   "previous-match"      Find    ["N"]                            PALETTE                   => finding::previous_match;
    Menu            "menu"                Person  ["x"]                            footer("foot-menu")       => person::menu;
    CopyEmail       "copy-email"          Person  ["y"]                            menu(Reach)               => person::copy_email;
    CopyPhone       "copy-phone"          Person  ["p"]                            menu(Reach)               => telephone::copy_phone;
    CopyExtension   "copy-extension"      Person  ["i"]                            menu(Reach)               => person::copy_extension;
    CopyLink        "copy-link"           Person  ["u"]                            menu(Reach)               => person::copy_link;
    CopyCard        "copy-card"           Person  ["Y"]                            menu(Reach)               => person::copy_card;
    OpenChat        "open-chat"           Person  ["o"]                            menu(Reach)               => person::open_chat;
    OpenProfile     "open-profile"        Person  ["O"]                            menu(Reach)               => person::open_profile;
    Call            "call"                Person  ["C"]                            menu(Reach)               => telephone::call;
    Say             "say"                 Person  ["a"]                            menu(Reach)               => person::say;
    Write           "write"               Person  ["M"]                            menu(Reach)               => person::write;
    Qr              "qr"                  Person  ["Q"]                            menu(Reach)               => telephone::qr;
    Cover           "cover"               Person  ["c"]                            menu(Reach)               => person::cover;
    Why             "why"                 Person  ["e"]                            menu(Reach)               => person::why;
    Favourite       "favourite"           Person  ["f"]                            menu(Keep)                => person::favourite;
    Watch           "watch"               Person  ["w"]                            menu(Keep)                => person::watch;
    Note            "note"                Person  ["A"]                            menu(Keep)                => person::note;
    Notices         "notices"             Person  ["W"]                            menu(Keep)                => person::notices;
    Department      "department"          Person  ["d"]                            menu(Others)              => ways::department;
    Head            "head"                Person  ["H"]                            menu(Others)              => ways::head;
    Colleagues      "colleagues"          Person  ["T"]                            menu(Others)              => ways::colleagues;
    Subordinates    "subordinates"        Person  ["S"]                            menu(Others)              => ways::subordinates;
    RefreshPerson   "refresh-person"      Person  ["R"]                            menu(Keep)                => person::refresh_person;
    NextPane        "next-pane"           View    ["Tab" "Shift-Tab"]              footer("foot-next-pane")  => view::next_pane;
    Open            "open"                View    ["Enter"]                        PALETTE                   => view::open;
    ToggleTree      "toggle-tree"         View    ["t"]                            footer("foot-tree")       => view::toggle_tree;
    ToggleWall      "toggle-wall"         View    ["v"]                            footer("foot-wall")       => view::toggle_wall;
    NextOrder       "next-order"          View    ["s"]                            footer("foot-order")      => view::next_order;
    ToggleDensity   "toggle-density"      View    ["z"]                            PALETTE                   => view::toggle_density;
    BorderLeft      "border-left"         View    ["<"]                            PALETTE                   => view::border_left;
    BorderRight     "border-right"        View    [">"]                            PALETTE                   => view::border_right;
    MyStatus        "my-status"           Program ["m"]                            menu(Me)                  => program::my_status;
    Palette         "palette"             Program [":" "Ctrl-P"]                   NOWHERE                   => program::palette;
    Refresh         "refresh"             Program ["r" "F5"]                       PALETTE                   => program::refresh;
    Help            "help"                Program ["?" "F1"]                       footer("foot-help")       => program::help;
    Redraw          "redraw"              Program ["Ctrl-L"]                       PALETTE                   => program::redraw;
    Suspend         "suspend"             Program ["Ctrl-Z"]                       PALETTE                   => program::suspend;
    Quit            "quit"                Program ["q" "Ctrl-C"]                   footer("foot-quit")       => program::quit;
}

impl Action {
    const fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// What the settings call it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// Where the help lists it.
    #[must_use]
    pub const fn section(self) -> Section {
        self.row().section
    }

    /// Its keys unless the user says otherwise, as the settings write them, the one to show first.
    #[must_use]
    pub const fn default_keys(self) -> &'static [&'static str] {
        self.row().keys
    }

    /// What the help, the menu and the palette call it: a key of the Fluent files.
    #[must_use]
    pub const fn help(self) -> &'static str {
        self.row().help
    }

    /// What the footer calls it while the list is in use, where it does: a key of the Fluent files.
    #[must_use]
    pub const fn footer(self) -> Option<&'static str> {
        self.row().shown.footer
    }

    /// Whether the palette offers it.
    #[must_use]
    pub const fn is_in_palette(self) -> bool {
        self.row().shown.palette
    }

    /// What can be done with a person, in the order of the menu.
    pub(super) fn of_menu() -> impl Iterator<Item = Self> {
        let of_part =
            |part| Self::ALL.iter().copied().filter(move |action| action.row().shown.menu == Some(part));
        MenuPart::ALL.into_iter().flat_map(of_part)
    }
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

impl App {
    /// Carries out an action.
    pub(super) fn act(&mut self, action: Action, now: Timestamp) -> Outcome {
        let context = Context { now, count: self.count.take() };
        (action.row().carry_out)(self, context)
    }
}

#[cfg(test)]
mod tests;
