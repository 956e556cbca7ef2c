//! The filters of a query, ready to judge many people.

use std::collections::HashSet;

use jiff::civil::Date;

use super::Filter;
use super::quality::{Days, Known, Quality};
use crate::people::roster::{Availability, Entry, Group};
use crate::people::search::{Marked, departments};
use crate::people::{DepartmentId, Roster};

/// The filters of a query, ready to judge many people, but for those that the index judges. Several departments, and several groups of the list,
/// widen; all else narrows.
pub(in crate::people::search) struct Sieve<'a> {
    departments: Option<HashSet<DepartmentId>>,
    availabilities: Vec<Availability>,
    rest: Vec<(Quality, bool)>,
    others_too: bool,
    known: Known<'a>,
}

impl<'a> Sieve<'a> {
    pub(in crate::people::search) fn new(filters: &[Filter], roster: &'a Roster, marked: &'a Marked) -> Self {
        let known = Known { roster, marked };
        let mut sieve = Self {
            departments: None,
            availabilities: Vec::new(),
            rest: Vec::new(),
            others_too: false,
            known,
        };
        for filter in filters {
            match filter {
                Filter::Department(name) => {
                    sieve.departments.get_or_insert_default().extend(departments::meant(name, roster));
                }
                // The index knows the words of profiles.
                Filter::Profile { .. } => {}
                Filter::Quality { quality, not } => match quality.groups() {
                    Some(groups) if !not => sieve.availabilities.extend(groups),
                    _ => sieve.rest.push((*quality, *not)),
                },
            }
        }
        // Who asks for programs or for those who left means more than the colleagues of the list.
        sieve.others_too =
            sieve.rest.iter().any(|rest| matches!(rest, (Quality::Bot | Quality::Dismissed, false)));
        sieve
    }

    /// Whether the person in a slot of the roster passes: what the brief tells is asked first.
    pub(in crate::people::search) fn accepts(&self, roster: &Roster, slot: usize) -> bool {
        let brief = &roster.briefs()[slot];
        (self.others_too || brief.colleague)
            && (self.availabilities.is_empty() || self.availabilities.contains(&brief.availability))
            && (self.rest.is_empty() && self.departments.is_none()
                || self.accepts_entry(roster, roster.entry_at(slot)))
    }

    fn accepts_entry(&self, roster: &Roster, entry: &Entry) -> bool {
        self.rest.iter().all(|&(quality, not)| quality.holds(entry, &self.known) != not)
            && self
                .departments
                .as_ref()
                .is_none_or(|wanted| roster.groups_of(&entry.person).any(|group| wanted.contains(&group)))
    }

    /// The day of each person that the filters are about, if they are about days: the last of them that is.
    pub(in crate::people::search) fn day_of(&self) -> Option<impl Fn(&Entry) -> Group> {
        let about = self.rest.iter().rev().find_map(|&(quality, not)| match quality {
            Quality::Birthday(days) if !not && days != Days::Today => Some(Some(days)),
            Quality::Absent | Quality::Back(_) if !not => Some(None),
            _ => None,
        })?;
        let roster = self.known.roster;
        Some(move |entry: &Entry| match about {
            None => Group::Back(roster.day_back(entry, roster.now())),
            Some(days) => {
                let birthday: Option<Date> = entry
                    .person
                    .birthday
                    .zip(roster.today())
                    .and_then(|(birthday, today)| days.birthday(birthday, today));
                Group::Birthday(birthday)
            }
        })
    }
}
