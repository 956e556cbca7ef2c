//! The relay: who tells presence in the portal's place, and what a relay of one's own publishes.

use std::path::{Path, PathBuf};

use url::Url;

use super::kind::{Field, Kind, Shape, shown, some_text};
use super::value::Value;
use super::{Choice, Config};
use crate::people::PersonId;
use crate::proxy::is_loopback;
use crate::words::Sentence;

/// What the subjects of a relay begin with unless something else is set.
const PREFIX: &str = "whosin";
/// The longest prefix, in characters.
const LONGEST_PREFIX: usize = 32;

/// Where a relay's servers are, how one gets in, and what a relay publishes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// The servers of NATS, each `tls://HOST[:PORT]`, or `nats://` on this machine; none: there is no relay.
    pub servers: Vec<String>,
    /// How one gets in; `None`: the server asks for nothing.
    pub login: Option<RelayLogin>,
    /// A PEM file with the certificates to trust for the servers, in place of the machine's; may begin with `~/`.
    pub ca_file: Option<PathBuf>,
    /// What subjects and buckets begin with: letters, digits, `-` and `_`.
    pub prefix: String,
    /// Of whom a relay publishes nothing.
    pub hide: Vec<PersonId>,
    /// What a relay publishes.
    pub publish: Publish,
}

impl Default for Relay {
    fn default() -> Self {
        Self {
            servers: Vec::new(),
            login: None,
            ca_file: None,
            prefix: PREFIX.to_owned(),
            hide: Vec::new(),
            publish: Publish::Presence,
        }
    }
}

/// How one gets into the servers: by one of two files, which may begin with `~/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelayLogin {
    /// A file of credentials, as `nsc` writes it.
    Credentials(PathBuf),
    /// A file with the seed of an nkey.
    Nkey(PathBuf),
}

/// What a relay publishes of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publish {
    /// Their presence alone.
    Presence,
    /// And their names, positions, departments, colours and the addresses of their pictures.
    Directory,
}

impl Choice for Publish {
    const NAMES: &'static [(&'static str, Self)] =
        &[("presence", Self::Presence), ("directory", Self::Directory)];
}

/// The address of a server, when it is one that may be used: encrypted, or on this machine, and without a password,
/// which arguments and settings would show.
#[must_use]
pub fn relay_server(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('/');
    let (scheme, rest) = text.split_once("://")?;
    // Of a scheme that it knows the parser reads numbers as such.
    let url = Url::parse(&format!("http://{rest}")).ok()?;
    let is_fit = match scheme {
        "tls" => true,
        "nats" => is_loopback(&url),
        _ => false,
    };
    let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let is_open = url.username().is_empty() && url.password().is_none() && !rest.contains('@');
    (is_fit && is_bare && is_open).then(|| text.to_owned())
}

/// The setting of the servers.
pub(super) struct Servers(pub(super) Field<Vec<String>>);

impl Kind for Servers {
    fn takes(&self) -> Sentence {
        Sentence::new("takes-relay-servers")
    }

    fn shape(&self) -> Shape {
        Shape::Texts
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let servers: Option<Vec<String>> = value.texts()?.iter().map(|text| relay_server(text)).collect();
        *(self.0.write)(config) = servers?;
        Some(())
    }

    fn show(&self, config: &Config) -> String {
        format!("{:?}", (self.0.read)(config))
    }
}

/// The setting of people by their numbers.
pub(super) struct People(pub(super) Field<Vec<PersonId>>);

impl Kind for People {
    fn takes(&self) -> Sentence {
        Sentence::new("takes-people")
    }

    fn shape(&self) -> Shape {
        Shape::Numbers
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let number = |number: i64| u64::try_from(number).ok().filter(|number| *number > 0).map(PersonId);
        let people: Option<Vec<PersonId>> = value.integers()?.into_iter().map(number).collect();
        *(self.0.write)(config) = people?;
        Some(())
    }

    fn show(&self, config: &Config) -> String {
        let numbers: Vec<u64> = (self.0.read)(config).iter().map(|id| id.0).collect();
        format!("{numbers:?}")
    }
}

/// The setting of the prefix.
pub(super) struct Prefix(pub(super) Field<String>);

impl Kind for Prefix {
    fn takes(&self) -> Sentence {
        Sentence::new("takes-relay-prefix").with("most", LONGEST_PREFIX)
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let prefix = some_text(value.text()?)?;
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let is_fit = prefix.len() <= LONGEST_PREFIX && prefix.chars().all(fits);
        *(self.0.write)(config) = prefix;
        is_fit.then_some(())
    }

    fn show(&self, config: &Config) -> String {
        shown(Some((self.0.read)(config)))
    }
}

/// The setting of one of the two files by which one gets in.
pub(super) struct Login {
    other: &'static str,
    of: fn(PathBuf) -> RelayLogin,
    path: fn(&RelayLogin) -> Option<&Path>,
}

pub(super) const CREDENTIALS: Login = Login {
    other: "relay.nkey",
    of: RelayLogin::Credentials,
    path: |login| match login {
        RelayLogin::Credentials(path) => Some(path),
        RelayLogin::Nkey(_) => None,
    },
};

pub(super) const NKEY: Login = Login {
    other: "relay.credentials",
    of: RelayLogin::Nkey,
    path: |login| match login {
        RelayLogin::Nkey(path) => Some(path),
        RelayLogin::Credentials(_) => None,
    },
};

impl Kind for Login {
    fn takes(&self) -> Sentence {
        Sentence::new("takes-file")
    }

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        let path = some_text(value.text()?);
        let is_whole = path.as_deref().is_none_or(|path| path.starts_with('/') || path.starts_with("~/"));
        let login = &mut config.relay.login;
        // An empty one takes away no other way in than its own.
        if path.is_some() || login.as_ref().is_some_and(|login| (self.path)(login).is_some()) {
            *login = path.map(|path| (self.of)(PathBuf::from(path)));
        }
        is_whole.then_some(())
    }

    fn show(&self, config: &Config) -> String {
        shown(config.relay.login.as_ref().and_then(self.path).and_then(Path::to_str))
    }

    fn excludes(&self) -> Option<&'static str> {
        Some(self.other)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn servers_are_encrypted_or_here_and_hold_no_password() {
        for fit in [
            "tls://nats.acme.example",
            "tls://nats.acme.example:4222",
            "tls://10.0.0.1",
            "nats://127.0.0.1:4222",
            "nats://127.8.0.1",
            "nats://[::1]:4222",
            "nats://localhost",
        ] {
            assert_eq!(relay_server(fit).as_deref(), Some(fit), "{fit}");
        }
        assert_eq!(relay_server(" tls://a.example/ ").as_deref(), Some("tls://a.example"));
        for unfit in [
            "",
            "nats.acme.example",
            "nats.acme.example:4222",
            "nats://nats.acme.example",
            "nats://10.0.0.1",
            "nats://localhost.acme.example",
            "ws://127.0.0.1",
            "https://acme.example",
            "tls://",
            "tls://user:s3cret@acme.example",
            "tls://token@acme.example",
            "tls://acme.example/a",
            "tls://acme.example?a=b",
        ] {
            assert_eq!(relay_server(unfit), None, "{unfit}");
        }
    }
}
