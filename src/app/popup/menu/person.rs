//! The menu of what can be done with the selected person.

use super::{Choice, Item, Label, Menu, key_label};
use crate::app::actions::telephone;
use crate::app::{Action, App, Outcome, Popup};
use crate::people::cover;
use crate::people::roster::Entry;

impl App {
    pub(in crate::app) fn open_menu(&mut self) -> Outcome {
        let Some(entry) = self.selected() else { return Outcome::default() };
        let items = Action::of_menu().flat_map(|action| self.menu_items(action, entry)).collect();
        self.open(Popup::Menu(Menu::new("menu-title", items)))
    }

    /// An action with what it is about, once or several times; nothing when the person has nothing for it.
    fn menu_items(&self, action: Action, entry: &Entry) -> Vec<Item> {
        let Some(binding) = self.keymap().binding(action) else { return Vec::new() };
        let choices = match action {
            Action::CopyPhone | Action::Call | Action::Qr => telephone::menu_choices(action, &entry.person),
            _ => self.menu_hint(action, entry).map(|hint| (Choice::Act(action), hint)).into_iter().collect(),
        };
        let items = choices.into_iter().enumerate().map(|(nth, (choice, hint))| {
            // The key is that of the first, or asks which.
            let key = if nth == 0 { key_label(binding) } else { String::new() };
            Item::new(Label::Word(action.help()), choice).with_key(key).about(hint)
        });
        items.collect()
    }

    /// What an action is about; `None` when the person has nothing for it.
    fn menu_hint(&self, action: Action, entry: &Entry) -> Option<String> {
        let person = &entry.person;
        match action {
            Action::CopyEmail | Action::Write => person.email.as_deref().map(str::to_owned),
            Action::CopyExtension => person.phones.inner.as_deref().map(str::to_owned),
            Action::Note => {
                let note = self.roster().note(person.id);
                note.and_then(|note| note.nickname().or(note.text()))
                    .map(str::to_owned)
                    .or(Some(String::new()))
            }
            Action::Cover if !cover::is_wanted(entry, &self.roster) => None,
            Action::Department | Action::Head | Action::Colleagues | Action::Subordinates => {
                self.way_from(action, entry)
            }
            _ => Some(String::new()),
        }
    }
}
