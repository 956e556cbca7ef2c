//! When the company works, and what that means where somebody lives.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
}

impl MonthDay {
    /// Which of every year's days that is.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { month: date.month(), day: date.day() }
    }
}

/// Working hours of one day, or those that two people share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkingHours {
    /// When work begins.
    pub from: Timestamp,
    /// When it is over.
    pub to: Timestamp,
}

/// How an instant stands to the working time where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkMoment {
    /// Within the hours of a working day.
    Working,
    /// Before or after the hours of a working day.
    OutsideHours,
    /// A day of the week on which nobody works.
    DayOff,
    /// A holiday of the year.
    Holiday,
}

/// When the company works (`calendar.settings.get`): one for all, by each person's own clock, for no portal tells
/// the hours of others. What was not told is not known, and nothing is concluded from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingTime {
    /// Minutes after midnight, the first below the second.
    hours: Option<(u16, u16)>,
    #[serde(with = "weekdays")]
    days_off: Vec<Weekday>,
    holidays: Vec<MonthDay>,
    workdays: Vec<MonthDay>,
}

impl WorkingTime {
    /// Working hours from one minute after midnight until another, at most 24:00; others than that are not known.
    #[must_use]
    pub fn with_hours(mut self, from: u16, to: u16) -> Self {
        self.hours = (from < to && to <= DAY).then_some((from, to));
        self
    }

    /// The days of the week on which nobody works (`week_holidays`); a week of them alone means nothing.
    #[must_use]
    pub fn with_days_off(mut self, days: Vec<Weekday>) -> Self {
        let works = Weekday::Monday.cycle_forward().take(7).any(|day| !days.contains(&day));
        self.days_off = if works { days } else { Vec::new() };
        self
    }

    /// The days of every year on which nobody works (`year_holidays`), and those on which everybody does although
    /// they are days off (`year_workdays`).
    #[must_use]
    pub fn with_year(mut self, holidays: Vec<MonthDay>, workdays: Vec<MonthDay>) -> Self {
        (self.holidays, self.workdays) = (holidays, workdays);
        self
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }

    /// Whether somebody works on a day, as far as is known.
    #[must_use]
    pub fn is_working_day(&self, date: Date) -> bool {
        self.day_off(date).is_none()
    }

    /// Why nobody works on a day.
    fn day_off(&self, date: Date) -> Option<WorkMoment> {
        let day = MonthDay::of(date);
        if self.workdays.contains(&day) {
            None
        } else if self.holidays.contains(&day) {
            Some(WorkMoment::Holiday)
        } else {
            self.days_off.contains(&date.weekday()).then_some(WorkMoment::DayOff)
        }
    }

    /// The working hours of a day in a time zone; `None` when nobody works then, or the hours are not known.
    #[must_use]
    pub fn hours_on(&self, date: Date, zone: &TimeZone) -> Option<WorkingHours> {
        if !self.is_working_day(date) {
            return None;
        }
        let (from, to) = self.hours?;
        let (from, to) = (minute_of(date, from, zone)?, minute_of(date, to, zone)?);
        (from < to).then_some(WorkingHours { from, to })
    }

    /// When work begins on a day: at its midnight where the hours are not known.
    pub(super) fn begins_on(&self, date: Date, zone: &TimeZone) -> Option<Timestamp> {
        minute_of(date, self.hours.map_or(0, |(from, _)| from), zone)
    }

    /// When work is over on a day: at the next midnight where the hours are not known.
    pub(super) fn ends_on(&self, date: Date, zone: &TimeZone) -> Option<Timestamp> {
        minute_of(date, self.hours.map_or(DAY, |(_, to)| to), zone)
    }

    /// How the instant `now` stands to the working time for somebody in `zone`; `None` when that is not known.
    #[must_use]
    pub fn moment(&self, now: Timestamp, zone: &TimeZone) -> Option<WorkMoment> {
        let date = zone.to_datetime(now).date();
        if let Some(off) = self.day_off(date) {
            return Some(off);
        }
        self.hours?;
        let hours = self.hours_on(date, zone)?;
        let works = hours.from <= now && now < hours.to;
        Some(if works { WorkMoment::Working } else { WorkMoment::OutsideHours })
    }

    /// The instant after `now` before which [`Self::moment`] says the same; `None` when it always will.
    #[must_use]
    pub fn next_change(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        if self.is_unknown() {
            return None;
        }
        let date = zone.to_datetime(now).date();
        let hours = self.hours_on(date, zone).map(|hours| [hours.from, hours.to]);
        let midnight = minute_of(date, DAY, zone);
        hours.into_iter().flatten().chain(midnight).filter(|&at| at > now).min()
    }

    /// The working hours that somebody in `there` shares today with the reader in `here`: those of the reader's day,
    /// the longer of two. `None` when there are none, or the hours are not known.
    #[must_use]
    pub fn shared_hours(&self, now: Timestamp, here: &TimeZone, there: &TimeZone) -> Option<WorkingHours> {
        let today = here.to_datetime(now).date();
        let mine = self.hours_on(today, here)?;
        let days = [today.yesterday().ok(), Some(today), today.tomorrow().ok()];
        days.into_iter()
            .flatten()
            .filter_map(|date| {
                let theirs = self.hours_on(date, there)?;
                let (from, to) = (mine.from.max(theirs.from), mine.to.min(theirs.to));
                (from < to).then_some(WorkingHours { from, to })
            })
            .max_by_key(|hours| hours.to.duration_since(hours.from))
    }
}

/// The instant at which the clock in a zone shows so many minutes after the midnight of a day; where the clock is put
/// forward over it, the instant after.
pub(super) fn minute_of(date: Date, minute: u16, zone: &TimeZone) -> Option<Timestamp> {
    let date = if minute < DAY { date } else { date.tomorrow().ok()? };
    let minute = i8::try_from(minute % DAY / 60).ok().zip(i8::try_from(minute % 60).ok());
    let (hour, minute) = minute?;
    zone.to_ambiguous_timestamp(date.at(hour, minute, 0, 0)).compatible().ok()
}

/// Days of the week as numbers from 1, which is Monday, to 7.
mod weekdays {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(days.iter().map(|day| day.to_monday_one_offset()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
        let numbers: Vec<i8> = Vec::deserialize(deserializer)?;
        let day = |number| Weekday::from_monday_one_offset(number).map_err(serde::de::Error::custom);
        numbers.into_iter().map(day).collect()
    }
}

#[cfg(test)]
mod tests;
