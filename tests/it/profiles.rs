//! From one profile to another in the dashboard: the real binary in a pseudo-terminal, two embedded portals.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

/// Writes the settings, for the user's eyes only.
fn set(home: &Path, text: &str) {
    let file = home.join(".config/whosin/config.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, text).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
}

/// Chooses a profile in the palette.
fn choose(terminal: &mut Terminal, profile: &str) {
    terminal.press(":");
    terminal.wait_for("Every action");
    terminal.press(profile);
    terminal.wait(&format!("entry {profile:?}"), |screen| {
        screen.contents().lines().filter(|line| line.contains(profile)).count() >= 2
    });
    terminal.press("\r");
}

#[test]
fn another_profile_is_an_entry_of_the_palette() {
    let home = tempfile::tempdir().unwrap();
    let (large, small) = (Portal::open(), Portal::with(&["--people", "12", "--seed", "3"]));
    let printed = home.path().join("webhook");
    fs::write(&printed, &small.webhook).unwrap();
    let settings = format!(
        "webhook = '{}'\n[profiles.work]\nwebhook = '{}'\n[profiles.empty]\nwebhook = 'https://nowhere.example/'\n\
         [profiles.printed]\nwebhook_command = 'cat {}'\n",
        large.webhook,
        small.webhook,
        printed.display(),
    );
    set(home.path(), &settings);
    let mut terminal = Terminal::start(&Start::whosin(&[], home.path()));
    terminal.wait_for(large.address());
    terminal.wait_for("✓");

    // One that cannot be opened says so, and the present one stays.
    choose(&mut terminal, "profile: empty");
    let said = terminal.wait_for("The profile was not opened");
    assert!(said.contains(large.address()) && said.contains("/rest/"), "{said}");

    choose(&mut terminal, "profile: work");
    terminal.wait_for(small.address());
    terminal.wait_for("✓");
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    assert_eq!((written.matches("\x1b[?1049h").count(), written.matches("\x1b[?1049l").count()), (1, 0));
    // It is no longer offered, and the one before is.
    terminal.press(":profile");
    let offered = terminal.wait_for("without a profile");
    assert!(offered.contains("profile: empty") && !offered.contains("profile: work"), "{offered}");
    terminal.press("\x1b");
    terminal.wait("a closed palette", |screen| !screen.contents().contains("Every action"));
    choose(&mut terminal, "without a profile");
    terminal.wait_for(large.address());

    // A command may ask something: it has the terminal for itself meanwhile.
    choose(&mut terminal, "profile: printed");
    terminal.wait_for(small.address());
    terminal.press("?");
    terminal.wait_for("searches");
    terminal.press("qq");
    let (code, screen) = terminal.end();
    assert!(code == 0 && !screen.alternate_screen());
}
