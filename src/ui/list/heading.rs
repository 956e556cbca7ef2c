//! The headings of the list: what those below them have in common.

use jiff::tz::Offset;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::Timers;
use crate::people::Birthday;
use crate::people::local_time::LocalTime;
use crate::people::roster::{Availability, FreeFrom, Group};
use crate::ui::{View, put};

/// Draws a heading with how many people stand below it.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, group: Group, count: usize) {
    let (words, theme) = (view.words, view.theme);
    let (name, style) = match group {
        Group::Availability(availability) => {
            (words.capitalized(&words.availability(availability)), theme.availability(availability))
        }
        Group::Department(id) => {
            let department = id.and_then(|id| view.app.roster().departments().get(id));
            let name = department.map_or_else(|| words.get("no-department"), |known| known.name.clone());
            (name, theme.text())
        }
        Group::Letter(letter) => (letter.map_or_else(|| "#".to_owned(), String::from), theme.text()),
        Group::Offset(offset) => (offset_name(view, offset), theme.text()),
        Group::Free(free) => (freedom(view, free), theme.text()),
        Group::Recent => (words.get("group-recent"), theme.text()),
        Group::Back(day) => {
            let day = day.map(|day| words.with("group-back", &[("day", words.long_day(day).into())]));
            (day.unwrap_or_else(|| words.get("group-back-unknown")), theme.text())
        }
        Group::Birthday(day) => {
            let day = day.and_then(|day| Birthday::new(day.day(), day.month()));
            let day = day.map(|day| words.with("group-birthday", &[("day", words.birthday(day).into())]));
            (day.unwrap_or_else(|| words.get("group-birthday-unknown")), theme.text())
        }
    };
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    let used = put(frame, area, &name, style.patch(theme.strong()), theme.glyphs);
    let rest = Rect { x: area.x + used, width: area.width - used, ..area };
    put(frame, rest, &format!("{}{count}", theme.glyphs.dot()), theme.dim(), theme.glyphs);
}

/// The time that a clock shows so many seconds ahead of UTC, and how far that is from here.
fn offset_name(view: &View, offset: Option<i32>) -> String {
    let offset = offset.and_then(|offset| Offset::from_seconds(offset).ok());
    let time = offset.map(|offset| LocalTime::at(offset, view.portal_now(), view.time_zone));
    let Some(time) = time else { return view.words.get("group-no-time-zone") };
    let distance = view.words.distance(time);
    match view.app.timers() {
        Timers::Ticking => format!("{} ({distance})", view.words.time_of_day(time.there.time())),
        Timers::Still => distance,
    }
}

/// From when on people are free.
fn freedom(view: &View, free: FreeFrom) -> String {
    match free {
        FreeFrom::Now => view.words.get("group-free-now"),
        FreeFrom::At(at) => {
            let from = view.words.moment_variables("from", at, view.portal_now(), view.time_zone);
            view.words.with("group-free-from", &from)
        }
        FreeFrom::Back => view.words.capitalized(&view.words.availability(Availability::Absent)),
        FreeFrom::NotKnown => view.words.get("group-free-unknown"),
    }
}
