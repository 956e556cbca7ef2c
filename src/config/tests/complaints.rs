//! What is told of settings that are wrong: one sentence, the place, never a secret.

use super::*;

#[test]
fn a_file_with_a_webhook_must_be_private() {
    let home = Home::with(&format!("[profiles.a]\nwebhook = '{SECRET}'\n"));
    assert!(home.load(Some("a"), &[]).is_ok());
    for mode in [0o640, 0o604, 0o602, 0o644] {
        home.chmod(mode);
        let told = home.complaint(None, &[]);
        assert!(told.contains("`chmod 600 FILE`") && told.contains(&format!("{mode:o}")), "{told}");
    }
    for written in ["webhook_command = 'true'\n", "client_secret = 'x'\n"] {
        let home = Home::with(written);
        home.chmod(0o644);
        assert!(home.complaint(None, &[]).contains("chmod 600"));
    }
    let harmless = Home::with("theme = 'dark'\nwebhook = ''\n");
    harmless.chmod(0o644);
    assert!(harmless.load(None, &[]).is_ok());
}

#[test]
fn a_typing_mistake_names_the_line_and_the_nearest_key() {
    let told = Home::with("\n# x\nthem = 'dark'\n").complaint(None, &[]);
    assert_eq!(told, "FILE, line 3: there is no setting \"them\", did you mean theme?");
    let told = Home::with("[profiles.a]\nweb_hook = 'x'\n").complaint(None, &[]);
    assert_eq!(told, "FILE, line 2: there is no setting \"web_hook\", did you mean webhook?");
    let told = Home::with("zzzzzzzzzzzzzzzz = 1\n").complaint(None, &[]);
    assert!(told.contains("only webhook, webhook_command, keyring, portal"), "{told}");
}

#[test]
fn an_unknown_variable_is_a_warning_and_a_hooks_is_none() {
    let variables = [
        ("WHOSIN_WEBHOK", SECRET),
        ("WHOSIN_NAME", "Anna"),
        ("WHOSIN_HOOK_NAME", "Anna"),
        ("WHOSIN_THEME", "dark"),
        ("WHOSIN_", "x"),
    ];
    assert_eq!(environment(&variables).unwrap().theme, "dark");
    let told: Vec<String> =
        variables.into_iter().collect::<Variables>().warnings().iter().map(said).collect();
    assert_eq!(told.len(), 2);
    assert!(
        told[0].starts_with("the environment's WHOSIN_: there is no setting of that name"),
        "{}",
        told[0]
    );
    assert_eq!(
        told[1],
        "the environment's WHOSIN_WEBHOK: there is no setting \"webhok\", did you mean webhook?"
    );
}

#[test]
fn a_bad_value_says_where_and_what_is_allowed() {
    for (written, told) in [
        ("color = 'blue'", "FILE, line 1: color takes auto, truecolor, 256, 16 or none"),
        ("theme = '../blue'", "FILE, line 1: theme takes the name of a theme, like solarized-dark"),
        ("theme = true", "FILE, line 1: theme takes the name of a theme, like solarized-dark"),
        ("mouse = 'true'", "FILE, line 1: mouse takes true or false"),
        (
            "presence_limit_minutes = 1",
            "FILE, line 1: presence_limit_minutes takes a whole number of minutes from 2 to 1440",
        ),
        (
            "refresh_selected_seconds = -10",
            "FILE, line 1: refresh_selected_seconds takes a whole number of seconds from 5 to 3600",
        ),
        (
            "refresh_visible_seconds = 10.5",
            "FILE, line 1: refresh_visible_seconds takes a whole number of seconds from 10 to 3600",
        ),
        ("default_profile = 1", "FILE, line 1: default_profile takes the name of a profile"),
        ("profiles = 1", "FILE, line 1: profiles takes tables, each written as `[profiles.NAME]`"),
        // Even in a profile that nobody chose.
        ("[profiles.a]\n\ncolor = '17'", "FILE, line 3: color takes auto, truecolor, 256, 16 or none"),
    ] {
        assert_eq!(Home::with(written).complaint(None, &[]), told);
    }
    let told = said(&environment(&[("WHOSIN_ORDER", "size")]).unwrap_err());
    assert_eq!(
        told,
        "the environment's WHOSIN_ORDER: order takes presence, name, department, activity, time-zone, free-soonest or recent"
    );
}

#[test]
fn an_unknown_profile_lists_the_known_ones() {
    let home = Home::with("[profiles.acme]\n[profiles.beta]\n");
    assert_eq!(
        home.complaint(Some("acne"), &[]),
        "there is no profile \"acne\": FILE has \"acme\", \"beta\""
    );
    let told = Home::with("").complaint(None, &[("WHOSIN_PROFILE", "x")]);
    assert_eq!(told, "there is no profile \"x\": FILE holds none yet, add one as `[profiles.NAME]`");
}

#[test]
fn no_message_repeats_a_secret() {
    for written in [
        format!("webhook = {SECRET}\n"),
        format!("webhook = '{SECRET}\n"),
        format!("webhook '{SECRET}'\n"),
        format!("{SECRET}\n"),
        format!("'{SECRET}' = 1\n"),
        format!("theme = '{SECRET}'\n"),
        format!("webhook = ['{SECRET}']\n"),
        format!("webhook = '{SECRET}'\nwebhook = '{SECRET}'\n"),
        format!("webhook = \"{SECRET}\\q\"\n"),
        format!("webhook = \"{SECRET}\" x\n"),
        format!("default_profile = '{SECRET}'\n"),
        format!("['{SECRET}']\n"),
        format!("[keys]\nwebhook = '{SECRET}'\n"),
        format!("[keys]\nweb_hook = ['{SECRET}']\n"),
        format!("[profiles.'{SECRET}']\n[profiles.a]\nx=1\n"),
    ] {
        Home::with(&written).complaint(None, &[]);
    }
    Home::with("").complaint(Some(SECRET), &[]);
    let config = environment(&[("WHOSIN_WEBHOOK", SECRET)]).unwrap();
    assert!(!format!("{config:?}").contains("s3cr3tk3y"));
    assert_eq!(config.access, Secret::new(SECRET).map(Access::Webhook));
    let variables: Variables = [("WHOSIN_WEBHOOK", SECRET)].into_iter().collect();
    assert!(!format!("{variables:?}").contains("s3cr3tk3y"));
}

#[test]
fn what_is_not_a_small_text_file_is_refused() {
    let home = Home::with(&"#".repeat(2 << 20));
    assert!(home.complaint(None, &[]).contains("larger than 1 MiB"));
    fs::write(home.file(), [0xff, 0xfe]).unwrap();
    assert!(home.complaint(None, &[]).starts_with("FILE cannot be read"));
    let directory = Sources { file: home.directory.path().to_owned(), ..Sources::default() };
    assert!(matches!(Config::load(&directory), Err(Error::Unreadable { .. })));
    assert!(Path::new(&directory.file).exists());
}

proptest! {
    #[test]
    fn any_text_is_settings_or_a_sentence(text in "(?s).{0,200}") {
        let home = Home::with(&text);
        if let Err(error) = home.load(None, &[]) {
            prop_assert!(!said(&error).is_empty());
        }
    }
}
