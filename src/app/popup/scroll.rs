//! How far a pop-up that is longer than the screen is scrolled.

use super::Answer;

/// The lines that are scrolled out at the top, and how many can be.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scroll {
    top: u16,
    /// How many lines did not fit when it was drawn last.
    overflow: u16,
}

impl Scroll {
    /// The first line shown.
    pub(super) const fn top(self) -> u16 {
        self.top
    }

    /// Goes so many lines down, as far as there are any.
    pub(super) fn by(&mut self, lines: i16) -> Answer {
        let before = self.top;
        self.top = before.saturating_add_signed(lines).min(self.overflow);
        Answer::changed_if(before != self.top)
    }

    /// Back to the first line.
    pub(super) const fn rewind(&mut self) {
        self.top = 0;
    }

    /// So many lines did not fit.
    pub(super) fn limit(&mut self, overflow: u16) {
        self.overflow = overflow;
        self.top = self.top.min(overflow);
    }
}
