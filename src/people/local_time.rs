//! What time it is where somebody is, and how far that is from here.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// The wall clock somewhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// What the wall clock shows there.
    pub there: DateTime,
    /// How many minutes it is ahead of the reader's; negative: behind. Between −26 and 26 hours.
    pub ahead: i32,
}

impl LocalTime {
    /// The wall clock in the IANA time zone `zone` (`TIME_ZONE` of `user.get`) at the instant `now`, for a reader
    /// in `here`; both by the offsets that hold at that instant. `None` for a zone that nobody knows.
    #[must_use]
    pub fn of(zone: &str, now: Timestamp, here: &TimeZone) -> Option<Self> {
        let zone = TimeZone::get(zone.trim()).ok()?;
        Some(Self::at(zone.to_offset(now), now, here))
    }

    /// The wall clock that is `offset` ahead of UTC at the instant `now`, for a reader in `here`.
    #[must_use]
    pub fn at(offset: Offset, now: Timestamp, here: &TimeZone) -> Self {
        let ahead = (offset.seconds() - here.to_offset(now).seconds()) / 60;
        Self { there: offset.to_datetime(now), ahead }
    }

    /// The distance in hours as people write it: "+2", "−3:30"; `None` when both clocks show the same.
    #[must_use]
    pub fn distance(self) -> Option<String> {
        let sign = if self.ahead < 0 { '−' } else { '+' };
        let (hours, minutes) = (self.ahead.abs() / 60, self.ahead.abs() % 60);
        match (hours, minutes) {
            (0, 0) => None,
            (hours, 0) => Some(format!("{sign}{hours}")),
            (hours, minutes) => Some(format!("{sign}{hours}:{minutes:02}")),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn seen(zone: &str, now: &str, here: &str) -> (String, Option<String>) {
        let time = LocalTime::of(zone, now.parse().unwrap(), &TimeZone::get(here).unwrap()).unwrap();
        (time.there.strftime("%d %H:%M").to_string(), time.distance())
    }

    #[test]
    fn the_distance_follows_daylight_saving() {
        let distance = |zone, now, here| seen(zone, now, here).1;
        assert_eq!(distance("Europe/Moscow", "2026-01-15T12:00:00Z", "Europe/Berlin").as_deref(), Some("+2"));
        assert_eq!(distance("Europe/Moscow", "2026-07-15T12:00:00Z", "Europe/Berlin").as_deref(), Some("+1"));
        // America changes its clocks weeks before Europe does.
        let new_york = |now| distance("America/New_York", now, "Europe/Berlin");
        assert_eq!(new_york("2026-03-07T12:00:00Z").as_deref(), Some("−6"));
        assert_eq!(new_york("2026-03-20T12:00:00Z").as_deref(), Some("−5"));
        assert_eq!(new_york("2026-04-20T12:00:00Z").as_deref(), Some("−6"));
        // To the second.
        assert_eq!(
            seen("Europe/Berlin", "2026-03-29T00:59:59Z", "UTC"),
            ("29 01:59".into(), Some("+1".into()))
        );
        assert_eq!(
            seen("Europe/Berlin", "2026-03-29T01:00:00Z", "UTC"),
            ("29 03:00".into(), Some("+2".into()))
        );
    }

    #[test]
    fn odd_offsets_and_other_days() {
        let noon = "2026-03-12T12:00:00Z";
        assert_eq!(seen("Asia/Kolkata", noon, "Europe/Moscow"), ("12 17:30".into(), Some("+2:30".into())));
        assert_eq!(seen("Asia/Kathmandu", noon, "UTC").1.as_deref(), Some("+5:45"));
        assert_eq!(
            seen("Pacific/Kiritimati", noon, "Pacific/Pago_Pago"),
            ("13 02:00".into(), Some("+25".into()))
        );
        assert_eq!(seen("America/St_Johns", noon, "UTC").1.as_deref(), Some("−2:30"));
        assert_eq!(seen("UTC", noon, "UTC").1, None);
    }

    #[test]
    fn an_unknown_zone_has_no_time() {
        let now = Timestamp::UNIX_EPOCH;
        for zone in ["", "Mars/Olympus", "../etc/passwd", "+03:00 or so"] {
            assert_eq!(LocalTime::of(zone, now, &TimeZone::UTC), None, "{zone}");
        }
    }
}
