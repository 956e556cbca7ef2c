//! How a relay stands, for whoever reads the portal for it and for its metrics.

/// How the relay stands with the servers, and what it has said so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Whether a server is reached.
    pub connected: bool,
    /// The term, while this relay leads.
    pub term: Option<u64>,
    /// Changes and beats that were published.
    pub messages: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Snapshots that were written.
    pub snapshots: u64,
    /// The bytes of the last one.
    pub snapshot_bytes: u64,
    /// How many people it told.
    pub people: u64,
    /// How often this relay came to lead, and how often it lost that.
    pub reigns: u64,
}
