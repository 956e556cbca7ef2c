//! The screens in every language but English, which the other tests show: nothing that matters may be cut at 80×24.

use super::*;
use crate::people::roster::Availability;
use crate::words::{LANGUAGES, Language};

/// What is shown, with its keys: each on a dashboard of its own, which is drawn at every `|`.
const SCREENS: [(&str, &[&str]); 3] =
    [("panes", &["ssss", "v", "t"]), ("popups", &["x", "m", "e", "F", "A"]), ("help", &["?", "?|G"])];

fn others() -> impl Iterator<Item = Language> {
    LANGUAGES.iter().copied().filter(|language| *language != Language::ENGLISH)
}

fn shown(language: Language, keys: &str) -> String {
    let mut app = calendar::with_calendars(80, 24);
    let words = Words::of(language);
    let mut screen = String::new();
    for keys in keys.split('|') {
        press(&mut app, keys);
        let terminal = drawn_in(&words, &mut app, theme(Depth::True, Glyphs::Unicode), 0);
        screen = terminal.backend().to_string();
    }
    screen
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

#[test]
fn no_word_of_a_sign_runs_into_what_it_means() {
    for &language in LANGUAGES {
        let (words, theme) = (Words::of(language), theme(Depth::True, Glyphs::Unicode));
        let mut app = calendar::with_calendars(80, 120);
        press(&mut app, "?");
        let glyphs = theme.glyphs;
        let help = drawn_in(&words, &mut app, theme, 0).backend().to_string();
        for availability in Availability::ALL {
            let sign = format!("{} {} ", glyphs.availability(availability), words.availability(availability));
            assert!(help.contains(&sign), "{language:?}: {sign}");
        }
    }
}
