//! What keys do in the tree and on the wall, and the ways from a person to others.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Action, App, Density, Outcome, Pane, Scope, tree, wall};
use crate::people::{DepartmentId, PersonId};

impl App {
    /// Carries out an action that belongs to the tree, the wall or the ways between people, `times` over where it
    /// is a motion; `None` when it is none of those.
    pub(super) fn navigate(&mut self, action: Action, times: isize, now: Timestamp) -> Option<Outcome> {
        if self.in_tree()
            && let Some(outcome) = self.act_in_tree(action, times)
        {
            return Some(outcome);
        }
        if self.on_wall()
            && let Some(motion) = wall_motion(action, times)
        {
            return Some(self.move_on_wall(motion));
        }
        Some(match action {
            Action::Left => self.go_to(Pane::List),
            Action::Right => self.go_to(Pane::Card),
            Action::ToggleTree => self.toggle_tree(),
            Action::ToggleWall => self.toggle_wall(),
            Action::Department => self.narrow_to_department(now),
            Action::Head => self.go_to_head(now),
            Action::Colleagues => self.narrow_to_colleagues(now),
            Action::Subordinates => self.narrow_to_subordinates(now),
            Action::Older => self.go_back(),
            Action::Newer => self.go_forward(),
            _ => return None,
        })
    }

    fn act_in_tree(&mut self, action: Action, times: isize) -> Option<Outcome> {
        use tree::Motion;
        Some(match action {
            Action::Down => self.move_in_tree(Motion::By(times)),
            Action::Up => self.move_in_tree(Motion::By(-times)),
            Action::HalfDown => self.move_in_tree(Motion::HalfPages(times)),
            Action::HalfUp => self.move_in_tree(Motion::HalfPages(-times)),
            Action::PageDown => self.move_in_tree(Motion::HalfPages(2 * times)),
            Action::PageUp => self.move_in_tree(Motion::HalfPages(-2 * times)),
            Action::First => self.move_in_tree(Motion::First),
            Action::Last => self.move_in_tree(Motion::Last),
            Action::Left => self.fold_tree(true),
            Action::Right => self.fold_tree(false),
            Action::Open => self.choose_department(),
            Action::Back => self.close_tree(),
            _ => return None,
        })
    }

    /// The next pane, round and round, whether there is room for it beside the others or not.
    pub(super) fn next_pane(&mut self) -> Outcome {
        self.go_to(match self.focus {
            Pane::List => Pane::Card,
            Pane::Card if self.tree.is_open() => Pane::Tree,
            Pane::Tree | Pane::Card => Pane::List,
        })
    }

    /// The wall.
    #[must_use]
    pub const fn wall(&self) -> &wall::Wall {
        &self.wall
    }

    /// What the wall shows at the present size.
    pub(super) fn placed(&self) -> impl Iterator<Item = wall::Placed> {
        self.layout().tiles().into_iter().flat_map(|tiles| self.wall.view(tiles.as_size()))
    }

    /// Whether keys move on the wall.
    fn on_wall(&self) -> bool {
        self.focus == Pane::List && self.layout().wall.is_some()
    }

    fn toggle_wall(&mut self) -> Outcome {
        self.wall.set_open(!self.wall.is_open());
        self.focus = Pane::List;
        self.filter.set_editing(false);
        self.hang_wall();
        Outcome::redraw()
    }

    pub(super) fn move_on_wall(&mut self, motion: wall::Motion) -> Outcome {
        let height = self.layout().tiles().map_or(1, |tiles| tiles.height);
        let Some(from) = self.list.selected() else { return Outcome::default() };
        let reached = self.wall.reach(from, motion, height).filter(|&id| id != from);
        let Some(id) = reached else { return Outcome::default() };
        self.select(id);
        self.card_top = 0;
        Outcome::redraw()
    }

