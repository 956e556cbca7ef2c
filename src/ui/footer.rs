//! The last line: the query while it is typed, a message, what is wrong, or the keys that matter now.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::{Clickable, View, cursor_at, list, put, text};
use crate::app::{Action, Link, Pane, Popup, Target, ToastValue};

/// Draws the line; answers where a click does the same as a key.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    if view.app.filter().editing() && view.app.popup().is_none() {
        if let Some(cursor) = draw_query(view, frame, area) {
            frame.set_cursor_position(cursor);
        }
        return Vec::new();
    }
    if let Some(said) = toast(view).or_else(|| trouble(view)).or_else(|| resting(view)) {
        frame.render_widget(said, area);
        return Vec::new();
    }
    let keys = keys(view, area.width);
    frame.render_widget(&keys.line, area);
    keys.targets_in(area).collect()
}

/// Draws what is typed; answers where the cursor stands.
fn draw_query(view: &View, frame: &mut Frame, area: Rect) -> Option<Position> {
    let (theme, filter) = (view.theme, view.app.filter());
    let prompt = format!(" {} ", view.words.get("filter-prompt"));
    let used = put(frame, area, &prompt, theme.accent(), theme.glyphs);
    let rest = Rect { x: area.x + used, width: area.width - used, ..area };
    let typed = put(frame, rest, filter.typed(), theme.strong(), theme.glyphs);
    let hint = key_hints(view, &[(Action::Open, "foot-keep"), (Action::Back, "foot-clear")]);
    let width = hint.width();
    if used + typed + width + 2 < area.width {
        frame.render_widget(hint.line, Rect { x: area.right() - width, width, ..area });
    }
    cursor_at(rest, text::width(filter.before_cursor()))
}

fn toast<'a>(view: &'a View) -> Option<Line<'a>> {
    let toast = view.app.message(view.now)?;
    let order = view.words.get(list::order_key(view.app.list().order()));
    let value = match &toast.value {
        ToastValue::None => String::new(),
        ToastValue::Word(key) => view.words.get(key),
        ToastValue::Sentence(sentence) => sentence.clone(),
    };
    let said = view.words.with(toast.key, &[("order", order.into()), ("value", value.into())]);
    Some(Line::styled(format!(" {said}"), view.theme.accent()))
}

/// What is wrong with the portal, in its sentence.
fn trouble<'a>(view: &'a View) -> Option<Line<'a>> {
    let (sentence, style) = match view.app.link() {
        Link::Retrying { sentence } => (sentence, view.theme.warning()),
        Link::Stopped { sentence } | Link::Moved { sentence, .. } => (sentence, view.theme.error()),
        Link::Connecting | Link::Reading { .. } | Link::Live => return None,
    };
    Some(Line::styled(format!(" {sentence}"), style))
}

/// Which method the portal refuses for now, and until when, by the user's clock.
fn resting<'a>(view: &'a View) -> Option<Line<'a>> {
    let (method, until) = *view.app.resting().iter().min_by_key(|(_, until)| *until)?;
    let until = until.to_zoned(view.time_zone.clone()).strftime("%H:%M").to_string();
    let said = view.words.with("resting", &[("method", method.into()), ("until", until.into())]);
    Some(Line::styled(format!(" {said}"), view.theme.warning()))
}

/// As many of the keys as fit.
fn keys<'a>(view: &'a View, width: u16) -> Clickable<'a> {
    let mut hints: Vec<(Action, &str)> = Vec::new();
    if let Some(popup) = view.app.popup() {
        match popup {
            Popup::Chooser(_) => hints.extend([(Action::Down, "foot-move"), (Action::Open, "foot-choose")]),
            Popup::Help { typed: Some(_), .. } | Popup::Qr { .. } => {}
            Popup::Help { .. } => hints.extend([(Action::Down, "foot-scroll"), (Action::Find, "foot-find")]),
            Popup::Why { .. } => hints.push((Action::Down, "foot-scroll")),
        }
        let searched = matches!(popup, Popup::Help { typed: Some(_), .. });
        hints.push((Action::Back, if searched { "foot-clear" } else { "foot-close" }));
    } else {
        let app = view.app;
        match app.focus() {
            Pane::Tree => hints.extend([(Action::Open, "foot-choose"), (Action::Back, "foot-close")]),
            Pane::Card => hints.push((Action::Back, "foot-back")),
            Pane::List if app.filter().is_active() || app.scope().is_some() => {
                hints.push((Action::Back, "foot-clear"));
            }
            Pane::List if app.wall().is_open() => hints.push((Action::ToggleWall, "foot-list")),
            Pane::List => {}
        }
        let bindings = app.keymap().bindings().iter();
        let said: Vec<Action> = hints.iter().map(|(action, _)| *action).collect();
        let others = bindings.filter(|binding| !said.contains(&binding.action));
        hints.extend(others.filter_map(|binding| Some((binding.action, binding.footer?))));
    }
    loop {
        let line = key_hints(view, &hints);
        if line.width() <= width || hints.is_empty() {
            return line;
        }
        // The last two, help and quit, are what a newcomer needs most.
        let least = hints.len().saturating_sub(3);
        hints.remove(least);
    }
}

fn key_hints<'a>(view: &'a View, hints: &[(Action, &str)]) -> Clickable<'a> {
    let mut line = Clickable::indented(1);
    for (action, key) in hints {
        let mut labels = view.app.keymap().keys(*action).iter().map(|key| key.label());
        let label = match action {
            Action::Down => {
                let up = view.app.keymap().keys(Action::Up).first().map(|key| key.label());
                [labels.next(), up].into_iter().flatten().collect::<Vec<_>>().join("/")
            }
            _ => labels.next().unwrap_or_default(),
        };
        // What has no key is left to the palette.
        if label.is_empty() {
            continue;
        }
        let said = Span::styled(format!(" {}", view.words.get(key)), view.theme.dim());
        line.push_target([Span::styled(label, view.theme.accent()), said], Target::Act(*action));
        line.push([Span::raw("  ")]);
    }
    line
}
