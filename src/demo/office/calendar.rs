//! Calendars: the meetings of a team, those of one person, and days that are taken as a whole.
//!
//! Like everything in the company they are a function of the seed and the time: whatever the hour at which the portal
//! is looked at, some are in a meeting and others will be soon.

use jiff::{SignedDuration, ToSpan as _, civil::Date, tz::TimeZone};

use super::Office;
use super::roles::Role;
use super::schedule::{DAY, HOUR, MINUTE};
use crate::demo::random::{Topic, at_turn, between, choose, random};

/// In each so many seconds a person has one meeting of their own at most.
const SLOT: i64 = 2 * HOUR;

/// Lengths of meetings, in minutes.
const LENGTHS: &[i64] = &[15, 30, 30, 45, 60, 60, 90];

/// What a calendar says of somebody during an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Accessibility {
    Busy,
    Tentative,
    Absent,
}

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Once, from and to, in seconds since 1970.
    Once(i64, i64),
    /// One of a series: its own from and to, and the beginning of the first of them.
    Recurring { from: i64, to: i64, series_from: i64 },
    /// That whole day, wherever the person is.
    WholeDay(Date),
}

/// One event of a person's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Those of a series have the same.
    pub(crate) id: u64,
    pub(crate) when: When,
    pub(crate) accessibility: Accessibility,
    /// What its owner calls it, as the portal stores it: with HTML entities.
    pub(crate) title: &'static str,
}

impl Office {
    /// The events of a person on the days from `first` to `last`, both included, of a portal in `zone`; series first.
    /// Nobody can see that somebody keeps their calendar to themselves: it is as if it were empty.
    pub(crate) fn events(&self, index: u32, (first, last): (Date, Date), zone: &TimeZone) -> Vec<Event> {
        let role = self.role(index);
        if !keeps_calendar(role) || random(self.seed, index.into(), Topic::Calendar).is_multiple_of(20) {
            return Vec::new();
        }
        let start =
            |day: Date| day.to_zoned(zone.clone()).map_or(0, |midnight| midnight.timestamp().as_second());
        let (from, to) = (start(first), start(last.saturating_add(1.day())));
        let days = || first.series(1.day()).take_while(|day| *day <= last);
        let team = days().filter_map(|day| self.team_meeting(index, day, zone));
        let whole = days().filter_map(|day| self.whole_day(index, day));
        let own = (from.div_euclid(SLOT) - 1..=to.div_euclid(SLOT))
            .filter_map(|slot| self.own_meeting(index, slot));
        let own =
            own.filter(|event| matches!(event.when, When::Once(begin, end) if begin < to && end > from));
        team.chain(whole).chain(own).collect()
    }

    /// The daily meeting of the person's first department, by the clock of the portal; none at weekends.
    fn team_meeting(&self, index: u32, day: Date, zone: &TimeZone) -> Option<Event> {
        let unit = self.units().of(index)?;
        let bits = random(self.seed, unit.into(), Topic::TeamMeeting);
        if matches!(day.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday) {
            return None;
        }
        let time = SignedDuration::from_mins(9 * 60 + 15 * between(bits, 0, 11));
        let at = |day: Date| {
            let local = day.at(0, 0, 0, 0).saturating_add(time);
            local.to_zoned(zone.clone()).ok().map(|at| at.timestamp().as_second())
        };
        let from = at(day)?;
        let to = from + choose(bits.rotate_left(16), &[15, 30]) * MINUTE;
        let series_from = from - between(bits.rotate_left(32), 100, 500) * DAY;
        let when = When::Recurring { from, to, series_from };
        let title = choose(bits.rotate_left(40), &["Daily", "Stand-up", "Планёрка"]);
        Some(Event { id: 9_000_000 + u64::from(unit), when, accessibility: Accessibility::Busy, title })
    }

    fn own_meeting(&self, index: u32, slot: i64) -> Option<Event> {
        let bits = random(self.seed, at_turn(index, slot), Topic::Meeting);
        if bits % 100 >= 50 {
            return None;
        }
        let from = slot * SLOT + 15 * MINUTE * between(bits.rotate_left(9), 0, 7);
        let to = from + choose(bits.rotate_left(17), LENGTHS) * MINUTE;
        let accessibility = match bits.rotate_left(25) % 20 {
            0..16 => Accessibility::Busy,
            16..19 => Accessibility::Tentative,
            _ => Accessibility::Absent,
        };
        let title = choose(bits.rotate_left(33), TITLES);
        Some(Event { id: id(bits), when: When::Once(from, to), accessibility, title })
    }

