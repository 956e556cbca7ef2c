//! What the portal itself says, for comparison.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;
use whosin::people::{PersonId, Presence, Rules};
use whosin::portal::{Client, Options, Webhook};
use whosin::sync::{WaitLimit, read_company};

/// The presences that each had of late.
#[derive(Default)]
pub(crate) struct Truth {
    seen: HashMap<PersonId, Vec<(Timestamp, Presence)>>,
}

impl Truth {
    /// Asks the portal about everybody once.
    pub(crate) async fn look(&mut self, webhook: &str) {
        let client = Client::new(Webhook::parse(webhook).unwrap(), Options::default());
        let wait_limit = WaitLimit { longest: Duration::from_secs(60), tell: &mut |_| {} };
        let company = read_company(&client, wait_limit).await.unwrap();
        let now = Timestamp::now();
        let moment = Rules::default().at(company.server_time.unwrap_or(now));
        for person in &company.people {
            let presence = moment.judge(person).presence;
            self.seen.entry(person.id).or_default().push((now, presence));
        }
    }

    /// Whether somebody had that presence at some time since then; `true` of whom nothing is known.
    pub(crate) fn allows(&self, id: PersonId, presence: Presence, since: Timestamp) -> bool {
        let Some(seen) = self.seen.get(&id) else { return true };
        let first = seen.iter().rposition(|(at, _)| *at < since).unwrap_or(0);
        presence == Presence::Unknown || seen[first..].iter().any(|(_, was)| *was == presence)
    }
}
