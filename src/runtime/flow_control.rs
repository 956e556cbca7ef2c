//! How much of what was written the terminal has taken in. A frame that is drawn while others are still on the line shows
//! late, and so does whatever follows it: over a slow line frames are left out instead.
//!
//! Nothing between here and the terminal tells that. The terminal does: it answers a question once it has read all that
//! was written before. Only one that answered in the beginning is asked, and no more after an answer that never came.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// An answer that comes within this time over the shortest one: nothing waits on the line.
const AT_ONCE: Duration = Duration::from_millis(30);
/// One that takes this much longer: frames stack up.
const LATE: Duration = Duration::from_millis(100);
/// How long an answer takes at most, beside what was written before it.
const PATIENCE: Duration = Duration::from_secs(1);
/// The slowest line, in bytes a second: half of what 9,600 baud carry.
const SLOWEST: u64 = 480;
/// However much was written, it is not waited for longer, in seconds.
const LONGEST: u64 = 15;
/// Over a slow line it is asked for so many bytes; fewer are there before the next key.
const WORTH_ASKING: u64 = 256;
/// Where twice as many pass at once, only so many are worth a question, and not before this time after the last one.
const WORTH_ASKING_A_FAST_LINE: u64 = 4096;
const BETWEEN: Duration = Duration::from_millis(250);
/// As many bytes may be on their way at most.
const WIDEST: u64 = 64 * 1024;

/// Says when a frame may be drawn.
#[derive(Debug, Default)]
pub(super) struct FlowControl {
    /// Whether the terminal answers.
    answers: bool,
    /// How many bytes were written so far, and how many of them the terminal has surely taken in.
    written: u64,
    taken: u64,
    /// What was asked and not answered yet, in order.
    questions: VecDeque<Question>,
    /// The last of all questions.
    last: Option<Question>,
    /// So many bytes may be on their way when another frame is drawn: none where each frame takes long.
    window: u64,
    /// The shortest time that an answer took: to the terminal and back.
    trip: Option<Duration>,
}

#[derive(Clone, Copy, Debug)]
struct Question {
    /// How many bytes had been written, and how many of them were on their way.
    written: u64,
    under_way: u64,
    at: Instant,
}

impl FlowControl {
    /// Starts anew, on a terminal that answers questions or does not.
    pub(super) fn learn(&mut self, answers: bool) {
        *self = Self { answers, ..Self::default() };
    }

    /// So many bytes were or will be written; true when the terminal is to be asked behind them.
    pub(super) fn write(&mut self, bytes: usize, now: Instant) -> bool {
        self.written += u64::try_from(bytes).unwrap_or(u64::MAX);
        let unasked = self.written - self.last.map_or(0, |last| last.written);
        let lately = self.last.is_some_and(|last| now.duration_since(last.at) < BETWEEN);
        let is_worth = if self.is_fast() {
            unasked >= WORTH_ASKING_A_FAST_LINE && (!lately || unasked * 2 >= self.window)
        } else {
            unasked >= WORTH_ASKING
        };
        if !self.answers || !is_worth {
            return false;
        }
        let question = Question { written: self.written, under_way: self.written - self.taken, at: now };
        self.questions.push_back(question);
        self.last = Some(question);
        true
    }

    /// The terminal answers.
    pub(super) fn answer(&mut self, now: Instant) {
        // Later than anybody waited for: it does answer, though slowly.
        self.answers = true;
        let Some(question) = self.questions.pop_front() else { return };
        let took = now.duration_since(question.at);
        let over = self.trip.map(|trip| took.saturating_sub(trip));
        self.trip = Some(self.trip.map_or(took, |trip| trip.min(took)));
        // The first answer tells nothing of how much of its time is the way, unless it takes none.
        if took <= AT_ONCE || over.is_some_and(|over| over <= AT_ONCE) {
            let at_this_pace = u128::from(question.under_way) * AT_ONCE.as_micros() / took.as_micros().max(1);
            let at_this_pace = u64::try_from(at_this_pace).unwrap_or(u64::MAX);
            // Far away more may be on the way than pass in that time: as long as none waits, twice as many are tried.
            let passed = at_this_pace.max(question.under_way.saturating_mul(2));
            self.window = self.window.max(passed).min(WIDEST);
        } else if over.is_none_or(|over| over > LATE) {
            self.window = 0;
        }
        self.taken = question.written;
    }

    /// Until when the next frame waits for an answer; `None`: it may be drawn.
    pub(super) fn waits_until(&self) -> Option<Instant> {
        let question = self.questions.front()?;
        if self.written - self.taken < self.window {
            return None;
        }
        let carried =
            if self.is_fast() { 0 } else { (question.written - self.taken).div_ceil(SLOWEST).min(LONGEST) };
        Some(question.at + PATIENCE + Duration::from_secs(carried))
    }

