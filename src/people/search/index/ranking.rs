//! Who comes first of those who match.

use super::Index;
use crate::people::roster::{Availability, Brief, Row};
use crate::people::search::Marked;
use crate::people::search::query::Query;
use crate::people::search::term::{NEVER, Term};
use crate::people::text::fold;
use crate::people::{Order, PersonId, Roster};

/// Costs of one class lie so near each other: a whole word as it is typed and as it sounds.
const CLASS: u16 = 2;

/// The worst class of those whose names hold every word whole.
const WHOLE_NAMES: u16 = 1;

/// The worst class that nothing but a name can have.
const NAMES: u16 = 2;

/// Somebody who was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Who it is.
    pub id: PersonId,
    /// How well the query meets the person: the less the better. Of one class are those whom a reader would not put
    /// one before the other: the same kind of word in the same kind of field.
    pub class: u16,
}

impl Index {
    /// Everybody who matches, the best hits first; among equals those who are in, then by name. An empty query
    /// finds nobody.
    pub fn find(&mut self, query: &Query, roster: &Roster) -> Vec<PersonId> {
        self.ranked(query, roster).into_iter().map(|hit| hit.id).collect()
    }

    /// As [`Self::find`], with how well each matches.
    pub fn ranked(&mut self, query: &Query, roster: &Roster) -> Vec<Hit> {
        let rows = if query.is_empty() {
            Vec::new()
        } else {
            self.rows(query, Order::Presence, roster, &Marked::default())
        };
        let ids: Vec<PersonId> = rows.into_iter().filter_map(Row::person).collect();
        let Some((_, scores)) = self.last.last().filter(|_| query.has_words()) else {
            return ids.into_iter().map(|id| Hit { id, class: 0 }).collect();
        };
        let score = |id: &PersonId| roster.slot(*id).map_or(NEVER, |slot| scores[slot]);
        let best = ids.first().map_or(NEVER, score);
        // Who is called exactly so stands before whoever is called more.
        let exact = ids.first().is_some_and(|&id| is_called(roster, id, query));
        let class = |id: &PersonId| match score(id) {
            score if exact && score == best && is_called(roster, *id, query) => 0,
            score => u16::from(score) / CLASS + 1,
        };
        ids.iter().map(|id| Hit { id: *id, class: class(id) }).collect()
    }
}

/// Those who match best, and those who match worse by at most so many classes (`more`), where names and nicknames alone tell who
/// they are: reading them takes a fraction of the time that everybody's words take. `None` where other words might
/// matter.
#[must_use]
pub fn ranked_by_names(query: &Query, more: u16, roster: &Roster) -> Option<Vec<Hit>> {
    let are_words = query.has_words() && query.terms.iter().all(is_of_letters);
    if !are_words || !query.chips().is_empty() {
        return None;
    }
    let mut hits = Index { names_only: true, ..Index::default() }.ranked(query, roster);
    let best = hits.first()?.class;
    // So each word begins a name of the best, or is one as it sounds: nowhere is a slip looked for.
    let worst = best.checked_add(more).filter(|&worst| best <= WHOLE_NAMES && worst <= NAMES)?;
    hits.retain(|hit| hit.class <= worst);
    Some(hits)
}

/// Whether a term can stand in names: it has no digits, and is no number.
fn is_of_letters(term: &Term) -> bool {
    term.number().is_none() && term.digits().is_none() && !term.direct().contains(char::is_numeric)
}

/// Whether somebody's whole name was typed, in either order of its two parts, or the user's own name for them.
fn is_called(roster: &Roster, id: PersonId, query: &Query) -> bool {
    let Some(entry) = roster.get(id) else { return false };
    let typed: Vec<&str> = query.terms.iter().map(Term::direct).collect();
    let is_typed = |called: &str| {
        let called: Vec<&str> = called.split_whitespace().collect();
        called == typed
            || called.len() == 2 && typed.len() == 2 && called[0] == typed[1] && called[1] == typed[0]
    };
    is_typed(&fold(&entry.person.name))
        || roster.nickname(id).is_some_and(|nickname| is_typed(&fold(nickname)))
}

/// Of those who match best, whoever is called exactly as was typed comes first.
pub(super) fn put_namesakes_first(rows: &mut [Row], roster: &Roster, scores: &[u8], query: &Query) {
    let score = |row: &Row| row.person().and_then(|id| roster.slot(id)).map_or(NEVER, |slot| scores[slot]);
    let Some(best) = rows.first().map(score).filter(|best| *best == EXACT) else { return };
    let run = rows.iter().take_while(|row| score(row) == best).count();
    if run > 1 {
        rows[..run].sort_by_key(|row| !row.person().is_some_and(|id| is_called(roster, id, query)));
    }
}

/// The score of whoever is called exactly as was typed.
const EXACT: u8 = 0;

/// People in the order of their scores, then those to whom the user wrote last, then in the order of their availability,
/// then by name: whoever walks by name need only deal them out.
pub(super) fn best_first(
    roster: &Roster,
    scores: &[u8],
    accepted: impl Fn(usize, &Brief) -> bool,
) -> Vec<Row> {
    // The first pile of each score is of those to whom the user wrote.
    let groups = 1 + Availability::ALL.len();
    let mut piles = vec![0; usize::from(NEVER) * groups];
    let mut hits = Vec::new();
    let briefs = roster.briefs();
    for slot in roster.by_name() {
        let score = scores[slot];
        if score == NEVER || !accepted(slot, &briefs[slot]) {
            continue;
        }
        let id = briefs[slot].id;
        let group = if roster.recency(id).is_some() { 0 } else { 1 + briefs[slot].availability as usize };
        let pile = usize::from(score) * groups + group;
        piles[pile] += 1;
        hits.push((pile, id));
    }
    let mut next = 0;
    for pile in &mut piles {
        next += std::mem::replace(pile, next);
    }
    let mut rows = vec![Row::Person(PersonId(0)); hits.len()];
    for (pile, id) in hits {
        rows[piles[pile]] = Row::Person(id);
        piles[pile] += 1;
    }
    if roster.knows_recent() {
        let ends = piles.iter().copied();
        let begins = std::iter::once(0).chain(ends.clone());
        for (begin, end) in begins.zip(ends).step_by(groups) {
            rows[begin..end].sort_by_key(|row| row.person().and_then(|id| roster.recency(id)));
        }
    }
    rows
}
