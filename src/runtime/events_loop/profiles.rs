//! From one profile to another: the present dashboard goes on until the other portal is ready to be asked.

use std::collections::VecDeque;
use tokio::sync::oneshot;

use super::{Dashboard, Terminal};
use crate::app::Message;
use crate::runtime::keyboard::TerminalEvent;
use crate::runtime::terminal::Screen;
use crate::runtime::{Connect, End, Ending, Error, Session};
use crate::words::Sentence;

/// A profile that is being opened.
pub(super) type Opening = oneshot::Receiver<Result<Box<Session>, Sentence>>;

/// What came of the profile that is being opened; never, when none is.
pub(super) async fn opened(opening: &mut Option<Opening>) -> Result<Box<Session>, Sentence> {
    loop {
        match opening {
            Some(receiver) => {
                let session = receiver.await;
                *opening = None;
                // The sender goes without a word only with the whole program.
                if let Ok(session) = session {
                    return session;
                }
            }
            None => std::future::pending().await,
        }
    }
}

impl Dashboard {
    /// Runs until the end, or until another dashboard is to follow.
    pub(in crate::runtime) async fn run(
        &mut self,
        screen: &mut Screen,
        typed: VecDeque<TerminalEvent>,
        connect: Connect,
    ) -> Result<End, Error> {
        let ending = self.run_to_the_end(screen, typed, connect).await?;
        Ok(self.next.take().map_or(End::Ending(ending), End::Session))
    }

    /// Opens another profile, in the background unless that may ask the user something in the terminal; answers the
    /// end of this dashboard when the other one can begin already.
    pub(super) fn open_profile(
        &mut self,
        nth: usize,
        terminal: &mut Terminal<'_>,
    ) -> Result<Option<Ending>, Error> {
        if self.opening.is_some() {
            return Ok(None);
        }
        let profile = match self.launch.profiles.read(nth) {
            Ok(profile) => profile,
            Err(sentence) => return Ok(self.on_opened(Err(sentence))),
        };
        if !profile.asks {
            let (opened, opening) = oneshot::channel();
            tokio::task::spawn_blocking(move || {
                // Whoever waited may have left already.
                let _ = opened.send((profile.open)().map(Box::new));
            });
            self.opening = Some(opening);
            return Ok(None);
        }
        terminal.keyboard.release();
        terminal.screen.leave();
        let session = (profile.open)().map(Box::new);
        self.resume(terminal)?;
        Ok(self.on_opened(session))
    }

    /// The other profile is ready, and this dashboard's end has come; or it is not, and this one stays.
    pub(super) fn on_opened(&mut self, session: Result<Box<Session>, Sentence>) -> Option<Ending> {
        match session {
            Ok(session) => {
                self.next = Some(session);
                Some(Ending::Quit)
            }
            Err(sentence) => {
                self.update(Message::ProfileFailed(sentence));
                None
            }
        }
    }
}
