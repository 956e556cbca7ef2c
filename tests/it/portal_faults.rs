//! Everything that portals do wrong, and what the synchronisation and the application make of it: rows keep their
//! last state, nobody goes offline because the portal is silent, and its return is noticed at once.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::SignedDuration;
use whosin::app::{self, Message};
use whosin::demo::{Fault, Faults};
use whosin::people::Presence;
use whosin::portal::{self, Authorities, Command};
use whosin::sync::{Cadence, ConnectionState, Cooldown, Instruction, Update};

use crate::support::own_process;
use crate::support::simulated_session::{SimulatedSession, client};

/// Everybody in an office of sixty whom the messenger's methods find, beside programs and customers.
const OFFICE: usize = 59;
/// One refresh of the rows.
const REFRESH: SignedDuration = SignedDuration::from_secs(30);

/// Half an hour of one fault: the planner's clock runs from try to try.
async fn outage(fault: Fault, said: &str) {
    let mut session = SimulatedSession::live().await;
    let before = session.presences();
    assert!(before.iter().any(|(_, presence)| presence.is_in()));
    let began = session.now();
    session.faults.set(Some(fault));
    session.retry_for(SignedDuration::from_mins(30), |_| false).await;
    assert!(session.now() >= began + SignedDuration::from_mins(30));
    assert!(matches!(session.connection, ConnectionState::Retrying { .. }), "{:?}", session.connection);
    assert!(session.sentence().contains(said), "{}", session.sentence());
    assert_eq!(session.presences(), before, "everybody keeps the last state, far beyond the session's limit");
    assert!(
        session
            .app
            .stale_since(session.now())
            .is_some_and(|since| since <= began + SignedDuration::from_secs(40))
    );
    assert!((30..=200).contains(&session.failures), "{} tries in half an hour", session.failures);

    session.faults.set(None);
    let back = session.now();
    session.retry_for(REFRESH * 3, |session| session.connection == ConnectionState::Live).await;
    let took = session.now().duration_since(back);
    println!(
        "{fault:?}: “{}”, {} tries in 30 min, back after {:.0} s",
        said,
        session.failures,
        took.as_secs_f64()
    );
    assert_eq!(session.connection, ConnectionState::Live);
    assert!(took <= REFRESH + SignedDuration::from_secs(1), "{took:#}");
    assert_eq!(session.presences().len(), before.len(), "nobody is lost");
    assert!(session.fresh(back) >= 30, "the rows are fresh again: {}", session.fresh(back));
    assert_eq!(session.app.stale_since(session.now()), None);
}

macro_rules! outages {
    ($($name:ident: $fault:expr, $said:literal;)*) => {
        $(
            #[tokio::test]
            async fn $name() {
                outage($fault, $said).await;
            }
        )*
    };
}

outages! {
    refused_connections: Fault::Refuse, "nothing answers at";
    resets_in_the_middle_of_the_answer: Fault::Reset, "the connection to the portal broke off";
    a_server_in_trouble: Fault::Status(500), "HTTP status 500";
    a_bad_gateway: Fault::Status(502), "HTTP status 502";
    a_gateway_that_waits_in_vain: Fault::Status(504), "HTTP status 504";
    a_page_instead_of_an_answer: Fault::Page, "whether the network wants a login";
    half_an_answer: Fault::Truncate, "was cut short";
}

#[tokio::test]
async fn a_name_that_is_not_found() {
    // A machine may have no certificates of its own.
    let named = rcgen::generate_simple_self_signed(["a.example".to_owned()]).unwrap().cert.pem();
    let authorities = Authorities::from_pem(named.as_bytes()).unwrap();
    let options = portal::Options { authorities, ..portal::Options::default() };
    let client = client("https://portal.invalid/rest/1/s3cretS3cretS3cr/", options);
    let mut session = SimulatedSession::with(client, Faults::default(), Cadence::default());
    session.until("the failure", |session| session.failures > 0).await;
    let sentence = session.sentence();
    assert!(sentence.contains("portal.invalid") && !sentence.contains("s3cret"), "{sentence}");
}

