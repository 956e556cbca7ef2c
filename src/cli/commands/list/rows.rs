//! People as the lines of `whosin list`.

use super::List;
use crate::cli::output::style::{Cell, Style, align};
use crate::cli::output::wording;
use crate::cli::people::company::Company;
use crate::people::roster::Entry;
use crate::people::search::{Filter, Query};
use crate::people::{Order, Roster};
use crate::words::Words;

/// One line with tabs; no text of a person holds one.
pub(super) fn plain(entry: &Entry, roster: &Roster) -> String {
    let person = &entry.person;
    let since = entry.verdict.since.map(|since| since.to_string()).unwrap_or_default();
    [
        &person.id.to_string(),
        entry.verdict.presence.as_str(),
        &since,
        &person.name,
        &person.position,
        &wording::departments(person, roster),
        person.phones.inner.as_deref().unwrap_or_default(),
        person.phones.mobile.as_deref().unwrap_or_default(),
        person.email.as_deref().unwrap_or_default(),
    ]
    .join("\t")
}

/// What stands beside a name, since it is what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Nothing,
    TheirTime,
    Birthday,
}

impl Beside {
    pub(super) fn of(list: &List, query: &Query) -> Self {
        if list.sort == Some(Order::TimeZone) {
            Self::TheirTime
        } else if query.chips().iter().any(Filter::is_about_birthdays) {
            Self::Birthday
        } else {
            Self::Nothing
        }
    }

    fn text(self, entry: &Entry, company: &Company, words: &Words) -> Option<String> {
        let person = &entry.person;
        match self {
            Self::Nothing => None,
            Self::TheirTime => {
                let here = &company.roster.rules().time_zone;
                wording::their_time(words, person.time_zone.as_deref()?, company.as_of, here)
            }
            Self::Birthday => person.birthday.map(|birthday| words.birthday(birthday)),
        }
    }
}

/// Aligned columns: presence as a shape, name, what is asked for beside it, presence in words, what the calendar tells,
/// extension, position, departments.
pub(super) fn table(
    people: &[&Entry],
    beside: Beside,
    company: &Company,
    style: Style,
    words: &Words,
) -> String {
    let Company { roster, as_of: now, .. } = company;
    let rows: Vec<[Cell; 8]> = people
        .iter()
        .map(|entry| {
            let (person, availability) = (&entry.person, entry.availability());
            let presence = wording::presence_beside_calendar(words, entry, roster, *now);
            let calendar = wording::calendar(words, entry, roster, *now).unwrap_or_default();
            [
                style.cell(style.glyphs().availability(availability), 1, |glyph| {
                    style.paint(availability, glyph)
                }),
                style.cell(&*person.name, 32, |name| style.bold(name)),
                Cell::from(beside.text(entry, company, words).unwrap_or_default()),
                style.cell(presence, 36, |presence| style.paint(availability, presence)),
                style.cell(calendar, 48, |calendar| calendar.into()),
                style.cell(person.phones.inner.as_deref().unwrap_or_default(), 12, |text| text.into()),
                style.cell(&*person.position, 36, |text| text.into()),
                style.cell(wording::departments(person, roster), 40, |names| style.dim(names)),
            ]
        })
        .collect();
    align(&rows, style.width)
}
