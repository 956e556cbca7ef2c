#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::runtime::wide_glyphs::WideGlyphs;

fn drawn(cells: &[(u16, u16, Cell)]) -> String {
    let mut backend = FrameBackend::new(Vec::new());
    backend.draw(cells.iter().map(|(x, y, cell)| (*x, *y, cell))).unwrap();
    String::from_utf8(std::mem::take(backend.writer_mut())).unwrap()
}

fn cell(symbol: &'static str, foreground: Color, modifiers: Modifier) -> Cell {
    let mut cell = Cell::new(symbol);
    (cell.fg, cell.modifier) = (foreground, modifiers);
    cell
}

#[test]
fn of_a_style_only_what_changed_is_said() {
    let plain = |symbol| cell(symbol, Color::Reset, Modifier::empty());
    let green = |symbol| cell(symbol, Color::Rgb(1, 20, 255), Modifier::BOLD);
    let dim = |symbol| cell(symbol, Color::Rgb(1, 20, 255), Modifier::DIM);
    let mut on_red = green("d");
    on_red.bg = Color::Red;
    let cells =
        [(0, 0, plain("a")), (1, 0, green("b")), (2, 0, green("c")), (3, 0, on_red), (4, 0, dim("e"))];
    assert_eq!(drawn(&cells), "\x1b[1;1Ha\x1b[1;38;2;1;20;255mbc\x1b[48;5;1md\x1b[22;2;49me\x1b[m");
    assert_eq!(drawn(&[(0, 0, green("b")), (1, 0, plain("c"))]), "\x1b[1;1H\x1b[1;38;2;1;20;255mb\x1b[mc");
}

#[test]
fn blanks_are_drawn_in_the_style_of_what_is_beside_them() {
    let plain = |symbol| cell(symbol, Color::Reset, Modifier::empty());
    let green = |symbol| cell(symbol, Color::Rgb(1, 20, 255), Modifier::BOLD);
    let cells = [(0, 0, green("a")), (1, 0, plain(" ")), (2, 0, green("b"))];
    assert_eq!(drawn(&cells), "\x1b[1;1H\x1b[1;38;2;1;20;255ma b\x1b[m");
    let on_red = |symbol| {
        let mut cell = plain(symbol);
        cell.bg = Color::Indexed(1);
        cell
    };
    let cells = [(0, 0, on_red("a")), (1, 0, plain(" ")), (2, 0, plain(" ")), (3, 0, green("b"))];
    assert_eq!(drawn(&cells), "\x1b[1;1H\x1b[48;5;1ma\x1b[1;38;2;1;20;255;49m  b\x1b[m");
    let cells = [(0, 0, green("a")), (1, 0, on_red(" ")), (2, 0, green(" ")), (3, 0, green("b"))];
    assert_eq!(drawn(&cells), "\x1b[1;1H\x1b[1;38;2;1;20;255ma\x1b[48;5;1m \x1b[49m b\x1b[m");
    let lined = |symbol| cell(symbol, Color::Reset, Modifier::UNDERLINED);
    let cells = [(0, 0, lined("a")), (1, 0, lined(" ")), (2, 0, plain(" ")), (3, 0, lined("b"))];
    assert_eq!(drawn(&cells), "\x1b[1;1H\x1b[4ma \x1b[m \x1b[4mb\x1b[m");
}

#[test]
fn a_short_way_is_short_where_the_cursor_is_sure() {
    let plain = |symbol| cell(symbol, Color::Reset, Modifier::empty());
    let cells =
        |between| [(0, 4, plain("a")), (1, 4, plain(between)), (3, 4, plain("c")), (120, 4, plain("d"))];
    assert_eq!(drawn(&cells("b")), "\x1b[5;1Hab\x1b[Cc\x1b[116Cd");
    // How wide it is in this terminal, nobody knows.
    assert_eq!(drawn(&cells("●")), "\x1b[5;1Ha●\x1b[5;4Hc\x1b[116Cd");
}

