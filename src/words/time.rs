//! Times in words: how long, how long ago, which day.

use jiff::civil::{Date, Time};

use super::Words;
use crate::people::Birthday;
use crate::people::local_time::LocalTime;
use crate::people::timers::{self, Clock, Coarse};

impl Words {
    /// How long, as short as a row needs it: "14m", "1h 02", "3d"; empty below a minute.
    #[must_use]
    pub fn how_long(&self, time: Coarse) -> String {
        match time {
            Coarse::Now => String::new(),
            Coarse::Minutes(minutes) => self.with("long-minutes", &[("minutes", minutes.into())]),
            Coarse::Hours(hours, minutes) => {
                let minutes = format!("{minutes:02}");
                self.with("long-hours", &[("hours", hours.into()), ("minutes", minutes.into())])
            }
            Coarse::Days(days) => self.with("long-days", &[("days", days.into())]),
            Coarse::LongAgo => self.get("long-ages"),
        }
    }

    /// How long ago, as short as a row needs it: "5 min ago", "3 h ago"; the day itself (`on`) when it is long ago.
    #[must_use]
    pub fn how_long_ago(&self, time: Coarse, on: Date) -> String {
        match time {
            Coarse::Now => self.get("ago-now"),
            Coarse::Minutes(minutes) => self.with("ago-minutes", &[("minutes", minutes.into())]),
            Coarse::Hours(hours, _) => self.with("ago-hours", &[("hours", hours.into())]),
            Coarse::Days(days) => self.with("ago-days", &[("days", days.into())]),
            Coarse::LongAgo => self.month_and_year(on),
        }
    }

    /// A running time to the second: "00:14:05", "12 d 03:04:05" from a day on, and "162 d" when that is long ago.
    #[must_use]
    pub fn clock(&self, time: Clock) -> String {
        let Clock { days, hours, minutes, seconds } = time;
        let clock = format!("{hours:02}:{minutes:02}:{seconds:02}");
        if days == 0 {
            return clock;
        }
        if days >= timers::DAYS_ALONE {
            return self.with("clock-only-days", &[("days", days.into())]);
        }
        self.with("clock-days", &[("days", days.into()), ("clock", clock.into())])
    }

    /// "2 Dec".
    #[must_use]
    pub fn short_day(&self, day: Date) -> String {
        self.with("day-short", &[("day", day.day().into()), ("month", day.month().into())])
    }

    /// "12 March", without the year.
    #[must_use]
    pub fn birthday(&self, birthday: Birthday) -> String {
        self.with("day-long", &[("day", birthday.day.into()), ("month", birthday.month.into())])
    }

    /// "2 December 2026".
    #[must_use]
    pub fn long_day(&self, day: Date) -> String {
        let year = day.year().to_string();
        self.with(
            "day-year",
            &[("day", day.day().into()), ("month", day.month().into()), ("year", year.into())],
        )
    }

    /// "09:05".
    #[must_use]
    pub fn time_of_day(&self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let half = if hour < 12 { "am" } else { "pm" };
        let of_half = if hour % 12 == 0 { 12 } else { hour % 12 };
        self.with(
            "clock-time",
            &[
                ("hour", format!("{hour:02}").into()),
                ("minute", format!("{minute:02}").into()),
                ("hour12", of_half.into()),
                ("half", half.into()),
            ],
        )
    }

    /// How far a clock is from the reader's: "+2 h", "same as yours".
    #[must_use]
    pub fn distance(&self, time: LocalTime) -> String {
        match time.distance() {
            Some(distance) => self.with("clock-distance", &[("distance", distance.into())]),
            None => self.get("same-time"),
        }
    }

    fn month_and_year(&self, day: Date) -> String {
        let year = day.year().to_string();
        self.with("month-year", &[("month", day.month().into()), ("year", year.into())])
    }
}
