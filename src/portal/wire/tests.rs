#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde_json::value::to_raw_value;
use serde_json::{Value, json};

use super::*;
use crate::people::{Birthday, DepartmentId, Field, KnownFields, Person, Rgb, SharedText};

mod telling;

fn fixture(name: &str) -> Value {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/portal").join(format!("{name}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn portal() -> Url {
    Url::parse("https://acme.example/").unwrap()
}

/// The reply of [`super::reply`] to a value.
fn reply(command: &Command, value: &Value, page: Page, portal: &Url) -> Option<Reply> {
    super::reply(command, Json::of(&to_raw_value(value).unwrap()), page, portal)
}

/// What stands beside a result.
fn envelope(answer: &Value) -> Envelope {
    Envelope::read(&Fields::of(Json::of(&to_raw_value(answer).unwrap())).unwrap())
}

fn error_of(answer: &Value) -> Option<(String, String)> {
    super::error_of(Json::of(&to_raw_value(answer).unwrap()))
}

fn read(command: &Command, name: &str) -> Reply {
    let answer = fixture(name);
    reply(command, &answer["result"], envelope(&answer).page, &portal()).unwrap()
}

fn person(name: &str) -> Person {
    let Reply::Person(person) = read(&Command::Me, name) else { panic!("no person") };
    *person
}

/// Everybody in a fixture; `missing` as well.
fn list(ids: &[u64], name: &str) -> (Vec<Person>, Vec<u64>) {
    let command = Command::Users(ids.iter().copied().map(PersonId).collect());
    let Reply::People { people, missing, .. } = read(&command, name) else { panic!("no people") };
    (people, missing.into_iter().map(|id| id.0).collect())
}

fn people(name: &str) -> Vec<Person> {
    list(&[], name).0
}

#[allow(clippy::unnecessary_wraps)] // compared with fields that may be missing
fn at(text: &str) -> Option<Timestamp> {
    Some(text.parse().unwrap())
}

#[test]
fn the_pages_of_2017_to_2022_read() {
    let john = person("user_get_2018_en");
    assert_eq!(
        (john.id, john.name.as_str(), john.last_name.as_str()),
        (PersonId(5), "John Harrington", "Harrington")
    );
    assert_eq!(john.color, Some(Rgb::new(0xdf, 0x53, 0x2d)));
    assert_eq!(
        john.avatar.as_deref(),
        Some("http://192.168.2.232/upload/resize_cache/main/1d3/100_100_2/Harrington.png")
    );
    assert_eq!(john.status, Some(Status::Online));
    assert_eq!((john.idle, john.absent, john.mobile_last, john.desktop_last), (None, None, None, None));
    assert_eq!(john.last_activity, at("2018-01-29T14:35:31Z"));
    assert_eq!(john.departments, [DepartmentId(50)]);
    assert_eq!(john.phones, crate::people::Phones::default());
    assert!(john.flags.active && john.is_colleague());

    assert_eq!(person("user_get_ru").name, "Евгений Шеленков");
    // `im.user.get` alone tells of the desktop application.
    let listed = |mut person: Person| {
        assert!(person.is_known(Field::DesktopLast));
        person.known_fields = person.known_fields.without(Field::DesktopLast);
        person
    };
    assert_eq!(list(&[4, 5], "user_list_get_2022_en"), (vec![listed(john)], vec![4]));
    assert_eq!(list(&[4, 5], "user_list_get_2017_ru"), (vec![listed(person("user_get_ru"))], vec![4]));
}

#[test]
fn the_present_page_reads() {
    let john = person("user_get_current_en");
    assert_eq!((john.position.as_str(), john.email.as_deref()), ("Manager", Some("user@example.com")));
    assert_eq!(john.website.as_deref(), Some("example.com"));
    assert_eq!(john.phones.work.as_deref(), Some("+11234567890"));
    assert_eq!(john.phones.inner.as_deref(), Some("21"));
    assert_eq!(john.avatar.as_deref(), Some("https://example.bitrix24.com/upload/main/avatar_hr.png"));
    assert_eq!(john.avatar_small.as_deref(), Some("https://example.bitrix24.com/upload/main/avatar.png"));
    let envelope = envelope(&fixture("user_get_current_en"));
    assert_eq!(envelope.server_time, at("2026-03-02T08:30:00Z"));
    let operating = envelope.operating.unwrap();
    assert_eq!((operating.used_seconds, operating.resets_at), (0.0, at("2025-10-09T17:13:20Z")));
}

#[test]
fn the_errors_of_all_pages_read() {
    for (name, code) in [
        ("error_user_get_2018_en", "ID_EMPTY"),
        ("error_user_list_get_2017_ru", "INVALID_FORMAT"),
        ("error_user_list_get_2022_en", "INVALID_FORMAT"),
        ("error_user_get_ru", "ID_EMPTY"),
        ("error_user_get_current_en", "ID_EMPTY"),
    ] {
        assert_eq!(error_of(&fixture(name)).unwrap().0, code);
    }
    assert_eq!(error_of(&json!({ "error": null })), None);
    assert_eq!(error_of(&json!({ "error": "", "error_description": "" })), None);
    assert_eq!(error_of(&json!({ "error": 0, "error_description": "x" })), Some(("0".into(), "x".into())));
    let nested = json!({ "error": { "code": "A", "message": "b" } });
    assert_eq!(error_of(&nested), Some(("A".into(), "b".into())));
    assert_eq!(error_of(&json!("BARE")), Some(("BARE".into(), String::new())));
}

#[test]
fn dates_come_as_dates_false_null_or_not_at_all() {
    let people = people("dates_every_way");
    assert_eq!(people.len(), 5);
    let dates = |p: &Person| [p.idle, p.absent, p.mobile_last, p.desktop_last, p.last_activity];
    assert_eq!(
        dates(&people[0]),
        [
            at("2026-03-02T08:10:00Z"),
            at("2026-03-08T23:00:00Z"),
            at("2026-03-02T08:00:00Z"),
            at("2026-03-02T08:09:00Z"),
            at("2026-03-02T08:10:00Z"),
        ]
    );
    for person in &people[1..] {
        assert_eq!(dates(person), [None; 5], "{}", person.name);
    }
}

#[test]
fn phones_come_in_every_shape() {
    let people = people("phones_every_way");
    for index in [0, 1, 2, 5, 6] {
        assert_eq!(people[index].phones, crate::people::Phones::default(), "{}", people[index].name);
    }
    assert_eq!(people[3].phones.mobile.as_deref(), Some("+7 900 123-45-67"));
    assert_eq!(people[3].phones.inner.as_deref(), Some("214"));
    assert_eq!(people[4].phones.personal.as_deref(), Some("3"));
}

#[test]
fn telephones_in_lines_stay_apart() {
    let answer = json!([{"id": 7, "name": "A", "phones": {"work_phone": " 8 800 100-10-10\r\n222-33-44\n"}}]);
    let command = Command::Users(vec![PersonId(7)]);
    let Reply::People { people, .. } =
        reply(&command, &answer, envelope(&json!({})).page, &portal()).unwrap()
    else {
        panic!("no people")
    };
    assert_eq!(people[0].phones.work.as_deref(), Some("8 800 100-10-10; 222-33-44"));
    let numbers: Vec<_> = people[0].phones.numbers().into_iter().map(|(_, number)| number.uri()).collect();
    assert_eq!(numbers, ["tel:88001001010", "tel:2223344"]);
}

#[test]
fn birthdays_colors_and_statuses_are_themselves_or_nothing() {
    let birthdays: Vec<_> = people("birthdays_every_way").into_iter().map(|p| p.birthday).collect();
    assert_eq!(birthdays, [Birthday::new(29, 2), None, None, None, None]);
    let colors: Vec<_> = people("colors_every_way").into_iter().map(|p| p.color).collect();
    let told = [Some(Rgb::new(0xdf, 0x53, 0x2d)), None, None, Some(Rgb::new(4, 0x8b, 0xd0)), None];
    assert_eq!(colors, told);
    let statuses: Vec<_> = people("status_every_way").into_iter().map(|p| p.status).collect();
    let set = [Status::Online, Status::Dnd, Status::Away, Status::Break, Status::Guest].map(Some);
    assert_eq!(statuses[..5], set);
    assert_eq!(statuses[5..], [None, None, None, None, Some(Status::Online)]);
}

#[test]
fn nulls_are_nothing() {
    let ivan = person("nulls");
    assert_eq!(
        Person { known_fields: KnownFields::LISTED, ..ivan.clone() },
        Person::new(PersonId(9), "Ivan")
    );
    let told =
        [Field::Status, Field::Position, Field::LastName, Field::Avatar, Field::WorkPhone, Field::Email];
    assert!(told.into_iter().all(|field| ivan.is_known(field)), "{:?}", ivan.known_fields);
    let untold = [Field::FirstName, Field::LastActivity, Field::Idle, Field::Absent, Field::Active];
    assert!(!untold.into_iter().any(|field| ivan.is_known(field)), "{:?}", ivan.known_fields);
}

#[test]
fn numbers_may_be_texts() {
    let people = people("numbers_as_texts");
    let departments: Vec<Vec<u64>> =
        people.iter().map(|p| p.departments.iter().map(|id| id.0).collect()).collect();
    assert_eq!(departments, [vec![3, 7], vec![], vec![], vec![3, 8], vec![3, 9]]);
    assert_eq!(people[0].id, PersonId(12));
    assert!(people[0].flags.bot && people[0].flags.active && !people[0].flags.extranet);
}

#[test]
fn pictures_of_a_portal_in_a_folder_are_looked_for_there() {
    let root = Url::parse("https://gate.example/b24/").unwrap();
    let command = Command::User(PersonId(1));
    for (told, address) in [
        ("/upload/a.png", "https://gate.example/b24/upload/a.png"),
        ("/b24/upload/a.png", "https://gate.example/b24/upload/a.png"),
        ("upload/a.png", "https://gate.example/b24/upload/a.png"),
        ("//cdn.example/a.png", "https://cdn.example/a.png"),
        ("https://gate.example/a.png", "https://gate.example/a.png"),
    ] {
        let user = serde_json::json!({ "id": 1, "name": "A", "avatar": told });
        let Some(Reply::Person(person)) = reply(&command, &user, Page::default(), &root) else {
            panic!("no person")
        };
        assert_eq!(person.avatar.as_deref(), Some(address), "{told}");
    }
}

#[test]
fn pictures_are_absolute_web_addresses_or_none() {
    let avatars: Vec<_> = people("avatars_every_way").into_iter().map(|p| p.avatar).collect();
    let avatars: Vec<_> = avatars.iter().map(Option::as_deref).collect();
    assert_eq!(
        avatars,
        [
            None,
            Some("https://acme.example/upload/main/a%20b.png"),
            Some("https://cdn.example/a.png"),
            None,
            None,
            None,
            None,
            None,
            Some("https://cdn.example/a.png"),
            Some("https://acme.example/a.png"),
            Some("https://cdn.example/b.png"),
            None,
            Some("https://cdn.example/low.png"),
        ]
    );
}

#[test]
fn names_are_decoded_and_harmless() {
    let people = people("names_every_way");
    let names: Vec<_> = people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names[0], "Smith & Sons \"R&D\"");
    assert_eq!(names[1], "Аня 👩‍💻");
    assert_eq!(names[2], "مريم");
    assert_eq!(names[3], "[31mred[0m");
    assert_eq!(names[4], "Only Parts");
    assert_eq!(names[5], "#6");
    // A reference to a control character is no character: it stays the text that it is.
    assert_eq!(names[6], "<b>O'Neil&#27;[0m");
    assert_eq!(names[7].len(), crate::people::text::LONGEST);
    assert_eq!(names[8], "Two lines");
}

