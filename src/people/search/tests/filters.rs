//! Filters: how they are typed, and whom they leave.

use std::collections::HashSet;

use super::*;
use crate::people::roster::{Availability, Group, Row};
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
        person.departments = [DepartmentId(department)].into();
        person.status = Some(Status::Online);
        person.last_activity = Some(now());
        person
    };
    let mut anna = person(1, "Anna", 3);
    anna.phones.work = Some("1".into());
    anna.birthday = Birthday::new(12, 3);
    anna.skills = Some("Rust; user research".into());
    anna.city = Some("Rīga".into());
    let mut boris = person(2, "Boris", 2);
    boris.status = Some(Status::Away);
    boris.phones.mobile = Some("2".into());
    boris.birthday = Birthday::new(15, 3);
    boris.skills = Some("frustration, SQL".into());
    boris.city = Some("New York".into());
    let mut clara = person(3, "Clara", 4);
    clara.last_activity = None;
    clara.absent = "2026-03-13T00:00:00Z".parse().ok();
    clara.birthday = Birthday::new(16, 3);
    clara.flags.extranet = true;
    clara.interests = Some("шахматы".into());
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
        ("has:phone", &[1, 2]),
        ("-has:phone", &[3, 6]),
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
        ("@acm", &[1, 2, 3, 6]),
        ("@ыфдуы", &[3, 6]),
        ("@slaes", &[3, 6]),
        ("@roduct", &[1, 2]),
        ("@дизаин @prodct", &[1, 2]),
        ("@!", &[]),
        ("has:mobile", &[2]),
        ("-has:mobile is:in", &[1, 6]),
        ("not:mobile is:in", &[1, 2]),
        ("birthday:today", &[1]),
        ("birthday:week", &[1, 2]),
        ("birthday:nextweek", &[3]),
        ("birthday:month", &[1, 2, 3]),
        ("-birthday:month", &[6]),
        ("back:tomorrow", &[3]),
        ("back:week", &[3]),
        ("back:nextweek", &[]),
        ("skill:rust", &[1]),
        ("skill:sql", &[2]),
        ("skill:trat", &[2]),
        ("skill:user_research", &[1]),
        ("skill:rust skill:sql", &[]),
        ("-skill:rust", &[2, 3, 6]),
        ("skill:chess", &[]),
        ("skills:кгые", &[1]),
        ("interest:шах", &[3]),
        ("interests:shahmaty", &[3]),
        ("@city:Riga", &[1]),
        ("city:riga city:new_york", &[1, 2]),
        ("City:nwe_yrok", &[]),
        ("skill:reserach", &[1]),
        ("-@city:riga is:in", &[2, 6]),
        ("city:riga anna", &[1]),
        ("city:riga boris", &[]),
    ] {
        assert_eq!(left(typed), people, "{typed}");
    }
}

#[test]
fn active_and_quiet_make_up_online() {
    let mut roster = company();
    let mut quiet = Person::new(PersonId(7), "Frida");
    quiet.last_activity = Some(now() - jiff::SignedDuration::from_mins(6));
    roster.merge(vec![quiet], now());
    let left = |typed: &str| -> Vec<u64> {
        let query = Query::parse(typed);
        let rows = Index::default().rows(&query, Order::Name, &roster, &Marked::default());
        rows.into_iter().filter_map(Row::person).map(|id| id.0).collect()
    };
    assert_eq!(left("is:active"), [1]);
    assert_eq!(left("is:quiet"), [7]);
    assert_eq!(left("is:online"), [1, 7]);
    assert_eq!(left("is:quiet is:mobile"), [6, 7]);
    assert_eq!(left("-is:quiet is:in"), [1, 2, 6]);
    assert_eq!(left("-is:online is:in"), [2, 6]);
}

