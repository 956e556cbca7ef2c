//! The lower part of the card: what else is known of a person, in one or two columns.

use jiff::Timestamp;
use ratatui::text::{Line, Span};

use crate::people::local_time::LocalTime;
use crate::people::roster::Entry;
use crate::people::{Overlay, timers};
use crate::ui::{View, text};

/// Wide enough for two columns.
const TWO_COLUMNS: u16 = 60;
/// The column of the labels.
const LABEL: u16 = 13;

/// The lines of the details, each at most `width` cells wide; in one column where `height` lines have room for it.
pub(super) fn lines<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Vec<Line<'a>> {
    let facts = facts(view, entry);
    if width < TWO_COLUMNS || facts.len() <= height.into() {
        return facts.iter().map(|fact| Line::from(cells(view, fact, width).to_vec())).collect();
    }
    let column = width / 2;
    facts
        .chunks(2)
        .map(|pair| {
            let mut spans = Vec::new();
            for fact in pair {
                spans.extend(cells(view, fact, column));
            }
            Line::from(spans)
        })
        .collect()
}

/// A label and what it labels.
struct Fact {
    label: String,
    value: String,
}

/// What is known, in the order in which somebody who wants to reach the person needs it.
fn facts(view: &View, entry: &Entry) -> Vec<Fact> {
    let (words, person) = (view.words, &entry.person);
    let known = [
        ("card-mobile", person.phones.mobile.clone()),
        ("card-extension", person.phones.inner.clone()),
        ("card-work-phone", person.phones.work.clone()),
        ("card-personal-phone", person.phones.personal.clone()),
        ("card-email", person.email.clone()),
        ("card-website", person.website.clone()),
        ("card-their-time", their_time(view, entry)),
        ("card-birthday", person.birthday.map(|birthday| words.birthday(birthday))),
        ("card-absent", absent(view, entry)),
        ("card-last-seen", last_seen(view, entry)),
        ("card-flags", flags(view, entry)),
    ];
    known.into_iter().filter_map(|(key, value)| Some(Fact { label: words.get(key), value: value? })).collect()
}

/// A fact as a label and a value that fill `width` cells.
fn cells<'a>(view: &View, fact: &Fact, width: u16) -> [Span<'a>; 2] {
    let pad = |content: &str, cells: u16| {
        let fitted = text::fit(content, cells.saturating_sub(1), view.theme.glyphs.ellipsis());
        let blanks = usize::from(cells.saturating_sub(text::width(&fitted)));
        format!("{fitted}{}", " ".repeat(blanks))
    };
    let label = LABEL.min(width);
    [
        Span::styled(pad(&fact.label, label), view.theme.dim()),
        Span::styled(pad(&fact.value, width - label), view.theme.text()),
    ]
}

/// The wall clock where the person is, and how far it is from the reader's.
fn their_time(view: &View, entry: &Entry) -> Option<String> {
    let time = LocalTime::of(entry.person.time_zone.as_deref()?, view.now, view.time_zone)?;
    let said = time.distance().unwrap_or_else(|| view.words.get("same-time"));
    Some(format!("{:02}:{:02} ({said})", time.there.hour(), time.there.minute()))
}

/// The end of an absence, where the upper part does not say it already.
fn absent(view: &View, entry: &Entry) -> Option<String> {
    let until = entry.person.absent.filter(|_| entry.verdict.overlay != Some(Overlay::Vacation))?;
    let day = view.words.long_day(view.day(until));
    Some(view.words.with("until", &[("day", day.into())]))
}

/// The day and time of the last activity, once it is worth saying.
fn last_seen(view: &View, entry: &Entry) -> Option<String> {
    let Some(last) = entry.person.last_activity else {
        return Some(view.words.get("card-never"));
    };
    let old = view.portal_now().duration_since(last) >= timers::SEEN_FROM;
    old.then(|| day_and_time(view, last))
}

fn day_and_time(view: &View, at: Timestamp) -> String {
    let local = at.to_zoned(view.time_zone.clone());
    let time = format!("{:02}:{:02}", local.hour(), local.minute());
    if local.date() == view.day(view.now) {
        return time;
    }
    format!("{}, {time}", view.words.long_day(local.date()))
}

fn flags(view: &View, entry: &Entry) -> Option<String> {
    let (words, person) = (view.words, &entry.person);
    let me = view.app.me().filter(|(me, _)| me.id == person.id).map(|(me, _)| me);
    let names: Vec<String> = [
        (me.is_some(), "flag-me"),
        (me.is_some_and(|me| me.admin), "flag-admin"),
        (!person.flags.active, "flag-dismissed"),
        (person.flags.extranet, "flag-extranet"),
        (person.flags.network, "flag-network"),
        (person.flags.bot, "flag-bot"),
        (person.flags.connector, "flag-connector"),
    ]
    .into_iter()
    .filter(|(is, _)| *is)
    .map(|(_, key)| words.get(key))
    .collect();
    (!names.is_empty()).then(|| names.join(", "))
}
