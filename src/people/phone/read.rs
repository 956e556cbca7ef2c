//! Reading the numbers of a text.

use std::ops::Range;

use super::PhoneNumber;
use super::run::{self, Run};
use super::signs::{Kind, Sign, signs};
use super::words::{is_extension_word, is_label};
use crate::people::text::digit;

/// The fewest digits of a number that stands for itself: an area code, or a short number of the house, has fewer.
const WHOLE: usize = 7;
/// The fewest digits of a number beside words that are no label: hours and rooms have fewer.
const SHORTEST_BESIDE_WORDS: usize = 6;
/// The fewest digits of a number behind a slash, where fewer are another end of the number in front of it.
const SHORTEST_BEHIND_SLASH: usize = 5;
/// The most digits of an extension.
const LONGEST_EXTENSION: usize = 8;
/// The same of one in several groups, which is soon another number.
const LONGEST_GROUPED_EXTENSION: usize = 6;
/// The most digits of an extension that no word names.
const LONGEST_BARE_EXTENSION: usize = 5;

/// The numbers in a text, in its order; none when there is nothing that can be dialled.
#[must_use]
pub fn read(field: &str) -> Vec<PhoneNumber> {
    let mut reader = Reader {
        field,
        signs: signs(field),
        at: 0,
        around: Around::Nothing,
        found: Vec::new(),
        known: false,
    };
    while let Some(kind) = reader.kind(0) {
        reader.step(kind);
    }
    let mut from = 0;
    let count = reader.found.len();
    let number = |(nth, found): (usize, &Found)| {
        let number = found.number(field);
        let end = if nth + 1 == count { field.len() } else { found.end(field) };
        // Another extension of the number before has no piece of its own that says of what.
        let again = found.place.end <= from;
        let piece = std::mem::replace(&mut from, end)..end;
        let written = if again { number.shown.clone() } else { piece_of(field, piece).to_owned() };
        PhoneNumber { written, ..number }
    };
    reader.found.iter().enumerate().map(number).collect()
}

/// A piece of the text, without the separators around it.
fn piece_of(field: &str, piece: Range<usize>) -> &str {
    field[piece].trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | '•'))
}

/// What has been read since the last separator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Around {
    /// Nothing: a number may be short.
    Nothing,
    /// A label: so it may.
    Label,
    /// A number and a slash.
    Slash,
    /// Words or a number.
    Words,
    /// Something that looked like a number and is none: the rest belongs to it.
    Spoiled,
}

/// A number, and where it is written.
struct Found {
    place: Range<usize>,
    dialled: String,
    extension: Option<Extension>,
}

#[derive(Clone)]
struct Extension {
    /// What stands between the number and the digits.
    mark: Range<usize>,
    place: Range<usize>,
    digits: String,
}

impl Found {
    /// Where what belongs to it ends in the text.
    fn end(&self, field: &str) -> usize {
        let end = self.extension.as_ref().map_or(self.place.end, |extension| extension.place.end);
        end + usize::from(field[end..].starts_with(')'))
    }

    fn number(&self, field: &str) -> PhoneNumber {
        let mut shown = field[self.place.clone()].to_owned();
        if let Some(Extension { mark, place, .. }) = &self.extension {
            let mark = &field[mark.clone()];
            shown.push_str(mark);
            shown.push_str(&field[place.clone()]);
            if mark.matches('(').count() > mark.matches(')').count() {
                shown.push(')');
            }
        }
        let extension = self.extension.as_ref().map(|extension| extension.digits.clone());
        PhoneNumber { written: String::new(), shown, dialled: self.dialled.clone(), extension }
    }
}

struct Reader<'a> {
    field: &'a str,
    signs: Vec<Sign>,
    at: usize,
    around: Around,
    found: Vec<Found>,
    /// Whether what was read last is the last of those found, so that an extension belongs to it.
    known: bool,
}

