//! A menu: its items one below the other.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{View, at_pointer, draw_frame, draw_typed, narrowed, put};
use crate::app::{Item, Label, Menu, PopupHits};
use crate::people::PersonId;
use crate::people::cover::Tie;
use crate::ui::{chips, text};

/// The most cells that a menu is wide, and the least where one types.
const WIDTH: u16 = 76;
const TYPED_WIDTH: u16 = 44;

/// The column of single letters.
const LETTER: u16 = 3;
/// What of the width is no room for an item: the frame, the cursor, blanks.
const EDGES: u16 = 7;
/// Blanks between an item and what it is about.
const GAP: u16 = 2;

/// Where the menu is drawn: in the middle, or at the pointer where that opened it.
pub(super) fn place(view: &View, menu: &Menu, room: Rect) -> Rect {
    let typed = u16::from(menu.typed().is_some());
    let lines = |items: usize| u16::try_from(items.max(1)).unwrap_or(u16::MAX).saturating_add(2 + typed);
    let all: Vec<&Item> = menu.items().collect();
    let (keys, _) = key_column(view, menu, &all);
    let item_width = |item: &&Item| {
        let tick = if view.app.is_on(&item.choice).is_some() { 2 } else { 0 };
        let label = u16::try_from(label(view, item).width()).unwrap_or(u16::MAX);
        let hint = counted_hint(view, menu, item);
        let hint = if hint.is_empty() { 0 } else { GAP + text::width(&hint) };
        label.saturating_add(tick).saturating_add(hint)
    };
    let widest = all.iter().map(item_width).max().unwrap_or(0).saturating_add(keys);
    let nothing = if typed > 0 { TYPED_WIDTH } else { 0 };
    let title = text::width(&view.words.get(menu.title())).saturating_add(4);
    let width = widest.saturating_add(EDGES).max(title).max(nothing).min(WIDTH);
    let size = Size::new(width, lines(all.len()));
    match menu.pointer() {
        Some(pointer) => at_pointer(room, pointer, size),
        None => narrowed(room, size, lines(menu.matching().len())),
    }
}

/// Draws the menu; the cursor stays in view.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, menu: &Menu) -> PopupHits {
    let items = menu.matching();
    let title = Line::styled(format!(" {} ", view.words.get(menu.title())), view.theme.strong());
    draw_frame(view, frame, area, title);
    let mut inside = area.inner(Margin::new(1, 1));
    if let Some(typed) = menu.typed() {
        inside = draw_typed(view, frame, inside, typed);
    }
    let mut hits = PopupHits::new(area);
    if items.is_empty() {
        let line = Rect { x: inside.x + 2, ..inside };
        put(frame, line, &view.words.get("nothing-matches"), view.theme.dim(), view.theme.glyphs);
        return hits;
    }
    let height = usize::from(inside.height).max(1);
    let top = (menu.cursor() + 1).saturating_sub(height);
    let keys = key_column(view, menu, &items);
    for (line, (nth, item)) in (0u16..).zip(items.iter().enumerate().skip(top).take(height)) {
        let row = Rect { y: inside.y + line, height: 1, ..inside };
        if nth == menu.cursor() {
            view.mark_selected(frame, row);
        }
        view.manner().item(view, frame, row, item, &counted_hint(view, menu, item), keys);
        hits.items.push((row, nth));
    }
    hits
}

/// How wide the column of the keys is, and how they look.
fn key_column(view: &View, menu: &Menu, items: &[&Item]) -> (u16, Style) {
    if items.iter().all(|item| item.key.is_empty()) {
        (0, Style::new())
    } else if menu.is_lettered() {
        (LETTER, view.theme.dim())
    } else {
        let name = |item: &&Item| text::width(&view.theme.glyphs.plain(&item.key));
        let widest = items.iter().map(name).max().unwrap_or_default();
        (widest + 2, view.theme.accent())
    }
}

/// What an item is called.
pub(in crate::ui) fn item_name(view: &View, item: &Item) -> String {
    match &item.label {
        Label::Word(key) => view.words.get(key),
        Label::Plain(name) => name.clone(),
        Label::Cover(cover) => view.app.name_of(cover.id),
        Label::Filter(filter) => chips::filter_name(view, filter),
    }
}

/// The same, with how many people it is about before it; the hints of counted items are as wide as the widest, so that the
/// numbers stand one below the other.
fn counted_hint(view: &View, menu: &Menu, item: &Item) -> String {
    let hint = item_hint(view, item);
    let Some(count) = item.count else { return hint };
    let width = menu.items().map(|item| text::width(&item.hint)).max().unwrap_or_default();
    format!("{count}  {hint:<width$}", width = usize::from(width))
}

/// What stands beside a line: why somebody is proposed, and what they are, else what the menu was told.
pub(in crate::ui) fn item_hint(view: &View, item: &Item) -> String {
    let Label::Cover(cover) = &item.label else { return item.hint.clone() };
    let told = [view.words.get(tie(cover.tie())), item.hint.clone()];
    told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(view.theme.glyphs.dot())
}

/// One line, in shapes and columns.
pub(in crate::ui) fn draw_item(
    view: &View,
    frame: &mut Frame,
    area: Rect,
    item: &Item,
    hint: &str,
    (keys, style): (u16, Style),
) {
    let theme = view.theme;
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let area = match view.app.is_on(&item.choice) {
        Some(on) => {
            let tick = if on { theme.glyphs.tick() } else { " " };
            put(frame, area, tick, theme.accent(), theme.glyphs);
            Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area }
        }
        None => area,
    };
    let key = theme.glyphs.plain(&item.key);
    put(frame, Rect { width: keys.min(area.width), ..area }, &key, style, theme.glyphs);
    let area = Rect { x: area.x + keys.min(area.width), width: area.width.saturating_sub(keys), ..area };
    let label = label(view, item);
    // What an item is about may take all that the item leaves, and half of the line in any case.
    let left =
        area.width.saturating_sub(u16::try_from(label.width()).unwrap_or(u16::MAX).saturating_add(GAP));
    let hint = text::fit(hint, left.max(area.width / 2), theme.glyphs.ellipsis());
    let room = area.width.saturating_sub(text::width(&hint) + 1);
    frame.buffer_mut().set_line(area.x, area.y, &label, room);
    let at = area.right().saturating_sub(text::width(&hint));
    frame.buffer_mut().set_string(at, area.y, &hint, theme.dim());
}

/// How an item is called.
fn label<'a>(view: &'a View, item: &'a Item) -> Line<'a> {
    match &item.label {
        Label::Cover(cover) => person(view, cover.id),
        Label::Word(_) | Label::Plain(_) | Label::Filter(_) => Line::raw(item_name(view, item)),
    }
}

/// The message that says why somebody is proposed.
const fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::Deputy => "cover-deputy",
        Tie::Head => "cover-head",
        Tie::SameSkills => "cover-same-skills",
        Tie::SharedSkills => "cover-shared-skills",
        Tie::SamePosition => "cover-same-position",
        Tie::SimilarPosition => "cover-similar-position",
        Tie::Department => "cover-same-department",
    }
}

fn person<'a>(view: &'a View, id: PersonId) -> Line<'a> {
    let Some(entry) = view.app.roster().get(id) else { return Line::default() };
    let (theme, availability) = (view.theme, entry.availability());
    Line::from(vec![
        Span::styled(
            format!("{} ", theme.glyphs.availability(availability)),
            theme.availability(availability),
        ),
        Span::styled(entry.person.name.as_str(), view.name_style(entry)),
    ])
}
