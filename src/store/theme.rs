//! The theme that was chosen in the dashboard, over restarts: a small private file below the state directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::remove_one;
use crate::private_file;

/// Where the choice is kept. It counts for as long as the settings name the theme that they named when it was made: who
/// changes the settings later means them.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    file: PathBuf,
    /// The theme of the settings.
    setting: String,
}

impl ThemeFile {
    /// A choice that outranks that theme of the settings.
    #[must_use]
    pub fn new(state: &Path, setting: &str) -> Self {
        Self { file: state.join("theme"), setting: setting.to_owned() }
    }

    /// The name of the theme that was chosen instead of that of the settings.
    #[must_use]
    pub fn read(&self) -> Option<String> {
        let text = fs::read_to_string(&self.file).ok()?;
        let (instead_of, chosen) = text.trim_end().split_once('\n')?;
        (instead_of == self.setting).then(|| chosen.to_owned())
    }

    /// Keeps a choice; that of the settings is none.
    ///
    /// # Errors
    /// When the file cannot be written or removed.
    pub fn keep(&self, chosen: &str) -> io::Result<()> {
        if chosen == self.setting {
            return remove_one(&self.file).map(drop);
        }
        private_file::replace(&self.file, format!("{}\n{chosen}\n", self.setting).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_choice_counts_until_the_settings_name_another_theme() {
        let folder = tempfile::tempdir().unwrap();
        let over = |setting: &str| ThemeFile::new(&folder.path().join("state"), setting);
        over("auto").keep("auto").unwrap();
        assert_eq!(over("auto").read(), None);
        over("auto").keep("gruvbox").unwrap();
        assert_eq!(over("auto").read().as_deref(), Some("gruvbox"));
        assert_eq!(over("light").read(), None, "the settings were changed since");
        over("auto").keep("my own").unwrap();
        assert_eq!(over("auto").read().as_deref(), Some("my own"));
        over("auto").keep("auto").unwrap();
        assert_eq!(over("auto").read(), None);
    }
}
