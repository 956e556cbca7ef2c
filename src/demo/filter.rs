//! Filters as `user.get` and `department.get` take them: a field with an operator before its name, and a value or
//! several.

use serde_json::{Map, Value};

use super::params::{is_yes, scalar};
use crate::people::text::fold;

/// One condition of a filter.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Condition {
    /// In capitals.
    field: String,
    operator: Operator,
    negated: bool,
    values: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    /// A part of the text.
    Contains,
    More,
    MoreOrEqual,
    Less,
    LessOrEqual,
}

/// Operators, longer ones before those that they begin with.
const OPERATORS: &[(&str, Operator, bool)] = &[
    ("!=%", Operator::Equal, true),
    ("!%=", Operator::Equal, true),
    ("!%", Operator::Contains, true),
    ("!@", Operator::Equal, true),
    ("!=", Operator::Equal, true),
    ("!", Operator::Equal, true),
    ("=%", Operator::Equal, false),
    ("%=", Operator::Equal, false),
    ("%", Operator::Contains, false),
    ("@", Operator::Equal, false),
    (">=", Operator::MoreOrEqual, false),
    (">", Operator::More, false),
    ("<=", Operator::LessOrEqual, false),
    ("<", Operator::Less, false),
    ("=", Operator::Equal, false),
];

/// The fields that are yes or no.
const FLAGS: [&str; 2] = ["ACTIVE", "IS_ONLINE"];

impl Condition {
    /// Reads a filter. A condition without a value says nothing, as on a portal: everybody matches.
    pub(super) fn all(filter: &Map<String, Value>) -> Vec<Self> {
        filter.iter().filter_map(|(key, value)| Self::new(key, value)).collect()
    }

    fn new(key: &str, value: &Value) -> Option<Self> {
        let (prefix, operator, negated) = OPERATORS
            .iter()
            .copied()
            .find(|(prefix, ..)| key.starts_with(prefix))
            .unwrap_or(("", Operator::Equal, false));
        let field = key[prefix.len()..].trim().to_ascii_uppercase();
        let mut values: Vec<String> = match value {
            Value::Array(items) => items.iter().filter_map(scalar).collect(),
            Value::Object(members) => members.values().filter_map(scalar).collect(),
            one => scalar(one).into_iter().collect(),
        };
        values.retain(|value| !value.is_empty());
        if values.is_empty() {
            return None;
        }
        if FLAGS.contains(&field.as_str()) {
            values = values.iter().map(|value| if is_yes(value) { "Y" } else { "N" }.to_owned()).collect();
        }
        Some(Self { field, operator, negated, values })
    }

    /// Takes a text that stands at the beginning of a word for one that stands anywhere, as `user.search` does.
    pub(super) fn loosened(mut self) -> Self {
        if self.operator == Operator::Equal && !FLAGS.contains(&self.field.as_str()) && self.field != "ID" {
            for value in self.values.iter_mut().filter(|value| !value.contains('%')) {
                value.push('%');
            }
        }
        self
    }

    /// The field, in capitals.
    pub(super) fn field(&self) -> &str {
        &self.field
    }

    /// Whether one of the field's values satisfies it.
    pub(super) fn holds(&self, values: &[String]) -> bool {
        let any = values
            .iter()
            .any(|actual| self.values.iter().any(|wanted| self.operator.compare(actual, wanted)));
        any != self.negated
    }

    /// The words that are looked for, of `NAME_SEARCH` and `FIND`.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(String::as_str)
    }
}

impl Operator {
    fn compare(self, actual: &str, wanted: &str) -> bool {
        let order = match (actual.parse::<i64>(), wanted.parse::<i64>()) {
            (Ok(actual), Ok(wanted)) => actual.cmp(&wanted),
            _ => fold(actual).cmp(&fold(wanted)),
        };
        match self {
            Self::Equal => order.is_eq() || wanted.contains('%') && is_like(&fold(actual), &fold(wanted)),
            Self::Contains => fold(actual).contains(&fold(wanted)),
            Self::More => order.is_gt(),
            Self::MoreOrEqual => order.is_ge(),
            Self::Less => order.is_lt(),
            Self::LessOrEqual => order.is_le(),
        }
    }
}

/// SQL's `LIKE` with `%` alone.
fn is_like(text: &str, pattern: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('%') else { return text == pattern };
    let Some(mut text) = text.strip_prefix(head) else { return false };
    let Some((middle, tail)) = rest.rsplit_once('%') else { return text.ends_with(rest) };
    for part in middle.split('%') {
        let Some(at) = text.find(part) else { return false };
        text = &text[at + part.len()..];
    }
    text.ends_with(tail)
}

/// Whether every word of `query` begins a word of one of `texts`.
pub(super) fn finds(query: &str, texts: &[&str]) -> bool {
    let words: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    fold(query).split_whitespace().all(|wanted| {
        words
            .iter()
            .any(|text| text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn holds(key: &str, value: &Value, actual: &str) -> bool {
        Condition::new(key, value).is_none_or(|condition| condition.holds(&[actual.to_owned()]))
    }

    #[test]
    fn operators_mean_what_they_say() {
        assert!(holds("ID", &json!([4, "5"]), "5"));
        assert!(holds(">ID", &json!("9"), "10"));
        assert!(!holds("<=ID", &json!(9), "10"));
        assert!(holds("!ID", &json!(9), "10"));
        assert!(holds("@ID", &json!({"0": "10"}), "10"));
        assert!(holds("%LAST_NAME", &json!("РОВ"), "Петрова"));
        assert!(!holds("!%LAST_NAME", &json!("ов"), "Петров"));
        assert!(holds("NAME", &json!("ива%"), "Иван"));
        assert!(holds("=%NAME", &json!("%ан"), "Иван"));
        assert!(holds("active", &json!(true), "Y"));
        assert!(holds("ACTIVE", &json!("Y"), "Y"));
        assert!(!holds("ACTIVE", &json!(0), "Y"));
        assert!(holds("ID", &json!(""), "7"), "an empty value says nothing");
    }

    #[test]
    fn words_are_found_by_their_beginnings() {
        assert!(finds("пет анн", &["Анна", "Петрова"]));
        assert!(finds("cunn", &["Ashworth-Cunningham"]));
        assert!(!finds("етр", &["Петрова"]));
    }

    proptest! {
        #[test]
        fn a_text_is_like_itself_between_percents(text in "[a-c]{0,8}", cut in 0_usize..8) {
            let (head, tail) = text.split_at(cut.min(text.len()));
            for pattern in [format!("{head}%{tail}"), format!("%{text}%"), format!("%{tail}"), format!("{head}%")] {
                prop_assert!(is_like(&text, &pattern), "{} like {}", text, pattern);
            }
        }
    }
}
