//! WHO on the command line: a number, an e-mail address, a phone number, or a part of a name.

use super::failure::Failure;
use super::style::{Cell, align};
use crate::people::roster::Entry;
use crate::people::search::{Index, Query};
use crate::people::text::fold;
use crate::people::{Person, PersonId, Roster};

/// Fewer digits than these are no phone number but an extension.
const PHONE_DIGITS: usize = 5;
/// The end of a phone number that tells it apart from others, whatever stands before it: +7, 8, 00 7 …
const TELLING_DIGITS: usize = 10;

/// People who can be told apart without knowing everybody.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unmistakable<'a> {
    /// By their numbers, or what looks like numbers.
    Numbers(Vec<PersonId>),
    /// By an e-mail address.
    Email(&'a str),
}

/// Who is meant, when the words say it without a name.
pub(super) fn unmistakable(who: &[String]) -> Option<Unmistakable<'_>> {
    let numbers: Option<Vec<PersonId>> = who.iter().map(|who| number(who)).collect();
    match (numbers, who) {
        (Some(ids), _) => Some(Unmistakable::Numbers(ids)),
        (None, [only]) => email(only).map(Unmistakable::Email),
        _ => None,
    }
}

/// Finds who is meant. Otherwise than by number, all words together name one person; when nobody matches all of
/// them, each stands for a person of its own.
///
/// # Errors
/// When nobody matches, and when several do and `first` is not wanted.
pub(super) fn find(who: &[String], first: bool, roster: &Roster) -> Result<Vec<PersonId>, Failure> {
    let mut index = Index::default();
    let mut find_one = |who: &str| find_in(who, first, &mut index, roster);
    if who.len() > 1 && who.iter().all(|who| number(who).is_none()) {
        match find_one(&who.join(" ")) {
            Err(Failure::Nobody(_)) => {}
            found => return found.map(|id| vec![id]),
        }
    }
    who.iter().map(|who| find_one(who)).collect()
}

/// Finds the one person that all words together name.
///
/// # Errors
/// As [`find`].
pub(super) fn find_one(who: &[String], first: bool, roster: &Roster) -> Result<PersonId, Failure> {
    find_in(&who.join(" "), first, &mut Index::default(), roster)
}

fn number(who: &str) -> Option<PersonId> {
    who.trim().trim_start_matches('#').parse().ok().map(PersonId)
}

