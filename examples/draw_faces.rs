//! Draws the demo office's faces into `assets/faces/`: 64 flat portraits, the same on every run.
//!
//! `cargo run --example draw_faces [FOLDER]`. Even numbers present as women, odd ones as men. The features are
//! large and their colours far apart, because most terminals show a face with some 18×18 pixels.

#![allow(clippy::unreadable_literal)] // colours are read as they are written everywhere

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path as FilePath, PathBuf};

use png::{ColorType, Compression, Encoder, Filter};
use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform,
};

/// Side of a picture in pixels.
const SIDE: u32 = 256;
/// Colours of a picture: more than these only smooth its edges further.
const COLORS: usize = 96;

const SKINS: [u32; 7] = [0xffdbc2, 0xf6c6a2, 0xedb48a, 0xd99a6c, 0xb97a4e, 0x8f5b3a, 0x6b4230];
const DARK_HAIR: [u32; 4] = [0x1f1b24, 0x3a2418, 0x54301a, 0x2a2f45];
const LIGHT_HAIR: [u32; 6] = [0xe8bb5c, 0xb5491f, 0xd9d9de, 0x8a5a2e, 0xf2d58a, 0xa33b2a];
const FOR_DARK: [u32; 8] = [0x8fd3f4, 0xffd166, 0xa8e6a1, 0xf7a9b8, 0xc9b6f2, 0xffb27a, 0x7fdfd0, 0xe9e4d4];
const FOR_LIGHT: [u32; 8] = [0x264a8a, 0x1f6f6b, 0x5a2f80, 0x2f3e50, 0x8a2f52, 0x2e6b3a, 0x3b3a8f, 0x125e84];
const CLOTHES: [u32; 10] =
    [0xe4572e, 0x2e86ab, 0xf5f1e6, 0x3d3b4f, 0x6a994e, 0xf2c14e, 0xa23b72, 0x1b998b, 0x5465ff, 0xc44536];

/// One portrait's features.
struct Look {
    woman: bool,
    skin: u32,
    hair: u32,
    back: u32,
    cloth: u32,
    style: usize,
    collar: usize,
    beard: usize,
    glasses: usize,
    mouth: usize,
    brow: f32,
    hat: usize,
    freckles: bool,
    mirrored: bool,
}

impl Look {
    /// The features of portrait `number`: steps of different lengths through the lists, so that neighbours differ.
    fn of(number: usize) -> Self {
        let (woman, n) = (number.is_multiple_of(2), number / 2);
        let skin = [0, 3, 1, 5, 2, 0, 4, 1, 6, 2, 0, 3, 1, 5, 2, 4][(n * 5 + number) % 16];
        let dark = skin >= 3 || !(n * 3 + number % 2 * 2).is_multiple_of(5) && n % 3 != 1;
        let elder = n % 11 == 7;
        let hair = match (elder, dark) {
            (true, _) => LIGHT_HAIR[2],
            (_, true) => DARK_HAIR[(n + number % 2) % DARK_HAIR.len()],
            (_, false) => LIGHT_HAIR[(n + number % 2 * 3) % LIGHT_HAIR.len()],
        };
        let back = if light(hair) < 90.0 {
            FOR_DARK[(n * 3 + number % 2 * 5) % FOR_DARK.len()]
        } else {
            FOR_LIGHT[(n * 5 + number % 2 * 3) % FOR_LIGHT.len()]
        };
        let mut cloth = CLOTHES[(n * 7 + number % 2 * 4) % CLOTHES.len()];
        if (light(cloth) - light(back)).abs() < 28.0 {
            cloth = if light(back) > 120.0 { 0x3d3b4f } else { 0xf5f1e6 };
        }
        let hat = match number {
            13 | 59 => 1,
            24 => 2,
            39 => 3,
            46 => 4,
            _ => 0,
        };
        Self {
            woman,
            skin: SKINS[skin],
            hair,
            back,
            cloth,
            style: (n * 3 + n / 8) % 8,
            collar: (n * 3 + number % 2 + n / 5) % 5,
            beard: if woman { 0 } else { [0, 1, 0, 2, 3, 0, 1, 4, 0, 5, 0][(n * 3 + 1) % 11] },
            glasses: [0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 2][(n * 4 + number % 2 * 3) % 13],
            mouth: (n + n / 4 + number % 2) % 4,
            brow: [0.0, 3.0, -2.0, 5.0][(n + n / 7) % 4],
            hat,
            freckles: skin < 2 && hair == LIGHT_HAIR[1] || n % 9 == 4,
            mirrored: (n / 2 + number).is_multiple_of(2),
        }
    }
}

