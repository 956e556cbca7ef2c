//! What the planner learns from answers and failures.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Planner;
use super::backoff::CAP;
use super::cadence::{BLOCKED, after, refused_again};
use super::connection_state::Reachability;
use super::fault::{Fault, FaultKind};
use super::gaps::Gaps;
use super::method_access::Source;
use super::rate_limiter::Urgency;
use super::request::{Answered, Request};
use crate::people::{Person, PersonId};
use crate::portal::{Command, Operating, Reply};
use crate::words::Sentence;

/// Longer than this nothing waits, whatever the portal says: its limits look back 10 minutes.
const LONGEST: Duration = Duration::from_secs(600);

/// So many people do not leave at once: an answer that leaves all of them out says nothing about them.
pub(super) const NOBODY: usize = 10;
/// After so long a reading that nobody watches tries a method again that has used its time.
const IMPATIENT: Duration = Duration::from_secs(5);

impl Planner {
    /// The request went.
    pub fn sent(&mut self, request: &Request, now: Timestamp) {
        self.in_flight = Some(now);
        self.calendars.sent(request, now);
        self.structure.sent(request, now);
        if self.is_reading() {
            self.rate_limiter.sent_reading(now);
        } else {
            self.rate_limiter.sent(now);
        }
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
        self.methods.told(operating, ahead, now);
    }

