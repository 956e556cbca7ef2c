//! WHO on the command line: a number, an e-mail address, a phone number, or a part of a name.
//!
//! A number with a `#` is the portal's, one with a plus a telephone's; one without may also be an extension, and where both are somebody's, that is
//! said. Names are ranked as the dashboard and `list` rank them: of several who match equally well nobody is taken, and
//! whoever is taken before others who match nearly as well is told on standard error.

use std::io::Write;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::output::style::{Cell, align, shown_stderr};
use crate::people::roster::Entry;
use crate::people::search::{Hit, Index, Query, ranked_by_names};
use crate::people::text::{clean, unquoted, with_ascii_digits};
use crate::people::{Person, PersonId, Roster};
use crate::words::{Sentence, Words};

/// Fewer digits than these are no phone number but an extension.
const PHONE_DIGITS: usize = 5;
/// The end of a phone number that tells it apart from others, whatever stands before it: +7, 8, 00 7 …
const TELLING_DIGITS: usize = 10;
/// So many of those who match are named.
const NAMED: usize = 20;

/// People who can be told apart without knowing everybody.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unmistakable<'a> {
    /// By numbers.
    Numbers(Vec<Number>),
    /// By an e-mail address.
    Email(&'a str),
}

/// Somebody's number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// Whose it is on the portal.
    pub(crate) id: PersonId,
    /// Its digits, where it does not say whose number it is: it may be an extension as well.
    pub(crate) extension: Option<String>,
}

/// Who is meant, when the words say it without a name.
pub(crate) fn unmistakable(who: &[String]) -> Option<Unmistakable<'_>> {
    let numbers: Option<Vec<_>> = who.iter().map(|who| number(who)).collect();
    match (numbers, who) {
        (Some(numbers), _) => Some(Unmistakable::Numbers(numbers)),
        (None, [only]) => email(only).map(Unmistakable::Email),
        _ => None,
    }
}

/// What is done where a name fits several people.
#[derive(Args, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ambiguity {
    /// Where a name fits several people, take the best hit
    #[arg(long)]
    pub first: bool,
}

/// Who was found for some words.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    id: PersonId,
    /// Others who match nearly as well, the best first.
    nearly: Vec<PersonId>,
}

/// Finds who is meant, and tells on standard error of others who match nearly as well. Otherwise than by number, all
/// words together name one person; when nobody matches all of them, each stands for a person of its own.
///
/// # Errors
/// When nobody matches, when several do and the best is not wanted, and when a word is a filter that does not exist.
pub(crate) fn find(
    who: &[String],
    ambiguity: Ambiguity,
    roster: &Roster,
    words: &Words,
) -> Result<Vec<PersonId>, Failure> {
    let found = find_all(who, ambiguity, roster)?;
    for (who, found) in &found {
        tell_others(who, found, roster, words);
    }
    Ok(found.into_iter().map(|(_, found)| found.id).collect())
}

/// Finds the one person that all words together name.
///
/// # Errors
/// As [`find`].
pub(crate) fn find_one(
    who: &[String],
    ambiguity: Ambiguity,
    roster: &Roster,
    words: &Words,
) -> Result<PersonId, Failure> {
    let who = who.join(" ");
    let found = find_in(&who, ambiguity, &mut Index::default(), roster)?;
    tell_others(&who, &found, roster, words);
    Ok(found.id)
}

/// Finds the one person whom a name means beyond doubt: those who match nearly as well make it ambiguous, too.
///
/// # Errors
/// As [`find`].
pub(crate) fn find_surely(who: &str, ambiguity: Ambiguity, roster: &Roster) -> Result<PersonId, Failure> {
    let Found { id, nearly } = find_in(who, ambiguity, &mut Index::default(), roster)?;
    if nearly.is_empty() || ambiguity.first {
        return Ok(id);
    }
    let several: Vec<PersonId> = std::iter::once(id).chain(nearly).collect();
    Err(several_fit(&several, who, roster))
}

fn find_all(who: &[String], ambiguity: Ambiguity, roster: &Roster) -> Result<Vec<(String, Found)>, Failure> {
    let mut index = Index::default();
    let mut find_one = |who: String| find_in(&who, ambiguity, &mut index, roster).map(|found| (who, found));
    if who.len() > 1 && who.iter().all(|who| number(who).is_none()) {
        match find_one(who.join(" ")) {
            Err(Failure::Nobody(_)) => {}
            found => return found.map(|found| vec![found]),
        }
    }
    who.iter().map(|who| find_one(who.clone())).collect()
}

