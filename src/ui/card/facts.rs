//! The upper part of the card: presence and why, position, departments, the two timers.

use jiff::{SignedDuration, Timestamp};
use ratatui::text::{Line, Span};

use crate::app::Timers;
use crate::people::roster::{AgeGrain, Availability, Entry};
use crate::people::schedule::Engagement;
use crate::people::{DepartmentId, Overlay, PortalTells, Presence, Schedule, timers};
use crate::ui::{View, glyphs, text};

/// A calendar that was read so long ago says when: everybody's is read every hour.
const OLD: SignedDuration = SignedDuration::from_hours(2);

/// The teams of somebody take no more lines than these.
const TEAM_LINES: usize = 2;

/// The lines beside the portrait, each at most `width` cells wide.
pub(super) fn lines<'a>(view: &'a View, entry: &'a Entry, width: u16) -> Vec<Line<'a>> {
    let mut lines = presence(view, entry, width);
    if !entry.person.position.is_empty() {
        lines.push(Line::raw(fitted(view, &entry.person.position, width)));
    }
    lines.extend(departments(view, entry, width));
    lines.push(Line::default());
    lines.extend(timers(view, entry));
    lines
}

fn fitted(view: &View, content: &str, width: u16) -> String {
    text::fit(content, width, view.theme.glyphs.ellipsis()).into_owned()
}

/// The presence in words and the reason that decided; on a line of its own where both do not fit on one.
fn presence<'a>(view: &'a View, entry: &'a Entry, width: u16) -> Vec<Line<'a>> {
    let (theme, words, verdict) = (view.theme, view.words, &entry.verdict);
    let availability = entry.availability();
    let word = words.verdict(verdict);
    let said = glyphs::before(theme.glyphs.availability(availability), &word);
    let reason = reason(view, entry);
    let style = theme.availability(availability).patch(theme.strong());
    let together = text::width(&said) + 3 + text::width(&reason) <= width;
    let mut lines = if together {
        vec![Line::from(vec![Span::styled(said, style), Span::raw("   "), Span::styled(reason, theme.dim())])]
    } else {
        vec![Line::styled(said, style), Line::styled(fitted(view, &reason, width), theme.dim())]
    };
    lines.extend(calendar(view, entry, width));
    lines.extend(overlay(view, entry, width));
    if let Some(since) = view.app.doubted_since(entry, view.now) {
        let age = words.how_long(timers::coarse(since, view.now));
        let said = match view.app.timers() {
            Timers::Still => Some(words.with("data-as-of", &[("time", view.clock(since).into())])),
            Timers::Ticking if age.is_empty() => None,
            Timers::Ticking => Some(words.with("card-stale", &[("age", age.into())])),
        };
        lines.extend(said.map(|said| Line::styled(said, theme.warning())));
    }
    lines
}

/// Why: the rule that decided.
fn reason(view: &View, entry: &Entry) -> String {
    view.words.reason(&entry.verdict, view.app.roster().rules().limit)
}

/// What the calendar tells: what the person does now, and when they will be away. It lies beside the presence.
fn calendar<'a>(view: &'a View, entry: &Entry, width: u16) -> Vec<Line<'a>> {
    let (words, theme, roster, now) = (view.words, view.theme, view.app.roster(), view.portal_now());
    let id = entry.person.id;
    let mut lines = Vec::new();
    if let Some(engagement) = roster.engagement(id, now) {
        let said = words.engagement(&engagement, now, view.time_zone);
        let (said, style) = match engagement {
            Engagement::Meeting { .. } => {
                (glyphs::before(theme.glyphs.meeting(), &said), theme.availability(Availability::Busy))
            }
            Engagement::Absent(_) => (said, theme.availability(Availability::Absent)),
            Engagement::Free { .. } => (said, theme.text()),
        };
        // Until when is at its end, and must not be cut off.
        let wrapped = textwrap::wrap(&said, usize::from(width).max(1));
        lines.extend(wrapped.into_iter().map(|piece| Line::styled(piece.into_owned(), style)));
    }
    if let Some(absence) = roster.planned_absence(id, now) {
        lines.push(Line::styled(fitted(view, &words.planned_absence(&absence), width), theme.dim()));
    }
    // What an earlier run read may have been moved since.
    let read_at = roster.schedule(id).map(Schedule::read_at).filter(|at| now.duration_since(*at) >= OLD);
    // Where all that is known of the person is old, one line says so.
    let is_worth_it = !lines.is_empty() && view.app.doubted_since(entry, view.now).is_none();
    if let Some(at) = read_at.filter(|_| is_worth_it) {
        let time = words.moment(at, now, view.time_zone);
        let said = words.with("data-as-of", &[("time", time.into())]);
        lines.push(Line::styled(fitted(view, &said, width), theme.dim()));
    }
    lines
}

/// Whether the calendar says the absence that runs better than the overlay would.
fn is_absent_by_calendar(view: &View, entry: &Entry) -> bool {
    let engagement = view.app.roster().engagement(entry.person.id, view.portal_now());
    matches!(engagement, Some(Engagement::Absent(_)))
}

