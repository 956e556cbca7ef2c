//! The checks that ask the portal.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use jiff::civil::Date;

use super::pictures;
use super::report::{Check, Report, Subject};
use crate::cli::Exit;
use crate::cli::failure::exit_for;
use crate::people::{PortalTells, Roster, Rules, Status};
use crate::portal::budget::Limits;
use crate::portal::{BatchAnswer, Client, Command, Error, Operating, Profile, Reply, SEND_MESSAGE};
use crate::words::Sentence;

/// A clock that is further off than this should be set.
const CLOCK: SignedDuration = SignedDuration::from_secs(60);
/// How long one method may run in ten minutes on a cloud portal, in seconds.
const OPERATING: f64 = Limits::CLOUD.operating.as_secs_f64();
/// The part of that time from which on it gets tight.
const TIGHT: f64 = 0.5;

/// What whosin is without a method.
#[derive(Clone, Copy)]
enum Need {
    /// Nothing.
    Always,
    /// Poorer, by this.
    For(&'static str),
    /// The same, of what only newer portals have: nobody need do anything about it.
    Extra(&'static str),
}

/// The scopes: name, what it is for, where it is ticked.
const SCOPES: [(&str, Need); 5] = [
    ("im", Need::Always),
    ("user_brief", Need::For("loss-user-brief")),
    ("department", Need::For("loss-department")),
    ("calendar", Need::For("loss-calendar")),
    ("humanresources", Need::Extra("loss-structure")),
];

/// A call of each method that is worth asking for, and what whosin is without it.
static METHODS: [(Command, Need); 14] = [
    (Command::Me, Need::Always),
    (Command::Users(Vec::new()), Need::Always),
    (Command::Colleagues { offset: 0 }, Need::For("loss-colleagues")),
    (Command::Employees(Vec::new()), Need::For("loss-employees")),
    (Command::SearchDepartments { find: String::new(), offset: 0 }, Need::For("loss-search-departments")),
    (Command::SearchUsers { find: String::new(), offset: 0 }, Need::For("loss-search-users")),
    (Command::Status, Need::For("loss-status")),
    (Command::SetStatus(Status::Online), Need::For("loss-set-status")),
    (Command::StartIdle { ago: 1 }, Need::For("loss-start-idle")),
    (Command::EndIdle, Need::For("loss-end-idle")),
    (Command::UserBriefs { start: 0 }, Need::For("loss-briefs")),
    (Command::DepartmentTree { start: 0 }, Need::For("loss-department")),
    (
        Command::Accessibility { users: Vec::new(), from: Date::ZERO, to: Date::ZERO },
        Need::For("loss-accessibility"),
    ),
    (Command::CalendarSettings, Need::For("loss-working-time")),
];

/// How the portal is addressed.
pub(super) fn address(client: &Client) -> Check {
    let host = client.host();
    if client.portal().scheme() == "http" && !client.is_local() {
        let found = Sentence::new("doctor-address-http").with("host", host);
        return Check::warning("address", found, Sentence::new("doctor-address-http-next"));
    }
    Check::ok("address", Sentence::new("doctor-address").with("host", host))
}

/// Through whom the portal is called.
pub(super) fn proxy(client: &Client) -> Check {
    match client.proxies().leading_to(client.portal()) {
        Ok(Some(proxy)) => {
            let found = Sentence::new("doctor-proxy").with("proxy", proxy.name());
            Check::ok("proxy", found.with("source", proxy.told_source()))
        }
        Ok(None) => Check::ok("proxy", Sentence::new("doctor-proxy-none")),
        Err(error) => Check::failed("proxy", error.sentence()),
    }
}

/// Asks the portal, check after check.
pub(super) async fn examine(client: &Client, report: &mut Report) {
    let begun = Instant::now();
    let answer = client.call(Command::Profile).await;
    let took = begun.elapsed();
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            let refused = error.code().is_some();
            if refused {
                report.add(connection(client, took), Exit::Failed);
            }
            let check = match &error {
                Error::Moved { .. } | Error::Downgrade | Error::RedirectLoop => "redirect",
                _ if refused => "authentication",
                _ => "connection",
            };
            let exit = exit_for(&error);
            report.add(Check::failed(check, error.sentence()), exit);
            return;
        }
    };
    report.add(connection(client, took), Exit::Failed);
    report.add(Check::ok("redirect", Sentence::new("doctor-redirect-none")), Exit::Failed);
    if let Some(offset) = answer.clock_offset() {
        report.add(clock(offset), Exit::Failed);
    }
    if let Reply::Profile(profile) = answer.value {
        let who =
            Sentence::new("doctor-owner").with("name", &*profile.name).with("id", profile.id.to_string());
        report.add(Check::ok("authentication", who), Exit::Failed);
        report.add(administrator(&profile), Exit::Failed);
    }
    scopes(client, report).await;
    methods(client, report).await;
    lists(client, report).await;
    people(client, report).await;
}

