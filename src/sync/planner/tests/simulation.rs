//! A portal without a wire, for the planner's tests: answers batches by value and checks that they are lawful.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::people::schedule::WorkingTime;
use crate::people::structure::{Duty, Node, NodeId, NodeKind, NodeMembers};
use crate::people::{Department, DepartmentId, Person, PersonId};
use crate::portal::{ChatId, Command, Page, Profile, RecentPartner, Reply};
use crate::sync::planner::cadence::after;
use crate::sync::planner::fault::{Fault, FaultKind};
use crate::sync::{Interest, MAX_COMMANDS, Planner, Request, Step};
use crate::words::Sentence;

/// How long the portal thinks about a request.
const LATENCY: std::time::Duration = std::time::Duration::from_millis(200);

#[allow(clippy::struct_excessive_bools)] // each is a fact of its own
#[derive(Clone, Debug)]
pub(super) struct Portal {
    pub(super) people: u64,
    pub(super) departments: u64,
    pub(super) scopes: Vec<&'static str>,
    /// Departments are refused, as for an extranet user.
    pub(super) extranet: bool,
    /// Left out of every list.
    pub(super) unseen: HashSet<PersonId>,
    /// How many more people `user.get` tells of than the chat knows.
    pub(super) strangers: u64,
    /// Who belongs to no department.
    pub(super) outside: HashSet<PersonId>,
    /// Every call fails like this.
    pub(super) broken: Option<FaultKind>,
    /// This method has used up its time until then.
    pub(super) tired: Option<(&'static str, Timestamp)>,
    /// These methods fail like this, whatever they are asked; `*` stands for all.
    pub(super) fails: Vec<(&'static str, FaultKind)>,
    /// The lists say that more comes, and tell their first page again and again.
    pub(super) repeats: bool,
    /// The members of departments are answered with something else.
    pub(super) mute: bool,
    /// Every call of this number fails by itself; 0 for none.
    pub(super) flaky: u64,
    calls: Cell<u64>,
    /// Whether the company has a chat, and with whom the owner talks.
    pub(super) has_chat: bool,
    pub(super) partners: Vec<u64>,
    /// Whether lists say how many there are.
    pub(super) totals: bool,
    /// Nodes that are listed and cannot be told; as several of them can not, if it is so.
    pub(super) gone_nodes: Vec<NodeId>,
    pub(super) one_at_a_time: bool,
    /// Teams are refused.
    pub(super) hides_teams: bool,
}

impl Portal {
    pub(super) fn of(people: u64) -> Self {
        Self {
            people,
            departments: people.div_ceil(20),
            scopes: vec!["im"],
            extranet: false,
            unseen: HashSet::new(),
            strangers: 0,
            outside: HashSet::new(),
            broken: None,
            tired: None,
            fails: Vec::new(),
            repeats: false,
            mute: false,
            flaky: 0,
            calls: Cell::new(0),
            has_chat: false,
            partners: Vec::new(),
            totals: true,
            gone_nodes: Vec::new(),
            one_at_a_time: false,
            hides_teams: false,
        }
    }

    fn department(&self, person: u64) -> u64 {
        1 + person % self.departments
    }

    fn person(&self, id: PersonId) -> Person {
        let mut person = Person::new(id, format!("Person {id}"));
        person.departments = [DepartmentId(self.department(id.0))].into();
        person
    }

    fn structure(&self, command: &Command) -> Result<Reply, Fault> {
        if !self.scopes.contains(&"humanresources") {
            return Err(fault(FaultKind::Unusable, "the webhook lacks a scope"));
        }
        let (kind, offset) = match command {
            Command::Nodes { kind: NodeKind::Team, .. } if self.hides_teams => {
                return Err(fault(FaultKind::Denied, "not for you"));
            }
            Command::Nodes { kind, offset } => (*kind, u64::from(*offset)),
            Command::NodeMembers(node) if self.gone_nodes.contains(node) => {
                return Err(fault(FaultKind::Unusable, "no such node"));
            }
            Command::NodeMembers(node) => {
                let members = vec![(PersonId(1), Duty::Head)];
                return Ok(Reply::NodeMembers(NodeMembers { node: *node, members, is_complete: true }));
            }
            _ => return Err(fault(FaultKind::Unusable, "not of the structure")),
        };
        let all = if kind == NodeKind::Department { self.departments } else { 2 };
        let node = |id: u64| Node {
            id: NodeId(id + if kind == NodeKind::Team { 10_000 } else { 1_000 }),
            kind,
            name: format!("Node {id}"),
            parent: None,
            department: (kind == NodeKind::Department).then_some(DepartmentId(id)),
        };
        let nodes: Vec<Node> = (offset + 1..=all.min(offset + 200)).map(node).collect();
        Ok(Reply::Nodes { is_full: nodes.len() == 200, nodes })
    }

    fn page<T>(&self, all: u64, offset: u32, make: impl Fn(u64) -> T) -> (Vec<T>, Page) {
        if self.repeats {
            let page = Page { next: Some(offset + 50), total: None };
            return ((0..all.min(50)).map(|index| make(index + 1)).collect(), page);
        }
        let offset = u64::from(offset);
        let end = (offset + 50).min(all);
        let small = |number: u64| u32::try_from(number).ok();
        let page = Page {
            next: small(end).filter(|_| end < all && offset < all),
            total: small(all).filter(|_| self.totals),
        };
        ((offset..end.max(offset)).map(|index| make(index + 1)).collect(), page)
    }

    fn chats(&self, command: &Command) -> Result<Reply, Fault> {
        match command {
            Command::GeneralChat => Ok(Reply::GeneralChat(self.has_chat.then_some(ChatId(2)))),
            Command::ChatMembers { chat, after } => {
                assert!(self.has_chat && *chat == ChatId(2));
                let people = (after.0 + 1..=self.people).take(200).map(|id| self.person(PersonId(id)));
                Ok(Reply::People { people: people.collect(), missing: Vec::new(), page: Page::default() })
            }
            Command::Recent { offset } => {
                let from = usize::try_from(*offset).unwrap_or(usize::MAX);
                let page: Vec<u64> = self.partners.iter().copied().skip(from).take(200).collect();
                let more = from + page.len() < self.partners.len();
                let partner = |id| RecentPartner { id: PersonId(id), written_to: true };
                Ok(Reply::Recent { partners: page.into_iter().map(partner).collect(), more })
            }
            _ => Err(fault(FaultKind::Unusable, "not of the chats")),
        }
    }

    fn reply(&self, command: &Command, now: Timestamp) -> Result<Reply, Fault> {
        let denied = || Err(fault(FaultKind::Denied, "not for you"));
        if let Some((_, until)) =
            self.tired.filter(|(method, until)| *method == command.method() && now < *until)
        {
            return Err(fault(FaultKind::Exhausted { until: Some(until) }, "used up"));
        }
        let failing = self.fails.iter().find(|(method, _)| ["*", command.method()].contains(method));
        if let Some((_, kind)) = failing {
            return Err(Fault::new(*kind, Sentence::verbatim(format!("{} fails", command.method()))));
        }
        self.calls.set(self.calls.get() + 1);
        if self.flaky > 0 && self.calls.get().is_multiple_of(self.flaky) {
            return Err(fault(FaultKind::Unreachable, "not this time"));
        }
        match command {
            _ if self.broken.is_some() => {
                Err(fault(self.broken.unwrap_or(FaultKind::Unreachable), "the portal is broken"))
            }
            Command::Me => Ok(Reply::Person(Box::new(self.person(PersonId(1))))),
            Command::User(id) if id.0 == 0 || id.0 > self.people => Err(fault(FaultKind::Absent, "nobody")),
            Command::User(id) => Ok(Reply::Person(Box::new(self.person(*id)))),
            Command::Users(ids) => {
                assert!(!ids.is_empty() && ids.len() <= 50, "{} ids", ids.len());
                let seen = |id: &PersonId| id.0 > 0 && id.0 <= self.people && !self.unseen.contains(id);
                let (here, missing): (Vec<_>, Vec<_>) = ids.iter().partition(|id| seen(id));
                let people = here.into_iter().map(|id| self.person(id)).collect();
                Ok(Reply::People { people, missing, page: Page::default() })
            }
            Command::Status => Ok(Reply::Status(None)),
            Command::Profile => Ok(Reply::Profile(Profile {
                id: PersonId(1),
                admin: false,
                name: "Me".into(),
                time_zone: None,
            })),
            Command::Scope => Ok(Reply::Scope(self.scopes.iter().map(ToString::to_string).collect())),
            Command::Colleagues { offset } => {
                let all = if self.extranet { self.people } else { self.people.min(320) };
                let (people, page) = self.page(all, *offset, |id| self.person(PersonId(id)));
                Ok(Reply::People { people, missing: Vec::new(), page })
            }
            Command::SearchDepartments { .. } | Command::Employees(_) | Command::Staff(_)
                if self.extranet =>
            {
                denied()
            }
            Command::SearchDepartments { offset, .. } | Command::DepartmentTree { start: offset } => {
                let (departments, page) = self.page(self.departments, *offset, |id| Department {
                    id: DepartmentId(id),
                    name: format!("Department {id}"),
                    path: Vec::new(),
                    parent: None,
                    head: None,
                });
                Ok(Reply::Departments { departments, page })
            }
            Command::Employees(_) if self.mute => Ok(Reply::Status(None)),
            Command::Employees(ids) => {
                assert!(!ids.is_empty() && ids.len() <= 50, "{} departments", ids.len());
                let members = |department: u64| {
                    let ids = (department - 1..=self.people)
                        .step_by(usize::try_from(self.departments).unwrap_or(1));
                    ids.filter(|id| *id > 0).map(PersonId)
                };
                let inside = |id: &PersonId| !self.outside.contains(id);
                Ok(Reply::Members(
                    ids.iter().map(|id| (*id, members(id.0).filter(inside).collect())).collect(),
                ))
            }
            Command::Staff(ids) => {
                let departments = usize::try_from(self.departments).unwrap_or(1);
                let members = ids.iter().flat_map(|id| (id.0 - 1..=self.people).step_by(departments));
                let people = members.filter(|id| *id > 0).map(PersonId);
                let people =
                    people.filter(|id| !self.outside.contains(id)).map(|id| self.person(id)).collect();
                Ok(Reply::People { people, missing: Vec::new(), page: Page::default() })
            }
            Command::UserBriefs { start } => {
                let (briefs, page) = self.page(self.people + self.strangers, *start, |id| {
                    let mut brief = Person::without_known_fields(PersonId(id), format!("#{id}").into());
                    brief.set_time_zone("Europe/Riga".into());
                    brief
                });
                Ok(Reply::Briefs { briefs, page })
            }
            command if command.is_of_structure() => self.structure(command),
            command if command.is_of_calendars() && !self.scopes.contains(&"calendar") => {
                Err(fault(FaultKind::Unusable, "the webhook lacks a scope"))
            }
            Command::Accessibility { users, from, to } => {
                assert!(!users.is_empty() && from < to);
                Ok(Reply::Accessibility(users.iter().map(|id| (*id, Vec::new())).collect()))
            }
            Command::CalendarSettings => Ok(Reply::WorkingTime(WorkingTime::default())),
            command if command.is_of_chats() => self.chats(command),
            _ => denied(),
        }
    }

    pub(super) fn answer(&self, request: &Request, now: Timestamp) -> Vec<Result<Reply, Fault>> {
        assert!(!request.commands.is_empty() && request.commands.len() <= MAX_COMMANDS);
        let mut ids: Vec<PersonId> = request.commands.iter().flat_map(asked).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "the same person twice in one request");
        let mut replies: Vec<_> = request.commands.iter().map(|command| self.reply(command, now)).collect();
        // Of several calls of REST 3.0 all are answered or none.
        if replies.len() > 1 && request.commands.iter().all(Command::is_of_structure) {
            let refused = self.one_at_a_time.then(|| fault(FaultKind::Unusable, "no batch"));
            if let Some(failed) = refused.or_else(|| replies.iter().find_map(|reply| reply.clone().err())) {
                replies.fill(Err(failed));
            }
        }
        replies
    }
}

/// Whom a command asks for by id.
pub(super) fn asked(command: &Command) -> Vec<PersonId> {
    match command {
        Command::User(id) => vec![*id],
        Command::Users(ids) => ids.clone(),
        _ => Vec::new(),
    }
}

/// A planner and an portal, and the time that passes between them.
#[derive(Clone, Debug)]
pub(super) struct Sim {
    pub(super) planner: Planner,
    pub(super) portal: Portal,
    pub(super) interest: Interest,
    pub(super) now: Timestamp,
    pub(super) log: Vec<(Timestamp, Request)>,
    pub(super) gone: Vec<PersonId>,
    /// All nodes that there are, as often as they were told; and those whose people were told.
    pub(super) nodes: Vec<Vec<NodeId>>,
    pub(super) members: Vec<NodeId>,
    /// When each was told last.
    pub(super) told: HashMap<PersonId, Timestamp>,
}

impl Sim {
    pub(super) fn new(planner: Planner, portal: Portal) -> Self {
        let now = after(Timestamp::UNIX_EPOCH, std::time::Duration::from_secs(1_700_000_000));
        Self {
            planner,
            portal,
            interest: Interest::default(),
            now,
            log: Vec::new(),
            gone: Vec::new(),
            nodes: Vec::new(),
            members: Vec::new(),
            told: HashMap::new(),
        }
    }

