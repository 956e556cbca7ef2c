//! The user object of the `im` methods.

use jiff::Timestamp;
use url::Url;

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::{
    Birthday, DepartmentId, Field, Flags, KnownFields, Person, PersonId, Phones, Rgb, SharedText, Status,
};

/// The most people of one list, and departments of one person: far more than a page.
const MOST: usize = 1000;

/// The most people of all departments of one answer.
const MOST_STAFF: usize = 20_000;

/// The picture that stands for "no picture".
const PLACEHOLDER: &str = "/bitrix/js/im/images/blank.gif";

/// The numbers within `phones`.
const NUMBERS: [(Field, &str); 4] = [
    (Field::WorkPhone, "work_phone"),
    (Field::MobilePhone, "personal_mobile"),
    (Field::PersonalPhone, "personal_phone"),
    (Field::InnerPhone, "inner_phone"),
];

/// The longest address of a picture that is kept, in bytes.
const LONGEST_ADDRESS: usize = 4096;

/// How much of a person a method tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// All: `im.user.get`.
    Whole,
    /// All but the desktop application: `im.user.list.get`.
    Listed,
    /// What it pleases: searches and pages of departments.
    Partial,
}

/// Everybody in a list, or in a map by id. Entries that are `null` or nobody are left out; `None` when they are more
/// than any page holds.
pub(super) fn read_all(list: Json<'_>, detail: Detail, portal: &Url) -> Option<Vec<Person>> {
    read_up_to(MOST, list, detail, portal)
}

fn read_up_to(most: usize, list: Json<'_>, detail: Detail, portal: &Url) -> Option<Vec<Person>> {
    collect(list, most, |key, item| {
        let id = key.and_then(|key| key.text()?.parse().ok()).filter(|&id| id > 0).map(PersonId);
        read(item, id, detail, portal)
    })
}

/// Everybody in lists by department, which come whole, not in pages.
pub(super) fn read_staff(departments: Json<'_>, portal: &Url) -> Option<Vec<Person>> {
    let mut left = MOST_STAFF;
    let lists = collect(departments, MOST, |_, people| {
        let people = read_up_to(left, people, Detail::Partial, portal)?;
        left -= people.len();
        Some(people)
    })?;
    Some(lists.into_iter().flatten().collect())
}

/// One person; `None` when it is no object, or has no number and none is known from elsewhere. A field is known when
/// its key is there with something that can be read, be it that it is empty.
pub(super) fn read(user: Json<'_>, known: Option<PersonId>, detail: Detail, portal: &Url) -> Option<Person> {
    let fields = Fields::of(user).filter(says_anything)?;
    let id = fields.id("id").map(PersonId).or(known)?;
    let mut person = Person::without_known_fields(id, SharedText::EMPTY);
    let mut reader = Reader { fields, detail, known_fields: KnownFields::NONE };
    reader.names(&mut person);
    person.position = reader.text(Field::Position, "work_position").unwrap_or_default();
    person.color = reader.parsed(Field::Color, "color", Rgb::parse);
    reader.avatar(&mut person, portal);
    person.birthday = reader.parsed(Field::Birthday, "birthday", Birthday::parse);
    person.departments = reader.departments().into();
    person.phones = reader.phones();
    person.email = reader.text(Field::Email, "email");
    person.website = reader.text(Field::Website, "website");
    reader.flags(&mut person.flags);
    person.status = reader.status();
    person.idle = reader.date(Field::Idle, "idle");
    person.last_activity = reader.date(Field::LastActivity, "last_activity_date");
    person.mobile_last = reader.date(Field::MobileLast, "mobile_last_date");
    person.desktop_last = reader.date(Field::DesktopLast, "desktop_last_date");
    if detail != Detail::Whole {
        // There it is always `false`.
        reader.known_fields = reader.known_fields.without(Field::DesktopLast);
    }
    reader.absence(&mut person);
    person.known_fields = reader.known_fields;
    Some(person)
}

/// Whether it can be a user at all: an id, or a name under a key that is one.
fn says_anything(fields: &Fields<'_>) -> bool {
    ["id", "name", "first_name", "last_name"]
        .iter()
        .any(|name| fields.get(name).is_some_and(|value| !value.is_null()))
}

/// A user's fields, noting which of them the answer carries.
struct Reader<'a> {
    fields: Fields<'a>,
    detail: Detail,
    known_fields: KnownFields,
}

