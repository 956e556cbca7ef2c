//! Finding people by what is typed, however it is typed.
//!
//! Every word of a [`Query`] must match a word of the person: of the name, the position, a department, the local
//! part of the e-mail address, a telephone number, or of what the person says of themselves. A word matches as it is, as it would read on the other
//! keyboard layout, as it sounds in the other alphabet, or with one slip of the fingers; what has no letters matches as it
//! is. Words like `is:online` or `@design` are filters ([`Filter`]); one that does not exist is a [`Mistake`].
//!
//! The [`Index`] holds every distinct word of the company once; a query is first compared with the words and only
//! then with people, who are lists of numbers of words. So a typed letter costs the same few passes over a
//! megabyte whether it is looked up in names or in slips.

mod departments;
mod filter;
mod index;
mod layout;
mod lookup;
mod marked;
mod profile_words;
mod query;
pub(super) mod romanization;
mod sound;
mod spelling;
mod term;
mod typo;
mod vocabulary;

pub use departments::{department_names, department_word, departments_meant};
pub use filter::{Days, Filter, Mistake, Quality, Topic, headcounts};
pub use index::{Hit, Index, ranked_by_names};
pub use layout::{on_latin_layout, shifted_on_latin_layout};
pub use lookup::{Knowledge, ask_portal};
pub use marked::Marked;
pub use profile_words::profile_words;
pub use query::Query;

#[cfg(test)]
mod tests;
