//! A run of digits: one number, or several without a separator between them.

use std::ops::Range;

use super::lexemes::{Kind, Lexeme};
use crate::people::text::digit;

/// The most digits of a number, the code of its country among them (E.164).
const LONGEST: usize = 15;
/// The fewest digits of a number behind the code of a country and with it.
const SHORTEST_WITH_CODE: usize = 7;
/// The fewest digits of a number.
const SHORTEST: usize = 2;
/// So many digits are a whole number, and a bracket or a slash behind them begins something else.
const WHOLE: usize = 7;
/// The most numbers that stand beside each other with nothing but blanks between them.
const MOST_TOGETHER: usize = 4;

/// Digits that belong together, brackets and joints among them.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// ASCII digits, without a trunk prefix in brackets.
    pub(super) digits: String,
    /// Whether a plus stands in front.
    pub(super) plus: bool,
    /// From the first lexeme of the number to its last.
    pub(super) span: Range<usize>,
    /// How many lexemes were taken.
    pub(super) lexemes: usize,
    /// The groups of digits.
    groups: Vec<Group>,
    /// Whether digits stand in brackets behind what is a whole number already: there must be two.
    several: bool,
}

#[derive(Debug)]
struct Group {
    /// How many digits the run has with it.
    end: usize,
    span: Range<usize>,
    gap: Gap,
}

/// What stands in front of a group of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing, or a joint.
    Joined,
    /// More than that.
    Apart,
}

impl Run {
    /// Reads the run that begins with the first of the lexemes; `None` when there are no digits in it.
    pub(super) fn read(field: &str, lexemes: &[Lexeme]) -> Option<Self> {
        let mut run = Self { span: lexemes.first()?.span.start..0, ..Self::default() };
        let (mut at, mut open, mut gap, mut bracket) = (0, 0, Gap::Joined, None);
        while let Some(lexeme) = lexemes.get(at) {
            let kind = |ahead: usize| lexemes.get(at + ahead).map(|lexeme| lexeme.kind);
            match lexeme.kind {
                Kind::Plus if run.digits.is_empty() => run.plus = true,
                Kind::Digits => {
                    run.push(field, lexeme, bracket.take(), gap);
                    (run.lexemes, run.span.end, gap) = (at + 1, lexeme.span.end, Gap::Joined);
                }
                Kind::Open if run.digits.len() < WHOLE || begins_another(&lexemes[at..]) => {
                    run.several |= run.digits.len() >= WHOLE;
                    bracket = Some(lexeme.span.start);
                    if let Some(end) = run.trunk_prefix(field, &lexemes[at..]) {
                        at += end;
                        gap = Gap::Apart;
                        continue;
                    }
                    open += 1;
                }
                Kind::Close if open > 0 => {
                    open -= 1;
                    if !run.digits.is_empty() {
                        (run.lexemes, run.span.end) = (at + 1, lexeme.span.end);
                    }
                }
                Kind::Blank => gap = Gap::Apart,
                Kind::Joint => {}
                Kind::Slash if !run.digits.is_empty() && run.digits.len() < WHOLE => gap = Gap::Apart,
                _ => break,
            }
            // An address of the web, a fraction …
            if lexeme.kind == Kind::Slash && kind(1) == Some(Kind::Slash) {
                break;
            }
            at += 1;
        }
        (!run.digits.is_empty()).then_some(run)
    }

    /// Takes a group of digits, with the bracket in front of it.
    fn push(&mut self, field: &str, lexeme: &Lexeme, bracket: Option<usize>, gap: Gap) {
        self.digits.extend(field[lexeme.span.clone()].chars().filter_map(digit));
        let span = bracket.unwrap_or(lexeme.span.start)..lexeme.span.end;
        self.groups.push(Group { end: self.digits.len(), span, gap });
    }

    /// How many of the lexemes are a trunk prefix in brackets, which is not dialled behind the code of a country: the
    /// zero of `+49 (0) 170`, the eight of `+7 (8) 495`. In Italy the zero is a part of the number.
    fn trunk_prefix(&self, field: &str, lexemes: &[Lexeme]) -> Option<usize> {
        let inside: Vec<&Lexeme> =
            lexemes.iter().skip(1).take_while(|lexeme| lexeme.kind != Kind::Close).take(4).collect();
        lexemes.get(inside.len() + 1).filter(|lexeme| lexeme.kind == Kind::Close)?;
        let mut digits = String::new();
        for lexeme in &inside {
            match lexeme.kind {
                Kind::Digits => digits.extend(field[lexeme.span.clone()].chars().filter_map(digit)),
                Kind::Blank => {}
                _ => return None,
            }
        }
        let code = self.code_of_country()?;
        let prefix = digits == "0" && code != "39" || digits == "8" && code == "7";
        prefix.then_some(inside.len() + 2)
    }

