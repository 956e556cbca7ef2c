//! Who somebody is: everything about a person that does not change with the time of day.

use crate::demo::random::{Topic, below, between, choose, random};
use crate::people::Birthday;

use super::names::{self, Gender, Language, Name};
use super::roles::{Role, role};
use super::units::Units;

/// Pictures of faces; the even ones show women.
const FACES: u64 = 64;

/// A person's identity.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) index: u32,
    pub(crate) id: u64,
    pub(crate) role: Role,
    pub(crate) gender: Gender,
    pub(crate) name: Name,
    pub(crate) position: &'static str,
    pub(crate) email: String,
    pub(crate) picture: Picture,
    /// `None` on the birthday itself: the role says so.
    pub(crate) birthday: Option<Birthday>,
    pub(crate) phones: Phones,
    pub(crate) color: &'static str,
    /// The numbers of the departments.
    pub(crate) departments: Vec<u64>,
    pub(crate) time_zone: &'static str,
}

/// Where a person's picture is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Picture {
    /// No address.
    None,
    /// The address of the vendor's empty picture.
    Blank,
    /// The face of that number.
    Face {
        /// Below [`FACES`].
        number: u8,
        /// Whether the address leaves out the host.
        relative: bool,
    },
}

/// A person's telephone numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phones {
    pub(crate) work: Option<String>,
    pub(crate) mobile: Option<String>,
    pub(crate) inner: Option<String>,
}

/// Numbers have gaps, as those of a portal from which people have left: every eighth is missing.
pub(crate) const fn id_of(index: u32) -> u64 {
    index as u64 + index as u64 / 7 + 1
}

/// The person with that number, in an office of any size.
pub(crate) fn index_of(id: u64) -> Option<u32> {
    let rest = id.checked_sub(1)?;
    if rest % 8 == 7 {
        return None;
    }
    u32::try_from(rest - rest / 8).ok()
}

/// The gender of the person at `index`: their face decides.
fn gender(seed: u64, index: u32) -> Gender {
    if face(seed, index).is_multiple_of(2) { Gender::Female } else { Gender::Male }
}

/// The number of a person's face; among 64 neighbours nobody has another's.
#[allow(clippy::cast_possible_truncation)] // below 64
fn face(seed: u64, index: u32) -> u8 {
    let (group, place) = (u64::from(index) / FACES, u64::from(index) % FACES);
    let bits = random(seed, group, Topic::Face);
    // Each step is a permutation of 0..64.
    let (first, second) = ((bits % FACES) | 1, ((bits >> 16) % FACES) | 1);
    let mut face = (place * first + (bits >> 8) % FACES) % FACES;
    face ^= face >> 3;
    face = face * second % FACES;
    face ^= face >> 2;
    face as u8
}

/// What the person at `index` of an office of `people` is like.
pub(crate) fn account(seed: u64, people: u32, units: &Units, index: u32) -> Account {
    let role = role(seed, people, index);
    let gender = gender(seed, index);
    let bits = |topic| random(seed, index.into(), topic);
    let own_name = |table: &[&'static str]| Name {
        first: choose(bits(Topic::FirstName), table),
        last: "",
        latin: ("", ""),
        language: Language::English,
    };
    let name = match role {
        Role::Bot => own_name(names::BOTS),
        Role::Connector => own_name(names::CUSTOMERS),
        Role::Network => own_name(names::CONTACTS),
        Role::Guest => own_name(names::GUESTS),
        _ => names::name(seed, index, gender),
    };
    let position = match role {
        Role::Extranet => "Contractor",
        _ => units.position(seed, index).map_or("", |(ru, en)| name.language.choose(ru, en)),
    };
    Account {
        index,
        id: id_of(index),
        role,
        gender,
        name,
        position,
        email: email(index, role, name),
        picture: picture(seed, index, role),
        birthday: (role.is_user() && bits(Topic::Birthday) % 5 != 0)
            .then(|| birthday(bits(Topic::Birthday)))
            .flatten(),
        phones: phones(bits(Topic::Phone), index, role, name.language),
        color: choose(bits(Topic::Color), COLORS),
        departments: departments(seed, units, index),
        time_zone: choose(bits(Topic::Zone), name.language.choose(RUSSIAN_ZONES, OTHER_ZONES)),
    }
}

