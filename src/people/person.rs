//! One colleague, as the portal last described them.

mod compact;
mod department_ids;
mod known_fields;
mod shared_text;
mod texts;

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::color::Rgb;

pub use department_ids::DepartmentIds;
pub use known_fields::{Field, KnownFields};
pub use shared_text::SharedText;
pub(crate) use texts::TEXTS;

/// The portal's number for a person (`id` of `im.user.get`), at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct PersonId(pub u64);

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a person chose to show (`status` of `im.user.get`). It is not presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// At work.
    Online,
    /// Do not disturb.
    Dnd,
    /// Stepped out.
    Away,
    /// On a break.
    Break,
    /// A guest of a chat, without an account.
    Guest,
}

impl Status {
    /// The portal's word for it, as `im.user.status.set` takes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Dnd => "dnd",
            Self::Away => "away",
            Self::Break => "break",
            Self::Guest => "guest",
        }
    }

    /// Reads the portal's word, in any case; `None` for one that whosin does not know.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Online, Self::Dnd, Self::Away, Self::Break, Self::Guest]
            .into_iter()
            .find(|status| status.as_str().eq_ignore_ascii_case(word))
    }
}

/// A day of the year, without the year (`birthday` of `im.user.get`, `DD-MM`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Birthday {
    /// 1 to 31, valid in `month` of a leap year.
    pub day: i8,
    /// 1 to 12.
    pub month: i8,
}

impl Birthday {
    /// A day that exists in a leap year, or `None`.
    #[must_use]
    pub fn new(day: i8, month: i8) -> Option<Self> {
        jiff::civil::Date::new(2024, month, day).ok().map(|_| Self { day, month })
    }

    /// Reads `DD-MM`; `None` when it is not a day of the year.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, month) = text.trim().split_once('-')?;
        Self::new(day.parse().ok()?, month.parse().ok()?)
    }
}

/// Phone numbers as the portal writes them, cleaned of control characters; empty ones are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phones {
    /// `work_phone`
    #[serde(default)]
    pub work: Option<SharedText>,
    /// `personal_mobile`
    #[serde(default)]
    pub mobile: Option<SharedText>,
    /// `personal_phone`
    #[serde(default)]
    pub personal: Option<SharedText>,
    /// `inner_phone`: the extension.
    #[serde(default)]
    pub inner: Option<SharedText>,
}

/// What kind of account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools)] // they are independent on the wire
pub struct Flags {
    /// `false`: dismissed.
    pub active: bool,
    /// A guest from another company.
    pub extranet: bool,
    /// A user of Bitrix24.Network.
    pub network: bool,
    /// A program.
    pub bot: bool,
    /// A customer of an open channel.
    pub connector: bool,
}

impl Default for Flags {
    fn default() -> Self {
        Self { active: true, extranet: false, network: false, bot: false, connector: false }
    }
}

/// Where somebody's picture is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureAddress {
    /// The best one.
    pub best: String,
    /// A smaller one, which some portals keep while the best is gone.
    pub spare: Option<String>,
}

/// One person. Texts are cleaned for the terminal (see [`super::text::clean`]) by whoever builds it.
///
/// The cache keeps the fields by their order, without their names: a new one goes to the end, and none changes its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The portal's number.
    pub id: PersonId,
    /// The name to show; never empty (a person without a name gets `#ID`).
    pub name: SharedText,
    /// Given name, or empty.
    #[serde(default)]
    pub first_name: SharedText,
    /// Family name, or empty.
    #[serde(default)]
    pub last_name: SharedText,
    /// `work_position`, or empty.
    #[serde(default)]
    pub position: SharedText,
    /// The colour the portal gave the person.
    #[serde(default)]
    pub color: Option<Rgb>,
    /// Absolute http(s) address of the picture; `None` when there is none.
    #[serde(default)]
    pub avatar: Option<SharedText>,
    /// Absolute http(s) address of a smaller picture (`avatar` beside `avatar_hr`), for when the other is gone;
    /// `None` when it is the same, or there is none.
    #[serde(default)]
    pub avatar_small: Option<SharedText>,
    /// Day and month of birth.
    #[serde(default)]
    pub birthday: Option<Birthday>,
    /// The departments the person belongs to.
    #[serde(default)]
    pub departments: DepartmentIds,
    /// Phone numbers.
    #[serde(default)]
    pub phones: Phones,
    /// E-mail address.
    #[serde(default)]
    pub email: Option<SharedText>,
    /// Web site.
    #[serde(default)]
    pub website: Option<SharedText>,
    /// IANA time zone (`TIME_ZONE` of `user.get`, scope `user_brief`).
    #[serde(default)]
    pub time_zone: Option<SharedText>,
    /// What the person is good at, in their own words (`UF_SKILLS` of `user.get`).
    #[serde(default)]
    pub skills: Option<SharedText>,
    /// What the person likes, in their own words (`UF_INTERESTS` of `user.get`).
    #[serde(default)]
    pub interests: Option<SharedText>,
    /// The city of work (`WORK_CITY` of `user.get`), and where that is not told, of residence (`PERSONAL_CITY`).
    #[serde(default)]
    pub city: Option<SharedText>,
    /// The first working day (`UF_EMPLOYMENT_DATE` of `user.get`).
    #[serde(default, with = "compact::day")]
    pub first_day: Option<Date>,
    /// What kind of account it is.
    #[serde(default)]
    pub flags: Flags,
    /// What the person chose to show.
    #[serde(default)]
    pub status: Option<Status>,
    /// Away from the computer since.
    #[serde(default, with = "compact::instant")]
    pub idle: Option<Timestamp>,
    /// Last action anywhere, by the portal's clock.
    #[serde(default, with = "compact::instant")]
    pub last_activity: Option<Timestamp>,
    /// Last action in the mobile application.
    #[serde(default, with = "compact::instant")]
    pub mobile_last: Option<Timestamp>,
    /// Last action in the desktop application (`im.user.get` alone fills it).
    #[serde(default, with = "compact::instant")]
    pub desktop_last: Option<Timestamp>,
    /// Absent until this instant; the portal sends a day, so [`Person::day_back`] is what a reader is told.
    #[serde(default, with = "compact::instant")]
    pub absent: Option<Timestamp>,
    /// The first day back, as the portal wrote it in `absent`: a day of its calendar, whatever the reader's zone.
    /// `None` beside an `absent` of an older cache.
    #[serde(default, with = "compact::day")]
    pub back_on: Option<Date>,
    /// Which of the fields were told, empty or not; see [`Person::merge`].
    #[serde(default, rename = "told")]
    pub known_fields: KnownFields,
}

