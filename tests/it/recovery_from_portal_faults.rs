//! Nothing stops for good: whatever the portal refuses or garbles, the screen says so and recovers by itself, and
//! while one method fails another tells the rows.

use jiff::SignedDuration;
use whosin::demo::{self, ErrorCode, Fault, Faults, Limits, Methods, People, Portal, Unreadable};
use whosin::people::PersonId;
use whosin::portal;
use whosin::sync::{Cadence, ConnectionState, WaitLimit, read_company};

use crate::support::simulated_session::{SimulatedSession, client};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);
/// One refresh of the rows, and the time that an answer takes.
const REFRESH: SignedDuration = SignedDuration::from_secs(31);

fn failing(methods: &str, code: &str) -> Fault {
    Fault::Failing(Methods::parse(methods).unwrap(), ErrorCode::parse(code).unwrap())
}

/// Lets the clock run to the next try, whatever the planner waits for.
async fn next_try(session: &mut SimulatedSession) {
    let at = match session.connection {
        ConnectionState::Retrying { at, .. }
        | ConnectionState::Stopped { at: Some(at), .. }
        | ConnectionState::Moved { at: Some(at), .. } => at,
        _ => session.now() + SignedDuration::from_secs(10),
    };
    session.advance(at);
    session.until_quiet().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_tried_again_like_any_failure() {
    for way in ["json", "bytes", "list", "number", "deep"] {
        let mut session = SimulatedSession::live().await;
        let before = session.presences();
        session.faults.set(Some(Fault::Unreadable(Unreadable::parse(way).unwrap())));
        let end = session.now() + MINUTE * 5;
        while session.now() < end {
            next_try(&mut session).await;
            assert!(
                !matches!(session.connection, ConnectionState::Stopped { .. }),
                "{way}: {:?}",
                session.connection
            );
        }
        assert_eq!(session.presences().len(), before.len());
        session.faults.set(None);
        let back = session.now();
        while session.connection != ConnectionState::Live {
            next_try(&mut session).await;
        }
        assert!(session.now().duration_since(back) <= REFRESH, "{way}");
    }
}

#[tokio::test]
async fn a_refusal_is_told_at_once_and_passes_by_itself() {
    for code in ["INVALID_CREDENTIALS", "ACCESS_DENIED", "expired_token", "PORTAL_DELETED", "NO_AUTH_FOUND"] {
        let mut session = SimulatedSession::live().await;
        let before = session.presences().len();
        session.faults.set(Some(Fault::Refused(ErrorCode::parse(code).unwrap())));
        session
            .run_until(MINUTE, |session| matches!(session.connection, ConnectionState::Stopped { .. }))
            .await;
        let ConnectionState::Stopped { at: Some(at), sentence } = session.connection.clone() else {
            panic!("{code}")
        };
        assert!(at <= session.now() + MINUTE, "{code}");
        session.advance(at);
        session
            .until("the next try", |session| {
                session.connection != ConnectionState::Stopped { at: Some(at), sentence: sentence.clone() }
            })
            .await;
        let ConnectionState::Stopped { at: Some(at), .. } = session.connection else {
            panic!("{code}: {:?}", session.connection)
        };
        let wait = at.duration_since(session.now());
        assert!(wait > MINUTE * 9 && wait <= MINUTE * 10, "{code}: {wait:#}");
        assert_eq!(session.presences().len(), before, "nobody is lost");
        session.faults.set(None);
        session.advance(at);
        session.until("the return", |session| session.connection == ConnectionState::Live).await;
    }
}

#[tokio::test]
async fn a_refusal_inside_every_batch_is_told_and_passes_by_itself() {
    for code in ["INVALID_CREDENTIALS", "ACCESS_DENIED", "expired_token", "PORTAL_DELETED", "NO_AUTH_FOUND"] {
        let mut session = SimulatedSession::live().await;
        session.faults.set(Some(failing("*", code)));
        session.run_until(MINUTE, |session| !session.sentence().is_empty()).await;
        let told = session.now();
        while session.now() < told + MINUTE * 25 {
            next_try(&mut session).await;
            assert!(!session.app.connection().state().answers(), "{code}: {:?}", session.connection);
        }
        session.faults.set(None);
        let back = session.now();
        while session.connection != ConnectionState::Live {
            next_try(&mut session).await;
            assert!(session.now() <= back + MINUTE * 10 + REFRESH, "{code}: {:?}", session.connection);
        }
        session.run_until(REFRESH + MINUTE, |session| session.app.stale_since(session.now()).is_none()).await;
    }
}

#[tokio::test]
async fn while_one_method_rests_another_tells_the_rows() {
    for methods in ["im.user.list.get", "im.user.list.get,im.user.get"] {
        for code in ["OPERATION_TIME_LIMIT", "INVALID_REQUEST", "ID_EMPTY", "ERROR_METHOD_NOT_FOUND"] {
            let mut session = SimulatedSession::live().await;
            session.faults.set(Some(failing(methods, code)));
            let began = session.now();
            while session.now() < began + MINUTE * 6 {
                let next = session.now() + SignedDuration::from_secs(5);
                session.advance(next);
                session.until_quiet().await;
                let judged = session.now() > began + MINUTE;
                let oldest = session.app.stale_since(session.now());
                assert!(!judged || oldest.is_none(), "{methods} {code}: {oldest:?} at {}", session.now());
            }
            assert!(session.fresh(session.now() - SignedDuration::from_secs(46)) >= 30, "{methods} {code}");
        }
    }
}

#[tokio::test]
async fn nothing_is_up_to_date_when_no_method_tells_the_rows() {
    for code in ["INVALID_REQUEST", "ID_EMPTY", "OPERATION_TIME_LIMIT", "insufficient_scope"] {
        let mut session = SimulatedSession::live().await;
        let before = session.presences();
        session.faults.set(Some(failing("im.*", code)));
        session.run_until(MINUTE * 2, |session| !session.sentence().is_empty()).await;
        assert!(session.app.stale_since(session.now()).is_some(), "{code}");
        let later = session.now() + MINUTE * 60;
        session.advance(later);
        assert_eq!(session.presences(), before, "nobody goes offline because the portal does not tell");
        session.faults.set(None);
        let back = session.now();
        while session.app.stale_since(session.now()).is_some() {
            next_try(&mut session).await;
            assert!(session.now() <= back + MINUTE * 11, "{code}: {:?}", session.connection);
        }
    }
}

#[tokio::test]
async fn a_silent_portal_makes_the_header_tell_the_age_after_half_a_minute() {
    let mut session = SimulatedSession::live().await;
    session.faults.set(Some(Fault::Hang));
    let began = session.now();
    let early = began + SignedDuration::from_secs(25);
    session.advance(early);
    assert_eq!(session.app.stale_since(session.now()), None);
    let late = began + SignedDuration::from_secs(32);
    session.advance(late);
    assert!(
        session.app.stale_since(session.now()).is_some_and(|since| since <= began),
        "{:?}",
        session.connection
    );
}

#[tokio::test]
async fn lists_that_never_end_are_read_once() {
    let faults = Faults::default();
    faults.set(Some(Fault::Stalled));
    let options = demo::Options {
        people: People::new(300).unwrap(),
        limits: Limits::generous(),
        faults,
        ..demo::Options::default()
    };
    let portal = Portal::start(options).await.unwrap();
    let client = client(&portal.webhook_url(), portal::Options::default());
    let wait_limit = WaitLimit { longest: std::time::Duration::from_secs(10), tell: &mut |_| {} };
    let company = read_company(&client, wait_limit).await.unwrap();
    assert!(company.requests <= 5 && company.gaps.stalled && !company.is_complete(), "{}", company.requests);
    assert!(company.people.len() >= 50, "{}", company.people.len());
}

#[tokio::test]
async fn whoever_was_known_stays_until_the_portal_says_otherwise() {
    let mut first = SimulatedSession::live().await;
    first.until_quiet().await;
    let known: Vec<PersonId> = first.presences().into_iter().map(|(id, _)| id).collect();
    let portal = first.portal.take().unwrap();
    let client = client(&portal.webhook_url(), portal::Options::default());
    let left = *known.last().unwrap();
    first.faults.hide([left.0]);
    let remembered =
        first.app.roster().iter().map(|entry| (entry.person.clone(), entry.fetched_at)).collect();
    let mut second = SimulatedSession::warm(client, first.faults.clone(), Cadence::default(), remembered);
    second.portal = Some(portal);
    while second.connection != ConnectionState::Live {
        second.next().await;
        assert_eq!(second.presences().len(), known.len(), "{:?}", second.connection);
    }
    second.run_until(MINUTE * 2, |session| session.presences().len() < known.len()).await;
    assert_eq!(second.presences().len(), known.len() - 1, "{left} has left");
}