    /// Whether whole screens pass at once.
    const fn is_fast(&self) -> bool {
        self.window >= 2 * WORTH_ASKING_A_FAST_LINE
    }

    /// Whether a frame may be drawn now. An answer that does not come is not waited for twice.
    pub(super) fn is_free(&mut self, now: Instant) -> bool {
        match self.waits_until() {
            Some(until) if until > now => false,
            Some(_) => {
                self.learn(false);
                true
            }
            None => true,
        }
    }

    /// No answer is waited for any more, as if all had come.
    pub(super) fn forgive(&mut self) {
        self.questions.clear();
        self.taken = self.written;
    }

    /// Whether answers are still to come.
    pub(super) fn is_owed(&self) -> bool {
        !self.questions.is_empty()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    fn answering() -> (FlowControl, Instant) {
        let mut flow = FlowControl::default();
        flow.learn(true);
        (flow, Instant::now())
    }

    #[test]
    fn a_terminal_that_does_not_answer_is_never_asked() {
        let (mut flow, now) = (FlowControl::default(), Instant::now());
        assert!(!flow.write(1_000_000, now) && flow.is_free(now));
    }

    #[test]
    fn a_frame_waits_until_the_one_before_has_arrived() {
        let (mut flow, start) = answering();
        assert!(!flow.write(100, start) && flow.is_free(start), "a few bytes are there at once");
        assert!(flow.write(2000, start));
        assert!(!flow.is_free(start + ms(900)));
        flow.answer(start + ms(2300));
        assert!(flow.is_free(start + ms(2300)) && !flow.is_owed());
        // Neither does it get better by itself.
        assert!(flow.write(2000, start + ms(2400)) && !flow.is_free(start + ms(4000)));
    }

    #[test]
    fn a_few_bytes_that_come_soon_tell_nothing_of_a_frame() {
        let (mut flow, mut now) = answering();
        for _ in 0..100 {
            if flow.write(90, now) {
                now += ms(20);
                flow.answer(now);
            }
            now += ms(1000);
        }
        assert!(flow.write(3500, now) && !flow.is_free(now + ms(1)));
    }

    #[test]
    fn what_is_far_and_fast_shows_every_frame_after_a_few() {
        let (mut flow, start) = answering();
        let (mut waited, mut arriving) = (0, VecDeque::new());
        for frame in 0..200 {
            let now = start + ms(frame * 16);
            while arriving.front().is_some_and(|&at| at <= now) {
                flow.answer(arriving.pop_front().unwrap());
            }
            if !flow.is_free(now) {
                waited += 1;
            } else if flow.write(2000, now) {
                arriving.push_back(now + ms(150));
            }
        }
        assert!(waited < 40, "{waited} of 200 frames were left out");
    }

    #[test]
    fn a_fast_terminal_is_asked_rarely() {
        let (mut flow, start) = answering();
        let mut asked = 0;
        for frame in 0..600 {
            let now = start + ms(frame * 16);
            assert!(flow.is_free(now), "frame {frame}");
            if flow.write(900, now) {
                asked += 1;
                flow.answer(now + ms(1));
            }
        }
        assert!((10..=60).contains(&asked), "{asked} times in ten seconds");
        let seconds = (0..40).filter(|second| flow.write(88, start + ms(20_000 + second * 1000))).count();
        assert!(seconds <= 1, "the ticks of a timer are not worth it: {seconds}");
    }

    #[test]
    fn an_answer_that_does_not_come_is_waited_for_once() {
        let (mut flow, start) = answering();
        assert!(flow.write(2000, start));
        let until = flow.waits_until().unwrap();
        assert!(until <= start + ms(7000) && !flow.is_free(until - ms(1)));
        assert!(flow.is_free(until) && !flow.is_owed());
        assert!(!flow.write(100_000, until) && flow.is_free(until));
        // It comes after all.
        flow.answer(until + ms(500));
        assert!(flow.write(2000, until + ms(600)) && !flow.is_free(until + ms(600)));
    }

    proptest! {
        #[test]
        fn nothing_is_waited_for_for_ever(steps in prop::collection::vec((0u64..5000, 0usize..9000, any::<bool>()), 0..60)) {
            let (mut flow, mut now) = answering();
            for (later, bytes, answered) in steps {
                now += ms(later);
                if answered {
                    flow.answer(now);
                }
                if flow.is_free(now) {
                    flow.write(bytes, now);
                }
                if let Some(until) = flow.waits_until() {
                    prop_assert!(flow.is_owed() && until <= now + Duration::from_secs(30));
                }
            }
            prop_assert!(flow.is_free(now + Duration::from_secs(60)));
        }
    }
}
