#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::people::{Department, DepartmentId, Person, Rgb, Status};
use crate::relay::presence::Told;
use crate::relay::presence::tests::company;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn header() -> Header {
    Header {
        portal: "acme.bitrix24.com".to_owned(),
        term: 1_764_230_000,
        sequence: 42,
        told_at: at(1_764_230_000),
        complete_as_of: Some(at(1_764_229_980)),
        chunk: 0,
        chunks: 1,
        directory: 0,
        snapshot: Some(40),
    }
}

fn decoded(chunks: &[Vec<u8>]) -> Vec<Message> {
    chunks.iter().map(|chunk| Message::decode(chunk).unwrap()).collect()
}

/// A company of so many on a working day: most in, half of them at the telephone now and then, some absent.
fn working_day(people: u64) -> Vec<Published> {
    let now = header().told_at.as_second();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((state >> 33) % most).unwrap()
    };
    let person = |id| {
        let is_in = random(10) < 6;
        let last = now - if is_in { random(600) } else { 1440 + random(400_000) };
        let mut person = Published::nothing(PersonId(id + id / 7));
        person.told = Told::ALL;
        person.status = Some(if random(8) == 0 { Status::Dnd } else { Status::Online });
        person.last_activity = Some(at(last));
        person.mobile_last = (random(2) == 0).then(|| at(last - random(90_000)));
        person.desktop_last = (random(2) == 0).then(|| at(last - random(400)));
        person.idle = (random(10) == 0).then(|| at(last - random(1000)));
        person.absent = (random(12) == 0).then(|| at(now / 86_400 * 86_400 + 86_400 * random(20)));
        person.back_on = person.absent.and(jiff::civil::Date::new(2025, 12, 3).ok());
        person.busy_until = (random(5) == 0).then(|| at((now / 900 + random(8)) * 900));
        person
    };
    (1..=people).map(person).collect()
}

#[test]
fn a_snapshot_of_ten_thousand_takes_thirty_bytes_a_person_at_most() {
    let people = working_day(10_000);
    let chunks = Message::snapshot(&header(), &people).unwrap();
    let bytes: usize = chunks.iter().map(Vec::len).sum();
    assert_eq!(chunks.len(), 1);
    assert!(bytes <= 30 * 10_000, "{bytes}");
    assert_eq!(assemble(decoded(&chunks)).unwrap().value, people);
}

#[test]
fn the_activity_of_five_thousand_takes_a_byte_and_a_half_each() {
    let active = |person: Published| {
        let mut change = Published::nothing(person.id);
        change.told = Told::LAST_ACTIVITY;
        change.last_activity =
            Some(at(header().told_at.as_second() - i64::try_from(person.id.0 * 7 % 60).unwrap()));
        change
    };
    let people: Vec<_> =
        working_day(10_000).into_iter().filter(|one| one.id.0 * 2_654_435_761 % 16 < 8).map(active).collect();
    let count = people.len();
    let messages = Message::changes(&header(), &Changes { people, gone: Vec::new() }).unwrap();
    let bytes: usize = messages.iter().map(Vec::len).sum();
    assert!(messages.len() == 1 && bytes * 2 <= count * 3, "{bytes} for {count}");
}

#[test]
fn the_largest_company_fits_into_its_chunks() {
    let people = working_day(u64::try_from(MAX_PEOPLE).unwrap());
    let chunks = Message::snapshot(&header(), &people).unwrap();
    assert!(chunks.len() <= 16 && chunks.iter().all(|chunk| chunk.len() <= MAX_MESSAGE), "{}", chunks.len());
    assert_eq!(assemble(decoded(&chunks)).unwrap().value, people);
    let mut more = people;
    more.push(Published::nothing(PersonId(u64::MAX)));
    assert_eq!(Message::snapshot(&header(), &more), Err(Damage::TooMany));
}

#[test]
fn many_who_are_alike_are_told_too() {
    let people: Vec<_> = (1..=200_000).map(|id| Published::nothing(PersonId(id))).collect();
    let chunks = Message::snapshot(&header(), &people).unwrap();
    assert_eq!(assemble(decoded(&chunks)).unwrap().value.len(), 200_000);
}

#[test]
fn a_snapshot_cut_short_is_none() {
    let chunks = decoded(&Message::snapshot(&header(), &working_day(120_000)).unwrap());
    assert!(chunks.len() > 2);
    let without = |place: usize| {
        let mut chunks = chunks.clone();
        chunks.remove(place);
        assemble(chunks)
    };
    assert_eq!((without(0), without(chunks.len() - 1)), (Err(Damage::Chunks), Err(Damage::Chunks)));
    let mut mixed = chunks.clone();
    mixed[1].header.sequence += 1;
    assert_eq!(assemble(mixed), Err(Damage::Chunks));
    let mut swapped = chunks;
    swapped.swap(1, 2);
    assert_eq!(assemble(swapped), Err(Damage::Chunks));
    assert_eq!(assemble(Vec::new()), Err(Damage::Chunks));
}

#[test]
fn many_changes_are_several_messages_with_numbers_that_follow() {
    let changes =
        Changes { people: working_day(60_000), gone: (1..30_000).map(|id| PersonId(id * 9)).collect() };
    let messages = decoded(&Message::changes(&header(), &changes).unwrap());
    let numbers: Vec<u64> = messages.iter().map(|message| message.header.sequence).collect();
    assert_eq!(numbers, (42..42 + u64::try_from(messages.len()).unwrap()).collect::<Vec<_>>());
    let mut read = Changes::default();
    for message in messages {
        let Body::Changes(piece) = message.body else { unreachable!() };
        read.people.extend(piece.people);
        read.gone.extend(piece.gone);
    }
    assert_eq!(read, changes);
}

