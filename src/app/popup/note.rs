//! What the user keeps of somebody, two lines to be typed: a nickname and a note.

use crossterm::event::KeyCode;
use jiff::Timestamp;

use super::{Answer, Choice, Context, Input, Popup, PopupState, TypedLine};
use crate::app::keymap::Key;
use crate::app::{Action, App, Effect, Outcome, Preference};
use crate::people::{Note, PersonId};

/// What the user keeps of somebody, while it is typed.
#[derive(Clone, Debug)]
pub struct NoteForm {
    id: PersonId,
    nickname: TypedLine,
    text: TypedLine,
    typed: NoteLine,
}

/// A line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLine {
    /// What the user calls the person.
    Nickname,
    /// What the user writes of the person.
    Text,
}

impl NoteLine {
    /// Both, from above.
    pub const ALL: [Self; 2] = [Self::Nickname, Self::Text];

    const fn other(self) -> Self {
        match self {
            Self::Nickname => Self::Text,
            Self::Text => Self::Nickname,
        }
    }
}

impl NoteForm {
    fn new(id: PersonId, note: &Note) -> Self {
        let line = |text: Option<&str>, most| TypedLine::new(text.unwrap_or_default(), most);
        Self {
            id,
            nickname: line(note.nickname(), Note::LONGEST_NICKNAME),
            text: line(note.text(), Note::LONGEST_TEXT),
            typed: NoteLine::Nickname,
        }
    }

    /// Whom it is about.
    #[must_use]
    pub const fn id(&self) -> PersonId {
        self.id
    }

    /// Which line has the cursor.
    #[must_use]
    pub const fn typed(&self) -> NoteLine {
        self.typed
    }

    /// One of its lines.
    #[must_use]
    pub const fn line(&self, which: NoteLine) -> &TypedLine {
        match which {
            NoteLine::Nickname => &self.nickname,
            NoteLine::Text => &self.text,
        }
    }

    const fn line_mut(&mut self) -> &mut TypedLine {
        match self.typed {
            NoteLine::Nickname => &mut self.nickname,
            NoteLine::Text => &mut self.text,
        }
    }

    fn go_to(&mut self, line: NoteLine) -> Answer {
        let before = std::mem::replace(&mut self.typed, line);
        Answer::changed_if(before != line)
    }

    fn type_key(&mut self, key: Key) -> Option<Answer> {
        match key.code {
            KeyCode::Enter => {
                let note = Note::new(self.nickname.typed(), self.text.typed());
                Some(Answer::Choose(Choice::KeepNote { id: self.id, note }))
            }
            KeyCode::Esc => Some(Answer::Close),
            KeyCode::Tab | KeyCode::BackTab => Some(self.go_to(self.typed.other())),
            KeyCode::Up => Some(self.go_to(NoteLine::Nickname)),
            KeyCode::Down => Some(self.go_to(NoteLine::Text)),
            _ => self.line_mut().type_key(key),
        }
    }
}

impl PopupState for NoteForm {
    fn update(&mut self, input: Input, _context: &Context<'_>) -> Option<Answer> {
        match input {
            Input::Key(pressed, action) => self.type_key(pressed.key).or(match action {
                Some(Action::Redraw | Action::Suspend) => None,
                // No other key shall lose what is typed.
                _ => Some(Answer::Unchanged),
            }),
            Input::Click(nth) => NoteLine::ALL.get(nth).map(|&line| self.go_to(line)),
            Input::Wheel(_) => None,
        }
    }

    fn paste(&mut self, text: &str, _context: &Context<'_>) -> Option<Answer> {
        Some(self.line_mut().insert(text))
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        &[(Action::Open, "foot-keep"), (Action::NextPane, "foot-next-line"), (Action::Back, "foot-close")]
    }

    fn is_typed_into(&self) -> bool {
        true
    }
}

impl App {
    /// Lets the user write what is kept of the selected person.
    pub(in crate::app) fn open_note(&mut self) -> Outcome {
        let Some(id) = self.browser.selected() else { return Outcome::default() };
        let note = self.roster.note(id).cloned().unwrap_or_default();
        self.open(Popup::Note(NoteForm::new(id, &note)))
    }

    /// Keeps what was written of somebody, where it is something else than before.
    pub(super) fn keep_note(&mut self, id: PersonId, note: Note, now: Timestamp) -> Outcome {
        if self.roster.note(id).cloned().unwrap_or_default() == note {
            return Outcome::default();
        }
        let changes = self.roster.set_notes([(id, note.clone())]);
        self.follow_people(&changes);
        self.say(if note.is_empty() { "toast-no-note" } else { "toast-note" }, now);
        Outcome::redraw_and(Effect::Keep(Preference::Note { id, note }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Message;
    use crate::app::fixture::{now, office, outcome_of, press};

    /// Анна, who is found by her position, with the form open.
    fn anna() -> App {
        let mut app = office(120, 36);
        press(&mut app, "/head of<Enter>A");
        app
    }

    #[test]
    fn what_is_typed_is_kept_shown_and_found() {
        let mut app = anna();
        let kept = outcome_of(&mut app, "qAnnie<Home><C-e><Left><Down>rings? back<Up><Tab>!<Enter>").effects;
        let note = Note::new("qAnnie", "rings? back!");
        assert_eq!(kept, [Effect::Keep(Preference::Note { id: PersonId(1), note })]);
        assert!(app.popup().is_none());
        assert_eq!(app.roster().nickname(PersonId(1)), Some("qAnnie"));
        press(&mut app, "<Esc>/qanni<Enter>");
        assert_eq!(app.browser().selected(), Some(PersonId(1)));
        assert_eq!(outcome_of(&mut app, "A<Enter>").effects, [], "nothing else is kept");
        let emptied = outcome_of(&mut app, "A<C-u><Tab><C-u><Enter>").effects;
        let without = Preference::Note { id: PersonId(1), note: Note::default() };
        assert_eq!(emptied, [Effect::Keep(without)]);
    }

    #[test]
    fn what_is_left_is_not_kept_and_a_pasted_text_stays_in_its_line() {
        let mut app = anna();
        app.tell(Message::Paste("An\nnie\n".into()), now());
        let Some(Popup::Note(form)) = app.popup() else { unreachable!("the form is open") };
        assert_eq!(form.line(NoteLine::Nickname).typed(), "An nie");
        press(&mut app, "<Left><F1><Esc>");
        assert!(app.popup().is_none() && app.roster().note(PersonId(1)).is_none());
    }

    #[test]
    fn a_line_takes_no_more_than_is_kept() {
        let mut app = anna();
        app.tell(Message::Paste("я".repeat(1000)), now());
        let kept = outcome_of(&mut app, "<Enter>").effects;
        let note = Note::new(&"я".repeat(Note::LONGEST_NICKNAME), "");
        assert_eq!(kept, [Effect::Keep(Preference::Note { id: PersonId(1), note })]);
    }

    #[test]
    fn what_earlier_runs_kept_comes_back() {
        let mut app = office(120, 36);
        let note = Note::new("Bo", "");
        app.tell(Message::Preferences(vec![Preference::Note { id: PersonId(2), note: note.clone() }]), now());
        assert_eq!(app.roster().note(PersonId(2)), Some(&note));
    }
}
