//! What the user keeps of somebody, two lines to be typed.
//!
//! ```text
//! ╭ Anna Petrova ──────────────────────────╮
//! │ nickname  Annie                        │
//! │ note      rings back before noon       │
//! │                                        │
//! │ Only here, on this machine             │
//! ╰────────────────────────────────────────╯
//! ```

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::{View, draw_frame, middle, put, typed_line};
use crate::app::{NoteForm, NoteLine, PopupHits};
use crate::ui::text;

/// How wide the form is at most and at least, and how high.
const WIDTH: u16 = 72;
const NARROWEST: u16 = 40;
const HEIGHT: u16 = 6;

/// Where the form is drawn.
pub(super) fn place(view: &View, form: &NoteForm, screen: Rect) -> Rect {
    let title = title(view, &view.app.name_of(form.id())).width();
    // The cursor stands behind what is typed.
    let typed = NoteLine::ALL.map(|which| text::width(form.line(which).typed()));
    let typed = typed.into_iter().max().unwrap_or(0).saturating_add(column(&labels(view)) + 1);
    let said = text::width(&view.words.get("note-where"));
    let widest = typed.max(said).max(u16::try_from(title).unwrap_or(u16::MAX));
    middle(screen, widest.saturating_add(4).clamp(NARROWEST, WIDTH), HEIGHT)
}

fn title<'a>(view: &View, name: &'a str) -> Line<'a> {
    Line::from(vec![
        Span::styled(format!(" {} ", view.words.get("note-title")), view.theme.strong()),
        Span::styled(format!("{name} "), view.theme.text()),
    ])
}

fn labels(view: &View) -> [String; 2] {
    ["card-nickname", "card-note"].map(|key| view.words.get(key))
}

/// The width of the labels with the gap behind them.
fn column(labels: &[String]) -> u16 {
    labels.iter().map(|label| text::width(label) + 2).max().unwrap_or(0)
}

/// Draws the form, with the cursor in the line that is typed; a click goes to the other.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, form: &NoteForm) -> PopupHits {
    let mut hits = PopupHits::new(area);
    let Some(entry) = view.app.roster().get(form.id()) else { return hits };
    draw_frame(view, frame, area, title(view, &entry.person.name));
    let inside = area.inner(Margin::new(2, 1));
    let labels = labels(view);
    let column = column(&labels).min(inside.width);
    for ((nth, which), label) in NoteLine::ALL.into_iter().enumerate().zip(&labels) {
        let y = inside.y.saturating_add(u16::try_from(nth).unwrap_or(0));
        let row = Rect { y, height: 1, ..inside }.intersection(inside);
        if row.is_empty() {
            break;
        }
        put(frame, row, label, view.theme.dim(), view.theme.glyphs);
        let place = Rect { x: row.x + column, width: row.width - column, ..row };
        let line = form.line(which);
        if form.typed() == which {
            typed_line::draw(view, frame, place, line);
        } else {
            put(frame, place, line.typed(), view.theme.text(), view.theme.glyphs);
        }
        hits.items.push((row, nth));
    }
    let said = Rect { y: inside.y.saturating_add(3), height: 1, ..inside }.intersection(inside);
    put(frame, said, &view.words.get("note-where"), view.theme.dim(), view.theme.glyphs);
    hits
}
