#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

fn groups(sizes: &[usize]) -> Vec<Group> {
    let mut next = 0;
    sizes
        .iter()
        .zip(1u64..)
        .map(|(&size, id)| {
            let people = (next..).take(size).map(|id| Member { id: PersonId(id), name_width: 12 }).collect();
            next += size as u64;
            Group { department: Some(DepartmentId(id)), people }
        })
        .collect()
}

fn wall(sizes: &[usize], size: Size) -> Wall {
    let mut wall = Wall::default();
    wall.set_groups(groups(sizes));
    wall.plan(size, Density::Comfortable);
    wall.scroll_to(Some(PersonId(0)), size.height);
    wall
}

/// Large tiles in four columns.
fn in_four(sizes: &[usize]) -> Wall {
    let size = Size::new(120, 40);
    let mut wall = wall(sizes, size);
    wall.plan = Plan::new(&wall.groups, Tile::LARGE, 4, size.width);
    wall
}

fn tiles(wall: &Wall, size: Size) -> Vec<(u64, u16, u16)> {
    let person = |placed| match placed {
        Placed::Person(id, place) => Some((id.0, place.x, place.y)),
        Placed::Heading(..) => None,
    };
    wall.view(size).filter_map(person).collect()
}

fn go(wall: &Wall, from: u64, motion: Motion) -> u64 {
    wall.reach(PersonId(from), motion, 24).unwrap().0
}

#[test]
fn tiles_are_as_large_as_all_fit() {
    let tile = |width, height, people| wall(&[people], Size::new(width, height)).tile();
    assert_eq!(tile(118, 34, 8), Tile::LARGE);
    assert_eq!(tile(118, 34, 30), Tile::MEDIUM);
    assert_eq!(tile(118, 34, 60), Tile::SMALL);
    assert_eq!(tile(118, 34, 10_000), Tile::SMALL);
    let columns = |people| wall(&[people], Size::new(118, 34)).plan.columns();
    assert_eq!((columns(4), columns(24), columns(10_000)), (2, 4, 6), "wide while there is room");
}

#[test]
fn small_groups_share_a_row() {
    let size = Size::new(120, 40);
    let wall = in_four(&[2, 2, 1, 5]);
    assert_eq!(
        tiles(&wall, size),
        [
            (0, 0, 1),
            (1, 30, 1),
            (2, 60, 1),
            (3, 90, 1),
            (4, 0, 7),
            (5, 0, 13),
            (6, 30, 13),
            (7, 60, 13),
            (8, 90, 13),
            (9, 0, 18)
        ]
    );
    let headings: Vec<(u64, Rect)> = wall
        .view(size)
        .filter_map(|placed| match placed {
            Placed::Heading(id, _, place) => Some((id.unwrap().0, place)),
            Placed::Person(..) => None,
        })
        .collect();
    assert_eq!(headings[0], (1, Rect::new(0, 0, 60, 1)));
    assert_eq!(headings[1], (2, Rect::new(60, 0, 60, 1)));
    assert_eq!(headings[3], (4, Rect::new(0, 12, 120, 1)));
}

#[test]
fn motions_follow_the_geometry() {
    let wall = in_four(&[2, 2, 1, 5]);
    assert_eq!(go(&wall, 0, Motion::Aside(1)), 1);
    assert_eq!(go(&wall, 1, Motion::Aside(1)), 2, "into the next department");
    assert_eq!(go(&wall, 2, Motion::Aside(-1)), 1);
    assert_eq!(go(&wall, 3, Motion::Lines(1)), 4, "nothing stands below: the nearest");
    assert_eq!(go(&wall, 4, Motion::Lines(1)), 5);
    assert_eq!(go(&wall, 7, Motion::Lines(-2)), 2);
    assert_eq!(go(&wall, 3, Motion::Lines(9)), 9);
    assert_eq!(go(&wall, 5, Motion::Last), 9);
    assert_eq!(go(&wall, 5, Motion::First), 0);
    assert_eq!(go(&wall, 9, Motion::Aside(5)), 9);
    assert_eq!(go(&wall, 0, Motion::Aside(-5)), 0);
}

