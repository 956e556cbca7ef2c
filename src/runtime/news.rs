//! The updates of the synchronisation, as news for the application.

use crate::app::{self, Message, News};
use crate::portal::{Command, Reply};
use crate::sync::{self, Update};

/// What an update means; `None` for those that nobody shows.
pub(super) fn message(update: Update) -> Option<Message> {
    Some(Message::News(match update {
        Update::People { people, gone, server_time, .. } => News::People { people, gone, at: server_time },
        Update::Departments(departments) => News::Departments(departments),
        Update::Me(me) => News::Me { id: me.id, admin: me.admin },
        Update::Status(status) => News::Status(status),
        Update::Briefs(briefs) => News::TimeZones(
            briefs.into_iter().filter_map(|brief| Some((brief.id, brief.time_zone?))).collect(),
        ),
        Update::Link(link) => News::Link(self::link(link)),
        Update::Cooldowns(cooldowns) => {
            News::Cooldowns(cooldowns.into_iter().map(|one| (one.method, one.until)).collect())
        }
        Update::Gaps(gaps) => {
            News::Gaps(app::Gaps { without_department: gaps.without_department, stalled: gaps.stalled })
        }
        Update::Ordered { command: Command::User(_), result: Ok(Reply::Person(person)) } => {
            News::People { people: vec![*person], gone: Vec::new(), at: None }
        }
        Update::Ordered {
            command: Command::SearchUsers { .. },
            result: Ok(Reply::People { people, .. }),
        } => News::People { people, gone: Vec::new(), at: None },
        Update::NothingTold => News::NothingTold,
        // The application reads the portal's clock from the people themselves; and nobody waits for a word on a
        // search that no key asked for.
        Update::ClockOffset(_)
        | Update::Ordered { command: Command::SearchUsers { .. }, .. }
        | Update::Ordered { result: Ok(Reply::Done(false)), .. } => return None,
        Update::Ordered { result, .. } => News::Done(result.map(|_| ())),
    }))
}

/// How the portal answers, without what only the planner needs.
fn link(link: sync::Link) -> app::Link {
    match link {
        sync::Link::Connecting => app::Link::Connecting,
        sync::Link::Reading { done, found } => app::Link::Reading { done, total: found },
        sync::Link::Live => app::Link::Live,
        sync::Link::Retrying { sentence, .. } => app::Link::Retrying { sentence },
        sync::Link::Stopped { at, sentence } => app::Link::Stopped { at: Some(at), sentence },
        sync::Link::Moved { at, to, sentence } => app::Link::Moved { at: Some(at), to, sentence },
    }
}

/// What the screen shows, for the planner.
pub(super) fn interest(interest: app::Interest) -> sync::Interest {
    sync::Interest {
        visible: interest.visible,
        selected: interest.selected,
        watched: interest.watched,
        focused: interest.focused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Person, PersonId};
    use crate::portal::Page;

    fn searched(result: Result<Reply, String>) -> Option<Message> {
        let command = Command::SearchUsers { find: "anna".into(), offset: 0 };
        message(Update::Ordered { command, result })
    }

    #[test]
    fn whoever_was_found_is_news_and_a_failed_search_is_none() {
        let people = vec![Person::new(PersonId(7), "Anna Berg")];
        let found = Reply::People { people, missing: Vec::new(), page: Page::default() };
        let news = searched(Ok(found));
        assert!(matches!(news, Some(Message::News(News::People { people, .. })) if people[0].id.0 == 7));
        assert!(searched(Err("The portal does not answer.".into())).is_none());
    }
}