    /// What stands behind the plus or the two zeros, when there is so much of it that it is no prefix alone.
    fn code_of_country(&self) -> Option<&str> {
        let code = if self.plus { Some(&*self.digits) } else { self.digits.strip_prefix("00") };
        code.filter(|code| !code.is_empty())
    }

    /// A number from some of the digits, as it is dialled.
    fn dialled(&self, digits: Range<usize>) -> Option<String> {
        let plus = self.plus && digits.start == 0;
        let digits = &self.digits[digits];
        let code =
            if plus { Some(digits.strip_prefix("00").unwrap_or(digits)) } else { digits.strip_prefix("00") };
        let meaningful = digits.bytes().any(|digit| digit != b'0');
        match code {
            Some(code) if plus || code.len() >= SHORTEST_WITH_CODE => {
                let dialled = (SHORTEST_WITH_CODE..=LONGEST).contains(&code.len()) && !code.starts_with('0');
                dialled.then(|| format!("+{code}"))
            }
            _ => (meaningful && (SHORTEST..=LONGEST).contains(&digits.len())).then(|| digits.to_owned()),
        }
    }

    /// Where the run is to be divided into `parts` numbers of the same length, when there is room for that.
    fn divided(&self, parts: usize) -> Option<Vec<Range<usize>>> {
        let length = self.digits.len() / parts;
        if !self.digits.len().is_multiple_of(parts) {
            return None;
        }
        let begins = |at: usize| {
            let after = self.groups.iter().position(|group| group.end == at);
            after.and_then(|group| self.groups.get(group + 1)).is_some_and(|group| group.gap == Gap::Apart)
        };
        let ranges = (0..parts).map(|part| part * length..(part + 1) * length);
        (1..parts).all(|part| begins(part * length)).then(|| ranges.collect())
    }

    /// The numbers that stand in the run, as ranges of its digits; none when it cannot be said where they begin.
    fn parts(&self) -> Vec<Range<usize>> {
        let count = self.digits.len();
        if count > LONGEST || self.several {
            let mut lengths =
                (2..=MOST_TOGETHER).rev().filter(|parts| (WHOLE..=LONGEST).contains(&(count / parts)));
            return lengths.find_map(|parts| self.divided(parts)).unwrap_or_default();
        }
        // 12-34-56 65-43-21: the only blank is in the middle.
        let blanks = self.groups.iter().skip(1).filter(|group| group.gap == Gap::Apart).count();
        let long = count >= 2 * WHOLE || count >= 2 * WHOLE - 2 && self.groups.len() > 2;
        let twice = long && blanks == 1 && self.code_of_country().is_none();
        twice.then(|| self.divided(2)).flatten().unwrap_or_else(|| std::iter::once(0..count).collect())
    }

    /// The span of some of the digits, which are whole groups.
    fn span_of(&self, digits: &Range<usize>) -> Range<usize> {
        let mut groups =
            self.groups.iter().filter(|group| digits.start < group.end && group.end <= digits.end);
        let start = if digits.start == 0 { Some(self.span.start) } else { None };
        let first = groups.next();
        let last = groups.next_back().or(first).map_or(self.span.end, |group| group.span.end);
        let end = if digits.end == self.digits.len() { self.span.end } else { last };
        start.or(first.map(|group| group.span.start)).unwrap_or(end)..end
    }
}

/// Whether lexemes that begin with a bracket are the area code of another number: `(495) 765-43-21`.
fn begins_another(lexemes: &[Lexeme]) -> bool {
    let mut kinds = lexemes
        .iter()
        .skip(1)
        .map(|lexeme| lexeme.kind)
        .filter(|kind| !matches!(kind, Kind::Blank | Kind::Joint));
    [Kind::Digits, Kind::Close, Kind::Digits].into_iter().all(|wanted| kinds.next() == Some(wanted))
}

/// The numbers of a run, each with its span and as it is dialled.
pub(super) fn numbers(run: &Run) -> Vec<(Range<usize>, String)> {
    let number = |part: Range<usize>| Some((run.span_of(&part), run.dialled(part)?));
    run.parts().into_iter().filter_map(number).collect()
}
