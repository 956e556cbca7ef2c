//! `whosin list`: everybody, for people and pipes.

use std::collections::HashSet;
use std::io::{self, BufWriter, Write};
use std::mem::ManuallyDrop;

use super::company::Company;
use super::failure::Failure;
use super::format::Layout;
use super::json::Document;
use super::style::{Cell, Style, align};
use super::{Context, List, wording};
use crate::people::roster::{Entry, Row};
use crate::people::search::{Index, Query};
use crate::people::text::fold;
use crate::people::{DepartmentId, Order, PersonId, Roster};
use crate::words::Words;

/// Asks the portal and prints the answer.
///
/// # Errors
/// As [`Company::of`] and [`write()`]; when no department has that name; when the format is none.
pub(super) fn run(list: &List, context: &Context) -> Result<(), Failure> {
    // A template that is wrong costs no request.
    let layout = list.format.as_deref().map(Layout::parse).transpose().map_err(Failure::Template)?;
    print(list, Company::of(context, list.cached, list.waiting)?, layout, context)
}

/// Prints who was asked for of a company.
///
/// # Errors
/// When no department has the name that was given, and when stdout cannot be written.
pub(super) fn print(
    list: &List,
    company: Company,
    layout: Option<Layout>,
    context: &Context,
) -> Result<(), Failure> {
    // The end of the process frees a large company at once; text by text would take a tenth of the time.
    let company = ManuallyDrop::new(company);
    let config = &context.config;
    let (style, words) = (Style::of_stdout(config), Words::english());
    let people = chosen(list, &company.roster, config.order)?;
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(layout) = layout {
        layout.write(&people, &company, &words, &mut out)?;
        return Ok(out.flush()?);
    }
    if list.cached && !list.json && !list.plain {
        company.tell_age(&words);
    }
    write(list, &people, &company, style, &words, &mut out)
}

/// Writes `people` as they were asked for.
///
/// # Errors
/// When `out` cannot be written.
pub(super) fn write(
    list: &List,
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
            writeln!(out, "{}", plain(entry, &company.roster))?;
        }
    } else {
        out.write_all(table(people, company, style, words).as_bytes())?;
    }
    out.flush()?;
    Ok(())
}

/// Who was asked for: colleagues in order, then with `--all` the others by number.
fn chosen<'a>(list: &List, roster: &'a Roster, order: Order) -> Result<Vec<&'a Entry>, Failure> {
    let mut ids: Vec<PersonId> = roster.arrange(order).into_iter().filter_map(Row::person).collect();
    if list.all {
        let others = roster.iter().map(|entry| &entry.person).filter(|person| !person.is_colleague());
        let mut others: Vec<PersonId> = others.map(|person| person.id).collect();
        others.sort_unstable();
        ids.extend(others);
    }
    let departments = list.department.as_deref().map(|name| find_departments(name, roster)).transpose()?;
    let is_there = |entry: &Entry| {
        departments
            .as_ref()
            .is_none_or(|wanted| entry.person.departments.iter().any(|&id| is_below(id, wanted, roster)))
    };
    let query = Query::parse(&list.query.join(" "));
    if !query.is_empty() {
        // The best hits first, whatever the order.
        let wanted: HashSet<PersonId> = ids.into_iter().collect();
        ids = Index::default().find(&query, roster);
        ids.retain(|id| wanted.contains(id));
    }
    let entries = ids.into_iter().filter_map(|id| roster.get(id));
    Ok(entries
        .filter(|entry| !list.online || entry.verdict.presence.is_in())
        .filter(|e| is_there(e))
        .collect())
}

/// The departments of that number, or with that in their names.
fn find_departments(wanted: &str, roster: &Roster) -> Result<Vec<DepartmentId>, Failure> {
    let folded = fold(wanted.trim());
    let number = folded.parse().ok().map(DepartmentId);
    let found: Vec<DepartmentId> = roster
        .departments()
        .iter()
        .filter(|department| Some(department.id) == number || fold(&department.name).contains(&folded))
        .map(|department| department.id)
        .collect();
    if found.is_empty() { Err(Failure::NoDepartment(wanted.to_owned())) } else { Ok(found) }
}

