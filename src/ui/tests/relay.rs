//! What the header says of a relay.

use jiff::SignedDuration;

use super::*;
use crate::app::RelayState;
use crate::app::fixture::silence;
use crate::people::{Field, KnownFields, Person, RelayedPeople};
use crate::words::Sentence;

/// A relay tells of everybody in the office, as fresh as that many seconds ago.
fn told(app: &mut App, age: i64) {
    let people = app.roster().iter().map(|entry| {
        let mut person = Person::without_known_fields(entry.person.id, "".into());
        person.last_activity = entry.person.last_activity;
        person.known_fields = KnownFields::NONE.with(Field::LastActivity);
        person
    });
    let as_of = now() - SignedDuration::from_secs(age);
    let told = RelayedPeople {
        people: people.collect(),
        busy: Vec::new(),
        gone: Vec::new(),
        is_whole: true,
        as_of,
        told_at: as_of,
    };
    app.tell(Message::Update(Update::Relay(RelayState::Telling)), now());
    app.tell(Message::Update(Update::Relayed(told)), now());
}

fn header(app: &mut App, seconds: i64) -> String {
    let terminal = drawn(app, theme(Depth::None, Glyphs::Unicode), seconds);
    let cells = terminal.backend().buffer().content.iter().take(160);
    cells.map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
}

#[test]
fn the_header_says_that_the_truth_comes_from_a_relay_and_how_old_it_is() {
    let mut app = office(160, 36);
    told(&mut app, 4);
    assert!(header(&mut app, 0).ends_with("relay · <10 s ✓"), "{}", header(&mut app, 0));
    assert!(header(&mut app, 30).ends_with("relay · 30 s ✓"), "{}", header(&mut app, 30));
    let late = header(&mut app, 100);
    assert!(late.contains("relay · 1m") && !late.contains('✓'), "{late}");
    // The portal's own trouble does not make presence old.
    app.tell(silence(), now());
    let trouble = header(&mut app, 0);
    assert!(trouble.contains("relay · <10 s, portal: no answer"), "{trouble}");
    assert_eq!(app.stale_since(now()), None);
}

#[test]
fn a_silent_relay_dims_the_rows_and_makes_nobody_offline() {
    let mut app = office(160, 36);
    told(&mut app, 0);
    let online = |app: &App| app.roster().iter().filter(|entry| entry.verdict.presence.is_in()).count();
    let (before, first) = (online(&app), app.roster().iter().next().unwrap().clone());
    assert_eq!(app.doubted_since(&first, now()), None);
    app.tell(Message::Update(Update::Relay(RelayState::Silent { since: Some(now()) })), now());
    let later = now() + SignedDuration::from_mins(9);
    app.tell(Message::Tick, later);
    assert_eq!(online(&app), before, "time alone makes nobody offline");
    assert_eq!(app.doubted_since(app.roster().get(first.person.id).unwrap(), later), Some(now()));
    assert!(header(&mut app, 540).contains("relay silent · 9m old"), "{}", header(&mut app, 540));
}

#[test]
fn whatever_is_wrong_with_a_relay_is_said() {
    let mut app = office(160, 36);
    told(&mut app, 0);
    for (state, said) in [
        (RelayState::Connecting, "relay: connecting…"),
        (RelayState::Lost(Sentence::verbatim("a")), "relay lost"),
        (RelayState::Refused(Sentence::verbatim("b")), "relay refuses"),
    ] {
        app.tell(Message::Update(Update::Relay(state)), now());
        assert!(header(&mut app, 0).contains(said), "{}", header(&mut app, 0));
    }
}