#[test]
fn behind_a_picture_the_whole_style_is_said_and_behind_a_link_none() {
    let green = |symbol| cell(symbol, Color::Green, Modifier::empty());
    let cells = |first| [(0, 0, green(first)), (1, 0, green("b"))];
    let picture = "\x1b[s\x1b[38;2;0;0;9mX\x1b[u";
    assert_eq!(drawn(&cells(picture)), format!("\x1b[1;1H\x1b[38;5;2m{picture}\x1b[0;38;5;2mb\x1b[m"));
    let link = "\x1b]8;id=1;https://a\x1b\\a\x1b]8;;\x1b\\";
    assert_eq!(drawn(&cells(link)), format!("\x1b[1;1H\x1b[38;5;2m{link}b\x1b[m"));
    assert_eq!(drawn(&[(0, 0, green(picture))]), format!("\x1b[1;1H\x1b[38;5;2m{picture}\x1b[m"));
}

fn any_cell() -> impl Strategy<Value = (String, Color, Color, Modifier)> {
    let color = || {
        prop_oneof![
            Just(Color::Reset),
            any::<u8>().prop_map(Color::Indexed),
            any::<(u8, u8, u8)>().prop_map(|(r, g, b)| Color::Rgb(r, g, b))
        ]
    };
    // What the terminal of the test keeps of a cell.
    let kept = Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
    let modifiers = any::<u16>().prop_map(move |bits| Modifier::from_bits_truncate(bits) & kept);
    let symbol = prop_oneof!["[a-z ]", Just("ж".to_owned()), Just("陳".to_owned()), Just("●".to_owned())];
    (symbol, color(), color(), modifiers)
}

fn screen(cells: &[(String, Color, Color, Modifier)]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 4));
    for (at, (symbol, foreground, background, modifiers)) in cells.iter().enumerate() {
        let (x, y) = (u16::try_from(at % 6).unwrap() * 2, u16::try_from(at / 6).unwrap());
        let style = ratatui::style::Style::new().fg(*foreground).bg(*background).add_modifier(*modifiers);
        buffer.set_string(x, y, symbol, style);
    }
    buffer
}

fn shown(color: Color) -> vt100::Color {
    match color {
        Color::Indexed(number) => vt100::Color::Idx(number),
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        _ => vt100::Color::Default,
    }
}

proptest! {
    /// Whatever changes, a terminal shows what was drawn.
    #[test]
    fn a_terminal_shows_what_was_drawn(frames in prop::collection::vec(prop::collection::vec(any_cell(), 24), 1..4)) {
        let mut terminal = vt100::Parser::new(4.try_into().unwrap(), 12.try_into().unwrap(), 0);
        let (mut before, mut wide_glyphs) = (Buffer::empty(Rect::new(0, 0, 12, 4)), WideGlyphs::default());
        for frame in &frames {
            let mut after = screen(frame);
            wide_glyphs.draw_whole(&mut after);
            let mut backend = FrameBackend::new(Vec::new());
            backend.draw(before.diff(&after).into_iter()).unwrap();
            terminal.process(backend.writer_mut());
            for position in after.area.positions() {
                let (drawn, cell) = (&after[position], terminal.screen().cell(position.y, position.x).unwrap());
                if cell.is_wide_continuation() {
                    continue;
                }
                prop_assert_eq!(if cell.has_contents() { cell.contents() } else { " " }, drawn.symbol());
                prop_assert_eq!(cell.bgcolor(), shown(drawn.bg));
                // Of a blank nothing else is seen, but for lines.
                let is_blank = Ground::of(drawn).is_some();
                prop_assert!(is_blank || cell.fgcolor() == shown(drawn.fg));
                let modifiers = [
                    (cell.bold(), Modifier::BOLD),
                    (cell.italic(), Modifier::ITALIC),
                    (cell.underline(), Modifier::UNDERLINED),
                    (cell.inverse(), Modifier::REVERSED),
                ];
                let seen = if is_blank { Ground::SHOWN } else { Modifier::all() };
                for (is_shown, modifier) in modifiers.into_iter().filter(|(_, one)| seen.contains(*one)) {
                    prop_assert_eq!(is_shown, drawn.modifier.contains(modifier));
                }
            }
            before = after;
        }
    }
}
