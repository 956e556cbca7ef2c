//! What people say of themselves in their profiles: skills, interests, and where and since when they work.

use jiff::{ToSpan as _, civil::Date};

use super::Office;
use super::names::Language;
use super::roles::Role;
use crate::demo::random::{Topic, between, choose, random};

/// The part of a profile that a person fills in. Nobody fills in everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    /// Free text, as everybody writes it.
    pub(crate) skills: Option<String>,
    /// Free text.
    pub(crate) interests: Option<&'static str>,
    pub(crate) home_city: Option<&'static str>,
    pub(crate) work_city: Option<&'static str>,
    /// The first working day.
    pub(crate) employed_since: Option<Date>,
}

/// Skills by division, in the order of the company's divisions.
const SKILLS: [&[&str]; 7] = [
    &["Figma", "typography", "user research", "SQL", "исследования", "English C1"],
    &["Rust", "Kubernetes", "PostgreSQL", "Python", "TypeScript", "Linux", "тестирование"],
    &["переговоры", "CRM", "Excel", "Deutsch", "тендеры", "presentations"],
    &["Zendesk", "networks", "Linux", "логистика", "1C", "first aid"],
    &["IFRS", "Excel", "1C", "договоры", "GDPR", "налоги"],
    &["copywriting", "SEO", "events", "photography", "редактура"],
    &["interviewing", "onboarding", "Türkçe", "подбор", "labour law"],
];

const INTERESTS: &[&str] = &[
    "chess",
    "бег",
    "board games",
    "горы и походы",
    "baking",
    "фотография",
    "cycling",
    "choir",
    "go / 囲碁",
];

const RUSSIAN_CITIES: &[&str] = &["Москва", "Казань", "Самара", "Новосибирск", "Томск"];
const OTHER_CITIES: &[&str] = &["Riga", "Berlin", "İzmir", "Porto", "Gdańsk", "Almaty"];

/// Everybody is hired within this many days before this day.
const LATEST: Date = jiff::civil::date(2026, 10, 1);
const DAYS: u32 = 12 * 365;

impl Office {
    /// What the person at `index` says of themselves.
    pub(crate) fn profile(&self, index: u32, language: Language) -> Profile {
        let role = self.role(index);
        if !role.is_employee() || role == Role::Never {
            return Profile::default();
        }
        let bits = random(self.seed, index.into(), Topic::Interests);
        let table =
            self.division(index).and_then(|division| SKILLS.get(division)).copied().unwrap_or(SKILLS[0]);
        let skills = || {
            let count = usize::try_from(between(bits.rotate_left(8), 1, 3)).unwrap_or(1);
            let start = usize::try_from(bits.rotate_left(16) % table.len() as u64).unwrap_or(0);
            table.iter().cycle().skip(start).take(count).copied().collect::<Vec<_>>().join(", ")
        };
        let city = |turn: u32| choose(bits.rotate_left(turn), language.choose(RUSSIAN_CITIES, OTHER_CITIES));
        Profile {
            skills: (!bits.is_multiple_of(4)).then(skills),
            interests: bits.is_multiple_of(3).then(|| choose(bits.rotate_left(24), INTERESTS)),
            home_city: (bits % 5 < 2).then(|| city(32)),
            work_city: (!bits.is_multiple_of(7)).then(|| city(40)),
            employed_since: Some(LATEST.saturating_sub(between(bits.rotate_left(48), 0, DAYS).days())),
        }
    }

    /// The number of the division that the person's department belongs to, from 0; `None` for the company itself.
    fn division(&self, index: u32) -> Option<usize> {
        let units = self.units();
        let own = units.get(units.of(index)?)?;
        let mut line = std::iter::once(own).chain(units.above(own));
        let below_company = line.rfind(|unit| unit.parent.is_some())?;
        usize::try_from(below_company.id / 2).ok()?.checked_sub(1)
    }
}
