//! The commands around the others: settings, completions, manual, help.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

const SECRET: &str = "s3cr3tk3y";
const COMMANDS: [&str; 8] = ["demo", "portal", "show", "list", "login", "config", "completions", "man"];

/// A user with a settings file, or none.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with_settings(text: &str) -> Self {
        let user = Self::new();
        fs::create_dir_all(user.file().parent().unwrap()).unwrap();
        fs::write(user.file(), text).unwrap();
        fs::set_permissions(user.file(), fs::Permissions::from_mode(0o600)).unwrap();
        user
    }

    fn file(&self) -> PathBuf {
        self.0.path().join(".config/whosin/config.toml")
    }

    fn runs(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_whosin"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.0.path())
            .envs(environment.iter().copied())
            .output()
            .unwrap()
    }

    /// What a command that succeeds prints.
    fn prints(&self, arguments: &[&str], environment: &[(&str, &str)]) -> String {
        let output = self.runs(arguments, environment);
        assert_eq!(
            (output.status.code(), text(&output.stderr)),
            (Some(0), String::new()),
            "{arguments:?} {}",
            text(&output.stdout)
        );
        text(&output.stdout)
    }

    fn complaint(&self, arguments: &[&str], code: i32) -> String {
        let output = self.runs(arguments, &[]);
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(code), 0), "{said}");
        said
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn settings_are_shown_with_their_places_and_without_the_secret() {
    let user = User::with_settings(&format!(
        "webhook = 'https://acme.example/rest/1/{SECRET}/'\ntheme = 'dark'\n[profiles.work]\ntheme = 'light'\n"
    ));
    let file = user.file().display().to_string();
    let shown = user.prints(&["config"], &[("WHOSIN_MOUSE", "no")]);
    assert_eq!(user.prints(&["config", "show"], &[("WHOSIN_MOUSE", "no")]), shown);
    assert!(!shown.contains(SECRET), "{shown}");
    let line = |shown: &str, name: &str| {
        let line = shown.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ").replace(&file, "FILE")
    };
    assert_eq!(line(&shown, "webhook"), "webhook = \"…\" # FILE, line 1");
    assert_eq!(line(&shown, "theme"), "theme = \"dark\" # FILE, line 2");
    assert_eq!(line(&shown, "mouse"), "mouse = false # the environment's WHOSIN_MOUSE");
    assert_eq!(line(&shown, "order"), "order = \"presence\" # default");
    let shown = user.prints(&["--profile", "work", "config"], &[("WHOSIN_THEME", "auto")]);
    assert_eq!(line(&shown, "theme"), "theme = \"light\" # FILE, line 4");
    // It is TOML, and every setting of the example is there.
    let shown: toml::Table = shown.parse().unwrap();
    let example = include_str!("../../assets/config.example.toml");
    // Of the keys only those that the user gave are shown.
    let (example, _) = example.split_once("#[keys]").unwrap();
    let of_example = example.lines().filter_map(|line| line.strip_prefix('#')?.split_once(" = "));
    for (name, _) in of_example.filter(|(name, _)| name.starts_with(|c: char| c.is_ascii_lowercase())) {
        let (table, name) = name.split_once('.').map_or((None, name), |(table, name)| (Some(table), name));
        let table = table.map_or(Some(&shown), |table| shown.get(table).and_then(toml::Value::as_table));
        let is_shown = table.is_some_and(|table| table.contains_key(name));
        assert!(is_shown || name == "default_profile", "{name} is not shown");
    }
}

