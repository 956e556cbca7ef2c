//! The check that brings one picture the way the dashboard does, and says what is in its way.

use url::Url;

use super::report::Check;
use crate::avatars::fetch::TIMEOUT;
use crate::avatars::{NoPicture, Undecodable, Unfetchable};
use crate::people::PictureAddress;
use crate::portal::{Client, Error, Network, Timeouts};
use crate::runtime::picture_loader;

/// One picture may be broken by itself: of so many people none must come.
const TRIES: usize = 3;

/// Tries the first few pictures.
pub(super) async fn examine(client: &Client, addresses: impl Iterator<Item = PictureAddress>) -> Check {
    let loader = picture_loader(client.clone(), None);
    let mut first = None;
    for address in addresses.take(TRIES) {
        let host = host(&address);
        match loader.load(address).await {
            Ok(_) => return Check::ok("pictures", format!("one came from {host}")),
            Err(error) => first = first.or(Some((error, host))),
        }
    }
    match first {
        Some((error, host)) => warned(&sentence(error, &host)),
        None => Check::ok("pictures", "nobody here has one"),
    }
}

fn warned(sentence: &str) -> Check {
    Check::warned("pictures", sentence)
}

/// The host of the picture, with its port when that is not the scheme's own. The path may hold a token.
fn host(address: &PictureAddress) -> String {
    let url = Url::parse(&address.best);
    url.map_or_else(|_| "the portal".to_owned(), |url| crate::portal::host_of(&url))
}

/// What is wrong, by whose fault, and what to do.
fn sentence(error: NoPicture, host: &str) -> String {
    match error {
        NoPicture::Unfetchable(error) => of_the_way(error, host),
        NoPicture::Undecodable(Undecodable::TooLarge) => {
            format!(
                "the picture from {host} has more pixels than whosin draws: its owner should upload a smaller one"
            )
        }
        NoPicture::Undecodable(_) => {
            format!(
                "the picture from {host} is damaged or of an unknown kind: its owner should upload it anew"
            )
        }
        NoPicture::GivenUp => "the picture was given up: try again".to_owned(),
    }
}

fn of_the_way(error: Unfetchable, host: &str) -> String {
    match error {
        Unfetchable::BadAddress => {
            "the portal names an address of a picture that is none: tell its administrator".to_owned()
        }
        Unfetchable::Forbidden => format!(
            "the portal names {host} for its pictures, which leads into this machine or its network link and is not followed: ask its administrator to set the portal's public address"
        ),
        Unfetchable::Status(status @ (401 | 403)) => format!(
            "{host} does not give pictures without a login (HTTP status {status}): ask the portal's administrator to let /upload/ be read"
        ),
        Unfetchable::Status(status @ (404 | 410)) => format!(
            "the pictures that the portal names are not at {host} (HTTP status {status}): look at the same person in a browser, and tell the portal's administrator"
        ),
        Unfetchable::Status(status) => {
            format!("{host} does not send the picture (HTTP status {status}): try again later")
        }
        Unfetchable::NotAPicture => format!(
            "{host} answers with something else than a picture: see in a browser whether the network or a proxy wants a login"
        ),
        Unfetchable::TooLarge => {
            format!("the picture from {host} is larger than 2 MB: its owner should upload a smaller one")
        }
        Unfetchable::TooManyRedirects => {
            format!("{host} sends the request for a picture in a circle: tell the portal's administrator")
        }
        Unfetchable::Slow => format!(
            "{host} did not send the picture within {} seconds: check the connection to it",
            TIMEOUT.as_secs()
        ),
        Unfetchable::Untrusting(sentence) => sentence,
        Unfetchable::BadProxy(error) => error.to_string(),
        Unfetchable::ProxyPassword(proxy) => Network::password(&proxy).to_string(),
        Unfetchable::Network { host, proxy, source } => {
            let timeouts = Timeouts { connect: TIMEOUT, total: TIMEOUT };
            Error::from(Network::read(source, &host, proxy.as_ref(), timeouts)).to_string()
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
            let check = warned(&sentence(error.into(), "cdn.example"));
            assert!(check.next.is_some(), "{check:?}");
        }
        for error in [Undecodable::TooLarge, Undecodable::UnknownKind] {
            assert!(warned(&sentence(error.into(), "cdn.example")).next.is_some());
        }
    }
}
