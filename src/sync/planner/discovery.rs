//! Finding out who works here.
//!
//! With the scope `im` alone: the opening request asks who I am and, without waiting for how many there are,
//! for the first pages of my colleagues and of all departments; the second asks for the members of the
//! departments; the rest reads the people, 50 in a call and 50 calls in a request. Wider scopes add the tree
//! (`department`) and those whom no department holds, with their time zones (`user_brief` and wider): these are
//! part of the reading, as is whoever is known from an earlier run. Where the departments are refused (extranet) the
//! colleagues are paged to their end. Chats tell of those whom none of these does ([`chats`]).

mod chats;
mod failures;

use std::collections::{HashMap, HashSet, VecDeque};

pub(super) use chats::ChatAccess;
use chats::Chats;

use super::fault::Fault;
use super::gaps::Gaps;
use super::pages::{PAGE, Pages};
use super::request::IDS;
use crate::people::{DepartmentId, PersonId};
use crate::portal::{Command, Reply};

/// Pages of departments asked blindly at first: 1,000 departments.
const DEPARTMENT_PAGES: u32 = 20;
/// Pages of colleagues asked blindly at first: whole people, so most offices are read by the first request.
const COLLEAGUE_PAGES: u32 = 4;
/// Pages of `user.get` that join one request in the background.
const BACKGROUND: usize = 10;
/// How often a call that fails by itself is tried.
const TRIES: u8 = 3;

/// How much of the company the first reading waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// What can come in passing is left for later.
    Quick,
    /// Nothing is left for later, whatever it takes.
    Thorough,
}

/// What is left to be read of the company: a set of open questions that shrinks and grows with the answers.
#[allow(clippy::struct_excessive_bools)] // each is a fact of its own
#[derive(Clone, Debug)]
pub(super) struct Discovery {
    /// Asked once each, in this order.
    opening: Vec<Command>,
    departments: Pages,
    colleagues: Pages,
    tree: Pages,
    briefs: Pages,
    chats: Chats,
    /// Whether the pages of `user.get` come later in passing: the portal refuses them for now.
    briefs_later: bool,
    reading: Reading,
    /// The scopes were told, and none of them tells of people beside the departments.
    narrow: bool,
    /// Something was not told that another time may be.
    incomplete: bool,
    /// The departments do not tell the people: page the colleagues to the end.
    fallback: bool,
    mine: Vec<DepartmentId>,
    known_departments: HashSet<DepartmentId>,
    /// Departments whose members are not known yet.
    members: VecDeque<DepartmentId>,
    /// Everybody who was found.
    found: HashSet<PersonId>,
    /// Found but not read.
    unread: HashSet<PersonId>,
    /// The same in the order they are read; may hold some who have been read meanwhile.
    queue: VecDeque<PersonId>,
    tries: HashMap<Command, u8>,
    person_tries: HashMap<PersonId, u8>,
}

impl Discovery {
    /// The first reading.
    pub(super) fn first(reading: Reading) -> Self {
        Self::new(DEPARTMENT_PAGES, COLLEAGUE_PAGES, reading)
    }

    /// The same reading from its beginning.
    pub(super) fn anew(&self) -> Self {
        Self::first(self.reading)
    }

    /// Looks for departments and people who have come since; `known` are not read again.
    pub(super) fn again(&self, known: impl Iterator<Item = PersonId>, access: ChatAccess) -> Self {
        let departments = u32::try_from(self.known_departments.len()).unwrap_or(u32::MAX);
        let colleagues = if self.fallback { COLLEAGUE_PAGES } else { 0 };
        let mut again = Self::new(departments / PAGE + 1, colleagues, self.reading);
        again.found = known.collect();
        again.narrow = self.narrow;
        again.chats = self.chats.again(access);
        again.colleagues.expect(self.colleagues.total());
        again
    }

    fn new(department_pages: u32, colleague_pages: u32, reading: Reading) -> Self {
        Self {
            // The scope comes last: what it opens depends on the departments.
            opening: vec![Command::Me, Command::Status, Command::Profile, Command::Scope],
            departments: Pages::first(department_pages),
            colleagues: Pages::first(colleague_pages),
            tree: Pages::default(),
            briefs: Pages::default(),
            chats: Chats::new(ChatAccess { members: true, recent: true }),
            briefs_later: false,
            reading,
            narrow: false,
            incomplete: false,
            fallback: false,
            mine: Vec::new(),
            known_departments: HashSet::new(),
            members: VecDeque::new(),
            found: HashSet::new(),
            unread: HashSet::new(),
            queue: VecDeque::new(),
            tries: HashMap::new(),
            person_tries: HashMap::new(),
        }
    }

