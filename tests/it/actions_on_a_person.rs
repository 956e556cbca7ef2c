//! What can be done with somebody on the dashboard: the real binary in a pseudo-terminal.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::support::dashboard::Dashboard;
use crate::support::terminal::until;

/// Has the address that is to be opened written into a file, in place of a browser.
fn with_browser(home: &Path) -> String {
    let folder = home.join("bin");
    fs::create_dir_all(&folder).unwrap();
    let script = folder.join("xdg-open");
    let opened = home.join("opened");
    fs::write(&script, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", opened.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    format!("{}:/usr/bin:/bin", folder.display())
}

fn settings(home: &Path, text: &str) {
    let folder = home.join(".config/whosin");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), text).unwrap();
}

/// Waits until a file holds a line.
fn file_says(file: &Path, line: &str) {
    let holds = || fs::read_to_string(file).is_ok_and(|text| text.lines().any(|said| said == line));
    until(&format!("{line} in {}", file.display()), holds);
}

/// The texts that were put on the clipboard (OSC 52).
fn copied(dashboard: &Dashboard) -> Vec<String> {
    let written = String::from_utf8_lossy(&dashboard.terminal.written()).into_owned();
    let payloads = written.split("\u{1b}]52;c;").skip(1).map(|rest| rest.split('\u{1b}').next().unwrap());
    payloads.map(|payload| String::from_utf8(STANDARD.decode(payload).unwrap()).unwrap()).collect()
}

#[test]
fn what_is_copied_is_on_the_clipboard() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    for (key, text) in [
        ("y", "hannah.kowalski@acme.example"),
        ("p", "+44 7700 900127"),
        ("i", "204"),
        ("Y", "Hannah Kowalski"),
    ] {
        let before = copied(&dashboard).len();
        dashboard.press(key);
        until("a text on the clipboard", || copied(&dashboard).len() > before);
        let last = copied(&dashboard).pop().unwrap();
        assert!(last.starts_with(text), "{key}: {last}");
        // A terminal does not tell whether it takes it: the text is there to be selected by hand.
        dashboard.sees("to the terminal to copy:");
        dashboard.terminal.wait("the text itself", |screen| {
            screen.contents().lines().last().is_some_and(|line| line.contains(text))
        });
    }
    dashboard.press("u");
    let profile = format!("http://{}/company/personal/user/5/", dashboard.portal.address());
    until("the address on the clipboard", || copied(&dashboard).contains(&profile));
    dashboard.quit();
}

#[test]
fn chat_profile_mail_and_call_are_handed_over() {
    let scratch = tempfile::tempdir().unwrap();
    let path = with_browser(scratch.path());
    let called = scratch.path().join("called");
    let command = format!("call_command = 'echo \"$WHOSIN_HOOK_NUMBER\" > {}'\n", called.display());
    let mut dashboard = Dashboard::with((120, 36), &[("PATH", &path)], |home| settings(home, &command));
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    let opened = scratch.path().join("opened");
    let root = format!("http://{}", dashboard.portal.address());
    dashboard.press("o");
    file_says(&opened, &format!("{root}/online/?IM_DIALOG=5"));
    dashboard.press("O");
    file_says(&opened, &format!("{root}/company/personal/user/5/"));
    dashboard.press("M");
    file_says(&opened, "mailto:hannah.kowalski@acme.example");
    dashboard.press("C");
    file_says(&called, "+447700900127");
    dashboard.quit();
}

#[test]
fn the_menu_offers_it_with_its_keys() {
    let mut dashboard = Dashboard::sized((80, 24));
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("x");
    let menu = dashboard.sees("What to do");
    assert!(menu.contains("hannah.kowalski@") && menu.contains("+44 7700 900127"), "{menu}");
    // The key of an entry chooses it; so does Enter on it.
    dashboard.press("i");
    until("the extension", || copied(&dashboard) == ["204"]);
    dashboard.sees_no("What to do");
    dashboard.press("x");
    dashboard.sees("What to do");
    dashboard.press("\r");
    until("the first of the menu", || copied(&dashboard).len() == 2);
    assert_eq!(copied(&dashboard)[1], "hannah.kowalski@acme.example");
    dashboard.quit();
}

#[test]
fn the_reason_is_one_key_away() {
    let mut dashboard = Dashboard::sized((80, 24));
    dashboard.finds("петров");
    dashboard.sees_card("Владимир Петров");
    dashboard.press("e");
    let why = dashboard.sees("told  ");
    assert!(why.contains("2021") && why.contains("last_activity_date"), "{why}");
    dashboard.press("\u{1b}");
    dashboard.sees_no("decided by");
    dashboard.quit();
}

#[test]
fn the_clock_on_their_wall_is_on_the_card() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("журавлёв");
    dashboard.sees_card("Борис Журавлёв");
    // The reader's clock is at UTC.
    let card = dashboard.sees("their time");
    let line = card.lines().find(|line| line.contains("their time")).unwrap();
    let said = line.split("their time").nth(1).unwrap().trim();
    let (hour, minute) = said[..5].split_once(':').unwrap();
    let there = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    let offset: i64 = said.split("(+").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let here = jiff::Timestamp::now().as_second() / 60 % 1440;
    let apart = (there - offset * 60 - here).rem_euclid(1440);
    assert!(apart <= 1 || apart >= 1439, "{said} while it is minute {here} of the day here");
    dashboard.quit();
}

