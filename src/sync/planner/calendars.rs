//! Whose calendar is asked for, and when: of those who are looked at when it is due, of everybody in passing.
//!
//! Presence comes first. Nothing is asked before the company has been read; a request for the selected person takes no
//! calendars of others along; and when a request fails that held calendars, the next ones hold none for a while.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Planner;
use super::cadence::{Cadence, after, before, merge_window};
use super::fault::FaultKind;
use super::freshness::Freshness;
use super::refusals::Refusals;
use super::request::Request;
use crate::people::PersonId;
use crate::portal::Command;
use crate::portal::budget::Priority;

/// People in one call: of a full calendar the portal tells some kilobytes a day.
pub(in super::super) const PEOPLE_A_CALL: usize = 50;
/// The fewest in one call, after failures.
const FEWEST: usize = 5;
/// Calls in one request for the days around, and for two weeks.
const CALLS: usize = 4;
const CALLS_AHEAD: usize = 2;
/// Everybody's calendars are asked for no closer than this.
const PACE: Duration = Duration::from_secs(30);
/// For so long they wait for a request that goes anyway.
const PATIENCE: Duration = Duration::from_secs(150);
/// Requests hold no calendars for so long after one that failed with them.
const PAUSE: Duration = Duration::from_secs(60);
/// Days that are asked for: a day before today for zones that are behind, and ahead enough that somebody's today and
/// tomorrow are known wherever they are, or two weeks.
const DAYS_BEFORE: i64 = 1;
const DAYS_AROUND: i64 = 2;
const DAYS_AHEAD: i64 = 15;
/// The scope that the methods need.
const SCOPE: &str = "calendar";

/// How often calendars are read.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarCadence {
    /// The selected person's (60 s).
    pub selected: Duration,
    /// Those of the rows on the screen and of the watched people (10 min).
    pub visible: Duration,
    /// Everybody else's (1 h); `None`: never.
    pub everybody: Option<Duration>,
    /// Where a day begins: at its midnight all are read anew, and two weeks ahead (UTC).
    pub time_zone: TimeZone,
}

impl Default for CalendarCadence {
    fn default() -> Self {
        Self {
            selected: Duration::from_secs(60),
            visible: Duration::from_secs(600),
            everybody: Some(Duration::from_secs(3600)),
            time_zone: TimeZone::UTC,
        }
    }
}

/// The call for the calendars of those people, of the days around the instant `now`.
pub(in super::super) fn calendars_around(users: &[PersonId], now: Timestamp) -> Command {
    calendars(users, DAYS_AROUND, now)
}

/// The same of two weeks.
pub(in super::super) fn calendars_ahead(users: &[PersonId], now: Timestamp) -> Command {
    calendars(users, DAYS_AHEAD, now)
}

fn calendars(users: &[PersonId], days: i64, now: Timestamp) -> Command {
    let today = TimeZone::UTC.to_datetime(now).date();
    let day = |days: i64| today.saturating_add(jiff::Span::new().days(days));
    Command::Accessibility { users: users.to_vec(), from: day(-DAYS_BEFORE), to: day(days) }
}

/// A call for calendars of nobody yet, for its method.
fn accessibility() -> Command {
    Command::Accessibility { users: Vec::new(), from: Date::ZERO, to: Date::ZERO }
}

/// What is known of the calendars' methods, and when each calendar was asked for.
#[derive(Clone, Debug)]
pub(super) struct Calendars {
    cadence: Option<CalendarCadence>,
    /// Whether the scope is granted; `None` before it was told.
    granted: Option<bool>,
    /// Until when the portal's refusal of a method is respected.
    refused: Refusals,
    /// Everybody who may have one, and when it was asked for.
    asked: Freshness,
    /// When two weeks of it were.
    asked_ahead: HashMap<PersonId, Timestamp>,
    settings_at: Timestamp,
    /// Of those who are looked at what was asked before is due.
    urge: Timestamp,
    /// When the last request with a piece of everybody's went.
    swept_at: Timestamp,
    /// Whether the request in flight holds any.
    in_flight: bool,
    paused_until: Timestamp,
    people_a_call: usize,
    /// Today, as the reader has it.
    day: (Timestamp, Timestamp),
}

impl Calendars {
    pub(super) fn new(cadence: &Cadence) -> Self {
        Self {
            cadence: cadence.calendars.clone(),
            granted: None,
            refused: Refusals::default(),
            asked: Freshness::default(),
            asked_ahead: HashMap::new(),
            settings_at: Timestamp::MIN,
            urge: Timestamp::MIN,
            swept_at: Timestamp::MIN,
            in_flight: false,
            paused_until: Timestamp::MIN,
            people_a_call: PEOPLE_A_CALL,
            day: (Timestamp::MIN, Timestamp::MIN),
        }
    }

