//! The user's language: every word that a reader sees comes from the Fluent files through here.
//!
//! JSON, logs and configuration keys stay English and do not pass this room.

mod agenda;
mod capitals;
mod language;
mod leaders;
mod presence;
mod sentence;
mod time;

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::people::plain;
#[cfg(test)]
pub(crate) use language::pseudo::latin_words;
pub use language::{LANGUAGES, Language};
pub use presence::Circumstances;
pub use sentence::Sentence;

/// What is said in one language, and in English where that language lacks a message.
#[derive(Clone)]
pub struct Words {
    language: Language,
    /// The messages of the language, then the English ones, which stand in for what it lacks.
    shelves: Arc<[Shelf]>,
    typography: Typography,
}

type Bundle = FluentBundle<FluentResource>;

/// Which signs of typography may stand in what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    /// Dashes, quotes and arrows.
    Unicode,
    /// Those of ASCII in their place.
    Ascii,
}

impl Words {
    /// Those of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let languages = [Some(language), (language != Language::ENGLISH).then_some(Language::ENGLISH)];
        let shelves = languages.into_iter().flatten().map(Shelf::of).collect();
        Self { language, shelves, typography: Typography::Unicode }
    }

    /// The English ones.
    #[cfg(test)]
    pub(crate) fn english() -> Self {
        Self::of(Language::ENGLISH)
    }

    /// Those of a language of tests without a Latin letter.
    #[cfg(test)]
    pub(crate) fn pseudo() -> Self {
        Self::of(language::pseudo::pseudo())
    }

    /// What the messages of a language are called.
    #[cfg(test)]
    pub(crate) fn keys(language: Language) -> Vec<String> {
        language::tests::messages(language).into_keys().collect()
    }

    /// The same words with that typography.
    #[must_use]
    pub fn in_typography(self, typography: Typography) -> Self {
        Self { typography, ..self }
    }

    /// The message `key`; the key itself when there is none, so that a gap shows and nothing breaks.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The message `key`, where there is one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.bundles().any(|bundle| bundle.has_message(key)).then(|| self.get(key))
    }

    /// The message `key` with its variables filled in.
    #[must_use]
    pub fn with<'a>(&'a self, key: &str, variables: &[(&'a str, FluentValue<'a>)]) -> String {
        let mut args = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            args.set(*name, value.clone());
        }
        self.format(key, Some(&args))
    }

    /// The message `key` about a number `$n`, in the right plural.
    #[must_use]
    pub fn count(&self, key: &str, n: usize) -> String {
        self.with(key, &[("n", n.into())])
    }

    /// Volume after volume, each read when one comes to it.
    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        self.shelves.iter().flat_map(Shelf::bundles)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let mut found = self.bundles().filter_map(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = found.next() else {
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let said = bundle.format_pattern(pattern, args, &mut faults);
        match self.typography {
            Typography::Unicode => said.into_owned(),
            Typography::Ascii => plain::without_signs(&said).into_owned(),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, typography, .. } = self;
        f.debug_struct("Words")
            .field("language", language)
            .field("typography", typography)
            .finish_non_exhaustive()
    }
}

/// The volumes of a language, each empty until somebody looks into it.
struct Shelf {
    language: Language,
    bundles: Box<[OnceLock<Bundle>]>,
}

impl Shelf {
    fn of(language: Language) -> Self {
        Self { language, bundles: (0..language.volumes()).map(|_| OnceLock::new()).collect() }
    }

    fn bundles(&self) -> impl Iterator<Item = &Bundle> {
        let volumes = self.bundles.iter().enumerate();
        volumes.map(|(nth, bundle)| bundle.get_or_init(|| read(self.language, nth)))
    }
}

/// The messages of a volume, with the language's plurals.
fn read(language: Language, nth: usize) -> Bundle {
    let identifier = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation marks would stand as boxes on many terminals.
    bundle.set_use_isolating(false);
    // A fault still leaves the sound messages; the tests let none pass.
    let resource = FluentResource::try_new(language.volume(nth)).unwrap_or_else(|(sound, _)| sound);
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests;
