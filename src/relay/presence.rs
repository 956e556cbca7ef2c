//! What of a person is published, and how two states of it differ. Pure.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::people::{Field, KnownFields, Person, PersonId, Status};

/// Which fields of a [`Published`] say something, be it that there is nothing: "not told" is not "empty".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Told(u8);

impl Told {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// [`Published::status`].
    pub const STATUS: Self = Self(1);
    /// [`Published::last_activity`].
    pub const LAST_ACTIVITY: Self = Self(1 << 1);
    /// [`Published::idle`].
    pub const IDLE: Self = Self(1 << 2);
    /// [`Published::mobile_last`].
    pub const MOBILE: Self = Self(1 << 3);
    /// [`Published::desktop_last`].
    pub const DESKTOP: Self = Self(1 << 4);
    /// [`Published::absent`] and [`Published::back_on`].
    pub const ABSENT: Self = Self(1 << 5);
    /// [`Published::busy_until`].
    pub const BUSY: Self = Self(1 << 6);
    /// Everything.
    pub const ALL: Self = Self(0x7f);

    /// Each alone, in the order of the wire.
    pub const EACH: [Self; 7] = [
        Self::STATUS,
        Self::LAST_ACTIVITY,
        Self::IDLE,
        Self::MOBILE,
        Self::DESKTOP,
        Self::ABSENT,
        Self::BUSY,
    ];

    /// From the bits of the wire; `None` when one has no meaning.
    #[must_use]
    pub const fn from_bits(bits: u8) -> Option<Self> {
        if bits & !Self::ALL.0 == 0 { Some(Self(bits)) } else { None }
    }

    /// The bits of the wire.
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether all of `other` is in it.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// With the fields of `other`.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What is published of a person: whatever decides presence, and nothing else. Instants are whole seconds of the
/// portal's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// The portal's number.
    pub id: PersonId,
    /// Which of the fields below say something.
    pub told: Told,
    /// What the person chose to show.
    pub status: Option<Status>,
    /// Last action anywhere.
    pub last_activity: Option<Timestamp>,
    /// Away from the computer since.
    pub idle: Option<Timestamp>,
    /// Last action in the mobile application.
    pub mobile_last: Option<Timestamp>,
    /// Last action in the desktop application.
    pub desktop_last: Option<Timestamp>,
    /// Absent until this instant.
    pub absent: Option<Timestamp>,
    /// The first day back, where somebody is absent and it is known.
    pub back_on: Option<Date>,
    /// In a meeting until this instant; nothing of what it is about.
    pub busy_until: Option<Timestamp>,
}

impl Published {
    /// Somebody of whom nothing is told yet.
    #[must_use]
    pub const fn nothing(id: PersonId) -> Self {
        Self {
            id,
            told: Told::NONE,
            status: None,
            last_activity: None,
            idle: None,
            mobile_last: None,
            desktop_last: None,
            absent: None,
            back_on: None,
            busy_until: None,
        }
    }

