//! The user's language: every word that a reader sees comes from the Fluent files through here.
//!
//! JSON, logs and configuration keys stay English and do not pass this room.

mod presence;
mod time;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::people::plain;

/// The English files, built in.
const ENGLISH: [&str; 5] = [
    include_str!("../assets/locales/en/people.ftl"),
    include_str!("../assets/locales/en/screen.ftl"),
    include_str!("../assets/locales/en/keys.ftl"),
    include_str!("../assets/locales/en/commands.ftl"),
    include_str!("../assets/locales/en/welcome.ftl"),
];

/// One language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Whether signs of typography may stand in what is said.
    signs: bool,
}

impl Words {
    /// The built-in English.
    #[must_use]
    pub fn english() -> Self {
        let english = LanguageIdentifier::from_bytes(b"en").unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![english]);
        // Isolation marks would stand as boxes on many terminals.
        bundle.set_use_isolating(false);
        for source in ENGLISH {
            // A file with a fault still gives its sound messages; the tests let none pass.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(sound, _)| sound);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, signs: true }
    }

    /// The same words, with ASCII in the place of dashes, quotes and arrows unless `signs` are welcome.
    #[must_use]
    pub fn with_signs(self, signs: bool) -> Self {
        Self { signs, ..self }
    }

    /// The message `key`; the key itself when there is none, so that a gap shows and nothing breaks.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
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

    fn format(&self, key: &str, args: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut faults = Vec::new();
        let said = self.bundle.format_pattern(pattern, args, &mut faults);
        if self.signs { said.into_owned() } else { plain::without_signs(&said).into_owned() }
    }
}

#[cfg(test)]
mod tests;
