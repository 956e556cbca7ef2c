//! What is chosen in a pop-up, and what that does.

use jiff::Timestamp;

use crate::app::{Action, App, Effect, Outcome};
use crate::people::search::{Filter, Quality};
use crate::people::{Note, PersonId, PhoneNumber, Status};

/// What choosing does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What a key could do as well.
    Act(Action),
    /// Does it with this number, of however many somebody has.
    Number {
        /// What is done.
        action: Action,
        /// With which number.
        number: PhoneNumber,
    },
    /// Narrows the list to those of whom it holds, or (`not`) does not, or no longer; the menu stays.
    Toggle {
        /// What must hold.
        quality: Quality,
        /// Or must not.
        not: bool,
    },
    /// Keeps what the user wrote of somebody.
    KeepNote {
        /// Of whom.
        id: PersonId,
        /// What; an empty note is none.
        note: Note,
    },
    /// Sends a line to somebody; the pop-up stays until it has gone.
    Send {
        /// To whom.
        to: PersonId,
        /// What, as it was typed.
        text: String,
    },
    /// Goes to somebody.
    GoTo(PersonId),
    /// Asks for how long that status is to be set.
    AskHowLong(Status),
    /// Sets my own status until I change it.
    Status(Status),
    /// Sets it for a while.
    StatusFor {
        /// Which.
        status: Status,
        /// For how many minutes.
        minutes: u16,
    },
    /// Tells the portal that I am away from the computer.
    StartIdle,
    /// Tells the portal that I am back: not idle, and online.
    Return,
    /// Opens another profile, counted in the settings' profiles.
    Profile(usize),
    /// Uses the theme of that name.
    Theme(String),
    /// Follows the portal to where it lives now.
    FollowPortal,
    /// Leaves everything as it is.
    Nothing,
}

impl Choice {
    /// The filter that it switches on or off, where it does.
    const fn filter(&self) -> Option<Filter> {
        match self {
            Self::Toggle { quality, not } => Some(Filter::Quality { quality: *quality, not: *not }),
            _ => None,
        }
    }

    /// The action that it carries out, where a key could do as well.
    pub(super) const fn action(&self) -> Option<Action> {
        match self {
            Self::Act(action) | Self::Number { action, .. } => Some(*action),
            _ => None,
        }
    }
}

impl App {
    /// Whether what can be chosen is so already; `None` for what is done rather than switched on.
    #[must_use]
    pub fn is_on(&self, choice: &Choice) -> Option<bool> {
        match choice {
            Choice::Toggle { .. } => {
                choice.filter().map(|filter| self.browser.filter().query().chips().contains(&filter))
            }
            Choice::AskHowLong(status) | Choice::Status(status @ Status::Online) => {
                Some(self.my_status() == Some(*status))
            }
            Choice::StartIdle => Some(self.my_idle().is_some()),
            Choice::Return => Some(false),
            _ => None,
        }
    }

    /// Does what was chosen in a pop-up, and closes it unless there may be more to choose.
    pub(super) fn choose(&mut self, choice: Choice, now: Timestamp) -> Outcome {
        if let Some(filter) = choice.filter() {
            return self.browser.toggle_filter(&filter, &self.roster);
        }
        if let Choice::Send { to, text } = &choice {
            return self.send_message(*to, text, now);
        }
        self.close_popup();
        let mut outcome = match choice {
            Choice::Act(action) => self.act(action, now),
            Choice::Number { action, number } => self.act_on_number(action, number, now),
            Choice::KeepNote { id, note } => self.keep_note(id, note, now),
            Choice::GoTo(id) if self.roster.get(id).is_some() => self.browser.go_to_person(id, &self.roster),
            Choice::AskHowLong(status) => self.open_status_times(status),
            Choice::Status(status) => self.set_status(status),
            Choice::StatusFor { status, minutes } => self.set_status_for(status, minutes, now),
            Choice::StartIdle => Outcome::effect(Effect::StartIdle { ago: 1 }),
            Choice::Return => self.come_back(),
            Choice::Profile(nth) => {
                self.say("toast-profile-opening", now);
                Outcome::effect(Effect::OpenProfile(nth))
            }
            Choice::Theme(name) => Outcome::effect(Effect::UseTheme(name)),
            Choice::FollowPortal => match self.connection.moved_to() {
                Some(to) => Outcome::effect(Effect::FollowPortal(to.to_owned())),
                None => Outcome::default(),
            },
            // Whoever is known no more; and what is ticked or sent was done before the pop-up closed.
            Choice::GoTo(_) | Choice::Toggle { .. } | Choice::Send { .. } | Choice::Nothing => {
                Outcome::default()
            }
        };
        outcome.dirty = true;
        outcome
    }
}
