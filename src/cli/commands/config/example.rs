//! The settings file that explains every setting and every key: made of the tables by which they are read.

use crate::app::Keymap;
use crate::app::keymap::Binding;
use crate::cli::help_text::between_words;
use crate::config::Setting;
use crate::words::{LANGUAGES, Words};

/// As wide as the lines become, in columns.
const WIDTH: usize = 120;

/// A blank at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// By what editors complete and check the file: they look for it in its first comment, and do without where it is not.
const SCHEMA: &str = "#:schema ./config.schema.json";

/// A profile as somebody may write one.
const PROFILE: [&str; 3] = [
    "[profiles.acme]",
    "webhook = \"https://acme.bitrix24.com/rest/1/SECRET/\"",
    "presence_limit_minutes = 30",
];

/// The file; every value that it shows is a default.
pub(super) fn render(words: &Words) -> String {
    let head = ["example-head", "example-how", "example-schema"].map(|key| comment(&words.get(key)));
    let mut parts = vec![format!("{SCHEMA}\n{}", head.join("#\n"))];
    let settings = Setting::defaults().into_iter().map(|setting| (setting.name, setting.value));
    let languages = LANGUAGES.iter().map(|language| language.tag()).collect::<Vec<_>>().join(", ");
    for (name, value) in settings.chain([("default_profile", "\"\"".to_owned())]) {
        let key = format!("setting-{}", name.replace('.', "-"));
        let meaning = comment(&words.with(&key, &[("languages", languages.as_str().into())]));
        parts.push(format!("{meaning}#{name} = {value}\n"));
    }
    parts.push(comment(&words.get("example-keys")) + &keys());
    let profile: String = PROFILE.map(|line| format!("# {line}\n")).concat();
    parts.push(comment(&words.get("example-profile")) + &profile);
    parts.join("\n")
}

/// Every action with its keys.
fn keys() -> String {
    let row = |binding: &Binding| {
        let keys: Vec<String> = binding.keys.iter().map(|key| key.written()).collect();
        format!("#{} = {keys:?}\n", binding.action.id())
    };
    "#[keys]\n".to_owned() + &Keymap::default().bindings().iter().map(row).collect::<String>()
}

/// The paragraph as lines of a comment; a command in backticks stays on one.
fn comment(paragraph: &str) -> String {
    let parts = paragraph.split('`').enumerate();
    let parts =
        parts.map(|(at, part)| if at % 2 == 1 { part.replace(' ', NO_BREAK) } else { part.to_owned() });
    let whole = parts.collect::<Vec<_>>().join("`");
    let lines = between_words(WIDTH).initial_indent("# ").subsequent_indent("# ");
    textwrap::fill(&whole, lines).replace(NO_BREAK, " ") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    /// After a change: `whosin --language en config example > assets/config.example.toml`.
    #[test]
    fn the_file_in_the_repository_is_what_is_printed() {
        let kept = include_str!("../../../../assets/config.example.toml");
        assert_eq!(render(&Words::english()), kept);
    }

    #[test]
    fn every_setting_is_explained() {
        let words = Words::english();
        for setting in Setting::defaults() {
            let key = format!("setting-{}", setting.name.replace('.', "-"));
            assert_ne!(words.get(&key), key);
        }
    }
}
