//! The language of a run, chosen here and nowhere else: what the arguments say, then the settings, then the locale.

use std::ffi::OsString;

use super::Common;
use crate::config::{Choice, Config, LanguageChoice};
use crate::words::{Language, Words};

/// The words of a run with these settings, over which the arguments were laid.
pub(super) fn of(config: &Config) -> Words {
    words(config.language)
}

/// The words until the settings are read, or where they cannot be: of them the environment's alone are asked.
pub(super) fn before_settings(arguments: &Common) -> Words {
    let set = || variable("WHOSIN_LANGUAGE").and_then(|name| LanguageChoice::parse(name.trim()));
    words(arguments.language.or_else(set).unwrap_or(LanguageChoice::Auto))
}

/// The words until the arguments are understood, or where they cannot be.
pub(super) fn of_arguments(arguments: &[OsString]) -> Words {
    const OPTION: &str = "--language";
    let mut arguments =
        arguments.iter().filter_map(|argument| argument.to_str()).take_while(|word| *word != "--");
    let mut named = None;
    while let Some(word) = arguments.next() {
        if word == OPTION {
            named = arguments.next();
        } else if let Some(("", name)) = word.strip_prefix(OPTION).and_then(|rest| rest.split_once('=')) {
            named = Some(name);
        }
    }
    let language = named.and_then(LanguageChoice::parse);
    before_settings(&Common { language, ..Common::default() })
}

fn words(choice: LanguageChoice) -> Words {
    Words::of(match choice {
        LanguageChoice::Named(language) => language,
        LanguageChoice::Auto => Language::of_locale(variable),
    })
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
