//! The order of the list: groups, rows, and what is compared.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Entry, FreeFrom, Roster};
use crate::people::{Activity, DepartmentId, Overlay, PersonId, PortalTells, Presence, Shade, Verdict};

/// Where somebody stands for a reader of the list: presences that mean the same to a colleague share a place, and
/// an absence counts more than being offline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Availability {
    /// At work, and active within the last minutes.
    Active,
    /// At work, but not active for minutes.
    Quiet,
    /// At work, in the mobile application.
    Mobile,
    /// Does not wish to be disturbed.
    Busy,
    /// Away from the computer, as the desktop application noticed.
    Idle,
    /// Away or on a break, as the person says.
    Away,
    /// Not there.
    Offline,
    /// Not there until a date.
    Absent,
    /// Nothing is known yet.
    Unknown,
    /// Not colleagues: guests, programs, customers.
    Other,
}

impl Availability {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 10] = [
        Self::Active,
        Self::Quiet,
        Self::Mobile,
        Self::Busy,
        Self::Idle,
        Self::Away,
        Self::Offline,
        Self::Absent,
        Self::Unknown,
        Self::Other,
    ];

    /// Its name in the keys of messages and in filters.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Quiet => "quiet",
            Self::Mobile => "mobile",
            Self::Busy => "busy",
            Self::Idle => "idle",
            Self::Away => "away",
            Self::Offline => "offline",
            Self::Absent => "absent",
            Self::Unknown => "unknown",
            Self::Other => "other",
        }
    }

    /// Where a verdict puts somebody.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Self {
        match verdict.presence {
            Presence::Offline if verdict.overlay == Some(Overlay::Vacation) => Self::Absent,
            Presence::Online if verdict.activity == Some(Activity::Quiet) => Self::Quiet,
            presence => Self::of_presence(presence),
        }
    }

    /// How bright the faces of those are who stand there: nothing is claimed of those of whom nothing is known.
    #[must_use]
    pub const fn shade(self) -> Shade {
        if matches!(self, Self::Offline | Self::Absent) { Shade::Dimmed } else { Shade::Full }
    }

    /// Whether anybody else can stand there on a portal that tells so much.
    #[must_use]
    pub const fn can_occur(self, tells: PortalTells) -> bool {
        !matches!(
            (tells, self),
            (PortalTells::ActivityOnly, Self::Mobile | Self::Busy | Self::Idle | Self::Away)
        )
    }

    /// Where a presence puts somebody who is not absent, and not known to be quiet.
    #[must_use]
    pub const fn of_presence(presence: Presence) -> Self {
        match presence {
            Presence::Online => Self::Active,
            Presence::Mobile => Self::Mobile,
            Presence::Dnd => Self::Busy,
            Presence::Idle | Presence::BreakIdle => Self::Idle,
            Presence::Away | Presence::Break => Self::Away,
            Presence::Offline => Self::Offline,
            Presence::Unknown => Self::Unknown,
            Presence::Guest | Presence::Network | Presence::Bot | Presence::Connector => Self::Other,
        }
    }
}

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those who are in first, then by name.
    #[default]
    Presence,
    /// By name.
    Name,
    /// By department, then by name.
    Department,
    /// Those who were seen last come first.
    Activity,
    /// By the time that their clocks show, from west to east.
    TimeZone,
    /// Those who are free soonest come first, as their calendars tell.
    FreeSoonest,
    /// Those to whom the user wrote last come first, then the others by presence.
    Recent,
}

impl Order {
    /// All of them, in the order in which a key steps through them.
    pub const ALL: [Self; 7] = [
        Self::Presence,
        Self::Name,
        Self::Department,
        Self::Activity,
        Self::TimeZone,
        Self::FreeSoonest,
        Self::Recent,
    ];

