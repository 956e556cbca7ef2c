//! The values that the definition of the command line does not know.

use std::ffi::OsStr;
use std::sync::Arc;

use clap_complete::engine::CompletionCandidate;

use super::candidate;
use crate::cli::Context;
use crate::cli::commands::man;
use crate::cli::output::format;
use crate::cli::people::company::Company;
use crate::config::{self, Paths};
use crate::demo::Fault;
use crate::people::Roster;
use crate::people::search::{Filter, department_word, profile_words};
use crate::people::text::fold;
use crate::runtime::Themes;

/// So many skills or cities are offered: a screenful.
const PROFILE_WORDS: usize = 60;

/// What the settings and the cache know, of the profile that the line names.
#[derive(Clone, Debug)]
pub(super) struct Values {
    profile: Option<Arc<str>>,
}

impl Values {
    pub(super) fn new(profile: Option<String>) -> Self {
        Self { profile: profile.map(Arc::from) }
    }

    /// Colleagues by their names.
    pub(super) fn people(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(roster) = self.remembered() else { return Vec::new() };
        let colleagues = roster.iter().map(|entry| &entry.person).filter(|person| person.is_colleague());
        matching(typed, colleagues.map(|person| (person.name.as_str(), person.position.as_str())))
    }

    /// Departments by their names.
    pub(super) fn departments(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let Some(roster) = self.remembered() else { return Vec::new() };
        matching(typed, roster.departments().iter().map(|department| (department.name.as_str(), "")))
    }

    /// Departments, skills, interests and cities as words of a query; nothing for its other words.
    pub(super) fn query_words(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let word = typed.to_string_lossy();
        let is_about_profiles = Filter::is_about_profiles(&word);
        if !is_about_profiles && !word.starts_with('@') {
            return Vec::new();
        }
        let Some(roster) = self.remembered() else { return Vec::new() };
        if is_about_profiles {
            let words = profile_words(&word, PROFILE_WORDS, &roster);
            // A shell puts what candidates have in common in the place of what was typed.
            return matching(typed, words.iter().map(|word| (word.as_str(), "")));
        }
        department_words(typed, roster.departments().iter().map(|department| department.name.as_str()))
    }

    /// The profiles of the settings file.
    #[allow(clippy::unused_self)] // beside the others
    pub(super) fn profiles(&self, typed: &OsStr) -> Vec<CompletionCandidate> {
        let names = Paths::of_user().and_then(|paths| config::profiles(&paths.config_file()));
        // Who has no sound settings is told so by every other command.
        matching(typed, names.unwrap_or_default().iter().map(|name| (name.as_str(), "")))
    }

    fn remembered(&self) -> Option<Roster> {
        let context = Context::of_profile(self.profile.as_deref()).ok()?;
        Company::remembered(&context).map(|company| company.roster)
    }
}

/// The names that begin so, in any case; when none does, the only one of which a later word does. Several of those
/// begin with other letters than what was typed: a shell would put what they have in common in its place.
fn matching<'a>(typed: &OsStr, all: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<CompletionCandidate> {
    let typed = fold(&typed.to_string_lossy());
    // A name like an option could not be given so.
    let mut all: Vec<(String, &str, &str)> = all
        .filter(|(name, _)| !name.is_empty() && !name.starts_with('-'))
        .map(|(name, help)| (fold(name), name, help))
        .collect();
    all.sort();
    all.dedup_by(|next, kept| next.1 == kept.1);
    let begins = |folded: &str| folded.starts_with(&typed);
    let later_word = |folded: &str| folded.match_indices(' ').any(|(at, _)| begins(&folded[at + 1..]));
    let mut found: Vec<_> = all.iter().filter(|(folded, ..)| begins(folded)).collect();
    if found.is_empty() {
        found = all.iter().filter(|(folded, ..)| later_word(folded)).collect();
        found = if found.len() == 1 { found } else { Vec::new() };
    }
    found.into_iter().map(|&(_, name, help)| candidate(name.to_owned(), help)).collect()
}

/// The departments that begin so, each as a query has it.
fn department_words<'a>(typed: &OsStr, names: impl Iterator<Item = &'a str>) -> Vec<CompletionCandidate> {
    let words: Vec<String> = names.map(|name| format!("@{}", department_word(name))).collect();
    matching(typed, words.iter().map(|word| (word.as_str(), "")))
}

/// The themes that are built in, and the user's own.
pub(super) fn themes(typed: &OsStr) -> Vec<CompletionCandidate> {
    let names = Paths::of_user().map(|paths| Themes::of_settings(&paths).names()).unwrap_or_default();
    matching(typed, names.iter().map(|name| (name.as_str(), "")))
}

/// The formats of `list`, and within a template its fields.
pub(super) fn formats(typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    let formats = format::NAMES.iter().filter(|name| name.starts_with(&*typed));
    let (before, begun) = typed.rsplit_once('{').unwrap_or((&typed, ""));
    let is_field = typed.is_empty() || typed.contains('{') && !begun.contains('}');
    let fields = format::FIELDS.iter().filter(|field| is_field && field.starts_with(begun));
    formats
        .map(|name| candidate((*name).to_owned(), ""))
        .chain(fields.map(|field| candidate(format!("{before}{{{field}}}"), "")))
        .collect()
}

/// The faults of the embedded portal.
pub(super) fn faults(typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    Fault::all_names().filter(|name| name.starts_with(&*typed)).map(CompletionCandidate::new).collect()
}

/// The commands that have a page in the manual.
pub(super) fn commands(typed: &OsStr) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy();
    man::names().into_iter().filter(|name| name.starts_with(&*typed)).map(CompletionCandidate::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(typed: &str) -> Vec<String> {
        let all = ["Boris Petrov", "Anna Petrova", "annelise Öz", "Анна Белова", "-x", "Anna Petrova"];
        let found = matching(OsStr::new(typed), all.into_iter().map(|name| (name, "")));
        found.iter().map(|candidate| candidate.get_value().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn names_are_met_in_any_case() {
        assert_eq!(names("AN"), ["Anna Petrova", "annelise Öz"]);
        assert_eq!(names("ан"), ["Анна Белова"]);
        assert_eq!(names("").len(), 4);
        assert_eq!(names("nobody"), [""; 0]);
    }

    #[test]
    fn a_later_word_is_met_where_it_leads_to_one() {
        assert_eq!(names("petrova"), ["Anna Petrova"]);
        assert_eq!(names("oz"), ["annelise Öz"]);
        assert_eq!(names("petr"), [""; 0], "two begin with other letters");
    }

    #[test]
    fn departments_are_words_of_a_query() {
        let found = department_words(OsStr::new("@de"), ["Design", "Dev Ops", "Sales"].into_iter());
        let words: Vec<_> = found.iter().map(CompletionCandidate::get_value).collect();
        assert_eq!(words, ["@Design", "@Dev_Ops"]);
    }

    #[test]
    fn fields_are_offered_within_a_template() {
        let offered = |typed: &str| formats(OsStr::new(typed)).len();
        assert_eq!(offered(""), format::NAMES.len() + format::FIELDS.len());
        assert_eq!((offered("{id}"), offered("{id}{birth"), offered("v")), (0, 1, 1));
    }
}
