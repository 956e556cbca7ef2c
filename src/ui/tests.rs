//! Snapshots of the screens. Read each before accepting it.

#![allow(clippy::unwrap_used)]

mod activity_only;
mod ascii;
mod calendar;
mod card;
mod departments;
mod footer;
mod header;
mod hues;
mod languages;
mod notices;
mod pictures;
mod plain;
mod popups;
mod qr;
mod queries;
mod relay;
mod say;
mod still;
mod telephones;
mod translations;
mod wall;

use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use ratatui::style::Color;

use super::*;
use crate::app::fixture::{company, departments, now, office, people, press, settings, told};
use crate::app::{ConnectionState, Message, Settings, StartView, Update};
use crate::people::Presence;
use crate::people::history::{Sighting, Watch};
use crate::words::Sentence;

fn theme(depth: Depth, glyphs: Glyphs) -> Theme {
    Theme::new(depth, Theme::DARK, glyphs)
}

fn drawn(app: &mut App, theme: Theme, later: i64) -> Terminal<TestBackend> {
    drawn_in(&Words::english(), app, theme, later)
}

fn drawn_in(words: &Words, app: &mut App, theme: Theme, later: i64) -> Terminal<TestBackend> {
    let size = app.browser().screen();
    let mut terminal = Terminal::new(TestBackend::new(size.width, size.height)).unwrap();
    let zone = TimeZone::get("Europe/Moscow").unwrap();
    let mut hits = HitMap::default();
    terminal
        .draw(|frame| {
            let now = now() + jiff::SignedDuration::from_secs(later);
            let view = View {
                app,
                words,
                theme: &theme,
                pictures: &AvatarCache::default(),
                now,
                time_zone: &zone,
                popup_place: std::cell::OnceCell::new(),
            };
            hits = view.draw(frame);
        })
        .unwrap();
    app.drawn(hits);
    terminal
}

fn screen(app: &mut App) -> String {
    drawn(app, theme(Depth::True, Glyphs::Unicode), 0).backend().to_string()
}

#[test]
fn the_dashboard_at_120_by_40() {
    insta::assert_snapshot!(screen(&mut office(120, 40)));
}

