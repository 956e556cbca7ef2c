//! In whose name the portal is called.

use url::Url;

use super::webhook::{BadWebhook, Webhook};

/// How calls are authorised. An inbound webhook carries its secret in the address; another way would carry a
/// token in the body.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// An inbound webhook.
    Webhook(Webhook),
}

impl Auth {
    /// The portal's host, with its port when that is not the scheme's own.
    #[must_use]
    pub fn host(&self) -> String {
        match self {
            Self::Webhook(webhook) => webhook.host(),
        }
    }

    /// The root of the portal, without any secret.
    #[must_use]
    pub fn portal(&self) -> &Url {
        match self {
            Self::Webhook(webhook) => webhook.portal(),
        }
    }

    /// The same at the portal's new address.
    pub(crate) fn moved_to(&self, to: &str) -> Result<Self, BadWebhook> {
        match self {
            Self::Webhook(webhook) => webhook.moved_to(to).map(Self::Webhook),
        }
    }

    /// Where a method is called.
    pub(crate) fn endpoint(&self, method: &str) -> Url {
        match self {
            Self::Webhook(webhook) => webhook.endpoint(method),
        }
    }

    /// The text without any secret of this authorisation.
    pub(crate) fn redact(&self, text: &str) -> String {
        match self {
            Self::Webhook(webhook) => webhook.redact(text),
        }
    }
}

impl From<Webhook> for Auth {
    fn from(webhook: Webhook) -> Self {
        Self::Webhook(webhook)
    }
}
