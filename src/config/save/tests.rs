#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;
use crate::config::{Access, Config, Sources};
use crate::words::Words;

const SECRET: &str = "https://acme.example/rest/7/s3cr3tk3y/";
const OTHER: &str = "https://other.example/rest/7/s3cr3tk3y/";

fn secret(text: &str) -> Secret {
    Secret::new(text).unwrap()
}

fn webhook(file: &Path, profile: Option<&str>) -> Option<String> {
    let profile = profile.map(str::to_owned);
    let config = Config::load(&Sources { file: file.to_owned(), profile, ..Sources::default() }).unwrap();
    match config.access {
        Some(Access::Webhook(webhook)) => Some(webhook.expose().to_owned()),
        _ => None,
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A file with that text, others may read it.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("config.toml");
    fs::write(&file, text).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    (home, file)
}

#[test]
fn the_first_webhook_makes_a_private_file() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("new/whosin/config.toml");
    save_webhook(&file, None, &secret(SECRET)).unwrap();
    assert_eq!(webhook(&file, None).as_deref(), Some(SECRET));
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1, "nothing else is left");
}

#[test]
fn comments_and_other_settings_stay() {
    let text = "# mine\ntheme = 'dark' # at night\n\n[profiles.acme] # the client\nmouse = false\n";
    let (_home, file) = file(text);
    save_webhook(&file, Some("acme"), &secret(SECRET)).unwrap();
    save_webhook(&file, None, &secret(OTHER)).unwrap();
    let now = fs::read_to_string(&file).unwrap();
    for line in text.lines() {
        assert!(now.contains(line), "{line:?} is not in {now}");
    }
    assert_eq!(webhook(&file, None).as_deref(), Some(OTHER));
    assert_eq!(webhook(&file, Some("acme")).as_deref(), Some(SECRET));
    assert_eq!(mode(&file), 0o600);

    assert!(remove_webhook(&file, Some("acme")).unwrap());
    assert!(!remove_webhook(&file, Some("acme")).unwrap());
    assert!(!remove_webhook(&file, Some("nobody")).unwrap());
    assert!(remove_webhook(&file, None).unwrap());
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn only_the_comment_of_the_webhook_goes_with_it() {
    let cases = [
        // A block apart stays, the one directly above and the one behind go.
        (
            "# mine\n\n# from Ivan\n# until May\nwebhook = 'W' # !\n\ntheme = 'dark'\n",
            "# mine\n\ntheme = 'dark'\n",
        ),
        ("mouse = true\n\n  # from Ivan\nwebhook = 'W'\nlog = 'off'\n", "mouse = true\n\nlog = 'off'\n"),
        ("webhook = 'W'\n\n# below\n[profiles.b]\n", "# below\n[profiles.b]\n"),
        ("# x\n\nwebhook = 'W'", "# x\n\n"),
        ("webhook = \"\"\"\nW\"\"\"\n# x\n", "# x\n"),
        ("webhook = 'W'\r\n\r\n# x\r\nmouse = true\r\n", "# x\r\nmouse = true\r\n"),
    ];
    for (text, left) in cases {
        let (_home, file) = file(&text.replace('W', SECRET));
        assert!(remove_webhook(&file, None).unwrap(), "{text}");
        assert_eq!(fs::read_to_string(&file).unwrap(), left, "of {text}");
    }
    let profiles = [
        (
            "# the client\n[profiles.a]\n# from Ivan\nwebhook = 'W'\n# eyes\ntheme = 'dark'\n",
            "# the client\n[profiles.a]\n# eyes\ntheme = 'dark'\n",
        ),
        ("profiles.a.mouse = true\nprofiles.a.webhook = 'W'\n", "profiles.a.mouse = true\n"),
        ("profiles = { a = { webhook = 'W', mouse = true } }\n", "profiles = { a = { mouse = true } }\n"),
    ];
    for (text, left) in profiles {
        let (_home, file) = file(&text.replace('W', SECRET));
        assert!(remove_webhook(&file, Some("a")).unwrap(), "{text}");
        assert_eq!(fs::read_to_string(&file).unwrap(), left, "of {text}");
    }
}

#[test]
fn the_example_takes_a_webhook_at_every_place() {
    let (_home, file) = file(include_str!("../../../assets/config.example.toml"));
    save_webhook(&file, None, &secret(SECRET)).unwrap();
    save_webhook(&file, Some("a b"), &secret(OTHER)).unwrap();
    save_webhook(&file, None, &secret(SECRET)).unwrap();
    assert_eq!(webhook(&file, None).as_deref(), Some(SECRET));
    assert_eq!(webhook(&file, Some("a b")).as_deref(), Some(OTHER));
}

#[test]
fn profiles_may_be_written_in_every_way() {
    for text in ["profiles = {}\n", "profiles = { a = {} }\n", "profiles.a.mouse = true\n", "[profiles]\n"] {
        let (_home, file) = file(text);
        save_webhook(&file, Some("a"), &secret(SECRET)).unwrap();
        save_webhook(&file, Some("b"), &secret(OTHER)).unwrap();
        assert_eq!(webhook(&file, Some("a")).as_deref(), Some(SECRET), "{text}");
        assert_eq!(webhook(&file, Some("b")).as_deref(), Some(OTHER), "{text}");
    }
}

#[test]
fn a_file_that_is_wrong_is_not_touched() {
    let text = "webhook = 's3cr3tk3y'\nthem = 'dark'\n";
    let (_home, file) = file(text);
    let error = save_webhook(&file, None, &secret(SECRET)).unwrap_err();
    let error = Words::english().say(&error.sentence());
    assert!(error.contains("line 2") && error.contains("theme") && !error.contains("s3cr3tk3y"), "{error}");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_link_stays_a_link_and_remains_of_a_crash_do_no_harm() {
    let (home, real) = file("mouse = false\n");
    let link = home.path().join("link.toml");
    symlink(&real, &link).unwrap();
    fs::write(home.path().join("config.toml.new"), "half a fi").unwrap();
    save_webhook(&link, None, &secret(SECRET)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(webhook(&real, None).as_deref(), Some(SECRET));
}

#[test]
fn a_link_to_nothing_is_followed() {
    let home = tempfile::tempdir().unwrap();
    let (link, between) = (home.path().join("config.toml"), home.path().join("between"));
    symlink("between", &link).unwrap();
    symlink("dotfiles/whosin/config.toml", &between).unwrap();
    save_webhook(&link, None, &secret(SECRET)).unwrap();
    let real = home.path().join("dotfiles/whosin/config.toml");
    assert!(
        fs::symlink_metadata(&link).unwrap().is_symlink()
            && fs::symlink_metadata(&between).unwrap().is_symlink()
    );
    assert_eq!((webhook(&link, None).as_deref(), mode(&real)), (Some(SECRET), 0o600));
    save_webhook(&link, None, &secret(SECRET)).unwrap();
    assert_eq!(fs::read_dir(real.parent().unwrap()).unwrap().count(), 1);

    let circle = home.path().join("circle");
    symlink("circle", &circle).unwrap();
    assert!(save_webhook(&circle, None, &secret(SECRET)).is_err());
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let (_home, file) = file("mouse = false\n");
    let error = save_webhook(&file.join("config.toml"), None, &secret(SECRET)).unwrap_err();
    let error = Words::english().say(&error.sentence());
    assert!(!error.contains("s3cr3tk3y") && !error.contains('\n'), "{error}");
}