#[test]
fn forty_by_twelve_shows_a_few() {
    let size = Size::new(38, 10);
    let mut wall = wall(&[20], size);
    assert_eq!(tiles(&wall, size).len(), 6);
    wall.scroll_to(Some(PersonId(19)), size.height);
    assert!(tiles(&wall, size).iter().any(|&(id, ..)| id == 19));
    assert_eq!(wall.more(size.height), (true, false));
}

#[test]
fn a_long_name_takes_the_free_places_beside_it() {
    let size = Size::new(120, 40);
    let mut wall = in_four(&[6]);
    wall.groups[0].people[5].name_width = 60;
    wall.plan = Plan::new(&wall.groups, Tile::LARGE, 4, size.width);
    let widths: Vec<u16> = wall
        .view(size)
        .filter_map(|placed| match placed {
            Placed::Person(_, place) => Some(place.width),
            Placed::Heading(..) => None,
        })
        .collect();
    assert_eq!(widths[5], 71, "the name, the face and air");
    assert_eq!(wall.plan.cut, 0);
}

#[test]
fn sixty_people_of_ten_departments_fit_as_lines() {
    let size = Size::new(118, 32);
    let mut wall = Wall::default();
    wall.set_groups(groups(&[14, 9, 8, 7, 6, 5, 4, 3, 3, 1]));
    wall.plan(size, Density::Compact);
    assert_eq!(tiles(&wall, size).len(), 60);
}

#[test]
fn a_heading_stays_while_its_people_scroll() {
    let size = Size::new(118, 12);
    let mut wall = wall(&[2, 90], size);
    for person in (0..92).chain((0..92).rev()) {
        wall.scroll_to(Some(PersonId(person)), size.height);
        let first = wall.view(size).next().unwrap();
        let Placed::Heading(id, people, place) = first else { unreachable!("{first:?} is no heading") };
        assert_eq!(place.y, 0);
        let top = tiles(&wall, size)[0].0;
        assert_eq!((id.unwrap().0, people), if top < 2 { (1, 2) } else { (2, 90) });
    }
}

proptest! {
    /// Whatever the people and the size: tiles lie in the view without touching, and the selected one is among them.
    #[test]
    fn the_selected_tile_is_in_view(
        sizes in proptest::collection::vec(1usize..40, 1..12),
        width in 20u16..200,
        height in 5u16..60,
        chosen in 0usize..400,
        names in proptest::collection::vec(0u16..80, 40),
        density in prop_oneof![Just(Density::Comfortable), Just(Density::Compact)],
    ) {
        let size = Size::new(width, height);
        let mut wall = Wall::default();
        let mut groups = groups(&sizes);
        for (person, name) in groups.iter_mut().flat_map(|group| &mut group.people).zip(names.iter().cycle()) {
            person.name_width = *name;
        }
        wall.set_groups(groups);
        wall.plan(size, density);
        let people: usize = sizes.iter().sum();
        let chosen = PersonId((chosen % people) as u64);
        for id in [PersonId(people as u64 - 1), PersonId(0), chosen] {
            wall.scroll_to(Some(id), height);
            let shown: Vec<Placed> = wall.view(size).collect();
            prop_assert!(shown.iter().any(|placed| matches!(placed, Placed::Person(other, _) if *other == id)));
        }
        let places: Vec<Rect> = wall
            .view(size)
            .map(|placed| match placed { Placed::Heading(_, _, place) | Placed::Person(_, place) => place })
            .collect();
        let screen = Rect::from(((0, 0).into(), size));
        for (nth, place) in places.iter().enumerate() {
            prop_assert_eq!(place.intersection(screen), *place);
            prop_assert!(places[nth + 1..].iter().all(|other| other.intersection(*place).is_empty()));
        }
    }

    /// Down and right reach everybody.
    #[test]
    fn everybody_is_reached_along(sizes in proptest::collection::vec(1usize..9, 1..9), width in 20u16..200) {
        let wall = wall(&sizes, Size::new(width, 30));
        let people: usize = sizes.iter().sum();
        let mut at = PersonId(0);
        for next in 1..people {
            at = wall.reach(at, Motion::Aside(1), 30).unwrap();
            prop_assert_eq!(at, PersonId(next as u64));
        }
        prop_assert_eq!(wall.reach(at, Motion::Aside(1 - people.cast_signed()), 30), Some(PersonId(0)));
    }
}