    /// The next one for those people, round and round: only one for which something is known.
    #[must_use]
    pub fn next(self, roster: &Roster) -> Self {
        match self {
            Self::Presence => Self::Name,
            Self::Name => Self::Department,
            Self::Department => Self::Activity,
            Self::Activity => Self::TimeZone,
            Self::TimeZone if roster.knows_schedules() => Self::FreeSoonest,
            Self::TimeZone | Self::FreeSoonest if roster.knows_recent() => Self::Recent,
            Self::TimeZone | Self::FreeSoonest | Self::Recent => Self::Presence,
        }
    }

    /// The word for configuration files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Presence => "presence",
            Self::Name => "name",
            Self::Department => "department",
            Self::Activity => "activity",
            Self::TimeZone => "time-zone",
            Self::FreeSoonest => "free-soonest",
            Self::Recent => "recent",
        }
    }
}

/// What a heading says of the rows below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Everybody of one availability.
    Availability(Availability),
    /// Everybody of one department (the first of each person); `None`: of none that is known.
    Department(Option<DepartmentId>),
    /// Everybody whose name begins with that letter, in upper case; `None`: with a digit or a sign.
    Letter(Option<char>),
    /// Everybody whose clock is so many seconds ahead of UTC; `None`: nobody knows how far.
    Offset(Option<i32>),
    /// Everybody who is free from then on.
    Free(FreeFrom),
    /// Those to whom the user wrote last.
    Recent,
    /// Everybody who is back on that day; `None`: the portal told no day.
    Back(Option<Date>),
    /// Everybody who has birthday on that day; `None`: on another.
    Birthday(Option<Date>),
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading, and how many people stand below it.
    Heading(Group, usize),
    /// Somebody.
    Person(PersonId),
}

impl Row {
    /// The person of the row, unless it is a heading.
    #[must_use]
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Heading(..) => None,
        }
    }
}

impl Roster {
    /// Every colleague in `order`, with headings where the order has groups.
    #[must_use]
    pub fn arrange(&self, order: Order) -> Vec<Row> {
        self.lay_out(order, self.by_name().filter(|&slot| self.briefs[slot].colleague))
    }

    /// Everybody whose slot is accepted, in `order`, with headings where the order has groups.
    pub(in crate::people) fn arrange_where(&self, order: Order, accepts: impl Fn(usize) -> bool) -> Vec<Row> {
        self.lay_out(order, self.by_name().filter(|&slot| accepts(slot)))
    }

    /// Everybody whose slot is accepted, in the order of their days, with a heading for each day; those without one
    /// come last.
    pub(in crate::people) fn arrange_by_day(
        &self,
        accepts: impl Fn(usize) -> bool,
        day: impl Fn(&Entry) -> Group,
    ) -> Vec<Row> {
        let slots = self.by_name().filter(|&slot| accepts(slot));
        self.grouped(slots, |slot| match day(&self.entries[slot]) {
            group @ (Group::Back(Some(day)) | Group::Birthday(Some(day))) => (day, group),
            group => (Date::MAX, group),
        })
    }

    /// Rows for people who come in the order of their names, in groups that are ordered by a key of their own.
    pub(super) fn grouped<K: Ord>(
        &self,
        slots: impl Iterator<Item = usize>,
        group_of: impl Fn(usize) -> (K, Group),
    ) -> Vec<Row> {
        let mut people: Vec<(K, Group, PersonId)> = slots
            .map(|slot| {
                let (key, group) = group_of(slot);
                (key, group, self.briefs[slot].id)
            })
            .collect();
        people.sort_by(|a, b| a.0.cmp(&b.0));
        let mut rows = Vec::with_capacity(people.len() + 16);
        for run in people.chunk_by(|a, b| a.1 == b.1) {
            rows.push(Row::Heading(run[0].1, run.len()));
            rows.extend(run.iter().map(|&(_, _, id)| Row::Person(id)));
        }
        rows
    }

