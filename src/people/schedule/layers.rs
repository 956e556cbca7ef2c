//! Spans laid over each other.

use jiff::Timestamp;

use super::{BusyKind, BusySpan};

/// The same time, told in order: no two spans overlap, none touches another of its kind, and where several lie over
/// each other the kind of the highest precedence is told.
pub(super) fn laid(spans: Vec<BusySpan>) -> Vec<BusySpan> {
    let mut edges: Vec<(Timestamp, BusyKind, Edge)> = Vec::with_capacity(spans.len() * 2);
    for BusySpan { from, to, kind } in spans {
        if from < to {
            edges.extend([(from, kind, Edge::Opens), (to, kind, Edge::Closes)]);
        }
    }
    edges.sort_unstable_by_key(|(at, ..)| *at);
    let mut open = [0_usize; BusyKind::ALL.len()];
    let mut laid: Vec<BusySpan> = Vec::new();
    let mut since = Timestamp::MIN;
    for here in edges.chunk_by(|(one, ..), (other, ..)| one == other) {
        let at = here.first().map_or(since, |(at, ..)| *at);
        if let Some(kind) = topmost(&open) {
            match laid.last_mut() {
                Some(last) if last.to == since && last.kind == kind => last.to = at,
                _ => laid.push(BusySpan { from: since, to: at, kind }),
            }
        }
        for (_, kind, edge) in here {
            let count = &mut open[*kind as usize];
            match edge {
                Edge::Opens => *count += 1,
                // Every span that closes was opened, at an earlier instant.
                Edge::Closes => *count = count.saturating_sub(1),
            }
        }
        since = at;
    }
    laid
}

#[derive(Clone, Copy)]
enum Edge {
    Opens,
    Closes,
}

/// The kind that lies over the others, of how many of each are open.
fn topmost(open: &[usize; BusyKind::ALL.len()]) -> Option<BusyKind> {
    BusyKind::ALL.into_iter().rev().find(|kind| open[*kind as usize] > 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + minute * 60).unwrap()
    }

    fn span((from, to, kind): (i64, i64, usize)) -> BusySpan {
        BusySpan { from: at(from), to: at(to), kind: BusyKind::ALL[kind] }
    }

    fn spans(spans: &[(i64, i64, usize)]) -> Vec<BusySpan> {
        spans.iter().copied().map(span).collect()
    }

    #[test]
    fn meetings_that_overlap_or_touch_are_one() {
        assert_eq!(
            laid(spans(&[(60, 90, 1), (0, 30, 1), (30, 45, 1), (40, 50, 1)])),
            spans(&[(0, 50, 1), (60, 90, 1)])
        );
        assert_eq!(laid(spans(&[(0, 0, 1), (9, 3, 2)])), []);
    }

    #[test]
    fn an_absence_lies_over_a_meeting_and_a_meeting_over_a_perhaps() {
        assert_eq!(
            laid(spans(&[(0, 100, 0), (20, 60, 1), (40, 80, 2)])),
            spans(&[(0, 20, 0), (20, 40, 1), (40, 80, 2), (80, 100, 0)])
        );
    }

    /// What fills an instant, by the definition.
    fn filled(spans: &[BusySpan], at: Timestamp) -> Option<BusyKind> {
        spans.iter().filter(|span| span.from <= at && at < span.to).map(|span| span.kind).max()
    }

    proptest! {
        #[test]
        fn what_is_laid_says_the_same_in_order(
            told in prop::collection::vec((0i64..100, 0i64..100, 0usize..3), 0..24),
        ) {
            let told = spans(&told);
            let laid_once = laid(told.clone());
            for minute in 0..100 {
                prop_assert_eq!(filled(&laid_once, at(minute)), filled(&told, at(minute)));
            }
            prop_assert!(laid_once.iter().all(|span| span.from < span.to));
            for pair in laid_once.windows(2) {
                let apart = pair[0].to < pair[1].from;
                prop_assert!(apart || pair[0].to == pair[1].from && pair[0].kind != pair[1].kind);
            }
            prop_assert_eq!(laid(laid_once.clone()), laid_once.clone());
            let mut turned = told;
            turned.reverse();
            prop_assert_eq!(laid(turned), laid_once);
        }
    }
}
