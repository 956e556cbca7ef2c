//! What lies behind a pop-up: dimmed, so that the eye is where the keys are, and without what the pop-up cut in two.

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier};

use super::View;
use crate::app::Edges;
use crate::people::Rgb;
use crate::ui::{Depth, Theme};

/// So many blanks part one text of a line from the next.
const GAP: u16 = 2;
/// What of a colour is left, in per cent; the rest is the background's.
const LEFT: u16 = 45;

/// Stands where Kitty shows a part of a picture, which its colour names.
const KITTY_PLACEHOLDER: char = '\u{10EEEE}';

/// Dims the screen around `area`, but for the keys in the last line, and takes away the rest of texts that `area` cuts.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect) {
    let screen = frame.area();
    let layout = view.app.browser().layout();
    let panes = [layout.tree, layout.list, layout.wall, layout.card];
    let framed = panes.into_iter().flatten().filter(|_| layout.edges == Edges::Frame);
    let borders: Vec<Rect> = framed.collect();
    let is_kept = |buffer: &Buffer, at: Position| {
        // The face in a row goes with the name.
        let in_row = layout.list.is_some_and(|list| list.contains(at));
        !in_row && is_picture(*view.theme, &buffer[at])
            || borders.iter().any(|pane| is_border(*pane, buffer, at))
    };
    let buffer = frame.buffer_mut();
    for row in area.intersection(screen).rows() {
        let line = Rect { x: screen.x, width: screen.width, ..row };
        for text in cut_texts(buffer, line, area, is_kept) {
            text.positions().filter(|at| !area.contains(*at)).for_each(|at| {
                buffer[at].reset();
                buffer[at].set_style(view.theme.base());
            });
        }
    }
    for at in screen.positions().filter(|at| !area.contains(*at)) {
        if !layout.footer.is_some_and(|footer| footer.contains(at)) && !is_sent(&buffer[at]) {
            dim(*view.theme, &mut buffer[at]);
        }
    }
}

/// The texts of a line that stand partly in an area and partly beside it.
fn cut_texts(
    buffer: &Buffer,
    line: Rect,
    area: Rect,
    is_kept: impl Fn(&Buffer, Position) -> bool,
) -> Vec<Rect> {
    let mut texts: Vec<Rect> = Vec::new();
    let mut may_continue = false;
    for at in line.positions() {
        if is_kept(buffer, at) {
            may_continue = false;
        } else if !is_blank(&buffer[at]) {
            let goes_on = |text: &&mut Rect| may_continue && at.x < text.right() + gap_behind(buffer, **text);
            match texts.last_mut().filter(goes_on) {
                Some(text) => text.width = at.x + 1 - text.x,
                None => texts.push(Rect { x: at.x, width: 1, ..line }),
            }
            may_continue = true;
        }
    }
    texts.retain(|text| text.intersects(area) && text.intersection(area) != *text);
    texts
}

/// How many blanks part a text from the next: behind what was cut for the next one, one does.
fn gap_behind(buffer: &Buffer, text: Rect) -> u16 {
    if buffer[(text.right() - 1, text.y)].symbol() == "…" { 1 } else { GAP }
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol().trim().is_empty() && !is_sent(cell)
}

/// Whether a cell is a part of a pane's frame.
fn is_border(pane: Rect, buffer: &Buffer, at: Position) -> bool {
    let on_edge = at.x == pane.x || at.x + 1 == pane.right() || at.y == pane.y || at.y + 1 == pane.bottom();
    let is_line = matches!(buffer[at].symbol(), "─" | "│" | "╭" | "╮" | "╰" | "╯" | "-" | "|" | "+");
    pane.contains(at) && on_edge && is_line
}

/// Whether the terminal is sent a picture with this cell, or keeps one under it: no colour of the cell shows.
fn is_sent(cell: &Cell) -> bool {
    let is_link = cell.symbol().starts_with("\u{1b}]8;");
    let is_sent = |symbol: &str| symbol.contains(['\u{1b}', KITTY_PLACEHOLDER]);
    !is_link && (cell.diff_option == CellDiffOption::Skip || is_sent(cell.symbol()))
}

