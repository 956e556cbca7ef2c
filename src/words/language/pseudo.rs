//! A language for tests: the English messages with every Latin letter of theirs in Greek, so that what is still Latin on
//! a screen comes from no message.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};

use super::Language;

/// The Greek letters in the place of the Latin ones from `a` on.
const GREEK: [char; 26] = [
    'α', 'β', 'ξ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ϊ', 'κ', 'λ', 'μ', 'ν', 'ο', 'π', 'θ', 'ρ', 'σ', 'τ', 'υ',
    'ψ', 'ω', 'χ', 'ς', 'ζ',
];

/// The language.
pub(in crate::words) fn pseudo() -> Language {
    let english = Language::ENGLISH;
    let source: String = (0..english.volumes()).map(|nth| in_greek(&english.volume(nth))).collect();
    Language::made_up("en", &source)
}

/// The words in Latin letters of a text in that language which are not among those of `known`: no message brings them.
pub(crate) fn latin_words(text: &str, known: &str) -> BTreeSet<String> {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let letters = |word: &str| word.chars().filter(char::is_ascii_alphabetic).count();
        words.filter(|word| letters(word) > 1).map(str::to_owned).collect()
    };
    &words(text) - &words(known)
}

fn in_greek(source: &str) -> String {
    let mut resource: Resource<String> =
        parser::parse(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(of_pattern);
        }
    }
    serializer::serialize(&resource)
}

fn of_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = value.chars().map(greek).collect(),
            PatternElement::Placeable { expression } => of_expression(expression),
        }
    }
}

fn of_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                of_pattern(&mut variant.value);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => of_expression(expression),
        Expression::Inline(_) => {}
    }
}

fn greek(letter: char) -> char {
    let place = u32::from(letter.to_ascii_lowercase()).wrapping_sub(u32::from('a'));
    match usize::try_from(place).ok().and_then(|place| GREEK.get(place)) {
        Some(greek) if letter.is_ascii_uppercase() => greek.to_uppercase().next().unwrap_or(*greek),
        Some(greek) => *greek,
        None => letter,
    }
}
