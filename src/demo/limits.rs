//! How much the portal lets itself be asked: a leaky bucket for each source address, and the time that each method may run.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// How much a portal lets a client ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Requests that the bucket of one source address holds.
    pub depth: u32,
    /// Requests that leak out of it in a second.
    pub drain: f64,
    /// How long one method may have run in the last ten minutes, in all, before it is refused.
    pub operating: Duration,
}

impl Default for Limits {
    /// The limits of an ordinary cloud portal: 50 deep, 2 a second, 480 s in ten minutes.
    fn default() -> Self {
        Self { depth: 50, drain: 2.0, operating: Duration::from_secs(480) }
    }
}

impl Limits {
    /// As good as none: for a portal that serves only its own program.
    #[must_use]
    pub const fn generous() -> Self {
        Self { depth: 100_000, drain: 10_000.0, operating: Duration::from_secs(600) }
    }
}

/// Minutes over which time is added up.
const MINUTES: u64 = 10;

/// Source addresses remembered at once.
const SOURCES: usize = 1024;

/// What has been used of the limits.
#[derive(Debug)]
pub(super) struct Meter {
    limits: Limits,
    started: Instant,
    buckets: HashMap<IpAddr, Bucket>,
    methods: HashMap<&'static str, OperatingTime>,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    level: f64,
    at: Instant,
}

/// Time used by one method, by minute.
#[derive(Clone, Debug, Default)]
struct OperatingTime {
    minutes: Vec<(u64, Duration)>,
}

/// What `time` says of a method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Operating {
    /// Used in the last ten minutes.
    pub(super) used: Duration,
    /// Until the oldest minute is forgotten.
    pub(super) resets_in: Duration,
}

impl Meter {
    pub(super) fn new(limits: Limits, started: Instant) -> Self {
        Self { limits, started, buckets: HashMap::new(), methods: HashMap::new() }
    }

    /// Counts a request from `source`; `false` when its bucket is full.
    pub(super) fn admit(&mut self, source: IpAddr, now: Instant) -> bool {
        let drain = self.limits.drain.max(0.0);
        let level = |bucket: &Bucket| {
            (bucket.level - now.saturating_duration_since(bucket.at).as_secs_f64() * drain).max(0.0)
        };
        if self.buckets.len() >= SOURCES {
            self.buckets.retain(|_, bucket| level(bucket) > 0.0);
        }
        let bucket = self.buckets.entry(source).or_insert(Bucket { level: 0.0, at: now });
        *bucket = Bucket { level: level(bucket), at: now };
        let room = bucket.level + 1.0 <= f64::from(self.limits.depth);
        if room {
            bucket.level += 1.0;
        }
        room
    }

    /// Whether `method` has used up its time.
    pub(super) fn is_exhausted(&mut self, method: &'static str, now: Instant) -> bool {
        self.operating(method, now).used >= self.limits.operating
    }

    /// Adds the time of a call.
    pub(super) fn record(&mut self, method: &'static str, spent: Duration, now: Instant) -> Operating {
        let minute = self.minute(now);
        let operating_time = self.methods.entry(method).or_default();
        match operating_time.minutes.last_mut() {
            Some((last, used)) if *last == minute => *used += spent,
            _ => operating_time.minutes.push((minute, spent)),
        }
        self.operating(method, now)
    }

    fn operating(&mut self, method: &'static str, now: Instant) -> Operating {
        let minute = self.minute(now);
        let operating_time = self.methods.entry(method).or_default();
        operating_time.minutes.retain(|&(at, _)| at + MINUTES > minute);
        let oldest = operating_time.minutes.first().map_or(minute, |&(at, _)| at);
        let end = Duration::from_secs((oldest + MINUTES) * 60);
        Operating {
            used: operating_time.minutes.iter().map(|&(_, used)| used).sum(),
            resets_in: end.saturating_sub(now.saturating_duration_since(self.started)),
        }
    }

    fn minute(&self, now: Instant) -> u64 {
        now.saturating_duration_since(self.started).as_secs() / 60
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    #[test]
    fn the_bucket_fills_and_leaks() {
        let start = Instant::now();
        let mut meter = Meter::new(Limits::default(), start);
        assert_eq!((0..60).filter(|_| meter.admit(HERE, start)).count(), 50);
        assert!(meter.admit(IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2)), start), "another source has its own");
        assert_eq!((0..60).filter(|_| meter.admit(HERE, start + Duration::from_secs(5))).count(), 10);
        assert_eq!((0..60).filter(|_| meter.admit(HERE, start + Duration::from_secs(120))).count(), 50);
    }

    #[test]
    fn a_method_is_refused_until_its_oldest_minute_is_forgotten() {
        let start = Instant::now();
        let limits = Limits { operating: Duration::from_secs(10), ..Limits::default() };
        let mut meter = Meter::new(limits, start);
        let used = meter.record("user.get", Duration::from_secs(6), start).used;
        assert_eq!(used, Duration::from_secs(6));
        assert!(!meter.is_exhausted("user.get", start));
        let later = start + Duration::from_secs(65);
        let operating = meter.record("user.get", Duration::from_secs(5), later);
        assert_eq!(operating.resets_in, Duration::from_secs(600 - 65));
        assert!(meter.is_exhausted("user.get", later));
        assert!(!meter.is_exhausted("profile", later));
        assert!(!meter.is_exhausted("user.get", start + Duration::from_secs(601)));
    }
}
