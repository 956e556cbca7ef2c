//! Terminals that show pictures: what a key sends, and whether they are sent what they hold already.

use std::collections::BTreeMap;
use std::num::NonZero;

use crate::bench::Bench;
use crate::program::{COLUMNS, LINES, Program};
use crate::rows::keys::{bytes, complete, each, each_shown, walk};
use crate::screen::{Kind, find};
use crate::table::{Table, Target, median, quantile};

/// How far is walked down, up, and down again.
const WALK: u64 = 20;

/// A piece of what was written.
enum Part<'a> {
    /// Text and what moves the cursor.
    Text(&'a [u8]),
    /// A command of Kitty's graphics, or a sixel picture.
    Kitty(&'a [u8]),
    Sixel(&'a [u8]),
}

fn parts(mut written: &[u8]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while !written.is_empty() {
        let kitty = find(written, b"\x1b_G");
        let sixel = find(written, b"\x1bP");
        let Some(begin) = kitty.into_iter().chain(sixel).min() else {
            parts.push(Part::Text(written));
            break;
        };
        if begin > 0 {
            parts.push(Part::Text(&written[..begin]));
        }
        let end = find(&written[begin..], b"\x1b\\").map_or(written.len(), |end| begin + end + 2);
        let picture = &written[begin..end];
        parts.push(if Some(begin) == kitty { Part::Kitty(picture) } else { Part::Sixel(picture) });
        written = &written[end..];
    }
    parts
}

/// Bytes of pictures in all, and of those that the terminal held already.
#[derive(Default)]
struct Sent {
    pictures: usize,
    bytes: usize,
    again: usize,
    /// What was held under another number: two people may have the same picture.
    elsewhere: usize,
}

/// A picture is held until it is deleted; it comes in pieces, of which the last says `m=0` or nothing.
fn kitty(written: &[u8]) -> Sent {
    let (mut sent, mut held) = (Sent::default(), BTreeMap::<String, Vec<u8>>::new());
    let (mut id, mut pixels) = (String::new(), Vec::new());
    for part in parts(written) {
        let Part::Kitty(command) = part else { continue };
        let mut halves = command[3..command.len().saturating_sub(2)].splitn(2, |byte| *byte == b';');
        let control = String::from_utf8_lossy(halves.next().unwrap_or_default());
        let value = |name: &str| {
            control.split(',').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned)
        };
        match value("a").as_deref() {
            Some("d") => {
                if let Some(id) = value("i") {
                    held.remove(&id);
                } else {
                    held.clear();
                }
                continue;
            }
            // A question, or a picture that is held already and is only shown.
            Some("q" | "p") => continue,
            _ => {}
        }
        sent.bytes += command.len();
        id = value("i").unwrap_or(id);
        pixels.extend_from_slice(halves.next().unwrap_or_default());
        if value("m").as_deref() != Some("1") {
            sent.pictures += 1;
            if held.get(&id) == Some(&pixels) {
                sent.again += pixels.len();
            } else if held.values().any(|known| *known == pixels) {
                sent.elsewhere += pixels.len();
            }
            held.insert(id.clone(), std::mem::take(&mut pixels));
        }
    }
    sent
}

/// A picture is held where it was drawn until another one, or text, is put there.
fn sixel(before: &[u8], written: &[u8]) -> Sent {
    let mut screen = vt100::Parser::new(NonZero::new(LINES).unwrap(), NonZero::new(COLUMNS).unwrap(), 0);
    let (mut sent, mut held) = (Sent::default(), BTreeMap::new());
    let told = before.len();
    let mut at = 0;
    let whole = [before, written].concat();
    for part in parts(&whole) {
        match part {
            Part::Text(text) | Part::Kitty(text) => {
                screen.process(text);
                at += text.len();
            }
            Part::Sixel(picture) => {
                let place = screen.screen().cursor_position();
                let same = held.insert(place, picture.to_vec()).is_some_and(|last| last == picture);
                if at >= told {
                    sent.pictures += 1;
                    sent.bytes += picture.len();
                    sent.again += if same { picture.len() } else { 0 };
                }
                at += picture.len();
            }
        }
    }
    sent
}

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let office = bench.known(60);
    for (kind, name, pictures) in [(Kind::Kitty, "Kitty", "kitty"), (Kind::Sixel, "sixel", "sixel")] {
        let mut program: Program = bench.calm(&office, &["--pictures", pictures], kind);
        let before = program.written_since(0);
        let begin = program.pieces();
        let down = walk(&mut program, "j", WALK);
        let mut known = walk(&mut program, "k", WALK);
        known.extend(walk(&mut program, "j", WALK));
        let written = program.written_since(begin);
        program.quit();
        let sent =
            if kind == Kind::Kitty { kitty(&[before, written].concat()) } else { sixel(&before, &written) };
        let what = |figure: &str| format!("j, 60 people, {name}: {figure}");
        table.row(&what("bytes p50, faces not seen before"), median(&each(&down, bytes)), Target::Told);
        table.row(&what("bytes p50, faces seen before"), median(&each(&known, bytes)), Target::Told);
        table.row(&what("bytes p95, faces seen before"), quantile(&each(&known, bytes), 0.95), Target::Told);
        table.row(&what("complete p50, ms"), median(&each_shown(&known, complete)), Target::AtMost(1.2));
        table.row(&what("pictures sent"), sent.pictures as f64, Target::Told);
        table.row(&what("bytes of pictures sent"), sent.bytes as f64, Target::Told);
        table.row(&what("bytes sent again though held"), sent.again as f64, Target::AtMost(0.0));
        if kind == Kind::Kitty {
            table.row(&what("bytes held under another number"), sent.elsewhere as f64, Target::Told);
        }
    }
}
