//! The application: state, and what a message makes of it.
//!
//! [`App::update`] takes a [`Message`] and the time and changes the state; what must happen outside comes back as
//! [`Effect`] values. Nothing here awaits, spawns or prints, so that every behaviour can be tested as a value.

mod actions;
mod auto_idle;
mod browser;
mod clock;
mod connection;
mod counts;
mod external_program;
#[cfg(test)]
pub(crate) mod fixture;
mod hit_map;
pub mod keymap;
mod keys;
pub mod layout;
mod line_editor;
mod lookup;
mod message;
mod mouse;
mod notices;
mod outbox;
mod overlay;
mod popup;
mod preference;
mod status;
mod toast;
mod update;
pub mod welcome;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;

use crate::people::roster::Entry;
use crate::people::{Order, Presence, Roster, Rules};

pub use actions::{Action, Section};
use auto_idle::AutoIdle;
pub use browser::interest::{LARGE_TEAM_FACE, Portrait, ROW_FACE, TEAM_FACE};
pub use browser::wall::Placed;
pub use browser::{Browser, Card, Filter, History, List, Scope, Split, Splits, Tree, Wall, tree};
pub use connection::{Connection, Me, Relay, TOLD_FROM};
pub use external_program::{Clipboard, CopyReason, Copying, OpenFailure};
pub use hit_map::{HitMap, PopupHits, Target};
pub use keymap::{Keymap, Pressed};
pub use layout::{Edges, Layout, Pane, Panes, Presentation};
pub use line_editor::LineEditor;
pub use message::{Effect, Message, Outcome};
pub use notices::Notice;
pub use outbox::Outbox;
pub use popup::{
    Choice, Help, Item, Label, Menu, NoteForm, NoteLine, NoticeList, Popup, Qr, Say, TypedLine, Why,
};
pub use preference::{NumberPreference, Preference};
pub use toast::{Toast, ToastValue};

pub use crate::sync::{CallFailure, ConnectionState, Cooldown, Gaps, Interest, RelayState, Update};

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
    /// What to begin with.
    pub view: StartView,
    /// How the screen is shown.
    pub showing: Showing,
    /// A query to start with, or empty.
    pub query: String,
    /// What the keys do.
    pub keymap: Keymap,
    /// After so long without a key my own status becomes idle; `None`: never.
    pub auto_idle: Option<SignedDuration>,
    /// What the palette offers beside the actions.
    pub offers: Offers,
    /// Whether the first screen lies behind this one: to quit is to go back there.
    pub from_welcome: bool,
}

/// What the palette offers beside the actions.
#[derive(Clone, Debug, Default)]
pub struct Offers {
    /// The other profiles that the palette offers, as it calls them.
    pub profiles: Vec<String>,
    /// The names of the themes that the palette offers.
    pub themes: Vec<String>,
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

/// What the dashboard begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StartView {
    /// The list.
    #[default]
    List,
    /// The wall in its place.
    Wall,
}

/// How the screen is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// In panes, or in lines of text.
    pub presentation: Presentation,
    /// Whether ages run.
    pub timers: Timers,
}

/// How it is said how long something has lasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timers {
    /// By an age that runs: "14m".
    #[default]
    Ticking,
    /// By the instant at which it began, which time leaves as it is: "since 14:03".
    Still,
}

/// The state of the whole program.
#[derive(Debug)]
pub struct App {
    settings: Settings,
    roster: Roster,
    counted: counts::Counts,
    browser: Browser,
    connection: Connection,
    overlay: overlay::Overlay,
    pointer: mouse::Pointer,
    /// How often the next motion is to be made, while its digits are typed.
    count: Option<u16>,
    auto_idle: AutoIdle,
    lookup: lookup::Lookup,
    notices: notices::Notices,
    outbox: Outbox,
}

impl App {
    /// The state before anything has happened, for a screen of `size`.
    #[must_use]
    pub fn new(settings: Settings, size: Size) -> Self {
        let roster = Roster::new(settings.rules.clone());
        Self {
            counted: counts::Counts::of(&roster),
            roster,
            browser: Browser::new(&settings, size),
            connection: Connection::default(),
            overlay: overlay::Overlay::default(),
            pointer: mouse::Pointer::default(),
            count: None,
            auto_idle: AutoIdle::after(settings.auto_idle),
            lookup: lookup::Lookup::default(),
            notices: notices::Notices::default(),
            outbox: Outbox::default(),
            settings,
        }
    }

