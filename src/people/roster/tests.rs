#![allow(clippy::unwrap_used)]

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::*;
use crate::people::{Birthday, DepartmentId, Status};

fn now() -> Timestamp {
    "2026-03-12T12:00:00Z".parse().unwrap()
}

fn later(seconds: i64) -> Timestamp {
    now() + SignedDuration::from_secs(seconds)
}

fn person(id: u64, name: &str, active_ago: i64) -> Person {
    let mut person = Person::new(PersonId(id), name);
    person.status = Some(Status::Online);
    person.last_activity = Some(later(-active_ago));
    person
}

fn in_zone(id: u64, zone: &str) -> Person {
    let mut brief = Person::without_known_fields(PersonId(id), format!("#{id}").into());
    brief.set_time_zone(zone.to_owned());
    brief
}

fn shown(rows: &[Row]) -> Vec<String> {
    rows.iter()
        .map(|row| match row {
            Row::Heading(
                group @ (Group::Offset(_)
                | Group::Free(_)
                | Group::Back(_)
                | Group::Birthday(_)
                | Group::Recent),
                count,
            ) => {
                format!("{group:?} {count}")
            }
            Row::Heading(Group::Availability(availability), count) => format!("{availability:?} {count}"),
            Row::Heading(Group::Department(id), count) => format!("{id:?} {count}"),
            Row::Heading(Group::Letter(letter), count) => format!("{} {count}", letter.unwrap_or('#')),
            Row::Person(id) => id.to_string(),
        })
        .collect()
}

#[test]
fn a_merge_tells_what_changed() {
    let mut roster = Roster::new(Rules::default());
    let first = roster.merge(vec![person(1, "A", 10), person(2, "B", 9000)], now());
    assert_eq!(first.added, [PersonId(1), PersonId(2)]);

    let same = roster.merge(vec![person(1, "A", 10)], now());
    assert!(same.is_empty());

    let mut renamed = person(1, "Aa", 9000);
    renamed.time_zone = None;
    let second = roster.merge(vec![renamed, person(3, "C", 1)], later(30));
    assert_eq!(second.added, [PersonId(3)]);
    assert_eq!(second.edited, [PersonId(1)]);
    assert_eq!(second.presence, [(PersonId(1), Presence::Online)]);
    assert_eq!(roster.get(PersonId(2)).unwrap().fetched_at, now());
}

#[test]
fn what_one_method_does_not_tell_is_kept() {
    let mut roster = Roster::new(Rules::default());
    let mut full = person(1, "A", 10);
    full.desktop_last = Some(later(-5));
    roster.merge(vec![full], now());
    let told = roster.merge_user_briefs(vec![in_zone(1, "Europe/Riga"), in_zone(9, "UTC")]);
    assert_eq!((told.edited, told.added.len(), roster.len()), (vec![PersonId(1)], 0, 1));
    roster.merge(vec![person(1, "A", 10)], now());
    let kept = &roster.get(PersonId(1)).unwrap().person;
    assert_eq!(kept.desktop_last, Some(later(-5)));
    assert_eq!(kept.time_zone.as_deref(), Some("Europe/Riga"));
    roster.merge(vec![person(9, "B", 10)], now());
    let early = &roster.get(PersonId(9)).unwrap().person;
    assert_eq!(
        (early.name.as_str(), early.time_zone.as_deref()),
        ("B", Some("UTC")),
        "told before who it is"
    );
}

#[test]
fn the_clock_alone_takes_people_offline() {
    let mut roster = Roster::new(Rules::default());
    roster.merge(vec![person(1, "A", 1400), person(2, "B", 0)], now());
    let at = roster.next_change().unwrap();
    assert!(roster.advance(later(40)).is_empty());
    let changes = roster.advance(at);
    assert_eq!(changes.presence, [(PersonId(1), Presence::Online)]);
    assert_eq!(roster.get(PersonId(1)).unwrap().verdict.presence, Presence::Offline);
    assert_eq!(roster.get(PersonId(2)).unwrap().verdict.presence, Presence::Online);
}