    /// Whether the opening questions are still unanswered.
    pub(super) const fn is_opening(&self) -> bool {
        !self.opening.is_empty()
    }

    /// Whether everything has been read (but for what comes in passing).
    pub(super) fn is_done(&self) -> bool {
        self.opening.is_empty()
            && self.departments.is_read()
            && self.colleagues.is_read()
            && self.tree.is_read()
            && self.chats.is_read()
            && self.members.is_empty()
            && self.unread.is_empty()
            && (self.briefs.is_read() || self.briefs_later)
    }

    /// Whether nothing is left for later.
    pub(super) const fn is_thorough(&self) -> bool {
        matches!(self.reading, Reading::Thorough)
    }

    /// Whether something was not told that another time may be.
    pub(super) const fn is_incomplete(&self) -> bool {
        self.incomplete
    }

    /// What this reading could not tell.
    pub(super) fn gaps(&self) -> Gaps {
        let lists = [&self.departments, &self.colleagues, &self.tree, &self.briefs];
        let stalled = lists.iter().any(|list| list.is_stalled());
        let without_department = self.narrow && !self.chats.has_told_everybody();
        Gaps { without_department, stalled, untold: false }
    }

    /// How many colleagues the portal tells of, as far as it said.
    pub(super) fn colleagues(&self) -> u32 {
        self.colleagues.total().unwrap_or(0)
    }

    /// How many people have been read, and how many there are as far as is known.
    pub(super) fn progress(&self) -> (usize, usize) {
        let told = [&self.colleagues, &self.briefs].into_iter().filter_map(Pages::total).max().unwrap_or(0);
        let told = usize::try_from(told).unwrap_or(0);
        (self.found.len() - self.unread.len(), self.found.len().max(told))
    }

