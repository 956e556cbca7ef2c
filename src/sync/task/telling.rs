//! What the task tells, and what it hears of a relay.

use tokio::sync::mpsc;

use super::{Closed, Task};
use crate::people::{PersonId, RelayedPeople};
use crate::relay::News;
use crate::sync::remember::remember;
use crate::sync::update::{RelayState, Update};

impl Task {
    /// Takes whatever the relay told meanwhile.
    pub(super) async fn take_all_news(&mut self) -> Result<(), Closed> {
        while let Some(Ok(news)) = self.relay.as_mut().map(mpsc::Receiver::try_recv) {
            self.take_news(Some(news)).await?;
        }
        Ok(())
    }

    /// Takes what the relay told; `None`: it is not followed any more.
    pub(super) async fn take_news(&mut self, news: Option<News>) -> Result<(), Closed> {
        let now = self.clock.now();
        for update in self.relayed.take(news, now) {
            match &update {
                Update::Relayed(told) => {
                    let ids: Vec<PersonId> = told.people.iter().map(|person| person.id).collect();
                    self.planner.relay_told(&ids, &told.gone, told.is_whole, now);
                }
                Update::Relay(RelayState::Silent { .. }) => self.planner.relay_silent(now),
                _ => {}
            }
            self.tell(update).await?;
        }
        Ok(())
    }

    pub(super) async fn tell_connection(&mut self) -> Result<(), Closed> {
        let connection = self.planner.connection_state();
        if self.connection.as_ref() != Some(&connection) {
            self.connection = Some(connection.clone());
            self.tell(Update::Connection(connection)).await?;
        }
        Ok(())
    }

    pub(super) async fn tell_cooldowns(&mut self) -> Result<(), Closed> {
        let cooldowns = self.planner.cooldowns(self.clock.now());
        if self.cooldowns != cooldowns {
            self.cooldowns.clone_from(&cooldowns);
            self.tell(Update::Cooldowns(cooldowns)).await?;
        }
        Ok(())
    }

    pub(super) async fn tell_gaps(&mut self) -> Result<(), Closed> {
        let gaps = self.planner.gaps();
        if self.gaps != gaps {
            self.gaps = gaps;
            if gaps.stalled {
                tracing::warn!(
                    "a list of the portal promises more and repeats itself: some people may be missing"
                );
            }
            self.tell(Update::Gaps(gaps)).await?;
        }
        Ok(())
    }

    pub(super) async fn tell_calendars(&mut self) -> Result<(), Closed> {
        let refused = self.planner.refuses_calendars(self.clock.now());
        if self.calendars_refused != refused {
            self.calendars_refused = refused;
            self.tell(Update::CalendarsRefused(refused)).await?;
        }
        Ok(())
    }

    pub(super) async fn tell(&self, update: Update) -> Result<(), Closed> {
        if let Some(cache) = &self.cache {
            match &update {
                // Of whom nobody has told who they are, nothing is worth remembering.
                Update::Relayed(told) => {
                    let known = told.people.iter().filter(|person| self.planner.has_asked(person.id));
                    let told = RelayedPeople { people: known.cloned().collect(), ..told.clone() };
                    remember(&Update::Relayed(told), self.clock.now(), cache);
                }
                update => remember(update, self.clock.now(), cache),
            }
        }
        self.out.send(update).await.map_err(|_| Closed)
    }
}
