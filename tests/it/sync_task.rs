//! The task and the one-shot reading over real HTTP, against a small portal on this machine.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use whosin::people::{PersonId, Status};
use whosin::portal::{Client, Command, Error, Kind, Options, Reply, Webhook};
use whosin::sync::{
    Cadence, Clock, Company, ConnectionState, Instruction, Interest, Settings, Update, WaitLimit,
    read_company, spawn,
};

use crate::support::impatient_cadence::impatient_cadence;

/// Reads the company once, as patiently as the commands do.
async fn read(client: &Client) -> Result<Company, Error> {
    let wait_limit = WaitLimit { longest: Duration::from_secs(10), tell: &mut |_| {} };
    read_company(client, wait_limit).await
}

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(30);

#[derive(Default)]
struct PortalState {
    people: u64,
    scopes: Vec<&'static str>,
    status: Option<String>,
    /// Answers every request with this status and code.
    refuses: Option<(u16, &'static str)>,
    /// The commands of each request.
    seen: Vec<Vec<String>>,
    in_flight: u32,
    most_in_flight: u32,
}

type Shared = Arc<Mutex<PortalState>>;

fn lock(portal: &Shared) -> MutexGuard<'_, PortalState> {
    portal.lock().unwrap()
}

async fn serve(people: u64, scopes: &[&'static str]) -> (Shared, Client) {
    let portal =
        Arc::new(Mutex::new(PortalState { people, scopes: scopes.to_vec(), ..PortalState::default() }));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = format!("http://{}/rest/1/s3cretS3cretS3cr/", listener.local_addr().unwrap());
    let router = Router::new().fallback(answer).with_state(Arc::clone(&portal));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (portal, Client::new(Webhook::parse(&address).unwrap(), Options::default()))
}

async fn answer(State(portal): State<Shared>, body: Bytes) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap();
    {
        let mut portal = lock(&portal);
        portal.in_flight += 1;
        portal.most_in_flight = portal.most_in_flight.max(portal.in_flight);
    }
    // A second request, if there were one, gets its chance to arrive.
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
    let mut portal = lock(&portal);
    portal.in_flight -= 1;
    let cmd = body["cmd"].as_object().unwrap();
    portal.seen.push(cmd.values().map(|line| line.as_str().unwrap().to_owned()).collect());
    if let Some((status, code)) = portal.refuses {
        let body = json!({ "error": code, "error_description": "no" });
        return (StatusCode::from_u16(status).unwrap(), body.to_string()).into_response();
    }
    let (mut result, mut next, mut total) = (Map::new(), Map::new(), Map::new());
    for (key, line) in cmd {
        let (method, query) = line.as_str().unwrap().split_once('?').unwrap_or((line.as_str().unwrap(), ""));
        let params: Vec<(String, String)> =
            url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let (value, all) = portal.call(method, &params);
        if let Some(all) = all {
            total.insert(key.clone(), json!(all));
            let end = offset(&params) + 50;
            if end < all {
                next.insert(key.clone(), json!(end));
            }
        }
        result.insert(key.clone(), value);
    }
    let result = json!({
        "result": result, "result_error": [], "result_total": total, "result_next": next, "result_time": [],
    });
    json!({ "result": result, "time": { "date_finish": "2026-03-03T09:37:09+03:00" } })
        .to_string()
        .into_response()
}

fn numbers(params: &[(String, String)], name: &str) -> Vec<u64> {
    params.iter().filter(|(key, _)| key.starts_with(name)).map(|(_, value)| value.parse().unwrap()).collect()
}

fn offset(params: &[(String, String)]) -> u64 {
    numbers(params, "OFFSET").into_iter().chain(numbers(params, "start")).next().unwrap_or(0)
}

impl PortalState {
    fn person(&self, id: u64) -> Value {
        json!({ "id": id, "active": true, "name": format!("Person {id}"), "departments": [1 + id % 3],
            "status": self.status.as_deref().filter(|_| id == 1) })
    }

