//! The access of an application: log in, renew, and never burn another one's tokens.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command as Program, Stdio};
use std::sync::{Arc, Mutex};

use futures_util::future::join_all;
use whosin::demo::{self, Limits, Portal, Registration};
use whosin::people::structure::NodeKind;
use whosin::portal::{self, Application, Client, Command, OAuth, Reply, TokenStore, Tokens};

use crate::support::home::Home;

const CLIENT_SECRET: &str = "v8Kq2Zr6Tn4Wm0Xs";

async fn portal(redirect: &str) -> Portal {
    let application = Registration {
        client_id: "local.whosin".to_owned(),
        client_secret: CLIENT_SECRET.to_owned(),
        redirect: redirect.to_owned(),
    };
    let options = demo::Options {
        limits: Limits::generous(),
        application: Some(application),
        ..demo::Options::default()
    };
    Portal::start(options).await.unwrap()
}

fn settings(portal: &Portal) -> String {
    let address = format!("http://{}", portal.addr());
    format!(
        "portal = '{address}'\nauthorization_server = '{address}'\nclient_id = 'local.whosin'\n\
         client_secret = '{CLIENT_SECRET}'\nlog = 'trace'\n"
    )
}

/// Plays the browser: opens the address and tells where it is sent.
async fn agree(address: &str) -> String {
    let url = url::Url::parse(address).unwrap();
    assert!(!address.contains(CLIENT_SECRET));
    let request = format!(
        "GET {}?{} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
        url.path(),
        url.query().unwrap_or_default(),
        url.authority()
    );
    let mut socket = tokio::net::TcpStream::connect(url.authority()).await.unwrap();
    tokio::io::AsyncWriteExt::write_all(&mut socket, request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut socket, &mut answer).await.unwrap();
    let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
    location.map(str::to_owned).unwrap_or(answer)
}

/// Runs `whosin login --oauth` and lets `bring` play the user; the exit code, and all that was printed.
async fn log_in(home: &Home, more: &[&str], paste: bool) -> (Option<i32>, String) {
    let mut child = Program::new(env!("CARGO_BIN_EXE_whosin"))
        .args(["login", "--oauth"])
        .args(more)
        .env_clear()
        .envs(home.variables())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let (address, stdout) = tokio::task::spawn_blocking(move || {
        let mut line = String::new();
        while !line.trim_start().starts_with("http") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "no address was printed");
        }
        (line.trim().to_owned(), stdout)
    })
    .await
    .unwrap();
    let sent_to = agree(&address).await;
    let mut stdin = child.stdin.take().unwrap();
    if paste {
        writeln!(stdin, "{sent_to}").unwrap();
    } else {
        assert!(agree(&sent_to).await.contains("close this page"));
    }
    tokio::task::spawn_blocking(move || {
        let rest = std::io::read_to_string(stdout).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), rest + &String::from_utf8_lossy(&output.stderr))
    })
    .await
    .unwrap()
}

/// Nothing but the settings and the token file holds a secret.
fn assert_kept(home: &Home) {
    let tokens = home.path().join("state/whosin/oauth/default.json");
    let stored: serde_json::Value = serde_json::from_slice(&std::fs::read(&tokens).unwrap()).unwrap();
    let secrets =
        [CLIENT_SECRET, stored["access_token"].as_str().unwrap(), stored["refresh_token"].as_str().unwrap()];
    for (path, content) in home.files(Some(&home.settings())) {
        let text = String::from_utf8_lossy(&content);
        if path == tokens {
            assert!(!text.contains(CLIENT_SECRET));
            continue;
        }
        assert!(!secrets.iter().any(|secret| text.contains(secret)), "{} holds one", path.display());
    }
}

#[tokio::test]
async fn a_user_logs_in_once_and_is_let_in() {
    let portal = portal("https://localhost/whosin").await;
    let home = Home::new();
    home.set(&settings(&portal));
    let before = home.runs(&["list"], &[]).await;
    assert!(before.code == Some(4) && before.stderr.contains("whosin login --oauth"), "{before:?}");

    let (code, told) = log_in(&home, &[], true).await;
    assert!(code == Some(0) && told.contains("You are logged in to 127.0.0.1"), "{told}");
    let listed = home.runs(&["list", "--plain"], &[]).await;
    assert!(listed.code == Some(0) && listed.stdout.lines().count() > 20, "{listed:?}");
    assert_eq!(home.runs(&["doctor"], &[]).await.code, Some(0));
    assert_eq!(portal.token_renewals(), 0, "nothing is renewed before it has expired");
    assert_kept(&home);
}

