//! A portal of today: it tells when people were active, and nothing more.

use super::*;
use crate::app::fixture::office_of_today;

#[test]
fn the_dashboard_of_a_portal_that_tells_activity_only() {
    insta::assert_snapshot!(screen(&mut office_of_today(120, 36)));
}

#[test]
fn somebody_quiet_at_80_by_24() {
    let mut app = office_of_today(80, 24);
    press(&mut app, "5j");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn quiet_at_40_by_12_without_colours_in_ascii() {
    let mut app = office_of_today(40, 12);
    press(&mut app, "5j");
    insta::assert_snapshot!(drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0).backend().to_string());
}

#[test]
fn why_says_what_the_portal_keeps_to_itself() {
    let mut app = office_of_today(80, 24);
    press(&mut app, "5je");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn nothing_is_offered_that_cannot_occur() {
    let mut app = office_of_today(80, 48);
    press(&mut app, "F");
    let menu = screen(&mut app);
    press(&mut app, "<Esc>?/presence");
    let told = screen(&mut app);
    press(&mut app, "<Esc><Esc>?/words");
    let help = screen(&mut app);
    for impossible in ["is:idle", "is:mobile", "is:busy", "is:away"] {
        assert!(!menu.contains(impossible) && !help.contains(impossible), "{impossible}");
    }
    assert!(menu.contains("is:quiet") && help.contains("is:quiet"));
    assert!(told.contains("keeps to itself"), "{told}");
    press(&mut app, "<Esc><Esc>/is:");
    assert!(app.browser().filter().offered().iter().all(|word| word != "is:idle"));
}

#[test]
fn who_is_looked_for_in_vain_because_nobody_tells_is_said_so() {
    let mut app = office_of_today(120, 20);
    press(&mut app, "/is:idle<Enter>");
    assert!(screen(&mut app).contains("This portal does not tell who is idle."));
    press(&mut app, "<Esc>/-is:idle<Enter>");
    assert!(screen(&mut app).contains("11 of 11"), "whoever is not said to be");
}

#[test]
fn one_who_is_idle_brings_the_row_and_the_filters_back() {
    let mut app = office_of_today(120, 36);
    assert!(!screen(&mut app).contains("│ idle "));
    let idle = people().into_iter().filter(|person| person.idle.is_some()).take(1).collect();
    assert!(app.update(told(idle), now()).dirty);
    press(&mut app, "F");
    assert!(screen(&mut app).contains("is:idle"));
}
