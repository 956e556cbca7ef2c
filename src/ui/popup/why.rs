//! Why somebody is where the list says: the portal's own fields, their ages by the portal's clock, and the rule that
//! decided.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};

use super::{View, draw_frame, draw_scrolled, middle};
use crate::app::{PopupHits, Timers, Why};
use crate::people::roster::Entry;
use crate::people::{PortalTells, timers};
use crate::ui::glyphs::before;

/// The column of the fields' names.
const FIELD: usize = 20;

/// How many lines the pop-up has, without what may be said of the portal.
const LINES: u16 = 18;

/// How wide the pop-up is, and its text.
const WIDTH: u16 = 72;
const TEXT: u16 = WIDTH - 4;

/// Where the pop-up is drawn.
pub(super) fn place(view: &View, screen: Rect) -> Rect {
    let told = u16::try_from(about_portal(view, TEXT).len()).unwrap_or(u16::MAX);
    middle(screen, WIDTH, (LINES + 2).saturating_add(told))
}

/// Draws why the selected person is there.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, why: Why) -> PopupHits {
    let Some(entry) = view.app.selected() else { return PopupHits::new(area) };
    let person = &entry.person;
    let title = Line::from(vec![
        Span::styled(format!(" {} ", view.words.get("why-title")), view.theme.strong()),
        Span::styled(format!("{} ", person.name), view.theme.text()),
    ]);
    draw_frame(view, frame, area, title);
    let inside = area.inner(Margin::new(2, 1));
    let overflow = draw_scrolled(frame, inside, lines(view, entry, inside.width), why.top());
    PopupHits { overflow, ..PopupHits::new(area) }
}

fn lines<'a>(view: &'a View, entry: &'a Entry, width: u16) -> Vec<Line<'a>> {
    let (words, theme, person) = (view.words, view.theme, &entry.person);
    let limit = view.app.roster().rules().limit;
    let availability = entry.availability();
    let presence = words.verdict(&entry.verdict);
    let reason = words.reason(&entry.verdict, limit);
    let said = |key: &str, value: String, style| {
        Line::from(vec![
            Span::styled(format!("{:<FIELD$}", words.get(key)), theme.dim()),
            Span::styled(value, style),
        ])
    };
    let shape = theme.glyphs.availability(availability);
    let minutes = words.with("why-limit-minutes", &[("minutes", limit.as_mins().into())]);
    let mut lines = vec![
        said("why-presence", before(shape, &presence), theme.availability(availability)),
        said("why-decided", reason, theme.strong()),
        said("why-limit", minutes, theme.text()),
    ];
    lines.extend(about_portal(view, width));
    lines.push(Line::default());
    let status = person.status.map_or(theme.glyphs.nothing(), crate::people::Status::as_str);
    lines.push(field(view, "status", status.to_owned()));
    lines.push(field(view, "last_activity_date", at(view, person.last_activity)));
    for (name, instant) in [("idle", person.idle), ("mobile_last_date", person.mobile_last)] {
        let untold = instant.is_none() && view.app.roster().portal_tells() == PortalTells::ActivityOnly;
        lines.push(field(view, name, if untold { words.get("why-untold") } else { at(view, instant) }));
    }
    lines.push(field(view, "desktop_last_date", at(view, person.desktop_last)));
    let absent = person
        .day_back(view.time_zone)
        .map_or_else(|| theme.glyphs.nothing().to_owned(), |day| words.long_day(day));
    lines.push(field(view, "absent", absent));
    let birthday =
        person.birthday.map_or_else(|| theme.glyphs.nothing().to_owned(), |day| words.birthday(day));
    lines.push(field(view, "birthday", birthday));
    for (name, set) in [
        ("active", person.flags.active),
        ("extranet", person.flags.extranet),
        ("network", person.flags.network),
        ("bot", person.flags.bot),
        ("connector", person.flags.connector),
    ] {
        lines.push(field(view, name, set.to_string()));
    }
    lines.push(Line::default());
    lines.push(said("why-told", at(view, Some(entry.fetched_at)), theme.text()));
    lines
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

/// A field as the portal calls it.
fn field<'a>(view: &View, name: &'a str, value: String) -> Line<'a> {
    Line::from(vec![Span::styled(format!("{name:<FIELD$}"), view.theme.dim()), Span::raw(value)])
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
