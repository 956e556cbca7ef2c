//! The terminal goes to somebody else and comes back: stopping, going on, and the signals that say so.

use super::Dashboard;
use crate::app::Message;
use crate::runtime::events::{Asked, Signals};
use crate::runtime::keyboard::Keyboard;
use crate::runtime::terminal::Screen;
use crate::runtime::{Ending, Error, suspend};

impl Dashboard {
    pub(super) async fn on_signal(
        &mut self,
        asked: Asked,
        screen: &mut Screen,
        stream: &mut Keyboard,
        signals: &mut Signals,
    ) -> Result<Option<Ending>, Error> {
        match asked {
            Asked::End(number) => return Ok(Some(Ending::Signal(number))),
            Asked::Stop => self.suspend(screen, stream, signals).await?,
            // Stopped by a signal that cannot be caught: whoever had the terminal meanwhile changed it.
            Asked::Continue => self.resume(screen)?,
        }
        Ok(None)
    }

    /// Gives the terminal back and stops; goes on when the shell says so.
    pub(super) async fn suspend(
        &mut self,
        screen: &mut Screen,
        stream: &mut Keyboard,
        signals: &mut Signals,
    ) -> Result<(), Error> {
        suspend::stand_still(screen, stream, signals).await?;
        self.resume(screen)
    }

    pub(super) fn resume(&mut self, screen: &mut Screen) -> Result<(), Error> {
        screen.resume()?;
        self.pictures.forget();
        let size = screen.size()?;
        self.update(Message::Resize(size));
        let outcome = self.update(Message::Woke);
        outcome.effects.into_iter().for_each(|effect| self.carry_out(effect));
        Ok(())
    }
}