/// What is told of some people: how much of their presence, and their pictures.
async fn people(client: &Client, report: &mut Report) {
    let answer = match client.batch(vec![Command::Me, Command::Colleagues { offset: 0 }]).await {
        Ok(answer) => answer,
        Err(error) => return report.add(Check::warned("pictures", error.sentence()), Exit::Failed),
    };
    let now = answer.server_time.unwrap_or(answer.received_at);
    let mut me = None;
    let mut people = Vec::new();
    for reply in answer.replies.into_iter().flatten() {
        match reply {
            Reply::Person(person) => {
                me = Some(person.id);
                people.push(*person);
            }
            Reply::People { people: told, .. } => people.extend(told),
            _ => {}
        }
    }
    let mut roster = Roster::new(Rules { me, ..Rules::default() });
    roster.merge(people, now);
    report.add(presence(roster.portal_tells()), Exit::Failed);
    let addresses = roster.iter().filter_map(|entry| entry.person.picture());
    report.add(pictures::examine(client, addresses).await, Exit::Failed);
}

/// How much the portal tells of presence; that it keeps something to itself is nobody's fault.
fn presence(tells: PortalTells) -> Check {
    let found = match tells {
        PortalTells::Everything => "doctor-presence-everything",
        PortalTells::ActivityOnly => "doctor-presence-activity",
        PortalTells::NotKnownYet => "doctor-presence-unknown",
    };
    Check::ok("presence", Sentence::new(found))
}

fn connection(client: &Client, took: Duration) -> Check {
    let key =
        if client.portal().scheme() == "https" { "doctor-connection-tls" } else { "doctor-connection-open" };
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    Check::ok("connection", Sentence::new(key).with("milliseconds", milliseconds))
}

fn clock(offset: SignedDuration) -> Check {
    let off = SignedDuration::from_secs(offset.abs().as_secs());
    if off <= CLOCK {
        return Check::ok("clock", Sentence::new("doctor-clock-agrees"));
    }
    let key = if offset.is_negative() { "doctor-clock-ahead" } else { "doctor-clock-behind" };
    let seconds = off.unsigned_abs().as_secs();
    let off = Sentence::new("doctor-clock-off").with("minutes", seconds / 60).with("seconds", seconds % 60);
    Check::warning("clock", Sentence::new(key).with("off", off), Sentence::new("doctor-clock-next"))
}

fn administrator(profile: &Profile) -> Check {
    if profile.admin {
        return Check::warning(
            "administrator",
            Sentence::new("doctor-administrator"),
            Sentence::new("doctor-administrator-next"),
        );
    }
    Check::ok("administrator", Sentence::new("doctor-employee"))
}

