//! The rules: which presence somebody has at an instant, and until when.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Activity, DEFAULT_LIMIT, Overlay, Presence, Reason, Verdict, falls_on};
use crate::people::person::{Field, Person, PersonId, Status};

/// A mobile action this close to the last action of all makes the person mobile.
const MOBILE_LEAD: SignedDuration = SignedDuration::from_secs(300);

/// The first instant at which "not more than a duration ago" stops being true.
pub(super) const INSTANT: SignedDuration = SignedDuration::from_nanos(1);

/// What the rules need besides the person and the time.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// How old the last activity may be; at least [`super::SHORTEST_LIMIT`].
    pub limit: SignedDuration,
    /// The owner of the webhook.
    pub me: Option<PersonId>,
    /// The owner's own status, where `im.user.status.get` told it: on portals of today the owner's user object does not.
    pub my_status: Option<Status>,
    /// Where "today" is decided for birthdays.
    pub time_zone: TimeZone,
}

impl Default for Rules {
    fn default() -> Self {
        Self { limit: DEFAULT_LIMIT, me: None, my_status: None, time_zone: TimeZone::UTC }
    }
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
            my_status: self.my_status,
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
    my_status: Option<Status>,
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

    /// Who the owner of the webhook is.
    pub(in crate::people) const fn me(&self) -> Option<PersonId> {
        self.me
    }

    /// Whether the last activity that is told of `person` is within the limit.
    pub(in crate::people) fn is_within_limit(&self, person: &Person) -> bool {
        person.last_activity.is_some_and(|last| within(last, self.now, self.limit))
    }

    /// The first instant at which the clock alone has taken somebody offline; `None` where activity does not decide.
    #[must_use]
    pub fn offline_at(&self, person: &Person) -> Option<Timestamp> {
        outlives(person.last_activity.or_else(|| person.last_seen())?, self.limit)
    }

    /// Decides the presence of `person`.
    #[must_use]
    pub fn judge(&self, person: &Person) -> Verdict {
        let decision = self.decide(person);
        let midnight = person.birthday.and(self.midnight);
        Verdict {
            presence: decision.presence,
            activity: decision.activity,
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
            // Whoever looks is here, whatever the portal has noted of it.
            let presence = of_status(self.my_status.or(person.status)).unwrap_or(Presence::Online);
            return Decision { activity: Some(Activity::Active), ..Decision::lasting(presence, Reason::Me) };
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
    activity: Option<Activity>,
    since: Option<Timestamp>,
    reason: Reason,
    /// The first instant at which the decision no longer holds by the clock alone.
    until: Option<Timestamp>,
}

impl Decision {
    const fn lasting(presence: Presence, reason: Reason) -> Self {
        Self { presence, activity: None, since: None, reason, until: None }
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
            since: person.last_seen(),
            ..Decision::lasting(Presence::Offline, Reason::ActivityTooOld)
        };
    }
    let offline_at = outlives(last, limit);
    let (activity, quiet_at) = Activity::of(person.last_seen().unwrap_or(last), now);
    let (activity, until) = (Some(activity), [offline_at, quiet_at].into_iter().flatten().min());
    if let Some(mobile) = person.mobile_last
        && within(mobile, now, limit)
        && last.duration_since(mobile) < MOBILE_LEAD
    {
        let until = [until, outlives(mobile, limit)].into_iter().flatten().min();
        return Decision { activity, until, ..Decision::lasting(Presence::Mobile, Reason::MobileLast) };
    }
    if let Some(idle) = person.idle {
        let presence =
            if person.status == Some(Status::Break) { Presence::BreakIdle } else { Presence::Idle };
        let idle = Decision { since: Some(idle), ..Decision::lasting(presence, Reason::IdleSince) };
        return Decision { until: offline_at, ..idle };
    }
    let (presence, reason) = of_status(person.status)
        .map_or((Presence::Online, Reason::NoStatus), |presence| (presence, Reason::StatusSet));
    Decision { activity, until, ..Decision::lasting(presence, reason) }
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
