//! What is done with somebody's telephone numbers, and the choice where there are several.

use jiff::Timestamp;

use super::Context;
use crate::app::popup::{Choice, Item, Label, Menu, Popup};
use crate::app::{Action, App, Effect, Outcome, ToastValue};
use crate::people::{Person, PhoneKind, PhoneNumber};

pub(super) fn copy_phone(app: &mut App, context: Context) -> Outcome {
    app.act_on_phones(Action::CopyPhone, context.now)
}

pub(super) fn call(app: &mut App, context: Context) -> Outcome {
    app.act_on_phones(Action::Call, context.now)
}

pub(super) fn qr(app: &mut App, context: Context) -> Outcome {
    app.act_on_phones(Action::Qr, context.now)
}

impl App {
    /// Copies, calls or shows a number of the selected person; asks which where there are several.
    fn act_on_phones(&mut self, action: Action, now: Timestamp) -> Outcome {
        let Some(entry) = self.selected() else { return Outcome::default() };
        let phones = &entry.person.phones;
        let mut numbers = phones.numbers();
        if numbers.len() > 1 {
            return self.ask_which_number(action, numbers);
        }
        let text = phones.fields().next().map(|(_, text)| text.to_owned());
        match (numbers.pop(), text) {
            (Some((_, number)), _) => self.act_on_number(action, number, now),
            // What cannot be dialled can be copied.
            (None, Some(text)) if action == Action::CopyPhone => Self::copy("what-phone", text),
            (None, Some(text)) => {
                self.toast("toast-no-number", ToastValue::Name(text), now);
                Outcome::redraw()
            }
            (None, None) => self.lack("what-phone", now),
        }
    }

    /// Copies, calls or shows a number.
    pub(in crate::app) fn act_on_number(
        &mut self,
        action: Action,
        number: PhoneNumber,
        now: Timestamp,
    ) -> Outcome {
        match action {
            Action::Call => {
                self.toast("toast-calls", ToastValue::Name(number.shown().to_owned()), now);
                Outcome::redraw_and(Effect::Call(number))
            }
            Action::Qr => self.open_qr(number),
            _ => Self::copy("what-phone", number.text().into_owned()),
        }
    }

    fn ask_which_number(&mut self, action: Action, numbers: Vec<(PhoneKind, PhoneNumber)>) -> Outcome {
        let title = match action {
            Action::Call => "which-call",
            Action::Qr => "which-qr",
            _ => "which-copy",
        };
        let items = numbers.into_iter().map(|(kind, number)| {
            let written = number.written().to_owned();
            Item::new(Label::Word(kind_key(kind)), Choice::Number { action, number }).about(written)
        });
        let menu = Menu::new(title, items.collect());
        self.open(Popup::Menu(menu))
    }
}

/// What the menu offers to do with somebody's telephones: once a number, or once with what is no number.
pub(in crate::app) fn menu_choices(action: Action, person: &Person) -> Vec<(Choice, String)> {
    let numbers = person.phones.numbers();
    if numbers.is_empty() {
        let text = person.phones.fields().next().filter(|_| action == Action::CopyPhone);
        return text.map(|(_, text)| (Choice::Act(action), text.to_owned())).into_iter().collect();
    }
    let choice = |(_, number): (PhoneKind, PhoneNumber)| {
        let written = number.written().to_owned();
        (Choice::Number { action, number }, written)
    };
    numbers.into_iter().map(choice).collect()
}

