//! Snapshots of the first screen. Read each before accepting it.

#![allow(clippy::unwrap_used)]

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::*;
use crate::app::welcome::Input;
use crate::ui::Depth;
use crate::words::Sentence;

fn screen(welcome: &Welcome, width: u16, height: u16, glyphs: Glyphs) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let theme = Theme::new(Depth::True, Theme::DARK, glyphs);
    let words = Words::english();
    let view = WelcomeView { welcome, words: &words, theme: &theme, file: "~/.config/whosin/config.toml" };
    terminal.draw(|frame| view.draw(frame)).unwrap();
    terminal.backend().to_string()
}

fn failed() -> Welcome {
    let mut welcome = Welcome::default();
    welcome.update(Input::Paste("https://acme.example/rest/7/s3cr3tk3y/".to_owned()));
    let sentence = "the portal refuses the webhook, it is wrong or was withdrawn: create a new one in \
                    Developer resources and set it again";
    let fault = Fault { obstacle: Obstacle::Secret, sentence: Sentence::verbatim(sentence) };
    welcome.update(Input::Tested(Err(fault)));
    welcome
}

#[test]
fn the_welcome_at_120_by_36() {
    insta::assert_snapshot!(screen(&Welcome::default(), 120, 36, Glyphs::Unicode));
}

#[test]
fn the_welcome_at_80_by_24() {
    insta::assert_snapshot!(screen(&Welcome::default(), 80, 24, Glyphs::Unicode));
}

#[test]
fn the_welcome_at_40_by_12() {
    insta::assert_snapshot!(screen(&Welcome::default(), 40, 12, Glyphs::Unicode));
}

#[test]
fn a_refused_webhook_is_explained() {
    insta::assert_snapshot!(screen(&failed(), 80, 24, Glyphs::Ascii));
}

#[test]
fn a_refused_webhook_is_explained_at_40_by_12() {
    insta::assert_snapshot!(screen(&failed(), 40, 12, Glyphs::Unicode));
}

#[test]
fn what_is_missing_is_told_before_the_dashboard() {
    let mut welcome = Welcome::default();
    welcome.update(Input::Paste("https://acme.example/rest/7/s3cr3tk3y/".to_owned()));
    let lacks = vec!["user_brief", "department"];
    let found =
        Found { portal: "acme.example".to_owned(), name: "Анна Петрова".to_owned(), lacks };
    welcome.update(Input::Tested(Ok(found)));
    insta::assert_snapshot!(screen(&welcome, 80, 24, Glyphs::Unicode));
}

#[test]
fn no_size_is_too_small() {
    let mut typed = Welcome::default();
    typed.update(Input::Key(KeyEvent::from(KeyCode::Char('h'))));
    for welcome in [&Welcome::default(), &typed, &failed()] {
        for (width, height) in [(1, 1), (2, 40), (200, 1), (9, 3), (20, 5), (44, 8), (45, 13)] {
            assert!(!screen(welcome, width, height, Glyphs::Unicode).contains("s3cr3t"));
        }
    }
}