    /// What is published of `person`, as far as the portal told it; nothing of meetings.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let known = |field, told| if person.is_known(field) { told } else { Told::NONE };
        let told = known(Field::Status, Told::STATUS)
            .union(known(Field::LastActivity, Told::LAST_ACTIVITY))
            .union(known(Field::Idle, Told::IDLE))
            .union(known(Field::MobileLast, Told::MOBILE))
            .union(known(Field::DesktopLast, Told::DESKTOP))
            .union(known(Field::Absent, Told::ABSENT));
        let absent = person.absent.map(whole_seconds);
        Self {
            id: person.id,
            told,
            status: person.status,
            last_activity: person.last_activity.map(whole_seconds),
            idle: person.idle.map(whole_seconds),
            mobile_last: person.mobile_last.map(whole_seconds),
            desktop_last: person.desktop_last.map(whole_seconds),
            absent,
            back_on: absent.and(person.back_on),
            busy_until: None,
        }
    }

    /// The same with what a calendar tells: until when the person is in a meeting, `None` for in none.
    #[must_use]
    pub fn busy(mut self, until: Option<Timestamp>) -> Self {
        self.told = self.told.union(Told::BUSY);
        self.busy_until = until.map(whole_seconds);
        self
    }

    /// Whether a person is one of whom presence is published: an employee, no program, customer, guest or network
    /// contact, and nobody who has left.
    #[must_use]
    pub const fn is_for(person: &Person) -> bool {
        person.is_colleague() && !person.flags.extranet
    }

    /// A partial person, whose known fields are exactly those that were told. The name is a stand-in, and
    /// [`Published::busy_until`] has no place in it.
    #[must_use]
    pub fn into_person(self) -> Person {
        let mut known = KnownFields::NONE;
        for (told, field) in [
            (Told::STATUS, Field::Status),
            (Told::LAST_ACTIVITY, Field::LastActivity),
            (Told::IDLE, Field::Idle),
            (Told::MOBILE, Field::MobileLast),
            (Told::DESKTOP, Field::DesktopLast),
            (Told::ABSENT, Field::Absent),
        ] {
            if self.told.contains(told) {
                known = known.with(field);
            }
        }
        let mut person = Person::without_known_fields(self.id, format!("#{}", self.id).into());
        person.known_fields = known;
        person.status = self.status;
        person.last_activity = self.last_activity;
        person.idle = self.idle;
        person.mobile_last = self.mobile_last;
        person.desktop_last = self.desktop_last;
        person.absent = self.absent;
        person.back_on = self.back_on;
        person
    }

    /// Takes in what is told newly: it changes only the fields that it tells.
    pub fn merge(&mut self, newer: &Self) {
        for field in Told::EACH {
            if newer.told.contains(field) {
                self.take(field, newer);
            }
        }
    }

    /// What of `newer` is not known yet, and nothing else; `None` when all of it is.
    #[must_use]
    pub fn difference(&self, newer: &Self) -> Option<Self> {
        let mut difference = Self::nothing(newer.id);
        for field in Told::EACH {
            if newer.told.contains(field) && !(self.told.contains(field) && self.agrees(field, newer)) {
                difference.take(field, newer);
            }
        }
        (difference.told != Told::NONE).then_some(difference)
    }

    fn agrees(&self, field: Told, other: &Self) -> bool {
        match field {
            Told::STATUS => self.status == other.status,
            Told::LAST_ACTIVITY => self.last_activity == other.last_activity,
            Told::IDLE => self.idle == other.idle,
            Told::MOBILE => self.mobile_last == other.mobile_last,
            Told::DESKTOP => self.desktop_last == other.desktop_last,
            Told::ABSENT => (self.absent, self.back_on) == (other.absent, other.back_on),
            _ => self.busy_until == other.busy_until,
        }
    }

    fn take(&mut self, field: Told, other: &Self) {
        self.told = self.told.union(field);
        match field {
            Told::STATUS => self.status = other.status,
            Told::LAST_ACTIVITY => self.last_activity = other.last_activity,
            Told::IDLE => self.idle = other.idle,
            Told::MOBILE => self.mobile_last = other.mobile_last,
            Told::DESKTOP => self.desktop_last = other.desktop_last,
            Told::ABSENT => (self.absent, self.back_on) = (other.absent, other.back_on),
            _ => self.busy_until = other.busy_until,
        }
    }
}

/// An instant without its fraction of a second: the wire has none, and both sides must hold the same.
fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

/// Everybody who is published, by number: the leader's state, and a dashboard's copy of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    by_id: BTreeMap<PersonId, Published>,
}

impl Roll {
    /// Takes in what was told; what of it is new, field by field, if anything is.
    pub fn learn(&mut self, newer: &Published) -> Option<Published> {
        let known = self.by_id.entry(newer.id).or_insert(Published::nothing(newer.id));
        let difference = known.difference(newer)?;
        known.merge(&difference);
        Some(difference)
    }

    /// Somebody is published no more; whether they were.
    pub fn forget(&mut self, id: PersonId) -> bool {
        self.by_id.remove(&id).is_some()
    }

    /// Everybody, by number.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Published> {
        self.by_id.values()
    }
}

impl FromIterator<Published> for Roll {
    fn from_iter<T: IntoIterator<Item = Published>>(people: T) -> Self {
        Self { by_id: people.into_iter().map(|one| (one.id, one)).collect() }
    }
}

#[cfg(test)]
pub(super) mod tests;
