//! `whosin status`: my own status, as the portal tells it afterwards.

use std::io::{self, Write};
use std::time::Duration;

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::cli::access::waiting::{Waiting, time};
use crate::cli::mistake::whole;
use crate::cli::output::json::SCHEMA;
use crate::cli::output::style::Style;
use crate::cli::people::company::rules;
use crate::cli::{Context, Exit, Failure};
use crate::people::roster::Availability;
use crate::people::{Person, PersonId, Presence, Status, StatusTimer, TimerStep, timers};
use crate::portal::{self, Client, Command, Reply};
use crate::words::Words;

/// `whosin status`.
#[derive(Clone, Copy, Debug, Args)]
pub struct StatusArgs {
    /// What to change; nothing shows the status
    #[arg(value_enum, value_name = "WHAT")]
    pub change: Option<Change>,

    /// How many minutes ago the idleness began
    #[arg(long, value_name = "MIN", default_value_t = 10, value_parser = whole::<u32>(1..=1440))]
    pub ago: u32,

    /// Set it back after this time, like 45m or 2h
    #[arg(long = "for", value_name = "TIME", value_parser = time, requires = "change")]
    pub lasting: Option<Duration>,

    /// Print JSON
    #[arg(long)]
    pub json: bool,

    /// How long to wait.
    #[command(flatten)]
    pub waiting: Waiting,
}

/// What can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Change {
    /// At work
    Online,
    /// Do not disturb
    Dnd,
    /// Stepped out
    Away,
    /// On a break
    Break,
    /// Begin to be idle
    Idle,
    /// Be back: not idle, and online instead of do not disturb, away or on a break
    Back,
}

impl Change {
    /// The status that it sets, when it does.
    const fn status(self) -> Option<Status> {
        match self {
            Self::Online | Self::Back => Some(Status::Online),
            Self::Dnd => Some(Status::Dnd),
            Self::Away => Some(Status::Away),
            Self::Break => Some(Status::Break),
            Self::Idle => None,
        }
    }

    fn commands(self, ago: u32) -> Vec<Command> {
        let idleness = match self {
            Self::Idle => Some(Command::StartIdle { ago }),
            Self::Back => Some(Command::EndIdle),
            Self::Online | Self::Dnd | Self::Away | Self::Break => None,
        };
        idleness.into_iter().chain(self.status().map(Command::SetStatus)).collect()
    }
}

/// What the portal says of the user.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "MyStatus"))]
pub(in crate::cli) struct Mine {
    /// The number of this schema.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// The host of the portal, with its port where that is not the usual one.
    portal: String,
    /// When the portal answered, by its clock.
    as_of: Timestamp,
    id: PersonId,
    name: String,
    /// After the change; null when none is set.
    status: Option<Status>,
    presence: Presence,
    /// Since when the user is idle, after the change.
    idle: Option<Timestamp>,
    /// When the status is set back (`--for`), by this machine's clock.
    until: Option<Timestamp>,
    /// The status before the change, where it was another one.
    #[serde(skip)]
    before: Option<Status>,
}

/// Changes what is to be changed, and prints what the portal says of it.
///
/// # Errors
/// When no portal is set up, when it does not answer or refuses, and when stdout cannot be written.
pub(crate) fn run(status: StatusArgs, context: &Context) -> Result<Exit, Failure> {
    let mine = crate::cli::access::context::runtime()?.block_on(ask(status, context))?;
    let mut out = io::stdout().lock();
    if status.json {
        serde_json::to_writer(&mut out, &mine).map_err(io::Error::from)?;
        writeln!(out)?;
    } else {
        let style = Style::of_stdout(&context.config);
        writeln!(style.shown(out), "{}", line(&mine, style, &context.words))?;
    }
    Ok(Exit::Done)
}

/// One request: the change, and what is so afterwards.
async fn ask(status: StatusArgs, context: &Context) -> Result<Mine, Failure> {
    if status.lasting.is_some() && status.change.is_none_or(|change| change.status().is_none()) {
        return Err(Failure::NotForAWhile);
    }
    let client = context.client()?;
    let changes = status.change.map(|change| change.commands(status.ago)).unwrap_or_default();
    let count = changes.len();
    // A batch does them one after the other.
    let before = (count > 0).then_some(Command::Status);
    let commands: Vec<Command> =
        before.into_iter().chain(changes).chain([Command::Status, Command::Me]).collect();
    let answer = status.waiting.batch(&client, commands, &context.words).await?;
    let as_of = answer.server_time.unwrap_or(answer.received_at);
    let mut replies = answer.replies.into_iter();
    let before = if count > 0 { set_status(&next(&mut replies)?)? } else { None };
    let mine = told(&mut replies, count, client.host(), as_of, context)?;
    let mine = Mine { before: before.filter(|_| before != mine.status), ..mine };
    time_status(status, mine, before, &client, context).await
}

