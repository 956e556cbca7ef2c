//! What the real dashboard shows while the server is killed, and after it was dropped as too slow.

use std::collections::BTreeSet;
use std::num::NonZero;
use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};

use super::SOON;
use super::faults::people;
use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::portal_process::Portal;
use crate::support::relay_process::{Listener, RelayProcess};
use crate::support::terminal::{Start, Terminal};

/// High enough for everybody's row.
const SIZE: (u16, u16) = (140, 50);
/// The end of a frame: what is written before it is seen at once.
const FRAME: &[u8] = b"\x1b[?2026l";
/// The mark of those who are offline.
const OFFLINE: &str = "○";
/// So much of a name is seen in every row.
const SEEN: usize = 10;

/// The row of somebody in the list of a screen.
fn row<'a>(screen: &'a str, name: &str) -> Option<&'a str> {
    let name: String = name.chars().take(SEEN).collect();
    let lists = screen.lines().map(|line| line.split("││").next().unwrap_or_default());
    lists.filter(|row| !row.contains('╭')).find(|row| row.contains(&name))
}

/// The frames that a program has written.
fn frames(written: &[u8]) -> Vec<String> {
    let (cols, rows) = SIZE;
    let mut parser = vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap(), 0);
    let mut frames = Vec::new();
    let mut rest = written;
    while let Some(end) = rest.windows(FRAME.len()).position(|window| window == FRAME) {
        parser.process(&rest[..end + FRAME.len()]);
        frames.push(parser.screen().contents());
        rest = &rest[end + FRAME.len()..];
    }
    frames
}

/// The names of those whom the portal has in any way in.
async fn present(home: &Home, portal: &Portal) -> BTreeSet<String> {
    let people = people(home, &[], Some(&portal.webhook)).await.unwrap();
    let present = people.iter().filter(|person| person["presence"] != "offline");
    present.map(|person| person["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn nobody_is_shown_offline_who_is_in_while_the_server_is_killed_and_comes_back() {
    let Some(mut server) = NatsServer::start() else { return };
    let (portal, truth) = (Portal::open(), Home::new());
    let relay = RelayProcess::of(&portal, &server.address());
    let mut listener = Listener::at(&[server.address()]).await;
    let term = listener.next(SOON).await.header.term;
    let address = server.address();
    let arguments = ["--relay", address.as_str()];
    let home = Home::new();
    let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    // One has names by the portal, the other one by the relay.
    let start = Start { size: SIZE, ..Start::whosin(&arguments, home.path()) };
    let alone = Terminal::start(&start);
    let other = Home::new();
    let set_up = Terminal::start(&Start { env: &env, home: other.path(), ..start });
    let mut present_all_along = present(&truth, &portal).await;
    for terminal in [&alone, &set_up] {
        terminal.wait_for("People 3");
        terminal.wait_for("Active ·");
    }
    server.kill();
    for terminal in [&alone, &set_up] {
        terminal.wait_for("relay lost");
    }
    relay.logs("leads no longer", 1, SOON).await;
    let still = present(&truth, &portal).await;
    present_all_along.retain(|name| still.contains(name));
    server.run();
    for terminal in [&alone, &set_up] {
        terminal.wait("server found", |screen| !screen.contents().contains("relay lost"));
    }
    // The server has forgotten everything: another reign begins, and both screens follow it.
    let next = listener.next_after(term, SOON).await.header;
    listener.next_after(next.term - 1, SOON).await;
    let still = present(&truth, &portal).await;
    present_all_along.retain(|name| still.contains(name));
    assert!(present_all_along.len() >= 10, "{present_all_along:?}");
    for terminal in [&alone, &set_up] {
        terminal.wait("the list again", |screen| {
            let screen = screen.contents();
            present_all_along.iter().filter(|name| row(&screen, name).is_some()).count() >= 10
        });
        let frames = frames(&terminal.written());
        assert!(frames.len() >= 3, "{}", frames.len());
        let is_out = |frame: &String| frame.lines().any(|line| line.contains("│  ○ "));
        assert!(frames.last().is_some_and(is_out), "those who are out have that mark");
        for frame in &frames {
            for name in &present_all_along {
                let wrong = row(frame, name).filter(|row| row.contains(OFFLINE));
                assert!(wrong.is_none(), "{name} is in:\n{frame}");
            }
        }
    }
}

#[tokio::test]
async fn a_dashboard_that_was_dropped_as_too_slow_comes_back_to_the_truth() {
    let Some(server) = NatsServer::start_with(|port, folder| {
        format!(
            "listen: \"127.0.0.1:{port}\"\njetstream {{ store_dir: \"{}\" }}\n\
             max_payload: 64KB\nmax_pending: 128KB\nwrite_deadline: \"1s\"\n",
            folder.display()
        )
    }) else {
        return;
    };
    let portal = Portal::open();
    let _relay = RelayProcess::of(&portal, &server.address());
    let address = server.address();
    let arguments = ["--relay", address.as_str()];
    let (home, owner) = (Home::new(), Home::new());
    Listener::at(&[server.address()]).await.next(SOON).await;
    let terminal = Terminal::start(&Start { size: SIZE, ..Start::whosin(&arguments, home.path()) });
    terminal.wait_for("Active ·");
    let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    let me = owner.runs(&["status"], &env).await.stdout;
    let name = me.trim_start_matches(|first: char| !first.is_alphabetic());
    let name = name.split("  ").next().unwrap().to_owned();
    terminal.wait("the owner", |screen| row(&screen.contents(), &name).is_some());
    let busy = |screen: &str| row(screen, &name).is_some_and(|row| row.contains('⊖'));
    assert!(!busy(&terminal.screen().contents()), "{me}");

    let dashboard = Pid::from_raw(terminal.pid()).unwrap();
    kill_process(dashboard, Signal::STOP).unwrap();
    // More than a connection holds; whoever takes it finds it damaged.
    let flood = async_nats::connect(&address).await.unwrap();
    let until = Instant::now() + SOON;
    while !server.log().contains("Slow Consumer") {
        assert!(Instant::now() < until, "not dropped:\n{}", server.log());
        flood.publish("whosin.changes", vec![0; 32 * 1024].into()).await.unwrap();
        flood.flush().await.unwrap();
    }
    let set = owner.runs(&["status", "dnd"], &env).await;
    assert_eq!(set.code, Some(0), "{set:?}");
    // The truth of now is told while it sleeps.
    let until = Instant::now() + SOON * 2;
    let other = Home::new();
    loop {
        let all = people(&other, &arguments, None).await.unwrap_or_default();
        let told = all.iter().find(|person| person["name"] == name.as_str());
        if told.is_some_and(|person| person["presence"] == "dnd") {
            break;
        }
        assert!(Instant::now() < until, "{name}: {told:?}");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    kill_process(dashboard, Signal::CONT).unwrap();
    terminal.wait("the truth", |screen| busy(&screen.contents()));
    terminal.wait("a server", |screen| !screen.contents().contains("relay lost"));
}
