//! My own status.

use jiff::Timestamp;

use super::{App, Effect, Outcome};
use crate::people::Status;

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

    /// I am back: no longer idle, and online whatever I had chosen.
    pub(super) fn come_back(&self) -> Outcome {
        let online = self.my_status() == Some(Status::Online);
        let effects = [Some(Effect::EndIdle), (!online).then_some(Effect::SetStatus(Status::Online))];
        Outcome { dirty: false, effects: effects.into_iter().flatten().collect() }
    }
}
