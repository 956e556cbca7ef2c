//! Real answers damaged on purpose: cut, spliced and stuffed with what attackers and old portals send.
//!
//! As many cases as `PROPTEST_CASES` says, 2,000 unless told.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::people::schedule::Schedule;
use crate::people::structure::{NodeId, NodeKind};
use crate::people::{DepartmentId, Person, text};
use crate::portal::batch;
use crate::portal::error::{Code, Refusal};

/// Damaged answers, unless the environment tells another number.
const CASES: u64 = 2_000;

/// What is put into answers, as it stands in JSON.
const SPLINTERS: &[&str] = &[
    "null",
    "false",
    "true",
    "[]",
    "{}",
    "\"\"",
    "0",
    "-1",
    "1e999",
    "18446744073709551616",
    "[[[[[[[[",
    "\"",
    "\\u0000",
    "\\u001b[2J",
    "\\u001b]52;c;aGk=\\u0007",
    "\\u001b]8;;http://x\\u001b\\\\",
    "\\u009b31m",
    "\\u202e",
    "\\u2066",
    "\\u200d",
    "\\u200b",
    "\\ud83d",
    "\\udc69\\u200d",
    "\\n",
    "\\t",
    "\\r\\n",
    "&#27;",
    "&#x202E;",
    "&amp;lt;",
    "\u{202e}",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "e\u{301}\u{301}",
    "👩‍💻",
    "陳偉",
    "\"2026-02-30T25:00:00Z\"",
    "\"0000-00-00\"",
    "\"31-02\"",
    "\"29.11.2026 25:00\"",
    "\"11/28/2026 02:00:00 pm\"",
    "\"2145916800\"",
    "\"javascript:alert(1)\"",
    "\"//[\"",
    "\"#zzzzzz\"",
    ",",
    ":",
    "\"id\":",
    "\"name\":\"x\",",
    "\"result_error\":{\"u1\":{\"error\":7}},",
];

const ANSWERS: [&str; 13] = [
    "avatars_every_way",
    "birthdays_every_way",
    "calendar_accessibility",
    "calendar_settings",
    "colleagues",
    "dates_every_way",
    "departments_im",
    "departments_tree",
    "employees_with_data",
    "list_beside_garbage",
    "names_every_way",
    "phones_every_way",
    "user_list_get_2022_en",
];

fn commands() -> Vec<Command> {
    let (people, departments) = (vec![PersonId(1), PersonId(4)], vec![DepartmentId(1)]);
    vec![
        Command::Me,
        Command::Users(people),
        Command::Colleagues { offset: 0 },
        Command::Employees(departments),
        Command::UserBriefs { start: 0 },
        Command::DepartmentTree { start: 0 },
        Command::Profile,
        Command::Scope,
        Command::Accessibility {
            users: (1..10).map(PersonId).collect(),
            from: Date::constant(2026, 11, 25),
            to: Date::constant(2026, 12, 10),
        },
        Command::CalendarSettings,
        Command::Nodes { kind: NodeKind::Team, offset: 0 },
        Command::NodeMembers(NodeId(22)),
    ]
}

/// A place between two characters.
fn place(dice: &mut ChaCha8Rng, answer: &str) -> usize {
    let at = dice.random_range(0..=answer.len());
    (0..=at).rev().find(|&at| answer.is_char_boundary(at)).unwrap_or(0)
}

fn damage(dice: &mut ChaCha8Rng, answer: &str) -> String {
    let mut damaged = answer.to_owned();
    for _ in 0..dice.random_range(1..=4) {
        let (a, b) = (place(dice, &damaged), place(dice, &damaged));
        let (from, to) = (a.min(b), a.max(b));
        match dice.random_range(0..8) {
            // A value in the place of another keeps the rest readable: most cases do this.
            0..=4 => {
                let Some(colon) = damaged[from..].find(": ").map(|at| from + at + 2) else { continue };
                let end = damaged[colon..].find([',', '\n', '}', ']']).map_or(damaged.len(), |at| colon + at);
                let splinter = SPLINTERS[dice.random_range(0..SPLINTERS.len())];
                let quoted = splinter.starts_with(['"', '[', '{', 'n', 'f', 't', '0', '-', '1']);
                let value = if quoted { splinter.to_owned() } else { format!("\"a{splinter}b\"") };
                damaged.replace_range(colon..end, &value);
            }
            5 => damaged.insert_str(from, SPLINTERS[dice.random_range(0..SPLINTERS.len())]),
            6 => {
                let piece: String = damaged[from..to].chars().take(64).collect();
                damaged.insert_str(from, &piece);
            }
            _ => damaged.truncate(to),
        }
        if damaged.len() > 64 * 1024 {
            break;
        }
    }
    damaged
}

