//! Capitals as the language writes them: Turkish has an `i` with a dot in capitals, too.

use super::Words;

/// The language whose capital of `i` is `İ`, and of `ı` is `I`.
const WITH_DOTTED_CAPITAL: &str = "tr";

impl Words {
    /// A word of this language as a heading or a sentence begins.
    #[must_use]
    pub fn capitalized(&self, word: &str) -> String {
        let mut letters = word.chars();
        let first: String = letters.by_ref().take(1).collect();
        self.in_capitals(&first) + letters.as_str()
    }

    /// A text of this language in capitals.
    #[must_use]
    pub fn in_capitals(&self, text: &str) -> String {
        if self.language.tag() == WITH_DOTTED_CAPITAL {
            return text.replace('i', "İ").to_uppercase();
        }
        text.to_uppercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn capitals_keep_the_dot_where_the_language_does() {
        let turkish = Words::of(Language::made_up("tr", "made-up = filtreler\n"));
        assert_eq!(turkish.in_capitals("çıkış, filtreler"), "ÇIKIŞ, FİLTRELER");
        assert_eq!(turkish.capitalized("izinli"), "İzinli");
        assert_eq!(turkish.capitalized("ılık"), "Ilık");
        assert_eq!(Words::english().in_capitals("filters"), "FILTERS");
        assert_eq!(Words::english().capitalized("idle"), "Idle");
        assert_eq!(Words::english().capitalized(""), "");
    }
}
