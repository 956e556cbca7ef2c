//! The last line: the query while it is typed, a message, what is wrong, or the keys that matter now.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;
use ratatui::widgets::Clear;

use super::manner::Said;
use super::{Clickable, View, cursor_at, notices, put, text, toast};
use crate::app::{Action, ConnectionState, Edges, Pane, Popup, Target};

/// Fewer cells than this beside a notice are no room for keys.
const ALONE: u16 = 9;

/// Draws the line; answers where a click does the same as a key.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    let typed = view.app.browser().filter().editing() && view.app.popup().is_none();
    let toast = toast::said(view).map(|said| (said, view.theme.accent()));
    let lasting = trouble(view).or_else(|| cooldown(view)).filter(|_| toast.is_none() && !typed);
    // What the user is doing comes first; the header tells of trouble, too.
    let busy = typed || toast.is_some() || view.app.popup().is_some();
    let taken = match (busy, lasting.is_some()) {
        (true, _) => Said::Doing,
        (false, true) => Said::Trouble,
        (false, false) => Said::Keys,
    };
    let room = view.manner().notice_room(taken, area.width);
    if let (Some((said, style)), Some(text), false) = (&toast, toast::text(view), typed) {
        toast::draw_text(view, frame, area, (said, *style), &text);
        return Vec::new();
    }
    // What lasts may cover the frame of the panes, but nobody in them, and leaves room for keys.
    let area = match lasting.filter(|_| view.app.popup().is_none()) {
        Some((said, style)) => draw_lasting(view, frame, area, &said, style),
        None => area,
    };
    let (area, mut targets) = draw_notice(view, frame, area, room.min(area.width));
    if typed {
        if let Some(cursor) = draw_query(view, frame, area) {
            frame.set_cursor_position(cursor);
        }
    } else if let Some((said, style)) = toast {
        toast::draw_sentence(view, frame, area, (&said, style));
    } else {
        let keys = keys(view, area.width);
        frame.render_widget(&keys.line, area);
        targets.extend(keys.targets_in(area));
    }
    targets
}

/// Draws what lasts above the line, over the frame of the panes; what does not fit there goes on in the line, beside the
/// keys for help and to leave, or where that is too narrow begins further up. Answers what is left of the line.
fn draw_lasting(view: &View, frame: &mut Frame, area: Rect, said: &str, style: Style) -> Rect {
    let glyphs = view.theme.glyphs;
    let lines = text::wrapped(said, area.width.saturating_sub(2));
    let hints = pane_hints(view);
    let least = key_hints(view, &hints[hints.len().saturating_sub(2)..], Letters::Act).width();
    let rest = lines.get(1..).unwrap_or_default().join(" ");
    if text::width(&rest).saturating_add(least + 2) > area.width {
        // Every line of it above the keys, as long as most of the panes is left.
        let most = area.y / 3;
        let begin = area.y.saturating_sub(u16::try_from(lines.len()).unwrap_or(most).min(most));
        for (y, line) in (begin..area.y).zip(&lines) {
            let place = Rect { y, ..area };
            frame.render_widget(Clear, place);
            put(frame, place, &format!(" {line}"), style, glyphs);
        }
        return area;
    }
    let others = if view.app.browser().layout().edges == Edges::Frame {
        let above = Rect { y: area.y.saturating_sub(1), ..area };
        let Some((first, others)) = lines.split_first() else { return area };
        frame.render_widget(Clear, above);
        put(frame, above, &format!(" {first}"), style, glyphs);
        others
    } else {
        &lines[..]
    };
    if others.is_empty() {
        return area;
    }
    let room = Rect { width: area.width.saturating_sub(least), ..area };
    let used = put(frame, room, &format!(" {}", others.join(" ")), style, glyphs);
    Rect { x: area.x + used, width: area.width - used, ..area }
}

/// Draws the newest notice at the end of the line, where it has that much room; answers what is left of the line,
/// and where a click opens the list.
fn draw_notice(view: &View, frame: &mut Frame, area: Rect, room: u16) -> (Rect, Vec<(Rect, Target)>) {
    let Some(notice) = notices::line(view, room).filter(|_| room > 0) else { return (area, Vec::new()) };
    let width = notice.width().min(area.width);
    // Alone on its line it stands where lines begin.
    let left = area.width - width;
    let alone = left < ALONE;
    let x = if alone { area.x + left.min(1) } else { area.x + left };
    let place = Rect { x, width: area.right() - x, ..area };
    frame.render_widget(&notice.line, place);
    (Rect { width: if alone { 0 } else { left - 1 }, ..area }, notice.targets_in(place).collect())
}

/// Draws what is typed; answers where the cursor stands.
fn draw_query(view: &View, frame: &mut Frame, area: Rect) -> Option<Position> {
    let (theme, filter) = (view.theme, view.app.browser().filter());
    let prompt = format!(" {} ", view.words.get("filter-prompt"));
    let used = put(frame, area, &prompt, theme.accent(), theme.glyphs);
    let rest = Rect { x: area.x + used, width: area.width - used, ..area };
    let typed = put(frame, rest, filter.typed(), theme.strong(), theme.glyphs);
    let offered = offers(view, area.width.saturating_sub(used + typed + 2));
    let keys = [(Action::Open, "foot-keep"), (Action::Back, "foot-clear")];
    let hint = offered.unwrap_or_else(|| key_hints(view, &keys, Letters::Type));
    let width = hint.width();
    if used + typed + width + 2 < area.width {
        frame.render_widget(hint.line, Rect { x: area.right() - width, width, ..area });
    }
    cursor_at(rest, text::width(filter.before_cursor()))
}