fn assert_harmless(shown: &str, answer: &str) {
    assert_eq!(text::clean(shown), shown, "{shown:?} of {answer}");
    assert!(shown.graphemes(true).count() <= text::LONGEST);
}

fn assert_person(person: &Person, answer: &str) {
    assert!(person.id.0 > 0, "{answer}");
    let phones = &person.phones;
    let some =
        [&phones.work, &phones.mobile, &phones.personal, &phones.inner, &person.email, &person.website];
    for shown in some.into_iter().flatten().chain([&person.name, &person.position]) {
        assert_harmless(shown, answer);
    }
    for avatar in person.avatar.iter().chain(&person.avatar_small) {
        let url = Url::parse(avatar).unwrap_or_else(|_| panic!("{avatar:?} of {answer}"));
        assert!(matches!(url.scheme(), "http" | "https"), "{avatar:?}");
    }
}

fn assert_reply(reply: &Reply, answer: &str) {
    match reply {
        Reply::Person(person) => assert_person(person, answer),
        Reply::People { people, .. } => people.iter().for_each(|person| assert_person(person, answer)),
        Reply::Departments { departments, .. } => {
            for department in departments {
                assert_harmless(&department.name, answer);
            }
        }
        Reply::Nodes { nodes, .. } => nodes.iter().for_each(|node| assert_harmless(&node.name, answer)),
        Reply::Profile(profile) => assert_harmless(&profile.name, answer),
        Reply::Scope(names) => names.iter().for_each(|name| assert_harmless(name, answer)),
        Reply::Briefs { briefs, .. } => {
            let texts =
                briefs.iter().flat_map(|one| [&one.time_zone, &one.skills, &one.interests, &one.city]);
            texts.flatten().for_each(|text| assert_harmless(text, answer));
        }
        Reply::Accessibility(calendars) => {
            let read = Timestamp::UNIX_EPOCH;
            for (_, entries) in calendars {
                let schedule = Schedule::told(entries.clone(), Date::constant(2026, 12, 10), read);
                let agenda = schedule.agenda(TimeZone::UTC);
                let in_order = agenda.busy().windows(2).all(|pair| pair[0].to <= pair[1].from);
                assert!(
                    in_order && agenda.next_change(read, &TimeZone::UTC).is_none_or(|at| at > read),
                    "{answer}"
                );
            }
        }
        _ => {}
    }
}

#[test]
fn damaged_answers_are_harmless() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/portal");
    let answers = ANSWERS.map(|name| fs::read_to_string(folder.join(format!("{name}.json"))).unwrap());
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let portal = Url::parse("https://acme.example/").unwrap();
    let refusal = |method, code: &str, description: &str| Refusal {
        code: Code::read(code, description),
        method,
        status: None,
        description: description.to_owned(),
        retry_after: None,
        resets_at: None,
    };
    let context = batch::Context { portal: &portal, refusal: &refusal };
    let commands = commands();
    let mut readable = 0;
    for case in 0..cases {
        let mut dice = ChaCha8Rng::seed_from_u64(case);
        let answer = &answers[dice.random_range(0..answers.len())];
        let text = damage(&mut dice, answer);
        let Ok(whole) = find(text.as_bytes()).map(Json::parse) else { continue };
        let Ok(json) = whole else { continue };
        let Some(answer) = Fields::of(json) else { continue };
        readable += 1;
        let _ = error_of(json);
        let page = Envelope::read(&answer).page;
        let command = &commands[dice.random_range(0..commands.len())];
        let result = answer.get("result").unwrap_or(json);
        if let Some(reply) = reply(command, result, page, &portal) {
            assert_reply(&reply, &text);
        }
        let (result, answer) = (result.written(), json.written());
        let inner = format!("{{\"result\":{{\"result\":{{\"u1\":{result}}},\"result_error\":{answer}}}}}");
        let inner = Fields::of(Json::parse(&inner).unwrap()).unwrap();
        let batched = batch::read(std::slice::from_ref(command), &inner, Timestamp::UNIX_EPOCH, &context);
        if let Some(Ok(reply)) = batched.as_ref().and_then(|batched| batched.replies.first()) {
            assert_reply(reply, &text);
        }
    }
    assert!(readable * 4 > cases, "{readable} of {cases} could be read at all");
}
