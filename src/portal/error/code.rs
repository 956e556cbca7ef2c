//! The error codes of the dialect.

use jiff::Timestamp;

use super::Kind;
use crate::portal::SEND_MESSAGE;

/// An error code, together with what its description adds where one code has two meanings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    /// `ID_EMPTY`
    IdEmpty,
    /// `USER_NOT_EXISTS`, `USER_NOT_FOUND`
    UserNotExists,
    /// `INVALID_FORMAT` of `im.user.list.get`
    InvalidFormat,
    /// `STATUS_ERROR` of `im.user.status.set`
    StatusInvalid,
    /// `FIND_SHORT` of the searches
    FindShort,
    /// `ACCESS_DENIED`, and the text speaks of a person or a group
    AccessDenied,
    /// `ACCESS_ERROR` of `im.department.*`: extranet users and bots; of `im.message.add`: somebody who may not be written to
    AccessError,
    /// `ACCESS_DENIED`, and the text speaks of commercial plans
    Plan,
    /// `INTERNAL_SERVER_ERROR`
    Internal,
    /// `ERROR_UNEXPECTED_ANSWER`
    UnexpectedAnswer,
    /// `PORTAL_DELETED`
    PortalDeleted,
    /// `QUERY_LIMIT_EXCEEDED`
    QueryLimit,
    /// `OVERLOAD_LIMIT`
    Overload,
    /// `OPERATION_TIME_LIMIT`
    OperationLimit,
    /// `ERROR_BATCH_METHOD_NOT_ALLOWED`
    BatchMethodNotAllowed,
    /// `ERROR_BATCH_LENGTH_EXCEEDED`
    BatchLength,
    /// `INVALID_REQUEST`, and the text asks for https
    HttpsRequired,
    /// `INVALID_REQUEST`
    InvalidRequest,
    /// `NO_AUTH_FOUND`
    NoAuth,
    /// `expired_token`
    ExpiredToken,
    /// `INVALID_CREDENTIALS`
    InvalidCredentials,
    /// `insufficient_scope`
    InsufficientScope,
    /// `user_access_error`
    UserAccess,
    /// `ERROR_METHOD_NOT_FOUND`
    MethodNotFound,
    /// `ERROR_MANIFEST_IS_NOT_AVAILABLE`
    ManifestNotAvailable,
    /// Any other, cleaned and shortened.
    Other(String),
}

/// What the older interface calls a code of REST 3.0, `BITRIX_REST_V3_EXCEPTION_…EXCEPTION`; `None` for any other code.
fn of_rest3(code: &str) -> Option<&str> {
    let name = code.strip_prefix("BITRIX_REST_V3_EXCEPTION_")?.strip_suffix("EXCEPTION")?;
    Some(match name {
        "ACCESSDENIED" | "LICENSE" => "ACCESS_DENIED",
        "INSUFFICIENTSCOPE" => "insufficient_scope",
        "METHODNOTFOUND" => "ERROR_METHOD_NOT_FOUND",
        "RATELIMIT" => "QUERY_LIMIT_EXCEEDED",
        other => other,
    })
}

/// The longest unknown code that is kept, in characters.
const LONGEST_OTHER: usize = 64;

