//! How often the portal is asked, and the arithmetic of instants that the planner shares.

use std::time::Duration;

use jiff::Timestamp;

use super::calendars::CalendarCadence;
use super::request::IDS;
use crate::portal::budget::Limits;

/// How often what is refreshed, and how many requests that may cost.
///
/// The defaults are the design's; a configuration may change them. Durations of zero are allowed and mean
/// "as often as the budget permits".
#[derive(Clone, Debug, PartialEq)]
pub struct Cadence {
    /// The selected person, by `im.user.get` (10 s).
    pub selected: Duration,
    /// The selected person again, once they were asked for since they were selected; `None`: as before.
    pub selected_again: Option<Duration>,
    /// The rows on the screen (30 s).
    pub visible: Duration,
    /// People whose presence is being waited for, whether on the screen or not (30 s, also unfocused).
    pub watched: Duration,
    /// Everybody else (5 min).
    pub everybody: Duration,
    /// The selected person while the terminal is not focused (60 s).
    pub selected_unfocused: Duration,
    /// The rows while the terminal is not focused (2 min).
    pub visible_unfocused: Duration,
    /// Calendars; `None`: they are not read.
    pub calendars: Option<CalendarCadence>,
    /// Heads, deputies and teams, for which each department of the people on the screen is asked once a day: how long
    /// between two of them (30 s in the dashboard); `None`: they are not read.
    pub structure: Option<Duration>,
    /// My own status, which another device may change (60 s); it only joins requests that go anyway.
    pub own_status: Duration,
    /// The list of departments and their members (30 min).
    pub company: Duration,
    /// How long a row or the selection must stand still before it is asked for (300 ms).
    pub debounce: Duration,
    /// Requests in any 60 s, once the company has been read (12; at least 2).
    pub per_minute: u32,
    /// How many of those may follow each other at once (4; at least 1, less than `per_minute`).
    pub burst: u32,
    /// Least distance between two requests (1 s).
    pub spacing: Duration,
    /// The same while the company is read for the first time (250 ms: the portal's bucket is 50 deep).
    pub reading_spacing: Duration,
    /// People in one call of the list of users (50; at least 1).
    pub people_a_call: usize,
    /// So long without anything new a reading of the company is no longer waited for (30 s).
    pub stuck: Duration,
    /// What the portal allows, of which [`Limits::share`] is never exceeded in the steady state (the cloud's).
    pub limits: Limits,
}

impl Default for Cadence {
    fn default() -> Self {
        Self {
            selected: Duration::from_secs(10),
            selected_again: None,
            visible: Duration::from_secs(30),
            watched: Duration::from_secs(30),
            everybody: Duration::from_secs(300),
            selected_unfocused: Duration::from_secs(60),
            visible_unfocused: Duration::from_secs(120),
            calendars: Some(CalendarCadence::default()),
            structure: None,
            own_status: Duration::from_secs(60),
            company: Duration::from_secs(1800),
            debounce: Duration::from_millis(300),
            per_minute: 12,
            burst: 4,
            spacing: Duration::from_secs(1),
            reading_spacing: Duration::from_millis(250),
            people_a_call: IDS,
            stuck: Duration::from_secs(30),
            limits: Limits::CLOUD,
        }
    }
}

/// How early something joins a request that goes anyway: 3/10 of its period, 10 s at most.
pub(super) fn merge_window(period: Duration) -> Duration {
    (period * 3 / 10).min(Duration::from_secs(10))
}

/// How long a refusal is left alone: a minute after the first, then 10 minutes. `before`: how many came before it.
pub(super) const fn refused_again(before: u32) -> Duration {
    Duration::from_secs(if before == 0 { 60 } else { 600 })
}

/// How long a manual block (`OVERLOAD_LIMIT`) is left alone.
pub(super) const BLOCKED: Duration = Duration::from_secs(3600);

/// `at` and `by` later, at most the end of time.
pub(super) fn after(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

/// `at` and `by` earlier, at least the beginning of time.
pub(super) fn before(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}