    /// They are read so often from now on.
    pub(super) fn set_cadence(&mut self, cadence: Option<CalendarCadence>) {
        self.cadence = cadence;
    }

    /// Somebody may have a calendar.
    pub(super) fn know(&mut self, id: PersonId) {
        if self.asked.get(id).is_none() {
            self.asked.mark(id, Timestamp::MIN);
        }
    }

    /// Notices that a new day has come.
    pub(super) fn attend(&mut self, now: Timestamp) {
        let Some(cadence) = &self.cadence else { return };
        if self.day.0 <= now && now < self.day.1 {
            return;
        }
        let today = cadence.time_zone.to_datetime(now).date();
        let begins = |day: Date| {
            let midnight = cadence.time_zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible();
            midnight.unwrap_or(Timestamp::MAX)
        };
        self.day = (begins(today), today.tomorrow().map_or(Timestamp::MAX, begins));
    }

    /// The user wants those of the people who are looked at, unless they were asked for since.
    pub(super) fn urge(&mut self, asked_before: Timestamp) {
        self.urge = self.urge.max(asked_before);
    }

    /// The granted scopes were told.
    pub(super) fn allowed(&mut self, scopes: &[String]) {
        let granted = scopes.iter().any(|scope| scope == SCOPE);
        if granted && self.granted == Some(false) {
            self.refused.clear();
        }
        self.granted = Some(granted);
    }

    /// The portal refuses the method.
    pub(super) fn refused(&mut self, method: &'static str, now: Timestamp) {
        self.refused.note(method, now);
    }

    /// A call was answered that was sent at that instant.
    pub(super) fn answered(&mut self, command: &Command, sent: Timestamp) {
        match command {
            Command::Accessibility { users, from, to } => {
                let is_ahead = from.saturating_add(jiff::Span::new().days(DAYS_BEFORE + DAYS_AHEAD)) <= *to;
                for id in users {
                    self.asked.mark(*id, sent);
                    if is_ahead {
                        self.asked_ahead.insert(*id, sent);
                    }
                }
                self.people_a_call = (self.people_a_call * 2).min(PEOPLE_A_CALL);
            }
            Command::CalendarSettings => self.settings_at = sent,
            _ => {}
        }
    }

    /// A request goes.
    pub(super) fn sent(&mut self, request: &Request, now: Timestamp) {
        self.in_flight = request.commands.iter().any(Command::is_of_calendars);
        if request.sweeps_calendars {
            self.swept_at = now;
        }
    }

    /// The request in flight brought no answer. Where it may be the calendars' doing, fewer are asked for, and later.
    pub(super) fn failed(&mut self, kind: FaultKind, now: Timestamp) {
        if std::mem::take(&mut self.in_flight) && kind == FaultKind::Unreachable {
            self.people_a_call = (self.people_a_call / 2).max(FEWEST);
            self.paused_until = after(now, PAUSE);
        }
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.asked.forget_after(now);
        self.asked_ahead.retain(|_, at| *at <= now);
        self.settings_at = self.settings_at.min(now);
        self.urge = self.urge.min(now);
        self.swept_at = self.swept_at.min(now);
        self.paused_until = self.paused_until.min(now);
        self.day = (Timestamp::MIN, Timestamp::MIN);
        self.refused.forget_after(now);
    }

    /// From when on a method may be called; `None`: it may not.
    fn open_at(&self, method: &str) -> Option<Timestamp> {
        (self.granted != Some(false)).then(|| self.refused.until(method).max(self.paused_until))
    }

    /// When a calendar that was asked for at that instant is due again.
    fn again_at(&self, asked: Timestamp, period: Duration) -> Timestamp {
        let (begins, ends) = self.day;
        if asked < begins { begins } else { after(asked, period).min(ends) }
    }

    /// The calendars that nobody looks at, the longest unasked first, with the instant when each is due.
    fn oldest<'a>(
        &'a self,
        cadence: &'a CalendarCadence,
    ) -> impl Iterator<Item = (PersonId, Timestamp)> + 'a {
        let again = |(asked, id)| Some((id, self.again_at(asked, cadence.everybody?)));
        self.asked.oldest().map_while(again)
    }

    /// Whether two weeks of somebody's calendar have not been asked for today.
    fn wants_ahead(&self, id: PersonId) -> bool {
        self.asked_ahead.get(&id).is_none_or(|asked| *asked < self.day.0)
    }
}

impl Planner {
    /// Whether the webhook may read calendars, as far as the portal told.
    #[must_use]
    pub fn may_read_calendars(&self) -> bool {
        self.calendars.granted == Some(true)
    }

