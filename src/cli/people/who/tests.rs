#![allow(clippy::unwrap_used)]

use super::*;
use crate::cli::Exit;
use crate::cli::company_fixture::{now, roster};

const REFUSE: Ambiguity = Ambiguity { first: false };
const BEST: Ambiguity = Ambiguity { first: true };

fn found(who: &str, ambiguity: Ambiguity) -> Result<Vec<u64>, Failure> {
    let who: Vec<String> = who.split(' ').map(|word| word.replace('_', " ")).collect();
    find_all(&who, ambiguity, &roster()).map(|found| found.iter().map(|(_, found)| found.id.0).collect())
}

#[test]
fn people_are_found_by_number_and_by_words() {
    assert_eq!(found("3", REFUSE).unwrap(), [3]);
    assert_eq!(found("#5", REFUSE).unwrap(), [5]);
    assert_eq!(found("1 2", REFUSE).unwrap(), [1, 2]);
    assert_eq!(found("петр", REFUSE).unwrap(), [1]);
    assert_eq!(found("Анна Петрова", REFUSE).unwrap(), [1]);
    assert_eq!(found("ivanov boris", REFUSE).unwrap(), [2]);
    assert_eq!(found("анна_белова boris", REFUSE).unwrap(), [4, 2]);
    assert_eq!(found("陳偉", REFUSE).unwrap(), [3]);
    assert_eq!(found("analyst", REFUSE).unwrap(), [3]);
}

#[test]
fn a_number_is_one_however_it_is_written() {
    let mut roster = roster();
    let mut anna = roster.get(PersonId(1)).unwrap().person.clone();
    anna.phones.inner = Some("2".into());
    roster.merge(vec![anna], now());
    let found = |who: &str| find(&[who.to_owned()], REFUSE, &roster, &Words::english()).map(|ids| ids[0].0);
    for who in ["#2", "# 2", " #2 ", "\"#2\"", "'# 2'", "«#2»", "#\u{662}", "# \u{6f2}", "#2 ivanov"] {
        assert_eq!(found(who).unwrap(), 2, "{who}");
    }
    assert!(matches!(found("2"), Err(Failure::Several { .. })), "an extension too");
    assert!(matches!(found("+2"), Err(Failure::Nobody(_))), "no extension begins with a plus");
    assert!(matches!(found("# 99"), Err(Failure::Nobody(_))));
    for phone in [
        "+7 900 123-45-67",
        "+\u{667} \u{669}\u{660}\u{660} \u{661}\u{662}\u{663}-\u{664}\u{665}-\u{666}\u{667}",
    ] {
        assert_eq!(found(phone).unwrap(), 1, "{phone}");
    }
}

#[test]
fn people_are_found_by_address_and_phone() {
    assert_eq!(found("Anna@ACME.example", REFUSE).unwrap(), [1]);
    assert_eq!(found("mailto:anna@acme.example", REFUSE).unwrap(), [1]);
    assert!(found("nna@acme.example", REFUSE).is_err());
    assert_eq!(found("214", REFUSE).unwrap(), [1]);
    for phone in ["+79001234567", "8_(900)_123-45-67", "9001234567", "123-45-67", "tel:+79001234567"] {
        assert_eq!(found(phone, REFUSE).unwrap(), [1], "{phone}");
    }
    assert!(found("0000000", REFUSE).is_err());
    let mut roster = roster();
    let mut anna = roster.get(PersonId(1)).unwrap().person.clone();
    anna.phones.mobile = Some("8 800 100-10-10, +7 (495) 222-33-44 доб. 718".into());
    roster.merge(vec![anna], now());
    let found = |who: &str| find(&[who.to_owned()], REFUSE, &roster, &Words::english()).map(|ids| ids[0].0);
    for phone in ["8 800 100-10-10", "+7 495 222-33-44", "tel:+74952223344", "718"] {
        assert_eq!(found(phone).unwrap(), 1, "{phone}");
    }
    assert!(found("44718").is_err(), "an extension is no end of a number");
}

