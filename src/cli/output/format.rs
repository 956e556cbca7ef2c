//! `list --format`: a line a person after a template, and the formats of other programs.

mod vcard;
mod waybar;

use std::io::{self, Write};

use crate::cli::output::json::back_on;
use crate::cli::output::wording;
use crate::cli::people::company::Company;
use crate::people::roster::Entry;
use crate::people::text::clean;
use crate::people::{Birthday, BusyKind, Note, SharedText};
use crate::words::{Sentence, Words};

#[cfg(test)]
pub(in crate::cli) use waybar::Waybar;
use waybar::waybar;

/// The formats that have a name.
pub(crate) const NAMES: [&str; 3] = ["mutt", "vcard", "waybar"];

/// What a template may name.
pub(crate) const FIELDS: [&str; 33] = [
    "id",
    "name",
    "first_name",
    "last_name",
    "nickname",
    "note",
    "position",
    "presence",
    "activity",
    "since",
    "overlay",
    "departments",
    "extension",
    "mobile",
    "work_phone",
    "personal_phone",
    "email",
    "website",
    "time_zone",
    "city",
    "skills",
    "interests",
    "first_day",
    "birthday",
    "last_activity",
    "last_seen",
    "absent_until",
    "back_on",
    "meeting",
    "busy_until",
    "free_from",
    "status",
    "avatar",
];

/// Those of them that calendars tell.
const OF_CALENDARS: [&str; 4] = ["back_on", "meeting", "busy_until", "free_from"];

/// How people are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// For `query_command` of mutt and for aerc: a line of words, then address, name, position.
    Mutt,
    /// vCard 4.0 (RFC 6350).
    Vcard,
    /// One JSON object for a custom module of waybar.
    Waybar,
    /// A line each.
    Template(Vec<Piece>),
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    /// One of [`FIELDS`].
    Field(&'static str),
}

impl Layout {
    /// Reads the name of a format or a template: `{field}`, `{{` and `}}` for braces, `\t`, `\n` and `\\`.
    ///
    /// # Errors
    /// One sentence that says what is wrong and what is allowed.
    pub(crate) fn parse(text: &str) -> Result<Self, Sentence> {
        match text {
            "mutt" => Ok(Self::Mutt),
            "vcard" => Ok(Self::Vcard),
            "waybar" => Ok(Self::Waybar),
            template if template.contains(['{', '\\']) => parse_template(template).map(Self::Template),
            other => Err(match nearest(other, &NAMES) {
                Some(near) => Sentence::new("template-unknown-near").with("near", near),
                None => Sentence::new("template-unknown"),
            }
            .with("name", clean(other))
            .with("example", "{id}\\t{name}")),
        }
    }

    /// Whether it tells of what stands in calendars.
    pub(crate) fn tells_of_calendars(&self) -> bool {
        match self {
            Self::Template(pieces) => {
                pieces.iter().any(|piece| matches!(piece, Piece::Field(name) if OF_CALENDARS.contains(name)))
            }
            Self::Waybar => true,
            Self::Mutt | Self::Vcard => false,
        }
    }

    /// Writes the people.
    ///
    /// # Errors
    /// When `out` cannot be written.
    pub(crate) fn write(
        &self,
        people: &[&Entry],
        company: &Company,
        words: &Words,
        out: &mut impl Write,
    ) -> io::Result<()> {
        match self {
            Self::Mutt => mutt(people, words, out),
            Self::Vcard => people.iter().try_for_each(|entry| {
                out.write_all(vcard::card(&entry.person, &company.host, &company.roster).as_bytes())
            }),
            Self::Waybar => {
                serde_json::to_writer(&mut *out, &waybar(people, company, words))?;
                writeln!(out)
            }
            Self::Template(pieces) => people.iter().try_for_each(|entry| {
                let line = pieces.iter().map(|piece| match piece {
                    Piece::Text(text) => text.clone(),
                    Piece::Field(name) => field(name, entry, company),
                });
                writeln!(out, "{}", line.collect::<String>())
            }),
        }
    }
}

