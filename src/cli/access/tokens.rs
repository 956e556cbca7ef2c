//! The tokens of an application, in a private file of the state directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::portal::oauth::Lock;
use crate::portal::{TokenStore, Tokens};
use crate::private_file;

/// `oauth/PROFILE.json` in the state directory, with a lock file beside it.
#[derive(Clone, Debug)]
pub(crate) struct TokenFile {
    file: PathBuf,
    /// The portal that the tokens are for: those of another are not sent to it.
    portal: String,
}

/// What stands in the file. It has no `Debug`.
#[derive(Serialize, Deserialize)]
struct Content {
    portal: String,
    access_token: String,
    refresh_token: String,
}

impl TokenFile {
    /// The tokens of a profile for a portal.
    pub(crate) fn new(state: &Path, profile: Option<&str>, portal: &str) -> Self {
        let plain = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '_' };
        let name: String = profile.unwrap_or("default").chars().map(plain).take(64).collect();
        Self { file: state.join("oauth").join(format!("{name}.json")), portal: portal.to_owned() }
    }
}

impl TokenStore for TokenFile {
    fn lock(&self) -> io::Result<Lock> {
        // Not the file itself: that one is replaced.
        let lock = private_file::append(&self.file.with_extension("lock"))?;
        lock.lock()?;
        Ok(Box::new(lock))
    }

    fn load(&self) -> io::Result<Option<Tokens>> {
        let text = match fs::read(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        // The parser's own words could quote the file.
        let content: Content =
            serde_json::from_slice(&text).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        let same = content.portal == self.portal;
        Ok(same.then(|| Tokens::new(&content.access_token, &content.refresh_token)))
    }

    fn save(&self, tokens: &Tokens) -> io::Result<()> {
        let content = Content {
            portal: self.portal.clone(),
            access_token: tokens.access().to_owned(),
            refresh_token: tokens.refresh().to_owned(),
        };
        private_file::replace(&self.file, &serde_json::to_vec(&content)?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn tokens_are_kept_for_their_owner_and_their_portal() {
        let state = tempfile::tempdir().unwrap();
        let store = TokenFile::new(state.path(), Some("a/../b"), "https://a.example/");
        assert_eq!(store.load().unwrap(), None);
        let lock = store.lock().unwrap();
        for access in ["a1", "a2"] {
            store.save(&Tokens::new(access, "r")).unwrap();
            assert_eq!(store.load().unwrap().unwrap().access(), access);
        }
        drop(lock);
        let file = state.path().join("oauth/a____b.json");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let other = TokenFile { portal: "https://b.example/".to_owned(), ..store.clone() };
        assert_eq!(other.load().unwrap(), None);
        fs::write(&file, "{\"access_token\": \"s3cr3t").unwrap();
        assert!(!store.load().unwrap_err().to_string().contains("s3cr3t"));
    }
}
