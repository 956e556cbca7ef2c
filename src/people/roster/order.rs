//! The order of the list: groups, rows, and what is compared.

use std::cmp::{Ordering, Reverse};

use jiff::Timestamp;

use super::{Entry, Roster};
use crate::people::{DepartmentId, Overlay, PersonId, Presence, Verdict};

/// Where somebody stands for a reader of the list: presences that mean the same to a colleague share a place, and
/// an absence counts more than being offline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// At work.
    Online,
    /// At work, on the phone.
    Mobile,
    /// Does not wish to be disturbed.
    Busy,
    /// Away from the computer, as the desktop application noticed.
    Idle,
    /// Away or on a break, as the person says.
    Away,
    /// Not there.
    Offline,
    /// Not there until a date.
    Absent,
    /// Nothing is known yet.
    Unknown,
    /// Not colleagues: guests, programs, customers.
    Other,
}

impl Standing {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 9] = [
        Self::Online,
        Self::Mobile,
        Self::Busy,
        Self::Idle,
        Self::Away,
        Self::Offline,
        Self::Absent,
        Self::Unknown,
        Self::Other,
    ];

    /// Where a verdict puts somebody.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Self {
        match verdict.presence {
            Presence::Online => Self::Online,
            Presence::Mobile => Self::Mobile,
            Presence::Dnd => Self::Busy,
            Presence::Idle | Presence::BreakIdle => Self::Idle,
            Presence::Away | Presence::Break => Self::Away,
            Presence::Offline if verdict.overlay == Some(Overlay::Vacation) => Self::Absent,
            Presence::Offline => Self::Offline,
            Presence::Unknown => Self::Unknown,
            Presence::Guest | Presence::Network | Presence::Bot | Presence::Connector => Self::Other,
        }
    }
}

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Those who are in first, then by name.
    #[default]
    Presence,
    /// By name.
    Name,
    /// By department, then by name.
    Department,
    /// Those who were active last come first.
    Activity,
}

impl Order {
    /// All of them, in the order in which a key steps through them.
    pub const ALL: [Self; 4] = [Self::Presence, Self::Name, Self::Department, Self::Activity];

    /// The next one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Presence => Self::Name,
            Self::Name => Self::Department,
            Self::Department => Self::Activity,
            Self::Activity => Self::Presence,
        }
    }

    /// The word for configuration files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Presence => "presence",
            Self::Name => "name",
            Self::Department => "department",
            Self::Activity => "activity",
        }
    }
}

/// What a heading says of the rows below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Everybody of one standing.
    Standing(Standing),
    /// Everybody of one department (the first of each person); `None`: of none.
    Department(Option<DepartmentId>),
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading, and how many people stand below it.
    Heading(Group, usize),
    /// Somebody.
    Person(PersonId),
}

impl Row {
    /// The person of the row, unless it is a heading.
    #[must_use]
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Heading(..) => None,
        }
    }
}

impl Roster {
    /// Every colleague in `order`, with headings where the order has groups.
    #[must_use]
    pub fn arrange(&self, order: Order) -> Vec<Row> {
        let mut entries: Vec<&Entry> =
            self.entries.iter().filter(|entry| entry.person.is_colleague()).collect();
        match order {
            Order::Presence => {
                entries.sort_unstable_by(|a, b| a.standing().cmp(&b.standing()).then_with(|| by_name(a, b)));
                grouped(&entries, |entry| Group::Standing(entry.standing()))
            }
            Order::Department => {
                let mut keyed: Vec<(Vec<&str>, &Entry)> =
                    entries.into_iter().map(|entry| (self.department_key(entry), entry)).collect();
                keyed.sort_unstable_by(|(path, a), (other, b)| {
                    by_path(path, other).then_with(|| by_name(a, b))
                });
                let entries: Vec<&Entry> = keyed.into_iter().map(|(_, entry)| entry).collect();
                grouped(&entries, |entry| Group::Department(entry.person.departments.first().copied()))
            }
            Order::Name => {
                entries.sort_unstable_by(|a, b| by_name(a, b));
                plain(&entries)
            }
            Order::Activity => {
                let key = |entry: &Entry| Reverse(entry.person.last_activity.unwrap_or(Timestamp::MIN));
                entries.sort_unstable_by(|a, b| key(a).cmp(&key(b)).then_with(|| by_name(a, b)));
                plain(&entries)
            }
        }
    }

    /// The path of somebody's first department from the company down.
    fn department_key(&self, entry: &Entry) -> Vec<&str> {
        let mut path =
            entry.person.departments.first().map_or_else(Vec::new, |&id| self.departments.path(id));
        path.reverse();
        path
    }
}

/// Departments in the order of the tree; people without one come last.
fn by_path(a: &[&str], b: &[&str]) -> Ordering {
    a.is_empty().cmp(&b.is_empty()).then_with(|| a.cmp(b))
}

/// By folded name; the id breaks ties, so that namesakes never change places.
pub(super) fn by_name(a: &Entry, b: &Entry) -> Ordering {
    a.name_key.cmp(&b.name_key).then_with(|| a.person.id.cmp(&b.person.id))
}

fn plain(entries: &[&Entry]) -> Vec<Row> {
    entries.iter().map(|entry| Row::Person(entry.person.id)).collect()
}

fn grouped(entries: &[&Entry], group: impl Fn(&Entry) -> Group) -> Vec<Row> {
    let mut rows = Vec::with_capacity(entries.len() + Standing::ALL.len());
    for run in entries.chunk_by(|a, b| group(a) == group(b)) {
        rows.push(Row::Heading(group(run[0]), run.len()));
        rows.extend(run.iter().map(|entry| Row::Person(entry.person.id)));
    }
    rows
}
