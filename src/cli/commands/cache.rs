//! `whosin cache`: what is remembered, where, and how to forget it.

use std::io::{self, Write};
use std::path::Path;

use clap::{Args, ValueEnum};
use jiff::Timestamp;

use crate::cli::output::style::{Cell, Style, align};
use crate::cli::people::company::with_cache;
use crate::cli::{Context, Exit, Failure};
use crate::people::timers;
use crate::store::{self, Contents, Store};
use crate::words::Words;

/// `whosin cache`.
#[derive(Clone, Copy, Debug, Args)]
pub struct CacheArgs {
    /// Print the file's path, or clear it; nothing tells what is in it
    #[arg(value_enum, value_name = "WHAT")]
    pub what: Option<What>,
}

/// What to do with the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// Print where it is
    Path,
    /// Forget what the portal can tell again
    Clear,
}

/// Does what was asked for.
///
/// # Errors
/// When no portal is set up, when there is no cache, and when it cannot be used.
pub(crate) fn run(cache: CacheArgs, context: &Context) -> Result<Exit, Failure> {
    let file = context.store_file(&context.client()?.host());
    let words = &context.words;
    let mut out = io::stdout().lock();
    match cache.what {
        Some(What::Path) => writeln!(out, "{}", file.display())?,
        Some(What::Clear) => {
            writeln!(out, "{}", clear(&file, words)?)?;
        }
        None => {
            let counted = with_cache(context, |store| store.contents())?.answer;
            let style = Style::of_stdout(&context.config);
            let told = contents(&counted, words, style);
            writeln!(out, "{}", file.display())?;
            style.shown(&mut out).write_all(told.as_bytes())?;
        }
    }
    Ok(Exit::Done)
}

/// Clears the cache, and says what became of it. Nothing that the user wrote goes without a word.
fn clear(file: &Path, words: &Words) -> Result<String, store::Error> {
    let cleared = match Store::open_existing(file) {
        // A log without its file, or what was set aside.
        Ok(None) => store::remove(file).map(|any| if any { "cache-removed" } else { "cache-none" }),
        Ok(Some(mut store)) => store.clear().map(|()| "cache-cleared"),
        Err(error) => Err(error),
    };
    let said = match cleared {
        Ok(said) => said,
        Err(store::Error::Newer { .. }) => {
            let aside = store::set_newer_aside(file)?.display().to_string();
            return Ok(words.with("cache-set-aside", &[("file", aside.into())]));
        }
        Err(store::Error::Damaged { .. }) if store::clear_damaged(file).is_ok_and(|kept| kept) => {
            "cache-salvaged"
        }
        Err(store::Error::Damaged { .. }) => {
            store::remove(file)?;
            "cache-removed"
        }
        // Whoever uses it would go on in a file without a name, and a full disk is no reason to lose anything.
        Err(error) => return Err(error),
    };
    Ok(words.get(said))
}

fn contents(contents: &Contents, words: &Words, style: Style) -> String {
    let Contents { people, departments, favourites, watched, notes, sightings, as_of, bytes } = *contents;
    let age = as_of.map(|at| {
        let age = words.how_long(timers::coarse(at, Timestamp::now()));
        if age.is_empty() { words.get("ago-now") } else { words.with("cache-ago", &[("age", age.into())]) }
    });
    let rows = [
        ("cache-people", people.to_string()),
        ("cache-age", age.unwrap_or_default()),
        ("cache-departments", departments.to_string()),
        ("cache-favourites", favourites.to_string()),
        ("cache-watched", watched.to_string()),
        ("cache-notes", notes.to_string()),
        ("cache-sightings", sightings.to_string()),
        ("cache-size", format!("{} KiB", bytes.div_ceil(1024))),
    ];
    let rows: Vec<[Cell; 2]> = rows
        .into_iter()
        .map(|(key, value)| [Cell::new(words.get(key), 24, |label| style.dim(label)), Cell::from(value)])
        .collect();
    align(&rows, None)
}