fn picture(seed: u64, index: u32, role: Role) -> Picture {
    if matches!(role, Role::Bot | Role::Connector | Role::Guest) {
        return Picture::None;
    }
    match below(random(seed, index.into(), Topic::Avatar), 100) {
        0..5 => Picture::Blank,
        5..15 => Picture::None,
        other => Picture::Face { number: face(seed, index), relative: other % 3 == 0 },
    }
}

fn departments(seed: u64, units: &Units, index: u32) -> Vec<u64> {
    let Some(unit) = units.of(index).and_then(|place| units.get(place)) else {
        return Vec::new();
    };
    let above = unit.parent.and_then(|place| units.get(place));
    match above {
        // A few work for the whole division too; their own team comes first.
        Some(above) if random(seed, index.into(), Topic::Department).is_multiple_of(19) => {
            vec![unit.id, above.id]
        }
        _ => vec![unit.id],
    }
}

fn email(index: u32, role: Role, name: Name) -> String {
    let (first, last) = name.latin;
    if first.is_empty() || role == Role::Network {
        return String::new();
    }
    let host = if role == Role::Extranet { "contractor.example" } else { "acme.example" };
    // The first block has names without a number; beyond it they would repeat.
    if index < super::roles::BLOCK {
        format!("{first}.{last}@{host}")
    } else {
        format!("{first}.{last}{index}@{host}")
    }
}

/// Not the 29th of February, and not a day in seven, so that sixty people rarely share one.
fn birthday(bits: u64) -> Option<Birthday> {
    let day = i8::try_from(between(bits.rotate_left(9), 1, 28)).ok()?;
    let month = i8::try_from(between(bits.rotate_left(29), 1, 12)).ok()?;
    Birthday::new(day, month)
}

fn phones(bits: u64, index: u32, role: Role, language: Language) -> Phones {
    if !role.is_user() || bits.is_multiple_of(9) {
        return Phones::default();
    }
    let (line, pair) = (between(bits.rotate_left(11), 100, 999), between(bits.rotate_left(23), 10, 99));
    let mobile = match (language, bits % 3) {
        (Language::Russian, 0) => format!("+7 900 555-{pair}-{:02}", line % 100),
        (Language::Russian, 1) => format!("8 (900) 555-{pair}-{:02}", line % 100),
        (Language::Russian, _) => format!("7900555{pair}{:02}", line % 100),
        (Language::English, 0) => format!("+44 7700 900{line}"),
        (Language::English, _) => format!("+1 202-555-01{pair}"),
    };
    Phones {
        work: ((bits >> 8).is_multiple_of(4)).then(|| format!("+7 495 555-01-{pair}")),
        mobile: (!(bits >> 10).is_multiple_of(8)).then_some(mobile),
        inner: (role != Role::Extranet && !(bits >> 13).is_multiple_of(8)).then(|| (200 + index).to_string()),
    }
}

/// Colours for people: clear hues of middling lightness.
const COLORS: &[&str] = &[
    "#d9503f", "#e07b39", "#c99a1f", "#7fa332", "#3f9c55", "#2a9d8f", "#2792b8", "#3a78d4", "#5a63d8",
    "#8356cf", "#a94fc0", "#c84b93", "#cc4a67", "#8d6e58", "#66808f", "#4c8a78", "#b0653a", "#6d8a3b",
    "#4a6fa5", "#9a5b86",
];

const RUSSIAN_ZONES: &[&str] =
    &["Europe/Moscow", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk", ""];
const OTHER_ZONES: &[&str] = &[
    "Europe/Berlin",
    "Europe/London",
    "Europe/Istanbul",
    "Europe/Lisbon",
    "Asia/Shanghai",
    "Asia/Almaty",
    "",
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn numbers_have_gaps_and_read_back() {
        assert_eq!(index_of(0), None);
        assert_eq!(index_of(8), None);
        for index in 0..1000 {
            assert_eq!(index_of(id_of(index)), Some(index));
        }
    }

    #[test]
    fn faces_are_shared_out_once_and_tell_the_gender() {
        for seed in 0..50 {
            let faces: HashSet<u8> = (0..64).map(|index| face(seed, index)).collect();
            assert_eq!(faces.len(), 64, "seed {seed}");
            assert_eq!((0..64).filter(|&index| gender(seed, index) == Gender::Female).count(), 32);
        }
    }

    #[test]
    fn some_have_no_picture_and_most_have() {
        let units = Units::new(1, 1000, 1000);
        let with = (0..1000)
            .filter(|&index| matches!(account(1, 1000, &units, index).picture, Picture::Face { .. }))
            .count();
        assert!((750..900).contains(&with), "{with}");
    }
}
