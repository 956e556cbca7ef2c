//! A closed terminal, noticed.
//!
//! When the other end of a terminal goes away, reading from it ends at once for ever, and an event reader would
//! spin. The signal that usually comes with it does not reach a program that was started with `nohup`.

use rustix::event::{PollFd, PollFlags, poll};
use tokio::sync::oneshot;

/// The signal that tells of it.
pub(super) const NUMBER: i32 = rustix::process::Signal::HUP.as_raw();

/// Tells once when the terminal on stdin has gone.
pub(super) fn watch() -> oneshot::Receiver<()> {
    let (gone, hangup) = oneshot::channel();
    // It sleeps in the kernel until then, or until the program ends.
    std::thread::spawn(move || {
        let stdin = std::io::stdin();
        loop {
            let mut polled = [PollFd::new(&stdin, PollFlags::empty())];
            match poll(&mut polled, None) {
                Err(rustix::io::Errno::INTR) => {}
                Err(_) => return,
                Ok(_) => break,
            }
        }
        // Whoever waited may be gone already.
        let _ = gone.send(());
    });
    hangup
}
