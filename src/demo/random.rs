//! Random numbers as a pure function: the same seed, subject and topic always give the same number, in any order of asking.
//!
//! A generator with a state would have to be run through everybody to reach one person; this one answers for the
//! person who is asked about, so that an office of 100,000 costs nothing until somebody looks.

/// What a number is drawn for, so that two questions about one subject are independent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Topic {
    /// Which role a block of people gives to whom.
    Role,
    /// Which face, and so which gender.
    Face,
    /// Which culture a name comes from.
    Culture,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// Department.
    Department,
    /// Position in it.
    Position,
    /// Telephone numbers.
    Phone,
    /// Colour.
    Color,
    /// Day of birth.
    Birthday,
    /// How the picture's address is written.
    Avatar,
    /// Time zone.
    Zone,
    /// Which applications a person has.
    Devices,
    /// Lengths and phases of a person's day.
    Rhythm,
    /// What a person does next.
    Turn,
    /// Whether a status is told.
    Status,
    /// Days on which a person is away.
    Absence,
    /// What a person says of themselves.
    Interests,
    /// The chats of the owner of the webhook.
    Recent,
    /// Who belongs to a team.
    Team,
    /// Who stands in for a head.
    Deputy,
    /// Whether a person's calendar can be seen.
    Calendar,
    /// The daily meeting of a department.
    TeamMeeting,
    /// A person's own meetings.
    Meeting,
    /// Days that are taken as a whole.
    WholeDay,
    /// The secret of the webhook.
    Secret,
}

/// The number for a `subject` and a `topic` under a `seed`, evenly spread over 64 bits.
pub(super) const fn random(seed: u64, subject: u64, topic: Topic) -> u64 {
    mix(seed ^ mix(subject ^ mix(topic as u64 + 1)))
}

/// A number below `limit` (0 when `limit` is 0) out of random bits.
pub(super) const fn below(bits: u64, limit: u32) -> u32 {
    // The upper half scaled down: at most limit - 1, which fits.
    #[allow(clippy::cast_possible_truncation)]
    let scaled = (((bits >> 32) * limit as u64) >> 32) as u32;
    scaled
}

/// A number from `low` to `high`, both included, out of random bits.
pub(super) fn between(bits: u64, low: u32, high: u32) -> i64 {
    i64::from(low) + i64::from(below(bits, high.saturating_sub(low).saturating_add(1)))
}

/// Somebody at a turn, as one subject.
pub(super) const fn at_turn(index: u32, turn: i64) -> u64 {
    (index as u64) << 32 | turn.cast_unsigned() & 0xffff_ffff
}

/// An element of a table that is not empty.
pub(super) const fn choose<T: Copy>(bits: u64, table: &[T]) -> T {
    #[allow(clippy::cast_possible_truncation)] // tables are short
    let length = table.len() as u32;
    table[below(bits, length) as usize]
}

/// The finaliser of the splitmix64 generator.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stays_in_range(seed: u64, subject: u64, limit in 1_u32.., low in 0_u32..1000, width in 0_u32..1000) {
            let bits = random(seed, subject, Topic::Turn);
            prop_assert!(below(bits, limit) < limit);
            let between = between(bits, low, low + width);
            prop_assert!((i64::from(low)..=i64::from(low + width)).contains(&between));
        }
    }

    #[test]
    fn is_spread_evenly() {
        let mut counts = [0_u32; 10];
        for subject in 0..10_000 {
            counts[below(random(1, subject, Topic::Face), 10) as usize] += 1;
        }
        assert!(counts.iter().all(|count| (850..1150).contains(count)), "{counts:?}");
    }
}