    /// The questions that are not about people by their ids, the most urgent first.
    pub(super) fn questions(&self) -> impl Iterator<Item = Command> + '_ {
        let (last, opening) =
            self.opening.split_last().map_or((None, [].as_slice()), |(last, all)| (Some(last), all));
        let ids: Vec<DepartmentId> = self.members.iter().copied().collect();
        let members: Vec<Command> = ids.chunks(IDS).map(|ids| Command::Employees(ids.to_vec())).collect();
        opening
            .iter()
            .cloned()
            .chain(self.colleagues.open().map(|offset| Command::Colleagues { offset }))
            .chain(
                self.departments
                    .open()
                    .map(|offset| Command::SearchDepartments { find: String::new(), offset }),
            )
            .chain(last.cloned())
            .chain(members)
            .chain(self.tree.open().map(|start| Command::DepartmentTree { start }))
            // The first screen must be quick, and needs none of them.
            .chain(self.chats.questions().filter(|_| !self.is_opening()))
    }

    /// The next of the calls by which the company's chat is read, while it is.
    pub(super) fn next_chat_members(&self) -> Option<Command> {
        self.chats.next_members()
    }

    /// The pages of `user.get`, after everything else; those that were refused at the reading join requests that go
    /// anyway, a few at a time.
    pub(super) fn remainder(&self) -> impl Iterator<Item = Command> + '_ {
        self.briefs().take(if self.is_done() { BACKGROUND } else { usize::MAX })
    }

    fn briefs(&self) -> impl Iterator<Item = Command> + '_ {
        self.briefs.open().map(|start| Command::UserBriefs { start })
    }

    /// People who were found but not read, in the order they should be.
    pub(super) fn unread(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.queue.iter().copied().filter(|id| self.unread.contains(id))
    }

    /// Everybody who was found, read or not.
    pub(super) fn found(&self) -> impl Iterator<Item = PersonId> {
        self.found.iter().copied()
    }

    /// Whether somebody was found, read or not.
    pub(super) fn has_found(&self, id: PersonId) -> bool {
        self.found.contains(&id)
    }

    /// What changes whenever an answer brings the reading on: how many were found, how many of them are unread, how
    /// many questions are open.
    pub(super) fn mark(&self) -> (usize, usize, usize) {
        let questions = self.questions().count() + self.briefs().count();
        (self.found.len(), self.unread.len(), questions)
    }

    /// How many people were found but not read.
    pub(super) fn unread_len(&self) -> usize {
        self.unread.len()
    }

    /// Somebody is known from an earlier run: the portal shall say whether they are still there.
    pub(super) fn know(&mut self, ids: impl IntoIterator<Item = PersonId>) {
        for id in ids {
            self.find(id);
        }
    }

    /// Nobody can tell those people now.
    pub(super) fn give_up(&mut self, lost: impl IntoIterator<Item = PersonId>) {
        for id in lost {
            self.incomplete |= self.unread.contains(&id);
            self.read(id);
        }
        self.tidy();
    }

    /// Takes the answer to any call, its own or not.
    pub(super) fn answered(&mut self, command: &Command, reply: Result<&Reply, &Fault>) {
        match reply {
            Ok(reply) => self.told(command, reply),
            Err(fault) => self.failed(command, fault),
        }
        self.tidy();
    }

    /// The front of the queue is somebody who is still to be read. The company's chat is read once the departments have
    /// told whom they know.
    fn tidy(&mut self) {
        if self.opening.is_empty() && self.departments.is_read() && self.members.is_empty() {
            self.chats.part(self.found.iter().copied());
        }
        while self.queue.front().is_some_and(|id| !self.unread.contains(id)) {
            self.queue.pop_front();
        }
    }

    fn told(&mut self, command: &Command, reply: &Reply) {
        self.opening.retain(|open| open != command);
        match (command, reply) {
            (Command::Me, Reply::Person(me)) => {
                self.mine = me.departments.to_vec();
                self.read(me.id);
            }
            (Command::User(id), _) => self.read(*id),
            (Command::Users(ids), _) => ids.iter().for_each(|id| self.read(*id)),
            (Command::Colleagues { offset }, Reply::People { people, page, .. }) => {
                for person in people {
                    self.read(person.id);
                }
                self.colleagues.answered(*offset, people.iter().map(|person| person.id.0), *page);
                if !self.fallback {
                    // The departments tell the same people by their ids; only without them is the rest needed.
                    self.colleagues.hold(COLLEAGUE_PAGES * PAGE);
                }
            }
            (Command::Staff(_), Reply::People { people, .. }) => {
                for person in people {
                    self.read(person.id);
                }
            }
            (Command::SearchDepartments { offset, .. }, Reply::Departments { departments, page }) => {
                self.departments.answered(*offset, departments.iter().map(|one| one.id.0), *page);
                self.heard_of(departments.iter().map(|department| department.id));
                if self.departments.is_read() && self.known_departments.is_empty() {
                    self.fall_back();
                }
            }
            (Command::DepartmentTree { start }, Reply::Departments { departments, page }) => {
                self.tree.answered(*start, departments.iter().map(|one| one.id.0), *page);
                self.heard_of(departments.iter().map(|department| department.id));
            }
            (Command::Employees(asked), Reply::Members(members)) => {
                let asked: HashSet<_> = asked.iter().collect();
                self.members.retain(|id| !asked.contains(id));
                for id in members.iter().flat_map(|(_, ids)| ids) {
                    self.find(*id);
                }
            }
            (Command::UserBriefs { start }, Reply::Briefs { briefs, page }) => {
                self.briefs.answered(*start, briefs.iter().map(|brief| brief.id.0), *page);
                for brief in briefs {
                    self.find(brief.id);
                }
            }
            (Command::GeneralChat, Reply::GeneralChat(chat)) => self.chats.sought(*chat),
            (Command::ChatMembers { after, .. }, Reply::People { people, .. }) => {
                for person in people {
                    self.read(person.id);
                }
                self.chats.told_members(*after, people.iter().map(|person| person.id));
            }
            (Command::Recent { offset }, Reply::Recent { partners, more }) => {
                for partner in partners {
                    self.find(partner.id);
                }
                self.chats.told_recent(*offset, *more);
            }
            (Command::Scope, Reply::Scope(scopes)) => self.allowed(scopes),
            _ => {}
        }
    }

    fn allowed(&mut self, scopes: &[String]) {
        if scopes.iter().any(|scope| scope == "department") {
            let pages = u32::try_from(self.known_departments.len()).unwrap_or(u32::MAX) / PAGE + 1;
            self.tree = Pages::first(pages.min(DEPARTMENT_PAGES));
        }
        self.narrow =
            !scopes.iter().any(|scope| matches!(scope.as_str(), "user" | "user_basic" | "user_brief"));
        if !self.narrow {
            self.briefs = Pages::first(1);
        }
    }

    /// My own departments come first: their people are the likeliest to be looked at.
    fn heard_of(&mut self, departments: impl Iterator<Item = DepartmentId>) {
        for id in departments {
            if self.known_departments.insert(id) {
                if self.mine.contains(&id) {
                    self.members.push_front(id);
                } else {
                    self.members.push_back(id);
                }
            }
        }
    }

    fn find(&mut self, id: PersonId) {
        if self.found.insert(id) {
            self.unread.insert(id);
            self.queue.push_back(id);
        }
    }

    fn read(&mut self, id: PersonId) {
        self.found.insert(id);
        self.unread.remove(&id);
    }
}
