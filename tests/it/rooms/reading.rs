//! Reads Rust just well enough to tell which paths it names.

use std::path::Path;

/// `sync/planner/pages.rs` is `sync::planner::pages`.
pub(crate) fn module(path: &Path) -> String {
    let parts: Vec<_> =
        path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.join("::")
}

/// Code without its comments, its strings and what only tests see.
pub(crate) fn code_only(source: &str) -> String {
    without_tests(&without_comments_and_strings(source))
}

fn without_comments_and_strings(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let bytes: Vec<char> = source.chars().collect();
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            ('/', Some('/')) => {
                while at < bytes.len() && bytes[at] != '\n' {
                    at += 1;
                }
            }
            ('/', Some('*')) => {
                at += 2;
                while at < bytes.len() && !(bytes[at] == '*' && bytes.get(at + 1) == Some(&'/')) {
                    at += 1;
                }
                at += 2;
            }
            ('r', Some('"' | '#'))
                if !bytes[..at].last().is_some_and(|c| c.is_alphanumeric() || *c == '_') =>
            {
                let hashes = bytes[at + 1..].iter().take_while(|c| **c == '#').count();
                if bytes.get(at + 1 + hashes) == Some(&'"') {
                    at += 2 + hashes;
                    let closes = |at: usize| {
                        bytes[at] == '"'
                            && bytes[at + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
                    };
                    while at < bytes.len() && !closes(at) {
                        at += 1;
                    }
                    at += 1 + hashes;
                } else {
                    code.push('r');
                    at += 1;
                }
            }
            ('"', _) => {
                at += 1;
                while at < bytes.len() && bytes[at] != '"' {
                    at += if bytes[at] == '\\' { 2 } else { 1 };
                }
                at += 1;
            }
            // A character, not a lifetime.
            ('\'', Some('\\')) => {
                at += 3;
                while at < bytes.len() && bytes[at] != '\'' {
                    at += 1;
                }
                at += 1;
            }
            ('\'', Some(_)) if bytes.get(at + 2) == Some(&'\'') => at += 3,
            (c, _) => {
                code.push(c);
                at += 1;
            }
        }
    }
    code
}

/// Drops every item behind `#[cfg(test)]`, and every attribute that stands for tests only.
fn without_tests(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let code = without_attributes_for_tests(code);
    let mut rest = code.as_str();
    while let Some(at) = rest.find("#[cfg(test)]") {
        kept.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut depth = 0_i32;
        let end = rest.char_indices().find(|&(_, c)| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0 && matches!(c, ';' | '}')
        });
        rest = end.map_or("", |(at, c)| &rest[at + c.len_utf8()..]);
    }
    kept + rest
}

/// Drops every `#[cfg_attr(test, …)]`.
fn without_attributes_for_tests(code: &str) -> String {
    let mut parts = code.split("#[cfg_attr(test,");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut depth = 1_i32;
        let end = part.char_indices().find(|&(_, c)| {
            depth += i32::from(c == '[') - i32::from(c == ']');
            depth == 0
        });
        kept.push_str(end.map_or("", |(at, c)| &part[at + c.len_utf8()..]));
    }
    kept
}

/// The full paths that `use` items name, groups taken apart: `a::{b, c::d}` gives `a::b` and `a::c::d`.
pub(crate) fn used(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("use ") {
        let begins =
            rest[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, ')' | '{' | ';'));
        rest = &rest[at + 4..];
        if begins && let Some(end) = rest.find(';') {
            take_apart("", &rest[..end], &mut paths);
        }
    }
    paths
}

fn take_apart(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        let name = tree.split(" as ").next().unwrap_or(tree).trim();
        let name = name.strip_suffix("::self").unwrap_or(name).trim_start_matches("::");
        if !name.is_empty() {
            let path = if name == "self" {
                prefix.trim_end_matches("::").to_owned()
            } else {
                format!("{prefix}{name}")
            };
            paths.push(path);
        }
        return;
    };
    let prefix = format!("{prefix}{}", tree[..open].trim());
    let inner = tree[open + 1..].trim_end().trim_end_matches('}');
    let mut depth = 0;
    let mut start = 0;
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                take_apart(&prefix, &inner[start..at], paths);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        let last = inner[start..].trim();
        // A nested group lost its brace to the trimming above.
        let missing = last.matches('{').count() - last.matches('}').count();
        take_apart(&prefix, &format!("{last}{}", "}".repeat(missing)), paths);
    }
}

/// Every path with at least one `::` that stands in the code itself.
pub(crate) fn written(code: &str) -> Vec<String> {
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    code.split_inclusive(|c| !is_path(c))
        // What is before the braces of an import is no path by itself.
        .filter(|word| !word.ends_with("::{"))
        .map(|word| word.trim_matches(|c| !is_path(c) || c == ':'))
        .filter(|word| word.contains("::") && !word.contains(":::"))
        .map(str::to_owned)
        .collect()
}

/// The path from the crate's root or an outer crate's name; `None` for what stays inside the module.
pub(crate) fn absolute(path: &str, module: &str) -> String {
    let mut place: Vec<&str> = module.split("::").collect();
    let mut rest = path;
    if let Some(inner) = rest.strip_prefix("crate::") {
        return format!("crate::{inner}");
    }
    if let Some(inner) = rest.strip_prefix("self::") {
        return format!("crate::{module}::{inner}");
    }
    let mut climbed = false;
    while let Some(inner) = rest.strip_prefix("super::") {
        place.pop();
        rest = inner;
        climbed = true;
    }
    if climbed {
        let place = place.join("::");
        let place = if place.is_empty() { place } else { format!("{place}::") };
        return format!("crate::{place}{rest}");
    }
    rest.to_owned()
}
