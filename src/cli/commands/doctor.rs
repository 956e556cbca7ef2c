//! `whosin doctor`: why it does not work, or how it could work better.
//!
//! Each check is one line and, where something is amiss, says the next step. A check that makes those after it
//! pointless ends the report. No line holds the secret.

mod cache;
mod pictures;
mod portal;
#[cfg(feature = "relay")]
mod relay;
pub(in crate::cli) mod report;

use std::io::{Write, stdout};

use clap::Args;

use crate::cli::access::context::runtime;
use crate::cli::output::style::Style;
use crate::cli::{Arguments, Command, Context, Exit, Failure, access};
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
    if !context.is_set_up() && access::relay::settings(&context.config.relay).is_some() {
        return examine_relay(context, None, report);
    }
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
    examine_relay(context, Some(&client.host()), report)
}

/// Asks the relay, where one is set; `portal` is the host of which it should tell.
// Without the feature there is nothing that could fail.
#[cfg_attr(not(feature = "relay"), allow(clippy::unnecessary_wraps))]
fn examine_relay(context: &Context, portal: Option<&str>, report: &mut Report) -> Result<(), Failure> {
    let Some(settings) = access::relay::settings(&context.config.relay) else { return Ok(()) };
    #[cfg(feature = "relay")]
    runtime()?.block_on(relay::examine(&settings, portal, report));
    #[cfg(not(feature = "relay"))]
    {
        let _ = (settings, portal);
        report.add(Check::failed("relay", Sentence::new("relay-not-built")), Exit::NotConfigured);
    }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::demo::{self, Limits, Portal};
    use crate::portal::{Client, Command, Options, Reply, Webhook};
    use crate::words::latin_words;

    const STYLE: Style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };

    /// What a report calls by the portal's own names: methods, scopes, addresses.
    fn is_of_the_portal(word: &str) -> bool {
        word.trim_end_matches(['.', ',', ':', ';']).contains(['.', '_', '/'])
    }

    #[tokio::test]
    async fn no_word_of_a_report_is_english_by_itself() {
        let words = Words::pseudo();
        for scopes in [&["im", "user_brief", "department", "calendar"][..], &["im"], &["user", "department"]]
        {
            let scopes = scopes.iter().map(|&scope| scope.to_owned()).collect();
            let options = demo::Options { limits: Limits::generous(), scopes, ..demo::Options::default() };
            let portal = Portal::start(options).await.unwrap();
            let webhook = Webhook::parse(&portal.webhook_url()).unwrap();
            let client = Client::new(webhook, Options::default());
            let mut report = Report::new();
            report.add(portal::address(&client), Exit::Failed);
            report.add(portal::proxy(&client), Exit::Failed);
            report.add(cache::examine(std::path::Path::new("/nonexistent/a")), Exit::Failed);
            portal::examine(&client, &mut report).await;
            let mut told = Vec::new();
            report.write(STYLE, &words, &mut told).unwrap();
            let told = String::from_utf8(told).unwrap();
            let owner = match client.call(Command::Profile).await.unwrap().value {
                Reply::Profile(profile) => profile.name,
                _ => String::new(),
            };
            let known = format!("{owner} im user department calendar humanresources");
            let told: Vec<&str> = told.split_whitespace().filter(|word| !is_of_the_portal(word)).collect();
            assert_eq!(latin_words(&told.join(" "), &known), BTreeSet::new(), "{told:?}");
        }
    }
}
