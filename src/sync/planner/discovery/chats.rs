//! People whom chats tell: everybody of the company's chat, also those without a department, and whoever the owner talks
//! to.
//!
//! The chat of the company is told in the order of the people's numbers, 200 in a call. So that a large company is not
//! read one call after the other, the numbers that are known already part it into stretches of about that many people,
//! which are asked for side by side.

use std::collections::{BTreeMap, BTreeSet};

use crate::people::PersonId;
use crate::portal::{ChatId, Command, RECENT_PAGE};

/// People in one call of the members of a chat, and where the portal does not heed that.
const PAGE: usize = crate::portal::MEMBERS_PAGE as usize;
const UNHEEDED_PAGE: usize = 50;
/// Known people in a stretch: it may hold some who are not known yet.
const STRETCH: usize = 150;
/// Stretches that are asked for in one request: whole people.
const SIDE_BY_SIDE: usize = 20;
/// No list of chats is believed to have more pages.
const MOST_PAGES: u32 = 25;

/// What is left to be read of the chats.
#[derive(Clone, Debug)]
pub(super) struct Chats {
    company: CompanyChat,
    /// The next page of those whom the owner talks to.
    recent: Option<u32>,
}

/// How far the company's chat is known.
#[derive(Clone, Debug, PartialEq, Eq)]
enum CompanyChat {
    /// Which one it is must be asked.
    Sought,
    /// Nobody was asked for yet.
    Found(ChatId),
    /// It is being read: who comes after the first number of each stretch, up to the second.
    Read(ChatId, BTreeMap<PersonId, PersonId>),
    /// There is none for the owner of the webhook, or it could not be read to its end.
    Closed,
}

/// Which of the two lists may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sync::planner) struct ChatAccess {
    /// Not known to be refused: the members of chats.
    pub(in crate::sync::planner) members: bool,
    /// Not known to be refused: the list of chats.
    pub(in crate::sync::planner) recent: bool,
}

impl Chats {
    /// Everything that may be asked for is.
    pub(super) fn new(access: ChatAccess) -> Self {
        let company = if access.members && access.recent { CompanyChat::Sought } else { CompanyChat::Closed };
        Self { company, recent: access.recent.then_some(0) }
    }

    /// The same another time; a chat that is known need not be sought.
    pub(super) fn again(&self, access: ChatAccess) -> Self {
        let mut again = Self::new(access);
        if let CompanyChat::Found(chat) | CompanyChat::Read(chat, _) = self.company
            && access.members
        {
            again.company = CompanyChat::Found(chat);
        }
        again
    }

    pub(super) fn is_read(&self) -> bool {
        let is_company_read = match &self.company {
            CompanyChat::Sought | CompanyChat::Found(_) => false,
            CompanyChat::Read(_, stretches) => stretches.is_empty(),
            CompanyChat::Closed => true,
        };
        is_company_read && self.recent.is_none()
    }

    /// Whether the company's chat has told everybody.
    pub(super) fn has_told_everybody(&self) -> bool {
        matches!(&self.company, CompanyChat::Read(_, stretches) if stretches.is_empty())
    }

    /// The next call that tells people of the company's chat: they need not be asked for one by one.
    pub(super) fn next_members(&self) -> Option<Command> {
        self.members().next()
    }

