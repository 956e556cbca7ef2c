//! `whosin doctor` tries a picture, and says what is in its way.

use serde_json::Value;

use crate::support::home::Home;
use crate::support::one_person_portal::{OnePersonPortal, Pictures};

/// The check of pictures on that portal: its level, and what it says.
async fn told(webhook: &str, variables: &[(&str, &str)]) -> (String, String) {
    let set = [("WHOSIN_WEBHOOK", webhook)];
    let ended = Home::new().runs(&["doctor", "--json"], &[&set[..], variables].concat()).await;
    assert_eq!(ended.stderr, "");
    let report: Value = serde_json::from_str(&ended.stdout).unwrap_or_else(|_| panic!("{ended:?}"));
    let check = report["checks"].as_array().unwrap().iter().find(|check| check["check"] == "pictures");
    let check = check.unwrap_or_else(|| panic!("{report:#}"));
    assert_eq!(ended.code, Some(0), "a picture is no reason to fail: {report:#}");
    assert_eq!(check["level"] == "ok", check["next"].is_null(), "{check}");
    let words =
        format!("{}: {}", check["found"].as_str().unwrap(), check["next"].as_str().unwrap_or_default());
    (check["level"].as_str().unwrap().to_owned(), words)
}

async fn of(pictures: Pictures, variables: &[(&str, &str)]) -> (String, String) {
    let portal = OnePersonPortal::open(pictures).await;
    told(&format!("http://{}/rest/1/s3cr3tk3y/", portal.address), variables).await
}

/// A machine without certificates.
const BARE: [(&str, &str); 2] = [("SSL_CERT_FILE", "/dev/null"), ("SSL_CERT_DIR", "/nonexistent")];

#[tokio::test]
async fn good_pictures_need_no_certificates_and_no_right_type() {
    for (small, large) in [
        ("", "/upload/face.png"),
        ("", "http://HERE/octets.png"),
        ("/face.png", "/gone.png"),
        ("/face.png", "/page.png"),
    ] {
        let (level, words) = of(Pictures { small, large }, &BARE).await;
        assert_eq!(level, "ok", "{large}: {words}");
        assert!(words.starts_with("one came from 127.0.0.1:"), "{words}");
    }
    let (level, words) = of(Pictures::default(), &[]).await;
    assert!(level == "ok" && words.starts_with("nobody here has one"), "{words}");
}

#[tokio::test]
async fn what_is_in_the_way_is_named() {
    for (large, expected) in [
        ("/gone.png", "(HTTP status 404): "),
        ("/login.png", "does not give pictures without a login (HTTP status 403): "),
        ("/page.png", "answers with something else than a picture: "),
        ("http://169.254.169.254/face.png", "leads into this machine or its network link"),
        ("https://HERE/face.png", "package ca-certificates"),
        ("http://[fe80::1]/face.png", "leads into this machine or its network link"),
    ] {
        let (level, words) = of(Pictures { small: "", large }, &BARE).await;
        assert_eq!(level, "warning", "{large}: {words}");
        assert!(words.contains(expected), "{large}: {words}");
    }
}

#[tokio::test]
async fn a_proxy_may_live_on_this_machine_and_other_hosts_may_not() {
    let plain = |port: u16| (format!("http://localhost:{port}"), "http://portal.test/rest/1/s3cr3tk3y/");
    for (large, expected) in [
        // The portal looks at the path alone, so that it is its own proxy.
        ("/face.png", "one came from portal.test"),
        ("http://cdn.test/face.png", "one came from cdn.test"),
        ("http://HERE/face.png", "leads into this machine"),
        ("http://localhost/face.png", "leads into this machine"),
    ] {
        let portal = OnePersonPortal::open(Pictures { small: "", large }).await;
        let (proxy, webhook) = plain(portal.address.port());
        let (_, words) = told(webhook, &[("http_proxy", &proxy), ("WHOSIN_ALLOW_HTTP", "true")]).await;
        assert!(words.contains(expected), "{large}: {words}");
    }
    // Its own name, wherever it leads: as behind `ssh -L`.
    let portal = OnePersonPortal::open(Pictures { small: "", large: "/face.png" }).await;
    let (level, words) =
        told(&format!("http://localhost:{}/rest/1/s3cr3tk3y/", portal.address.port()), &[]).await;
    assert_eq!(level, "ok", "{words}");
}

#[tokio::test]
async fn a_proxy_in_the_way_of_pictures_alone_is_named() {
    let portal = OnePersonPortal::open(Pictures { small: "", large: "http://cdn.test/face.png" }).await;
    let webhook = format!("http://{}/rest/1/s3cr3tk3y/", portal.address);
    let (_, words) = told(&webhook, &[("HTTP_PROXY", "http://127.0.0.1:9")]).await;
    assert!(words.contains("the proxy 127.0.0.1:9 does not answer: "), "{words}");
    let (_, words) = told(&webhook, &[("HTTP_PROXY", "htp://x")]).await;
    assert!(words.contains("HTTP_PROXY in the environment is no address of a proxy: "), "{words}");
}

#[tokio::test]
async fn a_portal_in_a_folder_is_called_there_alone() {
    let portal = OnePersonPortal::open(Pictures { small: "", large: "/upload/face.png" }).await;
    let (level, words) = told(&format!("http://{}/b24/rest/api/1/s3cr3tk3y/", portal.address), &[]).await;
    assert_eq!(level, "ok", "{words}");
    let paths = portal.paths();
    assert!(paths.iter().all(|path| path.starts_with("/b24/")), "{paths:?}");
    assert!(paths.contains(&"/b24/rest/1/s3cr3tk3y/profile".to_owned()), "{paths:?}");
    assert!(paths.contains(&"/b24/upload/face.png".to_owned()), "{paths:?}");
}
