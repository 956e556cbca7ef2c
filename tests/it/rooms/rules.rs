//! The rule between the rooms.

/// What one room may reach.
pub(super) struct Rule {
    /// The module below the crate's root.
    pub(super) room: &'static str,
    /// Other rooms, or single modules of them.
    pub(super) rooms: &'static [&'static str],
    /// Crates besides the standard library; `*` for all.
    pub(super) crates: &'static [&'static str],
    /// Paths that are forbidden although their crate or room is allowed.
    pub(super) never: &'static [&'static str],
}

/// Modules of the standard library that do I/O, read the clock or start threads.
const IMPURE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::io",
    "std::process",
    "std::env",
    "std::thread",
    "std::os",
    "std::time::Instant",
    "std::time::SystemTime",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "jiff::tz::TimeZone::system",
];

/// Ways to await, to start work or to write to the screen.
const EFFECTS: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::io::stdout",
    "std::io::stderr",
    "std::io::stdin",
    "std::sync::Mutex",
    "std::sync::RwLock",
];

/// The rooms, and what each may reach.
pub(super) const RULES: &[Rule] = &[
    Rule {
        room: "people",
        rooms: &[],
        crates: &[
            "jiff",
            "memchr",
            "serde",
            "strsim",
            "unicode_normalization",
            "unicode_properties",
            "unicode_segmentation",
        ],
        never: IMPURE,
    },
    Rule {
        room: "config",
        rooms: &["people", "private_file", "words::LANGUAGES", "words::Language", "words::Sentence"],
        crates: &["etcetera", "jiff", "strsim", "thiserror", "toml", "toml_edit"],
        never: &["std::net", "std::thread", "std::process"],
    },
    Rule {
        room: "words",
        rooms: &["people"],
        crates: &["fluent_bundle", "jiff", "unic_langid"],
        never: IMPURE,
    },
    Rule {
        room: "private_file",
        rooms: &[],
        crates: &[],
        never: &[
            "std::net",
            "std::process",
            "std::thread",
            "std::env",
            "std::io::stdout",
            "std::io::stderr",
            "std::io::stdin",
        ],
    },
    Rule {
        room: "characters",
        rooms: &["config", "people"],
        crates: &["encoding_rs", "ratatui::buffer"],
        never: &["std::fs", "std::net", "std::process", "std::thread"],
    },
    Rule {
        room: "child_process",
        rooms: &["config"],
        crates: &["process_wrap"],
        never: &["std::fs", "std::net", "std::io::stdout", "std::io::stderr", "std::io::stdin"],
    },
    Rule {
        room: "resources",
        rooms: &[],
        crates: &["rustix"],
        never: &["std::net", "std::process", "std::thread"],
    },
    Rule {
        room: "proxy",
        rooms: &["words::Sentence"],
        crates: &["hyper_util", "thiserror", "url"],
        never: &["std::fs", "std::net", "std::io", "std::process", "std::thread"],
    },
    Rule {
        room: "portal",
        rooms: &["people", "proxy", "words::Sentence"],
        crates: &[
            "html_escape",
            "jiff",
            "memchr",
            "reqwest",
            "rustls",
            "rustls_platform_verifier",
            "serde",
            "serde_json",
            "thiserror",
            "tokio",
            "tracing",
            "url",
        ],
        never: &["std::fs", "std::process", "std::io::stdout", "std::io::stderr", "std::io::stdin"],
    },
    Rule {
        room: "avatars",
        rooms: &["people", "private_file", "proxy"],
        crates: &[
            "image",
            "lru",
            "ratatui",
            "ratatui_image",
            "reqwest",
            "rustls",
            "sha2",
            "thiserror",
            "tokio",
            "tracing",
            "unicode_segmentation",
            "url",
        ],
        never: &["std::process::Command"],
    },
    Rule {
        room: "store",
        rooms: &["people", "private_file", "words::Sentence"],
        crates: &["jiff", "rusqlite", "serde_json", "thiserror", "tracing"],
        never: &["std::process", "std::net", "std::io::stdout", "std::io::stderr", "std::io::stdin"],
    },
    Rule {
        room: "sync",
        rooms: &["people", "portal", "store::Feed", "store::Record"],
        crates: &["jiff", "tokio", "tracing"],
        never: &[
            "std::fs",
            "std::net",
            "std::process::Command",
            "std::process::exit",
            "std::thread",
            "std::io",
        ],
    },
    Rule {
        room: "sync::planner",
        rooms: &[
            "people",
            "portal::Code",
            "portal::Command",
            "portal::Error",
            "portal::Kind",
            "portal::Operating",
            "portal::Page",
            "portal::Reply",
            "portal::budget",
        ],
        crates: &["jiff", "rand", "rand_chacha"],
        never: IMPURE,
    },
    Rule {
        room: "app",
        rooms: &[
            "people",
            "sync::CallFailure",
            "sync::Cooldown",
            "sync::Gaps",
            "sync::Interest",
            "sync::ConnectionState",
            "sync::Update",
        ],
        crates: &["crossterm::event", "jiff", "ratatui::layout", "thiserror", "tui_input"],
        never: EFFECTS,
    },
    Rule {
        room: "ui",
        rooms: &["app", "avatars", "people", "words"],
        crates: &[
            "jiff",
            "memchr",
            "palette",
            "qrcode",
            "ratatui",
            "ratatui_image",
            "unicode_segmentation",
            "textwrap",
        ],
        never: EFFECTS,
    },
    Rule { room: "demo", rooms: &["people"], crates: &["*"], never: &["ratatui", "crossterm", "viuer"] },
    Rule {
        room: "runtime",
        rooms: &[
            "app",
            "avatars",
            "characters",
            "child_process",
            "config",
            "people",
            "portal",
            "resources",
            "store",
            "sync",
            "ui",
            "words",
        ],
        crates: &["*"],
        never: &[],
    },
    Rule {
        room: "cli",
        rooms: &[
            "app",
            "avatars",
            "characters",
            "child_process",
            "config",
            "demo",
            "people",
            "portal",
            "private_file",
            "resources",
            "runtime",
            "store",
            "sync",
            "ui",
            "words",
        ],
        crates: &["*"],
        never: &[],
    },
];

/// Parts of a room, and what they do without although their room may reach it.
pub(super) const APART: &[(&str, &str)] = &[
    ("cli::access", "cli::commands"),
    ("cli::output", "cli::commands"),
    ("cli::people", "cli::commands"),
    ("cli::people", "runtime"),
    ("cli::commands::wait", "runtime"),
    ("cli::commands::watch", "runtime"),
];
