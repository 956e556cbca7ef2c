//! The connection to NATS: encrypted unless it stays on this machine, with a login out of files that are their owner's
//! alone.

mod error;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use async_nats::{Client, ConnectErrorKind, ConnectOptions};
use tokio::sync::mpsc;
use url::Url;

use super::Settings;
use crate::private_file;
use crate::proxy::is_loopback;

pub use error::ConnectError;

/// How long a connection may take to come about.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often the server is asked whether it is still there.
const PING_EVERY: Duration = Duration::from_secs(20);
/// The longest wait before a lost server is tried again.
const LONGEST_DELAY: Duration = Duration::from_secs(8);
/// No login is larger.
const LARGEST_LOGIN: u64 = 64 * 1024;
/// How many events wait to be seen.
const EVENTS: usize = 64;

/// What happens to a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// It is there again.
    Connected,
    /// It is lost; it comes again by itself.
    Disconnected,
    /// The server no longer lets us in, or forbids something; what it said.
    Refused(String),
    /// Messages came faster than they were taken, and some are lost.
    Overrun,
}

/// A connection, and what happens to it.
#[derive(Debug)]
pub struct Connection {
    /// What speaks with the server.
    pub client: Client,
    /// What happens; when nobody takes it, the oldest of it is kept.
    pub events: mpsc::Receiver<Event>,
}

/// Connects to the first server that answers. Afterwards the client finds a lost server again by itself, or another
/// one of the cluster.
///
/// # Errors
/// [`ConnectError`] when none answers, or none lets us in.
pub async fn connect(settings: &Settings, name: &str) -> Result<Connection, ConnectError> {
    let must_encrypt = must_encrypt(&settings.servers)?;
    let (heard, events) = mpsc::channel(EVENTS);
    let mut options = ConnectOptions::new()
        .name(name)
        .require_tls(must_encrypt)
        .connection_timeout(PATIENCE)
        .ping_interval(PING_EVERY)
        .reconnect_delay_callback(delay)
        .event_callback(move |event| {
            if let Some(event) = told(&event) {
                // Whoever does not look learns of it by what no longer works.
                let _ = heard.try_send(event);
            }
            std::future::ready(())
        });
    if !must_encrypt {
        // What a server on this machine names elsewhere would be reached in the open.
        options = options.ignore_discovered_servers();
    }
    if let Some(file) = &settings.ca_file {
        std::fs::metadata(file).map_err(|error| ConnectError::file(file, error))?;
        options = options.add_root_certificates(file.clone());
    }
    if let Some(file) = &settings.credentials {
        let text = read_login(file)?;
        options = options.credentials(&text).map_err(|_| ConnectError::BadLogin { file: file.clone() })?;
    } else if let Some(file) = &settings.nkey {
        options =
            options.nkey(seed(&read_login(file)?).ok_or(ConnectError::BadLogin { file: file.clone() })?);
    }
    let servers: Vec<&str> = settings.servers.iter().map(String::as_str).collect();
    let client = options.connect(&servers[..]).await.map_err(|error| match error.kind() {
        ConnectErrorKind::AuthorizationViolation | ConnectErrorKind::Authentication => {
            ConnectError::Denied { servers: settings.servers.join(", ") }
        }
        _ => ConnectError::unreachable(&settings.servers, &error),
    })?;
    Ok(Connection { client, events })
}

/// Whether the connection must be encrypted; an error for a server elsewhere without.
fn must_encrypt(servers: &[String]) -> Result<bool, ConnectError> {
    let mut must = false;
    for server in servers {
        let insecure = || ConnectError::Insecure { server: server.clone() };
        let (scheme, rest) = server.split_once("://").ok_or_else(insecure)?;
        match scheme {
            "tls" => must = true,
            "nats" if is_here(rest) => {}
            _ => return Err(insecure()),
        }
    }
    Ok(must)
}

/// Whether an address without its scheme is of this machine.
fn is_here(address: &str) -> bool {
    // Of a scheme that it knows the parser reads numbers as such.
    Url::parse(&format!("http://{address}")).is_ok_and(|url| is_loopback(&url))
}

/// How long to wait before another try; after the first ones at random, so that not all come at once.
fn delay(tries: usize) -> Duration {
    let tries = u32::try_from(tries).unwrap_or(u32::MAX);
    if tries <= 1 {
        return Duration::from_millis(rand::random_range(0..200));
    }
    let longest = (Duration::from_millis(250) * 2_u32.saturating_pow(tries.min(8))).min(LONGEST_DELAY);
    longest.mul_f64(rand::random_range(0.5..1.0))
}

fn told(event: &async_nats::Event) -> Option<Event> {
    use async_nats::Event as Heard;
    match event {
        Heard::Connected => Some(Event::Connected),
        Heard::Disconnected | Heard::Closed => Some(Event::Disconnected),
        Heard::SlowConsumer(_) => Some(Event::Overrun),
        Heard::ServerError(error) => Some(Event::Refused(error.to_string())),
        // So the library says why a try to connect again failed.
        Heard::ClientError(error) => {
            let text = error.to_string();
            text.contains("authorization").then_some(Event::Refused(text))
        }
        Heard::LameDuckMode | Heard::Draining => None,
    }
}

/// Reads a login that its owner alone may read.
fn read_login(path: &Path) -> Result<String, ConnectError> {
    let failed = |error| ConnectError::file(path, error);
    let file = File::open(path).map_err(failed)?;
    if private_file::permissions(&file).map_err(failed)? & 0o077 != 0 {
        return Err(ConnectError::OpenFile { file: path.to_owned() });
    }
    let mut text = String::new();
    file.take(LARGEST_LOGIN).read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

/// The seed of a user in a file: the first line that is one.
fn seed(text: &str) -> Option<String> {
    text.lines().map(str::trim).find(|line| line.starts_with("SU")).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn servers(list: &[&str]) -> Vec<String> {
        list.iter().map(|&server| server.to_owned()).collect()
    }

    #[test]
    fn the_open_is_for_this_machine_alone() {
        for here in ["nats://127.0.0.1:4222", "nats://[::1]", "nats://localhost:1"] {
            assert!(!must_encrypt(&servers(&[here])).unwrap(), "{here}");
        }
        assert!(must_encrypt(&servers(&["nats://127.0.0.1", "tls://nats.acme.example"])).unwrap());
        for elsewhere in
            ["nats://nats.acme.example", "nats://10.0.0.1", "nats.acme.example", "ws://127.0.0.1"]
        {
            assert!(must_encrypt(&servers(&["tls://a.example", elsewhere])).is_err(), "{elsewhere}");
        }
    }

    #[test]
    fn a_login_that_others_may_read_is_refused() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("relay.nk");
        std::fs::write(&file, "# the relay\nSUAB\n").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(read_login(&file), Err(ConnectError::OpenFile { .. })));
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(seed(&read_login(&file).unwrap()).as_deref(), Some("SUAB"));
        assert!(matches!(read_login(&home.path().join("none")), Err(ConnectError::File { .. })));
        assert_eq!(seed("UABC"), None);
    }

    #[test]
    fn a_lost_server_is_not_besieged() {
        assert!(delay(1) < Duration::from_millis(200));
        for tries in 2..100 {
            assert!((Duration::from_millis(250)..=LONGEST_DELAY).contains(&delay(tries)), "{tries}");
        }
    }
}
