//! The language of a run, chosen here and nowhere else: what the arguments say, then the settings, then the locale.

use std::ffi::OsString;

use super::Common;
use crate::config::{self, Choice, Config, LanguageChoice, Paths};
use crate::words::{Language, Words};

/// The words of a run with these settings, over which the arguments were laid.
pub(super) fn of(config: &Config) -> Words {
    words(config.language)
}

/// The words until the settings are read, or where they cannot be: of the file the language alone is asked, and whatever
/// is wrong there is told elsewhere.
pub(super) fn before_settings(arguments: &Common) -> Words {
    words(
        arguments
            .language
            .or_else(|| of_settings(arguments.profile.as_deref()))
            .unwrap_or(LanguageChoice::Auto),
    )
}

/// The language of the environment and of the file, in the order in which the settings outrank one another.
fn of_settings(profile: Option<&str>) -> Option<LanguageChoice> {
    let of_environment = variable("WHOSIN_LANGUAGE").and_then(|name| LanguageChoice::parse(name.trim()));
    let file = || Paths::of_user().ok().map(|paths| paths.config_file());
    let written =
        |profile: Option<&str>| file().map(|file| config::language(&file, profile)).unwrap_or_default();
    if let Some(profile) = profile {
        let written = written(Some(profile));
        return written.of_profile.or(of_environment).or(written.common);
    }
    of_environment.or_else(|| {
        let written = written(variable("WHOSIN_PROFILE").as_deref().map(str::trim));
        written.of_profile.or(written.common)
    })
}

/// The words until the arguments are understood, or where they cannot be.
pub(super) fn of_arguments(arguments: &[OsString]) -> Words {
    let language = named(arguments, "--language").and_then(LanguageChoice::parse);
    let profile = named(arguments, "--profile").map(str::to_owned);
    before_settings(&Common { profile, language, ..Common::default() })
}

/// The last value of an option.
fn named<'a>(arguments: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut arguments =
        arguments.iter().filter_map(|argument| argument.to_str()).take_while(|word| *word != "--");
    let mut named = None;
    while let Some(word) = arguments.next() {
        if word == option {
            named = arguments.next();
        } else if let Some(("", value)) = word.strip_prefix(option).and_then(|rest| rest.split_once('=')) {
            named = Some(value);
        }
    }
    named
}

fn words(choice: LanguageChoice) -> Words {
    Words::of(match choice {
        LanguageChoice::Named(language) => language,
        LanguageChoice::Auto => Language::of_locale(variable),
    })
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_value_of_an_option_counts() {
        let of = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            named(&arguments, "--profile").map(str::to_owned)
        };
        assert_eq!(of("whosin --profile a list --profile=b").as_deref(), Some("b"));
        assert_eq!(of("whosin list -- --profile a"), None);
        assert_eq!(of("whosin list --profiles=a"), None);
    }
}
