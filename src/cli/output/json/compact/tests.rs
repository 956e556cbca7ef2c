#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;

use super::write;

fn written(value: &impl serde::Serialize) -> String {
    let mut out = Vec::new();
    write(value, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "(?s).{0,9}|[\u{0}-\u{30}\"\\\\]{0,9}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 30, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec(("(?s).{0,4}", inner), 0..5)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

#[derive(serde::Serialize)]
enum Kind {
    Unit,
    One(u8),
    Two(i8, char),
    Named { a: Option<f32>, b: () },
}

#[test]
fn every_kind_is_written_as_it_is_elsewhere() {
    let kinds = (Kind::Unit, Kind::One(1), Kind::Two(-2, '"'), Kind::Named { a: Some(0.5), b: () });
    assert_eq!(written(&kinds), serde_json::to_string(&kinds).unwrap());
    let numbers = BTreeMap::from([(7, jiff::Timestamp::UNIX_EPOCH), (9, jiff::Timestamp::MIN)]);
    assert_eq!(written(&numbers), serde_json::to_string(&numbers).unwrap());
    assert!(write(&BTreeMap::from([(None::<u8>, 1)]), &mut Vec::new()).is_err());
}

proptest! {
    #[test]
    fn a_value_is_written_as_it_is_elsewhere(value in value()) {
        prop_assert_eq!(written(&value), serde_json::to_string(&value).unwrap());
    }

    #[test]
    fn a_long_one_is_written_whole(texts in prop::collection::vec("[a-c]{4000}", 0..20)) {
        prop_assert_eq!(written(&texts), serde_json::to_string(&texts).unwrap());
    }
}
