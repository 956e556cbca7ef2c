//! The thread of the loop: it sleeps until it is woken, its alarm goes off, or the terminal sends something, and no other
//! thread has to wake up for that. By a timer of the runtime each tick of a clock on the screen would wake two more, and
//! by a thread for the terminal each key.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::io::{self, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::{Duration, Instant};

use filedescriptor::{POLLIN, poll, pollfd};

/// What the thread wakes up for by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Alarm(Rc<Sleep>);

#[derive(Debug, Default)]
struct Sleep {
    /// At this instant.
    until: Cell<Option<Instant>>,
    /// When the terminal on stdin sends something.
    listens: Cell<bool>,
    /// Whether it has.
    has_heard: Cell<bool>,
}

impl Alarm {
    /// Waits until that instant; only under [`block_on`] with this alarm.
    pub(super) fn wait(&self, until: Instant) -> impl Future<Output = ()> {
        poll_fn(move |_| {
            if until <= Instant::now() {
                return Poll::Ready(());
            }
            let sooner = self.0.until.get().filter(|at| *at < until);
            self.0.until.set(Some(sooner.unwrap_or(until)));
            Poll::Pending
        })
    }

    /// Waits until the terminal has sent something, or is gone; only under [`block_on`] with this alarm.
    pub(super) fn readable(&self) -> impl Future<Output = ()> {
        poll_fn(move |_| {
            if self.0.has_heard.take() {
                return Poll::Ready(());
            }
            self.0.listens.set(true);
            Poll::Pending
        })
    }
}

/// Has the sleeping thread look again.
struct Bell {
    rope: UnixStream,
    /// Whether it rings already.
    rings: AtomicBool,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.rings.swap(true, Ordering::SeqCst) {
            // Nobody is left to hear it after the end.
            let _ = (&self.rope).write(b"!");
        }
    }
}

/// Runs a future to its end on this thread, which sleeps while there is nothing to do.
///
/// # Errors
/// When the system has nothing to sleep with.
pub(super) fn block_on<F: Future>(alarm: &Alarm, future: F) -> io::Result<F::Output> {
    let (rope, mut ear) = UnixStream::pair()?;
    rope.set_nonblocking(true)?;
    ear.set_nonblocking(true)?;
    let bell = Arc::new(Bell { rope, rings: AtomicBool::new(false) });
    let waker = Waker::from(Arc::clone(&bell));
    let (mut context, mut future) = (Context::from_waker(&waker), pin!(future));
    loop {
        alarm.0.until.set(None);
        alarm.0.listens.set(false);
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return Ok(output);
        }
        if sleep(&alarm.0, &ear)? {
            let _ = ear.read(&mut [0; 8]);
        }
        // Whoever rang before this has done so for what the future sees now.
        bell.rings.store(false, Ordering::SeqCst);
    }
}

/// Sleeps until one of what the thread wakes up for; sooner when a signal comes. Whether the bell rang.
fn sleep(sleep: &Sleep, ear: &UnixStream) -> io::Result<bool> {
    // Not a moment too early: it would have to sleep again.
    let left = sleep.until.get().map(|until| until.saturating_duration_since(Instant::now()));
    let left =
        left.map(|left| Duration::from_millis(u64::try_from(left.as_micros().div_ceil(1000)).unwrap_or(0)));
    let watched = |file: &dyn AsRawFd| pollfd { fd: file.as_raw_fd(), events: POLLIN, revents: 0 };
    let mut polled = [watched(ear), watched(&io::stdin())];
    let polled = if sleep.listens.get() { &mut polled[..] } else { &mut polled[..1] };
    match poll(polled, left) {
        Ok(_) => {
            sleep.has_heard.set(polled.get(1).is_some_and(|terminal| terminal.revents != 0));
            Ok(polled[0].revents != 0)
        }
        Err(filedescriptor::Error::Poll(error) | filedescriptor::Error::Io(error))
            if error.kind() == io::ErrorKind::Interrupted =>
        {
            Ok(false)
        }
        Err(error) => Err(io::Error::other(error)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::thread;

    use futures_util::future::{self, Either};

    use super::*;

    #[test]
    fn it_is_woken_by_the_first_alarm_or_by_somebody_else() {
        let (alarm, begin) = (Alarm::default(), Instant::now());
        let (soon, late) = (begin + Duration::from_millis(5), begin + Duration::from_hours(1));
        let first = future::select(Box::pin(alarm.wait(late)), Box::pin(alarm.wait(soon)));
        assert!(matches!(block_on(&alarm, first).unwrap(), Either::Right(_)) && Instant::now() >= soon);
        let (tell, told) = tokio::sync::oneshot::channel();
        let teller = thread::spawn(move || tell.send(7));
        let first = future::select(Box::pin(alarm.wait(late)), told);
        assert!(matches!(block_on(&alarm, first).unwrap(), Either::Right((Ok(7), _))));
        assert!(teller.join().unwrap().is_ok());
    }

    #[test]
    fn nothing_that_wakes_it_is_lost() {
        let (alarm, (tell, mut told)) = (Alarm::default(), tokio::sync::mpsc::channel(2));
        let teller = thread::spawn(move || (0..2000).all(|number| tell.blocking_send(number).is_ok()));
        let heard = async {
            let mut heard = 0;
            while told.recv().await == Some(heard) {
                heard += 1;
            }
            heard
        };
        assert_eq!(block_on(&alarm, heard).unwrap(), 2000);
        assert!(teller.join().unwrap());
    }
}
