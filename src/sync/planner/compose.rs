//! What one request holds.

use std::collections::HashSet;

use jiff::Timestamp;

use super::Planner;
use super::cadence::after;
use super::method_access::Source;
use super::pages::PAGE;
use super::request::{MAX_COMMANDS, Purpose, Request, first_piece};
use crate::people::{DepartmentId, PersonId};
use crate::portal::Command;
use crate::portal::budget::Priority;

/// Departments in one call that tells their people whole.
const DEPARTMENTS: usize = 10;
/// Pages of colleagues that are asked to refresh the rows.
const PAGES: u32 = 10;

/// A request that is being put together.
struct Draft {
    /// How many people one call asks for.
    people_a_call: usize,
    commands: Vec<Command>,
    /// Who is asked for by number, many at once.
    ids: Vec<PersonId>,
    taken: HashSet<PersonId>,
    covered: Vec<PersonId>,
}

impl Draft {
    fn new(people_a_call: usize) -> Self {
        Self {
            people_a_call: people_a_call.max(1),
            commands: Vec::new(),
            ids: Vec::new(),
            taken: HashSet::new(),
            covered: Vec::new(),
        }
    }

    /// How many more commands fit.
    fn room(&self) -> usize {
        MAX_COMMANDS.saturating_sub(self.commands.len() + self.ids.len().div_ceil(self.people_a_call))
    }

    /// How many more people fit who are asked for by number.
    fn room_for_ids(&self) -> usize {
        let whole = self.ids.len().next_multiple_of(self.people_a_call);
        self.room() * self.people_a_call + whole - self.ids.len()
    }

    fn is_empty(&self) -> bool {
        self.commands.is_empty() && self.ids.is_empty()
    }
}

impl Planner {
    /// Everything that is due, and whatever is nearly due, in one batch.
    pub(super) fn compose(&self, now: Timestamp) -> Request {
        if let Some(calls) = self.due_structure_calls(now) {
            return Request::of_their_own(calls);
        }
        let mut draft = Draft::new(self.cadence.people_a_call);
        let priority = self.lists_priority();
        self.put_selected(&mut draft, now);
        self.put_rows(&mut draft, priority, now);
        let mut purpose = if draft.is_empty() { Purpose::Everybody } else { Purpose::Presence };
        if !self.discovery.is_done() {
            purpose = if self.discovery.is_opening() { Purpose::Opening } else { Purpose::Company };
            let free = draft.room();
            let questions =
                self.discovery.questions().filter(|one| self.cooldown_until(one, priority, now).is_none());
            draft.commands.extend(questions.take(free));
            // The opening must be quick, and brings many of them anyway; so does the company's chat.
            if !self.discovery.is_opening() && !self.is_chat_told(priority, now) {
                self.put_unread(&mut draft, priority, now);
            }
        } else if after(self.status_at, self.cadence.own_status) <= now
            && self.cooldown_until(&Command::Status, Priority::Normal, now).is_none()
            && draft.room() > 0
        {
            draft.commands.push(Command::Status);
        }
        let sweeps = self.put_sweep(&mut draft, priority, now);
        let (calendars, sweeps_calendars) = self.calendar_calls(draft.room(), now);
        draft.commands.extend(calendars);
        let Draft { people_a_call, mut commands, ids, covered, .. } = draft;
        commands.extend(ids.chunks(people_a_call).map(|ids| Command::Users(ids.to_vec())));
        let free = MAX_COMMANDS.saturating_sub(commands.len());
        commands.extend(
            self.discovery
                .remainder()
                .filter(|one| self.cooldown_until(one, Priority::Normal, now).is_none())
                .take(free),
        );
        Request { commands, purpose, sweeps, sweeps_calendars, covered }
    }

    /// Whether the company's chat is about to tell people.
    fn is_chat_told(&self, priority: Priority, now: Timestamp) -> bool {
        let next = self.discovery.next_chat_members();
        next.is_some_and(|next| self.cooldown_until(&next, priority, now).is_none())
    }

    fn put_selected(&self, draft: &mut Draft, now: Timestamp) {
        if let Some(due) = self.attention.selected(&self.freshness, &self.cadence)
            && due.merge <= now
            && self.cooldown_until(&Command::User(due.id), self.selection_priority(), now).is_none()
        {
            draft.taken.insert(due.id);
            draft.commands.push(Command::User(due.id));
        }
    }

