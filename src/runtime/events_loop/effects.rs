//! What the state asks for, carried out: orders to the portal, sequences for the terminal, other programs.

use crate::app::{Effect, Message, News, Notice};
use crate::portal::Command;
use crate::sync::Order;

use super::Dashboard;
use crate::runtime::outside;

impl Dashboard {
    /// Carries out what needs no change of the screen.
    pub(super) fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Refresh => self.order(Order::Refresh),
            Effect::RefreshPerson(id) => self.order(Order::Call(Command::User(id))),
            Effect::Search(find) => self.order(Order::Call(Command::SearchUsers { find, offset: 0 })),
            Effect::SetStatus(status) => self.order(Order::Call(Command::SetStatus(status))),
            Effect::StartIdle { ago } => self.order(Order::Call(Command::StartIdle { ago })),
            Effect::EndIdle => self.order(Order::Call(Command::EndIdle)),
            Effect::Copy(text) => {
                self.to_terminal.push_str(&outside::clipboard(&text));
                tokio::task::spawn_blocking(move || outside::copy_to_system(&text));
            }
            Effect::Open(address) => {
                tokio::task::spawn_blocking(move || outside::open_address(&address));
            }
            Effect::Call(number) => {
                let command = self.launch.commands.call.clone();
                tokio::task::spawn_blocking(move || match command {
                    Some(command) => outside::run(&command, &[("NUMBER", &number)]),
                    None => outside::open_address(&format!("tel:{number}")),
                });
            }
            Effect::FollowPortal(to) => {
                let kept = (self.launch.keep_address)(&to);
                self.order(Order::Move { to });
                self.update(Message::News(News::AddressKept(kept)));
            }
            Effect::Notify(Notice { name, before, presence, .. }) => {
                let said = self.words.change(&name, before, presence);
                self.to_terminal.push_str(&self.notifier.notice(&self.words.get("app-name"), &said));
                if let Some(command) = self.launch.commands.notify.clone() {
                    tokio::task::spawn_blocking(move || {
                        outside::run(&command, &[("NAME", &name), ("PRESENCE", presence.as_str())]);
                    });
                }
            }
            Effect::KeepFavourite { id, favourite } => {
                if let Some(memory) = &self.memory {
                    memory.favourite(id, favourite);
                }
            }
            Effect::KeepWatch { id, watched } => {
                if let Some(memory) = &self.memory {
                    memory.watch(id, watched);
                }
            }
            Effect::KeepBorders(borders) => {
                if let Some(memory) = &self.memory {
                    memory.borders(borders);
                }
            }
            Effect::Quit | Effect::Suspend | Effect::Redraw => {}
        }
    }

    pub(super) fn order(&self, order: Order) {
        // A full channel means that the portal has not answered for long: the user sees that already.
        let _ = self.portal.orders.try_send(order);
    }
}
