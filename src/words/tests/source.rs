//! Reads the source for the texts in it.

use std::path::Path;

/// A file of the program, without its tests.
pub(super) struct File {
    /// Its path from `src/` on.
    pub(super) name: String,
    /// Its string literals, as they are written.
    pub(super) literals: Vec<String>,
    /// Its code without comments.
    pub(super) code: String,
}

impl File {
    /// The literals that stand first behind one of these openings of a call.
    pub(super) fn first_arguments<'a>(&'a self, calls: &'a [&str]) -> impl Iterator<Item = &'a str> {
        calls.iter().flat_map(|call| self.code.match_indices(*call)).filter_map(|(at, call)| {
            let argument = self.code[at + call.len()..].trim_start().strip_prefix('"')?;
            argument.split('"').next()
        })
    }
}

/// All of them.
pub(super) fn files() -> Vec<File> {
    let mut files = Vec::new();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    visit(root, &mut |path| {
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let of_tests = name.ends_with("tests.rs") || name.contains("tests/") || name.contains("fixture");
        if !of_tests {
            let code = without_tests(&std::fs::read_to_string(path).unwrap());
            files.push(File { name, literals: literals(&code), code });
        }
    });
    files
}

fn visit(folder: &Path, look: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, look);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            look(&path);
        }
    }
}

/// The source without its comments and the tests at its end.
fn without_tests(source: &str) -> String {
    let tests = source.find("#[cfg(test)]\nmod tests {").unwrap_or(source.len());
    let code = source[..tests].lines().filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// The string literals in code, as they are written.
pub(super) fn literals(code: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '\'']) {
        let raw = rest[..at].ends_with("r#");
        let quote = &rest[at..];
        rest = if quote.starts_with('\'') {
            // A character, which may be a quotation mark; else a lifetime.
            let end =
                ["'\"'", "'\\\"'", "'\\\\'", "'\\''"].iter().find(|written| quote.starts_with(**written));
            &quote[end.map_or(1, |written| written.len())..]
        } else {
            let end = if raw { quote[1..].find("\"#").unwrap() } else { end_of(&quote[1..]) };
            literals.push(quote[1..=end].to_owned());
            &quote[end + 2..]
        };
    }
    literals
}

/// The code without what stands in these openings of calls and attributes.
pub(super) fn without_calls(code: &str, openings: &[&str]) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some((at, opening)) =
        openings.iter().filter_map(|opening| Some((rest.find(opening)?, opening))).min_by_key(|(at, _)| *at)
    {
        kept += &rest[..at];
        rest = &rest[at + opening.len()..];
        rest = &rest[end_of_call(rest)..];
    }
    kept + rest
}

/// Where the parenthesis closes that was open before `code`.
fn end_of_call(code: &str) -> usize {
    let (mut depth, mut at) = (1_u32, 0);
    while let Some(next) = code[at..].find(['(', ')', '"']) {
        at += next + 1;
        match &code[at - 1..at] {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => at += end_of(&code[at..]) + 1,
        }
        if depth == 0 {
            return at;
        }
    }
    code.len()
}

/// Where a literal ends that begins before `text`.
fn end_of(text: &str) -> usize {
    let mut escaped = false;
    let ends = |(_, c): &(usize, char)| {
        let ends = *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    };
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

#[test]
fn literals_are_found_as_they_are_written() {
    let code = "f(\"a b\", '\"', \"c \\\" d\", 'x', &'a str, r#\"e \" f\"#); // \"g\"\n// \"h\"\n";
    assert_eq!(literals(&without_tests(code)), ["a b", "c \\\" d", "e \" f", "g"]);
}
