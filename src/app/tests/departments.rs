//! A department that is typed into the query.

use super::*;
use crate::app::fixture::company;

#[test]
fn a_department_is_one_key_and_its_name() {
    let mut app = company(120, 36);
    press(&mut app, "@legal<Enter>");
    assert_eq!((app.browser().filter().typed(), app.browser().list().people()), ("@legal", 3));
    press(&mut app, "@");
    assert_eq!(app.browser().filter().typed(), "@legal @");
    assert_eq!(app.browser().list().people(), 3, "half a filter does nothing yet");
}

#[test]
fn what_is_half_typed_is_offered_and_taken() {
    let mut app = company(120, 36);
    press(&mut app, "/анна @leg");
    assert_eq!(app.browser().filter().offered(), ["@Legal"]);
    press(&mut app, "<Tab>");
    assert_eq!((app.browser().filter().typed(), app.browser().filter().offered().len()), ("анна @Legal ", 0));
    press(&mut app, "is:o");
    assert_eq!(app.browser().filter().offered(), ["is:online", "is:offline"]);
    press(&mut app, "<Tab>");
    assert_eq!(app.browser().filter().typed(), "анна @Legal is:online ");
    press(&mut app, "is:awya");
    assert_eq!((app.browser().filter().offered()[0].as_str(), app.browser().list().people()), ("is:away", 0));
    press(&mut app, "<Esc>/@legal");
    assert!(app.browser().filter().offered().is_empty(), "it is there already");
    press(&mut app, "<Enter>");
    assert_eq!(app.browser().list().people(), 3);
}
