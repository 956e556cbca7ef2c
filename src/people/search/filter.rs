//! Filters typed as words: `@design`, `is:online`, `not:bot`, `has:phone`.

use std::collections::HashSet;
use std::fmt;

use jiff::civil::Date;

use super::Marked;
use super::term::{Term, Tier};
use crate::people::presence::falls_on;
use crate::people::roster::{Entry, Standing};
use crate::people::text::fold;
use crate::people::{DepartmentId, Roster};

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// `@NAME`: a department whose name or one of whose words begins so, or one below it. Blanks are typed as
    /// `_`.
    Department(String),
    /// `is:WORD`, `has:WORD`; `not:WORD`, `-is:WORD`, `-has:WORD` for the contrary.
    Quality {
        /// What must hold.
        quality: Quality,
        /// Or must not.
        not: bool,
    },
}

/// Something that holds of a person or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quality {
    /// At work, as the list's group of that name.
    Online,
    /// At work, on the phone.
    Mobile,
    /// Does not wish to be disturbed.
    Busy,
    /// Away from the computer.
    Idle,
    /// Away or on a break.
    Away,
    /// Not there.
    Offline,
    /// There, however busy.
    In,
    /// Absent until a date.
    Absent,
    /// Has birthday today.
    Birthday,
    /// One of the favourites.
    Favourite,
    /// One of those of whom the user wants to be told.
    Watched,
    /// A program.
    Bot,
    /// A guest from another company.
    Extranet,
    /// Has left.
    Dismissed,
    /// Has a telephone number.
    Phone,
    /// Has an extension.
    Extension,
    /// Has an e-mail address.
    Email,
    /// Has a web site.
    Website,
    /// Has a picture.
    Photo,
}

/// What each is called in a query; more names for the same follow.
const NAMES: [(&str, Quality); 27] = [
    ("online", Quality::Online),
    ("mobile", Quality::Mobile),
    ("busy", Quality::Busy),
    ("idle", Quality::Idle),
    ("away", Quality::Away),
    ("offline", Quality::Offline),
    ("in", Quality::In),
    ("absent", Quality::Absent),
    ("birthday", Quality::Birthday),
    ("favourite", Quality::Favourite),
    ("watched", Quality::Watched),
    ("bot", Quality::Bot),
    ("extranet", Quality::Extranet),
    ("dismissed", Quality::Dismissed),
    ("phone", Quality::Phone),
    ("extension", Quality::Extension),
    ("email", Quality::Email),
    ("website", Quality::Website),
    ("photo", Quality::Photo),
    ("dnd", Quality::Busy),
    ("vacation", Quality::Absent),
    ("favorite", Quality::Favourite),
    ("fav", Quality::Favourite),
    ("guest", Quality::Extranet),
    ("ext", Quality::Extension),
    ("mail", Quality::Email),
    ("site", Quality::Website),
];

impl Quality {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Online,
        Self::Mobile,
        Self::Busy,
        Self::Idle,
        Self::Away,
        Self::Offline,
        Self::In,
        Self::Absent,
        Self::Birthday,
        Self::Favourite,
        Self::Watched,
        Self::Bot,
        Self::Extranet,
        Self::Dismissed,
        Self::Phone,
        Self::Extension,
        Self::Email,
        Self::Website,
        Self::Photo,
    ];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES.iter().find(|(_, quality)| *quality == self).map_or("", |(name, _)| name)
    }

    const fn is_possession(self) -> bool {
        matches!(self, Self::Phone | Self::Extension | Self::Email | Self::Website | Self::Photo)
    }

    /// The group of the list that it is, if it is one: of several groups each is welcome.
    const fn standing(self) -> Option<Standing> {
        match self {
            Self::Online => Some(Standing::Online),
            Self::Mobile => Some(Standing::Mobile),
            Self::Busy => Some(Standing::Busy),
            Self::Idle => Some(Standing::Idle),
            Self::Away => Some(Standing::Away),
            _ => None,
        }
    }

    fn holds(self, entry: &Entry, today: Option<Date>, marked: &Marked) -> bool {
        let person = &entry.person;
        match self {
            Self::Online | Self::Mobile | Self::Busy | Self::Idle | Self::Away => {
                self.standing() == Some(entry.standing())
            }
            Self::Offline => matches!(entry.standing(), Standing::Offline | Standing::Absent),
            Self::In => entry.verdict.presence.is_in(),
            Self::Absent => person.absent.is_some(),
            Self::Birthday => {
                person.birthday.zip(today).is_some_and(|(birthday, today)| falls_on(birthday, today))
            }
            Self::Favourite => marked.favourites.contains(&person.id),
            Self::Watched => marked.watched.contains(&person.id),
            Self::Bot => person.flags.bot,
            Self::Extranet => person.flags.extranet,
            Self::Dismissed => !person.flags.active,
            Self::Phone => [&person.phones.work, &person.phones.mobile, &person.phones.personal]
                .iter()
                .any(|p| p.is_some()),
            Self::Extension => person.phones.inner.is_some(),
            Self::Email => person.email.is_some(),
            Self::Website => person.website.is_some(),
            Self::Photo => person.avatar.is_some(),
        }
    }
}

