//! What comes in, and what goes out.

use crossterm::event::MouseEvent;
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;

use super::external_program::{Clipboard, Copying, OpenFailure};
use super::{Notice, Preference, Pressed};
use crate::people::history::{Sighting, Watch};
use crate::people::{
    ChatText, Department, Person, PersonId, PhoneNumber, RememberedDetails, Status, StatusTimer,
};
use crate::sync::Update;
use crate::words::Sentence;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Pressed),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// The terminal gained (`true`) or lost the focus.
    Focus(bool),
    /// The sync task told something.
    Update(Update),
    /// There is no portal to ask, with the reason in a sentence.
    NotConnected(Sentence),
    /// Time has passed.
    Tick,
    /// The computer slept, or the program was stopped and goes on.
    Woke,
    /// What was known when the program last ran.
    Remembered {
        /// People, each with the instant of the portal's clock at which they were told.
        people: Vec<(Person, Timestamp)>,
        /// Departments.
        departments: Vec<Department>,
        /// How far the portal's clock was ahead of the computer's.
        ahead: SignedDuration,
    },
    /// What was known then beside people.
    Recalled(RememberedDetails),
    /// What the journal says of somebody.
    History {
        /// Whom.
        id: PersonId,
        /// The presences that were seen, in the order of time.
        sightings: Vec<Sighting>,
        /// When whosin was looking.
        watches: Vec<Watch>,
    },
    /// Something about the program itself; the message's key in the Fluent files.
    Notice(&'static str),
    /// What became of a text that was to be copied.
    Copied {
        /// The text, and why it was copied.
        copying: Copying,
        /// Where it is now.
        to: Clipboard,
    },
    /// An address was not opened.
    NotOpened {
        /// The address of a page, of a mailbox (`mailto:`) or of a telephone (`tel:`, an extension as people read it).
        address: String,
        /// Why not.
        failure: OpenFailure,
    },
    /// Another profile could not be opened, with the reason in a sentence; the present one stays.
    ProfileFailed(Sentence),
    /// The new address of the portal was kept in the settings, or could not be, with the reason in a sentence.
    AddressKept(Result<(), Sentence>),
    /// A theme is in use.
    ThemeChosen {
        /// Its name.
        name: String,
        /// Whether the next start has it, too.
        kept: bool,
    },
    /// Why the theme is the default one, and not the one that was wanted.
    ThemeRefused(Sentence),
    /// The timer of my status that is kept, by this or another copy of the program.
    StatusTimer(Option<StatusTimer>),
    /// What earlier runs kept.
    Preferences(Vec<Preference>),
}

impl Message {
    /// Whether the user did it.
    pub(super) const fn is_by_user(&self) -> bool {
        matches!(self, Self::Key(_) | Self::Mouse(_) | Self::Paste(_))
    }
}

/// Something that must be done outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Go back to the first screen.
    Welcome,
    /// Open another profile, counted in [`Offers::profiles`](super::Offers::profiles).
    OpenProfile(usize),
    /// Use the theme of that name; [`Message::ThemeChosen`] or [`Message::ThemeRefused`] tells what came of it.
    UseTheme(String),
    /// Stop, as the shell's Ctrl-Z does.
    Suspend,
    /// Draw everything anew, also what should be there already.
    Redraw,
    /// Ask the portal now.
    Refresh,
    /// Ask the portal for people of a name or position whom the list may not hold yet.
    Search(String),
    /// Ask the portal for one person now.
    RefreshPerson(PersonId),
    /// Set my own status.
    SetStatus(Status),
    /// Say something to somebody in the chat, once.
    SendMessage {
        /// To whom.
        to: PersonId,
        /// What.
        text: ChatText,
    },
    /// Ask the portal for my own status.
    AskStatus,
    /// Read the timer of my status; [`Message::StatusTimer`] tells it.
    ReadStatusTimer,
    /// Keep the timer of my status over a restart, or that none runs; [`Message::StatusTimer`] tells it.
    KeepStatusTimer(Option<StatusTimer>),
    /// Tell the portal that I have been away from the computer for so many minutes.
    StartIdle {
        /// Minutes, at least 1.
        ago: u32,
    },
    /// Tell the portal that I am back.
    EndIdle,
    /// Ask the portal at that host from now on, and keep its address.
    FollowPortal(String),
    /// Put a text on the clipboard; [`Message::Copied`] tells what became of it.
    Copy(Copying),
    /// Open an address with whatever the system opens it with; [`Message::NotOpened`] tells when it was not.
    Open(String),
    /// Call a number; [`Message::NotOpened`] tells when nothing called it.
    Call(PhoneNumber),
    /// Keep something over a restart; [`Message::Preferences`] brings it back.
    Keep(Preference),
    /// Tell the user, who may be looking elsewhere, that somebody's presence changed.
    Notify(Notice),
}

/// What an update led to.
#[must_use = "an effect that nobody carries out is lost"]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether something visible changed.
    pub dirty: bool,
    /// What must be done outside.
    pub effects: Vec<Effect>,
}

impl Outcome {
    /// Something visible changed.
    pub const fn redraw() -> Self {
        Self { dirty: true, effects: Vec::new() }
    }

    /// Perhaps something visible changed.
    pub const fn redraw_if(dirty: bool) -> Self {
        Self { dirty, effects: Vec::new() }
    }

    /// Nothing visible changed, but something must be done.
    pub fn effect(effect: Effect) -> Self {
        Self { dirty: false, effects: vec![effect] }
    }

    /// Both.
    pub fn redraw_and(effect: Effect) -> Self {
        Self { dirty: true, effects: vec![effect] }
    }
}
