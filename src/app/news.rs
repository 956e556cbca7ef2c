//! What the portal told, taken into the state.

use jiff::Timestamp;

use super::{App, Gaps, History, Link, News, Outcome, ToastValue};
use crate::people::roster::Changes;
use crate::people::{PersonId, Rules};

impl App {
    pub(super) fn on_news(&mut self, news: News, now: Timestamp) -> Outcome {
        match news {
            News::People { people, gone, at } => {
                let answered = self.connection.answered(at, now);
                let mut changes = self.roster.merge(people, self.portal_time(now));
                changes.removed = self.roster.remove(&gone).removed;
                let shown = self.follow_people(&changes);
                let effects = self.take_notice(now);
                Outcome { dirty: answered.dirty || shown || !effects.is_empty(), effects }
            }
            News::NothingTold => self.connection.answered(None, now),
            News::Departments(departments) => {
                if self.roster.merge_departments(departments) {
                    self.follow_departments()
                } else {
                    Outcome::default()
                }
            }
            News::Me { id, admin } => self.on_me(id, admin, now),
            News::Status(status) => self.connection.set_status(status),
            News::TimeZones(zones) => {
                let changes = self.roster.set_time_zones(zones);
                let selected = self.browser.selected();
                Outcome::redraw_if(changes.edited.iter().any(|&id| Some(id) == selected))
            }
            News::Link(link) => self.on_link(link, now),
            News::Cooldowns(cooldowns) => self.connection.set_cooldowns(cooldowns),
            News::Gaps(gaps) => self.on_gaps(gaps, now),
            News::Remembered { people, departments, ahead } => {
                self.connection.remember_clock(ahead);
                let named = self.roster.merge_departments(departments);
                let changes = self.roster.remember(people);
                if named {
                    self.follow_departments()
                } else {
                    Outcome::redraw_if(self.follow_people(&changes))
                }
            }
            News::History { id, sightings, watches } => {
                let history = History::new(id, &sightings, &watches, &self.roster, self.portal_time(now));
                history.map_or_else(Outcome::default, |history| self.browser.set_history(history))
            }
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
            News::Splits(splits) => self.browser.remember_splits(splits),
            News::Favourites(favourites) => {
                self.browser.remember_favourites(favourites, &self.roster);
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
        Outcome::redraw_if(self.follow_people(&changes) || outcome.dirty)
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

    /// Brings everything that follows from the people up to date; true when the screen shows any of it.
    pub(super) fn follow_people(&mut self, changes: &Changes) -> bool {
        if changes.is_empty() {
            return false;
        }
        let shown = self.browser.follow_people(changes, &self.counts, &self.roster);
        self.count() || shown.dirty
    }

    /// Brings everything that follows from the departments, and from the people in them, up to date.
    fn follow_departments(&mut self) -> Outcome {
        self.count();
        self.browser.follow_departments(&self.roster)
    }

    /// Counts the colleagues; true when there are other numbers.
    fn count(&mut self) -> bool {
        let counts = self.roster.counts();
        std::mem::replace(&mut self.counts, counts) != self.counts
    }
}