/// A request that is not answered in time is given up, and what was known stays; keys are answered meanwhile.
async fn stuck(fault: Fault) {
    let mut session = SimulatedSession::live().await;
    let before = session.presences();
    session.faults.set(Some(fault));
    let next = session.now() + REFRESH;
    session.advance(next);
    let asked = Instant::now();
    let mut slowest = Duration::ZERO;
    while session.failures == 0 {
        let began = Instant::now();
        let down = Message::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::NONE).into());
        let _ = session.app.update(down, session.now());
        slowest = slowest.max(began.elapsed());
        let _ = tokio::time::timeout(Duration::from_millis(100), session.next()).await;
        assert!(asked.elapsed() < Duration::from_secs(25), "given up by now");
    }
    assert!(slowest < Duration::from_millis(50), "a key took {slowest:?}");
    assert!(session.sentence().contains("did not answer within 15"), "{}", session.sentence());
    let ids =
        |all: &[(whosin::people::PersonId, Presence)]| all.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    assert_eq!(ids(&session.presences()), ids(&before));
    session.faults.set(None);
    let back = session.now();
    session.retry_for(REFRESH * 2, |session| session.connection == ConnectionState::Live).await;
    let took = session.now().duration_since(back);
    println!(
        "{fault:?}: given up after {:.0} s, back after {:.0} s",
        asked.elapsed().as_secs_f64(),
        took.as_secs_f64()
    );
    assert!(took <= REFRESH);
}

#[tokio::test]
async fn a_hang() {
    stuck(Fault::Hang).await;
}

#[tokio::test]
async fn a_slow_drip() {
    stuck(Fault::Drip).await;
}

#[tokio::test]
async fn an_instruction_does_not_wait_for_a_refresh_that_is_stuck() {
    let mut session = SimulatedSession::live().await;
    session.faults.set(Some(Fault::Hang));
    let next = session.now() + REFRESH;
    session.advance(next);
    session.hung(1).await;
    session.instructions.send(Instruction::Call(Command::EndIdle)).await.unwrap();
    let instructed = Instant::now();
    // The call itself hangs next: the refresh has been given up for it.
    session.hung(2).await;
    assert!(instructed.elapsed() < Duration::from_secs(6), "{:?}", instructed.elapsed());
    session.faults.set(None);
    loop {
        if let Update::Called { result, .. } = session.next().await {
            result.unwrap();
            break;
        }
    }
    assert_eq!(session.failures, 0, "giving way is no failure");
}

/// A fault that is none: the data go on being fresh.
async fn harmless(fault: Fault) {
    let mut session = SimulatedSession::start().await;
    session.faults.set(Some(fault));
    session.until("the company", |session| session.connection == ConnectionState::Live).await;
    session.run_until(SignedDuration::from_mins(5), |session| session.presences().len() >= OFFICE).await;
}

#[tokio::test]
async fn compressed_answers() {
    harmless(Fault::Gzip).await;
}

#[tokio::test]
async fn maps_turned_into_arrays() {
    harmless(Fault::Lists).await;
}

#[tokio::test]
async fn a_batch_in_which_some_commands_fail() {
    let mut session = SimulatedSession::live().await;
    let before = session.presences().len();
    session.faults.set(Some(Fault::Batch));
    let began = session.now();
    for _ in 0..30 {
        let next = session.now() + SignedDuration::from_secs(10);
        session.advance(next);
        session.until_quiet().await;
    }
    assert_eq!(session.connection, ConnectionState::Live, "the others were answered");
    assert_eq!(session.presences().len(), before);
    assert!(session.fresh(began) >= 30, "{}", session.fresh(began));
}

#[tokio::test]
async fn the_dismissed_go_and_newcomers_come() {
    let mut session = SimulatedSession::live().await;
    session.until_quiet().await;
    let before = session.presences();
    let me = session.app.me().map(|(me, _)| me.id);
    let gone: Vec<_> = before.iter().map(|(id, _)| *id).filter(|id| Some(*id) != me).take(5).collect();
    session.faults.hide(gone.iter().map(|id| id.0));
    session
        .run_until(SignedDuration::from_mins(15), |session| {
            gone.iter().all(|id| session.app.roster().get(*id).is_none())
        })
        .await;
    assert!(session.presences().len() >= before.len() - 5, "nobody else goes");
    session.faults.show_all();
    session
        .run_until(SignedDuration::from_mins(35), |session| {
            gone.iter().all(|id| session.app.roster().get(*id).is_some())
        })
        .await;
}

#[tokio::test]
async fn a_clock_that_is_ten_minutes_wrong() {
    for minutes in [10, -10] {
        let skewed = SignedDuration::from_mins(minutes);
        let mut session = SimulatedSession::start().await;
        session.faults.skew(skewed);
        session.until("the company", |session| session.connection == ConnectionState::Live).await;
        let mut plain = SimulatedSession::live().await;
        plain.until_quiet().await;
        let online =
            |session: &SimulatedSession| session.presences().iter().filter(|(_, one)| one.is_in()).count();
        let (here, there) = (online(&session), online(&plain));
        assert!(here.abs_diff(there) <= 2, "{minutes}: {here} and {there} are in");
        let ahead = session.app.portal_time(session.now()).duration_since(session.now());
        assert!((ahead - skewed).abs() <= SignedDuration::from_secs(2), "{ahead:#}");
        // A clock that is put right while the program runs is followed too.
        session.faults.skew(SignedDuration::ZERO);
        session
            .run_until(SignedDuration::from_mins(2), |session| {
                let moved = session.now().duration_since(jiff::Timestamp::now());
                let ahead = session.app.portal_time(session.now()).duration_since(session.now());
                (ahead + moved).abs() <= SignedDuration::from_secs(2)
            })
            .await;
    }
}