fn find_in(who: &str, first: bool, index: &mut Index, roster: &Roster) -> Result<PersonId, Failure> {
    if let Some(id) = number(who).filter(|&id| roster.get(id).is_some()) {
        return Ok(id);
    }
    let mut hits = by_email(who, roster);
    if hits.is_empty() {
        hits = by_phone(who, roster);
    }
    if hits.is_empty() {
        // Reads everybody's words, which takes longer than all the rest.
        hits = by_words(who, index, roster);
    }
    match hits.as_slice() {
        [] => Err(Failure::Nobody(who.to_owned())),
        [only] => Ok(*only),
        [best, ..] if first => Ok(*best),
        several => Err(Failure::Several { who: who.to_owned(), candidates: candidates(several, roster) }),
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

/// Whoever has that extension, or a phone number that ends in the same digits.
fn by_phone(who: &str, roster: &Roster) -> Vec<PersonId> {
    let wanted = who.trim().trim_start_matches("tel:");
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | '.' | ' ' | '/');
    let digits = digits(wanted);
    if digits.is_empty() || !wanted.chars().all(plain) {
        return Vec::new();
    }
    let extension = chosen(roster, |person| person.phones.has_extension(&digits));
    if !extension.is_empty() || digits.len() < PHONE_DIGITS {
        return extension;
    }
    let telling = &digits[digits.len().saturating_sub(TELLING_DIGITS)..];
    chosen(roster, |person| person.phones.has_number(telling))
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

/// Whoever is called exactly so; else those whose names match; else those who match by anything else.
fn by_words(who: &str, index: &mut Index, roster: &Roster) -> Vec<PersonId> {
    let hits = index.find(&Query::parse(who), roster);
    let wanted = fold(who.trim());
    let name = |id: &PersonId| roster.get(*id).map(|entry| fold(&entry.person.name)).unwrap_or_default();
    let named = |test: &dyn Fn(&str) -> bool| -> Vec<PersonId> {
        hits.iter().copied().filter(|id| test(&name(id))).collect()
    };
    let exact = named(&|name| name == wanted);
    let by_name = named(&|name| wanted.split_whitespace().all(|word| name.contains(word)));
    [exact, by_name, hits].into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

fn candidates(ids: &[PersonId], roster: &Roster) -> Vec<String> {
    let rows: Vec<[Cell; 3]> = ids
        .iter()
        .filter_map(|&id| roster.get(id))
        .map(|Entry { person, .. }| {
            [Cell::from(format!("  {}", person.id)), Cell::from(&*person.name), Cell::from(&*person.position)]
        })
        .collect();
    align(&rows, None).lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::Exit;
    use crate::cli::office::{now, office};

    fn found(who: &str, first: bool) -> Result<Vec<u64>, Failure> {
        let who: Vec<String> = who.split(' ').map(|word| word.replace('_', " ")).collect();
        find(&who, first, &office()).map(|ids| ids.iter().map(|id| id.0).collect())
    }

    #[test]
    fn people_are_found_by_number_and_by_words() {
        assert_eq!(found("3", false).unwrap(), [3]);
        assert_eq!(found("#5", false).unwrap(), [5]);
        assert_eq!(found("1 2", false).unwrap(), [1, 2]);
        assert_eq!(found("петр", false).unwrap(), [1]);
        assert_eq!(found("Анна Петрова", false).unwrap(), [1]);
        assert_eq!(found("ivanov boris", false).unwrap(), [2]);
        assert_eq!(found("анна_белова boris", false).unwrap(), [4, 2]);
        assert_eq!(found("陳偉", false).unwrap(), [3]);
        assert_eq!(found("analyst", false).unwrap(), [3]);
    }

    #[test]
    fn people_are_found_by_address_and_phone() {
        assert_eq!(found("Anna@ACME.example", false).unwrap(), [1]);
        assert_eq!(found("mailto:anna@acme.example", false).unwrap(), [1]);
        assert!(found("nna@acme.example", false).is_err());
        assert_eq!(found("214", false).unwrap(), [1]);
        for phone in ["+79001234567", "8_(900)_123-45-67", "9001234567", "123-45-67", "tel:+79001234567"] {
            assert_eq!(found(phone, false).unwrap(), [1], "{phone}");
        }
        assert!(found("0000000", false).is_err());
        let mut roster = office();
        let mut anna = roster.get(PersonId(1)).unwrap().person.clone();
        anna.phones.mobile = Some("8 800 100-10-10, +7 (495) 222-33-44 доб. 718".into());
        roster.merge(vec![anna], now());
        let found = |who: &str| find(&[who.to_owned()], false, &roster).map(|ids| ids[0].0);
        for phone in ["8 800 100-10-10", "+7 495 222-33-44", "tel:+74952223344", "718"] {
            assert_eq!(found(phone).unwrap(), 1, "{phone}");
        }
        assert!(found("44718").is_err(), "an extension is no end of a number");
    }

    #[test]
    fn numbers_and_an_address_need_no_company() {
        let who = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let numbers = who(&["3", "#5"]);
        assert_eq!(unmistakable(&numbers), Some(Unmistakable::Numbers(vec![PersonId(3), PersonId(5)])));
        let address = who(&["mailto:anna@acme.example"]);
        assert_eq!(unmistakable(&address), Some(Unmistakable::Email("anna@acme.example")));
        for mistakable in [&["anna"][..], &["3", "anna"], &["a@acme.example", "b@acme.example"]] {
            assert_eq!(unmistakable(&who(mistakable)), None, "{mistakable:?}");
        }
    }

    #[test]
    fn nobody_and_several_are_told_apart() {
        assert_eq!(found("zoe", false).unwrap_err().exit(), Exit::Nobody);
        assert_eq!(found("99", false).unwrap_err().exit(), Exit::Nobody);
        let several = found("анна", false).unwrap_err();
        assert_eq!(several.exit(), Exit::Usage);
        assert_eq!(
            several.to_string(),
            "“анна” fits 2 people: say which by number, or add --first\n  1  Анна Петрова  Head of Design\n  4  Анна Белова"
        );
        assert_eq!(found("анна", true).unwrap(), [1]);
        assert_eq!(find_one(&["анна".into(), "белова".into()], false, &office()).unwrap(), PersonId(4));
    }
}
