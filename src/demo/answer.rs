//! What a call answers: a result with its place in a list, or an error of the dialect.

use serde_json::{Map, Value, json};

/// The result of one call.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) result: Value,
    /// Offset of the next page.
    pub(super) next: Option<u64>,
    /// How many there are in all; -1 where the portal does not count.
    pub(super) total: Option<i64>,
}

impl From<Value> for Answer {
    fn from(result: Value) -> Self {
        Self { result, next: None, total: None }
    }
}

/// A refusal, as the portal words it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ApiError {
    /// HTTP status.
    pub(super) status: u16,
    pub(super) code: &'static str,
    pub(super) text: &'static str,
}

impl ApiError {
    const fn new(status: u16, code: &'static str, text: &'static str) -> Self {
        Self { status, code, text }
    }

    /// The body of the answer.
    pub(super) fn body(self) -> Value {
        json!({"error": self.code, "error_description": self.text})
    }

    pub(super) const NO_AUTH: Self = Self::new(401, "NO_AUTH_FOUND", "Wrong authorization data");
    pub(super) const EXPIRED_TOKEN: Self =
        Self::new(401, "expired_token", "The access token provided has expired.");
    pub(super) const CREDENTIALS: Self = Self::new(401, "INVALID_CREDENTIALS", "Invalid request credentials");
    pub(super) const SCOPE: Self = Self::new(
        403,
        "insufficient_scope",
        "The request requires higher privileges than provided by the webhook token",
    );
    pub(super) const PLAN: Self =
        Self::new(403, "ACCESS_DENIED", "REST API is available only on commercial plans");
    pub(super) const DELETED: Self = Self::new(500, "PORTAL_DELETED", "Portal was deleted");
    pub(super) const ACCESS: Self =
        Self::new(403, "ACCESS_ERROR", "You don't have access to request this information");
    pub(super) const USER_ACCESS: Self =
        Self::new(403, "user_access_error", "The user does not have access to the application.");
    pub(super) const UNEXPECTED: Self =
        Self::new(500, "ERROR_UNEXPECTED_ANSWER", "Server returned an unexpected response");
    pub(super) const METHOD: Self = Self::new(404, "ERROR_METHOD_NOT_FOUND", "Method not found!");
    pub(super) const REQUEST: Self = Self::new(400, "INVALID_REQUEST", "The request body could not be read");
    pub(super) const QUERY_LIMIT: Self = Self::new(503, "QUERY_LIMIT_EXCEEDED", "Too many requests");
    pub(super) const OPERATION_LIMIT: Self =
        Self::new(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.");
    pub(super) const OVERLOAD: Self =
        Self::new(503, "OVERLOAD_LIMIT", "REST API is blocked due to overload.");
    pub(super) const INTERNAL: Self = Self::new(500, "INTERNAL_SERVER_ERROR", "Internal server error");
    pub(super) const BATCH_IN_BATCH: Self =
        Self::new(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
    pub(super) const BATCH_LENGTH: Self =
        Self::new(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
    pub(super) const USER_ID: Self = Self::new(400, "ID_EMPTY", "User ID can't be empty");
    pub(super) const USER: Self = Self::new(400, "USER_NOT_EXISTS", "User does not exist");
    pub(super) const ID_FORMAT: Self =
        Self::new(400, "INVALID_FORMAT", "A wrong format for the ID field is passed");
    pub(super) const STATUS: Self = Self::new(400, "STATUS_ERROR", "Status is not available");
    pub(super) const DEPARTMENT_ID: Self = Self::new(400, "ID_EMPTY", "Department ID can't be empty");
    pub(super) const FIND: Self = Self::new(400, "FIND_SHORT", "Too short a search phrase.");
    pub(super) const CALENDAR_FROM: Self = Self::new(
        400,
        "",
        "The required parameter \"from\" is not set for the method \"calendar.accessibility.get\"",
    );
    pub(super) const CALENDAR_TO: Self = Self::new(
        400,
        "",
        "The required parameter \"to\" is not set for the method \"calendar.accessibility.get\"",
    );
    pub(super) const CALENDAR_USERS: Self = Self::new(
        400,
        "",
        "The required parameter \"users\" is not set for the method \"calendar.accessibility.get\"",
    );
    pub(super) const DIALOG: Self = Self::new(400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
    pub(super) const RECIPIENT: Self = Self::new(400, "USER_ID_EMPTY", "User ID can't be empty");
    pub(super) const MESSAGE: Self = Self::new(400, "MESSAGE_EMPTY", "Message can't be empty");
    pub(super) const USER_NOT_FOUND: Self = Self::new(400, "USER_NOT_FOUND", "User not found");
    pub(super) const NO_APPLICATION: Self =
        Self::new(400, "ACCESS_DENIED", "Access denied! Application context required");
}

/// An associative array as PHP writes it in JSON: empty or numbered from 0, it becomes a list.
pub(super) fn php_array(members: Map<String, Value>) -> Value {
    if members.keys().enumerate().all(|(at, key)| *key == at.to_string()) {
        members.into_iter().map(|(_, value)| value).collect()
    } else {
        Value::Object(members)
    }
}

/// A page of a list: what to skip, and how much to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    offset: u64,
    limit: u64,
    /// `start=-1`: nothing is counted.
    counted: bool,
}

impl Slice {
    /// Fifty a page from `start`, as `user.get` and `department.get` do.
    pub(super) fn from_start(start: Option<i64>) -> Self {
        let start = start.unwrap_or(0);
        Self { offset: u64::try_from(start).unwrap_or(0), limit: 50, counted: start >= 0 }
    }

    /// `OFFSET` and `LIMIT` (10 unless told, 50 at most), as the lists of `im` do.
    pub(super) fn from_offset(offset: Option<i64>, limit: Option<i64>) -> Self {
        let limit = limit.filter(|&limit| limit > 0).unwrap_or(10).min(50);
        Self {
            offset: offset.and_then(|offset| u64::try_from(offset).ok()).unwrap_or(0),
            limit: limit.unsigned_abs(),
            counted: true,
        }
    }

    /// The page of `all`, with `next` and `total`; `write` makes the result of the items that are on it.
    pub(super) fn cut<T>(self, all: &[T], write: impl FnOnce(&[T]) -> Value) -> Answer {
        let total = all.len() as u64;
        let (from, to) = (self.offset.min(total), self.offset.saturating_add(self.limit).min(total));
        let bounds = usize::try_from(from).unwrap_or(0)..usize::try_from(to).unwrap_or(0);
        Answer {
            result: write(all.get(bounds).unwrap_or_default()),
            next: (self.counted && to < total && to > from).then_some(to),
            total: i64::try_from(total).ok().map(|total| if self.counted { total } else { 0 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn arrays_that_look_like_lists_become_lists() {
        let map = |keys: &[&str]| keys.iter().map(|key| ((*key).to_owned(), Value::Null)).collect();
        assert_eq!(php_array(map(&[])), json!([]));
        assert_eq!(php_array(map(&["0", "1"])), json!([null, null]));
        assert_eq!(php_array(map(&["4"])), json!({"4": null}));
    }

    proptest! {
        #[test]
        fn pages_follow_one_another(total in 0_usize..400, limit in 1_i64..60) {
            let all: Vec<usize> = (0..total).collect();
            let (mut seen, mut offset) = (0, 0);
            loop {
                let slice = Slice::from_offset(Some(offset), Some(limit));
                let answer = slice.cut(&all, |page| page.len().into());
                seen += answer.result.as_u64().unwrap_or(0);
                prop_assert_eq!(answer.total, i64::try_from(total).ok());
                match answer.next {
                    Some(next) => offset = next.cast_signed(),
                    None => break,
                }
            }
            prop_assert_eq!(seen, total as u64);
        }
    }
}