/// Perceived lightness of a colour, 0 to 255.
fn light(rgb: u32) -> f32 {
    let [_, r, g, b] = rgb.to_be_bytes().map(f32::from);
    0.3f32.mul_add(r, 0.59f32.mul_add(g, 0.11 * b))
}

/// `from` with a part `t` (0 to 1) of `to`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn mix(from: u32, to: u32, t: f32) -> u32 {
    let (a, b) = (from.to_be_bytes(), to.to_be_bytes());
    let blend = |i: usize| f32::from(a[i]).mul_add(1.0 - t, f32::from(b[i]) * t).round() as u8;
    u32::from_be_bytes([0, blend(1), blend(2), blend(3)])
}

fn paint(rgb: u32, alpha: u8) -> Paint<'static> {
    let [_, r, g, b] = rgb.to_be_bytes();
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba8(r, g, b, alpha));
    paint.anti_alias = true;
    paint
}

/// Reads `M x y L x y Q x y x y C x y x y x y Z`; blanks between all words.
fn path(text: &str) -> Option<Path> {
    let mut words = text.split_whitespace();
    let mut builder = PathBuilder::new();
    while let Some(verb) = words.next() {
        let mut n = || words.next().and_then(|word| word.parse::<f32>().ok());
        match verb {
            "M" => builder.move_to(n()?, n()?),
            "L" => builder.line_to(n()?, n()?),
            "Q" => builder.quad_to(n()?, n()?, n()?, n()?),
            "C" => builder.cubic_to(n()?, n()?, n()?, n()?, n()?, n()?),
            _ => builder.close(),
        }
    }
    builder.finish()
}

/// The sheet being drawn on; `turn` mirrors what is not symmetrical.
struct Sheet {
    pixels: Pixmap,
    turn: Transform,
}

impl Sheet {
    fn fill(&mut self, rgb: u32, shape: &str) {
        self.tint(rgb, 255, shape);
    }

    fn tint(&mut self, rgb: u32, alpha: u8, shape: &str) {
        if let Some(shape) = path(shape) {
            self.pixels.fill_path(&shape, &paint(rgb, alpha), FillRule::Winding, self.turn, None);
        }
    }

    fn line(&mut self, rgb: u32, width: f32, shape: &str) {
        if let Some(shape) = path(shape) {
            let stroke =
                Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
            self.pixels.stroke_path(&shape, &paint(rgb, 255), &stroke, self.turn, None);
        }
    }

    fn oval(&mut self, rgb: u32, alpha: u8, (x, y): (f32, f32), (w, h): (f32, f32)) {
        let shape = Rect::from_xywh(x - w, y - h, 2.0 * w, 2.0 * h).and_then(PathBuilder::from_oval);
        if let Some(shape) = shape {
            self.pixels.fill_path(&shape, &paint(rgb, alpha), FillRule::Winding, self.turn, None);
        }
    }

    fn disc(&mut self, rgb: u32, x: f32, y: f32, radius: f32) {
        self.oval(rgb, 255, (x, y), (radius, radius));
    }
}

/// The whole portrait, from the back to the front.
fn draw(look: &Look) -> Option<Pixmap> {
    let turn = if look.mirrored {
        Transform::from_row(-1.0, 0.0, 0.0, 1.0, 256.0, 0.0)
    } else {
        Transform::identity()
    };
    let mut sheet = Sheet { pixels: Pixmap::new(SIDE, SIDE)?, turn };
    let [_, r, g, b] = look.back.to_be_bytes();
    sheet.pixels.fill(Color::from_rgba8(r, g, b, 255));
    hair_behind(&mut sheet, look);
    body(&mut sheet, look);
    head(&mut sheet, look);
    beard(&mut sheet, look);
    features(&mut sheet, look);
    if look.hat == 4 {
        scarf(&mut sheet, look);
    } else {
        hair_before(&mut sheet, look);
        hat(&mut sheet, look);
    }
    glasses(&mut sheet, look);
    Some(sheet.pixels)
}

