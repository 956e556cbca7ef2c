//! What is done with the selected person.

use jiff::Timestamp;

use super::Context;
use crate::app::{App, CopyReason, Copying, Effect, Outcome, Preference};
use crate::people::{Person, PersonId};

pub(super) fn menu(app: &mut App, _: Context) -> Outcome {
    app.open_menu()
}

pub(super) fn copy_email(app: &mut App, context: Context) -> Outcome {
    app.copy_known("what-email", |person| person.email.as_deref(), context.now)
}

pub(super) fn copy_extension(app: &mut App, context: Context) -> Outcome {
    app.copy_known("what-extension", |person| person.phones.inner.as_deref(), context.now)
}

pub(super) fn copy_link(app: &mut App, _: Context) -> Outcome {
    app.browser.selected().map_or_else(Outcome::default, |id| App::copy("what-link", app.profile_link(id)))
}

pub(super) fn copy_card(app: &mut App, _: Context) -> Outcome {
    let card = app.selected().map(|entry| card_text(&entry.person));
    card.map_or_else(Outcome::default, |card| App::copy("what-card", card))
}

pub(super) fn open_chat(app: &mut App, context: Context) -> Outcome {
    let Some(id) = app.browser.selected() else { return Outcome::default() };
    app.open_address(format!("{}online/?IM_DIALOG={id}", app.settings.portal_url), context.now)
}

pub(super) fn open_profile(app: &mut App, context: Context) -> Outcome {
    let Some(id) = app.browser.selected() else { return Outcome::default() };
    app.open_address(app.profile_link(id), context.now)
}

pub(super) fn write(app: &mut App, context: Context) -> Outcome {
    let Some(entry) = app.selected() else { return Outcome::default() };
    match entry.person.email.as_ref().map(|address| format!("mailto:{address}")) {
        Some(address) => app.open_address(address, context.now),
        None => app.lack("what-email", context.now),
    }
}

pub(super) fn say(app: &mut App, _: Context) -> Outcome {
    app.open_say()
}

pub(super) fn cover(app: &mut App, context: Context) -> Outcome {
    app.open_cover(context.now)
}

pub(super) fn why(app: &mut App, _: Context) -> Outcome {
    app.open_why()
}

pub(super) fn favourite(app: &mut App, context: Context) -> Outcome {
    let Some(id) = app.browser.selected() else { return Outcome::default() };
    let favourite = app.browser.toggle_favourite(id, &app.roster);
    app.say(if favourite { "toast-favourite" } else { "toast-no-favourite" }, context.now);
    Outcome::redraw_and(Effect::Keep(Preference::Favourite { id, favourite }))
}

pub(super) fn watch(app: &mut App, context: Context) -> Outcome {
    app.browser.selected().map_or_else(Outcome::default, |id| app.toggle_watch(id, context.now))
}

pub(super) fn note(app: &mut App, _: Context) -> Outcome {
    app.open_note()
}

pub(super) fn notices(app: &mut App, _: Context) -> Outcome {
    app.open_notices()
}

pub(super) fn refresh_person(app: &mut App, context: Context) -> Outcome {
    let Some(id) = app.browser.selected() else { return Outcome::default() };
    app.say("toast-refresh", context.now);
    Outcome::redraw_and(Effect::RefreshPerson(id))
}

impl App {
    /// What becomes of it is told when it is known.
    pub(in crate::app) fn copy(what: &'static str, text: String) -> Outcome {
        Outcome::effect(Effect::Copy(Copying { text, reason: CopyReason::Wanted(what) }))
    }

    fn copy_known(
        &mut self,
        what: &'static str,
        of: impl Fn(&Person) -> Option<&str>,
        now: Timestamp,
    ) -> Outcome {
        let Some(entry) = self.selected() else { return Outcome::default() };
        match of(&entry.person).map(str::to_owned) {
            Some(text) => Self::copy(what, text),
            None => self.lack(what, now),
        }
    }

    /// The person has no such thing.
    pub(super) fn lack(&mut self, what: &'static str, now: Timestamp) -> Outcome {
        self.say_of("toast-lacks", what, now);
        Outcome::redraw()
    }

    fn profile_link(&self, id: PersonId) -> String {
        format!("{}company/personal/user/{id}/", self.settings.portal_url)
    }
}

/// Everything that one writes on a card, a line each.
fn card_text(person: &Person) -> String {
    let phones = &person.phones;
    let lines = [
        Some(person.name.as_str()),
        Some(person.position.as_str()),
        phones.mobile.as_deref(),
        phones.work.as_deref(),
        phones.personal.as_deref(),
        phones.inner.as_deref(),
        person.email.as_deref(),
        person.website.as_deref(),
    ];
    let known: Vec<&str> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
    known.join("\n")
}
