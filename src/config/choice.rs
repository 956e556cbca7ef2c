//! Settings with a few words to choose from.

use crate::people::Order;
use crate::words::{LANGUAGES, Language};

/// A setting whose values have names, the same in the file, the environment and the arguments.
pub trait Choice: Copy + PartialEq + Send + Sync + 'static {
    /// Every value with its name.
    const NAMES: &'static [(&'static str, Self)];

    /// The value of that name, when there is one.
    #[must_use]
    fn parse(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|&(_, value)| value)
    }
}

/// How much a portal lets itself be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limits {
    /// As the ordinary plans of the cloud do.
    Cloud,
    /// As the Enterprise plan of the cloud does.
    Enterprise,
    /// It does not count: a portal of one's own.
    None,
}

impl Choice for Limits {
    const NAMES: &'static [(&'static str, Self)] =
        &[("cloud", Self::Cloud), ("enterprise", Self::Enterprise), ("none", Self::None)];
}

/// The language of what a person reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageChoice {
    /// That of the locale.
    Auto,
    /// This one.
    Named(Language),
}

impl Choice for LanguageChoice {
    const NAMES: &'static [(&'static str, Self)] = &{
        let mut names = [("auto", Self::Auto); 1 + LANGUAGES.len()];
        let mut at = 0;
        while at < LANGUAGES.len() {
            names[1 + at] = (LANGUAGES[at].tag(), Self::Named(LANGUAGES[at]));
            at += 1;
        }
        names
    };
}

/// The terminal's background.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Ask the terminal.
    Auto,
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
}

impl Choice for Theme {
    const NAMES: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("dark", Self::Dark), ("light", Self::Light)];
}

/// How many colours the terminal gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// As many as the terminal says it has.
    Auto,
    /// 24 bits.
    Truecolor,
    /// The palette of 256.
    Indexed,
    /// The terminal's own sixteen.
    Ansi,
    /// None: shapes, bold and dim carry the meaning.
    None,
}

impl Choice for Color {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("truecolor", Self::Truecolor),
        ("256", Self::Indexed),
        ("16", Self::Ansi),
        ("none", Self::None),
    ];
}

/// Which characters draw frames and presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// Unicode, but ASCII where the terminal or the locale is known to lack it.
    Auto,
    /// Unicode.
    Unicode,
    /// ASCII.
    Ascii,
}

impl Choice for Glyphs {
    const NAMES: &'static [(&'static str, Self)] =
        &[("auto", Self::Auto), ("unicode", Self::Unicode), ("ascii", Self::Ascii)];
}

impl Glyphs {
    /// Whether to draw with Unicode, given `TERM` and the locale (the first set of `LC_ALL`, `LC_CTYPE`,
    /// `LANG`). A locale without a character set says nothing: terminals have long outgrown `C`.
    #[must_use]
    pub fn unicode(self, term: Option<&str>, locale: Option<&str>) -> bool {
        match self {
            Self::Unicode => true,
            Self::Ascii => false,
            Self::Auto => {
                let charset = locale.and_then(|locale| locale.split_once('.')).map(|(_, charset)| charset);
                let utf8 = charset.is_none_or(|charset| charset.to_ascii_lowercase().starts_with("utf"));
                utf8 && !matches!(term, Some("linux" | "dumb"))
            }
        }
    }
}

/// How pictures reach the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// The best that the terminal has.
    Auto,
    /// Kitty's graphics protocol.
    Kitty,
    /// iTerm2's inline images.
    Iterm2,
    /// Sixel.
    Sixel,
    /// Half blocks in colour: works everywhere.
    Halfblocks,
    /// No pictures: initials.
    None,
}

impl Choice for Pictures {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("auto", Self::Auto),
        ("kitty", Self::Kitty),
        ("iterm2", Self::Iterm2),
        ("sixel", Self::Sixel),
        ("halfblocks", Self::Halfblocks),
        ("none", Self::None),
    ];
}

/// What the dashboard begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartView {
    /// The list of people.
    List,
    /// The wall of faces.
    Wall,
}

impl Choice for StartView {
    const NAMES: &'static [(&'static str, Self)] = &[("list", Self::List), ("wall", Self::Wall)];
}

/// How much room a person takes in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    /// With a small picture.
    Comfortable,
    /// One line, no picture.
    Compact,
}

impl Choice for Density {
    const NAMES: &'static [(&'static str, Self)] =
        &[("comfortable", Self::Comfortable), ("compact", Self::Compact)];
}

impl Choice for Order {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("presence", Self::Presence),
        ("name", Self::Name),
        ("department", Self::Department),
        ("activity", Self::Activity),
        ("time-zone", Self::TimeZone),
        ("free-soonest", Self::FreeSoonest),
        ("recent", Self::Recent),
    ];
}

/// How much is written to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogLevel {
    /// No log file at all.
    Off,
    /// What failed.
    Error,
    /// And what is strange.
    Warn,
    /// And what happened.
    Info,
    /// And how.
    Debug,
    /// And every step.
    Trace,
}

impl Choice for LogLevel {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("off", Self::Off),
        ("error", Self::Error),
        ("warn", Self::Warn),
        ("info", Self::Info),
        ("debug", Self::Debug),
        ("trace", Self::Trace),
    ];
}
