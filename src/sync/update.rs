//! What the task tells the application, and what the application may have it do.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::planner::{Answered, ConnectionState, Gaps, Purpose, Request};
use crate::people::schedule::{CalendarEntry, WorkingTime};
use crate::people::structure::{Node, NodeId, NodeMembers};
use crate::people::{Department, Person, PersonId, RelayedPeople, Schedule, Status};
use crate::portal::budget::Cooldown;
use crate::portal::{Command, Error, Execution, Reply};
use crate::words::Sentence;

/// What the task tells the application.
#[derive(Clone, Debug, PartialEq)]
pub enum Update {
    /// People, as the portal described them in one request.
    People {
        /// Those who were told, once for each call that told them; the answers that say most come last.
        people: Vec<Person>,
        /// Those who were asked for by their ids.
        asked: Vec<PersonId>,
        /// Asked for twice in a row and not told: gone, or not to be seen any more.
        gone: Vec<PersonId>,
        /// The portal's clock when it answered, when it tells.
        server_time: Option<Timestamp>,
        /// Our clock when the answer was there.
        received: Timestamp,
    },
    /// What a relay told of people, in the portal's place.
    Relayed(RelayedPeople),
    /// The host of the portal of which a relay tells, where no webhook names one.
    PortalNamed(String),
    /// How it stands with the relay; sent when it changes.
    Relay(RelayState),
    /// Departments, new or known.
    Departments(Vec<Department>),
    /// To whom the owner of the webhook wrote, the latest first: a page of them.
    Recent {
        /// How many come before.
        offset: u32,
        /// Who.
        ids: Vec<PersonId>,
    },
    /// Who the webhook acts for.
    Owner(Owner),
    /// My own status; `None` when none is set.
    Status(Option<Status>),
    /// What `user.get` alone tells of some people: see [`Reply::Briefs`].
    Briefs(Vec<Person>),
    /// What calendars told, of some people, for the days that were asked.
    Schedules(Vec<(PersonId, Schedule)>),
    /// When the company works.
    WorkingTime(WorkingTime),
    /// Nodes of the company's structure.
    Nodes(Vec<Node>),
    /// The people of one of them.
    NodeMembers(NodeMembers),
    /// Every node there is: whatever else was known is gone.
    AllNodes(Vec<NodeId>),
    /// Whether the portal lets no calendar be read: its scope is not granted, or it has no such method; sent when it
    /// changes.
    CalendarsRefused(bool),
    /// The state of the connection has changed.
    Connection(ConnectionState),
    /// The methods that the portal refuses now because they worked too long, all of them; sent when they change.
    Cooldowns(Vec<Cooldown>),
    /// What the reading of the company could not tell; sent when it changes.
    Gaps(Gaps),
    /// How far the portal's clock is ahead of ours (negative: behind); sent when it changes.
    ClockOffset(SignedDuration),
    /// The portal answered a request, and told nothing: each call failed, or there is nothing new.
    NothingTold,
    /// An [`Instruction::Call`] was carried out, or not.
    Called {
        /// What was called.
        command: Command,
        /// The reply, or why there is none.
        result: Result<Reply, CallFailure>,
    },
}

/// How it stands with the relay that tells presence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelayState {
    /// It is looked for.
    Connecting,
    /// It tells.
    Telling,
    /// Its server is lost, and looked for again; why.
    Lost(Sentence),
    /// Its server refuses; why.
    Refused(Sentence),
    /// Nothing was heard from it for 90 s; when something was last, by the computer's clock.
    Silent {
        /// `None`: never.
        since: Option<Timestamp>,
    },
}

/// Why a call of the user has no reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallFailure {
    /// One sentence for the user: what happened, what to do. Holds no secret.
    pub sentence: Sentence,
    /// Whether the portal did it all the same.
    pub execution: Execution,
}

impl CallFailure {
    /// Nothing was sent.
    #[must_use]
    pub const fn unsent(sentence: Sentence) -> Self {
        Self { sentence, execution: Execution::NotDone }
    }

    /// Whether the portal may have done it all the same.
    #[must_use]
    pub fn may_be_done(&self) -> bool {
        self.execution == Execution::Unknown
    }
}

impl From<Error> for CallFailure {
    fn from(error: Error) -> Self {
        Self { sentence: error.sentence(), execution: error.execution() }
    }
}

/// The owner of the webhook, as far as one answer told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The portal's number; `None` when the portal did not tell.
    pub id: Option<PersonId>,
    /// Whether an administrator, when told (`profile`).
    pub admin: Option<bool>,
}

