//! Names, positions, departments, colours and the addresses of pictures, for screens without a webhook.

use sha2::{Digest, Sha256};

use super::bytes::{Reader, Writer, read_ids, write_ids};
use super::{Damage, MAX_PEOPLE};
use crate::people::{
    Department, DepartmentId, Field, Flags, KnownFields, Person, PersonId, Rgb, SharedText, text,
};

/// The longest text that is told, in bytes; a longer one is cut.
const MAX_TEXT: usize = 1024;
/// The longest address of a picture, in bytes; a longer one is left out.
const MAX_ADDRESS: usize = 2048;
/// In more departments nobody is told to be.
const MAX_MEMBERSHIPS: usize = 256;

/// Who the people are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directory {
    /// By ascending numbers; of each the name, the position, the departments, the colour and the picture.
    pub people: Vec<Person>,
    /// By ascending numbers; of each the name and the one above.
    pub departments: Vec<Department>,
}

impl Directory {
    /// The fields of a person that it tells.
    pub const FIELDS: KnownFields = KnownFields::NONE
        .with(Field::Name)
        .with(Field::Position)
        .with(Field::Departments)
        .with(Field::Color)
        .with(Field::Avatar)
        .with(Field::Active)
        .with(Field::Extranet)
        .with(Field::Network)
        .with(Field::Bot)
        .with(Field::Connector);

    /// What is told of a person, and nothing else.
    #[must_use]
    pub fn entry(person: &Person) -> Person {
        let mut entry = Person::without_known_fields(person.id, shortened(&person.name).into());
        entry.position = shortened(&person.position).into();
        entry.departments = person.departments.iter().take(MAX_MEMBERSHIPS).copied().collect();
        entry.color = person.color;
        entry.avatar = person.avatar.clone().filter(|address| is_address(address));
        entry.known_fields = Self::FIELDS;
        entry
    }

    /// What is told of a department, and nothing else.
    #[must_use]
    pub fn department(department: &Department) -> Department {
        Department {
            id: department.id,
            name: shortened(&department.name).to_owned(),
            path: Vec::new(),
            parent: department.parent,
            head: None,
        }
    }

    /// A number for its contents: the same directory has the same one, whichever relay tells it. Never 0.
    #[must_use]
    pub fn version(&self) -> u64 {
        let mut hash = Sha256::new();
        for piece in write(self, usize::MAX) {
            hash.update(piece);
        }
        let hash: [u8; 32] = hash.finalize().into();
        let first = hash.first_chunk().copied().unwrap_or_default();
        u64::from_le_bytes(first).max(1)
    }
}

/// The beginning of a text that is not too long.
fn shortened(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MAX_TEXT)).unwrap_or_default()
}

fn is_address(address: &str) -> bool {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    is_web && address.len() <= MAX_ADDRESS && address.chars().all(|c| !c.is_control() && !c.is_whitespace())
}

/// The columns, in pieces of at most about so many bytes.
pub(super) fn write(directory: &Directory, most: usize) -> Vec<Vec<u8>> {
    // A text of the greatest length in each column, and some numbers.
    let widest = 2 * MAX_TEXT + MAX_ADDRESS + (MAX_MEMBERSHIPS + 8) * 10;
    let most = most.max(2 * widest) - widest;
    let mut pieces = Vec::new();
    let (mut people, mut departments) = (&directory.people[..], &directory.departments[..]);
    loop {
        let (fits, room) = fitting(departments, most, |one| 20 + one.name.len());
        let (told_departments, rest) = departments.split_at(fits);
        departments = rest;
        let room = if departments.is_empty() { room } else { 0 };
        let width = |one: &Person| {
            let texts =
                one.name.len() + one.position.len() + one.avatar.as_ref().map_or(0, |address| address.len());
            24 + texts + one.departments.len() * 10
        };
        let (fits, _) = fitting(people, room, width);
        let (told_people, rest) = people.split_at(fits);
        people = rest;
        pieces.push(columns(told_people, told_departments));
        if people.is_empty() && departments.is_empty() {
            return pieces;
        }
    }
}

/// How many of them fit, and what room is left.
fn fitting<T>(items: &[T], mut room: usize, width: impl Fn(&T) -> usize) -> (usize, usize) {
    let mut count = 0;
    for item in items {
        let Some(left) = room.checked_sub(width(item)) else { break };
        (count, room) = (count + 1, left);
    }
    (count, room)
}