#[test]
fn numbers_and_an_address_need_no_company() {
    let who = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let numbers = who(&["3", "#5"]);
    let both = vec![
        Number { id: PersonId(3), extension: Some("3".into()) },
        Number { id: PersonId(5), extension: None },
    ];
    assert_eq!(unmistakable(&numbers), Some(Unmistakable::Numbers(both)));
    let address = who(&["mailto:anna@acme.example"]);
    assert_eq!(unmistakable(&address), Some(Unmistakable::Email("anna@acme.example")));
    for mistakable in [&["anna"][..], &["3", "anna"], &["a@acme.example", "b@acme.example"]] {
        assert_eq!(unmistakable(&who(mistakable)), None, "{mistakable:?}");
    }
}

#[test]
fn nobody_and_several_are_told_apart() {
    assert_eq!(found("zoe", REFUSE).unwrap_err().exit(), Exit::Nobody);
    assert_eq!(found("99", REFUSE).unwrap_err().exit(), Exit::Nobody);
    let several = found("анна", REFUSE).unwrap_err();
    assert_eq!(several.exit(), Exit::Usage);
    assert_eq!(
        several.told(&Words::english()),
        "“анна” fits 2 people: say which by number, like #1, or add --first\n  #1  Анна Петрова  Head of Design\n  #4  Анна Белова"
    );
    assert_eq!(found("анна", BEST).unwrap(), [1]);
    assert_eq!(
        find_one(&["анна".into(), "белова".into()], REFUSE, &roster(), &Words::english()).unwrap(),
        PersonId(4)
    );
}

#[test]
fn a_number_that_is_also_an_extension_is_ambiguous() {
    let mut roster = roster();
    let mut boris = roster.get(PersonId(2)).unwrap().person.clone();
    boris.phones.inner = Some("3".into());
    roster.merge(vec![boris], now());
    let find = |who: &str, ambiguity| {
        find_all(&[who.to_owned()], ambiguity, &roster)
            .map(|found| found.iter().map(|(_, found)| found.id.0).collect::<Vec<_>>())
    };
    let several = find("3", REFUSE).unwrap_err();
    assert_eq!(several.exit(), Exit::Usage);
    assert_eq!(
        several.told(&Words::english()),
        "“3” fits 2 people: say which by number, like #3, or add --first\n  #3  陳偉          Analyst\n  \
         #2  Boris Ivanov  Backend  extension 3"
    );
    assert_eq!(find("#3", REFUSE).unwrap(), [3]);
    assert_eq!(find("3", BEST).unwrap(), [3]);
    assert_eq!(find("2", REFUSE).unwrap(), [2]);
    assert_eq!(find("#214", REFUSE).unwrap_err().exit(), Exit::Nobody, "an extension is no number");
    assert_eq!(find("+3", BEST).unwrap_err().exit(), Exit::Nobody, "no extension begins with a plus");
}

#[test]
fn the_best_is_taken_and_the_next_best_are_told() {
    let mut roster = roster();
    let person = |id, name: &str| Person::new(PersonId(id), name);
    let people = vec![person(10, "Hannah Kowalski"), person(11, "Annabelle Stone"), person(12, "Борис")];
    roster.merge(people, now());
    let find = |who: &str| find_in(who, REFUSE, &mut Index::default(), &roster);
    assert!(matches!(find("anna"), Err(Failure::Several { several: 2, .. })), "both are called Анна");
    assert!(matches!(find("boris"), Err(Failure::Several { several: 2, .. })), "in either alphabet");
    let anna = find("анна белова").unwrap();
    assert_eq!((anna.id, anna.nearly.len()), (PersonId(4), 0));
    let surely =
        |who: &str, ambiguity| find_surely(who, ambiguity, &roster).map_err(|failure| failure.exit());
    assert_eq!(surely("анна белова", REFUSE), Ok(PersonId(4)));
    assert_eq!(surely("anna", REFUSE), Err(Exit::Usage));
    let annab = find("annab").unwrap();
    assert_eq!((annab.id, others("annab", &annab, &roster)), (PersonId(11), None));
    let short = Found { id: PersonId(4), nearly: vec![PersonId(11), PersonId(10), PersonId(1)] };
    assert_eq!(
        others("anna", &short, &roster).unwrap().in_english(),
        "“anna” was taken to mean Анна Белова (#4); Annabelle Stone (#11), Hannah Kowalski (#10) and 1 other \
         would fit nearly as well: say which by number"
    );
    assert_eq!(find("is:foo").unwrap_err().exit(), Exit::Usage);
}
