//! `whosin portal`: the embedded portal alone, for anybody who develops against the dialect.

use std::io::{self, Write as _};
use std::net::SocketAddr;

use clap::Args;

use crate::demo::{Options, People, Portal};

/// `whosin portal`.
#[derive(Clone, Copy, Debug, Args)]
#[command(
    after_help = "The first line printed is the webhook's address; everybody in the office is invented."
)]
pub struct PortalArgs {
    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,

    /// How many people work there, 1 to 100000
    #[arg(long, value_name = "N", default_value = "60", value_parser = people)]
    pub people: People,

    /// The same number makes the same office
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

fn people(text: &str) -> Result<People, String> {
    text.parse().ok().and_then(People::new).ok_or_else(|| format!("not a number from 1 to {}", People::MOST))
}

/// Serves until SIGINT or SIGTERM.
///
/// # Errors
///
/// When the address cannot be listened on, or standard output is closed.
pub async fn run(args: PortalArgs) -> Result<(), Error> {
    let options = Options { people: args.people, seed: args.seed, listen: args.listen, ..Options::default() };
    // Whoever reads the address may stop the portal at once: the signals are caught before it is printed.
    let ended = ended()?;
    let portal = Portal::start(options).await?;
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{}", portal.webhook_url())?;
    stdout.flush()?;
    drop(stdout);
    ended.await;
    portal.stop().await;
    Ok(())
}

/// Why the portal ended before it was told to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It could not start.
    #[error(transparent)]
    Start(#[from] crate::demo::Error),
    /// Nobody reads what it prints, or the system does not let it wait for signals.
    #[error("cannot tell the webhook's address ({0}): leave standard output open.")]
    Io(#[from] io::Error),
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
        let _ = tokio::signal::ctrl_c().await;
    })
}
