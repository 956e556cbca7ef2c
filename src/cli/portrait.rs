//! Somebody's picture above the card in the scrollback.
//!
//! The library that draws it asks the terminal itself, and would wait for answers that never come: it is told to
//! use only what the terminal has just said it can show.

use std::io::{self, IsTerminal};
use std::time::Duration;

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use image::{DynamicImage, RgbaImage, imageops};

use super::style::Style;
use super::{Context, Failure};
use crate::avatars::{DiskCache, Fetcher, Policy, decode};
use crate::config::Pictures;
use crate::runtime::{Environment, Protocol, probe};

/// The height of a picture, in lines.
const HEIGHT: u32 = 10;
/// The card is not kept back for longer than this.
const PATIENCE: Duration = Duration::from_secs(3);

/// Prints pictures, once the terminal has told what it can show.
pub(super) struct Portraits {
    config: viuer::Config,
}

impl Portraits {
    /// Asks the terminal; `None` when no picture is wanted or can be shown.
    pub(super) fn of_terminal(context: &Context, style: Style) -> Option<Self> {
        if context.config.pictures == Pictures::None
            || !io::stdout().is_terminal()
            || !io::stdin().is_terminal()
        {
            return None;
        }
        let protocol = ask(context.config.pictures).ok()?;
        if protocol == Protocol::None || (protocol == Protocol::Halfblocks && !style.colors) {
            return None;
        }
        let config = viuer::Config {
            absolute_offset: false,
            transparent: true,
            height: Some(HEIGHT),
            use_kitty: protocol == Protocol::Kitty,
            use_iterm: protocol == Protocol::Iterm2,
            use_sixel: protocol == Protocol::Sixel,
            ..viuer::Config::default()
        };
        Some(Self { config })
    }

    /// Prints the picture of that address at the cursor, and goes on below; whatever goes wrong, there is none.
    pub(super) fn print(&self, address: &str, cached: bool, context: &Context) {
        let bytes = bytes(address, cached, context).ok().flatten();
        let Some(picture) = bytes.and_then(|bytes| decode(&bytes).ok()) else { return };
        if let Err(error) = viuer::print(&square(&picture), &self.config) {
            tracing::debug!(%error, "no picture");
        }
    }
}

/// The terminal's own word; it must not be taken for keys meanwhile.
fn ask(wanted: Pictures) -> io::Result<Protocol> {
    enable_raw_mode()?;
    let facts = probe(wanted, &Environment::of_process());
    disable_raw_mode()?;
    Ok(facts.scrollback)
}

/// The middle of the picture, as high as wide.
fn square(picture: &RgbaImage) -> DynamicImage {
    let (width, height) = picture.dimensions();
    let side = width.min(height);
    let middle = imageops::crop_imm(picture, (width - side) / 2, (height - side) / 2, side, side);
    DynamicImage::ImageRgba8(middle.to_image())
}

/// The picture from the disk, or from the network unless that is to be left alone.
fn bytes(address: &str, cached: bool, context: &Context) -> Result<Option<Vec<u8>>, Failure> {
    let disk = DiskCache::new(context.paths.cache.join("avatars"));
    let kept = disk.load(address);
    if kept.is_some() || cached {
        return Ok(kept);
    }
    let client = context.client()?;
    let policy = Policy::of_portal(client.portal());
    let Some(fetcher) = client.trust().ok().and_then(|trust| Fetcher::new(policy, trust).ok()) else {
        return Ok(None);
    };
    let fetched = super::context::runtime()?
        .block_on(async { tokio::time::timeout(PATIENCE, fetcher.fetch(address)).await });
    let bytes = fetched.ok().and_then(Result::ok);
    if let Some(bytes) = &bytes
        && let Err(error) = disk.store(address, bytes)
    {
        tracing::debug!(%error, "a picture could not be kept");
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_cut_to_their_middle() {
        for (width, height) in [(10, 40), (40, 10), (7, 7), (1, 1)] {
            let cut = square(&RgbaImage::new(width, height));
            assert_eq!((cut.width(), cut.height()), (width.min(height), width.min(height)));
        }
    }
}