/// The key of a telephone's name in the Fluent files.
const fn kind_key(kind: PhoneKind) -> &'static str {
    match kind {
        PhoneKind::Mobile => "card-mobile",
        PhoneKind::Work => "card-work-phone",
        PhoneKind::Personal => "card-personal-phone",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{now, office, outcome_of, people, press, told};
    use crate::app::{CopyReason, Copying};
    use crate::people::{Phones, phone};

    /// The office, with Anna selected, whose telephones are these.
    fn with_phones(mobile: Option<&str>, work: Option<&str>) -> App {
        let mut app = office(120, 36);
        let mut anna = people().remove(0);
        let text = |field: Option<&str>| field.map(Into::into);
        anna.phones = Phones { mobile: text(mobile), work: text(work), ..Phones::default() };
        app.tell(told(vec![anna]), now());
        press(&mut app, "j");
        assert_eq!(app.selected().unwrap().person.name, "Анна Петрова");
        app
    }

    fn offered(app: &App) -> Vec<(Label, String)> {
        let Some(Popup::Menu(menu)) = app.popup() else { unreachable!("a menu is open") };
        menu.matching().into_iter().map(|item| (item.label.clone(), item.hint.clone())).collect()
    }

    fn copies(text: &str) -> [Effect; 1] {
        [Effect::Copy(Copying { text: text.to_owned(), reason: CopyReason::Wanted("what-phone") })]
    }

    fn calls(field: &str) -> [Effect; 1] {
        [Effect::Call(phone::read(field).remove(0))]
    }

    #[test]
    fn of_several_numbers_it_is_asked_which() {
        let fields = (Some("+7 900 123-45-67"), Some("8 800 100-10-10, +7 495 222-33-44 доб. 5"));
        let mut app = with_phones(fields.0, fields.1);
        assert_eq!(outcome_of(&mut app, "C").effects, []);
        assert_eq!(
            offered(&app),
            [
                (Label::Word("card-mobile"), "+7 900 123-45-67".to_owned()),
                (Label::Word("card-work-phone"), "8 800 100-10-10".to_owned()),
                (Label::Word("card-work-phone"), "+7 495 222-33-44 доб. 5".to_owned()),
            ]
        );
        let third = phone::read(fields.1.unwrap()).remove(1);
        let outcome = outcome_of(&mut app, "jj<Enter>");
        let [Effect::Call(number)] = &*outcome.effects else { unreachable!("a call") };
        assert_eq!((number.dialled(), number.extension()), (third.dialled(), Some("5")));
        assert!(app.popup().is_none());
        assert_eq!(outcome_of(&mut app, "pj<Enter>").effects, copies("8 800 100-10-10"));
        assert_eq!(
            outcome_of(&mut app, "pp").effects,
            copies("+7 900 123-45-67"),
            "the same key again: the first"
        );
        press(&mut app, "QQ");
        assert!(matches!(app.popup(), Some(Popup::Qr(qr)) if qr.number().dialled() == "+79001234567"));
    }

    #[test]
    fn the_menu_has_every_number() {
        let mut app = with_phones(None, Some("8 800 100-10-10, +7 495 222-33-44"));
        press(&mut app, "x");
        let numbers = |hint: &str| offered(&app).iter().filter(|(_, shown)| shown == hint).count();
        assert_eq!(numbers("8 800 100-10-10"), 3, "to be copied, called and scanned");
        assert_eq!(numbers("+7 495 222-33-44"), 3);
        // After the address comes the first number, then the second.
        assert_eq!(outcome_of(&mut app, "jj<Enter>").effects, copies("+7 495 222-33-44"));
        // The key of both asks which.
        press(&mut app, "xC");
        assert_eq!(offered(&app).len(), 2);
        assert_eq!(outcome_of(&mut app, "<Enter>").effects, calls("8 800 100-10-10"));
    }

    #[test]
    fn what_cannot_be_dialled_is_copied_and_not_called() {
        let mut app = with_phones(Some("skype: ninja"), None);
        assert_eq!(outcome_of(&mut app, "p").effects, copies("skype: ninja"));
        for key in ["C", "Q"] {
            assert_eq!(outcome_of(&mut app, key).effects, [], "{key}");
            assert_eq!(app.message(now()).unwrap().key, "toast-no-number");
            assert!(app.popup().is_none());
        }
        press(&mut app, "x");
        let hints: Vec<String> = offered(&app).into_iter().map(|(_, hint)| hint).collect();
        assert_eq!(hints.iter().filter(|hint| *hint == "skype: ninja").count(), 1);
    }

    #[test]
    fn a_trunk_prefix_is_neither_copied_nor_called() {
        let mut app = with_phones(Some("+49 (0) 170 1234567"), None);
        assert_eq!(outcome_of(&mut app, "p").effects, copies("+491701234567"));
        assert_eq!(outcome_of(&mut app, "C").effects, calls("+49 (0) 170 1234567"));
        assert_eq!(phone::read("+49 (0) 170 1234567")[0].dialled(), "+491701234567");
    }
}
