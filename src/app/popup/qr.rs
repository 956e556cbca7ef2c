//! A telephone number as a code that a phone scans.

use super::{Answer, Context, Input, Popup, PopupState};
use crate::app::{Action, App, Outcome};
use crate::people::PhoneNumber;
use crate::people::phone::Country;

/// A telephone number to scan.
#[derive(Clone, Debug)]
pub struct Qr {
    number: PhoneNumber,
}

impl Qr {
    /// The number.
    #[must_use]
    pub const fn number(&self) -> &PhoneNumber {
        &self.number
    }
}

impl PopupState for Qr {
    fn update(&mut self, _input: Input, _context: &Context<'_>) -> Option<Answer> {
        None
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        &[(Action::Back, "foot-close")]
    }
}

impl App {
    pub(in crate::app) fn open_qr(&mut self, number: PhoneNumber) -> Outcome {
        // Whoever scans it may be abroad.
        let host = self.settings.portal_url.split('/').nth(2).unwrap_or_default();
        let number = number.international(Country::of_host(host.split(':').next().unwrap_or_default()));
        self.open(Popup::Qr(Qr { number }))
    }
}
