//! `whosin show WHO…`: somebody's card in the scrollback.

use std::io::{self, BufWriter, Write};

use jiff::Timestamp;

use super::company::Company;
use super::failure::Failure;
use super::json::{Document, flag_names};
use super::print::Printer;
use super::style::{Cell, Style, align};
use super::{Context, Show, portraits, wording};
use crate::config::Pictures;
use crate::people::roster::Entry;
use crate::people::search::{Index, Query};
use crate::people::text::fold;
use crate::people::{PersonId, Roster, timers};
use crate::words::Words;

/// Asks the portal and prints the cards, one below the other.
///
/// # Errors
/// As [`Company::read`] and [`find`], and when stdout cannot be written.
pub(super) fn run(show: &Show, context: &Context) -> Result<(), Failure> {
    let company = Company::read(context)?;
    let people = find(show, &company)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if show.json {
        return Ok(write_json(&people, &company, &mut out)?);
    }
    let (style, words) = (Style::of_stdout(&context.config), Words::english());
    let people: Vec<&Entry> = people.iter().filter_map(|&id| company.roster.get(id)).collect();
    let pictures = style.width.is_some() && context.config.pictures != Pictures::None;
    let portraits = if pictures { portraits::read(&people, context)? } else { Vec::new() };
    let printer =
        portraits.iter().any(Option::is_some).then(|| Printer::of_stdout(&context.config)).flatten();
    for (at, entry) in people.into_iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        let card = card(entry, &company, style, &words);
        match printer.zip(portraits.get(at).and_then(Option::as_ref)) {
            Some((printer, picture)) => printer.write_beside(picture, &card, &mut out)?,
            None => out.write_all(card.as_bytes())?,
        }
    }
    Ok(out.flush()?)
}

/// Finds who is meant. Numbers are numbers of people. Otherwise all words together name one person; when nobody
/// matches all of them, each stands for a person of its own.
///
/// # Errors
/// When nobody matches, and when several do and `--first` was not given.
pub(super) fn find(show: &Show, company: &Company) -> Result<Vec<PersonId>, Failure> {
    let mut index = Index::new(&company.roster);
    let together = show.who.join(" ");
    if show.who.len() > 1 && show.who.iter().all(|who| number(who).is_none()) {
        match find_one(&together, show.first, &mut index, company) {
            Err(Failure::Nobody(_)) => {}
            found => return found.map(|id| vec![id]),
        }
    }
    show.who.iter().map(|who| find_one(who, show.first, &mut index, company)).collect()
}

fn number(who: &str) -> Option<PersonId> {
    who.trim().trim_start_matches('#').parse().ok().map(PersonId)
}

fn find_one(who: &str, first: bool, index: &mut Index, company: &Company) -> Result<PersonId, Failure> {
    let roster = &company.roster;
    if let Some(id) = number(who).filter(|&id| roster.get(id).is_some()) {
        return Ok(id);
    }
    let hits = best_hits(who, index, roster);
    match hits.as_slice() {
        [] => Err(Failure::Nobody(who.to_owned())),
        [only] => Ok(*only),
        [best, ..] if first => Ok(*best),
        several => Err(Failure::Several { who: who.to_owned(), candidates: candidates(several, company) }),
    }
}

