#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod complaints;
mod relay;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::access::rank;
use super::key::KEYS;
use super::*;
use crate::words::{Sentence, Words};

const SECRET: &str = "https://acme.example/rest/7/s3cr3tk3y/";
const EXAMPLE: &str = include_str!("../../assets/config.example.toml");

/// A file of one test, 0600.
struct Home {
    directory: tempfile::TempDir,
}

impl Home {
    fn with(text: &str) -> Self {
        let home = Self { directory: tempfile::tempdir().unwrap() };
        fs::write(home.file(), text).unwrap();
        home.chmod(0o600);
        home
    }

    fn file(&self) -> PathBuf {
        self.directory.path().join("config.toml")
    }

    fn chmod(&self, mode: u32) {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(self.file(), fs::Permissions::from_mode(mode)).unwrap();
    }

    fn load(&self, profile: Option<&str>, environment: &[(&str, &str)]) -> Result<Config, Error> {
        Config::load(&Sources {
            file: self.file(),
            environment: environment.iter().copied().collect(),
            profile: profile.map(str::to_owned),
            new_profile: false,
        })
    }

    fn complaint(&self, profile: Option<&str>, environment: &[(&str, &str)]) -> String {
        let error = self.load(profile, environment).unwrap_err();
        let told = said(&error);
        assert!(!format!("{told}{error}{error:?}").contains("s3cr3tk3y"), "a secret in {told}");
        assert!(!told.contains('\n'), "more than a sentence: {told}");
        told.replace(&self.file().display().to_string(), "FILE")
    }
}

/// An error as the user reads it.
fn said(error: &Error) -> String {
    Words::english().say(&error.sentence())
}

fn said_part(part: &Sentence) -> String {
    Words::english().say(part)
}

fn environment(variables: &[(&str, &str)]) -> Result<Config, Error> {
    Config::load(&Sources {
        file: PathBuf::from("/nonexistent/config.toml"),
        environment: variables.iter().copied().collect(),
        profile: None,
        new_profile: false,
    })
}

#[test]
fn nothing_at_all_is_the_defaults() {
    assert_eq!(environment(&[]).unwrap(), Config::default());
    assert_eq!(Home::with("").load(None, &[]).unwrap(), Config::default());
}

#[test]
fn the_example_shows_the_defaults_of_every_key() {
    let shown = |line: &&str| *line == "[keys]" || line.starts_with(|c: char| c.is_ascii_lowercase());
    let settings = EXAMPLE.lines().filter_map(|line| line.strip_prefix('#')).filter(shown);
    let uncommented = settings.collect::<Vec<_>>().join("\n");
    for key in KEYS {
        assert!(uncommented.contains(&format!("{} = ", key.name)), "{} is not in the example", key.name);
    }
    let config = Home::with(&uncommented).load(None, &[]).unwrap();
    // That they are the keys of the keymap is for those to say who know it.
    assert!(!config.keys.is_empty());
    assert_eq!(Config { keys: Vec::new(), ..config }, Config::default());
    assert_eq!(Home::with(EXAMPLE).load(None, &[]).unwrap(), Config::default());
}

#[test]
fn the_profile_in_the_example_is_valid() {
    let at = EXAMPLE.find("# [profiles.acme]").unwrap();
    let profile = EXAMPLE[at..].replace("# ", "");
    let config = Home::with(&profile).load(Some("acme"), &[]).unwrap();
    assert!(matches!(config.access, Some(Access::Webhook(_))));
    assert_eq!(config.presence_limit, SignedDuration::from_mins(30));
}

/// Two values of each setting, other than its default.
fn samples(key: &Key) -> [String; 2] {
    let default = key.kind.show(&Config::default());
    let candidates = [
        "true",
        "false",
        "61",
        "62",
        "\"/a\"",
        "\"~/b\"",
        "\"acme\"",
        "[61]",
        "[61, 62]",
        "[\"tls://a\"]",
        "[\"tls://a\", \"tls://b\"]",
    ];
    let candidates = candidates.map(str::to_owned);
    // The names that the complaint about another value offers.
    let named = said_part(&key.kind.takes()).replace(" or ", ", ");
    let named = named.split(", ").map(|name| format!("\"{name}\""));
    let taken = |value: &String| {
        *value != default && Home::with(&format!("{} = {value}\n", key.name)).load(None, &[]).is_ok()
    };
    let mut taken = named.chain(candidates).filter(taken);
    let first = taken.next().expect("a value that is not the default");
    // A switch, and a language while there is one, have but one.
    let second = taken.next().unwrap_or_else(|| first.clone());
    [first, second]
}

