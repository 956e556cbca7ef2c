//! What the first line says of the data.

use super::*;
use crate::app::Gaps;

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
    let sentence = "The portal refused the webhook.".to_owned();
    let again = now() + jiff::SignedDuration::from_mins(10);
    app.tell(Message::News(News::Link(Link::Stopped { at: Some(again), sentence })), now());
    assert!(header(&mut app, 5).ends_with("refused, asking again at 15:10 ▲"), "{}", header(&mut app, 5));
    assert!(header(&mut app, 95).ends_with("1m old, asking again at 15:10 ▲"), "{}", header(&mut app, 95));
}

#[test]
fn the_header_says_when_the_list_may_lack_some() {
    let mut app = office(160, 24);
    app.tell(Message::News(News::Gaps(Gaps { without_department: true, stalled: false })), now());
    assert!(header(&mut app, 1).ends_with("up to date, may lack some ✓"), "{}", header(&mut app, 1));
    assert_eq!(app.message(now()).map(|toast| toast.key), Some("toast-list-lacks"));
    app.tell(Message::News(News::Gaps(Gaps::default())), now());
    assert!(header(&mut app, 1).ends_with("up to date ✓"));
}
