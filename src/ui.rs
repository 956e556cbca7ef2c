//! The view: the state, the words and the time in, a frame out. Nothing here changes anything.

mod card;
mod chips;
pub mod contrast;
mod footer;
pub mod glyphs;
mod header;
mod hyperlink;
mod list;
mod manner;
mod notices;
mod picture;
mod popup;
mod relay;
pub mod text;
pub mod theme;
mod timer_text;
mod toast;
mod tree;
mod wall;
mod welcome;

use std::cell::OnceCell;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::{Constraint, Flex, Layout, Position, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Borders};

use crate::app::keymap::Key;
use crate::app::{Action, App, Edges, HitMap, Pane, Target, Timers};
use crate::avatars::AvatarCache;
use crate::people::roster::{Availability, Entry};
use crate::people::timers;
use crate::words::Words;

use manner::Manner;

pub use glyphs::Glyphs;
pub use hyperlink::join as join_links;
pub use theme::{Base, Depth, Palette, Theme};
pub use welcome::WelcomeView;

/// Everything that the view reads.
pub struct View<'a> {
    /// The state.
    pub app: &'a App,
    /// The language.
    pub words: &'a Words,
    /// The colours and glyphs.
    pub theme: &'a Theme,
    /// The pictures.
    pub pictures: &'a AvatarCache,
    /// The present instant, by the computer's clock.
    pub now: Timestamp,
    /// Where the reader is.
    pub time_zone: &'a TimeZone,
    /// Where the pop-up lies in this frame, once that was asked for.
    pub popup_place: OnceCell<Option<Rect>>,
}

impl View<'_> {
    /// Draws one frame; answers what a click means where, and how far one can scroll.
    pub fn draw(&self, frame: &mut Frame) -> HitMap {
        let layout = self.app.browser().layout();
        let base = self.theme.base();
        frame.buffer_mut().content.iter_mut().for_each(|cell| {
            cell.set_style(base);
        });
        let mut hits = HitMap::default();
        if let Some(area) = layout.header {
            hits.targets.extend(self.manner().header(self, frame, area));
        }
        if let Some(area) = layout.tree {
            tree::draw(self, frame, area);
        }
        if let Some(area) = layout.wall {
            hits.targets.extend(wall::draw(self, frame, area));
        }
        match layout.list {
            Some(area) if layout.edges != Edges::None => hits.targets.extend(list::draw(self, frame, area)),
            Some(area) => list::draw_rows(self, frame, area),
            None => {}
        }
        if let Some(area) = layout.card {
            card::draw(self, frame, area, &mut hits);
        }
        if let Some(area) = layout.footer {
            hits.targets.extend(footer::draw(self, frame, area));
        }
        hits.popup = self.app.popup().map(|open| popup::draw(self, frame, open));
        hits
    }

    /// What a pop-up covers of the screen, when there is one.
    fn popup_place(&self, screen: Rect) -> Option<Rect> {
        let place = || self.app.popup().map(|open| popup::place(self, open, screen));
        *self.popup_place.get_or_init(place)
    }

    /// The present instant, by the portal's clock.
    fn portal_now(&self) -> Timestamp {
        self.app.portal_time(self.now)
    }

    /// The day of an instant, where the reader is.
    fn day(&self, at: Timestamp) -> jiff::civil::Date {
        at.to_zoned(self.time_zone.clone()).date()
    }

    /// "14:03", where the reader is.
    fn clock(&self, at: Timestamp) -> String {
        self.words.time_of_day(at.to_zoned(self.time_zone.clone()).time())
    }

    /// "14:03:20", where the reader is.
    fn clock_to_the_second(&self, at: Timestamp) -> String {
        at.to_zoned(self.time_zone.clone()).strftime("%H:%M:%S").to_string()
    }

    /// How long something lasts that began at an instant, by the clock that reads `now`: "14m"; where timers stand
    /// still, since when. Empty below a minute while timers run.
    fn lasting(&self, since: Timestamp, now: Timestamp) -> String {
        match self.app.timers() {
            Timers::Ticking => self.words.how_long(timers::coarse(since, now)),
            Timers::Still => {
                let time = self.words.moment(since, now, self.time_zone);
                self.words.with("since", &[("time", time.into())])
            }
        }
    }

    /// How a key is called, as far as the terminal shows it.
    fn key_label(&self, key: &Key) -> String {
        self.theme.glyphs.plain(&key.label()).into_owned()
    }

    /// The first key that an action is bound to, if any is.
    fn key_of(&self, action: Action) -> Option<String> {
        self.app.keymap().keys(action).first().map(|key| self.key_label(key))
    }

    /// What the portal does not confirm keeps its last state, but dim.
    fn faded(&self, entry: &Entry, style: Style) -> Style {
        if self.app.doubted_since(entry, self.now).is_some() {
            style.add_modifier(Modifier::DIM)
        } else {
            style
        }
    }

    /// A name among others, dimmed for who is not in: the hues of presence are the only ones of a list. Of whom nothing
    /// is known, nothing is claimed.
    fn name_style(&self, entry: &Entry) -> Style {
        match entry.availability() {
            Availability::Offline | Availability::Absent => self.theme.dim(),
            _ => self.theme.text(),
        }
    }

    /// In what manner everything is shown.
    fn manner(&self) -> &'static dyn Manner {
        manner::of(self.app.presentation())
    }

    /// Marks the row that the cursor is on, before it is drawn.
    fn mark_selected(&self, frame: &mut Frame, row: Rect) {
        self.manner().select(self, frame, row);
    }

    /// Says on the frame of a pane that there is more above or below.
    fn mark_more(&self, frame: &mut Frame, area: Rect, above: bool, below: bool) {
        let (up, down) = self.theme.glyphs.more();
        let at = area.right().saturating_sub(3);
        if above {
            frame.buffer_mut().set_string(at, area.y, up, self.theme.dim());
        }
        if below {
            frame.buffer_mut().set_string(at, area.bottom().saturating_sub(1), down, self.theme.dim());
        }
    }

    /// The frame round a pane.
    fn pane_block<'b>(&self, pane: Pane, title: Line<'b>) -> Block<'b> {
        let focus = if self.app.browser().focus() == pane { Focus::Here } else { Focus::Elsewhere };
        block(*self.theme, title, focus)
    }
}

