//! The menu of my own status.

use super::{Choice, Item, Label, Menu};
use crate::app::{App, Outcome, Popup};
use crate::people::Status;

impl App {
    /// Offers the statuses, with the cursor on what is so.
    pub(in crate::app) fn open_status(&mut self) -> Outcome {
        let items = [
            ("presence-online", Choice::Status(Status::Online)),
            ("presence-dnd", Choice::AskHowLong(Status::Dnd)),
            ("presence-away", Choice::AskHowLong(Status::Away)),
            ("presence-break", Choice::AskHowLong(Status::Break)),
            ("status-idle", Choice::StartIdle),
            ("status-back", Choice::Return),
        ];
        let present = items.iter().position(|(_, choice)| self.is_on(choice) == Some(true));
        let items = items.map(|(word, choice)| Item::new(Label::Word(word), choice));
        let menu = Menu { cursor: present.unwrap_or(0), ..Menu::new("status-title", items.into()) };
        self.open(Popup::Menu(menu))
    }

    /// Offers for how long a status is set.
    pub(in crate::app) fn open_status_times(&mut self, status: Status) -> Outcome {
        let times = [("status-for-30", 30), ("status-for-60", 60), ("status-for-120", 120)];
        let lasting = times.map(|(word, minutes)| (word, Choice::StatusFor { status, minutes }));
        let choices = std::iter::once(("status-for-good", Choice::Status(status))).chain(lasting);
        let items = choices.map(|(word, choice)| Item::new(Label::Word(word), choice)).collect();
        self.open(Popup::Menu(Menu::new("status-for-title", items)))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{ago, office, outcome_of, people, press, told};
    use crate::app::{Effect, Message, Update};

    fn ticked(app: &App) -> Vec<Choice> {
        let Some(Popup::Menu(menu)) = app.popup() else { unreachable!("the menu is open") };
        menu.matching()
            .iter()
            .map(|item| item.choice.clone())
            .filter(|choice| app.is_on(choice) == Some(true))
            .collect()
    }

    #[test]
    fn the_menu_begins_at_what_is_so() {
        let mut app = office(120, 36);
        press(&mut app, "m");
        assert_eq!(ticked(&app), [Choice::Status(Status::Online)]);
        app.tell(Message::Update(Update::Status(Some(Status::Away))), crate::app::fixture::now());
        let mut me = people().remove(2);
        me.idle = Some(ago(720));
        app.tell(told(vec![me]), crate::app::fixture::now());
        press(&mut app, "<Esc>m");
        assert_eq!(ticked(&app), [Choice::AskHowLong(Status::Away), Choice::StartIdle]);
        assert_eq!(app.my_idle(), Some(ago(720)));
        assert_eq!(outcome_of(&mut app, "<Enter><Enter>").effects, [Effect::SetStatus(Status::Away)]);
    }

    #[test]
    fn to_be_back_is_to_be_online() {
        let mut app = office(120, 36);
        app.tell(Message::Update(Update::Status(Some(Status::Dnd))), crate::app::fixture::now());
        let effects = outcome_of(&mut app, "mG<Enter>").effects;
        assert_eq!(effects, [Effect::EndIdle, Effect::SetStatus(Status::Online)]);
        app.tell(Message::Update(Update::Status(Some(Status::Online))), crate::app::fixture::now());
        assert_eq!(outcome_of(&mut app, "mG<Enter>").effects, [Effect::EndIdle]);
    }

    #[test]
    fn before_the_portal_told_who_i_am_nothing_is_so() {
        let mut app = App::new(crate::app::fixture::settings(), ratatui::layout::Size::new(80, 24));
        press(&mut app, "m");
        assert_eq!(ticked(&app), []);
    }
}
