//! `--json`: the schema that scripts rely on. Its names and meanings stay; new ones may be added.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::people::roster::Entry;
use crate::people::schedule::Engagement;
use crate::people::structure::{Duty, NodeId};
use crate::people::{
    Activity, Birthday, BusyKind, BusySpan, DepartmentId, Field, Flags, Note, Overlay, PersonId, PortalTells,
    Presence, Reason, Rgb, Roster, Schedule,
};

/// The number of the schema.
pub(crate) const SCHEMA: u32 = 1;

/// `{"schema":1,"portal":HOST,"portal_tells":…,"as_of":RFC3339,"people":[…]}`.
#[derive(Debug, Serialize)]
pub(crate) struct Document<'a> {
    schema: u32,
    portal: &'a str,
    portal_tells: PortalTells,
    as_of: Timestamp,
    people: People<'a>,
}

/// People of the roster, each made only when it is written: a large company would fill megabytes.
#[derive(Debug)]
struct People<'a> {
    roster: &'a Roster,
    ids: Vec<PersonId>,
    as_of: Timestamp,
    fresh_since: Timestamp,
}

impl Serialize for People<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = self.ids.iter().filter_map(|&id| self.roster.get(id));
        serializer.collect_seq(entries.map(|entry| PersonJson::new(entry, self)))
    }
}

/// One person. Instants are RFC 3339 in UTC, or null; what no answer told is null.
#[derive(Debug, Serialize)]
struct PersonJson<'a> {
    id: PersonId,
    name: &'a str,
    first_name: Option<&'a str>,
    last_name: Option<&'a str>,
    /// What the user calls them, on this machine.
    nickname: Option<&'a str>,
    note: Option<&'a str>,
    position: Option<&'a str>,
    presence: Presence,
    activity: Option<Activity>,
    since: Option<Timestamp>,
    overlay: Option<Overlay>,
    reason: Reason,
    idle: Option<Timestamp>,
    last_activity: Option<Timestamp>,
    mobile_last: Option<Timestamp>,
    desktop_last: Option<Timestamp>,
    last_seen: Option<Timestamp>,
    absent_until: Option<Timestamp>,
    /// The calendar's day, which knows days off, else the day as the portal wrote it.
    back_on: Option<Date>,
    /// What runs and what comes, as the calendar tells; null where it is not known.
    busy: Option<Vec<BusyJson>>,
    /// `as_of` for somebody who is free already; null where it is not known.
    free_from: Option<Timestamp>,
    /// When the calendar was read; null where it is not known.
    calendar_at: Option<Timestamp>,
    /// `MM-DD`: the portal does not tell the year.
    birthday: Option<String>,
    color: Option<Rgb>,
    avatar: Option<&'a str>,
    departments: Option<Vec<DepartmentJson<'a>>>,
    /// Null where they were not asked for, or are not told.
    teams: Option<Vec<TeamJson<'a>>>,
    phones: PhonesJson<'a>,
    email: Option<&'a str>,
    website: Option<&'a str>,
    time_zone: Option<&'a str>,
    city: Option<&'a str>,
    skills: Option<&'a str>,
    interests: Option<&'a str>,
    first_day: Option<Date>,
    flags: Vec<&'static str>,
    /// Whether it is older than was asked for.
    stale: bool,
    fetched_at: Timestamp,
}

/// A span of somebody's time that is taken.
#[derive(Debug, Serialize)]
struct BusyJson {
    from: Timestamp,
    to: Timestamp,
    kind: BusyKind,
}

/// A department; `name` is null while the portal has not told it.
#[derive(Debug, Serialize)]
struct DepartmentJson<'a> {
    id: DepartmentId,
    name: Option<&'a str>,
    /// Who leads it and who stands in, as the structure of the company tells; null where it was not asked or does not tell.
    heads: Option<Vec<PersonId>>,
    deputies: Option<Vec<PersonId>>,
}

/// A team, and what the person is in it: `head`, `deputy` or `member`.
#[derive(Debug, Serialize)]
struct TeamJson<'a> {
    id: NodeId,
    name: Option<&'a str>,
    role: &'static str,
}