fn hair_behind(sheet: &mut Sheet, look: &Look) {
    let (hair, dim) = (look.hair, mix(look.hair, 0, 0.22));
    if look.hat == 4 {
        return;
    }
    if !look.woman {
        if look.style == 5 {
            sheet.fill(dim, "M 50 110 C 40 20 216 20 206 110 L 210 186 Q 196 204 128 200 Q 60 204 46 186 Z");
        }
        return;
    }
    match look.style {
        0 | 1 => sheet.fill(
            dim,
            "M 44 120 C 34 0 222 0 212 120 C 214 180 226 220 222 256 L 34 256 C 30 220 42 180 44 120 Z",
        ),
        2 => sheet.fill(
            dim,
            "M 42 112 C 36 4 220 4 214 112 C 214 160 224 184 218 208 Q 128 222 38 208 C 32 184 42 160 42 112 Z",
        ),
        3 => {
            sheet.disc(dim, 128.0, 30.0, 36.0);
            sheet.disc(hair, 128.0, 26.0, 33.0);
        }
        4 => {
            for (x, y, r) in [
                (52.0, 84.0, 38.0), (204.0, 84.0, 38.0), (42.0, 132.0, 36.0), (214.0, 132.0, 36.0),
                (50.0, 176.0, 34.0), (206.0, 176.0, 34.0), (84.0, 46.0, 40.0), (172.0, 46.0, 40.0),
                (128.0, 36.0, 40.0),
            ] {
                sheet.disc(dim, x, y, r);
            }
        }
        6 => sheet.fill(
            dim,
            "M 190 60 C 250 50 256 130 236 200 Q 232 226 216 236 C 218 190 214 150 190 120 Z",
        ),
        7 => {
            for (x, y) in [(48.0, 118.0), (40.0, 156.0), (44.0, 196.0), (36.0, 232.0)] {
                sheet.disc(dim, x, y, 30.0);
                sheet.disc(dim, 256.0 - x, y, 30.0);
            }
            sheet.fill(dim, "M 40 120 C 34 4 222 4 216 120 L 220 240 L 36 240 Z");
        }
        _ => {}
    }
}

fn body(sheet: &mut Sheet, look: &Look) {
    let (cloth, shade) = (look.cloth, mix(look.skin, 0x3a1408, 0.22));
    sheet.fill(cloth, "M 10 256 C 14 222 52 214 100 204 L 156 204 C 204 214 242 222 246 256 Z");
    sheet.fill(shade, "M 98 170 L 158 170 L 158 212 Q 128 236 98 212 Z");
    let (dark, pale) = (mix(cloth, 0, 0.28), mix(cloth, 0xff_ffff, 0.35));
    match look.collar {
        0 => sheet.line(dark, 7.0, "M 96 208 Q 128 246 160 208"),
        1 => {
            sheet.fill(look.skin, "M 98 206 L 128 250 L 158 206 Q 128 226 98 206 Z");
            sheet.line(pale, 7.0, "M 96 205 L 128 250 L 160 205");
        }
        2 => {
            sheet.fill(0xfb_faf7, "M 94 202 L 128 256 L 162 202 L 172 212 L 148 256 L 108 256 L 84 212 Z");
            sheet.fill(0xfb_faf7, "M 100 214 L 156 214 L 146 256 L 110 256 Z");
            let tie = if look.woman { dark } else { 0xb3_2433 };
            sheet.fill(tie, "M 119 226 L 137 226 L 142 256 L 114 256 Z");
        }
        3 => {
            sheet.fill(dark, "M 92 196 Q 128 216 164 196 L 168 222 Q 128 244 88 222 Z");
        }
        _ => {
            sheet.fill(pale, "M 82 206 Q 90 200 98 202 Q 128 244 158 202 Q 166 200 174 206 Q 160 252 128 254 Q 96 252 82 206 Z");
            sheet.line(dark, 4.0, "M 108 238 L 106 256");
            sheet.line(dark, 4.0, "M 148 238 L 150 256");
        }
    }
}

