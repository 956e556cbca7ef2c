//! The screens in every language but English, which the other tests show: nothing that matters may be cut at 80×24.

use super::*;
use crate::words::{LANGUAGES, Language};

/// What is shown with its keys: each on a dashboard of its own.
const SCREENS: [(&str, &[&str]); 4] = [
    ("panes", &["", "jjj", "v", "t"]),
    ("orders", &["s", "ss", "sss", "ssss", "sssss", "/xyz"]),
    ("popups", &["x", "m", "mj<Enter>", "e", "c", "F", "A", "W", "a", "y"]),
    ("help", &["?", "? ", "?  "]),
];

fn others() -> impl Iterator<Item = Language> {
    LANGUAGES.iter().copied().filter(|language| *language != Language::ENGLISH)
}

fn shown(language: Language, keys: &str) -> String {
    let mut app = calendar::with_calendars(80, 24);
    press(&mut app, keys);
    let terminal = drawn_in(&Words::of(language), &mut app, theme(Depth::True, Glyphs::Unicode), 0);
    terminal.backend().to_string()
}

#[test]
fn every_screen_at_80_by_24_in_every_language() {
    for language in others() {
        for (name, all_keys) in SCREENS {
            let screens = all_keys.iter().map(|keys| shown(language, keys)).collect::<Vec<_>>().join("\n");
            insta::assert_snapshot!(format!("{}_{name}", language.tag()), screens);
        }
    }
}
