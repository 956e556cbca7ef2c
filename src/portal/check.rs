//! Whether a portal lets itself be used, found out with one request.

use super::command::{Command, Reply};
use super::{Client, Error};
use crate::people::PersonId;

/// What a webhook opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its owner.
    pub id: PersonId,
    /// The owner's name.
    pub name: String,
    /// The names of the granted scopes, lower case; `None` when the portal does not tell.
    pub scopes: Option<Vec<String>>,
}

/// Scopes that add something beside `im`: the one to tick, and all that stand for it.
const RECOMMENDED: [(&str, &[&str]); 2] =
    [("user_brief", &["user_brief", "user_basic", "user"]), ("department", &["department"])];

impl Grant {
    /// The scopes that are recommended and were not granted, as the portal calls them.
    #[must_use]
    pub fn lacks(&self) -> Vec<&'static str> {
        let Some(scopes) = &self.scopes else { return Vec::new() };
        let granted = |any: &[&str]| scopes.iter().any(|scope| any.contains(&scope.as_str()));
        RECOMMENDED.iter().filter(|(_, any)| !granted(any)).map(|&(name, _)| name).collect()
    }
}

/// Asks the portal who the webhook's owner is and what it may do.
///
/// # Errors
/// When whosin could not work there: no portal at that address, a refused secret, no REST access on the portal's
/// plan, or no scope `im`, without which nothing can be read. [`Error::kind`] tells which.
pub async fn check(client: &Client) -> Result<Grant, Error> {
    let answer = client.batch(vec![Command::Me, Command::Scope]).await?;
    let mut owner = None;
    let mut scopes = None;
    for reply in answer.replies {
        match reply {
            Ok(Reply::Person(person)) => owner = Some((person.id, person.name.into())),
            Ok(Reply::Scope(granted)) => scopes = Some(granted),
            // Without the messenger there is nothing to show.
            Err(error) if owner.is_none() => return Err(error),
            // Of the scopes a portal need not tell.
            Ok(_) | Err(_) => {}
        }
    }
    let (id, name) = owner.ok_or(Error::Unexpected { method: "im.user.get" })?;
    Ok(Grant { id, name, scopes })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lacks(scopes: Option<&[&str]>) -> Vec<&'static str> {
        let scopes = scopes.map(|scopes| scopes.iter().map(|&scope| scope.to_owned()).collect());
        Grant { id: PersonId(1), name: String::new(), scopes }.lacks()
    }

    #[test]
    fn any_scope_of_people_will_do() {
        assert_eq!(lacks(Some(&["im"])), ["user_brief", "department"]);
        assert_eq!(lacks(Some(&["im", "user"])), ["department"]);
        assert_eq!(lacks(Some(&["department", "user_basic"])), [""; 0]);
        assert_eq!(lacks(None), [""; 0]);
    }
}
