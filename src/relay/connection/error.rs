//! Why the servers cannot be used.

use std::io;
use std::path::{Path, PathBuf};

use async_nats::ConnectErrorKind;

use crate::words::Sentence;

/// Why the servers cannot be used, as one sentence. Holds no secret.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// No server answers.
    #[error("no server of the relay answers at {servers} ({reason}): check the address and that it runs")]
    Unreachable {
        /// Where.
        servers: String,
        /// What the library says.
        reason: String,
    },
    /// The connection is not as safe as it must be.
    #[error(
        "the server of the relay at {servers} proves no identity that is trusted ({reason}): check its certificate, and relay.ca_file"
    )]
    Tls {
        /// Where.
        servers: String,
        /// What the library says.
        reason: String,
    },
    /// The server does not let us in.
    #[error(
        "the server of the relay at {servers} refuses the login: check relay.credentials or relay.nkey, and its users"
    )]
    Denied {
        /// Where.
        servers: String,
    },
    /// The server forbids what is needed.
    #[error(
        "the server of the relay does not allow {what} ({reason}): compare its permissions with docs/relay.md"
    )]
    Forbidden {
        /// What was tried.
        what: String,
        /// What it said.
        reason: String,
    },
    /// The server has no room for the buckets.
    #[error(
        "the server of the relay at {servers} has no room for what a relay keeps there ({reason}): raise the limits of its JetStream, or free its disk"
    )]
    Full {
        /// Where.
        servers: String,
        /// What it said.
        reason: String,
    },
    /// A bucket is made otherwise than it must be.
    #[error(
        "the bucket {bucket} does not forget its keys after 15 s: remove it, and the relay makes it anew"
    )]
    Bucket {
        /// Its name.
        bucket: String,
    },
    /// An address that would be reached in the open.
    #[error(
        "{server} would be reached without encryption: write tls://, which this machine alone does without"
    )]
    Insecure {
        /// The address.
        server: String,
    },
    /// A file cannot be read.
    #[error("{} cannot be read ({source})", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Others may read a secret.
    #[error("{} may be read by others, and holds a secret: chmod 600 it", file.display())]
    OpenFile {
        /// Which.
        file: PathBuf,
    },
    /// A file is no login.
    #[error("{} holds no login: put the file there that was made for it", file.display())]
    BadLogin {
        /// Which.
        file: PathBuf,
    },
}

impl ConnectError {
    /// It for the user.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let of_file = |key, file: &Path| Sentence::new(key).with("file", file);
        match self {
            Self::Unreachable { servers, reason } => Sentence::new("relay-unreachable")
                .with("servers", servers.as_str())
                .with("reason", reason.as_str()),
            Self::Tls { servers, reason } => Sentence::new("relay-untrusted")
                .with("servers", servers.as_str())
                .with("reason", reason.as_str()),
            Self::Denied { servers } => Sentence::new("relay-denied").with("servers", servers.as_str()),
            Self::Forbidden { what, reason } => {
                Sentence::new("relay-forbidden").with("what", what.as_str()).with("reason", reason.as_str())
            }
            Self::Full { servers, reason } => {
                Sentence::new("relay-full").with("servers", servers.as_str()).with("reason", reason.as_str())
            }
            Self::Bucket { bucket } => Sentence::new("relay-bucket").with("bucket", bucket.as_str()),
            Self::Insecure { server } => Sentence::new("relay-insecure").with("server", server.as_str()),
            Self::File { file, source } => of_file("relay-file", file).with("reason", source),
            Self::OpenFile { file } => of_file("relay-open-file", file),
            Self::BadLogin { file } => of_file("relay-bad-login", file),
        }
    }

    /// Whether trying again soon is of no use: somebody must change something.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        !matches!(self, Self::Unreachable { .. })
    }

    pub(super) fn file(file: &Path, source: io::Error) -> Self {
        Self::File { file: file.to_owned(), source }
    }

    pub(super) fn unreachable(servers: &[String], error: &async_nats::ConnectError) -> Self {
        let (servers, reason) = (servers.join(", "), error.to_string());
        let is_tls = error.kind() == ConnectErrorKind::Tls || reason.contains("certificate");
        if is_tls { Self::Tls { servers, reason } } else { Self::Unreachable { servers, reason } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn in_english_the_user_reads_what_the_log_says() {
        let (file, text) = (|| PathBuf::from("/etc/whosin/relay.nk"), String::from);
        for error in [
            ConnectError::Unreachable { servers: text("tls://a.example"), reason: text("IO error") },
            ConnectError::Tls { servers: text("tls://a.example"), reason: text("TLS error") },
            ConnectError::Denied { servers: text("tls://a.example") },
            ConnectError::Forbidden { what: text("whosin_state"), reason: text("timed out") },
            ConnectError::Full { servers: text("tls://a.example"), reason: text("insufficient resources") },
            ConnectError::Bucket { bucket: text("whosin_leader") },
            ConnectError::Insecure { server: text("nats://a.example") },
            ConnectError::File { file: file(), source: io::ErrorKind::PermissionDenied.into() },
            ConnectError::OpenFile { file: file() },
            ConnectError::BadLogin { file: file() },
        ] {
            assert_eq!(Words::english().say(&error.sentence()), error.to_string());
        }
    }
}
