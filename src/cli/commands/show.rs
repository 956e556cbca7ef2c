//! `whosin show WHO…`: somebody's card in the scrollback.

use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;

use clap::Args;
use jiff::Timestamp;

use crate::cli::access::waiting::Waiting;
use crate::cli::failure::Failure;
use crate::cli::output::json::{Document, flag_names};
use crate::cli::output::print::Printer;
use crate::cli::output::style::{Cell, Style, align};
use crate::cli::output::{portraits, wording};
use crate::cli::people::company::Company;
use crate::cli::people::portal_reader::PortalReader;
use crate::cli::people::relayed;
use crate::cli::people::who::{self, Ambiguity};
use crate::cli::{Context, Exit};
use crate::config::Pictures;
use crate::people::roster::Entry;
use crate::people::schedule::Engagement;
use crate::people::{Field, Note, PersonId, SharedText, timers};
use crate::words::Words;

/// `whosin show`.
#[derive(Debug, Args)]
pub struct Show {
    /// A number, a name, an e-mail address or a phone number; to see several people, quote each name
    #[arg(required = true, value_name = "WHO")]
    pub who: Vec<String>,

    /// Whom an ambiguous name means.
    #[command(flatten)]
    pub ambiguity: Ambiguity,

    /// Print JSON
    #[arg(long)]
    pub json: bool,

    /// Answer from the cache, without the network
    #[arg(long)]
    pub cached: bool,

    /// How long to wait.
    #[command(flatten)]
    pub waiting: Waiting,
}

