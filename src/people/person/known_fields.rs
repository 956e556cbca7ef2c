//! Which fields of a person are known, and what two answers about one person make together.
//!
//! Methods differ in how much they tell: `im.search.user.list` knows no telephones, `im.user.get` alone the desktop
//! application, `user.get` alone the time zone and what people say of themselves. "Not told" is not "empty": an answer changes only what it carries.

use serde::{Deserialize, Serialize};

use super::{Person, SharedText};

/// A part of a person that an answer carries or leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Field {
    /// `name`
    Name,
    /// `first_name`
    FirstName,
    /// `last_name`
    LastName,
    /// `work_position`
    Position,
    /// `color`
    Color,
    /// `avatar` or `avatar_hr`
    Avatar,
    /// The picture is the large one, `avatar_hr`.
    LargeAvatar,
    /// `birthday`
    Birthday,
    /// `departments`
    Departments,
    /// `phones.work_phone`
    WorkPhone,
    /// `phones.personal_mobile`
    MobilePhone,
    /// `phones.personal_phone`
    PersonalPhone,
    /// `phones.inner_phone`
    InnerPhone,
    /// `email`
    Email,
    /// `website`
    Website,
    /// `TIME_ZONE` of `user.get`
    TimeZone,
    /// `active`
    Active,
    /// `extranet`
    Extranet,
    /// `network`
    Network,
    /// `bot`
    Bot,
    /// `connector`
    Connector,
    /// `status`
    Status,
    /// `idle`
    Idle,
    /// `last_activity_date`
    LastActivity,
    /// `mobile_last_date`
    MobileLast,
    /// `desktop_last_date`
    DesktopLast,
    /// `absent`
    Absent,
    /// `UF_SKILLS` of `user.get`
    Skills,
    /// `UF_INTERESTS` of `user.get`
    Interests,
    /// `WORK_CITY` or `PERSONAL_CITY` of `user.get`
    City,
    /// `UF_EMPLOYMENT_DATE` of `user.get`
    FirstDay,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 31] = [
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Position,
        Self::Color,
        Self::Avatar,
        Self::LargeAvatar,
        Self::Birthday,
        Self::Departments,
        Self::WorkPhone,
        Self::MobilePhone,
        Self::PersonalPhone,
        Self::InnerPhone,
        Self::Email,
        Self::Website,
        Self::TimeZone,
        Self::Active,
        Self::Extranet,
        Self::Network,
        Self::Bot,
        Self::Connector,
        Self::Status,
        Self::Idle,
        Self::LastActivity,
        Self::MobileLast,
        Self::DesktopLast,
        Self::Absent,
        Self::Skills,
        Self::Interests,
        Self::City,
        Self::FirstDay,
    ];

    const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// The set of fields that answers carried, empty or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KnownFields(u32);

impl KnownFields {
    /// No field.
    pub const NONE: Self = Self(0);
    /// Every field.
    pub const ALL: Self = Self((1 << Field::ALL.len()) - 1);
    /// What `user.get` alone tells.
    pub const OF_USER_GET: Self = Self::NONE
        .with(Field::TimeZone)
        .with(Field::Skills)
        .with(Field::Interests)
        .with(Field::City)
        .with(Field::FirstDay);
    /// What the messenger's lists tell: all but that, the desktop application and the large picture.
    pub const LISTED: Self =
        Self(Self::ALL.0 & !Self::OF_USER_GET.0).without(Field::DesktopLast).without(Field::LargeAvatar);

    /// The set as bits.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// The set of bits that [`Self::bits`] told.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether a field is among them.
    #[must_use]
    pub const fn contains(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }

    /// With a field.
    #[must_use]
    pub const fn with(self, field: Field) -> Self {
        Self(self.0 | field.bit())
    }

    /// Without a field.
    #[must_use]
    pub const fn without(self, field: Field) -> Self {
        Self(self.0 & !field.bit())
    }

    /// The fields of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Person {
    /// Whether any answer carried a field, be it that it is empty. What is there was carried: caches of versions before
    /// this set hold people without it.
    #[must_use]
    pub fn is_known(&self, field: Field) -> bool {
        self.known_fields.contains(field) || self.has(field)
    }

    /// Takes in what a newer answer tells: it changes only the fields that it carries.
    pub fn merge(&mut self, mut newer: Self) {
        newer.complete(self);
        *self = newer;
    }

    /// Takes over from what is `known` whatever this newer answer about the same person does not carry.
    pub fn complete(&mut self, known: &Self) {
        // A small picture does not replace the large one: the two show the same face.
        let is_small = self.avatar.is_some() && !self.known_fields.contains(Field::LargeAvatar);
        if is_small && known.avatar.is_some() && known.known_fields.contains(Field::LargeAvatar) {
            let small = self.avatar.take();
            self.take(Field::Avatar, known);
            // It is there for when the large one is gone.
            self.avatar_small = small.filter(|small| self.avatar.as_ref() != Some(small));
        }
        if self.avatar_small.is_none() && self.avatar == known.avatar {
            self.avatar_small.clone_from(&known.avatar_small);
        }
        for field in Field::ALL {
            if !self.is_known(field) {
                self.take(field, known);
            }
        }
        self.known_fields = self.known_fields.union(known.known_fields.without(Field::LargeAvatar));
    }

