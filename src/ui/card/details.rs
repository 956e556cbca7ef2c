//! The lower part of the card: what else is known of a person, in one or two columns.

use jiff::Timestamp;
use ratatui::text::{Line, Span};
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::app::Timers;
use crate::people::local_time::LocalTime;
use crate::people::presence::QUIET_FROM;
use crate::people::roster::Entry;
use crate::people::{Field, Note, Overlay, SharedText, link, phone};
use crate::ui::{View, text};

/// Wide enough for two columns.
const TWO_COLUMNS: u16 = 60;
/// The column of the labels, where there is room.
const LABEL: u16 = 13;
/// In narrower columns the labels take no more than they need: an address wants the room.
const ROOMY: u16 = 46;

/// The details of somebody.
pub(super) struct Details<'a> {
    /// Their lines.
    pub(super) lines: Vec<Line<'a>>,
    /// What in them can be opened.
    pub(super) links: Vec<LinkedValue>,
}

/// A value that can be opened.
pub(super) struct LinkedValue {
    /// Among the lines, from 0.
    pub(super) line: u16,
    /// Where it begins in the line.
    pub(super) column: u16,
    /// Its cells.
    pub(super) width: u16,
    /// What is opened, in printable ASCII.
    pub(super) target: String,
}

/// The details in lines at most `width` cells wide; in one column where `height` lines have room for it.
pub(super) fn details<'a>(view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Details<'a> {
    let facts = facts(view, entry);
    let columns = if width < TWO_COLUMNS || facts.len() <= height.into() { 1 } else { 2 };
    let (whole, width) = (width, width / columns);
    let mut details = Details { lines: Vec::new(), links: Vec::new() };
    for row in facts.chunks(columns.into()) {
        let line = u16::try_from(details.lines.len()).unwrap_or(u16::MAX);
        if let ([fact], 1) = (row, columns) {
            details.push_wrapped(view, fact, line, label_width(&facts, width), width);
            continue;
        }
        let mut spans = Vec::new();
        for (column, fact) in (0..).zip(row) {
            let from = label_width(&facts, width);
            let [label, value] = cells(view, fact, from, width);
            details.link(fact, &value.content, line, column * width + from);
            spans.extend([label, value]);
        }
        details.lines.push(Line::from(spans));
    }
    if let Some(text) = view.app.roster().note(entry.person.id).and_then(Note::text) {
        let note = Fact { label: view.words.get("card-note"), value: text.to_owned(), target: None };
        let line = u16::try_from(details.lines.len()).unwrap_or(u16::MAX);
        details.push_wrapped(view, &note, line, label_width(&facts, width), whole);
    }
    details
}

impl Details<'_> {
    /// A fact alone in its line, or in several: what one dials or writes to is worth nothing when its end is cut.
    fn push_wrapped(&mut self, view: &View, fact: &Fact, line: u16, label: u16, width: u16) {
        let room = usize::from(width - label);
        if room == 0 || usize::from(text::width(&fact.value)) <= room {
            let [label_cells, value] = [pad(view, &fact.label, label), fact.value.clone()];
            self.link(fact, &value, line, label);
            self.lines.push(styled(view, label_cells, value));
            return;
        }
        // Between words alone: a number that goes on after a hyphen looks like its end.
        let options = Options::new(room)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation);
        let pieces = textwrap::wrap(&fact.value, options);
        for (at, piece) in (line..).zip(pieces) {
            let said = if at == line { fact.label.as_str() } else { "" };
            self.link(fact, &piece, at, label);
            self.lines.push(styled(view, pad(view, said, label), piece.into_owned()));
        }
    }

    /// Makes a link of a value, where there is something to open.
    fn link(&mut self, fact: &Fact, value: &str, line: u16, column: u16) {
        let width = text::width(value.trim_end());
        self.links.extend(fact.target.clone().map(|target| LinkedValue { line, column, width, target }));
    }
}

fn styled<'a>(view: &View, label: String, value: String) -> Line<'a> {
    Line::from(vec![Span::styled(label, view.theme.dim()), Span::styled(value, view.theme.text())])
}

/// A text that fills so many cells, the last of them blank.
fn pad(view: &View, content: &str, cells: u16) -> String {
    let fitted = text::fit(content, cells.saturating_sub(1), view.theme.glyphs.ellipsis());
    let blanks = usize::from(cells.saturating_sub(text::width(&fitted)));
    format!("{fitted}{}", " ".repeat(blanks))
}

/// A label and what it labels.
struct Fact {
    label: String,
    value: String,
    /// What opens it, where something does.
    target: Option<String>,
}

