//! Files that are no longer as they were written, and places that do not let themselves be written.

use super::*;

/// What can happen to a file, as statements.
const TAMPERED: [&str; 10] = [
    "UPDATE people SET fetched_at = 'yesterday' WHERE id = 3",
    "UPDATE people SET person = 7 WHERE id = 3",
    "UPDATE departments SET department = x'07'",
    "INSERT INTO time_zones VALUES (4, x'00')",
    "UPDATE facts SET value = 'ahead' WHERE name = 'clock_ahead'",
    "DROP TABLE people",
    "DROP TABLE departments",
    "DROP TABLE time_zones",
    "ALTER TABLE people DROP COLUMN fetched_at",
    "PRAGMA user_version = -3",
];

/// A cache of 200 people, with everything in it that the portal cannot tell again.
fn kept() -> Cache {
    let cache = Cache::new();
    let design =
        Department { id: DepartmentId(3), name: "Design".into(), path: vec![], parent: None, head: None };
    cache
        .recorder(Some(Rules::default()))
        .write(&[
            people(&(1..=200).collect::<Vec<_>>(), 10),
            Record::Departments(vec![design]),
            Record::ClockAhead(SignedDuration::from_secs(2)),
            Record::Favourite { id: PersonId(7), favourite: true },
            Record::Note { id: PersonId(7), note: Note::new("Annie", "") },
            Record::Preference("border_list", Some(400)),
        ])
        .unwrap();
    cache
}

fn tamper(cache: &Cache, how: &str) {
    Connection::open(cache.path()).unwrap().execute_batch(how).unwrap();
}

#[test]
fn whatever_is_wrong_is_set_aside_once_and_the_rest_is_kept() {
    for how in TAMPERED {
        let cache = kept();
        tamper(&cache, how);
        let opened = Store::load(&cache.path()).unwrap_or_else(|error| panic!("{how}: {error}"));
        assert!(opened.set_aside.is_some_and(|aside| aside.exists()), "{how}");
        assert!(opened.remembered.people.is_empty(), "{how}");
        assert_eq!(opened.remembered.favourites, [PersonId(7)], "{how}");
        assert_eq!(opened.remembered.preferences, [("border_list".to_owned(), 400)], "{how}");
        assert_eq!(opened.remembered.notes, [(PersonId(7), Note::new("Annie", ""))], "{how}");
        assert_eq!(opened.store.contents().unwrap().sightings, 200, "{how}");
        drop(opened.store);
        assert_eq!(Store::load(&cache.path()).unwrap().set_aside, None, "{how}");
    }
}

#[test]
fn damage_that_only_the_journal_has_is_found_by_who_reads_the_journal() {
    for how in [
        "DROP TABLE watches",
        "DROP TABLE sightings",
        "INSERT INTO sightings VALUES (1, 5, x'01')",
        "INSERT INTO watches VALUES (99, 'a', 'b')",
    ] {
        let cache = kept();
        tamper(&cache, how);
        let store = Store::open(&cache.path()).unwrap();
        assert!(matches!(store.log(PersonId(1)), Err(Error::Damaged { .. })), "{how}");
        drop(store);
        let (store, aside) = Store::replace(&cache.path()).unwrap();
        assert!(aside.is_some() && store.log(PersonId(1)).is_ok(), "{how}");
        assert_eq!(store.remembered().unwrap().favourites, [PersonId(7)], "{how}");
    }
}

#[test]
fn a_row_that_is_no_person_is_counted_until_it_is_told_again() {
    for nonsense in [&b"half a"[..], b"", b"\x03", b"\x03\x01", b"\xff\xff", b"{\"id\":3}"] {
        let cache = kept();
        let store = Store::open(&cache.path()).unwrap();
        store.connection.execute("UPDATE people SET person = ?1 WHERE id = 3", [nonsense]).unwrap();
        let opened = Store::load(&cache.path()).unwrap();
        assert_eq!((opened.set_aside, opened.remembered.unreadable), (None, 1), "{nonsense:?}");
        assert_eq!(opened.remembered.people.len(), 199, "{nonsense:?}");
        assert_eq!(store.remembered_of(&[PersonId(3), PersonId(4)]).unwrap().unreadable, 1);
        cache.recorder(None).write(&[people(&[3], 20)]).unwrap();
        let remembered = cache.remembered();
        assert_eq!((remembered.people.len(), remembered.unreadable), (200, 0), "{nonsense:?}");
    }
}

