//! `whosin relay`: one process asks the portal for all, and NATS carries what it learned.

#[cfg(feature = "relay")]
mod metrics;
#[cfg(feature = "relay")]
mod new_key;
#[cfg(feature = "relay")]
mod reading;
#[cfg(feature = "relay")]
mod serve;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use crate::cli::commands::portal::CompanyArgs;
use crate::cli::mistake::address;
use crate::cli::{Context, Exit, Failure};
#[cfg(not(feature = "relay"))]
use crate::words::Sentence;

/// `whosin relay`.
#[derive(Debug, Args)]
pub struct RelayArgs {
    /// Of a simulated company, which is made for this run: no account, no portal
    #[arg(long)]
    pub demo: bool,

    /// That company.
    #[command(flatten)]
    pub company: CompanyArgs,

    /// Serve metrics for Prometheus there, under /metrics
    #[arg(long, value_name = "ADDR", value_parser = address)]
    pub metrics: Option<SocketAddr>,

    /// Make a key for a user of the server instead: its secret goes into FILE, and what the server is told is printed
    #[arg(long, value_name = "FILE", conflicts_with_all = ["demo", "metrics"])]
    pub new_key: Option<PathBuf>,
}

/// Relays until SIGINT or SIGTERM, or makes a key.
///
/// # Errors
/// When no portal or no server is set, or the key cannot be written.
#[cfg(feature = "relay")]
pub(crate) fn run(args: &RelayArgs, context: &Context) -> Result<Exit, Failure> {
    match &args.new_key {
        Some(file) => new_key::make(file),
        None => serve::run(args, context),
    }
}

/// This program was built without it.
#[cfg(not(feature = "relay"))]
pub(crate) fn run(_: &RelayArgs, _: &Context) -> Result<Exit, Failure> {
    Err(Failure::Relay(Sentence::new("relay-not-built")))
}
