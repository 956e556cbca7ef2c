//! The wall: a tile a person, with the face, the presence and how long.
//!
//! ```text
//! ▌▓▓▓▓▓▓ Name
//! ▌▓▓▓▓▓▓ ● online
//! ▌▓▓▓▓▓▓ 14m
//! ```

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;

use super::timer_text::TimerText;
use super::{View, chips, list, picture, put, text};
use crate::app::Placed;
use crate::app::{Pane, Target};
use crate::people::DepartmentId;
use crate::people::roster::{Availability, Entry};

/// Draws the wall; answers where its title can be clicked.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) -> Vec<(Rect, Target)> {
    let (app, wall) = (view.app, view.app.browser().wall());
    let title = chips::title(view, area.width);
    frame.render_widget(view.pane_block(Pane::List, title.line.clone()), area);
    let targets = title.targets_in(list::title_area(area)).collect();
    let inside = area.inner(Margin::new(1, 1));
    if app.browser().list().rows().is_empty() {
        list::draw_empty(view, frame, inside);
        return targets;
    }
    for placed in wall.view(inside.as_size()) {
        match placed {
            Placed::Heading(department, people, place) => {
                draw_heading(view, frame, on(inside, place), department, people);
            }
            Placed::Person(id, place) => {
                if let Some(entry) = app.roster().get(id) {
                    let selected = app.browser().list().selected() == Some(id);
                    Tile { view, entry, selected }.draw(frame, on(inside, place));
                }
            }
        }
    }
    let (above, below) = wall.more(inside.height);
    view.mark_more(frame, area, above, below);
    targets
}

/// A place within the view, on the screen.
fn on(inside: Rect, place: Rect) -> Rect {
    Rect { x: inside.x + place.x, y: inside.y + place.y, ..place }.intersection(inside)
}

fn draw_heading(view: &View, frame: &mut Frame, area: Rect, id: Option<DepartmentId>, people: usize) {
    let (words, theme) = (view.words, view.theme);
    let department = id.and_then(|id| view.app.roster().departments().get(id));
    let name = department.map_or_else(|| words.get("no-department"), |known| known.name.clone());
    let count = format!("{}{people}", theme.glyphs.dot());
    let count_width = text::width(&count);
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let name_area = Rect { width: area.width.saturating_sub(count_width), ..area };
    let used = put(frame, name_area, &name, theme.accent().patch(theme.strong()), theme.glyphs);
    put(
        frame,
        Rect { x: area.x + used, width: area.width - used, ..area },
        &count,
        theme.dim(),
        theme.glyphs,
    );
}

/// A tile with what it needs to draw itself.
struct Tile<'a> {
    view: &'a View<'a>,
    entry: &'a Entry,
    selected: bool,
}

