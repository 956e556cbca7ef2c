//! Portals behind certificates of their own, proxies, plain http and IPv6.

use std::net::{Ipv6Addr, SocketAddr};

use rcgen::{CertificateParams, DnType, date_time_ymd};
use whosin::demo::{self, Limits, Portal};
use whosin::portal::{
    Authorities, CertificateFault, Client, Command, Error, Network, Options, Reply, Webhook,
};

use crate::support::home::{Ended, Home};
use crate::support::tls_and_http_proxy::{Identity, Proxy, TlsTerminator};

async fn portal() -> Portal {
    Portal::start(demo::Options { limits: Limits::generous(), ..demo::Options::default() }).await.unwrap()
}

/// The portal's webhook, reached by another address.
fn webhook_at(portal: &Portal, origin: &str) -> String {
    let address = format!("http://{}", portal.addr());
    portal.webhook_url().replacen(&address, origin, 1)
}

fn trusting(webhook: &str, pem: Option<&str>) -> Client {
    let authorities = pem.map(|pem| Authorities::from_pem(pem.as_bytes()).unwrap()).unwrap_or_default();
    Client::new(Webhook::parse(webhook).unwrap(), Options { authorities, ..Options::default() })
}

fn fault(error: &Error) -> &CertificateFault {
    match error {
        Error::Network(Network::Certificate { fault, .. }) => fault,
        other => panic!("no certificate is at fault: {other:?}"),
    }
}

/// Ends with the exit code, stdout and stderr of `whosin list --plain`.
async fn lists(variables: &[(&str, &str)]) -> (Option<i32>, String, String) {
    let Ended { code, stdout, stderr } = Home::new().runs(&["list", "--plain"], variables).await;
    (code, stdout, stderr)
}

#[tokio::test]
async fn a_certificate_of_its_own_must_be_named() {
    let portal = portal().await;
    for identity in [Identity::own(false), Identity::own(true), Identity::signed()] {
        let terminator = TlsTerminator::open(&identity, portal.addr()).await;
        let webhook = webhook_at(&portal, &format!("https://localhost:{}", terminator.port));
        // Another one is named: so this asks no certificates of the machine, which may have none.
        let stranger = Identity::own(false).trusted;
        let error = trusting(&webhook, Some(&stranger)).call(Command::Me).await.unwrap_err();
        assert_eq!(fault(&error), &CertificateFault::Untrusted);
        assert!(error.to_string().contains("ca_file"), "{error}");
        trusting(&webhook, Some(&identity.trusted)).call(Command::Me).await.unwrap();
        let other = Identity::own(true).trusted;
        assert!(trusting(&webhook, Some(&other)).call(Command::Me).await.is_err());
    }
}

#[tokio::test]
async fn a_named_certificate_is_good_for_its_own_name_only() {
    let portal = portal().await;
    for identity in [Identity::own(false), Identity::own(true), Identity::signed()] {
        let terminator = TlsTerminator::open(&identity, portal.addr()).await;
        let webhook = webhook_at(&portal, &format!("https://127.0.0.1:{}", terminator.port));
        let error = trusting(&webhook, Some(&identity.trusted)).call(Command::Me).await.unwrap_err();
        let names = vec!["localhost".to_owned(), "portal.test".to_owned()];
        assert_eq!(fault(&error), &CertificateFault::OtherHost { names });
    }
}

#[tokio::test]
async fn a_certificate_that_is_not_good_is_told_by_its_own_fault() {
    let portal = portal().await;
    let untold = |params: &mut CertificateParams| {
        params.subject_alt_names.clear();
        params.distinguished_name.push(DnType::CommonName, "localhost");
    };
    let old = |params: &mut CertificateParams| params.not_after = date_time_ymd(2021, 3, 4);
    let new = |params: &mut CertificateParams| params.not_before = date_time_ymd(3021, 3, 4);
    let expired = CertificateFault::Expired { on: Some("2021-03-04".parse().unwrap()) };
    let young = CertificateFault::NotYetValid { from: Some("3021-03-04".parse().unwrap()) };
    for (identity, expected, words) in [
        (Identity::shaped(untold), CertificateFault::CommonNameOnly, "subjectAltName"),
        (Identity::shaped(old), expired, "expired on 2021-03-04: its administrator must renew it"),
        (Identity::shaped(new), young, "becomes valid only on 3021-03-04"),
    ] {
        let terminator = TlsTerminator::open(&identity, portal.addr()).await;
        let webhook = webhook_at(&portal, &format!("https://localhost:{}", terminator.port));
        let error = trusting(&webhook, Some(&identity.trusted)).call(Command::Me).await.unwrap_err();
        assert_eq!(fault(&error), &expected);
        assert!(error.to_string().contains(words), "{error}");
        assert!(error.to_string().contains(&format!("of localhost:{}", terminator.port)), "{error}");
    }
}

#[tokio::test]
async fn the_settings_name_the_certificate() {
    let portal = portal().await;
    let identity = Identity::own(true);
    let terminator = TlsTerminator::open(&identity, portal.addr()).await;
    let webhook = webhook_at(&portal, &format!("https://localhost:{}", terminator.port));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portal.pem");
    std::fs::write(&file, &identity.trusted).unwrap();
    let file = file.to_str().unwrap();
    let (code, stdout, stderr) = lists(&[("WHOSIN_WEBHOOK", &webhook), ("WHOSIN_CA_FILE", file)]).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.lines().count() > 20);

    let missing = format!("{file}.missing");
    let (code, _, stderr) = lists(&[("WHOSIN_WEBHOOK", &webhook), ("WHOSIN_CA_FILE", &missing)]).await;
    assert!(code == Some(4) && stderr.contains("cannot be read"), "{stderr}");
    let (code, _, stderr) = lists(&[("WHOSIN_WEBHOOK", &webhook), ("WHOSIN_CA_FILE", "/dev/null")]).await;
    assert!(code == Some(4) && stderr.contains("BEGIN CERTIFICATE"), "{stderr}");
}

