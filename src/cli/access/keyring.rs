//! The webhook in the system's keyring: the Secret Service (GNOME Keyring, `KWallet`, `KeePassXC`) or the macOS keychain.
//!
//! An entry is found by the service `whosin` and the profile's name, so `secret-tool lookup service whosin username
//! PROFILE` finds it too.

use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error as Fault};

#[cfg(target_os = "macos")]
use apple_native_keyring_store::keychain::Store;
#[cfg(not(target_os = "macos"))]
use dbus_secret_service_keyring_store::Store;

use crate::config::Secret;
use crate::words::Sentence;

/// Under which all entries stand.
const SERVICE: &str = "whosin";
/// The account of the settings before all profiles; no profile is likely to be called so.
const NO_PROFILE: &str = "(no profile)";
/// How long the keyring may take: it may ask for a password in a window.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Why the keyring does not help. What it holds is never repeated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No keyring answers.
    #[error(
        "no keyring can be reached: start one, such as gnome-keyring, or run `whosin login` to use the settings file"
    )]
    Unreachable,
    /// It is locked, or the user said no.
    #[error("the keyring is locked or was not opened: unlock it and try again")]
    Denied,
    /// It has no webhook of this profile.
    #[error("the keyring has no webhook of this profile: run `whosin login --keyring{}`", of_profile(.0.as_deref()))]
    NoEntry(Option<String>),
    /// What it holds is no text, or stands there twice.
    #[error(
        "what the keyring holds for whosin cannot be read: delete it there, then run `whosin login --keyring`"
    )]
    Unreadable,
    /// It did not answer.
    #[error("the keyring did not answer within {} seconds: unlock it and try again", .0.as_secs())]
    Timeout(Duration),
    /// There is no thread to wait for it.
    #[error("the keyring cannot be asked ({0}): end some programs and try again")]
    Thread(#[source] io::Error),
}

impl Error {
    /// It for the user.
    pub(crate) fn sentence(&self) -> Sentence {
        match self {
            Self::Unreachable => Sentence::new("keyring-unreachable"),
            Self::Denied => Sentence::new("keyring-denied"),
            Self::NoEntry(profile) => {
                Sentence::new("keyring-no-entry").with("option", of_profile(profile.as_deref()))
            }
            Self::Unreadable => Sentence::new("keyring-unreadable"),
            Self::Timeout(after) => Sentence::new("keyring-timeout").with("seconds", after.as_secs()),
            Self::Thread(source) => Sentence::new("keyring-thread").with("reason", source.to_string()),
        }
    }
}

fn of_profile(profile: Option<&str>) -> String {
    profile.map(|name| format!(" --profile {name}")).unwrap_or_default()
}

/// Brings the webhook of that profile. Waits for the keyring, which may ask the user.
///
/// # Errors
/// When no keyring answers, it stays locked, or has none of this profile.
pub(crate) fn load(profile: Option<&str>) -> Result<Secret, Error> {
    let text = within(profile, |entry| entry.get_password())?;
    Secret::new(&text).ok_or_else(|| Error::NoEntry(profile.map(str::to_owned)))
}

/// Keeps the webhook of that profile, in the place of the former one.
///
/// # Errors
/// As [`load`].
pub(crate) fn save(profile: Option<&str>, webhook: &Secret) -> Result<(), Error> {
    let text = webhook.expose().to_owned();
    within(profile, move |entry| entry.set_password(&text))
}

/// Forgets the webhook of that profile; `false` when there was none.
///
/// # Errors
/// As [`load`].
pub(crate) fn remove(profile: Option<&str>) -> Result<bool, Error> {
    match within(profile, |entry| entry.delete_credential()) {
        Ok(()) => Ok(true),
        Err(Error::NoEntry(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Works with the entry of that profile, on a thread that nobody waits for longer than [`TIMEOUT`].
fn within<T: Send + 'static>(
    profile: Option<&str>,
    work: impl FnOnce(Entry) -> keyring_core::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let account = profile.unwrap_or(NO_PROFILE).to_owned();
    let (sender, done) = mpsc::channel();
    let ask = move || {
        let result = Store::new().and_then(|store| store.build(SERVICE, &account, None)).and_then(work);
        // Nobody waits any more after the deadline.
        let _ = sender.send(result);
    };
    thread::Builder::new().name("keyring".to_owned()).spawn(ask).map_err(Error::Thread)?;
    let result = done.recv_timeout(TIMEOUT).map_err(|_| Error::Timeout(TIMEOUT))?;
    result.map_err(|fault| told(&fault, profile))
}

/// What happened, without the bytes that some faults carry.
fn told(fault: &Fault, profile: Option<&str>) -> Error {
    match fault {
        Fault::NoEntry => Error::NoEntry(profile.map(str::to_owned)),
        Fault::NoStorageAccess(_) => Error::Denied,
        Fault::BadEncoding(_)
        | Fault::BadDataFormat(..)
        | Fault::BadStoreFormat(_)
        | Fault::Ambiguous(_)
        | Fault::TooLong(..) => Error::Unreadable,
        _ => Error::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn every_fault_is_one_sentence_without_what_is_held() {
        let boxed = || Box::new(io::Error::other("s3cr3t"));
        for (fault, word) in [
            (Fault::NoEntry, "whosin login --keyring --profile acme"),
            (Fault::NoStorageAccess(boxed()), "locked"),
            (Fault::PlatformFailure(boxed()), "no keyring can be reached"),
            (Fault::BadEncoding(b"s3cr3t".to_vec()), "cannot be read"),
        ] {
            let error = told(&fault, Some("acme"));
            assert!(error.to_string().contains(word), "{error}");
            assert_eq!(Words::english().say(&error.sentence()), error.to_string());
            assert!(!format!("{error} {error:?}").contains("s3cr3t"));
        }
    }
}
