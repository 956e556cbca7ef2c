//! A picture out of bytes that anybody may have sent.

use std::io::Cursor;

use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageError, ImageReader, Limits, RgbaImage};

/// The largest side taken, in pixels.
pub const LARGEST_SIDE: u32 = 4096;
/// The largest memory one decoder may take, in bytes: a picture of the largest size, and some.
const LARGEST_MEMORY: u64 = 96 * 1024 * 1024;
/// The side that is kept, in pixels: more than the largest place on a screen needs.
pub const KEPT_SIDE: u32 = 320;

/// Why bytes are no picture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Undecodable {
    /// Neither PNG, JPEG, GIF nor WebP.
    #[error("not a picture of a known kind")]
    UnknownKind,
    /// More pixels or memory than allowed.
    #[error("the picture is too large")]
    TooLarge,
    /// Truncated or damaged.
    #[error("the picture is damaged")]
    Damaged(#[source] ImageError),
}

impl From<ImageError> for Undecodable {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooLarge,
            ImageError::Unsupported(_) => Self::UnknownKind,
            other => Self::Damaged(other),
        }
    }
}

/// The picture as a square of at most [`KEPT_SIDE`] pixels: turned as it says, its middle cut out. Of an
/// animation the first frame. Takes milliseconds: not for an async thread.
///
/// # Errors
/// When the bytes are no picture, or one beyond the limits.
pub fn decode(bytes: &[u8]) -> Result<RgbaImage, Undecodable> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| Undecodable::Damaged(ImageError::IoError(error)))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if width > LARGEST_SIDE || height > LARGEST_SIDE || decoder.total_bytes() > LARGEST_MEMORY {
        return Err(Undecodable::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(square(&picture))
}

/// The side of a thumbnail, in pixels: more than half blocks have in any place.
pub const THUMBNAIL_SIDE: u32 = 64;

/// The picture with sides of at most [`THUMBNAIL_SIDE`] pixels.
#[must_use]
pub fn thumbnail(picture: RgbaImage) -> RgbaImage {
    if picture.width().max(picture.height()) <= THUMBNAIL_SIDE {
        return picture;
    }
    imageops::thumbnail(&picture, THUMBNAIL_SIDE, THUMBNAIL_SIDE)
}

/// The middle of a picture; of a portrait rather its upper part, where the face is.
fn square(picture: &DynamicImage) -> RgbaImage {
    let (width, height) = picture.dimensions();
    let side = width.min(height).max(1);
    let (x, y) = ((width - side.min(width)) / 2, (height - side.min(height)) / 4);
    let middle = picture.crop_imm(x, y, side, side);
    if side <= KEPT_SIDE {
        return middle.into_rgba8();
    }
    middle.resize_exact(KEPT_SIDE, KEPT_SIDE, FilterType::Triangle).into_rgba8()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use image::{ImageFormat, Rgb, RgbImage};
    use proptest::prelude::*;

    use super::*;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_pixel(width, height, Rgb([200, 40, 90]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn every_kind_becomes_a_small_square() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
            let picture = decode(&encoded(900, 400, format)).unwrap();
            assert_eq!(picture.dimensions(), (KEPT_SIDE, KEPT_SIDE), "{format:?}");
        }
        let small = decode(&encoded(40, 90, ImageFormat::Png)).unwrap();
        assert_eq!((small.dimensions(), thumbnail(small).dimensions()), ((40, 40), (40, 40)));
        let large = decode(&encoded(400, 900, ImageFormat::Png)).unwrap();
        assert_eq!(thumbnail(large).dimensions(), (THUMBNAIL_SIDE, THUMBNAIL_SIDE));
    }

    #[test]
    fn too_many_pixels_are_refused_before_they_are_decoded() {
        // A real header of 12000×12000, and no pixels behind it: only the header can have been read.
        let mut bomb = encoded(1, 1, ImageFormat::Gif);
        bomb[6..10].copy_from_slice(&[0xe0, 0x2e, 0xe0, 0x2e]);
        assert!(matches!(decode(&bomb), Err(Undecodable::TooLarge)));
    }

    #[test]
    fn what_is_no_picture_is_told_apart() {
        assert!(matches!(decode(b"<html><body>404</body></html>"), Err(Undecodable::UnknownKind)));
        assert!(matches!(decode(b""), Err(Undecodable::UnknownKind)));
        let whole = encoded(64, 64, ImageFormat::Png);
        assert!(matches!(decode(&whole[..whole.len() / 2]), Err(Undecodable::Damaged(_))));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn nothing_panics(format in 0usize..4, cut in 0.0f64..1.0, at in 0.0f64..1.0, garbage: u8) {
            let format = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP][format];
            let mut bytes = encoded(24, 16, format);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let place = |part: f64, len: usize| (part * len as f64) as usize;
            let index = place(at, bytes.len());
            bytes[index] = garbage;
            bytes.truncate(place(cut, bytes.len()).max(1));
            if let Ok(picture) = decode(&bytes) {
                prop_assert!(picture.width() <= KEPT_SIDE && picture.width() == picture.height());
            }
        }

        #[test]
        fn nor_does_noise(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }
    }
}