#[test]
fn unknown_fields_do_no_harm() {
    let future = person("unknown_fields");
    assert_eq!(future.name, "Future");
    assert!(future.flags.bot);
}

#[test]
fn a_map_may_be_a_list_or_empty() {
    let (people, missing) = list(&[1, 2, 3], "list_as_array");
    assert_eq!((people.len(), missing), (2, vec![3]));
    assert_eq!(list(&[1], "list_empty"), (vec![], vec![1]));
    for nothing in [json!(null), json!(false), json!(""), json!({})] {
        let users = Command::Users(vec![PersonId(1)]);
        let Some(Reply::People { people, missing, .. }) = reply(&users, &nothing, Page::default(), &portal())
        else {
            panic!("{nothing} is an empty list");
        };
        assert_eq!((people.len(), missing), (0, vec![PersonId(1)]));
    }
}

#[test]
fn garbage_takes_nobody_with_it() {
    let (people, missing) = list(&[1, 2, 3, 4, 5, 6, 7], "list_beside_garbage");
    let told: Vec<_> = people.iter().map(|p| (p.id.0, p.name.as_str())).collect();
    assert_eq!(told, [(2, "Two"), (4, "Four by key"), (7, "#7")]);
    assert_eq!(missing, [1, 3, 5, 6]);
}

