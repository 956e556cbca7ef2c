//! Numbers one behind the other, small ones in few bytes.

/// Puts a number, seven bits a byte, the lowest first; the highest bit of a byte tells that more follow.
pub(super) fn put_varint(bytes: &mut Vec<u8>, mut number: u64) {
    loop {
        let [lowest, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(lowest & 0x7f);
            return;
        }
        bytes.push(lowest | 0x80);
    }
}

/// Numbers as they are read; behind the end all are zero.
pub(super) struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    pub(super) const fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// What has not been read.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }

    pub(super) fn byte(&mut self) -> u8 {
        let [byte] = self.bytes();
        byte
    }

    /// The next bytes, or zeros where there are not so many.
    pub(super) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let Some((bytes, rest)) = self.0.split_first_chunk() else {
            self.0 = &[];
            return [0; N];
        };
        self.0 = rest;
        *bytes
    }

    /// A number as [`put_varint`] puts one.
    pub(super) fn varint(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    /// How many follow; no more than there are bytes, whatever is written.
    pub(super) fn count(&mut self) -> usize {
        let count = usize::try_from(self.varint()).unwrap_or(usize::MAX);
        count.min(self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_put_is_read(numbers: Vec<u64>) {
            let mut bytes = Vec::new();
            for &number in &numbers {
                put_varint(&mut bytes, number);
            }
            let mut read = Numbers::of(&bytes);
            for number in numbers {
                assert_eq!(read.varint(), number);
            }
            assert_eq!((read.rest(), read.varint(), read.bytes()), (&[][..], 0, [0, 0]));
        }
    }
}
