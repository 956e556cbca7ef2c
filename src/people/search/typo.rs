//! One slip of the fingers: a letter too many, too few, wrong, or two in the wrong order.

/// Whether `typed` begins `word` but for one slip.
pub(super) fn begins(word: &[u8], typed: &[u8]) -> bool {
    // One of the first two letters at least is right, in its place or beside it.
    if let ([a, b, ..], [c, d, ..]) = (word, typed)
        && a != c
        && b != d
        && a != d
        && b != c
    {
        return false;
    }
    let same = word.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (there, here) = (&word[same..], &typed[same..]);
    let (Some(_), Some(extra)) = (here.first(), here.get(1..)) else { return true };
    let wrong = there.get(1..).is_some_and(|rest| rest.starts_with(extra));
    let too_many = there.starts_with(extra);
    let too_few = there.get(1..).is_some_and(|rest| rest.starts_with(here));
    let swapped = matches!((there, here), ([a, b, rest @ ..], [c, d, left @ ..]) if a == d && b == c && rest.starts_with(left));
    wrong || too_many || too_few || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven() {
        for typed in ["ivonov", "ivnov", "ivaanov", "vianov", "ivano", "ivanow", "ivanova", "xivanov", "van"]
        {
            assert!(begins(b"ivanov", typed.as_bytes()), "{typed}");
        }
        for typed in ["ivonow", "petrov", "ivnoov", "ivanovsk"] {
            assert!(!begins(b"ivanov", typed.as_bytes()), "{typed}");
        }
    }
}