fn parse_template(template: &str) -> Result<Vec<Piece>, Sentence> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = template.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, rest.peek()) {
            ('{', Some('{')) | ('}', Some('}')) | ('\\', Some('\\')) => text.extend(rest.next()),
            ('\\', Some('t')) => {
                rest.next();
                text.push('\t');
            }
            ('\\', Some('n')) => {
                rest.next();
                text.push('\n');
            }
            ('{', _) => {
                let mut name = String::new();
                let closed = rest.by_ref().any(|c| {
                    let closes = c == '}';
                    name.extend((!closes).then_some(c));
                    closes
                });
                let shown = clean(&name);
                if !closed {
                    return Err(Sentence::new("template-open")
                        .with("shown", format!("{{{shown}"))
                        .with("closed", format!("{{{}}}", field_like(&name)))
                        .with("brace", "{{"));
                }
                let Some(field) = FIELDS.iter().find(|field| **field == name) else {
                    return Err(Sentence::new("template-no-field")
                        .with("shown", shown)
                        .with("near", format!("{{{}}}", field_like(&name)))
                        .with("fields", FIELDS.join(", ")));
                };
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(Piece::Field(field));
            }
            _ => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

/// The field that a wrong name may mean.
fn field_like(name: &str) -> &'static str {
    nearest(name.trim(), &FIELDS).unwrap_or("name")
}

/// The known word that is most like another, if any is like it at all.
fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let like = |known: &&'a str| (strsim::jaro_winkler(&word.to_lowercase(), known), *known);
    let best = known.iter().map(like).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.7).then_some(best.1)
}

/// The text of a field, or nothing; no text of a person holds a tab or a line break.
fn field(name: &str, entry: &Entry, company: &Company) -> String {
    let Company { roster, as_of: now, .. } = company;
    let (person, verdict) = (&entry.person, &entry.verdict);
    let text = |text: &Option<SharedText>| text.as_deref().unwrap_or_default().to_owned();
    let instant = |at: Option<jiff::Timestamp>| at.map(|at| at.to_string()).unwrap_or_default();
    let agenda = || roster.agenda(entry.person.id);
    match name {
        "id" => person.id.to_string(),
        "name" => person.name.to_string(),
        "first_name" => person.first_name.to_string(),
        "last_name" => person.last_name.to_string(),
        "nickname" => roster.nickname(person.id).unwrap_or_default().to_owned(),
        "note" => roster.note(person.id).and_then(Note::text).unwrap_or_default().to_owned(),
        "position" => person.position.to_string(),
        "presence" => verdict.presence.as_str().to_owned(),
        "activity" => verdict.activity.map(|activity| activity.as_str().to_owned()).unwrap_or_default(),
        "since" => instant(verdict.since),
        "overlay" => verdict.overlay.map(|overlay| overlay.as_str().to_owned()).unwrap_or_default(),
        "departments" => wording::departments(person, roster),
        "extension" => text(&person.phones.inner),
        "mobile" => text(&person.phones.mobile),
        "work_phone" => text(&person.phones.work),
        "personal_phone" => text(&person.phones.personal),
        "email" => text(&person.email),
        "website" => text(&person.website),
        "time_zone" => text(&person.time_zone),
        "city" => text(&person.city),
        "skills" => text(&person.skills),
        "interests" => text(&person.interests),
        "first_day" => person.first_day.map(|day| day.to_string()).unwrap_or_default(),
        "birthday" => {
            let day = person.birthday.map(|Birthday { day, month }| format!("{month:02}-{day:02}"));
            day.unwrap_or_default()
        }
        "last_activity" => instant(person.last_activity),
        "last_seen" => instant(person.last_seen()),
        "absent_until" => instant(person.absent),
        "back_on" => back_on(entry, roster, *now).map(|day| day.to_string()).unwrap_or_default(),
        "meeting" => {
            let running = agenda().and_then(|agenda| agenda.running(*now));
            let meeting = running.map(|span| span.kind).filter(|&kind| kind != BusyKind::Absent);
            meeting.map(|kind| kind.as_str().to_owned()).unwrap_or_default()
        }
        "busy_until" => instant(agenda().and_then(|agenda| agenda.busy_until(*now))),
        "free_from" => instant(agenda().and_then(|agenda| agenda.free_from(*now))),
        "status" => person.status.map(|status| status.as_str().to_owned()).unwrap_or_default(),
        "avatar" => text(&person.avatar),
        _ => String::new(),
    }
}

