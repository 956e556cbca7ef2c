//! Pictures on their way to the screen: what the screen has places for is fetched, decoded and encoded in the
//! background, a few at a time, the most prominent first.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use image::RgbaImage;
use ratatui_image::protocol::Protocol;
use tokio::sync::mpsc;
use tokio::time::Instant;
use url::Url;

use crate::app::Portrait;
use crate::avatars::{
    AddressHash, AvatarCache, Canvas, DiskCache, Fetcher, Loader, PictureKey, Policy, encode_shaded,
    is_portrait, thumbnail,
};
use crate::people::{PersonId, Shade};
use crate::portal::{Client, Options, is_loopback};
use crate::proxy::Proxies;

/// How many pictures are made at once.
const AT_ONCE: usize = 4;
/// How long the portrait of before stands in for one that is on its way: longer than one that is at hand takes, and
/// not long enough to be taken for it.
const STAND_IN: Duration = Duration::from_millis(250);
/// A picture that failed is not tried again before that.
const RETRY_DELAY: Duration = Duration::from_secs(300);

/// A picture that was made, or not.
pub(super) struct Made {
    work: Work,
    number: u32,
    /// `None`: there is none to be had.
    picture: Option<Picture>,
}

/// What is made of the picture at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Work {
    Thumbnail(AddressHash),
    /// The terminal's own form.
    Encoded(PictureKey),
}

enum Picture {
    Thumbnail(RgbaImage),
    Encoded(Protocol),
}

/// The avatar loader: what makes pictures, and those that are ready.
pub(super) struct Pictures {
    cache: AvatarCache,
    /// How the terminal draws; `None`: not at all.
    canvas: Option<Canvas>,
    loader: Option<Loader>,
    loading: HashSet<Work>,
    /// What the screen has a place for.
    wanted: Vec<PictureKey>,
    /// Whose selection the next key may leave, and what it may then want that is not begun yet.
    prepared_for: Option<PersonId>,
    next: VecDeque<Portrait>,
    failed: HashMap<AddressHash, Instant>,
    /// The portrait of the card that is on its way, and since when.
    awaited: Option<(PictureKey, Instant)>,
    /// How many were begun: each has a number of its own in the terminal's memory.
    made: u32,
    done: mpsc::Sender<Made>,
}

impl Pictures {
    /// No pictures yet, and where those that are made come out.
    pub(super) fn new() -> (Self, mpsc::Receiver<Made>) {
        let (done, made) = mpsc::channel(AT_ONCE);
        let pictures = Self {
            cache: AvatarCache::default(),
            canvas: None,
            loader: None,
            loading: HashSet::new(),
            wanted: Vec::new(),
            prepared_for: None,
            next: VecDeque::new(),
            failed: HashMap::new(),
            awaited: None,
            made: std::process::id() << 12,
            done,
        };
        (pictures, made)
    }

    /// The terminal draws pictures like this.
    pub(super) fn draw_on(&mut self, canvas: Option<Canvas>) {
        self.canvas = canvas;
        self.cache.draw_on(canvas);
    }

    /// Pictures may be fetched now; `cache` is the folder that keeps them between runs.
    pub(super) fn open(&mut self, client: Client, cache: Option<PathBuf>) {
        self.loader = Some(loader(client, cache));
    }

    /// Whether any are drawn, and there is somebody to ask for them.
    pub(super) const fn are_drawn(&self) -> bool {
        self.canvas.is_some() && self.loader.is_some()
    }

    /// The same without a portal: as [`loader_without_portal`].
    pub(super) fn open_without_portal(&mut self, options: Options, relay: &str, cache: Option<PathBuf>) {
        self.loader = Some(loader_without_portal(options, relay, cache));
    }

    /// The pictures that are ready.
    pub(super) const fn cache(&self) -> &AvatarCache {
        &self.cache
    }

    /// The terminal has forgotten what it was sent.
    pub(super) fn forget(&mut self) {
        self.cache.clear();
    }

    /// The terminal holds the pictures of these numbers now; answers what frees those that it holds for nothing.
    pub(super) fn hold(&mut self, numbers: &[u32]) -> String {
        if !numbers.is_empty() {
            self.cache.hold(numbers);
        }
        self.cache.take_gone().into_iter().map(free).collect()
    }