fn directory(people: u64) -> Directory {
    let person = |id: u64| {
        let mut person = Person::new(PersonId(id), format!("Čeněk Příklad {id}"));
        person.position = "Captain".into();
        person.departments = vec![DepartmentId(id % 40 + 1)].into();
        person.color = id.is_multiple_of(2).then_some(Rgb::new(1, 2, 3));
        person.avatar = id.is_multiple_of(3).then(|| format!("https://acme.example/{id}.png").into());
        Directory::entry(&person)
    };
    let department = |id| Department {
        id: DepartmentId(id),
        name: format!("Department {id}"),
        path: Vec::new(),
        parent: (id > 1).then_some(DepartmentId(1)),
        head: None,
    };
    Directory { people: (1..=people).map(person).collect(), departments: (1..=40).map(department).collect() }
}

#[test]
fn a_directory_comes_back_and_tells_no_more_than_it_should() {
    let told = directory(20_000);
    let header = Header { directory: told.version(), ..header() };
    let chunks = Message::directory(&header, &told).unwrap();
    assert!(chunks.len() > 1, "{}", chunks.len());
    let read = Directory::assemble(decoded(&chunks)).unwrap();
    assert_eq!(read.value, told);
    assert_eq!(read.value.version(), header.directory);
    let mut secretive = Person::new(PersonId(1), "Anna");
    secretive.phones.mobile = Some("+1 555 0100".into());
    secretive.email = Some("anna@acme.example".into());
    let entry = Directory::entry(&secretive);
    assert_eq!((entry.phones.mobile.clone(), entry.email.clone()), (None, None));
    assert!(!entry.is_known(crate::people::Field::Email));
}

#[test]
fn a_directory_is_cleaned_for_the_terminal() {
    let mut hostile = Person::new(PersonId(1), "An\u{1b}[31mna\n");
    hostile.avatar = Some("javascript:alert(1)".into());
    let told = Directory { people: vec![hostile], departments: Vec::new() };
    let read = Directory::assemble(decoded(&Message::directory(&header(), &told).unwrap())).unwrap();
    assert!(
        read.value.people.iter().all(|one| one.name.chars().all(|c| !c.is_control()) && one.avatar.is_none())
    );
}

#[test]
fn another_version_kind_or_beginning_is_ignored() {
    let beat = Message::beat(&header()).unwrap();
    assert_eq!(Message::decode(&beat).unwrap(), Message { header: header(), body: Body::Beat });
    let with = |place: usize, byte: u8| {
        let mut message = beat.clone();
        message[place] = byte;
        Message::decode(&message)
    };
    assert_eq!(with(0, b'w'), Err(Damage::Foreign));
    assert_eq!(with(4, 2), Err(Damage::Version(2)));
    assert_eq!(with(5, 9), Err(Damage::Kind(9)));
    assert_eq!(Message::decode(&vec![0; MAX_MESSAGE + 1]), Err(Damage::TooLarge));
    assert_eq!(Message::decode(&[beat, vec![0]].concat()), Err(Damage::Trailing));
}

#[test]
fn a_header_that_cannot_be_is_refused() {
    let refused = |header: Header| Message::decode(&Message::beat(&header).unwrap());
    for header in [
        Header { portal: String::new(), ..header() },
        Header { portal: "acme\u{1b}".to_owned(), ..header() },
        Header { portal: "a".repeat(MAX_HOST + 1), ..header() },
        Header { chunk: 1, ..header() },
        Header { chunks: 2, ..header() },
        Header { sequence: 0, ..header() },
    ] {
        assert_eq!(refused(header.clone()), Err(Damage::Header), "{header:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(people in company(60)) {
        let chunks = Message::snapshot(&header(), &people).unwrap();
        let whole = assemble(decoded(&chunks)).unwrap();
        prop_assert_eq!(whole.header, header());
        prop_assert_eq!(whole.value, people);
    }

    #[test]
    fn changes_are_read_as_they_were_written(people in company(40), gone in prop::collection::btree_set(1_u64..u64::MAX, 0..40)) {
        let changes = Changes { people, gone: gone.into_iter().map(PersonId).collect() };
        let messages = decoded(&Message::changes(&header(), &changes).unwrap());
        prop_assert_eq!(messages.len(), 1);
        prop_assert_eq!(&messages[0].body, &Body::Changes(changes));
    }

    #[test]
    fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Message::decode(&bytes);
        let _ = Message::decode(&[MAGIC, &[VERSION, 1][..], &bytes].concat());
    }

    /// Columns behind a sound header and a sound stream: whatever they hold is refused or read, never worse.
    #[test]
    fn any_columns_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), kind in 1_u8..5) {
        let kind = [Kind::Snapshot, Kind::Changes, Kind::Beat, Kind::Directory][usize::from(kind) - 1];
        let _ = Message::decode(&written(&header(), kind, &bytes).unwrap());
    }

    /// A bit that fell over on the way.
    #[test]
    fn a_damaged_message_is_read_without_harm(people in company(20), place in any::<prop::sample::Index>(), bit in 0_u32..8) {
        let mut chunk = Message::snapshot(&header(), &people).unwrap().remove(0);
        let place = place.index(chunk.len());
        chunk[place] ^= 1 << bit;
        let _ = Message::decode(&chunk);
    }

    #[test]
    fn a_cut_message_is_refused(people in company(20), place in any::<prop::sample::Index>()) {
        let chunk = Message::snapshot(&header(), &people).unwrap().remove(0);
        prop_assert!(Message::decode(&chunk[..place.index(chunk.len())]).is_err());
    }
}
