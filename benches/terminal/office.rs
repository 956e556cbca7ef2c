//! The simulated company in a process of its own, and a user's home to look at it from.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::program::Program;
use super::screen::Kind;

pub(crate) struct Office {
    portal: Child,
    pub(crate) webhook: String,
    pub(crate) people: u32,
    pub(crate) home: tempfile::TempDir,
}

impl Office {
    pub(crate) fn open(program: &Path, people: u32) -> Self {
        let mut portal = Command::new(program)
            .args(["portal", "--seed", "5", "--people", &people.to_string()])
            .env_clear()
            .env("HOME", "/nonexistent")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut webhook = String::new();
        BufReader::new(portal.stdout.take().unwrap()).read_line(&mut webhook).unwrap();
        Self { portal, webhook: webhook.trim().to_owned(), people, home: tempfile::tempdir().unwrap() }
    }

    /// What the program is told of its home and its portal.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        variables(self.home.path(), Some(&self.webhook))
    }

    pub(crate) fn dashboard(&self, program: &Path, arguments: &[&str], kind: Kind) -> Program {
        Program::start(program, arguments, &self.variables(), kind)
    }

    /// Whether the list on a screen holds everybody.
    pub(crate) fn all_on(&self, screen: &vt100::Screen) -> bool {
        listed(screen).is_some_and(|listed| listed >= self.people)
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = self.portal.kill();
        let _ = self.portal.wait();
    }
}

pub(crate) fn variables(home: &Path, webhook: Option<&str>) -> Vec<(&'static str, String)> {
    let place = |name: &str| home.join(name).to_str().unwrap().to_owned();
    let mut variables = vec![
        ("HOME", place("")),
        ("XDG_CONFIG_HOME", place("config")),
        ("XDG_STATE_HOME", place("state")),
        ("XDG_CACHE_HOME", place("cache")),
        ("XDG_DATA_HOME", place("data")),
        ("WHOSIN_LANGUAGE", "en".to_owned()),
    ];
    variables.extend(webhook.map(|webhook| ("WHOSIN_WEBHOOK", webhook.to_owned())));
    variables
}

/// How many people the title of the list tells.
fn listed(screen: &vt100::Screen) -> Option<u32> {
    let contents = screen.contents();
    let title = contents.lines().find_map(|line| line.split_once("People "))?.1;
    let digits: String = title.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
