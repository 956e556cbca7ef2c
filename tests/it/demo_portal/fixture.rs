//! A portal on a free port, and what asking it takes.

use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use whosin::demo::{Limits, Options, Portal};

/// A portal and somebody who asks it.
pub(crate) struct Fixture {
    pub(crate) portal: Portal,
    pub(crate) client: Client,
}

impl Fixture {
    pub(crate) async fn start(options: Options) -> Self {
        let client = Client::builder().no_proxy().tls_backend_preconfigured(tls()).build().unwrap();
        Self { portal: Portal::start(options).await.unwrap(), client }
    }

    /// An office of sixty that does not limit its clients.
    pub(crate) async fn sixty() -> Self {
        Self::start(Options { limits: Limits::generous(), ..Options::default() }).await
    }

    pub(crate) async fn post(&self, method: &str, body: Value) -> (StatusCode, Value) {
        let url = format!("{}{method}", self.portal.webhook_url());
        let answer = self.client.post(url).json(&body).send().await.unwrap();
        (answer.status(), answer.json().await.unwrap())
    }

    /// A call of REST 3.0.
    pub(crate) async fn rest3(&self, method: &str, body: Value) -> (u16, Value) {
        let url = format!("{}{method}", self.portal.webhook_url().replace("/rest/", "/rest/api/"));
        let answer = self.client.post(url).json(&body).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// The result of one that must succeed.
    pub(crate) async fn rest3_result(&self, method: &str, body: Value) -> Value {
        let (status, mut answer) = self.rest3(method, body).await;
        assert_eq!(status, 200, "{method}: {answer}");
        assert!(
            answer["time"]["operating"].is_f64() && answer["time"]["date_finish"].is_string(),
            "{answer}"
        );
        answer["result"].take()
    }

    /// The whole answer to a call that must succeed.
    pub(crate) async fn call(&self, method: &str, body: Value) -> Value {
        let (status, answer) = self.post(method, body).await;
        assert_eq!(status, StatusCode::OK, "{method}: {answer}");
        let time = &answer["time"];
        for field in ["start", "finish", "duration", "processing", "operating"] {
            assert!(time[field].is_f64(), "{field} of {time}");
        }
        assert!(time["operating_reset_at"].is_i64(), "{time}");
        for date in ["date_start", "date_finish"] {
            assert!(time[date].as_str().unwrap().parse::<jiff::Timestamp>().is_ok(), "{time}");
        }
        answer
    }

    pub(crate) async fn result(&self, method: &str, body: Value) -> Value {
        self.call(method, body).await["result"].take()
    }

    /// The refusal of a call.
    pub(crate) async fn refusal(&self, method: &str, body: Value) -> (u16, String) {
        let (status, answer) = self.post(method, body).await;
        assert!(answer["error_description"].is_string(), "{answer}");
        (status.as_u16(), answer["error"].as_str().unwrap().to_owned())
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.portal.addr())
    }

    /// Everybody's number, by `user.get`.
    pub(crate) async fn ids(&self) -> Vec<u64> {
        let mut ids = Vec::new();
        let mut start = Some(0);
        while let Some(offset) = start {
            let answer = self.call("user.get", json!({"start": offset})).await;
            ids.extend(answer["result"].as_array().unwrap().iter().map(|user| number(&user["ID"])));
            start = answer["next"].as_u64();
        }
        ids
    }
}

fn tls() -> rustls::ClientConfig {
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

pub(crate) fn number(value: &Value) -> u64 {
    value.as_str().unwrap().parse().unwrap()
}

pub(crate) fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}
