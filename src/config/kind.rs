//! The kinds of settings: what each takes, how that is read into its field, and how the field is shown.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::SignedDuration;

use super::value::Value;
use super::{Choice, Config, Secret};
use crate::words::Sentence;

/// What a setting takes, as a schema tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of these.
    OneOf(Vec<&'static str>),
    /// Yes or no.
    Switch,
    /// Any text; empty: none.
    Text,
    /// The name of a theme.
    Theme,
    /// Any number of texts, or one.
    Texts,
    /// Any number of whole numbers from 1 on.
    Numbers,
    /// A whole number.
    Whole {
        /// The least.
        least: u64,
        /// The greatest.
        most: u64,
    },
}

/// A kind of settings with the field of one of them.
pub(super) trait Kind: Sync {
    /// What it takes, to complete "takes …".
    fn takes(&self) -> Sentence;

    /// The same for a schema.
    fn shape(&self) -> Shape;

    /// Puts the value into its field; `None` when it does not take it.
    fn set(&self, config: &mut Config, value: &Value) -> Option<()>;

    /// The value as TOML, a secret masked.
    fn show(&self, config: &Config) -> String;

    /// Whether it makes a file private: others must not read it, or not change it.
    fn is_private(&self) -> bool {
        false
    }

    /// The key that may not be set beside it.
    fn excludes(&self) -> Option<&'static str> {
        None
    }
}

/// Where a setting is kept.
pub(super) struct Field<T> {
    pub(super) read: fn(&Config) -> &T,
    pub(super) write: fn(&mut Config) -> &mut T,
}

/// The field of that name.
macro_rules! field {
    ($($name:ident).+) => {
        $crate::config::kind::Field { read: |config| &config.$($name).+, write: |config| &mut config.$($name).+ }
    };
}
pub(super) use field;

/// One of a few names.
pub(super) struct OneOf<T: 'static>(pub(super) Field<T>);

impl<T: Choice> Kind for OneOf<T> {
    fn takes(&self) -> Sentence {
        let names = names::<T>();
        let (last, others) = names.split_last().map_or(("", &[][..]), |(last, others)| (*last, others));
        Sentence::new("takes-one-of").with("others", others.join(", ")).with("last", last)
    }

    fn shape(&self) -> Shape {
        Shape::OneOf(names::<T>())
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let chosen = match value {
            // `color = 256` means what it says.
            Value::Integer(number) => T::parse(&number.to_string()),
            _ => T::parse(value.text()?.trim()),
        };
        put((self.0.write)(config), chosen)
    }

    fn show(&self, config: &Config) -> String {
        let value = (self.0.read)(config);
        quoted(T::NAMES.iter().find(|(_, known)| known == value).map_or("", |&(name, _)| name))
    }
}

fn names<T: Choice>() -> Vec<&'static str> {
    T::NAMES.iter().map(|&(name, _)| name).collect()
}

/// Yes or no.
pub(super) struct Switch(pub(super) Field<bool>);

impl Kind for Switch {
    fn takes(&self) -> Sentence {
        Sentence::new("takes-true-or-false")
    }

    fn shape(&self) -> Shape {
        Shape::Switch
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        put((self.0.write)(config), value.boolean())
    }

    fn show(&self, config: &Config) -> String {
        (self.0.read)(config).to_string()
    }
}

