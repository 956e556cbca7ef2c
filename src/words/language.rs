//! The languages, each a folder of `assets/locales/` and a line here.

use std::fmt;

/// A language that whosin speaks.
#[derive(Clone, Copy)]
pub struct Language {
    tag: &'static str,
    /// The Fluent files with their names.
    files: &'static [(&'static str, &'static str)],
}

/// A language whose folder is built in; every folder has the same files.
macro_rules! language {
    ($tag:literal) => {
        language!($tag: "people.ftl", "screen.ftl", "keys.ftl", "commands.ftl", "welcome.ftl", "settings.ftl", "portal.ftl", "cli.ftl", "manual.ftl", "errors.ftl", "doctor.ftl", "following.ftl", "relay.ftl")
    };
    ($tag:literal: $($file:literal),*) => {
        Language {
            tag: $tag,
            files: &[$(($file, include_str!(concat!("../../assets/locales/", $tag, "/", $file)))),*],
        }
    };
}

/// Every language; the first one lacks no message.
pub const LANGUAGES: &[Language] = &[
    language!("en"),    // English
    language!("ru"),    // Russian
    language!("de"),    // German
    language!("es"),    // Spanish
    language!("pt-BR"), // Brazilian Portuguese
    language!("pl"),    // Polish
    language!("uk"),    // Ukrainian
    language!("tr"),    // Turkish
];

/// The variables that name the locale of messages; the first that says something counts.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

impl Language {
    /// English, which stands in for what another language lacks.
    pub const ENGLISH: Self = LANGUAGES[0];

    /// Its BCP 47 tag, like `en` or `pt-BR`; the settings call it by that.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.tag
    }

    /// That of a locale of the environment, of which `variable` tells a value: English where it names none, or one
    /// that nobody translated into.
    #[must_use]
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale = LOCALE.into_iter().filter_map(variable).find(|value| !value.is_empty());
        locale.and_then(|locale| nearest(&locale, LANGUAGES)).unwrap_or(Self::ENGLISH)
    }

    /// One of a test, with a file of its own.
    #[cfg(test)]
    pub(super) fn made_up(tag: &'static str, source: &'static str) -> Self {
        Self { tag, files: Box::leak(Box::new([("made-up.ftl", source)])) }
    }

    /// The texts of its files.
    pub(super) fn sources(self) -> impl Iterator<Item = &'static str> {
        self.files.iter().map(|&(_, source)| source)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag)
    }
}

/// The language of a locale like `pt_BR.UTF-8@modifier`: the one of that country, else any of the same name.
fn nearest(locale: &str, languages: &[Language]) -> Option<Language> {
    let tag = locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    let name = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let same_tag = |language: &&Language| language.tag.eq_ignore_ascii_case(&tag);
    let same_name = |language: &&Language| name(language.tag) == name(&tag);
    languages.iter().find(same_tag).or_else(|| languages.iter().find(same_name)).copied()
}

#[cfg(test)]
pub(super) mod pseudo;
#[cfg(test)]
pub(super) mod tests;