#[test]
fn every_key_reads_from_the_file_and_from_the_environment_as_it_is_shown() {
    for key in KEYS {
        for value in samples(key) {
            let read = Home::with(&format!("{} = {value}\n", key.name)).load(None, &[]).unwrap();
            assert_ne!(read, Config::default(), "{} = {value} changes nothing", key.name);
            let shown = key.kind.show(&read);
            assert!(
                shown == value || shown == "\"…\"" && key.kind.is_private(),
                "{value} is shown as {shown}"
            );
            let variable = (key.variable(), value.replace(['"', '[', ']'], ""));
            let by_variable = environment(&[(&variable.0, &variable.1)]).unwrap();
            assert_eq!(by_variable, read, "{}", key.name);
        }
    }
}

#[test]
fn every_key_has_a_field_of_its_own() {
    let written = |key: &Key| format!("{} = {}\n", key.name, samples(key)[0]);
    // The ways into the portal exclude one another, and so do those into the relay.
    let alone = |key: &&Key| rank(key.name).is_none_or(|rank| rank == 1) && key.name != "relay.nkey";
    let apart: Vec<&Key> = KEYS.iter().filter(alone).collect();
    let all = Home::with(&apart.iter().map(|key| written(key)).collect::<String>()).load(None, &[]).unwrap();
    for key in apart {
        assert_ne!(key.kind.show(&all), key.kind.show(&Config::default()), "{}", key.name);
    }
}

#[test]
fn values_may_be_written_as_toml_and_the_shell_have_them() {
    let written = "color = 256\nrefresh_visible_seconds = 1_0\nrefresh_everybody_seconds = 0x3c\n";
    let config = Home::with(written).load(None, &[]).unwrap();
    let (visible, everybody) = (config.refresh.visible.as_secs(), config.refresh.everybody.as_secs());
    assert_eq!((config.color, visible, everybody), (Color::Indexed, 10, 60));
    for (yes, no) in [("true", "false"), ("1", "0"), ("yes", "no"), ("on", "off")] {
        let variables = [("WHOSIN_ALLOW_HTTP", yes), ("WHOSIN_MOUSE", no)];
        let config = environment(&variables).unwrap();
        assert_eq!((config.allow_http, config.mouse), (true, false), "{yes} {no}");
    }
}

#[test]
fn layers_lie_in_their_order() {
    let home = Home::with(
        "theme = 'dark'\ndensity = 'compact'\ndefault_profile = 'a'\n\
         [profiles.a]\ntheme = 'light'\n[profiles.b]\ntheme = 'auto'\n",
    );
    let config = home.load(None, &[]).unwrap();
    assert_eq!((config.profile.as_deref(), &*config.theme), (Some("a"), "light"));
    assert_eq!(config.density, Density::Compact);
    // The environment outranks a profile that the file or the environment chose …
    assert_eq!(home.load(None, &[("WHOSIN_THEME", "dark")]).unwrap().theme, "dark");
    let variables = [("WHOSIN_PROFILE", "b"), ("WHOSIN_THEME", "light")];
    assert_eq!(home.load(None, &variables).unwrap().theme, "light");
    // … but not one that the command line names.
    assert_eq!(home.load(Some("b"), &variables).unwrap().theme, "auto");
    assert_eq!(home.load(Some("b"), &variables).unwrap().profile.as_deref(), Some("b"));
}

#[test]
fn keys_are_one_or_several_or_none() {
    let home = Home::with("[keys]\nquit = 'q'\ndown = ['j', 'Down']\n\n[profiles.a]\n[keys.up]\n");
    assert!(
        home.complaint(None, &[]).starts_with("FILE, line 6: keys takes for each action a key or a list")
    );
    let home = Home::with("theme = 'dark'\n[keys]\nquit = 'q'\nhelp = []\ndown = ['j', 'Down']\n");
    let keys = home.load(None, &[]).unwrap().keys;
    let told: Vec<_> = keys.iter().map(|keys| (keys.action.as_str(), keys.keys.join(" "))).collect();
    assert_eq!(told, [("down", "j Down".to_owned()), ("help", String::new()), ("quit", "q".to_owned())]);
    assert_eq!(keys[0].origin, SettingOrigin::Line { file: home.file(), line: 5 });
    for wrong in ["keys = 1", "[keys]\ndown = 1", "[keys]\ndown = ['j', 1]", "[keys.down]"] {
        assert!(home_complaint(wrong).contains("keys takes for each action"), "{wrong}");
    }
    assert_eq!(
        home_complaint("[keys]\n\nmouse = true"),
        "FILE, line 3: mouse is a setting and stands in [keys]: put it above that line"
    );
    assert_eq!(home_complaint("key = 1"), "FILE, line 1: there is no setting \"key\", did you mean keys?");
}

