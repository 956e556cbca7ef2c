//! The pages that are about no command, made of what the program itself goes by.

use super::roff::{bold, entry, examples, italic, paragraph, section};
use crate::app::Keymap;
use crate::app::Section;
use crate::people::search::Quality;
use crate::words::Words;

/// A page on something that several commands have in common.
pub(super) struct Topic {
    /// What it is called behind `whosin-`.
    pub(super) name: &'static str,
    about: &'static str,
    body: fn(&Words) -> String,
}

/// All of them.
pub(super) const TOPICS: [Topic; 2] = [
    Topic { name: "keys", about: "the keys of whosin's dashboard", body: keys },
    Topic { name: "filters", about: "the words that choose people in whosin", body: filters },
];

/// Queries that use filters, with what they find.
const QUERIES: [(&str, &str); 7] = [
    ("whosin is:in @design", "the dashboard with those of Design who are there, however busy"),
    ("whosin list anna has:phone", "everybody called Anna whose number is known"),
    ("whosin list is:online is:mobile", "who is at a computer or in the mobile app"),
    ("whosin list -- not:absent -has:photo", "those who are not absent and have no picture"),
    ("whosin list -- -is:in @sales", "those of Sales who are not there"),
    ("whosin list is:in is:free @sales", "those of Sales who are there and in no meeting"),
    ("whosin list is:fav", "the favourites, by the beginning of the word"),
];

impl Topic {
    /// The page without what else to read.
    pub(super) fn render(&self, source: &str, words: &Words) -> String {
        let (name, about, body) = (self.name, self.about, (self.body)(words));
        format!(
            ".TH whosin-{name} 1 \"\" \"{source}\" whosin\n{}whosin\\-{name} \\- {about}\n{body}",
            section("Name")
        )
    }
}

/// Every action with its keys, as the keymap has them.
fn keys(words: &Words) -> String {
    let mut roff = section("Description");
    roff += &paragraph(
        "These are the keys of the dashboard (of whosin and whosin demo) unless the settings give others. In brackets \
         stands what an action is called in [keys] of the settings; whosin config example shows how that is written, \
         and the dashboard's own help (?) shows the keys as they are then.",
    );
    roff += &paragraph(
        "A number before a key that moves repeats it: 5j. Where the Russian layout has another character on a key, the \
         key does the same.",
    );
    let keymap = Keymap::default();
    for part in Section::ALL {
        roff += &section(&words.get(part.title()));
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
    let mut roff = section("Description");
    roff += &paragraph(
        "A query is typed in the dashboard (/), or given to whosin, whosin demo and whosin list. Every word of it must \
         match: a part of the name, the position, a department, the e-mail address or a number; in the wrong keyboard \
         layout, in another alphabet or with a slip as well. A word with a colon or an @ is a filter.",
    );
    roff += &section("Filters");
    let (word, name) = (italic("WORD"), italic("NAME"));
    let filter = |head: &str, value: &str| format!("{}{value}", bold(head));
    roff += &entry(
        &filter("@", &name),
        "people of a department one of whose words begins so, or of one below it; a blank is written _",
    );
    roff += &entry(
        &format!(
            "{}, {}, {}, {}",
            filter("is:", &word),
            filter("has:", &word),
            filter("birthday:", &italic("DAYS")),
            filter("back:", &italic("DAYS"))
        ),
        "people of whom it holds; the beginning of a word is enough where no other begins so",
    );
    roff += &entry(
        &format!("{}, {}, {}", filter("not:", &word), filter("-is:", &word), filter("-has:", &word)),
        "people of whom it does not hold; a minus stands before birthday: and back: as well",
    );
    roff += &paragraph(
        "Several filters narrow, each further; only of several departments, and of several of the list's groups (active, \
         quiet, mobile, busy, idle, away), one is enough. On a command line a query with a word that begins with - stands \
         behind --.",
    );
    roff += &section("Words");
    roff += &paragraph(
        "is:in finds everybody who is signed in and active, however busy: active, quiet, mobile, busy, idle or away. is:online \
         is active or quiet.",
    );
    for quality in Quality::ALL {
        let meaning = words.get(&format!("quality-{}", quality.as_str()));
        let spellings: Vec<String> = quality.spellings().iter().map(|typed| bold(typed)).collect();
        roff += &entry(&spellings.join(", "), &meaning);
    }
    roff + &examples(&QUERIES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::search::Query;

    #[test]
    fn the_examples_are_queries_with_filters() {
        for (line, _) in QUERIES {
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
