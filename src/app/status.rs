//! My own status: what it is, and the menu that changes it.

use jiff::Timestamp;

use super::popup::{Choice, Chooser, Item, Label, Popup};
use super::{App, Effect, Outcome};
use crate::people::Status;

impl App {
    /// The status that I chose; `None` while the portal has not told who I am. Where none is set the portal shows me
    /// online.
    #[must_use]
    pub fn my_status(&self) -> Option<Status> {
        let me = self.connection.me()?;
        let told = self.roster.get(me.id).and_then(|entry| entry.person.status);
        Some(me.status.or(told).unwrap_or(Status::Online))
    }

    /// Since when the portal takes me for idle, by its clock.
    #[must_use]
    pub fn my_idle(&self) -> Option<Timestamp> {
        self.roster.get(self.connection.me()?.id)?.person.idle
    }

    /// Whether what can be chosen is so already; `None` for what is done rather than switched on.
    #[must_use]
    pub fn is_on(&self, choice: Choice) -> Option<bool> {
        match choice {
            Choice::Toggle { .. } => {
                choice.filter().map(|filter| self.filter.query().chips().contains(&filter))
            }
            Choice::Status(status) => Some(self.my_status() == Some(status)),
            Choice::StartIdle => Some(self.my_idle().is_some()),
            Choice::Return => Some(false),
            _ => None,
        }
    }

    pub(super) fn open_status(&mut self) -> Outcome {
        let item = |label, choice| Item {
            label: Label::Word(label),
            key: String::new(),
            hint: String::new(),
            choice,
            searched: String::new(),
        };
        let items = vec![
            item("presence-online", Choice::Status(Status::Online)),
            item("presence-dnd", Choice::Status(Status::Dnd)),
            item("presence-away", Choice::Status(Status::Away)),
            item("presence-break", Choice::Status(Status::Break)),
            item("status-idle", Choice::StartIdle),
            item("status-back", Choice::Return),
        ];
        let present = items.iter().position(|item| self.is_on(item.choice) == Some(true));
        let mut chooser = Chooser::new("status-title", items);
        chooser.choose(present.unwrap_or(0));
        self.open(Popup::Chooser(chooser))
    }

    /// I am back: no longer idle, and online whatever I had chosen.
    pub(super) fn come_back(&self) -> Outcome {
        let online = self.my_status() == Some(Status::Online);
        let effects = [Some(Effect::EndIdle), (!online).then_some(Effect::SetStatus(Status::Online))];
        Outcome { dirty: false, effects: effects.into_iter().flatten().collect() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{ago, office, outcome_of, people, press, told};
    use crate::app::{Message, Update};

    fn ticked(app: &App) -> Vec<Choice> {
        let Some(Popup::Chooser(menu)) = app.popup() else { unreachable!("the menu is open") };
        menu.matching()
            .iter()
            .map(|item| item.choice)
            .filter(|&choice| app.is_on(choice) == Some(true))
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
        assert_eq!(ticked(&app), [Choice::Status(Status::Away), Choice::StartIdle]);
        assert_eq!(app.my_idle(), Some(ago(720)));
        assert_eq!(outcome_of(&mut app, "<Enter>").effects, [Effect::SetStatus(Status::Away)]);
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
