//! A presence in words, a change of it, and how many there are of each.

use jiff::SignedDuration;

use super::Words;
use crate::people::presence::{Activity, QUIET_FROM};
use crate::people::roster::{Availability, Entry};
use crate::people::{Presence, Reason, Status, Verdict};

/// What decided over somebody, in words as far as there are any.
#[derive(Clone, Debug, Default)]
pub struct Circumstances {
    /// After so long without activity people are offline.
    pub limit: SignedDuration,
    /// How long ago they were seen, if ever.
    pub last_seen: Option<String>,
    /// How long ago they began to be idle.
    pub idle_since: Option<String>,
    /// The day on which they are back.
    pub back: Option<String>,
}

impl Words {
    /// "busy".
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

    /// "idle": the one word for those who stand there.
    #[must_use]
    pub fn availability(&self, availability: Availability) -> String {
        self.get(&format!("availability-{}", availability.as_str()))
    }

    /// Why somebody is where the list puts them, in one sentence.
    #[must_use]
    pub fn explanation(&self, entry: &Entry, told: Circumstances) -> String {
        let (name, verdict) = (entry.person.name.as_str(), &entry.verdict);
        let seen = told.last_seen.unwrap_or_else(|| self.get("card-never"));
        if let Some(day) = told.back.filter(|_| entry.availability() == Availability::Absent) {
            return self.with(
                "because-absent",
                &[("name", name.into()), ("day", day.into()), ("seen", seen.into())],
            );
        }
        let chosen = verdict.reason == Reason::StatusSet && verdict.presence != Presence::Online;
        let activity = if chosen { "chosen" } else { verdict.activity.map_or("", Activity::as_str) };
        let variables = [
            ("name", name.into()),
            ("presence", self.verdict(verdict).into()),
            ("activity", activity.into()),
            ("seen", seen.into()),
            ("idle", told.idle_since.unwrap_or_default().into()),
            ("limit", told.limit.as_mins().into()),
            ("quiet", QUIET_FROM.as_mins().into()),
        ];
        self.with(&format!("because-{}", verdict.reason.as_str()), &variables)
    }

    /// "38 online": how many stand there.
    #[must_use]
    pub fn count_availability(&self, availability: Availability, count: usize) -> String {
        self.count(&format!("count-{}", availability.as_str()), count)
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
        assert_eq!(said(Presence::Online, Presence::Dnd), "Anna is busy");
        assert_eq!(said(Presence::Online, Presence::Guest), "Anna: guest");
        for before in Presence::ALL {
            for presence in Presence::ALL {
                let said = said(before, presence);
                assert!(said.starts_with("Anna") && said.len() > 6 && !said.contains('-'), "{said}");
            }
        }
    }
}