    /// Starts on what is wanted and missing, as many at once as may be.
    pub(super) fn want(&mut self, wanted: Vec<Portrait>, behind_popup: bool) {
        let is_dimmed = behind_popup && self.cache.dims_behind_popups();
        let shade = |portrait: &Portrait| if is_dimmed { Shade::Dimmed } else { portrait.shade };
        let key = |portrait: &Portrait| key(portrait, shade(portrait));
        let card = wanted.first().filter(|portrait| is_portrait(portrait.size)).map(key);
        match card {
            Some(key) if self.cache.touch(key) => {
                self.awaited = None;
                self.cache.show(key);
            }
            Some(key) if !self.failed_lately(key.address) => {
                let since = self
                    .awaited
                    .filter(|(before, _)| *before == key)
                    .map_or_else(Instant::now, |(_, since)| since);
                self.awaited = Some((key, since));
                self.cache.await_portrait(Some(key).filter(|_| since.elapsed() < STAND_IN));
            }
            _ => {
                self.awaited = None;
                self.cache.await_portrait(None);
            }
        }
        self.wanted.clear();
        // Two by two pixels are no face.
        let least = if self.cache.draws_from_thumbnails() { 2 } else { 1 };
        for portrait in wanted.into_iter().filter(|portrait| portrait.size.height >= least) {
            let key = key(&portrait);
            self.wanted.push(key);
            self.start(key, portrait);
        }
    }

    /// Starts on what the next key may want, where nothing else is to be made; `next` tells it of that selection, and is
    /// told whether what serves one size serves all.
    pub(super) fn prepare(&mut self, selected: Option<PersonId>, next: impl FnOnce(bool) -> Vec<Portrait>) {
        if self.prepared_for != selected {
            self.prepared_for = selected;
            self.next = next(self.cache.draws_from_thumbnails()).into();
        }
        while self.loading.len() < AT_ONCE
            && let Some(portrait) = self.next.pop_front()
        {
            self.start(key(&portrait, portrait.shade), portrait);
        }
    }

    /// Starts on a picture that is missing, unless it is being made already, cannot be had, or too many are being made.
    fn start(&mut self, key: PictureKey, portrait: Portrait) {
        let (Some(canvas), Some(loader)) = (self.canvas, &self.loader) else { return };
        if self.loading.len() >= AT_ONCE || self.cache.touch(key) || self.failed_lately(key.address) {
            return;
        }
        let work = if self.cache.draws_from_thumbnails() {
            Work::Thumbnail(key.address)
        } else {
            Work::Encoded(key)
        };
        if !self.loading.insert(work) {
            return;
        }
        self.made += 1;
        let (loader, done, number) = (loader.clone(), self.done.clone(), self.made);
        let runtime = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            // What is on the disk takes no turn of the threads that wait for the network.
            let kept = loader.kept(&portrait.address);
            if let Some(picture) = kept {
                let picture = work.make(picture, canvas, number);
                // Whoever waited may have left already.
                let _ = done.blocking_send(Made { work, number, picture });
                return;
            }
            runtime.spawn(async move {
                let picture = fetch(&loader, portrait, work, canvas, number).await;
                let _ = done.send(Made { work, number, picture }).await;
            });
        });
    }

    /// When the portrait of before stands in no longer.
    pub(super) fn stands_in_until(&self) -> Option<Instant> {
        self.awaited.map(|(_, since)| since + STAND_IN).filter(|_| self.cache.is_awaiting())
    }

    /// Has it stand in no longer, once it is time; true when that can be seen.
    pub(super) fn end_standing_in(&mut self) -> bool {
        let ends = self.stands_in_until().is_some_and(|until| until <= Instant::now());
        if ends {
            self.cache.await_portrait(None);
        }
        ends
    }

    /// Takes a picture that was made; true when the screen has a place for it, or had one for what is not to be had.
    pub(super) fn take(&mut self, made: Made) -> bool {
        self.loading.remove(&made.work);
        let address = made.work.address();
        match (made.picture, made.work) {
            (Some(Picture::Thumbnail(thumbnail)), _) => self.cache.insert_thumbnail(address, thumbnail),
            (Some(Picture::Encoded(picture)), Work::Encoded(key)) => {
                self.cache.insert(key, picture, made.number);
            }
            _ => {
                self.failed.retain(|_, since| since.elapsed() < RETRY_DELAY);
                self.failed.insert(address, Instant::now());
                return self.awaited.is_some_and(|(awaited, _)| awaited.address == address);
            }
        }
        self.failed.remove(&address);
        match made.work {
            Work::Thumbnail(_) => self.wanted.iter().any(|wanted| wanted.address == address),
            Work::Encoded(key) => self.wanted.contains(&key),
        }
    }

    /// Whether no picture was to be had there a short while ago.
    fn failed_lately(&self, address: AddressHash) -> bool {
        self.failed.get(&address).is_some_and(|since| since.elapsed() < RETRY_DELAY)
    }
}

