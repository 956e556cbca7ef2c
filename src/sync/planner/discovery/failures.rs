//! What becomes of a reading when the portal does not answer it.

use super::{COLLEAGUE_PAGES, Discovery, TRIES};
use crate::people::PersonId;
use crate::portal::Command;
use crate::sync::planner::fault::{Fault, FaultKind};
use crate::sync::planner::pages::Pages;

impl Discovery {
    /// Leaves everything that is still open for another reading.
    pub(in crate::sync::planner) fn abandon(&mut self) {
        self.incomplete = true;
        self.opening.clear();
        self.members.clear();
        for list in [&mut self.departments, &mut self.colleagues, &mut self.tree, &mut self.briefs] {
            list.close();
        }
        self.chats.close();
        let unread: Vec<PersonId> = self.unread().collect();
        self.give_up(unread);
    }

    pub(super) fn failed(&mut self, command: &Command, fault: &Fault) {
        if let Command::Users(ids) = command {
            return self.failed_people(ids, fault);
        }
        if matches!(command, Command::UserBriefs { .. }) && matches!(fault.kind, FaultKind::Exhausted { .. })
        {
            self.briefs_later = !self.is_thorough();
        }
        if self.waits_for(fault) {
            return;
        }
        // Nobody waits for what chats tell beside all others.
        if command.is_of_chats() && matches!(fault.kind, FaultKind::Exhausted { .. }) {
            self.incomplete = true;
            return self.chats.failed(command);
        }
        let tries = self.tries.entry(command.clone()).or_default();
        *tries += 1;
        if !fault.is_settled() && *tries < TRIES {
            return;
        }
        self.incomplete |= !matches!(fault.kind, FaultKind::Denied | FaultKind::Unusable | FaultKind::Absent);
        self.opening.retain(|open| open != command);
        match command {
            Command::User(id) if !fault.is_of_the_method() => self.read(*id),
            Command::Colleagues { offset } => self.colleagues.dropped(*offset),
            Command::SearchDepartments { .. } => {
                self.departments.close();
                self.fall_back();
            }
            Command::Employees(asked) => {
                self.members.retain(|id| !asked.contains(id));
                self.fall_back();
            }
            Command::DepartmentTree { .. } => self.tree.close(),
            // Whoever may not even know who they are is told nothing else either.
            Command::Me => self.chats.close(),
            Command::GeneralChat | Command::Recent { .. } | Command::ChatMembers { .. } => {
                self.chats.failed(command);
            }
            Command::UserBriefs { start } if !fault.is_settled() => self.briefs.dropped(*start),
            Command::UserBriefs { .. } => {
                self.briefs.close();
                self.narrow = true;
            }
            _ => {}
        }
    }

    /// Whether nothing is given up for the portal's impatience: whoever wants everything waits for it.
    const fn waits_for(&self, fault: &Fault) -> bool {
        self.is_thorough() && matches!(fault.kind, FaultKind::Exhausted { .. } | FaultKind::Busy)
    }

    /// A call for many people failed. When that is settled it is the method's: another may tell them.
    fn failed_people(&mut self, ids: &[PersonId], fault: &Fault) {
        if fault.is_settled() || self.waits_for(fault) {
            return;
        }
        for id in ids {
            let tries = self.person_tries.entry(*id).or_default();
            *tries += 1;
            if *tries >= TRIES {
                self.incomplete = true;
                self.read(*id);
            }
        }
    }

    pub(super) fn fall_back(&mut self) {
        if !self.fallback {
            self.fallback = true;
            if self.colleagues.is_unused() {
                self.colleagues = Pages::first(COLLEAGUE_PAGES);
            }
            self.colleagues.release();
        }
    }
}
