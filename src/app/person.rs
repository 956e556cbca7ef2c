//! What can be done with the selected person.

use jiff::Timestamp;

use super::keymap::Binding;
use super::popup::{Choice, Chooser, Item, Label, Popup};
use super::{Action, App, Copying, Effect, Outcome, Reason, telephone};
use crate::people::roster::Entry;
use crate::people::text::fold;
use crate::people::{Person, PersonId, cover};

/// What the menu offers, in its order.
const MENU: [Action; 21] = [
    Action::CopyEmail,
    Action::CopyPhone,
    Action::CopyExtension,
    Action::CopyLink,
    Action::CopyCard,
    Action::OpenChat,
    Action::OpenProfile,
    Action::Call,
    Action::Write,
    Action::Qr,
    Action::Cover,
    Action::Why,
    Action::Department,
    Action::Head,
    Action::Colleagues,
    Action::Subordinates,
    Action::Favourite,
    Action::Watch,
    Action::Notices,
    Action::RefreshPerson,
    Action::MyStatus,
];

impl App {
    /// Carries out an action on the selected person; `None` when it is none of those.
    pub(super) fn act_on_person(&mut self, action: Action, now: Timestamp) -> Option<Outcome> {
        let person = self.selected().map(|entry| entry.person.clone());
        Some(match action {
            Action::Menu => self.open_menu(),
            Action::MyStatus => self.open_status(),
            Action::CopyEmail => self.copy_known("what-email", person?.email, now),
            Action::CopyExtension => self.copy_known("what-extension", person?.phones.inner, now),
            Action::CopyLink => Self::copy("what-link", self.profile_link(&person?)),
            Action::CopyCard => Self::copy("what-card", card_text(&person?)),
            Action::CopyPhone | Action::Call | Action::Qr => self.act_on_phones(action, &person?, now),
            Action::OpenChat => self.open_address(self.chat_link(&person?), now),
            Action::OpenProfile => self.open_address(self.profile_link(&person?), now),
            Action::Write => match person?.email {
                Some(address) => self.open_address(format!("mailto:{address}"), now),
                None => self.lack("what-email", now),
            },
            Action::Why if person.is_some() => self.open(Popup::Why { top: 0 }),
            Action::Cover => self.open_cover(now)?,
            Action::Favourite => self.toggle_favourite(&person?, now),
            Action::Watch => self.toggle_watch(&person?, now),
            Action::RefreshPerson => {
                self.say("toast-refresh", now);
                Outcome::redraw_and(Effect::RefreshPerson(person?.id))
            }
            _ => return None,
        })
    }

    pub(super) fn open(&mut self, popup: Popup) -> Outcome {
        self.popup = Some(popup);
        Outcome::redraw()
    }

    fn open_menu(&mut self) -> Outcome {
        let Some(entry) = self.selected() else { return Outcome::default() };
        let items = MENU.into_iter().flat_map(|action| self.menu_items(action, entry)).collect();
        self.offer(entry.person.phones.numbers());
        self.open(Popup::Chooser(Chooser::new("menu-title", items)))
    }

    /// An action with what it is about, once or several times; nothing when the person has nothing for it.
    fn menu_items(&self, action: Action, entry: &Entry) -> Vec<Item> {
        let Some(binding) = self.keymap().binding(action) else { return Vec::new() };
        let choices = match action {
            Action::CopyPhone | Action::Call | Action::Qr => telephone::menu_choices(action, &entry.person),
            _ => self.menu_hint(action, entry).map(|hint| (Choice::Act(action), hint)).into_iter().collect(),
        };
        let items = choices.into_iter().enumerate().map(|(nth, (choice, hint))| {
            // The key is that of the first, or asks which.
            let key = if nth == 0 { key_label(binding) } else { String::new() };
            Item { label: Label::Word(binding.help), key, hint, choice, searched: String::new() }
        });
        items.collect()
    }

    /// What an action is about; `None` when the person has nothing for it.
    fn menu_hint(&self, action: Action, entry: &Entry) -> Option<String> {
        let person = &entry.person;
        match action {
            Action::CopyEmail | Action::Write => person.email.clone(),
            Action::CopyExtension => person.phones.inner.clone(),
            Action::Cover if !cover::is_wanted(entry) => None,
            Action::Department | Action::Head | Action::Colleagues | Action::Subordinates => {
                self.way_from(action, entry)
            }
            _ => Some(String::new()),
        }
    }

    /// All actions by name.
    pub(super) fn open_palette(&mut self) -> Outcome {
        let items = self.keymap().bindings().iter().filter(|binding| binding.action != Action::Palette);
        let items = items.map(|binding| Item {
            label: Label::Word(binding.help),
            key: key_label(binding),
            hint: String::new(),
            choice: Choice::Act(binding.action),
            searched: fold(&binding.name),
        });
        let profiles = self.settings.profiles.iter().enumerate().map(|(nth, name)| Item {
            label: Label::Plain(name.clone()),
            key: String::new(),
            hint: String::new(),
            choice: Choice::Profile(nth),
            searched: fold(name),
        });
        let chooser = Chooser::searchable("palette-title", items.chain(profiles).collect());
        self.open(Popup::Chooser(chooser))
    }

