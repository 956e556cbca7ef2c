//! What a reading of the company cannot tell.

/// Why the list of people may lack some, though everything was read that can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// Only departments tell who there is (the scope `im` alone): people without one are not found. The scope
    /// `user_brief` would help.
    pub without_department: bool,
    /// A list of the portal promised more pages and told the same ones again.
    pub stalled: bool,
    /// `user.get` told of several people (10 or more) of whom the chat's methods know nothing.
    pub untold: bool,
}

impl Gaps {
    /// Whether nothing is known to be missing.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        !self.without_department && !self.stalled && !self.untold
    }
}
