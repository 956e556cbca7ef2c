//! The updates of the sync task, taken into the state.

use jiff::{SignedDuration, Timestamp};

use super::{App, Effect, Outcome, ToastValue};
use crate::people::roster::Changes;
use crate::people::{Department, Person, RelayedPeople, RememberedDetails, Rules};
use crate::sync::{ConnectionState, Gaps, RelayState, Update};

impl App {
    pub(super) fn on_update(&mut self, update: Update, now: Timestamp) -> Outcome {
        let connected = self.update_connection(&update, now);
        match update {
            Update::Called { command, result } if let Some(to) = command.recipient() => {
                self.on_message_called(to, result.map(drop), now)
            }
            Update::People { people, gone, .. } => {
                let mut changes = self.roster.merge(people, self.portal_time(now));
                changes.removed = self.roster.remove(&gone).removed;
                let shown = self.follow_people(&changes);
                let effects = self.take_notice(now);
                Outcome { dirty: connected.dirty || shown || !effects.is_empty(), effects }
            }
            Update::Relayed(told) => self.on_relayed(told, &connected, now),
            Update::Relay(RelayState::Refused(why)) => {
                self.toast("toast-sentence", ToastValue::Sentence(why), now);
                Outcome::redraw()
            }
            Update::PortalNamed(host) => {
                self.settings.portal_url = format!("https://{host}/");
                self.settings.portal = host;
                Outcome::redraw()
            }
            Update::Departments(departments) => {
                let changed = self.roster.merge_departments(departments);
                self.follow_structure(changed, connected)
            }
            Update::Nodes(nodes) => {
                let changed = self.roster.merge_nodes(nodes);
                self.follow_structure(changed, connected)
            }
            Update::NodeMembers(told) => {
                let changed = self.roster.merge_node_members(told);
                self.follow_structure(changed, connected)
            }
            Update::AllNodes(nodes) => {
                let changed = self.roster.keep_nodes(&nodes);
                self.follow_structure(changed, connected)
            }
            Update::Recent { offset, ids } => {
                let changed = self.roster.set_recent(offset, ids);
                if changed {
                    self.browser.arrange(&self.roster);
                }
                Outcome::redraw_if(changed)
            }
            Update::Briefs(briefs) => {
                let changes = self.roster.merge_user_briefs(briefs);
                Outcome::redraw_if(self.follow_people(&changes))
            }
            Update::Schedules(told) => {
                let changed = self.roster.merge_schedules(told);
                let followed = self.browser.follow_schedules(&changed, &self.roster);
                let counted = !changed.is_empty() && self.count_calendars(self.portal_time(now));
                Outcome::redraw_if(connected.dirty || followed.dirty || counted)
            }
            Update::WorkingTime(told) => {
                let changed = self.roster.set_working_time(told);
                Outcome::redraw_if(connected.dirty || changed)
            }
            Update::Status(_) => {
                let mut outcome = connected;
                outcome.effects.push(Effect::ReadStatusTimer);
                outcome
            }
            Update::Relay(_)
            | Update::Owner(_)
            | Update::Connection(_)
            | Update::Gaps(_)
            | Update::CalendarsRefused(_)
            | Update::Cooldowns(_)
            | Update::ClockOffset(_)
            | Update::NothingTold => connected,
            Update::Called { command, result } if command.changes_my_status() => {
                let mut effects = Vec::new();
                match result {
                    Ok(reply) if reply.is_done() => {
                        self.say("toast-done", now);
                        effects.extend(command.set_status().map(|_| self.keep_status_timer()));
                    }
                    Ok(_) => self.say("toast-status-unchanged", now),
                    Err(failure) => {
                        self.auto_idle.failed();
                        self.toast("toast-sentence", ToastValue::Sentence(failure.sentence), now);
                    }
                }
                Outcome { dirty: true, effects }
            }
            // Whoever was found is told as people are, and nobody waits for a word on a search that no key asked for.
            Update::Called { command, result: Err(failure) } if !command.is_search() => {
                self.toast("toast-sentence", ToastValue::Sentence(failure.sentence), now);
                Outcome::redraw()
            }
            Update::Called { .. } => Outcome::default(),
        }
    }

