//! When something is due, and which methods may bring it.

use jiff::Timestamp;

use super::Planner;
use super::cadence::{after, before, merge_window};
use super::method_access::Source;
use super::rate_limiter::Urgency;
use crate::people::PersonId;
use crate::portal::Command;
use crate::portal::budget::Priority;

impl Planner {
    /// When the next request may go: what the user waits for overtakes what the clock wants.
    pub(super) fn ready(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.due(now)?;
        if self.is_reading() {
            return Some(due.max(self.rate_limiter.ready(Urgency::Reading)));
        }
        let waited = if self.wanted { Some(due) } else { self.waited_for(now) };
        let interactive = waited.map(|at| at.max(self.rate_limiter.ready(Urgency::Interactive)));
        let background = due.max(self.rate_limiter.ready(Urgency::Background));
        Some(interactive.map_or(background, |at| at.min(background)))
    }

    /// When the selected person is due, if the user waits for them.
    fn waited_for(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.attention.selected(&self.freshness, &self.cadence)?;
        let cooled =
            self.cooldown_until(&Command::User(due.id), Priority::Urgent, now).unwrap_or(Timestamp::MIN);
        self.attention.is_waited_for(&self.freshness).then(|| due.at.max(cooled))
    }

    /// The calls for the selected person cannot wait when the user waits for them.
    pub(super) fn selection_priority(&self) -> Priority {
        if self.wanted || self.attention.is_waited_for(&self.freshness) {
            Priority::Urgent
        } else {
            Priority::Normal
        }
    }

    /// The lists cannot wait when nobody has seen them yet, or the user wants them now.
    pub(super) const fn lists_priority(&self) -> Priority {
        if self.wanted || !self.is_read() { Priority::Urgent } else { Priority::Normal }
    }

    /// The instant when something is due by itself.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        [self.due_besides_structure(now), self.structure_due(now)].into_iter().flatten().min()
    }

    /// The same of everything but the structure of the company, which waits for all else.
    pub(super) fn due_besides_structure(&self, now: Timestamp) -> Option<Timestamp> {
        let priority = self.lists_priority();
        let discovery = if self.discovery.is_done() {
            self.reread_at()
        } else {
            let free = |command: Command| self.cooldown_until(&command, priority, now).unwrap_or(now);
            let questions = self.discovery.questions().chain(self.discovery.remainder()).map(free);
            let unread = (self.discovery.unread_len() > 0).then(|| self.unread_at(priority, now).max(now));
            questions.chain(unread).min()
        };
        let selected = self.attention.selected(&self.freshness, &self.cadence).map(|due| {
            due.at.max(
                self.cooldown_until(&Command::User(due.id), self.selection_priority(), now)
                    .unwrap_or(Timestamp::MIN),
            )
        });
        let rows = self.rows().map(|(_, at, _)| at).min();
        let sweep =
            self.sweep.round(self.freshness.len(), &self.cadence).filter(|_| self.is_read()).and_then(
                |round| {
                    let (oldest, _) = self.freshness.oldest().next()?;
                    Some(round.at.max(after(oldest, round.fresh)).max(self.relayed.swept_from()?))
                },
            );
        let rows = rows.map(|at| at.max(self.source_at(priority, now)));
        let listed =
            self.methods.cooldown_until(Source::List.method(), priority, now).unwrap_or(Timestamp::MIN);
        let sweep = sweep.map(|at| at.max(listed));
        [discovery, selected, rows, sweep, self.calendars_due(now)].into_iter().flatten().min()
    }

    /// Whom the lists are asked for because they matter: id, when it is due, from when it joins another request.
    pub(super) fn rows(&self) -> impl Iterator<Item = (PersonId, Timestamp, Timestamp)> {
        let rows = self.attention.rows(&self.freshness, &self.cadence).map(|due| {
            // Somebody who is gone is asked for like everybody else, in case they come back.
            match (self.missed.get(&due.id), self.freshness.get(due.id)) {
                (Some(2..), Some(asked)) => {
                    let at = after(asked, self.cadence.everybody);
                    (due.id, at, at)
                }
                _ => (due.id, due.at, due.merge),
            }
        });
        // Whoever was left out once is asked for again before they are called gone.
        let confirm = self.missed.iter().filter(|(_, times)| **times == 1).filter_map(|(id, _)| {
            let at = after(self.freshness.get(*id)?, self.cadence.visible);
            Some((*id, at, before(at, merge_window(self.cadence.visible))))
        });
        let rows = rows.chain(confirm).filter_map(|(id, at, merge)| {
            let from = self.relayed.asked_from(id)?;
            Some((id, at.max(from), merge.max(from)))
        });
        let unknown = self.relayed.unknown().filter(|(id, _)| self.freshness.get(*id).is_none());
        rows.chain(unknown.filter(|_| self.is_read()).map(|(id, from)| (id, from, from)))
    }

    pub(super) fn cooldown_until(
        &self,
        command: &Command,
        priority: Priority,
        now: Timestamp,
    ) -> Option<Timestamp> {
        self.methods.cooldown_until(command.method(), priority, now)
    }

    /// Who can tell the rows now: the cheapest that is neither refused nor out of order.
    pub(super) fn source(&self, now: Timestamp) -> Option<Source> {
        [Source::List, Source::Single, Source::Staff, Source::Colleagues]
            .into_iter()
            .find(|&source| self.can_tell(source, now))
    }

    /// When the rows can be asked for: now, unless thrift or everybody's cooldown forbids it.
    fn source_at(&self, priority: Priority, now: Timestamp) -> Timestamp {
        if let Some(source) = self.source(now) {
            return self.methods.cooldown_until(source.method(), priority, now).unwrap_or(Timestamp::MIN);
        }
        self.sources_again(now)
    }

    /// When the first of those who could tell the rows may be asked again.
    pub(super) fn sources_again(&self, now: Timestamp) -> Timestamp {
        let all = [Source::List, Source::Single, Source::Staff, Source::Colleagues];
        all.into_iter()
            .filter_map(|source| self.methods.cooldown_until(source.method(), Priority::Urgent, now))
            .min()
            .unwrap_or(now)
    }

    /// Who can tell those who were found but not read. Whole departments are quicker than one by one.
    pub(super) fn unread_source(&self, now: Timestamp) -> Option<Source> {
        [Source::List, Source::Staff, Source::Single].into_iter().find(|&source| {
            self.can_tell(source, now) && (source != Source::Staff || self.has_unread_at_home())
        })
    }

    /// Whether a department is known of somebody who was found but not read.
    pub(super) fn has_unread_at_home(&self) -> bool {
        self.discovery.unread().any(|id| self.homes.contains_key(&id))
    }

    fn unread_at(&self, priority: Priority, now: Timestamp) -> Timestamp {
        match self.unread_source(now) {
            Some(source) => self.methods.cooldown_until(source.method(), priority, now).unwrap_or(now),
            None => self.sources_again(now),
        }
    }

    pub(super) fn can_tell(&self, source: Source, now: Timestamp) -> bool {
        let known = match source {
            Source::List | Source::Single => true,
            Source::Staff => !self.homes.is_empty(),
            Source::Colleagues => self.discovery.colleagues() > 0,
        };
        known && !self.methods.is_out(source.method(), now)
    }
}
