//! The generations of the vendor's messenger, which differ in what they tell of somebody's presence.

use clap::ValueEnum;

/// Which messenger a portal runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Messenger {
    /// Today's: of everybody it tells when they were last active and until when they are absent. The rest is blank:
    /// `status` is `online`, `idle`, `mobile_last_date` and (but for `im.user.get`) `desktop_last_date` are `false`.
    #[default]
    #[value(name = "2026")]
    Y2026,
    /// An older one, as on premises: it tells every presence.
    #[value(name = "2018")]
    Y2018,
}
