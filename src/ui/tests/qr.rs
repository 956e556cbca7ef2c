//! A telephone number to scan, read from the cells of the screen as a camera would.

use ratatui::buffer::{Buffer, Cell};

use super::*;

/// Pixels of a module; a cell is as wide and twice as high.
const MODULE: usize = 6;

/// How light the two colours of a cell are, that of its sign first; `plain` are the terminal's own.
fn shades(cell: &Cell, plain: [u8; 2]) -> [u8; 2] {
    let shade = |color, unset| match color {
        Color::Rgb(r, g, b) => u8::try_from((u16::from(r) + u16::from(g) + u16::from(b)) / 3).unwrap(),
        Color::Indexed(16) | Color::Black => 0,
        Color::Indexed(231) | Color::White => 255,
        _ => unset,
    };
    let [ink, ground] = [shade(cell.fg, plain[0]), shade(cell.bg, plain[1])];
    if cell.modifier.contains(Modifier::REVERSED) { [ground, ink] } else { [ink, ground] }
}

/// What a camera reads on a screen.
fn scanned(buffer: &Buffer, plain: [u8; 2]) -> Option<String> {
    let area = buffer.area;
    let (width, height) = (usize::from(area.width) * MODULE, usize::from(area.height) * 2 * MODULE);
    let pixel = |x: usize, y: usize| {
        let position = (u16::try_from(x / MODULE).unwrap(), u16::try_from(y / MODULE / 2).unwrap());
        let cell = &buffer[position];
        let [ink, ground] = shades(cell, plain);
        let is_upper = (y / MODULE).is_multiple_of(2);
        match cell.symbol() {
            "█" => ink,
            "▀" if is_upper => ink,
            "▄" if !is_upper => ink,
            _ => ground,
        }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    let found = image.detect_grids();
    found.first().and_then(|grid| grid.decode().ok()).map(|(_, text)| text)
}

#[test]
fn a_number_can_be_scanned_in_every_theme_and_colour_mode() {
    for depth in [Depth::True, Depth::Indexed, Depth::Basic, Depth::None] {
        for (background, plain) in [(Theme::DARK, [220, 18]), (Theme::LIGHT, [30, 255])] {
            for (glyphs, width, height) in
                [(Glyphs::Unicode, 80, 24), (Glyphs::Unicode, 80, 16), (Glyphs::Ascii, 120, 40)]
            {
                let mut app = office(width, height);
                press(&mut app, "jQ");
                let terminal = drawn(&mut app, Theme::new(depth, background, glyphs), 0);
                let read = scanned(terminal.backend().buffer(), plain);
                let what = format!("{depth:?} {glyphs:?} {height} {}", background.hex());
                assert_eq!(read.as_deref(), Some("tel:+79001234567"), "{what}\n{}", terminal.backend());
            }
        }
    }
}

#[test]
fn a_code_is_dark_on_light() {
    let mut app = office(80, 24);
    press(&mut app, "jQ");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let cells = terminal.backend().buffer().content();
    let blocks: Vec<_> = cells.iter().filter(|cell| ["▀", "▄"].contains(&cell.symbol())).collect();
    assert!(blocks.len() > 50);
    for cell in blocks {
        assert_eq!((cell.fg, cell.bg), (Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)));
    }
}

#[test]
fn a_portal_of_a_country_tells_the_code_of_its_numbers() {
    let mut settings = settings();
    settings.portal_url = "https://acme.bitrix24.ru/".into();
    let mut app = App::new(settings, Size::new(80, 24));
    let mut anna = people().remove(0);
    anna.phones.mobile = Some("8 900 123-45-67".into());
    app.tell(told(vec![anna]), now());
    press(&mut app, "jQ");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    assert_eq!(scanned(terminal.backend().buffer(), [220, 18]).as_deref(), Some("tel:+79001234567"));
    assert!(terminal.backend().to_string().contains("+79001234567"), "{}", terminal.backend());
}

#[test]
fn a_small_window_says_why_there_is_no_code() {
    let mut app = office(40, 12);
    press(&mut app, "jQ");
    insta::assert_snapshot!(screen(&mut app));
}
