//! The list of what became of those who are watched.
//!
//! ```text
//! ╭ Notices · 2 watched ───────────────────────────────╮
//! │ ▌ • 14:03  Анна Петрова         ◐ idle → ● online  │
//! │     13:20  Boris Ivanov     ● online → ○ offline   │
//! ╰────────────────────────────────────────────────────╯
//! ```

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::{Paragraph, Wrap};

use super::{View, draw_frame, middle, put};
use crate::app::{Action, Notice, NoticeList, PopupHits};
use crate::people::Presence;
use crate::people::roster::Availability;
use crate::ui::text;

/// The most cells that the list is wide.
const WIDTH: u16 = 72;
/// The most lines that it is high.
const HEIGHT: u16 = 22;
/// Narrower rows than this, beside the time, say what somebody was by its shape alone …
const BOTH_WORDS_FROM: u16 = 50;
/// … and narrower ones than this what they became, too.
const WORD_FROM: u16 = 36;
/// Narrower lists than this tell of another day but not the time.
const DAY_AND_TIME_FROM: u16 = 56;

/// Where the list is drawn.
pub(super) fn place(view: &View, screen: Rect) -> Rect {
    let lines = u16::try_from(view.app.notices().len()).unwrap_or(u16::MAX);
    if lines == 0 {
        let widest = empty(view).iter().map(Line::width).max().unwrap_or(0);
        let width = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(6).min(WIDTH);
        return middle(screen, width, if width > screen.width { 5 } else { 4 });
    }
    middle(screen, WIDTH, lines.saturating_add(2).min(HEIGHT))
}

/// Draws the list; the cursor stays in view.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, list: NoticeList) -> PopupHits {
    let (theme, words, cursor) = (view.theme, view.words, list.cursor());
    let watched = words.count("notices-watched", view.app.browser().watched().len());
    let title = Line::from(vec![
        Span::styled(format!(" {}", words.get("notices-title")), theme.strong()),
        Span::styled(format!("{}{watched} ", theme.glyphs.dot()), theme.dim()),
    ]);
    draw_frame(view, frame, area, title);
    let inside = area.inner(Margin::new(1, 1));
    let mut hits = PopupHits::new(area);
    let count = view.app.notices().len();
    if count == 0 {
        let lines = empty(view);
        let lines = Paragraph::new(Text::from_iter(lines)).wrap(Wrap { trim: true });
        frame.render_widget(lines, inside.inner(Margin::new(2, 0)));
        return hits;
    }
    let height = usize::from(inside.height).max(1);
    let top = (cursor + 1).saturating_sub(height);
    let times: Vec<String> = view.app.notices().map(|notice| time(view, notice.at, inside.width)).collect();
    let column = times.iter().map(|time| text::width(time)).max().unwrap_or(0);
    let shown = view.app.notices().zip(&times).enumerate().skip(top).take(height);
    for (line, (nth, (notice, time))) in (0u16..).zip(shown) {
        let row = Rect { y: inside.y + line, height: 1, ..inside };
        let time = format!("{}{time}", " ".repeat(usize::from(column - text::width(time))));
        if nth == cursor {
            view.mark_selected(frame, row);
        }
        view.manner().notice(view, frame, row, notice, &time);
        hits.items.push((row, nth));
    }
    view.mark_more(frame, area, top > 0, top + height < count);
    hits
}

/// What is said before anything happened.
fn empty<'a>(view: &View) -> [Line<'a>; 2] {
    let (words, theme) = (view.words, view.theme);
    let key = view.key_of(Action::Watch).unwrap_or_default();
    let hint = words.with("notices-empty-hint", &[("key", key.into())]);
    [Line::raw(words.get("notices-empty")), Line::styled(hint, theme.dim())]
}

/// What became of somebody, in shapes and columns.
pub(in crate::ui) fn draw_row(view: &View, frame: &mut Frame, row: Rect, notice: &Notice, time: &str) {
    let theme = view.theme;
    let row = Rect { x: row.x + 2, width: row.width.saturating_sub(3), ..row };
    let (new, weight) =
        if notice.seen { (" ", Style::new()) } else { (theme.glyphs.unseen(), theme.strong()) };
    let used = put(frame, row, &format!("{new} "), theme.accent(), theme.glyphs);
    let row = Rect { x: row.x + used, width: row.width - used, ..row };
    let used = put(frame, row, &format!("{time}  "), theme.dim(), theme.glyphs);
    let row = Rect { x: row.x + used, width: row.width - used, ..row };
    let change = change(view, notice, row.width);
    let wide = u16::try_from(change.width()).unwrap_or(u16::MAX).min(row.width);
    let name = Rect { width: row.width.saturating_sub(wide + 2), ..row };
    put(frame, name, &notice.name, weight, theme.glyphs);
    frame.render_widget(change, Rect { x: row.right() - wide, width: wide, ..row });
}

/// "◐ idle → ● online", with fewer words where a row has only so many cells.
fn change<'a>(view: &View, notice: &Notice, room: u16) -> Line<'a> {
    let theme = view.theme;
    let said = |presence: Presence, in_words: bool| {
        let availability = Availability::of_presence(presence);
        let word = view.words.presence(presence);
        let shape = theme.glyphs.availability(availability);
        let said = if in_words { format!("{shape} {word}") } else { shape.to_owned() };
        Span::styled(said, theme.availability(availability))
    };
    Line::from(vec![
        said(notice.before, room >= BOTH_WORDS_FROM),
        Span::styled(theme.glyphs.became(), theme.dim()),
        said(notice.presence, room >= WORD_FROM),
    ])
}

/// The time of day, with the day when it was another one, in a list of so many cells.
fn time(view: &View, at: Timestamp, width: u16) -> String {
    let (clock, day) = (view.clock(at), view.day(at));
    if day == view.day(view.now) {
        return clock;
    }
    let day = view.words.short_day(day);
    if width < DAY_AND_TIME_FROM { day } else { format!("{day}  {clock}") }
}
