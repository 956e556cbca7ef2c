//! Files that an older program wrote.

use super::*;

/// A file of version 1, which kept people as JSON: whom it knows, and one row that cannot be understood.
fn older() -> Cache {
    let cache = Cache::new();
    let store = Store::open(&cache.path()).unwrap();
    store
        .connection
        .execute_batch(
            r##"DROP TABLE people;
               CREATE TABLE people (id INTEGER PRIMARY KEY, fetched_at INTEGER NOT NULL, person TEXT NOT NULL);
               INSERT INTO people VALUES (7, 1770000010000,
                   '{"id":7,"name":"Анна","color":"#0a0b0c","phones":{"inner":"214"},
                     "last_activity":"2026-02-02T02:40:00Z","back_on":"2026-02-09","told":1}');
               INSERT INTO people VALUES (8, 1770000010000, '{');
               INSERT INTO favourites VALUES (7);
               PRAGMA user_version = 1;"##,
        )
        .unwrap();
    cache
}

#[test]
fn people_kept_as_json_are_taken_over() {
    let cache = older();
    let opened = Store::load(&cache.path()).unwrap();
    assert!(opened.set_aside.is_none());
    let [(anna, told)] = &opened.remembered.people[..] else { panic!("{:?}", opened.remembered) };
    assert_eq!((anna.id, anna.name.as_str(), *told), (PersonId(7), "Анна", at(10)));
    assert_eq!((anna.color.unwrap().hex(), anna.phones.inner.as_deref()), ("#0a0b0c".into(), Some("214")));
    assert_eq!(anna.last_activity, Some("2026-02-02T02:40:00Z".parse().unwrap()));
    assert_eq!(anna.back_on, Some(jiff::civil::date(2026, 2, 9)));
    assert_eq!(opened.remembered.favourites, [PersonId(7)]);
    assert!(schema::is_sound(&opened.store.connection).unwrap(), "it is as if this program had made it");
    assert_eq!(cache.remembered(), opened.remembered);
}

#[test]
fn one_that_cannot_be_written_is_read_as_it_is() {
    let cache = older();
    let store = Store::read_only(&cache.path()).unwrap();
    let remembered = store.remembered().unwrap();
    assert_eq!((ids(&remembered), remembered.unreadable), (vec![7], 1));
    assert_eq!(store.with_extension("214").unwrap(), [PersonId(7)]);
}
