//! The pages that are about no command, made of what the program itself goes by.

use super::roff::{bold, entry, escaped, examples, italic, paragraph, section};
use crate::app::Keymap;
use crate::app::Section;
use crate::cli::help_text::HelpText;
use crate::people::search::Quality;
use crate::words::Words;

/// A page on something that several commands have in common.
pub(super) struct Topic {
    /// What it is called behind `whosin-`, and its messages behind `command-`.
    pub(super) name: &'static str,
    body: fn(&Words) -> String,
}

/// All of them.
pub(super) const TOPICS: [Topic; 2] =
    [Topic { name: "keys", body: keys }, Topic { name: "filters", body: filters }];

impl Topic {
    /// The page without what else to read.
    pub(super) fn render(&self, source: &str, words: &Words) -> String {
        let (name, about, body) =
            (self.name, words.get(&format!("command-{}", self.name)), (self.body)(words));
        format!(
            ".TH whosin-{name} 1 \"\" \"{source}\" whosin\n{}whosin\\-{name} \\- {}\n{body}",
            section("manual-name", words),
            escaped(&about)
        )
    }
}

/// Every action with its keys, as the keymap has them.
fn keys(words: &Words) -> String {
    let mut roff = section("manual-description", words);
    roff += &paragraph(&words.get("manual-keys"));
    roff += &paragraph(&words.get("manual-keys-numbers"));
    let keymap = Keymap::default();
    for part in Section::ALL {
        roff += &section(part.title(), words);
        for binding in keymap.bindings().iter().filter(|binding| binding.action.section() == part) {
            let keys: Vec<String> = binding.keys.iter().map(|key| bold(&key.written())).collect();
            let term = format!("{} [{}]", keys.join(", "), italic(binding.action.id()));
            roff += &entry(&term, &words.get(binding.action.help()));
        }
    }
    roff
}

/// Every filter, as the search reads it.
fn filters(words: &Words) -> String {
    let mut roff = section("manual-description", words);
    roff += &paragraph(&words.get("manual-query"));
    roff += &section("manual-filters", words);
    let [word, name, days] =
        ["manual-value-word", "manual-value-name", "manual-value-days"].map(|key| italic(&words.get(key)));
    let filter = |head: &str, value: &str| format!("{}{value}", bold(head));
    roff += &entry(&filter("@", &name), &words.get("manual-filter-department"));
    let holds = [("is:", &word), ("has:", &word), ("birthday:", &days), ("back:", &days)];
    let not = [("not:", &word), ("-is:", &word), ("-has:", &word)];
    let listed = |filters: &[(&str, &String)]| {
        filters.iter().map(|(head, value)| filter(head, value)).collect::<Vec<_>>().join(", ")
    };
    roff += &entry(&listed(&holds), &words.get("manual-filter-is"));
    roff += &entry(&listed(&not), &words.get("manual-filter-not"));
    roff += &paragraph(&words.get("manual-filters-narrow"));
    roff += &section("manual-words", words);
    roff += &paragraph(&words.get("manual-filters-in"));
    for quality in Quality::ALL {
        let meaning = words.get(&format!("quality-{}", quality.as_str()));
        let spellings: Vec<String> = quality.spellings().iter().map(|typed| bold(typed)).collect();
        roff += &entry(&spellings.join(", "), &meaning);
    }
    roff + &examples(&HelpText::of("filters", words).examples, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::search::Query;

    #[test]
    fn the_examples_are_queries_with_filters() {
        for (line, _) in HelpText::of("filters", &Words::english()).examples {
            let query =
                line.trim_start_matches("whosin ").trim_start_matches("list ").trim_start_matches("-- ");
            let read = Query::parse(query);
            let filters = query.split(' ').filter(|word| word.contains([':', '@'])).count();
            assert_eq!(read.chips().len(), filters, "{query}");
            assert_eq!(line.contains(" -"), line.contains(" -- "), "{line}");
        }
    }

    #[test]
    fn nothing_on_the_pages_lacks_words() {
        for topic in TOPICS {
            let page = topic.render("whosin", &Words::english());
            for gap in ["do\\-", "section\\-", "quality\\-"] {
                assert!(!page.contains(&format!("\n{gap}")), "{page}");
            }
        }
        let keys = keys(&Words::english());
        for binding in Keymap::default().bindings() {
            assert!(keys.contains(&format!("[{}]", italic(binding.action.id()))), "{:?}", binding.action);
        }
    }
}