    fn whole_day(&self, index: u32, day: Date) -> Option<Event> {
        let number = (i64::from(day.year()) * 400 + i64::from(day.day_of_year())).cast_unsigned();
        let bits = random(self.seed, u64::from(index) << 32 | number, Topic::WholeDay);
        if !bits.is_multiple_of(100) {
            return None;
        }
        let (accessibility, title) = choose(bits.rotate_left(9), WHOLE_DAYS);
        Some(Event { id: id(bits), when: When::WholeDay(day), accessibility, title })
    }
}

/// Whether the person has a calendar, and a reason to write into it.
const fn keeps_calendar(role: Role) -> bool {
    role.comes_to_work() && !matches!(role, Role::Vacation)
}

const fn id(bits: u64) -> u64 {
    10_000 + bits % 8_000_000
}

const TITLES: &[&str] = &[
    "1:1",
    "Q&amp;A with customers",
    "Собеседование",
    "Roadmap",
    "Budget &quot;2027&quot;",
    "Приёмка",
    "Salary review — confidential",
    "Design critique",
    "Созвон с партнёром",
];

const WHOLE_DAYS: &[(Accessibility, &str)] = &[
    (Accessibility::Tentative, "Conference"),
    (Accessibility::Absent, "Отгул"),
    (Accessibility::Busy, "Workshop"),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::Timestamp;

    use crate::demo::Messenger;

    use super::*;

    const EPOCH: i64 = 1_790_000_000;

    fn span(event: &Event) -> Option<(i64, i64)> {
        match event.when {
            When::Once(from, to) | When::Recurring { from, to, .. } => Some((from, to)),
            When::WholeDay(_) => None,
        }
    }

    #[test]
    fn at_any_hour_some_are_in_a_meeting_and_others_will_be() {
        for seed in [1, 7, 42] {
            let office = Office::new(seed, 60, EPOCH, Messenger::Y2026);
            let zone = TimeZone::get("Europe/Moscow").unwrap();
            for quarter in 0..96 {
                let now = EPOCH + quarter * 15 * MINUTE;
                let day = Timestamp::from_second(now).unwrap().to_zoned(zone.clone()).date();
                let tomorrow = day.saturating_add(1.day());
                let meetings = |index| office.events(index, (day, tomorrow), &zone);
                let count = |fits: &dyn Fn(i64, i64) -> bool| {
                    let has = |index: &u32| {
                        meetings(*index).iter().filter_map(span).any(|(from, to)| fits(from, to))
                    };
                    office.everybody().filter(has).count()
                };
                let running = count(&|from, to| from <= now && now < to);
                let next = count(&|from, _| now < from && from <= now + 2 * HOUR);
                assert!((3..30).contains(&running) && next >= 8, "seed {seed}: {running}, {next}");
            }
        }
    }

    #[test]
    fn only_the_days_asked_for_are_told_and_a_part_of_them_is_the_same() {
        let office = Office::new(7, 60, EPOCH, Messenger::Y2026);
        let zone = TimeZone::get("America/New_York").unwrap();
        let start = jiff::civil::date(2026, 10, 30);
        for index in office.everybody() {
            let week = office.events(index, (start, start.saturating_add(6.days())), &zone);
            for after in 0..7 {
                let day = start.saturating_add(after.days());
                let (from, to) = [day, day.saturating_add(1.day())]
                    .map(|day| day.to_zoned(zone.clone()).unwrap().timestamp().as_second())
                    .into();
                let on_it = |event: &&Event| match event.when {
                    When::WholeDay(whole) => whole == day,
                    _ => span(event).is_some_and(|(begin, end)| begin < to && end > from),
                };
                let alone = office.events(index, (day, day), &zone);
                assert_eq!(alone.iter().collect::<Vec<_>>(), week.iter().filter(on_it).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_series_keeps_its_number_and_its_hour() {
        let office = Office::new(7, 60, EPOCH, Messenger::Y2026);
        let zone = TimeZone::get("America/New_York").unwrap();
        // The clocks are changed on the first of November.
        let days = (jiff::civil::date(2026, 10, 26), jiff::civil::date(2026, 11, 6));
        let mut series = 0;
        for index in office.everybody() {
            let events = office.events(index, days, &zone);
            let daily: Vec<_> = events
                .iter()
                .filter_map(|event| match event.when {
                    When::Recurring { from, .. } => {
                        let local = Timestamp::from_second(from).unwrap().to_zoned(zone.clone());
                        Some((event.id, local.time()))
                    }
                    _ => None,
                })
                .collect();
            if let Some(first) = daily.first() {
                series += 1;
                assert_eq!((daily.len(), daily.iter().all(|one| one == first)), (10, true));
            }
        }
        assert!(series > 30, "{series}");
    }
}