    /// The rows, by whichever method may tell them now.
    fn put_rows(&self, draft: &mut Draft, priority: Priority, now: Timestamp) {
        let Some(source) = self.source(now) else { return };
        if self.methods.cooldown_until(source.method(), priority, now).is_some() {
            return;
        }
        let due = self.rows().filter(|(_, _, merge)| *merge <= now).map(|(id, ..)| id);
        let due: Vec<PersonId> = due.filter(|id| draft.taken.insert(*id)).collect();
        match source {
            Source::List => {
                let most = draft.people_a_call * (MAX_COMMANDS - 1);
                draft.ids.extend(due.into_iter().take(most));
            }
            Source::Single => {
                let room = draft.room();
                draft.commands.extend(due.into_iter().take(room).map(Command::User));
            }
            Source::Staff => {
                let (within, without): (Vec<_>, Vec<_>) =
                    due.into_iter().partition(|id| self.homes.contains_key(id));
                self.put_departments(draft, within);
                // Whoever belongs to no department may be a colleague all the same.
                if self.can_tell(Source::Colleagues, now) {
                    self.put_colleagues(draft, without);
                }
            }
            Source::Colleagues => self.put_colleagues(draft, due),
        }
    }

    /// My colleagues, if anybody is due.
    fn put_colleagues(&self, draft: &mut Draft, due: Vec<PersonId>) {
        if !due.is_empty() {
            let pages = self.discovery.colleagues().div_ceil(PAGE).min(PAGES);
            draft.commands.extend((0..pages).map(|page| Command::Colleagues { offset: page * PAGE }));
            draft.covered.extend(due);
        }
    }

    fn put_unread(&self, draft: &mut Draft, priority: Priority, now: Timestamp) {
        let Some(source) = self.unread_source(now) else { return };
        if self.methods.cooldown_until(source.method(), priority, now).is_some() {
            return;
        }
        match source {
            Source::List => {
                let size = first_piece(self.discovery.unread_len(), draft.room_for_ids());
                let unread = self.discovery.unread().filter(|id| draft.taken.insert(*id)).take(size);
                draft.ids.extend(unread);
            }
            Source::Staff => {
                let unread = self.discovery.unread().filter(|id| draft.taken.insert(*id)).collect();
                self.put_departments(draft, unread);
            }
            Source::Single | Source::Colleagues => {
                let room = draft.room();
                let unread = self.discovery.unread().filter(|id| draft.taken.insert(*id));
                draft.commands.extend(unread.take(room).map(Command::User));
            }
        }
    }

    /// Asks for the departments of those people, as many as fit.
    fn put_departments(&self, draft: &mut Draft, people: Vec<PersonId>) {
        let most = draft.room() * DEPARTMENTS;
        let mut departments: Vec<DepartmentId> = Vec::new();
        let mut asked = HashSet::new();
        for id in people {
            let Some(&home) = self.homes.get(&id) else { continue };
            if !asked.contains(&home) && departments.len() < most {
                asked.insert(home);
                departments.push(home);
            }
            if asked.contains(&home) {
                draft.covered.push(id);
            }
        }
        draft.commands.extend(departments.chunks(DEPARTMENTS).map(|ids| Command::Staff(ids.to_vec())));
    }

    /// A piece of the sweep, when one is due; whether there is one.
    fn put_sweep(&self, draft: &mut Draft, priority: Priority, now: Timestamp) -> bool {
        let may = self.is_read() && self.cooldown_until(&Command::Users(Vec::new()), priority, now).is_none();
        let round = self.sweep.round(self.freshness.len(), &self.cadence);
        let may = may && self.relayed.swept_from().is_some_and(|from| from <= now);
        let Some(round) = round.filter(|round| may && round.merge <= now) else { return false };
        let free = draft.room() * draft.people_a_call;
        let old = self.freshness.oldest().take_while(|(asked, _)| after(*asked, round.fresh) <= now);
        let old = old.map(|(_, id)| id).filter(|id| draft.taken.insert(*id));
        let before = draft.ids.len();
        draft.ids.extend(old.take(round.size.min(free)));
        draft.ids.len() > before
    }
}
