//! The office's day as a pure function of the seed and the time: nobody is moved by a ticker, whoever is asked
//! about is computed.
//!
//! All times are whole seconds since 1970. The lively people of a block take turns: in each window of eight
//! seconds one of them changes presence, so that something visible happens at least every ten seconds.
//! A turn leads from being online to something else and back.

use super::roles::{BLOCK, LIVELY, Role};
use crate::demo::random::{Topic, at_turn, below, between, random};
use crate::people::Status;

/// The session's lifetime after which the vendor's messenger shows somebody as offline, in seconds.
pub(crate) const SESSION: i64 = 1440;

/// A mobile action counts while the last action of all is less than this younger, in seconds.
const MOBILE: i64 = 300;

/// One lively person of a block changes in each window of so many seconds.
pub(super) const WINDOW: i64 = 8;

pub(super) const MINUTE: i64 = 60;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// What the portal knows of a person at one instant; times in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PresenceData {
    pub(crate) status: Option<Status>,
    pub(crate) idle: Option<i64>,
    pub(crate) last_activity: Option<i64>,
    pub(crate) mobile_last: Option<i64>,
    pub(crate) desktop_last: Option<i64>,
}

/// What a lively person may turn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Online,
    Idle,
    Mobile,
    Dnd,
    Away,
    Break,
    IdleBreak,
}

/// One person's day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schedule {
    pub(crate) seed: u64,
    pub(crate) index: u32,
    pub(crate) role: Role,
    /// When the portal started.
    pub(crate) epoch: i64,
}

impl Schedule {
    /// What is known at `now`, which is not before the epoch by more than a minute.
    pub(crate) fn at(self, now: i64) -> PresenceData {
        let seen = |ago: i64| PresenceData { last_activity: Some(self.epoch - ago), ..self.working(now) };
        let rhythm = self.rhythm();
        match self.role {
            Role::Lively(place) => self.lively(place, now),
            Role::Me
            | Role::Steady
            | Role::Birthday
            | Role::Bot
            | Role::Connector
            | Role::Network
            | Role::Extranet
            | Role::Unassigned => self.working(now),
            Role::Commuter => self.commuter(now),
            Role::Busy => PresenceData { status: Some(Status::Dnd), ..self.working(now) },
            Role::SteppedOut => PresenceData { status: Some(Status::Away), ..self.working(now) },
            Role::OnBreak => PresenceData { status: Some(Status::Break), ..self.working(now) },
            Role::Guest => PresenceData { status: Some(Status::Guest), ..self.working(now) },
            Role::Dozing => PresenceData { idle: Some(self.nap(now)), ..self.working(now) },
            Role::IdleBreak => {
                PresenceData { status: Some(Status::Break), idle: Some(self.nap(now)), ..self.working(now) }
            }
            Role::OnTheRoad => {
                let working = self.working(now);
                PresenceData { mobile_last: working.last_activity, ..working }
            }
            Role::LeftMinutes => seen(between(rhythm, 35, 55) * MINUTE),
            Role::LeftHours => {
                PresenceData { status: None, ..seen(between(rhythm, 2 * 60, 9 * 60) * MINUTE) }
            }
            Role::LeftDays => seen(between(rhythm, 30, 20 * 24) * HOUR),
            Role::LeftYears | Role::Dismissed => seen(between(rhythm, 2 * 365, 11 * 365) * DAY),
            Role::Never => {
                PresenceData { status: None, last_activity: None, desktop_last: None, ..self.working(now) }
            }
            Role::Vacation => seen(self.vacation().days_passed() * DAY),
        }
    }

    /// The instant after `now` at which a lively person changes next; `None` for the others.
    #[cfg(test)]
    pub(crate) fn next_turn(self, now: i64) -> Option<i64> {
        let Role::Lively(place) = self.role else { return None };
        let turn = self.turn_at(place, now);
        Some(self.turn_start(place, turn + 1))
    }

    /// Somebody at work whose clients report every minute at least.
    fn working(self, now: i64) -> PresenceData {
        let (report, phase) = self.report_interval();
        let last = now - (now - self.epoch + phase).rem_euclid(report);
        PresenceData {
            status: Some(Status::Online),
            idle: None,
            last_activity: Some(last),
            mobile_last: self.mobile_before(),
            desktop_last: self.desktop(last),
        }
    }

    /// Since when somebody who is idle most of the time has been: they look in every three quarters of an hour.
    fn nap(self, now: i64) -> i64 {
        let passed = (now - self.epoch + between(self.rhythm(), 0, 2000)).rem_euclid(45 * MINUTE);
        now - passed - 10 * MINUTE
    }

    fn commuter(self, now: i64) -> PresenceData {
        let rhythm = self.rhythm();
        let (report, _) = self.report_interval();
        let cycle = between(rhythm, 3600, 7200);
        let phase = between(rhythm.rotate_left(20), 0, 7200);
        // The rest of the cycle: the session that runs out, then an empty chair.
        let at_work = cycle - SESSION - between(rhythm.rotate_left(40), 600, 1500);
        let passed = (now - self.epoch + phase).rem_euclid(cycle);
        let last = now - passed + passed.min(at_work) / report * report;
        PresenceData { last_activity: Some(last), desktop_last: self.desktop(last), ..self.working(now) }
    }

