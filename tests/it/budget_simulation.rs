//! A whole office behind one address: many planners, one leaky bucket, hours of simulated time.
//!
//! The planner and the bucket are the real ones; the portal answers by value and the clock is a number, so that an
//! hour of two hundred clients takes seconds. Run with `--nocapture` for the table.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use whosin::people::{Department, DepartmentId, Person, PersonId};
use whosin::portal::budget::{Bucket, Limits};
use whosin::portal::{Command, Page, Profile, Reply};
use whosin::sync::{Cadence, Fault, FaultKind, Interest, Planner, Request, Step};
use whosin::words::Sentence;

/// Who works in the office.
const PEOPLE: u64 = 40;
/// Rows on the screen of each client.
const ROWS: u64 = 20;
/// How long an answer takes.
const LATENCY: SignedDuration = SignedDuration::from_millis(200);
/// The morning: everybody starts within it, at random.
const ARRIVAL: SignedDuration = SignedDuration::from_mins(30);
/// The hour that is judged begins so long after the first client.
const MORNING: SignedDuration = SignedDuration::from_mins(60);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// How often the ages of the rows are noted.
const SAMPLE: SignedDuration = SignedDuration::from_secs(10);

/// One copy of whosin, and somebody who uses it.
struct Colleague {
    planner: Planner,
    interest: Interest,
    in_flight: Option<(Request, bool)>,
    /// When the selection moves next.
    moves: Timestamp,
    /// When each row was told last.
    told: HashMap<PersonId, Timestamp>,
    /// Seconds.
    ages: Vec<f64>,
}

#[derive(Default)]
struct Count {
    sent: u32,
    refused: u32,
}

struct Outcome {
    morning: Count,
    hour: Count,
    /// 95th percentile of the age of a visible row, of every client, ascending, in seconds.
    p95: Vec<f64>,
}

fn simulate(clients: usize, seed: u64) -> Outcome {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let began = Timestamp::from_second(1_700_000_000).unwrap();
    let (judged, end) = (began + MORNING, began + MORNING + HOUR);
    let mut bucket = Bucket::new(&Limits::CLOUD);
    let mut events = BinaryHeap::new();
    let mut colleagues: Vec<Colleague> = Vec::new();
    for index in 0..clients {
        let start = began + SignedDuration::from_secs(chance.random_range(0..ARRIVAL.as_secs()));
        let top = chance.random_range(1..=PEOPLE - ROWS + 1);
        let interest = Interest {
            visible: (top..top + ROWS).map(PersonId).collect(),
            selected: Some(PersonId(top + 3)),
            ..Interest::default()
        };
        colleagues.push(Colleague {
            planner: Planner::new(Cadence::default(), seed ^ index as u64),
            interest,
            in_flight: None,
            moves: start,
            told: HashMap::new(),
            ages: Vec::new(),
        });
        events.push(Reverse((start, index)));
    }
    let (mut morning, mut hour) = (Count::default(), Count::default());
    let mut sample = judged;
    while let Some(Reverse((now, index))) = events.pop() {
        while sample <= now.min(end) {
            for colleague in &mut colleagues {
                let age = |id: &PersonId| sample.duration_since(colleague.told[id]).as_secs_f64();
                let ages: Vec<f64> = colleague.interest.visible.iter().map(age).collect();
                colleague.ages.extend(ages);
            }
            sample += SAMPLE;
        }
        if now >= end {
            break;
        }
        let colleague = &mut colleagues[index];
        if let Some((request, admitted)) = colleague.in_flight.take() {
            colleague.hear(&request, admitted, now);
        }
        if colleague.moves <= now {
            // Now and then somebody else is looked at; one in a hundred times everything is asked anew.
            let row = chance.random_range(0..colleague.interest.visible.len());
            colleague.interest.selected = Some(colleague.interest.visible[row]);
            if chance.random_range(0..100) == 0 {
                colleague.planner.refresh(now);
            }
            colleague.moves = now + SignedDuration::from_secs(chance.random_range(60..600));
        }
        colleague.planner.attend(&colleague.interest, now);
        match colleague.planner.next(now) {
            Step::Ask(request) => {
                let count = if now < judged { &mut morning } else { &mut hour };
                count.sent += 1;
                let admitted = bucket.has_room(now);
                if admitted {
                    bucket.pour(now);
                } else {
                    count.refused += 1;
                }
                colleague.planner.sent(&request, now);
                colleague.in_flight = Some((request, admitted));
                events.push(Reverse((now + LATENCY, index)));
            }
            Step::Wait(until) => {
                events.push(Reverse((
                    until.min(colleague.moves).max(now + SignedDuration::from_millis(1)),
                    index,
                )));
            }
            Step::Idle => panic!("client {index} has given up: {:?}", colleague.planner.connection_state()),
        }
    }
    let mut p95: Vec<f64> = colleagues
        .into_iter()
        .map(|mut colleague| {
            colleague.ages.sort_unstable_by(f64::total_cmp);
            colleague.ages[colleague.ages.len() * 95 / 100]
        })
        .collect();
    p95.sort_unstable_by(f64::total_cmp);
    Outcome { morning, hour, p95 }
}

