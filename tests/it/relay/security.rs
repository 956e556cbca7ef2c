//! What the configuration that is handed out lets whom do: the relay publishes and writes, dashboards listen and read
//! the snapshot, and nobody else does anything.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use async_nats::{Client, ConnectErrorKind, ConnectOptions, Event};
use tokio::sync::mpsc;

use super::SOON;
use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::relay_process::{Listener, RelayProcess};

const CONFIGURATION: &str = include_str!("../../../assets/nats/whosin.conf");
const STATE: &str = "$JS.API.DIRECT.GET.KV_whosin_state.$KV.whosin_state.snapshot.0";

/// The server with that very configuration, its blanks filled in, and a home with the two logins.
struct Site {
    server: NatsServer,
    home: Home,
}

impl Site {
    async fn start() -> Option<Self> {
        let home = Home::new();
        let relay = new_key(&home, "relay.nk").await;
        let dashboard = new_key(&home, "dashboard.nk").await;
        let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned(), "localhost".to_owned()]);
        let made = made.unwrap();
        let file = |name: &str| home.path().join(name);
        fs::write(file("server.pem"), made.cert.pem()).unwrap();
        fs::write(file("server.key"), made.signing_key.serialize_pem()).unwrap();
        let server = NatsServer::start_with(|port, folder| {
            let path = |path: PathBuf| path.display().to_string();
            let blanks = [
                ("UA_THE_KEY_OF_THE_RELAYS", relay.clone()),
                ("UB_THE_KEY_OF_THE_DASHBOARDS", dashboard.clone()),
                ("/etc/nats/whosin.pem", path(file("server.pem"))),
                ("/etc/nats/whosin.key", path(file("server.key"))),
                ("/var/lib/nats", folder.display().to_string()),
                ("0.0.0.0:4222", format!("127.0.0.1:{port}")),
            ];
            blanks.iter().fold(CONFIGURATION.to_owned(), |text, (blank, value)| {
                assert!(text.contains(blank), "{blank}");
                text.replace(blank, value)
            })
        })?;
        Some(Self { server, home })
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn address(&self) -> String {
        format!("tls://127.0.0.1:{}", self.server.port())
    }

    /// A relay with its login.
    fn relay(&self) -> RelayProcess {
        let home = Home::new();
        let (nkey, ca) = (self.file("relay.nk"), self.file("server.pem"));
        home.set(&format!(
            "[relay]\nservers = [\"{}\"]\nnkey = \"{}\"\nca_file = \"{}\"\n",
            self.address(),
            nkey.display(),
            ca.display()
        ));
        RelayProcess::start_in(home, &[])
    }

    /// Whoever has that login, and what the server forbids them.
    async fn client(&self, login: &Path) -> (Client, mpsc::UnboundedReceiver<String>) {
        let (told, forbidden) = mpsc::unbounded_channel();
        let seed = fs::read_to_string(login).unwrap().trim().to_owned();
        let options = self.options(ConnectOptions::with_nkey(seed)).event_callback(move |event| {
            if let Event::ServerError(error) = event {
                let _ = told.send(error.to_string().to_lowercase());
            }
            std::future::ready(())
        });
        (options.connect(self.address()).await.unwrap(), forbidden)
    }

    fn options(&self, options: ConnectOptions) -> ConnectOptions {
        options.add_root_certificates(self.file("server.pem")).require_tls(true)
    }
}

/// Has the program make a key; what the server is told of it.
async fn new_key(home: &Home, name: &str) -> String {
    let file = home.path().join(name);
    let made = home.runs(&["relay", "--new-key", file.to_str().unwrap()], &[]).await;
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let again = home.runs(&["relay", "--new-key", file.to_str().unwrap()], &[]).await;
    assert_eq!(again.code, Some(4), "no key is lost: {}", again.stderr);
    made.stdout.trim().to_owned()
}

