//! Everybody's words, kept current, and the people whose words a query meets.

mod profiles;
mod ranking;
mod token;

use std::collections::HashMap;

pub use ranking::{Hit, ranked_by_names};
use ranking::{best_first, put_namesakes_first};
use token::{Field, OTHER_COST, Token};

use super::Marked;
use super::filter::Sieve;
use super::query::Query;
use super::spelling::{self, Habits};
use super::term::{MatchMode, MatchPosition, NEVER, Term, Tier, digits_of, national};
use super::vocabulary::{Vocabulary, Words};
use crate::people::phone;
use crate::people::roster::{Brief, Row};
use crate::people::text::{fold, is_letter_or_digit};
use crate::people::{Department, DepartmentId, Note, Order, Person, PersonId, Roster};

/// What a telephone number costs that was typed in full.
const NUMBER_IN_FULL: u8 = 1;

/// What digits cost at least that were typed as the number of somebody else.
const ELSEWHERE: u8 = OTHER_COST[0];

/// The worst score; [`NEVER`] is none.
const WORST: u8 = NEVER - 1;

/// Somebody's words.
#[derive(Clone, Copy, Debug)]
struct Record {
    id: PersonId,
    /// [`Brief::edited`] when the words were read.
    edited: u32,
    start: u32,
    len: u32,
}

/// Everybody's words. Nothing is read until something is looked for; from then on only those whose texts changed
/// are read anew.
#[derive(Clone, Debug, Default)]
pub struct Index {
    vocabulary: Vocabulary,
    numbers: Words,
    /// One for each person of the roster, in the roster's own order.
    records: Vec<Record>,
    tokens: Vec<Token>,
    /// Tokens of nobody.
    wasted: usize,
    departments: HashMap<DepartmentId, Vec<Token>>,
    /// The revisions of the roster's texts and of its departments that were read.
    read: Option<(u32, u32)>,
    /// Whether names and nicknames alone are read.
    names_only: bool,
    /// The words of the last query with the scores of everybody: for as long as nothing else changes, another
    /// word is compared only with those whom the words before it have left.
    last: Vec<(Term, Vec<u8>)>,
}

impl Index {
    /// An index that has read everybody of the roster already.
    #[must_use]
    pub fn new(roster: &Roster) -> Self {
        let mut index = Self::default();
        index.refresh(roster);
        index
    }

    /// Reads whoever is new or changed; costs next to nothing when nobody is. Searching does it by itself: calling
    /// it when a query is about to be typed makes the first letter as fast as the others. An index must be asked
    /// about one roster only.
    pub fn refresh(&mut self, roster: &Roster) {
        let now = roster.text_revisions();
        if self.read == Some(now) {
            return;
        }
        if self.read.is_some_and(|(_, tree)| tree != now.1) || self.wasted > self.tokens.len() / 2 {
            *self = Self { names_only: self.names_only, ..Self::default() };
        }
        self.read = Some(now);
        self.last.clear();
        let briefs = roster.briefs();
        self.records.truncate(briefs.len());
        let mut positions = HashMap::new();
        for (slot, brief) in briefs.iter().enumerate() {
            let old = self.records.get(slot).copied();
            if old.is_some_and(|old| (old.id, old.edited) == (brief.id, brief.edited)) {
                continue;
            }
            let person = &roster.entry_at(slot).person;
            let start = self.tokens.len();
            self.read_person(person, roster, &mut positions);
            let record = Record {
                id: brief.id,
                edited: brief.edited,
                start: u32::try_from(start).unwrap_or(u32::MAX),
                len: u32::try_from(self.tokens.len() - start).unwrap_or(0),
            };
            match self.records.get_mut(slot) {
                Some(old) => {
                    self.wasted += old.len as usize;
                    *old = record;
                }
                None => self.records.push(record),
            }
        }
    }

