//! Reading the numbers of a text.

use std::ops::Range;

use super::PhoneNumber;
use super::lexemes::{Kind, Lexeme, lexemes};
use super::run::{self, Run};
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
        lexemes: lexemes(field),
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
        let again = found.span.end <= from;
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
    span: Range<usize>,
    dialled: String,
    extension: Option<Extension>,
}

#[derive(Clone)]
struct Extension {
    /// What stands between the number and the digits.
    mark: Range<usize>,
    span: Range<usize>,
    digits: String,
}

impl Found {
    /// Where what belongs to it ends in the text.
    fn end(&self, field: &str) -> usize {
        let end = self.extension.as_ref().map_or(self.span.end, |extension| extension.span.end);
        end + usize::from(field[end..].starts_with(')'))
    }

    fn number(&self, field: &str) -> PhoneNumber {
        let mut shown = field[self.span.clone()].to_owned();
        if let Some(Extension { mark, span, .. }) = &self.extension {
            let mark = &field[mark.clone()];
            shown.push_str(mark);
            shown.push_str(&field[span.clone()]);
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
    lexemes: Vec<Lexeme>,
    at: usize,
    around: Around,
    found: Vec<Found>,
    /// Whether what was read last is the last of those found, so that an extension belongs to it.
    known: bool,
}

impl Reader<'_> {
    fn lexeme(&self, ahead: usize) -> Option<&Lexeme> {
        self.lexemes.get(self.at + ahead)
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.lexeme(ahead).map(|lexeme| lexeme.kind)
    }

    /// What the lexeme before the next is.
    fn kind_before(&self) -> Option<Kind> {
        self.kinds_before().next()
    }

    /// The same, with blanks and closing brackets passed over.
    fn kind_before_blanks(&self) -> Option<Kind> {
        self.kinds_before().find(|kind| !matches!(kind, Kind::Blank | Kind::Close))
    }

    fn kinds_before(&self) -> impl Iterator<Item = Kind> {
        self.lexemes[..self.at].iter().rev().map(|lexeme| lexeme.kind)
    }

    fn text(&self, lexeme: &Lexeme) -> &str {
        &self.field[lexeme.span.clone()]
    }

    /// Takes what comes next, at least one lexeme.
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
        let path = self.kind_before() == Some(Kind::Letters) && self.kind(1) == Some(Kind::Digits)
            || self.kind(1) == Some(Kind::Slash);
        match self.around {
            _ if path => Around::Spoiled,
            Around::Spoiled => Around::Spoiled,
            Around::Words if self.kind_before_blanks() == Some(Kind::Digits) => Around::Slash,
            Around::Label => Around::Label,
            _ => Around::Nothing,
        }
    }

