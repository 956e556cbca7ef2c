//! Certificates that the user trusts beside those of the machine: for portals with a certificate of their own.

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use thiserror::Error;

/// Certificates out of a PEM file: of an authority that signs the portal's, or the portal's very own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorities(Vec<CertificateDer<'static>>);

/// Why a file gives no certificates.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadCertificates {
    /// No `-----BEGIN CERTIFICATE-----` in it.
    #[error(
        "holds no certificate: it must be a PEM file with a line `-----BEGIN CERTIFICATE-----`, not DER or a key"
    )]
    None,
    /// A block that cannot be read.
    #[error("is not a whole PEM file: export the certificate again")]
    Malformed,
}

impl Authorities {
    /// Reads every certificate of a PEM file; keys and other blocks are passed over.
    ///
    /// # Errors
    /// When there is no certificate in it, or half of one.
    pub fn from_pem(pem: &[u8]) -> Result<Self, BadCertificates> {
        let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
        let certificates = read.map_err(|_| BadCertificates::Malformed)?;
        if certificates.is_empty() { Err(BadCertificates::None) } else { Ok(Self(certificates)) }
    }

    /// Whether nobody is trusted beside the machine's own.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The certificates.
    pub(crate) fn certificates(&self) -> &[CertificateDer<'static>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pem_is_told() {
        assert_eq!(Authorities::from_pem(b""), Err(BadCertificates::None));
        assert_eq!(Authorities::from_pem(b"\x30\x82\x01"), Err(BadCertificates::None));
        let half = b"-----BEGIN CERTIFICATE-----\nMIIB\n";
        assert_eq!(Authorities::from_pem(half), Err(BadCertificates::Malformed));
        let two = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n".repeat(2);
        let read = Authorities::from_pem(two.as_bytes());
        assert_eq!(read.map(|read| read.certificates().len()), Ok(2));
    }
}
