//! The checks of the relay: its server, what it lets us do, who leads, how old everything is, and whether all is whole.

use std::time::{Duration, Instant};

use async_nats::Client;
use futures_util::StreamExt;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::mpsc;

use super::report::{Check, Report};
use crate::cli::Exit;
use crate::relay::{self, BEAT_EVERY, Connection, Event, Header, Message, Settings};
use crate::words::Sentence;

/// So long a word of the leader is waited for: it says one every 30 s at least.
const PATIENCE: Duration = Duration::from_secs(BEAT_EVERY.unsigned_abs() + 5);
/// So long the server is waited for to say that something is forbidden.
const REFUSAL: Duration = Duration::from_millis(500);
/// Everybody should be fresher than this.
const OLD: SignedDuration = SignedDuration::from_secs(90);
/// A clock that is further off than this should be set.
const CLOCK: SignedDuration = SignedDuration::from_secs(60);

/// Asks the relay, check after check. `portal`: the host of which it should tell.
pub(super) async fn examine(settings: &Settings, portal: Option<&str>, report: &mut Report) {
    let begun = Instant::now();
    let Connection { client, mut events } = match relay::connect(settings, "whosin-doctor").await {
        Ok(connection) => connection,
        Err(error) => return report.add(Check::failed("relay", error.sentence()), Exit::Failed),
    };
    let servers = settings.servers.join(", ");
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let found = Sentence::new("doctor-relay").with("servers", servers).with("milliseconds", milliseconds);
    report.add(Check::ok("relay", found), Exit::Failed);
    let heard = listens(&client, settings, &mut events, report).await;
    let kept = state(&client, settings, portal, report).await;
    report.add(publishes(&client, settings, &mut events).await, Exit::Failed);
    if let Some(heard) = heard {
        leader(heard, kept.as_ref(), settings, report).await;
    }
}

/// Whether the changes may be listened to; the subscription.
async fn listens(
    client: &Client,
    settings: &Settings,
    events: &mut mpsc::Receiver<Event>,
    report: &mut Report,
) -> Option<async_nats::Subscriber> {
    let subject = settings.changes();
    let subscribed = client.subscribe(subject.clone()).await;
    let flushed = client.flush().await;
    let refused = refusal(events).await;
    if let (Ok(subscription), Ok(()), None) = (subscribed, flushed, refused) {
        let found = Sentence::new("doctor-relay-listens").with("subject", subject);
        report.add(Check::ok("relay-listening", found), Exit::Failed);
        return Some(subscription);
    }
    let found = Sentence::new("doctor-relay-deaf").with("subject", subject);
    let next = Sentence::new("doctor-relay-rights-next");
    report.add(Check::failure("relay-listening", found, next), Exit::Failed);
    None
}

/// What the server keeps.
struct Kept {
    header: Header,
    /// How far the portal's clock was ahead of the server's when it was written.
    ahead: SignedDuration,
}

impl Kept {
    fn new(header: Header, written_at: Option<Timestamp>) -> Self {
        let ahead = header.told_at.duration_since(written_at.unwrap_or(header.told_at));
        Self { header, ahead }
    }

    /// The portal's clock when ours is at `now`.
    fn portal_time(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.ahead).unwrap_or(now)
    }
}

/// What the server keeps, and of which portal.
async fn state(
    client: &Client,
    settings: &Settings,
    portal: Option<&str>,
    report: &mut Report,
) -> Option<Kept> {
    let nothing = |found| {
        Check::failure("relay-snapshot", Sentence::new(found), Sentence::new("doctor-relay-snapshot-next"))
    };
    let (whole, written_at) = match relay::fetch_dated_snapshot(client, settings).await {
        Some((Ok(whole), written_at)) => (whole, written_at),
        Some((Err(damage), _)) => {
            tracing::debug!(%damage, "the snapshot");
            report.add(nothing("doctor-relay-damaged"), Exit::Failed);
            return None;
        }
        None => {
            report.add(nothing("doctor-relay-nothing"), Exit::Failed);
            return None;
        }
    };
    let header = whole.header;
    if let Some(portal) = portal.filter(|portal| *portal != header.portal) {
        let found = Sentence::new("relay-foreign").with("host", header.portal.as_str());
        tracing::debug!(portal, "not that portal");
        report.add(Check::failed("relay-snapshot", found), Exit::Failed);
        return None;
    }
    let found = Sentence::new("doctor-relay-snapshot")
        .with("count", whole.value.len())
        .with("portal", header.portal.as_str());
    report.add(Check::ok("relay-snapshot", found), Exit::Failed);
    Some(Kept::new(header, written_at))
}

/// Whether we may publish, which only a relay should. What is published is no message: whoever hears it ignores it.
async fn publishes(client: &Client, settings: &Settings, events: &mut mpsc::Receiver<Event>) -> Check {
    let sent = client.publish(settings.changes(), Vec::new().into()).await.is_ok();
    let flushed = client.flush().await.is_ok();
    if sent && flushed && refusal(events).await.is_none() {
        let next = Sentence::new("doctor-relay-may-publish-next");
        return Check::warning("relay-rights", Sentence::new("doctor-relay-may-publish"), next);
    }
    Check::ok("relay-rights", Sentence::new("doctor-relay-may-not-publish"))
}