#[derive(Debug, Serialize)]
struct PhonesJson<'a> {
    work: Option<&'a str>,
    mobile: Option<&'a str>,
    personal: Option<&'a str>,
    inner: Option<&'a str>,
}

impl<'a> Document<'a> {
    /// `people` of the roster in their order, as of an instant of the portal's clock. Whoever was told before
    /// `fresh_since` is stale.
    pub(crate) fn new(
        portal: &'a str,
        as_of: Timestamp,
        fresh_since: Timestamp,
        roster: &'a Roster,
        people: impl IntoIterator<Item = PersonId>,
    ) -> Self {
        let people = People { roster, ids: people.into_iter().collect(), as_of, fresh_since };
        Self { schema: SCHEMA, portal, portal_tells: roster.portal_tells(), as_of, people }
    }
}

impl<'a> PersonJson<'a> {
    fn new(entry: &'a Entry, people: &People<'a>) -> Self {
        let &People { roster, as_of, fresh_since, .. } = people;
        let agenda = roster.agenda(entry.person.id).filter(|agenda| !agenda.is_unknown(as_of));
        let Entry { person, verdict, fetched_at, .. } = entry;
        let structure = roster.structure();
        let department = |&id| DepartmentJson {
            id,
            name: roster.departments().get(id).map(|department| department.name.as_str()),
            heads: structure.is_told(id).then(|| structure.heads(id).collect()),
            deputies: structure.is_told(id).then(|| structure.deputies(id).collect()),
        };
        let team = |&id: &DepartmentId| {
            Some(TeamJson {
                id: id.team_node()?,
                name: roster.departments().get(id).map(|team| team.name.as_str()),
                role: structure.duty(id, person.id).unwrap_or(Duty::Member).as_str(),
            })
        };
        let text = |field, text: &'a str| person.is_known(field).then_some(text);
        Self {
            id: person.id,
            name: &person.name,
            first_name: text(Field::FirstName, &person.first_name),
            last_name: text(Field::LastName, &person.last_name),
            nickname: roster.nickname(person.id),
            note: roster.note(person.id).and_then(Note::text),
            position: text(Field::Position, &person.position),
            presence: verdict.presence,
            activity: verdict.activity,
            since: verdict.since,
            overlay: verdict.overlay,
            reason: verdict.reason,
            idle: person.idle,
            last_activity: person.last_activity,
            mobile_last: person.mobile_last,
            desktop_last: person.desktop_last,
            last_seen: person.last_seen(),
            absent_until: person.absent,
            back_on: back_on(entry, roster, as_of),
            busy: agenda.as_ref().map(|agenda| {
                let ahead = agenda.busy().iter().filter(|span| span.to > as_of);
                ahead.map(|&BusySpan { from, to, kind }| BusyJson { from, to, kind }).collect()
            }),
            free_from: agenda.as_ref().and_then(|agenda| agenda.free_from(as_of)),
            calendar_at: agenda.and_then(|_| roster.schedule(person.id)).map(Schedule::read_at),
            birthday: person.birthday.map(|Birthday { day, month }| format!("{month:02}-{day:02}")),
            color: person.color,
            avatar: person.avatar.as_deref(),
            departments: person
                .is_known(Field::Departments)
                .then(|| person.departments.iter().map(department).collect()),
            teams: structure
                .tells_of_teams()
                .then(|| structure.teams_of(person.id).iter().filter_map(team).collect()),
            phones: PhonesJson {
                work: person.phones.work.as_deref(),
                mobile: person.phones.mobile.as_deref(),
                personal: person.phones.personal.as_deref(),
                inner: person.phones.inner.as_deref(),
            },
            email: person.email.as_deref(),
            website: person.website.as_deref(),
            time_zone: person.time_zone.as_deref(),
            city: person.city.as_deref(),
            skills: person.skills.as_deref(),
            interests: person.interests.as_deref(),
            first_day: person.first_day,
            flags: flag_names(person.flags),
            stale: *fetched_at < fresh_since,
            fetched_at: *fetched_at,
        }
    }
}

