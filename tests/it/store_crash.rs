//! The cache survives an end at any instant: a copy that writes without a pause is killed 200 times.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use jiff::Timestamp;
use whosin::people::{Person, PersonId, Rules};
use whosin::store::{Record, Recorder, Store};

use crate::support::own_process;

/// Tells the helper below where to write.
const FILE: &str = "STORE_CRASH_FILE";
const KILLS: u64 = 200;
/// Everybody is written in every transaction, with its number.
const PEOPLE: u64 = 40;

fn generation(number: u64) -> Record {
    let person = |id| {
        let mut person = Person::new(PersonId(id), format!("person {id}"));
        person.position = number.to_string().into();
        person
    };
    let at = Timestamp::from_second(i64::try_from(number).unwrap()).unwrap();
    Record::People { people: (1..=PEOPLE).map(person).collect(), at }
}

/// The number of the transaction that the file shows; all people must be of the same.
fn shown(store: &Store) -> u64 {
    let remembered = store.remembered().unwrap();
    let mut numbers: Vec<u64> =
        remembered.people.iter().map(|(person, _)| person.position.parse().unwrap()).collect();
    assert!(numbers.is_empty() || numbers.len() == 40, "{} people", numbers.len());
    numbers.dedup();
    assert!(numbers.len() <= 1, "half of a transaction: {numbers:?}");
    numbers.first().copied().unwrap_or(0)
}

/// No test: the copy that is killed. It tells the number of every transaction that was committed.
#[test]
fn helper_that_writes_until_it_is_killed() {
    let Some(file) = std::env::var_os(FILE).map(PathBuf::from) else { return };
    let store = Store::open(&file).unwrap();
    let mut number = shown(&store);
    let mut recorder = Recorder::new(store, Some(Rules::default()));
    let mut out = std::io::stderr().lock();
    loop {
        number += 1;
        recorder.write(&[generation(number)]).unwrap();
        writeln!(out, "{number}").unwrap();
    }
}

#[test]
fn a_kill_at_any_instant_leaves_a_readable_cache() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("portal.db");
    let mut reached = 0;
    for kill in 0..KILLS {
        let mut helper = own_process::command("store_crash::helper_that_writes_until_it_is_killed")
            .env(FILE, &file)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut committed = BufReader::new(helper.stderr.take().unwrap()).lines();
        // At another place of its work each time: also before it has opened the file.
        let mut last = 0;
        for _ in 0..kill % 7 {
            last = committed.next().unwrap().unwrap().parse().unwrap();
        }
        std::thread::sleep(Duration::from_micros(kill * 37 % 2000));
        helper.kill().unwrap();
        helper.wait().unwrap();
        // A line that was cut off in the middle was not acknowledged.
        last = committed.map_while(Result::ok).filter_map(|line| line.parse().ok()).max().unwrap_or(last);
        let store = Store::open(&file).unwrap();
        store.check().unwrap();
        let found = shown(&store);
        assert!(found >= last.max(reached), "{last} was committed, {found} is there");
        reached = found;
    }
    assert!(reached > KILLS, "the helper wrote {reached} times only");
}
