//! Everything that portals do wrong, and what the synchronisation and the application make of it: rows keep their
//! last state, nobody goes offline because the portal is silent, and its return is noticed at once.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::SignedDuration;
use whosin::app::{self, Message};
use whosin::demo::{Faults, Trouble};
use whosin::people::Presence;
use whosin::portal::{self, Authorities, Command};
use whosin::sync::{Cadence, ConnectionState, Cooldown, Instruction, Update};

use crate::support::own_process;
use crate::support::simulated_session::{Stage, client};

/// Everybody in an office of sixty whom the messenger's methods find, beside programs and customers.
const OFFICE: usize = 59;
/// One refresh of the rows.
const REFRESH: SignedDuration = SignedDuration::from_secs(30);

/// Half an hour of one trouble: the planner's clock runs from try to try.
async fn outage(trouble: Trouble, said: &str) {
    let mut stage = Stage::live().await;
    let before = stage.presences();
    assert!(before.iter().any(|(_, presence)| presence.is_in()));
    let began = stage.now();
    stage.faults.set(Some(trouble));
    stage.retry_for(SignedDuration::from_mins(30), |_| false).await;
    assert!(stage.now() >= began + SignedDuration::from_mins(30));
    assert!(matches!(stage.connection, ConnectionState::Retrying { .. }), "{:?}", stage.connection);
    assert!(stage.sentence().contains(said), "{}", stage.sentence());
    assert_eq!(stage.presences(), before, "everybody keeps the last state, far beyond the session's limit");
    assert!(
        stage
            .app
            .stale_since(stage.now())
            .is_some_and(|since| since <= began + SignedDuration::from_secs(40))
    );
    assert!((30..=200).contains(&stage.failures), "{} tries in half an hour", stage.failures);

    stage.faults.set(None);
    let back = stage.now();
    stage.retry_for(REFRESH * 3, |stage| stage.connection == ConnectionState::Live).await;
    let took = stage.now().duration_since(back);
    println!(
        "{trouble:?}: “{}”, {} tries in 30 min, back after {:.0} s",
        said,
        stage.failures,
        took.as_secs_f64()
    );
    assert_eq!(stage.connection, ConnectionState::Live);
    assert!(took <= REFRESH + SignedDuration::from_secs(1), "{took:#}");
    assert_eq!(stage.presences().len(), before.len(), "nobody is lost");
    assert!(stage.fresh(back) >= 30, "the rows are fresh again: {}", stage.fresh(back));
    assert_eq!(stage.app.stale_since(stage.now()), None);
}

macro_rules! outages {
    ($($name:ident: $trouble:expr, $said:literal;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                outage($trouble, $said).await;
            }
        )*
    };
}

outages! {
    refused_connections: Trouble::Refuse, "nothing answers at";
    resets_in_the_middle_of_the_answer: Trouble::Reset, "the connection to the portal broke off";
    a_server_in_trouble: Trouble::Status(500), "HTTP status 500";
    a_bad_gateway: Trouble::Status(502), "HTTP status 502";
    a_gateway_that_waits_in_vain: Trouble::Status(504), "HTTP status 504";
    a_page_instead_of_an_answer: Trouble::Page, "whether the network wants a login";
    half_an_answer: Trouble::Truncate, "was cut short";
}

#[tokio::test]
async fn a_name_that_is_not_found() {
    // A machine may have no certificates of its own.
    let named = rcgen::generate_simple_self_signed(["a.example".to_owned()]).unwrap().cert.pem();
    let authorities = Authorities::from_pem(named.as_bytes()).unwrap();
    let options = portal::Options { authorities, ..portal::Options::default() };
    let client = client("https://portal.invalid/rest/1/s3cretS3cretS3cr/", options);
    let mut stage = Stage::with(client, Faults::default(), Cadence::default());
    stage.until("the failure", |stage| stage.failures > 0).await;
    let sentence = stage.sentence();
    assert!(sentence.contains("portal.invalid") && !sentence.contains("s3cret"), "{sentence}");
}

/// A request that is not answered in time is given up, and what was known stays; keys are answered meanwhile.
async fn stuck(trouble: Trouble) {
    let mut stage = Stage::live().await;
    let before = stage.presences();
    stage.faults.set(Some(trouble));
    let next = stage.now() + REFRESH;
    stage.advance(next);
    let asked = Instant::now();
    let mut slowest = Duration::ZERO;
    while stage.failures == 0 {
        let began = Instant::now();
        let down = Message::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::NONE));
        let _ = stage.app.update(down, stage.now());
        slowest = slowest.max(began.elapsed());
        let _ = tokio::time::timeout(Duration::from_millis(100), stage.next()).await;
        assert!(asked.elapsed() < Duration::from_secs(25), "given up by now");
    }
    assert!(slowest < Duration::from_millis(50), "a key took {slowest:?}");
    assert!(stage.sentence().contains("did not answer within 15"), "{}", stage.sentence());
    let ids =
        |all: &[(whosin::people::PersonId, Presence)]| all.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    assert_eq!(ids(&stage.presences()), ids(&before));
    stage.faults.set(None);
    let back = stage.now();
    stage.retry_for(REFRESH * 2, |stage| stage.connection == ConnectionState::Live).await;
    let took = stage.now().duration_since(back);
    println!(
        "{trouble:?}: given up after {:.0} s, back after {:.0} s",
        asked.elapsed().as_secs_f64(),
        took.as_secs_f64()
    );
    assert!(took <= REFRESH);
}