#[test]
fn a_portal_that_tells_of_activity_alone_leaves_out_what_cannot_occur() {
    let impossible = |roster: &Roster| -> Vec<&str> {
        Quality::ALL.into_iter().filter(|quality| !quality.can_occur(roster)).map(Quality::as_str).collect()
    };
    let of_calendars = ["free", "meeting"];
    assert_eq!(impossible(&company()), of_calendars, "it tells everything but that");
    let mut roster = Roster::new(Rules::default());
    assert_eq!(impossible(&roster), of_calendars, "nothing is known of it");
    let active = |id| {
        let mut person = Person::new(PersonId(id), "Anna");
        person.last_activity = Some(now());
        person
    };
    roster.merge((1..=5).map(active).collect(), now());
    assert_eq!(impossible(&roster), ["mobile", "busy", "idle", "away", "free", "meeting"]);
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
fn what_people_say_of_themselves_comes_after_all_else_but_slips() {
    let mut roster = Roster::new(Rules::default());
    let person = |id, name: &str, skills: &str| {
        let mut person = Person::new(PersonId(id), name);
        person.skills = Some(skills.into());
        person
    };
    let mut typist = person(4, "Dora", "");
    typist.position = "Trusted typist".into();
    let people =
        vec![person(1, "Anna", "Rust"), person(2, "Rustam", "C"), person(3, "Boris", "rusty nails"), typist];
    roster.merge(people, now());
    let mut index = Index::default();
    let mut found = |typed: &str| -> Vec<u64> {
        index.find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
    };
    assert_eq!(found("rust"), [2, 4, 1, 3]);
    assert_eq!(found("rust anna"), [1]);
    assert_eq!(found("nails"), [3]);
}

#[test]
fn groups_stay_while_nothing_but_filters_is_typed() {
    let roster = company();
    let rows = Index::default().rows(&Query::parse("@product"), Order::Presence, &roster, &Marked::default());
    assert_eq!(
        rows,
        [
            Row::Heading(Group::Availability(Availability::Active), 1),
            Row::Person(PersonId(1)),
            Row::Heading(Group::Availability(Availability::Away), 1),
            Row::Person(PersonId(2)),
        ]
    );
}

#[test]
fn half_a_filter_waits() {
    let parsed = |typed: &str| {
        let query = Query::parse(typed);
        let chips: Vec<String> = query.chips().iter().map(ToString::to_string).collect();
        (chips.join(" "), query.words().map(str::to_owned).collect::<Vec<_>>().join(" "))
    };
    for (typed, chips, words) in [
        ("is: anna", "", "anna"),
        ("is:o", "", ""),
        ("skill: @city:", "", ""),
        ("-@Skills:Rust", "-skill:rust", ""),
        ("is:on", "is:online", ""),
        ("IS:Online @Sales", "is:online @sales", ""),
        ("@ is:online is:online", "is:online", ""),
        ("-has:mail no:bot", "-has:email", "no:bot"),
        ("-is:bot -not:bot", "not:bot is:bot", ""),
        ("12:30", "", "12:30"),
    ] {
        assert_eq!(parsed(typed), (chips.to_owned(), words.to_owned()), "{typed}");
    }
}

#[test]
fn a_filter_that_does_not_exist_finds_nobody_and_names_the_nearest() {
    for (typed, nearest) in [
        ("is:foo", None),
        ("is:onlnie", Some("is:online")),
        ("IS:busi", Some("is:busy")),
        ("has:mobil3", Some("has:mobile")),
        ("has:online", Some("is:online")),
        ("is:phone", Some("has:phone")),
        ("-has:fone", Some("-has:phone")),
        ("birthday:tomorow", Some("birthday:tomorrow")),
        ("back:wek", Some("back:week")),
    ] {
        let query = Query::parse(typed);
        let [mistake] = query.mistakes() else { unreachable!("{typed} is one") };
        assert_eq!(mistake.typed, typed);
        assert!(!mistake.nearest.is_empty(), "{typed}");
        if let Some(nearest) = nearest {
            assert_eq!(mistake.nearest[0], nearest, "{typed}");
        }
        assert_eq!(left(typed), [] as [u64; 0], "{typed}");
    }
    assert_eq!(Query::parse("is:o").unfinished()[0].nearest, ["is:online", "is:offline"]);
    assert!(Query::parse("re:invent 12:30").mistakes().is_empty());
}

#[test]
fn filters_about_days_put_people_in_their_order() {
    let roster = company();
    let rows = |typed: &str| {
        Index::default().rows(&Query::parse(typed), Order::Presence, &roster, &Marked::default())
    };
    let day = |day| jiff::civil::date(2026, 3, day);
    let (heading, person) = (Row::Heading, |id| Row::Person(PersonId(id)));
    assert_eq!(rows("is:absent"), [heading(Group::Back(Some(day(13))), 1), person(3)]);
    assert_eq!(
        rows("birthday:month -is:absent"),
        [
            heading(Group::Birthday(Some(day(12))), 1),
            person(1),
            heading(Group::Birthday(Some(day(15))), 1),
            person(2)
        ]
    );
}

#[test]
fn weeks_begin_on_monday_and_leap_days_are_kept_in_every_year() {
    let range = |days: Days, today: &str| {
        let (first, last) = days.range(today.parse().unwrap());
        format!("{first} {last}")
    };
    assert_eq!(range(Days::Week, "2026-03-15"), "2026-03-09 2026-03-15");
    assert_eq!(range(Days::NextWeek, "2026-03-15"), "2026-03-16 2026-03-22");
    assert_eq!(range(Days::Week, "2026-12-31"), "2026-12-28 2027-01-03");
    assert_eq!(range(Days::Month, "2028-02-10"), "2028-02-01 2028-02-29");
    assert_eq!(range(Days::Week, "9999-12-31"), "9999-12-27 9999-12-31");
    let leap = Birthday::new(29, 2).unwrap();
    let on = |today: &str| Days::Week.birthday(leap, today.parse().unwrap()).map(|day| day.to_string());
    assert_eq!(on("2028-02-28").as_deref(), Some("2028-02-29"));
    assert_eq!(on("2026-02-25").as_deref(), Some("2026-03-01"));
    assert_eq!(on("2026-03-03"), None);
}

#[test]
fn departments_are_offered_by_what_they_may_mean() {
    let roster = company();
    let names = |typed: &str| department_names(typed, 3, &roster);
    assert_eq!(names("sal"), ["Sales"]);
    assert_eq!(names("prodcut"), ["Product Care"]);
    assert_eq!(names("ca"), ["Product Care"]);
    assert_eq!(names("zales")[0], "Sales", "nothing begins so: the likest");
    assert_eq!(names("qqqqq"), [""; 0], "nothing is like it");
    assert_eq!(departments_meant("xyz", &roster), []);
    assert_eq!(departments_meant("99", &roster), []);
    let sales = roster.departments().iter().find(|department| department.name == "Sales").unwrap().id;
    for typed in [format!("{sales}"), format!("#{sales}")] {
        assert_eq!(departments_meant(&typed, &roster), departments_meant("sales", &roster), "{typed}");
    }
    assert_eq!(department_word("Product Care"), "Product_Care");
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