#[test]
fn every_setting_can_come_from_the_environment() {
    for (name, value, shown) in [
        ("WHOSIN_WEBHOOK", "https://a.example/rest/1/x/", "webhook = \"…\""),
        ("WHOSIN_ALLOW_HTTP", "yes", "allow_http = true"),
        ("WHOSIN_LANGUAGE", "en", "language = \"en\""),
        ("WHOSIN_THEME", "light", "theme = \"light\""),
        ("WHOSIN_COLOR", "16", "color = \"16\""),
        ("WHOSIN_GLYPHS", "ascii", "glyphs = \"ascii\""),
        ("WHOSIN_PICTURES", "none", "pictures = \"none\""),
        ("WHOSIN_DENSITY", "compact", "density = \"compact\""),
        ("WHOSIN_ORDER", "name", "order = \"name\""),
        ("WHOSIN_MOUSE", "off", "mouse = false"),
        ("WHOSIN_PRESENCE_LIMIT_MINUTES", "30", "presence_limit_minutes = 30"),
        ("WHOSIN_REFRESH_SELECTED_SECONDS", "6", "refresh_selected_seconds = 6"),
        ("WHOSIN_REFRESH_VISIBLE_SECONDS", "11", "refresh_visible_seconds = 11"),
        ("WHOSIN_REFRESH_EVERYBODY_SECONDS", "61", "refresh_everybody_seconds = 61"),
        ("WHOSIN_LOG", "error", "log = \"error\""),
        ("NO_COLOR", "1", "color = \"none\""),
    ] {
        let printed = User::new().prints(&["config"], &[(name, value)]);
        assert!(printed.contains(shown), "{name} is not in effect: {printed}");
    }
}

#[test]
fn wrong_settings_are_found_and_the_path_is_told_all_the_same() {
    let user = User::with_settings("theme = 'dark'\nrefresh_visible_second = 10\n");
    let said = user.complaint(&["config", "check"], 4);
    assert!(said.contains("line 2") && said.contains("did you mean refresh_visible_seconds?"), "{said}");
    assert_eq!(user.complaint(&["config"], 4), said);
    assert_eq!(user.prints(&["config", "path"], &[]), format!("{}\n", user.file().display()));

    // Profiles are checked also when nobody uses them, and a webhook when it is none.
    let user = User::with_settings("[profiles.work]\ncolor = 'blue'\n");
    assert!(user.complaint(&["config", "check"], 4).contains("256, 16 or none"));
    let user = User::with_settings(&format!("webhook = 'https://acme.example/{SECRET}/'\n"));
    assert!(!user.complaint(&["config", "check"], 4).contains(SECRET));

    let user = User::with_settings(&format!("webhook = 'https://acme.example/rest/1/{SECRET}/'\n"));
    let said = user.prints(&["config", "check"], &[]);
    assert!(said.contains("is sound") && said.contains("acme.example") && !said.contains(SECRET), "{said}");
    assert!(User::new().prints(&["config", "check"], &[]).contains("whosin login"));
}