/// Whether a department is one of `wanted` or below one. Where the portal told no tree, the names of the path
/// tell.
fn is_below(id: DepartmentId, wanted: &[DepartmentId], roster: &Roster) -> bool {
    let departments = roster.departments();
    if wanted.contains(&id) {
        return true;
    }
    let mut next = departments.get(id);
    // A loop in the tree ends here too.
    for _ in 0..departments.len() {
        let Some(parent) = next.and_then(|department| department.parent) else { break };
        if wanted.contains(&parent) {
            return true;
        }
        next = departments.get(parent);
    }
    let path = departments.path(id);
    wanted.iter().any(|&wanted| {
        let above = departments.path(wanted);
        above.len() > 1 && path.ends_with(&above)
    })
}

/// One line with tabs; no text of a person holds one.
fn plain(entry: &Entry, roster: &Roster) -> String {
    let person = &entry.person;
    let since = entry.verdict.since.map(|since| since.to_string()).unwrap_or_default();
    [
        &person.id.to_string(),
        entry.verdict.presence.as_str(),
        &since,
        &person.name,
        &person.position,
        &wording::departments(person, roster),
        person.phones.inner.as_deref().unwrap_or_default(),
        person.phones.mobile.as_deref().unwrap_or_default(),
        person.email.as_deref().unwrap_or_default(),
    ]
    .join("\t")
}

/// Aligned columns: presence as a shape, name, presence in words, position, departments, extension.
fn table(people: &[&Entry], company: &Company, style: Style, words: &Words) -> String {
    let here = &company.roster.rules().time_zone;
    let rows: Vec<[Cell; 6]> = people
        .iter()
        .map(|entry| {
            let (person, standing) = (&entry.person, entry.standing());
            let presence = wording::presence(words, entry, company.as_of, here);
            [
                Cell::new(style.glyph(standing), 1, |glyph| style.paint(standing, glyph)),
                Cell::new(&*person.name, 32, |name| style.bold(name)),
                Cell::new(presence, 28, |presence| style.paint(standing, presence)),
                Cell::new(person.phones.inner.as_deref().unwrap_or_default(), 12, |text| text.into()),
                Cell::new(&*person.position, 36, |text| text.into()),
                Cell::new(wording::departments(person, &company.roster), 40, |names| style.dim(names)),
            ]
        })
        .collect();
    align(&rows, style.width)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::time::Duration;

    use super::*;
    use crate::cli::office::{now, office};
    use crate::cli::waiting::Waiting;

    const STYLE: Style = Style { colors: false, unicode: true, width: None };
    const ALL: List = List {
        query: Vec::new(),
        online: false,
        department: None,
        all: false,
        json: false,
        plain: false,
        format: None,
        cached: false,
        waiting: Waiting { timeout: Duration::from_secs(30) },
    };

    fn company() -> Company {
        Company { host: "acme.example".to_owned(), as_of: now(), fresh_since: now(), roster: office() }
    }

    fn written(list: &List) -> Result<String, Failure> {
        let mut out = Vec::new();
        let company = company();
        let people = chosen(list, &company.roster, Order::Presence)?;
        write(list, &people, &company, STYLE, &Words::english(), &mut out)?;
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
            "●  Boris Ivanov  online                Backend         Product\n\
             ◐  Анна Петрова  idle 14m         214  Head of Design  Design\n\
             ○  Анна Белова   offline\n\
             ○  陳偉          offline 3 h ago       Analyst         Product\n"
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
        let nowhere = List { department: Some("sales".to_owned()), ..ALL };
        assert_eq!(written(&nowhere).unwrap_err().exit(), super::super::Exit::Nobody);
    }
}
