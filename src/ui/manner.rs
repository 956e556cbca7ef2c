//! The two manners of the screen: in shapes and columns, for the eye; and plain, in lines of text, for whoever listens or
//! feels. What differs between them stands here; the rest of the views knows neither.

mod plain;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::card::Below;
use super::{View, card, header, list, popup, put, tree};
use crate::app::{Item, Notice, Presentation, Target, tree as departments};
use crate::people::roster::Entry;

/// How the parts of the screen are shown.
pub(super) trait Manner {
    /// The first line; answers where a click does something.
    fn header(&self, view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)>;

    /// Marks the line that the cursor is on, before it is drawn.
    fn select(&self, view: &View, frame: &mut Frame, line: Rect);

    /// Begins what has no selection: the text from that place on.
    fn begin(&self, frame: &mut Frame, text: Rect);

    /// Somebody in the list.
    fn person(&self, view: &View, frame: &mut Frame, line: Rect, entry: &Entry);

    /// A department in the tree.
    fn department(&self, view: &View, frame: &mut Frame, line: Rect, department: &departments::Line);

    /// What the card says below the details, in so many lines of so many cells at most.
    fn below_details<'a>(&self, view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Below<'a>;

    /// What can be chosen in a menu, with what stands beside it in columns, and the width and the look of the keys.
    fn item(&self, view: &View, frame: &mut Frame, line: Rect, item: &Item, hint: &str, keys: (u16, Style));

    /// What became of somebody who is watched, with when.
    fn notice(&self, view: &View, frame: &mut Frame, line: Rect, notice: &Notice, time: &str);

    /// Where a pop-up lies that would be at `wanted` in the middle of the screen.
    fn popup(&self, view: &View, screen: Rect, wanted: Rect) -> Rect;

    /// How much of a line the newest notice may have beside what is `busy` there, or else lasts.
    fn notice_room(&self, said: Said, width: u16) -> u16;
}

/// What the last line says already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing but keys.
    Keys,
    /// What lasts: trouble with the portal.
    Trouble,
    /// What the user is doing, or a message.
    Doing,
}

/// The manner of a presentation.
pub(super) fn of(presentation: Presentation) -> &'static dyn Manner {
    match presentation {
        Presentation::Panes => &Shapes,
        Presentation::Plain => &plain::Plain,
    }
}

/// A line that is wide enough for a notice beside something else.
const WIDE: u16 = 72;

/// In shapes and columns.
struct Shapes;

impl Manner for Shapes {
    fn header(&self, view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
        header::draw(view, frame, area)
    }

    fn select(&self, view: &View, frame: &mut Frame, line: Rect) {
        frame.buffer_mut().set_style(line, view.theme.selected_row());
        put(frame, line, view.theme.glyphs.cursor(), view.theme.accent(), view.theme.glyphs);
    }

    fn begin(&self, _: &mut Frame, _: Rect) {}

    fn person(&self, view: &View, frame: &mut Frame, line: Rect, entry: &Entry) {
        list::draw_person(view, frame, line, entry);
    }

    fn department(&self, view: &View, frame: &mut Frame, line: Rect, department: &departments::Line) {
        tree::draw_line(view, frame, line, department);
    }

    fn below_details<'a>(&self, view: &'a View, entry: &'a Entry, width: u16, height: u16) -> Below<'a> {
        card::pictured(view, entry, width, height)
    }

    fn item(&self, view: &View, frame: &mut Frame, line: Rect, item: &Item, hint: &str, keys: (u16, Style)) {
        popup::draw_item(view, frame, line, item, hint, keys);
    }

    fn notice(&self, view: &View, frame: &mut Frame, line: Rect, notice: &Notice, time: &str) {
        popup::draw_notice(view, frame, line, notice, time);
    }

    fn popup(&self, _: &View, _: Rect, wanted: Rect) -> Rect {
        wanted
    }

    fn notice_room(&self, said: Said, width: u16) -> u16 {
        match said {
            Said::Doing if width >= WIDE => width / 2,
            Said::Keys | Said::Trouble => width,
            Said::Doing => 0,
        }
    }
}
