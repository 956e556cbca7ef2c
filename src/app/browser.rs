//! The browser: the panes, what narrows the list, and the ways between people.
//!
//! The cursor of the list is the selection of all panes: the wall shows it among its tiles, the card shows whoever is
//! selected. What the panes show is arranged anew by [`Browser::arrange`]; everything that hangs on the selection or on
//! the size of the screen follows once, in [`Browser::settle`].

mod card;
mod filter;
mod follow;
pub(super) mod interest;
mod list;
mod marks;
mod motion;
mod navigation;
mod scope;
pub(super) mod splits;
pub mod tree;

pub(super) mod wall;

use ratatui::layout::{Position, Rect, Size};

use super::{Density, Layout, Outcome, Pane, Panes, Presentation};
use crate::people::roster::Row;
use crate::people::search::Marked;
use crate::people::{Order, PersonId, Roster};

pub use card::{Card, History};
pub use filter::Filter;
pub use list::List;
pub(super) use motion::Motion;
use navigation::NavigationHistory;
pub use scope::Scope;
pub use splits::{Split, Splits};
pub use tree::Tree;
pub use wall::Wall;

/// The panes and what they show.
#[derive(Debug)]
pub struct Browser {
    screen: Screen,
    /// The pane that the keys move in.
    focus: Pane,
    splits: Splits,
    density: Density,
    list: List,
    wall: Wall,
    tree: Tree,
    card: Card,
    filter: Filter,
    /// Whom the list is narrowed to, besides the query.
    scope: Option<Scope>,
    /// Whom the user marked.
    marked: Marked,
    navigation: NavigationHistory,
}

/// What the panes are drawn on.
#[derive(Clone, Copy, Debug)]
struct Screen {
    size: Size,
    /// Whether the terminal has the focus, as far as it tells.
    focused: bool,
    presentation: Presentation,
}

impl Browser {
    /// The panes of a screen of `size`, with nobody in them.
    pub(super) fn new(settings: &super::Settings, size: Size) -> Self {
        Self {
            screen: Screen { size, focused: true, presentation: settings.showing.presentation },
            focus: Pane::List,
            splits: Splits::unmoved(),
            density: settings.density,
            list: List::new(settings.order),
            wall: Wall::starting_in(settings.view),
            tree: Tree::default(),
            card: Card::default(),
            filter: Filter::with_query(&settings.query),
            scope: None,
            marked: Marked::default(),
            navigation: NavigationHistory::default(),
        }
    }

    /// The list.
    #[must_use]
    pub const fn list(&self) -> &List {
        &self.list
    }

    /// The wall.
    #[must_use]
    pub const fn wall(&self) -> &Wall {
        &self.wall
    }

    /// The tree of departments.
    #[must_use]
    pub const fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The card.
    #[must_use]
    pub const fn card(&self) -> &Card {
        &self.card
    }

    /// The filter.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Whom the list is narrowed to.
    #[must_use]
    pub const fn scope(&self) -> Option<Scope> {
        self.scope
    }

    /// Whether rows show faces.
    #[must_use]
    pub const fn density(&self) -> Density {
        self.density
    }

    /// The pane that the keys move in.
    #[must_use]
    pub const fn focus(&self) -> Pane {
        self.focus
    }

    /// The size of the screen.
    #[must_use]
    pub const fn screen(&self) -> Size {
        self.screen.size
    }

    /// The selected person.
    #[must_use]
    pub fn selected(&self) -> Option<PersonId> {
        self.list.selected()
    }

    /// The places of everything on the screen.
    #[must_use]
    pub fn layout(&self) -> Layout {
        let panes = Panes {
            focus: self.focus,
            tree: self.tree.is_open(),
            wall: self.wall.is_open(),
            splits: self.splits,
            presentation: self.screen.presentation,
        };
        Layout::new(self.screen.size, panes)
    }

    pub(super) fn resize(&mut self, size: Size) -> Outcome {
        self.screen.size = size;
        let height = self.list_height();
        self.list.scroll_into_view(height);
        Outcome::redraw()
    }

    /// The terminal gained or lost the focus; true when it gained it.
    pub(super) fn set_terminal_focus(&mut self, focused: bool) -> bool {
        !std::mem::replace(&mut self.screen.focused, focused) && focused
    }

    /// The card was drawn with the faces of some of the team, and so many of its lines did not fit.
    pub(super) fn card_drawn(&mut self, overflow: u16, faces: Vec<(PersonId, Size)>) {
        self.card.drawn(overflow, faces);
    }

    /// Takes what the journal says of somebody, for the card.
    pub(super) fn set_history(&mut self, history: History) -> Outcome {
        self.card.set_history(history)
    }

    /// Lets everything follow that hangs on the selection or on the size of the screen.
    pub(super) fn settle(&mut self, roster: &Roster) {
        self.follow_order(roster);
        self.card.follow(self.list.selected(), roster);
        let height = self.tree_height();
        self.tree.scroll_into_view(height);
        self.follow_wall();
    }

    /// Orders and filters the people anew.
    pub(super) fn arrange(&mut self, roster: &Roster) {
        let members = self.scope.map(|scope| scope.members(roster, self.tree.outline()));
        let height = self.list_height();
        let order = self.order(roster);
        self.list.arrange(self.filter.query(), order, members.as_ref(), &self.marked, roster, height);
        self.fill_wall(roster);
    }

    /// The order to show people in: whoever begins to look for somebody sees first those to whom they wrote last.
    fn order(&self, roster: &Roster) -> Order {
        let is_begun = self.filter.editing() && self.filter.typed().is_empty();
        if is_begun && roster.knows_recent() { Order::Recent } else { self.list.order() }
    }