#[test]
fn a_clock_that_went_wrong_once_does_not_keep_old_answers_for_ever() {
    let cache = Cache::new();
    let far: Timestamp = "9999-12-01T00:00:00Z".parse().unwrap();
    cache.recorder(None).write(&[Record::People { people: vec![person(1, at(0))], at: far }]).unwrap();
    tamper(&cache, "INSERT INTO people SELECT 2, 9223372036854775000, person FROM people");
    assert_eq!(cache.remembered().unreadable, 1);
    cache.recorder(None).write(&[people(&[1, 2], 20)]).unwrap();
    assert_eq!(cache.remembered().as_of, Some(at(20)));
    assert_eq!(ids(&cache.remembered()), [1, 2]);
}

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let cache = kept();
    let store = Store::open(&cache.path()).unwrap();
    store.connection.execute_batch("PRAGMA max_page_count = 1").unwrap();
    let mut recorder = Recorder::new(store, None);
    let error = recorder.write(&[people(&(1000..2000).collect::<Vec<_>>(), 20)]).unwrap_err();
    assert!(matches!(error, Error::Full { .. }), "{error:?}");
    assert!(error.to_string().contains("its disk is full"), "{error}");
    drop(recorder);
    assert_eq!(cache.remembered().people.len(), 200);
}

#[test]
fn what_cannot_be_written_can_be_read() {
    let cache = kept();
    let remembered = cache.remembered();
    let folder = cache.path().parent().unwrap().to_owned();
    let files = || fs::read_dir(&folder).unwrap().count();
    // As the system refuses it to an ordinary user; the superuser may write anywhere.
    let store = Store::read_only(&cache.path()).unwrap();
    assert_eq!(store.remembered().unwrap(), remembered);
    drop(store);
    // The way for a folder where not even a log can be made: a name with all that an address could misread.
    let odd = folder.join("a?b#c%41 ж.db");
    fs::copy(cache.path(), &odd).unwrap();
    let before = files();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(file::unchanging(&odd), flags).unwrap();
    let store = Store { connection, path: odd };
    assert_eq!(store.remembered().unwrap(), remembered);
    assert_eq!(files(), before, "nothing was made beside it");
    let error = Recorder::new(store, None).write(&[people(&[1], 20)]).unwrap_err();
    assert!(error.forbids_writing(), "{error:?}");
}

#[test]
fn the_writer_goes_on_in_a_new_file() {
    for how in [
        "DROP TABLE time_zones",
        "DROP TABLE people",
        "DROP TABLE people; CREATE TABLE people (id INTEGER, fetched_at INTEGER, person BLOB)",
    ] {
        let cache = kept();
        let (told, heard) = mpsc::channel();
        let settings = Settings { file: cache.path(), journal: None };
        let writer = Writer::start(settings, move |loaded| told.send(loaded).unwrap()).unwrap();
        heard.recv().unwrap().unwrap();
        tamper(&cache, how);
        writer.feed().write(Record::TimeZones(vec![(PersonId(1), "Asia/Tokyo".into())]));
        writer.feed().write(people(&[1], 20));
        writer.finish(Duration::from_secs(10));
        let remembered = cache.remembered();
        assert_eq!(remembered.people[0].0.time_zone.as_deref(), Some("Asia/Tokyo"), "{how}");
        assert_eq!(remembered.favourites, [PersonId(7)], "{how}");
    }
}

#[test]
fn a_file_of_a_program_that_knew_no_notes_is_read_and_takes_them() {
    let cache = kept();
    tamper(&cache, "DROP TABLE notes");
    let store = Store::read_only(&cache.path()).unwrap();
    store.check().unwrap();
    assert_eq!((store.remembered().unwrap().notes, store.contents().unwrap().notes), (Vec::new(), 0));
    drop(store);
    let note = Note::new("", "rings back");
    cache.recorder(None).write(&[Record::Note { id: PersonId(9), note: note.clone() }]).unwrap();
    let opened = Store::load(&cache.path()).unwrap();
    assert_eq!((opened.set_aside, opened.remembered.notes), (None, vec![(PersonId(9), note)]));
    assert_eq!(opened.remembered.people.len(), 200);
}
