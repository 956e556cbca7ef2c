//! In whose name the portal is called.

use url::Url;

use crate::people::PersonId;

use super::address::host_of;
use super::oauth::OAuth;
use super::request::folder_of;
use super::webhook::{BadWebhook, Webhook};

/// How calls are authorised. An inbound webhook carries its secret in the address, an application its token in the
/// body.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Auth {
    /// An inbound webhook.
    Webhook(Webhook),
    /// A registered application.
    OAuth(OAuth),
}

impl Auth {
    /// The portal's host, with its port when that is not the scheme's own.
    #[must_use]
    pub fn host(&self) -> String {
        match self {
            Self::Webhook(webhook) => webhook.host(),
            Self::OAuth(access) => host_of(access.application().portal()),
        }
    }

    /// For whom it acts, where the address itself tells: an application learns it from the portal.
    #[must_use]
    pub fn user_id(&self) -> Option<PersonId> {
        match self {
            Self::Webhook(webhook) => Some(webhook.user_id()),
            Self::OAuth(_) => None,
        }
    }

    /// The root of the portal, without any secret.
    #[must_use]
    pub fn portal(&self) -> &Url {
        match self {
            Self::Webhook(webhook) => webhook.portal(),
            Self::OAuth(access) => access.application().portal(),
        }
    }

    /// The same at the portal's new address.
    pub(crate) fn moved_to(&self, to: &str) -> Result<Self, BadWebhook> {
        match self {
            Self::Webhook(webhook) => webhook.moved_to(to).map(Self::Webhook),
            Self::OAuth(access) => access.moved_to(to).map(Self::OAuth),
        }
    }

    /// Where a method is called.
    pub(crate) fn endpoint(&self, method: &str) -> Url {
        match self {
            Self::Webhook(webhook) => webhook.endpoint(method),
            Self::OAuth(access) => {
                let mut url = access.application().portal().clone();
                url.set_path(&format!("/{}/{method}", folder_of(method)));
                url
            }
        }
    }

    /// Where several methods of REST 3.0 are called at once; `None` for an application, for the documentation does not say
    /// where its token stands among them.
    pub(crate) fn batch_of_rest3(&self) -> Option<Url> {
        match self {
            Self::Webhook(webhook) => Some(webhook.batch_of_rest3()),
            Self::OAuth(_) => None,
        }
    }

    /// The text without any secret of this authorisation.
    pub(crate) fn redact(&self, text: &str) -> String {
        match self {
            Self::Webhook(webhook) => webhook.redact(text),
            Self::OAuth(access) => access.redact(text),
        }
    }
}

impl From<OAuth> for Auth {
    fn from(access: OAuth) -> Self {
        Self::OAuth(access)
    }
}

impl From<Webhook> for Auth {
    fn from(webhook: Webhook) -> Self {
        Self::Webhook(webhook)
    }
}