#[tokio::test]
async fn a_dashboard_listens_and_reads_and_does_nothing_else() {
    let Some(site) = Site::start().await else { return };
    let (client, mut forbidden) = site.client(&site.file("dashboard.nk")).await;
    let mut listener = Listener::of(client.clone()).await;
    let _relay = site.relay();
    let first = listener.next(SOON).await.header;
    assert_eq!(listener.snapshot().await.unwrap().header.term, first.term);
    for subject in [
        "whosin.changes",
        "whosin.other",
        "$KV.whosin_state.snapshot.0",
        "$KV.whosin_leader.leader",
        "$JS.API.INFO",
        "$JS.API.STREAM.LIST",
        "$JS.API.STREAM.NAMES",
        "$JS.API.STREAM.INFO.KV_whosin_state",
        "$JS.API.STREAM.CREATE.other",
        "$JS.API.STREAM.UPDATE.KV_whosin_state",
        "$JS.API.STREAM.DELETE.KV_whosin_state",
        "$JS.API.STREAM.PURGE.KV_whosin_state",
        "$JS.API.STREAM.MSG.GET.KV_whosin_state",
        "$JS.API.STREAM.MSG.DELETE.KV_whosin_state",
        "$JS.API.CONSUMER.CREATE.KV_whosin_state",
        "$JS.API.CONSUMER.NAMES.KV_whosin_state",
        "$JS.API.DIRECT.GET.KV_whosin_state",
        "$JS.API.DIRECT.GET.KV_whosin_leader.$KV.whosin_leader.leader",
        "$SYS.REQ.SERVER.PING",
    ] {
        client.publish(subject, "forged".into()).await.unwrap();
        let said = tokio::time::timeout(SOON, forbidden.recv()).await.expect(subject).unwrap();
        assert!(
            said.contains("permissions violation for publish") && said.contains(&subject.to_lowercase()),
            "{said}"
        );
    }
    for subject in ["whosin.>", ">", "$KV.>", "$JS.>"] {
        let _subscription = client.subscribe(subject).await.unwrap();
        let said = tokio::time::timeout(SOON, forbidden.recv()).await.expect(subject).unwrap();
        assert!(said.contains("permissions violation for subscription"), "{said}");
    }
    // An answer goes where the question says: not into the buckets, though.
    for reply in ["$KV.whosin_leader.leader", "$KV.whosin_state.snapshot.0", "$KV.whosin_state.directory.0"] {
        client.publish_with_reply(STATE, reply, "".into()).await.unwrap();
    }
    client.flush().await.unwrap();
    let mut sequence = 0;
    for _ in 0..2 {
        let next = listener.next(SOON).await.header;
        assert_eq!(next.term, first.term, "the leader is still the leader");
        assert!(next.sequence > sequence);
        sequence = next.sequence;
    }
    assert_eq!(listener.snapshot().await.unwrap().header.term, first.term);
}

#[tokio::test]
async fn an_outsider_hears_nothing() {
    let Some(site) = Site::start().await else { return };
    let refused = |error: async_nats::ConnectError| error.kind() == ConnectErrorKind::AuthorizationViolation;
    let without = site.options(ConnectOptions::new()).connect(site.address()).await;
    assert!(without.is_err_and(refused), "without a login");
    new_key(&site.home, "stranger.nk").await;
    let seed = fs::read_to_string(site.file("stranger.nk")).unwrap().trim().to_owned();
    let stranger = site.options(ConnectOptions::with_nkey(seed)).connect(site.address()).await;
    assert!(stranger.is_err_and(refused), "with another key");
    let seed = fs::read_to_string(site.file("dashboard.nk")).unwrap().trim().to_owned();
    let distrustful = ConnectOptions::with_nkey(seed).connect(site.address()).await;
    assert!(distrustful.is_err(), "a certificate that nobody vouches for");
}

#[tokio::test]
async fn a_relay_whose_login_is_withdrawn_stops_and_comes_back_with_it() {
    let Some(site) = Site::start().await else { return };
    let (client, _) = site.client(&site.file("dashboard.nk")).await;
    let mut listener = Listener::of(client).await;
    let relay = site.relay();
    let term = listener.next(SOON).await.header.term;
    let configuration = site.server.configuration();
    let key = configuration.lines().find_map(|line| line.strip_prefix("relay_key: ")).unwrap().to_owned();
    let other = new_key(&site.home, "other.nk").await;
    site.server.configure(&configuration.replace(&key, &format!("{other:?}")));
    relay.logs("leads no longer", 1, SOON).await;
    relay.logs("refuses the login", 1, SOON).await;
    site.server.configure(&configuration);
    listener.next_after(term, SOON + Duration::from_secs(20)).await;
}

#[tokio::test]
async fn a_login_that_others_may_read_is_not_used() {
    let Some(site) = Site::start().await else { return };
    fs::set_permissions(site.file("relay.nk"), fs::Permissions::from_mode(0o644)).unwrap();
    let relay = site.relay();
    relay.logs("chmod 600", 1, SOON).await;
    assert!(!relay.log().contains("connected"));
}
