#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use clap::CommandFactory;
use clap::error::ErrorKind;

use super::*;

fn read(line: &str) -> Result<Arguments, Rejected> {
    Arguments::read(std::iter::once("whosin").chain(line.split_whitespace()).map(OsString::from))
}

fn complaint(line: &str) -> String {
    match read(line) {
        Err(Rejected::Mistake(told)) => told,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_definition_is_sound() {
    Arguments::command().debug_assert();
}

#[test]
fn words_are_a_query_and_commands_are_commands() {
    let arguments = read("").unwrap();
    assert!(arguments.command.is_none() && arguments.query().is_empty());
    assert_eq!(read("анна петрова").unwrap().query(), "анна петрова");
    assert_eq!(read("-- list").unwrap().query(), "list");
    assert!(matches!(read("list").unwrap().command, Some(Command::List(_))));
    let demo = read("demo --people 7 --seed 3 anna b").unwrap();
    assert_eq!(demo.query(), "anna b");
    let Some(Command::Demo(demo)) = demo.command else { panic!("no demo") };
    assert_eq!((demo.company.people, demo.company.seed), (7, 3));
}

#[test]
fn a_minus_turns_a_filter_round_wherever_it_stands() {
    let query = |line: &str| match read(line).unwrap() {
        Arguments { command: Some(Command::List(list)), .. } => (list.query.join(" "), list.json),
        arguments => (arguments.query(), false),
    };
    assert_eq!(query("list -has:phone"), ("-has:phone".into(), false));
    assert_eq!(query("list -is:onl @sales --json"), ("@sales -is:onl".into(), true));
    assert_eq!(query("list -is:foo -- -x"), ("-is:foo -x".into(), false));
    assert_eq!(query("-birthday:month anna"), ("anna -birthday:month".into(), false));
    assert_eq!(query("demo -is:in").0, "-is:in");
    assert!(complaint("list -x:y").contains("-x"), "no filter");
    assert!(matches!(read("list -h"), Err(Rejected::Help(help)) if help.kind() == ErrorKind::DisplayHelp));
}

#[test]
fn common_options_stand_anywhere() {
    for line in ["--profile acme --color 256 list", "list --color 256 --profile acme"] {
        let common = read(line).unwrap().common;
        assert_eq!((common.profile.as_deref(), common.color), (Some("acme"), Some(Color::Indexed)));
    }
    assert_eq!(read("show x --pictures none").unwrap().common.pictures, Some(Pictures::None));
}

#[test]
fn the_servers_of_a_relay_stand_anywhere_and_are_checked() {
    let of = |line: &str| read(line).unwrap().common.relay;
    assert_eq!(of("--relay nats://127.0.0.1:4222 list"), ["nats://127.0.0.1:4222"]);
    assert_eq!(
        of("watch --relay tls://a.example --relay tls://b.example"),
        ["tls://a.example", "tls://b.example"]
    );
    let told = complaint("list --relay nats://nats.acme.example");
    assert!(told.contains("--relay <ADDR> takes addresses of servers of NATS like"), "{told}");
}

#[test]
fn complaints_say_what_is_allowed() {
    assert!(
        complaint("demo --people 0").contains("--people <N> takes a whole number from 1 to 100000, not “0”")
    );
    assert!(complaint("demo --people many").contains("--people <N>"));
    assert!(complaint("--color blue").contains("truecolor, 256, 16, none"));
    assert!(complaint("list --json --plain").contains("--json and --plain cannot stand together"));
    assert!(complaint("show").contains("<WHO>"));
}

#[test]
fn a_secret_is_refused_and_never_repeated() {
    for line in [
        "https://acme.bitrix24.com/rest/1/s3cr3t/",
        "HTTPS://ACME.BITRIX24.COM/REST/1/s3cr3t",
        "acme.bitrix24.com/rest/1/s3cr3t",
        "show https://acme.bitrix24.com/rest/1/s3cr3t/profile",
        "--webhook=https://acme.bitrix24.com/rest/1/s3cr3t/",
        "--profile https%3A%2F%2Facme%2Frest%2F1%2Fs3cr3t",
        "list --department https://acme/rest/1/s3cr3t",
        "--relay tls://user:s3cr3t@nats.acme.example",
        "list --relay=TLS://s3cr3t@nats.acme.example",
    ] {
        let rejected = read(line).unwrap_err();
        assert!(matches!(rejected, Rejected::Secret(_)), "{line}");
        assert!(!format!("{rejected:?}").contains("s3cr3t"));
        assert_eq!(rejected.report(), Exit::Usage);
    }
}

#[test]
fn help_is_no_failure() {
    assert_eq!(read("--version").unwrap_err().report(), Exit::Done);
    assert_eq!(read("--nonsense").unwrap_err().report(), Exit::Usage);
}
