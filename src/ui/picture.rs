//! Somebody's picture, or the initials on the person's colour until there is one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::text::Line;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;

use super::{Depth, Focus, View, block, popup, put, text};
use crate::avatars::{PictureKey, initials};
use crate::people::{Person, Rgb, Shade};

/// Draws the picture in the middle of its place, as bright as it shall be.
pub(super) fn draw(view: &View, frame: &mut Frame, person: &Person, shade: Shade, area: Rect) {
    if area.is_empty() {
        return;
    }
    // Terminals that place pixels lose a part of a picture that something is drawn over, and do not get it back when
    // that is gone: such a picture waits.
    let covered =
        view.app.popup().is_some_and(|open| popup::place(view, open, frame.area()).intersects(area));
    let ready = |shade| view.pictures.get(PictureKey { id: person.id, size: area.as_size(), shade });
    // Whoever came or went keeps the face of before until the other one is made.
    let picture = ready(shade).or_else(|| ready(shade.other()));
    let shown = |picture: &&Protocol| match picture {
        // Two by two pixels are no face.
        Protocol::Halfblocks(_) => area.height > 1,
        _ => !covered,
    };
    let Some(picture) = picture.filter(shown) else {
        draw_initials(view, frame, person, shade, area);
        return;
    };
    // Pictures keep their own proportions: centre what they fill.
    let size = picture.size();
    let inset = Rect {
        x: area.x + area.width.saturating_sub(size.width) / 2,
        y: area.y + area.height.saturating_sub(size.height) / 2,
        width: size.width.min(area.width),
        height: size.height.min(area.height),
    };
    frame.render_widget(Image::new(picture), inset);
    // Of the protocols this one alone uses colours as colours.
    if matches!(picture, Protocol::Halfblocks(_)) && view.theme.depth() != Depth::True {
        for position in inset.positions() {
            let cell = &mut frame.buffer_mut()[position];
            cell.fg = reduced(view, cell.fg);
            cell.bg = reduced(view, cell.bg);
        }
    }
}

fn reduced(view: &View, color: Color) -> Color {
    match color {
        Color::Rgb(r, g, b) => view.theme.color(Rgb::new(r, g, b)),
        other => other,
    }
}

fn draw_initials(view: &View, frame: &mut Frame, person: &Person, shade: Shade, area: Rect) {
    let style = match shade {
        Shade::Full => view.theme.initials(person.color, person.id),
        Shade::Dimmed => view.theme.dimmed_initials(person.color, person.id),
    };
    if view.theme.depth() == Depth::None && area.height > 2 {
        frame.render_widget(block(*view.theme, Line::default(), Focus::Elsewhere), area);
    }
    for position in area.positions().filter(|_| view.theme.depth() != Depth::None) {
        frame.buffer_mut()[position].set_symbol(" ").set_style(style);
    }
    let initials = initials::of(person, 2);
    let width = text::width(&initials).min(area.width);
    let middle = Rect { x: area.x + (area.width - width) / 2, y: area.y + area.height / 2, width, height: 1 };
    put(frame, middle.intersection(area), &initials, style, view.theme.glyphs);
}
