//! Completion in real shells: keys go in, the real binary is asked, and the line on the screen is waited for.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

const WHOSIN: &str = env!("CARGO_BIN_EXE_whosin");
/// What the shells show when they wait for a line.
const PROMPT: &str = "ready> ";

/// A user whose profile `work` remembers a portal; the profile in effect remembers nobody.
struct User {
    home: tempfile::TempDir,
    /// Somebody of the portal, whose name begins as no other does.
    somebody: String,
    department: String,
}

impl User {
    fn new() -> Self {
        let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
        let file = home.path().join(".config/whosin/config.toml");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let settings = format!(
            "webhook = 'https://nobody.example/rest/1/abc/'\n[profiles.work]\nwebhook = '{}'\n",
            portal.webhook
        );
        fs::write(&file, settings).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        let listed =
            whosin(home.path(), &["--profile", "work", "list", "--format", "{name}\\t{departments}"]);
        let people: Vec<(&str, &str)> = listed.lines().map(|line| line.split_once('\t').unwrap()).collect();
        let plain = |name: &&str| name.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
        let alone =
            |name: &&str| people.iter().filter(|(other, _)| other[..].get(..3) == name.get(..3)).count() == 1;
        let mut names = people.iter().map(|(name, _)| *name).filter(plain);
        let somebody = names.find(alone).unwrap().to_owned();
        let department =
            people.iter().map(|(_, name)| *name).find(|name| plain(name) && !name.is_empty()).unwrap();
        Self { somebody, department: department.to_owned(), home }
    }

    /// The beginning of the name, which no other begins with.
    fn begun(&self) -> String {
        self.somebody[..3].to_lowercase()
    }

    fn types(&self, program: &str, args: &[&str]) -> Shell {
        let folder = Path::new(WHOSIN).parent().unwrap().display().to_string();
        let path = format!("{folder}:{}", std::env::var("PATH").unwrap());
        let env =
            [("PATH", path.as_str()), ("INPUTRC", "/dev/null"), ("HISTFILE", "/dev/null"), ("PS1", PROMPT)];
        let start = Start { program, args, env: &env, size: (100, 40), home: self.home.path() };
        Shell(Terminal::start(&start))
    }

    fn script(&self, shell: &str) -> String {
        let file = self.home.path().join(format!("_whosin.{shell}"));
        fs::write(&file, whosin(self.home.path(), &["completions", shell])).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

fn whosin(home: &Path, arguments: &[&str]) -> String {
    let output = Command::new(WHOSIN).args(arguments).env_clear().env("HOME", home).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A shell that waits for a line.
struct Shell(Terminal);

impl Shell {
    /// Has the shell read its script; what it says afterwards is not in what was typed.
    fn knows(&mut self, script: &str) {
        self.0.press(&format!("{script} && echo it is \"\"known\r"));
        self.0.wait_for("it is known");
    }

    /// Types the line and Tab, and waits until the line is as wanted. The line is thrown away.
    fn completes(&mut self, typed: &str, wanted: &str) {
        self.0.press(&format!("{typed}\t"));
        let is_there = |screen: &vt100::Screen| screen.contents().contains(wanted);
        self.0.wait(&format!("{wanted:?} from {typed:?}"), is_there);
        // Ctrl-U empties the line, Ctrl-L the screen.
        self.0.press("\x15\x0c");
        self.0.wait("an empty screen", |screen| !screen.contents().contains(wanted));
    }

    fn leaves(mut self) {
        self.0.press("exit\r");
        self.0.end();
    }
}

/// What every shell can do.
fn completes_everything(shell: &mut Shell, user: &User) {
    let (begun, somebody, department) = (user.begun(), &user.somebody, &user.department);
    let quoted = somebody.replace(' ', "\\ ");
    shell.completes("whosin comple", "whosin completions");
    shell.completes("whosin show --fir", "whosin show --first");
    shell.completes("whosin --prof", "whosin --profile");
    shell.completes("whosin list --profile wo", "whosin list --profile work");
    shell.completes(&format!("whosin --profile work show {begun}"), &format!("work show {quoted}"));
    shell.completes(&format!("whosin --profile work wait --first {begun}"), &format!("--first {quoted}"));
    // Some shells keep the quote, some put backslashes in its place.
    let last = somebody.rsplit(' ').next().unwrap();
    shell.completes(&format!("whosin show --profile=work \"{begun}"), last);
    let small = department.to_lowercase();
    shell.completes(
        &format!("whosin --profile work list --department={}", &small[..small.len() - 1]),
        &format!("--department={}", department.replace(' ', "\\ ")),
    );
    shell.completes("whosin wait x --until ba", "whosin wait x --until back");
    shell.completes("whosin status dn", "whosin status dnd");
    shell.completes("whosin list --format vc", "--format vcard");
    shell.completes("whosin portal --fault over", "--fault overload");
    shell.completes("whosin config exam", "whosin config example");
    shell.completes("whosin man filt", "whosin man filters");
}

#[test]
fn bash_completes_everything() {
    let user = User::new();
    let mut shell = user.types("bash", &["--norc", "--noprofile", "-i"]);
    shell.knows(&format!("source {}", user.script("bash")));
    completes_everything(&mut shell, &user);
    shell.completes("X=1 whosin list --format '{id}\\t{web", "'{id}\\t{website}");
    shell.leaves();
}

/// Whether a shell is installed.
fn there(shell: &str) -> bool {
    let there = Command::new(shell).arg("--version").output().is_ok();
    if !there {
        eprintln!("not tested: {shell} is missing");
    }
    there
}

#[test]
fn zsh_completes_everything() {
    if !there("zsh") {
        return;
    }
    let user = User::new();
    let mut shell = user.types("zsh", &["-f", "-i"]);
    let script = user.script("zsh");
    shell.knows(&format!(
        "unsetopt zle_bracketed_paste; autoload -U compinit && compinit -D -u; source {script}"
    ));
    completes_everything(&mut shell, &user);
    shell.leaves();
}

#[test]
fn fish_completes_everything() {
    if !there("fish") {
        return;
    }
    let user = User::new();
    let mut shell = user.types("fish", &["--no-config", "-i"]);
    shell.knows(&format!("source {}", user.script("fish")));
    completes_everything(&mut shell, &user);
    shell.leaves();
}
