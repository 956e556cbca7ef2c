//! A telephone number as a code that a phone scans.

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{View, draw_frame, middle};
use crate::app::{PopupHits, Qr};
use crate::ui::Glyphs;

/// Two modules in a cell.
fn in_half_blocks(code: &QrCode) -> Vec<Line<'static>> {
    // Dark on light, whatever the theme: not every scanner reads the negative.
    let paper = Style::new().fg(Color::White).bg(Color::Black);
    let drawn = code.render::<Dense1x2>().quiet_zone(true).build();
    drawn.lines().map(|line| Line::styled(line.to_owned(), paper)).collect()
}

/// A module in two cells, for a terminal that has no blocks.
fn in_blanks(code: &QrCode) -> Vec<Line<'static>> {
    let module =
        |dark: bool| Span::styled("  ", Style::new().bg(if dark { Color::Black } else { Color::White }));
    let drawn = code
        .render::<char>()
        .quiet_zone(true)
        .module_dimensions(1, 1)
        .dark_color('#')
        .light_color(' ')
        .build();
    drawn.lines().map(|line| line.chars().map(|c| module(c == '#')).collect::<Line>()).collect()
}

/// As large as the number is long: it is enough to keep all of the screen for it.
pub(super) const fn place(screen: Rect) -> Rect {
    screen
}

/// Draws the code; the number alone where there is no room for it.
pub(super) fn draw(view: &View, frame: &mut Frame, screen: Rect, qr: &Qr) -> PopupHits {
    let number = qr.number();
    let code = QrCode::new(number.uri());
    let drawn = code.ok().map(|code| match view.theme.glyphs {
        Glyphs::Unicode => in_half_blocks(&code),
        Glyphs::Ascii => in_blanks(&code),
        Glyphs::None => Vec::new(),
    });
    let fits = |lines: &Vec<Line>| {
        let width = lines.iter().map(Line::width).max().unwrap_or(0) + 2;
        lines.len() + 3 <= screen.height.into() && width <= screen.width.into()
    };
    let mut lines = drawn.filter(fits).unwrap_or_default();
    lines.push(Line::raw(number.shown().to_owned()).centered());
    let width = lines.iter().map(Line::width).max().unwrap_or(0).max(24) + 2;
    let area = middle(
        screen,
        u16::try_from(width).unwrap_or(u16::MAX),
        u16::try_from(lines.len() + 2).unwrap_or(u16::MAX),
    );
    let title = Line::styled(format!(" {} ", view.words.get("qr-title")), view.theme.strong());
    draw_frame(view, frame, area, title);
    frame.render_widget(Paragraph::new(lines), area.inner(Margin::new(1, 1)));
    PopupHits::new(screen)
}
