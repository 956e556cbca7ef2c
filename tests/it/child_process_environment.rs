//! What the programs are told that whosin starts: the real binary, with fakes in their place that write down their
//! environment.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::dashboard::Dashboard;
use crate::support::terminal::until;

/// Every secret that the environment can hold, also misspelt.
const SECRETS: [(&str, &str); 3] = [
    ("WHOSIN_CLIENT_SECRET", "s3cr3tk3y-of-an-application"),
    ("WHOSIN_WEBHOK", "https://acme.example/rest/1/s3cr3tk3y/"),
    ("WHOSIN_LIMITS", "none"),
];

/// Puts programs of these names into a folder; each writes its environment into a file of its name, whole.
fn fakes(scratch: &Path, names: &[&str]) -> String {
    let folder = scratch.join("bin");
    fs::create_dir_all(&folder).unwrap();
    for name in names {
        let script = folder.join(name);
        let seen = scratch.join(name);
        let text =
            format!("#!/bin/sh\ncat > /dev/null\nenv > '{0}.new'\nmv '{0}.new' '{0}'\n", seen.display());
        fs::write(&script, text).unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    }
    format!("{}:/usr/bin:/bin", folder.display())
}

#[test]
fn no_child_is_told_a_secret() {
    let scratch = tempfile::tempdir().unwrap();
    let path = fakes(scratch.path(), &["xdg-open", "xclip", "hook"]);
    let mut variables = vec![("PATH", path.as_str()), ("DISPLAY", ":77")];
    variables.extend(SECRETS);
    let mut dashboard = Dashboard::with((120, 36), &variables, |home| {
        let folder = home.join(".config/whosin");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("config.toml"), "call_command = 'hook'\n").unwrap();
    });
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    let secret = dashboard.portal.webhook.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
    for (key, name) in [("o", "xdg-open"), ("y", "xclip"), ("C", "hook")] {
        dashboard.press(key);
        let file = scratch.path().join(name);
        until(name, || file.exists());
        let seen = fs::read_to_string(&file).unwrap();
        assert!(seen.contains("WHOSIN_LIMITS=none"), "harmless settings are handed on: {seen}");
        for hidden in ["WHOSIN_WEBHO", "WHOSIN_CLIENT_SECRET", "s3cr3tk3y", &secret] {
            assert!(!seen.contains(hidden), "{name} was told {hidden}");
        }
        if name == "hook" {
            assert!(seen.contains("\nWHOSIN_HOOK_NUMBER=+447700900127\n"), "{seen}");
            assert!(
                seen.contains("\nWHOSIN_NUMBER=+447700900127\n"),
                "the name of the release before: {seen}"
            );
        }
    }
    dashboard.quit();
}
