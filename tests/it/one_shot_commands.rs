//! The one-shot commands as scripts meet them: the real binary against the embedded portal.

use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::portal_process::Portal;

/// A user of a portal, with a home of their own.
struct User {
    home: tempfile::TempDir,
    webhook: String,
}

#[derive(Debug)]
struct Ended {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Ended {
    fn json(&self) -> Value {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    fn fails(&self, code: i32, what: &str) {
        assert_eq!(self.code, code, "{self:?}");
        assert!(self.stderr.contains(what) && self.stdout.is_empty(), "{self:?}");
        assert!(!self.stderr.contains("/rest/"), "{self:?}");
    }
}

impl User {
    fn of(portal: &Portal) -> Self {
        Self { home: tempfile::tempdir().unwrap(), webhook: portal.webhook.clone() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whosin"));
        command
            .args(arguments)
            .env_clear()
            .envs([("HOME", self.home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &self.webhook)])
            .envs([("TZ", "UTC"), ("LANG", "C.UTF-8"), ("WHOSIN_REFRESH_VISIBLE_SECONDS", "10")]);
        command
    }

    fn runs(&self, arguments: &[&str]) -> Ended {
        let output = self.command(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ended {
            code: output.status.code().unwrap(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// The number of whoever the webhook acts for.
    fn me(&self) -> String {
        self.runs(&["status", "--json"]).json()["id"].to_string()
    }

    fn cache(&self) -> PathBuf {
        PathBuf::from(self.runs(&["cache", "path"]).stdout.trim())
    }
}

#[test]
fn the_cache_answers_without_a_portal() {
    let portal = Portal::open();
    let user = User::of(&portal);
    user.runs(&["list", "--cached"]).fails(1, "nothing is cached");
    let live = user.runs(&["list", "--json"]).json();
    let (id, name) = (live["people"][0]["id"].to_string(), live["people"][0]["name"].as_str().unwrap());
    drop(portal);
    user.runs(&["list"]).fails(1, "127.0.0.1");

    let began = Instant::now();
    let cached = user.runs(&["list", "--json", "--cached"]);
    let took = began.elapsed();
    assert_eq!(cached.json()["people"].as_array().unwrap().len(), live["people"].as_array().unwrap().len());
    let told = |list: &Value| -> Vec<(Value, Value)> {
        let people = list["people"].as_array().unwrap().iter();
        people.map(|one| (one["id"].clone(), one["presence"].clone())).collect()
    };
    assert_eq!(told(&cached.json()), told(&live));
    // 50 ms is the promise of an optimised binary on a machine at rest.
    assert!(took < Duration::from_millis(1000), "{took:?}");

    let shown = user.runs(&["show", &id, "--cached"]);
    assert!(shown.stdout.contains(name) && shown.stderr.contains("from the cache"), "{shown:?}");
    assert_eq!(user.runs(&["show", &id, "--cached", "--json"]).json()["people"][0]["name"], name);
    user.runs(&["show", "nobodyiscalledso", "--cached"]).fails(3, "nobody");
}

#[test]
fn the_cache_is_told_and_cleared() {
    let portal = Portal::open();
    let user = User::of(&portal);
    assert_eq!(user.runs(&["cache", "clear"]).stdout, "there is no cache\n");
    user.runs(&["cache"]).fails(1, "nothing is cached");
    user.runs(&["list"]);
    assert!(user.cache().exists());
    let told = user.runs(&["cache"]).stdout;
    assert!(told.contains("people") && told.contains("just now"), "{told}");
    assert!(user.runs(&["cache", "clear"]).stdout.contains("empty"));
    user.runs(&["list", "--cached"]).fails(1, "nothing is cached");
    assert_eq!(user.runs(&["cache", "everything"]).code, 2);
}

#[test]
fn a_broken_cache_never_breaks_a_command() {
    let portal = Portal::open();
    let user = User::of(&portal);
    user.runs(&["list"]);
    fs::write(user.cache(), "not a database ".repeat(1000)).unwrap();
    let ended = user.runs(&["list", "--cached"]);
    ended.fails(1, "nothing is cached");
    assert!(ended.stderr.contains("was moved to"), "{ended:?}");
    assert_eq!(user.runs(&["list"]).code, 0);
    assert_eq!(user.runs(&["list", "--cached"]).code, 0);
    fs::write(user.cache(), "not a database ".repeat(1000)).unwrap();
    assert_eq!(user.runs(&["list"]).code, 0);
    assert_eq!(user.runs(&["list", "--cached"]).code, 0);
    assert!(user.runs(&["cache", "clear"]).stdout.contains("empty"));
    fs::remove_file(user.cache()).unwrap();
    fs::create_dir(user.cache()).unwrap();
    assert_eq!(user.runs(&["list"]).code, 0);
    user.runs(&["list", "--cached"]).fails(1, "cannot be used");
}

#[test]
fn my_status_is_what_the_portal_says() {
    let portal = Portal::open();
    let user = User::of(&portal);
    for status in ["dnd", "away", "break", "online"] {
        let told = user.runs(&["status", status, "--json"]).json();
        assert_eq!(
            (&told["schema"], &told["status"], &told["presence"]),
            (&1.into(), &status.into(), &status.into())
        );
        assert_eq!(user.runs(&["status", "--json"]).json()["status"], status);
    }
    let idle = user.runs(&["status", "idle", "--ago", "15"]);
    assert!(idle.stdout.contains("idle 15m"), "{idle:?}");
    assert!(!user.runs(&["status", "--json"]).json()["idle"].is_null());
    assert!(user.runs(&["status", "back", "--json"]).json()["idle"].is_null());
    let dnd = user.runs(&["status", "dnd"]);
    assert!(dnd.stdout.contains("busy") && !dnd.stdout.contains('\x1b'), "{dnd:?}");
    let back = user.runs(&["status", "back"]);
    assert!(back.stdout.contains("online (was busy)"), "{}", back.stdout);
    let again = user.runs(&["status", "back"]);
    assert!(again.stdout.contains("online") && !again.stdout.contains("was"), "{}", again.stdout);
    assert_eq!(user.runs(&["status", "asleep"]).code, 2);
    assert_eq!(user.runs(&["status", "idle", "--ago", "0"]).code, 2);
    drop(portal);
    user.runs(&["status"]).fails(1, "127.0.0.1");
}

#[test]
fn waiting_ends_when_it_happens_or_when_the_time_is_over() {
    let portal = Portal::open();
    let user = User::of(&portal);
    let me = user.me();
    user.runs(&["status", "online"]);
    let now = user.runs(&["wait", &me, "--until", "online", "--json"]).json();
    assert_eq!((&now["schema"], &now["people"][0]["presence"]), (&1.into(), &"online".into()));
    user.runs(&["wait", &me, "--until", "offline", "--timeout", "1s"]).fails(124, "still active");
    user.runs(&["wait", "nobodyiscalledso", "--until", "online"]).fails(3, "nobody");
    user.runs(&["wait", "a", "--until", "online"]).fails(2, "--first");
    assert_eq!(user.runs(&["wait", &me]).code, 2);
    assert_eq!(user.runs(&["wait", &me, "--until", "online", "--timeout", "soon"]).code, 2);

    user.runs(&["status", "away"]);
    user.runs(&["wait", &me, "--until", "back", "--timeout", "1s"]).fails(124, "still away");
    let waiting = user.command(&["wait", &me, "--until", "back"]).stdout(Stdio::piped()).spawn().unwrap();
    user.runs(&["status", "online"]);
    let ended = waiting.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert!(String::from_utf8(ended.stdout).unwrap().ends_with("  active\n"));
}

/// Passes everything on to a portal and counts the requests.
struct Counter {
    webhook: String,
    requests: Arc<AtomicUsize>,
}

impl Counter {
    fn before(portal: &Portal) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let webhook = portal.webhook.replace(portal.address(), &address);
        let (requests, portal) = (Arc::new(AtomicUsize::new(0)), portal.address().to_owned());
        let counted = Arc::clone(&requests);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (mut client, mut server) = (client.unwrap(), TcpStream::connect(&portal).unwrap());
                let (mut to_client, mut from_server) =
                    (client.try_clone().unwrap(), server.try_clone().unwrap());
                std::thread::spawn(move || std::io::copy(&mut from_server, &mut to_client));
                let counted = Arc::clone(&counted);
                std::thread::spawn(move || {
                    let mut bytes = vec![0; 65536];
                    while let Ok(count @ 1..) = client.read(&mut bytes) {
                        // A head of a request fits into one packet of the loopback.
                        let posts = bytes[..count].windows(5).filter(|window| window == b"POST ").count();
                        counted.fetch_add(posts, Ordering::SeqCst);
                        if server.write_all(&bytes[..count]).is_err() {
                            return;
                        }
                    }
                });
            }
        });
        Self { webhook, requests }
    }

    fn count(&self) -> usize {
        self.requests.swap(0, Ordering::SeqCst)
    }
}

#[test]
fn waiting_costs_one_request_an_interval() {
    let portal = Portal::open();
    let counter = Counter::before(&portal);
    let user = User { webhook: counter.webhook.clone(), ..User::of(&portal) };
    let me = user.me();
    user.runs(&["status", "online"]);
    counter.count();
    user.runs(&["wait", &me, "--until", "online"]);
    let reading = counter.count();
    assert!(reading > 0);
    // An interval is 10 s: one request falls into this time.
    user.runs(&["wait", &me, "--until", "offline", "--timeout", "12s"]).fails(124, "still active");
    let (waiting, intervals) = (counter.count() - reading, 1);
    assert!(waiting <= intervals + 1, "{waiting} requests besides the reading of the company");
}

/// `whosin watch`, ended with the test.
struct Watch {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Watch {
    fn start(user: &User, arguments: &[&str]) -> Self {
        let mut command = user.command(&[&["watch"], arguments].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    fn line(&mut self) -> String {
        self.lines.next().expect("another line").unwrap()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn watching_tells_each_change_once_and_outlives_the_portal() {
    let portal = Portal::open();
    let user = User::of(&portal);
    user.runs(&["status", "online"]);
    let me = user.me();
    let mut json = Watch::start(&user, &[&me, "--json"]);
    let mut plain = Watch::start(&user, &[&me, "--plain"]);
    let first: Value = serde_json::from_str(&json.line()).unwrap();
    assert_eq!(
        (&first["schema"], &first["was"], &first["presence"]),
        (&1.into(), &Value::Null, &"online".into())
    );
    let columns = plain.line();
    let columns: Vec<&str> = columns.split('\t').collect();
    assert_eq!((columns.len(), columns[1], columns[2], columns[3]), (5, me.as_str(), "", "online"));

    user.runs(&["status", "dnd"]);
    let change: Value = serde_json::from_str(&json.line()).unwrap();
    assert_eq!((&change["was"], &change["presence"]), (&"online".into(), &"dnd".into()));
    assert!(plain.line().contains("\tonline\tdnd\t"));
    drop(plain);

    // The portal goes and comes back, and with it what has been set.
    let address = portal.address().to_owned();
    let mut complaints = BufReader::new(json.child.stderr.take().unwrap()).lines();
    drop(portal);
    assert!(complaints.next().unwrap().unwrap().contains("no answer"));
    let _portal = Portal::listen(&address);
    user.runs(&["status", "break"]);
    assert!(complaints.next().unwrap().unwrap().contains("answers again"));
    let change: Value = serde_json::from_str(&json.line()).unwrap();
    assert_eq!((&change["was"], &change["presence"]), (&"dnd".into(), &"break".into()));
}

#[test]
fn watching_nobody_is_refused() {
    let portal = Portal::open();
    let user = User::of(&portal);
    user.runs(&["watch", "nobodyiscalledso"]).fails(3, "nobody");
    assert_eq!(user.runs(&["watch", "--json", "--plain"]).code, 2);
    let (owner, _) = portal.webhook.trim_end_matches('/').rsplit_once('/').unwrap();
    let wrong = User { webhook: format!("{owner}/wr0ngk3y/"), ..User::of(&portal) };
    wrong.runs(&["watch"]).fails(4, "webhook");
}

#[test]
fn the_journal_tells_what_was_seen_and_can_be_forgotten() {
    let portal = Portal::open();
    let user = User::of(&portal);
    user.runs(&["list"]);
    let me = user.me();
    user.runs(&["history", &me]).fails(4, "journal = true");
    let settings = user.home.path().join(".config/whosin");
    fs::create_dir_all(&settings).unwrap();
    fs::write(settings.join("config.toml"), "journal = true\n").unwrap();
    user.runs(&["wait", &me, "--until", "online"]);
    let mut watch = Watch::start(&user, &[&me]);
    watch.line();
    let told = loop {
        let told = user.runs(&["history", &me, "--json"]).json();
        if told["today"].as_array().unwrap().iter().any(|one| one["state"] != "unknown") {
            break told;
        }
    };
    assert_eq!((&told["schema"], &told["usually_online_from"]), (&1.into(), &Value::Null));
    let strip = user.runs(&["history", &me]).stdout;
    assert!(strip.contains("today") && strip.contains("no habit yet"), "{strip}");
    drop(watch);
    assert!(user.runs(&["history", "--purge"]).stdout.contains("nothing of it is left"));
    let told = user.runs(&["history", &me, "--json"]).json();
    assert!(told["today"].as_array().unwrap().iter().all(|one| one["state"] == "unknown"), "{told}");
    assert_eq!(user.runs(&["history"]).code, 2);
    assert_eq!(user.runs(&["history", &me, "--purge"]).code, 2);
}

#[test]
fn other_programs_are_served() {
    let portal = Portal::open();
    let user = User::of(&portal);
    let people = user.runs(&["list", "--json"]).json();
    let people = people["people"].as_array().unwrap();
    let lines = user.runs(&["list", "--cached", "--format", r"{id}\t{name}\t{presence}"]).stdout;
    assert_eq!(lines.lines().count(), people.len());
    let first = format!("{}\t{}\t", people[0]["id"], people[0]["name"].as_str().unwrap());
    assert!(lines.starts_with(&first), "{lines}");
    let cards = user.runs(&["list", "--cached", "--format", "vcard"]).stdout;
    assert_eq!(cards.matches("BEGIN:VCARD\r\n").count(), people.len());
    let bar = user.runs(&["list", "--cached", "--format", "waybar"]).json();
    assert!(bar["tooltip"].as_str().unwrap().contains("offline"), "{bar}");
    let email = people.iter().find_map(|one| one["email"].as_str()).unwrap();
    let addresses = user.runs(&["list", "--cached", "--format", "mutt"]).stdout;
    assert!(addresses.lines().any(|line| line.starts_with(&format!("{email}\t"))), "{addresses}");
    let by_email = user.runs(&["show", email, "--cached", "--json"]).json();
    assert_eq!(by_email["people"][0]["email"], email);
    user.runs(&["list", "--format", "{nme}"]).fails(2, "may name id");
    user.runs(&["list", "--format", "csv"]).fails(2, "mutt, vcard, waybar");
    assert_eq!(user.runs(&["list", "--format", "mutt", "--json"]).code, 2);
}

#[test]
fn who_may_be_missing_is_said_beside_the_list() {
    let portal = Portal::with(&["--people", "300", "--seed", "7", "--fault", "stalled"]);
    let user = User::of(&portal);
    for how in [&["list"][..], &["list", "--json"], &["list", "--plain"]] {
        let ended = user.runs(how);
        assert!(ended.code == 0 && !ended.stdout.is_empty(), "{ended:?}");
        assert_eq!(ended.stderr.lines().count(), 1, "{ended:?}");
        assert!(ended.stderr.contains("some people may be missing"), "{ended:?}");
    }
}

#[test]
fn a_number_behind_its_sign_is_one_person_everywhere() {
    let portal = Portal::with(&["--people", "300", "--seed", "7"]);
    let user = User::of(&portal);
    assert!(user.runs(&["list", "--plain"]).stdout.contains("Uwe Groß"));
    for who in ["#210", "# 210", "\"#210\"", "#٢١٠"] {
        assert!(user.runs(&["show", who, "--cached"]).stdout.contains("Uwe Groß"), "{who}");
        let listed = user.runs(&["list", who, "--cached", "--plain"]).stdout;
        assert!(listed.lines().next().is_some_and(|first| first.contains("Uwe Groß")), "{who}: {listed}");
    }
    user.runs(&["show", "+210", "--cached"]).fails(3, "nobody");
    user.runs(&["list", "--cached", "@zzzz"]).fails(3, "nor is any called nearly so");
}
