//! The filter menu: what the list may be narrowed to, to be ticked, each with how many it would leave by itself.

use super::{Choice, Item, Label, Menu};
use crate::app::{App, Outcome, Popup};
use crate::people::search::{Days, Filter, Quality, headcounts};

/// What can be switched on and off, as most want it: `true` for what must not hold.
const OFFERED: [(Quality, bool); 30] = [
    (Quality::In, false),
    (Quality::Active, false),
    (Quality::Quiet, false),
    (Quality::Mobile, false),
    (Quality::Busy, false),
    (Quality::Idle, false),
    (Quality::Away, false),
    (Quality::Offline, false),
    (Quality::Free, false),
    (Quality::Meeting, false),
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
    pub(in crate::app) fn open_filters(&mut self) -> Outcome {
        self.browser.begin_filters();
        let offered = OFFERED.into_iter().filter(|(quality, _)| quality.can_occur(&self.roster));
        let offered: Vec<_> = offered.collect();
        let counts = headcounts(&offered, &self.roster, self.browser.marked());
        let items = offered.into_iter().zip(counts).map(|((quality, not), count)| {
            let filter = Filter::Quality { quality, not };
            Item::new(Label::Filter(filter.clone()), Choice::Toggle { quality, not })
                .with_key(letter_of(quality))
                .about(filter.to_string())
                .counting(count)
        });
        self.open(Popup::Menu(Menu::lettered("filters-title", items.collect())))
    }
}

/// The letter that takes the cursor there: the first of the word, unless it closes what is open.
fn letter_of(quality: Quality) -> String {
    match quality {
        Quality::Quiet => String::new(),
        _ => quality.as_str().chars().take(1).collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use super::*;
    use crate::app::fixture::{company, press};

    #[test]
    fn filters_are_switched_on_and_off_while_they_are_offered() {
        let mut app = company(120, 36);
        press(&mut app, "/анна<Enter>Fj<Enter>");
        assert_eq!(app.browser().filter().typed().trim_end(), "анна is:active");
        assert!(matches!(app.popup(), Some(Popup::Menu(_))), "there may be more to choose");
        press(&mut app, "j ");
        assert_eq!(app.browser().filter().typed().trim_end(), "анна is:active is:quiet");
        press(&mut app, "k<Enter>");
        assert_eq!(app.browser().filter().typed().trim_end(), "анна is:quiet");
        press(&mut app, "j<Enter><Esc>");
        assert_eq!(app.browser().filter().typed().trim_end(), "анна");
        assert!(app.popup().is_none() && app.browser().filter().is_active());
    }

    #[test]
    fn each_says_how_many_people_it_would_leave() {
        let mut app = company(120, 36);
        press(&mut app, "F");
        let Some(Popup::Menu(menu)) = app.popup() else { panic!("no menu") };
        let counts: Vec<_> = menu.items().map(|item| (item.hint.clone(), item.count)).collect();
        for (typed, count) in counts {
            let mut app = company(120, 36);
            press(&mut app, &format!("/{typed}<Enter>"));
            assert_eq!(Some(app.browser().list().people()), count, "{typed}");
        }
    }

    #[test]
    fn a_letter_takes_the_cursor_to_the_next_filter_that_begins_with_it() {
        let mut app = company(120, 36);
        press(&mut app, "Fa ");
        assert_eq!(app.browser().filter().typed().trim_end(), "is:active");
        press(&mut app, "a<Enter>");
        assert_eq!(app.browser().filter().typed().trim_end(), "is:active is:away");
        // Round and round, and by the same key on another layout.
        press(&mut app, "aa<Enter>ф<Enter>");
        assert_eq!(app.browser().filter().typed().trim_end(), "");
        press(&mut app, "e ");
        assert_eq!(app.browser().filter().typed().trim_end(), "has:extension", "not the key that closes it");
        press(&mut app, "k<Enter>q");
        assert_eq!(
            app.browser().filter().typed().trim_end(),
            "has:extension has:mobile",
            "it closes, though a filter begins with it"
        );
        assert!(app.popup().is_none());
    }

    #[test]
    fn every_quality_is_offered_but_those_made_of_others_and_the_days_that_are_rarely_asked_for() {
        let typed_only = |quality: &Quality| {
            let days = [Days::Tomorrow, Days::Month];
            matches!(quality, Quality::Online | Quality::Back(Days::Today))
                || matches!(quality, Quality::Back(some) | Quality::Birthday(some) if days.contains(some))
        };
        for quality in Quality::ALL.into_iter().filter(|quality| !typed_only(quality)) {
            assert!(OFFERED.contains(&(quality, false)), "{}", quality.as_str());
        }
    }
}
