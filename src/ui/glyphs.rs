//! The shapes: every presence has one of its own, so that nothing is said by colour alone.

use std::borrow::Cow;

use ratatui::symbols::border;

use crate::people::history::State;
use crate::people::plain;
use crate::people::roster::Availability;
use crate::people::schedule::{BusyKind, DayCell};
use crate::words::Typography;

/// Which characters may be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Whatever a modern font has.
    #[default]
    Unicode,
    /// Letters and signs of ASCII.
    Ascii,
    /// None: words say it.
    None,
}

/// A frame of ASCII signs.
pub(super) const ASCII_BORDER: border::Set = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// A shape before what it stands for, which is said alone where there is no shape.
#[must_use]
pub fn before(shape: &str, said: &str) -> String {
    if shape.is_empty() { said.to_owned() } else { format!("{shape} {said}") }
}

impl Glyphs {
    /// The signs of typography beside them.
    #[must_use]
    pub const fn typography(self) -> Typography {
        match self {
            Self::Unicode => Typography::Unicode,
            Self::Ascii | Self::None => Typography::Ascii,
        }
    }

    /// The shape of an availability, one cell wide.
    #[must_use]
    pub const fn availability(self, availability: Availability) -> &'static str {
        match (self, availability) {
            (Self::Unicode, Availability::Active) => "●",
            (Self::Unicode, Availability::Quiet) => "⊙",
            (Self::Unicode, Availability::Mobile) => "▮",
            (Self::Unicode, Availability::Busy) => "⊖",
            (Self::Unicode, Availability::Idle) => "◐",
            (Self::Unicode, Availability::Away) => "◌",
            (Self::Unicode, Availability::Offline) => "○",
            (Self::Unicode, Availability::Absent) => "◇",
            (Self::Unicode, Availability::Other) => "·",
            (Self::Ascii, Availability::Active) => "*",
            (Self::Ascii, Availability::Quiet) => "q",
            (Self::Ascii, Availability::Mobile) => "m",
            (Self::Ascii, Availability::Busy) => "x",
            (Self::Ascii, Availability::Idle) => "z",
            (Self::Ascii, Availability::Away) => "a",
            (Self::Ascii, Availability::Offline) => "o",
            (Self::Ascii, Availability::Absent) => "v",
            (Self::Ascii, Availability::Other) => ".",
            (Self::Unicode | Self::Ascii, Availability::Unknown) => "?",
            (Self::None, _) => "",
        }
    }

    /// The shape of a part of the day in a journal, one cell wide; a blank for what is not known.
    #[must_use]
    pub const fn state(self, state: State) -> &'static str {
        match (self, state) {
            (Self::Unicode, State::On) => "█",
            (Self::Unicode, State::Idle) => "▒",
            (Self::Unicode, State::Off) => "·",
            (Self::Ascii, State::On) => "#",
            (Self::Ascii, State::Idle) => "=",
            (Self::Ascii, State::Off) => ".",
            (_, State::Unknown) => " ",
            (Self::None, _) => "",
        }
    }

    /// The shape of a part of somebody's day, one cell wide: what is in the calendar, else whether they work then.
    #[must_use]
    pub const fn day_cell(self, cell: DayCell) -> &'static str {
        match (cell.busy, self) {
            (Some(kind), _) => self.busy(kind),
            (None, _) if cell.works_there => self.works(),
            (None, Self::Unicode) => "·",
            (None, Self::Ascii) => ".",
            (None, Self::None) => "",
        }
    }

    /// The shape of what is in a calendar, in a day.
    #[must_use]
    pub const fn busy(self, kind: BusyKind) -> &'static str {
        match (self, kind) {
            (Self::Unicode, BusyKind::Meeting) => "█",
            (Self::Unicode, BusyKind::Tentative) => "▓",
            (Self::Unicode, BusyKind::Absent) => "▒",
            (Self::Ascii, BusyKind::Meeting) => "#",
            (Self::Ascii, BusyKind::Tentative) => "+",
            (Self::Ascii, BusyKind::Absent) => "=",
            (Self::None, _) => "",
        }
    }

    /// The shape of working time in a day.
    #[must_use]
    pub const fn works(self) -> &'static str {
        match self {
            Self::Unicode => "─",
            Self::Ascii => "-",
            Self::None => "",
        }
    }

    /// Points up at the present in a day.
    #[must_use]
    pub const fn now(self) -> &'static str {
        match self {
            Self::Unicode => "▲",
            Self::Ascii => "^",
            Self::None => "",
        }
    }

    /// A text as it may be drawn, such as the name of a key: an arrow has a name, too.
    #[must_use]
    pub fn plain(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Unicode => text.into(),
            Self::Ascii | Self::None => plain::without_signs(text),
        }
    }

    /// Marks the selected row.
    #[must_use]
    pub const fn cursor(self) -> &'static str {
        match self {
            Self::Unicode => "▌",
            Self::Ascii => ">",
            Self::None => "",
        }
    }

    /// Stands where there is nothing to say.
    #[must_use]
    pub const fn nothing(self) -> &'static str {
        match self {
            Self::Unicode => "–",
            Self::Ascii | Self::None => "-",
        }
    }

    /// Stands before what is typed.
    #[must_use]
    pub const fn prompt(self) -> &'static str {
        match self {
            Self::Unicode => "›",
            Self::Ascii => ">",
            Self::None => ":",
        }
    }

    /// Stands where a text was cut.
    #[must_use]
    pub const fn ellipsis(self) -> &'static str {
        match self {
            Self::Unicode => "…",
            Self::Ascii | Self::None => "..",
        }
    }

    /// Marks a birthday.
    #[must_use]
    pub const fn birthday(self) -> &'static str {
        match self {
            Self::Unicode => "★",
            Self::Ascii => "!",
            Self::None => "",
        }
    }

    /// Marks a favourite.
    #[must_use]
    pub const fn favourite(self) -> &'static str {
        match self {
            Self::Unicode => "♥",
            Self::Ascii => "+",
            Self::None => "",
        }
    }

    /// Stands before the end of a meeting.
    #[must_use]
    pub const fn meeting(self) -> &'static str {
        match self {
            Self::Unicode => "■",
            Self::Ascii => "#",
            Self::None => "",
        }
    }

    /// Marks somebody of whom the user wants to be told.
    #[must_use]
    pub const fn watched(self) -> &'static str {
        match self {
            Self::Unicode => "◉",
            Self::Ascii => "@",
            Self::None => "",
        }
    }

    /// Marks what the user has not looked at.
    #[must_use]
    pub const fn unseen(self) -> &'static str {
        match self {
            Self::Unicode => "•",
            Self::Ascii => "*",
            Self::None => "",
        }
    }

    /// Between what something was and what it became.
    #[must_use]
    pub const fn became(self) -> &'static str {
        match self {
            Self::Unicode => " → ",
            Self::Ascii => " -> ",
            Self::None => ", ",
        }
    }

    /// The portal answers.
    #[must_use]
    pub const fn fresh(self) -> &'static str {
        match self {
            Self::Unicode => "✓",
            Self::Ascii => "ok",
            Self::None => "",
        }
    }

    /// The portal is being asked.
    #[must_use]
    pub const fn reading(self) -> &'static str {
        match self {
            Self::Unicode => "↻",
            Self::Ascii => "~",
            Self::None => "",
        }
    }

    /// Something is wrong.
    #[must_use]
    pub const fn warning(self) -> &'static str {
        match self {
            Self::Unicode => "▲",
            Self::Ascii => "!",
            Self::None => "",
        }
    }

    /// Between a department and the one above it.
    #[must_use]
    pub const fn above(self) -> &'static str {
        match self {
            Self::Unicode => " ‹ ",
            Self::Ascii => " < ",
            Self::None => ", ",
        }
    }

    /// Between two things of a line.
    #[must_use]
    pub const fn dot(self) -> &'static str {
        match self {
            Self::Unicode => " · ",
            Self::Ascii => " - ",
            Self::None => ", ",
        }
    }

    /// Before a department whose sub-departments are folded away.
    #[must_use]
    pub const fn folded(self) -> &'static str {
        match self {
            Self::Unicode => "▸",
            Self::Ascii => "+",
            Self::None => "",
        }
    }

    /// Before a department whose sub-departments are shown.
    #[must_use]
    pub const fn unfolded(self) -> &'static str {
        match self {
            Self::Unicode => "▾",
            Self::Ascii => "-",
            Self::None => "",
        }
    }

    /// Before something that is switched on; a blank stands before what is not.
    #[must_use]
    pub const fn tick(self) -> &'static str {
        match self {
            Self::Unicode => "✓",
            Self::Ascii => "x",
            Self::None => "",
        }
    }

    /// More lies below or above.
    #[must_use]
    pub const fn more(self) -> (&'static str, &'static str) {
        match self {
            Self::Unicode => ("▴", "▾"),
            Self::Ascii => ("^", "v"),
            Self::None => ("", ""),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_availability_has_its_own_shape_of_one_cell() {
        for glyphs in [Glyphs::Unicode, Glyphs::Ascii] {
            let shapes: HashSet<&str> =
                Availability::ALL.map(|availability| glyphs.availability(availability)).into();
            assert_eq!(shapes.len(), Availability::ALL.len());
            assert!(shapes.iter().all(|shape| crate::ui::text::width(shape) == 1));
        }
    }
}
