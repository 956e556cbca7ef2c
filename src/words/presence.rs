//! A presence in words, a change of it, and how many there are of each.

use jiff::SignedDuration;

use super::Words;
use crate::people::presence::{Activity, QUIET_FROM};
use crate::people::roster::Availability;
use crate::people::{Presence, Reason, Status, Verdict};

impl Words {
    /// "do not disturb".
    #[must_use]
    pub fn presence(&self, presence: Presence) -> String {
        self.get(&format!("presence-{}", presence.as_str()))
    }

    /// What the rules decided: "active" or "quiet" in the place of "online", where that is known.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> String {
        match verdict.activity.filter(|_| verdict.presence == Presence::Online) {
            Some(activity) => self.get(&format!("activity-{}", activity.as_str())),
            None => self.presence(verdict.presence),
        }
    }

    /// The rule that decided, with the limit that it knew.
    #[must_use]
    pub fn reason(&self, verdict: &Verdict, limit: SignedDuration) -> String {
        let said = match verdict.reason {
            Reason::StatusSet if verdict.presence != Presence::Online => "chosen",
            _ => verdict.activity.map_or("", Activity::as_str),
        };
        let key = format!("reason-{}", verdict.reason.as_str());
        let minutes = [("limit", limit.as_mins().into()), ("quiet", QUIET_FROM.as_mins().into())];
        self.with(&key, &[&minutes[..], &[("activity", said.into())]].concat())
    }

    /// The status that somebody chose, in the words of the presence that it makes.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.get(&format!("presence-{}", status.as_str()))
    }

    /// "38 online": how many stand there.
    #[must_use]
    pub fn count_availability(&self, availability: Availability, count: usize) -> String {
        let key = match availability {
            Availability::Active => "count-active",
            Availability::Quiet => "count-quiet",
            Availability::Mobile => "count-mobile",
            Availability::Busy => "count-busy",
            Availability::Idle => "count-idle",
            Availability::Away => "count-away",
            Availability::Offline => "count-offline",
            Availability::Absent => "count-absent",
            Availability::Unknown => "count-unknown",
            Availability::Other => "count-other",
        };
        self.count(key, count)
    }

    /// "Анна Петрова is back": what became of somebody whose presence was `before`.
    #[must_use]
    pub fn change(&self, name: &str, before: Presence, presence: Presence) -> String {
        let was_away = matches!(
            before,
            Presence::Idle | Presence::BreakIdle | Presence::Away | Presence::Break | Presence::Offline
        );
        let change = if presence == Presence::Online && was_away { "back" } else { presence.as_str() };
        let word = self.presence(presence);
        let variables = [("name", name.into()), ("change", change.into()), ("presence", word.into())];
        self.with("watch-news", &variables)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_availability_is_counted() {
        let words = Words::english();
        for availability in Availability::ALL {
            assert!(words.count_availability(availability, 3).starts_with("3 "), "{availability:?}");
        }
    }

    #[test]
    fn every_change_is_a_sentence() {
        let words = Words::english();
        let said = |before, presence| words.change("Anna", before, presence);
        assert_eq!(said(Presence::Idle, Presence::Online), "Anna is back");
        assert_eq!(said(Presence::Mobile, Presence::Online), "Anna is online");
        assert_eq!(said(Presence::Online, Presence::Dnd), "Anna is not to be disturbed");
        assert_eq!(said(Presence::Online, Presence::Guest), "Anna: guest");
        for before in Presence::ALL {
            for presence in Presence::ALL {
                let said = said(before, presence);
                assert!(said.starts_with("Anna") && said.len() > 6 && !said.contains('-'), "{said}");
            }
        }
    }
}