#[tokio::test]
async fn the_browser_may_come_by_itself() {
    // A port that was free a moment ago.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let portal = portal(&format!("http://{free}/")).await;
    let home = Home::new();
    home.set(&settings(&portal));
    let (code, told) = log_in(&home, &["--listen", &free.to_string()], false).await;
    assert!(code == Some(0) && told.contains("You are logged in"), "{told}");
    assert_eq!(home.runs(&["list"], &[]).await.code, Some(0));
}

#[tokio::test]
async fn copies_that_run_at_once_renew_once() {
    let portal = portal("https://localhost/").await;
    let home = Home::new();
    home.set(&settings(&portal));
    assert_eq!(log_in(&home, &[], true).await.0, Some(0));
    for round in 1..=3 {
        portal.expire_tokens();
        let runs = (0..6).map(|_| home.runs(&["list", "--plain"], &[]));
        for listed in join_all(runs).await {
            assert!(listed.code == Some(0) && listed.stdout.lines().count() > 20, "{listed:?}");
        }
        assert_eq!(portal.token_renewals(), round);
        assert_kept(&home);
    }
}

#[tokio::test]
async fn an_access_that_has_ended_says_what_to_do() {
    let portal = portal("https://localhost/").await;
    let home = Home::new();
    home.set(&settings(&portal));
    assert_eq!(log_in(&home, &[], true).await.0, Some(0));
    let file = home.path().join("state/whosin/oauth/default.json");
    let text = std::fs::read_to_string(&file).unwrap();
    let mut stored: serde_json::Value = serde_json::from_str(&text).unwrap();
    stored["refresh_token"] = "withdrawn".into();
    std::fs::write(&file, stored.to_string()).unwrap();
    portal.expire_tokens();
    let ended = home.runs(&["list"], &[]).await;
    assert!(ended.code == Some(4) && ended.stderr.contains("run `whosin login --oauth` again"), "{ended:?}");

    home.set(&settings(&portal).replace(CLIENT_SECRET, "another"));
    let ended = home.runs(&["list"], &[]).await;
    assert!(ended.code == Some(4) && ended.stderr.contains("client_secret"), "{ended:?}");
    home.set("client_id = 'local.whosin'\n");
    let ended = home.runs(&["list"], &[]).await;
    assert!(ended.code == Some(4) && ended.stderr.contains("portal is missing"), "{ended:?}");
}

/// Tokens in memory.
#[derive(Debug, Default)]
struct Held(Mutex<Option<Tokens>>);

impl TokenStore for Held {
    fn lock(&self) -> std::io::Result<Box<dyn std::any::Any + Send>> {
        Ok(Box::new(()))
    }

    fn load(&self) -> std::io::Result<Option<Tokens>> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn save(&self, tokens: &Tokens) -> std::io::Result<()> {
        *self.0.lock().unwrap() = Some(tokens.clone());
        Ok(())
    }
}

/// REST 3.0 takes the token in the body, and has no word for one that has expired.
#[tokio::test]
async fn an_access_is_renewed_for_rest_3_as_well() {
    let portal = portal("https://localhost/whosin").await;
    let address = format!("http://{}", portal.addr());
    let application = Application::new(&address, "local.whosin", CLIENT_SECRET, Some(&address)).unwrap();
    let visited = agree(application.authorize_url("state").as_str()).await;
    let visited = url::Url::parse(&visited).unwrap();
    let code = visited.query_pairs().find(|(key, _)| key == "code").unwrap().1.into_owned();
    let access = OAuth::new(application, Arc::new(Held::default()));
    access.redeem(&code, portal::Options::default()).await.unwrap();
    let client = Client::new(access, portal::Options::default());
    let teams = || client.batch(vec![Command::Nodes { kind: NodeKind::Team, offset: 0 }]);
    for renewals in 0..2 {
        let reply = teams().await.unwrap().replies.remove(0);
        assert!(matches!(&reply, Ok(Reply::Nodes { nodes, .. }) if !nodes.is_empty()), "{reply:?}");
        assert_eq!(portal.token_renewals(), renewals);
        portal.expire_tokens();
    }
}
