//! What the state asks for, carried out: instructions to the portal, sequences for the terminal, other programs.

use std::time::Duration;

use crate::app::{Copying, Effect, Message, Notice, OpenFailure, Preference};
use crate::people::{PhoneNumber, StatusTimer};
use crate::portal::Command;
use crate::sync::Instruction;

use super::{Dashboard, Terminal};
use crate::runtime::external_program::{self, SessionEnvironment};
use crate::runtime::{Ending, Error, Screen};

/// How long leaving may wait for what was copied: shorter than anybody notices.
const LAST_WORDS: Duration = Duration::from_millis(40);

/// What became of something that an external program was to do.
pub(super) struct ExternalResult {
    message: Message,
    /// What the terminal is sent for it.
    to_terminal: String,
}

impl ExternalResult {
    /// `extension`: the word before the extension of a telephone.
    fn not_opened(address: &str, extension: &str, failure: OpenFailure) -> Self {
        let address = address.replacen(";ext=", &format!(" {extension} "), 1);
        Self { message: Message::NotOpened { address, failure }, to_terminal: String::new() }
    }
}

impl Dashboard {
    /// Carries out everything that the state asked for; answers the end that was among it.
    pub(super) async fn carry_out(&mut self, terminal: &mut Terminal<'_>) -> Result<Option<Ending>, Error> {
        let mut ending = None;
        while let Some(effect) = self.effects.pop_front() {
            match effect {
                Effect::Quit => ending = Some(Ending::Quit),
                Effect::Welcome => ending = Some(Ending::Welcome),
                Effect::OpenProfile(nth) => ending = self.open_profile(nth, terminal)?.or(ending),
                Effect::UseTheme(name) => {
                    self.use_theme(name);
                    terminal.screen.repaint()?;
                }
                Effect::Suspend => self.suspend(terminal).await?,
                Effect::Redraw => terminal.screen.repaint()?,
                Effect::Refresh => self.portal.instruct(Instruction::Refresh),
                Effect::RefreshPerson(id) => self.call(Command::User(id)),
                Effect::Search(find) => self.call(Command::SearchUsers { find, offset: 0 }),
                Effect::SetStatus(status) => self.call(Command::SetStatus(status)),
                Effect::SendMessage { to, text } => self.call(Command::SendMessage { to, text }),
                Effect::AskStatus => self.call(Command::Status),
                Effect::ReadStatusTimer => self.tell_status_timer(),
                Effect::KeepStatusTimer(timer) => self.keep_status_timer(timer),
                Effect::StartIdle { ago } => self.call(Command::StartIdle { ago }),
                Effect::EndIdle => self.call(Command::EndIdle),
                Effect::FollowPortal(to) => self.follow_portal(to),
                Effect::Copy(copying) => self.copy(copying),
                Effect::Open(address) => self.open_address(address),
                Effect::Call(number) => self.call_number(number),
                Effect::Notify(notice) => self.notify(notice),
                Effect::Keep(preference) => self.keep(preference),
            }
        }
        Ok(ending)
    }

    fn call(&mut self, command: Command) {
        self.portal.instruct(Instruction::Call(command));
    }

    /// Uses another theme, or the default one where that cannot be read.
    fn use_theme(&mut self, name: String) {
        let read = self.launch.themes.read(&name);
        self.launch.appearance.theme = read.clone().unwrap_or_default();
        self.restyle();
        self.update(match read {
            Ok(_) => Message::ThemeChosen { kept: self.keeps_theme(&name), name },
            Err(fault) => Message::ThemeRefused(fault),
        });
    }

    /// Keeps the theme for the next start; whether that was done.
    fn keeps_theme(&self, name: &str) -> bool {
        self.launch.theme_file.as_ref().is_some_and(|file| {
            file.keep(name).inspect_err(|error| tracing::warn!(%error, "the theme is not kept")).is_ok()
        })
    }

    /// Asks the portal at its new address, and keeps that in the settings.
    fn follow_portal(&mut self, to: String) {
        let kept = (self.launch.keep_address)(&to);
        self.portal.instruct(Instruction::Move { to });
        self.update(Message::AddressKept(kept));
    }

    /// Tells the timer of my status, as this or another copy of the program kept it; the file holds a line.
    fn tell_status_timer(&mut self) {
        if let Some(file) = &self.launch.status_timer {
            self.status_timer = file.read();
        }
        self.update(Message::StatusTimer(self.status_timer));
    }

    fn keep_status_timer(&mut self, timer: Option<StatusTimer>) {
        self.status_timer = timer;
        if let Some(file) = &self.launch.status_timer
            && let Err(error) = file.keep(timer.as_ref())
        {
            tracing::warn!(%error, "the timer of the status is not kept");
        }
        self.update(Message::StatusTimer(timer));
    }

    fn copy(&mut self, copying: Copying) {
        self.run_external(move |environment| {
            let (to, to_terminal) = external_program::copy(&copying.text, environment);
            Some(ExternalResult { message: Message::Copied { copying, to }, to_terminal })
        });
    }

    fn open_address(&mut self, address: String) {
        let extension = self.words.get("card-extension");
        self.run_external(move |environment| {
            let opened = external_program::open_address(&address, environment);
            opened.err().map(|failure| ExternalResult::not_opened(&address, &extension, failure))
        });
    }

    fn call_number(&mut self, number: PhoneNumber) {
        let (command, extension) = (self.launch.commands.call.clone(), self.words.get("card-extension"));
        self.run_external(move |environment| {
            let called = external_program::call(&number, command.as_deref(), environment);
            called.err().map(|failure| ExternalResult::not_opened(&number.uri(), &extension, failure))
        });
    }

    fn notify(&mut self, Notice { name, before, presence, .. }: Notice) {
        let said = self.words.change(&name, before, presence);
        self.to_terminal.push_str(&self.notifier.notice(&self.words.get("app-name"), &said));
        if let Some(command) = self.launch.commands.notify.clone() {
            tokio::task::spawn_blocking(move || {
                external_program::run(&command, &[("NAME", &name), ("PRESENCE", presence.as_str())]);
            });
        }
    }

    fn keep(&self, preference: Preference) {
        if let Some(memory) = &self.memory {
            memory.keep(preference);
        }
    }

    /// Has an external program do something, beside the loop; what became of it comes back.
    fn run_external(
        &mut self,
        work: impl FnOnce(&SessionEnvironment) -> Option<ExternalResult> + Send + 'static,
    ) {
        let results = self.external_results.0.clone();
        self.external_work = Some(tokio::task::spawn_blocking(move || {
            if let Some(result) = work(&SessionEnvironment::of_process()) {
                // A full channel means that nobody looks any more.
                let _ = results.blocking_send(result);
            }
        }));
    }

    /// Tells what became of something that an external program was to do.
    pub(super) fn on_external_result(&mut self, result: ExternalResult) {
        self.to_terminal.push_str(&result.to_terminal);
        self.update(result.message);
    }

    /// Lets what was copied last reach the clipboard, though the user leaves at once.
    pub(in crate::runtime) async fn finish_external_work(&mut self, screen: &mut Screen) {
        if let Some(work) = self.external_work.take() {
            // Whatever takes longer goes on by itself, or not at all.
            let _ = tokio::time::timeout(LAST_WORDS, work).await;
        }
        while let Ok(result) = self.external_results.1.try_recv() {
            self.to_terminal.push_str(&result.to_terminal);
        }
        // A terminal that is gone takes nothing any more.
        let _ = screen.send(&std::mem::take(&mut self.to_terminal));
    }
}