    /// How many seconds each time zone that somebody has is ahead of UTC at the roster's instant.
    fn offsets(&self) -> HashMap<&str, Option<i32>> {
        let mut offsets = HashMap::new();
        for zone in self.entries.iter().filter_map(|entry| entry.person.time_zone.as_deref()) {
            offsets.entry(zone).or_insert_with(|| {
                let zone = TimeZone::get(zone.trim()).ok()?;
                Some(zone.to_offset(self.now).seconds())
            });
        }
        offsets
    }

    /// Rows for people who come in the order of their names.
    pub(super) fn lay_out(&self, order: Order, slots: impl Iterator<Item = usize>) -> Vec<Row> {
        match order {
            Order::Presence => {
                let availability = |slot: usize| self.briefs[slot].availability as usize;
                self.dealt(slots, Availability::ALL.len(), availability, |group| {
                    Group::Availability(Availability::ALL[group])
                })
            }
            Order::Department => {
                let last = self.tree.len();
                let position = |slot: usize| (self.briefs[slot].tree_position as usize).min(last);
                self.dealt(slots, last + 1, position, |group| {
                    Group::Department(self.tree.get(group).copied())
                })
            }
            Order::Name => {
                let slots: Vec<usize> = slots.collect();
                let (named, signs): (Vec<usize>, Vec<usize>) =
                    slots.into_iter().partition(|&slot| self.briefs[slot].name.initial.is_some());
                let mut rows = Vec::with_capacity(named.len() + signs.len() + 64);
                for run in named.chunk_by(|&a, &b| self.briefs[a].name.initial == self.briefs[b].name.initial)
                {
                    let letter = self.briefs[run[0]].name.initial;
                    rows.push(Row::Heading(Group::Letter(letter), run.len()));
                    rows.extend(run.iter().map(|&slot| Row::Person(self.briefs[slot].id)));
                }
                if !signs.is_empty() {
                    rows.push(Row::Heading(Group::Letter(None), signs.len()));
                    rows.extend(signs.iter().map(|&slot| Row::Person(self.briefs[slot].id)));
                }
                rows
            }
            Order::TimeZone => {
                let offsets = self.offsets();
                self.grouped(slots, |slot| {
                    let zone = self.entries[slot].person.time_zone.as_deref();
                    let offset = zone.and_then(|zone| offsets.get(zone).copied().flatten());
                    (offset.unwrap_or(i32::MAX), Group::Offset(offset))
                })
            }
            Order::FreeSoonest => self.by_freedom(slots),
            Order::Recent => self.by_recency(slots),
            Order::Activity => {
                let active =
                    |slot: usize| Reverse(self.entries[slot].person.last_seen().unwrap_or(Timestamp::MIN));
                let mut keyed: Vec<(Reverse<Timestamp>, PersonId)> =
                    slots.map(|slot| (active(slot), self.briefs[slot].id)).collect();
                keyed.sort_by_key(|&(active, _)| active);
                keyed.into_iter().map(|(_, id)| Row::Person(id)).collect()
            }
        }
    }

    /// Deals people out to `groups` in one walk: within each they stay in the order in which they come.
    fn dealt(
        &self,
        slots: impl Iterator<Item = usize>,
        groups: usize,
        group_of: impl Fn(usize) -> usize,
        name: impl Fn(usize) -> Group,
    ) -> Vec<Row> {
        let mut sizes = vec![0; groups];
        let people: Vec<(usize, PersonId)> = slots
            .map(|slot| {
                let group = group_of(slot);
                sizes[group] += 1;
                (group, self.briefs[slot].id)
            })
            .collect();
        let filled = sizes.iter().filter(|size| **size > 0).count();
        let mut rows = vec![Row::Person(PersonId(0)); people.len() + filled];
        let mut start = 0;
        let mut next = vec![0; groups];
        for (group, &size) in sizes.iter().enumerate().filter(|(_, size)| **size > 0) {
            rows[start] = Row::Heading(name(group), size);
            next[group] = start + 1;
            start += size + 1;
        }
        for (group, id) in people {
            rows[next[group]] = Row::Person(id);
            next[group] += 1;
        }
        rows
    }
}
