//! Every word on the screens comes from a message, whatever the language.

use std::collections::BTreeSet;

use super::*;
use crate::app::Keymap;
use crate::people::search::Quality;

/// What people press to come to a screen.
const SCREENS: &[&str] = &[
    "",
    "j<Enter>",
    "?",
    ":",
    "e",
    "t",
    "tj",
    "v",
    "vz",
    "A",
    "g",
    "s",
    "S",
    "f",
    "F",
    "n",
    "N",
    "o",
    "oo",
    "c",
    "C",
    "y",
    "a",
    "w",
    "b",
    "*",
    "x",
    "m",
    "M",
    "jj<Enter><Enter>",
    "/xyzzy",
    "/is:onlin3",
    "/le",
    "Q",
    "d",
    "u",
    "U",
    "p",
    "P",
    "i",
    "h",
    "l",
];

/// What is the same in every language: names of keys, fields and methods of the portal, what a query is made of.
const SAME_EVERYWHERE: &[&str] = &[
    "Tab",
    "Enter",
    "Esc",
    "Ctrl",
    "Alt",
    "Shift",
    "Space",
    "PgDn",
    "PgUp",
    "PgUp",
    "Home",
    "End",
    "Up",
    "Down",
    "Left",
    "Right",
    "Backspace",
    "Delete",
    "whosin",
    "xyzzy",
    "onlin3",
    "is",
    "has",
    "not",
    "birthday",
    "back",
    "le",
    "last_activity_date",
    "mobile_last_date",
    "desktop_last_date",
    "IM_DIALOG",
];

fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| word.len() > 1 && word.chars().filter(char::is_ascii_alphabetic).count() > 1)
}

/// `AP`, in the place of a picture.
fn is_initials(word: &str) -> bool {
    word.len() == 2 && word.chars().all(|c| c.is_ascii_uppercase())
}

/// The words of the company itself, which nobody translates, and those of the keys.
fn known() -> BTreeSet<String> {
    let mut text = format!("{:?} {:?} {:?}", people(), departments(), settings());
    for binding in Keymap::default().bindings() {
        text.extend(binding.keys.iter().map(|key| format!(" {}", key.label())));
    }
    for quality in Quality::ALL {
        text.extend(quality.spellings().iter().map(|typed| format!(" {typed}")));
    }
    let same = SAME_EVERYWHERE.iter().map(|word| (*word).to_owned());
    words_in(&text).map(str::to_owned).chain(same).collect()
}

#[test]
fn no_word_on_a_screen_is_english_by_itself() {
    let (words, known) = (Words::pseudo(), known());
    let mut found = BTreeSet::new();
    for (width, height) in [(120, 40), (80, 24)] {
        for keys in SCREENS {
            let mut app = office(width, height);
            press(&mut app, keys);
            let drawn = drawn_in(&words, &mut app, theme(Depth::True, Glyphs::Unicode), 0);
            let cells = drawn.backend().buffer().content.chunks(usize::from(width));
            let rows: Vec<String> =
                cells.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect()).collect();
            let shown = rows.join(
                "
",
            );
            // A line or a pop-up may cut a word anywhere.
            let strange =
                |word: &&str| !is_initials(word) && !known.iter().any(|known| known.contains(*word));
            found.extend(words_in(&shown).filter(strange).map(|word| format!("{word} ({keys})")));
        }
    }
    assert_eq!(found, BTreeSet::new());
}
