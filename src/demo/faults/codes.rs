//! Errors of the dialect on purpose: which methods fail, and with which code.

use super::UnknownFault;
use crate::demo::answer::ApiError;
use crate::demo::methods;

/// An error of the dialect that the portal can be made to answer with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorCode(ApiError);

const CODES: [ApiError; 17] = [
    ApiError::NO_AUTH,
    ApiError::EXPIRED_TOKEN,
    ApiError::CREDENTIALS,
    ApiError::PLAN,
    ApiError::DELETED,
    ApiError::ACCESS,
    ApiError::SCOPE,
    ApiError::USER_ACCESS,
    ApiError::METHOD,
    ApiError::REQUEST,
    ApiError::USER_ID,
    ApiError::ID_FORMAT,
    ApiError::INTERNAL,
    ApiError::UNEXPECTED,
    ApiError::QUERY_LIMIT,
    ApiError::OVERLOAD,
    ApiError::OPERATION_LIMIT,
];

impl ErrorCode {
    /// The error of that code, in any case.
    ///
    /// # Errors
    /// When the portal knows none.
    pub fn parse(code: &str) -> Result<Self, UnknownFault> {
        let known = CODES.into_iter().find(|error| error.code.eq_ignore_ascii_case(code.trim()));
        known.map(Self).ok_or(UnknownFault)
    }

    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        CODES.into_iter().map(|error| error.code)
    }

    pub(in crate::demo) const fn error(self) -> ApiError {
        self.0
    }
}

/// Some of the portal's methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Methods(u64);

impl Methods {
    /// Names with commas between them, of which each may end in `*`.
    ///
    /// # Errors
    /// When one of them names no method.
    pub fn parse(names: &str) -> Result<Self, UnknownFault> {
        names.split(',').try_fold(Self(0), |set, name| {
            let name = name.trim().to_ascii_lowercase();
            let fits = |method: &str| match name.strip_suffix('*') {
                Some(begin) => method.starts_with(begin),
                None => method == name,
            };
            let bits = methods::names().enumerate().filter(|(_, method)| fits(method));
            let bits = bits.fold(0, |bits, (place, _)| bits | 1 << place);
            if bits == 0 { Err(UnknownFault) } else { Ok(Self(set.0 | bits)) }
        })
    }

    pub(in crate::demo) fn contain(self, name: &str) -> bool {
        methods::names().position(|method| method == name).is_some_and(|place| self.0 & 1 << place != 0)
    }
}

/// A way in which an answer cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// JSON with a comma too many.
    Json,
    /// A byte that is no UTF-8.
    Bytes,
    /// A list at the root.
    List,
    /// A number too large for anything.
    Number,
    /// Lists within lists, ten thousand deep.
    Deep,
}

impl Unreadable {
    const ALL: [(&'static str, Self); 5] = [
        ("json", Self::Json),
        ("bytes", Self::Bytes),
        ("list", Self::List),
        ("number", Self::Number),
        ("deep", Self::Deep),
    ];

    /// The way of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn parse(name: &str) -> Result<Self, UnknownFault> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, way)| way).ok_or(UnknownFault)
    }

    /// Makes an answer unreadable.
    pub(super) fn corrupt(self, text: &str) -> Vec<u8> {
        let inside = text.strip_prefix('{').unwrap_or(text);
        match self {
            Self::Json => format!("{{,{inside}").into_bytes(),
            Self::Bytes => [b"{\"\xff\":0,".as_slice(), inside.as_bytes()].concat(),
            Self::List => format!("[{text}]").into_bytes(),
            Self::Number => format!("{{\"n\":1e999999,{inside}").into_bytes(),
            Self::Deep => {
                let (open, close) = ("[".repeat(10_000), "]".repeat(10_000));
                format!("{{\"d\":{open}{close},{inside}").into_bytes()
            }
        }
    }
}
