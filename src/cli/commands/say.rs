//! `whosin say`: something to somebody in the portal's chat.

use std::io::{self, IsTerminal, Read, Write, stdin};
use std::path::PathBuf;

use clap::Args;

use crate::cli::access::waiting::Waiting;
use crate::cli::failure::exit_for;
use crate::cli::people::portal_reader::PortalReader;
use crate::cli::people::who::{self, Ambiguity};
use crate::cli::{Context, Exit, Failure};
use crate::people::{ChatText, NoChatText};
use crate::portal::{self, Command, Execution};
use crate::words::Sentence;

/// More than this is not read: no text of so many bytes is short enough.
const MOST_BYTES: u64 = 4 * ChatText::MOST as u64 + 4096;

/// `whosin say`.
#[derive(Debug, Args)]
pub struct SayArgs {
    /// A person: a number, a name in quotes, an e-mail address or a phone number
    #[arg(value_name = "WHO")]
    pub who: String,

    /// What to say; without it, or with -, it is read from standard input
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,

    /// Whom an ambiguous name means.
    #[command(flatten)]
    pub ambiguity: Ambiguity,

    /// How long to wait.
    #[command(flatten)]
    pub waiting: Waiting,
}

/// Why something was not said, or perhaps not.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing was given to say.
    #[error("nothing to say")]
    Nothing,
    /// The text is longer than the portal keeps.
    #[error("too long a text")]
    TooLong,
    /// What is to be said cannot be read.
    #[error("unreadable text: {0}")]
    Unreadable(#[source] io::Error),
    /// The user does not want that anything is sent.
    #[error("send = false")]
    Off {
        /// The settings file.
        file: PathBuf,
    },
    /// It was on its way, and nobody knows whether it arrived.
    #[error("perhaps sent: {0}")]
    PerhapsSent(#[source] portal::Error),
}

impl Error {
    /// It for the user: what happened, and what to do.
    pub(in crate::cli) fn sentence(&self) -> Sentence {
        match self {
            Self::Nothing => Sentence::new("say-nothing"),
            Self::TooLong => Sentence::new("say-too-long").with("most", ChatText::MOST),
            Self::Unreadable(error) => Sentence::new("say-unreadable").with("reason", error),
            Self::Off { file } => Sentence::new("say-off").with("file", file.as_path()),
            Self::PerhapsSent(error) => Sentence::new("say-perhaps-sent").with("sentence", error.sentence()),
        }
    }

    /// What the shell is told.
    pub(in crate::cli) fn exit(&self) -> Exit {
        match self {
            Self::Nothing | Self::TooLong => Exit::Usage,
            Self::Unreadable(_) => Exit::Failed,
            Self::Off { .. } => Exit::NotConfigured,
            Self::PerhapsSent(error) => exit_for(error),
        }
    }
}

/// Sends the text, once, and prints to whom.
///
/// # Errors
/// When there is nothing to say, nobody or several match, or sending is off; when the portal refuses, and when nobody
/// knows whether the text arrived.
pub(crate) fn run(say: &SayArgs, context: &Context) -> Result<Exit, Failure> {
    if !context.config.send {
        return Err(Error::Off { file: context.paths.config_file() }.into());
    }
    let text = text(say)?;
    let mut portal = PortalReader::new(context)?;
    let company = portal.read_company(say.waiting)?;
    let to = who::find_surely(&say.who, say.ambiguity, &company.roster)?;
    portal.call_once(Command::SendMessage { to, text }).map_err(|error| match error.execution() {
        Execution::NotDone => Failure::Portal(error),
        Execution::Unknown => Error::PerhapsSent(error).into(),
    })?;
    let name = company.roster.get(to).map_or("", |entry| entry.person.name.as_str());
    let said = context.words.with("said-to", &[("name", name.into()), ("id", to.to_string().into())]);
    writeln!(io::stdout().lock(), "{said}")?;
    Ok(Exit::Done)
}

/// What is to be said.
fn text(say: &SayArgs) -> Result<ChatText, Error> {
    let given = match say.text.as_slice() {
        [] if stdin().is_terminal() => return Err(Error::Nothing),
        [] => read()?,
        [only] if only == "-" => read()?,
        words => words.join(" "),
    };
    ChatText::new(&given).map_err(|error| match error {
        NoChatText::Empty => Error::Nothing,
        NoChatText::TooLong => Error::TooLong,
    })
}

fn read() -> Result<String, Error> {
    let mut bytes = Vec::new();
    stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes).map_err(Error::Unreadable)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
