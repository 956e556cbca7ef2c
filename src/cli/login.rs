//! `whosin login`: the ways to be let in.

pub(super) mod oauth;

use std::net::SocketAddr;

use clap::Args;

use super::{Context, Exit, Failure};

/// `whosin login`.
#[derive(Clone, Copy, Debug, Args)]
pub struct LoginArgs {
    /// Log in with an application of the portal, which the settings name first
    #[arg(long, required = true)]
    pub oauth: bool,

    /// Wait for the browser at this address of this machine, the application's redirect address, instead of
    /// asking for the address that it was sent to
    #[arg(long, value_name = "ADDR", requires = "oauth")]
    pub listen: Option<SocketAddr>,
}

/// Carries the command out.
pub(super) fn run(arguments: LoginArgs, context: &Context) -> Result<Exit, Failure> {
    oauth::run(arguments.listen, context).map(|()| Exit::Done)
}
