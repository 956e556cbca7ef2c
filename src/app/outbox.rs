//! What I write to people in the chat: kept while it is typed, while it is on its way, and when it did not go.

use std::collections::HashMap;

use jiff::Timestamp;

use super::{App, CallFailure, ConnectionState, Effect, Outcome, Popup, ToastValue};
use crate::people::{ChatText, NoChatText, PersonId};
use crate::words::Sentence;

/// The lines that have not gone yet, one to a person.
#[derive(Debug, Default)]
pub struct Outbox {
    drafts: HashMap<PersonId, Draft>,
}

/// A line to somebody.
#[derive(Debug, Default)]
struct Draft {
    text: String,
    stage: Stage,
}

/// How far a line has come.
#[derive(Debug, Default)]
enum Stage {
    /// It is written.
    #[default]
    Written,
    /// It is on its way.
    Sending,
    /// It did not go, or nobody knows whether it did.
    Failed(CallFailure),
}

impl Draft {
    const fn is_sending(&self) -> bool {
        matches!(self.stage, Stage::Sending)
    }
}

impl Outbox {
    /// What is written to somebody so far.
    #[must_use]
    pub fn text(&self, to: PersonId) -> &str {
        self.drafts.get(&to).map_or("", |draft| &draft.text)
    }

    /// Whether a line to somebody is on its way.
    #[must_use]
    pub fn is_sending(&self, to: PersonId) -> bool {
        self.drafts.get(&to).is_some_and(Draft::is_sending)
    }

    /// Why the line to somebody did not go when it was last tried.
    #[must_use]
    pub fn failure(&self, to: PersonId) -> Option<&CallFailure> {
        match &self.drafts.get(&to)?.stage {
            Stage::Failed(failure) => Some(failure),
            Stage::Written | Stage::Sending => None,
        }
    }

    /// Whether any line is on its way.
    pub(super) fn is_busy(&self) -> bool {
        self.drafts.values().any(Draft::is_sending)
    }

    /// Whether that very line may be there already: it is not sent again.
    fn may_be_there(&self, to: PersonId, text: &ChatText) -> bool {
        self.failure(to).is_some_and(CallFailure::may_be_done)
            && ChatText::new(self.text(to)).as_ref() == Ok(text)
    }

    /// Keeps what is written, unless it is on its way; what was said of it holds as long as it is the same.
    fn keep(&mut self, to: PersonId, text: &str) {
        if self.is_sending(to) || self.text(to) == text {
            return;
        }
        if text.is_empty() {
            self.drafts.remove(&to);
        } else {
            self.drafts.insert(to, Draft { text: text.to_owned(), stage: Stage::Written });
        }
    }

    fn begin(&mut self, to: PersonId, text: &str) {
        self.drafts.insert(to, Draft { text: text.to_owned(), stage: Stage::Sending });
    }

    fn sent(&mut self, to: PersonId) {
        self.drafts.remove(&to);
    }

    fn fail(&mut self, to: PersonId, failure: CallFailure) {
        self.drafts.entry(to).or_default().stage = Stage::Failed(failure);
    }

    /// Those to whom a line is on its way.
    fn awaited(&self) -> Vec<PersonId> {
        let sending = self.drafts.iter().filter(|(_, draft)| draft.is_sending());
        sending.map(|(to, _)| *to).collect()
    }
}

impl App {
    /// What I write to people.
    #[must_use]
    pub const fn outbox(&self) -> &Outbox {
        &self.outbox
    }

    /// What somebody is called; the number of those who are gone.
    #[must_use]
    pub fn name_of(&self, id: PersonId) -> String {
        self.roster.get(id).map_or_else(|| format!("#{id}"), |entry| entry.person.name.to_string())
    }

    /// Closes the pop-up, and keeps what was written in it.
    pub(super) fn close_popup(&mut self) {
        if let Some(Popup::Say(say)) = self.overlay.close() {
            self.outbox.keep(say.to(), say.typed());
        }
    }

    /// Sends a line to somebody, unless it says nothing or may be there already.
    pub(super) fn send_message(&mut self, to: PersonId, typed: &str, now: Timestamp) -> Outcome {
        let text = match ChatText::new(typed) {
            Ok(text) => text,
            Err(NoChatText::Empty) => {
                self.say("toast-say-nothing", now);
                return Outcome::redraw();
            }
            Err(NoChatText::TooLong) => {
                self.say("toast-say-long", now);
                return Outcome::redraw();
            }
        };
        if self.outbox.is_sending(to) {
            return Outcome::default();
        }
        if self.outbox.may_be_there(to, &text) {
            self.say("toast-say-perhaps", now);
            return Outcome::redraw();
        }
        self.outbox.begin(to, typed);
        if let ConnectionState::Stopped { at: None, sentence } = self.connection.state() {
            let failure = CallFailure::unsent(sentence.clone());
            return self.on_message_called(to, Err(failure), now);
        }
        Outcome::redraw_and(Effect::SendMessage { to, text })
    }

    /// A line went, or did not.
    pub(super) fn on_message_called(
        &mut self,
        to: PersonId,
        result: Result<(), CallFailure>,
        now: Timestamp,
    ) -> Outcome {
        let is_open = matches!(self.overlay.popup(), Some(Popup::Say(say)) if say.to() == to);
        let name = self.name_of(to);
        match result {
            Ok(()) => {
                self.outbox.sent(to);
                if is_open {
                    self.overlay.close();
                }
                self.toast("toast-said", ToastValue::Name(name), now);
            }
            Err(failure) => {
                if !is_open {
                    let key = if failure.may_be_done() { "toast-perhaps-said" } else { "toast-not-said" };
                    self.toast(key, ToastValue::Sentence(failure.sentence.clone()), now);
                }
                self.outbox.fail(to, failure);
            }
        }
        Outcome::redraw()
    }

    /// There is no portal: nothing that waits for it goes.
    pub(super) fn fail_messages(&mut self, sentence: &Sentence, now: Timestamp) {
        for to in self.outbox.awaited() {
            let _ = self.on_message_called(to, Err(CallFailure::unsent(sentence.clone())), now);
        }
    }
}