    /// Takes one message at the instant `now` of the computer's clock.
    pub fn update(&mut self, message: Message, now: Timestamp) -> Outcome {
        let (by_user, looked) = (message.is_by_user(), self.looks());
        let told = self.roster.portal_tells();
        let back = self.auto_idle.notice(&message, now);
        let mut outcome = self.take(message, now);
        outcome.dirty |= told != self.roster.portal_tells();
        outcome.effects.extend(back);
        outcome.effects.extend(self.auto_idle.start_when_due(now));
        self.browser.settle(&self.roster);
        self.follow_lookup(now);
        self.connection.follow(self.browser.interest(), now);
        self.follow_notices(looked, by_user);
        outcome
    }

    fn take(&mut self, message: Message, now: Timestamp) -> Outcome {
        match message {
            Message::Key(key) => self.on_key(key, now),
            Message::Mouse(mouse) => self.on_mouse(mouse, now),
            Message::Paste(text) => self.on_paste(&text, now),
            Message::Resize(size) => self.browser.resize(size),
            Message::Focus(focused) if self.browser.set_terminal_focus(focused) => {
                Outcome::effect(Effect::Refresh)
            }
            Message::Focus(_) => Outcome::default(),
            Message::Update(update) => self.on_update(update, now),
            Message::NotConnected(sentence) => {
                self.fail_messages(&sentence, now);
                self.connection.fail(sentence, now)
            }
            Message::Tick => self.on_tick(now),
            Message::Woke => Outcome::redraw_and(Effect::Refresh),
            Message::Remembered { people, departments, ahead } => {
                self.on_remembered(people, departments, ahead)
            }
            Message::Recalled(details) => self.on_recalled(details, now),
            Message::StatusTimer(kept) => self.on_status_timer(kept, now),
            Message::Preferences(kept) => self.remember_preferences(&kept),
            Message::History { id, sightings, watches } => {
                let history = History::new(id, &sightings, &watches, &self.roster, self.portal_time(now));
                history.map_or_else(Outcome::default, |history| self.browser.set_history(history))
            }
            Message::Notice(key) => {
                self.say(key, now);
                Outcome::redraw()
            }
            Message::Copied { copying, to } => self.on_copied(copying, to, now),
            Message::NotOpened { address, failure } => Self::on_not_opened(&address, failure),
            Message::ProfileFailed(sentence) => {
                self.toast("toast-profile-failed", ToastValue::Sentence(sentence), now);
                Outcome::redraw()
            }
            Message::ThemeChosen { name, kept } => {
                let key = if kept { "toast-theme-kept" } else { "toast-theme" };
                self.toast(key, ToastValue::Name(name), now);
                Outcome::redraw()
            }
            Message::ThemeRefused(sentence) => {
                self.toast("toast-theme-default", ToastValue::Sentence(sentence), now);
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

    /// Everybody who is known.
    #[must_use]
    pub const fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The panes.
    #[must_use]
    pub const fn browser(&self) -> &Browser {
        &self.browser
    }

    /// The person of the card.
    #[must_use]
    pub fn selected(&self) -> Option<&Entry> {
        self.browser.selected().and_then(|id| self.roster.get(id))
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

    /// In what the screen is shown.
    #[must_use]
    pub const fn presentation(&self) -> Presentation {
        self.settings.showing.presentation
    }

    /// How it is said how long something has lasted.
    #[must_use]
    pub const fn timers(&self) -> Timers {
        self.settings.showing.timers
    }

    /// What the keys do.
    #[must_use]
    pub const fn keymap(&self) -> &Keymap {
        &self.settings.keymap
    }

    /// Whether to quit is to go back to the first screen.
    #[must_use]
    pub const fn leads_to_welcome(&self) -> bool {
        self.settings.from_welcome
    }
}

#[cfg(test)]
mod tests;
