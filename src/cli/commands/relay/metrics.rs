//! What Prometheus is told.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::portal::Traffic;
use crate::relay::Standing;

/// What is measured.
#[derive(Clone, Debug)]
pub(super) struct Measures {
    /// How the relay stands with the servers.
    pub(super) standing: watch::Receiver<Standing>,
    /// What was asked of the portal.
    pub(super) traffic: Arc<Traffic>,
    /// When the portal answered last, by this machine's clock.
    pub(super) answered_at: watch::Receiver<Option<Timestamp>>,
}

/// Serves the measures for ever.
pub(super) async fn serve(listener: TcpListener, measures: Measures) {
    let text = move || {
        let text = measures.text(Timestamp::now());
        async move { ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text) }
    };
    if let Err(error) = axum::serve(listener, Router::new().route("/metrics", get(text))).await {
        tracing::warn!(%error, "no more metrics");
    }
}

impl Measures {
    fn text(&self, now: Timestamp) -> String {
        let standing = self.standing.borrow().clone();
        let answered = *self.answered_at.borrow();
        let age = answered.map(|at| now.duration_since(at).as_secs_f64().max(0.0));
        let (requests, refusals) = (self.traffic.requests(), self.traffic.failures());
        let flag = |is: bool| if is { "1" } else { "0" }.to_owned();
        let rows: [(&str, &str, &str, Option<String>); 12] = [
            (
                "whosin_relay_answer_age_seconds",
                "gauge",
                "Age of the portal's newest answer.",
                age.map(|age| format!("{age:.3}")),
            ),
            (
                "whosin_relay_requests_total",
                "counter",
                "Requests sent to the portal.",
                Some(requests.to_string()),
            ),
            (
                "whosin_relay_refusals_total",
                "counter",
                "Requests that the portal refused or did not answer.",
                Some(refusals.to_string()),
            ),
            (
                "whosin_relay_messages_total",
                "counter",
                "Changes and beats published.",
                Some(standing.messages.to_string()),
            ),
            (
                "whosin_relay_message_bytes_total",
                "counter",
                "Bytes of changes and beats published.",
                Some(standing.bytes.to_string()),
            ),
            (
                "whosin_relay_snapshots_total",
                "counter",
                "Snapshots written.",
                Some(standing.snapshots.to_string()),
            ),
            (
                "whosin_relay_snapshot_bytes",
                "gauge",
                "Bytes of the newest snapshot.",
                Some(standing.snapshot_bytes.to_string()),
            ),
            (
                "whosin_relay_people",
                "gauge",
                "People in the newest snapshot.",
                Some(standing.people.to_string()),
            ),
            (
                "whosin_relay_connected",
                "gauge",
                "1 while a server is reached.",
                Some(flag(standing.connected)),
            ),
            (
                "whosin_relay_leader",
                "gauge",
                "1 while this relay leads.",
                Some(flag(standing.term.is_some())),
            ),
            (
                "whosin_relay_term",
                "gauge",
                "The term in which this relay leads; 0 while it does not.",
                Some(standing.term.unwrap_or_default().to_string()),
            ),
            (
                "whosin_relay_reigns_total",
                "counter",
                "How often this relay came to lead.",
                Some(standing.reigns.to_string()),
            ),
        ];
        let mut text = String::new();
        for (name, kind, help, value) in rows {
            let Some(value) = value else { continue };
            // Writing into a text cannot fail.
            let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn each_measure_has_a_type_and_a_value() {
        let standing = Standing { term: Some(7), messages: 3, connected: true, ..Standing::default() };
        let (_told, standing) = watch::channel(standing);
        let (_answered, answered_at) = watch::channel(Some(Timestamp::from_second(100).unwrap()));
        let measures = Measures { standing, traffic: Arc::default(), answered_at };
        let text = measures.text(Timestamp::from_second(104).unwrap());
        for line in [
            "whosin_relay_answer_age_seconds 4.000",
            "whosin_relay_leader 1",
            "whosin_relay_term 7",
            "whosin_relay_messages_total 3",
            "whosin_relay_requests_total 0",
            "# TYPE whosin_relay_messages_total counter",
        ] {
            assert!(text.lines().any(|has| has == line), "{line}\n{text}");
        }
    }
}