/// Begins a timer with a status that is set for a while and ends it with any other; sets the status back when its time
/// was over while nobody looked.
async fn time_status(
    status: StatusArgs,
    mine: Mine,
    before: Option<Status>,
    client: &Client,
    context: &Context,
) -> Result<Mine, Failure> {
    let (file, now) = (context.status_timer(&client.host()), Timestamp::now());
    let running = file.read();
    let keep = |timer: Option<StatusTimer>| file.keep(timer.as_ref()).map_err(Failure::StatusTimer);
    if let Some(set) = status.change.and_then(Change::status) {
        let until = status.lasting.map(|lasting| now.checked_add(lasting).unwrap_or(Timestamp::MAX));
        let timer = until.map(|until| StatusTimer::new(set, before, running, until));
        keep(timer)?;
        return Ok(Mine { until, ..mine });
    }
    match running.map(|timer| (timer, timer.step(mine.status, now))) {
        None => Ok(mine),
        Some((timer, TimerStep::Wait)) => Ok(Mine { until: Some(timer.until()), ..mine }),
        Some((_, TimerStep::Drop)) => keep(None).map(|()| mine),
        Some((_, TimerStep::SetBack(back))) => {
            let commands = vec![Command::SetStatus(back), Command::Status, Command::Me];
            let answer = status.waiting.batch(client, commands, &context.words).await?;
            let as_of = answer.server_time.unwrap_or(answer.received_at);
            let afterwards = told(&mut answer.replies.into_iter(), 1, client.host(), as_of, context)?;
            keep(None)?;
            Ok(Mine { before: mine.status, ..afterwards })
        }
    }
}

/// What is so after so many changes were done.
fn told(
    replies: &mut impl Iterator<Item = Result<Reply, portal::Error>>,
    changes: usize,
    host: String,
    as_of: Timestamp,
    context: &Context,
) -> Result<Mine, Failure> {
    for _ in 0..changes {
        if next(replies)? != Reply::Done(true) {
            return Err(Failure::Unchanged);
        }
    }
    let set = set_status(&next(replies)?)?;
    let Reply::Person(me) = next(replies)? else { return Err(unexpected("im.user.get")) };
    Ok(mine(*me, set, host, as_of, context))
}

fn set_status(reply: &Reply) -> Result<Option<Status>, Failure> {
    match reply {
        Reply::Status(set) => Ok(*set),
        _ => Err(unexpected("im.user.status.get")),
    }
}

const fn unexpected(method: &'static str) -> Failure {
    Failure::Portal(portal::Error::Unexpected { method })
}

fn next(replies: &mut impl Iterator<Item = Result<Reply, portal::Error>>) -> Result<Reply, Failure> {
    Ok(replies.next().unwrap_or(Err(portal::Error::Unexpected { method: "batch" }))?)
}

fn mine(mut me: Person, status: Option<Status>, portal: String, as_of: Timestamp, context: &Context) -> Mine {
    me.status = status.or(me.status);
    let verdict = rules(context, Some(me.id)).at(as_of).judge(&me);
    Mine {
        schema: SCHEMA,
        portal,
        as_of,
        id: me.id,
        name: me.name.into(),
        status,
        presence: verdict.presence,
        idle: me.idle,
        until: None,
        before: None,
    }
}

/// For people: "⊖ Иван Соколов  busy, idle 10m", "● Иван Соколов  online (was busy)".
fn line(mine: &Mine, style: Style, words: &Words) -> String {
    let availability = match mine.presence {
        Presence::Dnd => Availability::Busy,
        Presence::Away | Presence::Break => Availability::Away,
        _ => Availability::Active,
    };
    let said = match mine.status {
        Some(status) => words.status(status),
        None => words.get("own-status-none"),
    };
    let idle = mine.idle.map(|since| {
        let age = words.how_long(timers::coarse(since, mine.as_of));
        format!(", {}", words.with("own-status-idle", &[("age", age.into())]).trim_end())
    });
    let glyph = style.paint(availability, style.glyphs().availability(availability));
    let until = mine.until.map(|until| {
        let time = words.time_of_day(until.to_zoned(TimeZone::system()).time());
        format!(" {}", words.with("me-until", &[("time", time.into())]))
    });
    let said = format!("{said}{}{}", until.unwrap_or_default(), idle.unwrap_or_default());
    let before = mine.before.map(|status| {
        let word = words.status(status);
        style.dim(&format!(" ({})", words.with("watch-was", &[("before", word.into())]))).into_owned()
    });
    let before = before.unwrap_or_default();
    format!("{glyph} {}  {}{before}", style.bold(&mine.name), style.paint(availability, &said))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::company_fixture::now;
    use crate::words::latin_words;

    #[test]
    fn no_word_of_a_status_is_english_by_itself() {
        let style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };
        let all = [Status::Online, Status::Dnd, Status::Away, Status::Break].map(Some);
        for status in all.into_iter().chain([None]) {
            let mine = Mine {
                schema: SCHEMA,
                portal: "acme.example".to_owned(),
                as_of: now(),
                id: PersonId(3),
                name: "Ivan".to_owned(),
                status,
                presence: Presence::Dnd,
                idle: Some(now()),
                until: Some(now()),
                before: Some(Status::Away),
            };
            let line = line(&mine, style, &Words::pseudo());
            assert_eq!(latin_words(&line, "Ivan"), BTreeSet::new(), "{line}");
        }
    }
}
