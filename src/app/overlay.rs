//! What lies over the panes: a pop-up, and a short message for a while.

use jiff::Timestamp;

use super::hit_map::PopupHits;
use super::{Popup, Toast};

/// What lies over the panes.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    popup: Option<Popup>,
    toast: Option<Toast>,
}

impl Overlay {
    /// The pop-up that has the keys, when there is one.
    pub(super) const fn popup(&self) -> Option<&Popup> {
        self.popup.as_ref()
    }

    pub(super) const fn popup_mut(&mut self) -> Option<&mut Popup> {
        self.popup.as_mut()
    }

    /// Opens a pop-up in place of the one that is open.
    pub(super) fn open(&mut self, popup: Popup) {
        self.popup = Some(popup);
    }

    /// Closes the pop-up; answers what it was.
    pub(super) fn close(&mut self) -> Option<Popup> {
        self.popup.take()
    }

    /// The pop-up was drawn.
    pub(super) fn drawn(&mut self, hits: Option<&PopupHits>) {
        if let (Some(popup), Some(hits)) = (&mut self.popup, hits) {
            popup.drawn(hits.overflow);
        }
    }

    /// The short message in the footer, until it goes away.
    pub(super) const fn toast(&self) -> Option<&Toast> {
        self.toast.as_ref()
    }

    /// Shows a short message in place of the last one.
    pub(super) fn show(&mut self, toast: Toast) {
        self.toast = Some(toast);
    }

    /// Takes away the message whose time is over at `now`.
    pub(super) fn expire(&mut self, now: Timestamp) {
        self.toast.take_if(|toast| toast.until <= now);
    }
}
