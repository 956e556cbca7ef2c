//! `whosin list`: everybody, for people and pipes.

mod departments;
mod rows;

use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::output::format::Layout;
use crate::cli::output::json::Document;
use crate::cli::output::style::Style;
use crate::cli::people::company::{Company, marked};
use crate::cli::people::portal_reader::PortalReader;
use crate::cli::people::{relayed, who};
use crate::cli::{Context, Exit, Waiting, choice};
use crate::people::roster::{Entry, Row};
use crate::people::search::{Filter, Index, Marked, Quality, Query, departments_meant};
use crate::people::{Order, PersonId, Roster};
use crate::words::Words;

/// `whosin list`.
#[allow(clippy::struct_excessive_bools)] // they are flags of the command line
#[derive(Debug, Default, Args)]
pub struct List {
    /// Only those who match: words of a name, a position or a department, and filters like is:online or @sales
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only those who are in, however busy
    #[arg(long)]
    pub online: bool,

    /// Only those of this department or below it: its number, or its name, forgiven as people's names are
    #[arg(long, value_name = "D")]
    pub department: Option<String>,

    /// In this order, whatever the settings say; time-zone also shows their time, free-soonest goes by calendars
    #[arg(long, value_name = "ORDER", value_parser = choice::<Order>())]
    pub sort: Option<Order>,

    /// Also programs, customers, network contacts and those who have left, as far as the portal tells of them
    #[arg(long)]
    pub all: bool,

    /// Print JSON
    #[arg(long, conflicts_with = "plain")]
    pub json: bool,

    /// Print one line a person with tabs between the columns, without colours
    #[arg(long)]
    pub plain: bool,

    /// Print for another program: mutt, vcard, waybar, or a template like '{id}\t{name}'
    #[arg(long, value_name = "FORMAT", conflicts_with_all = ["json", "plain"])]
    pub format: Option<String>,

    /// Answer from the cache, without the network
    #[arg(long)]
    pub cached: bool,

    /// How long to wait.
    #[command(flatten)]
    pub waiting: Waiting,
}

/// Asks the portal and prints the answer.
///
/// # Errors
/// As [`read()`] and [`write()`]; when no department has that name; when the format or a filter is none; and, once
/// all is written, when nobody was left.
pub(crate) fn run(list: &List, context: &Context) -> Result<Exit, Failure> {
    // What is wrong by itself costs no request.
    let layout = list.format.as_deref().map(Layout::parse).transpose().map_err(Failure::Template)?;
    asked(list)?;
    let company = if list.cached { Company::cached(context) } else { read(list, layout.as_ref(), context) };
    print(list, company?, layout, context).map(|()| Exit::Done)
}

/// Asks the portal for everybody, and for the calendars that are printed, or that say who is.
///
/// # Errors
/// As [`PortalReader::new`] and [`PortalReader::read_company`].
pub(crate) fn read(list: &List, layout: Option<&Layout>, context: &Context) -> Result<Company, Failure> {
    if let Some(company) = relayed::company(context)? {
        return Ok(company);
    }
    let mut portal = PortalReader::new(context)?;
    let mut company = portal.read_company(list.waiting)?;
    let people = whose_calendars(list, layout, &company, context);
    match layout {
        // A bar asks every minute.
        Some(Layout::Waybar) => portal.read_calendars_lately(&people, &mut company),
        _ => portal.read_calendars(&people, &mut company),
    }
    if list.json {
        portal.read_all_leaders(&mut company);
    }
    Ok(company)
}

/// Whose calendars are worth asking for.
fn whose_calendars(
    list: &List,
    layout: Option<&Layout>,
    company: &Company,
    context: &Context,
) -> Vec<PersonId> {
    let Ok(query) = asked(list) else { return Vec::new() };
    let (roster, order) = (&company.roster, list.sort.unwrap_or(context.config.order));
    let chosen = if query.is_of_calendars() || order == Order::FreeSoonest {
        roster.iter().collect()
    } else if layout.map_or(!list.plain, Layout::tells_of_calendars) {
        let marked = marked_for(&query, &company.host, context);
        // What is wrong with it is told when it is printed.
        chosen(list, &query, roster, order, &marked).unwrap_or_default()
    } else {
        Vec::new()
    };
    let people = chosen.into_iter().map(|entry| &entry.person);
    people.filter(|person| person.is_colleague()).map(|person| person.id).collect()
}

/// What the user marked stands in the cache; few queries ask for it.
fn marked_for(query: &Query, host: &str, context: &Context) -> Marked {
    if query.chips().is_empty() { Marked::default() } else { marked(context, host) }
}

