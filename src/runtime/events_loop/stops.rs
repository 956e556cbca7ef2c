//! The terminal goes to somebody else and comes back: stopping, going on, and the signals that say so.

use ratatui::layout::Size;

use super::{Dashboard, Terminal};
use crate::app::Message;
use crate::runtime::events::Asked;
use crate::runtime::{Ending, Error, suspend};

impl Dashboard {
    pub(super) async fn on_signal(
        &mut self,
        asked: Asked,
        terminal: &mut Terminal<'_>,
    ) -> Result<Option<Ending>, Error> {
        match asked {
            Asked::End(number) => return Ok(Some(Ending::Signal(number))),
            Asked::Stop => self.suspend(terminal).await?,
            // Stopped by a signal that cannot be caught: whoever had the terminal meanwhile changed it.
            Asked::Continue => self.resume(terminal)?,
        }
        Ok(None)
    }

    /// Gives the terminal back and stops; goes on when the shell says so.
    pub(super) async fn suspend(&mut self, terminal: &mut Terminal<'_>) -> Result<(), Error> {
        suspend::stop(terminal.screen, &mut terminal.keyboard, &mut terminal.signals).await?;
        self.resume(terminal)
    }

    pub(super) fn resume(&mut self, terminal: &mut Terminal<'_>) -> Result<(), Error> {
        terminal.screen.resume()?;
        self.pictures.forget();
        self.go_on(terminal.screen.size()?);
        Ok(())
    }

    /// Goes on with a screen of this size, and with whatever the portal says now.
    pub(super) fn go_on(&mut self, size: Size) {
        self.update(Message::Resize(size));
        self.update(Message::Woke);
    }
}
