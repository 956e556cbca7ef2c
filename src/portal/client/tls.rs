//! The setting up of secure connections, for this client alone: no process-wide default is installed.

mod own;

use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, RootCertStore, crypto};
use rustls_platform_verifier::{BuilderVerifierExt, Verifier};

use crate::portal::authorities::Authorities;
use crate::portal::error::Error;
use own::OwnCertificate;

/// Trusts what the machine trusts, and what the user does beside. Reading the machine's certificates costs
/// milliseconds and blocks.
pub(super) fn machine(authorities: &Authorities) -> Result<ClientConfig, Error> {
    let builder = builder()?;
    let mut config = if authorities.is_empty() {
        builder.with_platform_verifier().map_err(|error| setup(&error))?.with_no_client_auth()
    } else {
        let verifier = OwnCertificate::new(authorities, beside(authorities)?);
        builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Trusts nobody: for connections that are not secured anyway, at no cost.
pub(super) fn nobody() -> Result<ClientConfig, Error> {
    Ok(builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

/// The machine's authorities and the user's; on a machine without any, the user's alone.
fn beside(authorities: &Authorities) -> Result<Arc<dyn ServerCertVerifier>, Error> {
    let certificates = authorities.certificates().to_vec();
    if let Ok(verifier) = Verifier::new_with_extra_roots(certificates.clone(), provider()) {
        return Ok(Arc::new(verifier));
    }
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(certificates);
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider())
        .build()
        .map_err(|error| Error::Setup { reason: error.to_string() })?;
    Ok(verifier)
}

fn builder() -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|error| setup(&error))
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(crypto::ring::default_provider())
}

fn setup(error: &rustls::Error) -> Error {
    Error::Setup { reason: error.to_string() }
}
