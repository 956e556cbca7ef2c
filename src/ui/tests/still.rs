//! The screen where timers stand still.

use super::*;
use crate::app::{Settings, Showing, Timers};

#[test]
fn time_alone_changes_no_age_where_timers_stand_still() {
    let still = Settings { showing: Showing { timers: Timers::Still, ..Showing::default() }, ..settings() };
    let mut app = App::new(still, Size::new(120, 36));
    app.tell(told(people()), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    let mut shown = |later| drawn(&mut app, theme(Depth::True, Glyphs::Unicode), later).backend().to_string();
    let (first, later) = (shown(0), shown(20));
    assert_eq!(first, later);
    assert!(first.contains("since 14:"), "{first}");
    assert!(!first.contains("00:00:40"), "no stopwatch: {first}");
}