    /// Takes in the time zone that `user.get` told, empty where none is set.
    pub fn set_time_zone(&mut self, zone: String) {
        self.time_zone = Some(zone.into()).filter(|zone: &SharedText| !zone.is_empty());
        self.known_fields = self.known_fields.with(Field::TimeZone);
    }

    /// Whether a field says more than nothing would. A name proves nothing: there always is one.
    fn has(&self, field: Field) -> bool {
        match field {
            Field::Name | Field::LargeAvatar => false,
            Field::FirstName => !self.first_name.is_empty(),
            Field::LastName => !self.last_name.is_empty(),
            Field::Position => !self.position.is_empty(),
            Field::Color => self.color.is_some(),
            Field::Avatar => self.avatar.is_some(),
            Field::Birthday => self.birthday.is_some(),
            Field::Departments => !self.departments.is_empty(),
            Field::WorkPhone => self.phones.work.is_some(),
            Field::MobilePhone => self.phones.mobile.is_some(),
            Field::PersonalPhone => self.phones.personal.is_some(),
            Field::InnerPhone => self.phones.inner.is_some(),
            Field::Email => self.email.is_some(),
            Field::Website => self.website.is_some(),
            Field::TimeZone => self.time_zone.is_some(),
            Field::Active => !self.flags.active,
            Field::Extranet => self.flags.extranet,
            Field::Network => self.flags.network,
            Field::Bot => self.flags.bot,
            Field::Connector => self.flags.connector,
            Field::Status => self.status.is_some(),
            Field::Idle => self.idle.is_some(),
            Field::LastActivity => self.last_activity.is_some(),
            Field::MobileLast => self.mobile_last.is_some(),
            Field::DesktopLast => self.desktop_last.is_some(),
            Field::Absent => self.absent.is_some(),
            Field::Skills => self.skills.is_some(),
            Field::Interests => self.interests.is_some(),
            Field::City => self.city.is_some(),
            Field::FirstDay => self.first_day.is_some(),
        }
    }

    /// Takes one field over.
    fn take(&mut self, field: Field, known: &Self) {
        match field {
            // A name that nobody told is a stand-in, and any other as good.
            Field::Name if known.known_fields.contains(field) || self.is_nameless() => {
                self.name.clone_from(&known.name);
            }
            Field::Name | Field::LargeAvatar => {}
            Field::FirstName => self.first_name.clone_from(&known.first_name),
            Field::LastName => self.last_name.clone_from(&known.last_name),
            Field::Position => self.position.clone_from(&known.position),
            Field::Color => self.color = known.color,
            Field::Avatar => {
                self.avatar.clone_from(&known.avatar);
                self.avatar_small.clone_from(&known.avatar_small);
                if known.known_fields.contains(Field::LargeAvatar) {
                    self.known_fields = self.known_fields.with(Field::LargeAvatar);
                }
            }
            Field::Birthday => self.birthday = known.birthday,
            Field::Departments => self.departments.clone_from(&known.departments),
            Field::WorkPhone => self.phones.work.clone_from(&known.phones.work),
            Field::MobilePhone => self.phones.mobile.clone_from(&known.phones.mobile),
            Field::PersonalPhone => self.phones.personal.clone_from(&known.phones.personal),
            Field::InnerPhone => self.phones.inner.clone_from(&known.phones.inner),
            Field::Email => self.email.clone_from(&known.email),
            Field::Website => self.website.clone_from(&known.website),
            Field::TimeZone => self.time_zone.clone_from(&known.time_zone),
            Field::Active => self.flags.active = known.flags.active,
            Field::Extranet => self.flags.extranet = known.flags.extranet,
            Field::Network => self.flags.network = known.flags.network,
            Field::Bot => self.flags.bot = known.flags.bot,
            Field::Connector => self.flags.connector = known.flags.connector,
            Field::Status => self.status = known.status,
            Field::Idle => self.idle = known.idle,
            Field::LastActivity => self.last_activity = known.last_activity,
            Field::MobileLast => self.mobile_last = known.mobile_last,
            Field::DesktopLast => self.desktop_last = known.desktop_last,
            Field::Absent => {
                self.absent = known.absent;
                self.back_on = known.back_on;
            }
            Field::Skills => self.skills.clone_from(&known.skills),
            Field::Interests => self.interests.clone_from(&known.interests),
            Field::City => self.city.clone_from(&known.city),
            Field::FirstDay => self.first_day = known.first_day,
        }
    }

    /// Whether the name is the stand-in of somebody without one.
    fn is_nameless(&self) -> bool {
        self.name.strip_prefix('#').is_some_and(|number| number == self.id.to_string())
    }
}

#[cfg(test)]
mod tests;