fn head(sheet: &mut Sheet, look: &Look) {
    let shade = mix(look.skin, 0x5a2010, 0.2);
    for x in [60.0, 196.0] {
        sheet.oval(look.skin, 255, (x, 132.0), (14.0, 19.0));
        sheet.oval(shade, 255, (x, 132.0), (6.0, 10.0));
        if look.woman && look.collar.is_multiple_of(2) {
            sheet.disc(0xff_d84d, x, 154.0, 6.0);
        }
    }
    let outline = if look.woman {
        "M 60 116 C 58 24 198 24 196 116 C 196 164 166 206 128 206 C 90 206 60 164 60 116 Z"
    } else {
        "M 60 112 C 58 24 198 24 196 112 C 197 158 186 184 164 198 Q 148 208 128 208 Q 108 208 92 198 C 70 184 59 158 60 112 Z"
    };
    sheet.fill(look.skin, outline);
    let blush = if look.woman { 90 } else { 45 };
    for x in [84.0, 172.0] {
        sheet.oval(0xf0_4a4a, blush, (x, 154.0), (15.0, 10.0));
    }
    if look.freckles {
        for (x, y) in
            [(80.0, 148.0), (92.0, 152.0), (84.0, 158.0), (164.0, 152.0), (176.0, 148.0), (172.0, 158.0)]
        {
            sheet.disc(shade, x, y, 2.6);
        }
    }
}

fn beard(sheet: &mut Sheet, look: &Look) {
    let hair = mix(look.hair, 0, 0.08);
    let full = "M 60 122 C 66 148 76 150 92 152 Q 110 146 128 154 Q 146 146 164 152 C 180 150 190 148 196 122 C 200 180 184 222 128 222 C 72 222 56 180 60 122 Z";
    match look.beard {
        1 => sheet.fill(hair, full),
        2 => {
            sheet.fill(hair, "M 104 166 Q 128 178 152 166 Q 160 196 146 214 Q 128 222 110 214 Q 96 196 104 166 Z");
            sheet.line(hair, 9.0, "M 102 172 Q 104 156 128 156 Q 152 156 154 172");
        }
        3 | 5 => sheet.fill(
            hair,
            "M 128 152 Q 146 146 156 156 Q 162 168 172 166 Q 160 180 144 172 Q 134 166 128 166 Q 122 166 112 172 Q 96 180 84 166 Q 94 168 100 156 Q 110 146 128 152 Z",
        ),
        4 => sheet.tint(hair, 90, full),
        _ => {}
    }
}

fn features(sheet: &mut Sheet, look: &Look) {
    let ink = 0x2a_1a1f;
    let brow =
        if light(look.hair) > 150.0 { mix(look.hair, 0x5a_3010, 0.45) } else { mix(look.hair, 0, 0.2) };
    for side in [-1.0f32, 1.0] {
        let x = 31.0f32.mul_add(side, 128.0);
        sheet.oval(0xff_ffff, 255, (x, 128.0), (14.0, 12.0));
        sheet.oval(ink, 255, (x, 129.0), (9.0, 11.0));
        sheet.disc(0xff_ffff, x + 3.0, 125.0, 3.0);
        let (inner, outer) = (14.0f32.mul_add(-side, x), 16.0f32.mul_add(side, x));
        if look.woman {
            sheet.line(
                ink,
                5.0,
                &format!("M {inner} 124 Q {x} 108 {outer} 122 L {} 117", 5.0f32.mul_add(side, outer)),
            );
        }
        let width = if look.woman { 6.0 } else { 9.0 };
        let (low, high) = (106.0 + look.brow, 97.0 - look.brow / 2.0);
        sheet.line(brow, width, &format!("M {inner} {low} Q {x} {high} {outer} 106"));
    }
    sheet.line(mix(look.skin, 0x5a_2010, 0.34), 5.5, "M 130 132 Q 140 152 124 152");
    let lips = if look.woman { mix(0xc9_2a45, look.skin, 0.12) } else { mix(0x8a_2f2a, look.skin, 0.2) };
    match look.mouth {
        0 => sheet.line(lips, 8.0, "M 106 172 Q 128 190 150 172"),
        1 => {
            sheet.fill(0x7a_1f2b, "M 100 168 Q 128 176 156 168 Q 150 196 128 196 Q 106 196 100 168 Z");
            sheet.fill(0xff_ffff, "M 103 169 Q 128 177 153 169 Q 151 180 128 181 Q 105 180 103 169 Z");
        }
        2 if look.woman => sheet.fill(
            lips,
            "M 102 174 Q 118 166 128 170 Q 138 166 154 174 Q 142 190 128 190 Q 114 190 102 174 Z",
        ),
        2 => sheet.line(lips, 8.0, "M 110 178 Q 130 180 150 172"),
        _ => {
            sheet.fill(0xff_ffff, "M 102 170 Q 128 178 154 170 Q 148 190 128 190 Q 108 190 102 170 Z");
            sheet.line(lips, 5.0, "M 102 170 Q 128 178 154 170 Q 148 190 128 190 Q 108 190 102 170 Z");
        }
    }
}