    /// The request brought no answer at all.
    pub fn failed(&mut self, fault: &Fault, now: Timestamp) {
        let sent = self.in_flight.take().unwrap_or(now);
        self.calendars.failed(fault.kind, now);
        self.structure.request_failed(fault.kind, now);
        let at = match fault.kind {
            FaultKind::Final | FaultKind::Blocked | FaultKind::Denied | FaultKind::Unusable => {
                return self.refuse(fault, now);
            }
            FaultKind::Busy => {
                self.rate_limiter.slower(now);
                self.rate_limiter.ready(Urgency::Background)
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
            FaultKind::Absent => after(now, self.backoff.failed(CAP)),
        };
        let at = fault.wait.map_or(at, |wait| at.max(after(now, wait.min(LONGEST))));
        self.reachability = Reachability::Retrying { at, sentence: fault.sentence.clone() };
    }

    /// The portal refuses: told at once, and asked again now and then, for somebody may mend it.
    fn refuse(&mut self, fault: &Fault, now: Timestamp) {
        let Fault { kind, sentence, wait, moved_to } = fault.clone();
        let least = if kind == FaultKind::Blocked { BLOCKED } else { refused_again(self.refusals) };
        self.refusals = self.refusals.saturating_add(1);
        let at = after(now, wait.unwrap_or_default().min(LONGEST).max(least));
        self.reachability = Reachability::Stopped { at, sentence, moved_to };
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
            && worst.fails_the_request()
            && !request.commands.iter().any(Command::is_of_structure)
        {
            if !(worst.kind == FaultKind::Final && self.reached && leaves_others_untried(request)) {
                self.failed(&worst.clone(), now);
                return Answered::default();
            }
            // Whether it is the webhook that is refused or this method alone, the others tell at once.
            self.attention.urge(now);
        }
        let sent = self.in_flight.take().unwrap_or(now);
        let unfinished = self.read_at.is_none() || !self.discovery.is_done();
        self.reachability = Reachability::Answering;
        self.reached = true;
        self.backoff.succeeded();
        if failures().any(|fault| fault.kind == FaultKind::Busy) {
            self.rate_limiter.slower(now);
        } else {
            self.rate_limiter.succeeded();
        }
        let mut answered = Answered::default();
        let everybody_denied = denies_everybody(request, replies);
        for (command, reply) in request.commands.iter().zip(replies) {
            let reply = reply.as_ref().map(Borrow::borrow);
            let of_the_method = |fault: &Fault| Fault { kind: FaultKind::Unusable, ..fault.clone() };
            let denied = reply.err().filter(|_| everybody_denied && matches!(command, Command::User(_)));
            let denied = denied.map(of_the_method);
            self.note(command, denied.as_ref().map_or(reply, Err), sent, now, &mut answered);
        }
        self.note_covered(request, replies, sent);
        self.give_up_unread();
        if request.sweeps {
            self.sweep.swept(sent);
        }
        if unfinished && self.discovery.is_done() {
            self.read(now);
        }
        if let Some(block) = failures().find(|fault| fault.kind == FaultKind::Blocked) {
            self.refuse(&block.clone(), now);
        }
        if !matches!(self.reachability, Reachability::Stopped { .. }) {
            self.refusals = 0;
        }
        self.look_around(now);
        answered
    }

    /// Whoever was asked for by department or among the colleagues has been, told or not.
    fn note_covered<R>(&mut self, request: &Request, replies: &[Result<R, Fault>], sent: Timestamp) {
        let covers = |command: &Command| matches!(command, Command::Staff(_) | Command::Colleagues { .. });
        let told = request.commands.iter().zip(replies).any(|(one, reply)| covers(one) && reply.is_ok());
        if told {
            for id in &request.covered {
                self.freshness.mark(*id, sent);
            }
            self.discovery.give_up(request.covered.iter().copied());
        }
    }

    /// When every way to be told of people by name is out of order, those who were found stay untold for now.
    fn give_up_unread(&mut self) {
        let broken = |source: Source| self.methods.is_broken(source.method());
        let staff = !self.has_unread_at_home() || broken(Source::Staff);
        if self.discovery.unread_len() == 0 || !(broken(Source::List) && broken(Source::Single) && staff) {
            return;
        }
        let unread: Vec<PersonId> = self.discovery.unread().collect();
        for id in &unread {
            self.freshness.mark(*id, Timestamp::MIN);
        }
        self.discovery.give_up(unread);
    }

    /// A reading is complete.
    pub(super) fn read(&mut self, now: Timestamp) {
        if !self.told
            && let Some(sentence) = self.refused.take()
        {
            self.refuse(&Fault::new(FaultKind::Final, sentence), now);
            let found: Vec<PersonId> = self.discovery.found().collect();
            self.discovery = self.discovery.anew();
            self.discovery.know(found);
            return;
        }
        self.gaps = Gaps { untold: self.hearsay.len() >= NOBODY, ..self.discovery.gaps() };
        self.incomplete = if self.discovery.is_incomplete() { self.incomplete.saturating_add(1) } else { 0 };
        if self.read_at.replace(now).is_none() {
            self.sweep.swept(now);
        }
    }

    fn note(
        &mut self,
        command: &Command,
        reply: Result<&Reply, &Fault>,
        sent: Timestamp,
        now: Timestamp,
        answered: &mut Answered,
    ) {
        if let (Command::Users(ids), Ok(Reply::People { people, .. })) = (command, reply)
            && people.is_empty()
            && ids.iter().filter(|id| self.should_be_told(**id)).count() >= NOBODY
        {
            let fault = Fault::new(
                FaultKind::Unusable,
                Sentence::new("nobody-at-all").with("method", command.method()),
            );
            return self.note(command, Err(&fault), sent, now, answered);
        }
        match (command, reply) {
            (Command::User(id), Err(fault)) if fault.kind == FaultKind::Absent => {
                self.freshness.mark(*id, sent);
                self.miss(*id, answered);
            }
            (Command::User(id), Err(fault)) if fault.kind == FaultKind::Denied => {
                self.freshness.mark(*id, sent);
            }
            (Command::Me, Err(fault)) if fault.is_settled() => {
                self.refused = Some(fault.sentence.clone());
                if fault.is_of_the_method() {
                    self.broken(command, fault, now);
                }
            }
            (Command::User(_) | Command::Users(_) | Command::Staff(_), Err(fault)) if fault.is_settled() => {
                self.broken(command, fault, now);
            }
            (Command::Colleagues { .. }, Err(fault)) if fault.is_settled() && self.discovery.is_done() => {
                self.broken(command, fault, now);
            }
            (Command::Status, Err(fault)) if fault.is_settled() => self.status_at = sent,
            (_, Err(fault)) if command.is_of_calendars() && fault.is_settled() => {
                self.calendars.refused(command.method(), now);
            }
            (_, Err(fault)) if command.is_of_structure() => self.structure.failed(command, fault, now),
            (_, Err(fault)) if command.is_of_chats() && fault.is_settled() => {
                self.refused_chats.note(command.method(), now);
            }
            (_, Err(fault)) => self.cool_down(command, fault, now),
            (_, Ok(Reply::Nodes { nodes, is_full })) => {
                answered.all_nodes = self.structure.listed(command, nodes, *is_full, now);
            }
            (_, Ok(Reply::NodeMembers(_))) => self.structure.told(command, now),
            (Command::Status, Ok(_)) => self.status_at = sent,
            (_, Ok(Reply::Accessibility(_) | Reply::WorkingTime(_))) => {
                self.calendars.answered(command, sent);
            }
            (_, Ok(Reply::Scope(scopes))) => {
                self.calendars.allowed(scopes);
                self.structure.allowed(scopes);
            }
            (_, Ok(Reply::Person(person))) => {
                if let Command::User(id) = command {
                    self.freshness.mark(*id, sent);
                }
                self.see(person, sent);
                self.methods.works(command.method());
            }
            (_, Ok(Reply::People { people, missing, .. })) => {
                if let Command::Users(ids) = command {
                    for id in ids {
                        self.freshness.mark(*id, sent);
                    }
                }
                for person in people {
                    self.see(person, sent);
                }
                for id in missing {
                    self.miss(*id, answered);
                }
                self.methods.works(command.method());
            }
            (_, Ok(Reply::Members(departments))) => {
                for (department, ids) in departments {
                    for id in ids {
                        self.hearsay.remove(id);
                        self.homes.entry(*id).or_insert(*department);
                    }
                }
            }
            (_, Ok(Reply::Briefs { briefs, .. })) => {
                let unheard = briefs.iter().map(|brief| brief.id).filter(|id| !self.discovery.has_found(*id));
                self.hearsay.extend(unheard);
            }
            _ => {}
        }
        self.discovery.answered(command, reply);
    }

    /// Whether the chat has vouched for somebody, and not left them out since: a word of `user.get` alone says
    /// little of whom the other methods know.
    fn should_be_told(&self, id: PersonId) -> bool {
        !self.hearsay.contains(&id) && !self.missed.contains_key(&id)
    }

    /// The method fails whatever it is asked: another must do.
    fn broken(&mut self, command: &Command, fault: &Fault, now: Timestamp) {
        self.trouble.clone_from(&fault.sentence);
        self.methods.broken(command.method(), now);
    }

    fn see(&mut self, person: &Person, sent: Timestamp) {
        if person.is_colleague() {
            self.calendars.know(person.id);
        }
        self.told = true;
        self.freshness.mark(person.id, sent);
        self.missed.remove(&person.id);
        self.hearsay.remove(&person.id);
        if let Some(&home) = person.departments.first() {
            self.homes.entry(person.id).or_insert(home);
        }
    }

    fn miss(&mut self, id: PersonId, answered: &mut Answered) {
        let times = self.missed.entry(id).or_default();
        *times = times.saturating_add(1);
        if *times == 2 {
            answered.gone.push(id);
        }
    }

    fn cool_down(&mut self, command: &Command, fault: &Fault, now: Timestamp) {
        match fault.kind {
            FaultKind::Exhausted { until } => {
                self.trouble.clone_from(&fault.sentence);
                // Whoever reads once and leaves tries again soon, unless the portal says when.
                let soon = self.discovery.is_thorough().then(|| after(now, IMPATIENT));
                self.methods.exhausted(command.method(), until.or(soon), now);
            }
            FaultKind::Denied | FaultKind::Unusable | FaultKind::Absent => {}
            FaultKind::Offline
            | FaultKind::Unreachable
            | FaultKind::Busy
            | FaultKind::Blocked
            | FaultKind::Final => self.methods.failed(command.method(), now),
        }
    }
}

/// Whether a request calls one method only, or none but those of calendars: a refusal of it says nothing of the others.
fn leaves_others_untried(request: &Request) -> bool {
    if request.commands.iter().all(Command::is_of_calendars) {
        return true;
    }
    let mut methods = request.commands.iter().map(Command::method);
    let first = methods.next();
    methods.all(|method| Some(method) == first)
}

/// Whether several people were asked for one by one and not one of them may be told: that is the method's doing.
fn denies_everybody<R>(request: &Request, replies: &[Result<R, Fault>]) -> bool {
    let calls = request.commands.iter().zip(replies);
    let mut told = calls
        .filter(|(command, _)| matches!(command, Command::User(_)))
        .map(|(_, reply)| reply.as_ref().is_err_and(|fault| fault.kind == FaultKind::Denied));
    told.next() == Some(true) && told.next() == Some(true) && told.all(|denied| denied)
}