    fn lively(self, place: u32, now: i64) -> PresenceData {
        let number = self.turn_at(place, now);
        let start = self.turn_start(place, number);
        let turn = self.turn(place, number);
        let (report, _) = self.report_interval();
        let last = start + (now - start) / report * report;
        let (status, idle) = match turn {
            Turn::Online | Turn::Mobile => (Status::Online, None),
            Turn::Idle => (Status::Online, Some(self.idle_since(start, number))),
            Turn::Dnd => (Status::Dnd, None),
            Turn::Away => (Status::Away, None),
            Turn::Break => (Status::Break, None),
            Turn::IdleBreak => (Status::Break, Some(self.idle_since(start, number))),
        };
        let mobile_last = if turn == Turn::Mobile {
            // The telephone falls silent early enough that its owner is no longer mobile when the turn ends.
            Some(last.min(self.turn_start(place, number + 1) - MOBILE))
        } else {
            self.mobile_until(place, number)
        };
        PresenceData {
            status: Some(status),
            idle,
            last_activity: Some(last),
            mobile_last,
            desktop_last: if turn == Turn::Mobile { self.desktop(start) } else { self.desktop(last) },
        }
    }

    /// The last mobile action of the turns before `number`.
    fn mobile_until(self, place: u32, number: i64) -> Option<i64> {
        (-1..number)
            .rev()
            .find(|&earlier| self.turn(place, earlier) == Turn::Mobile)
            .map(|mobile| self.turn_start(place, mobile + 1) - MOBILE)
            .or_else(|| self.mobile_before())
    }

    /// The desktop application reports the idleness late: it began before the turn, long before for those who
    /// were idle when the portal started.
    fn idle_since(self, start: i64, number: i64) -> i64 {
        let bits = random(self.seed, at_turn(self.index, number), Topic::Rhythm);
        let long_ago = if start <= self.epoch { between(bits.rotate_left(32), 0, 50) } else { 0 };
        start - (between(bits, 3, 25) + long_ago) * MINUTE
    }

    /// What turn `number` of the person at `place` is: every second one is being online.
    fn turn(self, place: u32, number: i64) -> Turn {
        if (number + i64::from(place)).rem_euclid(2) == 0 {
            return Turn::Online;
        }
        let bits = random(self.seed, at_turn(self.index, number), Topic::Turn);
        match below(bits, 100) {
            0..22 if self.has_mobile() => Turn::Mobile,
            0..72 => Turn::Idle,
            72..82 => Turn::Dnd,
            82..91 => Turn::Away,
            91..97 => Turn::Break,
            _ => Turn::IdleBreak,
        }
    }

    /// When turn `number` begins. In each round everybody takes one turn; the order moves on by a third of the
    /// circle or so, which keeps a turn between one and six minutes long.
    fn turn_start(self, place: u32, number: i64) -> i64 {
        let bits = self.block_rhythm();
        let (people, place) = (i64::from(LIVELY), i64::from(place));
        let (step, shift) = (between(bits, 1, LIVELY - 1), between(bits.rotate_left(20), 10, 15));
        let order = (step * place + shift * number).rem_euclid(people);
        self.offset() + (number * people + order) * WINDOW
    }

    /// The number of the turn that holds `now`.
    fn turn_at(self, place: u32, now: i64) -> i64 {
        // A turn begins somewhere in the round of its number, so at most a few must be tried.
        let mut number = (now - self.epoch).div_euclid(i64::from(LIVELY) * WINDOW) + 2;
        while self.turn_start(place, number) > now {
            number -= 1;
        }
        number
    }

    /// How often the person's clients report, and a phase, both in seconds.
    pub(super) fn report_interval(self) -> (i64, i64) {
        let bits = self.rhythm();
        (between(bits.rotate_left(8), 17, 55), between(bits.rotate_left(16), 0, 600))
    }

    /// When the person's windows begin: a second apart from those of others, and apart from those of other blocks.
    pub(super) fn offset(self) -> i64 {
        let bits = self.block_rhythm();
        let stagger = if self.index < BLOCK { 0 } else { between(bits.rotate_left(40), 0, LIVELY * 8) };
        let jitter = i64::from(random(self.seed, self.index.into(), Topic::Turn) & 1 == 1);
        self.epoch + jitter - stagger
    }

    pub(super) fn block_rhythm(self) -> u64 {
        random(self.seed, u64::from(self.index / BLOCK), Topic::Rhythm)
    }

    pub(super) fn rhythm(self) -> u64 {
        random(self.seed, 1 << 48 | u64::from(self.index), Topic::Rhythm)
    }

    fn has_mobile(self) -> bool {
        random(self.seed, self.index.into(), Topic::Devices) % 10 < 8
    }

    /// The last mobile action before the portal started, of those who have the application.
    fn mobile_before(self) -> Option<i64> {
        let ago = between(self.rhythm().rotate_left(30), 90, 60 * 24 * 4) * MINUTE;
        self.has_mobile().then_some(self.epoch - ago)
    }

    pub(super) fn desktop(self, last: i64) -> Option<i64> {
        (random(self.seed, self.index.into(), Topic::Devices) / 10 % 10 < 7).then_some(last)
    }
}