    /// Whether the portal lets no calendar be read, as far as is known: the scope is not granted, or it refuses the method.
    #[must_use]
    pub fn refuses_calendars(&self, now: Timestamp) -> bool {
        let refused = self.calendars.refused.until(accessibility().method());
        self.calendars.granted == Some(false) || refused > now
    }

    /// When calendars want a request; `None`: they never do.
    pub(super) fn calendars_due(&self, now: Timestamp) -> Option<Timestamp> {
        let cadence = self.calendars.cadence.as_ref().filter(|_| self.is_read())?;
        let open = self.calendars.open_at(accessibility().method())?;
        let with = |due: Timestamp, priority| {
            let cooled = self.cooldown_until(&accessibility(), priority, now);
            due.max(open).max(cooled.unwrap_or(Timestamp::MIN))
        };
        let looked_at = self.calendars_looked_at(cadence).map(|(_, at, _)| at).min();
        let looked_at = looked_at.map(|at| with(at, self.lists_priority()));
        let everybody = self.calendars.oldest(cadence).next().map(|(_, at)| at);
        let everybody = everybody.map(|at| {
            let at = after(at, PATIENCE).max(after(self.calendars.swept_at, PACE));
            with(at, Priority::Normal)
        });
        [looked_at, everybody].into_iter().flatten().min()
    }

    /// The calls for calendars that a request takes with room for so many, and whether a piece of everybody's is among
    /// them.
    pub(super) fn calendar_calls(&self, room: usize, now: Timestamp) -> (Vec<Command>, bool) {
        let Some(cadence) = self.calendars.cadence.as_ref().filter(|_| self.is_read()) else {
            return (Vec::new(), false);
        };
        let is_open = |command: &Command, priority| {
            self.calendars.open_at(command.method()).is_some_and(|at| at <= now)
                && self.cooldown_until(command, priority, now).is_none()
        };
        let mut people: Vec<PersonId> = Vec::new();
        let mut taken = HashSet::new();
        if is_open(&accessibility(), self.lists_priority()) {
            let due = self.calendars_looked_at(cadence).filter(|(.., merge)| *merge <= now);
            people.extend(due.map(|(id, ..)| id).filter(|id| taken.insert(*id)));
        }
        let looked_at = people.len();
        let joins_from = before(after(self.calendars.swept_at, PACE), merge_window(PACE));
        let nobody_waits = self.selection_priority() == Priority::Normal;
        if nobody_waits && joins_from <= now && is_open(&accessibility(), Priority::Normal) {
            let due = self.calendars.oldest(cadence).take_while(|(_, at)| *at <= now);
            let most = CALLS * PEOPLE_A_CALL;
            people.extend(due.map(|(id, _)| id).filter(|id| taken.insert(*id)).take(most));
        }
        let sweeps = people.len() > looked_at;
        let mut calls = self.calls_for(&people, room, now);
        if !calls.is_empty()
            && calls.len() < room
            && self.calendars.settings_at < self.calendars.day.0
            && is_open(&Command::CalendarSettings, Priority::Normal)
        {
            calls.push(Command::CalendarSettings);
        }
        (calls, sweeps)
    }

    /// The calls for the calendars of those people, as many as a request may hold.
    fn calls_for(&self, people: &[PersonId], room: usize, now: Timestamp) -> Vec<Command> {
        let (ahead, around): (Vec<_>, Vec<_>) =
            people.iter().copied().partition(|id| self.calendars.wants_ahead(*id));
        let size = self.calendars.people_a_call;
        let ahead = ahead.chunks(size).take(CALLS_AHEAD).map(|users| calendars_ahead(users, now));
        let around = around.chunks(size).map(|users| calendars_around(users, now));
        ahead.chain(around).take(CALLS.min(room)).collect()
    }

    /// The calendars of those who are looked at: of whom, when each is due, from when it joins another request.
    fn calendars_looked_at<'a>(
        &'a self,
        cadence: &'a CalendarCadence,
    ) -> impl Iterator<Item = (PersonId, Timestamp, Timestamp)> + 'a {
        let calendars = &self.calendars;
        let selected = self.attention.selected_person();
        self.attention.looked_at(self.cadence.debounce).filter_map(move |(id, debounced)| {
            let asked = calendars.asked.get(id)?;
            let period = if selected == Some(id) { cadence.selected } else { cadence.visible };
            let at = if asked < calendars.urge { Timestamp::MIN } else { calendars.again_at(asked, period) };
            // A day that is about to end is not asked for once more.
            let merge = if at == calendars.day.1 { at } else { before(at, merge_window(period)) };
            Some((id, at.max(debounced), merge.max(debounced)))
        })
    }
}
