//! What is left to ask where a relay tells presence in the portal's place, and what when it has fallen silent.
//!
//! Behind a relay thousands of dashboards share one portal, and often one address, of which the portal takes 2 requests
//! a second. Whatever a clock asks for is therefore asked no oftener than once in half a second for each person of
//! the company, and 5 minutes at least: were everybody in it to look on, they would ask no more together. What a user
//! asks for goes at once, as ever.

use std::collections::HashSet;
use std::time::Duration;

use jiff::Timestamp;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::Planner;
use super::cadence::{Cadence, after};
use super::calendars::CalendarCadence;
use crate::people::PersonId;

/// A client's part of the portal's time, for each person of the company.
const A_PERSON: Duration = Duration::from_millis(500);
/// The least time between two requests of the clock.
const LEAST: Duration = Duration::from_secs(300);
/// The company is read anew so often, give or take a quarter, so that those who began together do not go on together.
const COMPANY: Duration = Duration::from_secs(4 * 3600);
/// Everybody is asked for in so many pieces, when the relay is silent.
const PIECES: u32 = 6;
/// In a larger company than this the calendars of those whom nobody looks at are the relay's affair, and who leads is
/// asked no sooner than anything else.
const SMALL: usize = 600;

/// Who tells presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Teller {
    /// The portal: there is no relay.
    Portal,
    /// The relay, or it is about to.
    Relay,
    /// The relay is silent; the portal is asked from then on.
    Nobody { until: Timestamp },
}

/// The relay, as the planner sees it.
#[derive(Clone, Debug)]
pub(super) struct Relayed {
    teller: Teller,
    /// Of whom the relay tells.
    people: HashSet<PersonId>,
    /// Of whom it tells though no answer has told who they are, and from when on the portal may be asked.
    unknown: Vec<(PersonId, Timestamp)>,
    /// From 0 to 1: this client's place among all.
    place: f64,
    /// What the settings say.
    configured: Cadence,
    /// The size for which the cadence was made.
    size: usize,
}

impl Relayed {
    pub(super) fn new(configured: &Cadence, seed: u64) -> Self {
        Self {
            teller: Teller::Portal,
            people: HashSet::new(),
            unknown: Vec::new(),
            place: ChaCha8Rng::seed_from_u64(seed ^ 0x7265_6c61_7965_6421).random(),
            configured: configured.clone(),
            size: 0,
        }
    }

    /// Whether there is a relay, telling or not.
    pub(super) fn is_used(&self) -> bool {
        self.teller != Teller::Portal
    }

    /// From when on the portal is asked for somebody's presence by the clock; `None`: it is not.
    pub(super) fn asked_from(&self, id: PersonId) -> Option<Timestamp> {
        match self.teller {
            Teller::Relay if self.people.contains(&id) => None,
            Teller::Portal | Teller::Relay => Some(Timestamp::MIN),
            Teller::Nobody { until } => Some(until),
        }
    }

    /// The same of everybody.
    pub(super) const fn swept_from(&self) -> Option<Timestamp> {
        match self.teller {
            Teller::Portal => Some(Timestamp::MIN),
            Teller::Relay => None,
            Teller::Nobody { until } => Some(until),
        }
    }

    /// Of whom the relay tells, but nobody has told who they are.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (PersonId, Timestamp)> {
        self.unknown.iter().copied()
    }

    /// The least time between two requests that nobody waits for.
    pub(super) fn leisure(&self) -> Duration {
        if self.is_used() { leisure(self.size) } else { Duration::ZERO }
    }

    /// This client's part of a length of time.
    fn part_of(&self, time: Duration) -> Duration {
        time.mul_f64(self.place)
    }

    /// How often what is asked.
    fn cadence(&self) -> Cadence {
        let configured = &self.configured;
        if !self.is_used() {
            return configured.clone();
        }
        let leisure = leisure(self.size);
        let calendars = configured.calendars.as_ref().map(|calendars| CalendarCadence {
            selected: calendars.selected.max(leisure),
            visible: calendars.visible.max(leisure),
            everybody: calendars.everybody.filter(|_| self.size <= SMALL),
            ..calendars.clone()
        });
        Cadence {
            selected_again: Some(leisure),
            visible: leisure.max(configured.visible),
            visible_unfocused: leisure.max(configured.visible_unfocused),
            watched: leisure.max(configured.watched),
            everybody: (leisure * PIECES).max(configured.everybody),
            structure: configured
                .structure
                .map(|pace| if self.size <= SMALL { pace } else { pace.max(leisure) }),
            company: COMPANY.mul_f64(0.75 + self.place / 2.0).max(configured.company),
            calendars,
            ..configured.clone()
        }
    }
}

