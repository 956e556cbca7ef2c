//! A list that the portal tells page by page, several pages asked at once.

use std::collections::{BTreeSet, HashSet};

use crate::portal::Page;

/// Entries in one page of every list of the dialect.
pub(super) const PAGE: u32 = 50;
/// How many pages beyond the known next one are asked at once while the portal does not say how many there are.
const AHEAD: u32 = 4;
/// No list is believed to be longer.
const LONGEST: u32 = 1_000_000;

/// Which pages of a list are still to be read.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages {
    open: BTreeSet<u32>,
    seen: BTreeSet<u32>,
    /// Known to exist, but not to be asked yet.
    held: BTreeSet<u32>,
    /// The list ends before this offset.
    end: Option<u32>,
    /// Who or what was on the pages so far; forgotten when the list has been read.
    known: HashSet<u64>,
    /// How many there are in all, when the portal said so.
    total: Option<u32>,
    /// The portal promised more and told the same again.
    stalled: bool,
}

impl Pages {
    /// Wants the first `pages` pages, whether they exist or not: an empty page costs less than a round trip.
    pub(super) fn first(pages: u32) -> Self {
        let mut list = Self::default();
        list.want((0..pages).map(|page| page * PAGE));
        list
    }

    /// Offsets still to be asked, in order.
    pub(super) fn open(&self) -> impl Iterator<Item = u32> {
        self.open.iter().copied()
    }

    /// Whether no page was ever wanted.
    pub(super) fn is_unused(&self) -> bool {
        self.open.is_empty() && self.seen.is_empty()
    }

    pub(super) fn is_read(&self) -> bool {
        self.open.is_empty()
    }

    /// How many there are in all, when the portal said so.
    pub(super) const fn total(&self) -> Option<u32> {
        self.total
    }

    /// An earlier reading was told how many there are.
    pub(super) const fn expect(&mut self, total: Option<u32>) {
        self.total = total;
    }

    /// Whether the portal promised more pages and then told nothing new, so that the list may lack some.
    pub(super) const fn is_stalled(&self) -> bool {
        self.stalled
    }

    /// A page came with these entries. A page that brings nothing new ends the list, whatever it says comes next.
    pub(super) fn answered(&mut self, offset: u32, entries: impl IntoIterator<Item = u64>, page: Page) {
        let again = !self.open.remove(&offset) && !self.held.remove(&offset);
        self.seen.insert(offset);
        if again || self.end.is_some_and(|end| offset >= end) {
            return;
        }
        let before = self.known.len();
        let mut empty = true;
        for entry in entries {
            empty = false;
            self.known.insert(entry);
        }
        if empty || self.known.len() == before {
            let told = u32::try_from(before).unwrap_or(u32::MAX);
            self.stalled |= !empty && (page.next.is_some() || page.total.is_some_and(|total| total > told));
            self.end_at(offset);
        } else {
            self.follow(offset, page);
        }
        if self.open.is_empty() && self.held.is_empty() {
            self.known = HashSet::new();
        }
    }

    /// Wants what a page says comes after it.
    fn follow(&mut self, offset: u32, page: Page) {
        match (page.next, page.total) {
            (_, Some(total)) if total > offset => {
                let total = total.min(LONGEST);
                self.total = Some(total);
                self.end_at(total);
                self.want((0..total.div_ceil(PAGE)).map(|page| page * PAGE));
            }
            (Some(next), _) if next > offset => {
                self.want((0..AHEAD).map(|page| next.saturating_add(page * PAGE)));
            }
            _ => self.end_at(offset.saturating_add(1)),
        }
    }

    /// That page will not come.
    pub(super) fn dropped(&mut self, offset: u32) {
        self.open.remove(&offset);
        self.seen.insert(offset);
    }

    /// Pages from that offset on are not wanted for the time being.
    pub(super) fn hold(&mut self, from: u32) {
        self.held.extend(self.open.split_off(&from));
    }

    /// They are wanted after all, those that come to light from now on too.
    pub(super) fn release(&mut self) {
        self.open.append(&mut self.held);
        if let Some(end) = self.end {
            self.open.retain(|offset| *offset < end);
        }
    }

