//! The first line: whose portal, how many are where, who I am, whether the data are fresh.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::{Clickable, View, text};
use crate::app::{Action, ConnectionState, TOLD_FROM, Target, Timers};
use crate::people::roster::{Availability, Entry};
use crate::people::search::{Filter, Quality};
use crate::people::timers::{self, Coarse};

/// What the counts leave out first when the screen is narrow: from the last to the first.
const SHOWN: [Availability; 8] = [
    Availability::Active,
    Availability::Quiet,
    Availability::Idle,
    Availability::Mobile,
    Availability::Busy,
    Availability::Away,
    Availability::Absent,
    Availability::Offline,
];

/// How much the line says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Everything,
    /// What is as it should be is a glyph.
    Terse,
    /// What is not as it should be takes the room of the portal's name: the counts keep their words.
    TerseWithoutPortal,
    NumbersOnly,
    WithoutPortal,
    WithoutMe,
    /// Neither the program's name nor when a refused portal is asked again.
    Brief,
    Least,
}

impl Detail {
    const FALLING: [Self; 8] = [
        Self::Everything,
        Self::Terse,
        Self::TerseWithoutPortal,
        Self::NumbersOnly,
        Self::WithoutPortal,
        Self::WithoutMe,
        Self::Brief,
        Self::Least,
    ];

    const fn names_portal(self) -> bool {
        matches!(self, Self::Everything | Self::Terse | Self::NumbersOnly)
    }

    /// Whether it says in words how I am; else in shapes, as long as it says that.
    const fn describes_me(self) -> bool {
        matches!(self, Self::Everything | Self::NumbersOnly)
    }

    const fn names_counts(self) -> bool {
        matches!(self, Self::Everything | Self::Terse | Self::TerseWithoutPortal)
    }
}

/// Draws the line; answers where a click does something.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    let detail = fitting(view, area.width);
    let left = left(view, detail);
    let right = right(view, detail, freshness(view, detail));
    frame.render_widget(&left.line, area);
    let room = right.width().min(area.width);
    let corner = Rect { x: area.right() - room, width: room, ..area };
    frame.render_widget(&right.line, corner);
    let begin = Rect { width: area.width - room, ..area };
    left.targets_in(begin).chain(right.targets_in(corner)).collect()
}

/// As much as the width holds. What is said while all is well stays as it is when it is not, but for what must make
/// room.
fn fitting(view: &View, width: u16) -> Detail {
    let fits =
        |detail, told| left(view, detail).width().saturating_add(right(view, detail, told).width()) < width;
    let usual = Detail::FALLING
        .into_iter()
        .filter(|detail| *detail != Detail::TerseWithoutPortal)
        .find(|detail| fits(*detail, FreshnessText::as_it_should_be(view)));
    Detail::FALLING
        .into_iter()
        .skip_while(|detail| Some(*detail) != usual)
        .find(|detail| fits(*detail, freshness(view, *detail)))
        .unwrap_or(Detail::Least)
}

/// What the line says without shapes, the most needed first.
pub(super) fn said(view: &View) -> Vec<String> {
    let count = |availability: Availability| {
        let count =
            view.app.counts().iter().find(|(of, _)| *of == availability).map_or(0, |&(_, count)| count);
        (count > 0).then(|| view.words.count_availability(availability, count))
    };
    let told = freshness(view, Detail::Everything);
    let me = me(view, Detail::Everything);
    let me: String = me.iter().map(|span| &*span.content).collect();
    let me = me.split_whitespace().collect::<Vec<_>>().join(" ");
    let doubt = (!told.as_it_should_be).then(|| told.said.clone());
    let fresh = told.as_it_should_be.then_some(told.said);
    let counts = SHOWN.into_iter().filter_map(count);
    let rest = [fresh, Some(me).filter(|me| !me.is_empty()), Some(view.app.portal().to_owned())];
    doubt.into_iter().chain(counts).chain(rest.into_iter().flatten()).collect()
}

fn left<'a>(view: &'a View, detail: Detail) -> Clickable<'a> {
    let theme = view.theme;
    let mut line = Clickable::indented(1);
    if !matches!(detail, Detail::Brief | Detail::Least) {
        let name = Span::styled(view.words.get("app-name"), theme.accent().patch(theme.strong()));
        line.push([name, Span::raw("  ")]);
    }
    if detail.names_portal() {
        let portal = text::fit(view.app.portal(), 32, theme.glyphs.ellipsis()).into_owned();
        line.push([Span::styled(portal, theme.dim()), Span::raw("  ")]);
    }
    for availability in SHOWN {
        let count =
            view.app.counts().iter().find(|(of, _)| *of == availability).map_or(0, |&(_, count)| count);
        if count > 0 {
            let said = count_spans(view, availability, count, detail);
            match filter_of(availability) {
                Some(filter) => line.push_target(said, Target::Filter(filter)),
                None => line.push(said),
            }
            line.push([Span::raw("  ")]);
        }
    }
    line
}

fn count_spans<'a>(
    view: &'a View,
    availability: Availability,
    count: usize,
    detail: Detail,
) -> [Span<'a>; 2] {
    let style = view.theme.availability(availability);
    let said = if detail.names_counts() {
        view.words.count_availability(availability, count)
    } else {
        count.to_string()
    };
    [
        Span::styled(view.theme.glyphs.availability(availability), style),
        Span::styled(format!(" {said}"), style),
    ]
}

/// The filter that shows those who are counted.
fn filter_of(availability: Availability) -> Option<Filter> {
    Quality::of(availability).map(Filter::is)
}