    /// Gives the wall the people of the list, by department: the first of each person, or the first of those that
    /// the list is narrowed to.
    pub(super) fn hang_wall(&mut self) {
        if !self.wall.is_open() {
            return;
        }
        let outline = self.tree.outline();
        let within = match self.scope {
            Some(Scope::Department(id)) => outline.place(id).map(|place| place..outline.nodes()[place].end),
            _ => None,
        };
        let place_of = |id: PersonId| {
            let departments = self.roster.get(id).map_or(&[][..], |entry| &entry.person.departments);
            let mut places = departments.iter().filter_map(|&department| outline.place(department));
            let first = places.clone().next();
            places.find(|place| within.as_ref().is_some_and(|within| within.contains(place))).or(first)
        };
        // People without a department come last.
        let mut groups: BTreeMap<(bool, Option<usize>), Vec<PersonId>> = BTreeMap::new();
        for id in self.list.rows().iter().filter_map(|row| row.person()) {
            let place = place_of(id);
            groups.entry((place.is_none(), place)).or_default().push(id);
        }
        let department = |place: Option<usize>| -> Option<DepartmentId> { Some(outline.nodes()[place?].id) };
        let groups = groups
            .into_iter()
            .map(|((_, place), people)| wall::Group { department: department(place), people })
            .collect();
        self.wall.set_groups(groups);
        self.follow_wall();
    }

    /// Keeps the wall laid out for the screen, with the selected tile in view.
    pub(super) fn follow_wall(&mut self) {
        let Some(tiles) = self.layout().tiles() else { return };
        self.wall.plan(tiles.as_size(), self.density == Density::Comfortable);
        self.wall.scroll_to(self.list.selected(), tiles.height);
    }
}