impl Tile<'_> {
    fn draw(&self, frame: &mut Frame, area: Rect) {
        let theme = self.view.theme;
        // The last column keeps neighbours apart.
        let area = Rect { width: area.width.saturating_sub(1), ..area };
        if self.selected {
            area.rows().for_each(|row| self.view.mark_selected(frame, row));
        }
        let tile = self.view.app.browser().wall().tile();
        let (face, gap) = (tile.face, tile.indent);
        let place = Rect { x: area.x + 1, width: face.width, height: face.height, ..area };
        let shade = self.entry.availability().shade();
        picture::draw(self.view, frame, &self.entry.person, shade, place.intersection(area));
        let text = Rect { x: area.x + gap, width: area.width.saturating_sub(gap), ..area };
        match area.height {
            0 => {}
            1 => self.draw_line(frame, text),
            2 => {
                self.draw_name(frame, line(text, 0));
                self.draw_state(frame, line(text, 1));
            }
            3 => {
                self.draw_name(frame, line(text, 0));
                self.draw_presence(frame, line(text, 1));
                self.draw_timer(frame, line(text, 2));
            }
            _ => {
                self.draw_name(frame, line(text, 0));
                let position = &self.entry.person.position;
                let style = self.view.faded(self.entry, theme.dim());
                list::put_matched(self.view, frame, line(text, 1), position, style);
                self.draw_presence(frame, line(text, 2));
                self.draw_timer(frame, line(text, 3));
            }
        }
    }

    fn draw_name(&self, frame: &mut Frame, area: Rect) {
        let person = &self.entry.person;
        let mut style = self.view.faded(self.entry, self.view.name_style(self.entry));
        if self.selected {
            style = style.patch(self.view.theme.strong());
        }
        list::put_matched(self.view, frame, area, &person.name, style);
    }

    fn style(&self) -> Style {
        self.view.faded(self.entry, self.view.theme.availability(self.entry.availability()))
    }

    fn glyph(&self) -> &'static str {
        self.view.theme.glyphs.availability(self.entry.availability())
    }

    /// The presence in its own word, or where that is too long in a short one.
    fn presence(&self, width: u16) -> String {
        let words = self.view.words;
        let said = |word: String| format!("{} {word}", self.glyph());
        let absent = self.entry.availability() == Availability::Absent;
        let whole = Some(said(words.verdict(&self.entry.verdict)))
            .filter(|said| !absent && text::width(said) <= width);
        whole.unwrap_or_else(|| said(words.get(short_key(self.entry.availability()))))
    }

    fn draw_presence(&self, frame: &mut Frame, area: Rect) {
        put(frame, area, &self.presence(area.width), self.style(), self.view.theme.glyphs);
    }

    fn draw_timer(&self, frame: &mut Frame, area: Rect) {
        if let Some(timer) = TimerText::of(self.view, self.entry) {
            let dim = self.view.faded(self.entry, self.view.theme.dim());
            put(frame, area, &timer.said, dim, self.view.theme.glyphs);
        }
    }

    /// Presence and timer on one line: as many words as fit, the timer before the word, of meetings and absences
    /// the time or the day alone.
    fn draw_state(&self, frame: &mut Frame, area: Rect) {
        // A tile has room for what is, and none for plans.
        let Some(timer) = TimerText::of(self.view, self.entry).filter(|timer| !timer.is_plan) else {
            return self.draw_presence(frame, area);
        };
        let dim = self.view.faded(self.entry, self.view.theme.dim());
        let timer_width = text::width(&timer.said);
        let presence = self.presence(area.width.saturating_sub(timer_width + 1));
        let together = text::width(&presence) + 1 + timer_width <= area.width;
        let presence = if together { presence } else { self.glyph().to_owned() };
        let too_wide = text::width(&presence) + 1 + timer_width > area.width;
        let timer = timer.short.filter(|_| too_wide).unwrap_or(timer.said);
        let used = put(frame, area, &presence, self.style(), self.view.theme.glyphs) + 1;
        let rest = Rect { x: area.x + used, width: area.width.saturating_sub(used), ..area };
        put(frame, rest, &timer, dim, self.view.theme.glyphs);
    }

    /// Everything on one line: glyph, name, and the timer where there is room.
    fn draw_line(&self, frame: &mut Frame, area: Rect) {
        let theme = self.view.theme;
        put(frame, area, self.glyph(), self.style(), theme.glyphs);
        let timer = TimerText::of(self.view, self.entry);
        let forms = timer.into_iter().flat_map(|timer| [Some(timer.said), timer.short]).flatten();
        // The name comes first: what time it is said of gives way before a letter is cut.
        let left = area.width.saturating_sub(text::width(&self.entry.person.name) + 3);
        let timer = forms.into_iter().find(|said| text::width(said) <= left).unwrap_or_default();
        let width = text::width(&timer).min(area.width);
        let corner = Rect { x: area.right() - width, width, ..area };
        put(frame, corner, &timer, self.view.faded(self.entry, theme.dim()), theme.glyphs);
        let name = Rect { x: area.x + 2, width: area.width.saturating_sub(width + 3), ..area };
        self.draw_name(frame, name.intersection(area));
    }
}

/// The key of an availability's short word in the Fluent files.
const fn short_key(availability: Availability) -> &'static str {
    match availability {
        Availability::Active => "short-active",
        Availability::Quiet => "short-quiet",
        Availability::Mobile => "short-mobile",
        Availability::Busy => "short-busy",
        Availability::Idle => "short-idle",
        Availability::Away => "short-away",
        Availability::Offline => "short-offline",
        Availability::Absent => "short-absent",
        Availability::Unknown => "short-unknown",
        Availability::Other => "short-other",
    }
}

/// A line of an area, counted from its top.
fn line(area: Rect, nth: u16) -> Rect {
    Rect { y: area.y + nth, height: 1, ..area }
}