#[test]
fn a_number_is_shown_to_be_scanned() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("Q");
    dashboard.sees("Scan to call");
    // The last line is drawn last.
    let code = dashboard.sees("Esc close");
    assert!(code.contains("+44 7700 900127"), "{code}");
    assert!(code.chars().filter(|c| "█▀▄".contains(*c)).count() > 100, "{code}");
    dashboard.press("\u{1b}");
    dashboard.sees_no("Scan to call");
    dashboard.quit();
}

#[test]
fn a_favourite_is_one_in_the_next_run() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("f");
    dashboard.sees("A favourite from now on");
    let mut dashboard = dashboard.again();
    dashboard.finds("is:favourite");
    dashboard.sees_title("1 of 31");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.sees("Hannah Kowalski ♥");
    dashboard.quit();
}

#[test]
fn my_status_is_what_the_portal_says() {
    let mut dashboard = Dashboard::open();
    dashboard.press("m");
    let menu = dashboard.sees("My status");
    assert!(menu.contains("busy"), "{menu}");
    dashboard.press("j\r\r");
    dashboard.sees_no("My status");
    dashboard.finds("вересаев");
    dashboard.sees_card("Николай Вересаев");
    dashboard.sees("this is you");
    dashboard.terminal.wait("the header's sign of a busy one", |screen| {
        screen.contents().lines().next().is_some_and(|header| header.contains("me ⊖"))
    });
    dashboard.quit();
}

#[test]
fn whoever_is_watched_is_told_of() {
    let scratch = tempfile::tempdir().unwrap();
    let told = scratch.path().join("told");
    let command = format!(
        "notify_command = 'echo \"$WHOSIN_HOOK_NAME $WHOSIN_HOOK_PRESENCE\" >> {}'\n",
        told.display()
    );
    let mut dashboard = Dashboard::with((120, 36), &[("TERM", "foot")], |home| settings(home, &command));
    dashboard.finds("вересаев");
    dashboard.sees_card("Николай Вересаев");
    dashboard.press("w");
    dashboard.sees("You will be told");
    let heard = |dashboard: &Dashboard| {
        let written = String::from_utf8_lossy(&dashboard.terminal.written()).into_owned();
        written.matches("\u{1b}]777;notify;whosin;").count()
    };
    assert_eq!(heard(&dashboard), 0, "what is so already is no news");
    // I am the one who is watched.
    dashboard.press("m");
    dashboard.sees("My status");
    dashboard.press("j\r\r");
    until("a notice", || heard(&dashboard) == 1);
    let written = String::from_utf8_lossy(&dashboard.terminal.written()).into_owned();
    assert!(written.contains("\u{7}\u{1b}]777;notify;whosin;Николай Вересаев is "), "the bell goes with it");
    assert!(!written.contains("\u{1b}]9;"), "the other sequence would tell it twice");
    file_says(&told, "Николай Вересаев dnd");
    dashboard.quit();
}

#[test]
fn a_notice_stays_until_it_is_seen_and_watches_stay_for_the_next_run() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("вересаев");
    dashboard.sees_card("Николай Вересаев");
    dashboard.press("w");
    dashboard.sees("Николай Вересаев ◉");
    dashboard.press("\u{1b}G");
    // I am the one who is watched, and told of while somebody else is on the card.
    dashboard.press("m");
    dashboard.sees("My status");
    dashboard.press("j\r\r");
    let footer = dashboard.sees("Николай Вересаев is busy");
    assert!(footer.lines().last().unwrap().contains("  W"), "{footer}");
    dashboard.press("m");
    dashboard.sees("✓ busy");
    dashboard.press("G\r");
    dashboard.sees("Николай Вересаев is online · 1 more");
    dashboard.press("W");
    dashboard.sees("Notices · 1 watched");
    // The older one stands below: a frame may come in pieces.
    let list = dashboard.sees("→ ⊖ busy");
    let told: Vec<&str> = list.lines().filter(|line| line.contains(" → ")).collect();
    assert!(told.len() == 2 && told[0].contains("⊖ busy → ● online"), "{list}");
    assert!(told.iter().all(|line| line.contains("• ") && line.contains(':')), "new, and when: {list}");
    dashboard.press("j\r");
    dashboard.sees_card("Николай Вересаев");
    dashboard.sees_no("1 more");

    let mut dashboard = dashboard.again();
    dashboard.finds("is:watched");
    dashboard.sees_title("1 of ");
    dashboard.sees("Николай Вересаев ◉");
    dashboard.press("m");
    dashboard.sees("My status");
    dashboard.press("jj\r\r");
    dashboard.sees("Николай Вересаев is away");
    dashboard.press("\u{1b}");
    dashboard.sees_no("Николай Вересаев is away");
    dashboard.quit();
}

#[test]
fn somebody_who_can_help_is_one_key_away() {
    let mut dashboard = Dashboard::open();
    // Not there since 2021.
    dashboard.finds("петров");
    dashboard.sees_card("Владимир Петров");
    dashboard.press("c");
    let offered = dashboard.sees("Who can help instead");
    assert!(offered.contains("Hannah Kowalski"), "the head of the department: {offered}");
    dashboard.press("\r");
    dashboard.sees_no("Who can help instead");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.quit();
}
