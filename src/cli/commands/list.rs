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
use crate::cli::people::company::{Company, colleagues, marked};
use crate::cli::people::who;
use crate::cli::{Context, Exit, Waiting, choice};
use crate::people::roster::{Entry, Row};
use crate::people::search::{Filter, Index, Marked, Query, departments_meant};
use crate::people::{Order, PersonId, Roster};
use crate::words::Words;

/// `whosin list`.
#[allow(clippy::struct_excessive_bools)] // they are flags of the command line
#[derive(Debug, Default, Args)]
#[command(after_help = "\
The columns of --plain: number, presence, since, name, position,
departments, extension, mobile, e-mail. Ends with 3 when nobody is left.

Examples:
  whosin list --online                  who is in
  whosin list --department sales        one department and all below it
  whosin list is:absent                 who is away, ordered by the day they are back
  whosin list birthday:week             whose birthday it is this week
  whosin list --sort time-zone          what time it is where they are
  whosin list --plain | cut -f4,7       names and extensions
  whosin list --json | jq '.people[].email'
  whosin list --format '{id}\\t{name}\\t{presence}'
  whosin list --cached --format mutt -- anna
  whosin list -- -is:in                 a query that begins with a minus")]
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

    /// In this order, whatever the settings say; time-zone also shows their time
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
/// As [`Company::read`] and [`write()`]; when no department has that name; when the format or a filter is none; and, once
/// all is written, when nobody was left.
pub(crate) fn run(list: &List, context: &Context) -> Result<Exit, Failure> {
    // What is wrong by itself costs no request.
    let layout = list.format.as_deref().map(Layout::parse).transpose().map_err(Failure::Template)?;
    asked(list)?;
    let company =
        if list.cached { Company::cached(context) } else { Company::read(context, list.waiting, colleagues) };
    print(list, company?, layout, context).map(|()| Exit::Done)
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
    // What the user marked stands in the cache; few queries ask for it.
    let marked = if query.chips().is_empty() { Marked::default() } else { marked(context, &company.host) };
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
    let untold = query.chips().iter().find(|chip| chip.untold(roster.portal_tells()).is_some());
    untold.cloned().map_or(Failure::NobodyListed, Failure::NotTold)
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
        serde_json::to_writer(&mut *out, &document).map_err(io::Error::from)?;
        writeln!(out)?;
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
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::time::Duration;

    use super::*;
    use crate::cli::access::waiting::Waiting;
    use crate::cli::company_fixture::{now, roster};

    const STYLE: Style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
    const ALL: List = List {
        query: Vec::new(),
        online: false,
        department: None,
        sort: None,
        all: false,
        json: false,
        plain: false,
        format: None,
        cached: false,
        waiting: Waiting { timeout: Duration::from_secs(30) },
    };

    fn company() -> Company {
        Company { host: "acme.example".to_owned(), as_of: now(), fresh_since: now(), roster: roster() }
    }

    fn written(list: &List) -> Result<String, Failure> {
        let mut out = Vec::new();
        let company = company();
        let order = list.sort.unwrap_or(Order::Presence);
        let query = asked(list)?;
        let people = chosen(list, &query, &company.roster, order, &Marked::default())?;
        write(list, &query, &people, &company, STYLE, &Words::english(), &mut out)?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn names(list: List) -> Vec<String> {
        let plain = written(&List { plain: true, ..list }).unwrap();
        plain.lines().map(|line| line.split('\t').nth(3).unwrap().to_owned()).collect()
    }

    #[test]
    fn people_read_a_table() {
        assert_eq!(
            written(&ALL).unwrap(),
            "●  Boris Ivanov  active                                  Backend         Product\n\
             ◐  Анна Петрова  idle 14m (absent, back on 20 Mar)  214  Head of Design  Design\n\
             ○  Анна Белова   offline\n\
             ○  陳偉          offline 3 h ago                         Analyst         Product\n"
        );
    }

    #[test]
    fn pipes_read_tabs() {
        let plain = written(&List { plain: true, ..ALL }).unwrap();
        assert!(plain.lines().all(|line| line.matches('\t').count() == 8), "{plain}");
        assert_eq!(
            plain.lines().nth(1).unwrap(),
            "1\tidle\t2026-03-12T11:46:00Z\tАнна Петрова\tHead of Design\tDesign\t214\t+7 900 123-45-67\t\
             anna@acme.example"
        );
    }

    #[test]
    fn json_is_one_line() {
        let json = written(&List { json: true, online: true, ..ALL }).unwrap();
        assert_eq!(json.lines().count(), 1);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["people"].as_array().unwrap().len(), 2);
        assert_eq!(json["portal"], "acme.example");
    }

    #[test]
    fn filters_choose() {
        assert_eq!(names(List { online: true, ..ALL }), ["Boris Ivanov", "Анна Петрова"]);
        assert_eq!(names(List { query: vec!["bor".into(), "iva".into()], ..ALL }), ["Boris Ivanov"]);
        assert_eq!(names(List { all: true, ..ALL }).last().unwrap(), "Helper");
        let of = |name: &str| names(List { department: Some(name.to_owned()), ..ALL });
        assert_eq!(of("design"), ["Анна Петрова"]);
        assert_eq!(of("3"), ["Анна Петрова"]);
        assert_eq!(of("acme"), ["Boris Ivanov", "Анна Петрова", "陳偉"]);
        // By the layout, the alphabet, a slip, a part.
        for name in ["вуышпт", "desing", "esign", "#3", "DESIGN"] {
            assert_eq!(of(name), ["Анна Петрова"], "{name}");
        }
        assert_eq!(names(List { query: vec!["@3".into()], ..ALL }), ["Анна Петрова"], "by its number");
        let nearly = List { department: Some("zzesigm".into()), ..ALL };
        assert!(written(&nearly).unwrap_err().to_string().ends_with("did you mean Design?"));
        let nowhere = List { department: Some("sales".to_owned()), ..ALL };
        let complaint = written(&nowhere).unwrap_err();
        assert_eq!(complaint.exit(), crate::cli::Exit::Nobody);
        assert!(
            complaint.to_string().starts_with("no department matches “sales”, nor is any called nearly so"),
            "{complaint}"
        );
        let typed = List { query: vec!["@sales".into()], ..ALL };
        assert!(matches!(written(&typed), Err(Failure::NoDepartment { .. })));
    }

    #[test]
    fn what_the_portal_does_not_tell_is_said_so() {
        let mut roster = Roster::default();
        let people = (1..=6).map(|id| {
            let mut person = crate::people::Person::new(PersonId(id), "Anna");
            person.last_activity = Some(now());
            person
        });
        roster.merge(people.collect(), now());
        let failure = |query: &str| nobody(&Query::parse(query), &roster);
        assert!(matches!(failure("is:idle"), Failure::NotTold(_)));
        assert_eq!(failure("anna is:dnd").exit(), crate::cli::Exit::Nobody);
        assert!(failure("is:dnd").to_string().starts_with("nobody can match is:busy here"));
        assert!(matches!(failure("is:offline"), Failure::NobodyListed));
    }

    #[test]
    fn what_says_nothing_or_no_filter_is_refused() {
        let complaint = |list: List| {
            let failure = written(&list).unwrap_err();
            assert_eq!(failure.exit(), crate::cli::Exit::Usage);
            failure.to_string()
        };
        let typed = |word: &str| complaint(List { query: vec![word.into()], ..ALL });
        assert_eq!(typed("is:onlin3"), "there is no filter “is:onlin3”: did you mean is:online?");
        assert!(typed("is:foo").starts_with("there is no filter “is:foo”: did you mean "));
        assert_eq!(typed("is:o"), "there is no filter “is:o”: did you mean is:online or is:offline?");
        assert!(typed("@").contains("name a department"));
        assert!(complaint(List { department: Some(" ".into()), ..ALL }).contains("--department"));
    }

    #[test]
    fn what_is_asked_for_stands_beside_the_name() {
        let list = List { query: vec!["birthday:month".into()], ..ALL };
        let table = written(&list).unwrap();
        assert!(table.contains("March  "), "{table}");
    }

    #[test]
    fn an_order_can_be_asked_for() {
        let list = List { sort: Some(Order::TimeZone), ..ALL };
        let table = written(&list).unwrap();
        assert!(table.lines().next().unwrap().contains("Анна Петрова  15:00 (+3 h)"), "{table}");
        assert_eq!(names(List { sort: Some(Order::Name), ..ALL })[0], "Boris Ivanov");
    }
}
