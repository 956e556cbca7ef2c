//! The short message in the last line.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Clear;

use super::{View, list, put, text};
use crate::app::{Clipboard, OpenFailure, ToastValue};
use crate::people::text::clean;

/// What is said now, in one line.
pub(super) fn said(view: &View) -> Option<String> {
    let toast = view.app.message(view.now)?;
    let words = view.words;
    let order = words.get(list::order_key(view.app.browser().list().order()));
    let mut instead = String::new();
    let value = match &toast.value {
        ToastValue::None => String::new(),
        ToastValue::Word(key) | ToastValue::Text { what: key, .. } => words.get(key),
        ToastValue::Sentence(sentence) => words.say(sentence),
        ToastValue::Name(name) => name.clone(),
        ToastValue::NotOpened { failure, to, .. } => {
            instead = words.get(instead_key(*to));
            said_of_failure(view, failure)
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

/// Draws a sentence whose last line is `area`; of a long one the lines before stand above, over whatever is there,
/// since its end is what to do next.
pub(super) fn draw_sentence(view: &View, frame: &mut Frame, area: Rect, said: (&str, Style)) {
    let (sentence, style) = said;
    let lines: Vec<_> = sentence_lines(sentence, area.width).into_iter().map(|line| (line, style)).collect();
    draw_upwards(view, frame, area, &lines);
}

/// Draws what is said, and behind it what is to be selected by hand, whole; where there is no room for both in one
/// line, each has lines of its own.
pub(super) fn draw_text(view: &View, frame: &mut Frame, area: Rect, said: (&str, Style), text: &str) {
    let (sentence, style) = said;
    let strong = view.theme.strong();
    let beside = u32::from(text::width(sentence)) + u32::from(text::width(text)) + 2 <= u32::from(area.width);
    if beside {
        let from = put(frame, area, &format!(" {sentence} "), style, view.theme.glyphs);
        let behind = Rect { x: area.x + from, width: area.width - from, ..area };
        put(frame, behind, text, strong, view.theme.glyphs);
        return;
    }
    let above = sentence_lines(sentence, area.width).into_iter().map(|line| (line, style));
    // From the first cell to the last, so that the pieces are all that is selected.
    let one_line = text::width(text) < area.width;
    let pieces = if one_line { vec![format!(" {text}")] } else { text::pieces(text, area.width) };
    let lines: Vec<_> = above.chain(pieces.into_iter().map(|piece| (piece, strong))).collect();
    draw_upwards(view, frame, area, &lines);
}

/// A sentence in lines of at most so many cells, each indented by one.
fn sentence_lines(sentence: &str, width: u16) -> Vec<String> {
    text::wrapped(sentence, width.saturating_sub(1)).into_iter().map(|line| format!(" {line}")).collect()
}

/// Draws lines of which the last stands in `area` and the others above it, over at most half of the screen; what is too much is cut at the end.
fn draw_upwards(view: &View, frame: &mut Frame, area: Rect, lines: &[(String, Style)]) {
    let glyphs = view.theme.glyphs;
    let room = 1 + area.y / 2;
    let shown = lines.len().min(usize::from(room));
    let cut = shown < lines.len();
    for (nth, (line, style)) in lines.iter().take(shown).enumerate() {
        let above = u16::try_from(shown - 1 - nth).unwrap_or(0);
        let place = Rect { y: area.y - above, ..area };
        frame.render_widget(Clear, place);
        frame.buffer_mut().set_style(place, view.theme.base());
        let line =
            if cut && nth + 1 == shown { format!("{line}{}", glyphs.ellipsis()) } else { line.clone() };
        put(frame, place, &text::fit(&line, place.width, glyphs.ellipsis()), *style, glyphs);
    }
}

fn said_of_failure(view: &View, failure: &OpenFailure) -> String {
    let words = view.words;
    match failure {
        OpenFailure::Remote => words.get("open-failure-remote"),
        OpenFailure::NoProgram => words.get("open-failure-no-program"),
        OpenFailure::Unsafe => words.get("open-failure-unsafe"),
        OpenFailure::Failed { program, code: None } => {
            words.with("open-failure-failed", &[("program", program.as_str().into())])
        }
        OpenFailure::Failed { program, code: Some(code) } => {
            let code = code.to_string();
            words.with(
                "open-failure-failed-code",
                &[("program", program.as_str().into()), ("code", code.into())],
            )
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
