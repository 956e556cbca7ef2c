//! The first line: whose portal, how many are where, who I am, whether the data are fresh.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

use super::relay::relay;
use super::{Clickable, View, text};
use crate::app::{Action, ConnectionState, Relay, TOLD_FROM, Target, Timers};
use crate::people::roster::{Availability, Entry};
use crate::people::search::{Filter, Quality};
use crate::people::timers::{self, Coarse};

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    /// A group of the list; the absent as calendars tell of them, too, where they tell.
    Group(Availability),
    /// Who is in a meeting, whatever else they are.
    Meeting,
}

/// What the counts leave out first when the screen is narrow: from the last to the first.
const SHOWN: [Counted; 9] = [
    Counted::Group(Availability::Active),
    Counted::Group(Availability::Quiet),
    Counted::Group(Availability::Idle),
    Counted::Group(Availability::Mobile),
    Counted::Group(Availability::Busy),
    Counted::Meeting,
    Counted::Group(Availability::Away),
    Counted::Group(Availability::Absent),
    Counted::Group(Availability::Offline),
];

impl Counted {
    /// How many they are.
    fn count(self, view: &View) -> usize {
        let calendars = view.app.calendar_counts();
        match (self, calendars) {
            (Self::Meeting, _) => calendars.map_or(0, |counts| counts.meeting),
            (Self::Group(Availability::Absent), Some(counts)) => counts.absent,
            (Self::Group(group), _) => {
                view.app.counts().iter().find(|(of, _)| *of == group).map_or(0, |&(_, count)| count)
            }
        }
    }

    /// "38 active", "3 in a meeting".
    fn said(self, view: &View, count: usize) -> String {
        match self {
            Self::Group(group) => view.words.count_availability(group, count),
            Self::Meeting => view.words.count("count-meeting", count),
        }
    }

    const fn glyph<'a>(self, view: &View<'a>) -> &'a str {
        match self {
            Self::Group(group) => view.theme.glyphs.availability(group),
            Self::Meeting => view.theme.glyphs.meeting(),
        }
    }

    fn style(self, view: &View) -> Style {
        match self {
            Self::Group(group) => view.theme.availability(group),
            Self::Meeting => view.theme.availability(Availability::Busy),
        }
    }

    /// The filter that shows those who are counted.
    fn filter(self) -> Option<Filter> {
        match self {
            Self::Group(group) => Quality::of(group),
            Self::Meeting => Some(Quality::Meeting),
        }
        .map(Filter::is)
    }
}

/// A part of the line that makes room for others where the screen is narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// That all is as it should be, in words beside the glyph.
    AllIsWell,
    /// In words how I am; else in shapes.
    MyWord,
    /// The portal's name.
    Portal,
    /// The word beside a number of people.
    Word(Counted),
    /// The program's name.
    Name,
    /// How I am.
    Me,
    /// When the portal is asked again.
    Again,
    /// What is wrong, in words.
    Trouble,
    /// How many people are there.
    Count(Counted),
}

/// Every part, from the one that makes room first.
fn parts() -> impl Iterator<Item = Part> {
    let first = [Part::AllIsWell, Part::MyWord, Part::Portal];
    let then = [Part::Name, Part::Me, Part::Again];
    let counted = || SHOWN.into_iter().rev();
    let words = first.into_iter().chain(counted().map(Part::Word)).chain(then);
    words.chain(counted().map(Part::Count)).chain([Part::Trouble])
}

/// What the line leaves out.
#[derive(Clone, Debug, Default)]
struct Omitted(Vec<Part>);

impl Omitted {
    fn has(&self, part: Part) -> bool {
        self.0.contains(&part)
    }

    fn without(&self, part: Part) -> Self {
        Self(self.0.iter().copied().filter(|one| *one != part).collect())
    }
}

/// Draws the line; answers where a click does something.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    let omitted = fitting(view, area.width);
    let left = left(view, &omitted);
    let right = right(view, &omitted);
    frame.render_widget(&left.line, area);
    let room = right.width().min(area.width);
    let corner = Rect { x: area.right() - room, width: room, ..area };
    frame.render_widget(&right.line, corner);
    let begin = Rect { width: area.width - room, ..area };
    left.targets_in(begin).chain(right.targets_in(corner)).collect()
}

/// What the width has no room for, and nothing else: what left more room than was needed lets others stay.
fn fitting(view: &View, width: u16) -> Omitted {
    let fits =
        |omitted: &Omitted| left(view, omitted).width().saturating_add(right(view, omitted).width()) < width;
    let mut omitted = Omitted::default();
    for part in parts() {
        if fits(&omitted) {
            break;
        }
        omitted.0.push(part);
    }
    // A number with its word behind one without would seem to be of another kind.
    let mut words_end = false;
    for part in omitted.0.clone().into_iter().rev() {
        let is_word = matches!(part, Part::Word(_));
        let fuller = omitted.without(part);
        if fits(&fuller) && !(is_word && words_end) {
            omitted = fuller;
        } else {
            words_end |= is_word;
        }
    }
    omitted
}

