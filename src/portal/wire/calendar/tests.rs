#![allow(clippy::unwrap_used, clippy::panic)]

use jiff::civil::Weekday;
use proptest::prelude::*;
use serde_json::value::to_raw_value;
use serde_json::{Value, json};
use url::Url;

use super::*;
use crate::people::schedule::{MonthDay, WorkingTime};
use crate::portal::command::{Command, Page, Reply};

fn command(users: &[u64]) -> Command {
    let users = users.iter().copied().map(PersonId).collect();
    Command::Accessibility { users, from: day("2024-12-01"), to: day("2024-12-15") }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn reply(command: &Command, value: &Value) -> Option<Reply> {
    let portal = Url::parse("https://acme.example/").unwrap();
    super::super::reply(command, Json::of(&to_raw_value(value).unwrap()), Page::default(), &portal)
}

fn calendars(users: &[u64], value: &Value) -> Vec<(u64, Vec<CalendarEntry>)> {
    let Some(Reply::Accessibility(told)) = reply(&command(users), value) else {
        panic!("no calendars in {value}")
    };
    told.into_iter().map(|(id, entries)| (id.0, entries)).collect()
}

/// When the only entry of a calendar is, and what it means.
fn said(entry: &Value) -> Option<String> {
    let told = calendars(&[1], &json!({ "1": [entry] }));
    let entry = told[0].1.first()?;
    let kind = entry.kind.as_str();
    Some(match entry.when {
        When::Instants { from, to } => format!("{from} {to} {kind}"),
        When::Local { from, to } => format!("{from} {to} {kind}"),
    })
}

/// An event of a portal in Nicaragua, an hour from eleven on: the documentation's sample.
fn event(changes: &Value) -> Value {
    let mut event = json!({
        "ID": "1233", "NAME": "[Busy]", "DATE_FROM": "02.12.2024 11:00:00", "DATE_TO": "02.12.2024 12:00:00",
        "DATE_FROM_TS_UTC": "1733158800", "DATE_TO_TS_UTC": "1733162400", "~USER_OFFSET_FROM": 0,
        "~USER_OFFSET_TO": 0, "DT_SKIP_TIME": "N", "TZ_FROM": "America/Managua", "TZ_TO": "America/Managua",
        "ACCESSIBILITY": "busy", "IMPORTANCE": "normal", "EVENT_TYPE": null,
    });
    for (name, value) in changes.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

#[test]
fn an_event_is_by_the_clock_of_its_zone() {
    let hour = "2024-12-02T17:00:00Z 2024-12-02T18:00:00Z";
    assert_eq!(said(&event(&json!({}))).unwrap(), format!("{hour} meeting"));
    for changes in [
        json!({ "TZ_TO": null }),
        json!({ "TZ_FROM": "", "TZ_TO": "America/Managua" }),
        json!({ "TZ_FROM": null, "TZ_TO": "Mars/Olympus" }),
        json!({ "DATE_FROM_TS_UTC": 0, "DATE_TO_TS_UTC": null }),
        json!({ "DATE_FROM": [], "DATE_TO": 7.5 }),
        json!({ "DATE_FROM": "12/02/2024 11:00:00 am", "DATE_TO": "12/02/2024 12:00:00 pm" }),
        json!({ "DATE_FROM": "02/12/2024 11:00", "DATE_TO": "02/12/2024 12:00" }),
        json!({ "DATE_FROM": "2024-12-02 11:00:00", "DATE_TO": "2024-12-02T12:00" }),
        json!({ "DATE_FROM": "2024/12/02 11:00", "DATE_TO": "2024/12/02 12:00" }),
        json!({ "DATE_FROM": "2024-12-02T17:00:00+00:00", "DATE_TO": "2024-12-02T19:00:00+01:00" }),
        json!({ "DATE_FROM": 1_733_158_800, "DATE_TO": 1_733_162_400 }),
    ] {
        assert_eq!(said(&event(&changes)).unwrap(), format!("{hour} meeting"), "{changes}");
    }
    let local = json!({ "TZ_FROM": null, "TZ_TO": null, "DATE_TO_TS_UTC": "2145916800" });
    assert_eq!(said(&event(&local)).unwrap(), "2024-12-02T11:00:00 2024-12-02T12:00:00 meeting");
}

#[test]
fn an_instance_of_a_series_does_not_last_as_long_as_the_series() {
    let series = json!({ "DATE_TO_TS_UTC": 2_145_916_800_u64 });
    assert_eq!(said(&event(&series)).unwrap(), "2024-12-02T17:00:00Z 2024-12-02T18:00:00Z meeting");
    assert_eq!(said(&event(&json!({ "DATE_TO_TS_UTC": 2_145_916_800_u64, "DATE_TO": "never" }))), None);
    let twice = json!({ "7": [event(&json!({})), event(&json!({ "DATE_FROM": "03.12.2024 11:00", "DATE_TO": "03.12.2024 12:00" }))] });
    assert_eq!(calendars(&[7], &twice)[0].1.len(), 2, "both have one ID");
}

#[test]
fn whole_days_include_the_last() {
    let all_day = json!({
        "DT_SKIP_TIME": "Y", "TZ_FROM": null, "TZ_TO": null, "DATE_FROM": "02.12.2024", "DATE_TO": "02.12.2024",
        "DATE_FROM_TS_UTC": "1733097600", "DATE_TO_TS_UTC": "1733097600", "ACCESSIBILITY": "absent",
    });
    assert_eq!(said(&event(&all_day)).unwrap(), "2024-12-02T00:00:00 2024-12-03T00:00:00 absent");
    let midnights = json!({ "DT_SKIP_TIME": "Y", "DATE_FROM": "12/02/2024 12:00:00 am", "DATE_TO": "12/04/2024 12:00:00 am" });
    assert_eq!(said(&event(&midnights)).unwrap(), "2024-12-02T00:00:00 2024-12-05T00:00:00 meeting");
}

#[test]
fn absences_of_the_chart_have_a_shape_of_their_own() {
    let absence = |from: &str, to: &str| {
        said(&json!({
            "FROM_HR": true, "ID": "4", "DT_FROM": from, "DT_TO": to, "ACCESSIBILITY": "absent", "IMPORTANCE": "normal",
            "FROM": 1_733_097_600, "TO": 1_733_443_200,
        }))
        .unwrap()
    };
    assert_eq!(absence("02.12.2024", "06.12.2024"), "2024-12-02T00:00:00 2024-12-07T00:00:00 absent");
    assert_eq!(absence("12/02/2024", "12/06/2024"), "2024-12-02T00:00:00 2024-12-07T00:00:00 absent");
    assert_eq!(absence("13/12/2024", "14/12/2024"), "2024-12-13T00:00:00 2024-12-15T00:00:00 absent");
    assert_eq!(
        absence("02.12.2024 14:00:00", "02.12.2024 18:00:00"),
        "2024-12-02T14:00:00 2024-12-02T18:00:00 absent"
    );
    assert_eq!(
        absence("02.12.2024 00:00:00", "02.12.2024 00:00:00"),
        "2024-12-02T00:00:00 2024-12-03T00:00:00 absent"
    );
    assert_eq!(
        absence("02.12.2024", "06.12.2024 23:59:59"),
        "2024-12-02T00:00:00 2024-12-07T00:00:00 absent"
    );
    assert_eq!(
        absence("", "?"),
        "2024-12-02T00:00:00Z 2024-12-06T00:00:00Z absent",
        "the instants that stand beside"
    );
}

#[test]
fn a_word_that_is_not_known_keeps_somebody_busy() {
    let kind = |word: Value| {
        said(&event(&json!({ "ACCESSIBILITY": word })))
            .map(|said| said.rsplit(' ').next().unwrap().to_owned())
    };
    assert_eq!(kind(json!("quest")).unwrap(), "tentative");
    assert_eq!(kind(json!("absent")).unwrap(), "absent");
    assert_eq!(kind(json!("free")), None);
    for word in [json!("busy"), json!("Beschäftigt"), json!(""), json!(null), json!([1])] {
        assert_eq!(kind(word).unwrap(), "meeting");
    }
}

#[test]
fn everybody_who_was_asked_for_and_told_is_told_of() {
    let ids = |value: &Value| calendars(&[1, 2, 5], value).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(ids(&json!({ "1": [], "2": [event(&json!({}))], "5": [] })), [1, 2, 5]);
    assert_eq!(ids(&json!([[], [event(&json!({}))], []])), [1, 2], "a list counts from nobody on");
    assert_eq!(ids(&json!([])), [0; 0]);
    assert_eq!(ids(&json!(null)), [0; 0]);
    assert_eq!(ids(&json!({ "1": null, "2": "x", "9": [], "x": [], "5": {} })), [5]);
    assert_eq!(reply(&command(&[1]), &json!(7)), None);
    let gaps = json!({ "2": { "0": event(&json!({})), "7": event(&json!({})) } });
    assert_eq!(calendars(&[2], &gaps)[0].1.len(), 2);
}

#[test]
fn the_company_tells_its_hours_in_many_ways() {
    let told = |value: Value| match reply(&Command::CalendarSettings, &value) {
        Some(Reply::WorkingTime(told)) => told,
        other => panic!("{other:?}"),
    };
    let day = |day, month| MonthDay { month, day };
    let expected = WorkingTime::default()
        .with_hours(9 * 60, 18 * 60 + 30)
        .with_days_off(vec![Weekday::Saturday, Weekday::Sunday])
        .with_year(vec![day(1, 1), day(2, 1), day(23, 2)], vec![day(31, 12)]);
    let sample = json!({
        "work_time_start": "9", "work_time_end": "18.30", "year_holidays": "1.01,2.01,23.02", "year_workdays": "31.12",
        "week_holidays": ["SA", "SU"], "week_start": "MO", "user_name_template": "#NAME#",
    });
    assert_eq!(told(sample.clone()), expected);
    for (name, value) in [
        ("work_time_start", json!("9.00")),
        ("work_time_start", json!(9)),
        ("work_time_end", json!(18.3)),
        ("work_time_end", json!("18:30")),
        ("week_holidays", json!({ "0": "SU", "5": "sa" })),
        ("week_holidays", json!("SA, SU")),
        ("year_holidays", json!("1.01, 2.1,23.02.2026,32.01,x,")),
        ("year_workdays", json!(31.12)),
    ] {
        let mut other = sample.clone();
        other[name] = value.clone();
        assert_eq!(told(other), expected, "{name} {value}");
    }
    assert_eq!(
        told(json!({ "work_time_start": 9, "work_time_end": 19 })),
        WorkingTime::default().with_hours(540, 1140)
    );
    for odd in [json!({}), json!({ "work_time_start": 25, "work_time_end": "9.75", "week_holidays": [] })] {
        assert!(told(odd).is_unknown());
    }
    assert_eq!(reply(&Command::CalendarSettings, &json!("no")), None);
}

#[test]
fn an_answer_as_it_comes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/portal");
    let answer = |name: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(folder.join(name)).unwrap()).unwrap()
    };
    let users = (1..=6).map(PersonId).collect();
    let command = Command::Accessibility { users, from: day("2026-11-25"), to: day("2026-12-10") };
    let Some(Reply::Accessibility(told)) = reply(&command, &answer("calendar_accessibility.json")["result"])
    else {
        panic!("no calendars")
    };
    let counts: Vec<_> = told.iter().map(|(id, entries)| (id.0, entries.len())).collect();
    assert_eq!(counts, [(1, 3), (2, 1), (3, 2), (4, 0), (5, 1)]);
    assert!(!format!("{told:?}").contains("Stand-up"), "no title gets in");
    let settings = reply(&Command::CalendarSettings, &answer("calendar_settings.json")["result"]);
    let Some(Reply::WorkingTime(told)) = settings else { panic!("no settings") };
    assert!(!told.is_working_day(day("2026-12-25")) && told.is_working_day(day("2026-12-31")));
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[0-9]{1,4}[./-][0-9]{1,4}[./-][0-9]{1,5}( [0-9]{1,2}:[0-9]{1,2}( [ap]m)?)?".prop_map(Value::from),
        Just(json!([])),
        Just(json!({ "DATE_FROM": [] })),
    ]
}

