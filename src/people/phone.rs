//! Telephone numbers as people write them: a field of a portal holds free text, in which there may be one number,
//! several, an extension, a label, or none at all.
//!
//! What is read is how numbers are *written* (E.123, RFC 3966, and the habits of offices), in whatever country; only
//! [`Country`] knows how some of them dial. What is doubtful is no number: it is shown, never called.

mod country;
mod lexemes;
mod read;
mod run;
#[cfg(test)]
mod tests;
mod words;

use std::borrow::Cow;
use std::fmt;

use super::Phones;
use super::text::digit;

pub use country::Country;
pub use read::read;

/// A number that can be dialled, with the words in which it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneNumber {
    written: String,
    shown: String,
    dialled: String,
    extension: Option<String>,
}

impl PhoneNumber {
    /// The piece of the text that it stands in, with labels and whatever else there is: all pieces of a text are the
    /// whole of it, but for the separators.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

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

    /// The number for whoever takes text: as it was written, where its digits are those that are dialled; else as it
    /// is dialled.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        let written = self.shown.chars().filter(char::is_ascii_digit);
        let dialled = self.digits().chars().chain(self.extension().unwrap_or_default().chars());
        // Behind a bracket a plus is lost on many who read it.
        let first = self.shown.find('+').is_none_or(|at| at == 0);
        let plus = self.dialled.starts_with('+') == self.shown.contains('+');
        if first && plus && written.eq(dialled) {
            return Cow::Borrowed(&self.shown);
        }
        match &self.extension {
            Some(extension) => Cow::Owned(format!("{} ext. {extension}", self.dialled)),
            None => Cow::Borrowed(&self.dialled),
        }
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

/// Which of somebody's telephones it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneKind {
    /// `personal_mobile`
    Mobile,
    /// `work_phone`
    Work,
    /// `personal_phone`
    Personal,
}

impl Phones {
    /// The fields that have numbers of the telephone network, as they are written, in the order in which one tries
    /// them.
    pub fn fields(&self) -> impl Iterator<Item = (PhoneKind, &str)> {
        let fields = [
            (PhoneKind::Mobile, &self.mobile),
            (PhoneKind::Work, &self.work),
            (PhoneKind::Personal, &self.personal),
        ];
        fields.into_iter().filter_map(|(kind, field)| Some((kind, field.as_deref()?)))
    }

    /// Every number that can be dialled, in the order of [`fields`](Self::fields), none twice.
    #[must_use]
    pub fn numbers(&self) -> Vec<(PhoneKind, PhoneNumber)> {
        let mut numbers: Vec<(PhoneKind, PhoneNumber)> = Vec::new();
        for (kind, number) in
            self.fields().flat_map(|(kind, field)| read(field).into_iter().map(move |n| (kind, n)))
        {
            let same = |(_, known): &(PhoneKind, PhoneNumber)| known.uri() == number.uri();
            if !numbers.iter().any(same) {
                numbers.push((kind, number));
            }
        }
        numbers
    }

    /// Whether a number ends in these ASCII digits.
    #[must_use]
    pub fn has_number(&self, ending: &str) -> bool {
        let mut found = false;
        self.fields().for_each(|(_, field)| each(field, |digits, _| found |= digits.ends_with(ending)));
        found
    }

    /// Whether these ASCII digits are an extension: of the house's own telephones, or behind a number.
    #[must_use]
    pub fn has_extension(&self, digits: &str) -> bool {
        let mut found =
            self.inner.as_deref().is_some_and(|field| extensions(field).any(|known| known == digits));
        self.fields().for_each(|(_, field)| each(field, |_, extension| found |= extension == Some(digits)));
        found
    }
}

/// Takes the digits of every number of a field, without the plus, and its extension.
pub fn each(field: &str, mut take: impl FnMut(&str, Option<&str>)) {
    match plain(field) {
        Some(digits) => take(&digits, None),
        None => read(field).iter().for_each(|number| take(number.digits(), number.extension())),
    }
}

/// The digits of a field that is one number and nothing else, as most are: those that [`read`] would find, for a
/// fraction of its time where a whole company is searched. `None` for any other field, be there numbers in it or not.
fn plain(field: &str) -> Option<String> {
    // Without the code of a country more digits may be two numbers.
    let longest = if field.starts_with('+') { 15 } else { 11 };
    let number = field.strip_prefix('+').unwrap_or(field);
    let mut brackets = number.bytes().filter(|byte| matches!(byte, b'(' | b')'));
    let area = match (brackets.next(), brackets.next(), brackets.next()) {
        (None, ..) => true,
        (Some(b'('), Some(b')'), None) => {
            let (before, rest) = number.split_once('(')?;
            let (area, _) = rest.split_once(')')?;
            before.len() < 4 && area.len() > 1 && area.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    };
    let written = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'(' | b')');
    let simple = area && number.starts_with(|c: char| c.is_ascii_digit()) && number.bytes().all(written);
    let digits = || number.chars().filter(char::is_ascii_digit);
    let usual = simple && !number.starts_with('0') && (7..=longest).contains(&digits().count());
    usual.then(|| digits().collect())
}

/// The extensions that a field of extensions holds, as ASCII digits: `214`, `доб. 214`, `214, 215`.
pub fn extensions(field: &str) -> impl Iterator<Item = String> {
    let groups = field.split(|c: char| matches!(c, ',' | ';' | '/' | '|') || c.is_whitespace());
    groups
        .map(|group| group.chars().filter_map(digit).collect::<String>())
        .filter(|digits| !digits.is_empty())
}