    /// Adds a person's words to the tokens. `positions` remembers what was read of positions: many share one.
    fn read_person<'a>(
        &mut self,
        person: &'a Person,
        roster: &Roster,
        positions: &mut HashMap<&'a str, Vec<Token>>,
    ) {
        let from = self.tokens.len();
        let mut tokens = std::mem::take(&mut self.tokens);
        self.read_words(Field::Name, &person.name, &mut tokens);
        self.read_spelling(&person.name, &mut tokens);
        let kept = roster.note(person.id);
        if let Some(nickname) = kept.and_then(Note::nickname) {
            self.read_words(Field::Name, nickname, &mut tokens);
            self.read_spelling(nickname, &mut tokens);
        }
        if self.names_only {
            self.tokens = tokens;
            return;
        }
        let position = positions.entry(&person.position).or_insert_with(|| {
            let mut words = Vec::new();
            self.read_words(Field::Other, &person.position, &mut words);
            words
        });
        tokens.extend_from_slice(position);
        for department in person.departments.iter().filter_map(|&id| roster.departments().get(id)) {
            tokens.extend_from_slice(self.department(department));
        }
        if let Some(email) = &person.email {
            // The domain is everybody's: it would match whatever is in the company's name.
            self.read_words(Field::Other, email.split('@').next().unwrap_or_default(), &mut tokens);
        }
        if let Some(text) = kept.and_then(Note::text) {
            self.read_words(Field::Note, text, &mut tokens);
        }
        for (topic, text) in profiles::texts(person) {
            self.read_words(topic.into(), text, &mut tokens);
        }
        let phones = &person.phones;
        for (_, field) in phones.fields() {
            let mut none = true;
            phone::each(field, |number, extension| {
                none = false;
                let number = digits_of(number).unwrap_or_default();
                tokens.push(Token::new(Field::Number, self.numbers.push(&number)));
                if let Some(extension) = extension {
                    tokens.push(Token::new(Field::Extension, self.numbers.push(extension)));
                }
            });
            // What nobody can dial can be looked for all the same.
            if let Some(digits) = phone_digits(field).filter(|_| none) {
                tokens.push(Token::new(Field::Number, self.numbers.push(&digits)));
            }
        }
        for extension in phones.inner.as_deref().into_iter().flat_map(phone::extensions) {
            tokens.push(Token::new(Field::Extension, self.numbers.push(&extension)));
        }
        // Who is called like the own address needs the word once, where it counts most.
        let mut at = from;
        while at < tokens.len() {
            let token = tokens[at];
            let number_of_word = |other: &Token| {
                matches!(other.field(), Field::Name | Field::Other) && other.number() == token.number()
            };
            if matches!(token.field(), Field::Other) && tokens[from..at].iter().any(number_of_word) {
                tokens.swap_remove(at);
            } else {
                at += 1;
            }
        }
        self.tokens = tokens;
    }

    fn department(&mut self, department: &Department) -> &[Token] {
        if !self.departments.contains_key(&department.id) {
            let mut words = Vec::new();
            self.read_words(Field::Other, &department.name, &mut words);
            self.departments.insert(department.id, words);
        }
        &self.departments[&department.id]
    }

    /// The words of a name as they are heard, where they are spelt otherwise.
    fn read_spelling(&mut self, name: &str, tokens: &mut Vec<Token>) {
        let Some(spelt) = spelling::spell(name, Habits::Guessed) else { return };
        let (folded, heard) = (fold(name), fold(&spelt.text));
        let words = |text: &'_ str| -> Vec<String> {
            text.split(|c: char| !is_letter_or_digit(c)).map(str::to_owned).collect()
        };
        let known = words(&folded);
        for word in words(&heard).iter().filter(|word| !word.is_empty() && !known.contains(word)) {
            tokens.push(Token::new(Field::Name, self.vocabulary.intern(word)));
        }
    }

    /// The words of a text, with the signs around them if there are any, and their parts where signs divide them:
    /// "anna.petrova" is three words.
    fn read_words(&mut self, field: Field, text: &str, tokens: &mut Vec<Token>) {
        let folded = fold(text);
        for word in folded.split_whitespace() {
            let whole = word.trim_matches(|c: char| !is_letter_or_digit(c));
            if whole.len() < word.len() {
                tokens.push(Token::new(field, self.vocabulary.intern(word)));
            }
            if whole.is_empty() {
                continue;
            }
            tokens.push(Token::new(field, self.vocabulary.intern(whole)));
            if whole.contains(|c: char| !is_letter_or_digit(c)) {
                for part in whole.split(|c: char| !is_letter_or_digit(c)).filter(|part| !part.is_empty()) {
                    tokens.push(Token::new(field, self.vocabulary.intern(part)));
                }
            }
        }
    }

    /// The rows of the list for a query: the best hits first when there are words to look for; else everybody whom
    /// the filters leave, in `order` and with its groups. Filters about days put people in the order of the days,
    /// unless another order than that by presence is wanted. A filter that does not exist leaves nobody.
    pub fn rows(&mut self, query: &Query, order: Order, roster: &Roster, marked: &Marked) -> Vec<Row> {
        if query.is_empty() {
            return roster.arrange(order);
        }
        if !query.mistakes().is_empty() {
            return Vec::new();
        }
        let sieve = (!query.chips().is_empty()).then(|| Sieve::new(query.chips(), roster, marked));
        let profiles = self.meeting_profiles(query.chips(), roster);
        let accepts = |slot: usize| {
            profiles.as_ref().is_none_or(|meeting| meeting[slot])
                && sieve.as_ref().is_none_or(|sieve| sieve.accepts(roster, slot))
        };
        if !query.has_words() {
            let day = sieve.as_ref().filter(|_| order == Order::Presence).and_then(Sieve::day_of);
            return match day {
                Some(day) => roster.arrange_by_day(accepts, day),
                None => roster.arrange_where(order, accepts),
            };
        }
        self.refresh(roster);
        self.score(query);
        let Some((_, scores)) = self.last.last() else { return Vec::new() };
        let accepted = |slot: usize, brief: &Brief| match &sieve {
            None => brief.colleague,
            Some(_) => accepts(slot),
        };
        let mut rows = best_first(roster, scores, accepted);
        put_namesakes_first(&mut rows, roster, scores, query);
        rows
    }

    /// Brings the scores of the last query up to this one.
    fn score(&mut self, query: &Query) {
        let same = self.last.iter().zip(&query.terms).take_while(|((old, _), new)| old == *new).count();
        self.last.truncate(same);
        for term in &query.terms[same..] {
            let before = self.last.last().map(|(_, scores)| scores.as_slice());
            let scores = self.score_term(term, before);
            self.last.push((term.clone(), scores));
        }
    }

    fn score_term(&self, term: &Term, before: Option<&[u8]>) -> Vec<u8> {
        let mut tiers = self.vocabulary.tiers(term);
        let numbers = self.number_costs(term);
        let (scores, meant) = self.score_words(term, &tiers, numbers.as_deref(), before);
        if meant || !term.allows_typos() {
            return scores;
        }
        // Nobody's word is or begins so: perhaps a slip.
        self.vocabulary.add_slips(term, &mut tiers);
        self.score_words(term, &tiers, numbers.as_deref(), before).0
    }

    /// Everybody's score, and whether a word of anybody is or begins as the term.
    fn score_words(
        &self,
        term: &Term,
        tiers: &[u8],
        numbers: Option<&[u8]>,
        before: Option<&[u8]>,
    ) -> (Vec<u8>, bool) {
        let mut best_tier = NEVER;
        let mut cost = |token: Token| {
            if token.is_of_digits() {
                return match (numbers.map_or(NEVER, |costs| costs[token.number()]), token.field()) {
                    // Typed in full it is as good as a name.
                    (NUMBER_IN_FULL, Field::Extension) => 0,
                    (other, _) => other,
                };
            }
            match tiers[token.number()] {
                // Nearly every word.
                NEVER => NEVER,
                tier => {
                    best_tier = best_tier.min(tier);
                    token.field().cost(tier)
                }
            }
        };
        let score = |(slot, record): (usize, &Record)| {
            let so_far = before.map_or(0, |before| before[slot]);
            if so_far == NEVER {
                return NEVER;
            }
            if term.number() == Some(record.id) {
                return so_far;
            }
            let words = &self.tokens[record.start as usize..][..record.len as usize];
            match words.iter().map(|&token| cost(token)).min() {
                None | Some(NEVER) => NEVER,
                Some(best) if term.number().is_some() => {
                    so_far.saturating_add(best.max(ELSEWHERE)).min(WORST)
                }
                Some(best) => so_far.saturating_add(best).min(WORST),
            }
        };
        let scores = self.records.iter().enumerate().map(score).collect();
        (scores, best_tier <= Tier::OtherBegins as u8)
    }

    /// What the digits of the term cost in each number; `None` when it has none.
    fn number_costs(&self, term: &Term) -> Option<Vec<u8>> {
        let digits = term.digits()?;
        let mut costs = vec![NEVER; self.numbers.len()];
        let mut note = |needle: &str, mode: MatchMode| {
            self.numbers.hits(needle, mode, |number, position| {
                let cost = match position {
                    MatchPosition::Whole => NUMBER_IN_FULL,
                    MatchPosition::Beginning => 5,
                    MatchPosition::Inside => 9,
                };
                costs[number] = costs[number].min(cost);
            });
        };
        note(digits, term.number_match_mode());
        if let Some(rest) = national(digits) {
            // Typed with the country's 7 or the trunk prefix 8, kept with 7 or without either.
            note(&format!("7{rest}"), MatchMode::Prefix);
            note(rest, MatchMode::Prefix);
        } else if term.number_match_mode() == MatchMode::Substring {
            note(&format!("7{digits}"), MatchMode::Prefix);
        }
        Some(costs)
    }
}

/// The digits of a number as it is kept; letters ("ext. 5") are passed over.
fn phone_digits(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits_of(&digits)
}
