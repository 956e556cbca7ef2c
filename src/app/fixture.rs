//! A small office for tests, at a fixed instant.

#![allow(clippy::unwrap_used)]

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;

use super::{App, ConnectionState, Density, Keymap, Message, Outcome, Settings, Showing, StartView, Update};
use crate::people::{
    Birthday, Department, DepartmentId, Order, Person, PersonId, Phones, Rgb, Rules, Status,
};
use crate::sync;
use crate::words::Sentence;

/// A Thursday at noon.
pub(crate) fn now() -> Timestamp {
    "2026-03-12T12:00:00Z".parse().unwrap()
}

pub(crate) fn ago(seconds: i64) -> Timestamp {
    now() - SignedDuration::from_secs(seconds)
}

fn person(id: u64, name: &str, position: &str, color: &str, active_ago: i64) -> Person {
    let mut person = Person::new(PersonId(id), name);
    person.position = position.into();
    person.color = Rgb::parse(color);
    person.status = Some(Status::Online);
    person.last_activity = Some(ago(active_ago));
    person.departments = [DepartmentId(2)].into();
    person
}

/// Eleven people of every availability.
pub(crate) fn people() -> Vec<Person> {
    let mut anna = person(1, "Анна Петрова", "Head of Design", "#df532d", 40);
    anna.phones = Phones {
        work: None,
        mobile: Some("+7 900 123-45-67".into()),
        personal: None,
        inner: Some("214".into()),
    };
    anna.email = Some("anna@acme.example".into());
    anna.website = Some("acme.example".into());
    anna.birthday = Birthday::new(12, 4);
    anna.time_zone = Some("Europe/Samara".into());
    let mut busy = person(4, "Зоя Смирнова", "Recruiter", "#8474c8", 70);
    busy.status = Some(Status::Dnd);
    let mut idle = person(5, "Dmitry Orlov", "Sales", "#1eb4aa", 300);
    idle.idle = Some(ago(840));
    let mut long_idle = person(6, "Елена Морозова", "Бухгалтерия", "#f76187", 900);
    long_idle.idle = Some(ago(3725));
    let mut mobile = person(7, "Farid Aliyev", "Support", "#58cc47", 20);
    mobile.mobile_last = Some(ago(60));
    let mut away =
        person(8, "Jürgen Großmann-Unterschweinsteiger", "Senior Logistics Coordinator", "#3e99ce", 400);
    away.status = Some(Status::Away);
    let mut birthday = person(9, "Galina Popova", "Legal", "#e8a441", 3 * 3600 + 50);
    birthday.birthday = Birthday::new(12, 3);
    let mut absent = person(10, "Henry Stone", "Legal", "#728f7a", 200_000);
    absent.absent = Some(ago(-20 * 86_400));
    vec![
        anna,
        person(2, "Boris Ivanov", "Backend", "#000080", 240),
        person(3, "陳偉", "Analyst", "#4ba984", 10),
        busy,
        idle,
        long_idle,
        mobile,
        away,
        birthday,
        absent,
        person(11, "Ivan Sokolov", "", "", 4_000_000),
    ]
}

/// The same people as a portal of today tells of them: their activity, and nothing more.
pub(crate) fn people_of_today() -> Vec<Person> {
    let mut people = people();
    for person in &mut people {
        person.status = Some(Status::Online);
        (person.idle, person.mobile_last) = (None, None);
    }
    people
}

pub(crate) fn departments() -> Vec<Department> {
    let department = |id, name: &str, parent: Option<u64>, head| Department {
        id: DepartmentId(id),
        name: name.into(),
        path: Vec::new(),
        parent: parent.map(DepartmentId),
        head: Some(PersonId(head)),
    };
    vec![
        department(1, "Acme", None, 11),
        department(3, "Product", Some(1), 11),
        department(2, "Design", Some(3), 11),
    ]
}

pub(crate) fn settings() -> Settings {
    Settings {
        portal: "acme.bitrix24.com".into(),
        portal_url: "https://acme.bitrix24.com/".into(),
        rules: Rules::default(),
        order: Order::Presence,
        density: Density::Comfortable,
        view: StartView::List,
        showing: Showing::default(),
        query: String::new(),
        keymap: Keymap::default(),
        auto_idle: None,
        offers: super::Offers::default(),
        from_welcome: false,
    }
}

/// The office on a screen of that size, read and fresh.
pub(crate) fn office(width: u16, height: u16) -> App {
    office_of(people(), width, height)
}

