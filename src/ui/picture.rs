//! Somebody's picture, or the initials on the person's colour until there is one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::Line;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;

use super::{Depth, Focus, View, block, put, text};
use crate::avatars::{AddressHash, PictureKey, initials};
use crate::people::{Person, Rgb, Shade};

/// The cells between a picture and the text that belongs to it.
const BESIDE: u16 = 2;

/// Draws the picture in the middle of its place, as bright as it shall be.
pub(super) fn draw(view: &View, frame: &mut Frame, person: &Person, shade: Shade, area: Rect) {
    // A picture that a pop-up covers waits, lest a part of it sticks out; where terminals place pixels, what is drawn
    // over would be lost. So does one that stands before a text which the pop-up takes away.
    let popup = view.popup_place(frame.area());
    let is_covered = popup.is_some_and(|popup| {
        let beside = Rect { x: popup.x.saturating_sub(BESIDE), width: popup.width + BESIDE, ..popup };
        beside.intersects(area)
    });
    if area.is_empty() || is_covered {
        return;
    }
    let shade = if popup.is_some() && view.pictures.dims_behind_popups() { Shade::Dimmed } else { shade };
    let address = person.avatar.as_deref().map(AddressHash::of);
    let picture = address.and_then(|address| {
        let key = |shade| PictureKey { address, size: area.as_size(), shade };
        let ready = |shade| view.pictures.get(key(shade));
        // Whoever came or went keeps the face of before until the other one is made.
        ready(shade).or_else(|| ready(shade.other())).or_else(|| view.pictures.stand_in(key(shade)))
    });
    // What cannot be dimmed would outshine the pop-up: its place waits, as that of one that is covered does.
    if popup.is_some() && picture.as_deref().is_some_and(|picture| shines(view, picture)) {
        return;
    }
    // Two by two pixels are no face.
    let is_face = |picture: &&Protocol| !matches!(picture, Protocol::Halfblocks(_)) || area.height > 1;
    let Some(picture) = picture.as_deref().filter(is_face) else {
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
    // Where pixels cover all of their cells, another colour behind them is no reason to send them again.
    if view.pictures.covers_background() {
        frame.buffer_mut()[inset.as_position()].set_style(Style::reset());
    }
    // Of the protocols this one alone uses colours as colours.
    if matches!(picture, Protocol::Halfblocks(_)) {
        for position in inset.positions() {
            let cell = &mut frame.buffer_mut()[position];
            if view.theme.depth() != Depth::True {
                cell.fg = reduced(view, cell.fg);
                cell.bg = reduced(view, cell.bg);
            }
            // Of two halves of one colour nothing but that is told.
            if cell.fg == cell.bg {
                cell.set_symbol(" ");
            }
        }
    }
}

/// Whether the picture stays as bright as it is, whatever is drawn around it.
fn shines(view: &View, picture: &Protocol) -> bool {
    !matches!(picture, Protocol::Halfblocks(_)) && !view.pictures.dims_behind_popups()
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
