//! Somebody's picture, from the disk or from the network, the smaller one where the larger is not to be had.

use std::sync::Arc;

use image::RgbaImage;

use super::{DiskCache, Fetcher, Undecodable, Unfetchable, decode};
use crate::people::PictureAddress;

/// Why somebody has no picture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NoPicture {
    /// It did not come.
    #[error(transparent)]
    Unfetchable(#[from] Unfetchable),
    /// It came, and is none.
    #[error(transparent)]
    Undecodable(#[from] Undecodable),
    /// The work was given up: the program ends.
    #[error("the picture was given up")]
    GivenUp,
}

impl NoPicture {
    fn is_of_the_address(&self) -> bool {
        match self {
            Self::Unfetchable(error) => error.is_of_the_address(),
            Self::Undecodable(_) => true,
            Self::GivenUp => false,
        }
    }
}

/// Brings pictures, and keeps them on the disk for the next time. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Loader {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    fetcher: Fetcher,
    cache: Option<DiskCache>,
}

impl Loader {
    /// A loader; without `cache` nothing is kept.
    #[must_use]
    pub fn new(fetcher: Fetcher, cache: Option<DiskCache>) -> Self {
        Self { inner: Arc::new(Inner { fetcher, cache }) }
    }

    /// The picture, if it is on the disk. Blocks.
    #[must_use]
    pub fn kept(&self, address: &PictureAddress) -> Option<RgbaImage> {
        let kept = |url: &String| decode(&self.inner.cache.as_ref()?.load(url)?).ok();
        // The spare one is here only where the best was not to be had: it is not asked for each time.
        kept(&address.best).or_else(|| kept(address.spare.as_ref()?))
    }

    /// The picture, from wherever it is.
    ///
    /// # Errors
    /// Why there is none: the reason of the best address where both fail.
    pub async fn load(&self, address: PictureAddress) -> Result<RgbaImage, NoPicture> {
        let (loader, wanted) = (self.clone(), address.clone());
        let kept = tokio::task::spawn_blocking(move || loader.kept(&wanted)).await;
        match kept.map_err(|_| NoPicture::GivenUp)? {
            Some(picture) => Ok(picture),
            None => self.fetch(address).await,
        }
    }

    /// The picture from the network, which is kept on the disk then.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub async fn fetch(&self, address: PictureAddress) -> Result<RgbaImage, NoPicture> {
        match (self.fetch_from(&address.best).await, address.spare) {
            (Err(error), Some(spare)) if error.is_of_the_address() => {
                tracing::debug!(%error, "no large picture");
                self.fetch_from(&spare).await.map_err(|_| error)
            }
            (outcome, _) => outcome,
        }
    }

    /// The picture of one address from the network.
    async fn fetch_from(&self, url: &str) -> Result<RgbaImage, NoPicture> {
        let bytes = self.inner.fetcher.fetch(url).await?;
        let (inner, url) = (Arc::clone(&self.inner), url.to_owned());
        let decoded = tokio::task::spawn_blocking(move || {
            let picture = decode(&bytes)?;
            if let Some(Err(error)) = inner.cache.as_ref().map(|cache| cache.store(&url, &bytes)) {
                tracing::warn!(%error, "a picture could not be kept");
            }
            Ok(picture)
        });
        decoded.await.map_err(|_| NoPicture::GivenUp)?
    }
}