    /// Takes what a relay told of people.
    fn on_relayed(&mut self, told: RelayedPeople, connected: &Outcome, now: Timestamp) -> Outcome {
        let (changes, busy) = self.roster.merge_relayed(told, self.portal_time(now));
        let shown = self.follow_people(&changes);
        let followed = self.browser.follow_schedules(&busy, &self.roster);
        let counted = !busy.is_empty() && self.count_calendars(self.portal_time(now));
        let effects = self.take_notice(now);
        let dirty = connected.dirty || shown || followed.dirty || counted || !effects.is_empty();
        Outcome { dirty, effects }
    }

    /// Takes what was known when the program last ran.
    pub(super) fn on_remembered(
        &mut self,
        people: Vec<(Person, Timestamp)>,
        departments: Vec<Department>,
        ahead: SignedDuration,
    ) -> Outcome {
        self.connection.remember_clock(ahead);
        let named = self.roster.merge_departments(departments);
        let changes = self.roster.remember(people);
        if named { self.follow_departments() } else { Outcome::redraw_if(self.follow_people(&changes)) }
    }

    /// Takes what was known then beside people, as far as the portal has not told it anew.
    pub(super) fn on_recalled(&mut self, details: RememberedDetails, now: Timestamp) -> Outcome {
        let RememberedDetails { structure, schedules, working_time } = details;
        let changed = self.roster.remember_structure(structure);
        let structure = self.follow_structure(changed, Outcome::default());
        let told = self.roster.remember_schedules(schedules, working_time);
        let schedules = self.browser.follow_schedules(&told, &self.roster);
        let counted = !told.is_empty() && self.count_calendars(self.portal_time(now));
        Outcome { dirty: structure.dirty || schedules.dirty || counted, ..structure }
    }

    /// Takes what an update says of the connection, with what follows from that for the panes.
    fn update_connection(&mut self, update: &Update, now: Timestamp) -> Outcome {
        let (answered, asked) = (self.connection.answers(), self.connection.moved_to().map(str::to_owned));
        let outcome = self.connection.update(update, now);
        if !answered && self.connection.answers() {
            self.auto_idle.try_again();
        }
        match update {
            // Asking the old address again is no reason to ask the user again.
            Update::Connection(ConnectionState::Moved { to, .. }) if asked.as_ref() != Some(to) => {
                self.open_move(to)
            }
            Update::Gaps(gaps) if outcome.dirty => {
                if let Some(said) = lack(*gaps) {
                    self.say(said, now);
                }
                outcome
            }
            Update::Owner(_) | Update::Status(_) => {
                let followed = self.follow_me(now);
                Outcome { dirty: outcome.dirty || followed.dirty, ..followed }
            }
            _ => outcome,
        }
    }

    /// Judges everybody by who I am, and me by my status.
    fn follow_me(&mut self, now: Timestamp) -> Outcome {
        let Some(me) = self.connection.me() else { return Outcome::default() };
        let before = self.roster.rules().clone();
        let rules = Rules { me: Some(me.id), my_status: me.status, ..before.clone() };
        let was_known = before.me == rules.me && before.my_status.is_some();
        let changes = self.roster.set_rules(rules, self.portal_time(now));
        let effects = if was_known {
            self.take_notice(now)
        } else {
            // By other rules people may be elsewhere, but nobody has moved.
            self.learn_watched();
            Vec::new()
        };
        Outcome { dirty: self.follow_people(&changes) || !effects.is_empty(), effects }
    }

    /// Brings everything that follows from the people up to date; true when the screen shows any of it.
    pub(super) fn follow_people(&mut self, changes: &Changes) -> bool {
        if changes.is_empty() {
            return false;
        }
        let shown = self.browser.follow_people(changes, &self.roster);
        let others = changes.regrouped || changes.touches_texts();
        let counted = others && self.count_calendars(self.roster.now());
        self.count() || shown.dirty || counted
    }

    /// The tree follows when departments or their people are others than before.
    fn follow_structure(&mut self, changed: bool, connected: Outcome) -> Outcome {
        if changed { self.follow_departments() } else { connected }
    }

    /// Brings everything that follows from the departments, and from the people in them, up to date.
    fn follow_departments(&mut self) -> Outcome {
        self.count();
        self.browser.follow_departments(&self.roster)
    }
}

/// What is said of people who may be missing, a key in the Fluent files: the worst of it.
const fn lack(gaps: Gaps) -> Option<&'static str> {
    match gaps {
        Gaps { stalled: true, .. } => Some("toast-list-stalled"),
        Gaps { untold: true, .. } => Some("toast-list-untold"),
        Gaps { without_department: true, .. } => Some("toast-list-lacks"),
        Gaps { .. } => None,
    }
}
