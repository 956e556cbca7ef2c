//! What the first line says of the data.

use super::*;
use crate::app::Gaps;
use crate::people::PersonId;
use crate::words::Sentence;

/// The first line a while after the office was told.
fn header(app: &mut App, seconds: i64) -> String {
    let terminal = drawn(app, theme(Depth::None, Glyphs::Unicode), seconds);
    let cells = terminal.backend().buffer().content.iter().take(160);
    cells.map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
}

#[test]
fn the_header_says_how_old_the_oldest_row_is() {
    let mut app = office(160, 24);
    assert!(header(&mut app, 10).ends_with("up to date ✓"));
    assert!(header(&mut app, 31).ends_with("30 s old ▲"), "{}", header(&mut app, 31));
    assert!(header(&mut app, 59).ends_with("50 s old ▲"), "{}", header(&mut app, 59));
    assert!(header(&mut app, 60).ends_with("1m old ▲"), "{}", header(&mut app, 60));
    let sentence = Sentence::verbatim("The portal refused the webhook.");
    let again = now() + jiff::SignedDuration::from_mins(10);
    app.tell(
        Message::Update(Update::Connection(ConnectionState::Stopped { at: Some(again), sentence })),
        now(),
    );
    assert!(header(&mut app, 5).ends_with("refused, asking again at 15:10 ▲"), "{}", header(&mut app, 5));
    assert!(header(&mut app, 95).ends_with("1m old, asking again at 15:10 ▲"), "{}", header(&mut app, 95));
}

#[test]
fn the_header_says_when_the_list_may_lack_some() {
    let mut app = office(160, 24);
    app.tell(Message::Update(Update::Gaps(Gaps { without_department: true, ..Gaps::default() })), now());
    assert!(header(&mut app, 1).ends_with("up to date, may lack some ✓"), "{}", header(&mut app, 1));
    assert_eq!(app.message(now()).map(|toast| toast.key), Some("toast-list-lacks"));
    app.tell(Message::Update(Update::Gaps(Gaps::default())), now());
    assert!(header(&mut app, 1).ends_with("up to date ✓"));
}

#[test]
fn an_outage_says_the_age_and_when_it_asks_again_and_keeps_the_keys() {
    let at = |(width, height)| {
        let mut app = office(width, height);
        let sentence = Sentence::verbatim("The portal does not answer: whosin asks again by itself.");
        let at = now() + jiff::SignedDuration::from_secs(200);
        app.tell(Message::Update(Update::Connection(ConnectionState::Retrying { at, sentence })), now());
        drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 190).backend().to_string()
    };
    insta::assert_snapshot!([(120, 36), (80, 24), (40, 12)].map(at).join("\n"));
}

#[test]
fn a_long_outage_is_told_whole_beside_the_keys() {
    let at = |(width, height)| {
        let mut app = office(width, height);
        let sentence = Sentence::verbatim(
            "The portal acme.example does not answer, though the network is there: whosin asks again by itself.",
        );
        let at = now() + jiff::SignedDuration::from_secs(200);
        app.tell(Message::Update(Update::Connection(ConnectionState::Retrying { at, sentence })), now());
        drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 190).backend().to_string()
    };
    insta::assert_snapshot!([(40, 24), (60, 16)].map(at).join("\n"));
}

#[test]
fn no_number_has_its_word_behind_one_without() {
    for width in 40..160 {
        let mut app = office(width, 24);
        let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Unicode), 5);
        let cells = terminal.backend().buffer().content.iter().take(width.into());
        let line: String = cells.map(ratatui::buffer::Cell::symbol).collect();
        let counts = line.split("me ").next().unwrap_or_default();
        let words: Vec<&str> = counts.split_whitespace().collect();
        let numbers = words.iter().enumerate().filter(|(_, word)| word.parse::<usize>().is_ok());
        let in_words: Vec<bool> = numbers
            .map(|(nth, _)| words.get(nth + 1).is_some_and(|next| next.chars().all(char::is_alphabetic)))
            .collect();
        assert!(in_words.is_sorted_by(|before, after| before >= after), "{line}");
    }
}

#[test]
fn the_next_try_is_shown_when_it_changes() {
    let mut app = office(120, 36);
    let retrying = |seconds| {
        let at = now() + jiff::SignedDuration::from_secs(seconds);
        let sentence = Sentence::verbatim("The portal does not answer.");
        Message::Update(Update::Connection(ConnectionState::Retrying { at, sentence }))
    };
    app.tell(retrying(5), now());
    assert!(app.update(retrying(15), now()).dirty);
    assert!(!app.update(retrying(15), now()).dirty);
}

#[test]
fn a_refusal_is_said_as_fully_as_the_width_holds() {
    let line = |width: u16| {
        let mut app = office(width, 24);
        let sentence = Sentence::verbatim("The portal refused the webhook.");
        let again = now() + jiff::SignedDuration::from_mins(10);
        app.tell(
            Message::Update(Update::Connection(ConnectionState::Stopped { at: Some(again), sentence })),
            now(),
        );
        let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Unicode), 45);
        let cells = terminal.backend().buffer().content.iter().take(width.into());
        cells.map(ratatui::buffer::Cell::symbol).collect::<String>()
    };
    insta::assert_snapshot!([160, 120, 80, 72, 60, 50, 40].map(line).join("\n"));
}

#[test]
fn the_header_counts_who_is_in_a_meeting_and_who_is_absent_where_calendars_are_told() {
    use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When};

    let mut app = office(160, 24);
    assert!(!header(&mut app, 1).contains("meeting") && header(&mut app, 1).contains("1 absent"));
    let minutes = |number| now() + jiff::SignedDuration::from_mins(number);
    let schedule = |id, kind| {
        let entry = CalendarEntry { when: When::Instants { from: minutes(-5), to: minutes(30) }, kind };
        let last_day = jiff::civil::Date::constant(2026, 3, 26);
        (PersonId(id), Schedule::told(vec![entry], last_day, now()))
    };
    let told =
        vec![schedule(1, BusyKind::Meeting), schedule(2, BusyKind::Tentative), schedule(3, BusyKind::Absent)];
    app.tell(Message::Update(Update::Schedules(told)), now());
    let said = header(&mut app, 1);
    assert!(said.contains("2 in a meeting") && said.contains("2 absent"), "{said}");
    // By the clock alone, at the minute.
    assert!(app.next_tick(now()).is_some_and(|at| at <= minutes(30)));
    app.tell(Message::Tick, minutes(30));
    assert!(!header(&mut app, 30 * 60).contains("meeting"), "{}", header(&mut app, 30 * 60));
}