fn right<'a>(view: &'a View, detail: Detail, told: FreshnessText<'a>) -> Clickable<'a> {
    let mut line = Clickable::default();
    let me = me(view, detail);
    if !me.is_empty() {
        line.push_target(me, Target::Act(Action::MyStatus));
        line.push([Span::raw("  ")]);
    }
    let FreshnessText { glyph, said, style, as_it_should_be } = told;
    if detail != Detail::Least && !(detail == Detail::Terse && as_it_should_be) {
        line.push([Span::styled(format!("{said} "), style)]);
    }
    line.push([Span::styled(glyph, style), Span::raw(" ")]);
    line
}

/// My own presence.
fn me<'a>(view: &'a View, detail: Detail) -> Vec<Span<'a>> {
    let Some((me, presence)) =
        view.app.me().filter(|_| !matches!(detail, Detail::WithoutMe | Detail::Brief | Detail::Least))
    else {
        return Vec::new();
    };
    let availability = view.app.roster().get(me.id).map_or(Availability::Active, Entry::availability);
    let style = view.theme.availability(availability);
    let mut spans = vec![
        Span::styled(view.words.get("me-is"), view.theme.dim()),
        Span::styled(format!(" {}", view.theme.glyphs.availability(availability)), style),
    ];
    if detail.describes_me() {
        let word = view.words.presence(presence);
        spans.push(Span::styled(format!(" {word}"), style));
    }
    if let Some(until) = view.app.my_status_until().filter(|_| detail.describes_me()) {
        let said = view.words.with("me-until", &[("time", view.clock(until).into())]);
        spans.push(Span::styled(format!(" {said}"), view.theme.dim()));
    }
    if let Some(since) = view.app.my_idle() {
        let idle = view.theme.availability(Availability::Idle);
        spans.push(Span::styled(format!(" {}", view.theme.glyphs.availability(Availability::Idle)), idle));
        let age = view.lasting(since, view.portal_now());
        let said = if detail.describes_me() {
            view.words.with("own-status-idle", &[("age", age.into())])
        } else {
            age
        };
        spans.push(Span::styled(format!(" {said}").trim_end().to_owned(), idle));
    }
    spans
}

/// Whether the data can be believed.
struct FreshnessText<'a> {
    glyph: &'a str,
    said: String,
    style: Style,
    as_it_should_be: bool,
}

impl<'a> FreshnessText<'a> {
    fn as_it_should_be(view: &'a View) -> Self {
        let said = view.words.get("data-fresh");
        let glyph = view.theme.glyphs.fresh();
        Self { glyph, said, style: view.theme.fresh(), as_it_should_be: true }
    }
}

/// Whether the data can be believed, and how old they are when not.
fn freshness<'a>(view: &'a View, detail: Detail) -> FreshnessText<'a> {
    let (theme, words, glyphs) = (view.theme, view.words, view.theme.glyphs);
    let doubtful = |glyph, said: String, style| FreshnessText { glyph, said, style, as_it_should_be: false };
    match view.app.connection().state() {
        ConnectionState::Connecting => doubtful(glyphs.reading(), age(view, "link-connecting"), theme.dim()),
        ConnectionState::Reading { done, found } => {
            let said = words.with("link-reading", &[("done", (*done).into()), ("total", (*found).into())]);
            doubtful(glyphs.reading(), said, theme.dim())
        }
        ConnectionState::Live if view.app.stale_since(view.now).is_some() => {
            doubtful(glyphs.warning(), age(view, "data-old"), theme.warning())
        }
        ConnectionState::Live if !view.app.connection().gaps().is_none() => {
            let key = if detail == Detail::Everything { "data-fresh-lacks" } else { "data-lacks" };
            doubtful(glyphs.fresh(), words.get(key), theme.fresh())
        }
        ConnectionState::Live => FreshnessText::as_it_should_be(view),
        ConnectionState::Retrying { .. } => {
            doubtful(glyphs.warning(), age(view, "link-retrying"), theme.warning())
        }
        ConnectionState::Stopped { at, .. } => doubtful(
            glyphs.warning(),
            refused(view, "link-stopped", at.filter(|_| detail != Detail::Brief)),
            theme.error(),
        ),
        ConnectionState::Moved { at, .. } => doubtful(
            glyphs.warning(),
            refused(view, "link-moved", at.filter(|_| detail != Detail::Brief)),
            theme.error(),
        ),
    }
}

/// How old the data are; the plain word while they are not old yet.
fn age(view: &View, plain: &str) -> String {
    old(view).unwrap_or_else(|| view.words.get(plain))
}

/// The same where the portal refuses, with the time at which it is asked again.
fn refused(view: &View, plain: &str, again: Option<Timestamp>) -> String {
    let said = age(view, plain);
    let Some(again) = again else { return said };
    let again = view.clock(again);
    view.words.with("link-again", &[("said", said.into()), ("at", again.into())])
}

/// "40 s old", "3m old"; nothing before 30 s.
fn old(view: &View) -> Option<String> {
    let since = view.app.stale_since(view.now)?;
    let elapsed = view.now.duration_since(since);
    if view.app.timers() == Timers::Still && elapsed >= TOLD_FROM {
        return Some(view.words.with("data-as-of", &[("time", view.clock(since).into())]));
    }
    let age = match timers::coarse(since, view.now) {
        _ if elapsed < TOLD_FROM => return None,
        Coarse::Now => view.words.with("long-seconds", &[("seconds", (elapsed.as_secs() / 10 * 10).into())]),
        longer => view.words.how_long(longer),
    };
    Some(view.words.with("data-age", &[("age", age.into())]))
}
