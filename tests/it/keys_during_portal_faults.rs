//! A key is answered at once whatever the portal does: the real binary in a pseudo-terminal, against the embedded
//! portal with each fault in turn. The faults' own consequences are tested in `portal_faults.rs`.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use whosin::demo::{self, Fault, Faults, Limits, Portal};

use crate::support::terminal::{Start, Terminal};

/// Within this a key is answered. The test looks at the median: a single key may meet a machine that is busy with
/// other tests, a loop that waits for the portal makes all of them late.
const AT_ONCE: Duration = Duration::from_millis(50);

/// How many keys are pressed during each fault.
const KEYS: usize = 24;

/// People whose names are far down in the list: none of them disappears from under the cursor.
const FAR_FROM_THE_CURSOR: [u64; 20] =
    [13, 14, 15, 17, 18, 23, 25, 26, 27, 28, 33, 34, 36, 43, 44, 45, 46, 47, 53, 54];

/// The row of the cursor.
fn cursor(screen: &vt100::Screen) -> Option<usize> {
    screen.contents().lines().position(|line| line.starts_with("│▌"))
}

/// How long each of many keys takes from the press to the screen that shows its answer, with requests on their way
/// all the time.
fn answered(terminal: &mut Terminal, what: &str) -> Vec<Duration> {
    let mut took: Vec<Duration> = (0..KEYS)
        .map(|nth| {
            if nth % 6 == 0 {
                // Everybody, and whoever is selected: orders that the user gave, on top of the refreshes.
                terminal.press("rR");
            }
            let before = cursor(&terminal.screen());
            let pressed = Instant::now();
            terminal.press(if nth % 2 == 0 { "j" } else { "k" });
            terminal.wait(&format!("answer to a key ({what})"), |screen| cursor(screen) != before);
            pressed.elapsed()
        })
        .collect();
    took.sort_unstable();
    took
}

fn assert_at_once(terminal: &mut Terminal, what: &str) {
    let took = answered(terminal, what);
    let millis = |part: usize| took[(KEYS - 1) * part / 100].as_secs_f64() * 1000.0;
    println!(
        "{what:<34} p50 {:6.1} ms   p95 {:6.1} ms   worst {:6.1} ms",
        millis(50),
        millis(95),
        millis(100)
    );
    assert!(took[KEYS / 2] < AT_ONCE, "{what}: {took:?}");
}

/// A dashboard that shows the dashboard of a portal which can be given faults.
struct FaultyDashboard {
    // Before the portal: whoever asks ends first.
    terminal: Terminal,
    faults: Faults,
    _portal: Portal,
    _home: tempfile::TempDir,
}

impl FaultyDashboard {
    async fn open() -> Self {
        let faults = Faults::default();
        let options =
            demo::Options { limits: Limits::generous(), faults: faults.clone(), ..demo::Options::default() };
        let portal = Portal::start(options).await.unwrap();
        let home = tempfile::tempdir().unwrap();
        let webhook = portal.webhook_url();
        let env = [("WHOSIN_WEBHOOK", webhook.as_str())];
        let terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&[], home.path()) });
        terminal.wait_for("last activity");
        terminal.wait_for("✓");
        terminal.wait("a cursor", |screen| cursor(screen).is_some());
        Self { terminal, faults, _portal: portal, _home: home }
    }

    fn during(&mut self, fault: Fault) {
        self.faults.set(Some(fault));
        assert_at_once(&mut self.terminal, &format!("{fault:?}"));
    }

    fn end(mut self) {
        self.terminal.press("q");
        assert_eq!(self.terminal.end().0, 0);
    }
}

macro_rules! during {
    ($($name:ident: $($fault:expr),+;)*) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let mut dashboard = FaultyDashboard::open().await;
                $(dashboard.during($fault);)+
                dashboard.end();
            }
        )*
    };
}

during! {
    keys_while_connections_are_refused: Fault::Refuse;
    keys_while_answers_break_off: Fault::Reset;
    keys_while_nothing_is_answered: Fault::Hang;
    keys_while_answers_drip: Fault::Drip;
    keys_while_servers_fail: Fault::Status(500), Fault::Status(502), Fault::Status(504);
    keys_while_pages_are_answered: Fault::Page;
    keys_while_answers_are_cut: Fault::Truncate;
    keys_while_answers_are_odd: Fault::Gzip, Fault::Lists, Fault::Batch;
    keys_while_the_portal_is_busy: Fault::Busy, Fault::Tired("im.user.list.get"), Fault::Overload;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_while_clocks_differ() {
    let mut dashboard = FaultyDashboard::open().await;
    for minutes in [10, -10] {
        dashboard.faults.skew(SignedDuration::from_mins(minutes));
        assert_at_once(&mut dashboard.terminal, &format!("the clock {minutes:+} min"));
    }
    dashboard.end();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn keys_while_people_come_and_go() {
    let mut dashboard = FaultyDashboard::open().await;
    dashboard.faults.hide(FAR_FROM_THE_CURSOR);
    assert_at_once(&mut dashboard.terminal, "people disappear");
    dashboard.faults.show_all();
    assert_at_once(&mut dashboard.terminal, "people appear");
    dashboard.end();
}

#[test]
fn keys_while_the_name_is_not_found() {
    let home = tempfile::tempdir().unwrap();
    let env = [("WHOSIN_WEBHOOK", "https://nowhere.invalid/rest/1/n0tas3cret/")];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&[], home.path()) });
    terminal.wait_for("nowhere.invalid");
    let mut took = Vec::new();
    for _ in 0..KEYS / 2 {
        for (key, open) in [("?", true), ("\u{1b}", false)] {
            let pressed = Instant::now();
            terminal.press(key);
            terminal
                .wait("the help, or not", |screen| screen.contents().contains("half a page down") == open);
            // A lone Escape is told from a sequence by the silence after it.
            if open {
                took.push(pressed.elapsed());
            }
        }
    }
    took.sort_unstable();
    println!("no such name: p50 {:?}, worst {:?}", took[took.len() / 2], took[took.len() - 1]);
    assert!(took[took.len() / 2] < AT_ONCE, "{took:?}");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}
