//! The avatar cache: pictures that are ready for the screen, in memory, and the thumbnails that half blocks are made of.

use std::cell::RefCell;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroUsize;
use std::rc::Rc;

use image::{DynamicImage, RgbaImage};
use lru::LruCache;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::kitty::Kitty;

use super::{Canvas, Drawing, encode_shaded};
use crate::people::Shade;

/// How much ready pictures may take, in bytes: some screens full where each has its pixels, in half blocks some hundred
/// portraits. More than any screen shows: what goes while it is shown would be made again and again.
const MOST: usize = 20 * 1024 * 1024;
const MOST_BLOCKS: usize = 1024 * 1024;
/// What keeping a picture takes besides it, in bytes.
const KEEPING: usize = 300;
/// How many thumbnails are kept: at most 16 kilobytes each.
const THUMBNAILS: NonZeroUsize = NonZeroUsize::new(256).unwrap();
/// Higher than this is a portrait, in cells.
const HIGHEST_TILE: u16 = 4;

/// Whether a picture of that size is the portrait of a card.
#[must_use]
pub const fn is_portrait(size: Size) -> bool {
    size.height > HIGHEST_TILE
}

/// The address of a picture, as short as it may be to tell it from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddressHash(u64);

impl AddressHash {
    /// Of that address.
    #[must_use]
    pub fn of(url: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        url.hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// What a ready picture is found by: several people may have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PictureKey {
    /// Where it is.
    pub address: AddressHash,
    /// How large, in cells.
    pub size: Size,
    /// How bright.
    pub shade: Shade,
}

/// Ready pictures, the least recently shown of which go first.
pub struct AvatarCache {
    /// How the terminal draws; `None`: not at all.
    canvas: Option<Canvas>,
    ready: RefCell<ReadyPictures>,
    thumbnails: LruCache<AddressHash, RgbaImage>,
    /// The portrait that was shown last.
    shown: Option<PictureKey>,
    /// The one that is on its way, while the last one may stand in its place.
    awaited: Option<PictureKey>,
}

struct ReadyPictures {
    by_key: LruCache<PictureKey, Ready>,
    /// What they take in all, here or in the terminal, in bytes.
    bytes: usize,
    /// The numbers of what the terminal holds of those that went.
    gone: Vec<u32>,
}

struct Ready {
    picture: Rc<Protocol>,
    /// Tells it from others in the terminal's memory.
    number: u32,
    /// Whether it lies there.
    is_held: bool,
    bytes: usize,
}

impl Default for AvatarCache {
    fn default() -> Self {
        Self {
            canvas: None,
            ready: RefCell::new(ReadyPictures::new()),
            thumbnails: LruCache::new(THUMBNAILS),
            shown: None,
            awaited: None,
        }
    }
}

impl fmt::Debug for AvatarCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ready = self.ready.borrow().by_key.len();
        write!(f, "AvatarCache({ready} pictures, {} thumbnails)", self.thumbnails.len())
    }
}

impl AvatarCache {
    /// The picture for a key, when there is one. In half blocks it is made at once where its thumbnail is there.
    #[must_use]
    pub fn get(&self, key: PictureKey) -> Option<Rc<Protocol>> {
        let mut ready = self.ready.borrow_mut();
        if let Some(ready) = ready.by_key.peek(&key) {
            return Some(Rc::clone(&ready.picture));
        }
        // Two by two pixels are no face.
        let canvas = self.canvas.filter(|_| self.draws_from_thumbnails() && key.size.height > 1)?;
        let thumbnail = self.thumbnails.peek(&key.address)?;
        // The number is for terminals that keep pictures.
        let picture = Rc::new(encode_shaded(thumbnail, key.size, key.shade, canvas, 0).ok()?);
        ready.insert(key, Rc::clone(&picture), 0, canvas);
        Some(picture)
    }

    /// What stands in the place of a portrait that is on its way: the one that was shown before.
    #[must_use]
    pub fn stand_in(&self, key: PictureKey) -> Option<Rc<Protocol>> {
        let shown = self.shown.filter(|shown| self.awaited == Some(key) && shown.size == key.size)?;
        self.get(shown)
    }

    /// The terminal draws pictures like this.
    pub(crate) fn draw_on(&mut self, canvas: Option<Canvas>) {
        self.canvas = canvas;
        self.clear();
    }

