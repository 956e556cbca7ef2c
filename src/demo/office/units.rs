//! The company's tree: itself, its divisions, their teams, and the work that is done in each.

use crate::demo::random::{Topic, random};

use super::divisions::{COMPANY, DIVISIONS, Position, TEAM_HEAD};
use super::roles::{Role, role};

/// Where the further teams of a kind sit.
const CITIES: &[&str] = &[
    "Казань",
    "Berlin",
    "Новосибирск",
    "İzmir",
    "Екатеринбург",
    "Porto",
    "Самара",
    "Gdańsk",
    "Томск",
    "Almaty",
];

/// One department.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// The portal's number.
    pub(crate) id: u64,
    pub(crate) name: String,
    /// The position in the list of the department above.
    pub(crate) parent: Option<u32>,
    /// The index of the person who leads it.
    pub(crate) head: Option<u32>,
    /// Those whose first department it is, by index.
    pub(crate) members: Vec<u32>,
    /// What people do there, besides leading.
    positions: &'static [Position],
    title: Position,
}

/// All departments, and where everybody belongs.
#[derive(Clone, Debug)]
pub(crate) struct Units {
    pub(crate) all: Vec<Unit>,
    /// By person: the first department; [`NOWHERE`] for those who have none.
    of_person: Vec<u32>,
    divisions: u32,
}

const NOWHERE: u32 = u32::MAX;

/// With more teams the first of them has every eighth person.
const LARGE: u32 = 125;

impl Units {
    /// Deals `people`, of whom so many are colleagues, into departments.
    pub(crate) fn new(seed: u64, colleagues: u32, people: u32) -> Self {
        let divisions = (colleagues / 8).clamp(1, 7);
        let teams =
            if colleagues < 12 { 0 } else { (colleagues.min(600) / 5) + colleagues.saturating_sub(600) / 50 };
        let mut all = vec![unit(0, COMPANY.0.to_owned(), None, &[], COMPANY.1)];
        for (number, division) in (1..=divisions).zip(DIVISIONS) {
            let positions = division.teams.first().map_or(&[][..], |team| team.positions);
            all.push(unit(number, division.name.to_owned(), Some(0), positions, division.head));
        }
        for team in 0..teams {
            let (division, row) = (team % divisions, team / divisions);
            let Some(above) = DIVISIONS.get(division as usize) else { continue };
            let kinds = u32::try_from(above.teams.len()).unwrap_or(1).max(1);
            let Some(kind) = above.teams.get((row % kinds) as usize) else { continue };
            let name = team_name(kind.name, row / kinds);
            all.push(unit(1 + divisions + team, name, Some(division + 1), kind.positions, TEAM_HEAD));
        }
        let mut units = Self { all, of_person: vec![NOWHERE; people as usize], divisions };
        units.assign(seed, people, teams);
        units
    }

    fn assign(&mut self, seed: u64, people: u32, teams: u32) {
        let mut slot = 0;
        for index in 0..people {
            let role = role(seed, people, index);
            if !role.is_employee() {
                continue;
            }
            let number = if index <= self.divisions {
                index
            } else if teams == 0 {
                index % (self.divisions + 1)
            } else {
                // Two in every team first, then at random, so that teams differ in size.
                slot += 1;
                let bits = random(seed, index.into(), Topic::Department);
                // In a large company one team grows beyond a hundred.
                let crowded = teams > LARGE && (bits >> 40).is_multiple_of(8);
                let by_chance = if crowded { 0 } else { bits % u64::from(teams) };
                let team =
                    if slot <= teams * 2 { slot % teams } else { u32::try_from(by_chance).unwrap_or(0) };
                1 + self.divisions + team
            };
            if let (Some(place), Some(unit)) =
                (self.of_person.get_mut(index as usize), self.all.get_mut(number as usize))
            {
                *place = number;
                if role != Role::Dismissed {
                    unit.members.push(index);
                    let reachable = !matches!(role, Role::Never | Role::LeftYears);
                    if unit.head.is_none() && reachable {
                        unit.head = Some(index);
                    }
                }
            }
        }
    }