/// Where the keys go.
#[derive(Clone, Copy)]
enum Focus {
    Here,
    Elsewhere,
}

/// A frame that shows whether the keys go into it.
fn block(theme: Theme, title: Line<'_>, focus: Focus) -> Block<'_> {
    let style = match focus {
        Focus::Here => theme.frame_focused(),
        Focus::Elsewhere => theme.frame(),
    };
    // A title is text, not a part of the line it stands in.
    let block = Block::bordered()
        .border_style(style)
        .title_style(Style::new().fg(theme.base().fg.unwrap_or(Color::Reset)))
        .title(title);
    match theme.glyphs {
        Glyphs::Unicode => block.border_type(BorderType::Rounded),
        Glyphs::Ascii => block.border_set(glyphs::ASCII_BORDER),
        Glyphs::None => block.borders(Borders::NONE),
    }
}

/// The middle of the screen, at most so wide and high.
fn middle(screen: Rect, width: u16, height: u16) -> Rect {
    let [row] = Layout::vertical([Constraint::Max(height)]).flex(Flex::Center).areas(screen);
    let [area] = Layout::horizontal([Constraint::Max(width)]).flex(Flex::Center).areas(row);
    area
}

/// A line whose parts may be clicked.
#[derive(Default)]
struct Clickable<'a> {
    line: Line<'a>,
    /// Columns from the beginning of the line, with what a click there means.
    targets: Vec<(std::ops::Range<u16>, Target)>,
}

impl<'a> Clickable<'a> {
    /// A line that begins with so many blanks.
    fn indented(blanks: usize) -> Self {
        Self { line: Line::raw(" ".repeat(blanks)), targets: Vec::new() }
    }

    fn width(&self) -> u16 {
        u16::try_from(self.line.width()).unwrap_or(u16::MAX)
    }

    /// Adds what a click does nothing on.
    fn push(&mut self, spans: impl IntoIterator<Item = Span<'a>>) {
        self.line.spans.extend(spans);
    }

    /// Adds what a click does something on.
    fn push_target(&mut self, spans: impl IntoIterator<Item = Span<'a>>, target: Target) {
        let from = self.width();
        self.push(spans);
        self.targets.push((from..self.width(), target));
    }

    /// The places on the screen, for a line that begins at the left of an area.
    fn targets_in(self, area: Rect) -> impl Iterator<Item = (Rect, Target)> {
        self.targets.into_iter().filter_map(move |(columns, target)| {
            let place =
                Rect { x: area.x + columns.start, width: columns.end - columns.start, height: 1, ..area };
            let place = place.intersection(area);
            (!place.is_empty()).then_some((place, target))
        })
    }
}

/// Writes one line of text into an area; what does not fit is cut with an ellipsis.
fn put(frame: &mut Frame, area: Rect, text: &str, style: Style, glyphs: Glyphs) -> u16 {
    if area.is_empty() {
        return 0;
    }
    let fitted = text::fit(text, area.width, glyphs.ellipsis());
    let end = text::write(frame.buffer_mut(), area.as_position(), &fitted, area.width, style);
    end.saturating_sub(area.x)
}

/// Where a cursor stands, if it is on the screen.
fn cursor_at(area: Rect, column: u16) -> Option<Position> {
    (column < area.width).then(|| Position::new(area.x + column, area.y))
}

#[cfg(test)]
mod tests;
