//! Pictures from servers that mean no good: whatever they do, there is an error and nothing else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use futures_util::stream;
use whosin::avatars::{Fetcher, Policy, Unfetchable};
use whosin::portal::{Client, Options, Webhook};

const PNG: &str = "image/png";

/// Serves every kind of mischief; answers where.
async fn mischief() -> SocketAddr {
    let endless = || async {
        let pieces = stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from_static(&[7; 4096])));
        ([(header::CONTENT_TYPE, PNG)], Body::from_stream(pieces))
    };
    let router = Router::new()
        .route("/face.png", get(|| async { ([(header::CONTENT_TYPE, PNG)], "picture") }))
        .route("/endless", get(endless))
        .route("/huge", get(|| async { ([(header::CONTENT_TYPE, PNG)], vec![0_u8; 20 * 1024 * 1024]) }))
        .route("/page", get(|| async { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], "<html>") }))
        .route("/missing", get(|| async { StatusCode::NOT_FOUND.into_response() }))
        .route("/once", get(|| async { Redirect::temporary("/face.png") }))
        .route("/round", get(|| async { Redirect::temporary("/round") }))
        .route("/file", get(|| async { Redirect::temporary("file:///etc/passwd") }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    address
}

fn fetcher(local_portal: bool) -> Fetcher {
    let webhook = Webhook::parse("http://127.0.0.1/rest/1/secret/").unwrap();
    let trust = Client::new(webhook, Options::default()).trust().unwrap();
    Fetcher::new(Policy { local_portal }, trust).unwrap()
}

#[tokio::test]
async fn mischief_costs_nothing_but_an_error() {
    let (address, fetcher) = (mischief().await, fetcher(true));
    let fetch = async |path: &str| fetcher.fetch(&format!("http://{address}{path}")).await;
    assert_eq!(fetch("/face.png").await.unwrap(), b"picture");
    assert_eq!(fetch("/once").await.unwrap(), b"picture");
    assert!(matches!(fetch("/endless").await, Err(Unfetchable::TooLarge)));
    assert!(matches!(fetch("/huge").await, Err(Unfetchable::TooLarge)));
    assert!(matches!(fetch("/page").await, Err(Unfetchable::NotAPicture)));
    assert!(matches!(fetch("/missing").await, Err(Unfetchable::Status(404))));
    assert!(matches!(fetch("/round").await, Err(Unfetchable::TooManyRedirects)));
    assert!(matches!(fetch("/file").await, Err(Unfetchable::BadAddress)));
    assert!(matches!(fetcher.fetch("ftp://x.example/a.png").await, Err(Unfetchable::BadAddress)));
}

#[tokio::test]
async fn this_machine_is_reached_only_where_the_portal_lives_on_it() {
    let (address, fetcher) = (mischief().await, fetcher(false));
    for inside in [
        format!("http://{address}/face.png"),
        format!("http://[::ffff:127.0.0.1]:{}/face.png", address.port()),
        "http://169.254.169.254/latest/meta-data".to_owned(),
    ] {
        assert!(matches!(fetcher.fetch(&inside).await, Err(Unfetchable::Forbidden)), "{inside}");
    }
    let by_name = format!("http://localhost:{}/face.png", address.port());
    assert!(matches!(fetcher.fetch(&by_name).await, Err(Unfetchable::Network(_))));
}
