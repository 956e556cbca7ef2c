//! The colours of everything, for a depth of colour and a background.

mod sixteen;

use ratatui::style::{Color, Modifier, Style};

use super::contrast;
use super::glyphs::Glyphs;
use crate::people::roster::Availability;
use crate::people::{PersonId, Rgb};

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// 16 million.
    #[default]
    True,
    /// The 256 of xterm.
    Indexed,
    /// The 16 that the user chose.
    Basic,
    /// None: shapes and weight alone.
    None,
}

/// What something is, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Dim,
    Accent,
    Frame,
    FrameFocused,
    Warning,
    Error,
    Fresh,
    Availability(Availability),
}

/// Whose the background is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    /// The terminal's own.
    Terminal,
    /// Painted.
    Painted,
}

/// The colours and glyphs of one terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    depth: Depth,
    background: Rgb,
    light: bool,
    links: bool,
    /// The colour of plain text, where it is not the terminal's own.
    text: Option<Rgb>,
    ground: Ground,
    /// The shapes.
    pub glyphs: Glyphs,
}

/// How much more contrast plain text has than what is beside the point.
const AHEAD: f32 = 1.4;

impl Theme {
    /// The background to assume for a dark terminal that does not tell its own …
    pub const DARK: Rgb = Rgb::new(0x12, 0x12, 0x16);
    /// … and for a light one.
    pub const LIGHT: Rgb = Rgb::new(0xff, 0xff, 0xff);

    /// For a terminal with that many colours and that background.
    #[must_use]
    pub fn new(depth: Depth, background: Rgb, glyphs: Glyphs) -> Self {
        let light =
            contrast::contrast(background, Rgb::new(0, 0, 0)) > contrast::contrast(background, Theme::LIGHT);
        Self { depth, background, light, links: false, text: None, ground: Ground::Terminal, glyphs }
    }

    /// The same for a terminal whose plain text has that colour: where it reads no better than what is beside the
    /// point, it is made to.
    #[must_use]
    pub fn with_foreground(self, foreground: Rgb) -> Self {
        let beside = contrast::readable(self.wanted(Role::Dim), self.selection());
        let least = AHEAD * contrast::contrast(beside, self.background);
        let text = contrast::readable_by(foreground, self.background, least);
        Self { text: (text != foreground).then_some(text), ..self }
    }

    /// The same with a background of its own and text that reads on it, for a terminal of which neither is known.
    #[must_use]
    pub fn painted(self) -> Self {
        let text = if self.light { Theme::DARK } else { Theme::LIGHT };
        Self { text: Some(text), ground: Ground::Painted, ..self }
    }

    /// Plain text on its background: what everything is drawn over.
    #[must_use]
    pub fn base(self) -> Style {
        let mut base = Style::new();
        if matches!(self.depth, Depth::True | Depth::Indexed) {
            base.fg = self.text.map(|text| self.color(text));
            base.bg = (self.ground == Ground::Painted).then(|| self.color(self.background));
        }
        base
    }

    /// The same for a terminal that takes links (OSC 8).
    #[must_use]
    pub const fn with_links(self) -> Self {
        Self { links: true, ..self }
    }

    /// Whether the terminal takes links.
    pub(super) const fn links(self) -> bool {
        self.links
    }

    /// How many colours there are.
    #[must_use]
    pub const fn depth(self) -> Depth {
        self.depth
    }

    /// The terminal's background.
    #[must_use]
    pub const fn background(self) -> Rgb {
        self.background
    }

    /// Whether the terminal's background is nearer to white than to black.
    #[must_use]
    pub const fn is_light(self) -> bool {
        self.light
    }

    /// Plain text.
    #[must_use]
    pub const fn text(self) -> Style {
        Style::new()
    }

    /// Text that matters.
    #[must_use]
    pub const fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Text beside the point.
    #[must_use]
    pub fn dim(self) -> Style {
        self.style(Role::Dim)
    }

