//! The newest of what became of those who are watched, in the last line until somebody has looked.

use ratatui::text::Span;

use super::glyphs::before;
use super::{Clickable, View, text};
use crate::app::{Action, Popup, Target};

/// A footer that has less room than this for the sentence leaves out when it was.
const TIME_FROM: u16 = 26;

/// The newest notice that nobody has looked at, and how many more there are, in so many cells.
pub(super) fn line<'a>(view: &'a View, room: u16) -> Option<Clickable<'a>> {
    let (theme, words) = (view.theme, view.words);
    let newest = view.app.unseen().next()?;
    if matches!(view.app.popup(), Some(Popup::Notices(_))) {
        return None;
    }
    let others = view.app.unseen().count() - 1;
    let more = match others {
        0 => String::new(),
        n => format!("{}{}", theme.glyphs.dot(), words.count("notice-more", n)),
    };
    let key = view.key_of(Action::Notices);
    let key =
        key.filter(|_| view.app.popup().is_none()).map_or_else(|| " ".to_owned(), |key| format!("  {key} "));
    let mark = before(theme.glyphs.watched(), "");
    let fixed = text::width(&mark) + text::width(&more) + text::width(&key);
    let left = room.saturating_sub(fixed);
    let time = if left < TIME_FROM { String::new() } else { format!("{} ", view.clock(newest.at)) };
    let said = words.change(&newest.name, newest.before, newest.presence);
    let said =
        text::fit(&said, left.saturating_sub(text::width(&time)), theme.glyphs.ellipsis()).into_owned();
    let mut line = Clickable::default();
    let spans = [
        Span::styled(mark, theme.accent()),
        Span::styled(time, theme.dim()),
        Span::styled(said, theme.text()),
        Span::styled(more, theme.dim()),
        Span::styled(key, theme.accent()),
    ];
    line.push_target(spans, Target::Act(Action::Notices));
    Some(line)
}