    /// Lets the order of the list follow when a query is begun, or left without a word.
    fn follow_order(&mut self, roster: &Roster) {
        let order = self.order(roster);
        if order == self.list.shown_order() {
            return;
        }
        let begins = order != self.list.order();
        self.list.keep();
        self.arrange(roster);
        if begins {
            self.list.start_over();
        }
    }

    /// Puts the cursor on somebody; false when the list does not hold the person.
    fn select(&mut self, id: PersonId) -> bool {
        let height = self.list_height();
        self.list.select(id, height)
    }

    /// Moves in the pane that has the keys; the list moves where that pane has nothing to move.
    pub(super) fn update(&mut self, motion: Motion) -> Outcome {
        let layout = self.layout();
        match (self.focus, motion) {
            (Pane::Tree, _) if layout.tree.is_some() => {
                let height = self.tree_height();
                self.tree.update(motion, height)
            }
            (Pane::List, _) if layout.wall.is_some() => self.move_on_wall(motion),
            (_, Motion::Aside(..0)) => self.go_to(Pane::List),
            (_, Motion::Aside(_)) => self.go_to(Pane::Card),
            (Pane::Card, _) if self.card.scrolls() => match motion.lines(self.list_height()) {
                Some(lines) => self.card.update(lines),
                None => self.move_in_list(motion),
            },
            _ => self.move_in_list(motion),
        }
    }

    /// Moves in the list, whichever pane has the keys.
    pub(super) fn move_in_list(&mut self, motion: Motion) -> Outcome {
        let height = self.list_height();
        self.list.update(motion, height)
    }

    /// The wheel turns over a pane, by so many lines; over the wall that is one row.
    pub(super) fn on_wheel(&mut self, at: Position, lines: i16) -> Outcome {
        let (layout, motion) = (self.layout(), Motion::Lines(lines.into()));
        let over = |pane: Option<Rect>| pane.is_some_and(|pane| pane.contains(at));
        if over(layout.card) {
            self.card.update(lines.into())
        } else if over(layout.list) {
            self.move_in_list(motion)
        } else if over(layout.wall) {
            self.move_on_wall(Motion::Lines(lines.signum().into()))
        } else if over(layout.tree) {
            let height = self.tree_height();
            self.tree.update(motion, height)
        } else {
            Outcome::default()
        }
    }

    /// Moves the keys to a pane.
    pub(super) fn go_to(&mut self, pane: Pane) -> Outcome {
        self.filter.stop_editing();
        Outcome::redraw_if(std::mem::replace(&mut self.focus, pane) != pane)
    }

    /// The next pane, round and round, whether there is room for it beside the others or not.
    pub(super) fn next_pane(&mut self) -> Outcome {
        self.go_to(match self.focus {
            Pane::List => Pane::Card,
            Pane::Card if self.tree.is_open() => Pane::Tree,
            Pane::Tree | Pane::Card => Pane::List,
        })
    }

    /// Opens what the cursor stands on: a department's people, somebody's card; `None` when all of it is open.
    pub(super) fn open(&mut self, roster: &Roster) -> Option<Outcome> {
        let layout = self.layout();
        if self.focus == Pane::Tree && layout.tree.is_some() {
            return Some(self.choose_department(roster));
        }
        layout.card.is_none().then(|| self.go_to(Pane::Card))
    }

    /// One step out: of the card, of typing and the query, of the department, of the tree, of the wall.
    pub(super) fn back(&mut self, roster: &Roster) -> Outcome {
        if self.focus == Pane::Card {
            return self.go_to(Pane::List);
        }
        if self.focus == Pane::Tree && self.layout().tree.is_some() {
            return self.close_tree();
        }
        if self.filter.editing() || self.filter.is_active() {
            self.leave_place();
            self.filter.clear();
            self.show_the_others(roster);
            return Outcome::redraw();
        }
        if self.scope.is_some() {
            return self.widen(roster);
        }
        if self.tree.is_open() {
            return self.close_tree();
        }
        let wall = self.wall.is_open();
        self.wall.close();
        Outcome::redraw_if(wall)
    }

    /// A click moves the keys to the pane, and the cursor to whatever is there.
    pub(super) fn click(&mut self, at: Position, roster: &Roster) -> Outcome {
        let layout = self.layout();
        let before = self.focus;
        let mut outcome = Outcome::default();
        if layout.card.is_some_and(|card| card.contains(at)) {
            self.focus = Pane::Card;
        } else if let Some(rows) = layout.rows().filter(|rows| rows.contains(at)) {
            self.focus = Pane::List;
            outcome = self.list.click(at.y - rows.y, rows.height);
        } else if layout.tiles().is_some_and(|tiles| tiles.contains(at)) {
            self.focus = Pane::List;
            let there = self.tile_at(at).filter(|&id| Some(id) != self.list.selected());
            outcome.dirty = there.is_some_and(|id| self.select(id));
        } else if let Some(lines) = layout.tree_lines().filter(|lines| lines.contains(at)) {
            return self.click_tree(at.y - lines.y, roster);
        }
        outcome.dirty |= before != self.focus;
        outcome
    }

    /// The next order of the list.
    pub(super) fn next_order(&mut self, roster: &Roster) {
        self.list.set_order(self.list.order().next(roster));
        self.arrange(roster);
    }

    /// Shows faces in the rows, or no longer.
    pub(super) const fn set_density(&mut self, density: Density) {
        self.density = density;
    }

    /// The rows of the list that are in view.
    fn list_view(&self) -> &[Row] {
        self.list.view(self.list_height())
    }
}
