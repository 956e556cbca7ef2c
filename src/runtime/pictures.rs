//! Pictures on their way to the screen: what the screen has places for is fetched, decoded and encoded in the
//! background, a few at a time, the most prominent first.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui_image::protocol::Protocol;
use tokio::sync::mpsc;
use tokio::time::Instant;
use url::Url;

use crate::app::Portrait;
use crate::avatars::{
    AvatarCache, Canvas, DiskCache, Drawing, Fetcher, Loader, PictureKey, Policy, dimmed, encode, is_portrait,
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
    key: PictureKey,
    url: String,
    /// `None`: there is none to be had.
    picture: Option<Protocol>,
}

/// The avatar loader: what makes pictures, and those that are ready.
pub(super) struct Pictures {
    cache: AvatarCache,
    /// How the terminal draws; `None`: not at all.
    canvas: Option<Canvas>,
    loader: Option<Loader>,
    loading: HashSet<PictureKey>,
    /// What the screen has a place for.
    wanted: Vec<PictureKey>,
    /// Whose selection the next key may leave, and what it may then want that is not begun yet.
    prepared_for: Option<PersonId>,
    next: VecDeque<Portrait>,
    failed: HashMap<String, Instant>,
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
        self.cache.clear();
        self.cache.dim_behind_popups(canvas.is_some_and(|canvas| canvas.drawing == Drawing::Kitty));
    }

    /// Pictures may be fetched now; `cache` is the folder that keeps them between runs.
    pub(super) fn open(&mut self, client: Client, cache: Option<PathBuf>) {
        self.loader = Some(loader(client, cache));
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

    /// Starts on what is wanted and missing, as many at once as may be.
    pub(super) fn want(&mut self, wanted: Vec<Portrait>, behind_popup: bool) {
        if self.canvas.is_none() || self.loader.is_none() {
            return;
        }
        let is_dimmed = behind_popup && self.cache.dims_behind_popups();
        let shade = |portrait: &Portrait| if is_dimmed { Shade::Dimmed } else { portrait.shade };
        let key =
            |portrait: &Portrait| PictureKey { id: portrait.id, size: portrait.size, shade: shade(portrait) };
        let card = wanted.first().filter(|portrait| is_portrait(portrait.size));
        let card = card.map(|portrait| (key(portrait), &portrait.address.best));
        match card {
            Some((key, url)) if self.cache.touch(key, url) => {
                self.awaited = None;
                self.cache.show(key);
            }
            Some((key, url)) if !is_lately(&self.failed, url) => {
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
        self.wanted = wanted.iter().map(key).collect();
        for (at, portrait) in wanted.into_iter().enumerate() {
            self.start(self.wanted[at], portrait);
        }
    }

    /// Starts on what the next key may want, where nothing else is to be made; `next` tells it of that selection.
    pub(super) fn prepare(&mut self, selected: Option<PersonId>, next: impl FnOnce() -> Vec<Portrait>) {
        if self.prepared_for != selected {
            self.prepared_for = selected;
            self.next = next().into();
        }
        while self.loading.len() < AT_ONCE
            && let Some(portrait) = self.next.pop_front()
        {
            let key = PictureKey { id: portrait.id, size: portrait.size, shade: portrait.shade };
            self.start(key, portrait);
        }
    }

    /// Starts on a picture that is missing, unless it is being made already, cannot be had, or too many are being made.
    fn start(&mut self, key: PictureKey, portrait: Portrait) {
        let (Some(canvas), Some(loader)) = (self.canvas, &self.loader) else { return };
        if self.cache.touch(key, &portrait.address.best) || self.loading.contains(&key) {
            return;
        }
        // Two by two pixels are no face.
        if canvas.drawing == Drawing::Halfblocks && key.size.height < 2 {
            return;
        }
        if is_lately(&self.failed, &portrait.address.best) || self.loading.len() >= AT_ONCE {
            return;
        }
        self.loading.insert(key);
        let (loader, done) = (loader.clone(), self.done.clone());
        self.made += 1;
        let number = self.made;
        tokio::spawn(async move {
            let url = portrait.address.best.clone();
            let portrait = Portrait { shade: key.shade, ..portrait };
            let picture = make(&loader, portrait, canvas, number).await;
            // Whoever waited may have left already.
            let _ = done.send(Made { key, url, picture }).await;
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
        self.loading.remove(&made.key);
        if let Some(picture) = made.picture {
            self.failed.remove(&made.url);
            self.cache.insert(made.key, made.url, picture);
            self.wanted.contains(&made.key)
        } else {
            self.failed.retain(|_, since| since.elapsed() < RETRY_DELAY);
            self.failed.insert(made.url, Instant::now());
            self.awaited.is_some_and(|(key, _)| key == made.key)
        }
    }
}

/// Whether that failed a short while ago.
fn is_lately(failed: &HashMap<String, Instant>, url: &str) -> bool {
    failed.get(url).is_some_and(|since| since.elapsed() < RETRY_DELAY)
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

/// One picture from its address to the terminal's own form; whatever goes wrong, there is none.
async fn make(loader: &Loader, portrait: Portrait, canvas: Canvas, number: u32) -> Option<Protocol> {
    let Portrait { id: person, size, shade, .. } = portrait;
    let picture = loader.load(portrait.address).await;
    let picture = picture.inspect_err(|error| tracing::debug!(%person, %error, "no picture")).ok()?;
    let made = tokio::task::spawn_blocking(move || match shade {
        Shade::Full => encode(&picture, size, canvas, number),
        Shade::Dimmed => encode(&dimmed(&picture, canvas.background), size, canvas, number),
    });
    let made = made.await.map_err(|error| error.to_string());
    let made = made.and_then(|made| made.map_err(|error| error.to_string()));
    made.inspect_err(|reason| tracing::debug!(%person, reason, "no picture")).ok()
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;

    #[test]
    fn what_no_place_is_for_is_kept_and_draws_no_frame() {
        let (mut pictures, _made) = Pictures::new();
        let key = |id| PictureKey { id: PersonId(id), size: Size::new(12, 6), shade: Shade::Full };
        pictures.wanted = vec![key(1)];
        let canvas = Canvas { drawing: Drawing::Halfblocks, cell: (10, 20), background: None };
        let mut made = |id| {
            let face = image::RgbaImage::new(4, 4);
            let picture = encode(&face, key(id).size, canvas, 1).ok();
            pictures.take(Made { key: key(id), url: String::new(), picture })
        };
        assert!(made(1));
        assert!(!made(2));
        assert!(pictures.cache().get(key(2)).is_some());
    }
}