async fn scopes(client: &Client, report: &mut Report) {
    let granted = match client.call(Command::Scope).await {
        Ok(answer) => match answer.value {
            Reply::Scope(granted) => granted,
            _ => Vec::new(),
        },
        Err(error) => {
            let found = Sentence::new("doctor-scopes-untold");
            report.add(Check::warning("scopes", found, error.sentence()), Exit::Failed);
            return;
        }
    };
    for (name, need) in SCOPES {
        report.add(scope(name, need, &granted), Exit::NotConfigured);
    }
}

fn scope(name: &str, need: Need, granted: &[String]) -> Check {
    let check = Subject::named("scope", name);
    // Both wider forms hold what the narrowest has.
    let held = |scope: &String| scope == name || (name == "user_brief" && scope.starts_with("user"));
    if granted.iter().any(held) {
        return Check::ok(check, Sentence::new("doctor-granted"));
    }
    let next = Sentence::new("doctor-scope-next").with("scope", name);
    let without = |loss| Sentence::new("doctor-not-granted").with("loss", Sentence::new(loss));
    match need {
        Need::Always => Check::failure(check, without("loss-everybody"), next),
        Need::For(loss) => Check::warning(check, without(loss), next),
        Need::Extra(loss) => Check::ok(check, without(loss)),
    }
}

/// Whether the lists go on from page to page as they say.
async fn lists(client: &Client, report: &mut Report) {
    let pages = [0, 50].map(|offset| Command::SearchDepartments { find: String::new(), offset });
    // Whoever may not see departments has been told so already.
    let Ok(answer) = client.batch(pages.to_vec()).await else { return };
    let [
        Ok(Reply::Departments { departments: first, page }),
        Ok(Reply::Departments { departments: second, .. }),
    ] = answer.replies.as_slice()
    else {
        return;
    };
    if page.next.is_none() || second.is_empty() {
        return report.add(Check::ok("lists", Sentence::new("doctor-lists-sound")), Exit::Failed);
    }
    let known: HashSet<_> = first.iter().map(|department| department.id).collect();
    let check = if second.iter().all(|department| known.contains(&department.id)) {
        Check::warning("lists", Sentence::new("doctor-lists-stalled"), Sentence::new("doctor-lists-next"))
    } else {
        Check::ok("lists", Sentence::new("doctor-lists-sound"))
    };
    report.add(check, Exit::Failed);
}

/// The methods that are worth asking for, by name: of the last there is no call that would say nothing.
fn asked_methods() -> impl Iterator<Item = (&'static str, Need)> {
    let called = METHODS.iter().map(|(command, need)| (command.method(), *need));
    called.chain([(SEND_MESSAGE, Need::For("loss-say"))])
}

async fn methods(client: &Client, report: &mut Report) {
    let questions = asked_methods().map(|(method, _)| Command::MethodAvailability(method));
    // Real calls beside, so that the portal tells how much of their time is used.
    let used = [Command::Me, Command::Status, Command::Revision];
    let used_methods = used.each_ref().map(Command::method);
    let answer = match client.batch(questions.chain(used).collect()).await {
        Ok(answer) => answer,
        Err(error) => {
            let exit = exit_for(&error);
            report.add(Check::failed("methods", error.sentence()), exit);
            return;
        }
    };
    let BatchAnswer { replies, operating, .. } = answer;
    let mut replies = replies.into_iter();
    for ((name, need), reply) in asked_methods().zip(&mut replies) {
        report.add(method(name, need, reply), Exit::NotConfigured);
    }
    for (command, reply) in used_methods.into_iter().zip(replies) {
        if let Err(error) = reply {
            report.add(Check::failed(Subject::named("call", command), error.sentence()), exit_for(&error));
        }
    }
    report.add(limits(operating.iter().map(|(name, used)| (*name, *used))), Exit::Failed);
}

