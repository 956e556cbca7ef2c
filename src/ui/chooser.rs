//! A list to choose from, over the middle of the screen.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::{View, chips, middle, put, text};
use crate::app::{Chooser, Item, Label, Target};

/// The most cells that the list is wide.
const WIDTH: u16 = 64;

/// The column of the keys, and of single letters.
const KEY: u16 = 8;
const LETTER: u16 = 3;

/// Where the list is drawn.
pub(super) fn place(screen: Rect, chooser: &Chooser) -> Rect {
    let typed = u16::from(chooser.typed().is_some());
    let items = u16::try_from(chooser.matching().len().max(1)).unwrap_or(u16::MAX);
    middle(screen, WIDTH, items.saturating_add(2 + typed).min(24))
}

/// Draws the list; the cursor stays in view. Answers where its items are.
pub(super) fn draw(view: &View, frame: &mut Frame, chooser: &Chooser) -> Vec<(Rect, Target)> {
    let items = chooser.matching();
    let area = place(frame.area(), chooser);
    let title = Line::styled(format!(" {} ", view.words.get(chooser.title)), view.theme.strong());
    frame.render_widget(Clear, area);
    frame.render_widget(view.frame(title, true), area);
    let mut inside = area.inner(Margin::new(1, 1));
    if let Some(typed) = chooser.typed()
        && inside.height > 1
    {
        draw_typed(view, frame, Rect { height: 1, ..inside }, typed);
        inside = Rect { y: inside.y + 1, height: inside.height - 1, ..inside };
    }
    if items.is_empty() {
        put(
            frame,
            Rect { x: inside.x + 2, ..inside },
            &view.words.get("chooser-nothing"),
            view.theme.dim(),
            view.theme.glyphs,
        );
        return Vec::new();
    }
    let height = usize::from(inside.height).max(1);
    let top = (chooser.cursor() + 1).saturating_sub(height);
    let keys = match (items.iter().any(|item| !item.key.is_empty()), chooser.is_lettered()) {
        (false, _) => None,
        (true, false) => Some((KEY, view.theme.accent())),
        (true, true) => Some((LETTER, view.theme.dim())),
    };
    let mut targets = Vec::new();
    for (line, (nth, item)) in (0u16..).zip(items.iter().enumerate().skip(top).take(height)) {
        let row = Rect { y: inside.y + line, height: 1, ..inside };
        draw_item(view, frame, row, (item, keys), nth == chooser.cursor());
        targets.push((row, Target::Item(nth)));
    }
    targets
}

/// Draws what has been typed to narrow a list, with the cursor after it.
pub(super) fn draw_typed(view: &View, frame: &mut Frame, area: Rect, typed: &str) {
    let used = put(frame, area, "  › ", view.theme.accent(), view.theme.glyphs);
    let rest = Rect { x: area.x + used, width: area.width - used, ..area };
    let end = put(frame, rest, typed, view.theme.strong(), view.theme.glyphs);
    frame.set_cursor_position((rest.x + end, rest.y));
}

/// One line; beside the item, how wide the column of the keys is and how they look, where there are any.
fn draw_item(
    view: &View,
    frame: &mut Frame,
    area: Rect,
    (item, keys): (&Item, Option<(u16, Style)>),
    chosen: bool,
) {
    let theme = view.theme;
    if chosen {
        frame.buffer_mut().set_style(area, theme.selected_row());
        put(frame, area, theme.glyphs.cursor(), theme.accent(), theme.glyphs);
    }
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let area = match view.app.is_on(item.choice) {
        Some(on) => {
            put(frame, area, theme.glyphs.tick(on), theme.accent(), theme.glyphs);
            Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area }
        }
        None => area,
    };
    let (keys, style) = keys.unwrap_or_default();
    let key = theme.glyphs.plain(&item.key);
    put(frame, Rect { width: keys.min(area.width), ..area }, &key, style, theme.glyphs);
    let area = Rect { x: area.x + keys.min(area.width), width: area.width.saturating_sub(keys), ..area };
    let hint = text::fit(&item.hint, area.width / 2, theme.glyphs.ellipsis());
    let room = area.width.saturating_sub(text::width(&hint) + 1);
    let label = match &item.label {
        Label::Word(key) => Line::raw(view.words.get(key)),
        Label::Plain(name) => Line::raw(name.as_str()),
        Label::Person(id) => person(view, *id),
        Label::Filter(filter) => Line::raw(chips::filter_name(view, filter)),
    };
    frame.buffer_mut().set_line(area.x, area.y, &label, room);
    let at = area.right().saturating_sub(text::width(&hint));
    frame.buffer_mut().set_string(at, area.y, &hint, theme.dim());
}

fn person<'a>(view: &'a View, id: crate::people::PersonId) -> Line<'a> {
    let Some(entry) = view.app.roster().get(id) else { return Line::default() };
    let (theme, standing) = (view.theme, entry.standing());
    Line::from(vec![
        Span::styled(format!("{} ", theme.glyphs.standing(standing)), theme.standing(standing)),
        Span::styled(entry.person.name.as_str(), theme.person(entry.person.color, id)),
    ])
}
