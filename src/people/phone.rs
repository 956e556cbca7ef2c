//! Telephone numbers as people write them: a field of a portal holds free text, in which there may be one number,
//! several, an extension, a label, or none at all.
//!
//! No plan of any country's numbers is known here, nor in which country somebody is: what is read is how numbers are
//! *written* (E.123, RFC 3966, and the habits of offices). What is doubtful is no number: it is shown, never called.

mod read;
mod run;
mod signs;
#[cfg(test)]
mod tests;
mod words;

use std::fmt;

pub use read::read;

/// A number that can be dialled, with the words in which it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber {
    shown: String,
    dialled: String,
    extension: Option<String>,
}

impl PhoneNumber {
    /// As it was written, with its extension and without labels: `+7 (495) 123-45-67 доб. 123`.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// What is dialled first: 2 to 15 ASCII digits, after a plus when they begin with the code of a country.
    #[must_use]
    pub fn dialled(&self) -> &str {
        &self.dialled
    }

    /// What is dialled once somebody answers: 1 to 8 ASCII digits.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The digits alone, to compare with.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.dialled.trim_start_matches('+')
    }

    /// The number as an address (RFC 3966), printable ASCII: `tel:+74951234567;ext=123`.
    #[must_use]
    pub fn uri(&self) -> String {
        match &self.extension {
            Some(extension) => format!("tel:{};ext={extension}", self.dialled),
            None => format!("tel:{}", self.dialled),
        }
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.shown)
    }
}

/// The extensions that a field of extensions holds, as ASCII digits: `214`, `доб. 214`, `214, 215`.
pub fn extensions(field: &str) -> impl Iterator<Item = String> {
    let groups = field.split(|c: char| matches!(c, ',' | ';' | '/' | '|') || c.is_whitespace());
    groups
        .map(|group| group.chars().filter_map(signs::digit).collect::<String>())
        .filter(|digits| !digits.is_empty())
}
