//! Pictures on their way to the screen: what the screen has places for is fetched, decoded and encoded in the
//! background, a few at a time, the most prominent first.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui_image::protocol::Protocol;
use tokio::sync::{OnceCell, mpsc};
use tokio::time::Instant;

use crate::app::Portrait;
use crate::avatars::{Canvas, DiskCache, Fetcher, Gallery, Place, Policy, decode, encode};
use crate::portal::Client;

/// How many pictures are made at once.
const AT_ONCE: usize = 4;
/// A picture that failed is not tried again before that.
const REST: Duration = Duration::from_secs(300);

/// A picture that was made, or not.
pub(super) struct Made {
    place: Place,
    url: String,
    /// `None`: there is none to be had.
    picture: Option<Protocol>,
}

/// The workshop.
pub(super) struct Pictures {
    gallery: Gallery,
    /// How the terminal draws; `None`: not at all.
    canvas: Option<Canvas>,
    source: Option<Arc<Source>>,
    in_hand: HashSet<Place>,
    failed: HashMap<String, Instant>,
    /// How many were begun: each has a number of its own in the terminal's memory.
    made: u32,
    done: mpsc::Sender<Made>,
}

/// Where pictures come from.
struct Source {
    client: Client,
    cache: Option<DiskCache>,
    /// Made ready with the first picture: reading certificates takes milliseconds.
    fetcher: OnceCell<Fetcher>,
}

impl Pictures {
    /// An empty workshop, and where its pictures come out.
    pub(super) fn new() -> (Self, mpsc::Receiver<Made>) {
        let (done, made) = mpsc::channel(AT_ONCE);
        let pictures = Self {
            gallery: Gallery::default(),
            canvas: None,
            source: None,
            in_hand: HashSet::new(),
            failed: HashMap::new(),
            made: std::process::id() << 12,
            done,
        };
        (pictures, made)
    }

    /// The terminal draws pictures like this.
    pub(super) fn draw_on(&mut self, canvas: Option<Canvas>) {
        self.canvas = canvas;
        self.gallery.clear();
    }

    /// Pictures may be fetched now; `cache` is the folder that keeps them between runs.
    pub(super) fn open(&mut self, client: Client, cache: Option<PathBuf>) {
        let cache = cache.map(DiskCache::new);
        self.source = Some(Arc::new(Source { client, cache, fetcher: OnceCell::new() }));
    }

    /// The pictures that are ready.
    pub(super) const fn gallery(&self) -> &Gallery {
        &self.gallery
    }

    /// The terminal has forgotten what it was sent.
    pub(super) fn forget(&mut self) {
        self.gallery.clear();
    }

    /// Starts on what is wanted and missing, as far as hands are free.
    pub(super) fn want(&mut self, wanted: Vec<Portrait>) {
        let (Some(canvas), Some(source)) = (self.canvas, &self.source) else { return };
        for portrait in wanted {
            let place = Place { id: portrait.id, size: portrait.size };
            if self.gallery.shows(place, &portrait.url) || self.in_hand.contains(&place) {
                continue;
            }
            if self.failed.get(&portrait.url).is_some_and(|since| since.elapsed() < REST) {
                continue;
            }
            if self.in_hand.len() >= AT_ONCE {
                return;
            }
            self.in_hand.insert(place);
            let (source, done) = (Arc::clone(source), self.done.clone());
            self.made += 1;
            let number = self.made;
            tokio::spawn(async move {
                let picture = make(&source, &portrait, canvas, number).await;
                // Whoever waited may have left already.
                let _ = done.send(Made { place, url: portrait.url, picture }).await;
            });
        }
    }

    /// Takes a picture that was made; true when there is one more to show.
    pub(super) fn take(&mut self, made: Made) -> bool {
        self.in_hand.remove(&made.place);
        if let Some(picture) = made.picture {
            self.failed.remove(&made.url);
            self.gallery.hang(made.place, made.url, picture);
            true
        } else {
            self.failed.retain(|_, since| since.elapsed() < REST);
            self.failed.insert(made.url, Instant::now());
            false
        }
    }
}

/// One picture from its address to the terminal's own form; whatever goes wrong, there is none.
async fn make(source: &Arc<Source>, portrait: &Portrait, canvas: Canvas, number: u32) -> Option<Protocol> {
    let bytes = source.bytes(&portrait.url).await?;
    let size = portrait.size;
    let made = tokio::task::spawn_blocking(move || {
        let picture = decode(&bytes).map_err(|error| error.to_string())?;
        encode(&picture, size, canvas, number).map_err(|error| error.to_string())
    });
    match made.await.map_err(|error| error.to_string()).flatten() {
        Ok(picture) => Some(picture),
        Err(reason) => {
            tracing::debug!(person = %portrait.id, reason, "no picture");
            None
        }
    }
}

impl Source {
    /// The picture's bytes, from the disk or from the network.
    async fn bytes(self: &Arc<Self>, url: &str) -> Option<Vec<u8>> {
        let address = url.to_owned();
        let source = Arc::clone(self);
        let kept = tokio::task::spawn_blocking(move || source.cache.as_ref()?.load(&address));
        if let Ok(Some(bytes)) = kept.await {
            return Some(bytes);
        }
        let fetched = self.fetcher().await?.fetch(url).await;
        let bytes = fetched.inspect_err(|error| tracing::debug!(%error, "no picture")).ok()?;
        let (source, address, kept) = (Arc::clone(self), url.to_owned(), bytes.clone());
        tokio::task::spawn_blocking(move || {
            if let Some(Err(error)) = source.cache.as_ref().map(|cache| cache.store(&address, &kept)) {
                tracing::warn!(%error, "a picture could not be kept");
            }
        });
        Some(bytes)
    }

    async fn fetcher(self: &Arc<Self>) -> Option<&Fetcher> {
        let make = || async {
            let client = self.client.clone();
            let policy = Policy::of_portal(client.portal());
            let trust = tokio::task::spawn_blocking(move || client.trust()).await.ok()?.ok()?;
            Fetcher::new(policy, trust).ok()
        };
        self.fetcher.get_or_try_init(|| async { make().await.ok_or(()) }).await.ok()
    }
}
