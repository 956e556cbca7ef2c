//! Reading the whole company once, for the commands that print and leave.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::attention::Interest;
use super::cadence::Cadence;
use super::fault::Fault;
use super::link::Link;
use super::planner::Planner;
use super::request::Step;
use super::update::{Me, Received, Update, news};
use crate::people::{Departments, Person, PersonId, Status};
use crate::portal::{Client, Error};

/// How often a failed request is tried again before the reading is given up.
const TRIES: u32 = 3;
/// Nobody watches: only the portal's bucket counts.
const SPACING: Duration = Duration::from_millis(100);

/// Everything that can be read of a company.
#[derive(Clone, Debug, Default)]
pub struct Company {
    /// Everybody, by number, with time zones where the portal tells them; programs and customers too.
    pub people: Vec<Person>,
    /// Members of departments of whom the portal told nothing more: not to be seen, or lost to its failures.
    pub untold: Vec<PersonId>,
    /// All departments.
    pub departments: Departments,
    /// The owner of the webhook.
    pub me: Me,
    /// The owner's status.
    pub status: Option<Status>,
    /// The portal's clock at the last answer, when it tells.
    pub server_time: Option<Timestamp>,
    /// How far the portal's clock was ahead of ours (negative: behind).
    pub clock_offset: SignedDuration,
    /// How many requests it took.
    pub requests: usize,
}

/// What is put together at the end: a time zone may be told before its person.
#[derive(Default)]
struct Found {
    people: HashMap<PersonId, Person>,
    zones: HashMap<PersonId, String>,
}

/// Reads the whole company, as wide as the webhook's scopes allow: 2 requests for an office of 50, 6 for 10,000
/// people with the scope `im` alone. Passing troubles are waited for, a few seconds in all.
///
/// # Errors
/// The portal's refusal, or the last failure when trying again did not help.
pub async fn read_company(client: &Client) -> Result<Company, Error> {
    let cadence = Cadence { reading_spacing: SPACING, ..Cadence::default() };
    let mut planner = Planner::thorough(cadence, u64::from(std::process::id()));
    let interest = Interest::default();
    let mut company = Company::default();
    let mut found = Found::default();
    let mut refusal = None;
    let mut failures = 0;
    while !planner.is_read() {
        let now = Timestamp::now();
        planner.attend(&interest, now);
        let request = match planner.next(now) {
            Step::Ask(request) => request,
            Step::Wait(until) => {
                let left = until.duration_since(now).try_into().unwrap_or_default();
                tokio::time::sleep(left).await;
                continue;
            }
            // Only a planner that has stopped idles.
            Step::Idle => return Err(refusal.unwrap_or(Error::Unexpected { method: "batch" })),
        };
        planner.sent(&request, now);
        company.requests += 1;
        let answer = client.batch(request.commands.clone()).await;
        let now = Timestamp::now();
        let error = match answer {
            Err(error) if !error.is_retryable() => return Err(error),
            Err(error) => {
                planner.failed(&Fault::of(&error, company.clock_offset), now);
                Some(error)
            }
            Ok(answer) => {
                company.server_time = answer.server_time.or(company.server_time);
                company.clock_offset = answer.clock_offset().unwrap_or(company.clock_offset);
                let fault = |error: &Error| Fault::of(error, company.clock_offset);
                let plain: Vec<_> =
                    answer.replies.iter().map(|reply| reply.as_ref().map_err(fault)).collect();
                let gone = planner.answered(&request, &plain, now).gone;
                let worst = answer.replies.iter().filter_map(|reply| reply.as_ref().err());
                let worst = worst.max_by_key(|error| fault(error).weight()).cloned();
                let server_time = answer.server_time;
                for update in
                    news(Received { request: &request, replies: answer.replies, gone, server_time, at: now })
                {
                    company.take(update, &mut found);
                }
                worst
            }
        };
        refusal = error.or(refusal);
        failures = if matches!(planner.link(), Link::Retrying { .. }) { failures + 1 } else { 0 };
        if failures > TRIES
            && let Some(error) = refusal
        {
            return Err(error);
        }
    }
    for (id, zone) in found.zones {
        if let Some(person) = found.people.get_mut(&id) {
            person.set_time_zone(zone);
        }
    }
    company.untold = planner.found().filter(|id| !found.people.contains_key(id)).collect();
    company.untold.sort_unstable();
    company.people = found.people.into_values().collect();
    company.people.sort_unstable_by_key(|person: &Person| person.id);
    Ok(company)
}

impl Company {
    fn take(&mut self, update: Update, found: &mut Found) {
        match update {
            Update::People { people: told, .. } => {
                for one in told {
                    match found.people.entry(one.id) {
                        Entry::Occupied(mut known) => known.get_mut().merge(one),
                        Entry::Vacant(free) => {
                            free.insert(one);
                        }
                    }
                }
            }
            Update::Departments(departments) => {
                self.departments.merge(departments);
            }
            Update::Me(me) => self.me = Me { id: me.id.or(self.me.id), admin: me.admin.or(self.me.admin) },
            Update::Status(status) => self.status = status,
            Update::Briefs(briefs) => {
                found.zones.extend(briefs.into_iter().filter_map(|brief| Some((brief.id, brief.time_zone?))));
            }
            Update::Link(_) | Update::Resting(_) | Update::ClockOffset(_) | Update::Ordered { .. } => {}
        }
    }
}
