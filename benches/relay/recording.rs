//! What was said on the wire, and what a much larger crowd makes of it: the same state machines, at a time of their own.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use futures_util::StreamExt;
use jiff::{SignedDuration, Timestamp};
use whosin::relay::follow::{Follow, Step};
use whosin::relay::message::{Body, Message, Whole};
use whosin::relay::{Published, Settings, connect, fetch_snapshot};

use super::processes::get;

/// What was said, with the time.
#[derive(Default)]
pub(crate) struct Recording {
    pub(crate) messages: Vec<(Timestamp, Vec<u8>)>,
    /// How long after the portal's newest answer changes were heard, in seconds.
    pub(crate) delays: Vec<f64>,
    /// Snapshots as they were fetched.
    pub(crate) snapshots: Vec<(Timestamp, Whole<Vec<Published>>)>,
}

/// Records until the end of the program; the measures of the relay of that port tell how old the newest answer is.
pub(crate) async fn record(settings: Settings, metrics: u16) -> Arc<Mutex<Recording>> {
    let recording = Arc::new(Mutex::new(Recording::default()));
    let connection = connect(&settings, "recording").await.unwrap();
    let mut changes = connection.client.subscribe(settings.changes()).await.unwrap();
    let heard = Arc::clone(&recording);
    tokio::spawn(async move {
        // It holds the connection.
        let connection = connection;
        let mut written = None;
        while let Some(message) = changes.next().await {
            let bytes = message.payload.to_vec();
            let said = Message::decode(&bytes).ok();
            heard.lock().unwrap().messages.push((Timestamp::now(), bytes));
            let Some(said) = said else { continue };
            if let (Body::Changes(_), Some(age)) = (&said.body, answer_age(metrics)) {
                heard.lock().unwrap().delays.push(age);
            }
            // Another snapshot was written since the message before.
            let newest = (said.header.term, said.header.snapshot);
            if written != Some(newest)
                && let Some(Ok(whole)) = fetch_snapshot(&connection.client, &settings).await
            {
                written = Some(newest);
                heard.lock().unwrap().snapshots.push((Timestamp::now(), whole));
            }
        }
    });
    recording
}

/// The age of the portal's newest answer in seconds, as the relay of that port measures it.
fn answer_age(metrics: u16) -> Option<f64> {
    let text = get(metrics, "/metrics")?;
    let line = text.lines().find(|line| line.starts_with("whosin_relay_answer_age_seconds "))?;
    line.rsplit(' ').next()?.parse().ok()
}

/// What a crowd of so many costs, each client a second.
pub(crate) struct Cost {
    pub(crate) messages: f64,
    pub(crate) bytes: f64,
    /// The most snapshots that were fetched in one second.
    pub(crate) fetched_at_once: usize,
    /// How many of them hold what was told last, at the end.
    pub(crate) up_to_date: usize,
}

impl Recording {
    /// Plays it to so many: they begin over its first minute, and every second one is looked at.
    pub(crate) fn play(&self, crowd: u32, snapshot_bytes: f64) -> Cost {
        let (begin, end) = (self.messages.first().unwrap().0, self.messages.last().unwrap().0);
        let seconds = end.duration_since(begin).as_secs_f64();
        let mut fetches: BTreeMap<i64, usize> = BTreeMap::new();
        let (mut heard, mut heard_bytes, mut up_to_date, mut lived) = (0_usize, 0_usize, 0, 0.0);
        let decoded: Vec<_> =
            self.messages.iter().map(|(at, bytes)| (*at, bytes.len(), Message::decode(bytes))).collect();
        let last = decoded.iter().rev().find_map(|(_, _, message)| message.as_ref().ok()).unwrap();
        let last = (last.header.term, last.header.sequence);
        for nth in 0..crowd {
            let joins = SignedDuration::from_millis(i64::from(nth) * 60_000 / i64::from(crowd));
            let mut now = begin + joins;
            lived += end.duration_since(now).as_secs_f64();
            let mut follow = Follow::new(None, false, u64::from(nth), now);
            follow.set_in_use(nth % 2 == 0, now);
            follow.connected(now);
            let mut fetch = |follow: &mut Follow, until: Timestamp, now: &mut Timestamp| {
                loop {
                    let _ = follow.look_at_the_clock(*now);
                    match follow.next(*now) {
                        Step::FetchSnapshot => {
                            *fetches.entry(now.as_second()).or_default() += 1;
                            let there = self.snapshots.iter().rev().find(|(at, _)| *at <= *now);
                            follow.fetched(there.map(|(_, whole)| Ok(whole.clone())), *now);
                        }
                        Step::FetchDirectory => {
                            follow.fetched_directory(None, *now);
                        }
                        Step::Wait(at) if at < until => *now = at,
                        Step::Wait(_) => return,
                    }
                }
            };
            for (at, size, message) in decoded.iter().filter(|(at, ..)| *at >= begin + joins) {
                fetch(&mut follow, *at, &mut now);
                now = *at;
                follow.heard(message.clone(), now);
                heard += 1;
                heard_bytes += size;
            }
            let here = follow.position().map(|here| (here.term, here.sequence));
            up_to_date += usize::from(here == Some(last));
        }
        let questions: usize = fetches.values().sum();
        assert!(seconds > 0.0);
        Cost {
            messages: (heard + questions) as f64 / lived,
            bytes: (heard_bytes as f64 + questions as f64 * snapshot_bytes) / lived,
            fetched_at_once: fetches.values().copied().max().unwrap_or(0),
            up_to_date,
        }
    }
}
