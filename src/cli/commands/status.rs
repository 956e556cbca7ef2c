//! `whosin status`: my own status, as the portal tells it afterwards.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use jiff::Timestamp;
use serde::Serialize;

use crate::cli::access::waiting::Waiting;
use crate::cli::output::json::SCHEMA;
use crate::cli::output::style::Style;
use crate::cli::people::company::rules;
use crate::cli::{Context, Exit, Failure};
use crate::people::roster::Availability;
use crate::people::{Person, PersonId, Presence, Status, timers};
use crate::portal::{self, Command, Reply};
use crate::words::Words;

/// `whosin status`.
#[derive(Clone, Copy, Debug, Args)]
#[command(after_help = "\
Examples:
  whosin status                         what it is
  whosin status dnd
  whosin status idle --ago 15
  whosin status back                    not idle, and online: it takes dnd, away and break away, too")]
pub struct StatusArgs {
    /// What to change; nothing shows the status
    #[arg(value_enum, value_name = "WHAT")]
    pub change: Option<Change>,

    /// How many minutes ago the idleness began
    #[arg(long, value_name = "MIN", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub ago: u32,

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
    fn commands(self, ago: u32) -> Vec<Command> {
        match self {
            Self::Online => vec![Command::SetStatus(Status::Online)],
            Self::Dnd => vec![Command::SetStatus(Status::Dnd)],
            Self::Away => vec![Command::SetStatus(Status::Away)],
            Self::Break => vec![Command::SetStatus(Status::Break)],
            Self::Idle => vec![Command::StartIdle { ago }],
            Self::Back => vec![Command::EndIdle, Command::SetStatus(Status::Online)],
        }
    }
}

/// What the portal says of me.
#[derive(Debug, Serialize)]
struct Mine {
    schema: u32,
    portal: String,
    as_of: Timestamp,
    id: PersonId,
    name: String,
    status: Option<Status>,
    presence: Presence,
    idle: Option<Timestamp>,
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
    let client = context.client()?;
    let changes = status.change.map(|change| change.commands(status.ago)).unwrap_or_default();
    let count = changes.len();
    // A batch does them one after the other.
    let before = (count > 0).then_some(Command::Status);
    let commands: Vec<Command> =
        before.into_iter().chain(changes).chain([Command::Status, Command::Me]).collect();
    let answer = status.waiting.batch(&client, commands, &context.words).await?;
    let mut replies = answer.replies.into_iter();
    let unexpected = |method| Failure::Portal(portal::Error::Unexpected { method });
    let set_status = |reply| match reply {
        Reply::Status(set) => Ok(set),
        _ => Err(unexpected("im.user.status.get")),
    };
    let before = if count > 0 { set_status(next(&mut replies)?)? } else { None };
    for _ in 0..count {
        if next(&mut replies)? != Reply::Done(true) {
            return Err(Failure::Unchanged);
        }
    }
    let set = set_status(next(&mut replies)?)?;
    let Reply::Person(me) = next(&mut replies)? else { return Err(unexpected("im.user.get")) };
    let mine = mine(*me, set, client.host(), answer.server_time.unwrap_or(answer.received_at), context);
    Ok(Mine { before: before.filter(|_| before != mine.status), ..mine })
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
        name: me.name,
        status,
        presence: verdict.presence,
        idle: me.idle,
        before: None,
    }
}

/// For people: "⊖ Иван Соколов  do not disturb, idle 10m", "● Иван Соколов  online (was do not disturb)".
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
    let said = format!("{said}{}", idle.unwrap_or_default());
    let before = mine.before.map(|status| {
        let word = words.status(status);
        style.dim(&format!(" ({})", words.with("watch-was", &[("before", word.into())]))).into_owned()
    });
    let before = before.unwrap_or_default();
    format!("{glyph} {}  {}{before}", style.bold(&mine.name), style.paint(availability, &said))
}
