//! Instants and days as numbers where nobody reads them, as in the cache; in a format for readers they are text.
#![allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)] // so serde calls them

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An instant as microseconds since 1970.
pub(super) mod instant {
    use super::*;
    use jiff::Timestamp;

    pub(in super::super) fn serialize<S: Serializer>(
        instant: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return instant.serialize(serializer);
        }
        instant.map(Timestamp::as_microsecond).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        if deserializer.is_human_readable() {
            return Option::deserialize(deserializer);
        }
        let number: Option<i64> = Option::deserialize(deserializer)?;
        number.map(Timestamp::from_microsecond).transpose().map_err(D::Error::custom)
    }
}

/// A day as its year, month and day.
pub(super) mod day {
    use super::*;
    use jiff::civil::Date;

    pub(in super::super) fn serialize<S: Serializer>(
        day: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return day.serialize(serializer);
        }
        day.map(|day| (day.year(), day.month(), day.day())).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        if deserializer.is_human_readable() {
            return Option::deserialize(deserializer);
        }
        let day: Option<(i16, i8, i8)> = Option::deserialize(deserializer)?;
        day.map(|(year, month, day)| Date::new(year, month, day)).transpose().map_err(D::Error::custom)
    }
}
