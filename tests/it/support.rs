//! What the tests share: the program in a home of its own, in a terminal, at portals good and bad.

pub(crate) mod dashboard;
pub(crate) mod failing_portal;
pub(crate) mod home;
pub(crate) mod impatient_cadence;
#[cfg(feature = "relay")]
pub(crate) mod nats_server;
pub(crate) mod one_person_portal;
pub(crate) mod own_process;
pub(crate) mod piped;
pub(crate) mod portal_process;
#[cfg(feature = "relay")]
pub(crate) mod relay_process;
pub(crate) mod simulated_session;
pub(crate) mod socks_proxy;
pub(crate) mod terminal;
pub(crate) mod tls_and_http_proxy;