/// Reads `12`, `#12` and `# 12`, in quotes or not, with the digits of any script.
fn number(who: &str) -> Option<Number> {
    let written = with_ascii_digits(unquoted(who));
    let (digits, extension) = match written.strip_prefix('#') {
        Some(digits) => (unquoted(digits), None),
        None => (&*written, Some(written.to_string())),
    };
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    let id = digits.parse().ok().filter(|_| all).map(PersonId)?;
    Some(Number { id, extension })
}

fn find_in(who: &str, ambiguity: Ambiguity, index: &mut Index, roster: &Roster) -> Result<Found, Failure> {
    let nobody = || Failure::Nobody(who.to_owned());
    let number = number(who);
    let id = number.as_ref().map(|number| number.id);
    let mut equal: Vec<PersonId> = id.into_iter().filter(|&id| roster.get(id).is_some()).collect();
    if number.is_some_and(|number| number.extension.is_none()) {
        return equal.pop().map(|id| Found { id, nearly: Vec::new() }).ok_or_else(nobody);
    }
    let by_extension = with_extension(who, roster);
    equal.extend(by_extension.into_iter().filter(|&with| id != Some(with)));
    if equal.is_empty() {
        equal = by_email(who, roster);
    }
    if equal.is_empty() {
        equal = by_phone(who, roster);
    }
    let mut nearly = Vec::new();
    // A whole address is somebody's or nobody's.
    let address =
        who.trim().split_once('@').is_some_and(|(local, host)| !local.is_empty() && !host.is_empty());
    if equal.is_empty() && !address && !is_scrap(who) {
        // Reads everybody's words, which takes longer than all the rest.
        (equal, nearly) = by_words(who, index, roster)?;
    }
    match equal.as_slice() {
        [] => Err(nobody()),
        [only] => Ok(Found { id: *only, nearly }),
        [best, ..] if ambiguity.first => Ok(Found { id: *best, nearly: Vec::new() }),
        several => Err(several_fit(several, who, roster)),
    }
}

/// The failure of a name that fits several people, the likeliest first.
fn several_fit(several: &[PersonId], who: &str, roster: &Roster) -> Failure {
    Failure::Several {
        who: who.to_owned(),
        example: several[0],
        candidates: candidates(several, who, roster),
        several: several.len(),
    }
}

fn email(who: &str) -> Option<&str> {
    Some(who.trim().trim_start_matches("mailto:")).filter(|who| who.contains('@'))
}

/// Whoever has that address.
fn by_email(who: &str, roster: &Roster) -> Vec<PersonId> {
    let Some(wanted) = email(who) else { return Vec::new() };
    let same =
        |person: &Person| person.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(wanted));
    chosen(roster, same)
}

/// Whoever has that extension, which no plus begins.
fn with_extension(who: &str, roster: &Roster) -> Vec<PersonId> {
    let Some(wanted) = dialled(who).filter(|_| !begins_with_plus(who)) else { return Vec::new() };
    chosen(roster, |person| person.phones.has_extension(&wanted))
}

/// Whoever has a phone number that ends in the same digits.
fn by_phone(who: &str, roster: &Roster) -> Vec<PersonId> {
    let Some(wanted) = dialled(who).filter(|digits| digits.len() >= PHONE_DIGITS) else { return Vec::new() };
    let telling = &wanted[wanted.len().saturating_sub(TELLING_DIGITS)..];
    chosen(roster, |person| person.phones.has_number(telling))
}

/// Whether it is the beginning of a telephone number, too short to tell whose.
fn is_scrap(who: &str) -> bool {
    begins_with_plus(who) && dialled(who).is_some_and(|digits| digits.len() < PHONE_DIGITS)
}

fn begins_with_plus(who: &str) -> bool {
    unquoted(who).trim_start_matches("tel:").starts_with('+')
}

/// The digits of what is written as a telephone number or an extension.
fn dialled(who: &str) -> Option<String> {
    let written = with_ascii_digits(unquoted(who).trim_start_matches("tel:"));
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | ' ' | '/');
    let digits = digits(&written);
    (!digits.is_empty() && written.chars().all(plain)).then_some(digits)
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn chosen(roster: &Roster, wanted: impl Fn(&Person) -> bool) -> Vec<PersonId> {
    let people = roster.iter().map(|entry| &entry.person);
    let mut ids: Vec<PersonId> = people.filter(|person| wanted(person)).map(|person| person.id).collect();
    ids.sort_unstable();
    ids
}