/// What the word that is typed may become, and the key that takes the first, as many as fit; `None` when there is
/// nothing to offer.
fn offers<'a>(view: &'a View, width: u16) -> Option<Clickable<'a>> {
    let (theme, offered) = (view.theme, view.app.browser().filter().offered());
    (1..=offered.len()).rev().find_map(|count| {
        let mut line = Clickable::indented(1);
        line.push([Span::styled("Tab ", theme.accent())]);
        for (nth, word) in offered.iter().take(count).enumerate() {
            let style = if nth == 0 { theme.strong() } else { theme.dim() };
            line.push([Span::styled(word.as_str(), style), Span::raw("  ")]);
        }
        (line.width() < width).then_some(line)
    })
}

/// What is wrong with the portal, in its sentence.
fn trouble(view: &View) -> Option<(String, Style)> {
    let (sentence, style) = match view.app.connection().state() {
        ConnectionState::Retrying { sentence, .. } => (sentence, view.theme.warning()),
        ConnectionState::Stopped { sentence, .. } | ConnectionState::Moved { sentence, .. } => {
            (sentence, view.theme.error())
        }
        ConnectionState::Connecting | ConnectionState::Reading { .. } | ConnectionState::Live => return None,
    };
    Some((view.words.say(sentence), style))
}

/// Which method the portal refuses for now, and until when, by the user's clock.
fn cooldown(view: &View) -> Option<(String, Style)> {
    let cooldown = view.app.connection().cooldowns().iter().min_by_key(|cooldown| cooldown.until)?;
    let until = view.clock(cooldown.until);
    let said = view.words.with("cooldown", &[("method", cooldown.method.into()), ("until", until.into())]);
    Some((said, view.theme.warning()))
}

/// What letters do at present.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// They are keys.
    Act,
    /// They are typed.
    Type,
    /// They take the cursor to an item of a menu, which Space ticks.
    Jump,
}

/// As many of the keys as fit.
fn keys<'a>(view: &'a View, width: u16) -> Clickable<'a> {
    let (mut hints, letters) = match view.app.popup() {
        Some(popup) if popup.is_typed_into() => (popup.hints().to_vec(), Letters::Type),
        Some(popup @ Popup::Menu(menu)) if menu.is_lettered() => (popup.hints().to_vec(), Letters::Jump),
        Some(popup) => (popup.hints().to_vec(), Letters::Act),
        None => (pane_hints(view), Letters::Act),
    };
    loop {
        let line = key_hints(view, &hints, letters);
        if line.width() <= width || hints.is_empty() {
            return line;
        }
        // The last two, help and quit, are what a newcomer needs most.
        let least = hints.len().saturating_sub(3);
        hints.remove(least);
    }
}

/// What the keys do in the panes, the most useful first: actions, each with a key of the Fluent files.
fn pane_hints(view: &View) -> Vec<(Action, &'static str)> {
    let app = view.app;
    let mut hints = Vec::new();
    if app.has_notice_to_dismiss() {
        hints.push((Action::Back, "foot-seen"));
    }
    match app.browser().focus() {
        _ if app.has_notice_to_dismiss() => {}
        Pane::Tree => hints.extend([(Action::Open, "foot-choose"), (Action::Back, "foot-close")]),
        Pane::Card => hints.push((Action::Back, "foot-back")),
        Pane::List if app.browser().filter().is_active() || app.browser().scope().is_some() => {
            hints.push((Action::Back, "foot-clear"));
        }
        Pane::List if app.browser().wall().is_open() => hints.push((Action::ToggleWall, "foot-list")),
        Pane::List => {}
    }
    let bindings = app.keymap().bindings().iter();
    let said: Vec<Action> = hints.iter().map(|(action, _)| *action).collect();
    let others = bindings.filter(|binding| !said.contains(&binding.action));
    hints.extend(others.filter_map(|binding| match binding.action {
        Action::Quit if app.leads_to_welcome() => Some((Action::Quit, "foot-back")),
        action => Some((action, action.footer()?)),
    }));
    hints
}

/// Each action with the key that it takes at present: where letters are typed that is none that types.
fn key_hints<'a>(view: &'a View, hints: &[(Action, &str)], letters: Letters) -> Clickable<'a> {
    let key_of = |action| {
        let mut keys = view.app.keymap().keys(action).iter();
        let label = match letters {
            Letters::Jump if action == Action::Open => Some("Space".to_owned()),
            Letters::Act | Letters::Jump => keys.next().map(|key| key.label()),
            Letters::Type => {
                keys.find(|key| key.types().is_none()).map(|key| key.label()).or_else(|| always(action))
            }
        };
        label.map(|label| view.theme.glyphs.plain(&label).into_owned())
    };
    let mut line = Clickable::indented(1);
    for (action, key) in hints {
        let other = key_of(Action::Up).filter(|_| *action == Action::Down);
        let labels: Vec<String> = key_of(*action).into_iter().chain(other).collect();
        // What has no key is left to the palette.
        if labels.is_empty() {
            continue;
        }
        let said = Span::styled(format!(" {}", view.words.get(key)), view.theme.dim());
        let label = Span::styled(labels.join("/"), view.theme.accent());
        line.push_target([label, said], Target::Act(*action));
        line.push([Span::raw("  ")]);
    }
    line
}

/// The key that an action takes where text is typed, whatever is bound.
fn always(action: Action) -> Option<String> {
    let key = match action {
        Action::Down => "↓",
        Action::Up => "↑",
        Action::Open => "Enter",
        Action::Back => "Esc",
        _ => return None,
    };
    Some(key.to_owned())
}
