//! The list: a row a person, headings where the order has groups.
//!
//! ```text
//! ▌ ● ▓▓ Name            position            14m
//! ```

mod heading;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::timer_text::TimerText;
use super::{View, chips, picture, put, text};
use crate::app::ROW_FACE;
use crate::app::{ConnectionState, Density, Pane, Target};
use crate::people::roster::{Entry, Row};
use crate::people::search;
use crate::people::{Order, Overlay};

/// The cells of the cursor, with the blank behind it …
const CURSOR: u16 = 2;
/// … and of the glyph.
const GLYPH: u16 = 2;
/// Narrower rows than this leave out the position.
const POSITION_FROM: u16 = 46;
/// Narrower rows than this leave out the timer.
const TIMER_FROM: u16 = 24;

/// Draws the list in its frame; answers where its title can be clicked.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    let title = chips::title(view, area.width);
    let block = view.pane_block(Pane::List, title.line.clone());
    let rows = block.inner(area);
    frame.render_widget(block, area);
    draw_rows(view, frame, rows);
    let list = view.app.browser().list();
    let below = list.top() + usize::from(rows.height) < list.rows().len();
    view.mark_more(frame, area, list.top() > 0, below);
    title.targets_in(title_area(area)).collect()
}

/// Draws the rows alone.
pub(super) fn draw_rows(view: &View, frame: &mut Frame, area: Rect) {
    let list = view.app.browser().list();
    if list.rows().is_empty() {
        view.manner().begin(frame, area);
        draw_empty(view, frame, area);
        return;
    }
    let sticky = list.sticky(area.height);
    for (line, row) in (0u16..).zip(list.view(area.height)) {
        let place = Rect { y: area.y + line, height: 1, ..area };
        match sticky.filter(|_| line == 0).unwrap_or(*row) {
            Row::Heading(group, count) => heading::draw(view, frame, place, group, count),
            Row::Person(id) => {
                if let Some(entry) = view.app.roster().get(id) {
                    if list.selected() == Some(id) {
                        view.mark_selected(frame, place);
                    }
                    view.manner().person(view, frame, place, entry);
                }
            }
        }
    }
}

/// Draws somebody's row in shapes and columns.
pub(super) fn draw_person(view: &View, frame: &mut Frame, area: Rect, entry: &Entry) {
    let selected = view.app.browser().list().selected() == Some(entry.person.id);
    PersonRow { view, entry, selected }.draw(frame, area);
}

/// Where the title of a frame is written.
pub(super) fn title_area(frame: Rect) -> Rect {
    Rect { x: frame.x + 1, width: frame.width.saturating_sub(2), height: 1, ..frame }
}

/// The key of an order's name in the Fluent files.
pub(super) const fn order_key(order: Order) -> &'static str {
    match order {
        Order::Presence => "order-presence",
        Order::Name => "order-name",
        Order::Department => "order-department",
        Order::Activity => "order-activity",
        Order::TimeZone => "order-time-zone",
        Order::FreeSoonest => "order-free-soonest",
        Order::Recent => "order-recent",
    }
}

/// Why a query leaves nobody: what it looks for does not exist, or nobody matches.
fn nobody(view: &View) -> String {
    let (words, filter) = (view.words, view.app.browser().filter());
    let said = |key: &str, typed: &str, nearest: &[String]| {
        let nearest = nearest.first().map_or("", String::as_str);
        words.with(key, &[("typed", typed.into()), ("nearest", nearest.into())])
    };
    if let Some(mistake) = filter.query().mistakes().first() {
        return said("list-no-filter", &mistake.typed, &mistake.nearest);
    }
    let roster = view.app.roster();
    let untold = filter.query().chips().iter().find_map(|chip| chip.untold(roster));
    if let Some(quality) = untold {
        let quality = words.get(&format!("quality-{}", quality.as_str()));
        return words.with("list-untold-filter", &[("quality", quality.into())]);
    }
    let untold = filter.query().chips().iter().find_map(|chip| match chip {
        search::Filter::Profile { topic, .. } => Some(*topic),
        _ => None,
    });
    if let Some(topic) = untold.filter(|topic| !roster.knows(topic.field())) {
        return words.get(match topic {
            search::Topic::Skill => "list-untold-skills",
            search::Topic::Interest => "list-untold-interests",
            search::Topic::City => "list-untold-cities",
        });
    }
    let unknown = filter.query().chips().iter().find_map(|chip| match chip {
        search::Filter::Department(name) if search::departments_meant(name, roster).is_empty() => Some(name),
        _ => None,
    });
    match unknown {
        Some(name) if !roster.departments().is_empty() => {
            let nearest = search::department_names(name, 1, roster);
            let key = if nearest.is_empty() { "list-no-department-near" } else { "list-no-department" };
            said(key, name, &nearest)
        }
        _ => said("list-empty-filter", filter.typed(), &[]),
    }
}

