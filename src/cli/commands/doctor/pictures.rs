//! The check that brings one picture the way the dashboard does, and says what is in its way.

use url::Url;

use super::report::Check;
use crate::avatars::fetch::TIMEOUT;
use crate::avatars::{NoPicture, Undecodable, Unfetchable};
use crate::people::PictureAddress;
use crate::portal::{Client, Error, Network, Timeouts};
use crate::runtime::picture_loader;
use crate::words::Sentence;

/// One picture may be broken by itself: of so many people none must come.
const TRIES: usize = 3;
const NAME: &str = "pictures";

/// Tries the first few pictures.
pub(super) async fn examine(client: &Client, addresses: impl Iterator<Item = PictureAddress>) -> Check {
    let loader = picture_loader(client.clone(), None);
    let mut first = None;
    for address in addresses.take(TRIES) {
        let host = host(&address);
        match loader.load(address).await {
            Ok(_) => return Check::ok(NAME, Sentence::new("doctor-picture").with("host", host)),
            Err(error) => first = first.or(Some((error, host))),
        }
    }
    match first {
        Some((error, host)) => Check::warned(NAME, sentence(error, &host)),
        None => Check::ok(NAME, Sentence::new("doctor-picture-none")),
    }
}

/// The host of the picture, with its port when that is not the scheme's own. The path may hold a token.
fn host(address: &PictureAddress) -> String {
    let url = Url::parse(&address.best);
    url.map_or_else(|_| "?".to_owned(), |url| crate::portal::host_of(&url))
}

/// What is wrong, by whose fault, and what to do.
fn sentence(error: NoPicture, host: &str) -> Sentence {
    let of_host = |key| Sentence::new(key).with("host", host);
    match error {
        NoPicture::Unfetchable(error) => of_the_way(error, host),
        NoPicture::Undecodable(Undecodable::TooLarge) => of_host("doctor-picture-pixels"),
        NoPicture::Undecodable(_) => of_host("doctor-picture-damaged"),
        NoPicture::GivenUp => Sentence::new("doctor-picture-given-up"),
    }
}

fn of_the_way(error: Unfetchable, host: &str) -> Sentence {
    let of_host = |key| Sentence::new(key).with("host", host);
    match error {
        Unfetchable::BadAddress => Sentence::new("doctor-picture-address"),
        Unfetchable::Forbidden => of_host("doctor-picture-forbidden"),
        Unfetchable::Status(status) => {
            let key = match status {
                401 | 403 => "doctor-picture-login",
                404 | 410 => "doctor-picture-missing",
                _ => "doctor-picture-status",
            };
            of_host(key).with("status", u64::from(status))
        }
        Unfetchable::NotAPicture => of_host("doctor-picture-other"),
        Unfetchable::TooLarge => of_host("doctor-picture-large"),
        Unfetchable::TooManyRedirects => of_host("doctor-picture-circle"),
        Unfetchable::Slow => of_host("doctor-picture-slow").with("seconds", TIMEOUT.as_secs()),
        Unfetchable::Untrusting(reason) => Error::Setup { reason }.sentence(),
        Unfetchable::BadProxy(error) => error.sentence(),
        Unfetchable::ProxyPassword(proxy) => Error::from(Network::password(&proxy)).sentence(),
        Unfetchable::Network { host, proxy, source } => {
            let timeouts = Timeouts { connect: TIMEOUT, total: TIMEOUT };
            Error::from(Network::read(source, &host, proxy.as_ref(), timeouts)).sentence()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_says_what_to_do() {
        for error in [
            Unfetchable::BadAddress,
            Unfetchable::Forbidden,
            Unfetchable::Status(403),
            Unfetchable::Status(404),
            Unfetchable::Status(500),
            Unfetchable::NotAPicture,
            Unfetchable::TooLarge,
            Unfetchable::TooManyRedirects,
            Unfetchable::Slow,
        ] {
            let said = sentence(error.into(), "cdn.example").in_english();
            assert!(said.contains(": "), "{said}");
        }
        for error in [Undecodable::TooLarge, Undecodable::UnknownKind] {
            assert!(sentence(error.into(), "cdn.example").in_english().contains(": "));
        }
    }
}
