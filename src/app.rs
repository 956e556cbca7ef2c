//! The application: state, and what a message makes of it.
//!
//! [`App::update`] takes a [`Message`] and the time and changes the state; what must happen outside comes back as
//! [`Effect`] values. Nothing here awaits, spawns or prints, so that every behaviour can be tested as a value.

mod act;
mod auto_idle;
pub mod borders;
mod clock;
mod connection;
mod external;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod history;
mod hit_map;
pub mod interest;
pub mod keymap;
pub mod layout;
mod list;
mod lookup;
mod message;
mod mouse;
mod navigate;
mod notices;
mod overlay;
mod person;
mod popup;
pub mod preference;
mod scope;
mod status;
mod telephone;
mod toast;
mod trail;
pub mod tree;
mod update;
pub mod wall;
pub mod welcome;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;

use crate::people::roster::{Entry, Standing};
use crate::people::search::{Index, Marked};
use crate::people::{Order, PersonId, Presence, Roster, Rules};

use auto_idle::AutoIdle;
pub use borders::{Border, Borders};
pub use connection::{Connection, Me, TOLD_FROM};
pub use external::{Clipboard, Copying, Obstacle, Reason};
pub use filter::Filter;
pub use history::History;
pub use hit_map::{HitMap, PopupHits, Target};
pub use interest::Portrait;
pub use keymap::{Action, Keymap};
pub use layout::{Layout, Pane, Panes};
pub use list::List;
pub use message::{Effect, Message, Outcome};
pub use notices::Notice;
pub use popup::{Choice, Help, Item, Label, Menu, NoticeList, Popup, Qr, Why};
pub use preference::{Preference, Setting};
pub use scope::Scope;
pub use toast::{Toast, ToastValue};
pub use tree::Tree;
pub use wall::Wall;

pub use crate::sync::{Cooldown, Gaps, Interest, Link, Update};

/// What the user set before the start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The portal's name in the header.
    pub portal: String,
    /// The root of its web pages, ending in a slash; without any secret.
    pub portal_url: String,
    /// How the portal's data are judged; `me` is learned later.
    pub rules: Rules,
    /// The order that the list starts in.
    pub order: Order,
    /// Whether rows show faces.
    pub density: Density,
    /// A query to start with, or empty.
    pub query: String,
    /// What the keys do.
    pub keymap: Keymap,
    /// After so long without a key my own status becomes idle; `None`: never.
    pub auto_idle: Option<SignedDuration>,
    /// The other profiles that the palette offers, as it calls them.
    pub profiles: Vec<String>,
    /// Whether the first screen lies behind this one: to quit is to go back there.
    pub from_welcome: bool,
}

/// How much a row shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// With a small face.
    #[default]
    Comfortable,
    /// Text only.
    Compact,
}

/// The state of the whole program.
#[derive(Debug)]
pub struct App {
    settings: Settings,
    roster: Roster,
    index: Index,
    list: List,
    filter: Filter,
    /// Whom the user marked.
    marked: Marked,
    counts: Vec<(Standing, usize)>,
    /// The team of the selected person, and whose it is.
    team: (Option<PersonId>, Vec<PersonId>),
    density: Density,
    focus: Pane,
    size: Size,
    overlay: overlay::Overlay,
    card_top: u16,
    /// What the last frame showed where.
    hits: HitMap,
    pointer: mouse::Pointer,
    borders: Borders,
    connection: Connection,
    /// What the journal last told of somebody.
    history: Option<History>,
    /// Whether the terminal has the focus, as far as it tells.
    focused: bool,
    /// How often the next motion is to be made, while its digits are typed.
    count: Option<u16>,
    /// Whom the list is narrowed to, besides the query.
    scope: Option<Scope>,
    tree: Tree,
    wall: Wall,
    trail: trail::Trail,
    auto_idle: AutoIdle,
    lookup: lookup::Lookup,
    notices: notices::Notices,
}

impl App {
    /// The state before anything has happened, for a screen of `size`.
    #[must_use]
    pub fn new(settings: Settings, size: Size) -> Self {
        let mut app = Self {
            roster: Roster::new(settings.rules.clone()),
            index: Index::default(),
            list: List::new(settings.order),
            filter: Filter::with_query(&settings.query),
            marked: Marked::default(),
            counts: Vec::new(),
            team: (None, Vec::new()),
            density: settings.density,
            focus: Pane::List,
            size,
            overlay: overlay::Overlay::default(),
            card_top: 0,
            hits: HitMap::default(),
            pointer: mouse::Pointer::default(),
            borders: Borders::unmoved(),
            connection: Connection::default(),
            history: None,
            focused: true,
            count: None,
            scope: None,
            tree: Tree::default(),
            wall: Wall::default(),
            trail: trail::Trail::default(),
            auto_idle: AutoIdle::after(settings.auto_idle),
            lookup: lookup::Lookup::default(),
            notices: notices::Notices::default(),
            settings,
        };
        app.counts = app.roster.counts();
        app
    }

    /// Takes one message at the instant `now` of the computer's clock.
    pub fn update(&mut self, message: Message, now: Timestamp) -> Outcome {
        let (by_user, looked) = (message.is_by_user(), self.looks());
        let back = self.auto_idle.notice(&message, now);
        let mut outcome = self.take(message, now);
        outcome.effects.extend(back);
        outcome.effects.extend(self.auto_idle.start_when_due(now));
        self.follow_team();
        self.follow_tree();
        self.follow_wall();
        self.follow_lookup(now);
        self.connection.follow(self.interest(), now);
        self.follow_notices(looked, by_user);
        outcome
    }