impl Person {
    /// A person with a number and a name; all the rest that the messenger's lists tell was told to be empty.
    #[must_use]
    pub fn new(id: PersonId, name: impl Into<SharedText>) -> Self {
        Self { known_fields: KnownFields::LISTED, ..Self::without_known_fields(id, name.into()) }
    }

    /// A person of whom no field is known yet; the name is a stand-in.
    pub(crate) fn without_known_fields(id: PersonId, name: SharedText) -> Self {
        Self {
            id,
            name,
            first_name: SharedText::EMPTY,
            last_name: SharedText::EMPTY,
            position: SharedText::EMPTY,
            color: None,
            avatar: None,
            avatar_small: None,
            birthday: None,
            departments: DepartmentIds::default(),
            phones: Phones::default(),
            email: None,
            website: None,
            time_zone: None,
            skills: None,
            interests: None,
            city: None,
            first_day: None,
            flags: Flags::default(),
            status: None,
            idle: None,
            last_activity: None,
            mobile_last: None,
            desktop_last: None,
            absent: None,
            back_on: None,
            known_fields: KnownFields::NONE,
        }
    }

    /// Whether both are described alike: in everything but the times, the status and the absence, which make
    /// presence. Every field is named here, so that a new one cannot be forgotten.
    pub(in crate::people) fn is_described_as(&self, other: &Self) -> bool {
        let Self {
            id: _,
            name,
            first_name,
            last_name,
            position,
            color,
            avatar,
            avatar_small,
            birthday,
            departments,
            phones,
            email,
            website,
            time_zone,
            skills,
            interests,
            city,
            first_day,
            flags,
            status: _,
            idle: _,
            last_activity: _,
            mobile_last: _,
            desktop_last: _,
            absent: _,
            back_on: _,
            known_fields: _,
        } = self;
        *name == other.name
            && *first_name == other.first_name
            && *last_name == other.last_name
            && *position == other.position
            && *color == other.color
            && *avatar == other.avatar
            && *avatar_small == other.avatar_small
            && *birthday == other.birthday
            && *departments == other.departments
            && *phones == other.phones
            && *email == other.email
            && *website == other.website
            && *time_zone == other.time_zone
            && *skills == other.skills
            && *interests == other.interests
            && *city == other.city
            && *first_day == other.first_day
            && *flags == other.flags
    }

    /// When the person was last seen anywhere: the latest of all times that were told, for a portal may note the
    /// mobile application and forget the rest. Idleness begins with the last action.
    #[must_use]
    pub fn last_seen(&self) -> Option<Timestamp> {
        [self.last_activity, self.mobile_last, self.desktop_last, self.idle].into_iter().flatten().max()
    }

    /// The first day back of somebody absent: the portal's day, and only where it is not known (an older cache) the
    /// day of the instant in the reader's zone.
    #[must_use]
    pub fn day_back(&self, zone: &TimeZone) -> Option<Date> {
        let absent = self.absent?;
        Some(self.back_on.unwrap_or_else(|| absent.to_zoned(zone.clone()).date()))
    }

    /// Where the picture is; `None` when there is none.
    #[must_use]
    pub fn picture(&self) -> Option<PictureAddress> {
        let best = self.avatar.clone()?.into();
        Some(PictureAddress { best, spare: self.avatar_small.clone().map(String::from) })
    }

    /// Whether it is a colleague: an employee, I myself among them, or a guest from another company. Lists show and
    /// counts count them alone: not a program, a customer, a network contact, a guest of a chat without an account, or
    /// somebody who has left.
    #[must_use]
    pub const fn is_colleague(&self) -> bool {
        self.flags.active
            && !self.flags.bot
            && !self.flags.connector
            && !self.flags.network
            && !matches!(self.status, Some(Status::Guest))
    }
}
