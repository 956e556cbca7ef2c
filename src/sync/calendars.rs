//! Reading calendars once, for the commands that print and leave.

use jiff::Timestamp;

use super::planner::{PEOPLE_A_CALL, Request, calendars_ahead, calendars_around};
use super::update::{Received, Update, updates};
use crate::people::schedule::WorkingTime;
use crate::people::{PersonId, Schedule};
use crate::portal::{Client, Command, Error};

/// Calls in one request.
const CALLS: usize = 10;
/// Of more people than this nobody's calendar is read: it would take the portal's time for a list that nobody reads.
const MOST: usize = 2_500;

/// What calendars told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendars {
    /// Of everybody who was told.
    pub schedules: Vec<(PersonId, Schedule)>,
    /// When the company works, when told.
    pub working_time: Option<WorkingTime>,
}

/// Reads the calendars of some people and the company's working time (scope `calendar`): of a few two weeks ahead, of
/// many the days around, of more than 2,500 nothing. Whoever the portal does not tell is left out.
///
/// # Errors
/// When a request is not answered.
pub async fn read_calendars(client: &Client, people: &[PersonId]) -> Result<Calendars, Error> {
    let mut calendars = Calendars::default();
    if people.is_empty() || people.len() > MOST {
        return Ok(calendars);
    }
    let now = Timestamp::now();
    let call = if people.len() <= PEOPLE_A_CALL { calendars_ahead } else { calendars_around };
    let calls = people.chunks(PEOPLE_A_CALL).map(|users| call(users, now));
    let calls: Vec<Command> = [Command::CalendarSettings].into_iter().chain(calls).collect();
    for commands in calls.chunks(CALLS) {
        let answer = client.batch(commands.to_vec()).await?;
        let request = Request::instructed(commands.to_vec());
        let (replies, server_time) = (answer.replies, answer.server_time);
        let received =
            Received { request: &request, replies, gone: Vec::new(), server_time, at: Timestamp::now() };
        for update in updates(received) {
            match update {
                Update::Schedules(told) => calendars.schedules.extend(told),
                Update::WorkingTime(told) => calendars.working_time = Some(told),
                _ => {}
            }
        }
    }
    Ok(calendars)
}