impl Reader<'_> {
    fn note(&mut self, field: Field) {
        self.known_fields = self.known_fields.with(field);
    }

    fn text(&mut self, field: Field, name: &str) -> Option<SharedText> {
        let text = self.fields.told_text(name);
        if text.is_some() {
            self.note(field);
        }
        text.filter(|text| !text.is_empty()).map(SharedText::from)
    }

    /// A text that means something; another one is as good as missing.
    fn parsed<T>(&mut self, field: Field, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.fields.get(name)?;
        let parsed = value.text().and_then(|text| parse(&text));
        if parsed.is_some() || value::is_empty(value) {
            self.note(field);
        }
        parsed
    }

    fn date(&mut self, field: Field, name: &str) -> Option<Timestamp> {
        let value = self.fields.get(name)?;
        let date = value::date(value);
        if date.is_some() || value::is_never(value) {
            self.note(field);
        }
        date
    }

    /// An answer without a name, or with half of one, tells none: what stands in for it replaces no known name.
    fn names(&mut self, person: &mut Person) {
        person.first_name = self.text(Field::FirstName, "first_name").unwrap_or_default();
        person.last_name = self.text(Field::LastName, "last_name").unwrap_or_default();
        let name = self.fields.text("name");
        let joined = format!("{} {}", person.first_name, person.last_name).trim().to_owned();
        let is_whole =
            self.known_fields.contains(Field::FirstName) && self.known_fields.contains(Field::LastName);
        if !name.is_empty() || is_whole && !joined.is_empty() {
            self.note(Field::Name);
        }
        let names = [name, joined, format!("#{}", person.id)];
        person.name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().into();
    }

    fn avatar(&mut self, person: &mut Person, portal: &Url) {
        let large = avatar(&self.fields, "avatar_hr", portal);
        if large.is_some() {
            self.note(Field::LargeAvatar);
        }
        let small = avatar(&self.fields, "avatar", portal);
        let other = small.clone().filter(|small| large.as_ref().is_some_and(|large| large != small));
        person.avatar_small = other.map(SharedText::from);
        person.avatar = large.or(small).map(SharedText::from);
        let carries = |name: &str| self.fields.get(name).is_some_and(is_readable_avatar);
        if person.avatar.is_some() || carries("avatar_hr") || carries("avatar") {
            self.note(Field::Avatar);
        }
    }

    fn flags(&mut self, flags: &mut Flags) {
        let kind = self.fields.written("type").unwrap_or_default();
        for (field, name, flag) in [
            (Field::Active, "active", &mut flags.active),
            (Field::Extranet, "extranet", &mut flags.extranet),
            (Field::Network, "network", &mut flags.network),
            (Field::Bot, "bot", &mut flags.bot),
            (Field::Connector, "connector", &mut flags.connector),
        ] {
            let value = self.fields.flag(name).or_else(|| (kind == name && name != "active").then_some(true));
            *flag = value.unwrap_or(*flag);
            if value.is_some() {
                self.note(field);
            }
        }
    }

    /// A word that is not known was told: what the person chose before no longer holds.
    fn status(&mut self) -> Option<Status> {
        let value = self.fields.get("status")?;
        self.note(Field::Status);
        value.text().and_then(|word| Status::parse(word.trim()))
    }

    fn departments(&mut self) -> Vec<DepartmentId> {
        let Some(list) = self.fields.get("departments") else {
            return Vec::new();
        };
        let mut departments =
            collect(list, MOST, |_, item| value::id(item).map(DepartmentId)).unwrap_or_default();
        if departments.is_empty() {
            departments.extend(value::id(list).map(DepartmentId));
        }
        if !departments.is_empty() || value::is_empty(list) {
            self.note(Field::Departments);
        }
        departments
    }

    /// Each number by itself. One that is missing was told to be none only by a method that tells all numbers, and by
    /// a portal that leaves out the empty ones: others write `""`, and leave out what the method does not know.
    fn phones(&mut self) -> Phones {
        let Some(value) = self.fields.get("phones") else {
            return Phones::default();
        };
        let Some(fields) = Fields::of(value).filter(|_| !value::is_empty(value)) else {
            let is_none = value::is_empty(value);
            for (field, _) in NUMBERS {
                if is_none {
                    self.note(field);
                }
            }
            return Phones::default();
        };
        let writes_empty_ones = NUMBERS.iter().any(|(_, name)| fields.get(name).is_some_and(value::is_empty));
        let tells_all = self.detail != Detail::Partial && !writes_empty_ones;
        let [work, mobile, personal, inner] = NUMBERS.map(|(field, name)| {
            let number = fields.told_lines(name);
            let is_none = tells_all && fields.get(name).is_none();
            if number.is_some() || is_none {
                self.note(field);
            }
            number.filter(|number| !number.is_empty()).map(SharedText::from)
        });
        Phones { work, mobile, personal, inner }
    }

    fn absence(&mut self, person: &mut Person) {
        let Some(value) = self.fields.get("absent") else { return };
        let absence = value::day(value);
        if absence.is_some() || value::is_never(value) {
            self.note(Field::Absent);
        }
        (person.absent, person.back_on) = absence.unzip();
    }
}

/// Whether a picture's value says something: an address, or that there is none.
fn is_readable_avatar(value: Json<'_>) -> bool {
    value::is_empty(value) || value.text().is_some_and(|text| text.trim().ends_with(PLACEHOLDER))
}

/// The absolute address of a picture, without any login; only http and https.
fn avatar(fields: &Fields<'_>, name: &str, portal: &Url) -> Option<String> {
    let text = fields.written(name)?;
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST_ADDRESS {
        return None;
    }
    // Behind a gateway the portal does not know of the folder that its root has there.
    let behind = text.starts_with('/') && !text.starts_with("//") && !text.starts_with(portal.path());
    let text = if behind { &text[1..] } else { text };
    let mut address = portal.join(text).ok()?;
    let is_web = matches!(address.scheme(), "http" | "https") && address.host_str().is_some();
    if !is_web || address.path().ends_with(PLACEHOLDER) {
        return None;
    }
    address.set_username("").ok()?;
    address.set_password(None).ok()?;
    Some(address.into())
}
