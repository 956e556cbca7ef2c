//! The culture of a portal, as far as its calendar shows it: how dates and times are written.

use clap::ValueEnum;
use jiff::civil::{Date, DateTime};

/// How the calendar's methods write dates. All others write them in one way, with the offset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DateFormat {
    /// `02.12.2026 14:30:00`, as in most of Europe.
    #[default]
    #[value(name = "eu")]
    European,
    /// `12/02/2026 02:30:00 pm`, as in the United States.
    #[value(name = "us")]
    American,
}

impl DateFormat {
    pub(super) fn date(self, date: Date) -> String {
        let format = match self {
            Self::European => "%d.%m.%Y",
            Self::American => "%m/%d/%Y",
        };
        date.strftime(format).to_string()
    }

    pub(super) fn date_and_time(self, at: DateTime) -> String {
        let time = match self {
            Self::European => at.strftime("%H:%M:%S"),
            Self::American => at.strftime("%I:%M:%S %P"),
        };
        format!("{} {time}", self.date(at.date()))
    }
}

/// The day that a parameter names, in any form that portals read: ISO, the European or the American one, with or
/// without a time behind it. `None` when it cannot be read.
pub(super) fn parse_day(text: &str) -> Option<Date> {
    let day = text.trim().split(['T', ' ']).next()?;
    ["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y"].into_iter().find_map(|format| Date::strptime(format, day).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_culture_has_its_own_order() {
        let at = date(2026, 12, 2).at(14, 30, 0, 0);
        assert_eq!(DateFormat::European.date_and_time(at), "02.12.2026 14:30:00");
        assert_eq!(DateFormat::American.date_and_time(at), "12/02/2026 02:30:00 pm");
    }

    #[test]
    fn days_are_read_in_every_form() {
        let forms =
            ["2026-12-02", "2026-12-02T23:00:00+03:00", "02.12.2026 11:00:00", " 12/02/2026 11:00:00 am"];
        assert!(forms.into_iter().all(|form| parse_day(form) == Some(date(2026, 12, 2))));
        assert_eq!(parse_day("soon"), None);
    }
}
