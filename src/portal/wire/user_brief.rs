//! The user object of `user.get`, as far as it tells what the messenger does not know.

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::{Field, KnownFields, Person, PersonId};

/// The most users of one answer: far more than a page.
const MOST: usize = 1000;

/// How much of what somebody wrote about themselves is kept, in characters: far more than a card shows.
const LONGEST: usize = 1000;

/// Everybody of a page. Ids are texts.
pub(super) fn read_all(list: Json<'_>) -> Option<Vec<Person>> {
    collect(list, MOST, |_, item| read(&Fields::of(item)?))
}

/// The key of each field; of the cities that of work comes before that of residence.
const KEYS: [(Field, &[&str]); 5] = [
    (Field::TimeZone, &["TIME_ZONE"]),
    (Field::Skills, &["UF_SKILLS"]),
    (Field::Interests, &["UF_INTERESTS"]),
    (Field::City, &["WORK_CITY", "PERSONAL_CITY"]),
    (Field::FirstDay, &["UF_EMPLOYMENT_DATE"]),
];

fn read(fields: &Fields<'_>) -> Option<Person> {
    let id = PersonId(fields.id("ID")?);
    let mut person = Person::without_known_fields(id, format!("#{id}").into());
    let text = |keys: &[&str]| {
        let mut told = keys.iter().filter_map(|key| fields.told_lines(key));
        told.find(|text| !text.is_empty()).map(|text| text.chars().take(LONGEST).collect::<String>().into())
    };
    for (field, keys) in KEYS {
        match field {
            Field::TimeZone => person.time_zone = text(keys),
            Field::Skills => person.skills = text(keys),
            Field::Interests => person.interests = text(keys),
            Field::City => person.city = text(keys),
            _ => person.first_day = keys.iter().find_map(|key| value::date_of_calendar(fields.get(key)?)),
        }
    }
    person.known_fields = known_fields(fields);
    Some(person)
}

/// Which fields the answer tells. Every scope that opens the method opens all of them, and the portal leaves out what
/// is NULL: where it tells any, the others are empty. But for the time zone, which old portals do not have.
fn known_fields(fields: &Fields<'_>) -> KnownFields {
    let carries = |keys: &[&str]| keys.iter().any(|key| fields.get(key).is_some());
    let tells_any = KEYS.iter().any(|(_, keys)| carries(keys));
    let told = KEYS.iter().filter(|(field, keys)| {
        let is_old = *field == Field::TimeZone;
        carries(keys) || tells_any && !is_old
    });
    told.fold(KnownFields::NONE, |known, (field, _)| known.with(*field))
}
