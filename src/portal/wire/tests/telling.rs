//! What an answer tells of a person, and what it leaves as it was known.

use super::*;

/// A person as `value` tells one, taken in over a person of whom everything is known.
fn told_over(value: &Value) -> (Person, Person) {
    let known = json!({
        "id": 5, "name": "Anna Berg", "first_name": "Anna", "last_name": "Berg", "work_position": "Sales",
        "color": "#df532d", "avatar": "/a.png", "birthday": "12-03", "departments": [3], "bot": true, "active": false,
        "phones": {"work_phone": "1", "personal_mobile": "2", "personal_phone": "3", "inner_phone": "4"},
        "email": "a@b.example", "website": "b.example", "status": "dnd", "idle": "2026-03-02T09:10:00+01:00",
        "last_activity_date": "2026-03-02T09:10:00+01:00", "mobile_last_date": "2026-03-02T09:10:00+01:00",
        "desktop_last_date": "2026-03-02T09:10:00+01:00", "absent": "2026-03-09T00:00:00+01:00",
    });
    let read = |value: &Value| {
        let reply = reply(&Command::Me, value, Page::default(), &portal());
        let Some(Reply::Person(person)) = reply else { panic!("no person in {value}") };
        *person
    };
    let known = read(&known);
    let mut merged = known.clone();
    merged.merge(read(value));
    (known, merged)
}

#[test]
fn what_an_answer_does_not_carry_stays_known() {
    for poor in [
        json!({ "id": 5 }),
        json!({ "id": 5, "name": "" , "first_name": null }),
        json!({ "id": 5, "color": "#zz", "birthday": "31-02", "idle": "soon", "absent": [7], "phones": "12" }),
        json!({ "id": 5, "phones": { "work_phone": [1], "personal_mobile": "2", "personal_phone": "3", "inner_phone": {"a": 1} } }),
    ] {
        let (mut known, merged) = told_over(&poor);
        if poor.get("first_name").is_some() {
            known.first_name = SharedText::EMPTY;
        }
        assert_eq!(merged, known, "{poor}");
    }
}

#[test]
fn what_is_told_to_be_empty_is_empty() {
    let (known, merged) = told_over(&json!({
        "id": 5, "work_position": null, "color": "", "avatar": "/bitrix/js/im/images/blank.gif", "birthday": false,
        "departments": [], "bot": "N", "active": true, "phones": false, "email": "", "website": null, "status": "new",
        "idle": false, "last_activity_date": null, "mobile_last_date": "0000-00-00 00:00:00", "desktop_last_date": "",
        "absent": 0,
    }));
    let mut empty = Person::new(PersonId(5), "Anna Berg");
    (empty.first_name, empty.last_name) = (known.first_name.clone(), known.last_name.clone());
    assert_eq!(Person { known_fields: empty.known_fields, ..merged }, empty);
    // Of all numbers those that are missing are none, unless the portal writes empty ones.
    let (_, merged) = told_over(&json!({ "id": 5, "phones": { "inner_phone": "214" } }));
    assert_eq!(merged.phones, crate::people::Phones { inner: Some("214".into()), ..Default::default() });
    let (_, merged) = told_over(&json!({ "id": 5, "phones": { "work_phone": "7", "personal_mobile": "" } }));
    let phones = &merged.phones;
    assert_eq!(
        (phones.work.as_deref(), phones.inner.as_deref(), &phones.mobile),
        (Some("7"), Some("4"), &None)
    );
}

#[test]
fn a_page_that_knows_some_numbers_erases_no_other() {
    let found = Command::SearchUsers { find: "anna".into(), offset: 0 };
    let value = json!([{ "id": 5, "phones": { "work_phone": "7" } }]);
    let Some(Reply::People { mut people, .. }) = reply(&found, &value, Page::default(), &portal()) else {
        panic!("no people");
    };
    let (mut known, _) = told_over(&json!({ "id": 5 }));
    known.merge(people.remove(0));
    assert_eq!((known.phones.work.as_deref(), known.phones.inner.as_deref()), (Some("7"), Some("4")));
}

#[test]
fn an_absence_ends_on_the_day_that_the_portal_wrote() {
    use jiff::civil::date;
    for (written, at, day) in [
        ("2026-12-01T00:00:00+02:00", "2026-11-30T22:00:00Z", date(2026, 12, 1)),
        ("2026-12-01T00:00:00-08:00", "2026-12-01T08:00:00Z", date(2026, 12, 1)),
        ("2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z", date(2026, 12, 1)),
        ("2026-12-01T00:00:00", "2026-12-01T00:00:00Z", date(2026, 12, 1)),
        ("2026-12-01 00:00:00", "2026-12-01T00:00:00Z", date(2026, 12, 1)),
        (" 2026-12-01 ", "2026-12-01T00:00:00Z", date(2026, 12, 1)),
    ] {
        let (_, person) = told_over(&json!({ "id": 5, "absent": written }));
        assert_eq!((person.absent, person.back_on), (self::at(at), Some(day)), "{written:?}");
        for zone in ["America/Los_Angeles", "Pacific/Auckland"] {
            let zone = jiff::tz::TimeZone::get(zone).unwrap();
            assert_eq!(person.day_back(&zone), Some(day), "{written:?}");
        }
    }
}

/// A list of so many of a value.
fn many(value: &str, count: usize) -> String {
    format!("[{}]", vec![value; count].join(","))
}

#[test]
fn one_field_that_cannot_be_read_spoils_no_other() {
    let text = r#"[{"id":5,"name":"\ud83d Anna","departments":[1e999,3,99999999999999999999],"phones":{"inner_phone":1e999},
        "idle":18446744073709551616,"last_activity_date":"2026-03-02T09:10:00+01:00","email":"a@b.example"}]"#;
    let people = crate::portal::wire::reply(
        &Command::Users(vec![]),
        Json::parse(text).unwrap(),
        Page::default(),
        &portal(),
    );
    let Some(Reply::People { people, .. }) = people else { panic!("no people") };
    assert!(people[0].name.ends_with("Anna"));
    assert_eq!((&*people[0].departments, people[0].idle), ([DepartmentId(3)].as_slice(), None));
    assert_eq!(
        (people[0].last_activity, people[0].email.as_deref()),
        (at("2026-03-02T08:10:00Z"), Some("a@b.example"))
    );
}

#[test]
fn what_is_nobody_takes_no_room_and_too_many_are_no_page() {
    let read = |text: &str| {
        crate::portal::wire::reply(
            &Command::Users(vec![]),
            Json::parse(text).unwrap(),
            Page::default(),
            &portal(),
        )
    };
    let Some(Reply::People { people, .. }) = read(&many("{\"a\":0}", 100_000)) else { panic!("no people") };
    assert!(people.is_empty() && people.capacity() == 0);
    assert!(read(&many("{\"id\":1}", 1000)).is_some());
    assert_eq!(read(&many("{\"id\":1}", 1001)), None);
}
