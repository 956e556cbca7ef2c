//! Chats of the owner of the webhook: with people of every kind, of the departments, and the one of the whole company.

use super::Office;
use super::roles::Role;
use super::schedule::MINUTE;
use crate::demo::random::{Topic, between, random};

/// With whom a chat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Partner {
    /// One person, by index.
    Person(u32),
    /// The members of a department, by its place in the list.
    Department(u32),
    /// The whole company.
    General,
}

/// One chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Chat {
    pub(crate) id: u64,
    pub(crate) partner: Partner,
    /// When the last message was written, in seconds since 1970.
    pub(crate) last_message: i64,
}

/// The number of the company's chat; those of the departments follow, then those of people.
const GENERAL: u64 = 2;
/// Departments that have a chat.
const DEPARTMENTS: u32 = 4;
/// Colleagues whom the owner has written to.
const COLLEAGUES: u32 = 18;
/// How many of the others, who are in no department, the list of chats holds at most.
const OTHERS: usize = 40;

impl Office {
    /// The owner's chats, the latest first.
    pub(crate) fn recent(&self) -> Vec<Chat> {
        let me = self.me();
        let bits = |turn: u32| random(self.seed, turn.into(), Topic::Recent);
        let colleagues = (0..COLLEAGUES)
            .filter_map(|turn| u32::try_from(bits(turn) % u64::from(self.people.max(1))).ok())
            .filter(|&index| self.role(index).is_employee() && self.role(index).is_active());
        let others = self.everybody().filter(|&index| {
            !self.role(index).is_employee() && !matches!(self.role(index), Role::Guest | Role::Network)
        });
        let mut people: Vec<u32> =
            colleagues.chain(others.take(OTHERS)).filter(|&index| index != me).collect();
        people.sort_unstable();
        people.dedup();
        let departments = u32::try_from(self.units().all.len()).unwrap_or(0).min(DEPARTMENTS);
        let partners = std::iter::once(Partner::General)
            .chain((1..departments).map(Partner::Department))
            .chain(people.into_iter().map(Partner::Person));
        let mut chats: Vec<Chat> = partners.map(|partner| self.chat(partner)).collect();
        chats.sort_by_key(|chat| std::cmp::Reverse((chat.last_message, chat.id)));
        chats
    }

    fn chat(&self, partner: Partner) -> Chat {
        let id = match partner {
            Partner::General => GENERAL,
            Partner::Department(place) => GENERAL + u64::from(place),
            Partner::Person(index) => GENERAL + u64::from(DEPARTMENTS) + u64::from(index),
        };
        let ago = between(random(self.seed, 1 << 40 | id, Topic::Recent), 2, 30 * 24 * 60);
        Chat { id, partner, last_message: self.epoch - ago * MINUTE }
    }

    /// The members of a chat that the owner belongs to, ascending: whoever left stays in it.
    pub(crate) fn chat_members(&self, id: u64) -> Option<Vec<u32>> {
        match self.recent().into_iter().find(|chat| chat.id == id)?.partner {
            Partner::Person(index) => Some(vec![self.me().min(index), self.me().max(index)]),
            Partner::Department(place) => Some(self.units().get(place)?.members.clone()),
            Partner::General => {
                let is_staff =
                    |role: Role| role.is_employee() || matches!(role, Role::Unassigned | Role::Bot);
                Some(self.everybody().filter(|&index| is_staff(self.role(index))).collect())
            }
        }
    }
}
