//! Themes: chosen live and kept, named by settings and arguments, and what is said of one that is not there.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::terminal::{Start, Terminal};

struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// The folder of the settings.
    fn folder(&self) -> PathBuf {
        let folder = self.0.path().join(".config/whosin");
        fs::create_dir_all(folder.join("themes")).unwrap();
        folder
    }

    fn set(&self, settings: &str) {
        fs::write(self.folder().join("config.toml"), settings).unwrap();
    }

    /// The exit code of a command, and what it said.
    fn runs(&self, arguments: &[&str], variables: &[(&str, &str)]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .args(arguments)
            .env_clear()
            .envs([("HOME", self.0.path().to_str().unwrap()), ("LANG", "C.UTF-8")])
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout) + &text(output.stderr))
    }

    /// Chooses a theme in the dashboard, waits for what is said of it, and leaves.
    fn chooses(&self, arguments: &[&str], theme: &str, said: &str) {
        let arguments = [&["demo"], arguments].concat();
        let mut terminal = Terminal::start(&Start::whosin(&arguments, self.0.path()));
        terminal.wait_for("People");
        terminal.press(&format!(":{theme}"));
        terminal.wait_for(&format!("› {theme}"));
        terminal.press("\r");
        terminal.wait_for(said);
        terminal.press("\u{3}");
        assert_eq!(terminal.end().0, 0);
    }

    /// The line on the theme among the settings in effect.
    fn shown(&self, variables: &[(&str, &str)]) -> String {
        let (code, said) = self.runs(&["config", "show"], variables);
        assert_eq!(code, 0, "{said}");
        let line = said.lines().find(|line| line.starts_with("theme = ")).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn a_theme_that_is_chosen_is_kept_until_the_settings_name_another() {
    let user = User::new();
    user.chooses(&[], "gruvbox", "The theme is gruvbox from now on");
    assert_eq!(user.shown(&[]), "theme = \"gruvbox\" # chosen in the dashboard");
    let env = [("COLORTERM", "truecolor")];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&["demo"], user.0.path()) });
    // The background of Gruvbox, which no other theme has.
    let gruvbox = vt100::Color::Rgb(0x28, 0x28, 0x28);
    terminal.wait("the theme of the last start", |screen| {
        screen.cell(0, 0).is_some_and(|cell| cell.bgcolor() == gruvbox)
    });
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);

    assert!(user.shown(&[("WHOSIN_THEME", "light")]).starts_with("theme = \"light\" # the environment's"));
    user.set("theme = \"dark\"\n");
    assert!(user.shown(&[]).starts_with("theme = \"dark\" # "), "{}", user.shown(&[]));
    user.set("");
    assert!(user.shown(&[]).starts_with("theme = \"gruvbox\""), "the settings are as they were");
    user.chooses(&[], "auto", "The theme is auto from now on");
    assert_eq!(user.shown(&[]), "theme = \"auto\" # default");
}

#[test]
fn a_theme_that_an_argument_names_is_not_chosen_over() {
    let user = User::new();
    user.chooses(&["--theme", "light"], "gruvbox", "The theme is gruvbox until you leave");
    assert_eq!(user.shown(&[]), "theme = \"auto\" # default");
}

#[test]
fn a_theme_that_is_not_there_is_told_without_its_name() {
    // A secret in the wrong place may be made of letters and digits alone.
    const SECRET: &str = "a1b2c3d4e5f6g7h8";
    let user = User::new();
    let refused = |told: &str| {
        let (code, said) = user.runs(&["config", "check"], &[]);
        assert!(code == 4 && said.contains(told), "{said}");
        assert!(!said.contains(SECRET) && said.lines().count() == 1, "{said}");
    };
    user.set(&format!("theme = \"{SECRET}\"\n"));
    refused("there is no theme of that name: choose one of auto, dark, light,");
    user.set(&format!("[profiles.work]\ntheme = \"{SECRET}\"\n"));
    refused("there is no theme of that name");
    user.set("theme = \"gruvbx\"\n");
    refused("did you mean gruvbox?");
    user.set("theme = \"mine\"\n");
    fs::write(user.folder().join("themes/mine.toml"), "[colors]\naccents = '#123456'\n").unwrap();
    refused("line 2 of the theme");
    fs::write(user.folder().join("themes/mine.toml"), "[colors]\naccent = '#123456'\n").unwrap();
    assert_eq!(user.runs(&["config", "check"], &[]).0, 0);
    assert!(user.runs(&["complete", "fish", "--", "whosin", "--theme", "mi"], &[]).1.starts_with("mine"));

    let start = Start::whosin(&["demo", "--theme", SECRET], user.0.path());
    let mut terminal = Terminal::start(&start);
    let screen = terminal.wait_for("the theme is as the terminal is");
    assert!(!screen.contains(SECRET), "{screen}");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn what_is_said_before_the_settings_are_read_is_in_their_language() {
    let user = User::new();
    let says = |arguments: &[&str], variables: &[(&str, &str)], told: &str| {
        let said = user.runs(arguments, variables).1;
        assert!(said.contains(told), "{arguments:?} {variables:?}: {said}");
    };
    user.set("language = \"de\"\n[profiles.work]\nlanguage = \"ru\"\n");
    says(&["--help"], &[], "Aufruf:");
    says(&["list", "--jsom"], &[], "Aufruf:");
    says(&["--language", "en", "--help"], &[], "Usage:");
    says(&["--help"], &[("WHOSIN_LANGUAGE", "en")], "Usage:");
    says(&["--help"], &[("WHOSIN_PROFILE", "work")], "Использование:");
    says(&["--profile=work", "list", "--help"], &[("WHOSIN_LANGUAGE", "en")], "Использование:");
    // What is wrong there is told in it, too.
    user.set("language = \"de\"\nthemes = \"dark\"\n");
    says(&["list"], &[], "meinten Sie");
    user.set("language = \"de\"\ntheme = dark\n");
    says(&["list"], &[], "ein Text muss in Anführungszeichen stehen");
    user.set("language = \"klingon\"\n");
    says(&["--help"], &[], "Usage:");
}
