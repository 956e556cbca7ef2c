//! Whether the cache can be read.

use std::path::Path;

use super::report::{Check, Level};
use crate::store::{Contents, Error, Store};

/// Looks at every row of the portal's cache; a damaged one is set aside, and a new one begun.
pub(super) fn examine(file: &Path) -> Check {
    const NAME: &str = "cache";
    let counted = |store: &Store| store.check().and_then(|()| store.contents());
    match Store::open_existing(file).map(|store| store.map(|store| counted(&store))) {
        Ok(None) => Check::ok(NAME, "none yet: the dashboard and `list` make one"),
        Ok(Some(Ok(Contents { people, bytes, .. }))) => {
            Check::ok(NAME, format!("{people} people, {} KiB, at {}", bytes.div_ceil(1024), file.display()))
        }
        Ok(Some(Err(Error::Damaged { .. }))) | Err(Error::Damaged { .. }) => match Store::replace(file) {
            Ok((_, aside)) => {
                let place = aside.map(|aside| format!(": it was moved to {}", aside.display()));
                let found =
                    format!("the cache was damaged{}, and a new one is used", place.unwrap_or_default());
                // Nothing is left to do.
                Check { level: Level::Warning, ..Check::ok(NAME, found) }
            }
            Err(error) => Check::warned(NAME, &error.to_string()),
        },
        Ok(Some(Err(error))) | Err(error) => Check::warned(NAME, &error.to_string()),
    }
}