    /// Asks whether to follow a portal that moved: its secret would go to another host.
    pub(super) fn open_move(&mut self, to: &str) -> Outcome {
        let item = |label, hint: &str, choice| Item {
            label: Label::Word(label),
            key: String::new(),
            hint: hint.to_owned(),
            choice,
            searched: String::new(),
        };
        let items =
            vec![item("moved-stay", "", Choice::Nothing), item("moved-follow", to, Choice::FollowPortal)];
        self.open(Popup::Chooser(Chooser::new("moved-title", items)))
    }

    /// Proposes who can help instead of somebody who is not there.
    fn open_cover(&mut self, now: Timestamp) -> Option<Outcome> {
        let id = self.selected()?.person.id;
        let proposed = cover::of(id, &self.roster);
        let items: Vec<Item> = proposed
            .iter()
            .filter_map(|cover| self.roster.get(cover.id))
            .map(|entry| Item {
                label: Label::Person(entry.person.id),
                key: String::new(),
                hint: entry.person.position.clone(),
                choice: Choice::GoTo(entry.person.id),
                searched: String::new(),
            })
            .collect();
        if items.is_empty() {
            self.say("toast-no-cover", now);
            return Some(Outcome::redraw());
        }
        Some(self.open(Popup::Chooser(Chooser::new("cover-title", items))))
    }

    /// Does what was chosen in a list.
    pub(super) fn choose(&mut self, choice: Choice, now: Timestamp) -> Outcome {
        if let Some(filter) = choice.filter() {
            return self.toggle_filter(&filter);
        }
        self.popup = None;
        let mut outcome = match choice {
            Choice::Act(action) => self.act(action, now),
            Choice::Number { action, nth } => self.act_on_offered(action, nth, now),
            Choice::GoTo(id) => self.go_to_person(id),
            Choice::Status(status) => Outcome::effect(Effect::SetStatus(status)),
            Choice::StartIdle => Outcome::effect(Effect::StartIdle { ago: 1 }),
            Choice::Return => self.come_back(),
            Choice::Profile(nth) => {
                self.say("toast-profile-opening", now);
                Outcome::effect(Effect::OpenProfile(nth))
            }
            Choice::FollowPortal => match self.connection.moved_to() {
                Some(to) => Outcome::effect(Effect::FollowPortal(to.to_owned())),
                None => Outcome::default(),
            },
            // What is ticked was done before the list closed.
            Choice::Toggle { .. } | Choice::Nothing => Outcome::default(),
        };
        outcome.dirty = true;
        outcome
    }

    /// Selects somebody; a filter that hides the person is cleared.
    pub(super) fn go_to_person(&mut self, id: PersonId) -> Outcome {
        self.leave_place();
        if !self.select(id) {
            self.filter.clear();
            self.scope = None;
            self.list.keep();
            self.arrange();
            self.select(id);
        }
        self.card_top = 0;
        Outcome::redraw()
    }

    /// What becomes of it is told when it is known.
    pub(super) fn copy(what: &'static str, text: String) -> Outcome {
        Outcome::effect(Effect::Copy(Copying { text, reason: Reason::Wanted(what) }))
    }

    fn copy_known(&mut self, what: &'static str, text: Option<String>, now: Timestamp) -> Outcome {
        text.map_or_else(|| self.lack(what, now), |text| Self::copy(what, text))
    }

    /// The person has no such thing.
    pub(super) fn lack(&mut self, what: &'static str, now: Timestamp) -> Outcome {
        self.say_of("toast-lacks", what, now);
        Outcome::redraw()
    }

    fn toggle_favourite(&mut self, person: &Person, now: Timestamp) -> Outcome {
        let favourite =
            self.marked.favourites.insert(person.id) || !self.marked.favourites.remove(&person.id);
        self.say(if favourite { "toast-favourite" } else { "toast-no-favourite" }, now);
        // Whom `is:favourite` shows may be others now.
        self.arrange();
        Outcome::redraw_and(Effect::KeepFavourite { id: person.id, favourite })
    }

    fn profile_link(&self, person: &Person) -> String {
        format!("{}company/personal/user/{}/", self.settings.portal_url, person.id)
    }

    fn chat_link(&self, person: &Person) -> String {
        format!("{}online/?IM_DIALOG={}", self.settings.portal_url, person.id)
    }
}

/// The key to show for a binding.
fn key_label(binding: &Binding) -> String {
    binding.keys.first().map(|key| key.label()).unwrap_or_default()
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
