//! A presence in words, a change of it, and how many there are of each.

use super::Words;
use crate::people::roster::Availability;
use crate::people::{Presence, Status};

impl Words {
    /// "do not disturb".
    #[must_use]
    pub fn presence(&self, presence: Presence) -> String {
        self.get(&format!("presence-{}", presence.as_str()))
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
            Availability::Online => "count-online",
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
