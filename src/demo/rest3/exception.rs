//! Errors of REST 3.0. Those of the system itself keep the form of the older interface.

use serde_json::{Value, json};

use crate::demo::answer::ApiError;

/// An error in the form of REST 3.0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) struct Exception {
    status: u16,
    /// What stands between the common beginning of all codes and their common end.
    name: &'static str,
    message: String,
    /// The parameter that is not as it should be, and what is wrong with it.
    field: Option<(&'static str, String)>,
}

impl Exception {
    pub(super) fn new(status: u16, name: &'static str, message: impl Into<String>) -> Self {
        Self { status, name, message: message.into(), field: None }
    }

    /// A parameter is not as it should be.
    pub(super) fn of_parameter(field: &'static str, wrong: impl Into<String>) -> Self {
        let field = Some((field, wrong.into()));
        Self {
            field,
            ..Self::new(400, "VALIDATION_REQUESTVALIDATION", "Error validating the request object")
        }
    }

    fn body(&self) -> Value {
        let mut error = json!({
            "code": format!("BITRIX_REST_V3_EXCEPTION_{}EXCEPTION", self.name),
            "message": self.message,
        });
        if let Some((field, wrong)) = &self.field {
            error["validation"] = json!([{"message": wrong, "field": field}]);
        }
        json!({"error": error})
    }
}

/// Why a call of REST 3.0 was not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::demo) enum Failure {
    Exception(Exception),
    /// The error of the system, in the form of the older interface.
    System(ApiError),
}

impl Failure {
    /// The HTTP status and the body of the answer.
    pub(in crate::demo) fn answer(&self) -> (u16, Value) {
        match self {
            Self::Exception(exception) => (exception.status, exception.body()),
            Self::System(error) => (error.status, error.body()),
        }
    }
}

impl From<Exception> for Failure {
    fn from(exception: Exception) -> Self {
        Self::Exception(exception)
    }
}

impl From<ApiError> for Failure {
    /// What REST 3.0 has an exception for becomes one.
    fn from(error: ApiError) -> Self {
        let name = match error.code {
            "ERROR_METHOD_NOT_FOUND" => "METHODNOTFOUND",
            "insufficient_scope" => "INSUFFICIENTSCOPE",
            "NO_AUTH_FOUND"
            | "expired_token"
            | "INVALID_CREDENTIALS"
            | "ACCESS_DENIED"
            | "ACCESS_ERROR"
            | "user_access_error" => "ACCESSDENIED",
            _ => return Self::System(error),
        };
        Exception::new(error.status, name, error.text).into()
    }
}