impl Reader<'_> {
    fn sign(&self, ahead: usize) -> Option<&Sign> {
        self.signs.get(self.at + ahead)
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.sign(ahead).map(|sign| sign.kind)
    }

    /// What the sign before the next is; with `blanks` they and brackets are passed over.
    fn kind_before(&self, blanks: bool) -> Option<Kind> {
        let mut before = self.signs[..self.at].iter().rev().map(|sign| sign.kind);
        before.find(|kind| !(blanks && matches!(kind, Kind::Blank | Kind::Close)))
    }

    fn text(&self, sign: &Sign) -> &str {
        &self.field[sign.place.clone()]
    }

    /// Takes what comes next, at least one sign.
    fn step(&mut self, kind: Kind) {
        let taken = match kind {
            Kind::Separator => self.bare_extension(),
            Kind::Plus | Kind::Digits | Kind::Open => self.number(),
            Kind::Letters => self.word(),
            Kind::Mark => self.extension(self.at + 1),
            _ => false,
        };
        if taken {
            return;
        }
        self.around = match kind {
            Kind::Separator => Around::Nothing,
            Kind::Foreign => Around::Spoiled,
            Kind::Slash => self.behind_slash(),
            _ => self.around,
        };
        self.at += 1;
    }

    fn behind_slash(&self) -> Around {
        // Of an address of the web, whose digits are no number.
        let path = self.kind_before(false) == Some(Kind::Letters) && self.kind(1) == Some(Kind::Digits)
            || self.kind(1) == Some(Kind::Slash);
        match self.around {
            _ if path => Around::Spoiled,
            Around::Spoiled => Around::Spoiled,
            Around::Words if self.kind_before(true) == Some(Kind::Digits) => Around::Slash,
            Around::Label => Around::Label,
            _ => Around::Nothing,
        }
    }

    fn word(&mut self) -> bool {
        let word = self.signs[self.at].clone();
        let names_extension = is_extension_word(self.text(&word));
        if names_extension && self.extension(self.at + 1) {
            return true;
        }
        if self.kind(1) == Some(Kind::Equals) {
            // Another parameter of an address (RFC 3966), such as `phone-context`.
            let rest = &self.signs[self.at..];
            self.at += rest.iter().take_while(|sign| sign.kind != Kind::Separator).count();
            return true;
        }
        let label = names_extension || is_label(self.text(&word));
        let attached = self.kind(1) == Some(Kind::Digits);
        self.around = match self.around {
            Around::Spoiled => Around::Spoiled,
            _ if attached && !label => Around::Spoiled,
            Around::Nothing | Around::Label if label => Around::Label,
            _ => Around::Words,
        };
        false
    }

    /// Takes the digits of an extension whose sign or word stands in front of `from`; false when there are none.
    fn extension(&mut self, from: usize) -> bool {
        use Kind::{Blank, Close, Colon, Digits, Equals, Joint, Mark, Open, Other};
        let passed = |kind| matches!(kind, Blank | Joint | Colon | Mark | Equals | Open | Other);
        let kind = |at: usize| self.signs.get(at).map(|sign| sign.kind);
        let mut at = from;
        while kind(at).is_some_and(passed) {
            at += 1;
        }
        let start = at;
        while kind(at) == Some(Digits) {
            let joined = kind(at + 1) == Some(Joint) && kind(at + 2) == Some(Digits);
            at += if joined { 2 } else { 1 };
        }
        let Some(place) = self.place_of(start..at) else { return false };
        let digits: String = self.field[place.clone()].chars().filter_map(digit).collect();
        let longest = match (self.known, at - start) {
            (false, _) => WHOLE - 1,
            (true, 1) => LONGEST_EXTENSION,
            (true, _) => LONGEST_GROUPED_EXTENSION,
        };
        if digits.len() > longest {
            return false;
        }
        if kind(at) == Some(Close) {
            at += 1;
        }
        self.at = at;
        if self.around != Around::Spoiled {
            self.around = Around::Words;
        }
        self.add_extension(place, digits);
        true
    }

    /// Takes an extension behind a comma and nothing else, as telephones write a pause.
    fn bare_extension(&mut self) -> bool {
        let behind_number = self.kind_before(false) == Some(Kind::Digits) && self.around == Around::Words;
        let pauses = self.signs[self.at..].iter().take_while(|sign| self.text(sign) == ",").count();
        let Some(sign) = self.sign(pauses).filter(|sign| sign.kind == Kind::Digits) else { return false };
        let whole = |last: &Found| last.dialled.len() >= WHOLE && last.extension.is_none();
        let whole = self.known && self.found.last().is_some_and(whole);
        let goes_on = self.kind(pauses + 1).is_some_and(|kind| kind != Kind::Separator);
        let digits: String = self.text(sign).chars().filter_map(digit).collect();
        let place = sign.place.clone();
        if pauses == 0 || !behind_number || !whole || goes_on || digits.len() > LONGEST_BARE_EXTENSION {
            return false;
        }
        self.at += pauses + 1;
        self.add_extension(place, digits);
        true
    }

    /// Gives the last number an extension, or another one; without a number there is nothing to dial.
    fn add_extension(&mut self, place: Range<usize>, digits: String) {
        let Some(last) = self.found.last_mut().filter(|_| self.known) else { return };
        match &last.extension {
            None => {
                let mark = last.place.end..place.start;
                last.extension = Some(Extension { mark, place, digits });
            }
            Some(first) => {
                let extension = Some(Extension { mark: first.mark.clone(), place, digits });
                let again = Found { place: last.place.clone(), dialled: last.dialled.clone(), extension };
                self.found.push(again);
            }
        }
    }

    /// The bytes of some signs; `None` when they are none.
    fn place_of(&self, signs: Range<usize>) -> Option<Range<usize>> {
        let signs = &self.signs[signs];
        Some(signs.first()?.place.start..signs.last()?.place.end)
    }

    /// Takes a run of digits, whether it is a number or not; false when there is none.
    fn number(&mut self) -> bool {
        if self.kind(0) == Some(Kind::Open) && self.around == Around::Spoiled {
            // 1-800-FLOWERS (1-800-356-9377)
            self.around = Around::Words;
        }
        let Some(run) = Run::read(self.field, &self.signs[self.at..]) else { return false };
        let attached = matches!(self.kind_before(false), Some(Kind::Letters | Kind::Foreign));
        self.at += run.signs;
        let whole = run.digits.len() >= WHOLE;
        if self.around == Around::Spoiled && !run.plus {
            self.known &= !whole;
            return true;
        }
        if !self.may_be_number(&run, attached) {
            // Hours behind a number are none, and spoil nothing.
            if whole || self.around == Around::Nothing {
                (self.around, self.known) = (Around::Spoiled, false);
            }
            return true;
        }
        let short = run.digits.len() <= LONGEST_BARE_EXTENSION && !run.plus;
        let another = short && self.around == Around::Nothing && self.known;
        self.around = Around::Words;
        if another && self.found.last().is_some_and(|last| last.extension.is_some()) {
            self.add_extension(run.place.clone(), run.digits);
            return true;
        }
        let before = self.found.len();
        let numbers = run::numbers(&run).into_iter();
        self.found.extend(numbers.map(|(place, dialled)| Found { place, dialled, extension: None }));
        self.known = self.found.len() > before;
        true
    }

    /// Whether what stands around a run lets it be a number; the run has been taken.
    fn may_be_number(&self, run: &Run, attached_before: bool) -> bool {
        let count = run.digits.len();
        let fewest = match self.around {
            Around::Nothing | Around::Label => 0,
            Around::Slash => SHORTEST_BEHIND_SLASH,
            Around::Words | Around::Spoiled => SHORTEST_BESIDE_WORDS,
        };
        if count < fewest || attached_before && self.around != Around::Label {
            return false;
        }
        match self.kind(0) {
            // `9:00`
            Some(Kind::Colon) => self.kind(1) != Some(Kind::Digits),
            Some(Kind::Foreign) => {
                !(count < WHOLE || matches!(self.sign(0).map(|sign| self.text(sign)), Some("@" | "_")))
            }
            _ => !self.goes_on_in_letters(run),
        }
    }

    /// Whether letters are a part of what began in digits: `800-FLOWERS`.
    fn goes_on_in_letters(&self, run: &Run) -> bool {
        let fillers =
            self.signs[self.at..].iter().take_while(|sign| matches!(sign.kind, Kind::Blank | Kind::Joint));
        let between = fillers.count();
        let Some(word) = self.sign(between).filter(|sign| sign.kind == Kind::Letters) else { return false };
        let word = self.text(word);
        if is_extension_word(word) {
            return false;
        }
        let attached = between == 0;
        let shouted = word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase());
        attached || run.digits.len() < WHOLE || shouted && run.digits.len() < WHOLE + 3
    }
}
