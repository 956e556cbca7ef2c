//! Why somebody is where the list says: the portal's own fields, their ages by the portal's clock, and the rule that
//! decided.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{View, draw_frame, draw_scrolled, middle, size_around};
use crate::app::{PopupHits, Timers, Why};
use crate::people::roster::Entry;
use crate::people::{PortalTells, timers};
use crate::ui::glyphs::before;
use crate::ui::{text, timer_text};
use crate::words::Circumstances;

/// The column of the fields' names.
const FIELD: u16 = 20;

/// The most cells that its text is wide.
const TEXT: u16 = 68;

/// Where the pop-up is drawn.
pub(super) fn place(view: &View, room: Rect) -> Rect {
    let Some(entry) = view.app.selected() else { return Rect::default() };
    let lines = lines(view, entry, TEXT.min(room.width.saturating_sub(4)));
    let size = size_around(&lines, &title(view, entry));
    middle(room, size.width, size.height)
}

/// Draws why the selected person is there.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, why: Why) -> PopupHits {
    let Some(entry) = view.app.selected() else { return PopupHits::new(area) };
    draw_frame(view, frame, area, title(view, entry));
    let inside = area.inner(Margin::new(2, 1));
    let overflow = draw_scrolled(frame, inside, lines(view, entry, inside.width), why.top());
    PopupHits { overflow, ..PopupHits::new(area) }
}

fn title<'a>(view: &View, entry: &'a Entry) -> Line<'a> {
    Line::from(vec![
        Span::styled(format!(" {} ", view.words.get("why-title")), view.theme.strong()),
        Span::styled(format!("{} ", entry.person.name), view.theme.text()),
    ])
}

fn lines<'a>(view: &View, entry: &Entry, width: u16) -> Vec<Line<'a>> {
    let (words, theme, person) = (view.words, view.theme, &entry.person);
    let limit = view.app.roster().rules().limit;
    let reason = words.reason(&entry.verdict, limit);
    let nothing = theme.glyphs.nothing().to_owned();
    let said = |key: &str, value: String, style| row(view, width, &words.get(key), &value, style);
    let field = |name: &str, value: String| row(view, width, name, &value, theme.text());
    let minutes = words.with("why-limit-minutes", &[("minutes", limit.as_mins().into())]);
    let mut lines = sentence(view, entry, width);
    lines.extend(about_portal(view, width));
    lines.push(Line::default());
    lines.extend(said("why-decided", reason, theme.strong()));
    lines.extend(said("why-limit", minutes, theme.text()));
    let status = person.status.map_or(theme.glyphs.nothing(), crate::people::Status::as_str);
    lines.extend(field("status", status.to_owned()));
    lines.extend(field("last_activity_date", at(view, person.last_activity)));
    for (name, instant) in [("idle", person.idle), ("mobile_last_date", person.mobile_last)] {
        let untold = instant.is_none() && view.app.roster().portal_tells() == PortalTells::ActivityOnly;
        lines.extend(field(name, if untold { words.get("why-untold") } else { at(view, instant) }));
    }
    lines.extend(field("desktop_last_date", at(view, person.desktop_last)));
    let absent = person.day_back(view.time_zone).map_or_else(|| nothing.clone(), |day| words.long_day(day));
    lines.extend(field("absent", absent));
    let birthday = person.birthday.map_or_else(|| nothing.clone(), |day| words.birthday(day));
    lines.extend(field("birthday", birthday));
    for (name, set) in [
        ("active", person.flags.active),
        ("extranet", person.flags.extranet),
        ("network", person.flags.network),
        ("bot", person.flags.bot),
        ("connector", person.flags.connector),
    ] {
        lines.extend(field(name, set.to_string()));
    }
    lines.push(Line::default());
    lines.extend(said("why-told", at(view, Some(entry.fetched_at)), theme.text()));
    lines
}

/// Why, in one sentence behind the shape of the presence.
fn sentence<'a>(view: &View, entry: &Entry, width: u16) -> Vec<Line<'a>> {
    let (theme, availability) = (view.theme, entry.availability());
    let now = view.portal_now();
    let ago = |at| match view.app.timers() {
        Timers::Ticking => view.words.how_long_ago(timers::coarse(at, now), view.day(at)),
        Timers::Still => timer_text::moment(view, at),
    };
    let told = Circumstances {
        limit: view.app.roster().rules().limit,
        last_seen: entry.person.last_seen().map(ago),
        idle_since: entry.person.idle.map(ago),
        back: view.app.roster().day_back(entry, now).map(|day| view.words.long_day(day)),
    };
    let said = view.words.explanation(entry, told);
    let shape = before(theme.glyphs.availability(availability), "");
    let indent = text::width(&shape);
    let lines = text::wrapped(&said, width.saturating_sub(indent)).into_iter().enumerate();
    let begun = |nth| if nth == 0 { shape.clone() } else { " ".repeat(usize::from(indent)) };
    let shaped = |nth| Span::styled(begun(nth), theme.availability(availability));
    lines.map(|(nth, line)| Line::from(vec![shaped(nth), Span::raw(line)])).collect()
}

/// What the portal keeps to itself, in lines of so many cells; nothing where it does not.
fn about_portal<'a>(view: &View, width: u16) -> Vec<Line<'a>> {
    if view.app.roster().portal_tells() != PortalTells::ActivityOnly {
        return Vec::new();
    }
    let said = view.words.get("why-activity-only");
    let wrapped = textwrap::wrap(&said, usize::from(width.max(1)));
    wrapped.into_iter().map(|line| Line::styled(line.into_owned(), view.theme.dim())).collect()
}

/// A name and a value beside it, which goes on below in its own column.
fn row<'a>(view: &View, width: u16, name: &str, value: &str, style: Style) -> Vec<Line<'a>> {
    let column = usize::from(FIELD);
    let pieces = text::wrapped(value, width.saturating_sub(FIELD));
    let begun = |nth| if nth == 0 { format!("{name:<column$}") } else { " ".repeat(column) };
    let name = |nth| Span::styled(begun(nth), view.theme.dim());
    let pieces = pieces.into_iter().enumerate();
    pieces.map(|(nth, piece)| Line::from(vec![name(nth), Span::styled(piece, style)])).collect()
}

/// An instant by the reader's wall clock, and its age by the portal's.
fn at(view: &View, instant: Option<Timestamp>) -> String {
    let Some(instant) = instant else { return view.theme.glyphs.nothing().to_owned() };
    let local = instant.to_zoned(view.time_zone.clone());
    let date = view.words.long_day(local.date());
    let time = format!("{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second());
    let now = view.portal_now();
    if instant > now || view.app.timers() == Timers::Still {
        return format!("{date}, {time}");
    }
    let minus = view.theme.glyphs.plain("−");
    format!("{date}, {time}   {minus}{}", view.words.clock(timers::clock(instant, now)))
}