    fn word(&mut self) -> bool {
        let word = self.lexemes[self.at].clone();
        let names_extension = is_extension_word(self.text(&word));
        if names_extension && self.extension(self.at + 1) {
            return true;
        }
        if self.kind(1) == Some(Kind::Equals) {
            // Another parameter of an address (RFC 3966), such as `phone-context`.
            let rest = &self.lexemes[self.at..];
            self.at += rest.iter().take_while(|lexeme| lexeme.kind != Kind::Separator).count();
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

    /// Takes the digits of an extension whose lexeme or word stands in front of `from`; false when there are none.
    fn extension(&mut self, from: usize) -> bool {
        use Kind::{Blank, Close, Colon, Digits, Equals, Joint, Mark, Open, Other};
        let passed = |kind| matches!(kind, Blank | Joint | Colon | Mark | Equals | Open | Other);
        let kind = |at: usize| self.lexemes.get(at).map(|lexeme| lexeme.kind);
        let mut at = from;
        while kind(at).is_some_and(passed) {
            at += 1;
        }
        let start = at;
        while kind(at) == Some(Digits) {
            let joined = kind(at + 1) == Some(Joint) && kind(at + 2) == Some(Digits);
            at += if joined { 2 } else { 1 };
        }
        let Some(span) = self.span_of(start..at) else { return false };
        let digits: String = self.field[span.clone()].chars().filter_map(digit).collect();
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
        self.add_extension(span, digits);
        true
    }

    /// Takes an extension behind a comma and nothing else, as telephones write a pause.
    fn bare_extension(&mut self) -> bool {
        let behind_number = self.kind_before() == Some(Kind::Digits) && self.around == Around::Words;
        let pauses = self.lexemes[self.at..].iter().take_while(|lexeme| self.text(lexeme) == ",").count();
        let Some(lexeme) = self.lexeme(pauses).filter(|lexeme| lexeme.kind == Kind::Digits) else {
            return false;
        };
        let whole = |last: &Found| last.dialled.len() >= WHOLE && last.extension.is_none();
        let whole = self.known && self.found.last().is_some_and(whole);
        let goes_on = self.kind(pauses + 1).is_some_and(|kind| kind != Kind::Separator);
        let digits: String = self.text(lexeme).chars().filter_map(digit).collect();
        let span = lexeme.span.clone();
        if pauses == 0 || !behind_number || !whole || goes_on || digits.len() > LONGEST_BARE_EXTENSION {
            return false;
        }
        self.at += pauses + 1;
        self.add_extension(span, digits);
        true
    }

    /// Gives the last number an extension, or another one; without a number there is nothing to dial.
    fn add_extension(&mut self, span: Range<usize>, digits: String) {
        let Some(last) = self.found.last_mut().filter(|_| self.known) else { return };
        match &last.extension {
            None => {
                let mark = last.span.end..span.start;
                last.extension = Some(Extension { mark, span, digits });
            }
            Some(first) => {
                let extension = Some(Extension { mark: first.mark.clone(), span, digits });
                let again = Found { span: last.span.clone(), dialled: last.dialled.clone(), extension };
                self.found.push(again);
            }
        }
    }

    /// The bytes of some lexemes; `None` when they are none.
    fn span_of(&self, lexemes: Range<usize>) -> Option<Range<usize>> {
        let lexemes = &self.lexemes[lexemes];
        Some(lexemes.first()?.span.start..lexemes.last()?.span.end)
    }

    /// Takes a run of digits, whether it is a number or not; false when there is none.
    fn number(&mut self) -> bool {
        if self.kind(0) == Some(Kind::Open) && self.around == Around::Spoiled {
            // 1-800-FLOWERS (1-800-356-9377)
            self.around = Around::Words;
        }
        let Some(run) = Run::read(self.field, &self.lexemes[self.at..]) else { return false };
        let before = self.kind_before();
        self.at += run.lexemes;
        let whole = run.digits.len() >= WHOLE;
        if self.around == Around::Spoiled && !run.plus {
            self.known &= !whole;
            return true;
        }
        if !self.may_be_number(&run, before) {
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
            self.add_extension(run.span.clone(), run.digits);
            return true;
        }
        let before = self.found.len();
        let numbers = run::numbers(&run).into_iter();
        self.found.extend(numbers.map(|(span, dialled)| Found { span, dialled, extension: None }));
        self.known = self.found.len() > before;
        true
    }

    /// Whether what stands around a run lets it be a number; the run has been taken, and `before` stood in front of it.
    fn may_be_number(&self, run: &Run, before: Option<Kind>) -> bool {
        let count = run.digits.len();
        let attached = matches!(before, Some(Kind::Letters | Kind::Foreign));
        let fewest = match self.around {
            Around::Nothing | Around::Label => 0,
            Around::Slash => SHORTEST_BEHIND_SLASH,
            Around::Words | Around::Spoiled => SHORTEST_BESIDE_WORDS,
        };
        if count < fewest || attached && self.around != Around::Label {
            return false;
        }
        match self.kind(0) {
            // `9:00`
            Some(Kind::Colon) => self.kind(1) != Some(Kind::Digits),
            Some(Kind::Foreign) => {
                !(count < WHOLE || matches!(self.lexeme(0).map(|lexeme| self.text(lexeme)), Some("@" | "_")))
            }
            _ => !self.goes_on_in_letters(run),
        }
    }

    /// Whether letters are a part of what began in digits: `800-FLOWERS`.
    fn goes_on_in_letters(&self, run: &Run) -> bool {
        let fillers = self.lexemes[self.at..]
            .iter()
            .take_while(|lexeme| matches!(lexeme.kind, Kind::Blank | Kind::Joint));
        let between = fillers.count();
        let Some(word) = self.lexeme(between).filter(|lexeme| lexeme.kind == Kind::Letters) else {
            return false;
        };
        let word = self.text(word);
        if is_extension_word(word) {
            return false;
        }
        let attached = between == 0;
        let shouted = word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase());
        attached || run.digits.len() < WHOLE || shouted && run.digits.len() < WHOLE + 3
    }
}
