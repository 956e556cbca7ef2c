//! Nothing stops for good: whatever the portal refuses or garbles, the screen says so and recovers by itself, and
//! while one method fails another tells the rows.

use jiff::SignedDuration;
use whosin::demo::{self, ErrorCode, Faults, Limits, Methods, People, Portal, Trouble, Unreadable};
use whosin::people::PersonId;
use whosin::portal;
use whosin::sync::{Cadence, ConnectionState, Patience, read_company};

use crate::support::simulated_session::{Stage, client};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
/// One refresh of the rows, and the time that an answer takes.
const REFRESH: SignedDuration = SignedDuration::from_secs(31);

fn failing(methods: &str, code: &str) -> Trouble {
    Trouble::Failing(Methods::parse(methods).unwrap(), ErrorCode::parse(code).unwrap())
}

/// Lets the clock run to the next try, whatever the planner waits for.
async fn next_try(stage: &mut Stage) {
    let at = match stage.connection {
        ConnectionState::Retrying { at, .. }
        | ConnectionState::Stopped { at: Some(at), .. }
        | ConnectionState::Moved { at: Some(at), .. } => at,
        _ => stage.now() + SignedDuration::from_secs(10),
    };
    stage.advance(at);
    stage.until_quiet().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_tried_again_like_any_failure() {
    for way in ["json", "bytes", "list", "number", "deep"] {
        let mut stage = Stage::live().await;
        let before = stage.presences();
        stage.faults.set(Some(Trouble::Unreadable(Unreadable::parse(way).unwrap())));
        let end = stage.now() + MINUTE * 5;
        while stage.now() < end {
            next_try(&mut stage).await;
            assert!(
                !matches!(stage.connection, ConnectionState::Stopped { .. }),
                "{way}: {:?}",
                stage.connection
            );
        }
        assert_eq!(stage.presences().len(), before.len());
        stage.faults.set(None);
        let back = stage.now();
        while stage.connection != ConnectionState::Live {
            next_try(&mut stage).await;
        }
        assert!(stage.now().duration_since(back) <= REFRESH, "{way}");
    }
}

#[tokio::test]
async fn a_refusal_is_told_at_once_and_passes_by_itself() {
    for code in ["INVALID_CREDENTIALS", "ACCESS_DENIED", "expired_token", "PORTAL_DELETED", "NO_AUTH_FOUND"] {
        let mut stage = Stage::live().await;
        let before = stage.presences().len();
        stage.faults.set(Some(Trouble::Refused(ErrorCode::parse(code).unwrap())));
        stage.run_until(MINUTE, |stage| matches!(stage.connection, ConnectionState::Stopped { .. })).await;
        let ConnectionState::Stopped { at: Some(at), .. } = stage.connection else { panic!("{code}") };
        assert!(at <= stage.now() + MINUTE, "{code}");
        stage.advance(at);
        stage
            .until("the next try", |stage| {
                stage.connection != ConnectionState::Stopped { at: Some(at), sentence: stage.sentence() }
            })
            .await;
        let ConnectionState::Stopped { at: Some(at), .. } = stage.connection else {
            panic!("{code}: {:?}", stage.connection)
        };
        let wait = at.duration_since(stage.now());
        assert!(wait > MINUTE * 9 && wait <= MINUTE * 10, "{code}: {wait:#}");
        assert_eq!(stage.presences().len(), before, "nobody is lost");
        stage.faults.set(None);
        stage.advance(at);
        stage.until("the return", |stage| stage.connection == ConnectionState::Live).await;
    }
}

#[tokio::test]
async fn a_refusal_inside_every_batch_is_told_and_passes_by_itself() {
    for code in ["INVALID_CREDENTIALS", "ACCESS_DENIED", "expired_token", "PORTAL_DELETED", "NO_AUTH_FOUND"] {
        let mut stage = Stage::live().await;
        stage.faults.set(Some(failing("*", code)));
        stage.run_until(MINUTE, |stage| !stage.sentence().is_empty()).await;
        let told = stage.now();
        while stage.now() < told + MINUTE * 25 {
            next_try(&mut stage).await;
            assert!(!stage.app.connection().state().answers(), "{code}: {:?}", stage.connection);
        }
        stage.faults.set(None);
        let back = stage.now();
        while stage.connection != ConnectionState::Live {
            next_try(&mut stage).await;
            assert!(stage.now() <= back + MINUTE * 10 + REFRESH, "{code}: {:?}", stage.connection);
        }
        stage.run_until(REFRESH + MINUTE, |stage| stage.app.stale_since(stage.now()).is_none()).await;
    }
}

#[tokio::test]
async fn while_one_method_rests_another_tells_the_rows() {
    for methods in ["im.user.list.get", "im.user.list.get,im.user.get"] {
        for code in ["OPERATION_TIME_LIMIT", "INVALID_REQUEST", "ID_EMPTY", "ERROR_METHOD_NOT_FOUND"] {
            let mut stage = Stage::live().await;
            stage.faults.set(Some(failing(methods, code)));
            let began = stage.now();
            while stage.now() < began + MINUTE * 6 {
                let next = stage.now() + SignedDuration::from_secs(5);
                stage.advance(next);
                stage.until_quiet().await;
                let judged = stage.now() > began + MINUTE;
                let oldest = stage.app.stale_since(stage.now());
                assert!(!judged || oldest.is_none(), "{methods} {code}: {oldest:?} at {}", stage.now());
            }
            assert!(stage.fresh(stage.now() - SignedDuration::from_secs(46)) >= 30, "{methods} {code}");
        }
    }
}

#[tokio::test]
async fn nothing_is_up_to_date_when_no_method_tells_the_rows() {
    for code in ["INVALID_REQUEST", "ID_EMPTY", "OPERATION_TIME_LIMIT", "insufficient_scope"] {
        let mut stage = Stage::live().await;
        let before = stage.presences();
        stage.faults.set(Some(failing("im.*", code)));
        stage.run_until(MINUTE * 2, |stage| !stage.sentence().is_empty()).await;
        assert!(stage.app.stale_since(stage.now()).is_some(), "{code}");
        let later = stage.now() + MINUTE * 60;
        stage.advance(later);
        assert_eq!(stage.presences(), before, "nobody goes offline because the portal does not tell");
        stage.faults.set(None);
        let back = stage.now();
        while stage.app.stale_since(stage.now()).is_some() {
            next_try(&mut stage).await;
            assert!(stage.now() <= back + MINUTE * 11, "{code}: {:?}", stage.connection);
        }
    }
}

#[tokio::test]
async fn a_silent_portal_makes_the_header_tell_the_age_after_half_a_minute() {
    let mut stage = Stage::live().await;
    stage.faults.set(Some(Trouble::Hang));
    let began = stage.now();
    let early = began + SignedDuration::from_secs(25);
    stage.advance(early);
    assert_eq!(stage.app.stale_since(stage.now()), None);
    let late = began + SignedDuration::from_secs(32);
    stage.advance(late);
    assert!(stage.app.stale_since(stage.now()).is_some_and(|since| since <= began), "{:?}", stage.connection);
}

#[tokio::test]
async fn lists_that_never_end_are_read_once() {
    let faults = Faults::default();
    faults.set(Some(Trouble::Stalled));
    let options = demo::Options {
        people: People::new(300).unwrap(),
        limits: Limits::generous(),
        faults,
        ..demo::Options::default()
    };
    let portal = Portal::start(options).await.unwrap();
    let client = client(&portal.webhook_url(), portal::Options::default());
    let patience = Patience { longest: std::time::Duration::from_secs(10), tell: &mut |_| {} };
    let company = read_company(&client, patience).await.unwrap();
    assert!(company.requests <= 5 && company.gaps.stalled && !company.is_complete(), "{}", company.requests);
    assert!(company.people.len() >= 50, "{}", company.people.len());
}

#[tokio::test]
async fn whoever_was_known_stays_until_the_portal_says_otherwise() {
    let mut first = Stage::live().await;
    first.until_quiet().await;
    let known: Vec<PersonId> = first.presences().into_iter().map(|(id, _)| id).collect();
    let portal = first.portal.take().unwrap();
    let client = client(&portal.webhook_url(), portal::Options::default());
    let left = *known.last().unwrap();
    first.faults.hide([left.0]);
    let remembered =
        first.app.roster().iter().map(|entry| (entry.person.clone(), entry.fetched_at)).collect();
    let mut second = Stage::warm(client, first.faults.clone(), Cadence::default(), remembered);
    second.portal = Some(portal);
    while second.connection != ConnectionState::Live {
        second.next().await;
        assert_eq!(second.presences().len(), known.len(), "{:?}", second.connection);
    }
    second.run_until(MINUTE * 2, |stage| stage.presences().len() < known.len()).await;
    assert_eq!(second.presences().len(), known.len() - 1, "{left} has left");
}
