//! The mouse: the wheel scrolls, a click selects.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::{App, Outcome, Pane, Popup, tree, wall};

/// How far one notch of the wheel goes.
const NOTCH: i16 = 3;

impl App {
    pub(super) fn on_mouse(&mut self, mouse: MouseEvent) -> Outcome {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollDown => self.on_wheel(at, NOTCH),
            MouseEventKind::ScrollUp => self.on_wheel(at, -NOTCH),
            MouseEventKind::Down(MouseButton::Left) => self.on_click(at),
            _ => Outcome::default(),
        }
    }

    fn on_wheel(&mut self, at: Position, lines: i16) -> Outcome {
        if self.popup.is_some() {
            return self.scroll_popup(lines.signum() * if self.chooses() { 1 } else { NOTCH });
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

    /// A click on a tile selects whoever is there.
    fn click_tile(&mut self, at: Position) -> Outcome {
        let there = self.placed().find_map(|placed| match placed {
            wall::Placed::Person(id, place) => place.contains(at).then_some(id),
            wall::Placed::Heading(..) => None,
        });
        let moved = there.is_some_and(|id| Some(id) != self.list.selected() && self.select(id));
        if moved {
            self.card_top = 0;
        }
        let focused = std::mem::replace(&mut self.focus, Pane::List) != Pane::List;
        Outcome::redraw_if(moved || focused)
    }

    const fn chooses(&self) -> bool {
        matches!(self.popup, Some(Popup::Chooser(_)))
    }

    fn on_click(&mut self, at: Position) -> Outcome {
        if self.popup.take().is_some() {
            return Outcome::redraw();
        }
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
        } else if let Some(tiles) = layout.tiles().filter(|tiles| tiles.contains(at)) {
            return self.click_tile(Position::new(at.x - tiles.x, at.y - tiles.y));
        } else if let Some(lines) = layout.tree_lines().filter(|lines| lines.contains(at)) {
            return self.click_tree(at.y - lines.y);
        }
        Outcome::redraw_if(focus != self.focus)
    }
}
