//! A person in words, for a line or a card of the scrollback.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::people::local_time::LocalTime;
use crate::people::presence::QUIET_FROM;
use crate::people::roster::{Availability, Entry};
use crate::people::schedule::Engagement;
use crate::people::timers;
use crate::people::{Activity, DepartmentId, Overlay, Person, PersonId, Presence, Roster};
use crate::words::Words;

/// The presence with what makes it tangible: "quiet 6m", "idle 14m", "offline 3 h ago", "absent, back on 20 Mar".
pub(crate) fn presence(words: &Words, entry: &Entry, roster: &Roster, now: Timestamp) -> String {
    match roster.day_back(entry, now).filter(|_| entry.availability() == Availability::Absent) {
        Some(back) => words.with("overlay-vacation", &[("day", words.short_day(back).into())]),
        None => presence_alone(words, entry, now, &roster.rules().time_zone),
    }
}

/// The same without a word on absences.
fn presence_alone(words: &Words, entry: &Entry, now: Timestamp, here: &TimeZone) -> String {
    let day = |instant: Timestamp| instant.to_zoned(here.clone()).date();
    let verdict = &entry.verdict;
    let presence = words.verdict(verdict);
    let since = match verdict.activity {
        Some(Activity::Quiet) => entry.person.last_seen(),
        _ => verdict.since,
    };
    let time = since.map(|since| (since, timers::coarse(since, now)));
    let time = match (verdict.presence, time) {
        (Presence::Idle | Presence::BreakIdle | Presence::Online, Some((_, time))) => words.how_long(time),
        (Presence::Offline, Some((since, time))) if now.duration_since(since) >= QUIET_FROM => {
            words.how_long_ago(time, day(since))
        }
        _ => String::new(),
    };
    format!("{presence} {time}").trim_end().to_owned()
}

/// What stands beside [`calendar`]: the presence, which says of absences what the calendar does not. Of those who are
/// absent but seen at work all the same it is both: "idle 14m (absent, back on 20 Mar)".
pub(crate) fn presence_beside_calendar(
    words: &Words,
    entry: &Entry,
    roster: &Roster,
    now: Timestamp,
) -> String {
    let here = &roster.rules().time_zone;
    if matches!(roster.engagement(entry.person.id, now), Some(Engagement::Absent(_))) {
        return presence_alone(words, entry, now, here);
    }
    let said = presence(words, entry, roster, now);
    let seen =
        entry.verdict.overlay == Some(Overlay::Vacation) && entry.availability() != Availability::Absent;
    match entry.person.day_back(here).filter(|_| seen) {
        Some(back) => {
            format!("{said} ({})", words.with("overlay-vacation", &[("day", words.short_day(back).into())]))
        }
        None => said,
    }
}

/// What somebody's calendar tells, where a line has a word for it: a meeting or an absence; of whoever is in, until when
/// they are free; and an absence that is planned.
pub(crate) fn calendar(words: &Words, entry: &Entry, roster: &Roster, now: Timestamp) -> Option<String> {
    let id = entry.person.id;
    let engagement = roster.engagement(id, now);
    let is_worth_it = match engagement {
        Some(Engagement::Meeting { .. } | Engagement::Absent(_)) => true,
        Some(Engagement::Free { then }) => then.is_some() && entry.verdict.presence.is_in(),
        None => false,
    };
    let here = &roster.rules().time_zone;
    match engagement.filter(|_| is_worth_it) {
        Some(engagement) => Some(words.engagement(&engagement, now, here)),
        None => roster.planned_absence(id, now).map(|absence| words.planned_absence(&absence)),
    }
}