/// Whoever is called exactly so; else those whose names match; else those who match by anything else.
fn best_hits(who: &str, index: &mut Index, roster: &Roster) -> Vec<PersonId> {
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

fn candidates(ids: &[PersonId], company: &Company) -> Vec<String> {
    let rows: Vec<[Cell; 3]> = ids
        .iter()
        .filter_map(|&id| company.roster.get(id))
        .map(|Entry { person, .. }| {
            [
                Cell::from(&*format!("  {}", person.id)),
                Cell::from(&*person.name),
                Cell::from(&*person.position),
            ]
        })
        .collect();
    align(&rows, None).lines().map(str::to_owned).collect()
}

/// Writes the people as one JSON document.
///
/// # Errors
/// When `out` cannot be written.
pub(super) fn write_json(people: &[PersonId], company: &Company, out: &mut impl Write) -> io::Result<()> {
    let Company { host, as_of, fresh, roster } = company;
    serde_json::to_writer(&mut *out, &Document::new(host, *as_of, *fresh, roster, people.iter().copied()))?;
    writeln!(out)?;
    out.flush()
}

/// The card of one person: name, presence, and a line for everything that is known.
pub(super) fn card(entry: &Entry, company: &Company, style: Style, words: &Words) -> String {
    let roster = &company.roster;
    let (person, standing) = (&entry.person, entry.standing());
    let here = &roster.rules().time_zone;
    let presence = wording::presence(words, entry, company.as_of, here);
    let mut card = format!("{} {}\n", style.paint(standing, style.glyph(standing)), style.bold(&person.name));
    card.push_str(&style.paint(standing, &presence));
    card.push('\n');
    if !person.position.is_empty() {
        card.push_str(&person.position);
        card.push('\n');
    }
    for &id in &person.departments {
        if let Some(path) = wording::department_path(words, id, roster) {
            card.push_str(&style.dim(&path));
            card.push('\n');
        }
    }
    let rows: Vec<[Cell; 2]> = facts(entry, company, words)
        .into_iter()
        .filter_map(|(key, fact)| {
            Some([Cell::new(&words.get(key), 24, |label| style.dim(label)), Cell::from(&*fact?)])
        })
        .collect();
    card.push('\n');
    card.push_str(&align(&rows, None));
    card
}

/// What is known besides, each with the key of its label.
fn facts(entry: &Entry, company: &Company, words: &Words) -> Vec<(&'static str, Option<String>)> {
    let (person, now) = (&entry.person, company.as_of);
    let here = &company.roster.rules().time_zone;
    let clock = |since: Timestamp| words.clock(timers::clock(since, now));
    let absent = person.absent.map(|until| {
        let day = words.long_day(until.to_zoned(here.clone()).date());
        words.with("until", &[("day", day.into())])
    });
    let flags = flag_names(person.flags).into_iter().map(|flag| words.get(&format!("flag-{flag}")));
    let flags = flags.collect::<Vec<_>>().join(", ");
    let their_time = person.time_zone.as_deref().and_then(|zone| wording::their_time(words, zone, now, here));
    vec![
        ("card-idle", person.idle.map(clock)),
        ("card-last-activity", Some(person.last_activity.map_or_else(|| words.get("card-never"), clock))),
        ("card-absent", absent),
        ("card-their-time", their_time),
        ("card-birthday", person.birthday.map(|day| words.birthday(day))),
        ("card-extension", person.phones.inner.clone()),
        ("card-mobile", person.phones.mobile.clone()),
        ("card-work-phone", person.phones.work.clone()),
        ("card-personal-phone", person.phones.personal.clone()),
        ("card-email", person.email.clone()),
        ("card-website", person.website.clone()),
        ("card-flags", (!flags.is_empty()).then_some(flags)),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::SignedDuration;

    use super::*;
    use crate::cli::Exit;
    use crate::cli::office::{now, office};

    fn company() -> Company {
        let fresh = SignedDuration::from_mins(5);
        Company { host: "acme.example".to_owned(), as_of: now(), fresh, roster: office() }
    }

    fn found(who: &str, first: bool) -> Result<Vec<u64>, Failure> {
        let who = who.split(' ').map(|word| word.replace('_', " ")).collect();
        find(&Show { who, first, json: false }, &company()).map(|ids| ids.iter().map(|id| id.0).collect())
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
        assert_eq!(found("214", false).unwrap(), [1]);
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
    }

    #[test]
    fn a_card_tells_all_that_is_known() {
        let company = company();
        let style = Style { colors: false, unicode: true, width: None };
        let card = |id| card(company.roster.get(PersonId(id)).unwrap(), &company, style, &Words::english());
        assert_eq!(
            card(1),
            "◐ Анна Петрова\n\
             idle 14m\n\
             Head of Design\n\
             Design ‹ Product ‹ Acme, head: Boris Ivanov\n\
             \n\
             idle           00:14:00\n\
             last activity  00:00:40\n\
             absent         until 20 March 2026\n\
             their time     15:00 (+3 h)\n\
             birthday       2 March\n\
             ext.           214\n\
             mobile         +7 900 123-45-67\n\
             e-mail         anna@acme.example\n\
             site           acme.example\n"
        );
        assert_eq!(card(5), "□ Helper\nbot\n\nlast activity  never\naccount        bot\n");
    }
}