    /// Lets so much time pass.
    pub(super) fn run(&mut self, time: std::time::Duration) {
        let end = after(self.now, time);
        let mut still = 0;
        while self.now < end {
            self.planner.attend(&self.interest, self.now);
            match self.planner.next(self.now) {
                Step::Ask(request) => self.ask(&request),
                Step::Wait(until) => {
                    still = if until > self.now { 0 } else { still + 1 };
                    assert!(still < 3, "waits for the past");
                    self.now = until.min(end);
                }
                Step::Idle => self.now = end,
            }
        }
    }

    fn ask(&mut self, request: &Request) {
        self.planner.sent(request, self.now);
        assert_eq!(self.planner.next(self.now), Step::Idle, "one request in flight");
        let replies = self.portal.answer(request, self.now);
        self.log.push((self.now, request.clone()));
        self.now = after(self.now, LATENCY);
        let answered = self.planner.answered(request, &replies, self.now);
        self.gone.extend(answered.gone);
        self.nodes.extend(answered.all_nodes);
        self.members.extend(replies.iter().flatten().filter_map(|reply| match reply {
            Reply::NodeMembers(told) => Some(told.node),
            _ => None,
        }));
        for reply in replies.iter().flatten() {
            let told = match reply {
                Reply::Person(person) => std::slice::from_ref(&**person),
                Reply::People { people, .. } => people,
                _ => &[],
            };
            self.told.extend(told.iter().map(|person| (person.id, self.now)));
        }
    }