    /// Nothing more of this list is wanted.
    pub(super) fn close(&mut self) {
        self.open.clear();
        self.end = Some(0);
    }

    fn want(&mut self, offsets: impl Iterator<Item = u32>) {
        for offset in offsets {
            if !self.seen.contains(&offset) && self.end.is_none_or(|end| offset < end) {
                self.open.insert(offset);
            }
        }
    }

    fn end_at(&mut self, end: u32) {
        let end = self.end.map_or(end, |known| known.min(end));
        self.end = Some(end);
        self.open.retain(|offset| *offset < end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(pages: &Pages) -> Vec<u32> {
        pages.open().collect()
    }

    /// Entries of which nobody has heard.
    fn entries(from: u64, count: u64) -> std::ops::Range<u64> {
        from..from + count
    }

    #[test]
    fn a_total_settles_what_is_left() {
        let mut pages = Pages::first(2);
        pages.answered(0, entries(0, 50), Page { next: Some(50), total: Some(170) });
        assert_eq!(open(&pages), [50, 100, 150]);
        let mut short = Pages::first(20);
        short.answered(0, entries(0, 12), Page { next: None, total: Some(12) });
        assert!(short.is_read());
    }

    #[test]
    fn without_a_total_it_looks_a_few_pages_ahead() {
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), Page { next: Some(50), total: None });
        assert_eq!(open(&pages), [50, 100, 150, 200]);
        pages.answered(50, entries(50, 50), Page { next: Some(100), total: None });
        pages.answered(100, entries(100, 7), Page { next: None, total: None });
        assert!(pages.is_read(), "{pages:?}");
    }

    #[test]
    fn a_portal_that_repeats_itself_does_not_loop() {
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), Page { next: Some(0), total: None });
        assert!(pages.is_read());
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 0), Page { next: Some(50), total: None });
        assert!(pages.is_read());
    }

    #[test]
    fn held_pages_are_asked_when_released() {
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), Page { next: None, total: Some(120) });
        pages.hold(50);
        assert!(pages.is_read());
        pages.release();
        assert_eq!(open(&pages), [50, 100]);
    }

    #[test]
    fn an_empty_page_ends_the_list_even_when_the_total_lies() {
        let mut pages = Pages::first(3);
        pages.answered(0, entries(0, 50), Page { next: None, total: Some(100_000) });
        pages.answered(50, entries(0, 0), Page::default());
        assert!(pages.is_read());
    }

    #[test]
    fn a_next_that_never_ends_stops_when_nothing_new_comes() {
        let more = |offset: u32| Page { next: Some(offset + 50), total: None };
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), more(0));
        pages.answered(50, entries(0, 50), more(50));
        assert!(pages.is_read() && pages.is_stalled(), "{pages:?}");
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), Page { next: Some(50), total: Some(1_000_000_000) });
        pages.answered(50, entries(0, 50), Page { next: Some(100), total: Some(1_000_000_000) });
        assert!(pages.is_read() && pages.is_stalled(), "{pages:?}");
    }

    #[test]
    fn a_list_that_ignores_the_offset_but_says_its_end_is_whole() {
        let mut pages = Pages::first(3);
        let page = Page { next: None, total: Some(12) };
        for offset in [0, 50, 100] {
            pages.answered(offset, entries(0, 12), page);
        }
        assert!(pages.is_read() && !pages.is_stalled());
        let mut pages = Pages::first(3);
        for offset in [0, 50, 100] {
            pages.answered(offset, entries(0, 12), Page::default());
        }
        assert!(pages.is_read() && !pages.is_stalled());
    }

    #[test]
    fn one_who_is_told_twice_does_not_end_a_list() {
        let mut pages = Pages::first(1);
        pages.answered(0, entries(0, 50), Page { next: Some(50), total: Some(110) });
        pages.answered(50, entries(49, 50), Page { next: Some(100), total: Some(110) });
        assert_eq!((open(&pages), pages.is_stalled()), (vec![100], false));
    }
}
