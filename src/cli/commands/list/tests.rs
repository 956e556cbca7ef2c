#![allow(clippy::unwrap_used)]

use std::time::Duration;

use super::*;
use crate::cli::access::waiting::Waiting;
use crate::cli::company_fixture::{now, roster};

const STYLE: Style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
const ALL: List = List {
    query: Vec::new(),
    online: false,
    department: None,
    sort: None,
    all: false,
    json: false,
    plain: false,
    format: None,
    cached: false,
    waiting: Waiting { timeout: Duration::from_secs(30) },
};

fn company() -> Company {
    Company { host: "acme.example".to_owned(), as_of: now(), fresh_since: now(), roster: roster() }
}

fn written(list: &List) -> Result<String, Failure> {
    written_in(&Words::english(), list)
}

fn written_in(words: &Words, list: &List) -> Result<String, Failure> {
    let mut out = Vec::new();
    let company = company();
    let order = list.sort.unwrap_or(Order::Presence);
    let query = asked(list)?;
    let people = chosen(list, &query, &company.roster, order, &Marked::default())?;
    write(list, &query, &people, &company, STYLE, words, &mut out)?;
    Ok(String::from_utf8(out).unwrap())
}

fn names(list: List) -> Vec<String> {
    let plain = written(&List { plain: true, ..list }).unwrap();
    plain.lines().map(|line| line.split('\t').nth(3).unwrap().to_owned()).collect()
}

#[test]
fn people_read_a_table() {
    assert_eq!(
        written(&ALL).unwrap(),
        "●  Boris Ivanov  active                                  Backend         Product\n\
         ◐  Анна Петрова  idle 14m (absent, back on 20 Mar)  214  Head of Design  Design\n\
         ○  Анна Белова   offline\n\
         ○  陳偉          offline 3 h ago                         Analyst         Product\n"
    );
}

#[test]
fn no_word_of_a_table_is_english_by_itself() {
    let known = "Boris Ivanov Backend Product Head of Design Analyst Helper";
    for list in [ALL, List { all: true, ..ALL }, List { sort: Some(Order::FreeSoonest), ..ALL }] {
        let table = written_in(&Words::pseudo(), &list).unwrap();
        assert_eq!(crate::words::latin_words(&table, known), std::collections::BTreeSet::new(), "{table}");
    }
}

#[test]
fn pipes_read_tabs() {
    let plain = written(&List { plain: true, ..ALL }).unwrap();
    assert!(plain.lines().all(|line| line.matches('\t').count() == 8), "{plain}");
    assert_eq!(
        plain.lines().nth(1).unwrap(),
        "1\tidle\t2026-03-12T11:46:00Z\tАнна Петрова\tHead of Design\tDesign\t214\t+7 900 123-45-67\t\
         anna@acme.example"
    );
}

#[test]
fn json_is_one_line() {
    let json = written(&List { json: true, online: true, ..ALL }).unwrap();
    assert_eq!(json.lines().count(), 1);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["people"].as_array().unwrap().len(), 2);
    assert_eq!(json["portal"], "acme.example");
}

#[test]
fn filters_choose() {
    assert_eq!(names(List { online: true, ..ALL }), ["Boris Ivanov", "Анна Петрова"]);
    assert_eq!(names(List { query: vec!["bor".into(), "iva".into()], ..ALL }), ["Boris Ivanov"]);
    assert_eq!(names(List { all: true, ..ALL }).last().unwrap(), "Helper");
    let of = |name: &str| names(List { department: Some(name.to_owned()), ..ALL });
    assert_eq!(of("design"), ["Анна Петрова"]);
    assert_eq!(of("3"), ["Анна Петрова"]);
    assert_eq!(of("acme"), ["Boris Ivanov", "Анна Петрова", "陳偉"]);
    // By the layout, the alphabet, a slip, a part.
    for name in ["вуышпт", "desing", "esign", "#3", "DESIGN"] {
        assert_eq!(of(name), ["Анна Петрова"], "{name}");
    }
    assert_eq!(names(List { query: vec!["@3".into()], ..ALL }), ["Анна Петрова"], "by its number");
    let nearly = List { department: Some("zzesigm".into()), ..ALL };
    assert!(written(&nearly).unwrap_err().told(&Words::english()).ends_with("did you mean Design?"));
    let nowhere = List { department: Some("sales".to_owned()), ..ALL };
    let complaint = written(&nowhere).unwrap_err();
    assert_eq!(complaint.exit(), crate::cli::Exit::Nobody);
    assert!(
        complaint
            .told(&Words::english())
            .starts_with("no department matches “sales”, nor is any called nearly so"),
        "{complaint}"
    );
    let typed = List { query: vec!["@sales".into()], ..ALL };
    assert!(matches!(written(&typed), Err(Failure::NoDepartment { .. })));
}

#[test]
fn what_says_nothing_or_no_filter_is_refused() {
    let complaint = |list: List| {
        let failure = written(&list).unwrap_err();
        assert_eq!(failure.exit(), crate::cli::Exit::Usage);
        failure.told(&Words::english())
    };
    let typed = |word: &str| complaint(List { query: vec![word.into()], ..ALL });
    assert_eq!(typed("is:onlin3"), "there is no filter “is:onlin3”: did you mean is:online?");
    assert!(typed("is:foo").starts_with("there is no filter “is:foo”: did you mean "));
    assert_eq!(typed("is:o"), "there is no filter “is:o”: did you mean is:online or is:offline?");
    assert!(typed("@").contains("name a department"));
    assert!(complaint(List { department: Some(" ".into()), ..ALL }).contains("--department"));
}

#[test]
fn what_the_portal_does_not_tell_is_said_so() {
    let mut roster = Roster::default();
    let people = (1..=6).map(|id| {
        let mut person = crate::people::Person::new(PersonId(id), "Anna");
        person.last_activity = Some(now());
        person
    });
    roster.merge(people.collect(), now());
    let failure = |query: &str| nobody(&Query::parse(query), &roster);
    assert!(matches!(failure("is:idle"), Failure::NotTold(_)));
    assert_eq!(failure("anna is:dnd").exit(), crate::cli::Exit::Nobody);
    assert!(failure("is:dnd").told(&Words::english()).starts_with("nobody can match is:busy here"));
    assert!(matches!(failure("is:offline"), Failure::NobodyListed));
}

#[test]
fn where_no_calendar_is_known_nobody_is_free() {
    let failure = |typed: &str| nobody(&Query::parse(typed), &company().roster);
    assert!(failure("is:free").told(&Words::english()).starts_with("nobody can match is:free: "));
    assert_eq!(failure("is:free").exit(), crate::cli::Exit::Nobody);
    assert!(matches!(failure("is:busy not:free"), Failure::NobodyListed));
}

#[test]
fn what_is_asked_for_stands_beside_the_name() {
    let list = List { query: vec!["birthday:month".into()], ..ALL };
    let table = written(&list).unwrap();
    assert!(table.contains("March  "), "{table}");
}

#[test]
fn an_order_can_be_asked_for() {
    let list = List { sort: Some(Order::TimeZone), ..ALL };
    let table = written(&list).unwrap();
    assert!(table.lines().next().unwrap().contains("Анна Петрова  15:00 (+3 h)"), "{table}");
    assert_eq!(names(List { sort: Some(Order::Name), ..ALL })[0], "Boris Ivanov");
}
