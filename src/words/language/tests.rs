#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

mod unchanged;

/// Variables that a message is given and a language may take or leave: how it counts the hours, which order it has,
/// whether an article stands before a time.
const OF_CHOICE: [(&str, &str); 8] = [
    ("clock-time", "hour"),
    ("time-of-day", "hour12"),
    ("time-of-day", "half"),
    ("engagement-free-until", "at"),
    ("engagement-meeting", "at"),
    ("engagement-absent-until", "at"),
    ("engagement-free-from", "at"),
    ("group-free-from", "at"),
];

/// The variables of each message of a language.
pub(in crate::words) type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn a_folder_is_a_language_and_its_files_are_the_same() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/locales"));
    let names = |folder: &Path| -> BTreeSet<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    assert_eq!(names(folder), LANGUAGES.iter().map(|language| language.tag.to_owned()).collect());
    for language in LANGUAGES {
        assert_eq!(names(&folder.join(language.tag)), names(&folder.join("en")), "{language:?}");
    }
}

#[test]
fn every_language_says_the_same() {
    let english = messages(Language::ENGLISH);
    assert!(english.len() > 300);
    for &language in LANGUAGES {
        assert_eq!(differences(&messages(language), &english), [""; 0], "{language:?}");
    }
}

#[test]
fn a_message_refers_only_to_those_read_with_it() {
    for language in LANGUAGES {
        for nth in 0..language.volumes() {
            let volume = FluentResource::try_new(language.volume(nth)).unwrap();
            let messages = || {
                volume.entries().filter_map(|entry| match entry {
                    Entry::Message(message) => Some(message),
                    _ => None,
                })
            };
            let names: BTreeSet<&str> = messages().map(|message| message.id.name).collect();
            assert!(names.len() > 100, "{language:?}");
            for message in messages() {
                let said = format!("{:?}", message.value);
                let references = said.split("MessageReference { id: Identifier { name: \"").skip(1);
                for name in references.filter_map(|rest| rest.split('"').next()) {
                    assert!(names.contains(name), "{} of {language:?} refers to {name}", message.id.name);
                }
                assert!(!said.contains("TermReference"), "{} of {language:?}", message.id.name);
            }
        }
    }
}

#[test]
fn what_a_language_says_otherwise_is_found() {
    let said = |source| messages(Language::made_up("xx", source));
    let english =
        said("a = { $n } of { $name }\nb = { $n ->\n    [one] one\n   *[other] { $n }\n }\nc = c\n");
    assert_eq!(differences(&english, &english), [""; 0]);
    let other = said("a = { $n } von { $nam }\nb = { NUMBER($n) }\nd = d\n");
    assert_eq!(differences(&other, &english), ["a", "c", "d"]);
}

#[test]
fn a_locale_leads_to_a_language() {
    let languages = ["en", "ru", "pt-BR", "de"].map(|tag| Language { tag, volumes: &[] });
    for (locale, tag) in [
        ("en_GB.UTF-8", Some("en")),
        ("ru_RU.UTF-8", Some("ru")),
        ("ru_RU.KOI8-R", Some("ru")),
        ("ru", Some("ru")),
        ("RU_ru", Some("ru")),
        ("pt_BR", Some("pt-BR")),
        ("pt-br", Some("pt-BR")),
        ("pt_PT@euro", Some("pt-BR")),
        ("de_AT@euro", Some("de")),
        ("C", None),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("rus_RU", None),
        ("ja_JP.eucJP", None),
        ("", None),
    ] {
        assert_eq!(nearest(locale, &languages).map(Language::tag), tag, "{locale}");
    }
}

#[test]
fn the_first_variable_that_says_something_counts() {
    let asked = std::cell::RefCell::new(Vec::new());
    let language = Language::of_locale(|name| {
        asked.borrow_mut().push(name.to_owned());
        match name {
            "LC_ALL" => Some(String::new()),
            "LC_MESSAGES" => Some("tlh_QO".to_owned()),
            _ => None,
        }
    });
    assert_eq!(language, Language::ENGLISH);
    assert_eq!(asked.into_inner(), ["LC_ALL", "LC_MESSAGES"]);
}

/// The messages that one of the two has alone, or with other variables.
fn differences(some: &Messages, english: &Messages) -> Vec<String> {
    let keys: BTreeSet<&String> = some.keys().chain(english.keys()).collect();
    let used = |messages: &Messages, key: &str| {
        let mut variables = messages.get(key)?.clone();
        variables.retain(|name| !OF_CHOICE.contains(&(key, name)));
        Some(variables)
    };
    keys.into_iter().filter(|key| used(some, key) != used(english, key)).cloned().collect()
}

pub(in crate::words) fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for nth in 0..language.volumes() {
        let resource = FluentResource::try_new(language.volume(nth))
            .unwrap_or_else(|(_, faults)| panic!("faults in {language:?}: {faults:?}"));
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            let pattern =
                message.value.as_ref().unwrap_or_else(|| panic!("{} says nothing", message.id.name));
            of_pattern(pattern, &mut variables);
            let twice = messages.insert(message.id.name.to_owned(), variables);
            assert!(twice.is_none(), "{} is there twice in {language:?}", message.id.name);
        }
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => of_expression(expression, variables),
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}