impl Work {
    const fn address(self) -> AddressHash {
        match self {
            Self::Thumbnail(address) => address,
            Self::Encoded(key) => key.address,
        }
    }

    /// Makes it of the picture.
    fn make(self, picture: RgbaImage, canvas: Canvas, number: u32) -> Option<Picture> {
        let Self::Encoded(PictureKey { size, shade, .. }) = self else {
            return Some(Picture::Thumbnail(thumbnail(picture)));
        };
        let made = encode_shaded(&picture, size, shade, canvas, number);
        made.map(Picture::Encoded).inspect_err(|error| tracing::debug!(%error, "no picture")).ok()
    }
}

/// Has a terminal with Kitty's graphics free what it holds under a number.
fn free(number: u32) -> String {
    format!("\x1b_Ga=d,d=I,i={number},q=2\x1b\\")
}

/// What the picture for a place is found by.
fn key(portrait: &Portrait, shade: Shade) -> PictureKey {
    PictureKey { address: AddressHash::of(&portrait.address.best), size: portrait.size, shade }
}

/// What brings the pictures of a portal; `cache` is the folder that keeps them between runs.
pub(crate) fn loader(client: Client, cache: Option<PathBuf>) -> Loader {
    let (policy, proxies) = (Policy::of_portal(client.portal()), client.proxies());
    let trust = move || client.trust().map_err(|error| error.to_string());
    Loader::new(Fetcher::new(policy, proxies, trust), cache.map(DiskCache::new))
}

/// What brings pictures of which a relay tells, at that address, where no portal is set up. Only a relay on this machine
/// may send us to this machine.
pub(crate) fn loader_without_portal(options: Options, relay: &str, cache: Option<PathBuf>) -> Loader {
    let here = Url::parse(&relay.replace("nats://", "http://")).ok().filter(is_loopback);
    let policy = here.as_ref().map_or_else(Policy::of_nobody, Policy::of_portal);
    let trust = move || options.trust().map_err(|error| error.to_string());
    let fetcher = Fetcher::new(policy, Arc::new(Proxies::of_process()), trust);
    Loader::new(fetcher, cache.map(DiskCache::new))
}

/// Makes a picture of what is at an address in the network; whatever goes wrong, there is none.
async fn fetch(
    loader: &Loader,
    portrait: Portrait,
    work: Work,
    canvas: Canvas,
    number: u32,
) -> Option<Picture> {
    let Portrait { id: person, address, .. } = portrait;
    let picture = loader.fetch(address).await;
    let picture = picture.inspect_err(|error| tracing::debug!(%person, %error, "no picture")).ok()?;
    tokio::task::spawn_blocking(move || work.make(picture, canvas, number)).await.ok()?
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;
    use crate::avatars::Drawing;

    const CANVAS: Canvas = Canvas { drawing: Drawing::Halfblocks, cell: (10, 20), background: None };

    fn key(url: &str) -> PictureKey {
        PictureKey { address: AddressHash::of(url), size: Size::new(12, 6), shade: Shade::Full }
    }

    fn take(pictures: &mut Pictures, canvas: Canvas, work: Work) -> bool {
        let picture = work.make(RgbaImage::new(4, 4), canvas, 1);
        pictures.take(Made { work, number: 1, picture })
    }

    #[test]
    fn what_no_place_is_for_is_kept_and_draws_no_frame() {
        let (mut pictures, _made) = Pictures::new();
        let canvas = Canvas { drawing: Drawing::Sixel, ..CANVAS };
        pictures.draw_on(Some(canvas));
        pictures.wanted = vec![key("u")];
        assert!(take(&mut pictures, canvas, Work::Encoded(key("u"))));
        assert!(!take(&mut pictures, canvas, Work::Encoded(key("v"))));
        assert!(pictures.cache().get(key("v")).is_some());
    }

    #[test]
    fn a_thumbnail_is_for_every_place_of_its_picture() {
        let (mut pictures, _made) = Pictures::new();
        pictures.draw_on(Some(CANVAS));
        pictures.wanted = vec![key("u")];
        let work = |url| Work::Thumbnail(key(url).address);
        assert!(take(&mut pictures, CANVAS, work("u")));
        assert!(!take(&mut pictures, CANVAS, work("v")));
        assert!(pictures.cache().get(key("v")).is_some());
        assert!(!pictures.take(Made { work: work("w"), number: 1, picture: None }));
        assert!(pictures.cache().get(key("w")).is_none() && pictures.failed_lately(key("w").address));
    }
}
