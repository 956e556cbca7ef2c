//! What holds for every source file: none is too long to be read in one sitting, and nothing owns too much.

use std::fs;
use std::path::{Path, PathBuf};

/// The longest a source file may be, in lines.
const LONGEST: usize = 400;
/// The most fields that one type of the application may have: more is more than one owner's.
const MOST_FIELDS: usize = 12;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file of the program with its path below `src`.
pub(crate) fn sources() -> Vec<(PathBuf, String)> {
    sources_below(&root().join("src"))
}

fn sources_below(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path.strip_prefix(folder).unwrap().to_owned(), text));
            }
        }
    }
    files.sort();
    files
}

/// The structs of a file that has been formatted, each with the number of its named fields.
fn structs(source: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let declared = line
            .split_once("struct ")
            .filter(|(before, _)| before.trim_start().is_empty() || before.trim_start().starts_with("pub"));
        let Some((_, declared)) = declared.filter(|_| line.ends_with('{')) else { continue };
        let name = declared.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        let end = format!("{indent}}}");
        let field = format!("{indent}    ");
        let body = lines.by_ref().take_while(|line| *line != end);
        let is_field = |line: &&str| {
            line.strip_prefix(&*field)
                .is_some_and(|line| line.contains(':') && !line.starts_with([' ', '/', '#', ')', '>', '}']))
        };
        found.push((name.to_owned(), body.filter(is_field).count()));
    }
    found
}

#[test]
fn no_file_is_too_long_and_none_is_called_mod() {
    for folder in ["src", "tests", "benches"] {
        for (path, source) in sources_below(&root().join(folder)) {
            let (lines, path) = (source.lines().count(), Path::new(folder).join(path));
            assert!(lines <= LONGEST, "{} has {lines} lines, {LONGEST} at most", path.display());
            assert!(path.file_name().unwrap() != "mod.rs", "{}: write foo.rs beside foo/", path.display());
        }
    }
}

#[test]
fn no_type_of_the_application_owns_too_much() {
    let files =
        sources().into_iter().filter(|(path, _)| path.starts_with("app") || path == Path::new("app.rs"));
    let structs: Vec<_> = files.flat_map(|(_, source)| structs(&source)).collect();
    assert!(structs.iter().any(|(name, fields)| name == "App" && *fields > 3), "{structs:?}");
    for (name, fields) in structs {
        assert!(fields <= MOST_FIELDS, "{name} has {fields} fields, {MOST_FIELDS} at most");
    }
}

#[test]
fn fields_are_counted() {
    let source = "/// One.\npub struct One {\n    /// A: a.\n    pub a: u8,\n    b: Vec<\n        u8,\n    >,\n    #[x(y: z)]\n    \
                  c: (u8, u8),\n}\nstruct Two(u8);\nmod m {\n    pub(super) struct Three {\n        d: u8,\n    }\n}\n";
    assert_eq!(structs(source), [("One".to_owned(), 3), ("Three".to_owned(), 1)]);
}
