//! `whosin history`: what the journal of presence tells of somebody.

use std::io::{self, Write};

use clap::Args;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;

use crate::cli::output::json::SCHEMA;
use crate::cli::output::style::{Cell, Style, align};
use crate::cli::people::company::{Company, with_cache};
use crate::cli::people::who::{self, Ambiguity};
use crate::cli::{Context, Exit, Failure};
use crate::people::PersonId;
use crate::people::history::{self, Interval, State};
use crate::people::roster::Availability;
use crate::store::{Log, Store};
use crate::words::Words;

/// The width of the strip of a day: half an hour a cell.
const STRIP: usize = 48;

/// `whosin history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// A person: a number, a name, an e-mail address or a phone number
    #[arg(required_unless_present = "purge", conflicts_with = "purge", value_name = "WHO")]
    pub who: Vec<String>,

    /// Whom an ambiguous name means.
    #[command(flatten)]
    pub ambiguity: Ambiguity,

    /// Print JSON
    #[arg(long, conflicts_with = "purge")]
    pub json: bool,

    /// Forget the whole journal and leave nothing of it in the file
    #[arg(long)]
    pub purge: bool,
}

/// What the journal tells of one person.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "History"))]
pub(in crate::cli) struct Story<'a> {
    /// The number of this schema.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The host of the portal, with its port where that is not the usual one.
    portal: &'a str,
    /// Now, by this machine's clock.
    as_of: Timestamp,
    id: PersonId,
    name: &'a str,
    /// From midnight of the computer's time zone to `as_of`, without gaps.
    today: Vec<Interval>,
    /// A local time, or null when fewer than five arrivals on working days were seen.
    #[cfg_attr(test, schemars(extend("pattern" = "^[0-2][0-9]:[0-5][0-9]$")))]
    usually_online_from: Option<String>,
}

/// Prints the history, or purges it.
///
/// # Errors
/// When nobody or several match, when nothing was ever cached, and when there is no journal.
pub(crate) fn run(arguments: &HistoryArgs, context: &Context) -> Result<Exit, Failure> {
    let words = &context.words;
    let mut out = io::stdout().lock();
    if arguments.purge {
        with_cache(context, Store::purge)?;
        writeln!(out, "{}", words.get("history-purged"))?;
        return Ok(Exit::Done);
    }
    let who = [arguments.who.join(" ")];
    let company = Company::cached_for(&who, context)?;
    let id = who::find_one(&who, arguments.ambiguity, &company.roster, &context.words)?;
    let (kept, log) = with_cache(context, |store| Ok((store.contents()?.sightings, store.log(id)?)))?.answer;
    if !context.config.journal && kept == 0 {
        return Err(Failure::NoJournal { file: context.paths.config_file() });
    }
    let name = company.roster.get(id).map_or("", |entry| entry.person.name.as_str());
    let here = TimeZone::system();
    let told = story(&log, id, name, &company.host, Timestamp::now(), &here);
    if arguments.json {
        serde_json::to_writer(&mut out, &told).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        let style = Style::of_stdout(&context.config);
        style.shown(&mut out).write_all(strip_and_more(&told, &here, style, words).as_bytes())?;
    }
    Ok(Exit::Done)
}

fn story<'a>(
    log: &Log,
    id: PersonId,
    name: &'a str,
    portal: &'a str,
    now: Timestamp,
    here: &TimeZone,
) -> Story<'a> {
    let usual = history::usually_online_from(&log.sightings, &log.watches, here);
    Story {
        schema: SCHEMA,
        portal,
        as_of: now,
        id,
        name,
        today: history::intervals(&log.sightings, &log.watches, midnight(now, here, 0), now),
        usually_online_from: usual.map(clock),
    }
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// The beginning of the day, or of one of the next.
fn midnight(now: Timestamp, here: &TimeZone, days: i64) -> Timestamp {
    let day = now.to_zoned(here.clone()).start_of_day().and_then(|day| day.checked_add(days.days()));
    day.map_or(now, |day| day.timestamp())
}

/// For people: the day as a strip, its intervals, the habit.
fn strip_and_more(story: &Story, here: &TimeZone, style: Style, words: &Words) -> String {
    let now = story.as_of;
    let mut day = story.today.clone();
    day.push(Interval { from: now, to: midnight(now, here, 1), state: State::Unknown });
    let strip: String = history::strip(&day, STRIP)
        .iter()
        .map(|cell| style.paint(availability(cell.state), style.glyphs().state(cell.state)))
        .collect();
    let hours: String = ["00", "06", "12", "18"].map(|hour| format!("{hour:<12}")).concat() + "24";
    let legend = State::ALL.map(|state| {
        let mark = style.glyphs().state(state);
        let mark = if mark == " " { "\u{201c}\u{a0}\u{201d}" } else { mark };
        format!("{mark} {}", words.get(&format!("history-{}", state.as_str())))
    });
    let time = |at: Timestamp| words.time_of_day(at.to_zoned(here.clone()).time());
    let rows: Vec<[Cell; 2]> = story
        .today
        .iter()
        .filter(|interval| interval.state != State::Unknown)
        .map(|interval| {
            let word = words.get(&format!("history-{}", interval.state.as_str()));
            let span = format!("{}–{}", time(interval.from), time(interval.to));
            [Cell::from(span), Cell::new(word, 16, |word| style.paint(availability(interval.state), word))]
        })
        .collect();
    let habit = match &story.usually_online_from {
        Some(usual) => words.with("history-usually", &[("time", usual.as_str().into())]),
        None => words.get("history-too-few"),
    };
    format!(
        "{}  {}\n{}\n{strip}\n{}\n{}{habit}\n",
        style.bold(story.name),
        words.get("history-today"),
        style.dim(&hours),
        style.dim(&legend.join("  ")),
        align(&rows, None)
    )
}

const fn availability(state: State) -> Availability {
    match state {
        State::On => Availability::Active,
        State::Idle => Availability::Idle,
        State::Off => Availability::Offline,
        State::Unknown => Availability::Unknown,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::Presence;
    use crate::people::history::{Sighting, Watch};

    fn log() -> Log {
        let at = |time: &str| format!("2026-03-12T{time}:00Z").parse().unwrap();
        let seen = |time, presence| Sighting { at: at(time), presence };
        Log {
            sightings: vec![
                seen("08:00", Presence::Offline),
                seen("10:00", Presence::Online),
                seen("11:30", Presence::Away),
            ],
            watches: vec![Watch { from: at("08:00"), to: at("12:00") }],
        }
    }

    #[test]
    fn a_day_is_told_as_a_strip() {
        let now = "2026-03-12T13:00:00Z".parse().unwrap();
        let story = story(&log(), PersonId(1), "Анна", "acme.example", now, &TimeZone::UTC);
        let style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
        insta::assert_snapshot!(strip_and_more(&story, &TimeZone::UTC, style, &Words::english()));
        insta::assert_snapshot!(serde_json::to_string_pretty(&story).unwrap());
    }
}
