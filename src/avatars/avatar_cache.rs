//! The avatar cache: pictures that are ready for the screen, in memory.

use std::fmt;
use std::num::NonZeroUsize;

use lru::LruCache;
use ratatui::layout::Size;
use ratatui_image::protocol::Protocol;

use crate::people::{PersonId, Shade};

/// How many faces of rows are kept: some screens full.
const FACES: NonZeroUsize = NonZeroUsize::new(600).unwrap();
/// How many faces of tiles are kept: at most 40 kilobytes each, and more than any screen shows.
const TILES: NonZeroUsize = NonZeroUsize::new(400).unwrap();
/// Higher than this is a portrait, in cells.
const HIGHEST_TILE: u16 = 4;
/// How many portraits of cards are kept: each may take a third of a megabyte.
const PORTRAITS: NonZeroUsize = NonZeroUsize::new(16).unwrap();

/// Whether a picture of that size is the portrait of a card.
#[must_use]
pub const fn is_portrait(size: Size) -> bool {
    size.height > HIGHEST_TILE
}

/// What a ready picture is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PictureKey {
    /// Whose.
    pub id: PersonId,
    /// How large, in cells.
    pub size: Size,
    /// How bright.
    pub shade: Shade,
}

/// Ready pictures, the least recently shown of which go first.
pub struct AvatarCache {
    faces: LruCache<PictureKey, Ready>,
    tiles: LruCache<PictureKey, Ready>,
    portraits: LruCache<PictureKey, Ready>,
    /// The portrait that was shown last.
    shown: Option<PictureKey>,
    /// The one that is on its way, while the last one may stand in its place.
    awaited: Option<PictureKey>,
    /// Whether the terminal keeps pictures, so that another one for behind a pop-up costs little.
    dims_behind_popups: bool,
}

struct Ready {
    url: String,
    picture: Protocol,
}

impl Default for AvatarCache {
    fn default() -> Self {
        Self {
            faces: LruCache::new(FACES),
            tiles: LruCache::new(TILES),
            portraits: LruCache::new(PORTRAITS),
            shown: None,
            awaited: None,
            dims_behind_popups: false,
        }
    }
}

impl fmt::Debug for AvatarCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let small = self.faces.len() + self.tiles.len();
        write!(f, "AvatarCache({small} faces, {} portraits)", self.portraits.len())
    }
}

impl AvatarCache {
    /// The picture for a key, when there is one.
    #[must_use]
    pub fn get(&self, key: PictureKey) -> Option<&Protocol> {
        self.of_size(key.size).peek(&key).map(|ready| &ready.picture)
    }

    /// What stands in the place of a portrait that is on its way: the one that was shown before.
    #[must_use]
    pub fn stand_in(&self, key: PictureKey) -> Option<&Protocol> {
        let shown = self.shown.filter(|shown| self.awaited == Some(key) && shown.size == key.size)?;
        self.get(shown)
    }

    /// The portrait of the card is ready: it may stand in for the next one.
    pub(crate) const fn show(&mut self, key: PictureKey) {
        (self.shown, self.awaited) = (Some(key), None);
    }

    /// The portrait of the card is on its way; `None`: there is none to be had, or it takes too long.
    pub(crate) const fn await_portrait(&mut self, key: Option<PictureKey>) {
        self.awaited = key;
    }

    /// Whether the portrait of before stands in for one that is on its way.
    pub(crate) const fn is_awaiting(&self) -> bool {
        self.awaited.is_some()
    }

    /// Whether pictures behind a pop-up are made anew, dimmed; otherwise they are taken away.
    #[must_use]
    pub const fn dims_behind_popups(&self) -> bool {
        self.dims_behind_popups
    }

    /// Has pictures behind pop-ups dimmed.
    pub(crate) const fn dim_behind_popups(&mut self, dims: bool) {
        self.dims_behind_popups = dims;
    }

    /// Whether the picture under the key is the one of that address; if so it counts as shown.
    pub fn touch(&mut self, key: PictureKey, url: &str) -> bool {
        self.of_size_mut(key.size).get(&key).is_some_and(|ready| ready.url == url)
    }

    /// Keeps a picture.
    pub fn insert(&mut self, key: PictureKey, url: String, picture: Protocol) {
        self.of_size_mut(key.size).put(key, Ready { url, picture });
    }

    /// Drops everything: the terminal has forgotten what it was sent.
    pub fn clear(&mut self) {
        self.faces.clear();
        self.tiles.clear();
        self.portraits.clear();
        (self.shown, self.awaited) = (None, None);
    }

    fn of_size(&self, size: Size) -> &LruCache<PictureKey, Ready> {
        match size.height {
            0..=1 => &self.faces,
            2..=HIGHEST_TILE => &self.tiles,
            _ => &self.portraits,
        }
    }

    fn of_size_mut(&mut self, size: Size) -> &mut LruCache<PictureKey, Ready> {
        match size.height {
            0..=1 => &mut self.faces,
            2..=HIGHEST_TILE => &mut self.tiles,
            _ => &mut self.portraits,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::avatars::{Canvas, Drawing, encode};
    use image::{Rgba, RgbaImage};

    fn insert(cache: &mut AvatarCache, id: u64) {
        let size = Size::new(12, 6);
        let red = RgbaImage::from_pixel(8, 8, Rgba([255, 0, 0, 255]));
        let canvas = Canvas { drawing: Drawing::Halfblocks, cell: (10, 20), background: None };
        let picture = encode(&red, size, canvas, 1).unwrap();
        cache.insert(PictureKey { id: PersonId(id), size, shade: Shade::Full }, format!("u{id}"), picture);
    }

    #[test]
    fn a_portrait_stands_in_for_the_one_that_is_awaited_and_for_no_other() {
        let mut cache = AvatarCache::default();
        let key = |id| PictureKey { id: PersonId(id), size: Size::new(12, 6), shade: Shade::Full };
        insert(&mut cache, 1);
        cache.await_portrait(Some(key(2)));
        assert!(cache.stand_in(key(2)).is_none(), "none was shown yet");
        cache.show(key(1));
        assert!(cache.stand_in(key(2)).is_none() && !cache.is_awaiting());
        cache.await_portrait(Some(key(2)));
        assert!(cache.stand_in(key(2)).is_some() && cache.stand_in(key(3)).is_none());
        let larger = PictureKey { size: Size::new(18, 9), ..key(2) };
        cache.await_portrait(Some(larger));
        assert!(cache.stand_in(larger).is_none(), "it has another size");
        cache.await_portrait(None);
        assert!(cache.stand_in(key(2)).is_none());
        cache.await_portrait(Some(key(2)));
        cache.clear();
        assert!(cache.stand_in(key(2)).is_none());
    }

    #[test]
    fn those_shown_last_stay() {
        let mut cache = AvatarCache::default();
        let key = |id| PictureKey { id: PersonId(id), size: Size::new(12, 6), shade: Shade::Full };
        for id in 1..=16 {
            insert(&mut cache, id);
        }
        assert!(cache.touch(key(1), "u1"));
        assert!(!cache.touch(key(1), "another"), "a new picture of the same person is another picture");
        insert(&mut cache, 17);
        assert!(cache.get(key(1)).is_some() && cache.get(key(2)).is_none());
        cache.clear();
        assert!(cache.get(key(1)).is_none());
    }
}