fn hair_before(sheet: &mut Sheet, look: &Look) {
    let (hair, glow) = (look.hair, mix(look.hair, 0xff_ffff, 0.16));
    if look.hat != 0 && !look.woman {
        sheet.fill(
            hair,
            "M 52 130 L 54 96 L 202 96 L 204 130 L 194 130 Q 194 110 186 100 L 70 100 Q 62 110 62 130 Z",
        );
        return;
    }
    match (look.woman, look.style) {
        (true, 0) => {
            sheet.fill(hair, "M 128 66 C 96 74 76 100 72 150 C 70 190 66 226 66 256 L 34 256 C 30 200 42 170 44 120 C 40 0 216 0 212 120 C 214 170 226 200 222 256 L 190 256 C 190 226 186 190 184 150 C 180 100 160 74 128 66 Z");
            sheet.line(glow, 6.0, "M 86 44 Q 58 66 56 112");
        }
        (true, 1) => {
            sheet.fill(hair, "M 92 60 C 78 80 70 110 70 150 C 68 190 64 226 60 256 L 34 256 C 30 200 42 170 44 120 C 40 0 216 0 212 120 C 214 170 226 200 222 256 L 196 256 C 192 226 188 190 188 146 C 180 116 130 104 92 60 Z");
            sheet.line(glow, 6.0, "M 112 40 Q 176 40 194 100");
        }
        (true, 2) => {
            sheet.fill(hair, "M 66 206 C 58 170 66 130 70 98 Q 128 112 186 98 C 190 130 198 170 190 206 Q 210 210 218 206 C 222 184 214 160 214 112 C 220 0 36 0 42 112 C 42 160 34 184 38 206 Q 46 210 66 206 Z");
            sheet.line(glow, 6.0, "M 70 66 Q 128 30 186 66");
        }
        (true, 3 | 6) => {
            sheet.fill(hair, "M 54 138 C 40 8 216 8 202 138 C 198 110 190 84 150 66 C 110 92 72 84 62 112 Q 58 124 54 138 Z");
            sheet.line(glow, 6.0, "M 84 50 Q 128 30 172 52");
        }
        (true, 4) => {
            for (x, y, r) in [
                (66.0, 82.0, 26.0), (94.0, 62.0, 28.0), (128.0, 56.0, 28.0), (162.0, 62.0, 28.0), (190.0, 82.0, 26.0),
                (54.0, 112.0, 20.0), (202.0, 112.0, 20.0),
            ] {
                sheet.disc(hair, x, y, r);
            }
        }
        (true, 5) => {
            sheet.fill(hair, "M 52 150 C 30 14 226 6 206 150 Q 200 150 196 136 Q 196 112 184 92 C 150 108 110 100 88 78 C 84 100 68 108 62 142 Q 58 150 52 150 Z");
            sheet.line(glow, 6.0, "M 100 44 Q 160 34 190 76");
        }
        (true, _) => {
            sheet.fill(hair, "M 104 64 C 84 80 70 96 70 130 Q 56 150 68 176 Q 52 196 66 224 L 60 256 L 34 256 L 44 116 C 40 0 216 0 212 116 L 222 256 L 196 256 L 190 224 Q 204 196 188 176 Q 200 150 186 130 C 184 104 150 96 104 64 Z");
            sheet.line(glow, 6.0, "M 120 38 Q 178 40 194 92");
        }
        (false, 0) => sheet.fill(hair, "M 52 134 C 40 30 92 22 128 24 C 186 18 216 54 204 134 L 195 134 Q 196 100 184 82 C 150 92 106 88 86 66 Q 84 84 70 92 Q 62 108 61 134 Z"),
        (false, 1) => {
            sheet.fill(hair, "M 54 128 C 48 90 52 70 66 58 C 58 20 140 0 200 26 C 204 36 196 44 190 48 C 206 66 208 90 202 128 L 194 128 Q 194 96 182 80 Q 128 92 74 80 Q 62 96 62 128 Z");
            sheet.line(glow, 6.0, "M 84 48 Q 128 24 178 32");
        }
        (false, 2) => sheet.fill(mix(hair, look.skin, 0.25), "M 58 118 C 54 22 202 22 198 118 Q 194 92 182 80 Q 128 66 74 80 Q 62 92 58 118 Z"),
        (false, 3) => sheet.tint(0xff_ffff, 70, "M 84 66 Q 104 44 132 46 Q 108 54 92 76 Z"),
        (false, 4) => {
            for (x, y, r) in [
                (64.0, 84.0, 20.0), (80.0, 60.0, 24.0), (106.0, 46.0, 26.0), (138.0, 42.0, 26.0), (168.0, 52.0, 25.0),
                (190.0, 76.0, 22.0), (58.0, 106.0, 13.0), (198.0, 106.0, 13.0), (110.0, 70.0, 18.0), (150.0, 70.0, 18.0),
            ] {
                sheet.disc(hair, x, y, r);
            }
        }
        (false, 5) => {
            sheet.fill(hair, "M 128 62 C 96 74 78 96 72 150 Q 64 190 46 186 L 48 110 C 40 10 216 10 208 110 L 210 186 Q 192 190 184 150 C 178 96 160 74 128 62 Z");
            sheet.line(glow, 6.0, "M 90 46 Q 66 62 60 100");
        }
        (false, 6) => sheet.fill(hair, "M 54 130 L 50 84 L 62 62 L 66 40 L 88 46 L 98 22 L 118 38 L 136 18 L 150 38 L 174 26 L 178 48 L 200 50 L 196 72 L 206 88 L 202 130 L 194 130 Q 194 98 180 82 L 160 90 L 146 76 L 126 90 L 108 76 L 92 90 L 76 82 Q 62 98 62 130 Z"),
        (false, _) => {
            sheet.fill(hair, "M 48 140 C 44 100 52 70 74 56 C 66 76 64 104 62 140 Z");
            sheet.fill(hair, "M 208 140 C 212 100 204 70 182 56 C 190 76 192 104 194 140 Z");
            sheet.tint(0xff_ffff, 60, "M 96 62 Q 116 46 140 48 Q 118 56 104 72 Z");
        }
    }
}

