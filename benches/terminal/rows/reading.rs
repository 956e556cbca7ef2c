//! The first reading of a portal in a process of its own, through a relay that counts what is asked.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::bench::Bench;
use crate::office::{Office, variables};
use crate::process::whole_cpu;
use crate::program::{CALM, Program};
use crate::screen::{Kind, count};
use crate::table::{Table, Target, median, ms};

const RUNS: usize = 3;
/// Names on the screen that make it full.
const SCREENFUL: usize = 30;

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let (mut full, mut all, mut cpu, mut asked) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let office = Office::open(&bench.program, 10_000);
        let requests = Arc::new(AtomicUsize::new(0));
        let webhook = relay(&office.webhook, Arc::clone(&requests));
        let home = tempfile::tempdir().unwrap();
        let mut program =
            Program::start(&bench.program, &[], &variables(home.path(), Some(&webhook)), Kind::Plain);
        let at = program.until("screenful", |screen| people(screen) >= SCREENFUL);
        full.push(ms(at - program.started));
        let at = program.until("everybody", |screen| screen.contents().contains('✓'));
        all.push(ms(at - program.started));
        asked.push(requests.load(Ordering::Relaxed) as f64);
        program.silence(CALM * 5, Duration::from_secs(5));
        cpu.push(ms(whole_cpu(program.pid)));
        program.quit();
    }
    let what = |figure: &str| format!("first reading of 10,000 people: {figure}");
    table.row(&what("first screenful, ms"), median(&full), Target::AtMost(150.0));
    table.row(&what("everybody, ms"), median(&all), Target::Told);
    table.row(&what("CPU until calm, ms"), median(&cpu), Target::AtMost(150.0));
    table.row(&what("requests until everybody is known"), median(&asked), Target::AtMost(6.0));
}

/// How many rows of the list begin with the mark of a presence.
fn people(screen: &vt100::Screen) -> usize {
    let marked = |line: &str| line.chars().take(6).any(|c| "●⊙◇○◐◌·?".contains(c));
    screen.contents().lines().skip(2).filter(|line| marked(line)).count()
}

/// Stands between the program and its portal; answers the webhook that leads through it.
fn relay(webhook: &str, requests: Arc<AtomicUsize>) -> String {
    let address = webhook.split('/').nth(2).unwrap().to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = listener.local_addr().unwrap().to_string();
    let through = webhook.replace(&address, &here);
    thread::spawn(move || {
        for client in listener.incoming() {
            let (Ok(client), Ok(portal)) = (client, TcpStream::connect(&address)) else { return };
            let (to_portal, to_client) = (portal.try_clone().unwrap(), client.try_clone().unwrap());
            let requests = Arc::clone(&requests);
            thread::spawn(move || {
                pass(client, to_portal, |bytes| {
                    requests.fetch_add(count(bytes, b"POST /rest/"), Ordering::Relaxed);
                });
            });
            thread::spawn(move || pass(portal, to_client, |_| {}));
        }
    });
    through
}

fn pass(mut from: TcpStream, mut to: TcpStream, seen: impl Fn(&[u8])) {
    let _ = to.set_nodelay(true);
    let mut buffer = vec![0; 1 << 16];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        seen(&buffer[..count]);
        if to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