#[tokio::test]
async fn a_hang() {
    stuck(Trouble::Hang).await;
}

#[tokio::test]
async fn a_slow_drip() {
    stuck(Trouble::Drip).await;
}

#[tokio::test]
async fn an_order_does_not_wait_for_a_refresh_that_is_stuck() {
    let mut stage = Stage::live().await;
    stage.faults.set(Some(Trouble::Hang));
    let next = stage.now() + REFRESH;
    stage.advance(next);
    stage.hung(1).await;
    stage.instructions.send(Instruction::Call(Command::EndIdle)).await.unwrap();
    let ordered = Instant::now();
    // The order itself hangs next: the refresh has been given up for it.
    stage.hung(2).await;
    assert!(ordered.elapsed() < Duration::from_secs(6), "{:?}", ordered.elapsed());
    stage.faults.set(None);
    loop {
        if let Update::Called { result, .. } = stage.next().await {
            result.unwrap();
            break;
        }
    }
    assert_eq!(stage.failures, 0, "giving way is no failure");
}

/// A fault that is none: the data go on being fresh.
async fn harmless(trouble: Trouble) {
    let mut stage = Stage::start().await;
    stage.faults.set(Some(trouble));
    stage.until("the company", |stage| stage.connection == ConnectionState::Live).await;
    stage.run_until(SignedDuration::from_mins(5), |stage| stage.presences().len() >= OFFICE).await;
}

#[tokio::test]
async fn compressed_answers() {
    harmless(Trouble::Gzip).await;
}

#[tokio::test]
async fn maps_turned_into_arrays() {
    harmless(Trouble::Lists).await;
}

#[tokio::test]
async fn a_batch_in_which_some_commands_fail() {
    let mut stage = Stage::live().await;
    let before = stage.presences().len();
    stage.faults.set(Some(Trouble::Batch));
    let began = stage.now();
    for _ in 0..30 {
        let next = stage.now() + SignedDuration::from_secs(10);
        stage.advance(next);
        stage.until_quiet().await;
    }
    assert_eq!(stage.connection, ConnectionState::Live, "the others were answered");
    assert_eq!(stage.presences().len(), before);
    assert!(stage.fresh(began) >= 30, "{}", stage.fresh(began));
}

#[tokio::test]
async fn the_dismissed_go_and_newcomers_come() {
    let mut stage = Stage::live().await;
    stage.until_quiet().await;
    let before = stage.presences();
    let me = stage.app.me().map(|(me, _)| me.id);
    let gone: Vec<_> = before.iter().map(|(id, _)| *id).filter(|id| Some(*id) != me).take(5).collect();
    stage.faults.hide(gone.iter().map(|id| id.0));
    stage
        .run_until(SignedDuration::from_mins(15), |stage| {
            gone.iter().all(|id| stage.app.roster().get(*id).is_none())
        })
        .await;
    assert!(stage.presences().len() >= before.len() - 5, "nobody else goes");
    stage.faults.show_all();
    stage
        .run_until(SignedDuration::from_mins(35), |stage| {
            gone.iter().all(|id| stage.app.roster().get(*id).is_some())
        })
        .await;
}

#[tokio::test]
async fn a_clock_that_is_ten_minutes_wrong() {
    for minutes in [10, -10] {
        let skewed = SignedDuration::from_mins(minutes);
        let mut stage = Stage::start().await;
        stage.faults.skew(skewed);
        stage.until("the company", |stage| stage.connection == ConnectionState::Live).await;
        let mut plain = Stage::live().await;
        plain.until_quiet().await;
        let online = |stage: &Stage| stage.presences().iter().filter(|(_, one)| one.is_in()).count();
        let (here, there) = (online(&stage), online(&plain));
        assert!(here.abs_diff(there) <= 2, "{minutes}: {here} and {there} are in");
        let ahead = stage.app.portal_time(stage.now()).duration_since(stage.now());
        assert!((ahead - skewed).abs() <= SignedDuration::from_secs(2), "{ahead:#}");
        // A clock that is put right while the program runs is followed too.
        stage.faults.skew(SignedDuration::ZERO);
        stage
            .run_until(SignedDuration::from_mins(2), |stage| {
                let moved = stage.now().duration_since(jiff::Timestamp::now());
                let ahead = stage.app.portal_time(stage.now()).duration_since(stage.now());
                (ahead + moved).abs() <= SignedDuration::from_secs(2)
            })
            .await;
    }
}

