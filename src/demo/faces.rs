//! The faces: pictures of people, served as files of the portal.

use std::io::Cursor;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

/// The vendor's empty picture, which stands for none.
pub(super) const BLANK: &str = "/bitrix/js/im/images/blank.gif";

/// A transparent picture of one pixel.
const BLANK_GIF: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Where the pictures are.
const FOLDER: &str = "/upload/faces/";

/// One in so many pictures is served as JPEG.
const JPEG_EACH: u8 = 8;

macro_rules! face_files {
    ($($number:literal)*) => {
        [$(include_bytes!(concat!("../../assets/faces/", $number, ".png"))),*]
    };
}

const PNGS: [&[u8]; 64] = face_files![
    "00" "01" "02" "03" "04" "05" "06" "07" "08" "09" "10" "11" "12" "13" "14" "15" "16" "17" "18" "19"
    "20" "21" "22" "23" "24" "25" "26" "27" "28" "29" "30" "31" "32" "33" "34" "35" "36" "37" "38" "39"
    "40" "41" "42" "43" "44" "45" "46" "47" "48" "49" "50" "51" "52" "53" "54" "55" "56" "57" "58" "59"
    "60" "61" "62" "63"
];

/// The path of the picture of that number (below 64).
pub(super) fn path(number: u8) -> String {
    let kind = if is_jpeg(number) { "jpg" } else { "png" };
    format!("{FOLDER}{number:02}.{kind}")
}

const fn is_jpeg(number: u8) -> bool {
    number % JPEG_EACH == 5
}

/// The pictures; JPEGs are made when first asked for.
#[derive(Debug, Default)]
pub(super) struct FaceFiles {
    jpegs: [OnceLock<Option<Bytes>>; 64 / JPEG_EACH as usize],
}

impl FaceFiles {
    /// Answers a request for a file; 404 when there is none of that path.
    pub(super) fn serve(&self, path: &str, headers: &HeaderMap) -> Response {
        match self.file(path) {
            Some((kind, bytes)) => {
                let tag = format!("\"{:016x}\"", fingerprint(&bytes));
                let cached = [
                    (header::ETAG, tag.clone()),
                    (header::CACHE_CONTROL, "public, max-age=86400".to_owned()),
                ];
                let known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
                if known.is_some_and(|known| {
                    known.split(',').any(|known| known.trim() == tag || known.trim() == "*")
                }) {
                    return (StatusCode::NOT_MODIFIED, cached).into_response();
                }
                (cached, [(header::CONTENT_TYPE, kind)], bytes).into_response()
            }
            None => (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], NOT_FOUND)
                .into_response(),
        }
    }

    fn file(&self, path: &str) -> Option<(&'static str, Bytes)> {
        if path == BLANK {
            return Some(("image/gif", Bytes::from_static(BLANK_GIF)));
        }
        let (number, kind) = path.strip_prefix(FOLDER)?.split_once('.')?;
        let number: u8 = number.parse().ok()?;
        let png = PNGS.get(usize::from(number)).copied()?;
        // Only the exact address is a file: not "5.png" for "05.png".
        match kind {
            _ if path != self::path(number) => None,
            "png" => Some(("image/png", Bytes::from_static(png))),
            _ => {
                let jpeg = self.jpegs.get(usize::from(number / JPEG_EACH))?;
                Some(("image/jpeg", jpeg.get_or_init(|| to_jpeg(png)).clone()?))
            }
        }
    }
}

const NOT_FOUND: &str =
    "<!DOCTYPE html><html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>";

/// JPEG knows no transparency: the picture is laid on white.
fn to_jpeg(png: &[u8]) -> Option<Bytes> {
    let face = image::load_from_memory_with_format(png, ImageFormat::Png).ok()?;
    let mut sheet = DynamicImage::ImageRgba8(RgbaImage::from_pixel(
        face.width(),
        face.height(),
        Rgba([255, 255, 255, 255]),
    ));
    image::imageops::overlay(&mut sheet, &face, 0, 0);
    let mut bytes = Cursor::new(Vec::new());
    sheet.into_rgb8().write_to(&mut bytes, ImageFormat::Jpeg).ok()?;
    Some(Bytes::from(bytes.into_inner()))
}

/// FNV-1a: enough to tell one version of a picture from another.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_face_decodes_as_what_it_says() {
        let files = FaceFiles::default();
        for number in 0..64 {
            let (kind, bytes) = files.file(&path(number)).unwrap();
            let format = if kind == "image/jpeg" { ImageFormat::Jpeg } else { ImageFormat::Png };
            let face = image::load_from_memory_with_format(&bytes, format).unwrap();
            assert_eq!((face.width(), face.height()), (256, 256), "{number}");
        }
        let (_, blank) = files.file(BLANK).unwrap();
        assert!(image::load_from_memory_with_format(&blank, ImageFormat::Gif).is_ok());
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let files = FaceFiles::default();
        for path in [
            "/upload/faces/64.png",
            "/upload/faces/5.png",
            "/upload/faces/05.png",
            "/upload/",
            "/upload/faces/00.gif",
        ] {
            assert!(files.file(path).is_none(), "{path}");
        }
    }
}
