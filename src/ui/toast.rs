//! The short message in the last line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Clear;

use super::{View, list, put, text};
use crate::app::{Clipboard, Obstacle, ToastValue};
use crate::people::text::clean;

/// What is said now, in one line.
pub(super) fn said(view: &View) -> Option<String> {
    let toast = view.app.message(view.now)?;
    let words = view.words;
    let order = words.get(list::order_key(view.app.list().order()));
    let mut instead = String::new();
    let value = match &toast.value {
        ToastValue::None => String::new(),
        ToastValue::Word(key) | ToastValue::Text { what: key, .. } => words.get(key),
        ToastValue::Sentence(sentence) => sentence.clone(),
        ToastValue::NotOpened { obstacle, to, .. } => {
            instead = words.get(instead_key(*to));
            said_of_obstacle(view, obstacle)
        }
    };
    let variables = [("order", order.into()), ("value", value.into()), ("where", instead.into())];
    Some(words.with(toast.key, &variables))
}

/// What of it is to be selected by hand, in one line.
pub(super) fn text(view: &View) -> Option<String> {
    let text = view.app.message(view.now)?.value.text()?;
    Some(clean(&text.replace('\n', ", ")))
}

/// Draws what is said, and behind it what is to be selected by hand; where there is no room for both, what is said
/// goes into the line above.
pub(super) fn draw_text(view: &View, frame: &mut Frame, area: Rect, said: (&str, Style), text: &str) {
    let (theme, ellipsis) = (view.theme, view.theme.glyphs.ellipsis());
    let said_in_full = format!(" {} ", said.0);
    let used = text::width(&said_in_full);
    let beside = used.saturating_add(text::width(text)) <= area.width || area.y == 0;
    let line = if beside { area } else { Rect { y: area.y - 1, ..area } };
    frame.render_widget(Clear, line);
    put(frame, line, &text::fit(&said_in_full, line.width, ellipsis), said.1, theme.glyphs);
    let from = if beside { used } else { 1 }.min(area.width);
    let rest = Rect { x: area.x + from, width: area.width - from, ..area };
    put(frame, rest, &text::fit(text, rest.width, ellipsis), theme.strong(), theme.glyphs);
}

fn said_of_obstacle(view: &View, obstacle: &Obstacle) -> String {
    let words = view.words;
    match obstacle {
        Obstacle::Remote => words.get("obstacle-remote"),
        Obstacle::NoProgram => words.get("obstacle-no-program"),
        Obstacle::Unsafe => words.get("obstacle-unsafe"),
        Obstacle::Failed { program, code: None } => {
            words.with("obstacle-failed", &[("program", program.as_str().into())])
        }
        Obstacle::Failed { program, code: Some(code) } => {
            let code = code.to_string();
            words.with("obstacle-failed-code", &[("program", program.as_str().into()), ("code", code.into())])
        }
    }
}

const fn instead_key(to: Clipboard) -> &'static str {
    match to {
        Clipboard::Taken => "instead-taken",
        Clipboard::Tmux => "instead-tmux",
        Clipboard::Sent => "instead-sent",
        Clipboard::Nowhere => "instead-nowhere",
    }
}