/// See the [module](self).
fn leisure(people: usize) -> Duration {
    (A_PERSON * u32::try_from(people).unwrap_or(u32::MAX)).max(LEAST)
}

impl Planner {
    /// A relay is about to tell presence: nobody is asked for by the clock until it falls silent.
    pub fn expect_relay(&mut self) {
        if !self.relayed.is_used() {
            self.relayed.teller = Teller::Relay;
            self.follow_relay();
        }
    }

    /// The relay told of these people, or that nothing has changed. `is_whole`: it tells of nobody else.
    pub fn relay_told(&mut self, people: &[PersonId], gone: &[PersonId], is_whole: bool, now: Timestamp) {
        let relayed = &mut self.relayed;
        relayed.teller = Teller::Relay;
        if is_whole {
            relayed.people.clear();
        }
        for id in gone {
            relayed.people.remove(id);
        }
        relayed.people.extend(people);
        // Not all dashboards at once.
        let from = after(now, relayed.part_of(leisure(relayed.size)));
        let is_new = |id: &&PersonId| self.freshness.get(**id).is_none();
        for &id in people.iter().filter(is_new) {
            if relayed.unknown.iter().all(|(known, _)| *known != id) {
                relayed.unknown.push((id, from));
            }
        }
        relayed.unknown.retain(|(id, _)| relayed.people.contains(id));
        self.follow_relay();
    }

    /// Whether the portal was asked for somebody, or told of them.
    #[must_use]
    pub fn has_asked(&self, id: PersonId) -> bool {
        self.freshness.get(id).is_some()
    }

    /// The relay has fallen silent: what it told grows old. The portal is asked from an instant on that is this client's
    /// own, so that not all who listened to it fall upon the portal together.
    pub fn relay_silent(&mut self, now: Timestamp) {
        if !matches!(self.relayed.teller, Teller::Nobody { .. }) {
            let size = self.relayed.size.max(self.freshness.len());
            let until = after(now, self.relayed.part_of(leisure(size)));
            self.relayed.teller = Teller::Nobody { until };
            self.follow_relay();
        }
    }

    /// The user does not want to wait for a silent relay.
    pub(super) fn overrule_relay(&mut self, now: Timestamp) {
        if let Teller::Nobody { until } = &mut self.relayed.teller {
            *until = now.min(*until);
        }
    }

    /// The clock was set back.
    pub(super) fn forget_relay_after(&mut self, now: Timestamp) {
        let longest = after(now, leisure(self.relayed.size));
        if let Teller::Nobody { until } = &mut self.relayed.teller {
            *until = longest.min(*until);
        }
        for (_, from) in &mut self.relayed.unknown {
            *from = longest.min(*from);
        }
    }

    /// Takes the pace that fits the relay's state and the company's size.
    pub(super) fn follow_relay(&mut self) {
        if !self.relayed.is_used() {
            return;
        }
        self.relayed.size = self.freshness.len().max(self.relayed.people.len());
        self.relayed.unknown.retain(|(id, _)| self.freshness.get(*id).is_none());
        self.cadence = self.relayed.cadence();
        self.calendars.set_cadence(self.cadence.calendars.clone());
        self.structure.set_pace(self.cadence.structure);
    }

    /// Takes another client's place.
    #[cfg(test)]
    pub(super) fn sit_at(&mut self, seed: u64) {
        self.relayed.place = Relayed::new(&self.cadence, seed).place;
    }

    /// Whether the company's size is not the one that the pace was made for.
    pub(super) fn has_outgrown_pace(&self) -> bool {
        self.relayed.is_used() && self.freshness.len() > self.relayed.size
    }
}
