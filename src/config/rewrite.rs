//! Changing one value of the user's file: everything else in it stays as it was written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item, TableLike, Value};

use super::{Error, Secret, Sources};

/// Why the file could not be changed; it is as it was. No message repeats a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RewriteError {
    /// The file is wrong already.
    #[error(transparent)]
    Settings(#[from] Error),
    /// The webhook stands somewhere else.
    #[error(
        "the webhook does not stand in {}: change it where it comes from, WHOSIN_WEBHOOK or webhook_command", .0.display()
    )]
    Elsewhere(PathBuf),
    /// The file cannot be read or written.
    #[error("{} cannot be changed ({source}): make it and its directory writable, or change it yourself", file.display())]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Puts another webhook in the place of the one that these sources give, in the file's profile or before the
/// profiles, wherever it stands. Comments and order stay; the file is private afterwards (0600) and never half
/// written.
///
/// # Errors
/// When the webhook comes from elsewhere, or the file cannot be read or written.
pub fn replace_webhook(sources: &Sources, webhook: &Secret) -> Result<(), RewriteError> {
    let config = super::Config::load(sources)?;
    let elsewhere = || RewriteError::Elsewhere(sources.file.clone());
    let old = config.webhook.ok_or_else(elsewhere)?;
    let unwritable = |source| RewriteError::Unwritable { file: sources.file.clone(), source };
    let text = match fs::read_to_string(&sources.file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(elsewhere()),
        Err(error) => return Err(unwritable(error)),
    };
    // The parser's own words would quote the file.
    let invalid = || unwritable(io::Error::from(io::ErrorKind::InvalidData));
    let mut document: DocumentMut = text.parse().map_err(|_| invalid())?;
    let in_profile = config.profile.as_deref().and_then(|name| {
        let place = document.get("profiles")?.get(name)?.get("webhook")?;
        Some(place.as_str()?.trim() == old.expose())
    });
    let table: Option<&mut dyn TableLike> = match (in_profile, config.profile.as_deref()) {
        (Some(true), Some(name)) => document
            .get_mut("profiles")
            .and_then(|profiles| profiles.get_mut(name))
            .and_then(Item::as_table_like_mut),
        _ => Some(document.as_table_mut()),
    };
    let value = table.and_then(|table| table.get_mut("webhook")).and_then(Item::as_value_mut);
    let value = value.filter(|value| value.as_str().is_some_and(|text| text.trim() == old.expose()));
    let value = value.ok_or_else(elsewhere)?;
    let decor = value.decor().clone();
    *value = Value::from(webhook.expose());
    *value.decor_mut() = decor;
    write_private(&sources.file, document.to_string().as_bytes()).map_err(unwritable)
}

/// Writes a file that only its owner may read: beside it first, so that whoever reads finds the old or the new
/// one whole, whatever happens. A link stays a link.
///
/// # Errors
/// When the directory cannot be made or written.
pub(crate) fn write_private(path: &Path, content: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let directory = path.parent().ok_or(io::ErrorKind::NotFound)?;
    make_private_directory(directory)?;
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    // A name that no other writer uses at the same time; one that is there already is an error.
    let beside = directory.join(format!(".{name}.{}", jiff::Timestamp::now().as_nanosecond()));
    let written = (|| {
        let mut file = create_private(&beside)?;
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&beside, &path)
    })();
    if written.is_err() {
        // It may not even be there.
        let _ = fs::remove_file(&beside);
        return written;
    }
    // The new name is on the disk as well, where the system can tell.
    #[cfg(unix)]
    File::open(directory)?.sync_all()?;
    Ok(())
}

fn make_private_directory(directory: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt;

    use super::*;

    const OLD: &str = "https://old.example/rest/7/s3cr3tk3y/";
    const NEW: &str = "https://new.example/rest/7/s3cr3tk3y/";

    fn replaced(text: &str, profile: Option<&str>, variables: &[(&str, &str)]) -> Result<String, String> {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("config.toml");
        fs::write(&file, text).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        let sources = Sources {
            file: file.clone(),
            environment: variables.iter().copied().collect(),
            profile: profile.map(str::to_owned),
        };
        let outcome = replace_webhook(&sources, &Secret::new(NEW).unwrap());
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left beside it");
        let now = fs::read_to_string(&file).unwrap();
        match outcome {
            Ok(()) => Ok(now),
            Err(error) => {
                assert_eq!(now, text, "a failure leaves the file alone");
                assert!(!format!("{error} {error:?}").contains("s3cr3tk3y"));
                Err(error.to_string())
            }
        }
    }

    #[test]
    fn only_the_value_changes() {
        let text = format!(
            "# mine\ntheme  =  'dark' # always\n\nwebhook = \"{OLD}\"   # of Anna\n[profiles.b]\nwebhook = 'https://b.example/rest/1/x/'\n"
        );
        assert_eq!(replaced(&text, None, &[]).unwrap(), text.replace(OLD, NEW));
        assert_eq!(
            replaced(&text, Some("b"), &[]).unwrap(),
            text.replace("'https://b.example/rest/1/x/'", &format!("\"{NEW}\""))
        );
    }

    #[test]
    fn a_profile_without_a_webhook_uses_the_common_one() {
        let text = format!("default_profile = 'a'\nwebhook = \"{OLD}\"\n[profiles.a]\ntheme = 'dark'\n");
        assert_eq!(replaced(&text, None, &[]).unwrap(), text.replace(OLD, NEW));
    }

    #[test]
    fn a_webhook_from_elsewhere_is_not_written() {
        let text = format!("webhook = \"{OLD}\"\n");
        let other = [("WHOSIN_WEBHOOK", "https://c.example/rest/1/y/")];
        assert!(replaced(&text, None, &other).unwrap_err().contains("WHOSIN_WEBHOOK"));
        assert!(replaced("webhook_command = 'pass'\n", None, &[]).unwrap_err().contains("webhook_command"));
    }
}
