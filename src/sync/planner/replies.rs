//! What the planner learns from answers and failures.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Planner;
use crate::people::PersonId;
use crate::portal::{Command, Operating, Reply};
use crate::sync::backoff::CAP;
use crate::sync::cadence::after;
use crate::sync::discover::Discovery;
use crate::sync::fault::{Fault, FaultKind};
use crate::sync::link::Standing;
use crate::sync::pace::Urgency;
use crate::sync::request::{Answered, Request};

/// Longer than this nothing waits, whatever the portal says: its limits look back 10 minutes.
const LONGEST: Duration = Duration::from_secs(600);

impl Planner {
    /// The request went.
    pub fn sent(&mut self, _request: &Request, now: Timestamp) {
        self.in_flight = Some(now);
        self.pace.sent(self.is_reading(), now);
        self.wanted = false;
    }

    /// The request was given up for something more urgent: what it asked is due as before.
    pub fn withdrawn(&mut self) {
        self.in_flight = None;
    }

    /// An answer told how long its methods have worked. `ahead`: how far the portal's clock is ahead of ours.
    pub fn worked(
        &mut self,
        operating: &BTreeMap<&'static str, Operating>,
        ahead: SignedDuration,
        now: Timestamp,
    ) {
        for (method, used) in operating {
            self.methods.told(method, *used, ahead, now);
        }
    }

    /// The request brought no answer at all.
    pub fn failed(&mut self, fault: &Fault, now: Timestamp) {
        let sent = self.in_flight.take().unwrap_or(now);
        let at = match fault.kind {
            FaultKind::Final | FaultKind::Blocked => {
                let Fault { sentence, moved_to, .. } = fault.clone();
                self.standing = Standing::Stopped { sentence, moved_to };
                return;
            }
            FaultKind::Busy => {
                self.pace.slower(now);
                self.pace.ready(Urgency::Background)
            }
            FaultKind::Exhausted { until } => {
                let wait = self.backoff.failed(CAP);
                until.unwrap_or(now).clamp(after(now, wait), after(now, LONGEST))
            }
            // A portal that is back is noticed within one refresh of the rows, even if the try before it was given
            // up only after a while.
            FaultKind::Offline | FaultKind::Unreachable => {
                let wait = self.backoff.failed(self.cadence.visible);
                after(sent, wait).max(after(now, self.cadence.spacing))
            }
            FaultKind::Denied | FaultKind::Absent => after(now, self.backoff.failed(CAP)),
        };
        let at = fault.wait.map_or(at, |wait| at.max(after(now, wait.min(LONGEST))));
        self.standing = Standing::Retrying { at, sentence: fault.sentence.clone() };
    }

    /// The request was answered, call by call, in the order of its commands.
    pub fn answered<R: Borrow<Reply>>(
        &mut self,
        request: &Request,
        replies: &[Result<R, Fault>],
        now: Timestamp,
    ) -> Answered {
        let failures = || replies.iter().filter_map(|reply| reply.as_ref().err());
        if failures().count() == replies.len()
            && let Some(worst) = failures().max_by_key(|fault| fault.weight())
            && !worst.is_settled()
            && !matches!(worst.kind, FaultKind::Exhausted { .. })
        {
            self.failed(&worst.clone(), now);
            return Answered::default();
        }
        let sent = self.in_flight.take().unwrap_or(now);
        self.standing = Standing::Well;
        self.reached = true;
        self.backoff.succeeded();
        if failures().any(|fault| fault.kind == FaultKind::Busy) {
            self.pace.slower(now);
        } else {
            self.pace.succeeded();
        }
        let mut answered = Answered::default();
        for (command, reply) in request.commands.iter().zip(replies) {
            self.note(command, reply.as_ref().map(Borrow::borrow), sent, now, &mut answered);
        }
        if request.sweeps {
            self.sweep.swept(sent);
        }
        if self.read_at.is_none() && self.discovery.is_done() {
            self.read(now);
        }
        if let Some(block) = failures().find(|fault| fault.kind == FaultKind::Blocked) {
            self.standing = Standing::Stopped { sentence: block.sentence.clone(), moved_to: None };
        }
        answered
    }

    /// The first reading is complete.
    fn read(&mut self, now: Timestamp) {
        if let (0, Some(sentence)) = (self.ages.len(), self.refused.take()) {
            self.standing = Standing::Stopped { sentence, moved_to: None };
            self.discovery = Discovery::first(self.thorough);
            return;
        }
        self.read_at = Some(now);
        self.sweep.swept(now);
    }

    fn note(
        &mut self,
        command: &Command,
        reply: Result<&Reply, &Fault>,
        sent: Timestamp,
        now: Timestamp,
        answered: &mut Answered,
    ) {
        self.discovery.answered(command, reply);
        match (command, reply) {
            (Command::User(id), Err(fault)) if fault.kind == FaultKind::Absent => {
                self.ages.mark(*id, sent);
                self.miss(*id, answered);
            }
            (Command::User(id), Err(fault)) if fault.is_settled() => self.ages.mark(*id, sent),
            (Command::Users(ids), Err(fault)) if fault.is_settled() => {
                for id in ids {
                    self.ages.mark(*id, sent);
                }
            }
            (Command::Status, Err(fault)) if fault.is_settled() => self.status_at = sent,
            (Command::Me, Err(fault)) if fault.is_settled() => self.refused = Some(fault.sentence.clone()),
            (_, Err(fault)) => self.rest(command, fault, now),
            (Command::Status, Ok(_)) => self.status_at = sent,
            (_, Ok(Reply::Person(person))) => {
                if let Command::User(id) = command {
                    self.ages.mark(*id, sent);
                }
                self.see(person.id, sent);
            }
            (_, Ok(Reply::People { people, missing, .. })) => {
                if let Command::Users(ids) = command {
                    for id in ids {
                        self.ages.mark(*id, sent);
                    }
                }
                for person in people {
                    self.see(person.id, sent);
                }
                for id in missing {
                    self.miss(*id, answered);
                }
            }
            _ => {}
        }
    }

    fn see(&mut self, id: PersonId, sent: Timestamp) {
        self.ages.mark(id, sent);
        self.missed.remove(&id);
    }

    fn miss(&mut self, id: PersonId, answered: &mut Answered) {
        let times = self.missed.entry(id).or_default();
        *times = times.saturating_add(1);
        if *times == 2 {
            answered.gone.push(id);
        }
    }

    fn rest(&mut self, command: &Command, fault: &Fault, now: Timestamp) {
        match fault.kind {
            FaultKind::Exhausted { until } => self.methods.refused(command.method(), until, now),
            FaultKind::Denied | FaultKind::Absent => {}
            FaultKind::Offline
            | FaultKind::Unreachable
            | FaultKind::Busy
            | FaultKind::Blocked
            | FaultKind::Final => self.methods.failed(command.method(), now),
        }
    }
}
