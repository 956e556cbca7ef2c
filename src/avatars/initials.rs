//! tmp
use crate::people::Person;
/// tmp
pub fn of(p: &Person, n: usize) -> String {
    p.name.split_whitespace().filter_map(|w| w.chars().next()).take(n).collect()
}
