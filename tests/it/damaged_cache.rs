//! A cache that is damaged, or lies where nothing can be written: the real binary against the embedded portal.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

struct User {
    home: tempfile::TempDir,
    portal: Portal,
}

#[derive(Debug, PartialEq, Eq)]
struct Ended {
    code: i32,
    stdout: String,
    stderr: String,
}

impl User {
    /// Somebody who has listed everybody once.
    fn new() -> Self {
        let user = Self { home: tempfile::tempdir().unwrap(), portal: Portal::open() };
        let listed = user.runs(&["list", "--plain"]);
        assert_eq!((listed.code, listed.stderr.as_str()), (0, ""), "{listed:?}");
        user
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("PATH", "/usr/bin:/bin")
            .env("WHOSIN_WEBHOOK", &self.portal.webhook)
            .envs([("TZ", "UTC"), ("LANG", "C.UTF-8")]);
        command
    }

    fn runs(&self, arguments: &[&str]) -> Ended {
        ended(self.command(env!("CARGO_BIN_EXE_whosin")).args(arguments))
    }

    fn cache(&self) -> PathBuf {
        PathBuf::from(self.runs(&["cache", "path"]).stdout.trim())
    }

    /// Everything of the cache that lies in its folder.
    fn files(&self) -> Vec<String> {
        let folder = fs::read_dir(self.cache().parent().unwrap()).unwrap();
        let mut names: Vec<_> =
            folder.map(|file| file.unwrap().file_name().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    fn tamper(&self, how: &str) {
        Connection::open(self.cache()).unwrap().execute_batch(how).unwrap();
    }

    /// Pages behind the first are overwritten, as a bad disk or a cut-off copy leaves them.
    fn damage(&self) {
        let mut file = OpenOptions::new().write(true).open(self.cache()).unwrap();
        file.seek(SeekFrom::Start(8192)).unwrap();
        file.write_all(&[0xff; 12_288]).unwrap();
    }
}

fn ended(command: &mut Command) -> Ended {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended {
        code: output.status.code().unwrap_or_else(|| panic!("ended by a signal: {}", output.status)),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// What happens to a cache.
type Damage<'a> = &'a dyn Fn(&User);

fn said_once(ended: &Ended) -> bool {
    ended.stderr.matches("the cache was damaged: it was moved to").count() == 1
}

#[test]
fn every_command_sets_a_damaged_cache_aside_says_so_once_and_goes_on() {
    let damages: [(&str, Damage); 4] = [
        ("pages", &User::damage),
        ("a table", &|user| user.tamper("DROP TABLE people")),
        ("a type", &|user| user.tamper("UPDATE people SET person = 7")),
        ("no database", &|user| fs::write(user.cache(), "not a database ".repeat(1000)).unwrap()),
    ];
    for (what, damage) in damages {
        for (arguments, code) in [
            (["list", "--cached"].as_slice(), 1),
            (&["show", "anna", "--cached"], 1),
            (&["history", "anna"], 1),
            (&["list", "--plain"], 0),
        ] {
            let user = User::new();
            damage(&user);
            let first = user.runs(arguments);
            assert_eq!(first.code, code, "{what}, {arguments:?}: {first:?}");
            assert!(said_once(&first), "{what}, {arguments:?}: {first:?}");
            assert!(user.files().iter().any(|file| file.ends_with(".damaged-1")), "{what}, {arguments:?}");
            let again = user.runs(arguments);
            assert!(!again.stderr.contains("damaged"), "{what}, {arguments:?}: {again:?}");
            assert_eq!(user.runs(&["list", "--plain"]).stderr, "");
            let cached = user.runs(&["list", "--plain", "--cached"]);
            assert_eq!((cached.code, cached.stdout.lines().count() > 20), (0, true), "{what}: {cached:?}");
        }
        let user = User::new();
        damage(&user);
        let examined = user.runs(&["doctor"]);
        assert!(examined.stdout.contains("warning  cache"), "{what}: {examined:?}");
        assert_eq!(examined.stdout.matches("the cache was damaged: it was moved to").count(), 1, "{what}");
        assert!(user.runs(&["doctor"]).stdout.contains("ok       cache"), "{what}");
        let user = User::new();
        damage(&user);
        let cleared = user.runs(&["cache", "clear"]);
        assert_eq!((cleared.code, cleared.stderr.as_str()), (0, ""), "{what}: {cleared:?}");
        assert_eq!(user.runs(&["list", "--plain"]).stderr, "", "{what}");
    }
}

#[test]
fn clearing_leaves_nothing_of_a_damaged_cache() {
    let user = User::new();
    user.damage();
    for companion in ["-wal", "-shm", ".damaged-2", ".damaged-2-wal"] {
        fs::write(format!("{}{companion}", user.cache().display()), "left over").unwrap();
    }
    assert_eq!(user.runs(&["cache", "clear"]).stdout, "the cache is gone\n");
    assert_eq!(user.files(), [""; 0]);
    fs::write(format!("{}.damaged-1", user.cache().display()), "left over").unwrap();
    assert_eq!(user.runs(&["cache", "clear"]).stdout, "the cache is gone\n");
    assert_eq!(user.runs(&["cache", "clear"]).stdout, "there is no cache\n");
}

#[test]
fn clearing_a_newer_cache_keeps_what_it_holds() {
    let user = User::new();
    user.tamper("PRAGMA user_version = 99");
    let before = fs::read(user.cache()).unwrap();
    let said = user.runs(&["cache", "clear"]).stdout;
    let aside = format!("{}.newer-1", user.cache().display());
    assert!(said.contains(&aside) && said.contains("favourites, notes and journal"), "{said}");
    assert_eq!(fs::read(&aside).unwrap(), before);
    assert_eq!(user.runs(&["cache", "clear"]).stdout, "there is no cache\n");
    assert!(fs::exists(&aside).unwrap(), "nothing but the user removes it");
}

#[test]
fn a_damaged_cache_never_prevents_the_start() {
    for damage in [&User::damage as &dyn Fn(&User), &|user| user.tamper("DROP TABLE facts")] {
        let user = User::new();
        damage(&user);
        let variables = [("WHOSIN_WEBHOOK", user.portal.webhook.as_str())];
        let mut terminal =
            Terminal::start(&Start { env: &variables, ..Start::whosin(&[], user.home.path()) });
        terminal.wait_for("it was set aside");
        terminal.wait_for("People 31");
        terminal.press("q");
        assert_eq!(terminal.end().0, 0);
        assert_eq!(user.runs(&["list", "--plain", "--cached"]).code, 0);
    }
}

#[test]
fn somebody_who_cannot_be_read_is_not_lost_silently() {
    let user = User::new();
    let whole = user.runs(&["list", "--plain", "--cached"]).stdout.lines().count();
    user.tamper("UPDATE people SET person = x'ff' WHERE id = (SELECT max(id) FROM people)");
    let told = user.runs(&["list", "--plain", "--all", "--cached"]);
    assert_eq!(told.code, 0);
    assert_eq!(
        told.stderr,
        "whosin: one row of the cache cannot be understood, so somebody may be missing: leave --cached out to read everybody anew\n"
    );
    assert_eq!(user.runs(&["list", "--plain"]).stderr, "");
    let told = user.runs(&["list", "--plain", "--cached"]);
    assert_eq!((told.stdout.lines().count(), told.stderr.as_str()), (whole, ""));
}

#[test]
fn notes_survive_damage_and_clearing_and_are_printed_and_taken_in() {
    let user = User::new();
    let line = "{\"id\":1,\"nickname\":\"The Boss\",\"note\":\"rings back\"}\n";
    let file = user.home.path().join("notes.jsonl");
    fs::write(&file, line).unwrap();
    let taken = user.runs(&["notes", "import", file.to_str().unwrap()]);
    assert_eq!((taken.code, taken.stdout.as_str()), (0, "1 note is new or changed\n"), "{taken:?}");
    let printed = user.runs(&["notes"]).stdout;
    assert!(printed.contains("\"nickname\":\"The Boss\",\"note\":\"rings back\"}\n"), "{printed}");
    for cached in [&[][..], &["--cached"]] {
        let shown = user.runs(&[&["show", "the boss", "--json"], cached].concat());
        assert!(
            shown.stdout.contains("\"id\":1,") && shown.stdout.contains("\"note\":\"rings back\""),
            "{shown:?}"
        );
    }
    user.tamper("DROP TABLE people");
    let cleared = user.runs(&["cache", "clear"]);
    assert!(cleared.stdout.starts_with("the cache was damaged: what could be read of"), "{cleared:?}");
    assert!(!user.files().iter().any(|file| file.contains("damaged")));
    assert_eq!(user.runs(&["cache", "clear"]).stdout.lines().count(), 1);
    let kept = user.runs(&["notes"]).stdout;
    assert!(kept.contains("\"nickname\":\"The Boss\""), "{kept}");
    fs::write(&file, "{\"id\":1,\"note\":\"\"}\n{\"name\":\"Anna\"}\n").unwrap();
    let refused = user.runs(&["notes", "import", file.to_str().unwrap()]);
    assert_eq!((refused.code, refused.stdout.as_str()), (1, ""), "{refused:?}");
    assert!(refused.stderr.contains("line 2: it lacks the number id"), "{refused:?}");
    assert_eq!(user.runs(&["notes"]).stdout, kept, "all or none");
}

fn chmod(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// The superuser may write everywhere, and is somebody else for this.
fn as_nobody(command: &mut Command) -> &mut Command {
    if rustix::process::geteuid().is_root() { command.uid(65_534).gid(65_534) } else { command }
}

#[test]
fn a_read_only_cache_is_read() {
    let user = User::new();
    let cached = user.runs(&["list", "--plain", "--cached"]).stdout;
    let file = user.cache();
    let folder = file.parent().unwrap();
    // The program where the other user finds it.
    let program = user.home.path().join("whosin");
    fs::copy(env!("CARGO_BIN_EXE_whosin"), &program).unwrap();
    for open in [user.home.path(), folder.parent().unwrap()] {
        chmod(open, 0o755);
    }
    for (folder_mode, file_mode) in [(0o555, 0o444), (0o777, 0o444), (0o555, 0o666)] {
        chmod(&file, file_mode);
        chmod(folder, folder_mode);
        let mut command = user.command(program.to_str().unwrap());
        let read = ended(as_nobody(command.args(["list", "--plain", "--cached"])));
        chmod(folder, 0o755);
        assert_eq!((read.code, read.stderr.as_str()), (0, ""), "{folder_mode:o} {file_mode:o}");
        assert_eq!(read.stdout, cached);
    }
}

/// A limit on the size of files stands for the full disk.
#[test]
fn where_nothing_can_be_written_the_answer_is_there_all_the_same() {
    let user = User::new();
    fs::remove_file(user.cache()).unwrap();
    let mut command = user.command("sh");
    let script = "trap '' XFSZ; ulimit -f 16; exec \"$0\" list --plain";
    let listed = ended(command.args(["-c", script, env!("CARGO_BIN_EXE_whosin")]));
    assert_eq!(listed.code, 0, "{listed:?}");
    assert!(listed.stdout.lines().count() > 20);
    assert_eq!(listed.stderr.lines().count(), 1, "{listed:?}");
    assert!(listed.stderr.starts_with("whosin: the cache "), "{listed:?}");
    assert_eq!(user.runs(&["list", "--plain"]).stderr, "");
    assert_eq!(user.runs(&["list", "--plain", "--cached"]).code, 0);
}

#[test]
fn list_knows_whom_the_user_marked() {
    let user = User::new();
    let everybody = user.runs(&["list", "--format", "{id}"]).stdout;
    let ids: Vec<&str> = everybody.lines().take(2).collect();
    let cache = Connection::open(user.cache()).unwrap();
    cache.execute("INSERT INTO favourites (id) VALUES (?1)", [ids[0]]).unwrap();
    cache.execute("INSERT INTO facts (name, value) VALUES ('watched_' || ?1, 1)", [ids[1]]).unwrap();
    drop(cache);
    for cached in [&[][..], &["--cached"]] {
        for (filter, id) in [("is:favourite", ids[0]), ("is:watched", ids[1])] {
            let listed = user.runs(&[&["list", filter, "--format", "{id}"], cached].concat());
            assert_eq!((listed.code, listed.stdout.trim()), (0, id), "{filter} {cached:?}: {listed:?}");
        }
    }
}