    /// The department at a place in the list.
    pub(crate) fn get(&self, place: u32) -> Option<&Unit> {
        self.all.get(place as usize)
    }

    /// The place of a person's first department in the list.
    pub(crate) fn of(&self, index: u32) -> Option<u32> {
        self.of_person.get(index as usize).copied().filter(|&place| place != NOWHERE)
    }

    /// The department with that number.
    pub(crate) fn by_id(&self, id: u64) -> Option<&Unit> {
        let place = id.checked_sub(1).filter(|rest| rest % 2 == 0)? / 2;
        self.all.get(usize::try_from(place).ok()?)
    }

    /// Those above a department, nearest first.
    pub(crate) fn above(&self, unit: &Unit) -> Vec<&Unit> {
        let mut path = Vec::new();
        let mut next = unit.parent;
        while let Some(unit) = next.and_then(|place| self.get(place)) {
            path.push(unit);
            next = unit.parent;
        }
        path
    }

    /// The department and all below it.
    pub(crate) fn below(&self, top: &Unit) -> impl Iterator<Item = &Unit> {
        self.all
            .iter()
            .filter(move |unit| unit.id == top.id || self.above(unit).iter().any(|above| above.id == top.id))
    }

    /// The name with those of the departments above, its own first.
    pub(crate) fn full_name(&self, unit: &Unit) -> String {
        let mut name = unit.name.clone();
        for above in self.above(unit) {
            name.push_str(" / ");
            name.push_str(&above.name);
        }
        name
    }

    /// What a person does: leads the department, or one of its positions.
    pub(crate) fn position(&self, seed: u64, index: u32) -> Option<Position> {
        let unit = self.get(self.of(index)?)?;
        if unit.head == Some(index) {
            return Some(unit.title);
        }
        let count = unit.positions.len() as u64;
        let at = random(seed, index.into(), Topic::Position).checked_rem(count)?;
        unit.positions.get(usize::try_from(at).ok()?).copied()
    }
}

/// The numbers of departments are odd: portals have gaps.
fn unit(
    place: u32,
    name: String,
    parent: Option<u32>,
    positions: &'static [Position],
    title: Position,
) -> Unit {
    Unit { id: u64::from(place) * 2 + 1, name, parent, head: None, members: Vec::new(), positions, title }
}

fn team_name(kind: &str, further: u32) -> String {
    let Some(further) = further.checked_sub(1) else { return kind.to_owned() };
    let cities = u32::try_from(CITIES.len()).unwrap_or(1);
    let city = CITIES.get((further % cities) as usize).copied().unwrap_or_default();
    match further / cities {
        0 => format!("{kind} · {city}"),
        again => format!("{kind} · {city} {}", again + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_people_make_three_levels_with_heads() {
        for seed in 0..20 {
            let units = Units::new(seed, 60, 60);
            assert_eq!(units.all.len(), 1 + 7 + 12);
            assert!(units.all.iter().any(|unit| units.above(unit).len() == 2));
            for unit in &units.all {
                let head = unit.head.map(|head| units.of(head));
                assert_eq!(head, Some(Some(u32::try_from((unit.id - 1) / 2).unwrap_or(0))), "{}", unit.name);
                assert_eq!(units.by_id(unit.id).map(|found| &found.name), Some(&unit.name));
            }
        }
    }

    #[test]
    fn paths_go_from_the_child_to_the_company() {
        let units = Units::new(1, 60, 60);
        let team = units.all.iter().find(|unit| unit.name == "Backend").map(|unit| units.full_name(unit));
        assert_eq!(team.as_deref(), Some("Backend / Engineering / Acme"));
    }

    #[test]
    fn names_of_many_teams_differ() {
        let units = Units::new(1, 100_000, 100_000);
        let mut names: Vec<_> = units.all.iter().map(|unit| (unit.parent, &unit.name)).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn tiny_companies_have_a_head() {
        for people in 1..12 {
            assert!(
                Units::new(5, people, people)
                    .all
                    .iter()
                    .all(|unit| unit.head.is_some() || unit.members.is_empty())
            );
        }
    }
}
