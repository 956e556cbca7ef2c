//! When the portal is worth asking for people whom the list does not hold.

use super::Query;

/// What `im.search.user.list` takes at least, in letters (`FIND`).
const SHORTEST: usize = 2;

/// What is known of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knowledge {
    /// The portal answers at present.
    pub answers: bool,
    /// Everybody of the company has been read.
    pub complete: bool,
}

/// What to ask `im.search.user.list` for (`FIND`), or `None` when the people who are known are all there are,
/// nobody would answer, or too little has been typed. Filters are left out: the portal knows none of them.
#[must_use]
pub fn ask_portal(query: &Query, known: Knowledge) -> Option<String> {
    let asked = query.words().collect::<Vec<_>>().join(" ");
    let worth = known.answers && !known.complete && asked.chars().count() >= SHORTEST;
    worth.then_some(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_incomplete_list_asks() {
        let incomplete = Knowledge { answers: true, complete: false };
        let asked = |typed: &str, known| ask_portal(&Query::parse(typed), known);
        assert_eq!(asked("  Анна is:online Петр", incomplete).as_deref(), Some("Анна Петр"));
        assert_eq!(asked("а", incomplete), None);
        assert_eq!(asked("is:online", incomplete), None);
        assert_eq!(asked("анна", Knowledge { complete: true, ..incomplete }), None);
        assert_eq!(asked("анна", Knowledge { answers: false, ..incomplete }), None);
    }
}
