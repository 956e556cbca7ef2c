//! The machine's clock, before anything is reckoned by it.

use std::time::SystemTime;

use jiff::{SignedDuration, Timestamp};

/// How far from the ends of the calendar reckoning is safe: a year and more of absences, journals and retries.
const MARGIN: SignedDuration = SignedDuration::from_hours(2 * 366 * 24);

/// Whether an instant can be reckoned with. The calendar ends with the year 9999, and asking for an instant beyond it
/// is a panic.
pub(super) fn is_plausible(now: SystemTime) -> bool {
    Timestamp::try_from(now)
        .is_ok_and(|now| now.checked_add(MARGIN).is_ok() && now.checked_sub(MARGIN).is_ok())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_calendar_has_ends() {
        let after = |seconds| is_plausible(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        // 1970, 2026, 9990; 9999-06-01, 9999-12-31, and a year of six digits.
        assert!(after(0) && after(1_795_000_000) && after(253_000_000_000));
        assert!(!after(253_383_724_800) && !after(253_402_300_799) && !after(1 << 45));
    }
}