    /// Runs until the company has been read, and forgets the requests that took; their number.
    pub(super) fn read(&mut self) -> usize {
        while !self.planner.is_read() {
            self.run(LATENCY);
            assert!(self.log.len() < 1_000, "reads for ever: {:?}", self.planner.connection_state());
        }
        std::mem::take(&mut self.log).len()
    }

    pub(super) fn look_at(&mut self, rows: impl IntoIterator<Item = u64>, selected: Option<u64>) {
        self.interest.visible = rows.into_iter().map(PersonId).collect();
        self.interest.selected = selected.map(PersonId);
    }

    /// How old the oldest row is, in seconds.
    pub(super) fn oldest_row(&self) -> f64 {
        let told = self.interest.visible.iter().filter_map(|id| self.told.get(id));
        let oldest = told.min().copied().unwrap_or(self.now);
        self.now.duration_since(oldest).as_secs_f64()
    }

    /// When the person was asked for.
    pub(super) fn times(&self, id: u64) -> Vec<Timestamp> {
        let with = |request: &Request| request.commands.iter().flat_map(asked).any(|one| one.0 == id);
        self.log.iter().filter(|(_, request)| with(request)).map(|(at, _)| *at).collect()
    }

    /// The most requests in any sliding minute.
    pub(super) fn busiest_minute(&self) -> usize {
        let minute = |from: Timestamp| {
            self.log.iter().filter(move |(at, _)| {
                *at >= from && at.duration_since(from) < jiff::SignedDuration::from_secs(60)
            })
        };
        self.log.iter().map(|(at, _)| minute(*at).count()).max().unwrap_or(0)
    }
}

fn fault(kind: FaultKind, said: &str) -> Fault {
    Fault::new(kind, Sentence::verbatim(said))
}
