//! TLS in front of the portal, with a certificate made for this run: some published clients speak https alone.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use super::Error;

/// A secure front: it decrypts, and hands on to the portal on this machine. It ends when it is dropped.
#[derive(Debug)]
pub struct TlsTerminator {
    address: SocketAddr,
    certificate: String,
    server: JoinHandle<()>,
}

impl TlsTerminator {
    /// Listens on `listen` for the portal at `portal`; within a runtime.
    ///
    /// # Errors
    /// When the address cannot be listened on, or no certificate can be made for it.
    pub async fn start(listen: SocketAddr, portal: SocketAddr) -> Result<Self, Error> {
        let refused = |source| Error::Listen { address: listen, source };
        let listener = TcpListener::bind(listen).await.map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let (certificate, acceptor) =
            identity(address).map_err(|reason| Error::Certificate { address, reason })?;
        let server = tokio::spawn(async move {
            while let Ok((caller, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // A caller who does not trust the certificate goes away: that is nobody's fault here.
                    let Ok(mut caller) = acceptor.accept(caller).await else { return };
                    let Ok(mut portal) = TcpStream::connect(portal).await else { return };
                    let _ = copy_bidirectional(&mut caller, &mut portal).await;
                });
            }
        });
        Ok(Self { address, certificate, server })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The certificate as PEM, for clients to trust. The key never leaves the process.
    #[must_use]
    pub fn certificate(&self) -> &str {
        &self.certificate
    }
}

impl Drop for TlsTerminator {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// A certificate for that address and `localhost`, signed by itself, and what accepts with it.
fn identity(address: SocketAddr) -> Result<(String, TlsAcceptor), String> {
    let names = vec!["localhost".to_owned(), address.ip().to_string()];
    let key = KeyPair::generate().map_err(|error| error.to_string())?;
    let certificate = CertificateParams::new(names)
        .and_then(|params| params.self_signed(&key))
        .map_err(|error| error.to_string())?;
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| {
            builder.with_no_client_auth().with_single_cert(vec![certificate.der().clone()], private)
        })
        .map_err(|error| error.to_string())?;
    Ok((certificate.pem(), TlsAcceptor::from(Arc::new(config))))
}
