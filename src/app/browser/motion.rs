//! Motions: what the keys and the wheel do to the cursor of whichever pane they move in.

/// A motion of a cursor; negative numbers go up or to the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Motion {
    /// By so many lines, people or rows of tiles.
    Lines(isize),
    /// By so many halves of the view.
    HalfPages(isize),
    /// By so many views.
    Pages(isize),
    /// To the side, so many times.
    Aside(isize),
    /// To the first.
    First,
    /// To the last.
    Last,
    /// To the one with that number, counted from 1, where they are counted.
    Nth(usize),
}

impl Motion {
    /// By how many lines it goes in a view of `height` lines, of which a page keeps one; `None` where it goes
    /// elsewhere.
    pub(super) fn lines(self, height: u16) -> Option<isize> {
        let page = isize::try_from(height).unwrap_or(1).max(2);
        match self {
            Self::Lines(lines) => Some(lines),
            Self::HalfPages(halves) => Some(halves * page / 2),
            Self::Pages(pages) => Some(pages * (page - 1)),
            Self::Aside(_) | Self::First | Self::Last | Self::Nth(_) => None,
        }
    }
}
