//! What comes in, and what goes out.

use crossterm::event::{KeyEvent, MouseEvent};
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;

use super::external::{Clipboard, Copying, Obstacle};
use super::{Notice, Splits};
use crate::people::history::{Sighting, Watch};
use crate::people::{Department, Person, PersonId, PhoneNumber, Status};

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(KeyEvent),
    /// The mouse did something.
    Mouse(MouseEvent),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// The terminal gained (`true`) or lost the focus.
    Focus(bool),
    /// The portal told something.
    News(News),
    /// Time has passed.
    Tick,
    /// The computer slept, or the program was stopped and goes on.
    Woke,
}

impl Message {
    /// Whether the user did it.
    pub(super) const fn is_by_user(&self) -> bool {
        matches!(self, Self::Key(_) | Self::Mouse(_) | Self::Paste(_))
    }
}

/// What the portal told.
#[derive(Clone, Debug)]
pub enum News {
    /// People; those of `gone` are no longer told of.
    People {
        /// Those who were told.
        people: Vec<Person>,
        /// Those who were asked for in vain.
        gone: Vec<PersonId>,
        /// The portal's clock when it told, where it says.
        at: Option<Timestamp>,
    },
    /// Departments.
    Departments(Vec<Department>),
    /// The owner of the webhook, and whether an administrator; what is `None` was not told.
    Me {
        /// The portal's number.
        id: Option<PersonId>,
        /// Whether an administrator.
        admin: Option<bool>,
    },
    /// My own status, by `im.user.status.get`; `None` when none is set.
    Status(Option<Status>),
    /// Time zones, from `user.get`.
    TimeZones(Vec<(PersonId, String)>),
    /// How the portal answers.
    Link(Link),
    /// The methods that the portal refuses for now because they worked too long, and until when by the computer's
    /// clock: all of them, or none any more.
    Cooldowns(Vec<(&'static str, Timestamp)>),
    /// What the reading of the company could not tell.
    Gaps(Gaps),
    /// The portal answered, and told nothing: it is not silent.
    NothingTold,
    /// What was known when the program last ran.
    Remembered {
        /// People, each with the instant of the portal's clock at which they were told.
        people: Vec<(Person, Timestamp)>,
        /// Departments.
        departments: Vec<Department>,
        /// How far the portal's clock was ahead of the computer's.
        ahead: SignedDuration,
    },
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
    /// The portal carried out what was asked of it (my status), or did not, with the reason in a sentence.
    Done(Result<(), String>),
    /// What became of a text that was to be copied.
    Copied {
        /// The text, and why it was copied.
        copying: Copying,
        /// Where it is now.
        to: Clipboard,
    },
    /// An address was not opened.
    NotOpened {
        /// The address of a page, of a mailbox (`mailto:`) or of a telephone (`tel:`).
        address: String,
        /// Why not.
        obstacle: Obstacle,
    },
    /// Another profile could not be opened, with the reason in a sentence; the present one stays.
    ProfileFailed(String),
    /// The new address of the portal was kept in the settings, or could not be, with the reason in a sentence.
    AddressKept(Result<(), String>),
    /// The favourites that were kept.
    Favourites(Vec<PersonId>),
    /// Those of whom the user wanted to be told in an earlier run.
    Watched(Vec<PersonId>),
    /// Where the user once put the borders between the panes.
    Splits(Splits),
}

/// The owner of the webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Me {
    /// The portal's number.
    pub id: PersonId,
    /// The status that is set, by `im.user.status.get`.
    pub status: Option<Status>,
    /// Whether the webhook acts for an administrator.
    pub admin: bool,
}

/// Why the list may lack some people though everything was read that can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Only departments tell who there is: people without one are not found.
    pub without_department: bool,
    /// A list of the portal promised more pages and told the same ones again.
    pub stalled: bool,
}

impl Gaps {
    /// Whether nothing is known to be missing.
    #[must_use]
    pub const fn is_none(self) -> bool {
        !self.without_department && !self.stalled
    }
}

/// How the portal answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// Nothing has been answered yet.
    #[default]
    Connecting,
    /// The company is being read for the first time.
    Reading {
        /// How many people are known.
        done: usize,
        /// How many there are, as far as is known.
        total: usize,
    },
    /// It answers.
    Live,
    /// It does not; another try will be made.
    Retrying {
        /// What is wrong, in a sentence.
        sentence: String,
    },
    /// It refuses, and somebody must mend that; it is asked again seldom.
    Stopped {
        /// When it is asked again, by the computer's clock; `None` when it is not.
        at: Option<Timestamp>,
        /// What is wrong and what to do, in a sentence.
        sentence: String,
    },
    /// The portal lives elsewhere now; the secret goes there only when the user agrees.
    Moved {
        /// When the old address is asked again, by the computer's clock.
        at: Option<Timestamp>,
        /// Its new host.
        to: String,
        /// What is wrong and what to do, in a sentence.
        sentence: String,
    },
}

impl Link {
    /// Whether the data are as fresh as they can be.
    #[must_use]
    pub const fn answers(&self) -> bool {
        matches!(self, Self::Reading { .. } | Self::Live)
    }
}

/// Something that must be done outside the state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Go back to the first screen.
    Welcome,
    /// Open another profile, counted in [`Settings::profiles`](super::Settings::profiles).
    OpenProfile(usize),
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
    /// Tell the portal that I have been away from the computer for so many minutes.
    StartIdle {
        /// Minutes, at least 1.
        ago: u32,
    },
    /// Tell the portal that I am back.
    EndIdle,
    /// Ask the portal at that host from now on, and keep its address.
    FollowPortal(String),
    /// Put a text on the clipboard; [`News::Copied`] tells what became of it.
    Copy(Copying),
    /// Open an address with whatever the system opens it with; [`News::NotOpened`] tells when it was not.
    Open(String),
    /// Call a number; [`News::NotOpened`] tells when nothing called it.
    Call(PhoneNumber),
    /// Keep or forget a favourite.
    KeepFavourite {
        /// Whose.
        id: PersonId,
        /// Whether it is one now.
        favourite: bool,
    },
    /// Keep that the user wants to be told of somebody, or no longer.
    KeepWatch {
        /// Of whom.
        id: PersonId,
        /// Whether it is so now.
        watched: bool,
    },
    /// Keep where the user put the borders between the panes.
    KeepSplits(Splits),
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