fn method(name: &str, need: Need, reply: Result<Reply, Error>) -> Check {
    let check = Subject::named("method", name);
    let (exists, available) = match reply {
        Ok(Reply::MethodAvailability { exists, available }) => (exists, available),
        Ok(_) => (true, true),
        Err(error) => {
            return Check::warning(check, Sentence::new("doctor-method-untold"), error.sentence());
        }
    };
    let (found, next) = match (exists, available) {
        (true, true) => return Check::ok(check, Sentence::new("doctor-method-allowed")),
        (true, false) => ("doctor-method-refused", "doctor-method-refused-next"),
        (false, _) => ("doctor-method-missing", "doctor-method-missing-next"),
    };
    let (found, next) = (Sentence::new(found), Sentence::new(next));
    let without = |found, loss| {
        Sentence::new("doctor-with-loss").with("found", found).with("loss", Sentence::new(loss))
    };
    match need {
        Need::Always => Check::failure(check, found, next),
        Need::For(loss) => Check::warning(check, without(found, loss), next),
        Need::Extra(loss) => Check::ok(check, without(found, loss)),
    }
}

/// What is left of the method that has used most.
fn limits(operating: impl Iterator<Item = (&'static str, Operating)>) -> Check {
    let most = operating.max_by(|a, b| a.1.used_seconds.total_cmp(&b.1.used_seconds));
    let Some((name, used)) = most else {
        return Check::ok("limits", Sentence::new("doctor-limits-untold"));
    };
    let left = (OPERATING - used.used_seconds).max(0.0);
    let found = Sentence::new("doctor-limits")
        .with("method", name)
        .with("left", format!("{left:.0}"))
        .with("whole", format!("{OPERATING:.0}"));
    if used.used_seconds > OPERATING * TIGHT {
        return Check::warning("limits", found, Sentence::new("doctor-limits-next"));
    }
    Check::ok("limits", found)
}

#[cfg(test)]
mod tests {
    use super::super::report::Level;
    use super::*;
    use crate::people::PersonId;

    #[test]
    fn a_clock_is_told_which_way_it_is_off() {
        assert_eq!(clock(SignedDuration::from_secs(-59)).level, Level::Ok);
        let ahead = clock(SignedDuration::from_mins(-10));
        assert_eq!(ahead.level, Level::Warning);
        assert!(ahead.found.in_english().contains("10 min 0 s ahead of"), "{ahead:?}");
        assert!(clock(SignedDuration::from_secs(90)).found.in_english().contains("1 min 30 s behind"));
    }

    #[test]
    fn only_what_is_needed_fails() {
        let granted = ["im".to_owned(), "user_basic".to_owned()];
        let level = |(name, need)| scope(name, need, &granted).level;
        assert_eq!(SCOPES.map(level), [Level::Ok, Level::Ok, Level::Warning, Level::Warning, Level::Ok]);
        assert_eq!(scope(SCOPES[0].0, SCOPES[0].1, &[]).level, Level::Failure);
        let told = |exists, available| Ok(Reply::MethodAvailability { exists, available });
        assert_eq!(method("x", Need::Always, told(true, true)).level, Level::Ok);
        assert_eq!(method("x", Need::Always, told(true, false)).level, Level::Failure);
        assert_eq!(method("x", Need::For("y"), told(false, false)).level, Level::Warning);
        assert_eq!(method("x", Need::Always, Err(Error::RedirectLoop)).level, Level::Warning);
    }

    #[test]
    fn an_administrator_and_tight_limits_are_warned_of() {
        let profile = |admin| Profile { id: PersonId(1), admin, name: "A".to_owned(), time_zone: None };
        assert_eq!(administrator(&profile(true)).level, Level::Warning);
        assert_eq!(administrator(&profile(false)).level, Level::Ok);
        let used = |used_seconds| [("im.user.get", Operating { used_seconds, resets_at: None })].into_iter();
        assert_eq!(
            limits(used(1.0)).found.in_english(),
            "im.user.get has 479 s of 480 s left in these ten minutes"
        );
        assert_eq!(limits(used(300.0)).level, Level::Warning);
        assert_eq!(limits(std::iter::empty()).level, Level::Ok);
    }
}
