//! The palette: all actions by name, and the other profiles.

use super::{Choice, Item, Label, Menu, key_label};
use crate::app::{App, Outcome, Popup};

impl App {
    pub(in crate::app) fn open_palette(&mut self) -> Outcome {
        let bindings = self.keymap().bindings().iter().filter(|binding| binding.action.is_in_palette());
        let actions = bindings.map(|binding| {
            Item::new(Label::Word(binding.action.help()), Choice::Act(binding.action))
                .with_key(key_label(binding))
                .searched_in(&binding.name)
        });
        let profiles =
            self.settings.offers.profiles.iter().enumerate().map(|(nth, name)| {
                Item::new(Label::Plain(name.clone()), Choice::Profile(nth)).searched_in(name)
            });
        let themes = self.settings.offers.themes.iter().map(|name| {
            let choice = Choice::Theme(name.clone());
            Item::new(Label::Word("palette-theme"), choice).about(name.clone()).searched_in(name)
        });
        let items = actions.chain(profiles).chain(themes).collect();
        self.open(Popup::Menu(Menu::searchable("palette-title", items)))
    }
}