    /// What the eye shall find: the program's name, a heading, a key.
    #[must_use]
    pub fn accent(self) -> Style {
        self.style(Role::Accent)
    }

    /// The frame of a pane.
    #[must_use]
    pub fn frame(self) -> Style {
        self.style(Role::Frame)
    }

    /// The frame of the pane that the keys move in.
    #[must_use]
    pub fn frame_focused(self) -> Style {
        self.style(Role::FrameFocused)
    }

    /// Something to notice.
    #[must_use]
    pub fn warning(self) -> Style {
        self.style(Role::Warning)
    }

    /// Something that went wrong.
    #[must_use]
    pub fn error(self) -> Style {
        self.style(Role::Error)
    }

    /// All is well.
    #[must_use]
    pub fn fresh(self) -> Style {
        self.style(Role::Fresh)
    }

    /// An availability's glyph and word.
    #[must_use]
    pub fn availability(self, availability: Availability) -> Style {
        self.style(Role::Availability(availability))
    }

    /// The letters that a query matched.
    #[must_use]
    pub const fn matched(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// The row of the cursor.
    #[must_use]
    pub fn selected_row(self) -> Style {
        match self.depth {
            Depth::True | Depth::Indexed => Style::new().bg(self.color(self.selection())),
            Depth::Basic | Depth::None => Style::new().add_modifier(Modifier::BOLD),
        }
    }

    /// A person's timers and the title of the card, in the person's own colour.
    #[must_use]
    pub fn person(self, color: Option<Rgb>, id: PersonId) -> Style {
        if self.depth == Depth::None {
            return Style::new();
        }
        let own = color.unwrap_or_else(|| stable_color(id));
        // The row under the cursor has the harder background of the two.
        Style::new().fg(self.color(contrast::readable(own, self.selection())))
    }

    /// Initials on the person's colour, where there is no picture. Without colours nothing sets their place off.
    #[must_use]
    pub fn initials(self, color: Option<Rgb>, id: PersonId) -> Style {
        let own = color.unwrap_or_else(|| stable_color(id));
        match self.depth {
            Depth::None => return Style::new().add_modifier(Modifier::BOLD),
            Depth::Basic => return sixteen::letters_on(own),
            Depth::True | Depth::Indexed => {}
        }
        let white = Theme::LIGHT;
        let ink = if contrast::contrast(own, white) >= 3.0 { white } else { contrast::readable(white, own) };
        Style::new().bg(self.color(own)).fg(self.color(ink)).add_modifier(Modifier::BOLD)
    }

    /// The same for somebody who is not in: the colour is half gone into the background, and where there are few
    /// colours, it is gone.
    #[must_use]
    pub fn dimmed_initials(self, color: Option<Rgb>, id: PersonId) -> Style {
        if matches!(self.depth, Depth::Basic | Depth::None) {
            return self.dim();
        }
        let own = color.unwrap_or_else(|| stable_color(id));
        let channel = |own: u8, ground: u8| {
            u8::try_from((u16::from(own) + 2 * u16::from(ground)) / 3).unwrap_or(u8::MAX)
        };
        let ground = self.background;
        let pale = Rgb::new(channel(own.r, ground.r), channel(own.g, ground.g), channel(own.b, ground.b));
        Style::new().bg(self.color(pale)).fg(self.color(contrast::readable(self.wanted(Role::Dim), pale)))
    }

    /// A filter that narrows the list, and what stands round its name: brackets where no background sets it off.
    #[must_use]
    pub fn chip(self) -> (Style, [&'static str; 2]) {
        match self.depth {
            Depth::True | Depth::Indexed => (self.accent().bg(self.color(self.selection())), [" ", " "]),
            Depth::Basic | Depth::None => (self.accent(), ["[", "]"]),
        }
    }

    fn selection(self) -> Rgb {
        let toward = |channel: u8| {
            if self.light { channel.saturating_sub(22) } else { channel.saturating_add(26) }
        };
        Rgb::new(toward(self.background.r), toward(self.background.g), toward(self.background.b))
    }

    fn style(self, role: Role) -> Style {
        match self.depth {
            Depth::None => without_colour(role),
            Depth::Basic => Style::new().fg(sixteen::role(role, self.light)),
            Depth::True | Depth::Indexed => {
                let wanted = self.wanted(role);
                let made = match role {
                    Role::Frame | Role::FrameFocused => wanted,
                    _ => contrast::readable(wanted, self.selection()),
                };
                Style::new().fg(self.color(made))
            }
        }
    }

    /// The colour of a role before it is made to read on the background.
    const fn wanted(self, role: Role) -> Rgb {
        match role {
            Role::Dim => Rgb::new(0x8b, 0x93, 0xa1),
            Role::Accent => Rgb::new(0x5a, 0xb0, 0xf6),
            Role::Frame if self.light => Rgb::new(0xb8, 0xc0, 0xcc),
            Role::Frame => Rgb::new(0x3c, 0x43, 0x50),
            Role::FrameFocused => Rgb::new(0x4a, 0x8f, 0xd0),
            Role::Fresh | Role::Availability(Availability::Active) => Rgb::new(0x57, 0xc7, 0x7b),
            Role::Availability(Availability::Quiet) => Rgb::new(0x9d, 0xb8, 0x7c),
            Role::Availability(Availability::Mobile) => Rgb::new(0x4e, 0xb8, 0xd9),
            Role::Error | Role::Availability(Availability::Busy) => Rgb::new(0xf0, 0x6a, 0x66),
            Role::Warning | Role::Availability(Availability::Idle) => Rgb::new(0xe5, 0xb4, 0x4d),
            Role::Availability(Availability::Away) => Rgb::new(0xd9, 0x96, 0x5a),
            Role::Availability(Availability::Absent) => Rgb::new(0xb5, 0x8b, 0xe0),
            Role::Availability(Availability::Offline | Availability::Unknown | Availability::Other) => {
                Rgb::new(0x7c, 0x84, 0x92)
            }
        }
    }

    /// The nearest colour that the terminal shows.
    #[must_use]
    pub fn color(self, rgb: Rgb) -> Color {
        match self.depth {
            Depth::True => Color::Rgb(rgb.r, rgb.g, rgb.b),
            Depth::Indexed => Color::Indexed(nearest_indexed(rgb)),
            Depth::Basic => sixteen::nearest(rgb, self.light),
            Depth::None => Color::Reset,
        }
    }
}

/// Weight instead of colour.
const fn without_colour(role: Role) -> Style {
    match role {
        Role::Dim
        | Role::Frame
        | Role::Availability(Availability::Offline | Availability::Unknown | Availability::Other) => {
            Style::new().add_modifier(Modifier::DIM)
        }
        Role::Accent | Role::Warning | Role::Error => Style::new().add_modifier(Modifier::BOLD),
        Role::FrameFocused | Role::Fresh | Role::Availability(_) => Style::new(),
    }
}

/// A colour for somebody whom the portal gave none: always the same one.
fn stable_color(id: PersonId) -> Rgb {
    const COLORS: [Rgb; 8] = [
        Rgb::new(0x4b, 0x9f, 0xe0),
        Rgb::new(0x5b, 0xb8, 0x7a),
        Rgb::new(0xd8, 0x8a, 0x4e),
        Rgb::new(0xc9, 0x6a, 0x9b),
        Rgb::new(0x8a, 0x7f, 0xd6),
        Rgb::new(0x4f, 0xb3, 0xb0),
        Rgb::new(0xc7, 0xa2, 0x3f),
        Rgb::new(0xd0, 0x66, 0x5f),
    ];
    COLORS[usize::try_from(id.0 % 8).unwrap_or(0)]
}

/// The nearest of xterm's colour cube and greys (16 to 255).
fn nearest_indexed(rgb: Rgb) -> u8 {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let level =
        |channel: u8| (0u8..6).min_by_key(|&at| LEVELS[usize::from(at)].abs_diff(channel)).unwrap_or(0);
    let (r, g, b) = (level(rgb.r), level(rgb.g), level(rgb.b));
    let cube = Rgb::new(LEVELS[usize::from(r)], LEVELS[usize::from(g)], LEVELS[usize::from(b)]);
    let mean = (u16::from(rgb.r) + u16::from(rgb.g) + u16::from(rgb.b)) / 3;
    let step = u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    let grey = Rgb::new(8 + 10 * step, 8 + 10 * step, 8 + 10 * step);
    if distance(grey, rgb) < distance(cube, rgb) { 232 + step } else { 16 + 36 * r + 6 * g + b }
}

fn distance(a: Rgb, b: Rgb) -> u32 {
    let square = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    2 * square(a.r, b.r) + 4 * square(a.g, b.g) + 3 * square(a.b, b.b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cube_and_the_greys() {
        assert_eq!(nearest_indexed(Rgb::new(255, 0, 0)), 196);
        assert_eq!(nearest_indexed(Rgb::new(0, 0, 0)), 16);
        assert_eq!(nearest_indexed(Rgb::new(128, 128, 128)), 244);
    }

    #[test]
    fn every_role_reads_on_dark_and_on_light() {
        for background in [Theme::DARK, Theme::LIGHT, Rgb::new(0x00, 0x2b, 0x36), Rgb::new(0xfd, 0xf6, 0xe3)]
        {
            let theme = Theme::new(Depth::True, background, Glyphs::Unicode);
            let styles = Availability::ALL.map(|availability| theme.availability(availability)).into_iter();
            for style in styles.chain([theme.dim(), theme.accent(), theme.warning(), theme.error()]) {
                let Some(Color::Rgb(r, g, b)) = style.fg else { unreachable!("a role without a colour") };
                assert!(contrast::contrast(Rgb::new(r, g, b), background) >= contrast::READABLE);
            }
        }
    }

    #[test]
    fn plain_text_stands_out_from_what_is_beside_the_point() {
        // Solarized in both its modes.
        for (background, foreground) in [("#002b36", "#839496"), ("#fdf6e3", "#657b83")] {
            let [Some(background), Some(foreground)] = [background, foreground].map(Rgb::parse) else {
                unreachable!("colours")
            };
            let theme = Theme::new(Depth::True, background, Glyphs::Unicode).with_foreground(foreground);
            let [text, dim] = [theme.base().fg, theme.dim().fg].map(|color| {
                let Some(Color::Rgb(r, g, b)) = color else { unreachable!("{color:?}") };
                contrast::contrast(Rgb::new(r, g, b), background)
            });
            assert!(text > 1.3 * dim, "{text} {dim}");
        }
        let black = Theme::new(Depth::True, Theme::LIGHT, Glyphs::Unicode).with_foreground(Rgb::new(0, 0, 0));
        assert_eq!(black.base(), Style::new(), "what reads is left alone");
    }

    #[test]
    fn an_unknown_background_is_painted() {
        let base = Theme::new(Depth::True, Theme::LIGHT, Glyphs::Unicode).painted().base();
        assert_eq!((base.fg, base.bg), (Some(Color::Rgb(0x12, 0x12, 0x16)), Some(Color::Rgb(255, 255, 255))));
    }

    #[test]
    fn without_colours_there_are_none() {
        let theme = Theme::new(Depth::None, Theme::DARK, Glyphs::Ascii);
        for style in [
            theme.dim(),
            theme.accent(),
            theme.person(None, PersonId(1)),
            theme.initials(None, PersonId(1)),
            theme.selected_row(),
        ] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
