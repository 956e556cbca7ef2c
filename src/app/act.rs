//! What keys do to the state.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use jiff::Timestamp;

use super::filter::Edit;
use super::keymap::Key;
use super::{Action, App, Density, Effect, Filter, Outcome, Pane, popup};
use crate::people::{search, text};

impl App {
    pub(super) fn on_key(&mut self, event: KeyEvent, now: Timestamp) -> Outcome {
        if event.kind == KeyEventKind::Release {
            return Outcome::default();
        }
        let key = Key::of(&event);
        let action = self.settings.keymap.action(key);
        // Whatever is open or typed, this one leaves.
        if key.modifiers.contains(KeyModifiers::CONTROL) && action == Some(Action::Quit) {
            return Outcome::effect(Effect::Quit);
        }
        if self.overlay.popup().is_some() {
            return self.update_popup(popup::Input::Key(key, action), now);
        }
        if self.filter.editing()
            && let Some(outcome) = self.type_query(key)
        {
            return outcome;
        }
        if self.count_digit(key) {
            return Outcome::default();
        }
        let outcome = action.map_or_else(Outcome::default, |action| self.act(action, now));
        self.count = None;
        outcome
    }

    /// A digit before a motion says how often to make it: true when the key was one.
    fn count_digit(&mut self, key: Key) -> bool {
        let KeyCode::Char(c) = key.code else { return false };
        let Some(digit) = c.to_digit(10).and_then(|digit| u16::try_from(digit).ok()) else { return false };
        if digit == 0 && self.count.is_none() || key.modifiers != KeyModifiers::NONE {
            return false;
        }
        self.count = Some(self.count.unwrap_or(0).saturating_mul(10).saturating_add(digit));
        true
    }

    /// A pasted text goes into the query.
    pub(super) fn on_paste(&mut self, pasted: &str) -> Outcome {
        self.overlay.close();
        self.focus = Pane::List;
        self.filter.set_editing(true);
        let mut changed = false;
        for c in text::clean(pasted).chars() {
            changed |= self.filter.edit(Edit::Insert(c));
        }
        if changed {
            self.query_changed();
        }
        Outcome::redraw()
    }

    /// A key while the query is typed; `None` for keys that mean what they always do.
    fn type_query(&mut self, key: Key) -> Option<Outcome> {
        let edit = match (key.code, key.modifiers) {
            (KeyCode::Char(c), KeyModifiers::NONE) => Edit::Insert(c),
            (KeyCode::Backspace, KeyModifiers::NONE) if self.filter.typed().is_empty() => {
                self.filter.set_editing(false);
                return Some(Outcome::redraw());
            }
            (KeyCode::Backspace, KeyModifiers::CONTROL | KeyModifiers::ALT)
            | (KeyCode::Char('w'), KeyModifiers::CONTROL) => Edit::DeleteWord,
            (KeyCode::Backspace, _) | (KeyCode::Char('h'), KeyModifiers::CONTROL) => Edit::Backspace,
            (KeyCode::Char('u'), KeyModifiers::CONTROL) => Edit::Clear,
            (KeyCode::Char('a'), KeyModifiers::CONTROL) | (KeyCode::Home, _) => Edit::Home,
            (KeyCode::Char('e'), KeyModifiers::CONTROL) | (KeyCode::End, _) => Edit::End,
            (KeyCode::Delete, _) => Edit::Delete,
            (KeyCode::Left, _) => Edit::Left,
            (KeyCode::Right, _) => Edit::Right,
            (KeyCode::Tab, KeyModifiers::NONE) if !self.filter.offered().is_empty() => {
                if self.filter.take_offered() {
                    self.query_changed();
                }
                return Some(Outcome::redraw());
            }
            (KeyCode::Enter, _) => {
                self.filter.set_editing(false);
                return Some(Outcome::redraw());
            }
            _ => return None,
        };
        if self.filter.edit(edit) {
            self.query_changed();
        }
        self.filter.offer(&self.roster);
        Some(Outcome::redraw())
    }

    pub(super) fn begin_query(&mut self) {
        self.leave_place();
        self.focus = Pane::List;
        self.filter.set_editing(true);
        // The first letter shall cost no more than the others.
        self.index.refresh(&self.roster);
    }

    /// Another query: the best hit is the one to look at.
    pub(super) fn query_changed(&mut self) {
        if self.filter.is_active() {
            self.list.start_over();
        }
        self.card_top = 0;
        self.arrange();
    }

    /// Switches a filter on, or off if it was on.
    pub(super) fn toggle_filter(&mut self, filter: &search::Filter) -> Outcome {
        let typed = search::Query::toggle(self.filter.typed(), filter);
        self.filter = Filter::with_query(&typed);
        self.query_changed();
        Outcome::redraw()
    }

