//! What people say of themselves in their profiles.

use crate::people::{Field, Person};

/// A part of a profile that can be looked for by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What somebody is good at.
    Skill,
    /// What somebody likes.
    Interest,
    /// Where somebody works or lives.
    City,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Skill, Self::Interest, Self::City];

    /// How it is typed before the colon.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Interest => "interest",
            Self::City => "city",
        }
    }

    /// The field of a person that holds it.
    #[must_use]
    pub const fn field(self) -> Field {
        match self {
            Self::Skill => Field::Skills,
            Self::Interest => Field::Interests,
            Self::City => Field::City,
        }
    }

    /// What a typed word is about, and where in it the value begins, behind the colon; `None` for another word.
    pub(in crate::people::search) fn of_word(word: &str) -> Option<(Self, usize)> {
        let rest = word.strip_prefix('-').unwrap_or(word);
        let (head, value) = rest.strip_prefix('@').unwrap_or(rest).split_once(':')?;
        Some((Self::read(&head.to_lowercase())?, word.len() - value.len()))
    }

    /// What somebody says of it.
    pub(in crate::people::search) fn text(self, person: &Person) -> Option<&str> {
        match self {
            Self::Skill => person.skills.as_deref(),
            Self::Interest => person.interests.as_deref(),
            Self::City => person.city.as_deref(),
        }
    }

    /// Reads what stands before the colon, in lower case: one or several of a thing.
    fn read(head: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| {
            let name = topic.as_str();
            head == name || head.strip_suffix('s') == Some(name)
        })
    }
}
