//! A company of any size for the benchmarks: names, positions and numbers are spread as in a real one.

use jiff::{SignedDuration, Timestamp};
use whosin::people::{Department, DepartmentId, Person, PersonId, Roster, Rules, Status};

const GIVEN: [&str; 40] = [
    "Анна",
    "Мария",
    "Елена",
    "Дарья",
    "Ольга",
    "Наталья",
    "Юлия",
    "Татьяна",
    "Ирина",
    "Ксения",
    "Иван",
    "Дмитрий",
    "Сергей",
    "Алексей",
    "Артём",
    "Михаил",
    "Николай",
    "Павел",
    "Евгений",
    "Фёдор",
    "Henry",
    "Alice",
    "Daniel",
    "Grace",
    "Jürgen",
    "Käthe",
    "Ayşe",
    "Emre",
    "Chloé",
    "Mateo",
    "Priya",
    "Kwame",
    "Lars",
    "Zoe",
    "Oliver",
    "Boris",
    "Viktor",
    "Marta",
    "Jacob",
    "Ingrid",
];
const SYLLABLES: [&str; 24] = [
    "ка", "ра", "ло", "ми", "не", "со", "ва", "ту", "ши", "жу", "бе", "до", "ga", "ri", "no", "te", "sha",
    "lu", "ви", "ще", "ор", "эл", "ya", "ma",
];
const ENDINGS: [&str; 8] = ["ов", "ева", "ин", "ская", "son", "berg", "енко", "ский"];
const POSITIONS: [&str; 12] = [
    "Разработчик",
    "Ведущий разработчик",
    "Дизайнер интерфейсов",
    "Sales manager",
    "Бухгалтер",
    "QA engineer",
    "Юрист",
    "Support engineer",
    "Аналитик",
    "Рекрутер",
    "Логист",
    "UX researcher",
];

/// The instant at which the companies are read.
pub(crate) fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_hours(490_000)
}

/// A number below `limit` that looks thrown.
fn random_below(seed: u64, topic: u64, limit: usize) -> usize {
    let mut bits = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ topic.wrapping_mul(0xd1b5_4a32_d192_ed03);
    bits ^= bits >> 29;
    bits = bits.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits ^= bits >> 32;
    usize::try_from(bits % limit as u64).unwrap_or(0)
}

/// The person of that number, as the portal might describe them `turn` refreshes later.
pub(crate) fn person(id: u64, turn: u64) -> Person {
    let mut pick = {
        let mut topic = 0;
        move |limit| {
            topic += 1;
            random_below(id, topic, limit)
        }
    };
    let family: String =
        [SYLLABLES[pick(24)], SYLLABLES[pick(24)], SYLLABLES[pick(24)], ENDINGS[pick(8)]].concat();
    let mut person = Person::new(PersonId(id), format!("{} {family}", GIVEN[pick(40)]));
    person.position = POSITIONS[pick(12)].into();
    person.departments = [DepartmentId(pick(200) as u64 + 1)].into();
    person.email = Some(format!("user{}.{}@acme.example", pick(5000), pick(1000)).into());
    person.phones.inner = Some(format!("{}", 100 + id).into());
    person.phones.mobile = Some(format!("+7 9{:09}", pick(1_000_000_000)).into());
    person.status = Some(Status::Online);
    let ago = random_below(id, 100 + turn, 4000);
    person.last_activity = Some(now() - SignedDuration::from_secs(ago as i64));
    person
}

/// A company of that many people.
pub(crate) fn company(people: u64) -> Roster {
    let mut roster = Roster::new(Rules::default());
    let department = |id| Department {
        id: DepartmentId(id),
        name: format!("Отдел {} {id}", SYLLABLES[random_below(id, 7, 24)]),
        path: Vec::new(),
        parent: (id > 1).then(|| DepartmentId(id / 8 + 1)).filter(|parent| parent.0 < id),
        head: None,
    };
    roster.merge_departments((1..=200).map(department).collect());
    roster.merge((1..=people).map(|id| person(id, 0)).collect(), now());
    roster
}
