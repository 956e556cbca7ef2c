//! What stands between a client and a portal: TLS, and a proxy.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A certificate with its key, and the PEM that makes it trusted.
pub(crate) struct Identity {
    certificate: CertificateDer<'static>,
    key: Vec<u8>,
    pub(crate) trusted: String,
}

fn params(authority: bool) -> CertificateParams {
    let mut params = CertificateParams::new(["localhost".to_owned(), "portal.test".to_owned()]).unwrap();
    if authority {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    }
    params
}

impl Identity {
    /// Signed by itself; `authority`: and calling itself an authority, as the usual tools do.
    pub(crate) fn own(authority: bool) -> Self {
        let key = KeyPair::generate().unwrap();
        let certificate = params(authority).self_signed(&key).unwrap();
        Self { certificate: certificate.der().clone(), key: key.serialize_der(), trusted: certificate.pem() }
    }

    /// Signed by an authority of its own.
    pub(crate) fn signed() -> Self {
        Self::shaped(|_| ())
    }

    /// Signed by an authority of its own, with something about it changed.
    pub(crate) fn shaped(change: impl Fn(&mut CertificateParams)) -> Self {
        let authority_key = KeyPair::generate().unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let trusted = authority.self_signed(&authority_key).unwrap().pem();
        let key = KeyPair::generate().unwrap();
        let mut params = params(false);
        change(&mut params);
        let certificate = params.signed_by(&key, &Issuer::new(authority, authority_key)).unwrap();
        Self { certificate: certificate.der().clone(), key: key.serialize_der(), trusted }
    }
}

/// TLS in front of a plain server.
pub(crate) struct TlsTerminator {
    pub(crate) port: u16,
}

impl TlsTerminator {
    pub(crate) async fn open(identity: &Identity, behind: SocketAddr) -> Self {
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(identity.key.clone()));
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![identity.certificate.clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // A client that trusts nobody leaves in the middle of the handshake.
                    let Ok(mut outside) = acceptor.accept(socket).await else { return };
                    let mut inside = TcpStream::connect(behind).await.unwrap();
                    let _ = copy_bidirectional(&mut outside, &mut inside).await;
                });
            }
        });
        Self { port }
    }
}

/// A proxy that leads every tunnel to one port of this machine, and remembers what it was asked.
pub(crate) struct Proxy {
    pub(crate) port: u16,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub(crate) async fn open(behind: u16) -> Self {
        Self::answering(behind, |_| None).await
    }

    /// A proxy that may turn somebody away with an answer of its own, by the head of the request.
    pub(crate) async fn answering(
        behind: u16,
        answer: impl Fn(&str) -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (notes, answer) = (heard.clone(), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((mut outside, _)) = listener.accept().await {
                let (notes, answer) = (notes.clone(), answer.clone());
                tokio::spawn(async move {
                    let mut request = Vec::new();
                    while !request.ends_with(b"\r\n\r\n") {
                        let Ok(byte) = outside.read_u8().await else { return };
                        request.push(byte);
                    }
                    let request = String::from_utf8_lossy(&request).into_owned();
                    let turned_away = answer(&request);
                    notes.lock().unwrap().push(request);
                    if let Some(answer) = turned_away {
                        let _ = outside.write_all(answer.as_bytes()).await;
                        return;
                    }
                    let mut inside = TcpStream::connect(("127.0.0.1", behind)).await.unwrap();
                    outside.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
                    let _ = copy_bidirectional(&mut outside, &mut inside).await;
                });
            }
        });
        Self { port, heard }
    }

    /// The heads of the requests so far.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}