/// Says why there is nobody.
pub(super) fn draw_empty(view: &View, frame: &mut Frame, area: Rect) {
    let (words, theme) = (view.words, view.theme);
    let lines = if view.app.browser().filter().is_active() && !view.app.roster().is_empty() {
        vec![Line::raw(nobody(view)), Line::styled(words.get("list-empty-filter-hint"), theme.dim())]
    } else if view.app.browser().scope().is_some() {
        vec![
            Line::raw(words.get("list-empty-scope")),
            Line::styled(words.get("list-empty-scope-hint"), theme.dim()),
        ]
    } else {
        match view.app.connection().state() {
            ConnectionState::Connecting | ConnectionState::Reading { .. } => {
                vec![Line::styled(words.get("list-empty-connecting"), theme.dim())]
            }
            ConnectionState::Live => vec![Line::styled(words.get("list-empty-nobody"), theme.dim())],
            ConnectionState::Retrying { sentence, .. } => {
                vec![Line::styled(words.say(sentence), theme.warning())]
            }
            ConnectionState::Stopped { sentence, .. } | ConnectionState::Moved { sentence, .. } => vec![
                Line::styled(words.get("list-empty-stopped"), theme.error()),
                Line::default(),
                Line::raw(words.say(sentence)),
            ],
        }
    };
    let [_, middle, _] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(6), Constraint::Fill(2)]).areas(area);
    let [_, middle, _] =
        Layout::horizontal([Constraint::Length(2), Constraint::Fill(1), Constraint::Length(2)]).areas(middle);
    let text = Paragraph::new(lines).centered().wrap(ratatui::widgets::Wrap { trim: true });
    frame.render_widget(text, middle);
}

/// The columns of a row, behind the cursor.
struct Columns {
    glyph: Rect,
    face: Rect,
    /// The name and the position: what the others leave.
    text: Rect,
    timer: Rect,
}

impl Columns {
    /// Those of a row with so many cells for the face and the timer. Not by the solver of layouts, which costs more than
    /// all the rest of a row.
    fn of(row: Rect, face: u16, timer: u16) -> Self {
        let column = |from: u16, width: u16| {
            let from = from.min(row.width);
            Rect { x: row.x + from, width: width.min(row.width - from), ..row }
        };
        let text = CURSOR + GLYPH + face;
        let timer_at = row.width.saturating_sub(timer).max(text);
        Self {
            glyph: column(CURSOR, GLYPH),
            face: column(CURSOR + GLYPH, face),
            text: column(text, timer_at - text),
            timer: column(timer_at, timer),
        }
    }
}

/// Somebody's row.
struct PersonRow<'a> {
    view: &'a View<'a>,
    entry: &'a Entry,
    selected: bool,
}