#[tokio::test]
async fn a_tired_method_rests_and_the_footer_can_say_so() {
    let mut session = SimulatedSession::live().await;
    session.faults.set(Some(Fault::Tired("im.user.list.get")));
    session
        .run_until(SignedDuration::from_mins(2), |session| !session.app.connection().cooldowns().is_empty())
        .await;
    assert_eq!(session.connection, ConnectionState::Live, "the rest goes on");
    let Cooldown { method, until } = session.app.connection().cooldowns()[0];
    assert_eq!(method, "im.user.list.get");
    assert!(until > session.now() && until <= session.now() + SignedDuration::from_mins(10));
    session.faults.set(None);
    session
        .run_until(SignedDuration::from_mins(12), |session| session.app.connection().cooldowns().is_empty())
        .await;
}

#[tokio::test]
async fn a_block_for_overload_stops_everything_until_the_user_tries_again() {
    let mut session = SimulatedSession::live().await;
    session.faults.set(Some(Fault::Overload));
    session
        .run_until(SignedDuration::from_mins(1), |session| {
            matches!(session.connection, ConnectionState::Stopped { .. })
        })
        .await;
    assert!(session.sentence().contains("support"), "{}", session.sentence());
    session.instructions.send(Instruction::Call(Command::EndIdle)).await.unwrap();
    assert!(
        matches!(session.next().await, Update::Called { result: Err(failure), .. } if failure.sentence.in_english().contains("support"))
    );
    session.faults.set(None);
    session.instructions.send(Instruction::Refresh).await.unwrap();
    session.until("the return", |session| session.connection == ConnectionState::Live).await;
}

#[tokio::test]
async fn a_full_bucket_slows_the_asking_down() {
    let mut session = SimulatedSession::live().await;
    let before = session.presences();
    session.faults.set(Some(Fault::Busy));
    session.retry_for(SignedDuration::from_mins(10), |_| false).await;
    assert!(session.failures <= 12, "{} requests in ten minutes", session.failures);
    assert_eq!(session.presences(), before);
    assert!(session.sentence().contains("too many requests"));
    session.faults.set(None);
    session
        .retry_for(SignedDuration::from_mins(5), |session| session.connection == ConnectionState::Live)
        .await;
    assert_eq!(session.connection, ConnectionState::Live);
}

#[tokio::test]
async fn the_return_of_the_focus_asks_at_once() {
    let mut session = SimulatedSession::live().await;
    let _ = session.app.update(Message::Focus(false), session.now());
    let next = session.now() + REFRESH;
    session.advance(next);
    session.until_quiet().await;
    let later = session.now() + SignedDuration::from_secs(60);
    session.advance(later);
    session.until_quiet().await;
    let away = session.now() + SignedDuration::from_secs(50);
    session.advance(away);
    let back = session.now();
    let outcome = session.app.update(Message::Focus(true), back);
    assert_eq!(outcome.effects, [app::Effect::Refresh]);
    session.advance(back);
    session.instructions.send(Instruction::Refresh).await.unwrap();
    session.until("the rows", |session| session.fresh(back) >= 20).await;
}

#[tokio::test]
async fn a_machine_that_slept_asks_at_once_and_nobody_goes_offline_before_the_answer() {
    let mut session = SimulatedSession::live().await;
    let before = session.presences();
    let hours = session.now() + SignedDuration::from_hours(8);
    session.faults.set(Some(Fault::Hang));
    session.advance(hours);
    assert_eq!(session.presences(), before, "what is not known any more is not “offline”");
    session.faults.set(None);
    session.until("the rows", |session| session.fresh(hours) >= 30).await;
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
    let mut session = SimulatedSession::with(client, Faults::default(), cadence);
    session.until("the first failures", |session| session.failures >= 1_000).await;
    let (early, size) = (resident(), format!("{:?}", session.app).len());
    session.until("the others", |session| session.failures >= 10_000).await;
    assert!(format!("{:?}", session.app).len() <= size + 200);
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
