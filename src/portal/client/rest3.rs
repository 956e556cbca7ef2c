//! Errors of REST 3.0, where each call is a request of its own.

use super::Client;
use crate::portal::error::{Error, Kind};

impl Client {
    /// What an error says of the method alone; what concerns the whole portal is the error still. A portal without
    /// REST 3.0 lacks the method, whatever page it answers with.
    pub(super) fn of_rest3_method(&self, method: &'static str, error: Error) -> Result<Error, Error> {
        match error {
            Error::Html { status } | Error::Unreadable { status, .. } if matches!(status, 400..=405) => {
                Ok(self.refusal(method, Some(status), "ERROR_METHOD_NOT_FOUND", "").into())
            }
            error => match error.kind() {
                Kind::Offline | Kind::QueryLimit | Kind::Overload | Kind::Moved => Err(error),
                _ => Ok(error),
            },
        }
    }
}
