//! Colours as the portal writes them.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A colour in sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Rgb {
    /// From the three channels.
    #[must_use]
    pub const fn new(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b }
    }

    /// Reads `#rrggbb` or `#rgb`, with or without the `#`, in any case, with blanks around; `None` for
    /// anything else (`color` of `im.user.get` may be empty or malformed).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.trim();
        let hex = hex.strip_prefix('#').unwrap_or(hex);
        if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(hex, 16).ok()?;
        match hex.len() {
            6 => {
                let [_, r, g, b] = number.to_be_bytes();
                Some(Self { r, g, b })
            }
            3 => {
                let wide = |shift: u32| ((number >> shift & 0xf) * 0x11).to_be_bytes()[3];
                Some(Self { r: wide(8), g: wide(4), b: wide(0) })
            }
            _ => None,
        }
    }

    /// `#rrggbb`.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

impl Serialize for Rgb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.hex())
        } else {
            [self.r, self.g, self.b].serialize(serializer)
        }
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Rgb {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Color".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let written = generator.contract().is_serialize();
        let pattern = if written { "^#[0-9a-f]{6}$" } else { r"^\s*#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\s*$" };
        schemars::json_schema!({
            "type": "string",
            "pattern": pattern,
        })
    }
}

impl<'de> Deserialize<'de> for Rgb {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(Text)
        } else {
            let [r, g, b] = Deserialize::deserialize(deserializer)?;
            Ok(Self { r, g, b })
        }
    }
}

/// Reads a colour without a copy of its text.
struct Text;

impl Visitor<'_> for Text {
    type Value = Rgb;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a colour like #1f6feb")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Rgb, E> {
        Rgb::parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_portals_send() {
        assert_eq!(Rgb::parse("#df532d"), Some(Rgb::new(0xdf, 0x53, 0x2d)));
        assert_eq!(Rgb::parse(" 048BD0 "), Some(Rgb::new(0x04, 0x8b, 0xd0)));
        assert_eq!(Rgb::parse("#f0c"), Some(Rgb::new(0xff, 0x00, 0xcc)));
        for bad in ["", "#", "red", "#12345", "#1234567", "#gggggg", "#+12345", "##ffffff", "#яяя"] {
            assert_eq!(Rgb::parse(bad), None, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn hex_reads_back(r: u8, g: u8, b: u8) {
            let color = Rgb::new(r, g, b);
            prop_assert_eq!(Rgb::parse(&color.hex()), Some(color));
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = Rgb::parse(&text);
        }
    }
}
