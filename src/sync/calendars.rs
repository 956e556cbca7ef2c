//! Reading calendars once, for the commands that print and leave. They come on top of what is printed: whatever goes wrong
//! here, nothing else is missing.

use std::time::Duration;

use jiff::Timestamp;

use super::planner::{PEOPLE_A_CALL, calendars_ahead, calendars_around};
use super::update::read_schedules;
use crate::people::schedule::WorkingTime;
use crate::people::{PersonId, Schedule};
use crate::portal::budget::{Limits, Methods, Priority};
use crate::portal::{BatchAnswer, Client, Command, Reply};

/// Calls in one request for two weeks, and for the days around.
const CALLS_AHEAD: usize = 4;
const CALLS_AROUND: usize = 16;
/// Of more people than this only the days around are asked for.
const FEW: usize = PEOPLE_A_CALL * CALLS_AHEAD;
/// Between two requests.
const SPACING: Duration = Duration::from_millis(100);
/// Longer than this nobody waits for them.
const LONGEST: Duration = Duration::from_secs(10);

/// What calendars told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendars {
    /// Of whom they told, and what.
    pub schedules: Vec<(PersonId, Schedule)>,
    /// When the company works, when it was told.
    pub working_time: Option<WorkingTime>,
    /// Whether the portal refuses to tell of calendars: trying again will not help soon.
    pub refused: bool,
    /// How many people were asked about whom nothing came: the share of the limits or the time was over before.
    pub untold: usize,
    /// How many requests it took.
    pub requests: usize,
}

/// Reads the calendars of these people as of `now`: two weeks of few people in one request, of more only the days around,
/// 800 people a request, and as long as the method's share of the portal's `limits` lasts.
pub async fn read_calendars(
    client: &Client,
    people: &[PersonId],
    limits: &Limits,
    now: Timestamp,
) -> Calendars {
    let mut read = Calendars { untold: people.len(), ..Calendars::default() };
    // What was read in time counts.
    let _ = tokio::time::timeout(LONGEST, read.read(client, people, limits, now)).await;
    read
}

impl Calendars {
    async fn read(&mut self, client: &Client, people: &[PersonId], limits: &Limits, now: Timestamp) {
        let mut methods = Methods::new(limits);
        let is_few = people.len() <= FEW;
        let calls = if is_few { CALLS_AHEAD } else { CALLS_AROUND };
        let call = if is_few { calendars_ahead } else { calendars_around };
        for people in people.chunks(PEOPLE_A_CALL * calls) {
            let mut commands: Vec<Command> =
                people.chunks(PEOPLE_A_CALL).map(|users| call(users, now)).collect();
            let method = commands[0].method();
            let asked_at = Timestamp::now();
            if methods.cooldown_until(method, Priority::Normal, asked_at).is_some() {
                return;
            }
            if self.requests == 0 {
                commands.push(Command::CalendarSettings);
            } else {
                tokio::time::sleep(SPACING).await;
            }
            self.requests += 1;
            let Ok(answer) = client.batch(commands.clone()).await else { return };
            let ahead = answer.clock_offset().unwrap_or_default();
            for (method, used) in &answer.operating {
                methods.told(method, *used, ahead, answer.received_at);
            }
            self.take(&commands, answer, now);
            if self.refused {
                return;
            }
        }
    }

    fn take(&mut self, commands: &[Command], answer: BatchAnswer, now: Timestamp) {
        let read_at = answer.server_time.unwrap_or(now);
        for (command, reply) in commands.iter().zip(answer.replies) {
            match (command, reply) {
                (Command::Accessibility { users, to, .. }, Ok(Reply::Accessibility(calendars))) => {
                    self.untold = self.untold.saturating_sub(users.len());
                    self.schedules.extend(read_schedules(calendars, *to, read_at));
                }
                (Command::Accessibility { .. }, Err(error)) => {
                    self.refused |= !error.is_retryable();
                }
                (_, Ok(Reply::WorkingTime(told))) => self.working_time = Some(told),
                _ => {}
            }
        }
    }
}
