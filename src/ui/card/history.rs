//! The day as a strip, where a journal is kept.

use ratatui::text::{Line, Span};

use super::{LABEL, WIDEST, label};
use crate::people::history::{State, strip};
use crate::people::roster::Availability;
use crate::ui::View;

/// The strip, what its shapes mean, and the habit; nothing without a journal or without room.
pub(super) fn lines<'a>(view: &'a View, width: u16, height: u16) -> Vec<Line<'a>> {
    let Some(history) = view.app.browser().card().history().filter(|_| height >= 3 && width > LABEL + 12)
    else {
        return Vec::new();
    };
    let (words, theme) = (view.words, view.theme);
    let cells = strip(&history.today, (width - LABEL).min(WIDEST).into());
    let mut day = vec![label(view, &words.get("history-today"))];
    day.extend(cells.iter().map(|cell| span(view, cell.state, theme.glyphs.state(cell.state))));
    let mut legend = vec![label(view, "")];
    for state in [State::On, State::Idle, State::Off] {
        let word = words.get(&format!("history-{}", state.as_str()));
        legend.push(span(view, state, theme.glyphs.state(state)));
        legend.push(Span::styled(format!(" {word}  "), theme.dim()));
    }
    let mut lines = vec![Line::default(), Line::from(day), Line::from(legend)];
    if let Some(usual) = history.usually_from.filter(|_| height > 3) {
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
