//! Filters by keys: a list of them to switch on and off, and a department to type.

use super::filter::Edit;
use super::popup::{Choice, Chooser, Item, Label, Popup};
use super::{App, Filter, Outcome, Pane};
use crate::people::search::{self, Days, Quality, Query};

/// What can be switched on and off, as most want it: `true` for what must not hold.
const OFFERED: [(Quality, bool); 27] = [
    (Quality::In, false),
    (Quality::Online, false),
    (Quality::Mobile, false),
    (Quality::Busy, false),
    (Quality::Idle, false),
    (Quality::Away, false),
    (Quality::Offline, false),
    (Quality::Absent, false),
    (Quality::Back(Days::Week), false),
    (Quality::Back(Days::NextWeek), false),
    (Quality::Birthday(Days::Today), false),
    (Quality::Birthday(Days::Week), false),
    (Quality::Birthday(Days::NextWeek), false),
    (Quality::Favourite, false),
    (Quality::Watched, false),
    (Quality::Phone, false),
    (Quality::MobilePhone, false),
    (Quality::Extension, false),
    (Quality::Email, false),
    (Quality::Website, false),
    (Quality::Photo, false),
    (Quality::Bot, true),
    (Quality::Extranet, true),
    (Quality::Dismissed, true),
    (Quality::Bot, false),
    (Quality::Extranet, false),
    (Quality::Dismissed, false),
];

impl App {
    /// Offers the filters.
    pub(super) fn open_filters(&mut self) -> Outcome {
        self.leave_place();
        self.focus = Pane::List;
        let items = OFFERED.map(|(quality, not)| Item {
            label: Label::Filter(search::Filter::Quality { quality, not }),
            key: quality.as_str().chars().take(1).collect(),
            hint: search::Filter::Quality { quality, not }.to_string(),
            choice: Choice::Toggle { quality, not },
            searched: String::new(),
        });
        self.open(Popup::Chooser(Chooser::lettered("filters-title", items.into())))
    }

    /// Switches a filter on, or off if it was on.
    pub(super) fn toggle_filter(&mut self, filter: &search::Filter) -> Outcome {
        let typed = Query::toggle(self.filter.typed(), filter);
        self.filter = Filter::with_query(&typed);
        self.query_changed();
        Outcome::redraw()
    }

    /// Begins to type a query with the name of a department.
    pub(super) fn find_department(&mut self) -> Outcome {
        self.begin_query();
        self.filter.edit(Edit::End);
        let typed = self.filter.typed();
        if !typed.is_empty() && !typed.ends_with(' ') {
            self.filter.edit(Edit::Insert(' '));
        }
        self.filter.edit(Edit::Insert('@'));
        self.filter.offer(&self.roster);
        Outcome::redraw()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{company, press};

    #[test]
    fn filters_are_switched_on_and_off_while_they_are_offered() {
        let mut app = company(120, 36);
        press(&mut app, "/анна<Enter>Fj<Enter>");
        assert_eq!(app.filter().typed().trim_end(), "анна is:online");
        assert!(matches!(app.popup(), Some(Popup::Chooser(_))), "there may be more to choose");
        press(&mut app, "j ");
        assert_eq!(app.filter().typed().trim_end(), "анна is:online is:mobile");
        press(&mut app, "k<Enter>");
        assert_eq!(app.filter().typed().trim_end(), "анна is:mobile");
        press(&mut app, "j<Enter><Esc>");
        assert_eq!(app.filter().typed().trim_end(), "анна");
        assert!(app.popup().is_none() && app.filter().is_active());
    }

    #[test]
    fn a_letter_takes_the_cursor_to_the_next_filter_that_begins_with_it() {
        let mut app = company(120, 36);
        press(&mut app, "Fo ");
        assert_eq!(app.filter().typed().trim_end(), "is:online");
        press(&mut app, "o<Enter>");
        assert_eq!(app.filter().typed().trim_end(), "is:online is:offline");
        // Round and round, and by the same key on another layout.
        press(&mut app, "o<Enter>щ<Enter>");
        assert_eq!(app.filter().typed().trim_end(), "");
        press(&mut app, "e ");
        assert_eq!(app.filter().typed().trim_end(), "has:extension", "not the key that closes it");
        press(&mut app, "k<Enter>q");
        assert_eq!(app.filter().typed().trim_end(), "has:extension has:mobile", "no filter begins with it");
        assert!(app.popup().is_none());
    }

    #[test]
    fn every_quality_is_offered_but_the_days_that_are_rarely_asked_for() {
        let typed_only = |quality: &Quality| {
            let days = [Days::Tomorrow, Days::Month];
            matches!(quality, Quality::Back(Days::Today))
                || matches!(quality, Quality::Back(some) | Quality::Birthday(some) if days.contains(some))
        };
        for quality in Quality::ALL.into_iter().filter(|quality| !typed_only(quality)) {
            assert!(OFFERED.contains(&(quality, false)), "{}", quality.as_str());
        }
    }

    #[test]
    fn a_department_is_one_key_and_its_name() {
        let mut app = company(120, 36);
        press(&mut app, "@legal<Enter>");
        assert_eq!((app.filter().typed(), app.list().people()), ("@legal", 3));
        press(&mut app, "@");
        assert_eq!(app.filter().typed(), "@legal @");
        assert_eq!(app.list().people(), 3, "half a filter does nothing yet");
    }

    #[test]
    fn what_is_half_typed_is_offered_and_taken() {
        let mut app = company(120, 36);
        press(&mut app, "/анна @leg");
        assert_eq!(app.filter().offered(), ["@Legal"]);
        press(&mut app, "<Tab>");
        assert_eq!((app.filter().typed(), app.filter().offered().len()), ("анна @Legal ", 0));
        press(&mut app, "is:o");
        assert_eq!(app.filter().offered(), ["is:online", "is:offline"]);
        press(&mut app, "<Tab>");
        assert_eq!(app.filter().typed(), "анна @Legal is:online ");
        press(&mut app, "is:awya");
        assert_eq!((app.filter().offered()[0].as_str(), app.list().people()), ("is:away", 0));
        press(&mut app, "<Esc>/@legal");
        assert!(app.filter().offered().is_empty(), "it is there already");
        press(&mut app, "<Enter>");
        assert_eq!(app.list().people(), 3);
    }
}
