//! The day as a strip, and those of this week before it, where a journal is kept.

use std::iter;

use ratatui::text::{Line, Span};

use super::{LABEL, day_width, label};
use crate::people::history::{Interval, State, strip};
use crate::people::roster::Availability;
use crate::ui::View;

/// The strips, what their shapes mean, and the habit; nothing without a journal or without room.
pub(super) fn lines<'a>(view: &'a View, width: u16, height: u16) -> Vec<Line<'a>> {
    let Some(history) = view.app.browser().card().history().filter(|_| height >= 3 && width > LABEL + 12)
    else {
        return Vec::new();
    };
    let (words, theme) = (view.words, view.theme);
    let strip_of = |said: &str, day: &[Interval]| {
        let cells = strip(day, day_width(width).into());
        let label = iter::once(label(view, said));
        label.chain(cells.iter().map(|cell| span(view, cell.state, theme.glyphs.state(cell.state)))).collect()
    };
    let day: Line = strip_of(&words.get("history-today"), &history.today);
    let mut legend = vec![label(view, "")];
    for state in [State::On, State::Idle, State::Off] {
        let word = words.get(&format!("history-{}", state.as_str()));
        legend.push(span(view, state, theme.glyphs.state(state)));
        legend.push(Span::styled(format!(" {word}  "), theme.dim()));
    }
    let mut lines = vec![Line::default(), day, Line::from(legend)];
    // The days before stand above, the latest next to today: as many as there is room for.
    let room = usize::from(height).saturating_sub(lines.len() + 1);
    let before = history.week.iter().rev().take(room);
    for (date, day) in before {
        lines.insert(1, strip_of(&words.short_day(*date), day));
    }
    if let Some(usual) = history.usually_from.filter(|_| usize::from(height) > lines.len()) {
        let time = words.time_of_day(usual);
        let said = words.with("history-usually", &[("time", time.into())]);
        lines.push(Line::from(vec![label(view, ""), Span::styled(said, theme.dim())]));
    }
    lines
}

fn span<'a>(view: &View, state: State, shape: &'static str) -> Span<'a> {
    let style = match state {
        State::On => view.theme.availability(Availability::Active),
        State::Idle => view.theme.availability(Availability::Idle),
        State::Off | State::Unknown => view.theme.dim(),
    };
    Span::styled(shape, style)
}
