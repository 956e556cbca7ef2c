//! The Bitrix24 REST dialect and its client.
//!
//! A call is a value ([`Command`]), its answer another ([`Reply`]); the [`Client`] turns one into the other over
//! HTTP, alone or in a `batch`. What a portal sends is read leniently (`wire`), what it refuses becomes a typed
//! [`Error`] with a sentence for people. Nothing here knows the application or the screen.
//!
//! With the scope `im` alone everything works but [`Command::UserBriefs`] and [`Command::DepartmentTree`].

mod address;
pub mod auth;
pub mod authorities;
pub mod batch;
pub mod budget;
pub mod check;
pub mod client;
pub mod command;
pub mod error;
pub mod oauth;
mod query;
mod request;
pub mod webhook;
mod wire;

pub use crate::proxy::is_loopback;
pub use address::{host_of, name_of};
pub use auth::Auth;
pub use authorities::{Authorities, BadCertificates};
pub use batch::BatchAnswer;
pub use check::{Grant, check};
pub use client::{Answer, Client, Options, Traffic};
pub use command::{ChatId, Command, MEMBERS_PAGE, Page, Profile, RECENT_PAGE, RecentPartner, Reply};
pub(crate) use error::Timeouts;
pub use error::{CertificateFault, Code, Error, Execution, Kind, Network, ProxyReason, Refusal};
pub use oauth::{Application, Denied, OAuth, TokenStore, Tokens};
pub use request::SEND_MESSAGE;
pub use webhook::{BadWebhook, Webhook};
pub use wire::Operating;