/// The same on a portal of today.
pub(crate) fn office_of_today(width: u16, height: u16) -> App {
    office_of(people_of_today(), width, height)
}

fn office_of(people: Vec<Person>, width: u16, height: u16) -> App {
    let mut app = App::new(settings(), Size::new(width, height));
    app.tell(Message::Update(Update::Departments(departments())), now());
    app.tell(told(people), now());
    app.tell(me(3), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    app
}

/// The same office with its people spread over departments: Acme (Елена, Ivan, who leads it), in it Legal (Galina,
/// who leads it, and Henry), Product with Design (Анна, who leads it, and the others), and Sales (Dmitry).
pub(crate) fn company(width: u16, height: u16) -> App {
    let mut app = office(width, height);
    let department = |id, name: &str, parent, head: Option<u64>| Department {
        id: DepartmentId(id),
        name: name.into(),
        path: Vec::new(),
        parent: Some(DepartmentId(parent)),
        head: head.map(PersonId),
    };
    let departments = vec![
        department(2, "Design", 3, Some(1)),
        department(4, "Legal", 1, Some(9)),
        department(5, "Sales", 1, None),
    ];
    app.tell(Message::Update(Update::Departments(departments)), now());
    let mut people = people();
    for person in &mut people {
        person.departments = match person.id.0 {
            6 | 11 => [DepartmentId(1)].into(),
            9 | 10 => [DepartmentId(4)].into(),
            5 => [DepartmentId(5)].into(),
            4 => [DepartmentId(2), DepartmentId(4)].into(),
            _ => [DepartmentId(2)].into(),
        };
    }
    app.tell(told(people), now());
    app
}

/// People told by the portal now.
pub(crate) fn told(people: Vec<Person>) -> Message {
    told_without(people, Vec::new())
}

/// The same, when some were asked for in vain.
pub(crate) fn told_without(people: Vec<Person>, gone: Vec<PersonId>) -> Message {
    let (asked, server_time, received) = (Vec::new(), Some(now()), now());
    Message::Update(Update::People { people, asked, gone, server_time, received })
}

/// Who the webhook acts for.
pub(crate) fn me(id: u64) -> Message {
    Message::Update(Update::Owner(sync::Owner { id: Some(PersonId(id)), admin: Some(false) }))
}

/// The portal does not answer.
pub(crate) fn silence() -> Message {
    let sentence = Sentence::verbatim("The portal does not answer.");
    Message::Update(Update::Connection(ConnectionState::Retrying { at: now(), sentence }))
}

impl App {
    /// Takes a message whose outcome does not matter.
    pub(crate) fn tell(&mut self, message: Message, now: Timestamp) {
        let _ = self.update(message, now);
    }
}

/// Clicks with the right button.
pub(crate) fn right_click(app: &mut App, column: u16, row: u16) {
    let kind = MouseEventKind::Down(MouseButton::Right);
    app.tell(Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }), now());
}

/// Presses keys: names in angle brackets, all else letter by letter.
pub(crate) fn press(app: &mut App, keys: &str) {
    let _ = outcome_of(app, keys);
}

/// Presses keys; what the last of them led to.
pub(crate) fn outcome_of(app: &mut App, keys: &str) -> Outcome {
    let mut outcome = Outcome::default();
    let mut rest = keys;
    while let Some(first) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let (event, left) = match named {
            Some((name, left)) => (key_named(name), left),
            None => (KeyEvent::from(KeyCode::Char(first)), &rest[first.len_utf8()..]),
        };
        outcome = app.update(Message::Key(event.into()), now());
        rest = left;
    }
    outcome
}

fn key_named(name: &str) -> KeyEvent {
    if let Some(name) = name.strip_prefix("A-") {
        return KeyEvent { modifiers: KeyModifiers::ALT, ..key_named(name) };
    }
    if let Some(letter) = name.strip_prefix("C-") {
        return KeyEvent::new(KeyCode::Char(letter.chars().next().unwrap()), KeyModifiers::CONTROL);
    }
    KeyEvent::from(match name {
        "Esc" => KeyCode::Esc,
        "Enter" => KeyCode::Enter,
        "Tab" => KeyCode::Tab,
        "Down" => KeyCode::Down,
        "Up" => KeyCode::Up,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgDn" => KeyCode::PageDown,
        "PgUp" => KeyCode::PageUp,
        "Backspace" => KeyCode::Backspace,
        "F1" => KeyCode::F(1),
        other => unreachable!("no key is named {other}"),
    })
}
