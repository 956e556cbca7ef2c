//! The accounts of time, one for each method.

use std::collections::HashMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Limits;
use crate::portal::Operating;

/// How long a method is left alone when the portal does not say until when, and at most for having used its share: the
/// account is counted by the minute.
const MINUTE: Duration = Duration::from_secs(60);
/// No cooldown is longer: the account looks back ten minutes.
const LONGEST: Duration = Duration::from_secs(600);
/// The shortest cooldown of a method that was refused.
const SHORTEST: Duration = Duration::from_secs(5);

/// A method that the portal refuses because it worked too long (`OPERATION_TIME_LIMIT`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cooldown {
    /// Its name.
    pub method: &'static str,
    /// When it may be called again, by this machine's clock.
    pub until: Timestamp,
}

/// Whether a call can wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// It can: thrift holds it back.
    Normal,
    /// Somebody waits for it: only a refusal or a failure holds it back.
    Urgent,
}

/// What is known of the time that each method has used. As large as the number of methods that were called.
#[derive(Clone, Debug)]
pub struct Methods {
    /// Seconds in ten minutes that are whosin's part.
    share: f64,
    accounts: HashMap<&'static str, Account>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Account {
    /// When the oldest minute is forgotten, as told last, by this machine's clock.
    resets_at: Option<Timestamp>,
    /// The share is used up: nothing that can wait is asked until then.
    thrifty: Option<Timestamp>,
    /// A call failed by itself: not at once again.
    failed: Option<Timestamp>,
    /// The portal refuses it until then.
    refused: Option<Timestamp>,
}

impl Methods {
    /// Nothing has been told yet.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        Self { share: limits.operating.as_secs_f64() * limits.share, accounts: HashMap::new() }
    }

    /// An answer told what `method` has used. `ahead`: how far the portal's clock is ahead of this machine's.
    ///
    /// While that is more than the share, whatever can wait waits until the oldest minute is forgotten, but for
    /// one call a minute: others may use the same account, and whosin must not be starved by them.
    pub fn told(
        &mut self,
        method: &'static str,
        operating: Operating,
        ahead: SignedDuration,
        now: Timestamp,
    ) {
        let account = self.accounts.entry(method).or_default();
        account.resets_at = local(operating.resets_at, ahead).or(account.resets_at);
        let cooldown =
            account.resets_at.unwrap_or(Timestamp::MAX).clamp(after(now, SHORTEST), after(now, MINUTE));
        account.thrifty = (operating.used_seconds > self.share).then_some(cooldown);
    }

    /// The portal refuses `method` until then (`OPERATION_TIME_LIMIT`, by this machine's clock), or until the reset
    /// that an earlier answer told.
    pub fn refused(&mut self, method: &'static str, until: Option<Timestamp>, now: Timestamp) {
        let account = self.accounts.entry(method).or_default();
        let known = until.or(account.resets_at).filter(|&at| at > now);
        let until = known.unwrap_or(after(now, MINUTE)).clamp(after(now, SHORTEST), after(now, LONGEST));
        account.refused = Some(until);
    }

    /// A call of `method` failed by itself.
    pub fn failed(&mut self, method: &'static str, now: Timestamp) {
        self.accounts.entry(method).or_default().failed = Some(after(now, SHORTEST));
    }

    /// Until when calls of `method` of that priority are held back.
    #[must_use]
    pub fn cooldown_until(&self, method: &str, priority: Priority, now: Timestamp) -> Option<Timestamp> {
        let account = self.accounts.get(method)?;
        let thrifty = account.thrifty.filter(|_| priority == Priority::Normal);
        [account.refused, account.failed, thrifty].into_iter().flatten().max().filter(|&until| until > now)
    }

    /// Whether the portal refuses `method` now.
    #[must_use]
    pub fn refuses(&self, method: &str, now: Timestamp) -> bool {
        self.accounts.get(method).and_then(|account| account.refused).is_some_and(|until| until > now)
    }

    /// The methods that the portal refuses now, by name.
    #[must_use]
    pub fn cooldowns(&self, now: Timestamp) -> Vec<Cooldown> {
        let until = |account: &Account| account.refused.filter(|&until| until > now);
        let accounts = self.accounts.iter();
        let mut cooldowns: Vec<_> = accounts
            .filter_map(|(method, account)| Some(Cooldown { method, until: until(account)? }))
            .collect();
        cooldowns.sort_unstable_by_key(|one| one.method);
        cooldowns
    }

    /// The clock was set back: no instant that was told means anything any more.
    pub fn forget(&mut self) {
        self.accounts.clear();
    }
}

fn local(portal: Option<Timestamp>, ahead: SignedDuration) -> Option<Timestamp> {
    portal.and_then(|at| at.checked_sub(ahead).ok())
}

fn after(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).unwrap()
    }

    fn used(used_seconds: f64, resets: i64) -> Operating {
        Operating { used_seconds, resets_at: Some(at(resets)) }
    }

    const LIST: &str = "im.user.list.get";

    #[test]
    fn a_quarter_is_the_share_and_what_cannot_wait_goes_on() {
        let mut methods = Methods::new(&Limits::CLOUD);
        methods.told(LIST, used(120.0, 40), SignedDuration::ZERO, at(0));
        assert_eq!(methods.cooldown_until(LIST, Priority::Normal, at(0)), None);
        methods.told(LIST, used(120.5, 40), SignedDuration::ZERO, at(0));
        assert_eq!(methods.cooldown_until(LIST, Priority::Normal, at(0)), Some(at(40)));
        assert_eq!(methods.cooldown_until(LIST, Priority::Urgent, at(0)), None);
        assert_eq!(methods.cooldown_until("im.user.get", Priority::Normal, at(0)), None);
        assert!(methods.cooldowns(at(0)).is_empty(), "nothing is refused");
        methods.told(LIST, used(300.0, 500), SignedDuration::ZERO, at(40));
        assert_eq!(
            methods.cooldown_until(LIST, Priority::Normal, at(40)),
            Some(at(100)),
            "once a minute in any case"
        );
        methods.told(LIST, used(20.0, 500), SignedDuration::ZERO, at(100));
        assert_eq!(methods.cooldown_until(LIST, Priority::Normal, at(100)), None);
    }

    #[test]
    fn a_refusal_without_an_instant_takes_the_last_one_told() {
        let mut methods = Methods::new(&Limits::CLOUD);
        let ahead = SignedDuration::from_secs(600);
        methods.told(LIST, used(479.0, 600 + 250), ahead, at(0));
        methods.refused(LIST, None, at(10));
        assert_eq!(
            methods.cooldown_until(LIST, Priority::Urgent, at(10)),
            Some(at(250)),
            "by this machine's clock"
        );
        assert_eq!(methods.cooldowns(at(10)), [Cooldown { method: LIST, until: at(250) }]);
        assert!(methods.cooldowns(at(250)).is_empty());
        methods.refused("profile", None, at(10));
        assert_eq!(methods.cooldown_until("profile", Priority::Urgent, at(10)), Some(at(70)));
        methods.refused("profile", Some(at(100_000)), at(10));
        assert_eq!(methods.cooldown_until("profile", Priority::Urgent, at(10)), Some(at(610)));
    }
}