/// Prints who was asked for of a company.
///
/// # Errors
/// When no department has the name that was given, when stdout cannot be written, and, once all is written, when nobody
/// was left.
pub(crate) fn print(
    list: &List,
    company: Company,
    layout: Option<Layout>,
    context: &Context,
) -> Result<(), Failure> {
    // The end of the process frees a large company at once; text by text would take a tenth of the time.
    let company = ManuallyDrop::new(company);
    let config = &context.config;
    let (style, words) = (Style::of_stdout(config), &context.words);
    let query = asked(list)?;
    let marked = marked_for(&query, &company.host, context);
    let mut out = BufWriter::new(io::stdout().lock());
    let people = match chosen(list, &query, &company.roster, list.sort.unwrap_or(config.order), &marked) {
        Ok(people) => people,
        // Programs that read JSON get a document, whatever the exit code.
        Err(failure @ Failure::NoDepartment { .. }) if list.json => {
            write(list, &query, &[], &company, style, words, &mut out)?;
            return Err(failure);
        }
        Err(failure) => return Err(failure),
    };
    if let Some(layout) = layout {
        layout.write(&people, &company, words, &mut out)?;
        out.flush()?;
        // A bar hides what fails, and that nobody is in is something to show.
        return if people.is_empty() && layout != Layout::Waybar {
            Err(nobody(&query, &company.roster))
        } else {
            Ok(())
        };
    }
    if list.cached && !list.json && !list.plain {
        company.tell_age(words);
    }
    write(list, &query, &people, &company, style, words, &mut out)?;
    if people.is_empty() { Err(nobody(&query, &company.roster)) } else { Ok(()) }
}

/// Why nobody is left.
fn nobody(query: &Query, roster: &Roster) -> Failure {
    let untold = query.chips().iter().find_map(|chip| Some((chip.clone(), chip.untold(roster)?)));
    match untold {
        None => Failure::NobodyListed,
        Some((filter, Quality::Free | Quality::Meeting)) => Failure::NoCalendarKnown(filter),
        Some((filter, _)) => Failure::NotTold(filter),
    }
}

/// The query, where nothing of it is wrong by itself.
fn asked(list: &List) -> Result<Query, Failure> {
    let query = Query::parse(&list.query.join(" "));
    who::check(&query)?;
    match list.department.as_deref() {
        Some(name) if name.trim().is_empty() => Err(Failure::Empty { what: "--department" }),
        _ => Ok(query),
    }
}

/// Writes `people` as they were asked for.
///
/// # Errors
/// When `out` cannot be written.
pub(crate) fn write(
    list: &List,
    query: &Query,
    people: &[&Entry],
    company: &Company,
    style: Style,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Failure> {
    if list.json {
        let people = people.iter().map(|entry| entry.person.id);
        let document =
            Document::new(&company.host, company.as_of, company.fresh_since, &company.roster, people);
        document.write(out)?;
    } else if list.plain {
        for entry in people {
            writeln!(out, "{}", rows::plain(entry, &company.roster))?;
        }
    } else {
        let beside = rows::Beside::of(list, query);
        style.shown(&mut *out).write_all(rows::table(people, beside, company, style, words).as_bytes())?;
    }
    out.flush()?;
    Ok(())
}

/// Who was asked for: colleagues in order, then with `--all` the others by number; the best hits first where words
/// are looked for.
fn chosen<'a>(
    list: &List,
    query: &Query,
    roster: &'a Roster,
    order: Order,
    marked: &Marked,
) -> Result<Vec<&'a Entry>, Failure> {
    for filter in query.chips() {
        if let Filter::Department(name) = filter
            && departments_meant(name, roster).is_empty()
        {
            return Err(departments::not_found(name, roster));
        }
    }
    let department = list.department.as_deref().map(|name| departments::meant(name, roster)).transpose()?;
    let is_there = |entry: &Entry| {
        department.as_ref().is_none_or(|wanted| entry.person.departments.iter().any(|id| wanted.contains(id)))
    };
    let rows = Index::default().rows(query, order, roster, marked);
    let mut ids: Vec<PersonId> = rows.into_iter().filter_map(Row::person).collect();
    if list.all && query.is_empty() {
        let others = roster.iter().map(|entry| &entry.person).filter(|person| !person.is_colleague());
        let mut others: Vec<PersonId> = others.map(|person| person.id).collect();
        others.sort_unstable();
        ids.extend(others);
    }
    let entries = ids.into_iter().filter_map(|id| roster.get(id));
    Ok(entries
        .filter(|entry| !list.online || entry.verdict.presence.is_in())
        .filter(|entry| is_there(entry))
        .collect())
}

#[cfg(test)]
mod tests;
