//! What the user is told of what other programs did, or did not: the real binary in a pseudo-terminal, with fakes in
//! the place of the programs.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::support::dashboard::Dashboard;
use crate::support::terminal::until;

const SSH: (&str, &str) = ("SSH_CONNECTION", "192.0.2.1 5000 192.0.2.2 22");

/// A folder that holds these programs alone, each a script for the shell.
fn programs(scratch: &Path, scripts: &[(&str, &str)]) -> String {
    let folder = scratch.join("bin");
    fs::create_dir_all(&folder).unwrap();
    for (name, script) in scripts {
        let file = folder.join(name);
        fs::write(&file, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

/// Somebody's card, with these programs and variables.
fn hannah(path: &str, variables: &[(&str, &str)], size: (u16, u16)) -> Dashboard {
    hannah_with(path, variables, size, "")
}

fn hannah_with(path: &str, variables: &[(&str, &str)], size: (u16, u16), settings: &str) -> Dashboard {
    let mut env = vec![("PATH", path)];
    env.extend(variables);
    let mut dashboard = Dashboard::with(size, &env, |home| {
        let folder = home.join(".config/whosin");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("config.toml"), settings).unwrap();
    });
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    dashboard
}

fn written(dashboard: &Dashboard) -> String {
    String::from_utf8_lossy(&dashboard.terminal.written()).into_owned()
}

fn sent(text: &str) -> String {
    format!("\u{1b}]52;c;{}", STANDARD.encode(text))
}

#[test]
fn without_a_program_the_address_is_sent_to_the_terminal_and_shown() {
    let scratch = tempfile::tempdir().unwrap();
    let mut dashboard = hannah(&programs(scratch.path(), &[]), &[], (120, 36));
    let profile = format!("http://{}/company/personal/user/5/", dashboard.portal.address());
    dashboard.press("O");
    let screen =
        dashboard.sees("No program is here that could open it; it was sent to the terminal to copy:");
    assert!(screen.contains(&profile), "{screen}");
    assert!(written(&dashboard).contains(&sent(&profile)));
    for (key, text) in [("M", "hannah.kowalski@acme.example"), ("C", "+447700900127")] {
        dashboard.press(key);
        until("it in the terminal", || written(&dashboard).contains(&sent(text)));
    }
    dashboard.quit();
}

#[test]
fn over_ssh_nothing_is_tried_and_a_narrow_screen_shows_the_whole_address() {
    let scratch = tempfile::tempdir().unwrap();
    let opened = scratch.path().join("opened");
    let path = programs(scratch.path(), &[("xdg-open", &format!("touch '{}'", opened.display()))]);
    let mut dashboard = hannah(&path, &[SSH], (80, 24));
    let chat = format!("http://{}/online/?IM_DIALOG=5", dashboard.portal.address());
    dashboard.press("o");
    let screen = dashboard.sees("Nothing can be opened here over SSH; it was sent to the terminal to copy:");
    assert_eq!(screen.lines().last().unwrap().trim(), chat, "{screen}");
    assert!(!opened.exists());
    dashboard.quit();
}

#[test]
fn a_program_that_fails_is_named_with_its_exit_code_and_writes_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let noise = "echo NOISE; echo NOISE >&2; (echo NOISE > /dev/tty) 2> /dev/null; exit 4";
    let mut dashboard = hannah(&programs(scratch.path(), &[("xdg-open", noise)]), &[], (120, 36));
    dashboard.press("O");
    dashboard.sees("xdg-open failed (exit code 4); it was sent to the terminal to copy:");
    assert!(!written(&dashboard).contains("NOISE"));
    dashboard.quit();
}

#[test]
fn a_browser_that_stays_open_is_no_failure() {
    let scratch = tempfile::tempdir().unwrap();
    let (opened, done) = (scratch.path().join("opened"), scratch.path().join("done"));
    let browser = format!(
        "echo \"$1\" > '{}'; while ! [ -e '{}' ]; do sleep 0.05; done",
        opened.display(),
        done.display()
    );
    let mut dashboard = hannah(&programs(scratch.path(), &[("xdg-open", &browser)]), &[], (120, 36));
    dashboard.press("O");
    dashboard.sees("Opening http://");
    until("the address in the browser", || opened.exists());
    // It is there while the program is used and left.
    dashboard.press("w");
    dashboard.sees("You will be told");
    dashboard.quit();
    fs::write(done, "").unwrap();
}

#[test]
fn a_call_command_that_fails_is_told() {
    let scratch = tempfile::tempdir().unwrap();
    let mut dashboard =
        hannah_with(&programs(scratch.path(), &[("sh", "exit 9")]), &[], (120, 36), "call_command = 'x'\n");
    dashboard.press("C");
    let screen = dashboard.sees("call_command failed (exit code 9); it was sent to the terminal to copy:");
    assert!(screen.contains("+447700900127"), "{screen}");
    dashboard.quit();
}

#[test]
fn what_a_clipboard_program_took_is_copied() {
    let scratch = tempfile::tempdir().unwrap();
    let taken = scratch.path().join("taken");
    let take = format!("cat > '{}'", taken.display());
    let path = programs(scratch.path(), &[("xclip", "exit 1"), ("xsel", &take)]);
    let mut dashboard = hannah(&path, &[("DISPLAY", ":77")], (120, 36));
    dashboard.press("y");
    dashboard.sees("Copied the e-mail address");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "hannah.kowalski@acme.example");
    assert!(!written(&dashboard).contains("\u{1b}]52;"), "no other way is taken");
    // What cannot be opened goes the same way.
    dashboard.press("O");
    dashboard.sees("No program is here that could open it; it is on the clipboard:");
    dashboard.quit();
}

#[test]
fn tmux_is_handed_the_text_and_its_terminal_is_not_believed() {
    let scratch = tempfile::tempdir().unwrap();
    let taken = scratch.path().join("taken");
    let path =
        programs(scratch.path(), &[("tmux", &format!("echo \"$*\" > '{0}'; cat >> '{0}'", taken.display()))]);
    let tmux = [("TMUX", "/nowhere/default,1,0"), ("TERM", "tmux-256color"), SSH];
    let mut dashboard = hannah(&path, &tmux, (120, 36));
    dashboard.press("i");
    dashboard.sees("The extension is in tmux's buffer, and sent to the terminal: 204");
    assert_eq!(fs::read_to_string(&taken).unwrap(), "load-buffer -w -\n204");
    dashboard.quit();
}

#[test]
fn screen_is_sent_what_it_passes_on() {
    let scratch = tempfile::tempdir().unwrap();
    let screen = [("STY", "1.pts-0.host"), ("TERM", "screen")];
    let mut dashboard = hannah(&programs(scratch.path(), &[]), &screen, (120, 36));
    dashboard.press("i");
    dashboard.sees("Sent the extension to the terminal to copy: 204");
    assert!(written(&dashboard).contains(&format!("\u{1b}P{}\u{7}\u{1b}\\", sent("204"))));
    dashboard.quit();
}

#[test]
fn what_is_copied_last_is_sent_though_the_user_leaves_at_once() {
    let scratch = tempfile::tempdir().unwrap();
    let mut dashboard = hannah(&programs(scratch.path(), &[]), &[], (120, 36));
    dashboard.press("yq");
    until("the address in the terminal", || {
        written(&dashboard).contains(&sent("hannah.kowalski@acme.example"))
    });
    assert_eq!(dashboard.terminal.end().0, 0);
}
