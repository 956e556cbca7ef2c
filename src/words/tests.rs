#![allow(clippy::unwrap_used, clippy::panic)]

mod keys;
mod literals;
mod source;

use jiff::civil::date;

use super::*;
use crate::people::timers::{Clock, Coarse};
use crate::people::{Birthday, Overlay, Presence};

fn has(words: &Words, key: &str) -> bool {
    words.bundles().any(|bundle| bundle.has_message(key))
}

#[test]
fn every_value_of_the_domain_has_a_word() {
    let words = Words::english();
    for presence in Presence::ALL {
        assert!(has(&words, &format!("presence-{}", presence.as_str())));
    }
    for overlay in [Overlay::Birthday, Overlay::Vacation] {
        assert!(has(&words, &format!("overlay-{}", overlay.as_str())));
    }
}

#[test]
fn times_in_words() {
    let words = Words::english();
    assert_eq!(words.how_long(Coarse::Minutes(14)), "14m");
    assert_eq!(words.how_long(Coarse::Hours(1, 2)), "1h 02");
    assert_eq!(words.how_long(Coarse::Now), "");
    let day = date(2015, 6, 1);
    assert_eq!(words.how_long_ago(Coarse::Hours(3, 59), day), "3 h ago");
    assert_eq!(words.how_long_ago(Coarse::LongAgo, day), "Jun 2015");
    let clock = Clock { days: 0, hours: 1, minutes: 2, seconds: 3 };
    assert_eq!(words.clock(clock), "01:02:03");
    assert_eq!(words.clock(Clock { days: 12, ..clock }), "12 d 01:02:03");
    assert_eq!(words.short_day(date(2026, 12, 2)), "2 Dec");
    assert_eq!(words.long_day(date(2026, 12, 2)), "2 December 2026");
    assert_eq!(words.birthday(Birthday::new(12, 3).unwrap()), "12 March");
}

#[test]
fn a_missing_message_shows_its_key() {
    assert_eq!(Words::english().get("nonsense"), "nonsense");
}

#[test]
fn english_stands_in_for_a_missing_message_with_its_own_plurals() {
    let russian = Words::of(Language::made_up(
        "ru",
        "ago-now = сейчас\nmade-up = { $n ->\n    [one] одна\n   *[other] много\n }\n",
    ));
    assert_eq!(russian.get("ago-now"), "сейчас");
    assert_eq!(russian.count("made-up", 21), "одна");
    assert_eq!(russian.count("list-addresses", 21), "21 addresses");
    assert_eq!(russian.get("nonsense"), "nonsense");
}

#[test]
fn signs_become_ascii_where_nothing_else_is_welcome() {
    let made_up = Words::of(Language::made_up("en", "dash = so — “so” → so…\n"));
    assert_eq!(made_up.get("dash"), "so — “so” → so…");
    let ascii = made_up.in_typography(Typography::Ascii);
    assert_eq!(ascii.get("dash"), "so - \"so\" Right so...");
}
