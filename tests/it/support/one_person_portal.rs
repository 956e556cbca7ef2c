//! A portal of one person, whose pictures are as the test wants them.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use image::{ImageFormat, RgbImage};
use serde_json::{Map, Value, json};

/// The addresses of the person's pictures, as the portal tells them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pictures {
    pub(crate) small: &'static str,
    pub(crate) large: &'static str,
}

pub(crate) struct OnePersonPortal {
    pub(crate) address: SocketAddr,
    paths: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct PortalState {
    pictures: Pictures,
    address: SocketAddr,
    paths: Arc<Mutex<Vec<String>>>,
}

impl OnePersonPortal {
    /// `HERE` in an address stands for the portal's own host and port.
    pub(crate) async fn open(pictures: Pictures) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let paths = Arc::new(Mutex::new(Vec::new()));
        let state = PortalState { pictures, address, paths: paths.clone() };
        let router = Router::new().fallback(answer).with_state(state);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, paths }
    }

    /// The paths that were asked for.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.paths.lock().unwrap().clone()
    }
}

async fn answer(State(state): State<PortalState>, uri: Uri, body: Bytes) -> Response {
    state.paths.lock().unwrap().push(uri.path().to_owned());
    let last = uri.path().rsplit('/').next().unwrap();
    let file = |kind: &'static str| ([(header::CONTENT_TYPE, kind)], picture()).into_response();
    match last {
        "face.png" => file("image/png"),
        "octets.png" => file("binary/octet-stream"),
        "page.png" => ([(header::CONTENT_TYPE, "text/html")], "<html>Log in first</html>").into_response(),
        "login.png" => StatusCode::FORBIDDEN.into_response(),
        "batch" => {
            let asked: Value = serde_json::from_slice(&body).unwrap();
            let commands = asked["cmd"].as_object().unwrap().iter();
            let results: Map<String, Value> = commands
                .map(|(key, command)| (key.clone(), state.reply(command.as_str().unwrap())))
                .collect();
            let nothing = json!([]);
            let result = json!({ "result": results, "result_error": nothing, "result_total": nothing,
                                 "result_next": nothing, "result_time": nothing });
            told(&json!({ "result": result }))
        }
        _ if last.contains(".png") => StatusCode::NOT_FOUND.into_response(),
        method => told(&json!({ "result": state.reply(method) })),
    }
}

impl PortalState {
    fn reply(&self, command: &str) -> Value {
        let here = |address: &str| address.replace("HERE", &self.address.to_string());
        let me = json!({ "id": 1, "name": "Me", "avatar": here(self.pictures.small),
                         "avatar_hr": here(self.pictures.large) });
        match command.split('?').next().unwrap() {
            "profile" => json!({ "ID": "1", "ADMIN": false, "NAME": "Me", "LAST_NAME": "Myself" }),
            "scope" => json!(["im", "user_brief", "department"]),
            "method.get" => json!({ "isExisting": true, "isAvailable": true }),
            "im.revision.get" => json!({ "rest": 32, "web": 130, "mobile": 19, "desktop": 5 }),
            "im.user.get" => me,
            "im.department.colleagues.list" => json!([me]),
            _ => json!(false),
        }
    }
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    RgbImage::new(8, 8).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn told(answer: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}
