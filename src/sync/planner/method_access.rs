//! Which methods may be called now: neither cooling down, nor out of order.

use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};

use super::cadence::{after, refused_again};
use crate::portal::budget::{Cooldown, Limits, Methods, Priority};
use crate::portal::{Command, Operating};

/// A way to have people told whose rows are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// `im.user.list.get`: many by their ids. The cheapest.
    List,
    /// `im.user.get`: one by one.
    Single,
    /// `im.department.employees.get` with whole people: those of their departments.
    Staff,
    /// `im.department.colleagues.list`: my colleagues, whoever is due.
    Colleagues,
}

impl Source {
    /// The method that it calls.
    pub(super) fn method(self) -> &'static str {
        match self {
            Self::List => Command::Users(Vec::new()).method(),
            Self::Single => Command::Me.method(),
            Self::Staff => Command::Staff(Vec::new()).method(),
            Self::Colleagues => Command::Colleagues { offset: 0 }.method(),
        }
    }
}

/// The accounts of time of all methods, and which of them fail whatever they are asked.
#[derive(Clone, Debug)]
pub(super) struct MethodAccess {
    accounts: Methods,
    /// By the method's name.
    outages: HashMap<&'static str, Outage>,
}

/// A method that fails every time, and when it is tried again.
#[derive(Clone, Copy, Debug)]
struct Outage {
    until: Timestamp,
    times: u32,
}

impl MethodAccess {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { accounts: Methods::new(limits), outages: HashMap::new() }
    }

    /// An answer told how long methods have worked.
    pub(super) fn told(
        &mut self,
        operating: &BTreeMap<&'static str, Operating>,
        ahead: SignedDuration,
        now: Timestamp,
    ) {
        for (method, used) in operating {
            self.accounts.told(method, *used, ahead, now);
        }
    }

    /// `OPERATION_TIME_LIMIT`: until then, when told.
    pub(super) fn exhausted(&mut self, method: &'static str, until: Option<Timestamp>, now: Timestamp) {
        self.accounts.refused(method, until, now);
    }

    /// A call failed by itself: not at once again.
    pub(super) fn failed(&mut self, method: &'static str, now: Timestamp) {
        self.accounts.failed(method, now);
    }

    /// The method fails whatever it is asked: tried again after a minute, and then every 10 minutes.
    pub(super) fn broken(&mut self, method: &'static str, now: Timestamp) {
        let outage = self.outages.entry(method).or_insert(Outage { until: now, times: 0 });
        // Several calls of one request fail together.
        if outage.until <= now {
            *outage = Outage { until: after(now, refused_again(outage.times)), times: outage.times + 1 };
        }
    }

    /// The method was answered.
    pub(super) fn works(&mut self, method: &'static str) {
        self.outages.remove(method);
    }

    /// Whether it fails every time, as far as is known.
    pub(super) fn is_broken(&self, method: &str) -> bool {
        self.outages.contains_key(method)
    }

    /// Whether the portal refuses the method now, or it fails every time: another must do.
    pub(super) fn is_out(&self, method: &str, now: Timestamp) -> bool {
        self.accounts.refuses(method, now)
            || self.outages.get(method).is_some_and(|outage| outage.until > now)
    }

    /// The user wants it tried again.
    pub(super) fn retry(&mut self, now: Timestamp) {
        for outage in self.outages.values_mut() {
            outage.until = outage.until.min(now);
        }
    }

    /// Until when calls of a method of that priority are held back.
    pub(super) fn cooldown_until(
        &self,
        method: &str,
        priority: Priority,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let outage = self.outages.get(method).map(|outage| outage.until).filter(|&until| until > now);
        self.accounts.cooldown_until(method, priority, now).max(outage)
    }

    /// The methods that the portal refuses now because they worked too long.
    pub(super) fn cooldowns(&self, now: Timestamp) -> Vec<Cooldown> {
        self.accounts.cooldowns(now)
    }

    /// The clock was set back: no instant that was told means anything any more.
    pub(super) fn forget(&mut self, now: Timestamp) {
        self.accounts.forget();
        self.retry(now);
    }
}
