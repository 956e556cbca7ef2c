#![allow(clippy::unwrap_used)]

use jiff::civil::Weekday;
use proptest::prelude::*;

use super::*;
use crate::people::schedule::tests::{at, days, entries, timed, told, zone};
use crate::people::schedule::{CalendarEntry, DayCell};

fn berlin() -> TimeZone {
    zone("Europe/Berlin")
}

fn office() -> WorkingTime {
    WorkingTime::default().with_hours(540, 1050).with_days_off(vec![Weekday::Saturday, Weekday::Sunday])
}

/// A bar as a text: what is taken, and below it who works.
fn drawn(entries: Vec<CalendarEntry>, there: &str, working_time: &WorkingTime, width: usize) -> [String; 2] {
    let schedule = told(entries);
    let bar = DayBar::of(&schedule.agenda(zone(there)), working_time, at("11-26T12:00"), &berlin(), width);
    let bar = bar.unwrap();
    let busy = |cell: &DayCell| match cell.busy {
        None => '.',
        Some(BusyKind::Tentative) => '?',
        Some(BusyKind::Meeting) => 'M',
        Some(BusyKind::Absent) => 'A',
    };
    let works = |cell: &DayCell| match (cell.works_here, cell.works_there) {
        (true, true) => '=',
        (true, false) => 'h',
        (false, true) => 't',
        (false, false) => '.',
    };
    [bar.cells().iter().map(busy).collect(), bar.cells().iter().map(works).collect()]
}

#[test]
fn a_day_between_two_clocks() {
    let meetings = || {
        vec![
            timed("11-26T09:00", "11-26T10:10", BusyKind::Meeting),
            timed("11-26T15:00", "11-26T16:00", BusyKind::Tentative),
            timed("11-26T23:00", "11-26T23:30", BusyKind::Meeting),
        ]
    };
    assert_eq!(
        drawn(meetings(), "Europe/Berlin", &office(), 9),
        ["MM....?..", "========."].map(str::to_owned)
    );
    // From nine here until half past five there, which is half past eleven at night here. A cell is worked in when its
    // middle is.
    let [busy, works] = drawn(meetings(), "America/New_York", &office(), 30);
    assert_eq!(busy, "MMM.........??..............M.");
    assert_eq!(works, "hhhhhhhhhhhh=====tttttttttttt.");
    assert_eq!(drawn(vec![days("11-26", "11-26")], "Europe/Berlin", &office(), 3)[0], "AAA");
}

#[test]
fn without_known_hours_it_is_the_readers_whole_day() {
    let noon = vec![timed("11-26T12:00", "11-26T12:01", BusyKind::Meeting)];
    let [busy, works] = drawn(noon, "Asia/Tokyo", &WorkingTime::default(), 24);
    assert_eq!(busy, "............M...........");
    assert_eq!(works, "........................");
}

#[test]
fn now_stands_in_a_cell_and_moves_at_its_edge() {
    let schedule = told(Vec::new());
    let agenda = schedule.agenda(berlin());
    let bar = |now| DayBar::of(&agenda, &office(), now, &berlin(), 9).unwrap();
    let noon = bar(at("11-26T12:00"));
    assert_eq!((noon.from(), noon.to()), (at("11-26T09:00"), at("11-26T18:00")));
    assert_eq!((noon.cell_at(at("11-26T12:00")), noon.cell_at(at("11-26T18:00"))), (Some(3), None));
    assert_eq!(noon.next_change(at("11-26T12:00")), Some(at("11-26T13:00")));
    assert_eq!(noon.next_change(at("11-26T18:00")), Some(at("11-27T00:00")));
    assert_eq!(noon.shared().unwrap().to, at("11-26T17:30"));
    assert!(DayBar::of(&agenda, &office(), at("11-26T12:00"), &berlin(), 0).is_none());
}

proptest! {
    #[test]
    fn cells_follow_each_other_and_a_free_one_is_free(
        entries in entries(),
        minute in -600i64..6_000,
        width in 1usize..100,
        there in prop::sample::select(vec!["Europe/Berlin", "Asia/Kolkata", "America/New_York"]),
    ) {
        let schedule = told(entries);
        let agenda = schedule.agenda(zone(there));
        let now = at("11-26T08:00") + SignedDuration::from_mins(minute);
        let bar = DayBar::of(&agenda, &office(), now, &berlin(), width).unwrap();
        prop_assert_eq!(bar.cells().len(), width);
        prop_assert_eq!(bar.cells()[0].from, bar.from());
        let ends = bar.cells().iter().skip(1).map(|cell| cell.from).chain([bar.to()]);
        for (place, (cell, end)) in bar.cells().iter().zip(ends).enumerate() {
            prop_assert!(cell.from < end);
            prop_assert_eq!(bar.cell_at(cell.from), Some(place));
            let taken = agenda.busy().iter().any(|span| span.from < end && cell.from < span.to);
            prop_assert_eq!(cell.busy.is_some(), taken);
        }
        let changes = bar.next_change(now).unwrap();
        prop_assert!(changes > now);
        prop_assert_eq!(bar.cell_at(changes - SignedDuration::from_nanos(1)), bar.cell_at(now));
    }
}
