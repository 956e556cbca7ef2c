//! The languages, each a folder of `assets/locales/` and a line here.

use std::fmt;
use std::io::Read;

use flate2::read::DeflateDecoder;

/// A language that whosin speaks.
#[derive(Clone, Copy)]
pub struct Language {
    tag: &'static str,
    /// Its messages, packed: each volume is read when something of it is said for the first time.
    volumes: &'static [&'static [u8]],
}

/// A language whose folder `build.rs` has packed: what the screen says, and the rest.
macro_rules! language {
    ($tag:literal) => {
        Language {
            tag: $tag,
            volumes: &[
                include_bytes!(concat!(env!("OUT_DIR"), "/", $tag, ".screen")),
                include_bytes!(concat!(env!("OUT_DIR"), "/", $tag, ".rest")),
            ],
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

    /// One of a test, with messages of its own.
    #[cfg(test)]
    pub(super) fn made_up(tag: &'static str, source: &str) -> Self {
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        let packed =
            std::io::Write::write_all(&mut encoder, source.as_bytes()).and_then(|()| encoder.finish());
        Self { tag, volumes: Box::leak(Box::new([&*packed.unwrap_or_default().leak()])) }
    }

    /// How many volumes its messages have.
    pub(super) const fn volumes(self) -> usize {
        self.volumes.len()
    }

    /// The messages of a volume, as its Fluent files say them; none where there is no such volume.
    pub(super) fn volume(self, nth: usize) -> String {
        let mut text = String::new();
        // What is built in is whole, and a volume that were not would still say its beginning.
        let _ = self.volumes.get(nth).map(|packed| DeflateDecoder::new(*packed).read_to_string(&mut text));
        text
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
