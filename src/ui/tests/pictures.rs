//! Faces, in the ways of terminals.

use image::{Rgba, RgbaImage};
use ratatui::buffer::{Buffer, Cell};

use super::*;
use crate::app::ROW_FACE;
use crate::avatars::{AddressHash, Canvas, Drawing, PictureKey, encode};
use crate::people::{Person, Rgb, Shade};

const ADDRESS: &str = "https://acme.example/face.png";

/// The office, in which the selected person has a picture.
fn pictured() -> App {
    let mut app = office(120, 36);
    let selected = app.browser().list().selected();
    let with_picture = |person: Person| {
        let avatar = (Some(person.id) == selected).then(|| ADDRESS.to_owned());
        Person { avatar: avatar.map(Into::into), ..person }
    };
    app.tell(told(people().into_iter().map(with_picture).collect()), now());
    app
}

fn cache(drawing: Drawing) -> (AvatarCache, Canvas) {
    let mut cache = AvatarCache::default();
    let canvas = Canvas { drawing, cell: (10, 20), background: Some(Rgb::new(0, 0, 0)) };
    cache.draw_on(Some(canvas));
    (cache, canvas)
}

fn red() -> RgbaImage {
    RgbaImage::from_pixel(64, 64, Rgba([255, 0, 0, 255]))
}

fn frame(app: &App, pictures: &AvatarCache) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(120, 36)).unwrap();
    let (words, theme) = (Words::english(), theme(Depth::True, Glyphs::Unicode));
    let view = View {
        app,
        words: &words,
        theme: &theme,
        pictures,
        now: now(),
        time_zone: &TimeZone::UTC,
        popup_place: OnceCell::new(),
    };
    terminal.draw(|frame| drop(view.draw(frame))).unwrap();
    terminal.backend().buffer().clone()
}

#[test]
fn pixels_are_not_sent_again_because_their_row_is_marked() {
    let (mut cache, canvas) = cache(Drawing::Sixel);
    for shade in [Shade::Full, Shade::Dimmed] {
        let key = PictureKey { address: AddressHash::of(ADDRESS), size: ROW_FACE, shade };
        cache.insert(key, encode(&red(), ROW_FACE, canvas, 1).unwrap(), 1);
    }
    let mut app = pictured();
    let faces = |app: &App| -> Vec<Cell> {
        let cells = frame(app, &cache).content;
        cells.into_iter().filter(|cell| cell.symbol().contains("\x1bP")).collect()
    };
    let marked = faces(&app);
    press(&mut app, "j");
    assert_eq!((marked.len(), &marked), (1, &faces(&app)));
}

#[test]
fn half_blocks_are_there_with_the_first_frame_and_tell_one_color_once() {
    let (mut cache, _) = cache(Drawing::Halfblocks);
    cache.insert_thumbnail(AddressHash::of(ADDRESS), red());
    let app = pictured();
    let place = app.browser().layout().portrait().unwrap();
    let frame = frame(&app, &cache);
    for position in place.positions() {
        let cell = &frame[position];
        assert_eq!((cell.symbol(), cell.bg), (" ", Color::Rgb(255, 0, 0)), "{position}");
    }
}