#[tokio::test]
async fn a_machine_without_certificates_is_told_so() {
    let portal = portal().await;
    let terminator = TlsTerminator::open(&Identity::signed(), portal.addr()).await;
    let webhook = webhook_at(&portal, &format!("https://localhost:{}", terminator.port));
    let bare = [("SSL_CERT_FILE", "/dev/null"), ("SSL_CERT_DIR", "/nonexistent")];
    let (code, _, stderr) = lists(&[&bare[..], &[("WHOSIN_WEBHOOK", &webhook)]].concat()).await;
    assert!(code == Some(4) && stderr.contains(": check that its root certificates"), "{stderr}");
    // Plain http needs none.
    let webhook = portal.webhook_url();
    let (code, _, stderr) = lists(&[&bare[..], &[("WHOSIN_WEBHOOK", &webhook)]].concat()).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
}

#[tokio::test]
async fn a_proxy_carries_secure_calls_without_reading_them() {
    let portal = portal().await;
    let identity = Identity::own(false);
    let terminator = TlsTerminator::open(&identity, portal.addr()).await;
    let proxy = Proxy::open(terminator.port).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("portal.pem");
    std::fs::write(&file, &identity.trusted).unwrap();
    // The name is known to the proxy alone.
    let webhook = webhook_at(&portal, "https://portal.test");
    let through = format!("http://127.0.0.1:{}", proxy.port);
    let variables = [
        ("WHOSIN_WEBHOOK", webhook.as_str()),
        ("WHOSIN_CA_FILE", file.to_str().unwrap()),
        ("HTTPS_PROXY", &through),
    ];
    let (code, stdout, stderr) = lists(&variables).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.lines().count() > 20);
    let heard = proxy.heard();
    assert!(heard.iter().all(|head| head.starts_with("CONNECT portal.test:443 ")), "{heard:?}");
    assert!(!heard.is_empty() && !heard.concat().contains("/rest/"));

    // This machine under a name that is no loopback's: what is reached past the proxy has another name.
    let webhook = webhook_at(&portal, &format!("https://0.0.0.0:{}", terminator.port));
    let direct = [("WHOSIN_WEBHOOK", webhook.as_str()), ("NO_PROXY", "0.0.0.0")];
    let before = proxy.heard().len();
    // The doctor does not try again.
    let failed = Home::new().runs(&["doctor"], &[&variables[1..], &direct].concat()).await;
    assert!(failed.stdout.contains("the certificate of 0.0.0.0"), "{failed:?}");
    assert_eq!(proxy.heard().len(), before);
}

#[tokio::test]
async fn plain_http_needs_a_word_and_goes_through_a_proxy_too() {
    let portal = portal().await;
    let webhook = webhook_at(&portal, "http://portal.test");
    // The embedded portal looks at the path alone, so that it is its own proxy.
    let through = format!("http://{}", portal.addr());
    let (code, _, stderr) = lists(&[("WHOSIN_WEBHOOK", &webhook), ("HTTP_PROXY", &through)]).await;
    assert!(code == Some(4) && stderr.contains("plain http"), "{stderr}");
    let allowed =
        [("WHOSIN_WEBHOOK", webhook.as_str()), ("http_proxy", &through), ("WHOSIN_ALLOW_HTTP", "true")];
    let (code, stdout, stderr) = lists(&allowed).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.lines().count() > 20);
}

#[tokio::test]
async fn the_loopback_is_reached_past_any_proxy() {
    let portal = portal().await;
    let proxy = Proxy::open(portal.addr().port()).await;
    let through = format!("http://127.0.0.1:{}", proxy.port);
    let (code, _, stderr) =
        lists(&[("WHOSIN_WEBHOOK", &portal.webhook_url()), ("ALL_PROXY", &through)]).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(proxy.heard().is_empty());
}

#[tokio::test]
async fn a_portal_may_live_at_an_ipv6_address() {
    let listen = SocketAddr::from((Ipv6Addr::LOCALHOST, 0));
    let Ok(portal) = Portal::start(demo::Options { listen, ..demo::Options::default() }).await else {
        // A machine without IPv6.
        return;
    };
    let client = trusting(&portal.webhook_url(), None);
    assert_eq!(client.host(), format!("[::1]:{}", portal.addr().port()));
    assert!(client.is_local());
    client.call(Command::Me).await.unwrap();
    let (code, stdout, stderr) = lists(&[("WHOSIN_WEBHOOK", &portal.webhook_url())]).await;
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.lines().count() > 20);
}

#[tokio::test]
async fn the_embedded_portal_speaks_https_to_those_who_trust_its_certificate() {
    let portal = Portal::start(demo::Options { scheme: demo::Scheme::Https, ..demo::Options::default() })
        .await
        .unwrap();
    let front = demo::TlsTerminator::start("127.0.0.1:0".parse().unwrap(), portal.addr()).await.unwrap();
    let url = portal.secure_webhook_url(&front);
    assert!(url.starts_with("https://127.0.0.1:"));
    let me = trusting(&url, Some(front.certificate())).call(Command::Me).await.unwrap().value;
    let Reply::Person(me) = me else { panic!("not a person") };
    assert!(me.avatar.is_none_or(|avatar| avatar.starts_with("https://127.0.0.1:")));
    assert!(trusting(&url, None).call(Command::Me).await.is_err());
}
