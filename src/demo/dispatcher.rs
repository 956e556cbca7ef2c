//! The portal behind its HTTP: the office, its owner's own status, and what it takes to answer a call.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde_json::{Map, Value, json};

use super::answer::{Answer, ApiError};
use super::faults::{Fault, Faults};
use super::limits::{Meter, Operating};
use super::messages::Messages;
use super::methods::{self, Method};
use super::office::Office;
use super::office::absence::Reason;
use super::office::account::id_of;
use super::office::schedule::PresenceData;
use super::params::Params;
use super::random::{Topic, random};
use super::rest3::{self, Failure};
use super::{DateFormat, Messenger, Options, batch};
use crate::people::Status;

/// Everything that answers calls.
#[derive(Debug)]
pub(super) struct Dispatcher {
    pub(super) office: Office,
    pub(super) zone: TimeZone,
    pub(super) date_format: DateFormat,
    pub(super) scopes: Vec<String>,
    pub(super) faults: Faults,
    pub(super) messages: Arc<Messages>,
    /// `USER/SECRET` of the webhook's address.
    credentials: String,
    meter: Mutex<Meter>,
    own: Mutex<Own>,
}

/// What the owner of the webhook has said of themselves.
#[derive(Clone, Copy, Debug)]
struct Own {
    status: Option<Status>,
    idle: Option<i64>,
}

/// One call at one instant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call<'a> {
    pub(super) dispatcher: &'a Dispatcher,
    pub(super) params: &'a Params,
    /// Seconds since 1970.
    pub(super) now: i64,
    /// How the caller reached the portal: scheme, host and port.
    pub(super) origin: &'a str,
}

impl Dispatcher {
    pub(super) fn new(options: &Options, epoch: Timestamp) -> Self {
        let office = Office::new(options.seed, options.people.get(), epoch.as_second(), options.messenger);
        let credentials = format!("{}/{}", id_of(office.me()), secret(options.seed));
        Self {
            office,
            zone: options.zone.clone(),
            date_format: options.date_format,
            scopes: options.scopes.clone(),
            faults: options.faults.clone(),
            messages: Arc::default(),
            credentials,
            meter: Mutex::new(Meter::new(options.limits, Instant::now())),
            own: Mutex::new(Own { status: Some(Status::Online), idle: None }),
        }
    }

    /// `USER/SECRET` of the webhook's address.
    pub(super) fn credentials(&self) -> &str {
        &self.credentials
    }

    /// Counts a request; `false` when the source asks too often.
    pub(super) fn admit(&self, source: IpAddr) -> bool {
        lock(&self.meter).admit(source, Instant::now())
    }

    /// The person with that number, if the portal knows them at the moment.
    pub(super) fn find(&self, id: u64) -> Option<u32> {
        self.office.find(id).filter(|&index| self.knows(index))
    }

    /// Whether the portal knows that person at the moment.
    pub(super) fn knows(&self, index: u32) -> bool {
        !self.faults.hides(id_of(index))
    }

    /// The present instant, by both clocks of the portal.
    fn begin(&self) -> Begun {
        let now = Timestamp::now();
        Begun { at: now.checked_add(self.faults.ahead()).unwrap_or(now), clock: Instant::now() }
    }

    /// Answers a call by the webhook, with the envelope around it.
    pub(super) fn answer(&self, name: &str, params: &Params, origin: &str) -> Result<Value, ApiError> {
        let begun = self.begin();
        let call = Call { dispatcher: self, params, now: begun.at.as_second(), origin };
        if name.eq_ignore_ascii_case("batch") {
            let result = batch::run(&call);
            // The outer batch is not counted, its inner calls are.
            let operating = Operating { used: Duration::ZERO, resets_in: Duration::from_secs(600) };
            return Ok(json!({"result": result, "time": self.time(&begun, operating)}));
        }
        let (answer, time) = self.run(name, &call)?;
        let mut envelope = json!({"result": answer.result});
        if let Value::Object(members) = &mut envelope {
            members.extend(answer.next.map(|next| ("next".to_owned(), next.into())));
            members.extend(answer.total.map(|total| ("total".to_owned(), total.into())));
            members.insert("time".to_owned(), time);
        }
        Ok(envelope)
    }

    /// Answers a call of REST 3.0, which portals with an older messenger do not have.
    pub(super) fn answer_rest3(
        &self,
        name: &str,
        body: &Map<String, Value>,
        origin: &str,
    ) -> Result<Value, Failure> {
        if name.eq_ignore_ascii_case(rest3::BATCH) && self.office.messenger() == Messenger::Y2026 {
            let begun = self.begin();
            let result = rest3::run_batch(body, |name, body| Ok(self.run_rest3(name, body, origin)?.0))?;
            // The outer batch is not counted, its inner calls are.
            let operating = Operating { used: Duration::ZERO, resets_in: Duration::from_secs(600) };
            return Ok(rest3::envelope(&result, &self.time(&begun, operating)));
        }
        let (result, time) = self.run_rest3(name, body, origin)?;
        Ok(rest3::envelope(&result, &time))
    }

    /// Runs one method of REST 3.0, outside or inside a batch; the result and its `time`.
    fn run_rest3(
        &self,
        name: &str,
        body: &Map<String, Value>,
        origin: &str,
    ) -> Result<(Value, Value), Failure> {
        let method = rest3::find(name).filter(|_| self.office.messenger() == Messenger::Y2026);
        let method = method.ok_or(ApiError::METHOD)?;
        if !self.granted().any(|scope| scope == rest3::SCOPE) {
            return Err(ApiError::SCOPE.into());
        }
        self.metered(method.name, || method.run(self, body, origin))
    }