    /// Whether thumbnails are all that is needed for pictures of any size.
    #[must_use]
    pub fn draws_from_thumbnails(&self) -> bool {
        self.canvas.is_some_and(|canvas| canvas.drawing == Drawing::Halfblocks)
    }

    /// Whether pictures hide the colour behind them, whatever that is.
    #[must_use]
    pub fn covers_background(&self) -> bool {
        let covers = |canvas: Canvas| {
            canvas.background.is_some() && matches!(canvas.drawing, Drawing::Sixel | Drawing::Iterm2)
        };
        self.canvas.is_some_and(covers)
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

    /// Whether pictures behind a pop-up are made anew, dimmed; otherwise they are taken away. The terminal keeps pictures
    /// then, so that another one costs little.
    #[must_use]
    pub fn dims_behind_popups(&self) -> bool {
        self.canvas.is_some_and(|canvas| canvas.drawing == Drawing::Kitty)
    }

    /// Whether the picture is ready, or can be made at once; if so it counts as shown.
    pub fn touch(&mut self, key: PictureKey) -> bool {
        let is_thumbnail_there = self.draws_from_thumbnails() && self.thumbnails.get(&key.address).is_some();
        self.ready.get_mut().by_key.get(&key).is_some() || is_thumbnail_there
    }

    /// Keeps a picture, which that number tells from others in the terminal's memory.
    pub fn insert(&mut self, key: PictureKey, picture: Protocol, number: u32) {
        if let Some(canvas) = self.canvas {
            self.ready.get_mut().insert(key, Rc::new(picture), number, canvas);
        }
    }

    /// Keeps a thumbnail.
    pub fn insert_thumbnail(&mut self, address: AddressHash, thumbnail: RgbaImage) {
        self.thumbnails.put(address, thumbnail);
    }

    /// The terminal holds the pictures of these numbers now: their pixels are needed here no more.
    pub(crate) fn hold(&mut self, numbers: &[u32]) {
        for (key, ready) in &mut self.ready.get_mut().by_key {
            if numbers.contains(&ready.number)
                && let Some(held) = held(key.size, ready.number)
            {
                ready.picture = Rc::new(held);
                ready.is_held = true;
            }
        }
    }

    /// The numbers of pictures that the terminal holds for nothing.
    pub(crate) fn take_gone(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.ready.get_mut().gone)
    }

    /// Drops everything: the terminal has forgotten what it was sent.
    pub fn clear(&mut self) {
        *self.ready.get_mut() = ReadyPictures::new();
        (self.shown, self.awaited) = (None, None);
    }
}

impl ReadyPictures {
    fn new() -> Self {
        Self { by_key: LruCache::unbounded(), bytes: 0, gone: Vec::new() }
    }

    fn insert(&mut self, key: PictureKey, picture: Rc<Protocol>, number: u32, canvas: Canvas) {
        let bytes = taken(&picture, canvas) + KEEPING;
        let most = if canvas.drawing == Drawing::Halfblocks { MOST_BLOCKS } else { MOST };
        self.bytes += bytes;
        let before = self.by_key.put(key, Ready { picture, number, is_held: false, bytes });
        if let Some(before) = before {
            self.forget(&before);
        }
        while self.bytes > most
            && let Some((_, gone)) = self.by_key.pop_lru()
        {
            self.forget(&gone);
        }
    }

    fn forget(&mut self, gone: &Ready) {
        self.bytes -= gone.bytes;
        if gone.is_held {
            self.gone.push(gone.number);
        }
    }
}

/// What shows a picture that the terminal holds under a number.
fn held(size: Size, number: u32) -> Option<Protocol> {
    let held = Kitty::new(DynamicImage::new_rgba8(1, 1), size, number, false, false).ok()?;
    // What it would send is sent to nobody.
    let held = Protocol::Kitty(held);
    let mut nowhere = Buffer::empty(Rect::from(((0, 0).into(), size)));
    Image::new(&held).render(nowhere.area, &mut nowhere);
    Some(held)
}