/// Something that the user wants now. It overtakes everything but the request in flight, and a call that too when
/// it has been stuck for 2 s.
#[derive(Clone, Debug, PartialEq)]
pub enum Instruction {
    /// Ask now for what is on the screen, and try again if the task had stopped. Twice within 3 s: look for new
    /// departments and people too.
    Refresh,
    /// One call, answered by [`Update::Called`]. A change of my own status also brings my status and my person
    /// as they are afterwards.
    Call(Command),
    /// The user agreed that the portal lives at this host now, the one that [`ConnectionState::Moved`] told: ask there from
    /// now on, with the same webhook. Another host than that one is not obeyed.
    Move {
        /// The new host.
        to: String,
    },
}

/// The answer to one request, as the client brought it.
pub(super) struct Received<'a> {
    pub(super) request: &'a Request,
    pub(super) replies: Vec<Result<Reply, Error>>,
    pub(super) answered: Answered,
    pub(super) server_time: Option<Timestamp>,
    pub(super) at: Timestamp,
}

/// The updates in an answer: one of people, however many calls told them. Those whom an instruction asked for are told by
/// [`Update::Called`] beside.
pub(super) fn updates(received: Received<'_>) -> Vec<Update> {
    let mut people = Vec::new();
    let mut detailed = Vec::new();
    let mut asked = Vec::new();
    let mut departments = Vec::new();
    let mut briefs = Vec::new();
    let mut schedules = Vec::new();
    let mut owner = None;
    let mut updates = Vec::new();
    for (command, reply) in received.request.commands.iter().zip(received.replies) {
        match command {
            Command::User(id) => asked.push(*id),
            Command::Users(ids) => asked.extend(ids),
            _ => {}
        }
        let Ok(reply) = reply else { continue };
        match reply {
            Reply::Person(person) => {
                if *command == Command::Me {
                    owner.get_or_insert(Owner::default()).id = Some(person.id);
                }
                detailed.push(*person);
            }
            Reply::People { people: told, .. } => people.extend(told),
            Reply::Departments { departments: told, .. } => departments.extend(told),
            Reply::Briefs { briefs: told, .. } => briefs.extend(told),
            Reply::Status(status) => updates.push(Update::Status(status)),
            Reply::Profile(profile) => {
                let owner = owner.get_or_insert(Owner::default());
                owner.id = owner.id.or(Some(profile.id));
                owner.admin = Some(profile.admin);
            }
            Reply::Accessibility(calendars) => {
                let Command::Accessibility { to, .. } = command else { continue };
                let read_at = received.server_time.unwrap_or(received.at);
                schedules.extend(read_schedules(calendars, *to, read_at));
            }
            Reply::Recent { partners, .. } => {
                let Command::Recent { offset } = *command else { continue };
                let written_to = partners.iter().filter(|partner| partner.written_to);
                let ids = written_to.map(|partner| partner.id).collect();
                updates.push(Update::Recent { offset, ids });
            }
            Reply::WorkingTime(told) => updates.push(Update::WorkingTime(told)),
            Reply::Nodes { nodes, .. } => updates.push(Update::Nodes(nodes)),
            Reply::NodeMembers(told) => updates.push(Update::NodeMembers(told)),
            Reply::Done(_)
            | Reply::Sent(_)
            | Reply::Members(_)
            | Reply::GeneralChat(_)
            | Reply::Scope(_)
            | Reply::MethodAvailability { .. }
            | Reply::ServerTime(_)
            | Reply::Revision(_) => {}
        }
    }
    if let Some(owner) = owner.filter(|_| received.request.purpose != Purpose::Instruction) {
        updates.insert(0, Update::Owner(owner));
    }
    if !departments.is_empty() {
        updates.push(Update::Departments(departments));
    }
    people.append(&mut detailed);
    if let Some(nodes) = received.answered.all_nodes {
        updates.push(Update::AllNodes(nodes));
    }
    let gone = received.answered.gone;
    if !(people.is_empty() && gone.is_empty()) {
        let (server_time, received) = (received.server_time, received.at);
        updates.push(Update::People { people, asked, gone, server_time, received });
    }
    if !briefs.is_empty() {
        updates.push(Update::Briefs(briefs));
    }
    if !schedules.is_empty() {
        updates.push(Update::Schedules(schedules));
    }
    updates
}
/// The schedules that calendars say, asked for until that day and read at that instant.
pub(super) fn read_schedules(
    calendars: Vec<(PersonId, Vec<CalendarEntry>)>,
    to: Date,
    read_at: Timestamp,
) -> impl Iterator<Item = (PersonId, Schedule)> {
    calendars.into_iter().map(move |(id, entries)| (id, Schedule::told(entries, to, read_at)))
}