/// What the server forbids, if it says so soon.
async fn refusal(events: &mut mpsc::Receiver<Event>) -> Option<String> {
    let refused = async {
        loop {
            match events.recv().await? {
                Event::Refused(reason) => return Some(reason),
                Event::Connected | Event::Disconnected | Event::Overrun => {}
            }
        }
    };
    tokio::time::timeout(REFUSAL, refused).await.ok().flatten()
}

/// Whether somebody leads, how old everything is, whether the clocks agree, and how much of what was heard was of use.
async fn leader(
    mut heard: async_nats::Subscriber,
    kept: Option<&Kept>,
    settings: &Settings,
    report: &mut Report,
) {
    let mut ignored = 0_u64;
    let word = async {
        while let Some(message) = heard.next().await {
            // What we published ourselves.
            if message.payload.is_empty() {
                continue;
            }
            match Message::decode(&message.payload) {
                Ok(message) if kept.is_none_or(|kept| message.header.term >= kept.header.term) => {
                    return Some(message.header);
                }
                _ => ignored += 1,
            }
        }
        None
    };
    let word = tokio::time::timeout(PATIENCE, word).await.ok().flatten();
    let now = Timestamp::now();
    if let Some(header) = &word {
        let found = Sentence::new("doctor-relay-leads").with("term", header.term);
        report.add(Check::ok("relay-leader", found), Exit::Failed);
    } else {
        let found = Sentence::new("doctor-relay-no-leader").with("seconds", PATIENCE.as_secs());
        let next = Sentence::new("doctor-relay-no-leader-next").with("prefix", settings.prefix.as_str());
        report.add(Check::failure("relay-leader", found, next), Exit::Failed);
    }
    if let Some(header) = &word {
        report.add(age(header, header.told_at), Exit::Failed);
    } else if let Some(kept) = kept {
        report.add(age(&kept.header, kept.portal_time(now)), Exit::Failed);
    }
    if let Some(header) = &word {
        report.add(clock(header.told_at.duration_since(now)), Exit::Failed);
    }
    if ignored > 0 {
        let found = Sentence::new("doctor-relay-ignored").with("count", ignored);
        let next = Sentence::new("doctor-relay-ignored-next");
        report.add(Check::warning("relay-messages", found, next), Exit::Failed);
    } else if word.is_some() {
        report.add(Check::ok("relay-messages", Sentence::new("doctor-relay-sound")), Exit::Failed);
    }
}

/// How old everybody is at an instant of the portal's clock.
fn age(header: &Header, portal_now: Timestamp) -> Check {
    let Some(as_of) = header.complete_as_of else {
        let (found, next) =
            (Sentence::new("doctor-relay-reading"), Sentence::new("doctor-relay-reading-next"));
        return Check::warning("relay-age", found, next);
    };
    let age = portal_now.duration_since(as_of);
    let found = Sentence::new("doctor-relay-age").with("seconds", age.as_secs().max(0).unsigned_abs());
    if age > OLD {
        return Check::warning("relay-age", found, Sentence::new("doctor-relay-age-next"));
    }
    Check::ok("relay-age", found)
}

/// Whether our clock agrees with the portal's, as the leader tells it.
fn clock(ahead: SignedDuration) -> Check {
    if ahead.abs() <= CLOCK {
        return Check::ok("relay-clock", Sentence::new("doctor-clock-agrees"));
    }
    let key = if ahead.is_negative() { "doctor-clock-ahead" } else { "doctor-clock-behind" };
    let seconds = ahead.abs().as_secs().unsigned_abs();
    let off = Sentence::new("doctor-clock-off").with("minutes", seconds / 60).with("seconds", seconds % 60);
    Check::warning("relay-clock", Sentence::new(key).with("off", off), Sentence::new("doctor-clock-next"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::report::Level;
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    fn header(told_at: i64, as_of: Option<i64>) -> Header {
        Header {
            portal: "acme.example".into(),
            term: 1,
            sequence: 1,
            snapshot: None,
            told_at: at(told_at),
            complete_as_of: as_of.map(at),
            chunk: 0,
            chunks: 1,
            directory: 0,
        }
    }

    #[test]
    fn a_relay_that_is_late_or_not_ready_is_warned_of() {
        let level = |as_of, portal_now| age(&header(10, as_of), at(portal_now)).level;
        assert_eq!(level(Some(-20), 10), Level::Ok);
        assert_eq!(level(Some(-90), 10), Level::Warning);
        assert_eq!(level(None, 10), Level::Warning);
        assert_eq!(level(Some(0), 1_000), Level::Warning, "nobody says that it still holds");
    }

    #[test]
    fn what_is_kept_ages_whatever_the_portals_clock_says() {
        for minutes in [-10, 0, 10] {
            let skew = minutes * 60;
            let kept = Kept::new(header(skew, Some(skew - 20)), Some(at(0)));
            let level = |now| age(&kept.header, kept.portal_time(at(now))).level;
            assert_eq!((level(40), level(120)), (Level::Ok, Level::Warning), "{minutes}");
        }
    }

    #[test]
    fn a_clock_is_told_which_way_it_is_off() {
        assert_eq!(clock(SignedDuration::from_secs(-40)).level, Level::Ok);
        let ours_is_ahead = clock(SignedDuration::from_mins(-10));
        assert!(ours_is_ahead.found.in_english().contains("10 min 0 s ahead of"), "{ours_is_ahead:?}");
        assert!(clock(SignedDuration::from_mins(10)).found.in_english().contains("behind"));
    }
}
