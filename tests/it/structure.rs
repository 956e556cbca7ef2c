//! Deputies and teams over real HTTP, from the embedded portal: read by REST 3.0, and known in the roster.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use whosin::demo::{Limits, Messenger, Options, Portal};
use whosin::people::structure::{Duty, NodeKind};
use whosin::people::{DepartmentId, PersonId, Roster, Rules, cover};
use whosin::portal::budget::Limits as Budget;
use whosin::portal::{Client, Command, Error, Kind, Options as ClientOptions, Reply, Webhook};
use whosin::sync::{Cadence, Interest, Settings, Update, read_leaders, spawn};

use crate::support::home::Home;

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(30);

async fn portal(messenger: Messenger, scopes: &[&str]) -> (Portal, Client) {
    let scopes = scopes.iter().map(ToString::to_string).collect();
    let options = Options { messenger, scopes, limits: Limits::generous(), ..Options::default() };
    let portal = Portal::start(options).await.unwrap();
    let client = Client::new(Webhook::parse(&portal.webhook_url()).unwrap(), ClientOptions::default());
    (portal, client)
}

async fn ask(client: &Client, command: Command) -> Result<Reply, Error> {
    let mut answer = client.batch(vec![command]).await.unwrap();
    answer.replies.remove(0)
}

#[tokio::test]
async fn nodes_lead_to_departments_and_name_who_stands_in() {
    let (_portal, client) = portal(Messenger::Y2026, &["im", "humanresources"]).await;
    let list = |kind| ask(&client, Command::Nodes { kind, offset: 0 });
    let Ok(Reply::Nodes { nodes, is_full }) = list(NodeKind::Department).await else { panic!("no nodes") };
    assert!(!is_full && nodes.len() > 10 && nodes.iter().all(|node| node.department.is_some()));
    let Ok(Reply::NodeMembers(told)) = ask(&client, Command::NodeMembers(nodes[0].id)).await else {
        panic!("no members")
    };
    let count = |duty| told.members.iter().filter(|(_, theirs)| *theirs == duty).count();
    assert!(told.is_complete && count(Duty::Head) == 1 && count(Duty::Deputy) == 1, "{told:?}");
    let Ok(Reply::Nodes { nodes: teams, .. }) = list(NodeKind::Team).await else { panic!("no teams") };
    assert!(!teams.is_empty() && teams.iter().all(|team| team.department.is_none() && team.parent.is_some()));
    let gone = ask(&client, Command::NodeMembers(whosin::people::structure::NodeId(7))).await.unwrap_err();
    assert_eq!(gone.kind(), Kind::BadRequest);
}

#[tokio::test]
async fn several_nodes_are_told_at_once_or_none() {
    let (_portal, client) = portal(Messenger::Y2026, &["im", "humanresources"]).await;
    let list = Command::Nodes { kind: NodeKind::Department, offset: 0 };
    let Ok(Reply::Nodes { nodes, .. }) = ask(&client, list).await else { panic!("no nodes") };
    let mut commands: Vec<Command> = nodes[..5].iter().map(|node| Command::NodeMembers(node.id)).collect();
    let replies = client.batch(commands.clone()).await.unwrap().replies;
    for (reply, node) in replies.iter().zip(&nodes) {
        assert!(matches!(reply, Ok(Reply::NodeMembers(told)) if told.node == node.id), "{reply:?}");
    }
    commands[3] = Command::NodeMembers(whosin::people::structure::NodeId(7));
    let replies = client.batch(commands).await.unwrap().replies;
    assert!(replies.iter().all(|reply| reply.as_ref().is_err_and(|error| error.kind() == Kind::BadRequest)));
}

#[tokio::test]
async fn older_portals_and_poorer_webhooks_refuse_the_method_alone() {
    let nodes = Command::Nodes { kind: NodeKind::Team, offset: 0 };
    let (_portal, client) = portal(Messenger::Y2018, &["im", "humanresources"]).await;
    assert_eq!(ask(&client, nodes.clone()).await.unwrap_err().kind(), Kind::MissingMethod);
    let (_portal, client) = portal(Messenger::Y2026, &["im"]).await;
    assert_eq!(ask(&client, nodes).await.unwrap_err().kind(), Kind::Scope);
}

#[tokio::test]
async fn the_task_finds_deputies_and_teams_and_they_cover() {
    let (_portal, client) = portal(Messenger::Y2026, &["im", "department", "humanresources"]).await;
    let (interest_of, interest) = watch::channel(Interest::default());
    let (_instructions, instructed) = mpsc::channel(4);
    let (out, mut updates) = mpsc::channel(64);
    interest_of.send(Interest { visible: (1..=20).map(PersonId).collect(), ..Interest::default() }).unwrap();
    let cadence = Cadence {
        structure: Some(Duration::from_millis(1)),
        spacing: Duration::from_millis(1),
        per_minute: 60_000,
        burst: 1_000,
        limits: Budget::NONE,
        ..Cadence::default()
    };
    let task = spawn(client, interest, instructed, out, Settings { cadence, ..Settings::default() });
    let mut roster = Roster::new(Rules::default());
    let is_enough = |roster: &Roster| {
        let groups: Vec<_> = roster.departments().iter().map(|group| group.id).collect();
        let deputies = groups.iter().filter(|&&id| roster.structure().deputies(id).next().is_some()).count();
        let teams = groups.iter().filter(|id| id.is_team() && roster.members(**id).next().is_some()).count();
        deputies > 10 && teams > 1
    };
    while !is_enough(&roster) {
        match tokio::time::timeout(PATIENCE, updates.recv()).await.expect("nothing comes any more").unwrap() {
            Update::People { people, .. } => drop(roster.merge(people, Timestamp::now())),
            Update::Departments(told) => drop(roster.merge_departments(told)),
            Update::Nodes(told) => drop(roster.merge_nodes(told)),
            Update::NodeMembers(told) => drop(roster.merge_node_members(told)),
            _ => {}
        }
    }
    task.abort();
    let is_deputy = |cover: &cover::Cover| matches!(cover.reason, cover::CoverReason::Deputy(_));
    let proposed: Vec<_> =
        roster.iter().filter_map(|entry| cover::of(entry.person.id, &roster).first().copied()).collect();
    assert!(proposed.iter().any(is_deputy), "{proposed:?}");
}

