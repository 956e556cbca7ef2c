//! The dashboard begins with the last known office: the real binary in a pseudo-terminal, twice.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

fn dashboard(portal: &Portal, home: &Path) -> Terminal {
    Terminal::start(&Start { env: &[("WHOSIN_WEBHOOK", &portal.webhook)], ..Start::whosin(&[], home) })
}

fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

fn caches(home: &Path) -> Vec<std::path::PathBuf> {
    let Ok(files) = std::fs::read_dir(home.join(".cache/whosin")) else { return Vec::new() };
    let paths = files.map(|file| file.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "db")).collect()
}

#[test]
fn the_last_known_office_is_there_without_a_portal() {
    let home = tempfile::tempdir().unwrap();
    let portal = Portal::open();
    let terminal = dashboard(&portal, home.path());
    let live = terminal.wait("a whole office", |screen| {
        screen.contents().contains('✓') && screen.contents().contains("last activity")
    });
    quit(terminal);
    let [cache] = &caches(home.path())[..] else { panic!("{:?}", caches(home.path())) };
    assert_eq!(cache.metadata().unwrap().permissions().mode() & 0o777, 0o600);

    let name = live.lines().nth(1).unwrap().rsplit('╭').next().unwrap().trim_matches(['─', '╮', ' ']);
    let webhook = portal.webhook.clone();
    drop(portal);
    let gone = Start { env: &[("WHOSIN_WEBHOOK", &webhook)], ..Start::whosin(&[], home.path()) };
    let terminal = Terminal::start(&gone);
    let remembered = terminal.wait("the office of before", |screen| screen.contents().contains(name));
    assert!(!remembered.contains('✓'), "{remembered}");
    quit(terminal);
}

#[test]
fn what_is_remembered_needs_no_secret_where_the_portal_is_named() {
    let home = tempfile::tempdir().unwrap();
    let portal = Portal::open();
    let asked = home.path().join("asked");
    let command = format!("echo asked >> {}; echo {}", asked.display(), portal.webhook);
    let root = portal.webhook.split("rest/").next().unwrap();
    let list = |arguments: &[&str], portal: &str| {
        let variables = [("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK_COMMAND", &command)];
        let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
        program.args(["list"]).args(arguments).env_clear().envs(variables).env("WHOSIN_PORTAL", portal);
        let listed = program.output().unwrap();
        assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
        let times = std::fs::read_to_string(&asked).unwrap_or_default().lines().count();
        (String::from_utf8(listed.stdout).unwrap(), times)
    };
    let (told, times) = list(&["--plain"], root);
    assert_eq!(times, 1);
    let names = |text: &str| {
        text.lines().filter_map(|line| line.split('\t').nth(3).map(str::to_owned)).collect::<Vec<_>>()
    };
    let (remembered, times) = list(&["--cached", "--plain"], root);
    assert_eq!(times, 1, "what is here already is read without the command");
    assert_eq!(names(&remembered).len(), names(&told).len());
    assert_eq!(
        list(&["--cached", "--plain"], "").1,
        2,
        "without its name the portal is known from the webhook alone"
    );
}

#[test]
fn a_damaged_cache_is_told_and_replaced() {
    let home = tempfile::tempdir().unwrap();
    let portal = Portal::open();
    let terminal = dashboard(&portal, home.path());
    terminal.wait_for("✓");
    quit(terminal);
    let cache = caches(home.path()).remove(0);
    // What is left of its log could still tell everything.
    for companion in ["db-wal", "db-shm"] {
        let _ = std::fs::remove_file(cache.with_extension(companion));
    }
    std::fs::write(&cache, "nothing that SQLite knows ".repeat(500)).unwrap();
    let terminal = dashboard(&portal, home.path());
    terminal.wait_for("it was set aside");
    terminal.wait_for("✓");
    quit(terminal);
    assert!(cache.with_file_name(format!("{}.damaged-1", cache.file_name().unwrap().display())).exists());
}

#[test]
fn a_card_in_the_scrollback_begins_with_the_picture() {
    let home = tempfile::tempdir().unwrap();
    let portal = Portal::open();
    let listed = Command::new(env!("CARGO_BIN_EXE_whosin"))
        .args(["list", "--format", "{avatar}\\t{id}\\t{name}"])
        .env_clear()
        .envs([("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &portal.webhook)])
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let pictured = listed.lines().find(|line| !line.starts_with('\t')).unwrap();
    let [_, id, name] = pictured.split('\t').collect::<Vec<_>>()[..] else { panic!("{pictured}") };
    let environment = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    for (pictures, shown) in [("halfblocks", true), ("none", false)] {
        let args = ["show", id, "--cached", "--pictures", pictures];
        // The first time it is asked of the portal.
        let args = if shown { [&args[..2], &args[3..]].concat() } else { args.to_vec() };
        let (code, screen) =
            Terminal::start(&Start { env: &environment, ..Start::whosin(&args, home.path()) }).end();
        let screen = screen.contents();
        assert!(code == 0 && screen.contains(name), "{screen}");
        assert_eq!(screen.contains('▄'), shown, "{screen}");
    }
}

#[test]
fn the_demo_remembers_nothing() {
    let home = tempfile::tempdir().unwrap();
    let terminal = Terminal::start(&Start::whosin(&["demo"], home.path()));
    terminal.wait_for("✓");
    quit(terminal);
    assert!(caches(home.path()).is_empty());
}
