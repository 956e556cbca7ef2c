//! The mouse: the wheel scrolls, a click selects, a second one opens the menu, a drag moves a split.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Position;

use super::{Action, App, HitMap, Outcome, Split, Target, popup};
use crate::people::PersonId;

/// How far one notch of the wheel goes.
const NOTCH: i16 = 3;

/// The longest time between the two clicks of a double click.
const DOUBLE: SignedDuration = SignedDuration::from_millis(500);

/// What the mouse is doing, and where.
#[derive(Debug, Default)]
pub(super) struct Pointer {
    /// What the last frame showed where.
    hits: HitMap,
    /// What was clicked last, and when: the same once more is a double click.
    clicked: Option<(Clicked, Timestamp)>,
    /// The split that follows the mouse, and whether it has moved.
    dragged: Option<(Split, bool)>,
}

impl Pointer {
    /// A frame was drawn that shows this.
    pub(super) fn follow(&mut self, hits: HitMap) {
        self.hits = hits;
    }
}

/// Something that a second click does more with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clicked {
    Person(PersonId),
    Card,
    Split(Split),
}

impl App {
    pub(super) fn on_mouse(&mut self, mouse: MouseEvent, now: Timestamp) -> Outcome {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollDown => self.on_wheel(at, NOTCH, now),
            MouseEventKind::ScrollUp => self.on_wheel(at, -NOTCH, now),
            MouseEventKind::Down(_) if self.overlay.popup().is_some() => self.click_popup(at, now),
            MouseEventKind::Down(MouseButton::Left) => self.on_click(at, now),
            MouseEventKind::Down(MouseButton::Right) => {
                let mut outcome = self.browser.click(at, &self.roster);
                if self.clickable_at(at).is_some() {
                    outcome = self.act(Action::Menu, now);
                }
                outcome
            }
            MouseEventKind::Drag(MouseButton::Left) => self.drag(at),
            MouseEventKind::Up(MouseButton::Left) => match self.pointer.dragged.take() {
                Some((split, true)) => Outcome::effect(self.browser.keep_split(split)),
                _ => Outcome::default(),
            },
            _ => Outcome::default(),
        }
    }

    fn on_wheel(&mut self, at: Position, lines: i16, now: Timestamp) -> Outcome {
        if self.overlay.popup().is_some() {
            return self.update_popup(popup::Input::Wheel(lines), now);
        }
        self.browser.on_wheel(at, lines)
    }

    /// A click on a pop-up chooses what it offers there; beside it, closes it.
    fn click_popup(&mut self, at: Position, now: Timestamp) -> Outcome {
        let Some(popup) = self.pointer.hits.popup.as_ref().filter(|popup| popup.area.contains(at)) else {
            self.close_popup();
            return Outcome::redraw();
        };
        match popup.item_at(at) {
            Some(nth) => self.update_popup(popup::Input::Click(nth), now),
            None => Outcome::default(),
        }
    }

    fn on_click(&mut self, at: Position, now: Timestamp) -> Outcome {
        let clicked = self.clickable_at(at);
        let again = |(before, when): (Clicked, Timestamp)| {
            Some(before) == clicked && now.duration_since(when) <= DOUBLE
        };
        let double = self.pointer.clicked.is_some_and(again);
        self.pointer.clicked = clicked.filter(|_| !double).map(|clicked| (clicked, now));
        match clicked {
            Some(Clicked::Split(split)) if double => self.browser.put_split_back(split),
            Some(Clicked::Split(split)) => {
                self.pointer.dragged = Some((split, false));
                Outcome::default()
            }
            Some(_) if double => self.act(Action::Menu, now),
            _ => match self.pointer.hits.target_at(at) {
                Some(target) => self.hit(&target, now),
                None => self.browser.click(at, &self.roster),
            },
        }
    }

    /// What a second click at the same place does more with.
    fn clickable_at(&self, at: Position) -> Option<Clicked> {
        let layout = self.browser.layout();
        if let Some(split) = layout.split_at(at) {
            return Some(Clicked::Split(split));
        }
        if layout.card.is_some_and(|card| card.contains(at)) {
            return self.browser.selected().map(|_| Clicked::Card);
        }
        if let Some(rows) = layout.rows().filter(|rows| rows.contains(at)) {
            return self.browser.list().person_at(at.y - rows.y, rows.height).map(Clicked::Person);
        }
        self.browser.tile_at(at).map(Clicked::Person)
    }

    fn hit(&mut self, target: &Target, now: Timestamp) -> Outcome {
        match target {
            Target::Act(action) => self.act(*action, now),
            Target::Filter(filter) => self.browser.toggle_filter(filter, &self.roster),
            Target::Person(id) => self.browser.go_to_person(*id, &self.roster),
            Target::Scope => self.browser.widen(&self.roster),
        }
    }

    /// The split that was taken follows the mouse.
    fn drag(&mut self, at: Position) -> Outcome {
        let Some((split, _)) = self.pointer.dragged else { return Outcome::default() };
        let Some(left) = self.browser.layout().splits().find(|(of, _)| *of == split).map(|(_, pane)| pane.x)
        else {
            return Outcome::default();
        };
        let moved = self.browser.move_split(split, (at.x + 1).saturating_sub(left));
        if moved {
            // A drag is no click.
            self.pointer.clicked = None;
            self.pointer.dragged = Some((split, true));
        }
        Outcome::redraw_if(moved)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use crossterm::event::KeyModifiers;
    use ratatui::layout::Rect;

    use super::*;
    use crate::app::fixture::{company, now, office, press};
    use crate::app::{Effect, HitMap, Message, NumberPreference, Pane, Popup, PopupHits, Preference};
    use crate::people::search::{Filter, Quality};

    const LEFT: MouseEventKind = MouseEventKind::Down(MouseButton::Left);
    const DRAG: MouseEventKind = MouseEventKind::Drag(MouseButton::Left);
    const UP: MouseEventKind = MouseEventKind::Up(MouseButton::Left);

    fn mouse(app: &mut App, kind: MouseEventKind, column: u16, row: u16, millis: i64) {
        let _ = outcome_of(app, kind, column, row, millis);
    }

    fn outcome_of(app: &mut App, kind: MouseEventKind, column: u16, row: u16, millis: i64) -> Outcome {
        let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
        app.update(Message::Mouse(event), now() + SignedDuration::from_millis(millis))
    }

    fn menu(app: &App) -> bool {
        matches!(app.popup(), Some(Popup::Menu(_)))
    }

    #[test]
    fn two_quick_clicks_on_the_same_person_open_the_menu() {
        let mut app = office(120, 36);
        mouse(&mut app, LEFT, 10, 4, 0);
        mouse(&mut app, UP, 10, 4, 50);
        assert!(!menu(&app));
        mouse(&mut app, LEFT, 12, 4, 300);
        assert!(menu(&app));
        assert_eq!(app.browser().list().selected(), Some(PersonId(1)));
    }

    #[test]
    fn slow_clicks_and_clicks_on_two_people_only_select() {
        let mut app = office(120, 36);
        mouse(&mut app, LEFT, 10, 4, 0);
        mouse(&mut app, LEFT, 10, 4, 900);
        assert!(!menu(&app));
        mouse(&mut app, LEFT, 10, 3, 1000);
        mouse(&mut app, LEFT, 10, 4, 1100);
        assert!(!menu(&app));
    }

    #[test]
    fn the_card_and_the_tiles_take_a_double_click_too() {
        let mut app = company(120, 36);
        mouse(&mut app, LEFT, 100, 20, 0);
        assert_eq!(app.browser().focus(), Pane::Card);
        mouse(&mut app, LEFT, 100, 20, 200);
        assert!(menu(&app));
        press(&mut app, "<Esc><Esc>v");
        mouse(&mut app, LEFT, 4, 4, 1000);
        mouse(&mut app, LEFT, 5, 4, 1100);
        assert!(menu(&app));
    }

    #[test]
    fn the_right_button_selects_and_opens_the_menu() {
        let mut app = office(120, 36);
        mouse(&mut app, MouseEventKind::Down(MouseButton::Right), 10, 4, 0);
        assert!(menu(&app));
        assert_eq!(app.browser().list().selected(), Some(PersonId(1)));
        let popup = PopupHits::new(Rect::new(30, 5, 60, 20));
        app.drawn(HitMap { popup: Some(popup), ..HitMap::default() });
        mouse(&mut app, LEFT, 40, 10, 1000);
        assert!(menu(&app), "a click on it that chooses nothing leaves it open");
        mouse(&mut app, LEFT, 2, 30, 2000);
        assert!(!menu(&app));
    }

    #[test]
    fn a_border_follows_the_mouse_and_is_kept_when_it_is_let_go() {
        let mut app = office(120, 36);
        let width = |app: &App| app.browser().layout().list.unwrap().width;
        let edge = width(&app);
        mouse(&mut app, LEFT, edge, 10, 0);
        for column in (40..edge).rev() {
            mouse(&mut app, DRAG, column, 11, 100);
        }
        assert_eq!(width(&app), 41);
        let kept = outcome_of(&mut app, UP, 40, 11, 200).effects;
        let share = Preference::Number(NumberPreference::Split(Split::List), Some(342));
        assert_eq!(kept, [Effect::Keep(share)], "41 columns of 120");
        assert!(!outcome_of(&mut app, DRAG, 60, 11, 300).dirty, "it was let go");
        mouse(&mut app, LEFT, 40, 10, 2000);
        mouse(&mut app, LEFT, 40, 10, 2100);
        assert_eq!(width(&app), edge, "two clicks put it back");
    }

    #[test]
    fn what_the_frame_tells_can_be_clicked() {
        let mut app = company(120, 36);
        press(&mut app, "d/is:online<Enter>");
        let online = Filter::Quality { quality: Quality::Online, not: false };
        let targets = vec![
            (Rect::new(10, 0, 8, 1), Target::Filter(online)),
            (Rect::new(20, 0, 8, 1), Target::Scope),
            (Rect::new(0, 35, 8, 1), Target::Act(Action::Help)),
        ];
        app.drawn(HitMap { targets, ..HitMap::default() });
        mouse(&mut app, LEFT, 12, 0, 0);
        assert!(!app.browser().filter().is_active());
        mouse(&mut app, LEFT, 27, 0, 0);
        assert_eq!((app.browser().scope(), app.browser().list().people()), (None, 11));
        mouse(&mut app, LEFT, 7, 35, 0);
        assert!(matches!(app.popup(), Some(Popup::Help(_))));
    }
}