#[test]
fn lists_tell_where_they_stand() {
    let Reply::People { people, missing, page } = read(&Command::Colleagues { offset: 0 }, "colleagues")
    else {
        panic!("no people");
    };
    assert_eq!((people.len(), missing.len()), (2, 0));
    assert_eq!(page, Page { next: Some(50), total: Some(61) });
    assert_eq!(envelope(&json!({ "next": "50", "total": "61" })).page, page);
    assert_eq!(envelope(&json!({ "next": 0, "total": -1 })).page, Page::default());
    let found = Command::SearchUsers { find: "Ив".into(), offset: 0 };
    let Reply::People { people, .. } = read(&found, "list_empty") else { panic!("no people") };
    assert!(people.is_empty());
}

#[test]
fn departments_read_from_both_dialects() {
    let departments = |command: &Command, name: &str| {
        let Reply::Departments { departments, page } = read(command, name) else { panic!("no departments") };
        (departments, page)
    };
    let search = Command::SearchDepartments { find: String::new(), offset: 0 };
    let (im, _) = departments(&search, "departments_im");
    assert_eq!(im.len(), 2);
    assert_eq!((im[0].name.as_str(), im[0].head), ("R&D", Some(PersonId(103))));
    assert_eq!(im[0].path, ["R&D", "Product", "mysite.ru"]);
    assert_eq!((im[1].head, im[1].parent), (None, None));

    let (found, page) = departments(&search, "departments_search");
    assert_eq!((found[0].id, page.total, page.next), (DepartmentId(51), Some(1), None));

    let (tree, _) = departments(&Command::DepartmentTree { start: 0 }, "departments_tree");
    assert_eq!((tree[0].id, tree[0].parent, tree[0].head), (DepartmentId(1), None, Some(PersonId(11))));
    assert_eq!((tree[1].parent, tree[1].head), (Some(DepartmentId(114)), None));
    assert_eq!(tree[1].name, "Старое подразделение");
}

