//! Calendars over real HTTP, from the embedded portal: read, asked for by the task, and known in the roster.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use tokio::sync::{mpsc, watch};
use whosin::demo::{DateFormat, Limits, Options, Portal};
use whosin::people::schedule::{BusyKind, CalendarEntry, Engagement, When};
use whosin::people::{PersonId, Roster, Rules};
use whosin::portal::budget::Limits as Budget;
use whosin::portal::{Client, Command, Options as ClientOptions, Reply, Webhook};
use whosin::sync::{Calendars, Interest, Settings, Update, WaitLimit, read_calendars, read_company, spawn};

use crate::support::impatient_cadence::impatient_cadence;

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(30);
/// No meeting of the embedded portal lasts longer.
const LONGEST_MEETING: SignedDuration = SignedDuration::from_mins(90);

fn zone() -> TimeZone {
    TimeZone::get("Europe/Moscow").unwrap()
}

async fn portal(date_format: DateFormat, scopes: Option<&[&str]>) -> (Portal, Client) {
    let mut options = Options { date_format, zone: zone(), limits: Limits::generous(), ..Options::default() };
    if let Some(scopes) = scopes {
        options.scopes = scopes.iter().map(ToString::to_string).collect();
    }
    let portal = Portal::start(options).await.unwrap();
    let client = Client::new(Webhook::parse(&portal.webhook_url()).unwrap(), ClientOptions::default());
    (portal, client)
}

/// The calendars of everybody, of three weeks around today.
async fn calendars(date_format: DateFormat) -> BTreeMap<PersonId, Vec<CalendarEntry>> {
    let (_portal, client) = portal(date_format, None).await;
    let today = Timestamp::now().to_zoned(zone()).date();
    let users = (1..=80).map(PersonId).collect();
    let command = Command::Accessibility { users, from: today - 7.days(), to: today + 15.days() };
    let Ok(Reply::Accessibility(told)) = client.call(command).await.map(|answer| answer.value) else {
        panic!("no calendars")
    };
    told.into_iter().collect()
}

#[tokio::test]
async fn a_calendar_says_the_same_in_every_culture() {
    let european = calendars(DateFormat::European).await;
    let american = calendars(DateFormat::American).await;
    assert_eq!(european.len(), 80, "everybody who was asked for");
    assert_eq!(european, american);
    let entries: Vec<&CalendarEntry> = european.values().flatten().collect();
    for kind in BusyKind::ALL {
        assert!(entries.iter().any(|entry| entry.kind == kind), "{kind:?}");
    }
    for entry in entries {
        match entry.when {
            When::Instants { from, to } if entry.kind != BusyKind::Absent => {
                assert!(
                    to.duration_since(from) <= LONGEST_MEETING,
                    "no series is one long meeting: {entry:?}"
                );
            }
            When::Instants { from, to } => assert!(from < to),
            When::Local { from, to } => assert!(from < to),
        }
    }
}

#[tokio::test]
async fn the_working_time_of_the_company_is_read() {
    let (_portal, client) = portal(DateFormat::European, None).await;
    let Ok(Reply::WorkingTime(told)) =
        client.call(Command::CalendarSettings).await.map(|answer| answer.value)
    else {
        panic!("no working time")
    };
    let monday = "2026-11-30".parse().unwrap();
    assert!(told.hours_on(monday, &zone()).is_some() && told.is_working_day(monday));
    assert!(!told.is_working_day("2026-11-29".parse().unwrap()), "a Sunday");
}

