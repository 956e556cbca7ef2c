//! What a query shows besides those who match.

use super::*;
use crate::people::PersonId;

/// The office with some time zones told.
fn abroad(width: u16, height: u16) -> App {
    let mut app = office(width, height);
    let mut people = people();
    for person in &mut people {
        person.time_zone = match person.id.0 {
            1 | 2 => Some("Europe/Moscow".into()),
            3 => Some("America/New_York".into()),
            5 => Some("Asia/Kolkata".into()),
            _ => None,
        };
    }
    app.tell(crate::app::fixture::told(people), now());
    app
}

#[test]
fn people_by_their_local_time() {
    let mut app = abroad(100, 24);
    press(&mut app, "ssss");
    insta::assert_snapshot!(screen(&mut app));
    let due = app.next_tick(now()).unwrap();
    assert!(due <= now() + jiff::SignedDuration::from_mins(1), "the clocks of the headings go on");
    assert_eq!(app.browser().list().selected(), Some(PersonId(3)), "from west to east");
}

#[test]
fn departments_that_are_offered_while_one_is_typed() {
    let mut app = company(100, 24);
    press(&mut app, "@");
    let footer = |app: &mut App| screen(app).lines().last().unwrap().to_owned();
    assert!(footer(&mut app).contains("Tab @Acme  @Design  @Legal  @Product"), "{}", footer(&mut app));
    press(&mut app, "ltpb");
    assert!(
        footer(&mut app).contains("find: @ltpb") && footer(&mut app).contains("Tab "),
        "{}",
        footer(&mut app)
    );
    press(&mut app, "<Tab>");
    assert!(!footer(&mut app).contains("Tab "), "{}", footer(&mut app));
}

#[test]
fn what_does_not_exist_is_said_with_the_nearest() {
    let mut app = company(180, 24);
    press(&mut app, "/is:awya<Enter>");
    let shown = screen(&mut app);
    assert!(shown.contains("There is no filter “is:awya”. Did you mean is:away?"), "{shown}");
    press(&mut app, "<Esc>@zzlegl<Enter>");
    let shown = screen(&mut app);
    assert!(shown.contains("No department is called “zzlegl”. Did you mean Legal?"), "{shown}");
}

#[test]
fn the_absent_by_the_day_they_are_back() {
    let mut app = office(100, 24);
    press(&mut app, "/is:absent<Enter>");
    let shown = screen(&mut app);
    assert!(shown.contains("Back on 1 April 2026"), "{shown}");
    press(&mut app, "s");
    assert!(!screen(&mut app).contains("Back on"), "another order is taken at its word");
}
