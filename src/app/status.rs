//! My own status, and for how long.

use jiff::{SignedDuration, Timestamp};

use super::{App, Effect, Outcome};
use crate::people::{Status, StatusTimer, TimerStep};

/// My status for a while.
#[derive(Debug, Default)]
pub(super) struct TimedStatus {
    /// The timer that runs, as it is kept.
    timer: Option<StatusTimer>,
    /// The one that will, once the portal has taken the status.
    wanted: Option<StatusTimer>,
    /// When the portal was last asked whether the status is still the same.
    asked: Option<Timestamp>,
    /// When it was last told to set it back.
    tried: Option<Timestamp>,
}

impl TimedStatus {
    /// When to look at it again.
    fn due(&self) -> Option<Timestamp> {
        let until = self.timer?.until();
        let again = self.asked.and_then(|asked| asked.checked_add(StatusTimer::RETRY_DELAY).ok());
        Some(again.map_or(until, |again| until.max(again)))
    }
}

impl App {
    /// The status that I chose; `None` while the portal has not told who I am. Where none is set the portal shows me
    /// online.
    #[must_use]
    pub fn my_status(&self) -> Option<Status> {
        let me = self.connection.me()?;
        let told = self.roster.get(me.id).and_then(|entry| entry.person.status);
        Some(me.status.or(told).unwrap_or(Status::Online))
    }

    /// Since when the portal takes me for idle, by its clock.
    #[must_use]
    pub fn my_idle(&self) -> Option<Timestamp> {
        self.roster.get(self.connection.me()?.id)?.person.idle
    }

    /// Until when my status is set, by this machine's clock; `None` while it is until I change it.
    #[must_use]
    pub fn my_status_until(&self) -> Option<Timestamp> {
        Some(self.connection.timed_status().timer?.until())
    }

    /// I am back: no longer idle, and online whatever I had chosen.
    pub(super) fn come_back(&mut self) -> Outcome {
        let online = self.my_status() == Some(Status::Online);
        let mut effects = vec![Effect::EndIdle];
        if !online {
            effects.extend(self.set_status(Status::Online).effects);
        }
        Outcome { dirty: false, effects }
    }

    /// Sets my status until I change it.
    pub(super) fn set_status(&mut self, status: Status) -> Outcome {
        self.connection.timed_status_mut().wanted = None;
        Outcome::effect(Effect::SetStatus(status))
    }

    /// Sets my status for so many minutes.
    pub(super) fn set_status_for(&mut self, status: Status, minutes: u16, now: Timestamp) -> Outcome {
        let until = now.checked_add(SignedDuration::from_mins(minutes.into())).unwrap_or(Timestamp::MAX);
        let present = self.my_status();
        let timed = self.connection.timed_status_mut();
        timed.wanted = Some(StatusTimer::new(status, present, timed.timer, until));
        Outcome::effect(Effect::SetStatus(status))
    }

    /// The portal took a status that I set: its timer runs from now on, or none does.
    pub(super) fn keep_status_timer(&mut self) -> Effect {
        Effect::KeepStatusTimer(self.connection.timed_status_mut().wanted.take())
    }

    /// Takes the timer that is kept, and does what it asks for.
    pub(super) fn on_status_timer(&mut self, kept: Option<StatusTimer>, now: Timestamp) -> Outcome {
        let told = self.connection.me().map(|me| me.status);
        let timed = self.connection.timed_status_mut();
        let dirty = std::mem::replace(&mut timed.timer, kept) != kept;
        let effect = match kept.zip(told).map(|(timer, told)| timer.step(told, now)) {
            Some(TimerStep::SetBack(status)) if StatusTimer::may_retry(timed.tried, now) => {
                timed.tried = Some(now);
                Some(Effect::SetStatus(status))
            }
            Some(TimerStep::Drop) => Some(Effect::KeepStatusTimer(None)),
            Some(TimerStep::Wait | TimerStep::SetBack(_)) | None => None,
        };
        Outcome { dirty, effects: effect.into_iter().collect() }
    }

    /// When to look at the status again that is set for a while; `None` as well while the portal does not answer.
    pub(super) fn status_due(&self) -> Option<Timestamp> {
        self.connection.timed_status().due().filter(|_| self.connection.answers())
    }