/// What a typed word is.
pub(super) enum Reading {
    Filter(Filter),
    /// A filter that is still being typed.
    Unfinished,
    Text,
}

impl Filter {
    /// People of whom it holds.
    #[must_use]
    pub const fn is(quality: Quality) -> Self {
        Self::Quality { quality, not: false }
    }

    /// People of whom it does not hold.
    #[must_use]
    pub const fn not(quality: Quality) -> Self {
        Self::Quality { quality, not: true }
    }

    /// Reads one typed word. The beginning of a name is enough, when it is the beginning of that name alone.
    pub(super) fn read(word: &str) -> Reading {
        if let Some(name) = word.strip_prefix('@') {
            let name = fold(name);
            let named = name.chars().any(char::is_alphanumeric);
            return if named { Reading::Filter(Self::Department(name)) } else { Reading::Unfinished };
        }
        let lower = word.to_lowercase();
        let (minus, rest) = lower.strip_prefix('-').map_or((false, lower.as_str()), |rest| (true, rest));
        let Some((head, name)) = rest.split_once(':') else { return Reading::Text };
        let not = match head {
            "is" | "has" => minus,
            "not" => !minus,
            _ => return Reading::Text,
        };
        if let Some(&(_, quality)) = NAMES.iter().find(|(known, _)| *known == name) {
            return Reading::Filter(Self::Quality { quality, not });
        }
        let mut meant: Vec<Quality> =
            NAMES.iter().filter(|(known, _)| known.starts_with(name)).map(|&(_, quality)| quality).collect();
        meant.dedup();
        match meant.as_slice() {
            [] => Reading::Text,
            [quality] if name.chars().nth(1).is_some() => {
                Reading::Filter(Self::Quality { quality: *quality, not })
            }
            _ => Reading::Unfinished,
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Department(name) => write!(f, "@{name}"),
            Self::Quality { quality, not } => {
                let head = match (quality.is_possession(), not) {
                    (true, false) => "has",
                    (true, true) => "-has",
                    (false, false) => "is",
                    (false, true) => "not",
                };
                write!(f, "{head}:{}", quality.as_str())
            }
        }
    }
}

/// The filters of a query, ready to judge many people. Several departments, and several groups of the list,
/// widen; all else narrows.
pub(super) struct Sieve<'a> {
    departments: Option<HashSet<DepartmentId>>,
    standings: Vec<Standing>,
    rest: Vec<(Quality, bool)>,
    others_too: bool,
    today: Option<Date>,
    marked: &'a Marked,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(filters: &[Filter], roster: &Roster, marked: &'a Marked) -> Self {
        let mut sieve = Self {
            departments: None,
            standings: Vec::new(),
            rest: Vec::new(),
            others_too: false,
            today: roster.today(),
            marked,
        };
        for filter in filters {
            match filter {
                Filter::Department(name) => {
                    sieve.departments.get_or_insert_default().extend(departments(name, roster));
                }
                Filter::Quality { quality, not } => match quality.standing() {
                    Some(standing) if !not => sieve.standings.push(standing),
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
    pub(super) fn accepts(&self, roster: &Roster, slot: usize) -> bool {
        let brief = &roster.briefs()[slot];
        (self.others_too || brief.colleague)
            && (self.standings.is_empty() || self.standings.contains(&brief.standing))
            && (self.rest.is_empty() && self.departments.is_none()
                || self.accepts_entry(roster.entry_at(slot)))
    }

    fn accepts_entry(&self, entry: &Entry) -> bool {
        self.rest.iter().all(|&(quality, not)| quality.holds(entry, self.today, self.marked) != not)
            && self.departments.as_ref().is_none_or(|wanted| {
                entry.person.departments.iter().any(|department| wanted.contains(department))
            })
    }
}

/// The departments that a typed name means, with all below them: those on whose path upwards it stands.
fn departments(name: &str, roster: &Roster) -> Vec<DepartmentId> {
    let terms: Vec<Term> = name.split(|c: char| !c.is_alphanumeric()).filter_map(Term::new).collect();
    let means = |department: &str| {
        let folded = fold(department);
        terms.iter().all(|term| {
            folded
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| term.meets(word).is_some_and(|tier| tier <= Tier::OtherBegins))
        })
    };
    let tree = roster.departments();
    tree.iter()
        .map(|department| department.id)
        .filter(|&id| tree.path(id).iter().any(|name| means(name)))
        .collect()
}
