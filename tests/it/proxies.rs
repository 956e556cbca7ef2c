//! Proxies: good ones of every kind are followed; of bad ones the sentence names the proxy, and what to do.

use std::net::SocketAddr;

use tempfile::TempDir;
use tokio::net::TcpListener;
use whosin::demo::{self, Limits, Portal};

use crate::support::home::{Ended, Home};
use crate::support::socks_proxy::{ProxyBehavior, SocksProxy};
use crate::support::tls_and_http_proxy::{Identity, Proxy, TlsTerminator};

const SECRET: &str = "s3cr3tk3y";

/// A portal behind https, under a name that the proxies alone know.
struct ProxySetup {
    portal: Portal,
    identity: Identity,
    terminator: TlsTerminator,
    webhook: String,
    ca_file: String,
    _folder: TempDir,
}

impl ProxySetup {
    async fn new() -> Self {
        let options = demo::Options { limits: Limits::generous(), ..demo::Options::default() };
        let portal = Portal::start(options).await.unwrap();
        let identity = Identity::own(false);
        let terminator = TlsTerminator::open(&identity, portal.addr()).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("portal.pem");
        std::fs::write(&file, &identity.trusted).unwrap();
        let address = format!("http://{}", portal.addr());
        let webhook = portal.webhook_url().replacen(&address, "https://portal.test", 1);
        Self {
            portal,
            identity,
            terminator,
            webhook,
            ca_file: file.to_str().unwrap().to_owned(),
            _folder: folder,
        }
    }

    async fn runs(&self, command: &str, proxy: &[(&str, &str)]) -> Ended {
        let set = [("WHOSIN_WEBHOOK", self.webhook.as_str()), ("WHOSIN_CA_FILE", &self.ca_file)];
        Home::new().runs(&[command], &[&set[..], proxy].concat()).await
    }

    /// It works: everybody is listed.
    async fn lists(&self, proxy: &[(&str, &str)]) {
        let Ended { code, stdout, stderr } = self.runs("list", proxy).await;
        assert_eq!((code, stderr.as_str()), (Some(0), ""), "{proxy:?}");
        assert!(stdout.lines().count() > 20);
    }

    /// It does not: what the doctor, who does not try again, says of the connection.
    async fn fails(&self, proxy: &[(&str, &str)]) -> String {
        fault(&self.runs("doctor", proxy).await)
    }
}

/// The line of a connection that failed.
fn fault(ended: &Ended) -> String {
    assert!(matches!(ended.code, Some(1 | 4)), "{ended:?}");
    let line =
        ended.stdout.lines().find(|line| line.starts_with("failure")).unwrap_or_else(|| panic!("{ended:?}"));
    assert!(line.contains(": "), "says what to do: {line}");
    assert!(!line.contains(SECRET) && !line.contains("/rest/"), "{line}");
    line.to_owned()
}

/// A port where nobody listens.
async fn nobody() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap().port()
}

#[tokio::test]
async fn a_socks_proxy_is_followed_with_and_without_a_password() {
    let setup = ProxySetup::new().await;
    let open = SocksProxy::open(setup.terminator.port, ProxyBehavior::default()).await;
    let address = format!("socks5h://127.0.0.1:{}", open.port);
    setup.lists(&[("ALL_PROXY", &address)]).await;
    assert!(open.targets().iter().all(|target| target == "portal.test:443") && !open.targets().is_empty());
    setup.lists(&[("https_proxy", &address)]).await;

    let login = Some(("me", "p@ss"));
    let closed =
        SocksProxy::open(setup.terminator.port, ProxyBehavior { login, ..ProxyBehavior::default() }).await;
    setup.lists(&[("ALL_PROXY", &format!("socks5h://me:p%40ss@127.0.0.1:{}", closed.port))]).await;
    let told = setup.fails(&[("ALL_PROXY", &format!("socks5h://127.0.0.1:{}", closed.port))]).await;
    assert!(told.contains("asks for a password") && told.contains("ALL_PROXY"), "{told}");
    let told =
        setup.fails(&[("ALL_PROXY", &format!("socks5h://me:{SECRET}@127.0.0.1:{}", closed.port))]).await;
    assert!(told.contains("does not accept the name and password in ALL_PROXY"), "{told}");
}