impl Colleague {
    fn hear(&mut self, request: &Request, admitted: bool, now: Timestamp) {
        if !admitted {
            self.planner.failed(&Fault::new(FaultKind::Busy, Sentence::verbatim("too many requests")), now);
            return;
        }
        let replies: Vec<Result<Reply, Fault>> =
            request.commands.iter().map(|command| Ok(reply(command))).collect();
        for reply in replies.iter().flatten() {
            match reply {
                Reply::Person(person) => {
                    self.told.insert(person.id, now);
                }
                Reply::People { people, .. } => {
                    self.told.extend(people.iter().map(|person| (person.id, now)));
                }
                _ => {}
            }
        }
        self.planner.answered(request, &replies, now);
    }
}

fn reply(command: &Command) -> Reply {
    let person = |id: PersonId| Person::new(id, String::new());
    let people = |ids: &mut dyn Iterator<Item = PersonId>| Reply::People {
        people: ids.map(person).collect(),
        missing: Vec::new(),
        page: Page { next: None, total: Some(u32::try_from(PEOPLE).unwrap()) },
    };
    match command {
        Command::Me => Reply::Person(Box::new(person(PersonId(1)))),
        Command::User(id) => Reply::Person(Box::new(person(*id))),
        Command::Users(ids) => people(&mut ids.iter().copied()),
        Command::Colleagues { .. } => people(&mut (1..=PEOPLE).map(PersonId)),
        Command::Status => Reply::Status(None),
        Command::Profile => {
            Reply::Profile(Profile { id: PersonId(1), admin: false, name: String::new(), time_zone: None })
        }
        Command::Scope => Reply::Scope(vec!["im".to_owned()]),
        Command::SearchDepartments { .. } => Reply::Departments {
            departments: vec![Department {
                id: DepartmentId(1),
                name: String::new(),
                path: Vec::new(),
                parent: None,
                head: None,
            }],
            page: Page::default(),
        },
        Command::Employees(_) => {
            Reply::Members(vec![(DepartmentId(1), (1..=PEOPLE).map(PersonId).collect())])
        }
        Command::GeneralChat => Reply::GeneralChat(None),
        Command::Recent { .. } => Reply::Recent { partners: Vec::new(), more: false },
        other => panic!("not asked for in an hour: {other:?}"),
    }
}

/// Runs the office, prints its line of the table and judges it.
fn judge(clients: usize) {
    let outcome = simulate(clients, 11);
    let rejected = |count: &Count| 100.0 * f64::from(count.refused) / f64::from(count.sent);
    let (median, worst) = (outcome.p95[clients / 2], outcome.p95[clients - 1]);
    println!(
        "{clients:>3} clients | morning: {:>5} sent, {:.2} % rejected | hour: {:>5} sent, {} rejected ({:.2} %) | \
         p95 age of a visible row: best {:.0} s, median {median:.0} s, worst {worst:.0} s ({:.2} times the median)",
        outcome.morning.sent,
        rejected(&outcome.morning),
        outcome.hour.sent,
        outcome.hour.refused,
        rejected(&outcome.hour),
        outcome.p95[0],
        worst / median,
    );
    assert!(worst <= 3.0 * median, "somebody starves");
    assert!(rejected(&outcome.hour) < 1.0, "{} rejected", outcome.hour.refused);
    assert!(f64::from(outcome.hour.sent) <= 7200.0 + 50.0 + f64::from(outcome.hour.refused));
}

#[test]
fn one_client_is_never_refused() {
    let outcome = simulate(1, 11);
    assert_eq!((outcome.morning.refused, outcome.hour.refused), (0, 0));
    assert!(outcome.p95[0] <= Duration::from_secs(31).as_secs_f64(), "{:?}", outcome.p95);
}

#[test]
fn fifty_clients_share_one_bucket() {
    judge(50);
}

#[test]
fn two_hundred_clients_share_one_bucket() {
    judge(200);
}