fn any_entry() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec![
        "DATE_FROM",
        "DATE_TO",
        "DT_FROM",
        "DT_TO",
        "TZ_FROM",
        "TZ_TO",
        "DT_SKIP_TIME",
        "ACCESSIBILITY",
        "FROM_HR",
        "FROM",
        "TO",
        "DATE_FROM_TS_UTC",
        "DATE_TO_TS_UTC",
    ]);
    let fields = prop::collection::vec((name, any_value()), 0..8);
    prop_oneof![
        any_value(),
        fields.prop_map(|fields| {
            event(&fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Value>())
        }),
    ]
}

proptest! {
    #[test]
    fn a_sound_entry_beside_garbage_is_kept(
        before in prop::collection::vec(any_entry(), 0..4),
        after in prop::collection::vec(any_entry(), 0..4),
        other in any_value(),
    ) {
        let sound = event(&json!({}));
        let entries: Vec<Value> = before.into_iter().chain([sound]).chain(after).collect();
        let told = calendars(&[1, 2, 3], &json!({ "1": entries, "2": other, "3": [] }));
        let kept = told.iter().find(|(id, _)| *id == 1).map(|(_, entries)| entries.clone()).unwrap();
        let meant = calendars(&[1], &json!({ "1": [event(&json!({}))] }))[0].1[0];
        prop_assert!(kept.contains(&meant));
        prop_assert!(told.iter().any(|(id, _)| *id == 3));
        for entry in kept {
            let forward = match entry.when {
                When::Instants { from, to } => from < to,
                When::Local { from, to } => from < to,
            };
            prop_assert!(forward);
        }
    }
}
