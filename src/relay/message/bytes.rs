//! Numbers and texts as bytes: LEB128 for numbers without a sign, zigzag before it for those with one.

use super::Damage;

/// Bytes that are being written.
#[derive(Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub(super) fn number(&mut self, mut number: u64) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            if number == 0 {
                self.0.push(low & 0x7f);
                return;
            }
            self.0.push(low | 0x80);
        }
    }

    pub(super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63).cast_unsigned());
    }

    pub(super) fn count(&mut self, count: usize) {
        self.number(u64::try_from(count).unwrap_or(u64::MAX));
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Bytes that are being read.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn byte(&mut self) -> Result<u8, Damage> {
        let (byte, rest) = self.0.split_first().ok_or(Damage::Cut)?;
        self.0 = rest;
        Ok(*byte)
    }

    pub(super) fn number(&mut self) -> Result<u64, Damage> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return Err(Damage::Value);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Damage::Value)
    }

    pub(super) fn signed(&mut self) -> Result<i64, Damage> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// How many of something follow, each of at least a byte.
    pub(super) fn count(&mut self, most: usize) -> Result<usize, Damage> {
        let count = usize::try_from(self.number()?).map_err(|_| Damage::TooMany)?;
        if count > most {
            return Err(Damage::TooMany);
        }
        // So nothing is made room for that is not there.
        if count > self.0.len() { Err(Damage::Cut) } else { Ok(count) }
    }

    pub(super) fn bytes(&mut self, length: usize) -> Result<&'a [u8], Damage> {
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(Damage::Cut)?;
        self.0 = rest;
        Ok(bytes)
    }

    /// Everything must have been read.
    pub(super) const fn end(self) -> Result<(), Damage> {
        if self.0.is_empty() { Ok(()) } else { Err(Damage::Trailing) }
    }
}

/// Writes ascending numbers, from 1 on, as the gaps between them; first how many there are.
pub(super) fn write_ids(out: &mut Writer, ids: impl ExactSizeIterator<Item = u64>) {
    out.count(ids.len());
    let mut next = 1;
    for id in ids {
        out.number(id.saturating_sub(next));
        next = id.saturating_add(1);
    }
}

/// Reads what [`write_ids`] wrote.
pub(super) fn read_ids(bytes: &mut Reader<'_>, most: usize) -> Result<Vec<u64>, Damage> {
    let count = bytes.count(most)?;
    let mut ids = Vec::with_capacity(count);
    let mut next = Some(1_u64);
    for _ in 0..count {
        let gap = bytes.number()?;
        let id = next.and_then(|next| next.checked_add(gap)).ok_or(Damage::Value)?;
        ids.push(id);
        next = id.checked_add(1);
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_come_back(number in any::<u64>(), signed in any::<i64>(), small in -100_i64..100) {
            let mut out = Writer::default();
            out.number(number);
            out.signed(signed);
            out.signed(small);
            let bytes = out.into_bytes();
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!((reader.number(), reader.signed(), reader.signed()), (Ok(number), Ok(signed), Ok(small)));
            prop_assert_eq!(reader.end(), Ok(()));
        }

        #[test]
        fn ids_come_back(ids in prop::collection::btree_set(1_u64..=u64::MAX, 0..50)) {
            let ids: Vec<u64> = ids.into_iter().collect();
            let mut out = Writer::default();
            write_ids(&mut out, ids.iter().copied());
            let bytes = out.into_bytes();
            prop_assert_eq!(read_ids(&mut Reader::new(&bytes), 50).unwrap(), ids);
        }
    }

    #[test]
    fn a_number_that_is_too_long_is_none() {
        assert_eq!(Reader::new(&[0xff; 11]).number(), Err(Damage::Value));
        assert_eq!(Reader::new(&[0xff; 5]).number(), Err(Damage::Cut));
        let most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];
        assert_eq!(Reader::new(&most).number(), Ok(u64::MAX));
    }

    #[test]
    fn nothing_is_made_room_for_that_is_not_there() {
        assert_eq!(Reader::new(&[0x80, 0x80, 4, 1]).count(1 << 20).err(), Some(Damage::Cut));
        assert_eq!(Reader::new(&[9]).count(8).err(), Some(Damage::TooMany));
    }
}
