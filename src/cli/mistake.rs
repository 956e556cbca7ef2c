//! What is wrong with a command line, told in the user's language.

use std::error::Error as _;
use std::fmt;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::str::FromStr;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::{Sentence, Words};

/// A value that an option does not take, with what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unfit {
    takes: Sentence,
}

impl Unfit {
    /// The sentence names what it takes instead, like "a whole number".
    pub(crate) const fn new(takes: Sentence) -> Self {
        Self { takes }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.takes)
    }
}

impl std::error::Error for Unfit {}

/// Reads a whole number within these bounds.
pub(crate) fn whole<T>(within: RangeInclusive<T>) -> impl Fn(&str) -> Result<T, Unfit> + Clone
where
    T: FromStr + PartialOrd + fmt::Display + Clone + Send + Sync + 'static,
{
    move |text| {
        let takes = || {
            Sentence::new("option-takes-number")
                .with("least", within.start().to_string())
                .with("most", within.end().to_string())
        };
        text.parse().ok().filter(|number| within.contains(number)).ok_or_else(|| Unfit::new(takes()))
    }
}

/// Reads an address with its port.
pub(crate) fn address(text: &str) -> Result<SocketAddr, Unfit> {
    text.parse().map_err(|_| Unfit::new(Sentence::new("option-takes-address")))
}

/// The mistake and what to do, in a line or two, then the usage.
pub(super) fn told(error: &Error, words: &Words) -> String {
    let mistake = words.say(&sentence(error));
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let mistake = match near.into_iter().map(|kind| texts(error, kind)).find(|near| !near.is_empty()) {
        Some(near) => {
            words.with("mistake-near", &[("mistake", mistake.into()), ("nearest", near.join(", ").into())])
        }
        None => mistake,
    };
    let usage = text(error, ContextKind::Usage);
    // Behind its heading, which is clap's.
    let usage = usage.split_once(' ').map_or("", |(_, usage)| usage).trim();
    let words_of_command = usage.split([' ', '\n']).take_while(|word| {
        word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-')
    });
    let command = words_of_command.collect::<Vec<_>>().join(" ");
    let command = if command.is_empty() { "whosin".to_owned() } else { command };
    let see = words.with("mistake-see", &[("command", command.into())]);
    if usage.is_empty() {
        return format!("{mistake}\n\n{see}");
    }
    format!("{mistake}\n\n{} {usage}\n\n{see}", words.get("frame-usage"))
}

fn sentence(error: &Error) -> Sentence {
    let argument = || texts(error, ContextKind::InvalidArg).join(", ");
    let value = || text(error, ContextKind::InvalidValue);
    let choices = |kind| texts(error, kind).join(", ");
    match error.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => {
            Sentence::new("mistake-option").with("argument", argument())
        }
        ErrorKind::UnknownArgument => Sentence::new("mistake-word").with("argument", argument()),
        ErrorKind::InvalidSubcommand => {
            Sentence::new("mistake-command").with("argument", text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            Sentence::new("mistake-no-command").with("choices", choices(ContextKind::ValidSubcommand))
        }
        ErrorKind::InvalidValue if value().is_empty() => {
            Sentence::new("mistake-no-value").with("argument", argument())
        }
        ErrorKind::InvalidValue => Sentence::new("mistake-choice")
            .with("argument", argument())
            .with("choices", choices(ContextKind::ValidValue))
            .with("value", value()),
        ErrorKind::ValueValidation => {
            match error.source().and_then(|source| source.downcast_ref::<Unfit>()) {
                Some(Unfit { takes }) => Sentence::new("mistake-value").with("takes", takes.clone()),
                None => Sentence::new("mistake-unfit-value"),
            }
            .with("argument", argument())
            .with("value", value())
        }
        ErrorKind::ArgumentConflict => match texts(error, ContextKind::PriorArg) {
            others if others.is_empty() || others == [argument()] => {
                Sentence::new("mistake-twice").with("argument", argument())
            }
            others => Sentence::new("mistake-conflict")
                .with("argument", argument())
                .with("others", others.join(", ")),
        },
        ErrorKind::MissingRequiredArgument => Sentence::new("mistake-missing").with("arguments", argument()),
        ErrorKind::TooManyValues => {
            Sentence::new("mistake-too-many").with("argument", argument()).with("value", value())
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Sentence::new("mistake-too-few").with("argument", argument())
        }
        ErrorKind::NoEquals => Sentence::new("mistake-equals").with("argument", argument()),
        ErrorKind::InvalidUtf8 => Sentence::new("mistake-no-text"),
        _ => Sentence::new("mistake-else"),
    }
}

fn text(error: &Error, kind: ContextKind) -> String {
    texts(error, kind).join(", ")
}

/// What clap knows of a mistake, without its marks of style.
fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}
