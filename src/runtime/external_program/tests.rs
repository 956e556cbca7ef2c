use super::clipboard::{Passage, Plan, sequence};
use super::*;

fn of(variables: &[(&str, &str)]) -> SessionEnvironment {
    let value =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    SessionEnvironment { macos: false, ..SessionEnvironment::of(value) }
}

/// The programs that are tried, and how the terminal is reached.
fn plan(variables: &[(&str, &str)]) -> (Vec<&'static str>, Option<Passage>) {
    let Plan { holders, terminal } = Plan::of(&of(variables));
    (holders.iter().map(|holder| holder.program).collect(), terminal)
}

const XTERM: (&str, &str) = ("TERM", "xterm-256color");
const SSH: (&str, &str) = ("SSH_CONNECTION", "192.0.2.1 5000 192.0.2.2 22");

#[test]
fn the_ways_to_a_clipboard_follow_the_environment() {
    let (x, wayland) = (("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0"));
    let (tmux, screen) = (("TMUX", "/tmp/tmux-1000/default,1,0"), ("STY", "1.pts-0.host"));
    let open = Some(Passage::Open);
    assert_eq!(plan(&[XTERM]), (vec![], open));
    assert_eq!(plan(&[XTERM, x]), (vec!["xclip", "xsel"], open));
    assert_eq!(plan(&[XTERM, x, wayland]), (vec!["wl-copy", "xclip", "xsel"], open));
    // What this machine has on its clipboard is of no use to whoever sits elsewhere.
    assert_eq!(plan(&[XTERM, x, SSH]), (vec![], open));
    assert_eq!(plan(&[("TERM", "tmux-256color"), tmux, SSH]), (vec!["tmux", "tmux"], open));
    assert_eq!(plan(&[("TERM", "screen.xterm-256color"), screen]), (vec![], Some(Passage::Screen)));
    assert_eq!(plan(&[("TERM", "screen"), screen, tmux]), (vec!["tmux", "tmux"], open));
    for term in ["linux", "dumb", ""] {
        assert_eq!(plan(&[("TERM", term)]), (vec![], None), "{term:?}");
    }
    assert_eq!(plan(&[XTERM, ("DISPLAY", "")]), (vec![], open), "a variable without a value says nothing");
}

#[test]
fn nothing_is_opened_where_the_user_does_not_sit() {
    assert!(!of(&[XTERM]).opens_nothing());
    assert!(of(&[XTERM, SSH]).opens_nothing());
    assert!(of(&[XTERM, ("SSH_TTY", "/dev/pts/1")]).opens_nothing());
    assert!(!of(&[XTERM, SSH, ("DISPLAY", "localhost:10.0")]).opens_nothing());
    assert!(!of(&[XTERM, SSH, ("BROWSER", "/usr/local/bin/open-at-home")]).opens_nothing());
}

#[test]
fn a_text_cannot_end_its_sequence() {
    assert_eq!(sequence("a\u{1b}\\b\u{7}", Passage::Open), "\u{1b}]52;c;YRtcYgc=\u{1b}\\");
}

#[test]
fn screen_passes_on_what_is_wrapped_for_it_in_pieces() {
    let text = "a card of several lines\n".repeat(60);
    let wrapped = sequence(&text, Passage::Screen);
    let pieces: Vec<&str> = wrapped.split_terminator("\u{1b}\\").collect();
    assert!(pieces.len() > 5);
    assert!(pieces.iter().all(|piece| piece.starts_with("\u{1b}P") && piece.len() <= 256));
    let inner: String = pieces.iter().map(|piece| &piece[2..]).collect();
    assert_eq!(format!("{}\u{1b}\\", inner.trim_end_matches('\u{7}')), sequence(&text, Passage::Open));
    assert!(inner.ends_with('\u{7}'));
}
