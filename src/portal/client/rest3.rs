//! Calls of REST 3.0.

use super::Client;
use crate::portal::batch::BatchAnswer;
use crate::portal::command::Command;
use crate::portal::error::{Error, Kind};

impl Client {
    /// Calls a method of REST 3.0, and brings its reply as a batch of one would: what goes wrong with the method is that
    /// reply, and only what concerns the whole portal fails the request. A portal without REST 3.0 lacks the method,
    /// whatever page it answers with.
    pub(super) async fn call_rest3(&self, command: Command) -> Result<BatchAnswer, Error> {
        let method = command.method();
        match self.call(command).await {
            Ok(answer) => Ok(BatchAnswer::of_one(method, answer)),
            Err(error) => Ok(BatchAnswer::refused(self.without_rest3(method, error)?)),
        }
    }

    /// What an error says of the method alone.
    fn without_rest3(&self, method: &'static str, error: Error) -> Result<Error, Error> {
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
