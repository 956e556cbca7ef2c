//! Waiting for a portal that asks for time.

use std::io::Write;
use std::time::Duration;

use clap::Args;
use jiff::SignedDuration;
use tokio::time::Instant;

use crate::cli::Failure;
use crate::cli::mistake::Unfit;
use crate::cli::output::style::shown_stderr;
use crate::portal::{BatchAnswer, Client, Command, Error};
use crate::sync::WaitLimit;
use crate::words::{Sentence, Words};

/// The first wait after the portal said that it was too much; it doubles every time.
const FIRST: Duration = Duration::from_millis(500);
/// Longer than this nobody waits without being told why.
const SAID_AFTER: Duration = Duration::from_secs(2);

/// How long a command waits.
#[derive(Clone, Copy, Debug, Args)]
pub struct Waiting {
    /// How long to wait at most for a portal that asks for patience, like 10s or 2m
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = time)]
    pub timeout: Duration,
}

/// Reads a length of time, at least a second; a number alone is one of seconds.
pub(crate) fn time(text: &str) -> Result<Duration, Unfit> {
    let allowed = || Unfit::new(Sentence::new("option-takes-time"));
    let text = text.trim();
    let seconds = text.parse().ok().map(SignedDuration::from_secs);
    let time = seconds.map_or_else(|| text.parse::<SignedDuration>(), Ok).map_err(|_| allowed())?;
    Duration::try_from(time).ok().filter(|time| *time >= Duration::from_secs(1)).ok_or_else(allowed)
}

impl Default for Waiting {
    /// Half a minute.
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30) }
    }
}

impl Waiting {
    /// The same for a reading of the whole company.
    pub(crate) fn wait_limit(self, tell: &mut dyn FnMut(&Error)) -> WaitLimit<'_> {
        WaitLimit { longest: self.timeout, tell }
    }

    /// Asks, and asks again for as long as the portal asks to wait for the whole or for a part.
    ///
    /// # Errors
    /// The portal's failure; [`Failure::TimedOut`] when the time is over.
    pub(crate) async fn batch(
        self,
        client: &Client,
        commands: Vec<Command>,
        words: &Words,
    ) -> Result<BatchAnswer, Failure> {
        let began = Instant::now();
        let (mut pause, mut told) = (FIRST, false);
        loop {
            let answer = client.batch(commands.clone()).await;
            let throttled = match &answer {
                Err(error) => Some(error),
                Ok(answer) => answer.replies.iter().find_map(|reply| reply.as_ref().err()),
            };
            let Some(error) = throttled.filter(|error| error.is_throttled()).cloned() else {
                return Ok(answer?);
            };
            let over = began + self.timeout;
            if Instant::now() >= over {
                return Err(timed_out(&error));
            }
            let until = (Instant::now() + pause.max(error.retry_after().unwrap_or_default())).min(over);
            if !told && until > began + SAID_AFTER {
                tokio::time::sleep_until(began + SAID_AFTER).await;
                told = true;
                tell(&error, words);
            }
            tokio::time::sleep_until(until).await;
            pause *= 2;
        }
    }
}

/// Says on standard error what is waited for.
pub(crate) fn tell(error: &Error, words: &Words) {
    let said = words.with("waiting-for-portal", &[("sentence", words.say(&error.sentence()).into())]);
    // Nobody is left to tell when even this cannot be written.
    let _ = writeln!(shown_stderr(), "whosin: {said}");
}

/// The failure of a command whose time is over while the portal still asked to wait.
pub(crate) fn timed_out(error: &Error) -> Failure {
    Failure::TimedOut(error.sentence())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn times_are_seconds_or_have_units() {
        assert_eq!(time("2h").unwrap(), Duration::from_secs(7200));
        assert_eq!(time("1h 30m").unwrap(), Duration::from_secs(5400));
        assert_eq!(time("45s").unwrap(), Duration::from_secs(45));
        assert_eq!(time("45").unwrap(), Duration::from_secs(45));
        for wrong in ["", "0", "-2", "-1h", "0s", "soon"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }
}