fn columns(people: &[Person], departments: &[Department]) -> Vec<u8> {
    let mut out = Writer::default();
    write_ids(&mut out, departments.iter().map(|one| one.id.0));
    for one in departments {
        out.number(one.parent.map_or(0, |parent| parent.0));
    }
    write_texts(&mut out, departments.iter().map(|one| shortened(&one.name)));
    write_ids(&mut out, people.iter().map(|one| one.id.0));
    for one in people {
        match one.color {
            Some(Rgb { r, g, b }) => out.bytes(&[1, r, g, b]),
            None => out.byte(0),
        }
    }
    for one in people {
        let departments = one.departments.get(..MAX_MEMBERSHIPS).unwrap_or(&one.departments);
        out.count(departments.len());
        for id in departments {
            out.number(id.0);
        }
    }
    write_texts(&mut out, people.iter().map(|one| shortened(&one.name)));
    write_texts(&mut out, people.iter().map(|one| shortened(&one.position)));
    write_texts(&mut out, people.iter().map(address));
    out.into_bytes()
}

fn address(person: &Person) -> &str {
    person.avatar.as_deref().filter(|address| is_address(address)).unwrap_or_default()
}

fn write_texts<'a>(out: &mut Writer, texts: impl Iterator<Item = &'a str> + Clone) {
    for text in texts.clone() {
        out.count(text.len());
    }
    for text in texts {
        out.bytes(text.as_bytes());
    }
}

fn read_texts<'a>(bytes: &mut Reader<'a>, count: usize, longest: usize) -> Result<Vec<&'a str>, Damage> {
    let mut lengths = Vec::with_capacity(count);
    for _ in 0..count {
        let length = usize::try_from(bytes.number()?).map_err(|_| Damage::Value)?;
        if length > longest {
            return Err(Damage::Value);
        }
        lengths.push(length);
    }
    lengths
        .into_iter()
        .map(|length| std::str::from_utf8(bytes.bytes(length)?).map_err(|_| Damage::Value))
        .collect()
}

/// Reads what [`write`] wrote into one piece. Texts are cleaned for the terminal once more: anybody may have written
/// them.
pub(super) fn read(columns: &[u8]) -> Result<Directory, Damage> {
    let mut bytes = Reader::new(columns);
    let ids = read_ids(&mut bytes, MAX_PEOPLE)?;
    let mut departments = Vec::with_capacity(ids.len());
    for id in ids {
        let parent = Some(bytes.number()?).filter(|parent| *parent != 0).map(DepartmentId);
        departments.push(Department {
            id: DepartmentId(id),
            name: String::new(),
            path: Vec::new(),
            parent,
            head: None,
        });
    }
    let names = read_texts(&mut bytes, departments.len(), MAX_TEXT)?;
    for (department, name) in departments.iter_mut().zip(names) {
        department.name = text::clean(name);
    }
    let people = read_people(&mut bytes)?;
    bytes.end()?;
    Ok(Directory { people, departments })
}

fn read_people(bytes: &mut Reader<'_>) -> Result<Vec<Person>, Damage> {
    let ids = read_ids(bytes, MAX_PEOPLE)?;
    let mut people: Vec<Person> = Vec::with_capacity(ids.len());
    for id in ids {
        let mut person = Person::without_known_fields(PersonId(id), SharedText::default());
        person.flags = Flags::default();
        person.known_fields = Directory::FIELDS;
        person.color = match bytes.byte()? {
            0 => None,
            1 => match bytes.bytes(3)? {
                [r, g, b] => Some(Rgb::new(*r, *g, *b)),
                _ => return Err(Damage::Cut),
            },
            _ => return Err(Damage::Value),
        };
        people.push(person);
    }
    for person in &mut people {
        let mut departments = Vec::new();
        for _ in 0..bytes.count(MAX_MEMBERSHIPS)? {
            departments.push(DepartmentId(bytes.number()?));
        }
        person.departments = departments.into();
    }
    let names = read_texts(bytes, people.len(), MAX_TEXT)?;
    let positions = read_texts(bytes, people.len(), MAX_TEXT)?;
    let addresses = read_texts(bytes, people.len(), MAX_ADDRESS)?;
    for (((person, name), position), address) in people.iter_mut().zip(names).zip(positions).zip(addresses) {
        let name = text::clean(name);
        person.name = if name.is_empty() { format!("#{}", person.id).into() } else { name.into() };
        person.position = text::clean(position).into();
        person.avatar = Some(address).filter(|address| is_address(address)).map(Into::into);
    }
    Ok(people)
}