impl PersonRow<'_> {
    fn draw(&self, frame: &mut Frame, area: Rect) {
        let face =
            if self.view.app.browser().density() == Density::Comfortable { ROW_FACE.width + 1 } else { 0 };
        let said = TimerText::of(self.view, self.entry).filter(|_| area.width >= TIMER_FROM);
        let timer = said.as_ref().map_or(1, |timer| text::width(&timer.said) + 2);
        let Columns { glyph, face, text, timer } = Columns::of(area, face, timer);
        self.draw_glyph(frame, glyph);
        picture::draw(
            self.view,
            frame,
            &self.entry.person,
            self.entry.availability().shade(),
            Rect { width: face.width.min(ROW_FACE.width), ..face },
        );
        self.draw_name(
            frame,
            Rect { width: area.right().saturating_sub(text.x + 1), ..text },
            text.width,
            area.width,
        );
        if let Some(said) = said {
            self.draw_timer(frame, timer, &said);
        }
    }

    fn draw_glyph(&self, frame: &mut Frame, area: Rect) {
        let theme = self.view.theme;
        let availability = self.entry.availability();
        put(
            frame,
            area,
            theme.glyphs.availability(availability),
            self.faded(theme.availability(availability)),
            theme.glyphs,
        );
    }

    /// The name, and the position up to where the timer begins; `room` is what both have, `whole` what they would
    /// have without a timer, so that positions begin at the same column in every row.
    fn draw_name(&self, frame: &mut Frame, whole: Rect, room: u16, row_width: u16) {
        let view = self.view;
        let (theme, person) = (view.theme, &self.entry.person);
        let with_position = row_width >= POSITION_FROM;
        let column = if with_position { (whole.width * 9 / 20).max(12) } else { room };
        let name = Rect { width: column.min(room), ..whole };
        let mut style = self.faded(view.name_style(self.entry));
        if self.selected {
            style = style.patch(theme.strong());
        }
        let mut width = name.width.saturating_sub(1);
        let marks = self.marks();
        let marks_width = u16::try_from(marks.iter().map(Span::width).sum::<usize>()).unwrap_or(0);
        width = width.saturating_sub(marks_width);
        let used = put_matched(view, frame, Rect { width, ..name }, &person.name, style);
        let after = Rect { x: name.x + used, width: marks_width, ..name };
        frame.buffer_mut().set_line(after.x, after.y, &Line::from(marks), after.width);
        let rest = Rect { x: after.right(), width: width.saturating_sub(used), ..name };
        self.draw_nickname(frame, rest);
        if with_position {
            let position = Rect { x: whole.x + column, width: room.saturating_sub(column), ..whole };
            put_matched(view, frame, position, &person.position, self.faded(theme.dim()));
        }
    }

    /// What the user calls the person, where there is room for all of it.
    fn draw_nickname(&self, frame: &mut Frame, area: Rect) {
        let Some(nickname) = self.view.app.roster().nickname(self.entry.person.id) else { return };
        let said = format!("({nickname})");
        if text::width(&said) < area.width {
            let place = Rect { x: area.x + 1, width: area.width - 1, ..area };
            put_matched(self.view, frame, place, &said, self.faded(self.view.theme.dim()));
        }
    }

    /// What stands behind the name: a birthday, a favourite, somebody of whom the user wants to be told.
    fn marks(&self) -> Vec<Span<'static>> {
        let (theme, app, id) = (self.view.theme, self.view.app, self.entry.person.id);
        let birthday = self.entry.verdict.overlay == Some(Overlay::Birthday);
        [
            (birthday, theme.glyphs.birthday()),
            (app.browser().is_favourite(id), theme.glyphs.favourite()),
            (app.browser().is_watched(id), theme.glyphs.watched()),
        ]
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, glyph)| Span::styled(format!(" {glyph}"), self.faded(theme.text())))
        .collect()
    }

    fn draw_timer(&self, frame: &mut Frame, area: Rect, timer: &TimerText) {
        let at = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        put(frame, at, &timer.said, self.faded(timer.style), self.view.theme.glyphs);
    }

    fn faded(&self, style: Style) -> Style {
        self.view.faded(self.entry, style)
    }
}

/// Writes a text in which the letters that the query matched stand out; answers the cells used.
pub(super) fn put_matched(view: &View, frame: &mut Frame, area: Rect, content: &str, style: Style) -> u16 {
    let filter = view.app.browser().filter();
    if !filter.is_active() || area.is_empty() {
        return put(frame, area, content, style, view.theme.glyphs);
    }
    let fitted = text::fit(content, area.width, view.theme.glyphs.ellipsis());
    let mut spans = Vec::new();
    let mut from = 0;
    for range in filter.query().highlights(&fitted) {
        spans.push(Span::styled(&fitted[from..range.start], style));
        spans.push(Span::styled(&fitted[range.clone()], style.patch(view.theme.matched())));
        from = range.end;
    }
    spans.push(Span::styled(&fitted[from..], style));
    let line = Line::from(spans);
    let end = text::write_line(frame.buffer_mut(), area.as_position(), &line, area.width);
    end - area.x
}
