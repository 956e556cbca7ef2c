//! A change of somebody's presence in words.

use super::Words;
use crate::people::Presence;

impl Words {
    /// "Анна Петрова is back": what became of somebody whose presence was `before`.
    #[must_use]
    pub fn change(&self, name: &str, before: Presence, presence: Presence) -> String {
        let was_away = matches!(
            before,
            Presence::Idle | Presence::BreakIdle | Presence::Away | Presence::Break | Presence::Offline
        );
        let change = if presence == Presence::Online && was_away { "back" } else { presence.as_str() };
        let word = self.get(&format!("presence-{}", presence.as_str()));
        let variables = [("name", name.into()), ("change", change.into()), ("presence", word.into())];
        self.with("watch-news", &variables)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