/// Whoever has an address; the first line is what mutt shows as a message.
fn mutt(people: &[&Entry], words: &Words, out: &mut impl Write) -> io::Result<()> {
    let reachable: Vec<_> =
        people.iter().filter_map(|entry| Some((entry.person.email.as_deref()?, entry))).collect();
    writeln!(out, "{}", words.count("list-addresses", reachable.len()))?;
    for (email, entry) in reachable {
        writeln!(out, "{email}\t{}\t{}", entry.person.name, entry.person.position)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::cli::company_fixture::{now, roster, schedule};
    use crate::people::PersonId;

    fn company() -> Company {
        Company { host: "acme.example".to_owned(), as_of: now(), fresh_since: now(), roster: roster() }
    }

    fn written(format: &str, ids: &[u64]) -> String {
        let company = company();
        let people: Vec<&Entry> = ids.iter().map(|&id| company.roster.get(PersonId(id)).unwrap()).collect();
        let mut out = Vec::new();
        Layout::parse(format).unwrap().write(&people, &company, &Words::english(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn templates_name_fields() {
        assert_eq!(
            written(r"{id}\t{name}\t{presence}\t{activity}", &[1, 2]),
            "1\tАнна Петрова\tidle\t\n2\tBoris Ivanov\tonline\tactive\n"
        );
        assert_eq!(written(r"{{{id}}} \\ {email}", &[2]), "{2} \\ \n");
        let all = format!("{{{}}}|", FIELDS.join("}|{"));
        assert_eq!(written(&all, &[1]).matches('|').count(), FIELDS.len());
        assert!(written(&all, &[1]).contains("|214|+7 900 123-45-67||"));
    }

    #[test]
    fn templates_tell_of_meetings() {
        let told = |id: u64, meetings: &[(&str, &str)]| {
            let mut company = company();
            company.roster.merge_schedules(vec![schedule(id, meetings)]);
            let people = [company.roster.get(PersonId(2)).unwrap()];
            let mut out = Vec::new();
            let layout = Layout::parse("{meeting}|{busy_until}|{free_from}").unwrap();
            layout.write(&people, &company, &Words::english(), &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let until = "2026-03-12T12:30:00Z";
        assert_eq!(told(2, &[("11:30", "12:30")]), format!("meeting|{until}|{until}\n"));
        assert_eq!(told(2, &[("12:30", "13:00")]), "||2026-03-12T12:00:00Z\n", "free now");
        assert_eq!(told(1, &[]), "||\n", "not known");
        let tells = |template| Layout::parse(template).unwrap().tells_of_calendars();
        assert_eq!(["{id} {meeting}", "waybar", "{id}", "mutt"].map(tells), [true, true, false, false]);
        assert!(OF_CALENDARS.iter().all(|field| FIELDS.contains(field)));
    }

    #[test]
    fn wrong_templates_say_what_is_allowed() {
        assert!(Layout::parse("{nme}").unwrap_err().in_english().contains("may name id, name"));
        assert!(Layout::parse("{nme}").unwrap_err().in_english().contains("did you mean {name}?"));
        assert!(Layout::parse("{Extention}").unwrap_err().in_english().contains("did you mean {extension}?"));
        for unclosed in ["{id", "{id}{nam", "{"] {
            assert!(
                Layout::parse(unclosed).unwrap_err().in_english().contains("is not closed"),
                "{unclosed}"
            );
        }
        assert!(
            Layout::parse("{id")
                .unwrap_err()
                .in_english()
                .starts_with("“{id” is not closed: write {id}, or {{ for")
        );
        assert!(Layout::parse("vcrad").unwrap_err().in_english().contains("did you mean vcard?"));
        assert!(Layout::parse("csv").unwrap_err().in_english().contains("mutt, vcard, waybar"));
    }

    #[test]
    fn mutt_reads_addresses() {
        assert_eq!(written("mutt", &[1, 2]), "1 address\nanna@acme.example\tАнна Петрова\tHead of Design\n");
    }

    #[test]
    fn waybar_reads_one_object() {
        let json: serde_json::Value = serde_json::from_str(&written("waybar", &[1, 2, 3, 4])).unwrap();
        assert_eq!(
            (&json["text"], &json["class"], &json["percentage"]),
            (&"2".into(), &"online".into(), &50.into())
        );
        assert_eq!(json["tooltip"], "1 active\n1 idle\n2 offline");
        let mut company = company();
        company.roster.merge_schedules(vec![schedule(2, &[("11:30", "12:30")]), schedule(1, &[])]);
        let people = [1, 2].map(|id| company.roster.get(PersonId(id)).unwrap());
        let told = serde_json::to_value(waybar(&people, &company, &Words::english())).unwrap();
        assert_eq!(
            told["tooltip"], "1 active\n1 idle\n1 absent\n1 in a meeting",
            "the idle one is on vacation"
        );
        let empty: serde_json::Value = serde_json::from_str(&written("waybar", &[])).unwrap();
        assert_eq!((&empty["text"], &empty["class"]), (&"0".into(), &"empty".into()));
    }
}
