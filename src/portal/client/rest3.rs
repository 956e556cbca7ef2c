//! Calls of REST 3.0: several in one request, and what their errors mean.

use jiff::Timestamp;

use super::Client;
use crate::portal::batch::{self, BatchAnswer};
use crate::portal::command::Command;
use crate::portal::error::{Error, Kind};

impl Client {
    /// Calls several methods of REST 3.0 in one request. Where one of them fails, or the portal takes no such request, that
    /// is the reply to each.
    pub(super) async fn batch_of_rest3(&self, commands: Vec<Command>) -> Result<BatchAnswer, Error> {
        let method = "batch";
        let Some(address) = self.inner.auth.batch_of_rest3() else {
            let none = self.refusal(method, None, "ERROR_METHOD_NOT_FOUND", "");
            return Ok(BatchAnswer::all_refused(&none.into(), commands.len()));
        };
        let called = async {
            let body = batch::rest3::body(&commands);
            let raw = self.inner.transport.post(&address, &body, method).await?;
            let received_at = Timestamp::now();
            let answer = self.read(method, &raw)?;
            let read = batch::rest3::read(&commands, &answer, received_at, self.portal());
            read.ok_or(Error::Unexpected { method })
        };
        match called.await {
            Ok(answer) => {
                tracing::debug!(method, calls = commands.len(), "answered by REST 3.0");
                Ok(answer)
            }
            Err(error) => {
                tracing::debug!(method, calls = commands.len(), ?error, "not answered by REST 3.0");
                Ok(BatchAnswer::all_refused(&self.of_rest3_method(method, error)?, commands.len()))
            }
        }
    }

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
