//! The screen in lines of text alone.

use super::*;
use crate::app::{Density, Presentation, Settings, Showing, Timers};

fn plain(width: u16, height: u16) -> App {
    let settings = Settings {
        showing: Showing { presentation: Presentation::Plain, timers: Timers::Still },
        density: Density::Compact,
        ..settings()
    };
    let mut app = App::new(settings, Size::new(width, height));
    app.tell(Message::Update(Update::Departments(departments())), now());
    app.tell(told(people()), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    app
}

/// The screen, and the line that the cursor stands on.
fn shown(app: &mut App) -> (String, String) {
    let mut terminal = drawn(app, theme(Depth::None, Glyphs::None), 0);
    let cursor = terminal.get_cursor_position().unwrap();
    let screen = terminal.backend().to_string();
    let line = screen.lines().nth(cursor.y.into()).unwrap_or_default();
    let line = line.split(" Hidden by").next().unwrap_or_default();
    (screen.clone(), line.trim_matches(['"', ' ']).to_owned())
}

#[test]
fn everything_is_a_line_of_text_under_the_cursor() {
    let mut app = plain(80, 24);
    let (list, on) = shown(&mut app);
    insta::assert_snapshot!(list);
    assert_eq!(on, "Boris Ivanov, active, Backend");
    press(&mut app, "jj");
    assert_eq!(shown(&mut app).1, "陳偉, active, Analyst");
    press(&mut app, "<Tab>");
    let (card, _) = shown(&mut app);
    insta::assert_snapshot!(card);
    press(&mut app, "t");
    let (tree, on) = shown(&mut app);
    insta::assert_snapshot!(tree);
    assert_eq!(on, "Design, 8 of 11 in, head: Ivan Sokolov");
}

#[test]
fn the_cursor_stands_in_what_opens_and_in_what_is_typed() {
    let mut app = plain(80, 24);
    press(&mut app, "F");
    assert_eq!(shown(&mut app).1, "in, 8, i, is:in");
    press(&mut app, "j<Enter>");
    let (menu, on) = shown(&mut app);
    insta::assert_snapshot!(menu);
    assert_eq!(on, "active, on, 3, a, is:active");
    press(&mut app, "<Esc>/ an");
    assert!(shown(&mut app).1.starts_with("find: is:active an"));
    press(&mut app, "<Esc>?");
    assert_eq!(shown(&mut app).1, "Moving");
    press(&mut app, "<Esc>A");
    assert!(shown(&mut app).1.starts_with("nickname"));
}

#[test]
fn nothing_but_text_is_drawn_and_nobody_is_written_again_when_the_cursor_moves() {
    let mut app = plain(60, 14);
    let before = shown(&mut app).0;
    assert!(!before.contains(['│', '─', '╭', '|', '●', '▌', '·', '…']), "{before}");
    press(&mut app, "j");
    let mut after = drawn(&mut app, theme(Depth::True, Glyphs::None), 0);
    assert_eq!(after.backend().to_string(), before, "the cursor alone has moved");
    let styles = |terminal: &Terminal<TestBackend>| {
        let buffer = terminal.backend().buffer();
        buffer.content().iter().map(ratatui::buffer::Cell::style).collect::<Vec<_>>()
    };
    let one = styles(&after);
    press(&mut app, "j");
    after = drawn(&mut app, theme(Depth::True, Glyphs::None), 0);
    assert_eq!(styles(&after), one);
}

#[test]
fn one_notice_at_a_time() {
    let mut app = plain(120, 24);
    press(&mut app, "wj");
    let mut boris = people().into_iter().find(|person| person.name.starts_with("Boris")).unwrap();
    boris.status = Some(crate::people::Status::Dnd);
    app.tell(told(vec![boris]), now());
    press(&mut app, "f");
    let last = |app: &mut App, later| {
        let terminal = drawn(app, theme(Depth::None, Glyphs::None), later);
        terminal.backend().to_string().lines().last().unwrap_or_default().to_owned()
    };
    let (message, later) = (last(&mut app, 0), last(&mut app, 9));
    assert!(!message.contains("Boris"), "a message stands alone: {message}");
    assert!(later.contains("Boris Ivanov is busy"), "{later}");
    let sentence = crate::words::Sentence::verbatim("The portal does not answer.");
    app.tell(Message::Update(Update::Connection(ConnectionState::Retrying { at: now(), sentence })), now());
    let trouble = last(&mut app, 9);
    assert!(trouble.contains("does not answer") && !trouble.contains("Boris"), "{trouble}");
}
