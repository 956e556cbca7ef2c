//! The real program run by a user of its own, without anything of the machine's.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::piped::piped;

/// A user with a home of their own.
pub(crate) struct Home(tempfile::TempDir);

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.path().join("config/whosin/config.toml")
    }

    /// Writes the settings file, for the user's eyes only.
    pub(crate) fn set(&self, text: &str) {
        fs::create_dir_all(self.settings().parent().unwrap()).unwrap();
        fs::write(self.settings(), text).unwrap();
        fs::set_permissions(self.settings(), fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// The variables that make this the program's home.
    pub(crate) fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        let place = |name: &str| self.path().join(name);
        vec![
            ("HOME", place("home")),
            ("XDG_CONFIG_HOME", place("config")),
            ("XDG_STATE_HOME", place("state")),
            ("XDG_CACHE_HOME", place("cache")),
            ("XDG_DATA_HOME", place("data")),
            ("PATH", PathBuf::from("/usr/bin:/bin")),
        ]
    }

    /// Runs the program to its end, on a thread that may wait.
    pub(crate) async fn runs(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
        self.reads("", arguments, variables).await
    }

    /// The same with something to read on its standard input.
    pub(crate) async fn reads(&self, input: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
        let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
        program.args(arguments).env_clear().envs(self.variables()).envs(variables.iter().copied());
        let input = input.to_owned();
        let output = tokio::task::spawn_blocking(move || piped(&mut program, &input)).await.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ended { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// The names and contents of all files that it wrote or found, but for `except`.
    pub(crate) fn files(&self, except: Option<&Path>) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if Some(path.as_path()) != except {
                    let content = fs::read(&path).unwrap();
                    files.push((path, content));
                }
            }
        }
        files
    }
}
