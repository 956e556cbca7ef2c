//! Whether the cache can be read.

use std::path::Path;

use super::report::Check;
use crate::store::{Contents, Error, Store};
use crate::words::Sentence;

/// Looks at every row of the portal's cache; a damaged one is set aside, and a new one begun.
pub(super) fn examine(file: &Path) -> Check {
    const NAME: &str = "cache";
    let counted = |store: &Store| store.check().and_then(|()| store.contents());
    match Store::open_existing(file).map(|store| store.map(|store| counted(&store))) {
        Ok(None) => Check::ok(NAME, Sentence::new("doctor-cache-none")),
        Ok(Some(Ok(Contents { people, bytes, .. }))) => {
            let found =
                Sentence::new("doctor-cache").with("people", people).with("size", bytes.div_ceil(1024));
            Check::ok(NAME, found.with("file", file))
        }
        Ok(Some(Err(Error::Damaged { .. }))) | Err(Error::Damaged { .. }) => match Store::replace(file) {
            Ok((_, aside)) => {
                let found = match aside {
                    Some(aside) => Sentence::new("cache-replaced").with("place", &*aside),
                    None => Sentence::new("cache-replaced-nowhere"),
                };
                Check::warned(NAME, found)
            }
            Err(error) => Check::warned(NAME, error.sentence()),
        },
        Ok(Some(Err(error))) | Err(error) => Check::warned(NAME, error.sentence()),
    }
}