    /// What is to be asked, the most urgent first.
    pub(super) fn questions(&self) -> impl Iterator<Item = Command> + '_ {
        let seek = (self.company == CompanyChat::Sought).then_some(Command::GeneralChat);
        let recent = self.recent.map(|offset| Command::Recent { offset });
        seek.into_iter().chain(self.members().take(SIDE_BY_SIDE)).chain(recent)
    }

    fn members(&self) -> impl Iterator<Item = Command> + '_ {
        let stretches = match &self.company {
            CompanyChat::Read(chat, stretches) => Some((*chat, stretches)),
            _ => None,
        };
        stretches.into_iter().flat_map(|(chat, stretches)| {
            stretches.keys().map(move |&after| Command::ChatMembers { chat, after })
        })
    }

    /// Which chat is the company's was told.
    pub(super) fn sought(&mut self, chat: Option<ChatId>) {
        if self.company == CompanyChat::Sought {
            self.company = chat.map_or(CompanyChat::Closed, CompanyChat::Found);
        }
    }

    /// Parts the company's chat, when it is known and not parted yet, by the numbers of those who are known.
    pub(super) fn part(&mut self, known: impl Iterator<Item = PersonId>) {
        let CompanyChat::Found(chat) = self.company else { return };
        let known: BTreeSet<PersonId> = known.collect();
        let ends = known.into_iter().skip(STRETCH - 1).step_by(STRETCH);
        let ends: Vec<PersonId> = ends.collect();
        let begins = std::iter::once(PersonId(0)).chain(ends.iter().copied());
        let stretches = begins.zip(ends.iter().copied().chain([PersonId(u64::MAX)])).collect();
        self.company = CompanyChat::Read(chat, stretches);
    }

    /// Those after a number were told. A page that goes on before that number, or tells nobody, ends the stretch.
    pub(super) fn told_members(&mut self, after: PersonId, told: impl ExactSizeIterator<Item = PersonId>) {
        let CompanyChat::Read(_, stretches) = &mut self.company else { return };
        let Some(until) = stretches.remove(&after) else { return };
        let is_last = told.len() < PAGE && told.len() != UNHEEDED_PAGE;
        let last = told.max().filter(|last| *last > after && *last < until && !is_last);
        if let Some(last) = last {
            stretches.insert(last, until);
        }
    }

    /// A page of those whom the owner talks to was told.
    pub(super) fn told_recent(&mut self, offset: u32, more: bool) {
        if self.recent == Some(offset) {
            let next = offset.saturating_add(RECENT_PAGE);
            self.recent = Some(next).filter(|next| more && *next < MOST_PAGES * RECENT_PAGE);
        }
    }

    /// The question is given up.
    pub(super) fn failed(&mut self, command: &Command) {
        match command {
            Command::GeneralChat | Command::ChatMembers { .. } => self.company = CompanyChat::Closed,
            Command::Recent { .. } => self.recent = None,
            _ => {}
        }
    }

    /// Nothing more is wanted.
    pub(super) fn close(&mut self) {
        if !self.has_told_everybody() {
            self.company = CompanyChat::Closed;
        }
        self.recent = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: ChatAccess = ChatAccess { members: true, recent: true };

    /// Reads a chat of those members, of whom some are known, as the portal tells it; how many calls that takes.
    fn read(members: &BTreeSet<PersonId>, known: &[u64], most: usize) -> (BTreeSet<PersonId>, usize) {
        let mut chats = Chats::new(ALL);
        chats.sought(Some(ChatId(2)));
        chats.part(known.iter().copied().map(PersonId));
        let (mut found, mut calls) = (BTreeSet::new(), 0);
        while let Some(Command::ChatMembers { after, .. }) = chats.next_members() {
            let told: Vec<PersonId> = members.iter().copied().filter(|id| *id > after).take(most).collect();
            found.extend(&told);
            chats.told_members(after, told.into_iter());
            calls += 1;
            assert!(calls < 10_000, "reads for ever");
        }
        assert!(chats.has_told_everybody());
        (found, calls)
    }

    #[test]
    fn everybody_is_told_whoever_is_known() {
        let members: BTreeSet<PersonId> = (1..=2_010).map(|id| PersonId(id * 3)).collect();
        let all: Vec<u64> = members.iter().map(|id| id.0).collect();
        let few: Vec<u64> = all.iter().copied().step_by(7).collect();
        for known in [&all[..], &few, &[], &[1, u64::MAX]] {
            for most in [PAGE, UNHEEDED_PAGE] {
                assert_eq!(read(&members, known, most).0, members, "{} known, {most}", known.len());
            }
        }
        assert_eq!(read(&members, &all, PAGE).1, 14);
        assert_eq!(read(&BTreeSet::new(), &[], PAGE).1, 1);
    }

    #[test]
    fn a_portal_that_does_not_heed_the_number_ends_the_stretch() {
        let mut chats = Chats::new(ALL);
        chats.sought(Some(ChatId(2)));
        chats.part(std::iter::empty());
        let same = || (1..=200).map(PersonId).collect::<Vec<_>>().into_iter();
        chats.told_members(PersonId(0), same());
        chats.told_members(PersonId(200), same());
        assert!(chats.has_told_everybody());
    }

    #[test]
    fn the_list_of_chats_ends_where_the_portal_says_or_is_not_believed() {
        let mut chats = Chats::new(ALL);
        chats.told_recent(0, true);
        assert_eq!(chats.recent, Some(RECENT_PAGE));
        chats.told_recent(0, false);
        assert_eq!(chats.recent, Some(RECENT_PAGE), "an answer that came twice");
        for page in 1..MOST_PAGES {
            chats.told_recent(page * RECENT_PAGE, true);
        }
        assert_eq!(chats.recent, None);
    }
}