/// The day on which somebody is back who is absent at `now`: the calendar's, else as the portal wrote it.
pub(super) fn back_on(entry: &Entry, roster: &Roster, now: Timestamp) -> Option<Date> {
    match roster.engagement(entry.person.id, now) {
        Some(Engagement::Absent(absence)) => Some(absence.back_on),
        _ => entry.person.back_on,
    }
}

/// The words for what is special about an account.
pub(crate) fn flag_names(flags: Flags) -> Vec<&'static str> {
    let all = [
        (!flags.active, "dismissed"),
        (flags.extranet, "extranet"),
        (flags.network, "network"),
        (flags.bot, "bot"),
        (flags.connector, "connector"),
    ];
    all.into_iter().filter(|&(set, _)| set).map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::SignedDuration;
    use serde_json::json;

    use super::*;
    use crate::cli::company_fixture::{DAY, NOW, roster, schedule};
    use crate::people::structure::{Node, NodeKind, NodeMembers};

    fn document(ids: &[u64], as_of: &str) -> serde_json::Value {
        let roster = roster();
        let people = ids.iter().map(|&id| PersonId(id));
        let as_of: Timestamp = as_of.parse().unwrap();
        let fresh_since = as_of - SignedDuration::from_mins(5);
        let document = Document::new("acme.example", as_of, fresh_since, &roster, people);
        serde_json::to_value(&document).unwrap()
    }

    #[test]
    fn everything_known_stands_under_its_name() {
        let mut anna = json!({
            "schema": 1,
            "portal": "acme.example",
            "portal_tells": "everything",
            "as_of": NOW,
            "people": [{
                "id": 1, "name": "Анна Петрова", "first_name": "Анна", "last_name": "Петрова",
                "position": "Head of Design", "presence": "idle", "activity": null, "since": format!("{DAY}T11:46:00Z"),
                "overlay": "vacation", "reason": "idle_since", "idle": format!("{DAY}T11:46:00Z"),
                "last_activity": format!("{DAY}T11:59:20Z"), "mobile_last": null, "desktop_last": null,
                "last_seen": format!("{DAY}T11:59:20Z"), "absent_until": "2026-03-19T21:00:00Z", "back_on": "2026-03-20",
                "busy": null, "free_from": null,
                "birthday": "03-02", "color": "#df532d",
                "avatar": "https://acme.example/a.png",
                "departments": [
                    {"id": 3, "name": "Design", "heads": null, "deputies": null},
                    {"id": 9, "name": null, "heads": null, "deputies": null}
                ],
                "phones": {"work": null, "mobile": "+7 900 123-45-67", "personal": null, "inner": "214"},
                "email": "anna@acme.example", "website": "acme.example", "time_zone": "Europe/Moscow",
                "city": "Riga", "skills": "Figma, SQL", "interests": "chess", "first_day": "2021-03-01",
                "flags": [], "stale": false, "fetched_at": NOW
            }]
        });
        // So many fields are more than one macro takes.
        anna["people"][0]["teams"] = json!(null);
        anna["people"][0]["calendar_at"] = json!(null);
        anna["people"][0]["nickname"] = json!("Annie");
        anna["people"][0]["note"] = json!("rings back");
        assert_eq!(document(&[1], NOW), anna);
    }

    #[test]
    fn the_names_come_in_the_documented_order() {
        let document = document(&[2], NOW);
        let names: Vec<&str> =
            document["people"][0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            names.join(", "),
            "id, name, first_name, last_name, nickname, note, position, presence, activity, since, overlay, reason, idle, last_activity, \
             mobile_last, desktop_last, last_seen, absent_until, back_on, busy, free_from, calendar_at, birthday, color, avatar, departments, teams, phones, email, website, \
             time_zone, city, skills, interests, first_day, flags, stale, fetched_at"
        );
    }

    #[test]
    fn what_no_answer_told_is_null_and_not_empty() {
        let mut roster = Roster::new(crate::people::Rules::default());
        let mut person = crate::people::Person::new(PersonId(1), "Anna");
        person.position = "Sales".to_owned();
        person.known_fields = crate::people::KnownFields::NONE.with(Field::LastName);
        let now: Timestamp = NOW.parse().unwrap();
        roster.merge(vec![person], now);
        let document = Document::new("acme.example", now, now, &roster, [PersonId(1)]);
        let person = &serde_json::to_value(&document).unwrap()["people"][0];
        assert_eq!((&person["first_name"], &person["departments"]), (&json!(null), &json!(null)));
        assert_eq!((&person["last_name"], &person["position"]), (&json!(""), &json!("Sales")));
    }

    #[test]
    fn calendars_are_null_where_not_known_and_empty_where_nobody_is_busy() {
        let mut roster = roster();
        roster.merge_schedules(vec![
            schedule(1, &[("08:00", "09:00"), ("11:30", "12:30"), ("13:00", "14:00")]),
            schedule(2, &[]),
        ]);
        let as_of: Timestamp = NOW.parse().unwrap();
        let ids = [1, 2, 3].map(PersonId);
        let document = Document::new("acme.example", as_of, as_of, &roster, ids);
        let people = &serde_json::to_value(&document).unwrap()["people"];
        let at = |time: &str| format!("{DAY}T{time}:00Z");
        let meeting = |from, to| json!({"from": at(from), "to": at(to), "kind": "meeting"});
        assert_eq!(people[0]["busy"], json!([meeting("11:30", "12:30"), meeting("13:00", "14:00")]));
        assert_eq!(people[0]["free_from"], at("12:30"));
        assert_eq!((&people[0]["calendar_at"], &people[2]["calendar_at"]), (&json!(NOW), &json!(null)));
        assert_eq!((&people[1]["busy"], &people[1]["free_from"]), (&json!([]), &json!(NOW)));
        assert_eq!((&people[2]["busy"], &people[2]["free_from"]), (&json!(null), &json!(null)));
        assert_eq!(
            people[0]["back_on"], "2026-03-20",
            "the messenger's, for the calendar tells of no absence"
        );
    }

    #[test]
    fn teams_are_null_until_all_are_told_and_empty_for_who_is_in_none() {
        let mut roster = roster();
        let team = |id, name: &str| Node {
            id: NodeId(id),
            kind: NodeKind::Team,
            name: name.into(),
            parent: None,
            department: None,
        };
        let members = |node, members: Vec<(u64, Duty)>| NodeMembers {
            node: NodeId(node),
            members: members.into_iter().map(|(id, duty)| (PersonId(id), duty)).collect(),
            is_complete: true,
        };
        let as_of: Timestamp = NOW.parse().unwrap();
        let teams = |roster: &Roster, id| {
            let document = Document::new("acme.example", as_of, as_of, roster, [PersonId(id)]);
            serde_json::to_value(&document).unwrap()["people"][0]["teams"].clone()
        };
        roster.merge_nodes(vec![team(24, "Release train"), team(26, "Green office")]);
        roster.merge_node_members(members(24, vec![(1, Duty::Deputy), (2, Duty::Head)]));
        roster.keep_nodes(&[NodeId(24), NodeId(26)]);
        assert_eq!(teams(&roster, 1), json!(null), "one is missing");
        roster.merge_node_members(members(26, vec![(1, Duty::Member)]));
        let own = json!([
            {"id": 24, "name": "Release train", "role": "deputy"},
            {"id": 26, "name": "Green office", "role": "member"}
        ]);
        assert_eq!((teams(&roster, 1), teams(&roster, 3)), (own, json!([])));
        let said = crate::words::Words::english().teams(PersonId(1), &roster);
        assert_eq!(said.as_deref(), Some("teams: Release train (deputy), Green office"));
    }

    #[test]
    fn old_answers_are_stale_and_flags_have_names() {
        let document = document(&[5, 404], "2026-03-12T12:05:01Z");
        assert_eq!(document["people"].as_array().unwrap().len(), 1);
        assert_eq!(document["people"][0]["stale"], true);
        assert_eq!(document["people"][0]["flags"], json!(["bot"]));
    }
}
