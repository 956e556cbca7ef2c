//! The first line: whose portal, how many are where, who I am, whether the data are fresh.

use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::{View, text};
use crate::app::Link;
use crate::people::roster::{Entry, Standing};
use crate::people::timers;

/// What the counts leave out first when the screen is narrow: from the last to the first.
const SHOWN: [Standing; 7] = [
    Standing::Online,
    Standing::Idle,
    Standing::Mobile,
    Standing::Busy,
    Standing::Away,
    Standing::Absent,
    Standing::Offline,
];

/// How much the line says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Everything,
    /// What is as it should be is a glyph.
    Terse,
    NumbersOnly,
    WithoutPortal,
    Least,
}

impl Detail {
    const FALLING: [Self; 5] =
        [Self::Everything, Self::Terse, Self::NumbersOnly, Self::WithoutPortal, Self::Least];

    const fn names_portal(self) -> bool {
        matches!(self, Self::Everything | Self::Terse | Self::NumbersOnly)
    }

    const fn names_counts(self) -> bool {
        matches!(self, Self::Everything | Self::Terse)
    }
}

pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) {
    for detail in Detail::FALLING {
        let left = left(view, detail);
        let right = right(view, detail);
        if left.width() + right.width() < usize::from(area.width) || detail == Detail::Least {
            frame.render_widget(left, area);
            let room = right.width().min(area.width.into());
            let room = u16::try_from(room).unwrap_or(area.width);
            let corner = Rect { x: area.right() - room, width: room, ..area };
            frame.render_widget(right.alignment(Alignment::Right), corner);
            return;
        }
    }
}

fn left<'a>(view: &'a View, detail: Detail) -> Line<'a> {
    let theme = view.theme;
    let mut spans = vec![Span::raw(" ")];
    if detail != Detail::Least {
        spans.push(Span::styled(view.words.get("app-name"), theme.accent().patch(theme.strong())));
        spans.push(Span::raw("  "));
    }
    if detail.names_portal() {
        let portal = text::fit(view.app.portal(), 32, theme.glyphs.ellipsis()).into_owned();
        spans.push(Span::styled(portal, theme.dim()));
        spans.push(Span::raw("  "));
    }
    for standing in SHOWN {
        let count = view.app.counts().iter().find(|(of, _)| *of == standing).map_or(0, |&(_, count)| count);
        if count > 0 {
            spans.extend(count_spans(view, standing, count, detail));
        }
    }
    Line::from(spans)
}

fn count_spans<'a>(view: &'a View, standing: Standing, count: usize, detail: Detail) -> [Span<'a>; 3] {
    let style = view.theme.standing(standing);
    let said =
        if detail.names_counts() { view.words.count(count_key(standing), count) } else { count.to_string() };
    [
        Span::styled(view.theme.glyphs.standing(standing), style),
        Span::styled(format!(" {said}"), style),
        Span::raw("  "),
    ]
}

fn right<'a>(view: &'a View, detail: Detail) -> Line<'a> {
    let mut spans = me(view, detail);
    let (glyph, said, style) = freshness(view);
    let as_it_should_be = matches!(view.app.link(), Link::Live);
    if detail != Detail::Least && !(detail == Detail::Terse && as_it_should_be) {
        spans.push(Span::styled(format!("{said} "), style));
    }
    spans.push(Span::styled(glyph, style));
    spans.push(Span::raw(" "));
    Line::from(spans)
}

/// My own presence.
fn me<'a>(view: &'a View, detail: Detail) -> Vec<Span<'a>> {
    let Some((me, presence)) = view.app.me().filter(|_| detail.names_portal()) else {
        return Vec::new();
    };
    let standing = view.app.roster().get(me.id).map_or(Standing::Online, Entry::standing);
    let style = view.theme.standing(standing);
    let mut spans = vec![
        Span::styled(view.words.get("me-is"), view.theme.dim()),
        Span::styled(format!(" {}", view.theme.glyphs.standing(standing)), style),
    ];
    if detail != Detail::Terse {
        let word = view.words.get(&format!("presence-{}", presence.as_str()));
        spans.push(Span::styled(format!(" {word}"), style));
    }
    spans.push(Span::raw("  "));
    spans
}

/// Whether the data can be believed, and how old they are when not.
fn freshness<'a>(view: &'a View) -> (&'a str, String, ratatui::style::Style) {
    let (theme, words, glyphs) = (view.theme, view.words, view.theme.glyphs);
    match view.app.link() {
        Link::Connecting => (glyphs.reading(), age(view, "link-connecting"), theme.dim()),
        Link::Reading { done, total } => {
            let said = words.with("link-reading", &[("done", (*done).into()), ("total", (*total).into())]);
            (glyphs.reading(), said, theme.dim())
        }
        Link::Live => (glyphs.fresh(), words.get("data-fresh"), theme.fresh()),
        Link::Retrying { .. } => (glyphs.warning(), age(view, "link-retrying"), theme.warning()),
        Link::Stopped { .. } | Link::Moved { .. } => {
            (glyphs.warning(), age(view, "link-stopped"), theme.error())
        }
    }
}

/// How old the data are; the plain word while they are not old yet.
fn age(view: &View, plain: &str) -> String {
    let since = view.app.stale_since();
    let age = since.map(|since| view.words.how_long(timers::coarse(since, view.now))).unwrap_or_default();
    if age.is_empty() { view.words.get(plain) } else { view.words.with("data-age", &[("age", age.into())]) }
}

const fn count_key(standing: Standing) -> &'static str {
    match standing {
        Standing::Online => "count-online",
        Standing::Mobile => "count-mobile",
        Standing::Busy => "count-busy",
        Standing::Idle => "count-idle",
        Standing::Away => "count-away",
        Standing::Offline => "count-offline",
        Standing::Absent => "count-absent",
        Standing::Unknown => "count-unknown",
        Standing::Other => "count-other",
    }
}