fn wall_motion(action: Action, times: isize) -> Option<wall::Motion> {
    use wall::Motion;
    Some(match action {
        Action::Down => Motion::Rows(times),
        Action::Up => Motion::Rows(-times),
        Action::Left => Motion::Along(-times),
        Action::Right => Motion::Along(times),
        Action::HalfDown => Motion::HalfPages(times),
        Action::HalfUp => Motion::HalfPages(-times),
        Action::PageDown => Motion::HalfPages(2 * times),
        Action::PageUp => Motion::HalfPages(-2 * times),
        Action::First => Motion::First,
        Action::Last => Motion::Last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;
    use crate::app::fixture::{company, now, outcome_of, press, told};
    use crate::people::roster::Row;

    fn selected(app: &App) -> u64 {
        app.list().selected().unwrap().0
    }

    fn shown(app: &App) -> Vec<u64> {
        let mut shown: Vec<u64> =
            app.list().rows().iter().filter_map(|row| row.person()).map(|id| id.0).collect();
        shown.sort_unstable();
        shown
    }

    #[test]
    fn from_a_person_to_the_others_and_back() {
        let mut app = company(120, 36);
        assert_eq!(selected(&app), 2, "Boris of Design");
        press(&mut app, "d");
        assert_eq!(shown(&app), [1, 2, 3, 4, 7, 8]);
        assert_eq!(selected(&app), 2, "whoever it was asked from stays selected");
        press(&mut app, "H");
        assert_eq!(selected(&app), 1, "Анна leads Design");
        press(&mut app, "H");
        assert_eq!(selected(&app), 11, "Ivan leads her, and is in another department");
        assert_eq!(app.scope(), None);
        press(&mut app, "S");
        assert_eq!(shown(&app), [1, 5, 6, 9]);
        press(&mut app, "<C-o>");
        assert_eq!((selected(&app), app.scope()), (11, None));
        press(&mut app, "<A-Left>");
        assert_eq!((selected(&app), app.scope()), (1, Some(Scope::Department(DepartmentId(2)))));
        press(&mut app, "<C-o><C-o>");
        assert_eq!((selected(&app), app.scope()), (2, None));
        press(&mut app, "<A-Right><A-Right>");
        assert_eq!((selected(&app), app.list().people()), (1, 6));
        press(&mut app, "<C-i><A-Right>");
        assert_eq!(app.scope(), Some(Scope::Subordinates(PersonId(11))));
        assert!(!outcome_of(&mut app, "<A-Right>").dirty, "nothing lies ahead");
    }

    #[test]
    fn somebody_of_two_departments_has_both_one_key_away() {
        let mut app = company(120, 36);
        press(&mut app, "/зоя<Enter>d");
        assert_eq!(app.scope(), Some(Scope::Department(DepartmentId(2))));
        assert!(!app.filter().is_active());
        press(&mut app, "d");
        assert_eq!(shown(&app), [4, 9, 10]);
        assert_eq!(selected(&app), 4);
        press(&mut app, "T");
        assert_eq!(shown(&app), [1, 2, 3, 7, 8, 9, 10]);
    }

    #[test]
    fn whoever_leads_nobody_says_so() {
        let mut app = company(120, 36);
        press(&mut app, "S");
        assert_eq!(app.message(now()).unwrap().key, "toast-no-subordinates");
        assert_eq!(app.scope(), None);
    }

    #[test]
    fn escape_leaves_the_query_then_the_department() {
        let mut app = company(120, 36);
        press(&mut app, "d/анна<Enter>");
        assert_eq!(shown(&app), [1]);
        press(&mut app, "<Esc>");
        assert_eq!(app.list().people(), 6);
        press(&mut app, "<Esc>");
        assert_eq!(app.list().people(), 11);
        assert_eq!(selected(&app), 1);
    }

    #[test]
    fn a_departments_people_come_and_go() {
        let mut app = company(120, 36);
        press(&mut app, "d");
        let mut dmitry = crate::app::fixture::people().remove(4);
        dmitry.departments = vec![DepartmentId(2)];
        app.tell(crate::app::fixture::told(vec![dmitry]), now());
        assert_eq!(shown(&app), [1, 2, 3, 4, 5, 7, 8]);
    }

    #[test]
    fn the_wall_shares_the_selection_and_the_filter() {
        let mut app = company(120, 36);
        press(&mut app, "v");
        assert!(app.layout().wall.is_some() && app.layout().card.is_none());
        let tiles: Vec<u64> = app.visible_people().map(|id| id.0).collect();
        assert_eq!(tiles, [6, 11, 9, 10, 2, 1, 3, 7, 4, 8, 5], "by department, within it by presence");
        assert_eq!(app.interest().visible.len(), 11);
        assert_eq!(selected(&app), 2);
        press(&mut app, "l");
        assert_eq!(selected(&app), 1);
        press(&mut app, "g");
        assert_eq!(selected(&app), 6);
        press(&mut app, "<Enter>");
        assert!(app.focus() == Pane::Card && app.layout().card.is_some());
        press(&mut app, "<Esc>/legal");
        assert_eq!(app.visible_people().count(), 3, "Зоя belongs to Legal as well");
        press(&mut app, "<Esc><Esc>");
        assert!(app.layout().wall.is_none());
    }

    #[test]
    fn the_walls_timers_wake_the_screen() {
        let mut app = company(120, 36);
        press(&mut app, "v");
        let next = app.next_tick(now()).unwrap();
        assert!(next > now() + jiff::SignedDuration::from_secs(1), "no card ticks");
        assert!(next <= now() + jiff::SignedDuration::from_secs(60));
    }

    #[test]
    fn somebody_whom_the_wall_shows_below_the_lists_view_is_news() {
        let mut app = company(120, 14);
        press(&mut app, "vz");
        let mut henry = crate::app::fixture::people().remove(9);
        henry.departments = vec![DepartmentId(4)];
        henry.last_activity = Some(crate::app::fixture::ago(100_000));
        let message = told(vec![henry]);
        assert!(app.visible_people().any(|id| id.0 == 10));
        assert!(app.update(message, now()).dirty);
    }

    #[test]
    fn ten_thousand_people_move_without_a_pause() {
        let mut app = company(160, 50);
        let crowd = (100..10_100)
            .map(|id| {
                let mut person = crate::people::Person::new(PersonId(id), format!("Person {id}"));
                person.departments = vec![DepartmentId(id % 5 + 1)];
                person
            })
            .collect();
        app.tell(crate::app::fixture::told(crowd), now());
        press(&mut app, "v");
        for _ in 0..400 {
            press(&mut app, "j");
        }
        assert!((40..200).contains(&app.visible_people().count()), "{}", app.visible_people().count());
        press(&mut app, "G");
        let last = app.list().selected().unwrap();
        assert!(app.visible_people().any(|id| id == last));
    }

    proptest! {
        /// Whatever is pressed at whatever size, the cursor stands on a person who is in view.
        #[test]
        fn the_cursor_is_always_in_view(
            keys in "([jkhlgGtvdHTSszn]|/[аe]|<Esc>|<Enter>|<Tab>|<PgDn>|<C-o>|<C-i>|<C-d>|<A-Left>){0,40}",
            width in 1u16..170,
            height in 1u16..50,
        ) {
            let mut app = company(width, height);
            press(&mut app, &keys);
            if let Some(id) = app.list().selected() {
                prop_assert!(app.list().view(app.list_height()).contains(&Row::Person(id)));
                let layout = app.layout();
                // A wall too low for a single tile shows none.
                if layout.tiles().is_some_and(|tiles| tiles.height >= app.wall().tile().height) {
                    prop_assert!(app.visible_people().any(|other| other == id));
                }
            }
        }
    }
}
