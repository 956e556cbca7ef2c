//! `whosin notes`: the user's own notes and nicknames, taken elsewhere and brought back.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write, stdin};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueHint};
use serde::{Deserialize, Serialize};

use crate::cli::people::company::{portal_of_cache, tell};
use crate::cli::{Context, Exit, Failure};
use crate::people::{Note, PersonId};
use crate::store::{Record, Recorder, Store};
use crate::words::{Sentence, Words};

/// The most that is read of a file, in bytes: a note of everybody in a large company is a tenth of it.
const MOST: u64 = 32 << 20;

/// `whosin notes`.
#[derive(Debug, Args)]
pub struct NotesArgs {
    /// What to do instead of printing them.
    #[command(subcommand)]
    pub what: Option<What>,
}

/// What to do with the notes.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Take notes from a file into those that are there
    Import {
        /// The file, or - for standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
}

/// What the user keeps of one person: a line that `notes` prints and `notes import` takes.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Note"))]
pub(in crate::cli) struct NoteLine {
    /// The host of the portal; a line of another one is left alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    portal: Option<String>,
    id: PersonId,
    /// For readers: it is not taken in.
    #[serde(default, skip_serializing_if = "Option::is_none", skip_deserializing)]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nickname: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// Prints the notes, or takes some in.
///
/// # Errors
/// When no portal is set up, when the cache cannot be used, and when the file cannot be read: then nothing is taken.
pub(crate) fn run(arguments: &NotesArgs, context: &Context) -> Result<Exit, Failure> {
    let (host, _) = portal_of_cache(context)?;
    let file = context.store_file(&host);
    match &arguments.what {
        None => export(&file, &host, &context.words),
        Some(What::Import { file: from }) => {
            let lines = read_lines(from)?;
            let taken = import(&file, &host, lines)?;
            writeln!(io::stdout(), "{}", taken.told(&context.words))?;
            Ok(Exit::Done)
        }
    }
}

fn export(file: &Path, host: &str, words: &Words) -> Result<Exit, Failure> {
    let store = Store::open_existing(file)?;
    let (notes, people) = match store {
        None => (Vec::new(), Vec::new()),
        Some(store) => {
            let notes = store.notes()?;
            let ids: Vec<PersonId> = notes.iter().map(|&(id, _)| id).collect();
            (notes, store.remembered_of(&ids)?.people)
        }
    };
    if notes.is_empty() {
        tell(&words.get("notes-none"));
    }
    let names: HashMap<PersonId, String> =
        people.into_iter().map(|(person, _)| (person.id, person.name.into())).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    for (id, note) in notes {
        let line = NoteLine {
            portal: Some(host.to_owned()),
            id,
            name: names.get(&id).cloned(),
            nickname: note.nickname().map(str::to_owned),
            note: note.text().map(str::to_owned),
        };
        serde_json::to_writer(&mut out, &line).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

fn read_lines(from: &Path) -> Result<Vec<NoteLine>, Failure> {
    let failed = |reason: Sentence| Failure::Notes { file: from.to_owned(), reason };
    let text = if from == Path::new("-") {
        read_text(stdin().lock())
    } else {
        File::open(from).map_err(|error| Sentence::of_system(&error)).and_then(read_text)
    };
    text.and_then(|text| parse(&text)).map_err(failed)
}

/// All that there is to read, unless it is too long.
fn read_text(from: impl Read) -> Result<String, Sentence> {
    let mut bytes = Vec::new();
    let read = from.take(MOST + 1).read_to_end(&mut bytes).map_err(|error| Sentence::of_system(&error))?;
    // Before anything else, for a character may be cut in two at the end.
    if u64::try_from(read).is_ok_and(|read| read > MOST) {
        return Err(Sentence::new("notes-fault-long").with("megabytes", MOST >> 20));
    }
    String::from_utf8(bytes).map_err(|_| Sentence::new("reason-no-text"))
}

/// Reads the lines; blank ones are passed over.
fn parse(text: &str) -> Result<Vec<NoteLine>, Sentence> {
    let lines = (1_u64..).zip(text.trim_start_matches('\u{feff}').lines());
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    let read = |(number, line)| {
        serde_json::from_str(line).map_err(|error: serde_json::Error| {
            let reason = Sentence::new(if error.is_data() { "notes-fault-data" } else { "notes-fault-json" });
            Sentence::new("notes-fault-line").with("number", number).with("reason", reason)
        })
    };
    lines.map(read).collect()
}

/// What became of lines.
#[derive(Debug, Default, PartialEq, Eq)]
struct Taken {
    /// People of whom something else is kept than before.
    changed: usize,
    /// Those of whom the same is kept.
    same: usize,
    /// Lines of other portals.
    elsewhere: usize,
}

impl Taken {
    fn told(&self, words: &Words) -> String {
        let [changed, same, elsewhere] =
            [("notes-changed", self.changed), ("notes-same", self.same), ("notes-elsewhere", self.elsewhere)]
                .map(|(key, count)| (count > 0).then(|| words.count(key, count)));
        let changed = changed.unwrap_or_else(|| words.count("notes-changed", 0));
        [Some(changed), same, elsewhere].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// Takes the lines of that portal into its cache, all or none.
fn import(file: &Path, host: &str, lines: Vec<NoteLine>) -> Result<Taken, Failure> {
    let store = Store::open(file)?;
    let before: HashMap<PersonId, Note> = store.notes()?.into_iter().collect();
    let (after, elsewhere) = merged(&before, host, lines);
    let (mut records, mut taken) = (Vec::new(), Taken { elsewhere, ..Taken::default() });
    for (id, note) in after {
        if before.get(&id).cloned().unwrap_or_default() == note {
            taken.same += 1;
        } else {
            taken.changed += 1;
            records.push(Record::Note { id, note });
        }
    }
    Recorder::new(store, None).write(&records)?;
    Ok(taken)
}

/// What is kept of those whom the lines of that portal name once all are taken, and how many lines are another one's.
fn merged(
    before: &HashMap<PersonId, Note>,
    host: &str,
    lines: Vec<NoteLine>,
) -> (HashMap<PersonId, Note>, usize) {
    let count = lines.len();
    let ours = lines.into_iter().filter(|line| line.portal.as_deref().is_none_or(|portal| portal == host));
    let (mut after, mut taken) = (HashMap::new(), 0);
    for NoteLine { id, nickname, note: text, .. } in ours {
        let known: &mut Note =
            after.entry(id).or_insert_with(|| before.get(&id).cloned().unwrap_or_default());
        let nickname = nickname.as_deref().or(known.nickname()).unwrap_or_default();
        let text = text.as_deref().or(known.text()).unwrap_or_default();
        *known = Note::new(nickname, text);
        taken += 1;
    }
    (after, count - taken)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_too_long_is_said_to_be_so_whatever_is_cut_in_two() {
        assert_eq!(read_text(io::repeat(0xd0)).unwrap_err().in_english(), "it is longer than 32 MB");
        assert!(read_text(&[0xd0][..]).unwrap_err().in_english().contains("UTF-8"));
        assert_eq!(read_text("заметка".as_bytes()).unwrap(), "заметка");
    }

    #[test]
    fn lines_change_what_they_name_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("acme.example.db");
        let take = |text: &str| import(&file, "acme.example", parse(text).unwrap()).unwrap();
        let taken = |changed, same, elsewhere| Taken { changed, same, elsewhere };
        let both = "{\"portal\":\"acme.example\",\"id\":1,\"name\":\"Anna\",\"nickname\":\"Annie\",\"note\":\"rings back\"}\n\n{\"id\":2,\"note\":\"x\"}\n";
        assert_eq!(take(both), taken(2, 0, 0));
        assert_eq!(take(both), taken(0, 2, 0));
        let some = "{\"id\":1,\"nickname\":\"\"}\n{\"id\":2,\"nickname\":\"Bo\",\"note\":null}\n{\"id\":3,\"portal\":\"b.example\",\"note\":\"y\"}";
        assert_eq!(take(some), taken(2, 0, 1));
        let kept = Store::open(&file).unwrap().notes().unwrap();
        assert_eq!(kept, [(PersonId(1), Note::new("", "rings back")), (PersonId(2), Note::new("Bo", "x"))]);
        assert_eq!(take(&format!("{{\"id\":2,\"nickname\":\"{}\"}}", "o".repeat(99))), taken(1, 0, 0));
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_line() {
        let wrong = parse("{\"id\":1}\n{\"nickname\":\"Annie\"}").unwrap_err().in_english();
        assert!(wrong.starts_with("line 2: it lacks the number id"), "{wrong}");
        assert_eq!(parse("{\"id\":1}\n[").unwrap_err().in_english(), "line 2: it is no JSON");
        assert!(parse("\u{feff}\n \n").unwrap().is_empty());
    }

    #[test]
    fn what_became_of_a_file_is_told_in_one_line() {
        let told = |changed, same, elsewhere| Taken { changed, same, elsewhere }.told(&Words::english());
        assert_eq!(
            told(1, 2, 3),
            "1 note is new or changed; 2 are the same; 3 lines of another portal were left alone"
        );
        assert_eq!(told(0, 1, 0), "no note is new or changed; 1 is the same");
    }
}
