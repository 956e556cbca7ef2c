#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod damage;
mod details;
mod older_files;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc;

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::people::history::{Sighting, Watch};
use crate::people::{Department, DepartmentId, KnownFields, Note, Person, PersonId, Presence, Rules, Status};

struct Cache(tempfile::TempDir);

impl Cache {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("whosin/acme.example.db")
    }

    fn recorder(&self, journal: Option<Rules>) -> Recorder {
        Recorder::new(Store::open(&self.path()).unwrap(), journal)
    }

    fn remembered(&self) -> Remembered {
        Store::load(&self.path()).unwrap().remembered
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_770_000_000 + second).unwrap()
}

fn person(id: u64, active: Timestamp) -> Person {
    let mut person = Person::new(PersonId(id), format!("Анна № {id}"));
    person.status = Some(Status::Online);
    person.last_activity = Some(active);
    person
}

fn people(ids: &[u64], second: i64) -> Record {
    Record::People { people: ids.iter().map(|&id| person(id, at(second))).collect(), at: at(second) }
}

fn ids(remembered: &Remembered) -> Vec<u64> {
    remembered.people.iter().map(|(person, _)| person.id.0).collect()
}

#[test]
fn what_is_written_is_remembered() {
    let cache = Cache::new();
    let design =
        Department { id: DepartmentId(3), name: "Design".into(), path: vec![], parent: None, head: None };
    let led = Department { head: Some(PersonId(1)), ..design.clone() };
    cache
        .recorder(None)
        .write(&[
            Record::TimeZones(vec![(PersonId(2), "Asia/Tokyo".into())]),
            people(&[1, 2, u64::MAX], 10),
            Record::Departments(vec![led.clone()]),
            Record::Departments(vec![design]),
            Record::ClockAhead(SignedDuration::from_secs(-7)),
            Record::Favourite { id: PersonId(2), favourite: true },
            Record::Favourite { id: PersonId(1), favourite: true },
            Record::Favourite { id: PersonId(1), favourite: false },
            Record::Watched { id: PersonId(2), watched: true },
            Record::Watched { id: PersonId(u64::MAX), watched: true },
            Record::Watched { id: PersonId(1), watched: true },
            Record::Watched { id: PersonId(1), watched: false },
            Record::Note { id: PersonId(2), note: Note::new("Annie", "rings back") },
            Record::Note { id: PersonId(u64::MAX), note: Note::new("", "never there") },
            Record::Note { id: PersonId(1), note: Note::new("Bo", "") },
            Record::Note { id: PersonId(1), note: Note::default() },
            Record::Preference("border_list", Some(400)),
            Record::Preference("border_tree", Some(250)),
            Record::Preference("border_tree", None),
        ])
        .unwrap();
    let remembered = cache.remembered();
    let mut second = person(2, at(10));
    second.set_time_zone("Asia/Tokyo".into());
    assert_eq!(remembered.people.iter().find(|(one, _)| one.id.0 == 2).unwrap(), &(second, at(10)));
    assert!(ids(&remembered).contains(&u64::MAX));
    assert_eq!(remembered.departments, [led]);
    assert_eq!(remembered.favourites, [PersonId(2)]);
    assert_eq!(remembered.watched, [PersonId(2), PersonId(u64::MAX)]);
    let notes =
        [(PersonId(u64::MAX), Note::new("", "never there")), (PersonId(2), Note::new("Annie", "rings back"))];
    assert_eq!(remembered.notes, notes);
    assert_eq!(remembered.clock_ahead, SignedDuration::from_secs(-7));
    assert_eq!(remembered.preferences, [("border_list".to_owned(), 400)]);
    assert_eq!(remembered.as_of, Some(at(10)));
}

#[test]
fn the_newest_answer_wins_and_the_gone_go() {
    let cache = Cache::new();
    cache.recorder(None).write(&[people(&[1, 2, 3, 4], 10)]).unwrap();
    let mut recorder = cache.recorder(None);
    recorder.write(&[people(&[1, 2], 60), Record::Gone(vec![PersonId(2)])]).unwrap();
    // Another copy that was slower must not bring the past back.
    cache.recorder(None).write(&[people(&[1], 20)]).unwrap();
    assert_eq!(cache.remembered().people[0].1, at(60));
    assert_eq!(ids(&cache.remembered()), [1, 3, 4]);
    recorder.write(&[people(&[4], 90), Record::Complete]).unwrap();
    assert_eq!(ids(&cache.remembered()), [1, 4]);
}

