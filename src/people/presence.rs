//! Presence: whether somebody is in, by the rules of the vendor's own messenger.
//!
//! `status` alone is not presence: the portal still says "online" of somebody last seen in 2015. The rules are
//! tried in a fixed order and the first that matches decides; which one did is part of the answer, so that it
//! can be explained. People also cross from one presence to another while nothing new arrives: the answer says
//! when the clock alone will change it next.

mod rules;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::person::Birthday;
pub(super) use rules::Moment;
pub use rules::Rules;

/// The portal's session lifetime unless it is known better: activity older than this means offline.
pub const DEFAULT_LIMIT: SignedDuration = SignedDuration::from_secs(1440);

/// The shortest limit that makes sense: the portal itself notes activity about once a minute.
pub const SHORTEST_LIMIT: SignedDuration = SignedDuration::from_secs(120);

/// Whoever is in is quiet once they have not been active for so long; the messenger begins to say "last seen" there.
pub const QUIET_FROM: SignedDuration = SignedDuration::from_mins(5);

/// What the rules decided about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Active within the limit.
    Online,
    /// Active within the limit, in the mobile application.
    Mobile,
    /// Signed in, but away from the computer.
    Idle,
    /// On a break and away from the computer.
    BreakIdle,
    /// Active; wishes not to be disturbed.
    Dnd,
    /// Active; says to have stepped out.
    Away,
    /// Active; says to be on a break.
    Break,
    /// Not active within the limit.
    Offline,
    /// A guest of a chat.
    Guest,
    /// A user of Bitrix24.Network.
    Network,
    /// A program.
    Bot,
    /// A customer of an open channel.
    Connector,
    /// The portal has not said enough yet.
    Unknown,
}

impl Presence {
    /// Every presence, in the order in which a list groups them.
    pub const ALL: [Self; 13] = [
        Self::Online,
        Self::Mobile,
        Self::Dnd,
        Self::Idle,
        Self::BreakIdle,
        Self::Away,
        Self::Break,
        Self::Offline,
        Self::Unknown,
        Self::Guest,
        Self::Network,
        Self::Bot,
        Self::Connector,
    ];

    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Mobile => "mobile",
            Self::Idle => "idle",
            Self::BreakIdle => "break_idle",
            Self::Dnd => "dnd",
            Self::Away => "away",
            Self::Break => "break",
            Self::Offline => "offline",
            Self::Guest => "guest",
            Self::Network => "network",
            Self::Bot => "bot",
            Self::Connector => "connector",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the person is in: signed in and active within the limit, however busy.
    #[must_use]
    pub const fn is_in(self) -> bool {
        matches!(
            self,
            Self::Online | Self::Mobile | Self::Idle | Self::BreakIdle | Self::Dnd | Self::Away | Self::Break
        )
    }
}

/// How lately somebody who is in was active. It stands beside the presence and refines it: the portal's messenger
/// calls both online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Less than five minutes ago.
    Active,
    /// Longer ago, but within the limit.
    Quiet,
}

impl Activity {
    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Quiet => "quiet",
        }
    }

    /// How lately whoever was last seen then was active, and from when on the clock alone says otherwise.
    fn of(seen: Timestamp, now: Timestamp) -> (Self, Option<Timestamp>) {
        match seen.checked_add(QUIET_FROM) {
            Ok(quiet_at) if quiet_at <= now => (Self::Quiet, None),
            quiet_at => (Self::Active, quiet_at.ok()),
        }
    }
}

/// What lies over a presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Overlay {
    /// It is the person's birthday.
    Birthday,
    /// The person is absent until a date.
    Vacation,
}

impl Overlay {
    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Birthday => "birthday",
            Self::Vacation => "vacation",
        }
    }
}

/// The rule that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// 1. The account is one of Bitrix24.Network.
    Network,
    /// 2. The account is a program.
    Bot,
    /// 3. The account is a customer of an open channel.
    Connector,
    /// 4. The status is "guest".
    Guest,
    /// 5. It is the owner of the webhook: the own status, or online.
    Me,
    /// 6. The last activity is older than the limit.
    ActivityTooOld,
    /// 6. The portal knows of no activity at all.
    NeverActive,
    /// 7. The last action was made in the mobile application.
    MobileLast,
    /// 8. The desktop application reported idleness.
    IdleSince,
    /// 9. The status that the person chose.
    StatusSet,
    /// 9. Active, and no status that is known is told: activity alone decides who is in, a status only refines.
    NoStatus,
    /// 6. No answer has told of any activity yet.
    ActivityNotTold,
    /// The portal stopped answering, so that the clock may no longer decide.
    PortalSilent,
}

impl Reason {
    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Bot => "bot",
            Self::Connector => "connector",
            Self::Guest => "guest",
            Self::Me => "me",
            Self::ActivityTooOld => "activity_too_old",
            Self::NeverActive => "never_active",
            Self::MobileLast => "mobile_last",
            Self::IdleSince => "idle_since",
            Self::StatusSet => "status_set",
            Self::NoStatus => "no_status",
            Self::ActivityNotTold => "activity_not_told",
            Self::PortalSilent => "portal_silent",
        }
    }
}

/// The decision about one person at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What was decided.
    pub presence: Presence,
    /// How lately the person was active; `None` for those who are not in, and for the idle, of whom idleness says more.
    pub activity: Option<Activity>,
    /// Since when, where the data tell: idle since, or offline since the person was last seen.
    pub since: Option<Timestamp>,
    /// The rule that decided.
    pub reason: Reason,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// The clock alone changes nothing before this instant; `None`: it never does.
    pub changes_at: Option<Timestamp>,
}

impl Verdict {
    /// What is known before the portal has said anything.
    pub const UNKNOWN: Self = Self {
        presence: Presence::Unknown,
        activity: None,
        since: None,
        reason: Reason::PortalSilent,
        overlay: None,
        changes_at: None,
    };
}

/// Whether the birthday is celebrated on that day; 29 February on 1 March in common years.
#[must_use]
pub fn falls_on(birthday: Birthday, day: Date) -> bool {
    if (birthday.day, birthday.month) == (29, 2) && !day.in_leap_year() {
        return (day.day(), day.month()) == (1, 3);
    }
    (day.day(), day.month()) == (birthday.day, birthday.month)
}

#[cfg(test)]
mod tests;
