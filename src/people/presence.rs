//! Presence: whether somebody is in, by the rules of the vendor's own messenger.
//!
//! `status` alone is not presence: the portal still says "online" of somebody last seen in 2015. The rules are
//! tried in a fixed order and the first that matches decides; which one did is part of the answer, so that it
//! can be explained. People also cross from one presence to another while nothing new arrives: the answer says
//! when the clock alone will change it next.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::person::{Birthday, Field, Person, PersonId, Status};

/// The portal's session lifetime unless it is known better: activity older than this means offline.
pub const DEFAULT_LIMIT: SignedDuration = SignedDuration::from_secs(1440);

/// The shortest limit that makes sense: the portal itself notes activity about once a minute.
pub const SHORTEST_LIMIT: SignedDuration = SignedDuration::from_secs(120);

/// A mobile action this close to the last action of all makes the person mobile.
const MOBILE_LEAD: SignedDuration = SignedDuration::from_secs(300);

/// The first instant at which "not more than a duration ago" stops being true.
const INSTANT: SignedDuration = SignedDuration::from_nanos(1);

/// What the rules decided about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Active within the limit.
    Online,
    /// Active within the limit, on the phone.
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

/// What lies over a presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
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

/// What the rules need besides the person and the time.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// How old the last activity may be; at least [`SHORTEST_LIMIT`].
    pub limit: SignedDuration,
    /// The owner of the webhook.
    pub me: Option<PersonId>,
    /// Where "today" is decided for birthdays.
    pub time_zone: TimeZone,
}

impl Default for Rules {
    fn default() -> Self {
        Self { limit: DEFAULT_LIMIT, me: None, time_zone: TimeZone::UTC }
    }
}

/// The decision about one person at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What was decided.
    pub presence: Presence,
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
        since: None,
        reason: Reason::PortalSilent,
        overlay: None,
        changes_at: None,
    };
}

impl Rules {
    /// The rules at one instant of the portal's clock, ready to judge many people.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Moment {
        let local = now.to_zoned(self.time_zone.clone());
        let midnight = local.tomorrow().and_then(|day| day.start_of_day()).ok();
        Moment {
            now,
            today: local.date(),
            midnight: midnight.map(|start| start.timestamp()),
            limit: self.limit,
            me: self.me,
        }
    }
}

/// [`Rules`] at one instant.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    now: Timestamp,
    today: Date,
    midnight: Option<Timestamp>,
    limit: SignedDuration,
    me: Option<PersonId>,
}

impl Moment {
    /// The instant itself, by the portal's clock.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// The day, in the time zone of the rules.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// Decides the presence of `person`.
    #[must_use]
    pub fn judge(&self, person: &Person) -> Verdict {
        let decision = self.decide(person);
        let midnight = person.birthday.and(self.midnight);
        Verdict {
            presence: decision.presence,
            since: decision.since,
            reason: decision.reason,
            overlay: self.overlay(person, decision.presence),
            changes_at: [decision.until, midnight].into_iter().flatten().min(),
        }
    }

    fn decide(&self, person: &Person) -> Decision {
        if person.flags.network {
            return Decision::lasting(Presence::Network, Reason::Network);
        }
        if person.flags.bot {
            return Decision::lasting(Presence::Bot, Reason::Bot);
        }
        if person.flags.connector {
            return Decision::lasting(Presence::Connector, Reason::Connector);
        }
        if person.status == Some(Status::Guest) {
            return Decision::lasting(Presence::Guest, Reason::Guest);
        }
        if self.me == Some(person.id) {
            return Decision::lasting(of_status(person.status).unwrap_or(Presence::Online), Reason::Me);
        }
        decide_by_activity(person, self.now, self.limit)
    }

    /// Birthday today is shown over online and offline; an absence over every colleague.
    fn overlay(&self, person: &Person, presence: Presence) -> Option<Overlay> {
        if matches!(presence, Presence::Network | Presence::Bot | Presence::Connector | Presence::Guest) {
            return None;
        }
        let is_online = person.status.is_none_or(|status| status == Status::Online);
        let cheerful = presence == Presence::Offline || is_online;
        if cheerful && person.birthday.is_some_and(|birthday| falls_on(birthday, self.today)) {
            return Some(Overlay::Birthday);
        }
        person.absent.map(|_| Overlay::Vacation)
    }
}

/// A presence without what lies over it.
struct Decision {
    presence: Presence,
    since: Option<Timestamp>,
    reason: Reason,
    /// The first instant at which the decision no longer holds by the clock alone.
    until: Option<Timestamp>,
}

impl Decision {
    const fn lasting(presence: Presence, reason: Reason) -> Self {
        Self { presence, since: None, reason, until: None }
    }
}

/// Rules 6 to 9: those that look at the clock.
fn decide_by_activity(person: &Person, now: Timestamp, limit: SignedDuration) -> Decision {
    let Some(last) = person.last_activity.or_else(|| person.last_seen()) else {
        return if person.is_known(Field::LastActivity) {
            Decision::lasting(Presence::Offline, Reason::NeverActive)
        } else {
            Decision::lasting(Presence::Unknown, Reason::ActivityNotTold)
        };
    };
    if !within(last, now, limit) {
        return Decision {
            presence: Presence::Offline,
            since: person.last_seen(),
            reason: Reason::ActivityTooOld,
            until: None,
        };
    }
    let offline_at = outlives(last, limit);
    if let Some(mobile) = person.mobile_last
        && within(mobile, now, limit)
        && last.duration_since(mobile) < MOBILE_LEAD
    {
        return Decision {
            presence: Presence::Mobile,
            since: None,
            reason: Reason::MobileLast,
            until: [offline_at, outlives(mobile, limit)].into_iter().flatten().min(),
        };
    }
    if let Some(idle) = person.idle {
        let presence =
            if person.status == Some(Status::Break) { Presence::BreakIdle } else { Presence::Idle };
        return Decision { presence, since: Some(idle), reason: Reason::IdleSince, until: offline_at };
    }
    let (presence, reason) = of_status(person.status)
        .map_or((Presence::Online, Reason::NoStatus), |presence| (presence, Reason::StatusSet));
    Decision { presence, since: None, reason, until: offline_at }
}

/// Whether `then` is at most `limit` before `now`; an instant in the future is.
fn within(then: Timestamp, now: Timestamp, limit: SignedDuration) -> bool {
    now.duration_since(then) <= limit
}

/// The first instant at which [`within`] turns false; `None` beyond the end of time.
fn outlives(then: Timestamp, limit: SignedDuration) -> Option<Timestamp> {
    then.checked_add(limit).and_then(|end| end.checked_add(INSTANT)).ok()
}

const fn of_status(status: Option<Status>) -> Option<Presence> {
    match status {
        Some(Status::Online) => Some(Presence::Online),
        Some(Status::Dnd) => Some(Presence::Dnd),
        Some(Status::Away) => Some(Presence::Away),
        Some(Status::Break) => Some(Presence::Break),
        Some(Status::Guest) => Some(Presence::Guest),
        None => None,
    }
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
