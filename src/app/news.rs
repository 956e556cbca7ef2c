//! What the portal told, taken into the state.

use std::collections::HashSet;

use jiff::Timestamp;

use super::wall::Placed;
use super::{App, Link, Me, News, Outcome, ToastValue};
use crate::people::roster::{Changes, Row};
use crate::people::{Order, PersonId, Rules};

impl App {
    pub(super) fn on_news(&mut self, news: News, now: Timestamp) -> Outcome {
        match news {
            News::People { people, gone, at } => {
                if let Some(at) = at {
                    self.clock.adjust(at, now);
                }
                self.answered_at = Some(now);
                let mut changes = self.roster.merge(people, self.clock.at(now));
                changes.removed = self.roster.remove(&gone).removed;
                let shown = self.after(&changes, false);
                let effects = self.take_notice(now);
                Outcome { dirty: shown || !effects.is_empty(), effects }
            }
            News::NothingTold => {
                let silent = self.silent_since(now).is_some();
                self.answered_at = Some(now);
                Outcome::redraw_if(silent)
            }
            News::Departments(departments) => {
                let changed = self.roster.merge_departments(departments);
                Outcome::redraw_if(changed && self.after(&Changes::default(), true))
            }
            News::Me { id, admin } => self.on_me(id, admin, now),
            News::Status(status) => {
                let different =
                    self.me.as_mut().is_some_and(|me| std::mem::replace(&mut me.status, status) != status);
                Outcome::redraw_if(different)
            }
            News::TimeZones(zones) => {
                let changes = self.roster.set_time_zones(zones);
                let selected = self.list.selected();
                Outcome::redraw_if(changes.edited.iter().any(|&id| Some(id) == selected))
            }
            News::Link(link) => self.on_link(link, now),
            News::Cooldowns(cooldowns) => {
                let different = self.cooldowns != cooldowns;
                self.cooldowns = cooldowns;
                Outcome::redraw_if(different)
            }
            News::Gaps(gaps) => {
                let different = self.gaps != gaps;
                self.gaps = gaps;
                if gaps.stalled && different {
                    self.say("toast-list-stalled", now);
                } else if gaps.without_department && different {
                    self.say("toast-list-lacks", now);
                }
                Outcome::redraw_if(different)
            }
            News::Remembered { people, departments, ahead } => {
                if self.answered_at.is_none() {
                    self.clock.set(ahead);
                }
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
        let Some(id) = id.or(self.me.map(|me| me.id)) else { return Outcome::default() };
        let known = self.me.filter(|me| me.id == id);
        let me = Me {
            id,
            status: known.and_then(|me| me.status),
            admin: admin.or(known.map(|me| me.admin)).unwrap_or(false),
        };
        let rules = Rules { me: Some(id), ..self.roster.rules().clone() };
        let changes = self.roster.set_rules(rules, self.clock.at(now));
        // By other rules people may be elsewhere, but nobody has moved.
        self.learn_watched();
        let different = self.me.replace(me) != Some(me);
        let shown = self.after(&changes, false);
        Outcome::redraw_if(different || shown)
    }

    fn on_link(&mut self, link: Link, now: Timestamp) -> Outcome {
        if link.answers() {
            self.answered_at = Some(now);
        }
        let different = self.link != link;
        // Asking the old address again is no reason to ask the user again.
        let asked = matches!((&self.link, &link), (Link::Moved { to: before, .. }, Link::Moved { to, .. }) if before == to);
        if let (Link::Moved { to, .. }, false) = (&link, asked) {
            self.open_move(to);
        }
        self.link = link;
        Outcome::redraw_if(different)
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
