//! `--json`: the schema that scripts rely on. Its names and meanings stay; new ones may be added.

mod compact;

use std::io::{self, Write};

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

/// People, on one line: what `list`, `show` and `wait` print with `--json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "People"))]
pub(crate) struct Document<'a> {
    /// The number of this schema: names and meanings stay as they are under it, new names may be added.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The host of the portal, with its port where that is not the usual one.
    portal: &'a str,
    portal_tells: PortalTells,
    /// When the portal's last answer came, by the portal's clock; with `--cached`, when the newest cached answer came.
    as_of: Timestamp,
    /// In the order of the list, or as they were asked for.
    #[cfg_attr(test, schemars(with = "Vec<PersonJson>"))]
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
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Person"))]
struct PersonJson<'a> {
    id: PersonId,
    name: &'a str,
    /// Empty: there is none; null: no answer told it.
    first_name: Option<&'a str>,
    /// Empty: there is none; null: no answer told it.
    last_name: Option<&'a str>,
    /// What the user calls them, on this machine only.
    nickname: Option<&'a str>,
    /// What the user keeps of them, on this machine only.
    note: Option<&'a str>,
    /// Empty: there is none; null: no answer told it.
    position: Option<&'a str>,
    /// What the rules decided.
    presence: Presence,
    /// Of those who are in, how lately they were active; null for everybody else, and for the idle.
    activity: Option<Activity>,
    /// Idle since, or offline since the person was last seen.
    since: Option<Timestamp>,
    overlay: Option<Overlay>,
    reason: Reason,
    /// Since when the person is away from the computer, as the portal tells.
    idle: Option<Timestamp>,
    last_activity: Option<Timestamp>,
    /// The last activity in the mobile app.
    mobile_last: Option<Timestamp>,
    /// The last activity in the desktop app, which is told rarely.
    desktop_last: Option<Timestamp>,
    /// The latest of the four before.
    last_seen: Option<Timestamp>,
    /// The end of an absence: the midnight with which the day back begins where the portal is.
    absent_until: Option<Timestamp>,
    /// The first day back: the calendar's, which knows days off, else the day as the portal wrote it.
    back_on: Option<Date>,
    /// What takes the person's time now and from now on, in order and without overlaps; null where it is not known.
    busy: Option<Vec<BusyJson>>,
    /// The first instant from `as_of` on at which nothing is in the calendar; null where it is not known.
    free_from: Option<Timestamp>,
    /// When the calendar was read; null where it is not known.
    calendar_at: Option<Timestamp>,
    /// `MM-DD`: the portal does not tell the year.
    #[cfg_attr(test, schemars(extend("pattern" = "^[01][0-9]-[0-3][0-9]$")))]
    birthday: Option<String>,
    /// The person's own colour.
    color: Option<Rgb>,
    /// The address of the picture.
    avatar: Option<&'a str>,
    /// Null: no answer told them.
    departments: Option<Vec<DepartmentJson<'a>>>,
    /// Null where they were not asked for, or are not told.
    teams: Option<Vec<TeamJson<'a>>>,
    phones: PhonesJson<'a>,
    email: Option<&'a str>,
    website: Option<&'a str>,
    /// An IANA name.
    time_zone: Option<&'a str>,
    /// The city of work; where the portal tells none, that of residence.
    city: Option<&'a str>,
    /// What people wrote in their profiles; the lines joined by "; ".
    skills: Option<&'a str>,
    /// What people wrote in their profiles; the lines joined by "; ".
    interests: Option<&'a str>,
    /// The first working day.
    first_day: Option<Date>,
    /// What is special about the account: dismissed, extranet, network, bot, connector.
    flags: Vec<&'static str>,
    /// Whether it was told longer ago than `refresh_everybody_seconds`.
    stale: bool,
    /// When the portal told it; presence is what it was then.
    fetched_at: Timestamp,
}

/// A span of somebody's time that is taken.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Busy"))]
struct BusyJson {
    from: Timestamp,
    to: Timestamp,
    kind: BusyKind,
}

/// A department.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Department"))]
struct DepartmentJson<'a> {
    id: DepartmentId,
    /// Null while the portal has not told it.
    name: Option<&'a str>,
    /// Who leads it, as the structure of the company tells; null where it was not asked or does not tell.
    heads: Option<Vec<PersonId>>,
    /// Who stands in; null as `heads`.
    deputies: Option<Vec<PersonId>>,
}

/// A team, and what the person is in it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Team"))]
struct TeamJson<'a> {
    id: NodeId,
    name: Option<&'a str>,
    role: Duty,
}

/// Numbers to call.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Phones"))]
struct PhonesJson<'a> {
    work: Option<&'a str>,
    mobile: Option<&'a str>,
    personal: Option<&'a str>,
    /// The extension.
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

    /// Writes it on one line.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub(crate) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        compact::write(self, out)?;
        writeln!(out)
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
                role: structure.duty(id, person.id).unwrap_or(Duty::Member),
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
mod tests;
