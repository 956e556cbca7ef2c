//! A telephone number as a code that a phone scans.

use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;
use ratatui::Frame;
use ratatui::layout::Margin;
use ratatui::style::{Color, Style};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::{View, middle};
use crate::people::PhoneNumber;

/// Draws the code; the number alone where there is no room for it.
pub(super) fn draw(view: &View, frame: &mut Frame, number: &PhoneNumber) {
    let code = QrCode::new(number.uri());
    let drawn = code.map(|code| code.render::<Dense1x2>().quiet_zone(true).build()).unwrap_or_default();
    let screen = frame.area();
    let fits = |drawn: &str| {
        let height = drawn.lines().count() + 3;
        let width = drawn.lines().map(|line| line.chars().count()).max().unwrap_or(0) + 2;
        height <= screen.height.into() && width <= screen.width.into()
    };
    let drawn = if fits(&drawn) { drawn } else { String::new() };
    // Dark on light, whatever the theme: not every scanner reads the negative.
    let paper = Style::new().fg(Color::White).bg(Color::Black);
    let mut lines: Vec<Line> = drawn.lines().map(|line| Line::styled(line.to_owned(), paper)).collect();
    lines.push(Line::raw(number.shown().to_owned()).centered());
    let width = lines.iter().map(Line::width).max().unwrap_or(0).max(24) + 2;
    let area = middle(
        screen,
        u16::try_from(width).unwrap_or(u16::MAX),
        u16::try_from(lines.len() + 2).unwrap_or(u16::MAX),
    );
    let title = Line::styled(format!(" {} ", view.words.get("qr-title")), view.theme.strong());
    frame.render_widget(Clear, area);
    frame.render_widget(view.frame(title, true), area);
    frame.render_widget(Paragraph::new(lines), area.inner(Margin::new(1, 1)));
}
