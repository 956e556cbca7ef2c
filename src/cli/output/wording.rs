//! A person in words, for a line or a card of the scrollback.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::people::local_time::LocalTime;
use crate::people::presence::QUIET_FROM;
use crate::people::roster::{Availability, Entry};
use crate::people::timers;
use crate::people::{Activity, DepartmentId, Overlay, Person, Presence, Roster};
use crate::words::Words;

/// The presence with what makes it tangible: "quiet 6m", "idle 14m", "offline 3 h ago", "absent, back on 20 Mar".
pub(crate) fn presence(words: &Words, entry: &Entry, now: Timestamp, here: &TimeZone) -> String {
    let day = |instant: Timestamp| instant.to_zoned(here.clone()).date();
    if let (Availability::Absent, Some(back)) = (entry.availability(), entry.person.day_back(here)) {
        return words.with("overlay-vacation", &[("day", words.short_day(back).into())]);
    }
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

/// The same, and the day back of those who are absent but seen at work all the same: "idle 14m (absent, back on
/// 20 Mar)".
pub(crate) fn presence_and_absence(words: &Words, entry: &Entry, now: Timestamp, here: &TimeZone) -> String {
    let said = presence(words, entry, now, here);
    let seen =
        entry.verdict.overlay == Some(Overlay::Vacation) && entry.availability() != Availability::Absent;
    match entry.person.day_back(here).filter(|_| seen) {
        Some(back) => {
            format!("{said} ({})", words.with("overlay-vacation", &[("day", words.short_day(back).into())]))
        }
        None => said,
    }
}

/// The names of a person's departments; those that the portal has not named are left out.
pub(crate) fn departments(person: &Person, roster: &Roster) -> String {
    let names = person.departments.iter().filter_map(|&id| roster.departments().get(id));
    names.map(|department| department.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// A department with those above it and its head: "Design ‹ Product ‹ Acme, head: Ivan Sokolov".
pub(crate) fn department_path(words: &Words, id: DepartmentId, roster: &Roster) -> Option<String> {
    let path = roster.departments().path(id).join(&words.get("department-above"));
    let head = roster.departments().get(id)?.head.and_then(|head| roster.get(head));
    let head = head.map(|head| words.with("head-of", &[("name", head.person.name.as_str().into())]));
    Some([Some(path), head].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The time where the person is, and how far that is from here: "15:00 (+3 h)".
pub(crate) fn their_time(words: &Words, zone: &str, now: Timestamp, here: &TimeZone) -> Option<String> {
    let time = LocalTime::of(zone, now, here)?;
    let distance = time.distance().unwrap_or_else(|| words.get("same-time"));
    Some(format!("{} ({distance})", time.there.strftime("%H:%M")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::company_fixture::{now, roster};
    use crate::people::PersonId;

    #[test]
    fn presences_are_tangible() {
        let (words, roster) = (Words::english(), roster());
        let said = |id| presence(&words, roster.get(PersonId(id)).unwrap(), now(), &TimeZone::UTC);
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
            let zone = TimeZone::get(zone).unwrap();
            let said = presence(&words, roster.get(PersonId(3)).unwrap(), now(), &zone);
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
        let said = presence_and_absence(&words, roster.get(PersonId(2)).unwrap(), now(), &TimeZone::UTC);
        assert_eq!(said, "active (absent, back on 1 Apr)");
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
