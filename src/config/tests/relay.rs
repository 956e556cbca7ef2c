//! The settings of the relay: an array, a text or a table, in the file, a profile and the environment.

use super::*;
use crate::config::{Publish, RelayLogin};
use crate::people::PersonId;

const SERVER: &str = "tls://nats.acme.example";

fn servers(written: &str) -> Vec<String> {
    Home::with(written).load(None, &[]).unwrap().relay.servers
}

#[test]
fn servers_stand_in_an_array_in_a_text_or_in_a_table() {
    for written in [
        "relay = ['tls://nats.acme.example']",
        "relay = 'tls://nats.acme.example'",
        "[relay]\nservers = ['tls://nats.acme.example']",
        "[relay]\nservers = 'tls://nats.acme.example'",
        "relay = { servers = ['tls://nats.acme.example'] }",
        "relay.servers = ['tls://nats.acme.example']",
    ] {
        assert_eq!(servers(written), [SERVER], "{written}");
    }
    assert_eq!(servers("relay = ''"), [""; 0]);
    assert_eq!(servers("relay = []"), [""; 0]);
    let both = ["tls://a.example", "nats://127.0.0.1:4222"];
    for text in ["tls://a.example,nats://127.0.0.1:4222", " tls://a.example  nats://127.0.0.1:4222 "] {
        assert_eq!(environment(&[("WHOSIN_RELAY", text)]).unwrap().relay.servers, both, "{text}");
    }
}

#[test]
fn the_whole_table_is_read_in_a_profile_too() {
    let table = "servers = ['tls://nats.acme.example']\ncredentials = '~/relay.creds'\nca_file = '/ca.pem'\n\
                 prefix = 'acme-1'\nhide = [12, 345]\npublish = 'directory'\n";
    let home = Home::with(&format!("[relay]\nprefix = 'other'\n[profiles.a.relay]\n{table}"));
    let relay = home.load(Some("a"), &[]).unwrap().relay;
    assert_eq!(relay.servers, [SERVER]);
    assert_eq!(relay.login, Some(RelayLogin::Credentials(PathBuf::from("~/relay.creds"))));
    assert_eq!(relay.ca_file, Some(PathBuf::from("/ca.pem")));
    assert_eq!((&*relay.prefix, relay.publish), ("acme-1", Publish::Directory));
    assert_eq!(relay.hide, [PersonId(12), PersonId(345)]);
    assert_eq!(home.load(None, &[]).unwrap().relay.prefix, "other");
    let variables = [("WHOSIN_RELAY_HIDE", "12, 345"), ("WHOSIN_RELAY_PUBLISH", "directory")];
    let relay = environment(&variables).unwrap().relay;
    assert_eq!((relay.hide.len(), relay.publish), (2, Publish::Directory));
}

#[test]
fn one_way_in_takes_the_place_of_the_other_but_not_in_one_layer() {
    let home = Home::with("relay.credentials = '/a'\n[profiles.a.relay]\nnkey = '/b'\n");
    let login = |profile, variables: &[(&str, &str)]| home.load(profile, variables).unwrap().relay.login;
    assert_eq!(login(None, &[]), Some(RelayLogin::Credentials("/a".into())));
    assert_eq!(login(Some("a"), &[]), Some(RelayLogin::Nkey("/b".into())));
    assert_eq!(login(None, &[("WHOSIN_RELAY_NKEY", "/c")]), Some(RelayLogin::Nkey("/c".into())));
    assert_eq!(
        home_complaint("[relay]\ncredentials = '/a'\nnkey = '/b'\n"),
        "FILE, line 2: relay.credentials stands beside relay.nkey, and only one of them may be set: take one away"
    );
    let empty = Home::with("[relay]\ncredentials = '/a'\nnkey = ''\n").load(None, &[]).unwrap();
    assert_eq!(empty.relay.login, Some(RelayLogin::Credentials("/a".into())));
}

#[test]
fn what_does_not_fit_is_told_with_its_line() {
    let takes = "relay.servers takes addresses of servers of NATS";
    for written in [
        "relay = true",
        "relay = ['tls://nats.acme.example', 1]",
        "relay = 'nats://nats.acme.example'",
        "relay = 'tls://user:s3cr3tk3y@nats.acme.example'",
        "[relay]\nservers = 'nats.acme.example'",
    ] {
        let told = home_complaint(written);
        assert!(told.contains(takes), "{written}: {told}");
    }
    assert_eq!(
        home_complaint("[relay]\nserver = 'tls://a.example'"),
        "FILE, line 2: there is no setting \"relay.server\", did you mean relay.servers?"
    );
    assert_eq!(
        home_complaint("[relay]\nprefix = 'a.b'"),
        "FILE, line 2: relay.prefix takes letters, digits, - and _, up to 32 of them"
    );
    assert!(home_complaint("[relay]\nhide = [0]").contains("relay.hide takes the numbers of people"));
    assert!(home_complaint("[relay]\nnkey = 'a'").contains("relay.nkey takes the path of a file"));
    assert!(home_complaint("[theme]\na = 1").contains("theme takes the name of a theme"));
}