#[test]
fn completions_are_made_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = User::with_settings("nonsense").prints(&["completions", shell], &[]);
        assert!(script.contains(&format!("whosin complete {shell} -- ")), "{script}");
    }
    let output = User::new().runs(&["completions", "cmd"], &[]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn what_can_stand_at_the_cursor_is_told_whatever_the_settings() {
    for user in [User::new(), User::with_settings("nonsense")] {
        assert_eq!(user.prints(&["complete", "zsh", "--", "whosin", "show", "an"], &[]), "");
        let commands = user.prints(&["complete", "fish", "--", "whosin", ""], &[]);
        for command in COMMANDS {
            assert!(
                commands.lines().any(|line| line.starts_with(&format!("{command}\t"))),
                "{command}: {commands}"
            );
        }
        assert_eq!(
            user.prints(&["complete", "powershell", "--", "whosin", "status", "=aw"], &[]),
            "away\tStepped out\n"
        );
        assert_eq!(
            user.prints(&["complete", "elvish", "--", "whosin", "wait", "--until", "of"], &[]),
            "offline\n"
        );
        assert_eq!(
            user.prints(&["complete", "bash", "--", "whosin portal --fault=han", "=:"], &[]),
            "hang\n"
        );
        assert_eq!(user.prints(&["complete", "bash"], &[]), "");
    }
}

/// The width of the widest line.
fn widest(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap()
}

#[test]
fn help_fits_and_its_examples_are_aligned() {
    let all = [
        &[][..],
        &["demo"],
        &["portal"],
        &["show"],
        &["list"],
        &["watch"],
        &["wait"],
        &["status"],
        &["history"],
        &["cache"],
        &["login"],
        &["config"],
        &["config", "show"],
        &["completions"],
        &["man"],
        &["doctor"],
    ];
    for command in all {
        for width in [80, 100] {
            let arguments: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
            let help = User::new().prints(&arguments, &[("COLUMNS", &width.to_string())]);
            assert!(widest(&help) <= width, "{command:?} at {width}: {help}");
            let (_, examples) = help.split_once("Examples:\n").unwrap();
            let column = |line: &str| {
                let gap = line.trim_start().find("  ")? + line.len() - line.trim_start().len();
                Some(gap + line[gap..].len() - line[gap..].trim_start().len())
            };
            let mut columns: Vec<usize> = examples.lines().filter_map(column).collect();
            columns.dedup();
            assert!(columns.len() <= 1, "{command:?} at {width}: {help}");
        }
    }
}

#[test]
fn the_example_is_a_settings_file_also_where_there_is_a_wrong_one() {
    let example = User::with_settings("nonsense").prints(&["config", "example"], &[]);
    assert_eq!(example, include_str!("../../assets/config.example.toml"));
    let user = User::with_settings(&example);
    user.prints(&["config", "check"], &[]);
}

#[test]
fn an_application_that_is_not_set_up_is_a_matter_of_the_settings() {
    let said = User::new().complaint(&["login", "--oauth"], 4);
    assert!(said.contains("client_id") && said.lines().count() == 1, "{said}");
    let user = User::with_settings("client_id = 'local.1'\n");
    assert!(user.complaint(&["login", "--oauth"], 4).contains("portal is missing"));
}

#[test]
fn the_manual_has_a_page_for_every_command() {
    let user = User::with_settings("nonsense");
    let page = user.prints(&["man"], &[]);
    for section in
        ["NAME", "SYNOPSIS", "OPTIONS", "EXAMPLES", "ENVIRONMENT", "FILES", "EXIT STATUS", "SEE ALSO"]
    {
        assert!(
            page.contains(&format!(".SH {section}\n")) || page.contains(&format!(".SH \"{section}\"\n")),
            "{section}"
        );
    }
    let directory = user.0.path().join("man/man1");
    user.prints(&["man", "--dir", directory.to_str().unwrap()], &[]);
    assert_eq!(fs::read_to_string(directory.join("whosin.1")).unwrap(), page);
    for command in COMMANDS {
        let one = user.prints(&["man", command], &[]);
        assert!(one.contains("EXAMPLES") && page.contains(&format!("whosin\\-{command}(1)")), "{command}");
        assert_eq!(fs::read_to_string(directory.join(format!("whosin-{command}.1"))).unwrap(), one);
    }
    for (words, name) in [
        (&["config", "path"][..], "config-path"),
        (&["config-show"], "config-show"),
        (&["keys"], "keys"),
        (&["filters"], "filters"),
    ] {
        let one = user.prints(&[&["man"], words].concat(), &[]);
        assert_eq!(fs::read_to_string(directory.join(format!("whosin-{name}.1"))).unwrap(), one);
    }
    assert!(user.complaint(&["man", "nonsense"], 2).contains("whosin man"));
}

#[test]
fn every_command_explains_itself_with_examples() {
    let help = User::new().prints(&["--help"], &[]);
    assert!(help.contains("Examples:\n  whosin"), "{help}");
    for command in COMMANDS {
        let help = User::with_settings("nonsense").prints(&[command, "--help"], &[]);
        assert!(help.contains("Examples:\n  whosin"), "{help}");
    }
}

#[test]
fn keys_are_shown_and_their_mistakes_told() {
    let user = User::with_settings("[keys]\nquit = 'F10'\ndown = ['q', 'Down']\nwhy = []\n");
    let place = |line: u32| format!("{}, line {line}", user.file().display());
    let shown = user.prints(&["config"], &[]);
    let (_, keys) = shown.split_once("\n[keys]\n").unwrap();
    assert_eq!(
        keys,
        format!(
            "down = [\"q\", \"Down\"]  # {}\nquit = [\"F10\"]  # {}\nwhy = []  # {}\n",
            place(3),
            place(2),
            place(4)
        )
    );
    for (written, told) in [
        (
            "hlep = 'F1'",
            "line 2: keys can be given to no action \"hlep\", did you mean help? see `whosin config example`",
        ),
        ("find = 'q'", "line 2: q would do two things, find and quit"),
    ] {
        let user = User::with_settings(&format!("[keys]\n{written}\n"));
        for command in [&["config", "check"][..], &["config"], &["demo"]] {
            let said = user.complaint(command, 4);
            assert!(said.contains(told), "{command:?}: {said}");
        }
    }
}
