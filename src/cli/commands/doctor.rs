//! `whosin doctor`: why it does not work, or how it could work better.
//!
//! Each check is one line and, where something is amiss, says the next step. A check that makes those after it
//! pointless ends the report. No line holds the secret.

mod cache;
mod pictures;
mod portal;
pub(in crate::cli) mod report;

use std::io::{Write, stdout};

use clap::Args;

use crate::cli::access::context::runtime;
use crate::cli::output::style::Style;
use crate::cli::{Arguments, Command, Context, Exit, Failure};
use crate::config::Config;
use crate::words::{Sentence, Words};
use report::{Check, Level, Report};

/// `whosin doctor`.
#[derive(Clone, Copy, Debug, Args)]
pub struct Doctor {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Checks everything from the settings to the limits.
pub(crate) fn run(doctor: Doctor, context: &Context) -> Result<Exit, Failure> {
    let mut report = Report::new();
    examine(context, &mut report)?;
    tell(doctor, &report, Style::of_stdout(&context.config), &context.words)
}

/// Reports settings that cannot even be read.
///
/// # Errors
/// The failure itself when something else than the doctor was asked for, and when nothing can be printed.
pub fn misconfigured(arguments: &Arguments, failure: Failure, words: &Words) -> Result<Exit, Failure> {
    let Some(Command::Doctor(doctor)) = &arguments.command else {
        return Err(failure);
    };
    let mut report = Report::new();
    report.add(Check::failed("settings", failure.sentence()), failure.exit());
    tell(*doctor, &report, Style::of_stdout(&Config::default()), words)
}

fn tell(doctor: Doctor, report: &Report, style: Style, words: &Words) -> Result<Exit, Failure> {
    let mut out = stdout().lock();
    if doctor.json {
        report.write_json(&mut out)?;
    } else {
        report.write(style, words, &mut style.shown(&mut out))?;
    }
    out.flush()?;
    Ok(report.exit())
}

fn examine(context: &Context, report: &mut Report) -> Result<(), Failure> {
    report.add(settings(context), Exit::NotConfigured);
    let client = match context.client() {
        Ok(client) => client,
        Err(failure) => {
            report.add(Check::failed("address", failure.sentence()), failure.exit());
            return Ok(());
        }
    };
    report.add(portal::address(&client), Exit::NotConfigured);
    report.add(cache::examine(&context.store_file(&client.host())), Exit::Failed);
    let proxy = portal::proxy(&client);
    let reachable = proxy.level != Level::Failure;
    report.add(proxy, Exit::NotConfigured);
    if !reachable {
        return Ok(());
    }
    runtime()?.block_on(portal::examine(&client, report));
    Ok(())
}

/// Where the settings come from.
fn settings(context: &Context) -> Check {
    let file = context.paths.config_file();
    let source = if file.exists() { "doctor-settings" } else { "doctor-settings-none" };
    let source = Sentence::new(source).with("file", &*file);
    let found = match context.config.profile.as_deref() {
        Some(name) => Sentence::new("doctor-settings-profile").with("settings", source).with("profile", name),
        None => source,
    };
    Check::ok("settings", found)
}
