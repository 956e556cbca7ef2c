//! What people say of themselves, looked for by its topic.

use super::Index;
use super::token::Field;
use crate::people::search::term::{NEVER, Term, Tier};
use crate::people::search::{Filter, Topic};
use crate::people::{Person, Roster};

/// What somebody says of themselves, by topic.
pub(super) fn texts(person: &Person) -> impl Iterator<Item = (Topic, &str)> {
    Topic::ALL.into_iter().filter_map(move |topic| Some((topic, topic.text(person)?)))
}

impl Index {
    /// Of whom of the roster, slot by slot, all the filters about profiles hold; `None` when there are none. Several
    /// cities widen, for nobody is in all of them; all else narrows.
    pub(super) fn meeting_profiles(&mut self, filters: &[Filter], roster: &Roster) -> Option<Vec<bool>> {
        let about = filters.iter().filter_map(|filter| match filter {
            Filter::Profile { topic, words, not } => Some((*topic, words.as_str(), *not)),
            _ => None,
        });
        let about: Vec<(Topic, &str, bool)> = about.collect();
        if about.is_empty() {
            return None;
        }
        self.refresh(roster);
        let (cities, rest): (Vec<_>, Vec<_>) =
            about.into_iter().partition(|&(topic, _, not)| topic == Topic::City && !not);
        let mut meeting = vec![cities.is_empty(); self.records.len()];
        for (topic, words, _) in cities {
            for (meets, has) in meeting.iter_mut().zip(self.having(topic, words)) {
                *meets |= has;
            }
        }
        for (topic, words, not) in rest {
            for (meets, has) in meeting.iter_mut().zip(self.having(topic, words)) {
                *meets &= has != not;
            }
        }
        Some(meeting)
    }

    /// Who says all these words of a topic: words that are so or begin so. Only where nobody does: that hold them,
    /// else but for a slip.
    fn having(&self, topic: Topic, words: &str) -> Vec<bool> {
        let terms: Vec<Term> =
            words.split(|c: char| c == '_' || c.is_whitespace()).filter_map(Term::new).collect();
        let mut tiers: Vec<Vec<u8>> = terms.iter().map(|term| self.vocabulary.tiers(term)).collect();
        let mut met = self.worst_met(topic.into(), &tiers);
        if met.iter().all(|&tier| tier == NEVER) {
            for (term, tiers) in terms.iter().zip(&mut tiers).filter(|(term, _)| term.allows_typos()) {
                self.vocabulary.add_slips(term, tiers);
            }
            met = self.worst_met(topic.into(), &tiers);
        }
        let best = met.iter().min().and_then(|&best| Tier::ALL.get(usize::from(best)));
        let worst = best.map(|best| best.worst_beside() as u8);
        met.into_iter().map(|tier| worst.is_some_and(|worst| tier <= worst)).collect()
    }

    /// How well each person's words of a field meet all the terms: as well as the term that is met worst.
    fn worst_met(&self, field: Field, tiers: &[Vec<u8>]) -> Vec<u8> {
        let of_person = |start: u32, len: u32| {
            let words = &self.tokens[start as usize..][..len as usize];
            let best = |tiers: &Vec<u8>| {
                let theirs = words.iter().filter(|token| token.field() == field);
                theirs.map(|token| tiers[token.number()]).min().unwrap_or(NEVER)
            };
            tiers.iter().map(best).max().unwrap_or(NEVER)
        };
        self.records.iter().map(|record| of_person(record.start, record.len)).collect()
    }
}
