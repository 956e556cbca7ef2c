//! Redirects, and connections that fail or never end.

use std::time::Duration;

use axum::body::Body;
use serde_json::json;
use tokio::net::TcpListener;
use whosin::people::PersonId;
use whosin::portal::{Authorities, Client, Command, Error, Kind, Network, Options, Webhook};

use super::server::{SECRET, Server, client, failure, json_answer, me, raw_server, redirect, status};

#[tokio::test]
async fn the_same_host_is_followed_with_the_body() {
    for code in [301, 302, 307, 308] {
        let server = Server::start([redirect(code, "/new/place"), json_answer(200, &me())]).await;
        server.client().call(Command::User(PersonId(7))).await.unwrap();
        let seen = server.seen();
        assert_eq!(seen.len(), 2);
        assert_eq!((seen[1].method.as_str(), seen[1].path.as_str()), ("POST", "/new/place"));
        assert_eq!(seen[1].body, json!({ "ID": 7 }), "{code} keeps the body");
    }
}

#[tokio::test]
async fn another_host_never_hears_of_the_secret() {
    let other = Server::start([json_answer(200, &me())]).await;
    for code in [302, 307, 308] {
        for host in ["127.0.0.1", "localhost"] {
            let to = format!("http://{host}:{}/rest/7/{SECRET}/im.user.get", other.port);
            let server = Server::start([redirect(code, &to)]).await;
            let error = failure(&server.client(), Command::Me).await;
            assert_eq!(error, Error::Moved { to: format!("http://{host}:{}", other.port) });
            assert_eq!((error.kind(), error.is_retryable()), (Kind::Moved, false));
        }
    }
    let server =
        Server::start([redirect(302, "https://new.example/rest/"), redirect(302, "ftp://127.0.0.1/")]).await;
    let client = server.client();
    assert_eq!(failure(&client, Command::Me).await, Error::Moved { to: "new.example".to_owned() });
    assert_eq!(failure(&client, Command::Me).await, Error::Moved { to: "127.0.0.1".to_owned() });
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn a_circle_of_redirects_ends() {
    let server = Server::start((0..20).map(|_| redirect(302, "/again"))).await;
    assert_eq!(failure(&server.client(), Command::Me).await, Error::RedirectLoop);
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn a_too_large_answer_is_dropped() {
    let endless = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b' '; 4096]));
    let server = Server::start([status(200, "application/json", Body::from_stream(endless))]).await;
    let limit = 100_000;
    let client = client(server.port, Options { largest_answer: limit, ..Options::default() });
    assert_eq!(failure(&client, Command::Me).await, Error::TooLarge { method: "im.user.get", limit });
}

#[tokio::test]
async fn a_hanging_portal_is_left() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let after = Duration::from_millis(50);
    let client =
        client(listener.local_addr().unwrap().port(), Options { timeout: after, ..Options::default() });
    let error = failure(&client, Command::Me).await;
    assert_eq!(error, Error::Network(Network::Timeout { after }));
    assert_eq!((error.kind(), error.is_retryable()), (Kind::Offline, true));
    drop(listener);
}

#[tokio::test]
async fn an_answer_that_stalls_is_left() {
    let stalled = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let server = Server::start([status(200, "application/json", Body::from_stream(stalled))]).await;
    let after = Duration::from_millis(100);
    let client = client(server.port, Options { timeout: after, ..Options::default() });
    assert_eq!(failure(&client, Command::Me).await, Error::Network(Network::Timeout { after }));
}

#[tokio::test]
async fn broken_connections_have_names() {
    for bytes in [
        &b""[..],
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{\"result\":",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"res",
        b"nonsense\r\n\r\n",
    ] {
        let client = client(raw_server(bytes).await, Options::default());
        assert_eq!(failure(&client, Command::Me).await, Error::Network(Network::Reset));
    }
    let free = {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let host = format!("127.0.0.1:{free}");
    let error = failure(&client(free, Options::default()), Command::Me).await;
    assert_eq!(error, Error::Network(Network::Refused { host }));
}

#[tokio::test]
async fn a_plain_server_is_not_secure() {
    let port = raw_server(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    let webhook = Webhook::parse(&format!("https://127.0.0.1:{port}/rest/7/{SECRET}/")).unwrap();
    // With a certificate named it does not matter whether the machine has any.
    let named = rcgen::generate_simple_self_signed(["a.example".to_owned()]).unwrap().cert.pem();
    let authorities = Authorities::from_pem(named.as_bytes()).unwrap();
    let client = Client::new(webhook, Options { authorities, ..Options::default() });
    let error = failure(&client, Command::Me).await;
    assert!(matches!(error, Error::Network(Network::Tls { .. })), "{error:?}");
}
