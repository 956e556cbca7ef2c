//! The keys of the settings, laid over those that are the default.

use crate::app::keymap::{BadKey, Binding, Key};
use crate::app::{Action, Keymap};
use crate::config::{Keys, SettingOrigin, WrittenName, nearest};
use crate::words::Sentence;

/// Why the keys of the settings cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No such action.
    #[error("unknown action at {origin:?}: {action:?}")]
    UnknownAction {
        /// Where.
        origin: SettingOrigin,
        /// What was written.
        action: WrittenName,
        /// What was probably meant, when something is near.
        nearest: Option<&'static str>,
    },
    /// No such key.
    #[error("no key for {action} at {origin:?}: {bad}")]
    BadKey {
        /// Where.
        origin: SettingOrigin,
        /// The action.
        action: &'static str,
        /// What is wrong with it.
        bad: BadKey,
    },
    /// One key for two actions.
    #[error("{key} for both {first} and {second} at {origin:?}")]
    Clash {
        /// Where one of them was written.
        origin: SettingOrigin,
        /// The key.
        key: String,
        /// The one action.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// No key is left to leave with.
    #[error("no key for quit at {origin:?}")]
    NoWayOut {
        /// Where.
        origin: SettingOrigin,
    },
}

impl Error {
    /// It for the user: what is wrong and what to do.
    pub(super) fn sentence(&self) -> Sentence {
        match self {
            Self::UnknownAction { origin, action, nearest } => match nearest {
                Some(nearest) => Sentence::new("keys-unknown-action").with("nearest", *nearest),
                None => Sentence::new("keys-unknown-action-of-many"),
            }
            .with("origin", origin.sentence())
            .with("action", action.sentence()),
            Self::BadKey { origin, action, bad: BadKey } => {
                Sentence::new("keys-bad-key").with("origin", origin.sentence()).with("action", *action)
            }
            Self::Clash { origin, key, first, second } => Sentence::new("keys-clash")
                .with("origin", origin.sentence())
                .with("key", key.as_str())
                .with("first", *first)
                .with("second", *second),
            Self::NoWayOut { origin } => Sentence::new("keys-no-way-out").with("origin", origin.sentence()),
        }
    }
}

/// The default keys with those of the settings over them.
pub(super) fn keymap(written: &[Keys]) -> Result<Keymap, Error> {
    let mut keymap = Keymap::default();
    for keys in written {
        let origin = keys.origin.clone();
        let Some(&Binding { action, .. }) = keymap.binding_named(&keys.action) else {
            let nearest = nearest(&keys.action, keymap.bindings().iter().map(|binding| binding.action.id()));
            return Err(Error::UnknownAction { origin, action: WrittenName::of(&keys.action), nearest });
        };
        let read: Result<Vec<Key>, BadKey> = keys.keys.iter().map(|key| key.parse()).collect();
        let read = read.map_err(|bad| Error::BadKey { origin: origin.clone(), action: action.id(), bad })?;
        if action == Action::Quit && read.is_empty() {
            return Err(Error::NoWayOut { origin });
        }
        keymap.bind(action, &read);
    }
    if let Some((key, first, second)) = keymap.clash() {
        let (first, second) = (first.action.id(), second.action.id());
        // The default keys do not clash: at least one of the two was written.
        if let Some(keys) = written.iter().find(|keys| [first, second].contains(&keys.action.as_str())) {
            return Err(Error::Clash { origin: keys.origin.clone(), key: key.label(), first, second });
        }
    }
    Ok(keymap)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeMap;
    use std::path::PathBuf;

    use super::*;
    use crate::words::Words;

    const FILE: &str = include_str!("../../assets/config.example.toml");

    fn given(keys: &[(&str, &[&str])]) -> Result<Keymap, String> {
        let written = |(line, (action, keys)): (usize, &(&str, &[&str]))| Keys {
            action: (*action).to_owned(),
            keys: keys.iter().map(|&key| key.to_owned()).collect(),
            origin: SettingOrigin::Line { file: PathBuf::from("FILE"), line: line + 1 },
        };
        let written: Vec<Keys> = keys.iter().enumerate().map(written).collect();
        keymap(&written).map_err(|error| Words::english().say(&error.sentence()))
    }

    #[test]
    fn keys_replace_those_of_the_action() {
        let keymap = given(&[("quit", &["F10"]), ("down", &["q", "Down"]), ("why", &[])]).unwrap();
        let does = |key: &str| keymap.action(key.parse::<Key>().unwrap());
        assert_eq!(does("q"), Some(Action::Down));
        assert_eq!((does("j"), does("e")), (None, None));
        assert_eq!(does("F10"), Some(Action::Quit));
        assert_eq!(does("k"), Some(Action::Up), "what is not written stays");
    }

    #[test]
    fn a_mistake_says_where_and_what_is_next() {
        for (keys, told) in [
            (
                ("hlep", &["F1"][..]),
                "FILE, line 1: keys can be given to no action \"hlep\", did you mean help? see `whosin config example`",
            ),
            (
                ("make-coffee-for-all", &["F1"]),
                "FILE, line 1: keys can be given to no action \"make-coffee-for-all\"; see `whosin config example`",
            ),
            (
                ("help", &["Hyper-x"]),
                "FILE, line 1, help: no key is called so: a key is a character or a name, like j, Ctrl-N, Alt-Left, Space, Tab or F5; see `whosin config example`",
            ),
            (
                ("find", &["q"]),
                "FILE, line 1: q would do two things, find and quit: give one of them another key",
            ),
            (("quit", &[]), "FILE, line 1: quit needs a key, for there would be no way out"),
        ] {
            assert_eq!(given(&[keys]).unwrap_err(), told);
        }
    }

    #[test]
    fn the_example_shows_the_keys_of_every_action() {
        let (_, shown) = FILE.split_once("#[keys]\n").unwrap();
        let table: Vec<&str> = shown.lines().map_while(|line| line.strip_prefix('#')).collect();
        let table: BTreeMap<String, Vec<String>> = toml::from_str(&table.join("\n")).unwrap();
        let origin = SettingOrigin::Line { file: PathBuf::from("FILE"), line: 1 };
        let written: Vec<Keys> =
            table.into_iter().map(|(action, keys)| Keys { action, keys, origin: origin.clone() }).collect();
        assert_eq!(written.len(), Keymap::default().bindings().len());
        assert_eq!(keymap(&written).unwrap(), Keymap::default());
    }
}
