//! The words around numbers, in the languages of the people who write them.

/// Beginnings of words behind which an extension stands.
const EXTENSION_BEGINS: [&str; 8] = ["ext", "доб", "внутр", "intern", "durchw", "nebenst", "wewn", "klappe"];
/// Such words, whole. The `x` is written in either alphabet.
const EXTENSION_WORDS: [&str; 11] =
    ["x", "х", "вн", "int", "dw", "nst", "poste", "anexo", "ramal", "dahili", "wew"];
/// Beginnings of words that name a number: what stands behind them is one, however short.
const LABEL_BEGINS: [&str; 10] = ["тел", "раб", "моб", "сот", "дом", "гор", "tel", "phone", "mob", "cell"];
/// Such words, whole.
const LABEL_WORDS: [&str; 4] = ["т", "t", "p", "ph"];

/// Whether an extension stands behind the word.
pub(super) fn is_extension_word(word: &str) -> bool {
    is_one_of(word, &EXTENSION_WORDS, &EXTENSION_BEGINS)
}

/// Whether the word names a number.
pub(super) fn is_label(word: &str) -> bool {
    is_one_of(word, &LABEL_WORDS, &LABEL_BEGINS)
}

fn is_one_of(word: &str, words: &[&str], begins: &[&str]) -> bool {
    let word = word.to_lowercase();
    words.contains(&&*word) || begins.iter().any(|begin| word.starts_with(begin))
}
