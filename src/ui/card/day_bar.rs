//! Somebody's day as a bar: what is in their calendar, when they work, and where the present is.
//!
//! ```text
//! calendar     ──██──────███─────────
//!              9    11 ▲ 13   15   17
//! there        11   13   15   17   19
//!              you both work 11:00–18:00
//! ```

use std::iter;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use ratatui::text::{Line, Span};

use super::{day_width, label};
use crate::people::roster::{Availability, Entry};
use crate::people::schedule::{BusyKind, DayBar, DayCell};
use crate::ui::View;

/// Narrower bars say nothing.
const NARROWEST: u16 = 12;
/// An hour's digits and a gap, in cells.
const HOUR_WIDTH: usize = 4;
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// The bar with the hours below it; nothing where the portal told nothing of their time, or without room.
pub(super) fn lines<'a>(view: &'a View, entry: &Entry, width: u16, height: u16) -> Vec<Line<'a>> {
    let room = day_width(width);
    let (roster, now) = (view.app.roster(), view.portal_now());
    if height < 3 || room < NARROWEST {
        return Vec::new();
    }
    let Some(bar) = roster.day_bar(entry.person.id, now, room.into()) else { return Vec::new() };
    let is_told = roster.schedule(entry.person.id).is_some();
    let works = bar.cells().iter().any(|cell| cell.works_there || cell.works_here);
    let mut lines = vec![Line::default()];
    if is_told || works {
        let said = if is_told { "card-calendar" } else { "card-day" };
        lines.extend([cells(view, &bar, said, now), hours(view, &bar, "", view.time_zone, Some(now))]);
    } else {
        lines.push(hours(view, &bar, &view.words.get("card-day-here"), view.time_zone, Some(now)));
    }
    let there = roster.home_zone(&entry.person);
    if there.to_offset(now) != view.time_zone.to_offset(now) {
        lines.push(hours(view, &bar, &view.words.get("card-day-there"), &there, None));
        lines.extend(shared(view, &bar));
    }
    lines.truncate(height.into());
    lines
}

fn cells<'a>(view: &'a View, bar: &DayBar, said: &str, now: Timestamp) -> Line<'a> {
    let present = bar.cell_at(now).unwrap_or(if now < bar.from() { 0 } else { bar.cells().len() });
    let cell = |(at, cell): (usize, &DayCell)| {
        let style = match cell.busy {
            _ if at < present => view.theme.dim(),
            Some(BusyKind::Meeting | BusyKind::Tentative) => view.theme.availability(Availability::Busy),
            Some(BusyKind::Absent) => view.theme.availability(Availability::Absent),
            None if cell.works_there => view.theme.availability(Availability::Active),
            None => view.theme.dim(),
        };
        Span::styled(view.theme.glyphs.day_cell(*cell), style)
    };
    let label = iter::once(label(view, &view.words.get(said)));
    label.chain(bar.cells().iter().enumerate().map(cell)).collect()
}

/// The hours that a clock in `zone` shows along the bar, and where `now` is.
fn hours<'a>(view: &'a View, bar: &DayBar, said: &str, zone: &TimeZone, now: Option<Timestamp>) -> Line<'a> {
    let present = now.and_then(|now| bar.cell_at(now));
    // The marker stands by itself: an hour would run into it.
    let is_clear = |at: usize, width: usize| present.is_none_or(|now| at > now + 1 || at + width < now);
    let hours = hours_along(bar, zone).into_iter().filter(|(at, hour)| is_clear(*at, hour.len()));
    let hours = hours.map(|(at, hour)| (at, Span::styled(hour, view.theme.dim())));
    let marker = present.map(|at| (at, Span::styled(view.theme.glyphs.now(), view.theme.accent())));
    let mut marks: Vec<(usize, Span)> = hours.chain(marker).collect();
    marks.sort_by_key(|(at, _)| *at);
    let (mut line, mut used) = (vec![label(view, said)], 0);
    for (at, mark) in marks {
        if let Some(blanks) = at.checked_sub(used) {
            line.push(Span::raw(" ".repeat(blanks)));
            used = at + mark.width();
            line.push(mark);
        }
    }
    Line::from(line)
}

/// The full hours of a clock with the cells that they begin, as close as they can be read.
fn hours_along(bar: &DayBar, zone: &TimeZone) -> Vec<(usize, String)> {
    let past = zone.to_datetime(bar.from()).time();
    let past = SignedDuration::from_secs(i64::from(past.minute()) * 60 + i64::from(past.second()));
    let first = if past.is_zero() { past } else { HOUR - past };
    let hour_after = |at: &Timestamp| at.checked_add(HOUR).ok();
    let hours = iter::successors(bar.from().checked_add(first).ok(), hour_after);
    let hours: Vec<_> = hours.map_while(|at| Some((bar.cell_at(at)?, at))).collect();
    let each = (1..=12).find(|each| bar.cells().len() * each >= HOUR_WIDTH * hours.len().max(1));
    let hour = |at| zone.to_datetime(at).hour().to_string();
    hours.iter().step_by(each.unwrap_or(12)).map(|&(cell, at)| (cell, hour(at))).collect()
}

/// When both work, by the reader's clock.
fn shared<'a>(view: &'a View, bar: &DayBar) -> Option<Line<'a>> {
    let hours = bar.shared()?;
    let said = view.words.with(
        "card-both-work",
        &[("from", view.clock(hours.from).into()), ("to", view.clock(hours.to).into())],
    );
    Some(Line::from(vec![label(view, ""), Span::styled(said, view.theme.dim())]))
}
