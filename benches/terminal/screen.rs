//! The terminal that is feigned: what it answers, and how it tells pictures from text.

/// What kind of terminal answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Shows no pictures but half blocks.
    Plain,
    /// Holds pictures and shows them in placeholders.
    Kitty,
    /// Draws pictures where the cursor is.
    Sixel,
}

impl Kind {
    /// What it is called in `TERM`.
    pub(crate) fn term(self) -> &'static str {
        if self == Self::Kitty { "xterm-kitty" } else { "xterm-256color" }
    }

    /// Questions and what is answered to them.
    fn answers(self) -> Vec<(&'static str, &'static str)> {
        let mut answers = vec![
            ("\x1b[16t", "\x1b[6;20;10t"),
            ("\x1b[14t", "\x1b[4;800;1200t"),
            ("\x1b[18t", "\x1b[8;40;120t"),
            ("\x1b]10;?", "\x1b]10;rgb:d8d8/d8d8/d8d8\x1b\\"),
            ("\x1b]11;?", "\x1b]11;rgb:1010/1010/1818\x1b\\"),
            ("\x1b[6n", "\x1b[1;1R"),
            ("\x1b[?2026$p", "\x1b[?2026;2$y"),
        ];
        answers.extend(match self {
            Self::Plain => [("\x1b[>q", "\x1bP>|bench(1)\x1b\\"), ("\x1b[c", "\x1b[?62;22c")],
            Self::Sixel => [("\x1b[>q", "\x1bP>|XTerm(390)\x1b\\"), ("\x1b[c", "\x1b[?62;4;22c")],
            Self::Kitty => [("\x1b[>q", "\x1bP>|kitty(0.41.1)\x1b\\"), ("\x1b[c", "\x1b[?62;52;c")],
        });
        if self == Self::Kitty {
            answers.push(("\x1b_Gi=31,", "\x1b_Gi=31;OK\x1b\\"));
            answers.push(("\x1b[?u", "\x1b[?0u"));
        }
        answers
    }
}

/// Finds questions in what a program writes, also those that come in two pieces.
pub(crate) struct Answerer {
    answers: Vec<(&'static str, &'static str)>,
    rest: Vec<u8>,
}

impl Answerer {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { answers: kind.answers(), rest: Vec::new() }
    }

    /// What is to be answered.
    pub(crate) fn hear(&mut self, bytes: &[u8]) -> String {
        self.rest.extend_from_slice(bytes);
        let mut answered = String::new();
        let mut at = 0;
        while let Some(escape) = find(&self.rest[at..], b"\x1b") {
            at += escape;
            let asked =
                self.answers.iter().find(|(question, _)| self.rest[at..].starts_with(question.as_bytes()));
            if let Some((question, answer)) = asked {
                answered.push_str(answer);
                at += question.len();
            } else if self
                .answers
                .iter()
                .any(|(question, _)| question.as_bytes().starts_with(&self.rest[at..]))
            {
                break;
            } else {
                at += 1;
            }
        }
        let begun = find(&self.rest[at..], b"\x1b").map_or(self.rest.len(), |escape| at + escape);
        self.rest.drain(..begun);
        answered
    }
}

/// Where something begins.
pub(crate) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// How often something is there.
pub(crate) fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| *window == wanted).count()
}