/// Whether a cell is a part of a picture or of the initials in its place.
fn is_picture(theme: Theme, cell: &Cell) -> bool {
    let plain = [Some(Color::Reset), theme.base().bg, theme.selected_row().bg];
    let has_background = !plain.contains(&Some(cell.bg));
    is_sent(cell) || has_background || cell.modifier.contains(Modifier::REVERSED)
}

fn dim(theme: Theme, cell: &mut Cell) {
    cell.modifier.remove(Modifier::BOLD);
    match theme.depth() {
        Depth::True | Depth::Indexed => {
            cell.fg = mixed(theme, cell.fg);
            if cell.bg != Color::Reset {
                cell.bg = mixed(theme, cell.bg);
            }
        }
        Depth::Basic => (cell.fg, cell.bg) = (Color::DarkGray, Color::Reset),
        Depth::None => {
            cell.modifier.remove(Modifier::REVERSED);
            cell.modifier.insert(Modifier::DIM);
        }
    }
}

/// A colour on its way into the background.
fn mixed(theme: Theme, color: Color) -> Color {
    let background = theme.background();
    let color = match color {
        Color::Rgb(r, g, b) => Rgb::new(r, g, b),
        Color::Indexed(index) if index >= 16 => of_indexed(index),
        _ => theme.plain_text(),
    };
    let mix = |of: u8, with: u8| {
        let sum = u16::from(of) * LEFT + u16::from(with) * (100 - LEFT);
        u8::try_from(sum / 100).unwrap_or(u8::MAX)
    };
    theme.color(Rgb::new(mix(color.r, background.r), mix(color.g, background.g), mix(color.b, background.b)))
}

/// A colour of xterm's cube and greys (16 to 255).
fn of_indexed(index: u8) -> Rgb {
    if let Some(step) = index.checked_sub(232) {
        let grey = 8 + 10 * step;
        return Rgb::new(grey, grey, grey);
    }
    let level = |of: u8| if of == 0 { 0 } else { 55 + 40 * of };
    let cube = index.saturating_sub(16);
    Rgb::new(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;
    use crate::ui::Glyphs;

    #[test]
    fn a_text_that_is_cut_goes_up_to_the_next_gap() {
        let line = Rect::new(0, 0, 40, 1);
        let mut buffer = Buffer::empty(line);
        buffer.set_string(0, 0, "Anna  Head of Design    working hours 14m", Style::new());
        let area = Rect::new(12, 0, 20, 1);
        let cut = cut_texts(&buffer, line, area, |_, _| false);
        assert_eq!(cut, [Rect::new(6, 0, 14, 1), Rect::new(24, 0, 16, 1)]);
        let kept = cut_texts(&buffer, line, area, |_, at| at.x == 8);
        assert_eq!(kept[0], Rect::new(9, 0, 11, 1), "a frame or a picture ends it");
        buffer.reset();
        buffer.set_string(0, 0, "Klaus von H… Head of Design", Style::new());
        let cut = cut_texts(&buffer, line, Rect::new(16, 0, 20, 1), |_, _| false);
        assert_eq!(cut[0], Rect::new(13, 0, 14, 1), "a name that was cut is a text of its own");
    }

    #[test]
    fn colours_go_into_the_background_and_keep_their_kind() {
        let of = |depth, background| Theme::new(depth, background, Glyphs::Unicode);
        let dark = of(Depth::True, Rgb::new(0, 0, 0));
        assert_eq!(mixed(dark, Color::Rgb(200, 100, 0)), Color::Rgb(90, 45, 0));
        assert_eq!(mixed(of(Depth::True, Theme::LIGHT), Color::Reset), Color::Rgb(140, 140, 140));
        assert!(matches!(mixed(of(Depth::Indexed, Theme::DARK), Color::Indexed(196)), Color::Indexed(_)));
        assert_eq!(of_indexed(196), Rgb::new(255, 0, 0));
        assert_eq!(of_indexed(244), Rgb::new(128, 128, 128));
    }
}
