//! My own status for a while: what it is set back to, and when.

use jiff::{SignedDuration, Timestamp};

use super::Status;

/// A status that is set back when its time is over, unless it was changed otherwise before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusTimer {
    set: Status,
    before: Status,
    until: Timestamp,
}

/// What a timer asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimerStep {
    /// Nothing yet.
    Wait,
    /// To set this status, for the time is over.
    SetBack(Status),
    /// To be forgotten: the status was changed otherwise.
    Drop,
}

impl StatusTimer {
    /// How long nothing is asked or tried again for a timer whose time is over.
    pub const RETRY_DELAY: SignedDuration = SignedDuration::from_mins(1);

    /// Sets `set` until an instant of this machine's clock. `present`: what is set now, and `running` the timer of that:
    /// one timer after another leads back to what was before the first. Whoever sets for a while what is set already wants
    /// to be online afterwards.
    #[must_use]
    pub fn new(set: Status, present: Option<Status>, running: Option<Self>, until: Timestamp) -> Self {
        let present = present.unwrap_or(Status::Online);
        let before = running.filter(|timer| timer.set == present).map_or(present, |timer| timer.before);
        Self { set, before: if before == set { Status::Online } else { before }, until }
    }

    /// When its time is over, by this machine's clock.
    #[must_use]
    pub const fn until(&self) -> Timestamp {
        self.until
    }

    /// What it asks for while the portal tells that `told` is set.
    #[must_use]
    pub fn step(&self, told: Option<Status>, now: Timestamp) -> TimerStep {
        if told != Some(self.set) {
            TimerStep::Drop
        } else if now < self.until {
            TimerStep::Wait
        } else {
            TimerStep::SetBack(self.before)
        }
    }

    /// Whether the last try was long enough ago for another; a clock that was set back holds up none.
    #[must_use]
    pub fn may_retry(tried: Option<Timestamp>, now: Timestamp) -> bool {
        tried.is_none_or(|tried| now < tried || now.duration_since(tried) >= Self::RETRY_DELAY)
    }

    /// As one line, for a file.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{} {} {}\n", self.set.as_str(), self.before.as_str(), self.until)
    }

    /// Reads what [`Self::written`] wrote; `None` for anything else.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let mut words = written.split_whitespace();
        let (set, before) = (Status::parse(words.next()?)?, Status::parse(words.next()?)?);
        let until = words.next()?.parse().ok()?;
        words.next().is_none().then_some(Self { set, before, until })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::SignedDuration;

    use super::*;

    fn at(minutes: i64) -> Timestamp {
        "2026-03-12T12:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn it_leads_back_when_its_time_is_over() {
        let timer = StatusTimer::new(Status::Dnd, Some(Status::Away), None, at(45));
        assert_eq!(timer.step(Some(Status::Dnd), at(44)), TimerStep::Wait);
        assert_eq!(timer.step(Some(Status::Dnd), at(45)), TimerStep::SetBack(Status::Away));
        assert_eq!(timer.step(Some(Status::Dnd), at(9000)), TimerStep::SetBack(Status::Away), "overdue");
        for otherwise in [Some(Status::Online), Some(Status::Away), None] {
            assert_eq!(timer.step(otherwise, at(1)), TimerStep::Drop, "{otherwise:?}");
            assert_eq!(timer.step(otherwise, at(50)), TimerStep::Drop, "{otherwise:?}");
        }
    }

    #[test]
    fn one_after_another_leads_back_to_what_was_before_the_first() {
        let back = |timer: &StatusTimer, set| timer.step(Some(set), at(99));
        let first = StatusTimer::new(Status::Dnd, Some(Status::Away), None, at(30));
        let second = StatusTimer::new(Status::Break, Some(Status::Dnd), Some(first), at(60));
        assert_eq!(back(&second, Status::Break), TimerStep::SetBack(Status::Away));
        let stale = StatusTimer::new(Status::Dnd, Some(Status::Online), Some(second), at(60));
        assert_eq!(back(&stale, Status::Dnd), TimerStep::SetBack(Status::Online), "that timer was over");
        let same = StatusTimer::new(Status::Dnd, Some(Status::Dnd), None, at(60));
        assert_eq!(back(&same, Status::Dnd), TimerStep::SetBack(Status::Online));
        let none = StatusTimer::new(Status::Dnd, None, None, at(60));
        assert_eq!(back(&none, Status::Dnd), TimerStep::SetBack(Status::Online));
    }

    #[test]
    fn what_is_written_is_read() {
        let timer = StatusTimer::new(Status::Dnd, Some(Status::Away), None, at(45));
        assert_eq!(StatusTimer::read(&timer.written()), Some(timer));
        for wrong in ["", "dnd", "dnd away", "dnd away soon", "no away 2026-03-12T12:00:00Z"] {
            assert_eq!(StatusTimer::read(wrong), None, "{wrong}");
        }
    }
}