    fn page<T>(all: u64, params: &[(String, String)], make: impl Fn(u64) -> T) -> Vec<T> {
        (offset(params)..all.min(offset(params) + 50)).map(|index| make(index + 1)).collect()
    }

    fn call(&mut self, method: &str, params: &[(String, String)]) -> (Value, Option<u64>) {
        let known = |id: u64| (1..=self.people).contains(&id);
        match method {
            "im.user.get" => (self.person(numbers(params, "ID").first().copied().unwrap_or(1)), None),
            "im.user.list.get" => {
                let people: Vec<_> = numbers(params, "ID").into_iter().filter(|id| known(*id)).collect();
                (people.into_iter().map(|id| self.person(id)).collect(), None)
            }
            "im.user.status.get" => (self.status.clone().map_or(json!(false), Value::String), None),
            "im.user.status.set" => {
                self.status = params.iter().find(|(key, _)| key == "STATUS").map(|(_, value)| value.clone());
                (json!(true), None)
            }
            "im.department.colleagues.list" => {
                let all = self.people.min(70);
                (Self::page(all, params, |id| self.person(id)).into(), Some(all))
            }
            "im.search.department.list" => {
                let department =
                    |id| json!({ "id": id, "name": format!("D{id}"), "full_name": format!("D{id} / Acme") });
                (Self::page(3, params, department).into(), Some(3))
            }
            "im.department.employees.get" => {
                let members = |department: u64| (1..=self.people).filter(move |id| 1 + id % 3 == department);
                let ids = numbers(params, "ID").into_iter();
                let all: Map<_, _> =
                    ids.map(|id| (id.to_string(), members(id).collect::<Vec<_>>().into())).collect();
                (all.into(), None)
            }
            "user.get" => {
                let brief =
                    |id: u64| json!({ "ID": id.to_string(), "TIME_ZONE": "Asia/Tomsk", "IS_ONLINE": "N" });
                (Self::page(self.people, params, brief).into(), Some(self.people))
            }
            "im.user.status.idle.end" => (json!(true), None),
            "profile" => (json!({ "ID": "1", "ADMIN": true, "NAME": "Me", "LAST_NAME": "Myself" }), None),
            "scope" => (json!(self.scopes), None),
            "im.recent.list" => (json!({ "items": [], "hasMore": false }), None),
            other => panic!("unexpected {other}"),
        }
    }
}

struct Running {
    portal: Shared,
    interest: watch::Sender<Interest>,
    instructions: mpsc::Sender<Instruction>,
    updates: mpsc::Receiver<Update>,
    task: JoinHandle<()>,
}

async fn start(people: u64, cadence: Cadence) -> Running {
    let (portal, client) = serve(people, &["im"]).await;
    let (interest, seen) = watch::channel(Interest::default());
    let (instructions, received) = mpsc::channel(16);
    let (out, updates) = mpsc::channel(16);
    let clock = Clock::new(Timestamp::now);
    let task =
        spawn(client, seen, received, out, Settings { cadence, seed: 1, clock, ..Settings::default() });
    Running { portal, interest, instructions, updates, task }
}

impl Running {
    /// Waits for an update and gives what the test wants of it.
    async fn wait<T>(&mut self, what: &str, mut wanted: impl FnMut(Update) -> Option<T>) -> T {
        let found = async {
            loop {
                let update = self.updates.recv().await.expect("the task goes on");
                if let Some(found) = wanted(update) {
                    return found;
                }
            }
        };
        tokio::time::timeout(PATIENCE, found).await.unwrap_or_else(|_| panic!("waited in vain for {what}"))
    }

    async fn live(&mut self) {
        self.wait("the connection", |update| {
            (update == Update::Connection(ConnectionState::Live)).then_some(())
        })
        .await;
    }

