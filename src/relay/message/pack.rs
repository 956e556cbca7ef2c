//! The deflate stream of a message, under limits of size and ratio.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use super::Damage;

/// The largest message, in bytes as it travels.
pub const MAX_MESSAGE: usize = 512 * 1024;
/// The largest message inflated, in bytes.
pub const MAX_INFLATED: usize = 8 * 1024 * 1024;
/// So much may come out of however little …
const FREE: usize = 64 * 1024;
/// … and beyond it, so many times what went in.
const MAX_RATIO: usize = 100;
/// How much is inflated at once.
const STEP: usize = 64 * 1024;
/// What a stream that is merely stored takes beside its contents: 5 bytes for each 64 KiB, and some.
const OVERHEAD: usize = 1024;

/// The most that a stream of so many bytes may become.
fn allowance(packed: usize) -> usize {
    packed.saturating_mul(MAX_RATIO).clamp(FREE, MAX_INFLATED)
}

/// Packs columns so that [`inflate`] takes them: what shrinks beyond the ratio is stored instead.
pub(super) fn deflate(columns: &[u8]) -> Result<Vec<u8>, Damage> {
    let packed = stream(columns, Compression::best())?;
    if columns.len() <= allowance(packed.len()) { Ok(packed) } else { stream(columns, Compression::none()) }
}

fn stream(columns: &[u8], level: Compression) -> Result<Vec<u8>, Damage> {
    let mut packed = Vec::with_capacity(columns.len() + columns.len() / 64 + OVERHEAD);
    let done = Compress::new(level, false).compress_vec(columns, &mut packed, FlushCompress::Finish);
    match done {
        Ok(Status::StreamEnd) => Ok(packed),
        _ => Err(Damage::Stream),
    }
}

/// Inflates what [`deflate`] packed, and nothing that grows too much.
pub(super) fn inflate(packed: &[u8]) -> Result<Vec<u8>, Damage> {
    let most = allowance(packed.len());
    let mut stream = Decompress::new(false);
    let mut columns = Vec::new();
    loop {
        columns.reserve(STEP);
        let (read, before) = (usize::try_from(stream.total_in()).map_err(|_| Damage::Bomb)?, columns.len());
        let rest = packed.get(read..).unwrap_or_default();
        let status =
            stream.decompress_vec(rest, &mut columns, FlushDecompress::None).map_err(|_| Damage::Stream)?;
        if columns.len() > most {
            return Err(Damage::Bomb);
        }
        let read_now = usize::try_from(stream.total_in()).map_err(|_| Damage::Bomb)?;
        if status == Status::StreamEnd {
            return if read_now == packed.len() { Ok(columns) } else { Err(Damage::Trailing) };
        }
        if read_now == read && columns.len() == before {
            return Err(Damage::Cut);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_bomb_is_not_inflated() {
        let bomb = stream(&vec![0; MAX_INFLATED], Compression::best()).unwrap();
        assert_eq!((bomb.len() < 16 * 1024, inflate(&bomb)), (true, Err(Damage::Bomb)));
        let large = stream(&vec![0; MAX_INFLATED + 1], Compression::none()).unwrap();
        assert_eq!(inflate(&large), Err(Damage::Bomb));
    }

    #[test]
    fn what_shrinks_too_much_is_stored() {
        let columns = vec![0; 400 * 1024];
        let packed = deflate(&columns).unwrap();
        assert_eq!(inflate(&packed).unwrap(), columns);
        assert!(packed.len() <= MAX_MESSAGE - 4096, "{}", packed.len());
    }

    #[test]
    fn a_cut_or_continued_stream_is_damaged() {
        let packed = deflate(b"columns of something or other").unwrap();
        assert_eq!(inflate(&[&packed[..], b"x"].concat()), Err(Damage::Trailing));
        for end in 0..packed.len() {
            assert!(inflate(&packed[..end]).is_err(), "{end}");
        }
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_out(columns in prop::collection::vec(0_u8..4, 0..5000)) {
            prop_assert_eq!(inflate(&deflate(&columns).unwrap()).unwrap(), columns);
        }

        #[test]
        fn any_bytes_are_read_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = inflate(&bytes);
        }
    }
}