#[test]
fn the_clock_alone_makes_people_quiet_after_exactly_five_minutes() {
    let mut roster = Roster::new(Rules::default());
    roster.merge(vec![person(1, "A", 40), person(2, "B", 10)], now());
    assert_eq!(roster.next_change(), Some(later(260)));
    let instant = SignedDuration::from_nanos(1);
    assert!(roster.advance(later(260) - instant).is_empty());
    let changes = roster.advance(later(260));
    assert_eq!((changes.refreshed, changes.regrouped), (vec![PersonId(1)], true));
    assert!(changes.presence.is_empty(), "both are online");
    assert_eq!(shown(&roster.arrange(Order::Presence)), ["Active 1", "2", "Quiet 1", "1"]);
    assert_eq!(roster.next_change(), Some(later(290)));
}

#[test]
fn two_who_change_places_leave_the_counts_and_still_are_elsewhere() {
    let mut roster = Roster::new(Rules::default());
    roster.merge(vec![person(1, "A", 10), person(2, "B", 400)], now());
    let counts = roster.counts();
    let changes = roster.merge(vec![person(1, "A", 310), person(2, "B", -200)], later(300));
    assert_eq!((roster.counts(), changes.regrouped), (counts, true));
    let changes = roster.merge(vec![person(1, "A", 305), person(2, "B", -200)], later(300));
    assert!(!changes.regrouped && changes.refreshed == [PersonId(1)]);
}

#[test]
fn what_the_portal_tells_is_remembered_until_it_shows_anew() {
    let mut idle = person(1, "A", 10);
    idle.idle = Some(later(-600));
    let mut roster = Roster::new(Rules::default());
    assert_eq!(roster.portal_tells(), PortalTells::NotKnownYet);
    roster.remember(vec![(idle.clone(), later(-9000))]);
    assert_eq!(roster.portal_tells(), PortalTells::Everything);
    // It was brought up to date since.
    roster.merge((1..=5).map(|id| person(id, "x", 10)).collect(), now());
    assert_eq!(roster.portal_tells(), PortalTells::ActivityOnly);
    roster.merge(vec![idle.clone()], later(30));
    assert_eq!(roster.portal_tells(), PortalTells::Everything);
    roster.merge((1..=9).map(|id| person(id, "x", 10)).collect(), later(60));
    assert_eq!(roster.portal_tells(), PortalTells::Everything, "for as long as it is asked");

    let mut mine = Roster::new(Rules { me: Some(idle.id), ..Rules::default() });
    mine.merge(vec![idle], now());
    assert_eq!(mine.portal_tells(), PortalTells::NotKnownYet);
}

#[test]
fn removing_keeps_everybody_else_in_reach() {
    let mut roster = Roster::new(Rules::default());
    roster.merge((1..=5).map(|id| person(id, "x", 1)).collect(), now());
    assert_eq!(roster.remove(&[PersonId(2), PersonId(9)]).removed, [PersonId(2)]);
    for id in [1, 3, 4, 5] {
        assert_eq!(roster.get(PersonId(id)).unwrap().person.id, PersonId(id));
    }
    assert!(roster.get(PersonId(2)).is_none());
}

#[test]
fn the_list_is_grouped_by_presence_and_then_by_name() {
    let mut roster = Roster::new(Rules::default());
    let mut absent = person(4, "Дарья", 90_000);
    absent.absent = Some(later(90_000));
    let mut bot = person(5, "Bot", 1);
    bot.flags.bot = true;
    roster.merge(vec![person(1, "яна", 5), person(2, "Ёжик", 5), person(3, "Z", 9000), absent, bot], now());
    assert_eq!(
        shown(&roster.arrange(Order::Presence)),
        ["Active 2", "2", "1", "Offline 1", "3", "Absent 1", "4"]
    );
    assert_eq!(shown(&roster.arrange(Order::Name)), ["Z 1", "3", "Д 1", "4", "Е 1", "2", "Я 1", "1"]);
    assert_eq!(shown(&roster.arrange(Order::Activity)), ["2", "1", "3", "4"]);
    assert_eq!(roster.counts()[Availability::Absent as usize], (Availability::Absent, 1));
}

