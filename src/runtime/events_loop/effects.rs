//! What the state asks for, carried out: orders to the portal, sequences for the terminal, other programs.

use std::time::Duration;

use crate::app::{Effect, Message, News, Notice, Obstacle};
use crate::portal::Command;
use crate::sync::Order;

use super::Dashboard;
use crate::runtime::Screen;
use crate::runtime::outside::{self, Environment};

/// How long leaving may wait for what was copied: shorter than anybody notices.
const LAST_WORDS: Duration = Duration::from_millis(40);

/// What became of something that was handed to other programs.
pub(super) struct Handed {
    news: News,
    /// What the terminal is sent for it.
    to_terminal: String,
}

impl Handed {
    fn not_opened(address: String, obstacle: Obstacle) -> Self {
        Self { news: News::NotOpened { address, obstacle }, to_terminal: String::new() }
    }
}

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
            Effect::Copy(copying) => {
                self.hand_over(move |environment| {
                    let (to, to_terminal) = outside::copy(&copying.text, environment);
                    Some(Handed { news: News::Copied { copying, to }, to_terminal })
                });
            }
            Effect::Open(address) => {
                self.hand_over(move |environment| {
                    let opened = outside::open_address(&address, environment);
                    opened.err().map(|obstacle| Handed::not_opened(address, obstacle))
                });
            }
            Effect::Call(number) => {
                let command = self.launch.commands.call.clone();
                self.hand_over(move |environment| {
                    let called = outside::call(&number, command.as_deref(), environment);
                    called.err().map(|obstacle| Handed::not_opened(number.uri(), obstacle))
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
            Effect::Quit | Effect::Welcome | Effect::OpenProfile(_) | Effect::Suspend | Effect::Redraw => {}
        }
    }

    /// Has other programs do something, beside the loop; what became of it comes back.
    fn hand_over(&mut self, work: impl FnOnce(&Environment) -> Option<Handed> + Send + 'static) {
        let told = self.handed.0.clone();
        self.handing = Some(tokio::task::spawn_blocking(move || {
            if let Some(handed) = work(&Environment::of_process()) {
                // A full channel means that nobody looks any more.
                let _ = told.blocking_send(handed);
            }
        }));
    }

    /// Tells what became of something that was handed over.
    pub(super) fn on_handed(&mut self, handed: Handed) {
        self.to_terminal.push_str(&handed.to_terminal);
        let outcome = self.update(Message::News(handed.news));
        outcome.effects.into_iter().for_each(|effect| self.carry_out(effect));
    }

    /// Lets what was copied last reach the clipboard, though the user leaves at once.
    pub(in crate::runtime) async fn finish_handing_over(&mut self, screen: &mut Screen) {
        if let Some(handing) = self.handing.take() {
            // Whatever takes longer goes on by itself, or not at all.
            let _ = tokio::time::timeout(LAST_WORDS, handing).await;
        }
        while let Ok(handed) = self.handed.1.try_recv() {
            self.to_terminal.push_str(&handed.to_terminal);
        }
        // A terminal that is gone takes nothing any more.
        let _ = screen.send(&std::mem::take(&mut self.to_terminal));
    }

    pub(super) fn order(&self, order: Order) {
        // A full channel means that the portal has not answered for long: the user sees that already.
        let _ = self.portal.orders.try_send(order);
    }
}