impl Code {
    /// Reads the code, in any case; the description decides where a code has two meanings.
    #[must_use]
    pub fn read(code: &str, description: &str) -> Self {
        let text = description.to_lowercase();
        let code = code.trim();
        let code = of_rest3(code).unwrap_or(code);
        match code.to_ascii_uppercase().as_str() {
            "ID_EMPTY" => Self::IdEmpty,
            // The second is that of `im.message.add`.
            "USER_NOT_EXISTS" | "USER_NOT_FOUND" => Self::UserNotExists,
            "INVALID_FORMAT" => Self::InvalidFormat,
            "STATUS_ERROR" => Self::StatusInvalid,
            "FIND_SHORT" => Self::FindShort,
            "ACCESS_DENIED"
                if ["commercial", "plan", "тариф", "коммерч"].iter().any(|word| text.contains(word)) =>
            {
                Self::Plan
            }
            "ACCESS_DENIED" => Self::AccessDenied,
            "ACCESS_ERROR" => Self::AccessError,
            "INTERNAL_SERVER_ERROR" => Self::Internal,
            "ERROR_UNEXPECTED_ANSWER" => Self::UnexpectedAnswer,
            "PORTAL_DELETED" => Self::PortalDeleted,
            "QUERY_LIMIT_EXCEEDED" => Self::QueryLimit,
            "OVERLOAD_LIMIT" => Self::Overload,
            "OPERATION_TIME_LIMIT" => Self::OperationLimit,
            "ERROR_BATCH_METHOD_NOT_ALLOWED" => Self::BatchMethodNotAllowed,
            "ERROR_BATCH_LENGTH_EXCEEDED" => Self::BatchLength,
            "INVALID_REQUEST" if text.contains("https") => Self::HttpsRequired,
            "INVALID_REQUEST" => Self::InvalidRequest,
            "NO_AUTH_FOUND" => Self::NoAuth,
            "EXPIRED_TOKEN" => Self::ExpiredToken,
            "INVALID_CREDENTIALS" => Self::InvalidCredentials,
            "INSUFFICIENT_SCOPE" => Self::InsufficientScope,
            "USER_ACCESS_ERROR" => Self::UserAccess,
            "ERROR_METHOD_NOT_FOUND" => Self::MethodNotFound,
            "ERROR_MANIFEST_IS_NOT_AVAILABLE" => Self::ManifestNotAvailable,
            _ => Self::Other(crate::people::text::clean(code).chars().take(LONGEST_OTHER).collect()),
        }
    }

    /// As [`Self::read`], where the HTTP status tells the two meanings apart that REST 3.0 gives one code: it has no word
    /// for an access that is not valid, or no longer.
    #[must_use]
    pub(in crate::portal) fn read_with_status(code: &str, description: &str, status: Option<u16>) -> Self {
        match Self::read(code, description) {
            Self::AccessDenied if status == Some(401) => Self::ExpiredToken,
            code => code,
        }
    }

