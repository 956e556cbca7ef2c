//! A telephone number as a code that a phone scans.

use qrcode::{EcLevel, QrCode};
use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{View, clear, draw_frame, middle};
use crate::app::{PopupHits, Qr};
use crate::ui::{Depth, Glyphs, Theme, text};

/// The margin that scanners need, in modules.
const QUIET_ZONE: usize = 4;
/// A column and a row of frame at both sides.
const FRAME: u16 = 2;
/// The least width, for the title.
const LEAST_WIDTH: u16 = 26;

/// The code and what stands with it, where it is drawn.
struct Drawn {
    lines: Vec<Line<'static>>,
    place: Rect,
    framed: bool,
}

/// The modules, dark ones true, with the margin.
fn modules(uri: &str) -> Vec<Vec<bool>> {
    // A screen has no stains: with the least correction the modules are fewer and larger.
    let Ok(code) = QrCode::with_error_correction_level(uri, EcLevel::L) else { return Vec::new() };
    let (width, colors) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET_ZONE;
    let mut modules = vec![vec![false; side]; side];
    for (y, row) in colors.chunks(width).enumerate() {
        for (x, module) in row.iter().enumerate() {
            modules[y + QUIET_ZONE][x + QUIET_ZONE] = *module == qrcode::Color::Dark;
        }
    }
    modules
}

/// How dark modules are drawn as signs on light ground, in every theme: not every scanner reads the negative. Without
/// colours it is the terminal's own two, of which the lighter must be the ground.
fn paper(theme: Theme) -> Style {
    match theme.depth() {
        Depth::True => Style::new().fg(Color::Rgb(0, 0, 0)).bg(Color::Rgb(255, 255, 255)),
        Depth::Indexed => Style::new().fg(Color::Indexed(16)).bg(Color::Indexed(231)),
        Depth::Basic => Style::new().fg(Color::Black).bg(Color::White),
        Depth::None if theme.is_light() => Style::new(),
        Depth::None => Style::new().add_modifier(Modifier::REVERSED),
    }
}

/// A dark module as a blank, on the same ground.
fn ink(theme: Theme) -> Style {
    let paper = paper(theme);
    match theme.depth() {
        Depth::None if theme.is_light() => Style::new().add_modifier(Modifier::REVERSED),
        Depth::None => Style::new(),
        _ => Style { bg: paper.fg, fg: paper.bg, ..paper },
    }
}

/// Two modules in a cell.
fn in_half_blocks(modules: &[Vec<bool>], theme: Theme) -> Vec<Line<'static>> {
    let cell = |upper: bool, lower: bool| match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    let line = |rows: &[Vec<bool>]| {
        let lower = |x: usize| rows.get(1).is_some_and(|row| row[x]);
        let signs: String = rows[0].iter().enumerate().map(|(x, &upper)| cell(upper, lower(x))).collect();
        Line::styled(signs, paper(theme))
    };
    modules.chunks(2).map(line).collect()
}

/// A module in two cells, for a terminal that has no blocks.
fn in_blanks(modules: &[Vec<bool>], theme: Theme) -> Vec<Line<'static>> {
    let module = |&dark: &bool| Span::styled("  ", if dark { ink(theme) } else { paper(theme) });
    modules.iter().map(|row| row.iter().map(module).collect()).collect()
}

/// The code with a frame where there is room for one, without it where there is none, and else why there is no code.
fn drawn(view: &View, screen: Rect, qr: &Qr) -> Drawn {
    let modules = modules(&qr.number().uri());
    let code = match view.theme.glyphs {
        Glyphs::Unicode => in_half_blocks(&modules, *view.theme),
        Glyphs::Ascii => in_blanks(&modules, *view.theme),
        Glyphs::None => Vec::new(),
    };
    let number = qr.number().shown();
    let length = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let width = length(code.iter().map(Line::width).max().unwrap_or(0)).max(text::width(number));
    let height = length(code.len()) + 1;
    let fits = width <= screen.width && height <= screen.height;
    let framed = !fits || width + FRAME <= screen.width && height + FRAME <= screen.height;
    let inner = if fits { width } else { screen.width.saturating_sub(FRAME) };
    let mut lines = code;
    if !fits {
        let variables = [("columns", width.into()), ("rows", height.into())];
        let sentence = view.words.with("qr-no-room", &variables);
        lines = text::wrapped(&sentence, inner).into_iter().map(Line::raw).collect();
    }
    lines.push(Line::raw(number.to_owned()).centered());
    let border = if framed { FRAME } else { 0 };
    let widest = length(lines.iter().map(Line::width).max().unwrap_or(0));
    let wide = if framed { (widest + border).max(LEAST_WIDTH) } else { widest };
    let place = middle(screen, wide, length(lines.len()) + border);
    Drawn { lines, place, framed }
}

/// As large as the code and its number.
pub(super) fn place(view: &View, screen: Rect, qr: &Qr) -> Rect {
    drawn(view, screen, qr).place
}

/// Draws the code; the number and why there is none where there is no room for it.
pub(super) fn draw(view: &View, frame: &mut Frame, qr: &Qr) -> PopupHits {
    let screen = frame.area();
    let Drawn { lines, place, framed } = drawn(view, screen, qr);
    if framed {
        let title = Line::styled(format!(" {} ", view.words.get("qr-title")), view.theme.strong());
        draw_frame(view, frame, place, title);
    } else {
        clear(view, frame, place);
    }
    let border = u16::from(framed);
    frame.render_widget(Paragraph::new(lines), place.inner(Margin::new(border, border)));
    PopupHits::new(screen)
}