/// What the line says without shapes, the most needed first.
pub(super) fn said(view: &View) -> Vec<String> {
    let count = |counted: Counted| {
        let count = counted.count(view);
        (count > 0).then(|| counted.said(view, count))
    };
    let told = freshness(view, &Omitted::default()).said;
    let me = me(view, &Omitted::default());
    let me: String = me.iter().map(|span| &*span.content).collect();
    let me = me.split_whitespace().collect::<Vec<_>>().join(" ");
    let connection = view.app.connection();
    let is_live = matches!(connection.state(), ConnectionState::Live);
    let is_told = connection.relay().is_none_or(Relay::is_telling);
    let (fresh, doubt) = if is_live && is_told && view.app.stale_since(view.now).is_none() {
        (Some(told), None)
    } else {
        (None, Some(told))
    };
    let counts = SHOWN.into_iter().filter_map(count);
    let rest = [fresh, Some(me).filter(|me| !me.is_empty()), Some(view.app.portal().to_owned())];
    doubt.into_iter().chain(counts).chain(rest.into_iter().flatten()).collect()
}

fn left<'a>(view: &'a View, omitted: &Omitted) -> Clickable<'a> {
    let theme = view.theme;
    let mut line = Clickable::indented(1);
    if !omitted.has(Part::Name) {
        let name = Span::styled(view.words.get("app-name"), theme.accent().patch(theme.strong()));
        line.push([name, Span::raw("  ")]);
    }
    if !omitted.has(Part::Portal) {
        let portal = text::fit(view.app.portal(), 32, theme.glyphs.ellipsis()).into_owned();
        line.push([Span::styled(portal, theme.dim()), Span::raw("  ")]);
    }
    for counted in SHOWN {
        let count = counted.count(view);
        if count > 0 && !omitted.has(Part::Count(counted)) {
            let said = count_spans(view, counted, count, omitted);
            match counted.filter() {
                Some(filter) => line.push_target(said, Target::Filter(filter)),
                None => line.push(said),
            }
            line.push([Span::raw("  ")]);
        }
    }
    line
}

fn count_spans<'a>(view: &'a View, counted: Counted, count: usize, omitted: &Omitted) -> [Span<'a>; 2] {
    let style = counted.style(view);
    let said = if omitted.has(Part::Word(counted)) { count.to_string() } else { counted.said(view, count) };
    [Span::styled(counted.glyph(view), style), Span::styled(format!(" {said}"), style)]
}

fn right<'a>(view: &'a View, omitted: &Omitted) -> Clickable<'a> {
    let mut line = Clickable::default();
    let me = me(view, omitted);
    if !me.is_empty() {
        line.push_target(me, Target::Act(Action::MyStatus));
        line.push([Span::raw("  ")]);
    }
    let FreshnessText { glyph, said, style } = freshness(view, omitted);
    if !said.is_empty() {
        line.push([Span::styled(format!("{said} "), style)]);
    }
    line.push([Span::styled(glyph, style), Span::raw(" ")]);
    line
}

/// My own presence.
fn me<'a>(view: &'a View, omitted: &Omitted) -> Vec<Span<'a>> {
    let Some((me, presence)) = view.app.me().filter(|_| !omitted.has(Part::Me)) else {
        return Vec::new();
    };
    let in_words = !omitted.has(Part::MyWord);
    let availability = view.app.roster().get(me.id).map_or(Availability::Active, Entry::availability);
    let style = view.theme.availability(availability);
    let mut spans = vec![
        Span::styled(view.words.get("me-is"), view.theme.dim()),
        Span::styled(format!(" {}", view.theme.glyphs.availability(availability)), style),
    ];
    if in_words {
        let word = view.words.presence(presence);
        spans.push(Span::styled(format!(" {word}"), style));
    }
    if let Some(until) = view.app.my_status_until().filter(|_| in_words) {
        let said = view.words.with("me-until", &[("time", view.clock(until).into())]);
        spans.push(Span::styled(format!(" {said}"), view.theme.dim()));
    }
    if let Some(since) = view.app.my_idle() {
        let idle = view.theme.availability(Availability::Idle);
        spans.push(Span::styled(format!(" {}", view.theme.glyphs.availability(Availability::Idle)), idle));
        let age = view.lasting(since, view.portal_now());
        let said = if in_words { view.words.with("own-status-idle", &[("age", age.into())]) } else { age };
        spans.push(Span::styled(format!(" {said}").trim_end().to_owned(), idle));
    }
    spans
}