    async fn people(&mut self, wanted: impl Fn(u64) -> bool) -> BTreeSet<u64> {
        self.wait("people", |update| match update {
            Update::People { people, .. } if people.iter().any(|one| wanted(one.id.0)) => {
                Some(people.iter().map(|one| one.id.0).collect())
            }
            _ => None,
        })
        .await
    }
}

#[tokio::test]
async fn the_company_arrives_and_the_link_tells_how_far() {
    let mut running = start(130, impatient_cadence()).await;
    let (mut people, mut states, mut me, mut departments) = (BTreeSet::new(), Vec::new(), None, 0);
    let mut offset = None;
    running
        .wait("the whole company", |update| {
            match update {
                Update::People { people: told, server_time, .. } => {
                    assert!(server_time.is_some());
                    people.extend(told.iter().map(|one| one.id.0));
                }
                Update::Connection(state) => states.push(state),
                Update::Owner(told) => me = Some(told),
                Update::Departments(told) => departments += told.len(),
                Update::ClockOffset(told) => offset = Some(told),
                _ => {}
            }
            (states.last() == Some(&ConnectionState::Live)).then_some(())
        })
        .await;
    assert_eq!(people, (1..=130).collect());
    assert_eq!(states[0], ConnectionState::Connecting);
    assert!(states.contains(&ConnectionState::Reading { done: 70, found: 70 }), "{states:?}");
    let me = me.unwrap();
    assert_eq!((me.id, me.admin, departments), (Some(PersonId(1)), Some(true), 3));
    assert!(offset.is_some());
    assert_eq!(lock(&running.portal).seen.len(), 3);
}

#[tokio::test]
async fn the_selected_person_and_the_rows_are_asked_for_again_and_again() {
    let mut running = start(60, impatient_cadence()).await;
    running.live().await;
    let visible = (10..30).map(PersonId).collect();
    running.interest.send(Interest { visible, selected: Some(PersonId(15)), ..Interest::default() }).unwrap();
    for _ in 0..3 {
        running.people(|id| id == 15).await;
        let rows = running.people(|id| id == 29).await;
        assert!(rows.len() <= 20, "only what matters: {rows:?}");
    }
    assert!(lock(&running.portal).seen.iter().flatten().any(|line| line == "im.user.get?ID=15"));
}

#[tokio::test]
async fn my_status_is_set_at_once_and_read_back() {
    let mut running = start(20, impatient_cadence()).await;
    running.live().await;
    running.instructions.send(Instruction::Call(Command::SetStatus(Status::Dnd))).await.unwrap();
    let (mut status, mut mine, mut result) = (None, None, None);
    running
        .wait("the status", |update| {
            match update {
                Update::Status(told) => status = told,
                Update::People { people, .. } => {
                    mine = people.iter().find(|one| one.id.0 == 1).map(|one| one.status);
                }
                Update::Called { command, result: told } => result = Some((command, told)),
                _ => {}
            }
            result.is_some().then_some(())
        })
        .await;
    assert_eq!(result, Some((Command::SetStatus(Status::Dnd), Ok(Reply::Done(true)))));
    assert_eq!((status, mine), (Some(Status::Dnd), Some(Some(Status::Dnd))));
}

#[tokio::test]
async fn there_is_never_a_second_request_in_flight() {
    let mut running = start(60, impatient_cadence()).await;
    let visible = (1..40).map(PersonId).collect();
    running.interest.send(Interest { visible, selected: Some(PersonId(5)), ..Interest::default() }).unwrap();
    for _ in 0..10 {
        running.instructions.send(Instruction::Call(Command::EndIdle)).await.unwrap_or_default();
        running.instructions.send(Instruction::Refresh).await.unwrap();
        running.people(|id| id == 5).await;
    }
    assert_eq!(lock(&running.portal).most_in_flight, 1);
}

