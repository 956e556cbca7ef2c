//! What each shape means, for the help: the words and shapes of presence, and the marks beside names.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::View;
use crate::people::presence::QUIET_FROM;
use crate::people::roster::Availability;
use crate::people::schedule::BusyKind;
use crate::ui::text;

/// The column of the words, behind the shape, where none of them is wider.
const WORDS: usize = 15;

/// A heading and the shapes whose lines hold what is looked for, none wider than `width`; nothing where none does.
pub(super) fn lines<'a>(view: &View, width: u16, holds: impl Fn(&str) -> bool) -> Vec<Line<'a>> {
    let (words, theme, glyphs) = (view.words, view.theme, view.theme.glyphs);
    let title = words.get("legend-title");
    let minutes =
        [("limit", view.app.roster().rules().limit.as_mins().into()), ("quiet", QUIET_FROM.as_mins().into())];
    let tells = view.app.roster().portal_tells();
    let can_occur = |availability: &Availability| availability.can_occur(tells);
    let of_presence = Availability::ALL.into_iter().filter(can_occur).map(|availability| {
        let word = words.availability(availability);
        let meaning = words.with(&format!("legend-{}", availability.as_str()), &minutes);
        (glyphs.availability(availability), word, meaning, theme.availability(availability))
    });
    let busy = theme.availability(Availability::Busy);
    let marks = [
        ("meeting", glyphs.meeting(), busy),
        ("birthday", glyphs.birthday(), theme.text()),
        ("favourite", glyphs.favourite(), theme.text()),
        ("watched", glyphs.watched(), theme.text()),
        ("cell-meeting", glyphs.busy(BusyKind::Meeting), theme.text()),
        ("cell-tentative", glyphs.busy(BusyKind::Tentative), theme.text()),
        ("cell-absent", glyphs.busy(BusyKind::Absent), theme.text()),
        ("cell-works", glyphs.works(), theme.text()),
    ];
    let marks = marks.into_iter().map(|(name, shape, style)| {
        (shape, words.get(&format!("sign-{name}")), words.get(&format!("legend-{name}")), style)
    });
    let signs: Vec<_> = of_presence.chain(marks).collect();
    // A blank stands behind the widest word, too: languages differ in it.
    let widest = signs.iter().map(|(_, word, ..)| usize::from(text::width(word))).max().unwrap_or_default();
    let column = WORDS.max(widest + 1);
    let found = signs.into_iter().filter(|(_, word, meaning, _)| holds(&format!("{title} {word} {meaning}")));
    let mut lines: Vec<Line> = found
        .flat_map(|(shape, word, meaning, style)| {
            entry(view, (width, column), (shape, style), &word, &meaning)
        })
        .collect();
    if !lines.is_empty() {
        lines.insert(0, Line::styled(title, theme.strong()));
    }
    lines
}

/// A shape, its word in its column, and what it means: what does not fit goes on below, in a column of its own.
fn entry<'a>(
    view: &View,
    (width, column): (u16, usize),
    (shape, style): (&str, Style),
    word: &str,
    meaning: &str,
) -> Vec<Line<'a>> {
    let mut begun = vec![
        Span::styled(format!("  {shape} "), style),
        Span::styled(format!("{word:<column$}"), view.theme.text()),
    ];
    let before: usize = begun.iter().map(Span::width).sum();
    let room = width.saturating_sub(u16::try_from(before).unwrap_or(u16::MAX));
    let mut lines = Vec::new();
    for line in text::wrapped(meaning, room) {
        let mut spans = std::mem::replace(&mut begun, vec![Span::raw(" ".repeat(before))]);
        spans.push(Span::styled(line, view.theme.dim()));
        lines.push(Line::from(spans));
    }
    lines
}