fn hat(sheet: &mut Sheet, look: &Look) {
    let main = if light(look.back) > 120.0 { 0xc4_2f3d } else { 0xff_c93c };
    let dark = mix(main, 0, 0.25);
    match look.hat {
        1 => {
            sheet.fill(main, "M 52 92 C 50 -6 206 -6 204 92 Z");
            sheet.fill(dark, "M 48 78 Q 128 62 208 78 L 210 104 Q 128 88 46 104 Z");
            sheet.disc(mix(main, 0xff_ffff, 0.6), 128.0, 16.0, 16.0);
        }
        2 => {
            sheet.fill(main, "M 58 82 C 66 10 190 10 198 82 Z");
            sheet.fill(dark, "M 16 92 Q 128 60 240 92 Q 234 102 128 84 Q 22 102 16 92 Z");
        }
        3 => {
            sheet.fill(main, "M 54 92 C 52 4 204 4 202 92 Z");
            sheet.fill(dark, "M 52 84 Q 128 70 204 84 L 244 96 Q 246 106 204 102 Q 128 90 54 98 Z");
        }
        _ => {}
    }
}

fn scarf(sheet: &mut Sheet, look: &Look) {
    let main = mix(look.cloth, 0xff_ffff, 0.1);
    let fold = mix(main, 0, 0.2);
    sheet.fill(main, "M 128 10 C 30 10 34 120 44 180 Q 40 226 20 256 L 236 256 Q 216 226 212 180 C 222 120 226 10 128 10 Z M 128 64 C 172 64 188 90 188 124 C 188 166 160 202 128 202 C 96 202 68 166 68 124 C 68 90 84 64 128 64 Z");
    sheet.line(fold, 6.0, "M 66 176 Q 96 226 176 236");
    sheet.line(fold, 6.0, "M 128 40 Q 76 40 58 100");
}

