//! The updates of the sync task, taken into the state.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use super::wall::Placed;
use super::{App, Outcome, ToastValue};
use crate::people::roster::{Changes, Row};
use crate::people::{Department, Order, Person, PersonId, Rules};
use crate::sync::{Link, Update};

impl App {
    pub(super) fn on_update(&mut self, update: Update, now: Timestamp) -> Outcome {
        let connected = self.update_connection(&update, now);
        match update {
            Update::People { people, gone, .. } => {
                let mut changes = self.roster.merge(people, self.portal_time(now));
                changes.removed = self.roster.remove(&gone).removed;
                let shown = self.after(&changes, false);
                let effects = self.take_notice(now);
                Outcome { dirty: connected.dirty || shown || !effects.is_empty(), effects }
            }
            Update::Departments(departments) => {
                let changed = self.roster.merge_departments(departments);
                Outcome::redraw_if(changed && self.after(&Changes::default(), true))
            }
            Update::Briefs(briefs) => {
                let zones = briefs.into_iter().filter_map(|brief| Some((brief.id, brief.time_zone?)));
                let changes = self.roster.set_time_zones(zones);
                let selected = self.list.selected();
                Outcome::redraw_if(changes.edited.iter().any(|&id| Some(id) == selected))
            }
            Update::Me(_)
            | Update::Link(_)
            | Update::Gaps(_)
            | Update::Status(_)
            | Update::Cooldowns(_)
            | Update::ClockOffset(_)
            | Update::NothingTold => connected,
            Update::Ordered { command, result } if command.changes_my_status() => {
                match result {
                    Ok(reply) if reply.is_done() => self.say("toast-done", now),
                    Ok(_) => self.say("toast-status-unchanged", now),
                    Err(sentence) => {
                        self.auto_idle.failed();
                        self.toast("toast-sentence", ToastValue::Sentence(sentence), now);
                    }
                }
                Outcome::redraw()
            }
            // Whoever was found is told as people are, and nobody waits for a word on a search that no key asked for.
            Update::Ordered { command, result: Err(sentence) } if !command.is_search() => {
                self.toast("toast-sentence", ToastValue::Sentence(sentence), now);
                Outcome::redraw()
            }
            Update::Ordered { .. } => Outcome::default(),
        }
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
        Outcome::redraw_if(self.after(&changes, named))
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
            Update::Link(Link::Moved { to, .. }) if asked.as_ref() != Some(to) => self.open_move(to),
            Update::Gaps(gaps) if outcome.dirty && gaps.stalled => {
                self.say("toast-list-stalled", now);
                outcome
            }
            Update::Gaps(gaps) if outcome.dirty && gaps.without_department => {
                self.say("toast-list-lacks", now);
                outcome
            }
            Update::Me(_) => Outcome::redraw_if(self.follow_me(now) || outcome.dirty),
            _ => outcome,
        }
    }

    /// Judges everybody by who I am; true when the screen shows any of it.
    fn follow_me(&mut self, now: Timestamp) -> bool {
        let me = self.connection.me().map(|me| me.id);
        if me.is_none() || me == self.roster.rules().me {
            return false;
        }
        let rules = Rules { me, ..self.roster.rules().clone() };
        let changes = self.roster.set_rules(rules, self.portal_time(now));
        // By other rules people may be elsewhere, but nobody has moved.
        self.learn_watched();
        self.after(&changes, false)
    }

    /// Brings everything that follows from the roster up to date; true when the screen shows any of it.
    pub(super) fn after(&mut self, changes: &Changes, departments: bool) -> bool {
        if changes.is_empty() && !departments {
            return false;
        }
        if departments {
            self.tree.replant(self.roster.departments());
        }
        let recounted = self.tree.count(&self.roster) && self.layout().tree.is_some();
        let before: (Vec<Row>, Option<PersonId>) = (self.view().to_vec(), self.list.selected());
        let tiles: Vec<Placed> = self.placed().collect();
        let activity_moves = self.list.order() == Order::Activity && !changes.refreshed.is_empty();
        if changes.touches_texts()
            || departments
            || !changes.presence.is_empty()
            || activity_moves
            || self.overlays_moved(changes)
        {
            self.arrange();
        }
        let counts = self.roster.counts();
        let counted = std::mem::replace(&mut self.counts, counts) != self.counts;
        let moved = before.0 != self.view()
            || before.1 != self.list.selected()
            || !self.placed().eq(tiles.iter().copied());
        // Whoever changed may belong to the team now, or no longer.
        self.team.0 = None;
        self.follow_team();
        let told = || {
            let rows: HashSet<PersonId> = self.visible_people().chain(self.list.selected()).collect();
            let switched = changes.presence.iter().map(|&(id, _)| id).chain(changes.edited.iter().copied());
            let in_team = |id| self.team().contains(&id);
            changes.refreshed.iter().any(|id| rows.contains(id))
                || switched.into_iter().any(|id| rows.contains(&id) || in_team(id))
        };
        counted || recounted || moved || departments || told()
    }

    /// An absence that begins or ends moves people between groups though their presence stays.
    fn overlays_moved(&self, changes: &Changes) -> bool {
        self.list.order() == Order::Presence
            && !changes.refreshed.is_empty()
            && self.counts != self.roster.counts()
    }

    /// Orders and filters the list anew.
    pub(super) fn arrange(&mut self) {
        let (query, order) = (self.filter.query(), self.list.order());
        let rows = self.index.rows(query, order, &self.roster, &self.marked);
        let height = self.list_height();
        let rows = self.within_scope(rows);
        self.list.set_rows(rows, height);
        self.hang_wall();
    }

    fn view(&self) -> &[Row] {
        self.list.view(self.list_height())
    }
}
