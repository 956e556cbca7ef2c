//! Who plays what: every sixty people hold the same mix of habits, slot by the seed.

use crate::demo::random::{Topic, random};

/// People in a block, each of which holds every role.
pub(crate) const BLOCK: u32 = 60;

/// How many of a block are lively; a prime, so that any step visits all of them.
pub(crate) const LIVELY: u32 = 31;

/// The first people of a block are always plain employees: heads of departments are among them.
const FRONT: u32 = 10;

/// A person's habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The owner of the webhook.
    Me,
    /// At work all day.
    Steady,
    /// At work, and it is their birthday.
    Birthday,
    /// Comes and goes every few minutes; the number is the place in the block's order, below [`LIVELY`].
    Lively(u32),
    /// Arrives and leaves about every hour or two.
    Commuter,
    /// At work, not to be disturbed.
    Busy,
    /// At work, away from the computer for long.
    Dozing,
    /// On the telephone's application all day.
    OnTheRoad,
    /// At work, stepped out.
    SteppedOut,
    /// On a break.
    OnBreak,
    /// On a break, and the computer has noticed.
    IdleBreak,
    /// Left less than an hour before the portal started.
    LeftMinutes,
    /// Left hours before.
    LeftHours,
    /// Left days before.
    LeftDays,
    /// Last seen years before, with the status still "online".
    LeftYears,
    /// Invited, never came.
    Never,
    /// On leave, with a day of return.
    Vacation,
    /// A program.
    Bot,
    /// A customer of an open channel.
    Connector,
    /// A contact of the vendor's network.
    Network,
    /// A guest of a chat.
    Guest,
    /// Somebody from another company.
    Extranet,
    /// No longer employed.
    Dismissed,
    /// At work, in no department: only chats know the person.
    Unassigned,
}

impl Role {
    /// Whether the person belongs to a department.
    pub(crate) const fn is_employee(self) -> bool {
        !matches!(
            self,
            Self::Bot | Self::Connector | Self::Network | Self::Guest | Self::Extranet | Self::Unassigned
        )
    }

    /// Whether the person belongs to a department and still comes to work.
    pub(crate) const fn comes_to_work(self) -> bool {
        self.is_employee() && !matches!(self, Self::Never | Self::LeftYears | Self::Dismissed)
    }

    /// Whether `user.get` knows the person.
    pub(crate) const fn is_user(self) -> bool {
        !matches!(self, Self::Bot | Self::Connector | Self::Network | Self::Guest | Self::Unassigned)
    }

    /// Whether lists show the person and counts count them: see [`crate::people::Person::is_colleague`].
    pub(crate) const fn is_colleague(self) -> bool {
        !matches!(self, Self::Bot | Self::Connector | Self::Network | Self::Guest | Self::Dismissed)
    }

    /// `false` for those who have been dismissed.
    pub(crate) const fn is_active(self) -> bool {
        !matches!(self, Self::Dismissed)
    }
}

/// The roles of a block that are not lively, beyond the front.
const OTHERS: [Role; 28] = [
    Role::Steady,
    Role::Steady,
    Role::Steady,
    Role::Steady,
    Role::Steady,
    Role::Steady,
    Role::Dozing,
    Role::OnTheRoad,
    Role::Birthday,
    Role::Commuter,
    Role::Commuter,
    Role::Busy,
    Role::SteppedOut,
    Role::OnBreak,
    Role::IdleBreak,
    Role::LeftMinutes,
    Role::LeftHours,
    Role::LeftDays,
    Role::LeftYears,
    Role::Never,
    Role::Vacation,
    Role::Vacation,
    Role::Bot,
    Role::Connector,
    Role::Network,
    Role::Guest,
    Role::Extranet,
    Role::Dismissed,
];

/// How many of a block are colleagues.
const COLLEAGUES: u32 = BLOCK - 5;

/// How many people an office of so many colleagues has in all.
pub(crate) fn people(seed: u64, colleagues: u32) -> u32 {
    let whole = colleagues.saturating_sub(1) / COLLEAGUES;
    let mut left = colleagues - whole * COLLEAGUES;
    let mut people = whole * BLOCK;
    // Whoever owns the webhook is a colleague wherever they sit, which moves nobody else.
    while left > 0 {
        left -= u32::from(role(seed, u32::MAX, people).is_colleague());
        people += 1;
    }
    people
}

/// The place of the owner of the webhook in an office of so many.
pub(crate) const fn me(people: u32) -> u32 {
    if people > 3 { 3 } else { people.saturating_sub(1) }
}

/// The role of the person at `index` in an office of `people`; those beyond them have no department.
pub(crate) fn role(seed: u64, people: u32, index: u32) -> Role {
    if index == me(people) {
        return Role::Me;
    }
    if index >= people {
        return Role::Unassigned;
    }
    let (block, place) = (index / BLOCK, index % BLOCK);
    match place {
        0..3 => Role::Lively(place),
        3 => Role::Steady,
        4..FRONT => Role::Lively(place - 1),
        _ => {
            // A step that shares no factor with the 50 places visits each of them once.
            const STEPS: [u32; 12] = [3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29, 31];
            let bits = random(seed, block.into(), Topic::Role);
            let step = STEPS[(bits % 12) as usize];
            let start = (bits >> 8 & 0xff) as u32;
            let slot = (step * (place - FRONT) + start) % (BLOCK - FRONT);
            match OTHERS.get(slot as usize) {
                Some(&other) => other,
                None => Role::Lively(slot - 28 + FRONT - 1),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_holds_every_role_once() {
        for seed in 0..20 {
            let roles: Vec<Role> = (0..120).map(|index| role(seed, 120, index)).collect();
            for block in roles.chunks(60) {
                for place in 0..LIVELY {
                    let lively = block.iter().filter(|&&role| role == Role::Lively(place)).count();
                    assert_eq!(lively, 1, "lively {place} of seed {seed}");
                }
                for other in OTHERS {
                    assert!(block.contains(&other), "{other:?} of seed {seed}");
                }
            }
            assert_eq!(roles.iter().filter(|&&role| role == Role::Me).count(), 1);
        }
    }

    #[test]
    fn so_many_are_colleagues_as_are_asked_for() {
        for seed in 0..20 {
            for colleagues in (1..130).chain([600, 5_000]) {
                let people = people(seed, colleagues);
                let counted = (0..people).filter(|&index| role(seed, people, index).is_colleague()).count();
                assert_eq!(counted, colleagues as usize, "seed {seed}");
                assert!(people <= colleagues + colleagues / 11 + 5, "{people} for {colleagues}");
            }
        }
    }

    #[test]
    fn the_smallest_offices_have_an_owner() {
        for people in 1..8 {
            assert_eq!((0..people).filter(|&index| role(7, people, index) == Role::Me).count(), 1);
        }
    }
}
