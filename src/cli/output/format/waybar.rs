//! One object for a bar: how many are in, and what the others do.

use serde::Serialize;

use crate::cli::people::company::Company;
use crate::people::roster::{Availability, Entry};
use crate::words::Words;

/// What a custom module of waybar takes: what `list --format waybar` prints.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::cli) struct Waybar {
    /// How many are in.
    text: String,
    /// As `class`.
    alt: Class,
    /// How many there are of each kind, a line each.
    tooltip: String,
    class: Class,
    /// How many of a hundred are in.
    #[cfg_attr(test, schemars(range(max = 100)))]
    percentage: usize,
}

/// Whether anybody is in, as a style sheet asks.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum Class {
    /// Somebody is in.
    Online,
    /// Nobody is.
    Empty,
}

/// How many are in, with the other counts as a tooltip; `class` is `online` or `empty`. Where calendars are known of any of
/// them they say who is in a meeting, and who else is absent.
pub(super) fn waybar(people: &[&Entry], company: &Company, words: &Words) -> Waybar {
    let Company { roster, as_of: now, .. } = company;
    let tells = people.iter().any(|entry| roster.schedule(entry.person.id).is_some());
    let count = |availability| {
        let is_counted = |entry: &&&Entry| match availability {
            Availability::Absent if tells => roster.is_absent(entry, *now),
            _ => entry.availability() == availability,
        };
        people.iter().filter(is_counted).count()
    };
    let meeting = people.iter().filter(|entry| roster.is_in_meeting(entry, *now)).count();
    let inside = people.iter().filter(|entry| entry.verdict.presence.is_in()).count();
    let mut lines: Vec<String> = Availability::ALL
        .into_iter()
        .map(|availability| (availability, count(availability)))
        .filter(|&(_, count)| count > 0)
        .map(|(availability, count)| words.count_availability(availability, count))
        .collect();
    if meeting > 0 {
        lines.push(words.count("count-meeting", meeting));
    }
    let class = if inside > 0 { Class::Online } else { Class::Empty };
    let percentage = (inside * 100).checked_div(people.len()).unwrap_or(0);
    Waybar { text: inside.to_string(), alt: class, tooltip: lines.join("\n"), class, percentage }
}