/// Any text, of the kind that the message names; none when it is empty.
pub(super) struct Text(pub(super) Field<Option<String>>, pub(super) &'static str);

impl Kind for Text {
    fn takes(&self) -> Sentence {
        Sentence::new(self.1)
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        *(self.0.write)(config) = some_text(value.text()?);
        Some(())
    }

    fn show(&self, config: &Config) -> String {
        shown((self.0.read)(config).as_deref())
    }
}

/// The name of a theme: letters, digits, blanks, dashes and full stops, but for the first.
pub(super) struct ThemeName(pub(super) Field<String>, pub(super) &'static str);

impl Kind for ThemeName {
    fn takes(&self) -> Sentence {
        Sentence::new(self.1)
    }

    fn shape(&self) -> Shape {
        Shape::Theme
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let name = some_text(value.text()?).filter(|name| {
            let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
            name.chars().all(fits) && !name.starts_with('.')
        });
        put((self.0.write)(config), name)
    }

    fn show(&self, config: &Config) -> String {
        shown(Some((self.0.read)(config)))
    }
}

/// A text that is not shown.
pub(super) struct SecretText(pub(super) Field<Option<Secret>>, pub(super) &'static str);

impl Kind for SecretText {
    fn takes(&self) -> Sentence {
        Sentence::new(self.1)
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        *(self.0.write)(config) = Secret::new(value.text()?);
        Some(())
    }

    fn show(&self, config: &Config) -> String {
        masked((self.0.read)(config).as_ref())
    }

    fn is_private(&self) -> bool {
        true
    }
}

/// The path of a file, whole; none when it is empty.
pub(super) struct File(pub(super) Field<Option<PathBuf>>, pub(super) &'static str);

impl Kind for File {
    fn takes(&self) -> Sentence {
        Sentence::new(self.1)
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let path = some_text(value.text()?);
        let whole = path.as_deref().is_none_or(|path| path.starts_with('/') || path.starts_with("~/"));
        *(self.0.write)(config) = path.map(PathBuf::from);
        whole.then_some(())
    }

    fn show(&self, config: &Config) -> String {
        shown((self.0.read)(config).as_deref().and_then(Path::to_str))
    }
}

/// A length of time as a field holds it.
pub(super) trait Length: Copy {
    fn from_secs(seconds: u64) -> Option<Self>;
    fn secs(self) -> u64;
}

impl Length for Duration {
    fn from_secs(seconds: u64) -> Option<Self> {
        Some(Self::from_secs(seconds))
    }

    fn secs(self) -> u64 {
        self.as_secs()
    }
}

impl Length for SignedDuration {
    fn from_secs(seconds: u64) -> Option<Self> {
        seconds.try_into().ok().map(Self::from_secs)
    }

    fn secs(self) -> u64 {
        self.as_secs().unsigned_abs()
    }
}

/// Nothing is 0.
impl Length for Option<SignedDuration> {
    fn from_secs(seconds: u64) -> Option<Self> {
        let length = <SignedDuration as Length>::from_secs(seconds)?;
        Some(Some(length).filter(|length| !length.is_zero()))
    }

    fn secs(self) -> u64 {
        self.map_or(0, Length::secs)
    }
}

/// A whole number of minutes or seconds.
pub(super) struct Time<T: 'static> {
    pub(super) field: Field<T>,
    pub(super) unit: Unit,
    /// In units.
    pub(super) least: u64,
    pub(super) most: u64,
}

/// What a time is counted in.
#[derive(Clone, Copy)]
pub(super) enum Unit {
    Seconds,
    Minutes,
}

impl Unit {
    const fn secs(self) -> u64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
        }
    }
}

impl<T: Length> Kind for Time<T> {
    fn takes(&self) -> Sentence {
        let key = match self.unit {
            Unit::Minutes if self.least == 0 => "takes-minutes-or-never",
            Unit::Minutes => "takes-minutes",
            Unit::Seconds => "takes-seconds",
        };
        Sentence::new(key).with("least", self.least).with("most", self.most)
    }

    fn shape(&self) -> Shape {
        Shape::Whole { least: self.least, most: self.most }
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let number = u64::try_from(value.integer()?).ok()?;
        let number = (self.least..=self.most).contains(&number).then_some(number)?;
        put((self.field.write)(config), T::from_secs(number * self.unit.secs()))
    }

    fn show(&self, config: &Config) -> String {
        ((self.field.read)(config).secs() / self.unit.secs()).to_string()
    }
}

/// A secret, of which nothing is shown but that it is there.
pub(super) fn masked(secret: Option<&Secret>) -> String {
    quoted(secret.map_or("", |_| "…"))
}

/// A text with what TOML would misread escaped; empty when it is not set.
pub(super) fn shown(text: Option<&str>) -> String {
    format!("{:?}", text.unwrap_or_default())
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// The text without blanks around it; `None` when nothing is left.
pub(super) fn some_text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn put<T>(place: &mut T, value: Option<T>) -> Option<()> {
    *place = value?;
    Some(())
}
