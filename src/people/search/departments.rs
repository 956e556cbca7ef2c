//! Which departments a typed name means: forgiven as people's names are.

use std::collections::HashMap;

use super::term::{Term, Tier};
use crate::people::text::{fold, with_ascii_digits};
use crate::people::{DepartmentId, Departments, Roster};

/// Less like than this a name is no slip of another, as [`strsim::jaro_winkler`] measures it.
const NEAR: f64 = 0.67;

/// The departments that a typed name or number means, with all below them: those on whose path upwards stands a name whose words
/// begin so. Only where none does: one that holds it, else one but for a slip.
pub(super) fn meant(typed: &str, roster: &Roster) -> Vec<DepartmentId> {
    let terms = terms(typed);
    let tree = roster.departments();
    let number = with_ascii_digits(typed.trim()).trim_start_matches('#').parse().ok().map(DepartmentId);
    if let Some(number) = number.filter(|&number| tree.get(number).is_some()) {
        return tree
            .iter()
            .map(|department| department.id)
            .filter(|&id| is_below(id, number, tree))
            .collect();
    }
    let mut tiers: HashMap<&str, Option<Tier>> = HashMap::new();
    for department in tree.iter() {
        for name in tree.path(department.id) {
            tiers.entry(name).or_insert_with(|| tier(name, &terms));
        }
    }
    let Some(best) = tiers.values().copied().flatten().min() else { return Vec::new() };
    let worst = best.worst_beside();
    let named = |name: &str| tiers.get(name).copied().flatten().is_some_and(|tier| tier <= worst);
    tree.iter()
        .map(|department| department.id)
        .filter(|&id| tree.path(id).iter().any(|name| named(name)))
        .collect()
}

/// The departments that a typed name or number means, with all below them, in no particular order; none when it means none.
#[must_use]
pub fn departments_meant(typed: &str, roster: &Roster) -> Vec<DepartmentId> {
    meant(typed, roster)
}

/// The names of the departments that a typed name may mean, the likeliest first, at most so many; for a name that means
/// none, those that are much like it, if any.
#[must_use]
pub fn department_names(typed: &str, most: usize, roster: &Roster) -> Vec<String> {
    let terms = terms(typed);
    let names: Vec<&str> = roster.departments().iter().map(|department| department.name.as_str()).collect();
    let mut meant: Vec<(Tier, &str)> =
        names.iter().filter_map(|&name| Some((tier(name, &terms)?, name))).collect();
    meant.sort_unstable();
    meant.dedup();
    if let Some(&(best, _)) = meant.first() {
        meant.retain(|&(tier, _)| tier <= best.worst_beside());
        return meant.into_iter().take(most).map(|(_, name)| name.to_owned()).collect();
    }
    let sought = fold(typed);
    let likeness = |name: &str| {
        // Nothing typed may become anything.
        if sought.is_empty() {
            return 1.0;
        }
        let folded = fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric()).chain([folded.as_str()]);
        words.map(|word| strsim::jaro_winkler(&sought, word)).fold(0.0, f64::max)
    };
    let mut like: Vec<(f64, &str)> =
        names.into_iter().map(|name| (likeness(name), name)).filter(|(like, _)| *like >= NEAR).collect();
    like.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    like.dedup();
    like.into_iter().take(most).map(|(_, name)| name.to_owned()).collect()
}

/// A department's name as it is typed behind `@`.
#[must_use]
pub fn department_word(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join("_")
}

fn terms(typed: &str) -> Vec<Term> {
    let words: Vec<Term> = typed.split(|c: char| !c.is_alphanumeric()).filter_map(Term::new).collect();
    // Signs alone are a name too.
    if words.is_empty() { Term::new(typed.trim()).into_iter().collect() } else { words }
}

/// How well a name meets all the terms: as well as the one that it meets worst.
fn tier(name: &str, terms: &[Term]) -> Option<Tier> {
    let folded = fold(name);
    let words = || {
        let whole = folded.split_whitespace();
        whole.chain(folded.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
    };
    let best =
        |term: &Term| words().filter_map(|word| term.meets(word).or_else(|| term.slips_in(word))).min();
    let tiers: Option<Vec<Tier>> = terms.iter().map(best).collect();
    tiers?.into_iter().max()
}

/// Whether a department is `wanted` or below it. Where the portal told no tree, the names of the path tell.
fn is_below(id: DepartmentId, wanted: DepartmentId, departments: &Departments) -> bool {
    let mut next = Some(id);
    // A loop in the tree ends here too.
    for _ in 0..=departments.len() {
        let Some(id) = next else { break };
        if id == wanted {
            return true;
        }
        next = departments.get(id).and_then(|department| department.parent);
    }
    let above = departments.path(wanted);
    above.len() > 1 && departments.path(id).ends_with(&above)
}