#[test]
fn a_poorer_answer_erases_nothing_that_a_richer_one_said() {
    let cache = Cache::new();
    let mut full = person(1, at(10));
    full.desktop_last = Some(at(5));
    full.time_zone = Some("Asia/Tokyo".into());
    cache
        .recorder(None)
        .write(&[Record::People { people: vec![full], at: at(10) }, people(&[1], 60)])
        .unwrap();
    let (known, told) = cache.remembered().people.remove(0);
    assert_eq!((known.desktop_last, known.last_activity, told), (Some(at(5)), Some(at(60)), at(60)));
    assert_eq!(known.time_zone.as_deref(), Some("Asia/Tokyo"));
    // What is told to be none is none.
    cache.recorder(None).write(&[Record::TimeZones(vec![(PersonId(1), String::new())])]).unwrap();
    assert_eq!(cache.remembered().people.remove(0).0.time_zone, None);
}

#[test]
fn the_journal_judges_by_what_all_answers_say_together() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(Some(Rules::default()));
    let mut poor = Person::new(PersonId(1), "#1");
    poor.known_fields = KnownFields::NONE;
    recorder.write(&[people(&[1], 10), Record::People { people: vec![poor], at: at(20) }]).unwrap();
    let seen = recorder.store().log(PersonId(1)).unwrap().sightings;
    assert_eq!(seen.iter().map(|one| one.presence).collect::<Vec<_>>(), [Presence::Online]);
}

#[test]
fn those_who_are_asked_for_are_read_alone() {
    let cache = Cache::new();
    let mut anna = person(2, at(10));
    anna.departments = [DepartmentId(3)].into();
    anna.email = Some("Anna@acme.example".into());
    let led = |id, head| Department {
        id: DepartmentId(id),
        name: "Design".into(),
        path: vec![],
        parent: None,
        head: Some(PersonId(head)),
    };
    let departments = vec![led(3, 5), led(4, 6)];
    cache
        .recorder(None)
        .write(&[
            people(&[1, 3, 5, 6], 90),
            Record::People { people: vec![anna.clone()], at: at(10) },
            Record::Departments(departments.clone()),
        ])
        .unwrap();
    let store = Store::open(&cache.path()).unwrap();
    let some = store.remembered_of(&[PersonId(2), PersonId(99)]).unwrap();
    assert_eq!(some.people, [(anna, at(10)), (person(5, at(90)), at(90))]);
    assert_eq!((some.as_of, some.departments), (Some(at(90)), departments));

    store.connection.execute("UPDATE people SET person = x'ff' WHERE id = 3", []).unwrap();
    assert_eq!(store.with_email("anna@ACME.example").unwrap(), [PersonId(2)]);
    assert_eq!(store.with_email("nna@acme.example").unwrap(), []);
}

#[test]
fn only_the_owner_reads_it() {
    let cache = Cache::new();
    let recorder = cache.recorder(None);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&cache.path()), mode(cache.path().parent().unwrap())), (0o600, 0o700));
    for companion in fs::read_dir(cache.path().parent().unwrap()).unwrap() {
        assert_eq!(mode(&companion.unwrap().path()), 0o600);
    }
    drop(recorder);
    fs::set_permissions(cache.path(), fs::Permissions::from_mode(0o644)).unwrap();
    Store::open(&cache.path()).unwrap();
    assert_eq!(mode(&cache.path()), 0o600);
}

#[test]
fn damage_is_set_aside() {
    let whole = Cache::new();
    whole.recorder(None).write(&[people(&(1..200).collect::<Vec<_>>(), 10)]).unwrap();
    let sound = fs::read(whole.path()).unwrap();
    let mut holed = sound.clone();
    holed[4096..].fill(0x5a);
    for damage in [b"no database at all, but long enough to look at".to_vec(), holed, sound[..9000].to_vec()]
    {
        let cache = Cache::new();
        file::prepare(&cache.path()).unwrap();
        fs::write(cache.path(), &damage).unwrap();
        let opened = Store::load(&cache.path()).unwrap();
        let aside = opened.set_aside.unwrap();
        assert_eq!(fs::read(&aside).unwrap(), damage);
        assert_eq!(opened.remembered, Remembered::default());
        Recorder::new(opened.store, None).write(&[people(&[1], 1)]).unwrap();
        assert_eq!(ids(&cache.remembered()), [1]);
        assert!(remove(&cache.path()).unwrap() && !aside.exists() && !cache.path().exists());
    }
}

