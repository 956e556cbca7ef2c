//! A line that is typed to somebody, and what became of it when it was sent.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{View, draw_frame, draw_scrolled, middle, typed_line};
use crate::app::{PopupHits, Say};
use crate::ui::text;

/// The most cells that the pop-up is wide, with its frame and a blank on either side.
const WIDTH: u16 = 72;
/// The least.
const NARROWEST: u16 = 40;
/// What of that is no room for text.
const EDGES: u16 = 4;

/// Where the pop-up is drawn.
pub(super) fn place(view: &View, say: &Say, screen: Rect) -> Rect {
    let title = u16::try_from(title(view, say).width()).unwrap_or(u16::MAX);
    // The cursor stands behind what is typed.
    let typed = text::width(say.typed()).saturating_add(1);
    let told = outcome(view, say, WIDTH.min(screen.width).saturating_sub(EDGES));
    let told = told.iter().map(|line| u16::try_from(line.width()).unwrap_or(u16::MAX)).max().unwrap_or(0);
    let width = title.max(typed).max(told).saturating_add(EDGES).clamp(NARROWEST, WIDTH).min(screen.width);
    let said = u16::try_from(outcome(view, say, width.saturating_sub(EDGES)).len()).unwrap_or(u16::MAX);
    middle(screen, width, said.saturating_add(3))
}

/// Draws the line, with the cursor in it, and below it what became of it.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, say: &Say) -> PopupHits {
    draw_frame(view, frame, area, title(view, say));
    let inside = area.inner(Margin::new(2, 1));
    let line = Rect { height: inside.height.min(1), ..inside };
    typed_line::draw(view, frame, line, say.line());
    let rest = Rect { y: line.bottom(), height: inside.height - line.height, ..inside };
    let overflow = draw_scrolled(frame, rest, outcome(view, say, inside.width), 0);
    PopupHits { overflow, ..PopupHits::new(area) }
}

fn title<'a>(view: &'a View, say: &Say) -> Line<'a> {
    let said = view.words.with("say-title", &[("name", view.app.name_of(say.to()).into())]);
    Line::from(Span::styled(format!(" {said} "), view.theme.strong()))
}

/// What became of the line, in lines of that width.
fn outcome(view: &View, say: &Say, width: u16) -> Vec<Line<'static>> {
    let (words, theme) = (view.words, view.theme);
    let outbox = view.app.outbox();
    if outbox.is_sending(say.to()) {
        return vec![Line::styled(words.get("say-sending"), theme.dim())];
    }
    // Of another text it says nothing.
    let Some(failure) = outbox.failure(say.to()).filter(|_| outbox.text(say.to()) == say.typed()) else {
        return Vec::new();
    };
    let mut lines = wrapped(&words.say(&failure.sentence), width, theme.warning());
    if failure.may_be_done() {
        lines.extend(wrapped(&words.get("say-perhaps"), width, theme.error()));
    }
    lines
}

fn wrapped(sentence: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    text::wrapped(sentence, width).into_iter().map(|line| Line::styled(line, style)).collect()
}