#[tokio::test]
async fn a_socks_proxy_says_why_it_does_not_lead_there() {
    let setup = ProxySetup::new().await;
    let shut =
        SocksProxy::open(setup.terminator.port, ProxyBehavior { reply: 5, ..ProxyBehavior::default() }).await;
    let told = setup.fails(&[("ALL_PROXY", &format!("socks5h://127.0.0.1:{}", shut.port))]).await;
    let expected = format!(
        "the proxy 127.0.0.1:{} does not open the way to portal.test (connection refused)",
        shut.port
    );
    assert!(told.contains(&expected), "{told}");
    // socks5 wants the address from this machine, which does not know it.
    let told = setup.fails(&[("ALL_PROXY", &format!("socks5://127.0.0.1:{}", shut.port))]).await;
    assert!(told.contains("the name portal.test cannot be found") && told.contains("socks5h://"), "{told}");
}

#[tokio::test]
async fn what_needs_no_proxy_is_reached_past_a_socks_proxy() {
    let setup = ProxySetup::new().await;
    let proxy = SocksProxy::open(setup.terminator.port, ProxyBehavior::default()).await;
    let address = format!("socks5h://127.0.0.1:{}", proxy.port);
    let told = setup.fails(&[("ALL_PROXY", &address), ("NO_PROXY", "portal.test")]).await;
    assert!(told.contains("the name portal.test cannot be found"), "{told}");
    assert!(proxy.targets().is_empty());
}

#[tokio::test]
async fn a_dead_proxy_is_named() {
    let setup = ProxySetup::new().await;
    let port = nobody().await;
    for scheme in ["http", "socks5h"] {
        let told = setup.fails(&[("HTTPS_PROXY", &format!("{scheme}://127.0.0.1:{port}"))]).await;
        let expected = format!("the proxy 127.0.0.1:{port} does not answer");
        assert!(told.contains(&expected) && told.contains("HTTPS_PROXY"), "{scheme}: {told}");
    }
    let webhook = setup.webhook.replace("https:", "http:");
    let plain = [("WHOSIN_WEBHOOK", webhook.as_str()), ("WHOSIN_ALLOW_HTTP", "true")];
    let proxy = format!("http://127.0.0.1:{port}");
    let told = setup.fails(&[&plain[..], &[("http_proxy", &proxy)]].concat()).await;
    assert!(told.contains("does not answer") && told.contains("http_proxy"), "{told}");
    let told = setup.fails(&[("ALL_PROXY", "http://proxy.invalid:1")]).await;
    assert!(told.contains("the proxy proxy.invalid:1 does not answer"), "{told}");
}

#[tokio::test]
async fn a_proxy_that_asks_for_a_password_is_told_of() {
    let setup = ProxySetup::new().await;
    // `me:p@ss`
    let knows = |head: &str| head.to_ascii_lowercase().contains("proxy-authorization: basic bwu6cebzcw==");
    let refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm=\"x\"\r\n\
                   content-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    let proxy = Proxy::answering(setup.terminator.port, move |head| (!knows(head)).then_some(refusal)).await;
    let at = |login: &str| format!("http://{login}127.0.0.1:{}", proxy.port);
    setup.lists(&[("HTTPS_PROXY", &at("me:p%40ss@"))]).await;

    let webhook = setup.webhook.replace("https:", "http:");
    let plain = [("WHOSIN_WEBHOOK", webhook.as_str()), ("WHOSIN_ALLOW_HTTP", "true")];
    for (variable, set) in [("HTTPS_PROXY", &[][..]), ("HTTP_PROXY", &plain[..])] {
        let told = setup.fails(&[set, &[(variable, &at(""))]].concat()).await;
        let expected = format!("the proxy 127.0.0.1:{} asks for a password", proxy.port);
        assert!(told.contains(&expected) && told.contains(variable), "{told}");
        let told = setup.fails(&[set, &[(variable, &at(&format!("me:{SECRET}@")))]].concat()).await;
        assert!(told.contains("does not accept the name and password"), "{told}");
    }
    // No use in asking again: it ends at once, as a refusal.
    let ended = setup.runs("list", &[("HTTPS_PROXY", &at(""))]).await;
    assert!(ended.code == Some(4) && ended.stderr.contains("asks for a password"), "{ended:?}");
}

