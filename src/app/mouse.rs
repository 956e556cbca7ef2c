//! The mouse: the wheel scrolls, a click selects, a second one opens the menu, a drag moves a border.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Position;

use super::{Action, App, Border, Outcome, Pane, Target, popup, tree, wall};
use crate::people::PersonId;

/// How far one notch of the wheel goes.
const NOTCH: i16 = 3;

/// The longest time between the two clicks of a double click.
const DOUBLE: SignedDuration = SignedDuration::from_millis(500);

/// What the mouse is doing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pointer {
    /// What was clicked last, and when: the same once more is a double click.
    clicked: Option<(Clicked, Timestamp)>,
    /// The border that follows the mouse, and whether it has moved.
    dragged: Option<(Border, bool)>,
}

/// Something that a second click does more with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clicked {
    Person(PersonId),
    Card,
    Border(Border),
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
                let mut outcome = self.click_pane(at);
                if self.clickable_at(at).is_some() {
                    outcome = self.act(Action::Menu, now);
                }
                outcome
            }
            MouseEventKind::Drag(MouseButton::Left) => self.drag(at),
            MouseEventKind::Up(MouseButton::Left) => match self.pointer.dragged.take() {
                Some((border, true)) => Outcome::effect(self.borders.keep(border)),
                _ => Outcome::default(),
            },
            _ => Outcome::default(),
        }
    }

    fn on_wheel(&mut self, at: Position, lines: i16, now: Timestamp) -> Outcome {
        if self.overlay.popup().is_some() {
            return self.update_popup(popup::Input::Wheel(lines), now);
        }
        let layout = self.layout();
        if layout.card.is_some_and(|card| card.contains(at)) {
            return self.scroll_card(lines);
        }
        if layout.list.is_some_and(|list| list.contains(at)) {
            return self.move_cursor(isize::from(lines));
        }
        if layout.wall.is_some_and(|wall| wall.contains(at)) {
            return self.move_on_wall(wall::Motion::Rows(lines.signum().into()));
        }
        if layout.tree.is_some_and(|tree| tree.contains(at)) {
            return self.move_in_tree(tree::Motion::By(lines.into()));
        }
        Outcome::default()
    }

    /// A click on a pop-up chooses what it offers there; beside it, closes it.
    fn click_popup(&mut self, at: Position, now: Timestamp) -> Outcome {
        let Some(popup) = self.hits.popup.as_ref().filter(|popup| popup.area.contains(at)) else {
            self.overlay.close();
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
            Some(Clicked::Border(border)) if double => self.put_border_back(border),
            Some(Clicked::Border(border)) => {
                self.pointer.dragged = Some((border, false));
                Outcome::default()
            }
            Some(_) if double => self.act(Action::Menu, now),
            _ => match self.hits.target_at(at) {
                Some(target) => self.hit(&target, now),
                None => self.click_pane(at),
            },
        }
    }

    /// What a second click at the same place does more with.
    fn clickable_at(&self, at: Position) -> Option<Clicked> {
        let layout = self.layout();
        if let Some(border) = layout.border_at(at) {
            return Some(Clicked::Border(border));
        }
        if layout.card.is_some_and(|card| card.contains(at)) {
            return self.list.selected().map(|_| Clicked::Card);
        }
        if let Some(rows) = layout.rows().filter(|rows| rows.contains(at)) {
            return self.list.person_at(at.y - rows.y, rows.height).map(Clicked::Person);
        }
        self.tile_at(at).map(Clicked::Person)
    }

    fn hit(&mut self, target: &Target, now: Timestamp) -> Outcome {
        match target {
            Target::Act(action) => self.act(*action, now),
            Target::Filter(filter) => self.toggle_filter(filter),
            Target::Scope => self.widen(),
        }
    }

    /// A click moves the keys to the pane, and the cursor to whatever is there.
    fn click_pane(&mut self, at: Position) -> Outcome {
        let layout = self.layout();
        let focus = self.focus;
        if layout.card.is_some_and(|card| card.contains(at)) {
            self.focus = Pane::Card;
        } else if let Some(rows) = layout.rows().filter(|rows| rows.contains(at)) {
            self.focus = Pane::List;
            let moved = self.list.click(at.y - rows.y, rows.height);
            if moved {
                self.card_top = 0;
            }
            return Outcome::redraw_if(moved || focus != self.focus);
        } else if layout.tiles().is_some_and(|tiles| tiles.contains(at)) {
            return self.click_tile(at);
        } else if let Some(lines) = layout.tree_lines().filter(|lines| lines.contains(at)) {
            return self.click_tree(at.y - lines.y);
        }
        Outcome::redraw_if(focus != self.focus)
    }

    /// Whose tile is at a place of the screen.
    fn tile_at(&self, at: Position) -> Option<PersonId> {
        let tiles = self.layout().tiles().filter(|tiles| tiles.contains(at))?;
        let at = Position::new(at.x - tiles.x, at.y - tiles.y);
        self.placed().find_map(|placed| match placed {
            wall::Placed::Person(id, place) => place.contains(at).then_some(id),
            wall::Placed::Heading(..) => None,
        })
    }

    /// A click on a tile selects whoever is there.
    fn click_tile(&mut self, at: Position) -> Outcome {
        let there = self.tile_at(at);
        let moved = there.is_some_and(|id| Some(id) != self.list.selected() && self.select(id));
        if moved {
            self.card_top = 0;
        }
        let focused = std::mem::replace(&mut self.focus, Pane::List) != Pane::List;
        Outcome::redraw_if(moved || focused)
    }

    /// The border that was taken follows the mouse.
    fn drag(&mut self, at: Position) -> Outcome {
        let Some((border, _)) = self.pointer.dragged else { return Outcome::default() };
        let Some(left) = self.layout().borders().find(|(of, _)| *of == border).map(|(_, pane)| pane.x) else {
            return Outcome::default();
        };
        let moved = self.move_border(border, (at.x + 1).saturating_sub(left));
        if moved {
            // A drag is no click.
            self.pointer.clicked = None;
            self.pointer.dragged = Some((border, true));
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
    use crate::app::{Effect, HitMap, Message, Popup, PopupHits, Preference, Setting};
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
        assert_eq!(app.list().selected(), Some(PersonId(1)));
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
        assert_eq!(app.focus(), Pane::Card);
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
        assert_eq!(app.list().selected(), Some(PersonId(1)));
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
        let width = |app: &App| app.layout().list.unwrap().width;
        let edge = width(&app);
        mouse(&mut app, LEFT, edge, 10, 0);
        for column in (40..edge).rev() {
            mouse(&mut app, DRAG, column, 11, 100);
        }
        assert_eq!(width(&app), 41);
        let kept = outcome_of(&mut app, UP, 40, 11, 200).effects;
        let share = Preference::Number(Setting::Border(Border::List), Some(342));
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
        assert!(!app.filter().is_active());
        mouse(&mut app, LEFT, 27, 0, 0);
        assert_eq!((app.scope(), app.list().people()), (None, 11));
        mouse(&mut app, LEFT, 7, 35, 0);
        assert!(matches!(app.popup(), Some(Popup::Help(_))));
    }
}
