//! The simulated company: who works there, in which departments, and what each is doing at a given second.

pub(super) mod absence;
pub(super) mod account;
mod activity;
pub(super) mod calendar;
pub(super) mod chats;
mod divisions;
mod names;
pub(super) mod profile;
pub(super) mod roles;
pub(super) mod schedule;
pub(super) mod structure;
pub(super) mod units;

use crate::demo::Messenger;
use absence::Absence;
use account::Account;
use roles::Role;
use schedule::{PresenceData, Schedule};
use units::Units;

/// One in so many colleagues has a counterpart without a department.
const COLLEAGUES_PER_UNASSIGNED: u32 = 20;

/// The company. Only the departments are held in memory; people are computed when somebody asks.
#[derive(Clone, Debug)]
pub(super) struct Office {
    seed: u64,
    /// Everybody of the blocks, colleagues or not; those without a department follow.
    people: u32,
    unassigned: u32,
    /// When the portal started, in seconds since 1970.
    epoch: i64,
    messenger: Messenger,
    units: Units,
}

impl Office {
    /// A company of `colleagues` (at least 1), whose day begins at `epoch` and which uses that messenger: those without a department, programs, customers,
    /// contacts, guests of chats and those who left come on top.
    pub(super) fn new(seed: u64, colleagues: u32, epoch: i64, messenger: Messenger) -> Self {
        let people = roles::people(seed, colleagues);
        Self {
            seed,
            people,
            unassigned: colleagues / COLLEAGUES_PER_UNASSIGNED,
            epoch,
            messenger,
            units: Units::new(seed, colleagues, people),
        }
    }

    /// The departments.
    pub(super) const fn units(&self) -> &Units {
        &self.units
    }

    /// Everybody, by index; numbers grow with it.
    pub(super) fn everybody(&self) -> std::ops::Range<u32> {
        0..self.people + self.unassigned
    }

    /// The index of the owner of the webhook.
    pub(super) const fn me(&self) -> u32 {
        roles::me(self.people)
    }

    /// The person with the portal's number `id`.
    pub(super) fn find(&self, id: u64) -> Option<u32> {
        account::index_of(id).filter(|&index| index < self.everybody().end)
    }

    /// The habit of the person at `index`.
    pub(super) fn role(&self, index: u32) -> Role {
        roles::role(self.seed, self.people, index)
    }

    /// Who the person at `index` is.
    pub(super) fn account(&self, index: u32) -> Account {
        account::account(self.seed, self.people, &self.units, index)
    }

    /// What the person at `index` is doing at `now`, in seconds since 1970.
    pub(super) fn presence_data(&self, index: u32, now: i64) -> PresenceData {
        let schedule = self.schedule(index);
        match self.messenger {
            Messenger::Y2026 => schedule.activity_at(now),
            Messenger::Y2018 => schedule.at(now),
        }
    }

    /// What the messenger of the company is.
    pub(super) const fn messenger(&self) -> Messenger {
        self.messenger
    }

    /// When the portal started, in seconds since 1970.
    pub(super) const fn epoch(&self) -> i64 {
        self.epoch
    }

    /// The entries of the chart of absences for the person at `index`.
    pub(super) fn absences(&self, index: u32) -> Vec<Absence> {
        self.schedule(index).absences()
    }

    fn schedule(&self, index: u32) -> Schedule {
        Schedule { seed: self.seed, index, role: self.role(index), epoch: self.epoch }
    }

    /// The colleagues of the owner of the webhook: those of the departments that they lead, with all below, else of
    /// their own; and the heads above. Ascending.
    pub(super) fn colleagues(&self) -> Vec<u32> {
        let me = self.me();
        let Some(own) = self.units.of(me).and_then(|place| self.units.get(place)) else {
            return Vec::new();
        };
        let mut colleagues: Vec<u32> = if own.head == Some(me) {
            self.units.below(own).flat_map(|unit| &unit.members).copied().collect()
        } else {
            own.members.clone()
        };
        colleagues.extend(own.head);
        colleagues.extend(self.units.above(own).iter().filter_map(|unit| unit.head));
        colleagues.retain(|&index| index != me);
        colleagues.sort_unstable();
        colleagues.dedup();
        colleagues
    }
}

#[cfg(test)]
mod tests;