fn home_complaint(written: &str) -> String {
    Home::with(written).complaint(None, &[])
}

#[test]
fn a_path_of_certificates_is_whole() {
    let told = Home::with("ca_file = 'acme.pem'\n").complaint(None, &[]);
    assert_eq!(told, "FILE, line 1: ca_file takes the path of a PEM file, from / or ~/ on");
}

#[test]
fn no_color_turns_auto_into_none_and_nothing_else() {
    assert_eq!(environment(&[("NO_COLOR", "1")]).unwrap().color, Color::None);
    assert_eq!(environment(&[("NO_COLOR", "")]).unwrap().color, Color::Auto);
    let both = [("NO_COLOR", "1"), ("WHOSIN_COLOR", "16")];
    assert_eq!(environment(&both).unwrap().color, Color::Ansi);
}

#[test]
fn an_empty_variable_is_not_set_and_others_are_no_concern() {
    let variables = [("WHOSIN_WEBHOOK", " "), ("WHOSIN_PROFILE", ""), ("PATH", "/bin"), ("WHO", "x")];
    assert_eq!(environment(&variables).unwrap(), Config::default());
}

#[test]
fn secrets_are_not_handed_on() {
    let handed_on = |name: &str| is_handed_on(std::ffi::OsStr::new(name));
    for harmless in ["PATH", "WHO", "WHOSIN_THEME", "WHOSIN_PROFILE", "WHOSIN_HOOK_NAME", "WHOSIN_NUMBER"] {
        assert!(handed_on(harmless), "{harmless}");
    }
    for secret in ["WHOSIN_WEBHOOK", "WHOSIN_WEBHOOK_COMMAND", "WHOSIN_CLIENT_SECRET", "WHOSIN_WEBHOK"] {
        assert!(!handed_on(secret), "{secret}");
    }
}

#[test]
fn poor_terminals_get_ascii() {
    for (term, locale, unicode) in [
        (Some("xterm-256color"), Some("de_DE.UTF-8"), true),
        (Some("xterm"), Some("C.utf8"), true),
        (Some("xterm"), Some("C"), true),
        (Some("xterm"), None, true),
        (Some("xterm"), Some("ru_RU.KOI8-R"), false),
        (Some("linux"), Some("C.UTF-8"), false),
        (Some("dumb"), None, false),
    ] {
        assert_eq!(Glyphs::Auto.unicode(term, locale), unicode, "{term:?} {locale:?}");
        assert!(Glyphs::Unicode.unicode(term, locale));
        assert!(!Glyphs::Ascii.unicode(term, locale));
    }
}

#[test]
fn what_is_in_effect_is_told_with_its_place() {
    let home = Home::with(&format!("webhook = '{SECRET}'\ntheme = 'dark'\n[profiles.a]\ntheme = 'light'\n"));
    let settings = |profile: Option<&str>| {
        Config::settings(&Sources {
            file: home.file(),
            environment: [("WHOSIN_COLOR", "16"), ("WHOSIN_THEME", "auto")].into_iter().collect(),
            profile: profile.map(str::to_owned),
            new_profile: false,
        })
        .unwrap()
    };
    let of = |profile, name: &str| {
        let setting = settings(profile).into_iter().find(|setting| setting.name == name).unwrap();
        let origin =
            setting.origin.map_or_else(|| Sentence::new("origin-default"), |origin| origin.sentence());
        let place = Words::english().say(&origin);
        format!("{} ({})", setting.value, place.replace(&home.file().display().to_string(), "FILE"))
    };
    assert_eq!(of(None, "webhook"), "\"…\" (FILE, line 1)");
    assert_eq!(of(None, "theme"), "\"auto\" (the environment's WHOSIN_THEME)");
    assert_eq!(of(Some("a"), "theme"), "\"light\" (FILE, line 4)");
    assert_eq!(of(None, "color"), "\"16\" (the environment's WHOSIN_COLOR)");
    assert_eq!(of(None, "mouse"), "true (default)");
}

/// What is shown can be written into the file again and means the same.
#[test]
fn every_setting_is_shown_as_it_is_written() {
    let nowhere = Sources { file: PathBuf::from("/nonexistent/config.toml"), ..Sources::default() };
    let shown = Config::settings(&nowhere).unwrap();
    assert_eq!(shown.len(), KEYS.len());
    let text: Vec<String> = shown.iter().map(|set| format!("{} = {}", set.name, set.value)).collect();
    assert_eq!(Home::with(&text.join("\n")).load(None, &[]).unwrap(), Config::default());
}