/// Somebody in whose department another stands in.
async fn somebody_with_a_deputy(client: &Client) -> PersonId {
    let list = Command::Nodes { kind: NodeKind::Department, offset: 0 };
    let Ok(Reply::Nodes { nodes, .. }) = ask(client, list).await else { panic!("no nodes") };
    for node in nodes {
        let Ok(Reply::NodeMembers(told)) = ask(client, Command::NodeMembers(node.id)).await else { continue };
        let with = |duty| told.members.iter().find(|(_, theirs)| *theirs == duty).map(|(id, _)| *id);
        if let (Some(_), Some(member)) = (with(Duty::Deputy), with(Duty::Member)) {
            return member;
        }
    }
    panic!("nobody")
}

#[tokio::test]
async fn show_names_who_leads_and_who_stands_in() {
    let home = Home::new();
    let scopes = ["im", "user_brief", "department", "humanresources"];
    let show = |webhook: String, who: String, more: &'static [&str]| {
        let home = &home;
        async move {
            let arguments: Vec<&str> = ["show", &who].into_iter().chain(more.iter().copied()).collect();
            let ended = home.runs(&arguments, &[("WHOSIN_WEBHOOK", &webhook), ("TZ", "UTC")]).await;
            assert_eq!(ended.code, Some(0), "{ended:?}");
            ended.stdout
        }
    };
    let people = |told: &str| -> Vec<serde_json::Value> {
        let document: serde_json::Value = serde_json::from_str(told).unwrap();
        document["people"].as_array().unwrap().clone()
    };
    let departments = |told: &str| -> Vec<serde_json::Value> {
        people(told).iter().flat_map(|person| person["departments"].as_array().unwrap().clone()).collect()
    };
    let (today, client) = portal(Messenger::Y2026, &scopes).await;
    let who = format!("#{}", somebody_with_a_deputy(&client).await.0);
    let told = departments(&show(today.webhook_url(), who.clone(), &["--json"]).await);
    for department in &told {
        let id = DepartmentId(department["id"].as_u64().unwrap());
        let read = read_leaders(&client, &[id]).await;
        let node = read.nodes.iter().find(|node| node.department == Some(id)).unwrap().id;
        let members = read.members.iter().find(|told| told.node == node).unwrap();
        let with = |duty| {
            let of = members.members.iter().filter(move |(_, theirs)| *theirs == duty).map(|(id, _)| id.0);
            of.map(serde_json::Value::from).collect::<Vec<_>>()
        };
        assert_eq!(department["heads"].as_array().unwrap(), &with(Duty::Head));
        assert_eq!(department["deputies"].as_array().unwrap(), &with(Duty::Deputy));
    }
    assert!(told.iter().any(|department| !department["deputies"].as_array().unwrap().is_empty()));
    let cards = show(today.webhook_url(), who.clone(), &[]).await;
    assert!(cards.contains("deputy: "), "{cards}");
    // What was told stands in the cache, and everything that it tells is printed without the network.
    let cached =
        home.runs(&["show", &who, "--json", "--cached"], &[("WHOSIN_WEBHOOK", &today.webhook_url())]).await;
    assert_eq!(departments(&cached.stdout), told);
    // The teams of everybody, each with who leads it.
    let webhook = today.webhook_url();
    let listed = home.runs(&["list", "--json"], &[("WHOSIN_WEBHOOK", &webhook)]).await;
    let teams = |told: &str| -> Vec<serde_json::Value> {
        people(told).iter().flat_map(|person| person["teams"].as_array().unwrap().clone()).collect()
    };
    let listed_teams = teams(&listed.stdout);
    let heads = listed_teams.iter().filter(|team| team["role"] == "head").count();
    assert!(heads > 1 && heads < listed_teams.len(), "{listed_teams:?}");
    let head = people(&listed.stdout)
        .into_iter()
        .find(|person| person["teams"].as_array().unwrap().iter().any(|team| team["role"] == "head"));
    let card = show(webhook, format!("#{}", head.unwrap()["id"]), &["--cached"]).await;
    assert!(card.lines().any(|line| line.starts_with("team") && line.contains("(head)")), "{card}");
    // An older portal, and a webhook that may not, tell nothing: that is not nobody.
    let (older, _client) = portal(Messenger::Y2018, &scopes).await;
    let (poorer, _client) = portal(Messenger::Y2026, &scopes[..3]).await;
    for webhook in [older.webhook_url(), poorer.webhook_url()] {
        let told = departments(&show(webhook, who.clone(), &["--json"]).await);
        assert!(told.iter().all(|department| department["deputies"].is_null()), "{told:?}");
    }
}