fn overlay<'a>(view: &'a View, entry: &Entry, width: u16) -> Option<Line<'a>> {
    let (theme, words) = (view.theme, view.words);
    let said = match entry.verdict.overlay? {
        Overlay::Birthday => glyphs::before(theme.glyphs.birthday(), &words.get("overlay-birthday")),
        Overlay::Vacation if is_absent_by_calendar(view, entry) => return None,
        Overlay::Vacation => {
            let day = words.long_day(entry.person.day_back(view.time_zone)?);
            words.with("overlay-vacation", &[("day", day.into())])
        }
    };
    Some(Line::styled(fitted(view, &said, width), theme.warning()))
}

/// The path of the first department with its head, and the names of the others.
fn departments<'a>(view: &'a View, entry: &'a Entry, width: u16) -> Vec<Line<'a>> {
    let (theme, roster) = (view.theme, view.app.roster());
    let mut lines = Vec::new();
    for (nth, &id) in entry.person.departments.iter().enumerate().take(3) {
        let path = roster.departments().path(id);
        if path.is_empty() {
            continue;
        }
        lines.push(Line::styled(fitted(view, &path.join(theme.glyphs.above()), width), theme.dim()));
        if nth == 0 {
            let leaders = leaders(view, entry, id, width);
            lines.extend(
                leaders.into_iter().map(|said| Line::styled(fitted(view, &said, width), theme.dim())),
            );
        }
    }
    let teams = view.words.teams(entry.person.id, roster).unwrap_or_default();
    let teams = textwrap::wrap(&teams, usize::from(width).max(1));
    let teams = teams.into_iter().filter(|line| !line.is_empty()).take(TEAM_LINES);
    lines.extend(teams.map(|line| Line::styled(fitted(view, &line, width), theme.dim())));
    lines
}

/// Who leads a department, and who stands in, without the person; on a line each where both do not fit on one.
fn leaders(view: &View, entry: &Entry, department: DepartmentId, width: u16) -> Vec<String> {
    let [heads, deputies] = view.words.leaders(department, entry.person.id, view.app.roster());
    let all: Vec<String> = heads.into_iter().chain(deputies).collect();
    let together = all.join(view.theme.glyphs.dot());
    if all.len() > 1 && text::width(&together) <= width { vec![together] } else { all }
}

/// Idle and last activity of any kind in the person's colour, or since when where timers stand still. Nobody is said not
/// to be idle where the portal would not tell.
fn timers<'a>(view: &'a View, entry: &'a Entry) -> Vec<Line<'a>> {
    let person = &entry.person;
    // Idleness of somebody who left long ago says nothing.
    let idle = person.idle.filter(|_| entry.verdict.presence != Presence::Offline);
    let is_told = idle.is_some() || view.app.roster().portal_tells() == PortalTells::Everything;
    let (words, now, zone) = (view.words, view.portal_now(), view.time_zone);
    let long = |age| if age == timers::Coarse::Now { words.get("ago-now") } else { words.how_long(age) };
    let idle = is_told.then(|| timer(view, entry, "card-idle", idle, long, |since| view.lasting(since, now)));
    let ago = |age| {
        words.how_long_ago(age, person.last_seen().map_or_else(|| view.day(now), |last| view.day(last)))
    };
    let last = timer(view, entry, "card-last-activity", person.last_seen(), ago, |last| {
        words.moment(last, now, zone)
    });
    idle.into_iter().chain([last]).collect()
}

/// An age as fine as it means something.
fn running(
    view: &View,
    entry: &Entry,
    since: Timestamp,
    coarse: impl Fn(timers::Coarse) -> String,
) -> String {
    let now = view.portal_now();
    match entry.age_grain(since, now) {
        AgeGrain::Now => view.words.get("card-active-now"),
        AgeGrain::Seconds => view.words.clock(timers::clock(since, now)),
        AgeGrain::Coarse => coarse(timers::coarse(since, now)),
    }
}

/// A timer under the key of its label; `coarse` says an age in its largest unit, `standing` is what is said where timers stand still.
fn timer<'a>(
    view: &'a View,
    entry: &Entry,
    key: &str,
    since: Option<Timestamp>,
    coarse: impl Fn(timers::Coarse) -> String,
    standing: impl Fn(Timestamp) -> String,
) -> Line<'a> {
    let (theme, words) = (view.theme, view.words);
    let label = format!("{:<13} ", words.get(key));
    let value = match since {
        Some(since) => Span::styled(
            match view.app.timers() {
                Timers::Ticking => running(view, entry, since, coarse),
                Timers::Still => standing(since),
            },
            theme.person(entry.person.color, entry.person.id).patch(theme.strong()),
        ),
        None => Span::styled(theme.glyphs.nothing(), theme.dim()),
    };
    Line::from(vec![Span::styled(label, theme.dim()), value])
}
