//! Pop-ups, over the middle of the screen.

mod help;
mod menu;
mod note;
mod notices;
mod qr;
mod say;
mod typed_line;
mod why;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Text};
use ratatui::widgets::{Clear, Paragraph};

use super::{Focus, View, block, middle, put};
use crate::app::{Popup, PopupHits};

pub(super) use menu::{draw_item, item_hint, item_name};
pub(super) use notices::draw_row as draw_notice;

/// Draws the pop-up; answers where a click on it does something.
pub(super) fn draw(view: &View, frame: &mut Frame, popup: &Popup) -> PopupHits {
    let area = place(view, popup, frame.area());
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
    let wanted = match popup {
        Popup::Help(_) => help::place(screen),
        Popup::Why(_) => why::place(view, screen),
        Popup::Note(_) => note::place(screen),
        Popup::Notices(_) => notices::place(view, screen),
        Popup::Qr(qr) => qr::place(view, screen, qr),
        Popup::Say(say) => say::place(view, say, screen),
        Popup::Menu(menu) => menu::place(menu, screen),
    };
    view.manner().popup(view, screen, wanted)
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

/// Draws what has been typed, with the cursor after it, on the first line of an area where that has several; answers
/// what is left.
fn draw_typed(view: &View, frame: &mut Frame, area: Rect, typed: &str) -> Rect {
    if area.height <= 1 {
        return area;
    }
    let line = Rect { height: 1, ..area };
    let prompt = format!("  {} ", view.theme.glyphs.prompt());
    let used = put(frame, line, &prompt, view.theme.accent(), view.theme.glyphs);
    let rest = Rect { x: line.x + used, width: line.width - used, ..line };
    let end = put(frame, rest, typed, view.theme.strong(), view.theme.glyphs);
    frame.set_cursor_position((rest.x + end, rest.y));
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}