/// Asks the portal and prints the cards, one below the other.
///
/// # Errors
/// As [`PortalReader::read_company`] and [`who::find`], and when stdout cannot be written.
pub(crate) fn run(show: &Show, context: &Context) -> Result<Exit, Failure> {
    let (company, people) = find(show, context)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if show.json {
        write_json(&people, &company, &mut out)?;
        return Ok(Exit::Done);
    }
    let (style, words) = (Style::of_stdout(&context.config), &context.words);
    if show.cached {
        company.tell_age(words);
    }
    let people: Vec<&Entry> = people.iter().filter_map(|&id| company.roster.get(id)).collect();
    let pictures = style.width.is_some() && context.config.pictures != Pictures::None;
    let portraits = match (pictures, show.cached) {
        (false, _) => Vec::new(),
        (true, true) => portraits::kept(&people, context)?,
        (true, false) => portraits::load(&people, context)?,
    };
    let printer =
        portraits.iter().any(Option::is_some).then(|| Printer::of_stdout(&context.config)).flatten();
    let mut out = style.shown(out);
    for (at, entry) in people.into_iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        let card = card(entry, &company, style, words);
        match printer.zip(portraits.get(at).and_then(Option::as_ref)) {
            Some((printer, picture)) => printer.write_beside(picture, &card, &mut out)?,
            None => out.write_all(card.as_bytes())?,
        }
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// Who is meant, in the company that is remembered, or that the portal tells with their calendars. The end of the process
/// frees a large one at once.
fn find(show: &Show, context: &Context) -> Result<(ManuallyDrop<Company>, Vec<PersonId>), Failure> {
    if show.cached {
        let company = ManuallyDrop::new(Company::cached_for(&show.who, context)?);
        let people = who::find(&show.who, show.ambiguity, &company.roster, &context.words)?;
        return Ok((company, people));
    }
    if let Some(company) = relayed::company(context)? {
        let company = ManuallyDrop::new(company);
        let people = who::find(&show.who, show.ambiguity, &company.roster, &context.words)?;
        return Ok((company, people));
    }
    let mut portal = PortalReader::new(context)?;
    let mut company = ManuallyDrop::new(portal.read_company(show.waiting)?);
    let people = who::find(&show.who, show.ambiguity, &company.roster, &context.words)?;
    portal.read_calendars(&people, &mut company);
    portal.read_leaders(&people, &mut company);
    Ok((company, people))
}

/// Writes the people as one JSON document.
///
/// # Errors
/// When `out` cannot be written.
pub(crate) fn write_json(people: &[PersonId], company: &Company, out: &mut impl Write) -> io::Result<()> {
    let Company { host, as_of, fresh_since, roster } = company;
    Document::new(host, *as_of, *fresh_since, roster, people.iter().copied()).write(out)?;
    out.flush()
}

/// The card of one person: name, presence, and a line for everything that is known.
pub(crate) fn card(entry: &Entry, company: &Company, style: Style, words: &Words) -> String {
    let roster = &company.roster;
    let (person, availability) = (&entry.person, entry.availability());
    let presence = wording::presence(words, entry, roster, company.as_of);
    let mut card = format!(
        "{} {}\n",
        style.paint(availability, style.glyphs().availability(availability)),
        style.bold(&person.name)
    );
    card.push_str(&style.paint(availability, &presence));
    card.push('\n');
    if !person.position.is_empty() {
        card.push_str(&person.position);
        card.push('\n');
    }
    for &id in &person.departments {
        if let Some(path) = wording::department_path(words, id, person.id, roster) {
            card.push_str(&style.dim(&path));
            card.push('\n');
        }
    }
    if let Some(teams) = words.teams(person.id, roster) {
        card.push_str(&style.dim(&teams));
        card.push('\n');
    }
    let rows: Vec<[Cell; 2]> = facts(entry, company, words)
        .into_iter()
        .filter_map(|(key, fact)| {
            Some([Cell::new(words.get(key), 24, |label| style.dim(label)), Cell::from(fact?)])
        })
        .collect();
    card.push('\n');
    card.push_str(&align(&rows, None));
    card
}

/// What is known besides, each with the key of its label.
fn facts(entry: &Entry, company: &Company, words: &Words) -> Vec<(&'static str, Option<String>)> {
    let (person, now, roster) = (&entry.person, company.as_of, &company.roster);
    let here = &roster.rules().time_zone;
    let clock = |since: Timestamp| words.clock(timers::clock(since, now));
    let text = |text: &Option<SharedText>| text.as_deref().map(str::to_owned);
    // Where the calendar tells of the absence it tells of the day back as well.
    let is_told = matches!(roster.engagement(person.id, now), Some(Engagement::Absent(_)));
    let absent = person.day_back(here).filter(|_| !is_told);
    let absent = absent.map(|day| words.with("back-on", &[("day", words.long_day(day).into())]));
    let never = person.is_known(Field::LastActivity).then(|| words.get("card-never"));
    let flags = flag_names(person.flags).into_iter().map(|flag| words.get(&format!("flag-{flag}")));
    let flags = flags.collect::<Vec<_>>().join(", ");
    let their_time = person.time_zone.as_deref().and_then(|zone| wording::their_time(words, zone, now, here));
    let off_work = roster.work_moment(person.id, now).and_then(|moment| words.off_work(moment));
    let their_time =
        their_time.map(|time| [Some(time), off_work].into_iter().flatten().collect::<Vec<_>>().join(", "));
    vec![
        ("card-idle", person.idle.map(clock)),
        ("card-last-activity", person.last_seen().map(clock).or(never)),
        ("card-calendar", wording::calendar_in_full(words, entry, roster, now)),
        ("card-absent", absent),
        ("card-their-time", their_time),
        ("card-city", text(&person.city)),
        ("card-birthday", person.birthday.map(|day| words.birthday(day))),
        ("card-extension", text(&person.phones.inner)),
        ("card-mobile", text(&person.phones.mobile)),
        ("card-work-phone", text(&person.phones.work)),
        ("card-personal-phone", text(&person.phones.personal)),
        ("card-email", text(&person.email)),
        ("card-website", text(&person.website)),
        ("card-nickname", company.roster.nickname(person.id).map(str::to_owned)),
        ("card-note", company.roster.note(person.id).and_then(Note::text).map(str::to_owned)),
        ("card-skills", text(&person.skills)),
        ("card-interests", text(&person.interests)),
        ("card-first-day", person.first_day.map(|day| words.long_day(day))),
        ("card-flags", (!flags.is_empty()).then_some(flags)),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::company_fixture::{now, roster};
    use crate::words::latin_words;

    fn company() -> Company {
        Company { host: "acme.example".to_owned(), as_of: now(), fresh_since: now(), roster: roster() }
    }

    #[test]
    fn a_card_tells_all_that_is_known() {
        let company = company();
        let style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
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
             absent         back on 20 March 2026\n\
             their time     15:00 (+3 h)\n\
             city           Riga\n\
             birthday       2 March\n\
             ext.           214\n\
             mobile         +7 900 123-45-67\n\
             e-mail         anna@acme.example\n\
             site           acme.example\n\
             nickname       Annie\n\
             note           rings back\n\
             skills         Figma, SQL\n\
             interests      chess\n\
             first day      1 March 2021\n"
        );
        assert_eq!(card(5), "· Helper\nbot\n\nlast activity  never\naccount        bot\n");
    }

    #[test]
    fn no_word_of_a_card_is_english_by_itself() {
        let (company, words) = (company(), Words::pseudo());
        let style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
        let known = "Head of Design Product Acme Boris Ivanov Riga anna@acme.example Annie rings back Figma SQL chess \
                     Helper Backend Analyst";
        for entry in company.roster.iter() {
            let card = card(entry, &company, style, &words);
            assert_eq!(latin_words(&card, known), BTreeSet::new(), "{card}");
        }
    }
}
