//! The pictures that are ready for the screen.

use std::fmt;
use std::num::NonZeroUsize;

use lru::LruCache;
use ratatui::layout::Size;
use ratatui_image::protocol::Protocol;

use crate::people::PersonId;

/// How many faces of rows are kept: some screens full.
const FACES: NonZeroUsize = NonZeroUsize::new(600).unwrap();
/// How many faces of tiles are kept: at most 40 kilobytes each, and more than any screen shows.
const TILES: NonZeroUsize = NonZeroUsize::new(400).unwrap();
/// Higher than this is a portrait, in cells.
const HIGHEST_TILE: u16 = 4;
/// How many portraits of cards are kept: each may take a third of a megabyte.
const PORTRAITS: NonZeroUsize = NonZeroUsize::new(16).unwrap();

/// A place for somebody's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Whose.
    pub id: PersonId,
    /// How large, in cells.
    pub size: Size,
}

/// Ready pictures, the least recently shown of which go first.
pub struct Gallery {
    faces: LruCache<Place, Hung>,
    tiles: LruCache<Place, Hung>,
    portraits: LruCache<Place, Hung>,
}

struct Hung {
    url: String,
    picture: Protocol,
}

impl Default for Gallery {
    fn default() -> Self {
        Self { faces: LruCache::new(FACES), tiles: LruCache::new(TILES), portraits: LruCache::new(PORTRAITS) }
    }
}

impl fmt::Debug for Gallery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let small = self.faces.len() + self.tiles.len();
        write!(f, "Gallery({small} faces, {} portraits)", self.portraits.len())
    }
}

impl Gallery {
    /// The picture for a place, when there is one.
    #[must_use]
    pub fn get(&self, place: Place) -> Option<&Protocol> {
        self.wall(place).peek(&place).map(|hung| &hung.picture)
    }

    /// Whether the place has the picture of that address; if so it counts as shown.
    pub fn shows(&mut self, place: Place, url: &str) -> bool {
        self.wall_mut(place).get(&place).is_some_and(|hung| hung.url == url)
    }

    /// Hangs a picture.
    pub fn hang(&mut self, place: Place, url: String, picture: Protocol) {
        self.wall_mut(place).put(place, Hung { url, picture });
    }

    /// Takes everything down: the terminal has forgotten what it was sent.
    pub fn clear(&mut self) {
        self.faces.clear();
        self.tiles.clear();
        self.portraits.clear();
    }

    fn wall(&self, place: Place) -> &LruCache<Place, Hung> {
        match place.size.height {
            0..=1 => &self.faces,
            2..=HIGHEST_TILE => &self.tiles,
            _ => &self.portraits,
        }
    }

    fn wall_mut(&mut self, place: Place) -> &mut LruCache<Place, Hung> {
        match place.size.height {
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

    fn hang(gallery: &mut Gallery, id: u64) {
        let size = Size::new(12, 6);
        let red = RgbaImage::from_pixel(8, 8, Rgba([255, 0, 0, 255]));
        let canvas = Canvas { drawing: Drawing::Halfblocks, cell: (10, 20), background: None };
        let picture = encode(&red, size, canvas, 1).unwrap();
        gallery.hang(Place { id: PersonId(id), size }, format!("u{id}"), picture);
    }

    #[test]
    fn those_shown_last_stay() {
        let mut gallery = Gallery::default();
        let place = |id| Place { id: PersonId(id), size: Size::new(12, 6) };
        for id in 1..=16 {
            hang(&mut gallery, id);
        }
        assert!(gallery.shows(place(1), "u1"));
        assert!(!gallery.shows(place(1), "another"), "a new picture of the same person is another picture");
        hang(&mut gallery, 17);
        assert!(gallery.get(place(1)).is_some() && gallery.get(place(2)).is_none());
        gallery.clear();
        assert!(gallery.get(place(1)).is_none());
    }
}
