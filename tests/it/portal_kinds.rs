//! What the commands say on a portal of today, which tells activity alone, and on an older one, which tells all.

use serde_json::Value;

use crate::support::home::{Ended, Home};
use crate::support::portal_process::Portal;

struct User {
    home: Home,
    portal: Portal,
}

impl User {
    fn of(messenger: &str) -> Self {
        let portal = Portal::with(&["--people", "40", "--seed", "5", "--messenger", messenger]);
        Self { home: Home::new(), portal }
    }

    async fn runs(&self, arguments: &[&str]) -> Ended {
        self.home.runs(arguments, &[("WHOSIN_WEBHOOK", &self.portal.webhook)]).await
    }

    async fn reads(&self, arguments: &[&str]) -> Value {
        let ended = self.runs(arguments).await;
        serde_json::from_str(&ended.stdout).unwrap_or_else(|_| panic!("{ended:?}"))
    }

    /// What `doctor` found of presence.
    async fn diagnosis(&self) -> String {
        let report = self.reads(&["doctor", "--json"]).await;
        let mut checks = report["checks"].as_array().unwrap().iter();
        checks.find(|check| check["check"] == "presence").unwrap()["found"].to_string()
    }
}

#[tokio::test]
async fn todays_is_known_by_its_answers_and_nothing_more_is_claimed_of_it() {
    let user = User::of("2026");
    let told = user.reads(&["list", "--json"]).await;
    assert_eq!(told["portal_tells"], "activity_only");
    let people = told["people"].as_array().unwrap();
    for person in people {
        assert!(["online", "offline"].iter().any(|presence| person["presence"] == *presence), "{person}");
        assert_eq!(person["activity"].is_null(), person["presence"] == "offline", "{person}");
    }
    assert!(people.iter().any(|person| person["activity"] == "quiet"));
    assert_eq!(user.reads(&["list", "--cached", "--json"]).await["portal_tells"], "activity_only");
    let quiet = user.runs(&["list", "is:quiet", "--format", "{activity}"]).await;
    assert!(quiet.stdout.lines().all(|line| line == "quiet") && quiet.code == Some(0), "{quiet:?}");
    let idle = user.runs(&["list", "is:idle"]).await;
    assert!(idle.code == Some(3) && idle.stderr.contains("nothing more"), "{idle:?}");
    assert!(user.diagnosis().await.contains("keeps to itself"));
}

#[tokio::test]
async fn my_own_status_is_told_even_there() {
    let user = User::of("2026");
    let me = user.reads(&["status", "dnd", "--json"]).await;
    assert_eq!((&me["status"], &me["presence"]), (&"dnd".into(), &"dnd".into()));
    let number = format!("#{}", me["id"]);
    let shown = user.reads(&["show", &number, "--json"]).await;
    assert_eq!(shown["people"][0]["presence"], "dnd");
    assert_eq!(shown["portal_tells"], "activity_only", "mine says nothing of others");
    let waited = user.runs(&["wait", &number, "--until", "back", "--timeout", "5s"]).await;
    assert!(waited.stdout.contains("busy"), "{waited:?}");
}

#[tokio::test]
async fn an_older_one_is_known_by_its_answers_too() {
    let user = User::of("2018");
    let told = user.reads(&["list", "--json"]).await;
    assert_eq!(told["portal_tells"], "everything");
    assert!(told["people"].as_array().unwrap().iter().any(|person| person["presence"] == "idle"));
    let idle = user.runs(&["list", "is:idle"]).await;
    assert_eq!(idle.code, Some(0), "{idle:?}");
    assert!(user.diagnosis().await.contains("who is idle"));
}