    fn take(&mut self, message: Message, now: Timestamp) -> Outcome {
        match message {
            Message::Key(key) => self.on_key(key, now),
            Message::Mouse(mouse) => self.on_mouse(mouse, now),
            Message::Paste(text) => self.on_paste(&text),
            Message::Resize(size) => self.on_resize(size),
            Message::Focus(focused) => {
                let changed = self.focused != focused;
                self.focused = focused;
                if changed && focused { Outcome::effect(Effect::Refresh) } else { Outcome::default() }
            }
            Message::Update(update) => self.on_update(update, now),
            Message::NotConnected(sentence) => self.connection.fail(sentence, now),
            Message::Tick => self.on_tick(now),
            Message::Woke => Outcome::redraw_and(Effect::Refresh),
            Message::Remembered { people, departments, ahead } => {
                self.on_remembered(people, departments, ahead)
            }
            Message::Preferences(kept) => self.remember_preferences(&kept),
            Message::History { id, sightings, watches } => self.on_history(id, &sightings, &watches, now),
            Message::Notice(key) => {
                self.say(key, now);
                Outcome::redraw()
            }
            Message::Copied { copying, to } => self.on_copied(copying, to, now),
            Message::NotOpened { address, obstacle } => Self::on_not_opened(&address, obstacle),
            Message::ProfileFailed(sentence) => {
                self.toast("toast-profile-failed", ToastValue::Sentence(sentence), now);
                Outcome::redraw()
            }
            Message::AddressKept(Ok(())) => {
                self.say("toast-moved-kept", now);
                Outcome::redraw()
            }
            Message::AddressKept(Err(sentence)) => {
                self.toast("toast-moved-not-kept", ToastValue::Sentence(sentence), now);
                Outcome::redraw()
            }
        }
    }

    fn on_resize(&mut self, size: Size) -> Outcome {
        self.size = size;
        self.keep_cursor_in_view();
        Outcome::redraw()
    }

    /// The size of the screen.
    #[must_use]
    pub const fn screen(&self) -> Size {
        self.size
    }

    /// The places of everything on the screen.
    #[must_use]
    pub fn layout(&self) -> Layout {
        let panes = Panes {
            focus: self.focus,
            tree: self.tree.is_open(),
            wall: self.wall.is_open(),
            borders: self.borders,
        };
        Layout::new(self.size, panes)
    }

    /// Everybody who is known.
    #[must_use]
    pub const fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The list.
    #[must_use]
    pub const fn list(&self) -> &List {
        &self.list
    }

    /// The filter.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// How many colleagues stand where.
    #[must_use]
    pub fn counts(&self) -> &[(Standing, usize)] {
        &self.counts
    }

    /// The colleagues of the selected person's first department.
    #[must_use]
    pub fn team(&self) -> &[PersonId] {
        &self.team.1
    }

    /// Whether somebody is a favourite.
    #[must_use]
    pub fn is_favourite(&self, id: PersonId) -> bool {
        self.marked.favourites.contains(&id)
    }

    /// Whether the user wants to be told of somebody.
    #[must_use]
    pub fn is_watched(&self, id: PersonId) -> bool {
        self.marked.watched.contains(&id)
    }

    /// Whether rows show faces.
    #[must_use]
    pub const fn density(&self) -> Density {
        self.density
    }

    /// The pane that the keys move in.
    #[must_use]
    pub const fn focus(&self) -> Pane {
        self.focus
    }

    /// The connection to the portal.
    #[must_use]
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Rows are refreshed so often, and so often while the terminal has no focus (30 s and 2 min unless told).
    pub fn expect_refresh(&mut self, visible: Duration, unfocused: Duration) {
        self.connection.expect_refresh(visible, unfocused);
    }

    /// Since when what is on the screen may be wrong: the instant at which its oldest row was told, by the computer's
    /// clock. `None` while every row is as fresh as it should be.
    #[must_use]
    pub fn stale_since(&self, now: Timestamp) -> Option<Timestamp> {
        self.connection.stale_since(&self.roster, now)
    }

    /// Since when what is known of a person may be wrong.
    #[must_use]
    pub fn doubted_since(&self, entry: &Entry, now: Timestamp) -> Option<Timestamp> {
        self.connection.doubted_since(entry, now)
    }

    /// The owner of the webhook, and the presence that the rules give.
    #[must_use]
    pub fn me(&self) -> Option<(&Me, Presence)> {
        let me = self.connection.me()?;
        let presence = self.roster.get(me.id).map_or(Presence::Online, |entry| entry.verdict.presence);
        Some((me, presence))
    }

    /// The portal's name.
    #[must_use]
    pub fn portal(&self) -> &str {
        &self.settings.portal
    }

    /// What the keys do.
    #[must_use]
    pub const fn keymap(&self) -> &Keymap {
        &self.settings.keymap
    }

    /// The first line of the card that is shown.
    #[must_use]
    pub const fn card_top(&self) -> u16 {
        self.card_top
    }

    /// Whether to quit is to go back to the first screen.
    #[must_use]
    pub const fn leads_to_welcome(&self) -> bool {
        self.settings.from_welcome
    }
}

#[cfg(test)]
mod tests;