/// Whether the data can be believed.
pub(super) struct FreshnessText<'a> {
    pub(super) glyph: &'a str,
    pub(super) said: String,
    pub(super) style: Style,
}

impl FreshnessText<'_> {
    fn without_words(self, is_so: bool) -> Self {
        if is_so { Self { said: String::new(), ..self } } else { self }
    }
}

/// Whether the data can be believed, how old they are when not, and when the portal is asked again.
fn freshness<'a>(view: &'a View, omitted: &Omitted) -> FreshnessText<'a> {
    let (theme, words, glyphs) = (view.theme, view.words, view.theme.glyphs);
    let is_brief = omitted.has(Part::AllIsWell);
    let trouble = |said: String| if omitted.has(Part::Trouble) { String::new() } else { said };
    let again = |at: Option<Timestamp>| at.filter(|at| *at > view.now && !omitted.has(Part::Again));
    let doubtful = |glyph, said: String, style| FreshnessText { glyph, said: trouble(said), style };
    if let Some(relay) = relay(view, is_brief) {
        return relay.without_words(omitted.has(Part::Trouble));
    }
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
            let key = if is_brief { "data-lacks" } else { "data-fresh-lacks" };
            doubtful(glyphs.fresh(), words.get(key), theme.fresh())
        }
        ConnectionState::Live => {
            let said = if is_brief { String::new() } else { words.get("data-fresh") };
            FreshnessText { glyph: glyphs.fresh(), said, style: theme.fresh() }
        }
        ConnectionState::Retrying { at, .. } => {
            // Waits are short while nothing but an answer lacks.
            let at = again(Some(*at)).map(|at| view.clock_to_the_second(at));
            doubtful(glyphs.warning(), refused(view, "link-retrying", at), theme.warning())
        }
        ConnectionState::Stopped { at, .. } => {
            let at = again(*at).map(|at| view.clock(at));
            doubtful(glyphs.warning(), refused(view, "link-stopped", at), theme.error())
        }
        ConnectionState::Moved { at, .. } => {
            let at = again(*at).map(|at| view.clock(at));
            doubtful(glyphs.warning(), refused(view, "link-moved", at), theme.error())
        }
    }
}

/// How old the data are; the plain word while they are not old yet.
fn age(view: &View, plain: &str) -> String {
    old(view).unwrap_or_else(|| view.words.get(plain))
}

/// The same where the portal does not tell, with the time at which it is asked again.
fn refused(view: &View, plain: &str, again: Option<String>) -> String {
    let said = age(view, plain);
    match again {
        Some(at) => view.words.with("link-again", &[("said", said.into()), ("at", at.into())]),
        None => said,
    }
}

/// "40 s old", "3m old"; nothing before 30 s.
pub(super) fn old(view: &View) -> Option<String> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::tz::TimeZone;

    use super::*;
    use crate::app::fixture::{now, office, silence};
    use crate::avatars::AvatarCache;
    use crate::ui::{Depth, Glyphs, Theme};
    use crate::words::Words;

    #[test]
    fn no_word_is_left_out_that_has_room() {
        let theme = Theme::new(Depth::None, Theme::DARK, Glyphs::Unicode);
        let (words, zone) = (Words::english(), TimeZone::UTC);
        let (well, mut silent) = (office(120, 36), office(120, 36));
        silent.tell(silence(), now());
        for app in [&well, &silent] {
            let view = View {
                app,
                words: &words,
                theme: &theme,
                pictures: &AvatarCache::default(),
                now: now() + jiff::SignedDuration::from_secs(45),
                time_zone: &zone,
                popup_place: std::cell::OnceCell::new(),
            };
            let width_of = |omitted: &Omitted| left(&view, omitted).width() + right(&view, omitted).width();
            for width in 20..180 {
                let omitted = fitting(&view, width);
                assert!(width_of(&omitted) < width, "{omitted:?} at {width}");
                // Of the words the first has to fit, lest one stand behind a number without.
                let lacks = |counted: &Counted| counted.count(&view) > 0 && omitted.has(Part::Word(*counted));
                let first = SHOWN.into_iter().find(lacks).map(Part::Word);
                let others = omitted.0.iter().filter(|part| !matches!(part, Part::Word(_)));
                for part in others.chain(&first) {
                    assert!(width_of(&omitted.without(*part)) >= width, "{part:?} fits at {width}");
                }
            }
            assert!(fitting(&view, 180).0.is_empty());
        }
    }
}