#[test]
fn departments_are_ordered_as_the_tree() {
    let department = |id, name: &str, parent: Option<u64>| Department {
        id: DepartmentId(id),
        name: name.into(),
        path: Vec::new(),
        parent: parent.map(DepartmentId),
        head: None,
    };
    let mut roster = Roster::new(Rules::default());
    roster.merge_departments(vec![
        department(1, "Acme", None),
        department(2, "Sales", Some(1)),
        department(3, "Art", Some(1)),
    ]);
    let people = [(1, Some(2)), (2, Some(3)), (3, None), (4, Some(1))].map(|(id, department)| {
        let mut person = person(id, "x", 1);
        person.departments = department.into_iter().map(DepartmentId).collect();
        person
    });
    roster.merge(people.into(), now());
    let people: Vec<String> =
        shown(&roster.arrange(Order::Department)).into_iter().filter(|row| row.len() == 1).collect();
    assert_eq!(people, ["4", "2", "1", "3"]);
    // Nobody else is in Sales: those of the department above, and of its other parts, are the wider team.
    assert_eq!(roster.team(PersonId(1)), []);
    let (above, mut wider) = roster.wider_team(PersonId(1)).unwrap();
    wider.sort_unstable();
    assert_eq!((above, wider), (DepartmentId(1), vec![PersonId(2), PersonId(4)]));
    assert_eq!(roster.wider_team(PersonId(4)), None, "nothing is above");
    assert_eq!(roster.wider_team(PersonId(3)), None);
}

#[test]
fn clocks_are_ordered_from_west_to_east() {
    let mut roster = Roster::new(Rules::default());
    let zones = [(1, "Europe/Moscow"), (2, "America/New_York"), (3, "Europe/Istanbul"), (4, "Mars/Olympus")];
    roster.merge((1..=5).map(|id| person(id, &format!("P{id}"), 1)).collect(), now());
    roster.merge_user_briefs(zones.map(|(id, zone)| in_zone(id, zone)).to_vec());
    assert_eq!(
        shown(&roster.arrange(Order::TimeZone)),
        ["Offset(Some(-14400)) 1", "2", "Offset(Some(10800)) 2", "1", "3", "Offset(None) 2", "4", "5"]
    );
}

#[test]
fn nobody_but_colleagues_is_counted_or_listed() {
    let mut people: Vec<Person> = (1..=7).map(|id| person(id, "P", 1)).collect();
    people[1].flags.bot = true;
    people[2].flags.connector = true;
    people[3].flags.network = true;
    people[4].flags.active = false;
    people[5].status = Some(Status::Guest);
    people[6].flags.extranet = true;
    let mut roster = Roster::new(Rules { me: Some(PersonId(1)), ..Rules::default() });
    roster.merge(people, now());
    let counted: usize = roster.counts().iter().map(|(_, count)| count).sum();
    let listed: Vec<PersonId> = roster.arrange(Order::Name).into_iter().filter_map(Row::person).collect();
    assert_eq!((counted, listed), (2, vec![PersonId(1), PersonId(7)]));
}

#[test]
fn members_follow_their_departments() {
    let mut roster = Roster::new(Rules::default());
    let with = |id, departments: &[u64]| {
        let mut person = person(id, "x", 1);
        person.departments = departments.iter().copied().map(DepartmentId).collect();
        person
    };
    let members = |roster: &Roster, department| {
        let mut ids: Vec<u64> =
            roster.members(DepartmentId(department)).map(|entry| entry.person.id.0).collect();
        ids.sort_unstable();
        ids
    };
    roster.merge(vec![with(1, &[1, 2]), with(2, &[2]), with(3, &[2, 2])], now());
    assert_eq!((members(&roster, 1), members(&roster, 2)), (vec![1], vec![1, 2, 3]));
    roster.merge(vec![with(1, &[3])], now());
    roster.remove(&[PersonId(2)]);
    assert_eq!((members(&roster, 1), members(&roster, 2), members(&roster, 3)), (vec![], vec![3], vec![1]));
    assert_eq!(roster.counts().iter().map(|(_, count)| count).sum::<usize>(), 2);
}

fn any_person() -> impl Strategy<Value = Person> {
    (1u64..8, "[a-cёй]{1,3}", 0i64..3000, proptest::option::of(0i64..3000), any::<bool>()).prop_map(
        |(id, name, active, idle, birthday)| {
            let mut person = person(id, &name, active);
            person.idle = idle.map(|ago| later(-ago));
            person.birthday = birthday.then(|| Birthday::new(12, 3)).flatten();
            person
        },
    )
}

