//! Filters: how they are typed, and whom they leave.

use std::collections::HashSet;

use super::*;
use crate::people::roster::{Group, Row, Standing};
use crate::people::{Birthday, Order, Status};

fn now() -> jiff::Timestamp {
    "2026-03-12T12:00:00Z".parse().unwrap()
}

/// Acme ‹ Product ‹ Design; Sales.
fn company() -> Roster {
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
        department(2, "Product Care", Some(1)),
        department(3, "Дизайн", Some(2)),
        department(4, "Sales", Some(1)),
    ]);
    let person = |id, name: &str, department| {
        let mut person = Person::new(PersonId(id), name);
        person.departments = vec![DepartmentId(department)];
        person.status = Some(Status::Online);
        person.last_activity = Some(now());
        person
    };
    let mut anna = person(1, "Anna", 3);
    anna.phones.work = Some("1".into());
    anna.birthday = Birthday::new(12, 3);
    let mut boris = person(2, "Boris", 2);
    boris.status = Some(Status::Away);
    let mut clara = person(3, "Clara", 4);
    clara.last_activity = None;
    clara.absent = Some(now());
    clara.flags.extranet = true;
    let mut bot = person(4, "Botty", 4);
    bot.flags.bot = true;
    let mut dora = person(5, "Dora", 4);
    dora.flags.active = false;
    let mut egon = person(6, "Egon", 4);
    egon.mobile_last = Some(now());
    roster.merge(vec![anna, boris, clara, bot, dora, egon], now());
    roster
}

fn left(typed: &str) -> Vec<u64> {
    let roster = company();
    let favourites = HashSet::from([PersonId(2), PersonId(3)]);
    let marked = Marked { favourites, watched: HashSet::from([PersonId(1)]) };
    let rows = Index::default().rows(&Query::parse(typed), Order::Name, &roster, &marked);
    rows.into_iter().filter_map(Row::person).map(|id| id.0).collect()
}

#[test]
fn each_filter_leaves_those_of_whom_it_holds() {
    for (typed, people) in [
        ("is:online", &[1][..]),
        ("is:mobile", &[6]),
        ("is:away", &[2]),
        ("is:offline", &[3]),
        ("is:in", &[1, 2, 6]),
        ("-is:in", &[3]),
        ("is:absent", &[3]),
        ("is:birthday", &[1]),
        ("is:favourite", &[2, 3]),
        ("is:fav -is:absent", &[2]),
        ("is:watched", &[1]),
        ("is:bot", &[4]),
        ("not:bot", &[1, 2, 3, 6]),
        ("is:dismissed", &[5]),
        ("not:extranet", &[1, 2, 6]),
        ("has:phone", &[1]),
        ("-has:phone", &[2, 3, 6]),
        ("@sales", &[3, 6]),
        ("@product", &[1, 2]),
        ("@care", &[1, 2]),
        ("@диз", &[1]),
        ("@dizain", &[1]),
        ("@product_care @sales", &[1, 2, 3, 6]),
        ("@acme", &[1, 2, 3, 6]),
        ("is:online is:mobile", &[1, 6]),
        ("@sales is:mobile", &[6]),
        ("@nowhere", &[]),
    ] {
        assert_eq!(left(typed), people, "{typed}");
    }
}

#[test]
fn filters_combine_with_words() {
    assert_eq!(left("bor"), [2]);
    assert_eq!(left("bor is:online"), [] as [u64; 0]);
    assert_eq!(left("is:away bor"), [2]);
    assert_eq!(left("bot is:bot"), [4]);
    assert_eq!(left("bot"), [] as [u64; 0], "a program is no colleague");
}

#[test]
fn groups_stay_while_nothing_but_filters_is_typed() {
    let roster = company();
    let rows = Index::default().rows(&Query::parse("@product"), Order::Presence, &roster, &Marked::default());
    assert_eq!(
        rows,
        [
            Row::Heading(Group::Standing(Standing::Online), 1),
            Row::Person(PersonId(1)),
            Row::Heading(Group::Standing(Standing::Away), 1),
            Row::Person(PersonId(2)),
        ]
    );
}

#[test]
fn half_a_filter_waits_and_an_unknown_one_is_text() {
    let parsed = |typed: &str| {
        let query = Query::parse(typed);
        let chips: Vec<String> = query.chips().iter().map(ToString::to_string).collect();
        (chips.join(" "), query.words().map(str::to_owned).collect::<Vec<_>>().join(" "))
    };
    for (typed, chips, words) in [
        ("is: anna", "", "anna"),
        ("is:o", "", ""),
        ("is:on", "is:online", ""),
        ("IS:Online @Sales", "is:online @sales", ""),
        ("@ is:online is:online", "is:online", ""),
        ("is:happy", "", "is:happy"),
        ("-has:mail no:bot", "-has:email", "no:bot"),
        ("-is:bot -not:bot", "not:bot is:bot", ""),
        ("12:30", "", "12:30"),
    ] {
        assert_eq!(parsed(typed), (chips.to_owned(), words.to_owned()), "{typed}");
    }
}

#[test]
fn chips_are_toggled_in_what_was_typed() {
    let online = Filter::is(Quality::Online);
    let typed = Query::toggle("анна", &online);
    assert_eq!(typed, "анна is:online ");
    assert_eq!(Query::toggle(&typed, &online), "анна");
    assert_eq!(Query::toggle("", &Filter::not(Quality::Bot)), "not:bot ");
    assert_eq!(Query::remove("is:onl anna @sales", &online), "anna @sales");
    assert_eq!(Query::remove("@sales x", &Filter::Department("sales".into())), "x");
}

#[test]
fn every_filter_is_read_as_it_is_shown() {
    for quality in Quality::ALL {
        for filter in [Filter::is(quality), Filter::not(quality)] {
            assert_eq!(Query::parse(&filter.to_string()).chips(), [filter]);
        }
    }
}
