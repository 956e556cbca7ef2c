//! The thread of the loop: it sleeps until it is woken or its alarm goes off, and no other thread has to wake up for that.
//! By a timer of the runtime each tick of a clock on the screen would wake two more.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Instant;

/// When the thread wakes up by itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Alarm(Rc<Cell<Option<Instant>>>);

impl Alarm {
    /// Waits until that instant; only under [`block_on`] with this alarm.
    pub(super) fn wait(&self, until: Instant) -> impl Future<Output = ()> {
        poll_fn(move |_| {
            if until <= Instant::now() {
                return Poll::Ready(());
            }
            let sooner = self.0.get().filter(|at| *at < until);
            self.0.set(Some(sooner.unwrap_or(until)));
            Poll::Pending
        })
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future to its end on this thread, which sleeps while there is nothing to do.
pub(super) fn block_on<F: Future>(alarm: &Alarm, future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let (mut context, mut future) = (Context::from_waker(&waker), pin!(future));
    loop {
        alarm.0.set(None);
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        match alarm.0.get() {
            Some(at) => thread::park_timeout(at.saturating_duration_since(Instant::now())),
            None => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use futures_util::future::{self, Either};

    use super::*;

    #[test]
    fn it_is_woken_by_the_first_alarm_or_by_somebody_else() {
        let (alarm, begin) = (Alarm::default(), Instant::now());
        let (soon, late) = (begin + Duration::from_millis(5), begin + Duration::from_hours(1));
        let first = future::select(Box::pin(alarm.wait(late)), Box::pin(alarm.wait(soon)));
        assert!(matches!(block_on(&alarm, first), Either::Right(_)) && Instant::now() >= soon);
        let (tell, told) = tokio::sync::oneshot::channel();
        let teller = thread::spawn(move || tell.send(7));
        let first = future::select(Box::pin(alarm.wait(late)), told);
        assert!(matches!(block_on(&alarm, first), Either::Right((Ok(7), _))));
        assert!(teller.join().is_ok_and(|sent| sent.is_ok()));
    }
}
