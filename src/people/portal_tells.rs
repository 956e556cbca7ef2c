//! What a portal tells of its people's presence, concluded from its answers.
//!
//! Older portals tell of everybody whether they are idle, in the mobile application, or do not wish to be disturbed.
//! Later ones tell when somebody was last active, and write the rest as if nothing were so: `status` "online", `idle`
//! and `mobile_last_date` `false`. That `false` is no knowledge. Which kind it is shows in the answers alone; no
//! number of a version is asked.

use serde::Serialize;

use super::person::{Field, Person, PersonId, Status};
use super::presence::Moment;

/// What a portal tells of its people's presence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PortalTells {
    /// The answers do not show it yet.
    #[default]
    #[serde(rename = "not_known")]
    NotKnownYet,
    /// When somebody was active, and also what they are: idle, in the mobile application, busy, away.
    #[serde(rename = "everything")]
    Everything,
    /// When somebody was last active, and nothing else.
    #[serde(rename = "activity_only")]
    ActivityOnly,
}

impl PortalTells {
    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotKnownYet => "not_known",
            Self::Everything => "everything",
            Self::ActivityOnly => "activity_only",
        }
    }
}

/// So many people must be active of whom nothing more is told, before nothing more is expected. On a portal that tells
/// everything, one of five is nearly always idle or has once opened the mobile application.
const ENOUGH: usize = 5;

/// What the answers about people let conclude, kept small: of each kind a few people, and one more than is needed, for
/// one of them may turn out to be me, of whom every portal tells all.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// People of whom more than activity was told.
    told_more: Vec<PersonId>,
    /// People who were active, and of whom an answer with all fields told nothing more.
    told_activity_only: Vec<PersonId>,
}

impl Evidence {
    /// Takes what one answer told of somebody, at the instant at which it came.
    pub(super) fn take(&mut self, person: &Person, moment: &Moment) {
        if self.told_more.len() > 1 || !person.is_colleague() || moment.me() == Some(person.id) {
            return;
        }
        if tells_more(person) {
            note(&mut self.told_more, 1, person.id);
        } else if tells_all_fields(person) && moment.is_within_limit(person) {
            note(&mut self.told_activity_only, ENOUGH, person.id);
        }
    }

    /// What the portal tells of people other than `me`. Who was told more of once settles it.
    pub(super) fn concerning_others(&self, me: Option<PersonId>) -> PortalTells {
        let others = |people: &[PersonId]| people.iter().filter(|&&id| Some(id) != me).count();
        if others(&self.told_more) > 0 {
            PortalTells::Everything
        } else if others(&self.told_activity_only) >= ENOUGH {
            PortalTells::ActivityOnly
        } else {
            PortalTells::NotKnownYet
        }
    }
}

/// Keeps somebody, unless `needed` people and one more are kept.
fn note(people: &mut Vec<PersonId>, needed: usize, id: PersonId) {
    if people.len() <= needed && !people.contains(&id) {
        people.push(id);
    }
}

/// Whether more than activity is told. The desktop application proves nothing: `im.user.get` tells of it on portals of
/// either kind.
const fn tells_more(person: &Person) -> bool {
    person.idle.is_some()
        || person.mobile_last.is_some()
        || matches!(person.status, Some(Status::Dnd | Status::Away | Status::Break))
}

/// Whether the answer is one of those that would tell more.
const fn tells_all_fields(person: &Person) -> bool {
    person.known_fields.contains(Field::Idle) && person.known_fields.contains(Field::MobileLast)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::people::{KnownFields, Rules};

    fn now() -> Timestamp {
        "2026-03-12T12:00:00Z".parse().unwrap()
    }

    /// Somebody active, told as a portal of today tells it.
    fn plain(id: u64) -> Person {
        let mut person = Person::new(PersonId(id), "x");
        person.status = Some(Status::Online);
        person.last_activity = Some(now() - SignedDuration::from_mins(2));
        person
    }

    fn concluded(people: &[Person], me: Option<u64>) -> PortalTells {
        let (mut evidence, moment) = (Evidence::default(), Rules::default().at(now()));
        for person in people {
            evidence.take(person, &moment);
        }
        evidence.concerning_others(me.map(PersonId))
    }

    #[test]
    fn activity_alone_is_concluded_from_enough_different_people() {
        let people: Vec<Person> = (1..=5).map(plain).collect();
        assert_eq!(concluded(&people, None), PortalTells::ActivityOnly);
        assert_eq!(concluded(&people[1..], None), PortalTells::NotKnownYet);
        let one_again = vec![plain(1); 20];
        assert_eq!(concluded(&one_again, None), PortalTells::NotKnownYet);
        assert_eq!(concluded(&people, Some(3)), PortalTells::NotKnownYet, "I am no evidence");
        let with_another: Vec<Person> = (1..=6).map(plain).collect();
        assert_eq!(concluded(&with_another, Some(3)), PortalTells::ActivityOnly);
    }

    #[test]
    fn whoever_is_not_active_or_not_told_whole_says_nothing() {
        let mut people: Vec<Person> = (1..=9).map(plain).collect();
        for person in &mut people[..3] {
            person.last_activity = Some(now() - SignedDuration::from_hours(2));
        }
        for person in &mut people[3..6] {
            person.known_fields = KnownFields::NONE.with(Field::LastActivity);
        }
        assert_eq!(concluded(&people, None), PortalTells::NotKnownYet);
        people.extend([plain(20), plain(21)]);
        assert_eq!(concluded(&people, None), PortalTells::ActivityOnly);
        people[8].flags.bot = true;
        assert_eq!(concluded(&people, None), PortalTells::NotKnownYet, "a program is nobody");
    }

    #[test]
    fn one_who_is_more_than_active_settles_it_before_and_after() {
        let signs: [fn(&mut Person); 5] = [
            |person| person.idle = Some(now()),
            |person| person.mobile_last = Some(now() - SignedDuration::from_hours(24 * 400)),
            |person| person.status = Some(Status::Dnd),
            |person| person.status = Some(Status::Away),
            |person| person.status = Some(Status::Break),
        ];
        let others: Vec<Person> = (1..=9).map(plain).collect();
        for sign in signs {
            let mut person = plain(40);
            sign(&mut person);
            person.last_activity = None;
            let (before, after) =
                ([&[person.clone()], &others[..]].concat(), [&others[..], &[person]].concat());
            assert_eq!(concluded(&before, None), PortalTells::Everything);
            assert_eq!(concluded(&after, None), PortalTells::Everything);
            assert_eq!(
                concluded(&after, Some(40)),
                PortalTells::ActivityOnly,
                "my own status is always told"
            );
        }
    }

    #[test]
    fn the_desktop_application_and_a_status_unheard_of_are_no_signs() {
        let mut people: Vec<Person> = (1..=5).map(plain).collect();
        people[0].desktop_last = Some(now());
        people[1].status = None;
        assert_eq!(concluded(&people, None), PortalTells::ActivityOnly);
    }

    #[test]
    fn words_are_those_of_the_schema() {
        for tells in [PortalTells::NotKnownYet, PortalTells::Everything, PortalTells::ActivityOnly] {
            assert_eq!(serde_json::to_value(tells).unwrap(), tells.as_str());
        }
    }
}