/// How much a ready picture takes, in bytes.
fn taken(picture: &Protocol, canvas: Canvas) -> usize {
    let size = picture.size();
    let cells = usize::from(size.width) * usize::from(size.height);
    match picture {
        // Two colours and a character a cell.
        Protocol::Halfblocks(_) => cells * 12,
        Protocol::Sixel(sixel) => sixel.data.len(),
        Protocol::ITerm2(picture) => picture.data.len(),
        // Four bytes a pixel, in letters that carry six bits each.
        Protocol::Kitty(_) => cells * usize::from(canvas.cell.0) * usize::from(canvas.cell.1) * 16 / 3,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use image::Rgba;

    use super::*;
    use crate::avatars::encode;

    const CANVAS: Canvas = Canvas { drawing: Drawing::Halfblocks, cell: (10, 20), background: None };

    fn cache() -> AvatarCache {
        let mut cache = AvatarCache::default();
        cache.draw_on(Some(CANVAS));
        cache
    }

    fn key(url: u32) -> PictureKey {
        PictureKey { address: AddressHash::of(&url.to_string()), size: Size::new(12, 6), shade: Shade::Full }
    }

    fn red() -> RgbaImage {
        RgbaImage::from_pixel(64, 64, Rgba([255, 0, 0, 255]))
    }

    fn insert(cache: &mut AvatarCache, url: u32) {
        cache.insert(key(url), encode(&red(), key(url).size, CANVAS, url).unwrap(), url);
    }

    #[test]
    fn a_portrait_stands_in_for_the_one_that_is_awaited_and_for_no_other() {
        let mut cache = cache();
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
        let mut cache = cache();
        let room = u32::try_from(MOST_BLOCKS / (12 * 6 * 12 + KEEPING)).unwrap();
        for url in 1..=room {
            insert(&mut cache, url);
        }
        assert!(cache.touch(key(1)) && !cache.touch(key(room + 1)));
        insert(&mut cache, room + 1);
        assert!(cache.get(key(1)).is_some() && cache.get(key(2)).is_none());
        insert(&mut cache, room + 1);
        assert!(cache.get(key(3)).is_some(), "the same one again takes no more room");
        cache.clear();
        assert!(cache.get(key(1)).is_none() && cache.ready.borrow().bytes == 0);
    }

    #[test]
    fn half_blocks_of_every_size_and_shade_are_made_of_one_thumbnail() {
        let mut cache = cache();
        cache.insert_thumbnail(key(1).address, red());
        for (size, shade) in [((18, 9), Shade::Full), ((4, 2), Shade::Dimmed), ((6, 3), Shade::Full)] {
            let of = |url| PictureKey { size: size.into(), shade, ..key(url) };
            assert!(cache.touch(of(1)) && !cache.touch(of(2)));
            assert_eq!(cache.get(of(1)).unwrap().size(), size.into());
            assert!(cache.get(of(2)).is_none());
        }
        cache.draw_on(Some(Canvas { drawing: Drawing::Sixel, ..CANVAS }));
        assert!(!cache.touch(key(1)) && cache.get(key(1)).is_none(), "pixels are made of the picture itself");
    }

    #[test]
    fn what_the_terminal_holds_is_not_sent_again_and_is_freed_when_it_goes() {
        let canvas = Canvas { drawing: Drawing::Kitty, ..CANVAS };
        let mut cache = AvatarCache::default();
        cache.draw_on(Some(canvas));
        let drawn = |cache: &AvatarCache, url| {
            let mut frame = Buffer::empty(Rect::new(0, 0, 12, 6));
            Image::new(&cache.get(key(url)).unwrap()).render(frame.area, &mut frame);
            frame
        };
        let insert = |cache: &mut AvatarCache, url| {
            cache.insert(key(url), encode(&red(), key(url).size, canvas, url).unwrap(), url);
        };
        insert(&mut cache, 1);
        let (first, second) = (drawn(&cache, 1), drawn(&cache, 1));
        assert!(first.content[0].symbol().contains("\x1b_G") && !second.content[0].symbol().contains('\x1b'));
        cache.hold(&[1]);
        assert_eq!(drawn(&cache, 1), second);
        for url in 2..2000 {
            insert(&mut cache, url);
        }
        assert_eq!(cache.take_gone(), [1], "the others were never sent");
        assert!(cache.take_gone().is_empty() && cache.get(key(1)).is_none());
    }
}