/// The presence, and what the calendar tells beside it: "active, in a meeting until 15:30".
pub(crate) fn standing(words: &Words, entry: &Entry, roster: &Roster, now: Timestamp) -> String {
    let presence = presence_beside_calendar(words, entry, roster, now);
    [Some(presence), calendar(words, entry, roster, now)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// All that somebody's calendar tells: what they do now, and an absence that is planned.
pub(crate) fn calendar_in_full(
    words: &Words,
    entry: &Entry,
    roster: &Roster,
    now: Timestamp,
) -> Option<String> {
    let (id, here) = (entry.person.id, &roster.rules().time_zone);
    let engagement = roster.engagement(id, now).map(|engagement| words.engagement(&engagement, now, here));
    let planned = roster.planned_absence(id, now).map(|absence| words.planned_absence(&absence));
    let told: Vec<String> = [engagement, planned].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// The names of a person's departments; those that the portal has not named are left out.
pub(crate) fn departments(person: &Person, roster: &Roster) -> String {
    let names = person.departments.iter().filter_map(|&id| roster.departments().get(id));
    names.map(|department| department.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A department of somebody's with those above it, and who leads it and stands in when that is another: "Design ‹
/// Product ‹ Acme, head: Ivan Sokolov, deputy: Anna Petrova".
pub(crate) fn department_path(
    words: &Words,
    id: DepartmentId,
    person: PersonId,
    roster: &Roster,
) -> Option<String> {
    let path = roster.departments().path(id).join(&words.get("department-above"));
    roster.departments().get(id)?;
    let [heads, deputies] = words.leaders(id, person, roster);
    Some([Some(path), heads, deputies].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The time where the person is, and how far that is from here: "15:00 (+3 h)".
pub(crate) fn their_time(words: &Words, zone: &str, now: Timestamp, here: &TimeZone) -> Option<String> {
    let time = LocalTime::of(zone, now, here)?;
    Some(format!("{} ({})", words.time_of_day(time.there.time()), words.distance(time)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::Weekday;

    use super::*;
    use crate::cli::company_fixture::{now, roster, schedule};
    use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When, WorkingTime};
    use crate::people::{PersonId, Rules};

    #[test]
    fn presences_are_tangible() {
        let (words, roster) = (Words::english(), roster());
        let said = |id| presence(&words, roster.get(PersonId(id)).unwrap(), &roster, now());
        assert_eq!([1, 2, 3, 4, 5].map(said), ["idle 14m", "active", "offline 3 h ago", "offline", "bot"]);
    }

    #[test]
    fn an_absence_says_the_day_back_as_the_portal_wrote_it() {
        let (words, mut roster) = (Words::english(), roster());
        let mut wei = roster.get(PersonId(3)).unwrap().person.clone();
        // Midnight of a portal two hours east.
        wei.absent = Some("2026-11-30T22:00:00Z".parse().unwrap());
        wei.back_on = Some(jiff::civil::date(2026, 12, 1));
        roster.merge(vec![wei], now());
        for zone in ["UTC", "America/Los_Angeles", "Pacific/Auckland"] {
            let time_zone = TimeZone::get(zone).unwrap();
            roster.set_rules(Rules { time_zone, ..roster.rules().clone() }, now());
            let said = presence(&words, roster.get(PersonId(3)).unwrap(), &roster, now());
            assert_eq!(said, "absent, back on 1 Dec");
        }
    }

    #[test]
    fn whoever_works_while_absent_is_told_as_both() {
        let (words, mut roster) = (Words::english(), roster());
        let mut boris = roster.get(PersonId(2)).unwrap().person.clone();
        boris.back_on = Some(jiff::civil::date(2026, 4, 1));
        boris.absent = Some("2026-04-01T00:00:00Z".parse().unwrap());
        roster.merge(vec![boris], now());
        let said = presence_beside_calendar(&words, roster.get(PersonId(2)).unwrap(), &roster, now());
        assert_eq!(said, "active (absent, back on 1 Apr)");
    }

    #[test]
    fn the_calendar_has_a_word_where_there_is_something_to_say() {
        let (words, mut roster) = (Words::english(), roster());
        let said = |roster: &Roster, id| {
            let entry = roster.get(PersonId(id)).unwrap();
            let full = calendar_in_full(&words, entry, roster, now());
            (calendar(&words, entry, roster, now()), full)
        };
        assert_eq!(said(&roster, 2), (None, None), "nobody told");
        roster.merge_schedules(vec![
            schedule(1, &[("11:30", "15:30")]),
            schedule(2, &[("16:00", "17:00")]),
            schedule(3, &[("16:00", "17:00")]),
            schedule(4, &[]),
        ]);
        let some = |text: &str| Some(text.to_owned());
        let meeting = some("in a meeting until 15:30");
        assert_eq!(said(&roster, 1), (meeting.clone(), meeting));
        let free = some("free until 16:00, then in a meeting");
        assert_eq!(said(&roster, 2), (free.clone(), free.clone()), "who is in");
        assert_eq!(said(&roster, 3), (None, free), "who is not is not to be had anyhow");
        assert_eq!(said(&roster, 4), (None, some("free")));
    }

    #[test]
    fn an_absence_in_the_calendar_stands_beside_the_presence() {
        let (words, mut roster) = (Words::english(), roster());
        let told = |entry| Schedule::told(vec![entry], jiff::civil::date(2026, 3, 28), now());
        let days = |first: i8, last: i8| {
            let day = |day: i8| jiff::civil::date(2026, 3, day).at(0, 0, 0, 0);
            let when = When::Local { from: day(first), to: day(last + 1) };
            CalendarEntry { when, kind: BusyKind::Absent }
        };
        let week = WorkingTime::default().with_days_off(vec![Weekday::Saturday, Weekday::Sunday]);
        roster.set_working_time(week);
        roster.merge_schedules(vec![(PersonId(1), told(days(12, 13))), (PersonId(2), told(days(17, 17)))]);
        let entry = |id| roster.get(PersonId(id)).unwrap();
        assert_eq!(presence_beside_calendar(&words, entry(1), &roster, now()), "idle 14m");
        let absent = "absent until Fri 13 Mar, back on Mon 16 Mar";
        assert_eq!(calendar(&words, entry(1), &roster, now()).as_deref(), Some(absent));
        assert_eq!(calendar(&words, entry(2), &roster, now()).as_deref(), Some("away on 17 Mar"));
        assert_eq!(
            calendar_in_full(&words, entry(2), &roster, now()).as_deref(),
            Some("free, away on 17 Mar")
        );
    }

    #[test]
    fn their_time_says_how_far_it_is() {
        let words = Words::english();
        let said = |zone: &str| their_time(&words, zone, now(), &TimeZone::UTC);
        assert_eq!(said("Europe/Moscow").unwrap(), "15:00 (+3 h)");
        assert_eq!(said("Asia/Kolkata").unwrap(), "17:30 (+5:30 h)");
        assert_eq!(said("America/New_York").unwrap(), "08:00 (−4 h)");
        assert_eq!(said("UTC").unwrap(), "12:00 (same as yours)");
        assert_eq!(said("Mars/Olympus"), None);
    }
}