/// What is known, in the order in which somebody who wants to reach the person needs it.
fn facts(view: &View, entry: &Entry) -> Vec<Fact> {
    let (words, person) = (view.words, &entry.person);
    let email = |address: &str| link::target(&format!("mailto:{address}"));
    let plain = |value: Option<String>| value.map(|value| (value, None));
    let text = |text: &Option<SharedText>| text.as_deref().map(str::to_owned);
    let known = [
        ("card-extension", plain(text(&person.phones.inner))),
        ("card-email", text(&person.email).map(|address| (address.clone(), email(&address)))),
        ("card-website", text(&person.website).map(|site| (site.clone(), link::target(&site)))),
        ("card-their-time", plain(their_time(view, entry))),
        ("card-city", plain(text(&person.city))),
        ("card-birthday", plain(person.birthday.map(|birthday| words.birthday(birthday)))),
        ("card-skills", plain(text(&person.skills))),
        ("card-interests", plain(text(&person.interests))),
        ("card-first-day", plain(person.first_day.map(|day| words.long_day(day)))),
        ("card-absent", plain(absent(view, entry))),
        ("card-last-seen", plain(last_seen(view, entry))),
        ("card-flags", plain(flags(view, entry))),
    ];
    let fact = |(key, known): Known| {
        let (value, target) = known?;
        Some(Fact { label: words.get(key), value, target })
    };
    let phones = &person.phones;
    let mobile = phone_facts("card-mobile", phones.mobile.as_deref());
    let others = [("card-work-phone", &phones.work), ("card-personal-phone", &phones.personal)];
    let others = others.into_iter().flat_map(|(key, field)| phone_facts(key, field.as_deref()));
    let mut known = known.into_iter();
    mobile.into_iter().chain(known.next()).chain(others).chain(known).filter_map(fact).collect()
}

/// A value with what opens it, under the key of its label; `None` when there is nothing to show.
type Known = (&'static str, Option<(String, Option<String>)>);

/// The telephones of a field, one each; whatever else the field says stands beside them.
fn phone_facts(key: &'static str, field: Option<&str>) -> Vec<Known> {
    let Some(field) = field else { return Vec::new() };
    match phone::read(field).as_slice() {
        [] => vec![(key, Some((field.to_owned(), None)))],
        [only] => vec![(key, Some((field.to_owned(), link::target(&only.uri()))))],
        several => several
            .iter()
            .map(|number| (key, Some((number.written().to_owned(), link::target(&number.uri())))))
            .collect(),
    }
}

/// How much of a column of `width` cells the labels take.
fn label_width(facts: &[Fact], width: u16) -> u16 {
    let longest = facts.iter().map(|fact| text::width(&fact.label) + 2).max().unwrap_or_default();
    if width < ROOMY { longest.min(LABEL) } else { LABEL }.min(width)
}

/// A fact as a label and a value that fill `width` cells.
fn cells<'a>(view: &View, fact: &Fact, label: u16, width: u16) -> [Span<'a>; 2] {
    [
        Span::styled(pad(view, &fact.label, label), view.theme.dim()),
        Span::styled(pad(view, &fact.value, width - label), view.theme.text()),
    ]
}

/// The wall clock where the person is, and how far it is from the reader's.
fn their_time(view: &View, entry: &Entry) -> Option<String> {
    let time = LocalTime::of(entry.person.time_zone.as_deref()?, view.now, view.time_zone)?;
    let said = view.words.distance(time);
    let time = match view.app.timers() {
        Timers::Ticking => format!("{} ({said})", view.words.time_of_day(time.there.time())),
        Timers::Still => said,
    };
    let work = view.app.roster().work_moment(entry.person.id, view.portal_now());
    let off_work = work.and_then(|moment| view.words.off_work(moment));
    Some(off_work.map_or_else(|| time.clone(), |off_work| format!("{time}, {off_work}")))
}

/// The day back from an absence, where the upper part does not say it already.
fn absent(view: &View, entry: &Entry) -> Option<String> {
    let day = entry.person.day_back(view.time_zone);
    let day = day.filter(|_| entry.verdict.overlay != Some(Overlay::Vacation))?;
    Some(view.words.with("back-on", &[("day", view.words.long_day(day).into())]))
}

/// The day and time of the last activity of any kind, once it is worth saying.
fn last_seen(view: &View, entry: &Entry) -> Option<String> {
    let Some(last) = entry.person.last_seen() else {
        let is_told = entry.person.is_known(Field::LastActivity);
        return is_told.then(|| view.words.get("card-never"));
    };
    let old = view.portal_now().duration_since(last) >= QUIET_FROM;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_telephone_of_a_field_is_shown_and_opens_by_itself() {
        let shown = |field| -> Vec<(String, Option<String>)> {
            phone_facts("card-work-phone", Some(field)).into_iter().filter_map(|(_, known)| known).collect()
        };
        let fact = |value: &str, target: Option<&str>| (value.to_owned(), target.map(str::to_owned));
        assert_eq!(
            shown("8 800 100-10-10, раб. +7 (495) 222-33-44 доб. 5"),
            [
                fact("8 800 100-10-10", Some("tel:88001001010")),
                fact("раб. +7 (495) 222-33-44 доб. 5", Some("tel:+74952223344;ext=5")),
            ]
        );
        assert_eq!(
            shown("skype: ninja; +49 (0) 170 1234567"),
            [fact("skype: ninja; +49 (0) 170 1234567", Some("tel:+491701234567"))]
        );
        assert_eq!(shown("skype: ninja"), [fact("skype: ninja", None)]);
        assert_eq!(phone_facts("card-work-phone", None), []);
    }
}
