//! The list of what became of those who are watched; what it lists is kept in [`Notices`].

use super::{Answer, Choice, Context, Input, Popup, PopupState, motion};
use crate::app::notices::Notices;
use crate::app::{Action, App, Outcome};

/// The list of notices.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoticeList {
    /// The notice that the cursor is on, counted from the newest.
    cursor: usize,
}

impl NoticeList {
    /// The notice that the cursor is on, counted from the newest.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// So many new ones came on top: the cursor stays on what it stood on.
    pub(in crate::app) fn make_room(&mut self, new: usize, notices: &Notices) {
        self.cursor = (self.cursor + new).min(last(notices));
    }

    fn step(&mut self, by: i16, notices: &Notices) -> Answer {
        let before = self.cursor;
        self.cursor = before.saturating_add_signed(by.into()).min(last(notices));
        Answer::changed_if(before != self.cursor)
    }
}

fn last(notices: &Notices) -> usize {
    notices.kept().len().saturating_sub(1)
}

/// Goes to the person of a notice, counted from the newest.
fn choose(nth: usize, notices: &Notices) -> Answer {
    notices.kept().nth(nth).map_or(Answer::Close, |notice| Answer::Choose(Choice::GoTo(notice.id)))
}

impl PopupState for NoticeList {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        let notices = context.notices;
        match input {
            Input::Wheel(lines) => Some(self.step(lines.signum(), notices)),
            Input::Click(nth) => Some(choose(nth, notices)),
            Input::Key(_, action) => match action? {
                Action::Open => Some(choose(self.cursor, notices)),
                Action::Notices | Action::Watch => Some(Answer::Close),
                action => Some(self.step(motion(action, context)?, notices)),
            },
        }
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        &[(Action::Down, "foot-move"), (Action::Open, "foot-choose"), (Action::Back, "foot-close")]
    }
}

impl App {
    pub(in crate::app) fn open_notices(&mut self) -> Outcome {
        self.open(Popup::Notices(NoticeList::default()))
    }
}