/// Those who match best and equally well, and those who match nearly as well.
fn by_words(
    who: &str,
    index: &mut Index,
    roster: &Roster,
) -> Result<(Vec<PersonId>, Vec<PersonId>), Failure> {
    let query = Query::parse(who);
    check(&query)?;
    // Each word may be met a little worse.
    let slack = u16::try_from(query.words().count()).unwrap_or(1);
    let hits = ranked_by_names(&query, slack, roster).unwrap_or_else(|| index.ranked(&query, roster));
    let Some(best) = hits.first().map(|hit| hit.class) else { return Ok((Vec::new(), Vec::new())) };
    let (equal, rest): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| hit.class == best);
    let nearly = rest.into_iter().filter(|hit| hit.class - best <= slack);
    Ok((equal.into_iter().map(|hit| hit.id).collect(), nearly.map(|hit| hit.id).collect()))
}

/// Refuses a filter that does not exist or is only half typed.
///
/// # Errors
/// [`Failure::Filter`], with the filters that it may mean.
pub(crate) fn check(query: &Query) -> Result<(), Failure> {
    let wrong = query.mistakes().first().or_else(|| query.unfinished().first());
    wrong.map_or(Ok(()), |mistake| Err(Failure::Filter(mistake.clone())))
}

/// On stderr, so that what is read from stdout stays what it is.
fn tell_others(who: &str, found: &Found, roster: &Roster, words: &Words) {
    if let Some(said) = others(who, found, roster) {
        // Nobody is left to tell when even this cannot be written.
        let _ = writeln!(shown_stderr(), "whosin: {}", words.say(&said));
    }
}

fn others(who: &str, found: &Found, roster: &Roster) -> Option<Sentence> {
    let entry = |&id: &PersonId| roster.get(id);
    let named: Vec<String> = found.nearly.iter().filter_map(entry).take(2).map(named).collect();
    let more = found.nearly.len().saturating_sub(named.len());
    let also = match (named.as_slice(), more) {
        ([], _) => return None,
        ([first, rest @ ..], 0) if !rest.is_empty() => {
            Sentence::new("and-last").with("others", first.as_str()).with("last", rest.join(", "))
        }
        (named, 0) => Sentence::verbatim(named.join(", ")),
        (named, more) => Sentence::new("and-others").with("name", named.join(", ")).with("count", more),
    };
    let taken = entry(&found.id).map(self::named).unwrap_or_default();
    Some(Sentence::new("taken-to-mean").with("who", clean(who)).with("taken", taken).with("also", also))
}

fn named(entry: &Entry) -> String {
    format!("{} (#{})", entry.person.name, entry.person.id)
}

/// One of several who are called so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    id: PersonId,
    name: String,
    position: String,
    /// Theirs, where that is what was asked for.
    extension: Option<String>,
}

/// The first of them, as they are told.
fn candidates(ids: &[PersonId], who: &str, roster: &Roster) -> Vec<Candidate> {
    let wanted = dialled(who);
    let candidate = |Entry { person, .. }: &Entry| Candidate {
        id: person.id,
        name: person.name.to_string(),
        position: person.position.to_string(),
        extension: wanted.clone().filter(|wanted| person.phones.has_extension(wanted)),
    };
    ids.iter().take(NAMED).filter_map(|&id| roster.get(id)).map(candidate).collect()
}

/// A line for each, and one for the others of so many.
pub(crate) fn lines(candidates: &[Candidate], several: usize, words: &Words) -> Vec<String> {
    fn row<'a>(candidate: &'a Candidate, words: &Words) -> [Cell<'a>; 4] {
        let extension = candidate.extension.as_deref();
        let extension = extension.map(|number| words.with("several-extension", &[("number", number.into())]));
        [
            Cell::from(format!("  #{}", candidate.id)),
            Cell::from(&*candidate.name),
            Cell::from(&*candidate.position),
            Cell::from(extension.unwrap_or_default()),
        ]
    }
    let rows: Vec<[Cell; 4]> = candidates.iter().map(|candidate| row(candidate, words)).collect();
    let mut lines: Vec<String> = align(&rows, None).lines().map(|line| line.trim_end().to_owned()).collect();
    if several > NAMED {
        let more = words.with("several-more", &[("count", (several - NAMED).into())]);
        lines.push(format!("  {more}"));
    }
    lines
}

#[cfg(test)]
mod tests;
