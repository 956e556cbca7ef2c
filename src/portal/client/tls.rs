//! The setting up of secure connections, for this client alone: no process-wide default is installed.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::portal::error::Error;

/// Trusts what the machine trusts. Reading its certificates costs milliseconds and blocks.
pub(super) fn machine() -> Result<ClientConfig, Error> {
    let mut config =
        builder()?.with_platform_verifier().map_err(|error| setup(&error))?.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Trusts nobody: for connections that are not secured anyway, at no cost.
pub(super) fn nobody() -> Result<ClientConfig, Error> {
    Ok(builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

fn builder() -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| setup(&error))
}

fn setup(error: &rustls::Error) -> Error {
    Error::Setup { reason: error.to_string() }
}
