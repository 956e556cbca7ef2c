//! Everybody, as the one-shot commands see them.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::{Context, Failure};
use crate::people::{Roster, Rules};
use crate::sync::{self, read_company};

/// The whole company at one instant.
#[derive(Debug)]
pub(super) struct Company {
    /// The portal's host.
    pub(super) host: String,
    /// The portal's clock when the last answer came.
    pub(super) as_of: Timestamp,
    /// What is older than this is stale.
    pub(super) fresh: SignedDuration,
    /// Everybody, judged at `as_of`.
    pub(super) roster: Roster,
}

impl Company {
    /// Asks the portal for everybody.
    ///
    /// # Errors
    /// When no portal is set up, and when it does not answer or refuses.
    pub(super) fn read(context: &Context) -> Result<Self, Failure> {
        let client = context.client()?;
        let read = super::context::runtime()?.block_on(read_company(&client))?;
        let everybody = context.config.refresh.everybody;
        Ok(Self::new(
            client.host(),
            read,
            context.config.presence_limit,
            everybody.try_into().unwrap_or(SignedDuration::MAX),
        ))
    }

    fn new(host: String, read: sync::Company, limit: SignedDuration, fresh: SignedDuration) -> Self {
        let now = Timestamp::now();
        let as_of = read.server_time.unwrap_or_else(|| now.checked_add(read.clock_offset).unwrap_or(now));
        let mut roster = Roster::new(Rules { limit, me: read.me.id, time_zone: TimeZone::system() });
        roster.merge(read.people, as_of);
        roster.merge_departments(read.departments.iter().cloned().collect());
        Self { host, as_of, fresh, roster }
    }
}