fn glasses(sheet: &mut Sheet, look: &Look) {
    let frame = if light(look.skin) < 120.0 { 0xf2_e9d8 } else { 0x25_2233 };
    match look.glasses {
        1 => {
            for x in [97.0f32, 159.0] {
                let (l, r) = (x - 25.0, x + 25.0);
                sheet.line(
                    frame,
                    6.0,
                    &format!(
                        "M {x} 103 Q {r} 103 {r} 128 Q {r} 153 {x} 153 Q {l} 153 {l} 128 Q {l} 103 {x} 103 Z"
                    ),
                );
            }
        }
        2 => {
            for (l, r) in [(70.0, 122.0), (134.0, 186.0)] {
                sheet.line(
                    frame,
                    7.0,
                    &format!(
                        "M {l} 110 L {r} 110 L {r} 140 Q {r} 148 {} 148 L {} 148 Q {l} 148 {l} 140 Z",
                        r - 8.0,
                        l + 8.0
                    ),
                );
            }
        }
        _ => return,
    }
    sheet.line(frame, 6.0, "M 121 122 Q 128 117 135 122");
    sheet.line(frame, 6.0, "M 71 122 L 58 118");
    sheet.line(frame, 6.0, "M 185 122 L 198 118");
}

/// A small PNG: opaque pixels of a palette, strongest compression.
fn save(pixels: &Pixmap, file: &FilePath) -> Result<usize, Box<dyn Error>> {
    let pixels: Vec<[u8; 3]> = pixels.data().chunks_exact(4).map(|p| [p[0], p[1], p[2]]).collect();
    let palette = palette(&pixels);
    let indices = pixels.iter().map(|pixel| nearest(&palette, *pixel)).collect::<Option<Vec<u8>>>();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, SIDE, SIDE);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices.ok_or("a picture has no colour")?)?;
    writer.finish()?;
    std::fs::write(file, &bytes)?;
    Ok(bytes.len())
}

/// The colours that most pixels have: flat areas, and between them the most frequent of those that smooth the edges.
fn palette(pixels: &[[u8; 3]]) -> Vec<[u8; 3]> {
    let mut counts = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_insert(0) += 1;
    }
    let mut colors: Vec<([u8; 3], u32)> = counts.into_iter().collect();
    colors.sort_by_key(|&(_, count)| Reverse(count));
    colors.into_iter().take(COLORS).map(|(color, _)| color).collect()
}

/// The place of the colour of a palette that is the nearest one.
fn nearest(palette: &[[u8; 3]], pixel: [u8; 3]) -> Option<u8> {
    let distance = |color: &[u8; 3]| -> u32 {
        color.iter().zip(pixel).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let place = palette.iter().enumerate().min_by_key(|(_, color)| distance(color))?.0;
    u8::try_from(place).ok()
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("assets/faces"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let mut largest = 0;
    for number in 0..64 {
        let pixels = draw(&Look::of(number)).ok_or("no memory for a picture")?;
        largest = largest.max(save(&pixels, &folder.join(format!("{number:02}.png")))?);
    }
    println!("64 faces in {}, at most {largest} bytes each", folder.display());
    Ok(())
}
