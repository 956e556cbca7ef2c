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
/// Where names are long, rows that are narrower than this, beside the time, say what somebody was by its shape alone …
const BOTH_WORDS_FROM: u16 = 50;
/// … and narrower ones than this what they became, too.
const WORD_FROM: u16 = 36;
/// The cells before the time: the mark of the selection, and that of a new notice.
const BEFORE_TIME: u16 = 4;
/// Where lists have no more room than this they tell of another day but not the time.
const DAY_AND_TIME_FROM: u16 = 56;

/// Where the list is drawn.
pub(super) fn place(view: &View, screen: Rect) -> Rect {
    let lines = u16::try_from(view.app.notices().len()).unwrap_or(u16::MAX);
    if lines == 0 {
        let widest = empty(view).iter().map(Line::width).max().unwrap_or(0);
        let width = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(6).min(WIDTH);
        return middle(screen, width, if width > screen.width { 5 } else { 4 });
    }
    let room = room(screen);
    middle(screen, needed(view, room).saturating_add(2), lines.saturating_add(2).min(HEIGHT))
}

/// How wide the list may be, without its frame.
fn room(screen: Rect) -> u16 {
    WIDTH.min(screen.width).saturating_sub(2)
}

/// The width of the widest row, or of the title, in a list of so many cells.
fn needed(view: &View, room: u16) -> u16 {
    let cells = |line: Line| u16::try_from(line.width()).unwrap_or(u16::MAX);
    let column =
        view.app.notices().map(|notice| text::width(&time(view, notice.at, room))).max().unwrap_or(0);
    let beside = column.saturating_add(BEFORE_TIME + 2);
    let rows = view.app.notices().map(|notice| {
        let change = cells(change(view, notice, Words::Both));
        text::width(&notice.name).saturating_add(change).saturating_add(beside + 3)
    });
    rows.chain([cells(title(view))]).max().unwrap_or(0).min(room)
}

fn title<'a>(view: &View) -> Line<'a> {
    let watched = view.words.count("notices-watched", view.app.browser().watched().len());
    Line::from(vec![
        Span::styled(format!(" {}", view.words.get("notices-title")), view.theme.strong()),
        Span::styled(format!("{}{watched} ", view.theme.glyphs.dot()), view.theme.dim()),
    ])
}

/// Draws the list; the cursor stays in view.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, list: NoticeList) -> PopupHits {
    let cursor = list.cursor();
    draw_frame(view, frame, area, title(view));
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
    let times: Vec<String> =
        view.app.notices().map(|notice| time(view, notice.at, room(frame.area()))).collect();
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
    let change = change(view, notice, fitting(view, row.width));
    let wide = u16::try_from(change.width()).unwrap_or(u16::MAX).min(row.width);
    let name = Rect { width: row.width.saturating_sub(wide + 2), ..row };
    put(frame, name, &notice.name, weight, theme.glyphs);
    frame.render_widget(change, Rect { x: row.right() - wide, width: wide, ..row });
}

/// What is said in words of a change, and not by a shape alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    /// What somebody was, and what they became.
    Both,
    /// What they became.
    New,
    None,
}

/// As many words as rows of so many cells, without the time, have room for beside every name; where names are long,
/// beside most.
fn fitting(view: &View, width: u16) -> Words {
    let fits = |notice: &Notice, words| {
        usize::from(text::width(&notice.name)) + 2 + change(view, notice, words).width() <= width.into()
    };
    let of_all = [Words::Both, Words::New]
        .into_iter()
        .find(|&words| view.app.notices().all(|notice| fits(notice, words)));
    of_all.unwrap_or(match width {
        BOTH_WORDS_FROM.. => Words::Both,
        WORD_FROM.. => Words::New,
        _ => Words::None,
    })
}

/// "◐ idle → ● online".
fn change<'a>(view: &View, notice: &Notice, words: Words) -> Line<'a> {
    let theme = view.theme;
    let said = |presence: Presence, in_words: bool| {
        let availability = Availability::of_presence(presence);
        let word = view.words.presence(presence);
        let shape = theme.glyphs.availability(availability);
        let said = if in_words { format!("{shape} {word}") } else { shape.to_owned() };
        Span::styled(said, theme.availability(availability))
    };
    Line::from(vec![
        said(notice.before, words == Words::Both),
        Span::styled(theme.glyphs.became(), theme.dim()),
        said(notice.presence, words != Words::None),
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