#[test]
fn a_newer_cache_is_refused_and_left_alone() {
    let cache = Cache::new();
    let store = Store::open(&cache.path()).unwrap();
    store.connection.execute_batch("PRAGMA user_version = 4").unwrap();
    drop(store);
    let error = Store::load(&cache.path()).unwrap_err();
    assert!(matches!(error, Error::Newer { .. }), "{error:?}");
    assert!(error.to_string().contains("newer whosin"), "{error}");
    assert!(cache.path().exists());
}

#[test]
fn a_place_that_cannot_be_used_is_told() {
    let cache = Cache::new();
    fs::write(cache.0.path().join("whosin"), "a file").unwrap();
    assert!(matches!(Store::load(&cache.path()).unwrap_err(), Error::File { .. }));
    assert!(Store::open_existing(&cache.path()).unwrap().is_none());
}

#[test]
fn clearing_keeps_what_the_portal_cannot_tell_again() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(Some(Rules::default()));
    recorder.write(&[people(&[1, 2], 10), Record::Favourite { id: PersonId(1), favourite: true }]).unwrap();
    drop(recorder);
    let mut store = Store::open(&cache.path()).unwrap();
    store.clear().unwrap();
    let contents = store.contents().unwrap();
    assert_eq!((contents.people, contents.favourites, contents.sightings), (0, 1, 2));
    assert_eq!(contents.as_of, None);
    assert!(contents.bytes > 0);
}

#[test]
fn two_copies_write_at_once() {
    let cache = Cache::new();
    std::thread::scope(|scope| {
        for copy in 0..4u64 {
            let path = cache.path();
            scope.spawn(move || {
                let mut recorder = Recorder::new(Store::open(&path).unwrap(), Some(Rules::default()));
                for round in 0..25 {
                    recorder.write(&[people(&[copy * 100 + round], 10)]).unwrap();
                }
            });
        }
    });
    assert_eq!(cache.remembered().people.len(), 100);
    Store::open(&cache.path()).unwrap().check().unwrap();
}

#[test]
fn the_journal_tells_what_was_seen_and_when_nobody_looked() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(Some(Rules::default()));
    let told =
        |active: i64, second: i64| Record::People { people: vec![person(1, at(active))], at: at(second) };
    // Active until 700 s, the limit of 1440 s passes at 2140 s.
    recorder.write(&[told(0, 60), told(700, 720)]).unwrap();
    recorder.write(&[told(700, 1600), told(700, 2300)]).unwrap();
    recorder.write(&[Record::Silent, told(3000, 3010)]).unwrap();
    // The computer slept.
    recorder.write(&[told(9000, 9010)]).unwrap();
    let log = recorder.store().log(PersonId(1)).unwrap();
    let seen = |second, presence| Sighting { at: at(second), presence };
    let crossed = at(2140) + SignedDuration::from_nanos(1);
    assert_eq!(
        log.sightings,
        [
            seen(60, Presence::Online),
            Sighting {
                at: Timestamp::from_millisecond(crossed.as_millisecond()).unwrap(),
                presence: Presence::Offline
            },
            seen(3010, Presence::Online),
            seen(9010, Presence::Online),
        ]
    );
    let watch = |from, to| Watch { from: at(from), to: at(to) };
    assert_eq!(log.watches, [watch(60, 2300), watch(3010, 3010), watch(9010, 9010)]);
    assert_eq!(recorder.store().log(PersonId(2)).unwrap().sightings, []);
}

#[test]
fn whoever_was_active_when_last_told_left_when_the_limit_passed_and_not_when_they_grew_quiet() {
    let cache = Cache::new();
    let limit = SignedDuration::from_mins(8);
    let mut recorder = cache.recorder(Some(Rules { limit, ..Rules::default() }));
    let told = |second| Record::People { people: vec![person(1, at(0))], at: at(second) };
    recorder.write(&[told(60), told(360), told(700)]).unwrap();
    let log = recorder.store().log(PersonId(1)).unwrap();
    let seen: Vec<_> = log.sightings.iter().map(|seen| (seen.at, seen.presence)).collect();
    assert_eq!(seen, [(at(60), Presence::Online), (at(480), Presence::Offline)]);
    let mut recorder = Cache::new().recorder(Some(Rules { limit, ..Rules::default() }));
    recorder.write(&[told(60), told(700)]).unwrap();
    assert_eq!(recorder.store().log(PersonId(1)).unwrap().sightings[1].at, at(480));
}

