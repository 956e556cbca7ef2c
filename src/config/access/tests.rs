#![allow(clippy::unwrap_used)]

use std::fs;

use super::*;
use crate::config::{Config, Sources};

const URL: &str = "https://acme.example/rest/1/s3cr3tk3y/";
const OTHER: &str = "https://other.example/rest/1/s3cr3tk3y/";

fn webhook(url: &str) -> Option<Access> {
    Secret::new(url).map(Access::Webhook)
}

fn command(command: &str) -> Option<Access> {
    Secret::new(command).map(Access::Command)
}

/// What stands before the profiles, in the profile, and in the environment; the way when the file chooses the profile,
/// and the way when an argument does.
type Case =
    (&'static str, &'static str, &'static [(&'static str, &'static str)], Option<Access>, Option<Access>);

#[test]
fn one_way_in_is_in_effect() {
    let application = || Some(Access::Application { client_id: "x".to_owned() });
    let cases: &[Case] = &[
        // Each by itself.
        ("", "", &[], None, None),
        ("webhook = 'URL'", "", &[], webhook(URL), webhook(URL)),
        ("webhook_command = 'pass'", "", &[], command("pass"), command("pass")),
        ("keyring = true", "", &[], Some(Access::Keyring), Some(Access::Keyring)),
        ("client_id = 'x'", "", &[], application(), application()),
        // In one layer a command outranks the keyring, that a webhook, and that an application, in whatever order.
        ("client_id = 'x'\nwebhook = 'URL'", "", &[], webhook(URL), webhook(URL)),
        ("webhook = 'URL'\nclient_id = 'x'", "", &[], webhook(URL), webhook(URL)),
        ("keyring = true\nwebhook = 'URL'", "", &[], Some(Access::Keyring), Some(Access::Keyring)),
        ("webhook_command = 'pass'\nkeyring = true", "", &[], command("pass"), command("pass")),
        (
            "webhook_command = 'pass'\nwebhook = 'URL'\nclient_id = 'x'",
            "",
            &[],
            command("pass"),
            command("pass"),
        ),
        // A later layer outranks an earlier one, whatever either names.
        ("webhook_command = 'pass'", "client_id = 'x'", &[], application(), application()),
        ("client_id = 'x'", "keyring = true", &[], Some(Access::Keyring), Some(Access::Keyring)),
        ("keyring = true", "webhook = 'URL'", &[], webhook(URL), webhook(URL)),
        ("webhook = 'URL'", "webhook_command = 'pass'", &[], command("pass"), command("pass")),
        ("webhook_command = 'pass'", "theme = 'dark'", &[], command("pass"), command("pass")),
        // The environment outranks a profile that the file chooses, and a profile that an argument names outranks it.
        ("", "keyring = true", &[("WHOSIN_WEBHOOK", OTHER)], webhook(OTHER), Some(Access::Keyring)),
        ("keyring = true", "", &[("WHOSIN_CLIENT_ID", "x")], application(), application()),
        ("", "webhook = 'URL'", &[("WHOSIN_WEBHOOK_COMMAND", "pass")], command("pass"), webhook(URL)),
        ("", "client_id = 'x'", &[("WHOSIN_KEYRING", "1")], Some(Access::Keyring), application()),
        // Who empties a setting takes away its own way and no other; the one before it does not come back.
        ("webhook = 'URL'", "webhook = ''", &[], None, None),
        ("keyring = true", "webhook = ''", &[], Some(Access::Keyring), Some(Access::Keyring)),
        ("webhook = 'URL'", "keyring = false\nclient_id = ''", &[], webhook(URL), webhook(URL)),
        ("webhook = 'URL'", "keyring = true", &[("WHOSIN_KEYRING", "no")], None, Some(Access::Keyring)),
        ("webhook = 'URL'", "", &[("WHOSIN_WEBHOOK", " ")], webhook(URL), webhook(URL)),
    ];
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("config.toml");
    for (common, profile, variables, chosen_by_file, named) in cases {
        let text = format!("default_profile = 'p'\n{common}\n[profiles.p]\n{profile}\n").replace("URL", URL);
        fs::write(&file, &text).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        let access = |profile: Option<&str>| {
            let environment = variables.iter().copied().collect();
            let profile = profile.map(str::to_owned);
            let sources = Sources { file: file.clone(), environment, profile, new_profile: false };
            Config::load(&sources).unwrap().access
        };
        assert_eq!(access(None), *chosen_by_file, "{text}{variables:?}");
        assert_eq!(access(Some("p")), *named, "{text}{variables:?}, the profile named");
    }
}
