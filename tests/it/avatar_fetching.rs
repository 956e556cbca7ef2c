//! Pictures from servers that mean no good, from portals behind tunnels, and from half broken ones: there is a
//! picture, or an error and nothing else.

use std::io::Cursor;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use futures_util::{StreamExt as _, stream};
use image::{ImageFormat, Rgb, RgbImage};
use whosin::avatars::{DiskCache, Fetcher, Loader, NoPicture, Policy, Unfetchable};
use whosin::people::PictureAddress;
use whosin::portal::{Client, Options, Webhook};
use whosin::proxy::Proxies;

const PNG: &str = "image/png";

fn picture(side: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(side, side, Rgb([200, 40, 90])).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Serves every kind of mischief; answers where, and counts what was asked for in vain.
async fn mischief() -> (SocketAddr, Arc<AtomicUsize>) {
    let endless = || async {
        let pieces = stream::iter([picture(8)]).chain(stream::repeat_with(|| vec![7; 4096]));
        (
            [(header::CONTENT_TYPE, PNG)],
            Body::from_stream(pieces.map(|piece| Ok::<_, std::io::Error>(Bytes::from(piece)))),
        )
    };
    let huge = || async { ([(header::CONTENT_TYPE, PNG)], [picture(8), vec![0; 20 * 1024 * 1024]].concat()) };
    let missing = |State(count): State<Arc<AtomicUsize>>| async move {
        count.fetch_add(1, Ordering::SeqCst);
        StatusCode::NOT_FOUND.into_response()
    };
    let missed = Arc::new(AtomicUsize::new(0));
    let router = Router::new()
        .route("/face.png", get(|| async { ([(header::CONTENT_TYPE, PNG)], picture(8)) }))
        .route("/octets", get(|| async { ([(header::CONTENT_TYPE, "binary/octet-stream")], picture(8)) }))
        .route("/untold", get(|| async { ([(header::CONTENT_TYPE, "")], picture(8)) }))
        .route("/half", get(|| async { ([(header::CONTENT_TYPE, PNG)], picture(8)[..40].to_vec()) }))
        .route("/endless", get(endless))
        .route("/huge", get(huge))
        .route("/page", get(|| async { ([(header::CONTENT_TYPE, PNG)], "<html><body>Log in</body></html>") }))
        .route("/empty", get(|| async { ([(header::CONTENT_TYPE, PNG)], "") }))
        .route("/missing", get(missing))
        .route("/once", get(|| async { Redirect::temporary("/face.png") }))
        .route("/round", get(|| async { Redirect::temporary("/round") }))
        .route("/file", get(|| async { Redirect::temporary("file:///etc/passwd") }))
        .route("/inside", get(|| async { Redirect::temporary("http://169.254.169.254/latest/meta-data") }))
        .with_state(Arc::clone(&missed));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (address, missed)
}

/// A fetcher for the portal of that address, on a machine without any certificates.
fn fetcher(portal: &str) -> Fetcher {
    let policy = Policy::of_portal(&portal.parse().unwrap());
    let nobody = || Err("no certificates on this machine".to_owned());
    Fetcher::new(policy, Arc::new(Proxies::of_process()), nobody)
}

#[tokio::test]
async fn mischief_costs_nothing_but_an_error() {
    let ((address, _), fetcher) = (mischief().await, fetcher("http://127.0.0.1/"));
    let fetch = async |path: &str| fetcher.fetch(&format!("http://{address}{path}")).await;
    for good in ["/face.png", "/once", "/octets", "/untold"] {
        assert_eq!(fetch(good).await.unwrap(), picture(8), "{good}");
    }
    assert!(matches!(fetch("/endless").await, Err(Unfetchable::TooLarge)));
    assert!(matches!(fetch("/huge").await, Err(Unfetchable::TooLarge)));
    assert!(matches!(fetch("/page").await, Err(Unfetchable::NotAPicture)));
    assert!(matches!(fetch("/empty").await, Err(Unfetchable::NotAPicture)));
    assert!(matches!(fetch("/missing").await, Err(Unfetchable::Status(404))));
    assert!(matches!(fetch("/round").await, Err(Unfetchable::TooManyRedirects)));
    assert!(matches!(fetch("/file").await, Err(Unfetchable::BadAddress)));
    assert!(matches!(fetch("/inside").await, Err(Unfetchable::Forbidden)));
    assert!(matches!(fetcher.fetch("ftp://x.example/a.png").await, Err(Unfetchable::BadAddress)));
}

#[tokio::test]
async fn this_machine_is_reached_only_where_the_portal_lives_on_it() {
    let ((address, _), fetcher) = (mischief().await, fetcher("https://acme.example/"));
    for inside in [
        format!("http://{address}/face.png"),
        format!("http://[::ffff:127.0.0.1]:{}/face.png", address.port()),
        format!("http://localhost:{}/face.png", address.port()),
        "http://169.254.169.254/latest/meta-data".to_owned(),
    ] {
        assert!(matches!(fetcher.fetch(&inside).await, Err(Unfetchable::Forbidden)), "{inside}");
    }
}

#[tokio::test]
async fn a_portal_behind_a_tunnel_shows_its_pictures_at_its_own_name() {
    let (address, _) = mischief().await;
    let own = format!("http://localhost:{}/", address.port());
    assert_eq!(fetcher(&own).fetch(&format!("{own}face.png")).await.unwrap(), picture(8));
}

#[tokio::test]
async fn missing_certificates_break_https_alone() {
    let (address, _) = mischief().await;
    let fetcher = fetcher("http://127.0.0.1/");
    fetcher.fetch(&format!("http://{address}/face.png")).await.unwrap();
    let error = fetcher.fetch(&format!("https://{address}/face.png")).await.unwrap_err();
    assert!(
        matches!(&error, Unfetchable::Untrusting(reason) if reason.contains("certificates")),
        "{error:?}"
    );

    let webhook = Webhook::parse("http://127.0.0.1/rest/1/secret/").unwrap();
    let client = Client::new(webhook, Options::default());
    let (policy, proxies) = (Policy::of_portal(client.portal()), client.proxies());
    let trusting = Fetcher::new(policy, proxies, move || client.trust().map_err(|error| error.to_string()));
    let error = trusting.fetch(&format!("https://{address}/face.png")).await.unwrap_err();
    assert!(matches!(error, Unfetchable::Network { .. } | Unfetchable::Untrusting(_)), "not TLS: {error:?}");
}

#[tokio::test]
async fn the_small_picture_stands_in_for_a_large_one_that_is_gone() {
    let (address, missed) = mischief().await;
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &str| format!("http://{address}{path}");
    let loader = || Loader::new(fetcher("http://127.0.0.1/"), Some(DiskCache::new(folder.path().to_owned())));
    for broken in ["/missing", "/page", "/half", "/huge"] {
        let wanted = PictureAddress { best: at(broken), spare: Some(at("/face.png")) };
        assert_eq!(loader().load(wanted).await.unwrap().width(), 8, "{broken}");
    }
    // The next run finds it on the disk, and asks for the large one no more.
    let wanted = PictureAddress { best: at("/missing"), spare: Some(at("/face.png")) };
    assert!(loader().kept(&wanted).is_some());
    loader().load(wanted).await.unwrap();
    assert_eq!(missed.load(Ordering::SeqCst), 1);

    let alone = async |path: &str| loader().load(PictureAddress { best: at(path), spare: None }).await;
    let error = alone("/missing").await.unwrap_err();
    assert!(matches!(error, NoPicture::Unfetchable(Unfetchable::Status(404))), "{error:?}");
    assert!(matches!(alone("/half").await.unwrap_err(), NoPicture::Undecodable(_)));
    let both = PictureAddress { best: at("/missing"), spare: Some(at("/round")) };
    let error = loader().load(both).await.unwrap_err();
    assert!(matches!(error, NoPicture::Unfetchable(Unfetchable::Status(404))), "the best one's: {error:?}");
}
