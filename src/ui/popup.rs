//! Pop-ups, over the middle of the screen, each as large as what it says.

mod backdrop;
mod help;
mod legend;
mod menu;
mod note;
mod notices;
mod qr;
mod say;
mod typed_line;
mod why;

use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect, Size};
use ratatui::text::{Line, Text};
use ratatui::widgets::{Clear, Paragraph};

use super::{Focus, View, block, cursor_at, middle, put, text};
use crate::app::{LineEditor, Popup, PopupHits};

pub(super) use menu::{draw_item, item_hint, item_name};
pub(super) use notices::draw_row as draw_notice;

/// Draws the pop-up; answers where a click on it does something.
pub(super) fn draw(view: &View, frame: &mut Frame, popup: &Popup) -> PopupHits {
    let area = view.popup_place(frame.area()).unwrap_or_default();
    backdrop::draw(view, frame, area);
    match popup {
        Popup::Help(help) => help::draw(view, frame, area, help),
        Popup::Why(why) => why::draw(view, frame, area, *why),
        Popup::Note(form) => note::draw(view, frame, area, form),
        Popup::Notices(list) => notices::draw(view, frame, area, *list),
        Popup::Qr(qr) => qr::draw(view, frame, qr),
        Popup::Say(say) => say::draw(view, frame, area, say),
        Popup::Menu(menu) => menu::draw(view, frame, area, menu),
    }
}

/// What the pop-up covers of the screen.
pub(super) fn place(view: &View, popup: &Popup, screen: Rect) -> Rect {
    let room = room(view, screen);
    let wanted = match popup {
        Popup::Help(help) => help::place(view, help, room),
        Popup::Why(_) => why::place(view, room),
        Popup::Note(form) => note::place(view, form, room),
        Popup::Notices(_) => notices::place(view, room),
        Popup::Qr(qr) => qr::place(view, screen, qr),
        Popup::Say(say) => say::place(view, say, room),
        Popup::Menu(menu) => menu::place(view, menu, room),
    };
    view.manner().popup(view, screen, wanted)
}

/// What pop-ups may cover of the screen: all but the line with their keys.
fn room(view: &View, screen: Rect) -> Rect {
    let keys = view.app.browser().layout().footer.map_or(0, |footer| footer.height);
    Rect { height: screen.height.saturating_sub(keys), ..screen }
}

/// The middle of the room for a pop-up that is so large with everything in it, of which it shows so many lines at
/// present: what narrows while one types stays where it is.
fn narrowed(room: Rect, whole: Size, height: u16) -> Rect {
    let area = middle(room, whole.width, whole.height);
    Rect { height: height.min(area.height), ..area }
}

/// The place below the pointer, or above it where there is no room below; always within the room.
fn at_pointer(room: Rect, pointer: Position, size: Size) -> Rect {
    let (width, height) = (size.width.min(room.width), size.height.min(room.height));
    let below = pointer.y.saturating_add(1);
    let y = if below.saturating_add(height) <= room.bottom() {
        below
    } else {
        pointer.y.saturating_sub(height).max(room.y)
    };
    let y = if y.saturating_add(height) > pointer.y && y < below { room.bottom() - height } else { y };
    Rect { x: pointer.x.min(room.right() - width).max(room.x), y, width, height }
}

/// The size of a pop-up around lines and a title, with its frame and a blank on either side.
fn size_around(lines: &[Line], title: &Line) -> Size {
    let widest = lines.iter().map(Line::width).chain([title.width()]).max().unwrap_or(0);
    let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    Size::new(cells(widest).saturating_add(4), cells(lines.len()).saturating_add(2))
}

/// Clears the place of a pop-up.
fn clear(view: &View, frame: &mut Frame, area: Rect) {
    frame.render_widget(Clear, area);
    frame.buffer_mut().set_style(area, view.theme.base());
}

/// Clears the place of a pop-up and draws its frame.
fn draw_frame(view: &View, frame: &mut Frame, area: Rect, title: Line) {
    clear(view, frame, area);
    view.manner().begin(frame, area.inner(Margin::new(1, 1)));
    frame.render_widget(block(*view.theme, title, Focus::Here), area);
}

/// Draws lines from the `top` one on; answers how many do not fit.
fn draw_scrolled(frame: &mut Frame, area: Rect, lines: Vec<Line<'_>>, top: u16) -> u16 {
    let overflow = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(area.height);
    frame.render_widget(Paragraph::new(Text::from(lines)).scroll((top.min(overflow), 0)), area);
    overflow
}

/// Draws what has been typed, with the cursor in it, on the first line of an area where that has several; answers
/// what is left.
fn draw_typed(view: &View, frame: &mut Frame, area: Rect, typed: &LineEditor) -> Rect {
    if area.height <= 1 {
        return area;
    }
    let line = Rect { height: 1, ..area };
    let prompt = format!("  {} ", view.theme.glyphs.prompt());
    let used = put(frame, line, &prompt, view.theme.accent(), view.theme.glyphs);
    let rest = Rect { x: line.x + used, width: line.width - used, ..line };
    put(frame, rest, typed.text(), view.theme.strong(), view.theme.glyphs);
    if let Some(cursor) = cursor_at(rest, text::width(typed.before_cursor())) {
        frame.set_cursor_position(cursor);
    }
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect::new(0, 0, 80, 23);

    #[test]
    fn a_menu_opens_below_the_pointer_and_stays_in_the_room() {
        let at = |x, y| at_pointer(ROOM, Position::new(x, y), Size::new(30, 10));
        assert_eq!(at(5, 3), Rect::new(5, 4, 30, 10));
        assert_eq!(at(70, 3), Rect::new(50, 4, 30, 10), "no further right than fits");
        assert_eq!(at(5, 20), Rect::new(5, 10, 30, 10), "above where there is no room below");
        assert_eq!(at_pointer(ROOM, Position::new(5, 12), Size::new(30, 20)), Rect::new(5, 3, 30, 20));
        assert_eq!(at_pointer(ROOM, Position::new(5, 12), Size::new(99, 99)), ROOM);
    }

    #[test]
    fn what_narrows_while_one_types_stays_where_it_is() {
        let whole = narrowed(ROOM, Size::new(40, 13), 13);
        assert_eq!(narrowed(ROOM, Size::new(40, 13), 4), Rect { height: 4, ..whole });
    }
}
