//! `whosin doctor` on good portals and bad ones.

use serde_json::Value;
use whosin::demo::{self, Limits, Portal};

use crate::support::failing_portal::Fault;
use crate::support::home::{Ended, Home};

async fn portal(scopes: &[&str]) -> Portal {
    let scopes = scopes.iter().map(|&scope| scope.to_owned()).collect();
    let options = demo::Options { limits: Limits::generous(), scopes, ..demo::Options::default() };
    Portal::start(options).await.unwrap()
}

async fn examined(webhook: &str) -> (Ended, Value) {
    let home = Home::new();
    let plain = home.runs(&["doctor"], &[("WHOSIN_WEBHOOK", webhook)]).await;
    let json = home.runs(&["doctor", "--json"], &[("WHOSIN_WEBHOOK", webhook)]).await;
    assert_eq!((plain.code, plain.stderr.as_str()), (json.code, ""), "{plain:?}");
    let report: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(report["schema"], 1);
    assert_eq!(report["ok"], plain.code == Some(0));
    assert_eq!(report["checks"].as_array().unwrap().len(), plain.stdout.lines().count());
    for check in report["checks"].as_array().unwrap() {
        let told = format!("{}: {}", check["found"], check["next"]);
        assert!(check["level"] == "ok" || told.contains(": "), "says what to do next: {check}");
    }
    (plain, report)
}

fn level<'a>(report: &'a Value, name: &str) -> &'a str {
    let checks = report["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["check"] == name);
    check.unwrap_or_else(|| panic!("{name} is not in {report:#}"))["level"].as_str().unwrap()
}

#[tokio::test]
async fn a_good_portal_has_nothing_to_complain_of() {
    let portal = portal(&["im", "user_brief", "department", "calendar"]).await;
    let (plain, report) = examined(&portal.webhook_url()).await;
    assert_eq!(plain.code, Some(0), "{}", plain.stdout);
    assert!(plain.stdout.lines().all(|line| line.starts_with("ok ")), "{}", plain.stdout);
    for name in
        ["settings", "address", "cache", "connection", "redirect", "clock", "authentication", "administrator"]
    {
        assert_eq!(level(&report, name), "ok");
    }
    assert_eq!(level(&report, "method im.user.list.get"), "ok");
    assert_eq!(level(&report, "limits"), "ok");
    assert_eq!(level(&report, "presence"), "ok");
    assert!(plain.stdout.contains("the portal tells when people were last active"), "{}", plain.stdout);
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let only_im = portal(&["im"]).await;
    let (plain, report) = examined(&only_im.webhook_url()).await;
    assert_eq!(plain.code, Some(0), "warnings are no failure: {}", plain.stdout);
    assert_eq!(level(&report, "scope im"), "ok");
    assert_eq!(level(&report, "scope department"), "warning");
    assert_eq!(level(&report, "method user.get"), "warning");

    let without = portal(&["user", "department"]).await;
    let (plain, report) = examined(&without.webhook_url()).await;
    assert_eq!(plain.code, Some(4));
    assert_eq!(level(&report, "scope im"), "failure");
    assert_eq!(level(&report, "method im.user.get"), "failure");
    assert!(plain.stdout.contains("tick im"), "{}", plain.stdout);
}

#[tokio::test]
async fn each_fault_fails_at_its_own_check() {
    for fault in Fault::ALL {
        let (check, code) = match fault {
            Fault::Refused
            | Fault::Reset
            | Fault::BadGateway
            | Fault::Truncated
            | Fault::Nonsense
            | Fault::Batch => ("connection", 1),
            Fault::Page => ("connection", 4),
            Fault::Unauthorized | Fault::Overload => ("authentication", 4),
            Fault::Unknown => ("authentication", 1),
            Fault::Moved | Fault::Circle => ("redirect", 4),
        };
        let (plain, report) = examined(&format!("http://{}/rest/7/s3cr3tk3y/", fault.open().await)).await;
        assert_eq!(plain.code, Some(code), "{fault:?}: {}", plain.stdout);
        let checks = report["checks"].as_array().unwrap();
        let failure = checks.iter().find(|check| check["level"] == "failure").unwrap();
        assert_eq!(failure["check"], check, "{fault:?}: {}", plain.stdout);
        assert!(!plain.stdout.contains("s3cr3tk3y"));
    }
}

#[tokio::test]
async fn settings_that_cannot_be_read_are_a_failure_too() {
    let home = Home::new();
    let nothing = home.runs(&["doctor"], &[]).await;
    assert!(nothing.code == Some(4) && nothing.stdout.contains("no portal is set up"), "{nothing:?}");
    home.set("them = 'dark'\n");
    let wrong = home.runs(&["doctor", "--json"], &[]).await;
    assert_eq!((wrong.code, wrong.stderr.as_str()), (Some(4), ""));
    let report: Value = serde_json::from_str(&wrong.stdout).unwrap();
    assert_eq!(level(&report, "settings"), "failure");
}

/// Every method that the doctor asks about is called somewhere else.
#[tokio::test]
async fn no_method_is_claimed_that_is_never_called() {
    use jiff::civil::Date;
    use whosin::people::{ChatText, PersonId, Status};
    use whosin::portal::Command;

    let none = String::new;
    let commands = [
        Command::Me,
        Command::User(PersonId(1)),
        Command::Users(Vec::new()),
        Command::Status,
        Command::SetStatus(Status::Online),
        Command::StartIdle { ago: 1 },
        Command::EndIdle,
        Command::Colleagues { offset: 0 },
        Command::Employees(Vec::new()),
        Command::SearchUsers { find: none(), offset: 0 },
        Command::SearchDepartments { find: none(), offset: 0 },
        Command::UserBriefs { start: 0 },
        Command::DepartmentTree { start: 0 },
        Command::Accessibility { users: Vec::new(), from: Date::ZERO, to: Date::ZERO },
        Command::CalendarSettings,
        Command::SendMessage { to: PersonId(1), text: ChatText::new("Hello").unwrap() },
    ];
    let portal = portal(&["im"]).await;
    let (_, report) = examined(&portal.webhook_url()).await;
    let sources = sources();
    let checks = report["checks"].as_array().unwrap().iter();
    let claimed: Vec<_> =
        checks.filter_map(|check| check["check"].as_str()?.strip_prefix("method ")).collect();
    assert!(claimed.len() > 5, "{claimed:?}");
    for method in claimed {
        let called = commands.iter().filter(|command| command.method() == method).any(|command| {
            let shown = format!("{command:?}");
            let name: String = shown.chars().take_while(char::is_ascii_alphabetic).collect();
            let is_whole = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            sources.split(&format!("Command::{name}")).skip(1).any(is_whole)
        });
        assert!(called, "{method} is never called");
    }
}

/// The sources of whatever calls the portal, without tests and the doctor.
fn sources() -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.join("sync"), root.join("runtime"), root.join("cli")];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            if matches!(name, "tests" | "doctor" | "company_fixture") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = std::fs::read_to_string(path).unwrap();
                text += source.split("#[cfg(test)]").next().unwrap();
            }
        }
    }
    text
}