    /// Runs one method, outside or inside a batch; the answer and its `time`.
    pub(super) fn run(&self, name: &str, call: &Call<'_>) -> Result<(Answer, Value), ApiError> {
        let method = methods::find(name).ok_or(ApiError::METHOD)?;
        if !self.is_granted(method) {
            return Err(ApiError::SCOPE);
        }
        self.metered(method.name, || {
            let stalled = self.faults.active() == Some(Fault::Stalled);
            if stalled { repeat(method, call) } else { (method.run)(call) }
        })
    }

    /// What a method does, unless a fault or its limit keeps it from it, and its `time`.
    fn metered<T, E: From<ApiError>>(
        &self,
        method: &'static str,
        run: impl FnOnce() -> Result<T, E>,
    ) -> Result<(T, Value), E> {
        let begun = self.begin();
        if let Some(error) = self.faults.fails(method) {
            return Err(error.into());
        }
        if lock(&self.meter).is_exhausted(method, begun.clock) {
            return Err(ApiError::OPERATION_LIMIT.into());
        }
        let result = run();
        let operating = lock(&self.meter).record(method, begun.clock.elapsed(), Instant::now());
        Ok((result?, self.time(&begun, operating)))
    }

    /// Whether the webhook may call a method.
    pub(super) fn is_granted(&self, method: &Method) -> bool {
        method.scopes.is_empty()
            || method.scopes.iter().any(|scope| self.granted().any(|granted| granted == *scope))
    }

    /// The scopes of the webhook, as they are now.
    pub(super) fn granted(&self) -> impl Iterator<Item = &str> {
        self.scopes.iter().map(String::as_str).filter(|scope| !self.faults.withdraws(scope))
    }

    /// What the messenger knows of somebody at `now`: an older one tells of the owner of the webhook what they have set,
    /// today's in answer to `im.user.status.get` alone.
    pub(super) fn presence_data(&self, index: u32, now: i64) -> PresenceData {
        let presence_data = self.office.presence_data(index, now);
        if index != self.office.me() || self.office.messenger() == Messenger::Y2026 {
            return presence_data;
        }
        let own = *lock(&self.own);
        PresenceData { status: own.status, idle: own.idle, ..presence_data }
    }

    /// The owner's own status.
    pub(super) fn own_status(&self) -> Option<Status> {
        lock(&self.own).status
    }

    /// Sets it.
    pub(super) fn set_own_status(&self, status: Status) {
        lock(&self.own).status = Some(status);
    }

    /// Says since when the owner has been idle, or that they are not.
    pub(super) fn set_own_idle(&self, since: Option<i64>) {
        lock(&self.own).idle = since;
    }

    /// A date as the portal writes it, in its own zone.
    pub(super) fn atom(&self, seconds: i64) -> String {
        let instant = Timestamp::from_second(seconds).unwrap_or_default();
        instant.to_zoned(self.zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The day in the portal's zone that holds an instant.
    pub(super) fn date(&self, seconds: i64) -> jiff::civil::Date {
        Timestamp::from_second(seconds).unwrap_or_default().to_zoned(self.zone.clone()).date()
    }

    /// The day on which the portal started.
    pub(super) fn first_day(&self) -> jiff::civil::Date {
        self.date(self.office.epoch())
    }

    /// The day on which somebody who is on leave at `now` is back.
    pub(super) fn back_on(&self, index: u32, now: i64) -> Option<jiff::civil::Date> {
        let today = self.date(now);
        let absences = self.office.absences(index);
        let mut leaves = absences.iter().filter(|absence| absence.reason == Reason::Leave);
        leaves.find_map(|absence| {
            let (first, last) = absence.dates(self.first_day());
            (first <= today && today <= last).then(|| last.saturating_add(1.day()))
        })
    }

    fn time(&self, begun: &Begun, operating: Operating) -> Value {
        let spent = begun.clock.elapsed();
        let start = begun.at.as_duration().as_secs_f64();
        let finish = begun.at.saturating_add(spent).unwrap_or(begun.at);
        json!({
            "start": start,
            "finish": start + spent.as_secs_f64(),
            "duration": spent.as_secs_f64(),
            "processing": spent.as_secs_f64(),
            "date_start": self.atom(begun.at.as_second()),
            "date_finish": self.atom(finish.as_second()),
            "operating_reset_at": begun.at.as_second() + i64::try_from(operating.resets_in.as_secs()).unwrap_or(0),
            "operating": operating.used.as_secs_f64(),
        })
    }
}

/// The first page of a list, whichever was asked for, and word of a next one.
fn repeat(method: &Method, call: &Call<'_>) -> Result<Answer, ApiError> {
    let offset = ["OFFSET", "start"].into_iter().find_map(|name| call.params.integer(name)).unwrap_or(0);
    let mut params = call.params.clone();
    params.restart();
    let answer = (method.run)(&Call { params: &params, ..*call })?;
    if answer.total.is_none() {
        return (method.run)(call);
    }
    Ok(Answer { next: u64::try_from(offset).ok().map(|offset| offset + 50), total: None, ..answer })
}

/// When a call began, by both clocks.
#[derive(Clone, Copy, Debug)]
struct Begun {
    at: Timestamp,
    clock: Instant,
}

/// The state is a few plain values that are always whole, so a panic elsewhere does not damage them.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Sixteen letters and digits, the same for the same seed: an address that scripts can keep.
fn secret(seed: u64) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let bits = u128::from(random(seed, 1, Topic::Secret)) << 64 | u128::from(random(seed, 2, Topic::Secret));
    (0..16).map(|place| char::from(LETTERS[(bits >> (place * 5) & 31) as usize])).collect()
}