    /// What a caller does about it.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Internal | Self::UnexpectedAnswer => Kind::Temporary,
            Self::QueryLimit => Kind::QueryLimit,
            Self::OperationLimit => Kind::OperationLimit,
            Self::Overload => Kind::Overload,
            Self::NoAuth | Self::ExpiredToken | Self::InvalidCredentials | Self::UserAccess => {
                Kind::Authentication
            }
            Self::Plan | Self::PortalDeleted => Kind::Unavailable,
            Self::InsufficientScope => Kind::Scope,
            Self::AccessDenied | Self::AccessError => Kind::Denied,
            Self::MethodNotFound | Self::ManifestNotAvailable | Self::BatchMethodNotAllowed => {
                Kind::MissingMethod
            }
            Self::UserNotExists => Kind::UnknownUser,
            Self::IdEmpty
            | Self::InvalidFormat
            | Self::StatusInvalid
            | Self::FindShort
            | Self::BatchLength
            | Self::HttpsRequired
            | Self::InvalidRequest
            | Self::Other(_) => Kind::BadRequest,
        }
    }

    /// What the log says.
    pub(super) fn english(&self, method: &str, resets_at: Option<&Timestamp>) -> String {
        let fixed = match self {
            Self::IdEmpty => "the portal was asked about nobody: name at least one person or department",
            Self::UserNotExists => "the portal knows no such person: check the number, or look the name up",
            Self::InvalidFormat => {
                "the portal does not understand the list of people it was asked for: check that the numbers are whole"
            }
            Self::StatusInvalid => "the portal does not know this status: use online, dnd, away or break",
            Self::FindShort => "the portal's search wants a longer text: type at least two letters",
            Self::AccessDenied => {
                "the portal does not let the webhook's owner see this person: ask a colleague inside the company, or the administrator"
            }
            Self::AccessError if method == SEND_MESSAGE => {
                "the portal does not let the webhook's owner write to this person: write by e-mail, or ask the administrator"
            }
            Self::AccessError => {
                "the portal shows its departments to employees only: use a webhook of somebody inside the company"
            }
            Self::Plan => {
                "the portal's plan has no REST access: ask its administrator to move to a commercial plan"
            }
            Self::Internal => {
                "the portal had an internal error: try again in a moment, or tell its administrator"
            }
            Self::UnexpectedAnswer => {
                "the portal's own server did not answer as it should: try again in a moment, or tell its administrator"
            }
            Self::PortalDeleted => {
                "the portal is closed or deleted: ask its administrator, or set another webhook"
            }
            Self::QueryLimit => {
                "the portal gets too many requests from this network: wait a moment, and run fewer programs that ask it"
            }
            Self::Overload => {
                "the portal's REST access is blocked for overload: stop asking and write to Bitrix24 support, only they can lift it"
            }
            Self::BatchLength => "the portal was asked for too much at once: ask for fewer people",
            Self::HttpsRequired => {
                "the portal accepts https only: put https:// in place of http:// in the webhook"
            }
            Self::NoAuth => {
                "the portal does not accept the webhook: create a new one in Developer resources and set it again"
            }
            Self::ExpiredToken => "the access to the portal has expired: set the webhook again",
            Self::InvalidCredentials => {
                "the portal refuses the webhook, it is wrong or was withdrawn: create a new one in Developer resources and set it again"
            }
            Self::UserAccess => {
                "the portal's administrator has not given you access to this application: ask them for it"
            }
            Self::OperationLimit => {
                let until = resets_at.map_or_else(
                    || "wait ten minutes".to_owned(),
                    |at| format!("wait until {at}, when the portal forgets the oldest minute"),
                );
                return format!("the portal has spent its time for {method} and blocks it for now: {until}");
            }
            Self::BatchMethodNotAllowed => {
                return format!(
                    "the portal does not take {method} inside a batch: update whosin, or report the portal's version"
                );
            }
            Self::InvalidRequest => {
                return format!(
                    "the portal calls the request for {method} invalid: check the webhook's address"
                );
            }
            Self::InsufficientScope => {
                return format!(
                    "the webhook has no right to call {method}: tick the scope it belongs to in the webhook's settings (im is the one needed)"
                );
            }
            Self::MethodNotFound | Self::ManifestNotAvailable => {
                return format!(
                    "this portal does not have {method}: update the portal, or do without what depends on it"
                );
            }
            Self::Other(code) => {
                return format!(
                    "the portal refuses {method} with the code {code}: run whosin doctor, or ask its administrator"
                );
            }
        };
        fixed.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_decides_between_two_meanings() {
        assert_eq!(Code::read("ACCESS_DENIED", "REST API is available only on commercial plans"), Code::Plan);
        assert_eq!(
            Code::read("ACCESS_DENIED", "You can request only users who are part of your extranet group"),
            Code::AccessDenied
        );
        assert_eq!(Code::read("INVALID_REQUEST", "Https required."), Code::HttpsRequired);
        assert_eq!(Code::read("INVALID_REQUEST", ""), Code::InvalidRequest);
    }

    #[test]
    fn codes_of_rest_3_mean_what_the_older_ones_do() {
        let read = |name: &str, status| {
            let code = format!("BITRIX_REST_V3_EXCEPTION_{name}EXCEPTION");
            Code::read_with_status(&code, "", Some(status))
        };
        assert_eq!(read("METHODNOTFOUND", 404), Code::MethodNotFound);
        assert_eq!(read("INSUFFICIENTSCOPE", 403), Code::InsufficientScope);
        assert_eq!(
            (read("ACCESSDENIED", 403), read("ACCESSDENIED", 401)),
            (Code::AccessDenied, Code::ExpiredToken)
        );
        assert_eq!(read("RATELIMIT", 429), Code::QueryLimit);
        assert_eq!(read("ENTITYNOTFOUND", 400), Code::Other("ENTITYNOTFOUND".to_owned()));
    }

    #[test]
    fn case_and_strangers_do_no_harm() {
        assert_eq!(Code::read("Expired_Token", ""), Code::ExpiredToken);
        assert_eq!(Code::read("\u{1b}[31mNEW_ONE", ""), Code::Other("[31mNEW_ONE".to_owned()));
        let Code::Other(long) = Code::read(&"X".repeat(1000), "") else { return };
        assert_eq!(long.len(), LONGEST_OTHER);
    }
}
