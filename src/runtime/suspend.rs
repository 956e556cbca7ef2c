//! Ctrl-Z: the terminal goes back to the shell for a while.

use std::io;

use futures_util::FutureExt;

use super::events::Signals;
use super::keyboard::Keyboard;
use super::terminal::Screen;

/// Gives the terminal back and stops this process until the shell continues it. The screen is not yet taken over
/// again then.
pub(super) async fn stop(
    screen: &mut Screen,
    keyboard: &mut Keyboard,
    signals: &mut Signals,
) -> io::Result<()> {
    // Its reader must not take keys that are meant for the shell.
    keyboard.release();
    screen.leave();
    // This very process stops here until it is continued.
    rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP)?;
    // The signal that continued it is answered here.
    while signals.next().now_or_never().is_some() {}
    tokio::task::yield_now().await;
    Ok(())
}
