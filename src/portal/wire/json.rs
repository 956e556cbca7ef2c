//! An answer's JSON, read where it lies: a value is its text within the answer, and only what is asked for is
//! understood. A tree of everything would be many times the answer, and one number too large would spoil it all.

use std::borrow::Cow;
use std::fmt;
use std::ops::ControlFlow;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// The most fields that an object is read with: a user has about thirty.
const MOST_FIELDS: usize = 512;

/// One value: its text, sound JSON.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'a>(&'a str);

impl<'a> Json<'a> {
    /// A value of an answer.
    pub(crate) fn of(raw: &'a RawValue) -> Self {
        Self(raw.get())
    }

    /// Reads a text that holds one value.
    pub(crate) fn parse(text: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str(text).map(Self::of)
    }

    /// As it is written.
    #[cfg(test)]
    pub(crate) const fn written(self) -> &'a str {
        self.0
    }

    fn begins_with(self, sign: char) -> bool {
        self.0.starts_with(sign)
    }

    pub(crate) fn is_null(self) -> bool {
        self.0 == "null"
    }

    pub(crate) fn is_false(self) -> bool {
        self.0 == "false"
    }

    pub(crate) fn is_true(self) -> bool {
        self.0 == "true"
    }

    pub(crate) fn is_object(self) -> bool {
        self.begins_with('{')
    }

    pub(crate) fn is_list(self) -> bool {
        self.begins_with('[')
    }

    pub(crate) fn is_text(self) -> bool {
        self.begins_with('"')
    }

    /// A number as it is written; what does not fit in any type is still a number.
    pub(crate) fn number(self) -> Option<&'a str> {
        self.0.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit()).then_some(self.0)
    }

    /// What a text says; halves of characters are replaced.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        if !self.is_text() {
            return None;
        }
        let inside = self.0.get(1..self.0.len() - 1)?;
        if !inside.contains('\\') {
            return Some(Cow::Borrowed(inside));
        }
        let bytes = serde_json::Deserializer::from_str(self.0).deserialize_bytes(Bytes).ok()?;
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned());
        Some(Cow::Owned(text))
    }

    /// Whether a list or an object holds nothing.
    pub(crate) fn holds_nothing(self) -> bool {
        let mut is_empty = self.is_object() || self.is_list();
        // Only a fault of the text ends it early, and there is none.
        let _ = self.each(|_, _| {
            is_empty = false;
            ControlFlow::Break(())
        });
        is_empty
    }

    /// Shows the items of a list, or of an object with their keys, one by one; none of anything else.
    pub(crate) fn each(
        self,
        see: impl FnMut(Option<Json<'a>>, Json<'a>) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let mut json = serde_json::Deserializer::from_str(self.0);
        let mut items = Items { see, stopped: false };
        // A visitor can only stop by failing.
        let _ = match self.0.as_bytes().first() {
            Some(b'[') => json.deserialize_seq(&mut items),
            Some(b'{') => json.deserialize_map(&mut items),
            _ => Ok(()),
        };
        if items.stopped { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The fields of an object.
    pub(crate) fn fields(self) -> Option<Vec<(Json<'a>, Json<'a>)>> {
        if !self.is_object() {
            return None;
        }
        let mut fields = Vec::with_capacity(32);
        let whole = self.each(|key, value| {
            if fields.len() == MOST_FIELDS {
                return ControlFlow::Break(());
            }
            fields.extend(key.map(|key| (key, value)));
            ControlFlow::Continue(())
        });
        whole.is_continue().then_some(fields)
    }

    /// Whether an escape stands in it.
    pub(crate) fn has_escape(self) -> bool {
        self.0.contains('\\')
    }

    /// Whether it is the text `name`, written without an escape.
    pub(crate) fn is_plainly(self, name: &str) -> bool {
        let inside = self.0.as_bytes().strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\""));
        inside == Some(name.as_bytes())
    }

    /// Whether it is the text `name`.
    pub(crate) fn says(self, name: &str) -> bool {
        if !self.is_text() {
            return false;
        }
        let inside = self.0.get(1..self.0.len().saturating_sub(1)).unwrap_or_default();
        inside == name || inside.contains('\\') && self.text().is_some_and(|text| text == name)
    }
}

/// Hands items on.
struct Items<F> {
    see: F,
    stopped: bool,
}

impl<'a, F: FnMut(Option<Json<'a>>, Json<'a>) -> ControlFlow<()>> Items<F> {
    fn show<E: serde::de::Error>(&mut self, key: Option<Json<'a>>, item: Json<'a>) -> Result<(), E> {
        if (self.see)(key, item).is_break() {
            self.stopped = true;
            return Err(E::custom("enough"));
        }
        Ok(())
    }
}

impl<'a, F: FnMut(Option<Json<'a>>, Json<'a>) -> ControlFlow<()>> Visitor<'a> for &mut Items<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(item) = list.next_element::<&RawValue>()? {
            self.show(None, Json::of(item))?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, item)) = map.next_entry::<&RawValue, &RawValue>()? {
            self.show(Some(Json::of(key)), Json::of(item))?;
        }
        Ok(())
    }
}

/// The bytes of a text, which may hold halves of characters.
struct Bytes;

impl Visitor<'_> for Bytes {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
        Ok(bytes.to_vec())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::portal::wire::value::Fields;

    #[test]
    fn values_are_read_where_they_lie() {
        let text = r#"{"a":"x","b\u0061":["\ud83d!",1e999,[]],"a":"y"}"#;
        let json = Json::parse(text).unwrap();
        let fields = json.fields().unwrap();
        assert_eq!(fields.len(), 3);
        assert!(matches!(fields[0].1.text(), Some(Cow::Borrowed("x"))));
        assert!(fields[1].0.says("ba") && !fields[1].0.says("a"));
        let mut items = Vec::new();
        assert!(
            fields[1]
                .1
                .each(|_, item| {
                    items.push(item);
                    ControlFlow::Continue(())
                })
                .is_continue()
        );
        assert!(items[0].text().unwrap().ends_with("\u{fffd}!"));
        assert_eq!((items[1].number(), items[2].holds_nothing()), (Some("1e999"), true));
        assert!(!fields[1].1.holds_nothing());
        let escaped = Json::parse("\"n\\u0061me\"").unwrap();
        assert!(escaped.says("name") && escaped.has_escape() && !escaped.is_plainly("name"));
        assert!(Json::parse("\"name\"").unwrap().is_plainly("name"));
        let object = Fields::of(Json::parse("{\"n\\u0061me\":1,\"id\":2}").unwrap()).unwrap();
        assert!(object.get("name").is_some() && object.id("id") == Some(2));
        assert!(Json::parse("\"\"").unwrap().says("") && !Json::parse("7").unwrap().says(""));
    }

    #[test]
    fn an_object_of_more_fields_than_any_is_none() {
        let object = |count: usize| format!("{{{}}}", vec!["\"a\":0"; count].join(","));
        assert!(Json::parse(&object(MOST_FIELDS)).unwrap().fields().is_some());
        assert!(Json::parse(&object(MOST_FIELDS + 1)).unwrap().fields().is_none());
    }
}
