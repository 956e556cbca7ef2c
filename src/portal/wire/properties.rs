//! What holds for any JSON at all.

use jiff::civil::Date;
use proptest::prelude::*;
use serde_json::value::to_raw_value;
use serde_json::{Map, Value, json};

use super::*;
use crate::people::structure::{NodeId, NodeKind};
use crate::people::{DepartmentId, Person};

fn portal() -> Url {
    Url::parse("https://acme.example/").unwrap_or_else(|_| unreachable!())
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        Just(json!("2026-03-02T09:30:00+01:00")),
        Just(json!("//[")),
        Just(json!("02.03.2026 11:00:00")),
    ];
    let key = prop_oneof![
        Just("id"),
        Just("ID"),
        Just("name"),
        Just("phones"),
        Just("departments"),
        Just("avatar"),
        Just("idle"),
        Just("full_name"),
        Just("rest"),
        Just("time"),
        Just("operating"),
        Just("finish"),
        Just("error"),
        Just("7"),
        Just("DATE_FROM"),
        Just("DATE_TO"),
        Just("FROM_HR"),
        Just("DT_FROM"),
        Just("week_holidays"),
        Just("work_time_start"),
    ];
    leaf.prop_recursive(4, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..8).prop_map(|fields| {
                Value::Object(
                    fields.into_iter().map(|(key, item)| (key.to_owned(), item)).collect::<Map<_, _>>(),
                )
            }),
        ]
    })
}

fn every_command() -> Vec<Command> {
    vec![
        Command::Me,
        Command::User(PersonId(1)),
        Command::Users(vec![PersonId(1)]),
        Command::Status,
        Command::EndIdle,
        Command::Colleagues { offset: 0 },
        Command::Employees(vec![DepartmentId(1)]),
        Command::Revision,
        Command::UserBriefs { start: 0 },
        Command::DepartmentTree { start: 0 },
        Command::Profile,
        Command::Scope,
        Command::MethodAvailability("im.user.get"),
        Command::ServerTime,
        Command::Accessibility {
            users: vec![PersonId(1), PersonId(7)],
            from: Date::constant(2026, 3, 1),
            to: Date::constant(2026, 3, 15),
        },
        Command::CalendarSettings,
        Command::Nodes { kind: NodeKind::Team, offset: 0 },
        Command::NodeMembers(NodeId(22)),
    ]
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(value in any_json()) {
        let raw = to_raw_value(&value).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let json = Json::of(&raw);
        for command in every_command() {
            let _ = reply(&command, json, Page::default(), &portal());
        }
        let _ = (Fields::of(json).map(|fields| Envelope::read(&fields)), error_of(json));
    }

    #[test]
    fn a_valid_person_beside_garbage_is_kept(before in any_json(), after in any_json(), as_map: bool) {
        let valid = json!({ "id": 424_242, "name": "Kept" });
        let list = if as_map {
            json!({ "1": before, "424242": valid, "x": after })
        } else {
            json!([before, valid, after])
        };
        let asked = Command::Users(vec![PersonId(424_242)]);
        let raw = to_raw_value(&list).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let Some(Reply::People { people, missing, .. }) = reply(&asked, Json::of(&raw), Page::default(), &portal())
        else {
            return Err(TestCaseError::fail("a list is a list"));
        };
        let kept = |one: &Person| (one.id, one.name.as_str()) == (PersonId(424_242), "Kept");
        prop_assert!(people.iter().any(kept));
        prop_assert!(missing.is_empty());
    }
}