#[test]
fn the_dashboard_at_80_by_24() {
    let mut app = office(80, 24);
    press(&mut app, "j");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_list_at_40_by_12() {
    insta::assert_snapshot!(screen(&mut office(40, 12)));
}

#[test]
fn the_card_at_40_by_12() {
    let mut app = office(40, 12);
    press(&mut app, "j<Enter>");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_bare_list_of_a_tiny_window() {
    insta::assert_snapshot!(screen(&mut office(30, 8)));
}

#[test]
fn a_query_while_it_is_typed() {
    let mut app = office(120, 24);
    press(&mut app, "/le");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_query_that_nobody_matches() {
    let mut app = office(80, 16);
    press(&mut app, "/xyzzy");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn what_can_be_opened_on_the_card_is_a_link() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    let linked = theme(Depth::True, Glyphs::Unicode).with_links();
    let with = drawn(&mut app, linked, 0);
    let without = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let mut links: Vec<(String, String)> = Vec::new();
    let mut shown = String::new();
    let buffer = with.backend().buffer();
    for cell in buffer.content() {
        let symbol = cell.symbol();
        let parts = symbol.strip_prefix("\u{1b}]8;").and_then(|rest| rest.split_once("\u{1b}\\"));
        let Some((open, rest)) = parts else {
            shown.push_str(symbol);
            continue;
        };
        let letter = rest.strip_suffix("\u{1b}]8;;\u{1b}\\").unwrap();
        shown.push_str(letter);
        let target = open.split_once(';').unwrap().1;
        match links.last_mut() {
            Some((last, text)) if last == target => text.push_str(letter),
            _ => links.push((target.to_owned(), letter.to_owned())),
        }
    }
    let expected = [
        ("tel:+79001234567", "+7 900 123-45-67"),
        ("mailto:anna@acme.example", "anna@acme.example"),
        ("https://acme.example", "acme.example"),
    ];
    assert_eq!(links, expected.map(|(target, text)| (target.to_owned(), text.to_owned())));
    let plain: String =
        without.backend().buffer().content().iter().map(ratatui::buffer::Cell::symbol).collect();
    assert_eq!(shown, plain, "the screen looks the same");
}

#[test]
fn the_help() {
    let mut app = office(80, 24);
    press(&mut app, "?");
    let first = screen(&mut app);
    press(&mut app, "G");
    insta::assert_snapshot!(format!("{first}\n{}", screen(&mut app)));
}

#[test]
fn filters_as_chips() {
    let mut app = company(120, 16);
    press(&mut app, "d/o is:online not:bot<Enter>");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn filters_as_chips_at_40_by_12_without_colours() {
    let mut app = company(40, 12);
    press(&mut app, "/а @design has:phone is:in<Enter>");
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0);
    insta::assert_snapshot!(terminal.backend());
}

#[test]
fn a_chip_has_a_background() {
    let mut app = office(80, 24);
    press(&mut app, "/is:online<Enter>");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let buffer = terminal.backend().buffer();
    let chip: String = (0..80)
        .filter(|&x| matches!(buffer[(x, 1)].bg, Color::Rgb(..)))
        .map(|x| buffer[(x, 1)].symbol())
        .collect();
    assert_eq!(chip, " online ");
}

#[test]
fn filters_to_choose_from() {
    let mut app = office(100, 26);
    press(&mut app, "Fj<Enter>jj<Enter>");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_heading_stays_while_its_people_scroll() {
    let mut app = company(80, 12);
    press(&mut app, "ssG");
    let scrolled = screen(&mut app);
    press(&mut app, "5k");
    insta::assert_snapshot!(format!("{scrolled}\n{}", screen(&mut app)));
}

#[test]
fn the_help_at_40_by_12() {
    let mut app = office(40, 12);
    press(&mut app, "?");
    let first = screen(&mut app);
    press(&mut app, "<PgDn>");
    insta::assert_snapshot!(format!("{first}\n{}", screen(&mut app)));
}

#[test]
fn the_help_while_it_is_searched() {
    let mut app = office(80, 24);
    press(&mut app, "?/copy");
    let found = screen(&mut app);
    press(&mut app, "zzz");
    let nothing = screen(&mut app);
    insta::assert_snapshot!(format!("{found}\n{nothing}"));
    let mut small = office(40, 12);
    press(&mut small, "?/offline");
    insta::assert_snapshot!(screen(&mut small));
}

#[test]
fn the_menu_of_somebody() {
    let mut app = office(100, 24);
    press(&mut app, "jx");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn why_somebody_is_idle() {
    let mut app = office(80, 24);
    press(&mut app, "5je");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_number_to_scan() {
    let mut app = office(80, 24);
    press(&mut app, "jQ");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_palette_with_nothing_that_matches() {
    let mut app = office(80, 24);
    press(&mut app, ":zzz");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn somebody_who_is_absent() {
    let mut app = office(100, 30);
    press(&mut app, "G");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn before_anybody_answered() {
    let mut app = App::new(settings(), Size::new(80, 16));
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_portal_that_stopped() {
    let mut app = App::new(settings(), Size::new(80, 16));
    let sentence =
        Sentence::verbatim("The portal refused the webhook: make a new one and set WHOSIN_WEBHOOK.");
    let again = now() + jiff::SignedDuration::from_mins(10);
    app.tell(
        Message::Update(Update::Connection(ConnectionState::Stopped { at: Some(again), sentence })),
        now(),
    );
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_portal_that_moved() {
    let mut app = office(100, 24);
    let sentence = Sentence::verbatim("The portal now lives at new.example.");
    app.tell(
        Message::Update(Update::Connection(ConnectionState::Moved {
            at: None,
            to: "new.example".into(),
            sentence,
        })),
        now(),
    );
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn an_office_three_minutes_after_the_portal_fell_silent() {
    let mut app = office(100, 24);
    press(&mut app, "j");
    let sentence = Sentence::verbatim("The portal does not answer; trying again.");
    app.tell(Message::Update(Update::Connection(ConnectionState::Retrying { at: now(), sentence })), now());
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 190);
    insta::assert_snapshot!(terminal.backend());
}

#[test]
fn ascii_without_colours_says_the_same() {
    let mut app = office(80, 24);
    press(&mut app, "j");
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0);
    let buffer = terminal.backend().buffer();
    assert!(buffer.content().iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    insta::assert_snapshot!(terminal.backend());
}

#[test]
fn the_timers_wear_the_persons_colour() {
    let mut app = office(120, 40);
    press(&mut app, "5j");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let buffer = terminal.backend().buffer();
    let screen = terminal.backend().to_string();
    let line = screen.lines().position(|line| line.contains("00:14:00")).unwrap();
    let row = u16::try_from(line).unwrap();
    let colored = (60..120).filter(|&x| buffer[(x, row)].symbol() == "4").map(|x| buffer[(x, row)].fg).next();
    let own = crate::people::Rgb::parse("#1eb4aa").unwrap();
    let made = contrast::readable(own, crate::people::Rgb::new(0x12 + 26, 0x12 + 26, 0x16 + 26));
    assert_eq!(colored, Some(Color::Rgb(made.r, made.g, made.b)));
}

#[test]
fn no_size_is_too_small() {
    for (width, height) in [(1, 1), (2, 40), (200, 1), (39, 9), (40, 10), (79, 3), (80, 10), (81, 11)] {
        let mut app = office(width, height);
        for keys in [
            "",
            "<Enter>",
            "<Esc>?",
            "<Esc>:",
            "<Esc>jQ",
            "<Esc>e",
            "<Esc>W",
            "<Esc>/анна",
            "<Esc><Esc>t",
            "<Enter>v",
            "zz",
        ] {
            press(&mut app, keys);
            screen(&mut app);
        }
    }
}

#[test]
fn an_office_remembered_from_two_hours_ago() {
    let mut app = App::new(settings(), Size::new(100, 24));
    let told = now() - jiff::SignedDuration::from_hours(2);
    let people = people().into_iter().map(|person| (person, told)).collect();
    let (departments, ahead) = (departments(), jiff::SignedDuration::ZERO);
    app.tell(Message::Remembered { people, departments, ahead }, now());
    press(&mut app, "j");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_day_of_which_a_journal_was_kept() {
    let mut app = office(100, 36);
    press(&mut app, "j");
    let id = app.browser().list().selected().unwrap();
    let at = |hours: i64| now() - jiff::SignedDuration::from_hours(hours);
    let seen = |hours, presence| Sighting { at: at(hours), presence };
    let sightings = vec![seen(7, Presence::Offline), seen(4, Presence::Online), seen(1, Presence::Idle)];
    let watches = vec![Watch { from: at(7), to: now() }];
    app.tell(Message::History { id, sightings, watches }, now());
    insta::assert_snapshot!(screen(&mut app));
    press(&mut app, "j");
    assert!(app.browser().card().history().is_none(), "it is of somebody else");
}
