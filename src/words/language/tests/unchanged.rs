//! What no language changes: command lines, options, and the names of settings and of variables of the environment.

use super::*;

/// What stands in the text for a part that is filled in.
const FILLED_IN: &str = "{}";

/// What the names of variables begin with.
const VARIABLES: [&str; 6] = ["WHOSIN_", "HTTP_", "HTTPS_", "ALL_", "NO_", "LC_"];

/// The texts of each message, with what is filled in marked.
fn texts(language: Language) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for nth in 0..language.volumes() {
        let resource = FluentResource::try_new(language.volume(nth)).unwrap_or_else(|(sound, _)| sound);
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let mut text = String::new();
            message.value.iter().for_each(|pattern| add_pattern(pattern, &mut text));
            texts.insert(message.id.name.to_owned(), text);
        }
    }
    texts
}

fn add_pattern(pattern: &Pattern<&str>, text: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => *text += value,
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    add_pattern(&variant.value, text);
                }
            }
            PatternElement::Placeable { .. } => *text += FILLED_IN,
        }
    }
}

/// Options, settings, variables, what stands between backquotes, and the command lines of examples.
fn unchanged(key: &str, text: &str) -> BTreeSet<String> {
    let of_a_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let names = text.split(|c| !of_a_name(c)).map(|name| name.trim_end_matches('-'));
    let is_option = |name: &str| {
        name.strip_prefix("--").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
    };
    let is_setting =
        |name: &str| name.contains('_') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let is_variable = |name: &str| VARIABLES.iter().any(|begins| name.starts_with(begins));
    let names = names.filter(|name| is_option(name) || is_setting(name) || is_variable(name));
    let mut found: BTreeSet<String> = names.map(str::to_owned).collect();
    found.extend(text.split('`').skip(1).step_by(2).map(|quoted| format!("`{}`", without_names(quoted))));
    if key.starts_with("command-") && key.ends_with("-examples") {
        found.extend(text.lines().map(|line| command_line(line.trim())));
    }
    found
}

/// The text with what stands for a value, in capitals, as one sign: languages call values otherwise.
fn without_names(text: &str) -> String {
    let parts = text.split(|c: char| !c.is_uppercase());
    let mut text = text.to_owned();
    for name in parts.filter(|part| part.chars().count() > 1) {
        text = text.replacen(name, "…", 1);
    }
    text
}

/// The command of an example, without what it has somebody read: a text in quotes, and what `whosin say` says.
fn command_line(line: &str) -> String {
    let command = line.split("  ").next().unwrap_or_default();
    let command: String = command.split('\'').step_by(2).collect();
    let words = if command.starts_with("whosin say ") { 3 } else { usize::MAX };
    command.split(' ').take(words).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_language_changes_what_is_typed() {
    let english = texts(Language::ENGLISH);
    let mut changed = Vec::new();
    for &language in LANGUAGES {
        let other = texts(language);
        for (key, text) in &english {
            let (meant, said) = (unchanged(key, text), unchanged(key, &other[key]));
            if meant != said {
                let (lacks, has) = (&meant - &said, &said - &meant);
                changed.push(format!("{} of {}: {lacks:?} became {has:?}", key, language.tag()));
            }
        }
    }
    assert_eq!(changed, [""; 0]);
}

#[test]
fn what_is_typed_is_told_from_what_is_read() {
    let of = |key: &str, text: &str| unchanged(key, text).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(
        of("a", "take --cached-copies, ca_file or `[profiles.NAME]`"),
        "--cached-copies `[profiles.…]` ca_file"
    );
    assert_eq!(
        of("a", "WHOSIN_PROFILE — `whosin --profile ИМЯ`"),
        "--profile WHOSIN_PROFILE `whosin --profile …`"
    );
    assert_eq!(
        of("command-x-examples", "whosin say anna lunch?  ask\nwhosin x 'y z'  do"),
        "whosin say anna whosin x "
    );
}
