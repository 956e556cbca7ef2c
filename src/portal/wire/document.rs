//! Finds the answer in a body: one JSON object, of a size that can be meant.

/// How deep an answer may be nested: a user within a department within a batch is at 8.
pub(crate) const MOST_DEEP: usize = 64;

/// How many values an answer may hold: the largest batch asks for 2,500 people of some 50 each.
pub(crate) const MOST_VALUES: usize = 1_000_000;

/// How much may stand before the answer: warnings of PHP are some hundred bytes each.
const LONGEST_PREAMBLE: usize = 64 * 1024;

/// What an answer's object begins with, where it is looked for behind something else.
const MARKS: [&[u8]; 5] = [b"\"result\"", b"\"error\"", b"\"time\"", b"\"next\"", b"\"total\""];

/// Why a body holds no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoDocument {
    /// A page for people.
    Page,
    /// It ends in the middle.
    CutShort,
    /// It is no JSON object, or broken.
    Broken,
    /// It is nested deeper than [`MOST_DEEP`].
    TooDeep,
    /// It holds more values than [`MOST_VALUES`].
    TooMany,
}

/// The text of the answer's object in a body, whose end is certain and whose inside is still to be read. What stands
/// before it is passed over when it is a warning of PHP, a byte order mark or a blank; what stands after it always is.
pub(crate) fn find(body: &[u8]) -> Result<&str, NoDocument> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    let text = |bytes| std::str::from_utf8(bytes).map_err(|_| NoDocument::Broken);
    match body.first() {
        None => Err(NoDocument::CutShort),
        Some(b'{') => text(object(body)?),
        Some(_) if is_page(body) => Err(NoDocument::Page),
        Some(first) => {
            let behind = behind_preamble(body).map(object);
            match behind {
                Some(found) => text(found?),
                None if *first == b'<' => Err(NoDocument::Page),
                None => Err(NoDocument::Broken),
            }
        }
    }
}

/// Whether it is a whole web page, whose scripts may hold objects of their own.
fn is_page(body: &[u8]) -> bool {
    let begins = |tag: &[u8]| body.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
    begins(b"<!doctype") || begins(b"<html") || begins(b"<?xml")
}

/// Where an object begins that looks like an answer.
fn behind_preamble(body: &[u8]) -> Option<&[u8]> {
    memchr::memchr_iter(b'{', &body[..body.len().min(LONGEST_PREAMBLE)]).map(|at| &body[at..]).find(|from| {
        let inside = from[1..].trim_ascii_start();
        MARKS.iter().any(|mark| inside.starts_with(mark))
    })
}

/// The object at the beginning, up to its closing brace.
fn object(body: &[u8]) -> Result<&[u8], NoDocument> {
    let (mut at, mut depth, mut values) = (0, 0_usize, 0_usize);
    while let Some(&byte) = body.get(at) {
        at += 1;
        match byte {
            b'"' => at = end_of_text(body, at).ok_or(NoDocument::CutShort)?,
            b'{' | b'[' => {
                depth += 1;
                values += 1;
                if depth > MOST_DEEP {
                    return Err(NoDocument::TooDeep);
                }
            }
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(&body[..at]);
                }
            }
            b',' => values += 1,
            _ => {}
        }
        if values > MOST_VALUES {
            return Err(NoDocument::TooMany);
        }
    }
    Err(NoDocument::CutShort)
}

/// Behind the closing quote of a text whose inside begins at `at`.
fn end_of_text(body: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr::memchr2(b'"', b'\\', &body[at..])?;
        if body[at] == b'"' {
            return Some(at + 1);
        }
        // The escaped character is no end.
        at = (at + 2).min(body.len());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_around_an_answer_is_passed_over() {
        let answer = r#"{"result":{"a":"}\"{"},"time":{}}"#;
        for (before, after) in [
            ("", ""),
            ("\u{feff}", "\n"),
            (" \r\n", "<br />\n<b>Warning</b>: late"),
            (
                "<br />\n<b>Warning</b>:  Undefined array key \"x\" in <b>/srv/www/init.php</b> on line <b>12</b><br />\n",
                "",
            ),
            ("PHP Notice: {closure} is {\"odd\":1}\n", "{\"result\":2}"),
        ] {
            let body = format!("{before}{answer}{after}");
            assert_eq!(find(body.as_bytes()), Ok(answer), "{body}");
        }
    }

    #[test]
    fn what_is_no_answer_says_why() {
        let deep = format!("{{\"result\":{}", "[".repeat(10_000_000));
        let many = format!("{{\"result\":[{}0]}}", "0,".repeat(MOST_VALUES));
        for (body, why) in [
            ("<html><script>x={\"result\":1}</script>", NoDocument::Page),
            ("<!DOCTYPE html>{\"error\":1}", NoDocument::Page),
            ("<br /><b>Fatal error</b>: Out of memory", NoDocument::Page),
            ("", NoDocument::CutShort),
            ("{\"result\":{\"a\":\"\\", NoDocument::CutShort),
            ("[{\"a\":1}]", NoDocument::Broken),
            ("OK", NoDocument::Broken),
            (&deep, NoDocument::TooDeep),
            (&many, NoDocument::TooMany),
        ] {
            assert_eq!(find(body.as_bytes()), Err(why), "{}", body.chars().take(60).collect::<String>());
        }
        assert_eq!(find(b"{\"result\":\"\xff\"}"), Err(NoDocument::Broken));
    }

    proptest! {
        #[test]
        fn any_bytes_are_found_or_not(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'{'), Just(b'"'), Just(b'\\'), Just(b'}')], 0..200)) {
            let _ = find(&bytes);
            let _ = find(&[b"{".as_slice(), &bytes].concat());
            let _ = find(&[b"x{\"result\"".as_slice(), &bytes].concat());
        }
    }
}