#[test]
fn members_are_ids_whatever_comes() {
    let members = |name: &str| {
        let Reply::Members(members) = read(&Command::Employees(vec![]), name) else { panic!("no members") };
        let plain =
            |(id, people): (DepartmentId, Vec<PersonId>)| (id.0, people.iter().map(|id| id.0).collect());
        members.into_iter().map(plain).collect::<Vec<(u64, Vec<u64>)>>()
    };
    assert_eq!(members("employees"), [(7, vec![3, 67, 61, 103]), (3, vec![278, 517, 13]), (9, vec![])]);
    assert_eq!(members("employees_with_data"), [(7, vec![3]), (3, vec![278])]);
    assert_eq!(members("list_empty"), []);
    // Departments 0, 1 and 2 made a list of the map; nothing is number 0.
    let list = to_raw_value(&json!([null, [5], [6, 7]])).unwrap();
    assert_eq!(department::members(Json::of(&list)).unwrap().len(), 2);
}

#[test]
fn the_account_reads() {
    let Reply::Briefs { briefs, page } = read(&Command::UserBriefs { start: 0 }, "user_briefs") else {
        panic!("no briefs");
    };
    let told = |person: &Person| {
        let known: Vec<Field> =
            Field::ALL.into_iter().filter(|field| person.known_fields.contains(*field)).collect();
        let text = |text: &Option<SharedText>| text.clone().unwrap_or_default().to_string();
        let texts = [&person.time_zone, &person.skills, &person.interests, &person.city].map(text);
        (person.id.0, texts.join("|"), person.first_day, known.len())
    };
    let first_day = jiff::civil::Date::constant(2021, 3, 1);
    assert_eq!(
        briefs.iter().map(told).collect::<Vec<_>>(),
        [
            (1, "Europe/Moscow|Rust; SQL|chess|Рига".to_owned(), Some(first_day), 5),
            (2, "|||Jūrmala".to_owned(), None, 5),
            (3, "|||".to_owned(), None, 0),
            (4, "|Figma||".to_owned(), None, 4),
        ]
    );
    assert_eq!(page, Page { next: Some(50), total: Some(77) });

    let Reply::Profile(profile) = read(&Command::Profile, "profile") else { panic!("no profile") };
    assert_eq!((profile.id, profile.admin, profile.name.as_str()), (PersonId(1), true, "Вадим Валеев"));
    assert_eq!(profile.time_zone, None);
    assert_eq!(read(&Command::Scope, "scope"), Reply::Scope(vec!["im".into(), "user_brief".into()]));
    assert_eq!(read(&Command::Revision, "revision"), Reply::Revision(32));
    assert_eq!(
        read(&Command::ServerTime, "server_time"),
        Reply::ServerTime(at("2024-08-05T09:02:13Z").unwrap())
    );
}

#[test]
fn my_status_may_be_none() {
    let read = |command: &Command, value: Value| reply(command, &value, Page::default(), &portal());
    assert_eq!(read(&Command::Status, json!("dnd")), Some(Reply::Status(Some(Status::Dnd))));
    assert_eq!(read(&Command::Status, json!(false)), Some(Reply::Status(None)));
    assert_eq!(read(&Command::EndIdle, json!(true)), Some(Reply::Done(true)));
    assert_eq!(read(&Command::EndIdle, json!(null)), Some(Reply::Done(false)));
    assert_eq!(read(&Command::Me, json!([])), None);
    assert_eq!(read(&Command::Users(vec![]), json!("nonsense")), None);
    assert_eq!(read(&Command::ServerTime, json!(false)), None);
}
