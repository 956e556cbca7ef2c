//! Characters that cannot be seen but change those beside them: zero-width joiners, variation selectors, tags.
//!
//! Persian and Indian names are spelt with them and emoji are made of them; anywhere else they only hide, and two names
//! that look the same would be two.

use unicode_normalization::char::is_combining_mark;
use unicode_properties::UnicodeEmoji;

/// The zero-width non-joiner.
const NON_JOINER: char = '\u{200c}';
/// The zero-width joiner.
const JOINER: char = '\u{200d}';
/// The flag that tags make that of a region: England, Scotland, Wales.
const BLACK_FLAG: char = '\u{1f3f4}';
/// Ends a sequence of tags.
const END_OF_TAGS: char = '\u{e007f}';
/// The longest region that tags spell: a country's two letters and three more; with one to spare.
const LONGEST_REGION: usize = 6;
/// The square of a keycap, around a digit.
const KEYCAP: char = '\u{20e3}';

/// Whether a character is a zero-width joiner or non-joiner.
pub(super) const fn is_joiner(c: char) -> bool {
    matches!(c, NON_JOINER | JOINER)
}

const fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}

/// The text without the joiners, selectors and tags that mean nothing where they stand.
pub(super) fn only_meaningful(text: &[char]) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = text.get(at) {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let length = match c {
            NON_JOINER | JOINER => usize::from(joins(c, before, after)),
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => usize::from(selects(c, before, after)),
            BLACK_FLAG => 1 + region(after),
            c => usize::from(!is_tag(c)),
        };
        kept.extend(&text[at..at + length]);
        at += length.max(1);
    }
    kept
}

/// Whether a joiner stands between two letters of a script that it shapes, or between two pictures of one emoji.
fn joins(joiner: char, before: &[char], after: &[char]) -> bool {
    let Some(&next) = after.first() else { return false };
    // Of several joiners only the last has its letter.
    let letter = before.iter().rev().copied().find(|&c| !is_combining_mark(c) && !is_joiner(c));
    if letter.and_then(script).is_some_and(|own| script(next) == Some(own)) {
        return true;
    }
    let picture = before.iter().rev().copied().find(|&c| !is_modifier(c) && !is_joiner(c));
    joiner == JOINER && picture.is_some_and(is_picture) && is_picture(next)
}

/// Whether a variation selector chooses the look of an emoji, a keycap's digit, or an ideograph.
fn selects(selector: char, before: &[char], after: &[char]) -> bool {
    let Some(&base) = before.last() else { return false };
    match selector {
        '\u{fe0e}' | '\u{fe0f}' => {
            is_picture(base) || matches!(base, '0'..='9' | '#' | '*') && after.first() == Some(&KEYCAP)
        }
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => is_ideograph(base),
        _ => false,
    }
}

/// How many tags after a flag spell its region, with their end; none when they spell nothing.
fn region(after: &[char]) -> usize {
    let spells = |c: &&char| matches!(c, '\u{e0030}'..='\u{e0039}' | '\u{e0061}'..='\u{e007a}');
    let letters = after.iter().take_while(spells).count();
    let ends = after.get(letters) == Some(&END_OF_TAGS);
    if ends && (1..=LONGEST_REGION).contains(&letters) { letters + 1 } else { 0 }
}

/// A script whose letters joiners shape.
#[derive(PartialEq, Eq)]
enum Script {
    /// Arabic and those that join as it does.
    Arabic,
    /// Those of India and its neighbours.
    Indic,
}

fn script(letter: char) -> Option<Script> {
    if !letter.is_alphabetic() {
        return None;
    }
    match letter {
        '\u{600}'..='\u{7ff}' | '\u{860}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
            Some(Script::Arabic)
        }
        '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' => Some(Script::Indic),
        _ => None,
    }
}

/// What stands between a picture and its joiner: the colour of its skin, and that it is an emoji.
const fn is_modifier(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_picture(c: char) -> bool {
    !c.is_ascii() && !matches!(c, '\u{1f1e6}'..='\u{1f1ff}') && c.is_emoji_char()
}

const fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