#[tokio::test]
async fn a_tired_method_rests_and_the_footer_can_say_so() {
    let mut stage = Stage::live().await;
    stage.faults.set(Some(Trouble::Tired("im.user.list.get")));
    stage
        .run_until(SignedDuration::from_mins(2), |stage| !stage.app.connection().cooldowns().is_empty())
        .await;
    assert_eq!(stage.connection, ConnectionState::Live, "the rest goes on");
    let Cooldown { method, until } = stage.app.connection().cooldowns()[0];
    assert_eq!(method, "im.user.list.get");
    assert!(until > stage.now() && until <= stage.now() + SignedDuration::from_mins(10));
    stage.faults.set(None);
    stage
        .run_until(SignedDuration::from_mins(12), |stage| stage.app.connection().cooldowns().is_empty())
        .await;
}

#[tokio::test]
async fn a_block_for_overload_stops_everything_until_the_user_tries_again() {
    let mut stage = Stage::live().await;
    stage.faults.set(Some(Trouble::Overload));
    stage
        .run_until(SignedDuration::from_mins(1), |stage| {
            matches!(stage.connection, ConnectionState::Stopped { .. })
        })
        .await;
    assert!(stage.sentence().contains("support"), "{}", stage.sentence());
    stage.instructions.send(Instruction::Call(Command::EndIdle)).await.unwrap();
    assert!(
        matches!(stage.next().await, Update::Called { result: Err(sentence), .. } if sentence.contains("support"))
    );
    stage.faults.set(None);
    stage.instructions.send(Instruction::Refresh).await.unwrap();
    stage.until("the return", |stage| stage.connection == ConnectionState::Live).await;
}

#[tokio::test]
async fn a_full_bucket_slows_the_asking_down() {
    let mut stage = Stage::live().await;
    let before = stage.presences();
    stage.faults.set(Some(Trouble::Busy));
    stage.retry_for(SignedDuration::from_mins(10), |_| false).await;
    assert!(stage.failures <= 12, "{} requests in ten minutes", stage.failures);
    assert_eq!(stage.presences(), before);
    assert!(stage.sentence().contains("too many requests"));
    stage.faults.set(None);
    stage.retry_for(SignedDuration::from_mins(5), |stage| stage.connection == ConnectionState::Live).await;
    assert_eq!(stage.connection, ConnectionState::Live);
}

#[tokio::test]
async fn the_return_of_the_focus_asks_at_once() {
    let mut stage = Stage::live().await;
    let _ = stage.app.update(Message::Focus(false), stage.now());
    let next = stage.now() + REFRESH;
    stage.advance(next);
    stage.until_quiet().await;
    let later = stage.now() + SignedDuration::from_secs(60);
    stage.advance(later);
    stage.until_quiet().await;
    let away = stage.now() + SignedDuration::from_secs(50);
    stage.advance(away);
    let back = stage.now();
    let outcome = stage.app.update(Message::Focus(true), back);
    assert_eq!(outcome.effects, [app::Effect::Refresh]);
    stage.advance(back);
    stage.instructions.send(Instruction::Refresh).await.unwrap();
    stage.until("the rows", |stage| stage.fresh(back) >= 20).await;
}

#[tokio::test]
async fn a_machine_that_slept_asks_at_once_and_nobody_goes_offline_before_the_answer() {
    let mut stage = Stage::live().await;
    let before = stage.presences();
    let hours = stage.now() + SignedDuration::from_hours(8);
    stage.faults.set(Some(Trouble::Hang));
    stage.advance(hours);
    assert_eq!(stage.presences(), before, "what is not known any more is not “offline”");
    stage.faults.set(None);
    stage.until("the rows", |stage| stage.fresh(hours) >= 30).await;
}

/// Says to the helper below that it is alone in its process.
const ALONE: &str = "PORTAL_FAULTS_ALONE";

/// The memory of a process is measured, so that no other test may use any.
#[test]
fn ten_thousand_failures_cost_no_memory() {
    let helper = "portal_faults::helper_that_fails_ten_thousand_times";
    let output = own_process::command(helper).env(ALONE, "1").output().unwrap();
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{stdout}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(stdout.contains("1 passed"), "{stdout}");
}

/// No test: what is measured, in a process of its own.
#[tokio::test]
async fn helper_that_fails_ten_thousand_times() {
    if std::env::var_os(ALONE).is_none() {
        return;
    }
    // The discard port, where nobody listens.
    let client = client("http://127.0.0.1:9/rest/1/s3cretS3cretS3cr/", portal::Options::default());
    let cadence = Cadence {
        visible: Duration::ZERO,
        spacing: Duration::ZERO,
        reading_spacing: Duration::ZERO,
        per_minute: 10_000_000,
        burst: 9_000_000,
        limits: portal::budget::Limits::NONE,
        ..Cadence::default()
    };
    let mut stage = Stage::with(client, Faults::default(), cadence);
    stage.until("the first failures", |stage| stage.failures >= 1_000).await;
    let (early, size) = (resident(), format!("{:?}", stage.app).len());
    stage.until("the others", |stage| stage.failures >= 10_000).await;
    assert!(format!("{:?}", stage.app).len() <= size + 200);
    if let (Some(early), Some(late)) = (early, resident()) {
        println!("{early} kB after 1,000 failures, {late} kB after 10,000");
        assert!(late <= early + 4_096, "{early} kB, then {late} kB");
    }
}

/// The memory of this process, in kB, where the system tells.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