    /// Begins to type a query with the name of a department.
    fn find_department(&mut self) -> Outcome {
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

    pub(super) fn act(&mut self, action: Action, now: Timestamp) -> Outcome {
        if action == Action::Back && self.dismiss_notice() {
            return Outcome::redraw();
        }
        if let Some(outcome) = self.act_on_person(action, now) {
            return outcome;
        }
        let counted = self.count;
        let times = isize::try_from(self.count.take().unwrap_or(1).max(1)).unwrap_or(1);
        let page = isize::try_from(self.list_height()).unwrap_or(1).max(2);
        if let Some(outcome) = self.navigate(action, times, now) {
            return outcome;
        }
        match action {
            Action::Down => self.step(times),
            Action::Up => self.step(-times),
            Action::HalfDown => self.step(times * page / 2),
            Action::HalfUp => self.step(-times * page / 2),
            Action::PageDown => self.step(times * (page - 1)),
            Action::PageUp => self.step(times * (1 - page)),
            Action::NextMatch => self.move_cursor(times),
            Action::PreviousMatch => self.move_cursor(-times),
            Action::Palette => self.open_palette(),
            Action::Notices => self.open_notices(),
            Action::First => self.jump(true),
            Action::Last => match counted {
                Some(nth) => self.jump_to_nth(nth.into()),
                None => self.jump(false),
            },
            Action::NextPane => self.next_pane(),
            // Where the card is on the screen already, the next thing to open is the menu.
            Action::Open if self.layout().card.is_some() => self.act(Action::Menu, now),
            Action::Open => self.go_to(Pane::Card),
            Action::Back => self.back(),
            Action::Find => {
                self.begin_query();
                Outcome::redraw()
            }
            Action::FindDepartment => self.find_department(),
            Action::Filters => self.open_filters(),
            Action::NextOrder => self.next_order(now),
            Action::ToggleDensity => self.toggle_density(now),
            Action::BorderLeft => self.nudge_border(false),
            Action::BorderRight => self.nudge_border(true),
            Action::Refresh => {
                self.say("toast-refresh", now);
                Outcome::redraw_and(Effect::Refresh)
            }
            Action::Help => self.open_help(),
            Action::Redraw => Outcome::redraw_and(Effect::Redraw),
            Action::Suspend => Outcome::effect(Effect::Suspend),
            Action::Quit if self.settings.from_welcome => Outcome::effect(Effect::Welcome),
            Action::Quit => Outcome::effect(Effect::Quit),
            // The person's actions, with nobody selected.
            _ => Outcome::default(),
        }
    }

    pub(super) fn scroll_card(&mut self, lines: i16) -> Outcome {
        let before = self.card_top;
        self.card_top = before.saturating_add_signed(lines).min(self.hits.card_overflow);
        Outcome::redraw_if(before != self.card_top)
    }

    fn step(&mut self, people: isize) -> Outcome {
        if self.focus == Pane::Card && self.hits.card_overflow > 0 {
            return self.scroll_card(i16::try_from(people).unwrap_or(1));
        }
        self.move_cursor(people)
    }

    pub(super) fn move_cursor(&mut self, people: isize) -> Outcome {
        let height = self.list_height();
        let moved = self.list.move_by(people, height);
        self.cursor_moved(moved)
    }

    fn jump(&mut self, first: bool) -> Outcome {
        let height = self.list_height();
        let moved = self.list.move_to_end(first, height);
        self.cursor_moved(moved)
    }

    fn jump_to_nth(&mut self, nth: usize) -> Outcome {
        let height = self.list_height();
        let moved = self.list.move_to_nth(nth, height);
        self.cursor_moved(moved)
    }

    fn cursor_moved(&mut self, moved: bool) -> Outcome {
        if moved {
            self.card_top = 0;
        }
        Outcome::redraw_if(moved)
    }

    pub(super) fn go_to(&mut self, pane: Pane) -> Outcome {
        let changed = self.focus != pane;
        self.focus = pane;
        self.filter.set_editing(false);
        Outcome::redraw_if(changed)
    }

    /// One step out: of the card, of typing and the query, of the department, of the tree, of the wall.
    fn back(&mut self) -> Outcome {
        if self.focus == Pane::Card {
            return self.go_to(Pane::List);
        }
        let query = self.filter.editing() || self.filter.is_active();
        if query {
            self.leave_place();
            self.filter.clear();
            return self.show_the_others();
        }
        if self.scope.is_some() {
            return self.widen();
        }
        if self.tree.is_open() {
            return self.close_tree();
        }
        let wall = self.wall.is_open();
        self.wall.set_open(false);
        Outcome::redraw_if(wall)
    }

    fn next_order(&mut self, now: Timestamp) -> Outcome {
        let order = self.list.order().next();
        self.list.set_order(order);
        self.arrange();
        self.say("toast-order", now);
        Outcome::redraw()
    }

    fn toggle_density(&mut self, now: Timestamp) -> Outcome {
        let (density, toast) = match self.density {
            Density::Comfortable => (Density::Compact, "toast-density-compact"),
            Density::Compact => (Density::Comfortable, "toast-density-comfortable"),
        };
        self.density = density;
        self.say(toast, now);
        Outcome::redraw()
    }
}