#[tokio::test]
async fn a_secure_proxy_has_a_certificate_of_its_own() {
    let setup = ProxySetup::new().await;
    let proxy = Proxy::open(setup.terminator.port).await;
    let front =
        TlsTerminator::open(&Identity::own(false), SocketAddr::from(([127, 0, 0, 1], proxy.port))).await;
    let at = format!("https://localhost:{}", front.port);
    let told = setup.fails(&[("HTTPS_PROXY", &at)]).await;
    assert!(
        told.contains(&format!("the certificate of localhost:{} is signed by nobody", front.port)),
        "{told}"
    );

    let front = TlsTerminator::open(&setup.identity, SocketAddr::from(([127, 0, 0, 1], proxy.port))).await;
    setup.lists(&[("HTTPS_PROXY", &format!("https://localhost:{}", front.port))]).await;
    assert!(!proxy.heard().is_empty());
}

#[tokio::test]
async fn a_proxy_that_does_not_open_the_way_is_named() {
    let setup = ProxySetup::new().await;
    let proxy = Proxy::answering(setup.terminator.port, |_| Some("HTTP/1.1 403 Forbidden\r\n\r\n")).await;
    let told = setup.fails(&[("HTTPS_PROXY", &format!("127.0.0.1:{}", proxy.port))]).await;
    assert!(told.contains("does not open the way to portal.test (it answers with an error)"), "{told}");
    let silent = Proxy::answering(setup.terminator.port, |_| Some("")).await;
    let told = setup.fails(&[("HTTPS_PROXY", &format!("127.0.0.1:{}", silent.port))]).await;
    assert!(told.contains("does not open the way to portal.test (it ends the connection)"), "{told}");

    // In plain http there is no way to open: the proxy answers in the portal's place.
    let page =
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    let proxy = Proxy::answering(setup.terminator.port, move |_| Some(page)).await;
    let webhook = setup.webhook.replace("https:", "http:");
    let at = format!("127.0.0.1:{}", proxy.port);
    let plain = [("WHOSIN_WEBHOOK", webhook.as_str()), ("WHOSIN_ALLOW_HTTP", "true"), ("HTTP_PROXY", &at)];
    let told = setup.fails(&plain).await;
    assert!(
        told.contains(&format!("the proxy {at}, or a web server behind it, does not reach portal.test")),
        "{told}"
    );
    let page = "HTTP/1.1 403 Forbidden\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    let proxy = Proxy::answering(setup.terminator.port, move |_| Some(page)).await;
    let at = format!("127.0.0.1:{}", proxy.port);
    let told = setup.fails(&[&plain[..2], &[("HTTP_PROXY", &at)]].concat()).await;
    let expected = format!("the proxy {at}, or a web server behind it, forbids the call to portal.test");
    assert!(told.contains(&expected) && told.contains("HTTP_PROXY"), "{told}");
}

#[tokio::test]
async fn an_address_that_is_none_is_told_of() {
    let setup = ProxySetup::new().await;
    for bad in ["htp://proxy:3128", "http://proxy:port", "http://"] {
        let ended = setup.runs("list", &[("HTTPS_PROXY", bad)]).await;
        let told = "HTTPS_PROXY in the environment is no address of a proxy: ";
        assert!(ended.code == Some(4) && ended.stderr.contains(told), "{bad}: {ended:?}");
    }
    // Nobody needs it on the way to this machine.
    let webhook = setup.portal.webhook_url();
    setup.lists(&[("WHOSIN_WEBHOOK", &webhook), ("HTTP_PROXY", "htp://x")]).await;
}
