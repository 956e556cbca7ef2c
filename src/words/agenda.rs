//! What a calendar tells of somebody's time, in words: by the reader's clock, and absences by their days.

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Words;
use crate::people::schedule::{Absence, BusyKind, Engagement, WorkMoment};

impl Words {
    /// What somebody does at `now`, for a reader in `here`: "in a meeting until 15:30", "free until 16:00, then in a meeting",
    /// "absent until Fri 27 Nov, back on Mon 30 Nov".
    #[must_use]
    pub fn engagement(&self, engagement: &Engagement, now: Timestamp, here: &TimeZone) -> String {
        match *engagement {
            Engagement::Free { then: None } => self.get("engagement-free"),
            Engagement::Free { then: Some(next) } => {
                let [until, at] = self.moment_variables("until", next.from, now, here);
                self.with("engagement-free-until", &[until, at, ("kind", kind(next.kind))])
            }
            Engagement::Meeting { kind: what, until, free_from } => {
                let [end, at] = self.moment_variables("until", until, now, here);
                let meeting = self.with("engagement-meeting", &[end, at, ("kind", kind(what))]);
                if free_from <= until {
                    return meeting;
                }
                let free = self.free_from(free_from, now, here);
                self.with("engagement-then-free", &[("meeting", meeting.into()), ("free", free.into())])
            }
            Engagement::Absent(absence) => self.absence(&absence, now, here),
        }
    }

    /// An absence that runs at `now`.
    fn absence(&self, absence: &Absence, now: Timestamp, here: &TimeZone) -> String {
        if absence.back_on <= absence.last_day {
            // A part of a day: the person is back as soon as it is over.
            let until = self.moment_variables("until", absence.until, now, here);
            return self.with("engagement-absent-until", &until);
        }
        let back = self.weekday_and_day(absence.back_on);
        if absence.last_day == here.to_datetime(now).date() {
            return self.with("engagement-absent-today", &[("back", back.into())]);
        }
        let last = self.weekday_and_day(absence.last_day);
        self.with("engagement-absent", &[("last", last.into()), ("back", back.into())])
    }

    /// An absence that has not begun: "away from 3 Dec", "away on 3 Dec" for one day.
    #[must_use]
    pub fn planned_absence(&self, absence: &Absence) -> String {
        let is_one_day = absence.first_day == absence.last_day;
        let key = if is_one_day { "planned-absence-on" } else { "planned-absence-from" };
        self.with(key, &[("day", self.short_day(absence.first_day).into())])
    }

    /// "free from 15:30", for a reader who has `now` in `here`.
    #[must_use]
    pub fn free_from(&self, free_from: Timestamp, now: Timestamp, here: &TimeZone) -> String {
        self.with("engagement-free-from", &self.moment_variables("from", free_from, now, here))
    }

    /// "outside working hours", "holiday": what keeps somebody from work; `None` within their working hours.
    #[must_use]
    pub fn off_work(&self, moment: WorkMoment) -> Option<String> {
        match moment {
            WorkMoment::Working => None,
            WorkMoment::OutsideHours => Some(self.get("off-work-hours")),
            WorkMoment::DayOff => Some(self.get("off-work-day-off")),
            WorkMoment::Holiday => Some(self.get("off-work-holiday")),
        }
    }

    /// An instant by the reader's clock: "15:30" on the day that the reader has at `now`, "midnight" at its end, and
    /// "Mon 30 Nov 09:00" on others.
    #[must_use]
    pub fn moment(&self, at: Timestamp, now: Timestamp, here: &TimeZone) -> String {
        self.moment_and_kind(at, now, here).0
    }

    /// The same for a message that goes on to it: as its variable `name`, and as `$at` whether that is a `time`,
    /// `midnight` or a `day`, where a language has an article before some.
    #[must_use]
    pub fn moment_variables<'a>(
        &self,
        name: &'a str,
        at: Timestamp,
        now: Timestamp,
        here: &TimeZone,
    ) -> [(&'a str, FluentValue<'a>); 2] {
        let (said, kind) = self.moment_and_kind(at, now, here);
        [(name, said.into()), ("at", kind.into())]
    }

    fn moment_and_kind(&self, at: Timestamp, now: Timestamp, here: &TimeZone) -> (String, &'static str) {
        let (today, at) = (here.to_datetime(now).date(), here.to_datetime(at));
        let (day, time) = (at.date(), self.time_of_day(at.time()));
        if day == today {
            return (time, "time");
        }
        let ends_today = today.tomorrow().is_ok_and(|tomorrow| at == tomorrow.at(0, 0, 0, 0));
        if ends_today {
            return (self.get("moment-midnight"), "midnight");
        }
        let day = self.weekday_and_day(day);
        (self.with("moment-on-day", &[("day", day.into()), ("time", time.into())]), "day")
    }

    /// "Mon 30 Nov".
    fn weekday_and_day(&self, day: Date) -> String {
        let weekday = day.weekday().to_monday_one_offset();
        self.with(
            "day-weekday",
            &[("weekday", weekday.into()), ("day", day.day().into()), ("month", day.month().into())],
        )
    }
}

/// What fills a time, as messages tell the kinds apart.
fn kind(kind: BusyKind) -> FluentValue<'static> {
    kind.as_str().into()
}

#[cfg(test)]
mod tests;
