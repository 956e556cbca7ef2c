//! `whosin portal`: the embedded portal alone, for anybody who develops against the dialect.

use std::io::{self, Write as _};
use std::net::SocketAddr;

use clap::Args;

use super::Office;
use crate::demo::{self, Options, People, Portal};

/// `whosin portal`.
#[derive(Clone, Copy, Debug, Args)]
#[command(after_help = "\
The first line printed is the webhook's address; everybody in the office is invented.

Examples:
  whosin portal                         on any free port
  whosin portal --listen 127.0.0.1:8080 --people 500
  whosin portal > address &             for a script, which reads the first line")]
pub struct PortalArgs {
    /// The office.
    #[command(flatten)]
    pub office: Office,

    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
}

/// Why the portal ended before it was told to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It could not start.
    #[error(transparent)]
    Start(#[from] demo::Error),
    /// Nobody reads what it prints.
    #[error("cannot print the webhook's address ({0}): leave standard output open")]
    Print(#[source] io::Error),
    /// The system does not let it wait for signals.
    #[error("cannot wait for signals ({0}): try again")]
    Signals(#[source] io::Error),
}

/// Prints the webhook's address as the first line, then serves until SIGINT or SIGTERM.
///
/// # Errors
///
/// When the address cannot be listened on, or standard output is closed.
pub(super) async fn run(args: PortalArgs) -> Result<(), Error> {
    // Whoever reads the address may stop the portal at once: the signals are caught before it is printed.
    let ended = ended().map_err(Error::Signals)?;
    // The command line takes no number outside the range.
    let people = People::new(args.office.people).unwrap_or_default();
    let options = Options { people, seed: args.office.seed, listen: args.listen, ..Options::default() };
    let portal = Portal::start(options).await?;
    print(&portal.webhook_url()).map_err(Error::Print)?;
    ended.await;
    portal.stop().await;
    Ok(())
}

/// One line, at once: a script may be waiting for it.
fn print(line: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

/// Ends with the first SIGINT or SIGTERM.
#[cfg(unix)]
fn ended() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends with the first Ctrl-C.
#[cfg(not(unix))]
fn ended() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // A system without signals ends the program itself.
        let _ = tokio::signal::ctrl_c().await;
    })
}
