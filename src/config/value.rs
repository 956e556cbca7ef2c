//! What was written as the value of a setting, before anybody says what it means.

/// A value as it was written. It has no `Debug`, for it may be the secret.
pub(super) enum Value {
    /// A string of the file.
    Text(String),
    /// An integer of the file.
    Integer(i64),
    /// A boolean of the file.
    Boolean(bool),
    /// An array of the file.
    List(Vec<Value>),
    /// Anything else that TOML knows.
    Other,
    /// From the environment, where everything is text.
    Variable(String),
}

impl Value {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Variable(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::Variable(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Several texts, or one: a variable has them between commas or blanks.
    pub(super) fn texts(&self) -> Option<Vec<&str>> {
        match self {
            Self::Text(text) => Some(Some(text.trim()).filter(|text| !text.is_empty()).into_iter().collect()),
            Self::List(values) => values.iter().map(Self::text).collect(),
            Self::Variable(text) => Some(parts(text).collect()),
            _ => None,
        }
    }

    /// Several whole numbers, written as texts are.
    pub(super) fn integers(&self) -> Option<Vec<i64>> {
        match self {
            Self::List(values) => values.iter().map(Self::integer).collect(),
            Self::Variable(text) => parts(text).map(|part| part.parse().ok()).collect(),
            _ => None,
        }
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        match self {
            Self::Boolean(yes) => Some(*yes),
            Self::Variable(text) => match text.trim() {
                "true" | "1" | "yes" | "on" => Some(true),
                "false" | "0" | "no" | "off" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The parts of a variable that holds several.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c == ',' || c.is_whitespace()).filter(|part| !part.is_empty())
}
