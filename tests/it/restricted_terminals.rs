//! Terminals that cannot show everything: the real binary, every byte that it writes looked at.

use std::process::Command;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal, process_state, until};

/// Whether a run of bytes beyond ASCII may go out.
type Allowed = fn(&[u8]) -> bool;

/// What sets a terminal that does not speak UTF-8, or is not to be trusted with signs; and what may go out to it
/// beside ASCII.
const POOR: [(&str, &str, Allowed); 4] = [
    ("LANG", "C", |_| false),
    ("LC_ALL", "POSIX", |_| false),
    // Letters, and the two of ё.
    ("LC_ALL", "ru_RU.KOI8-R", |bytes| {
        bytes.iter().all(|&byte| byte >= 0xc0 || byte == 0xa3 || byte == 0xb3)
    }),
    // The names of people, but no frame, dash, quote or arrow.
    ("WHOSIN_GLYPHS", "ascii", |bytes| {
        std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(|c| c.is_alphanumeric() || is_mark(c)))
    }),
];

/// What belongs to the letter before it, in Thai and Hindi.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{900}'..='\u{97f}' | '\u{e31}'..='\u{e4e}' | '\u{ffff}')
}

/// Every run of bytes beyond ASCII is allowed.
fn check(what: &str, written: &[u8], allowed: Allowed) {
    for run in written.split(u8::is_ascii).filter(|run| !run.is_empty()) {
        let text = String::from_utf8_lossy(run);
        assert!(allowed(run), "{what}: {text:?} in {:?}", String::from_utf8_lossy(written));
    }
}

#[test]
fn no_sign_goes_out_to_a_dashboard_that_cannot_show_it() {
    for (name, value, allowed) in POOR {
        let home = tempfile::tempdir().unwrap();
        let variables = [
            (name, value),
            ("WHOSIN_LANGUAGE", "en"),
            ("WHOSIN_PICTURES", "halfblocks"),
            ("COLORTERM", "truecolor"),
        ];
        let args = ["demo", "--seed", "7", "lindqvist"];
        let start = Start { env: &variables, ..Start::whosin(&args, home.path()) };
        let mut terminal = Terminal::start(&start);
        terminal.wait_for("last activity");
        terminal.wait("the mark of fresh data", |screen| {
            screen.contents().lines().next().is_some_and(|header| header.trim_end().ends_with(" ok"))
        });
        // Every pane and every pop-up.
        for (key, sign) in [
            ("?", " Keys "),
            ("x", "What to do"),
            (":", " Every action "),
            ("F", " Show only "),
            ("W", " Notices "),
            ("Q", " Scan to call "),
            ("m", "My status"),
        ] {
            terminal.press(key);
            terminal.wait_for(sign);
            terminal.press("\u{1b}");
            terminal.wait("screen without it", |screen| !screen.contents().contains(sign));
        }
        terminal.press("/nobodyiscalledso");
        terminal.wait_for("Nobody matches");
        terminal.press("\u{15}\r\u{1b}");
        for key in ["v", "t", "T", "H", "!", "w", "y", "r"] {
            terminal.press(key);
        }
        terminal.press("q");
        let written = terminal.written();
        let (code, _) = terminal.end();
        assert_eq!(code, 0, "{value}");
        check(value, &written, allowed);
    }
}

#[test]
fn no_sign_goes_out_to_a_terminal_that_cannot_show_it() {
    let portal = Portal::open();
    for (name, value, allowed) in POOR {
        let home = tempfile::tempdir().unwrap();
        let variables =
            [(name, value), ("WHOSIN_WEBHOOK", portal.webhook.as_str()), ("WHOSIN_PICTURES", "halfblocks")];
        for args in [
            ["list"].as_slice(),
            &["show", "5"],
            &["show", "kowalski"],
            &["status"],
            &["cache"],
            &["doctor"],
            &["show", "nobodyiscalledso"],
            &["list", "--cached"],
        ] {
            let start = Start { env: &variables, ..Start::whosin(args, home.path()) };
            let terminal = Terminal::start(&start);
            terminal.wait("a line", |screen| !screen.contents().trim().is_empty());
            // Until it has ended.
            until("the end", || process_state(terminal.pid()).is_none_or(|state| state == 'Z'));
            let written = terminal.written();
            check(&format!("{value} {args:?}"), &written, allowed);
        }
    }
}

#[test]
fn an_8_bit_terminal_reads_its_own_letters() {
    let portal = Portal::open();
    let home = tempfile::tempdir().unwrap();
    let listed = |locale: &str, arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .args(arguments)
            .env_clear()
            .envs([("HOME", home.path().to_str().unwrap()), ("LC_ALL", locale)])
            .env("WHOSIN_WEBHOOK", &portal.webhook)
            .output()
            .unwrap();
        output.stdout
    };
    let koi8 = listed("ru_RU.KOI8-R", &["list"]);
    let (text, _, _) = encoding_rs::KOI8_R.decode(&koi8);
    assert!(text.contains("Николай Вересаев"), "{text}");
    // Data is UTF-8, and so is a pipe for whoever has only C.
    for (locale, arguments) in
        [("ru_RU.KOI8-R", ["list", "--plain"].as_slice()), ("C", &["list"]), ("C", &["list", "--json"])]
    {
        let text = String::from_utf8(listed(locale, arguments)).unwrap();
        assert!(text.contains("Николай Вересаев"), "{locale} {arguments:?}");
    }
}
