//! Pop-ups: each is a file with its state, its keys, its scroll and its clicks.
//!
//! A pop-up has the keys, the wheel and the clicks while it is open. It changes only itself; what it wants of the
//! application it answers as a value.

mod choice;
mod help;
mod menu;
mod note;
mod notices;
mod qr;
mod say;
mod scroll;
mod typed_line;
mod why;

use jiff::Timestamp;

use super::keymap::Pressed;
use super::notices::Notices;
use super::outbox::Outbox;
use super::{Action, App, Outcome};

pub use choice::Choice;
pub use help::Help;
pub use menu::{Item, Label, Menu};
pub use note::{NoteForm, NoteLine};
pub use notices::NoticeList;
pub use qr::Qr;
pub use say::Say;
pub use typed_line::TypedLine;
pub use why::Why;

/// Something over the panes.
#[derive(Clone, Debug)]
pub enum Popup {
    /// The keys.
    Help(Help),
    /// Why the selected person is where the list puts them.
    Why(Why),
    /// What became of those who are watched.
    Notices(NoticeList),
    /// What the user keeps of somebody, to be changed.
    Note(NoteForm),
    /// A telephone number to scan.
    Qr(Qr),
    /// A line to somebody.
    Say(Say),
    /// A list to choose from.
    Menu(Menu),
}

/// What happens to a pop-up.
#[derive(Clone, Copy, Debug)]
pub(super) enum Input {
    /// A key, with what it does unless the pop-up wants it for itself.
    Key(Pressed, Option<Action>),
    /// The wheel, by so many lines, downwards.
    Wheel(i16),
    /// A click on an item, counted as [`PopupHits`](super::hit_map::PopupHits) counts it.
    Click(usize),
}

/// What pop-ups read of the application.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    /// How many lines a page is.
    page: i16,
    /// What became of those who are watched.
    notices: &'a Notices,
    /// What I write to people.
    outbox: &'a Outbox,
}

/// What a pop-up answers.
#[derive(Clone, Debug, PartialEq)]
enum Answer {
    /// It is as it was.
    Unchanged,
    /// It shows something else.
    Changed,
    /// It wants to be closed.
    Close,
    /// This was chosen in it.
    Choose(Choice),
    /// The key means what it always does, and it stays open.
    Act(Action),
}

impl Answer {
    const fn changed_if(changed: bool) -> Self {
        if changed { Self::Changed } else { Self::Unchanged }
    }
}

/// What each pop-up does in its own way.
trait PopupState {
    /// Takes what happens; `None` for what means the same in all pop-ups.
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer>;

    /// Takes a text that is pasted; `None` where none is typed.
    fn paste(&mut self, _text: &str, _context: &Context<'_>) -> Option<Answer> {
        None
    }

    /// What the footer says of its keys: the actions, each with a key of the Fluent files.
    fn hints(&self) -> &'static [(Action, &'static str)];

    /// Whether letters are typed into it at present.
    fn is_typed_into(&self) -> bool {
        false
    }

    /// It was drawn, and so many of its lines did not fit.
    fn drawn(&mut self, _overflow: u16) {}
}

impl Popup {
    fn state(&self) -> &dyn PopupState {
        match self {
            Self::Help(help) => help,
            Self::Why(why) => why,
            Self::Note(form) => form,
            Self::Notices(list) => list,
            Self::Qr(qr) => qr,
            Self::Say(say) => say,
            Self::Menu(menu) => menu,
        }
    }

    fn state_mut(&mut self) -> &mut dyn PopupState {
        match self {
            Self::Help(help) => help,
            Self::Why(why) => why,
            Self::Note(form) => form,
            Self::Notices(list) => list,
            Self::Qr(qr) => qr,
            Self::Say(say) => say,
            Self::Menu(menu) => menu,
        }
    }

    fn update(&mut self, input: Input, context: &Context<'_>) -> Answer {
        self.state_mut().update(input, context).unwrap_or_else(|| by_default(input))
    }

    /// What the footer says of its keys: the actions, each with a key of the Fluent files.
    #[must_use]
    pub fn hints(&self) -> &'static [(Action, &'static str)] {
        self.state().hints()
    }

    /// Whether letters are typed into it at present, instead of being keys.
    #[must_use]
    pub fn is_typed_into(&self) -> bool {
        self.state().is_typed_into()
    }

    /// It was drawn, and so many of its lines did not fit.
    pub(super) fn drawn(&mut self, overflow: u16) {
        self.state_mut().drawn(overflow);
    }
}

/// What means the same in all pop-ups.
const fn by_default(input: Input) -> Answer {
    match input {
        Input::Key(_, Some(action @ (Action::Redraw | Action::Suspend))) => Answer::Act(action),
        Input::Key(
            _,
            Some(
                Action::Quit
                | Action::Back
                | Action::Help
                | Action::Open
                | Action::Menu
                | Action::Why
                | Action::Filters
                | Action::Qr,
            ),
        ) => Answer::Close,
        Input::Key(..) | Input::Wheel(_) | Input::Click(_) => Answer::Unchanged,
    }
}

/// How many lines down an action goes in a pop-up; `None` when it is no motion.
fn motion(action: Action, context: &Context<'_>) -> Option<i16> {
    Some(match action {
        Action::Down => 1,
        Action::Up => -1,
        Action::HalfDown | Action::PageDown => context.page,
        Action::HalfUp | Action::PageUp => -context.page,
        Action::First => i16::MIN,
        Action::Last => i16::MAX,
        _ => return None,
    })
}

impl App {
    /// What lies over the panes and has the keys.
    #[must_use]
    pub const fn popup(&self) -> Option<&Popup> {
        self.overlay.popup()
    }

    pub(super) fn open(&mut self, popup: Popup) -> Outcome {
        self.close_popup();
        self.overlay.open(popup);
        Outcome::redraw()
    }

    /// Hands what happens to the pop-up that is open, and does what it answers.
    pub(super) fn update_popup(&mut self, input: Input, now: Timestamp) -> Outcome {
        let page = i16::try_from(self.browser.screen().height / 2).unwrap_or(1).max(1);
        let context = Context { page, notices: &self.notices, outbox: &self.outbox };
        let answer = self.overlay.popup_mut().map(|popup| popup.update(input, &context));
        answer.map_or_else(Outcome::default, |answer| self.follow_popup(answer, now))
    }

    /// Hands a pasted text to the pop-up that is open; `None` when it takes none.
    pub(super) fn paste_into_popup(&mut self, text: &str, now: Timestamp) -> Option<Outcome> {
        let context = Context { page: 1, notices: &self.notices, outbox: &self.outbox };
        let answer = self.overlay.popup_mut()?.state_mut().paste(text, &context)?;
        Some(self.follow_popup(answer, now))
    }

    /// Does what a pop-up answers.
    fn follow_popup(&mut self, answer: Answer, now: Timestamp) -> Outcome {
        match answer {
            Answer::Unchanged => Outcome::default(),
            Answer::Changed => Outcome::redraw(),
            Answer::Close => {
                self.close_popup();
                Outcome::redraw()
            }
            Answer::Choose(choice) => self.choose(choice, now),
            Answer::Act(action) => self.act(action, now),
        }
    }
}
