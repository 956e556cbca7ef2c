//! In English a sentence says what the log says.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::date;

use super::*;
use crate::proxy::BadProxy;
use crate::words::Words;

#[test]
fn every_error_is_a_sentence() {
    let words = Words::english();
    for error in [portal_errors(), refusals(), network_errors(), certificates(), denials()].concat() {
        assert_eq!(words.say(&error.sentence()), error.to_string());
    }
}

#[test]
fn every_bad_address_is_a_sentence() {
    use BadWebhook::{
        BadSecret, BadUser, Blank, Empty, Host, Login, NoScheme, NoSecret, NoUser, NotRest, NotText,
        PlainHttp, Query, Scheme, TooLong,
    };
    let all = [
        Empty, NotText, Blank, NoScheme, Scheme, Host, PlainHttp, Login, Query, NotRest, NoUser, BadUser,
        NoSecret, BadSecret, TooLong,
    ];
    for bad in all {
        assert_eq!(Words::english().say(&bad.sentence()), bad.to_string());
    }
}

const METHOD: &str = "im.user.get";

fn portal_errors() -> Vec<Error> {
    let (method, limit) = (METHOD, 12_345_678);
    let pages = [200, 401, 429, 500, 502].map(|status| Error::Html { status });
    let others = [
        Error::Moved { to: "b.example".to_owned() },
        Error::Downgrade,
        Error::RedirectLoop,
        Error::Truncated { method },
        Error::Unreadable { method, status: 200 },
        Error::Unexpected { method },
        Error::TooLarge { method, limit },
        Error::TooDeep { method, limit },
        Error::TooMany { method, limit },
        Error::BatchTooLong { count: 51 },
        Error::Setup { reason: "why".to_owned() },
    ];
    pages.into_iter().chain(others).collect()
}

fn refusals() -> Vec<Error> {
    let refusal = |code: Code, resets_at| {
        let description = String::new();
        Refusal { code, method: METHOD, status: None, description, retry_after: None, resets_at }.into()
    };
    let names = [
        "ID_EMPTY",
        "USER_NOT_EXISTS",
        "INVALID_FORMAT",
        "STATUS_ERROR",
        "FIND_SHORT",
        "ACCESS_DENIED",
        "ACCESS_ERROR",
        "INTERNAL_SERVER_ERROR",
        "ERROR_UNEXPECTED_ANSWER",
        "PORTAL_DELETED",
        "QUERY_LIMIT_EXCEEDED",
        "OVERLOAD_LIMIT",
        "OPERATION_TIME_LIMIT",
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        "ERROR_BATCH_LENGTH_EXCEEDED",
        "INVALID_REQUEST",
        "NO_AUTH_FOUND",
        "EXPIRED_TOKEN",
        "INVALID_CREDENTIALS",
        "INSUFFICIENT_SCOPE",
        "USER_ACCESS_ERROR",
        "ERROR_METHOD_NOT_FOUND",
        "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        "NEVER_HEARD",
    ];
    let codes = names.into_iter().map(|name| Code::read(name, "")).chain([Code::Plan, Code::HttpsRequired]);
    let mut refusals: Vec<Error> = codes.map(|code| refusal(code, None)).collect();
    refusals.push(refusal(Code::OperationLimit, Timestamp::from_second(1_772_520_429).ok()));
    refusals
}

fn network_errors() -> Vec<Error> {
    let (host, proxy, reason) = ("a.example".to_owned(), "proxy:3128".to_owned(), "why".to_owned());
    let (source_name, after) = ("HTTPS_PROXY", Duration::from_millis(2500));
    let password = |given| Network::ProxyPassword { proxy: proxy.clone(), source_name, given };
    [
        Network::Refused { host: host.clone() },
        Network::Dns { host: host.clone() },
        Network::Unreachable { host: host.clone() },
        Network::Timeout { after },
        Network::Timeout { after: Duration::from_secs(30) },
        Network::Tls { host: host.clone(), reason: reason.clone() },
        Network::ProxySilent { proxy: proxy.clone(), source_name },
        Network::ProxyTimeout { host: host.clone(), proxy: proxy.clone(), after },
        password(true),
        password(false),
        Network::ProxyRefused { host: host.clone(), proxy: proxy.clone(), reason: ProxyReason::Told(reason) },
        Network::ProxyPage { host: host.clone(), proxy: proxy.clone(), status: 502 },
        Network::ProxyForbids { host: host.clone(), proxy, source_name },
        Network::ProxyDns { host, source_name },
        Network::BadProxy(BadProxy { variable: "ALL_PROXY" }),
        Network::Reset,
    ]
    .map(Error::from)
    .to_vec()
}

fn certificates() -> Vec<Error> {
    let day = Some(date(2026, 3, 1));
    let names = vec!["b.example".to_owned(), "c.example".to_owned()];
    [
        CertificateFault::Untrusted,
        CertificateFault::Expired { on: None },
        CertificateFault::Expired { on: day },
        CertificateFault::NotYetValid { from: None },
        CertificateFault::NotYetValid { from: day },
        CertificateFault::OtherHost { names: Vec::new() },
        CertificateFault::OtherHost { names },
        CertificateFault::CommonNameOnly,
        CertificateFault::Revoked,
        CertificateFault::Other { reason: "why".to_owned() },
    ]
    .map(|fault| Error::from(Network::Certificate { host: "a.example".to_owned(), fault }))
    .to_vec()
}

fn denials() -> Vec<Error> {
    let text = || "why".to_owned();
    [
        Denied::NotLoggedIn,
        Denied::Ended,
        Denied::Code,
        Denied::Application,
        Denied::Refused(text()),
        Denied::Store(text()),
    ]
    .map(Error::from)
    .to_vec()
}

#[test]
fn what_libraries_say_is_said_in_the_users_language() {
    let words = crate::words::Words::pseudo();
    let host = || "acme.example".to_owned();
    let proxy = || "proxy.example:3128".to_owned();
    let mut faults: Vec<Network> = Vec::new();
    for reason in [
        "received corrupt message of type InvalidContentType",
        "received unexpected message: got ApplicationData when expecting Handshake",
        "received fatal alert: HandshakeFailure",
        "peer is incompatible: NoCipherSuitesInCommon",
        "peer misbehaved: IllegalMiddleboxChangeCipherSpec",
    ] {
        faults.push(Network::Tls { host: host(), reason: reason.to_owned() });
    }
    for reason in [ProxyReason::AnswersWithError, ProxyReason::EndsConnection] {
        faults.push(Network::ProxyRefused { host: host(), proxy: proxy(), reason });
    }
    let fault = CertificateFault::Outdated;
    faults.push(Network::Certificate { host: host(), fault });
    faults.push(Network::ProxySilent { proxy: proxy(), source_name: "system" });
    for fault in faults {
        let said = words.say(&fault.sentence());
        let latin = crate::words::latin_words(&said, "acme.example proxy.example");
        assert!(latin.is_empty(), "{said}: {latin:?}");
    }
}
