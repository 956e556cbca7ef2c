//! What was handed to other programs, and what became of it.

use jiff::{SignedDuration, Timestamp};

use super::{App, Effect, Outcome, ToastValue};

/// How long a message stands whose text is to be selected by hand.
const TO_BE_SELECTED: SignedDuration = SignedDuration::from_secs(10);

/// A text that is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copying {
    /// The text; it may have several lines.
    pub text: String,
    /// Why.
    pub reason: CopyReason,
}

/// Why a text is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyReason {
    /// The user wanted it; the word for it is a key in the Fluent files.
    Wanted(&'static str),
    /// It could not be opened.
    NotOpened(OpenFailure),
}

/// Why nothing was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenFailure {
    /// The user sits at the other end of a connection (SSH), and there is no screen to open anything on.
    Remote,
    /// There is no program for it.
    NoProgram,
    /// A program did not do it.
    Failed {
        /// Its name.
        program: String,
        /// The exit code; `None` when a signal ended it.
        code: Option<i32>,
    },
    /// It is not the address of a page, a mailbox or a telephone, or too long.
    Unsafe,
}

/// Where a copied text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clipboard {
    /// On the clipboard: a program that holds it said so.
    Taken,
    /// In the buffer of tmux, which said so; whether the terminal around it takes it, nobody tells.
    Tmux,
    /// Sent to the terminal, which does not tell whether it takes it.
    Sent,
    /// Nowhere: there is no clipboard that could be reached.
    Nowhere,
}

impl App {
    /// Tells where a copied text is. Where that is not certain the text itself is shown, to be selected by hand.
    pub(super) fn on_copied(&mut self, copying: Copying, to: Clipboard, now: Timestamp) -> Outcome {
        let text = copying.text;
        match (copying.reason, to) {
            (CopyReason::Wanted(what), Clipboard::Taken) => self.say_of("toast-copied", what, now),
            (CopyReason::Wanted(what), to) => {
                let key = match to {
                    Clipboard::Tmux => "toast-copied-tmux",
                    Clipboard::Sent => "toast-copied-sent",
                    Clipboard::Taken | Clipboard::Nowhere => "toast-not-copied",
                };
                self.toast_for(TO_BE_SELECTED, key, ToastValue::Text { what, text }, now);
            }
            (CopyReason::NotOpened(failure), to) => {
                let value = ToastValue::NotOpened { failure, to, text };
                self.toast_for(TO_BE_SELECTED, "toast-not-opened", value, now);
            }
        }
        Outcome::redraw()
    }

    /// Has an address opened; [`Message::NotOpened`](super::Message::NotOpened) tells when it was not.
    pub(super) fn open_address(&mut self, address: String, now: Timestamp) -> Outcome {
        self.toast("toast-opens", ToastValue::Name(address.clone()), now);
        Outcome::redraw_and(Effect::Open(address))
    }

    /// Copies what could not be opened: an address of the web, of a mailbox, or a number.
    pub(super) fn on_not_opened(address: &str, failure: OpenFailure) -> Outcome {
        let bare =
            ["mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
        Outcome::effect(Effect::Copy(Copying {
            text: bare.to_owned(),
            reason: CopyReason::NotOpened(failure),
        }))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::Message;
    use crate::app::fixture::{now, office};

    #[test]
    fn copied_is_said_of_what_is_certain_alone() {
        let mut app = office(120, 36);
        let mut said = |to| {
            let copying = Copying { text: "204".to_owned(), reason: CopyReason::Wanted("what-extension") };
            assert!(app.update(Message::Copied { copying, to }, now()).dirty);
            let toast = app.message(now()).unwrap();
            (toast.key, toast.value.text().map(str::to_owned))
        };
        let shown = Some("204".to_owned());
        assert_eq!(said(Clipboard::Taken), ("toast-copied", None));
        assert_eq!(said(Clipboard::Tmux), ("toast-copied-tmux", shown.clone()));
        assert_eq!(said(Clipboard::Sent), ("toast-copied-sent", shown.clone()));
        assert_eq!(said(Clipboard::Nowhere), ("toast-not-copied", shown));
    }

    #[test]
    fn what_cannot_be_opened_is_copied_instead() {
        let mut app = office(120, 36);
        for (address, text) in [
            ("https://acme.example/online/?IM_DIALOG=1", "https://acme.example/online/?IM_DIALOG=1"),
            ("mailto:anna@acme.example", "anna@acme.example"),
            ("tel:+74951234567 ext. 5", "+74951234567 ext. 5"),
        ] {
            let news = Message::NotOpened { address: address.to_owned(), failure: OpenFailure::Remote };
            let outcome = app.update(news, now());
            let copying =
                Copying { text: text.to_owned(), reason: CopyReason::NotOpened(OpenFailure::Remote) };
            assert_eq!(outcome.effects, [Effect::Copy(copying.clone())]);
            app.tell(Message::Copied { copying, to: Clipboard::Sent }, now());
            let toast = app.message(now()).unwrap();
            assert_eq!((toast.key, toast.value.text()), ("toast-not-opened", Some(text)));
        }
    }
}
