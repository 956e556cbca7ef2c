//! The help, made from the keymap.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::{View, draw_frame, draw_scrolled, draw_typed, legend, narrowed, size_around};
use crate::app::Section;
use crate::app::{Action, Help, LineEditor, PopupHits};
use crate::people::presence::QUIET_FROM;
use crate::people::search::{Filter, Quality};
use crate::people::text::fold;

/// The width of the column of keys.
const KEYS: usize = 18;

/// The most cells that its text is wide.
const TEXT: u16 = 76;

/// Where the help is drawn.
pub(super) fn place(view: &View, help: &Help, room: Rect) -> Rect {
    let width = TEXT.min(room.width.saturating_sub(4));
    let whole = size_around(&lines(view, width, ""), &title(view));
    let height = help.typed().map_or(whole.height, |typed| {
        let found = lines(view, width, &fold(typed.text())).len();
        u16::try_from(found).unwrap_or(u16::MAX).saturating_add(3)
    });
    narrowed(room, whole, height)
}

/// Draws the help, narrowed to what is typed where it is searched.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, help: &Help) -> PopupHits {
    draw_frame(view, frame, area, title(view));
    let mut inside = area.inner(Margin::new(2, 1));
    if let Some(typed) = help.typed() {
        inside = draw_typed(view, frame, inside, typed);
    }
    let lines = lines(view, inside.width, &fold(help.typed().map_or("", LineEditor::text)));
    PopupHits { overflow: draw_scrolled(frame, inside, lines, help.top()), ..PopupHits::new(area) }
}

fn title<'a>(view: &View) -> Line<'a> {
    let label = |action| view.key_of(action).unwrap_or_default();
    let (find, close) = (label(Action::Find), label(Action::Back));
    let hint = view.words.with("help-close", &[("find", find.into()), ("close", close.into())]);
    Line::from(vec![
        Span::styled(format!(" {} ", view.words.get("help-title")), view.theme.strong()),
        Span::styled(format!("{hint} "), view.theme.dim()),
    ])
}

/// The lines of the help that hold every word of `typed`, none wider than `width` cells unless an action has more
/// keys than their column has room for.
fn lines<'a>(view: &'a View, width: u16, typed: &str) -> Vec<Line<'a>> {
    let (words, theme) = (view.words, view.theme);
    let holds = |text: &str| {
        let text = fold(text);
        typed.split_whitespace().all(|word| text.contains(word))
    };
    let mut lines = Vec::new();
    for section in Section::ALL {
        let title = words.get(section.title());
        let bindings =
            view.app.keymap().bindings().iter().filter(|binding| binding.action.section() == section);
        let mut found = Vec::new();
        for binding in bindings {
            let labels: Vec<String> = binding.keys.iter().map(|key| view.key_label(key)).collect();
            let (mut labels, help) = (labels.join(" "), words.get(binding.action.help()));
            if holds(&format!("{labels} {help} {title}")) {
                // What does not fit beside the keys goes on below, in its own column.
                let room = usize::from(width).saturating_sub(KEYS + 2).max(1);
                for line in textwrap::wrap(&help, room) {
                    let keys = Span::styled(format!("  {labels:<KEYS$}"), theme.accent());
                    found.push(Line::from(vec![keys, Span::raw(line.into_owned())]));
                    labels.clear();
                }
            }
        }
        if !found.is_empty() {
            lines.push(Line::styled(title, theme.strong()));
            lines.append(&mut found);
            lines.push(Line::default());
        }
    }
    let mut signs = legend::lines(view, width, holds);
    if !signs.is_empty() {
        lines.append(&mut signs);
        lines.push(Line::default());
    }
    let limit = view.app.roster().rules().limit.as_mins();
    let tells = view.app.roster().portal_tells();
    let possible = Quality::ALL.into_iter().filter(|quality| quality.can_occur(view.app.roster()));
    let qualities = possible.map(|quality| Filter::is(quality).to_string()).collect::<Vec<_>>().join("  ");
    let minutes = [("limit", limit.into()), ("quiet", QUIET_FROM.as_mins().into())];
    let presence = words.with("help-presence", &minutes);
    let presence = format!("{presence}\n{}", words.get(&format!("help-presence-{}", tells.as_str())));
    for (title, explained) in [
        ("help-presence-title", presence),
        ("help-typing-title", words.get("help-typing")),
        ("help-filters-title", words.with("help-filters", &[("words", qualities.into())])),
    ] {
        let title = words.get(title);
        let mut told = explained.lines().filter(|line| holds(&format!("{title} {line}"))).peekable();
        if told.peek().is_none() {
            continue;
        }
        if lines.last().is_some_and(|line| line.width() > 0) {
            lines.push(Line::default());
        }
        lines.push(Line::styled(title.clone(), theme.strong()));
        for paragraph in told {
            let wrapped = textwrap::wrap(paragraph, usize::from(width));
            lines.extend(wrapped.iter().map(|line| Line::styled(line.to_string(), theme.dim())));
        }
    }
    lines.pop_if(|line| line.width() == 0);
    if lines.is_empty() {
        lines.push(Line::styled(words.get("nothing-matches"), theme.dim()));
    }
    lines
}
