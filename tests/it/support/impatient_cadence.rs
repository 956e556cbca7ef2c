//! The synchronisation in a hurry.

use std::time::Duration;

use whosin::portal::budget::Limits;
use whosin::sync::Cadence;

/// Impatient, so that the tests are quick; the budget is tested with the planner.
pub(crate) fn impatient_cadence() -> Cadence {
    Cadence {
        selected: Duration::from_millis(20),
        visible: Duration::from_millis(50),
        debounce: Duration::from_millis(5),
        spacing: Duration::from_millis(1),
        reading_spacing: Duration::ZERO,
        per_minute: 60_000,
        burst: 1_000,
        limits: Limits::NONE,
        ..Cadence::default()
    }
}