#[tokio::test]
async fn a_portal_in_trouble_is_tried_again_and_comes_back() {
    let mut running = start(20, impatient_cadence()).await;
    running.live().await;
    lock(&running.portal).refuses = Some((500, "INTERNAL_SERVER_ERROR"));
    running.interest.send(Interest { selected: Some(PersonId(5)), ..Interest::default() }).unwrap();
    let sentence = running
        .wait("the failure", |update| match update {
            Update::Connection(ConnectionState::Retrying { sentence, .. }) => Some(sentence.in_english()),
            _ => None,
        })
        .await;
    assert!(!sentence.is_empty() && !sentence.contains("s3cret"), "{sentence}");
    lock(&running.portal).refuses = None;
    running.instructions.send(Instruction::Refresh).await.unwrap();
    running.live().await;
    running.people(|id| id == 5).await;
}

#[tokio::test]
async fn a_refused_webhook_stops_the_asking_until_the_user_tries_again() {
    let mut running = start(20, impatient_cadence()).await;
    lock(&running.portal).refuses = Some((401, "INVALID_CREDENTIALS"));
    let stopped =
        |update| matches!(update, Update::Connection(ConnectionState::Stopped { .. })).then_some(());
    running.wait("the stop", stopped).await;
    lock(&running.portal).refuses = None;
    running.interest.send(Interest { selected: Some(PersonId(5)), ..Interest::default() }).unwrap();
    running.instructions.send(Instruction::Refresh).await.unwrap();
    running.live().await;
    let refused = lock(&running.portal).seen.len();
    assert!(refused <= 6, "{refused}");
}

#[tokio::test]
async fn the_task_ends_when_nobody_listens() {
    let mut running = start(20, impatient_cadence()).await;
    running.live().await;
    let Running { updates, task, interest, instructions, .. } = running;
    drop(updates);
    tokio::time::timeout(PATIENCE, task).await.expect("ends").unwrap();
    drop((interest, instructions));
}

#[tokio::test]
async fn the_task_ends_with_the_application_and_outlives_its_orders() {
    let mut running = start(20, impatient_cadence()).await;
    running.live().await;
    let Running { mut updates, task, interest, instructions, .. } = running;
    drop(instructions);
    interest.send(Interest { selected: Some(PersonId(5)), ..Interest::default() }).unwrap();
    let person = async { while !matches!(updates.recv().await, Some(Update::People { .. })) {} };
    tokio::time::timeout(PATIENCE, person).await.expect("goes on without instructions");
    drop(interest);
    tokio::time::timeout(PATIENCE, async { while updates.recv().await.is_some() {} }).await.expect("ends");
    task.await.unwrap();
}

#[tokio::test]
async fn a_company_is_read_once_with_its_time_zones() {
    let (portal, client) = serve(180, &["im", "user_brief"]).await;
    let company = read(&client).await.unwrap();
    assert_eq!(company.people.iter().map(|one| one.id.0).collect::<Vec<_>>(), (1..=180).collect::<Vec<_>>());
    assert!(company.people.iter().all(|one| one.time_zone.as_deref() == Some("Asia/Tomsk")));
    assert_eq!(
        (company.departments.len(), company.owner.id, company.owner.admin),
        (3, Some(PersonId(1)), Some(true))
    );
    assert!(company.untold.is_empty() && company.server_time.is_some());
    assert_eq!((company.requests, lock(&portal).seen.len()), (3, 3));
}

#[tokio::test]
async fn a_refusal_ends_the_reading_with_its_own_error() {
    let (portal, client) = serve(20, &["im"]).await;
    lock(&portal).refuses = Some((401, "INVALID_CREDENTIALS"));
    assert_eq!(read(&client).await.unwrap_err().kind(), Kind::Authentication);
    assert_eq!(lock(&portal).seen.len(), 1);
}

#[tokio::test]
async fn an_office_that_fits_in_the_first_answer_is_not_read_twice() {
    let (portal, client) = serve(45, &["im"]).await;
    let company = read(&client).await.unwrap();
    assert_eq!((company.people.len(), company.requests), (45, 2));
    assert!(!lock(&portal).seen.iter().flatten().any(|line| line.starts_with("im.user.list.get")));
}