#[test]
fn programs_leave_no_trace_in_the_journal_and_without_one_nobody_does() {
    let cache = Cache::new();
    let mut bot = person(1, at(0));
    bot.flags.bot = true;
    cache.recorder(Some(Rules::default())).write(&[Record::People { people: vec![bot], at: at(1) }]).unwrap();
    cache.recorder(None).write(&[people(&[2], 1)]).unwrap();
    assert_eq!(Store::open(&cache.path()).unwrap().contents().unwrap().sightings, 0);
}

#[test]
fn the_journal_is_kept_for_14_days() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(Some(Rules::default()));
    recorder.write(&[people(&[1], 0)]).unwrap();
    recorder.write(&[people(&[1], 86_400)]).unwrap();
    recorder.prune(at(14 * 86_400 + 1)).unwrap();
    let log = recorder.store().log(PersonId(1)).unwrap();
    assert_eq!((log.sightings.len(), log.watches.len()), (1, 1));
}

#[test]
fn a_purge_leaves_nothing_in_the_file() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(Some(Rules::default()));
    for second in 0..200 {
        let mut one = person(77, at(second));
        one.status = Some(if second % 2 == 0 { Status::Dnd } else { Status::Away });
        recorder.write(&[Record::People { people: vec![one], at: at(second) }]).unwrap();
    }
    drop(recorder);
    let traces = || {
        let files = fs::read_dir(cache.path().parent().unwrap()).unwrap();
        let bytes: Vec<u8> = files.flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
        // The words of the journal alone: a person's JSON writes a status in quotes.
        let count = |word: &[u8]| bytes.windows(word.len()).filter(|window| *window == word).count();
        count(b"dnd") + count(b"away") - count(b"\"dnd\"") - count(b"\"away\"")
    };
    assert!(traces() >= 200);
    let mut store = Store::open(&cache.path()).unwrap();
    store.purge().unwrap();
    assert_eq!(traces(), 0);
    assert_eq!(store.contents().unwrap().sightings, 0);
    assert_eq!(store.contents().unwrap().people, 1);
}

#[test]
fn the_writer_tells_writes_and_ends() {
    let cache = Cache::new();
    cache.recorder(None).write(&[people(&[1], 10)]).unwrap();
    let (told, heard) = mpsc::channel();
    let settings = Settings { file: cache.path(), journal: None };
    let writer = Writer::start(settings, move |loaded| told.send(loaded).unwrap()).unwrap();
    let loaded = heard.recv().unwrap().unwrap();
    assert_eq!(ids(&loaded.remembered), [1]);
    for id in 2..=50 {
        writer.feed().write(people(&[id], 20));
    }
    writer.finish(Duration::from_secs(10));
    assert_eq!(cache.remembered().people.len(), 50);
}

#[test]
fn the_writer_survives_damage_and_refusals() {
    let cache = Cache::new();
    let (told, heard) = mpsc::channel();
    let settings = Settings { file: cache.path(), journal: None };
    let writer = Writer::start(settings, move |loaded| told.send(loaded).unwrap()).unwrap();
    heard.recv().unwrap().unwrap();
    writer.feed().write(people(&[1], 20));
    writer.finish(Duration::from_secs(10));

    fs::write(cache.path(), "broken ".repeat(1000)).unwrap();
    let (told, heard) = mpsc::channel();
    let settings = Settings { file: cache.path(), journal: None };
    let writer = Writer::start(settings, move |loaded| told.send(loaded).unwrap()).unwrap();
    assert!(heard.recv().unwrap().unwrap().set_aside.is_some());
    writer.finish(Duration::from_secs(10));

    let store = Store::open(&cache.path()).unwrap();
    store.connection.execute_batch("PRAGMA user_version = 4").unwrap();
    let (told, heard) = mpsc::channel();
    let settings = Settings { file: cache.path(), journal: None };
    let writer = Writer::start(settings, move |loaded| told.send(loaded).unwrap()).unwrap();
    assert!(matches!(heard.recv().unwrap(), Err(Error::Newer { .. })));
    writer.feed().write(people(&[1], 20));
    writer.finish(Duration::from_secs(10));
}