/// What the task told until that was enough.
async fn told(scopes: Option<&[&str]>, until: impl Fn(&[Update]) -> bool) -> Vec<Update> {
    let (_portal, client) = portal(DateFormat::European, scopes).await;
    let (interest_of, interest) = watch::channel(Interest::default());
    let (instructions, instructed) = mpsc::channel(4);
    let (out, mut updates) = mpsc::channel(64);
    let selected = Some(PersonId(5));
    interest_of
        .send(Interest { visible: (1..=20).map(PersonId).collect(), selected, ..Interest::default() })
        .unwrap();
    let task = spawn(
        client,
        interest,
        instructed,
        out,
        Settings { cadence: impatient_cadence(), ..Settings::default() },
    );
    let mut told = Vec::new();
    while !until(&told) {
        let update = tokio::time::timeout(PATIENCE, updates.recv()).await.expect("nothing comes any more");
        told.push(update.unwrap());
    }
    drop(instructions);
    task.abort();
    told
}

fn with_calendar(updates: &[Update]) -> BTreeSet<PersonId> {
    let told = updates.iter().filter_map(|update| match update {
        Update::Schedules(told) => Some(told.iter().map(|(id, _)| *id)),
        _ => None,
    });
    told.flatten().collect()
}

#[tokio::test]
async fn everybody_on_the_screen_is_known_to_be_free_or_not() {
    let updates = told(None, |updates| {
        let hours = updates.iter().any(|update| matches!(update, Update::WorkingTime(_)));
        hours && with_calendar(updates).len() >= 60
    })
    .await;
    let mut roster = Roster::new(Rules { time_zone: zone(), ..Rules::default() });
    let now = Timestamp::now();
    for update in updates {
        match update {
            Update::People { people, .. } => drop(roster.merge(people, now)),
            Update::Schedules(told) => drop(roster.merge_schedules(told)),
            Update::WorkingTime(told) => assert!(roster.set_working_time(told)),
            _ => {}
        }
    }
    let ids: Vec<PersonId> = roster.iter().map(|entry| entry.person.id).collect();
    let engagements: Vec<Engagement> = ids.iter().filter_map(|&id| roster.engagement(id, now)).collect();
    assert!(engagements.len() >= 60, "{} of {}", engagements.len(), ids.len());
    assert!(engagements.iter().any(|one| matches!(one, Engagement::Absent(_))), "somebody is always away");
    assert!(roster.schedule_changes_at(ids.iter().copied(), now).is_some_and(|at| at > now));
    let bar = roster.day_bar(ids[0], now, 24).unwrap();
    assert_eq!(bar.cells().len(), 24);
}

#[tokio::test]
async fn without_the_scope_the_rest_is_as_it_was() {
    let is_live = |update: &Update| matches!(update, Update::Connection(state) if state.answers());
    let is_told = |update: &&Update| matches!(update, Update::People { .. });
    let asked_again = |updates: &[Update]| {
        let live = updates.iter().rposition(is_live);
        live.is_some_and(|live| updates[live..].iter().filter(is_told).count() >= 3)
    };
    let updates = told(Some(&["im"]), asked_again).await;
    assert!(with_calendar(&updates).is_empty());
}

#[tokio::test]
async fn commands_that_leave_read_calendars_once() {
    let company = |client: Client| async move {
        let wait_limit = WaitLimit { longest: PATIENCE, tell: &mut |_| {} };
        read_company(&client, wait_limit).await.unwrap()
    };
    let (_portal, client) = portal(DateFormat::European, Some(&["im"])).await;
    assert!(!company(client).await.may_read_calendars);
    let (portal, client) = portal(DateFormat::European, None).await;
    assert!(company(client.clone()).await.may_read_calendars);
    let people: Vec<PersonId> = (1..=60).map(PersonId).collect();
    let read = read_calendars(&client, &people, &Budget::CLOUD, Timestamp::now()).await;
    assert_eq!(
        read.schedules.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>(),
        people.iter().copied().collect()
    );
    assert!(read.working_time.is_some());
    assert_eq!(read.untold, 0);
    let nobody = read_calendars(&client, &[], &Budget::CLOUD, Timestamp::now()).await;
    assert_eq!(nobody, Calendars::default());
    drop(portal);
    let silent = read_calendars(&client, &people, &Budget::CLOUD, Timestamp::now()).await;
    assert_eq!((silent.untold, silent.schedules), (60, Vec::new()));
}
