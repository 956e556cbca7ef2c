//! What the task learns, handed to the cache.

use jiff::Timestamp;

use super::planner::ConnectionState;
use super::update::Update;
use crate::people::Field;
use crate::store::{Feed, Record};

/// Hands over whatever of an update that came at `now` is worth remembering.
pub(super) fn remember(update: &Update, now: Timestamp, cache: &Feed) {
    match update {
        Update::People { people, gone, server_time, received, .. } => {
            if !gone.is_empty() {
                cache.write(Record::Gone(gone.clone()));
            }
            if !people.is_empty() {
                cache.write(Record::People { people: people.clone(), at: server_time.unwrap_or(*received) });
            }
        }
        Update::Departments(departments) => cache.write(Record::Departments(departments.clone())),
        Update::Briefs(briefs) => {
            let told = briefs.iter().filter(|brief| brief.is_known(Field::TimeZone));
            let zones = told.map(|brief| (brief.id, brief.time_zone.clone().unwrap_or_default().into()));
            cache.write(Record::TimeZones(zones.collect()));
            cache.write(Record::UserBriefs(briefs.clone()));
        }
        Update::Nodes(nodes) => cache.write(Record::Nodes { nodes: nodes.clone(), at: now }),
        Update::NodeMembers(told) => cache.write(Record::NodeMembers { told: told.clone(), at: now }),
        Update::AllNodes(nodes) => cache.write(Record::AllNodes { nodes: nodes.clone(), at: now }),
        Update::Schedules(told) => cache.write(Record::Schedules(told.clone())),
        Update::WorkingTime(told) => cache.write(Record::WorkingTime { told: told.clone(), at: now }),
        Update::ClockOffset(ahead) => cache.write(Record::ClockAhead(*ahead)),
        Update::Connection(
            ConnectionState::Retrying { .. }
            | ConnectionState::Stopped { .. }
            | ConnectionState::Moved { .. },
        ) => {
            cache.write(Record::Silent);
        }
        Update::Connection(
            ConnectionState::Connecting | ConnectionState::Reading { .. } | ConnectionState::Live,
        )
        | Update::Owner(_)
        | Update::Recent { .. }
        | Update::Status(_)
        | Update::CalendarsRefused(_)
        | Update::Cooldowns(_)
        | Update::Gaps(_)
        | Update::NothingTold
        | Update::Called { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::time::Duration;

    use super::*;
    use crate::people::{Person, PersonId};
    use crate::store::{Settings, Store, Writer};

    #[test]
    fn what_is_told_is_remembered() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("portal.db");
        let writer = Writer::start(Settings { file: file.clone(), journal: None }, drop).unwrap();
        let people = vec![Person::new(PersonId(7), "Anna")];
        let received = Timestamp::UNIX_EPOCH;
        let (asked, gone, server_time) = (Vec::new(), Vec::new(), None);
        let told = Update::People { people, asked, gone, server_time, received };
        remember(&told, received, &writer.feed());
        writer.finish(Duration::from_secs(10));
        let remembered = Store::load(&file).unwrap().remembered;
        assert_eq!(remembered.people, [(Person::new(PersonId(7), "Anna"), received)]);
    }
}
