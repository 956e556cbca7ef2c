//! The language that the settings name, read for its own sake: for what is said before the settings are read, and of
//! settings that are wrong.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::file::{DEFAULT_PROFILE, PROFILES, read_text_and_mode};
use super::{Choice, LanguageChoice};

/// A language and where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WrittenLanguage {
    /// Of the profile.
    pub of_profile: Option<LanguageChoice>,
    /// Of what stands before the profiles.
    pub common: Option<LanguageChoice>,
}

/// What a file says of the language, whatever else in it is wrong; nothing where it cannot be read. `profile`: the one
/// that is named elsewhere, in the place of the file's own default.
#[must_use]
pub fn language(file: &Path, profile: Option<&str>) -> WrittenLanguage {
    read_text_and_mode(file).map(|(text, _)| of_text(&text, profile)).unwrap_or_default()
}

fn of_text(text: &str, profile: Option<&str>) -> WrittenLanguage {
    // What can be understood of a text that is no TOML is enough.
    let (table, _) = DeTable::parse_recoverable(text);
    let table = table.get_ref();
    let default = text_of(table, DEFAULT_PROFILE);
    let profiles = inner(table, PROFILES);
    let profile = profile.or(default).and_then(|name| inner(profiles?, name.trim()));
    WrittenLanguage { of_profile: profile.and_then(chosen), common: chosen(table) }
}

fn chosen(table: &DeTable<'_>) -> Option<LanguageChoice> {
    LanguageChoice::parse(text_of(table, "language")?.trim())
}

fn text_of<'a>(table: &'a DeTable<'_>, name: &str) -> Option<&'a str> {
    match table.get(name)?.get_ref() {
        DeValue::String(text) => Some(text),
        _ => None,
    }
}

fn inner<'a, 'b>(table: &'a DeTable<'b>, name: &str) -> Option<&'a DeTable<'b>> {
    match table.get(name)?.get_ref() {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(text: &str, profile: Option<&str>) -> [Option<&'static str>; 2] {
        let WrittenLanguage { of_profile, common } = of_text(text, profile);
        let tag = |choice: LanguageChoice| {
            LanguageChoice::NAMES.iter().find(|(_, known)| *known == choice).map_or("", |(name, _)| name)
        };
        [of_profile.map(tag), common.map(tag)]
    }

    #[test]
    fn a_language_is_found_in_whatever_is_wrong() {
        assert_eq!(tags("language = 'ru'", None), [None, Some("ru")]);
        assert_eq!(tags("themes = 3\nlanguage = \" de \"\n[profiles]\na = 1", Some("a")), [None, Some("de")]);
        assert_eq!(tags("language = \"ru\"\ntheme = dark\n[keys\n", None), [None, Some("ru")]);
        for nothing in
            ["", "language = 3", "language = 'xx'", "[language]", "\0", "[profiles.a]\nlanguage = 'de'"]
        {
            assert_eq!(tags(nothing, None), [None, None], "{nothing}");
        }
    }

    #[test]
    fn a_profile_has_its_own() {
        let text = "default_profile = 'a'\nlanguage = 'en'\n[profiles.a]\nlanguage = 'ru'\n[profiles.b]\n";
        assert_eq!(tags(text, None), [Some("ru"), Some("en")]);
        assert_eq!(tags(text, Some("b")), [None, Some("en")]);
        assert_eq!(tags(text, Some("nobody")), [None, Some("en")]);
    }
}
