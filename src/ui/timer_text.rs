//! What a row or a tile says about time, in words: of the calendar what counts now, else how long the presence lasts.

use jiff::{SignedDuration, Timestamp};
use ratatui::style::Style;

use super::View;
use super::glyphs::before;
use crate::app::Timers;
use crate::people::roster::{Availability, Entry, RowTimer};
use crate::people::timers::{self, Coarse};

/// What is said of somebody's time.
pub(super) struct TimerText {
    /// The whole.
    pub(super) said: String,
    /// Where there is little room: the time, the day or the duration alone, of what has a shorter form.
    pub(super) short: Option<String>,
    /// The hue of the meeting, of the absence or of the presence.
    pub(super) style: Style,
    /// Whether it is of something to come.
    pub(super) is_plan: bool,
}

impl TimerText {
    /// What is said at the view's instant; `None` for nothing.
    pub(super) fn of(view: &View, entry: &Entry) -> Option<Self> {
        let (now, words, glyphs) = (view.portal_now(), view.words, view.theme.glyphs);
        let timer = view.app.roster().row_timer(entry, now);
        let (said, short) = match timer {
            RowTimer::None => return None,
            RowTimer::For(since) => (view.lasting(since, now), None),
            RowTimer::Ago(since) => match view.app.timers() {
                Timers::Ticking => {
                    let time = timers::coarse(since, now);
                    let is_measured = !matches!(time, Coarse::Now | Coarse::LongAgo);
                    let short = is_measured.then(|| words.how_long(time));
                    (words.how_long_ago(time, view.day(since)), short)
                }
                Timers::Still => (words.with("since", &[("time", moment(view, since).into())]), None),
            },
            RowTimer::Meeting(until) => {
                let until = moment(view, until);
                let said = words.with("row-meeting", &[("until", until.as_str().into())]);
                (before(glyphs.meeting(), &said), Some(before(glyphs.meeting(), &until)))
            }
            RowTimer::AbsentUntil(until) => {
                let until = moment(view, until);
                (words.with("row-absent", &[("until", until.as_str().into())]), Some(until))
            }
            RowTimer::Back(day) => {
                let day = words.short_day(day);
                (words.with("back-short", &[("day", day.as_str().into())]), Some(day))
            }
            RowTimer::AwayFrom(day) => {
                (words.with("row-away-from", &[("day", words.short_day(day).into())]), None)
            }
        };
        let is_plan = matches!(timer, RowTimer::AwayFrom(_));
        let style = style(view, timer, entry.availability());
        (!said.is_empty()).then_some(Self { said, short, style, is_plan })
    }
}

fn style(view: &View, timer: RowTimer, availability: Availability) -> Style {
    let theme = view.theme;
    match (timer, availability) {
        (RowTimer::Meeting(_), _) => theme.availability(Availability::Busy),
        (RowTimer::AbsentUntil(_) | RowTimer::Back(_), _) => theme.availability(Availability::Absent),
        (RowTimer::AwayFrom(_), _)
        | (_, Availability::Offline | Availability::Other | Availability::Unknown) => theme.dim(),
        (_, availability) => theme.availability(availability),
    }
}

/// The time of an instant by the reader's clock; where it is not today, its day alone.
pub(super) fn moment(view: &View, at: Timestamp) -> String {
    let (now, local) = (view.portal_now(), at.to_zoned(view.time_zone.clone()));
    let last = at.checked_sub(SignedDuration::from_nanos(1)).unwrap_or(at);
    if view.day(last) == view.day(now) {
        return view.words.moment(at, now, view.time_zone);
    }
    view.words.short_day(local.date())
}