proptest! {
    /// Merging in pieces, in any order of pieces that keeps each person's last word, gives the same roster.
    #[test]
    fn the_last_word_about_each_person_counts(people in prop::collection::vec(any_person(), 0..30), cut in 0usize..30) {
        let mut whole = Roster::new(Rules::default());
        whole.merge(people.clone(), now());
        let mut pieces = Roster::new(Rules::default());
        let (head, tail) = people.split_at(cut.min(people.len()));
        pieces.merge(head.to_vec(), now());
        pieces.merge(tail.to_vec(), now());
        for entry in whole.iter() {
            prop_assert_eq!(pieces.get(entry.person.id), Some(entry));
        }
        prop_assert_eq!(whole.len(), pieces.len());
        for order in Order::ALL {
            prop_assert_eq!(whole.arrange(order), pieces.arrange(order));
        }
    }

    /// A merge is told completely: everybody whose entry differs is named, nobody else is.
    #[test]
    fn changes_are_told_completely(before in prop::collection::vec(any_person(), 0..8), after in prop::collection::vec(any_person(), 0..8)) {
        let mut roster = Roster::new(Rules::default());
        roster.merge(before, now());
        let old = roster.clone();
        // The same person twice in one answer is told of twice: look at the last word only.
        let last: std::collections::HashMap<_, _> = after.into_iter().map(|person| (person.id, person)).collect();
        let changes = roster.merge(last.into_values().collect(), now());
        for entry in roster.iter() {
            let id = entry.person.id;
            let told = changes.added.contains(&id) || changes.edited.contains(&id) || changes.refreshed.contains(&id)
                || changes.presence.iter().any(|&(changed, _)| changed == id);
            prop_assert_eq!(told, old.get(id) != Some(entry), "{}", id);
        }
    }

    /// Letting the clock run is the same as judging anew, as long as the portal told lately; after that it changes nothing.
    #[test]
    fn advancing_is_judging(people in prop::collection::vec(any_person(), 0..8), seconds in 0i64..1_200) {
        let mut roster = Roster::new(Rules::default());
        roster.merge(people, now());
        let before = roster.clone();
        roster.advance(later(seconds));
        if seconds > 600 {
            for entry in roster.iter() {
                let presence = before.get(entry.person.id).map(|entry| entry.verdict.presence);
                prop_assert_eq!(Some(entry.verdict.presence), presence);
            }
            prop_assert!(roster.next_change().is_none_or(|at| at > later(seconds)));
            return Ok(());
        }
        let moment = roster.rules().at(later(seconds));
        for entry in roster.iter() {
            let fresh = moment.judge(&entry.person);
            let seen = |verdict: &Verdict| (verdict.presence, verdict.activity, verdict.overlay, verdict.since);
            prop_assert_eq!(seen(&entry.verdict), seen(&fresh));
        }
    }

    /// Everybody stands in the list exactly once, whatever the order.
    #[test]
    fn nobody_is_lost_in_the_list(people in prop::collection::vec(any_person(), 0..30)) {
        let mut roster = Roster::new(Rules::default());
        roster.merge(people, now());
        for order in Order::ALL {
            let rows = roster.arrange(order);
            let mut ids: Vec<PersonId> = rows.iter().filter_map(|row| row.person()).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), roster.len());
            prop_assert_eq!(rows.iter().filter(|row| row.person().is_some()).count(), roster.len());
        }
    }
}

#[test]
fn what_is_remembered_stays_as_it_was_until_the_portal_tells_anew() {
    let told = now() - SignedDuration::from_hours(20);
    let mut anna = Person::new(PersonId(1), "Anna");
    anna.status = Some(Status::Online);
    anna.last_activity = Some(told);
    let mut boris = anna.clone();
    boris.id = PersonId(2);
    let mut roster = Roster::new(Rules::default());
    roster.merge(vec![boris.clone()], now());
    let changes = roster.remember(vec![(anna.clone(), told), (boris, told)]);
    assert_eq!(changes.added, [PersonId(1)]);
    let presence = |roster: &Roster| roster.get(PersonId(1)).unwrap().verdict.presence;
    assert_eq!(presence(&roster), Presence::Online);
    assert_eq!(roster.advance(now() + SignedDuration::from_hours(1)), Changes::default());
    roster.set_rules(Rules { me: Some(PersonId(7)), ..Rules::default() }, now());
    assert_eq!((presence(&roster), roster.get(PersonId(1)).unwrap().remembered), (Presence::Online, true));
    // The same again, but told now: it is offline, and nothing is remembered any more.
    assert_eq!(roster.merge(vec![anna.clone()], now()).presence, [(PersonId(1), Presence::Online)]);
    assert!(!roster.get(PersonId(1)).unwrap().remembered);
}
