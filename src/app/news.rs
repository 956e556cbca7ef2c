//! What the portal told, taken into the state.

use std::collections::HashSet;

use jiff::Timestamp;

use super::wall::Placed;
use super::{App, Gaps, Link, News, Outcome, ToastValue};
use crate::people::roster::{Changes, Row};
use crate::people::{Order, PersonId, Rules};

impl App {
    pub(super) fn on_news(&mut self, news: News, now: Timestamp) -> Outcome {
        match news {
            News::People { people, gone, at } => {
                let answered = self.connection.answered(at, now);
                let mut changes = self.roster.merge(people, self.portal_time(now));
                changes.removed = self.roster.remove(&gone).removed;
                let shown = self.after(&changes, false);
                let effects = self.take_notice(now);
                Outcome { dirty: answered.dirty || shown || !effects.is_empty(), effects }
            }
            News::NothingTold => self.connection.answered(None, now),
            News::Departments(departments) => {
                let changed = self.roster.merge_departments(departments);
                Outcome::redraw_if(changed && self.after(&Changes::default(), true))
            }
            News::Me { id, admin } => self.on_me(id, admin, now),
            News::Status(status) => self.connection.set_status(status),
            News::TimeZones(zones) => {
                let changes = self.roster.set_time_zones(zones);
                let selected = self.list.selected();
                Outcome::redraw_if(changes.edited.iter().any(|&id| Some(id) == selected))
            }
            News::Link(link) => self.on_link(link, now),
            News::Cooldowns(cooldowns) => self.connection.set_cooldowns(cooldowns),
            News::Gaps(gaps) => self.on_gaps(gaps, now),
            News::Remembered { people, departments, ahead } => {
                self.connection.remember_clock(ahead);
                let named = self.roster.merge_departments(departments);
                let changes = self.roster.remember(people);
                Outcome::redraw_if(self.after(&changes, named))
            }
            News::History { id, sightings, watches } => self.on_history(id, &sightings, &watches, now),
            News::Notice(key) => {
                self.say(key, now);
                Outcome::redraw()
            }
            News::Done(result) => {
                match result {
                    Ok(()) => self.say("toast-done", now),
                    Err(sentence) => self.toast("toast-sentence", ToastValue::Sentence(sentence), now),
                }
                Outcome::redraw()
            }
            News::Copied { copying, to } => self.on_copied(copying, to, now),
            News::NotOpened { address, obstacle } => Self::on_not_opened(&address, obstacle),
            News::ProfileFailed(sentence) => {
                self.toast("toast-profile-failed", ToastValue::Sentence(sentence), now);
                Outcome::redraw()
            }
            News::AddressKept(kept) => {
                match kept {
                    Ok(()) => self.say("toast-moved-kept", now),
                    Err(sentence) => self.toast("toast-moved-not-kept", ToastValue::Sentence(sentence), now),
                }
                Outcome::redraw()
            }
            News::Borders(borders) => self.remember_borders(borders),
            News::Favourites(favourites) => {
                self.marked.favourites.extend(favourites);
                self.arrange();
                Outcome::redraw()
            }
            News::Watched(watched) => self.remember_watched(watched),
        }
    }

    fn on_me(&mut self, id: Option<PersonId>, admin: Option<bool>, now: Timestamp) -> Outcome {
        let outcome = self.connection.set_me(id, admin);
        let me = self.connection.me().map(|me| me.id);
        if me.is_none() || me == self.roster.rules().me {
            return outcome;
        }
        let rules = Rules { me, ..self.roster.rules().clone() };
        let changes = self.roster.set_rules(rules, self.portal_time(now));
        // By other rules people may be elsewhere, but nobody has moved.
        self.learn_watched();
        Outcome::redraw_if(self.after(&changes, false) || outcome.dirty)
    }

    fn on_gaps(&mut self, gaps: Gaps, now: Timestamp) -> Outcome {
        let outcome = self.connection.set_gaps(gaps);
        if gaps.stalled && outcome.dirty {
            self.say("toast-list-stalled", now);
        } else if gaps.without_department && outcome.dirty {
            self.say("toast-list-lacks", now);
        }
        outcome
    }

    fn on_link(&mut self, link: Link, now: Timestamp) -> Outcome {
        let asked = self.connection.moved_to().map(str::to_owned);
        let outcome = self.connection.set_link(link, now);
        let moved_to = self.connection.moved_to().map(str::to_owned);
        // Asking the old address again is no reason to ask the user again.
        match moved_to.filter(|to| Some(to) != asked.as_ref()) {
            Some(to) => self.open_move(&to),
            None => outcome,
        }
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
