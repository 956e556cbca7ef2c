//! Between two readers of the keyboard: after Ctrl-Z, and from one screen to the next.

use std::io;
use std::time::Duration;

use crossterm::event::EventStream;
use futures_util::FutureExt;

use super::events::Signals;
use super::terminal::Screen;

/// Gives the terminal back and stops this process until the shell continues it. The screen is not yet taken over
/// again then.
pub(super) async fn stand_still(
    screen: &mut Screen,
    stream: &mut EventStream,
    signals: &mut Signals,
) -> io::Result<()> {
    // Its reader must not take keys that are meant for the shell: a stream that is dropped wakes its reader.
    let read = std::mem::replace(stream, EventStream::new());
    dismiss(read)?;
    screen.leave();
    // This very process stands still here until it is told to continue.
    rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP)?;
    // The signal that continued it is answered here.
    while signals.next().now_or_never().is_some() {}
    tokio::task::yield_now().await;
    Ok(())
}

/// Ends a stream of events so that the next one misses nothing: the call that wakes its reader stays in the queue
/// when that reader was not asleep, and crossterm 0.29 forgets the keys that arrive together with it until another
/// one is pressed.
pub(super) fn dismiss(stream: EventStream) -> io::Result<()> {
    drop(stream);
    // A key that is there already stays there for the next reader.
    crossterm::event::poll(Duration::ZERO).map(drop)
}