    /// Has the portal asked whether a status whose time is over is still set.
    pub(super) fn ask_status_when_due(&mut self, now: Timestamp) -> Option<Effect> {
        self.status_due().filter(|&due| due <= now)?;
        self.connection.timed_status_mut().asked = Some(now);
        Some(Effect::AskStatus)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{now, office, outcome_of, silence};
    use crate::app::{ConnectionState, Message, Update};
    use crate::portal::{Command, Reply};

    fn told(app: &mut App, status: Status, at: Timestamp) -> Vec<Effect> {
        app.update(Message::Update(Update::Status(Some(status))), at).effects
    }

    /// Do not disturb for half an hour, taken by the portal and kept.
    fn busy() -> (App, StatusTimer) {
        let mut app = office(120, 36);
        assert_eq!(outcome_of(&mut app, "mj<Enter>j<Enter>").effects, [Effect::SetStatus(Status::Dnd)]);
        assert_eq!(app.my_status_until(), None, "the portal has not taken it");
        assert_eq!(told(&mut app, Status::Dnd, now()), [Effect::ReadStatusTimer]);
        let command = Command::SetStatus(Status::Dnd);
        let called = Update::Called { command, result: Ok(Reply::Done(true)) };
        let effects = app.update(Message::Update(called), now()).effects;
        let [Effect::KeepStatusTimer(Some(timer))] = effects.as_slice() else { unreachable!("{effects:?}") };
        let timer = *timer;
        app.tell(Message::StatusTimer(Some(timer)), now());
        (app, timer)
    }

    #[test]
    fn a_status_for_a_while_is_set_back_by_the_clock() {
        let (mut app, timer) = busy();
        let over = now() + SignedDuration::from_mins(30);
        assert_eq!(app.my_status_until(), Some(over));
        assert!(app.next_tick(now()).unwrap() <= over);
        assert_eq!(app.update(Message::Tick, over - SignedDuration::from_secs(1)).effects, []);
        assert_eq!(app.update(Message::Tick, over).effects, [Effect::AskStatus]);
        assert_eq!(app.update(Message::Tick, over).effects, [], "once");
        assert_eq!(told(&mut app, Status::Dnd, over), [Effect::ReadStatusTimer]);
        let kept = || Message::StatusTimer(Some(timer));
        assert_eq!(app.update(kept(), over).effects, [Effect::SetStatus(Status::Online)]);
        assert_eq!(app.update(kept(), over).effects, [], "not again at once");
        told(&mut app, Status::Online, over);
        assert_eq!(app.update(kept(), over).effects, [Effect::KeepStatusTimer(None)], "it is done");
        app.tell(Message::StatusTimer(None), over);
        assert_eq!(app.my_status_until(), None);
    }

    #[test]
    fn a_silent_portal_is_waited_for_without_a_tick_of_its_own() {
        let (mut app, _) = busy();
        let over = now() + SignedDuration::from_mins(30);
        app.tell(silence(), now());
        assert_eq!(app.update(Message::Tick, over).effects, []);
        assert!(app.next_tick(over).is_none_or(|at| at > over), "{:?}", app.next_tick(over));
        app.tell(Message::Update(Update::Connection(ConnectionState::Live)), over);
        assert!(app.next_tick(over).is_some_and(|at| at <= over));
    }

    #[test]
    fn a_status_that_was_changed_otherwise_is_left_alone() {
        let (mut app, timer) = busy();
        told(&mut app, Status::Away, now());
        let effects = app.update(Message::StatusTimer(Some(timer)), now()).effects;
        assert_eq!(effects, [Effect::KeepStatusTimer(None)]);
    }

    #[test]
    fn the_same_status_until_i_change_it_ends_the_timer() {
        let (mut app, _) = busy();
        assert_eq!(outcome_of(&mut app, "m<Enter><Enter>").effects, [Effect::SetStatus(Status::Dnd)]);
        let command = Command::SetStatus(Status::Dnd);
        let called = Update::Called { command, result: Ok(Reply::Done(true)) };
        let effects = app.update(Message::Update(called), now()).effects;
        assert_eq!(effects, [Effect::KeepStatusTimer(None)]);
    }
}
