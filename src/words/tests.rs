#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::date;

use super::*;
use crate::people::timers::{Clock, Coarse};
use crate::people::{Birthday, Overlay, Presence};

#[test]
fn the_files_are_sound() {
    let mut keys = BTreeSet::new();
    for source in ENGLISH {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, faults)| panic!("a fault in a Fluent file: {faults:?}"));
        for entry in resource.entries() {
            if let Some(key) = message_key(entry) {
                assert!(keys.insert(key.to_owned()), "{key} is there twice");
            }
        }
    }
    assert!(keys.len() > 50);
}

fn message_key<'a>(entry: &fluent_syntax::ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name),
        _ => None,
    }
}

/// Every literal key that the source asks for is in the files.
#[test]
fn every_key_that_is_used_exists() {
    let words = Words::english();
    let mut asked = 0;
    visit(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut |source| {
        for call in ["words.get(\"", "words.with(\"", "words.count(\"", "words.with(\n"] {
            for (at, _) in source.match_indices(call) {
                let rest = source[at + call.len()..].trim_start().trim_start_matches('"');
                let key = rest.split('"').next().unwrap();
                assert!(words.bundle.has_message(key), "no message {key}");
                asked += 1;
            }
        }
    });
    assert!(asked > 0 || !Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/ui")).exists());
}

fn visit(folder: &Path, look: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, look);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            look(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_value_of_the_domain_has_a_word() {
    let words = Words::english();
    for presence in Presence::ALL {
        assert!(words.bundle.has_message(&format!("presence-{}", presence.as_str())));
    }
    for overlay in [Overlay::Birthday, Overlay::Vacation] {
        assert!(words.bundle.has_message(&format!("overlay-{}", overlay.as_str())));
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
