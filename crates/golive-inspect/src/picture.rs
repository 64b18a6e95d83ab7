//! LS-009 to LS-012: logos, hero images, screenshots and thumbnails.
//!
//! A picture is decoded in full: what a browser could not show is found here.
//! The header is read first, so that nobody can ask for more memory than
//! [`MAX_DECODED`] by a few bytes.

use std::io::Cursor;

use golive_model::finding::RuleId;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngDecoder, PngEncoder};
use image::imageops::FilterType;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageResult, Limits, Rgb,
    RgbImage, Rgba, RgbaImage,
};

use crate::Inspection;

/// The largest file that is looked at, in bytes.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most pixels of a side.
pub const MAX_SIDE: u32 = 8192;

/// The most memory of a decoded picture, in bytes.
pub const MAX_DECODED: u64 = 64 * 1024 * 1024;

/// From this width on, in pixels, a picture is more likely a photograph than a sign.
const WIDE: u32 = 300;

/// The quality of JPEGs, of a hundred.
const QUALITY: u8 = 85;

/// How many pixels of a hundred make a ground.
const GROUND_PERCENT: usize = 99;

/// How far from pure a channel may be, so that a scaled picture is still caught.
const NEARLY: u8 = 8;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What else is sent as a logo: how it starts, and its name.
const OTHERS: [(&[u8], &str); 7] = [
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"\0\0\x01\0", "ICO"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"%PDF", "PDF"),
];

/// How far into a file text is searched for its first tag, in bytes.
const TEXT_HEAD: usize = 1024;

/// What a picture must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The rule that speaks of this picture.
    pub rule: RuleId,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Whether it is a hero image, which must show something.
    pub is_hero: bool,
}

/// Looks at a picture. Cases: `notpng`, `broken`, `large`, `size` and, for hero
/// images, `ground`.
pub fn inspect(bytes: &[u8], expected: &Expected) -> Inspection {
    let mut seen = Inspection::default();
    seen.saw("bytes", bytes.len());
    if let Err((case, mut args)) = look(bytes, expected, &mut seen) {
        let size = format!("{}x{}", expected.width, expected.height);
        args.push(("expected", size));
        seen.fault(expected.rule, case, args);
    }
    seen
}

/// The width and height, in pixels, of a picture of any size that can be shown;
/// otherwise why it can not, with the cases of [`inspect`].
pub fn measure(bytes: &[u8]) -> Result<(u32, u32), Inspection> {
    let header = bytes.strip_prefix(SIGNATURE).and_then(header);
    let (width, height) = header.map_or((0, 0), |header| (header.width, header.height));
    let expected = Expected {
        rule: RuleId::Logo,
        width,
        height,
        is_hero: false,
    };
    let seen = inspect(bytes, &expected);
    match seen.faults.is_empty() {
        true => Ok((width, height)),
        false => Err(seen),
    }
}

type Refusal = (&'static str, Vec<(&'static str, String)>);

fn look(bytes: &[u8], expected: &Expected, seen: &mut Inspection) -> Result<(), Refusal> {
    let picture = decode(bytes, seen)?;
    let (width, height) = (picture.width(), picture.height());
    if (width, height) != (expected.width, expected.height) {
        return Err(("size", vec![("found", format!("{width}x{height}"))]));
    }
    // The size is right, so this copy is small.
    match expected.is_hero.then(|| ground(&picture.into_rgba8())) {
        Some(Some(ground)) => Err(("ground", vec![("ground", ground.to_owned())])),
        _ => Ok(()),
    }
}

fn decode(bytes: &[u8], seen: &mut Inspection) -> Result<DynamicImage, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(large(format!("{} bytes", bytes.len()), MAX_BYTES, "bytes"));
    }
    let Some(chunks) = bytes.strip_prefix(SIGNATURE) else {
        return Err(("notpng", vec![("found", format_of(bytes).to_owned())]));
    };
    let header = header(chunks).ok_or_else(|| broken("its header is missing"))?;
    seen.saw("width", header.width);
    seen.saw("height", header.height);
    seen.saw("colour", format!("{}, {} bit", header.colour, header.depth));
    let (width, height) = (header.width, header.height);
    if width.max(height) > MAX_SIDE {
        let max = format!("{MAX_SIDE}x{MAX_SIDE}");
        return Err(large(format!("{width}x{height} pixels"), max, "pixels"));
    }

    let chunks = walk(chunks).ok_or_else(|| broken("its end is missing"))?;
    if !chunks.has_whole_colours {
        return Err(broken("its palette ends within a colour"));
    }
    let decoder = decoder(bytes).map_err(broken)?;
    let decoded = decoder.total_bytes();
    if decoded > MAX_DECODED {
        let found = format!("{decoded} bytes when it is decoded");
        return Err(large(found, MAX_DECODED, "bytes"));
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    if chunks.is_animated {
        seen.saw("animated", true);
    }
    if chunks.trailing > 0 {
        seen.saw("trailingBytes", chunks.trailing);
    }
    Ok(picture)
}

/// A picture made smaller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Small {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub content_type: &'static str,
}

/// Makes a picture that is at most so many pixels wide, without what the file says
/// beside its pixels. What is wide and hides nothing becomes a JPEG, everything else a
/// PNG. `None` for what is no picture, within the limits of [`inspect`].
pub fn shrink(bytes: &[u8], width: u32) -> Option<Small> {
    let picture = decode(bytes, &mut Inspection::default()).ok()?;
    // By eight bits at most: what is drawn needs no more, and takes half the memory.
    let picture = DynamicImage::ImageRgba8(picture.into_rgba8());
    let picture = match picture.width() > width {
        true => picture.resize(width.max(1), MAX_SIDE, FilterType::CatmullRom),
        false => picture,
    };
    let pixels = picture.into_rgba8();
    let is_opaque = pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let is_wide = pixels.width() >= WIDE;
    let mut bytes = Vec::new();
    let (picture, content_type) = match (is_opaque, is_wide) {
        (true, true) => {
            let picture = DynamicImage::ImageRgba8(pixels).into_rgb8();
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            (picture.write_with_encoder(encoder), "image/jpeg")
        }
        (true, false) => {
            let picture = DynamicImage::ImageRgba8(pixels).into_rgb8();
            (
                picture.write_with_encoder(smallest(&mut bytes)),
                "image/png",
            )
        }
        (false, _) => (pixels.write_with_encoder(smallest(&mut bytes)), "image/png"),
    };
    picture.ok()?;
    Some(Small {
        bytes,
        content_type,
    })
}

fn smallest(bytes: &mut Vec<u8>) -> PngEncoder<&mut Vec<u8>> {
    PngEncoder::new_with_quality(bytes, CompressionType::Best, PngFilter::Adaptive)
}

fn large(found: String, max: impl ToString, unit: &str) -> Refusal {
    let max = format!("{} {unit}", max.to_string());
    ("large", vec![("found", found), ("max", max)])
}

fn broken(problem: impl ToString) -> Refusal {
    ("broken", vec![("problem", problem.to_string())])
}

fn decoder(bytes: &[u8]) -> ImageResult<PngDecoder<Cursor<&[u8]>>> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED);
    PngDecoder::with_limits(Cursor::new(bytes), limits)
}

/// What a file that is no PNG seems to be.
fn format_of(bytes: &[u8]) -> &'static str {
    if bytes.is_empty() {
        return "nothing";
    }
    if let Some((_, name)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return name;
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return "WebP";
    }
    let head = bytes.get(..TEXT_HEAD).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    if head.contains("<svg") {
        return "SVG";
    }
    match head.contains("<html") || head.contains("<!doctype html") {
        true => "HTML",
        false => "unknown",
    }
}

struct Header {
    width: u32,
    height: u32,
    depth: u8,
    colour: &'static str,
}

/// The header (PNG specification, 11.2.1), which comes before all else.
fn header(chunks: &[u8]) -> Option<Header> {
    let fields = chunks.strip_prefix(b"\0\0\0\x0dIHDR")?;
    let (width, rest) = fields.split_first_chunk()?;
    let (height, rest) = rest.split_first_chunk()?;
    let ([depth, colour], _) = rest.split_first_chunk()?;
    Some(Header {
        width: u32::from_be_bytes(*width),
        height: u32::from_be_bytes(*height),
        depth: *depth,
        colour: match colour {
            0 => "grey",
            2 => "rgb",
            3 => "palette",
            4 => "grey with alpha",
            6 => "rgb with alpha",
            _ => "unknown",
        },
    })
}

struct Chunks {
    /// Bytes after the picture's own end.
    trailing: usize,
    is_animated: bool,
    /// Whether every palette has three bytes for each colour (PNG specification,
    /// 11.2.2). The decoder takes that for granted.
    has_whole_colours: bool,
}

/// Walks to the last chunk. `None` where the file ends before it does.
fn walk(mut chunks: &[u8]) -> Option<Chunks> {
    const CHECKSUM: usize = 4;
    let mut seen = Chunks {
        trailing: 0,
        is_animated: false,
        has_whole_colours: true,
    };
    loop {
        let (length, rest) = chunks.split_first_chunk()?;
        let (kind, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        chunks = rest.get(length.checked_add(CHECKSUM)?..)?;
        match kind {
            b"acTL" => seen.is_animated = true,
            b"PLTE" => seen.has_whole_colours &= length.is_multiple_of(3),
            b"IEND" => {
                seen.trailing = chunks.len();
                return Some(seen);
            }
            _ => {}
        }
    }
}

/// What nearly all of a picture is, if it is nothing to look at.
fn ground(picture: &RgbaImage) -> Option<&'static str> {
    let of = |pixel: &Rgba<u8>| match pixel.0 {
        [_, _, _, alpha] if alpha <= NEARLY => Some("transparent"),
        [r, g, b, _] if r.max(g).max(b) <= NEARLY => Some("black"),
        [r, g, b, _] if r.min(g).min(b) >= u8::MAX - NEARLY => Some("white"),
        _ => None,
    };
    let all = picture.pixels().len();
    ["black", "white", "transparent"]
        .into_iter()
        .find(|ground| {
            let such = picture.pixels().filter(|pixel| of(pixel) == Some(ground));
            such.count() * 100 >= all * GROUND_PERCENT
        })
}

/// A small PNG that could be a logo: a disc with a sign for "go", in the accent's
/// colour, on the other. The same arguments give the same bytes. There is none
/// (no bytes) without pixels or beyond [`MAX_SIDE`].
pub fn paint(width: u32, height: u32, rgb: [u8; 3], accent: [u8; 3]) -> Vec<u8> {
    if width.min(height) == 0 || width.max(height) > MAX_SIDE {
        return Vec::new();
    }
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let ground = mix(rgb, [0; 3], i64::from(y), i64::from(height) * 3);
        let covered = covered(x, y, width, height);
        Rgb(mix(ground, accent, covered, FINE * FINE))
    });
    let mut png = Vec::new();
    let encoder = PngEncoder::new(&mut png);
    match encoder.write_image(picture.as_raw(), width, height, ExtendedColorType::Rgb8) {
        Ok(()) => png,
        Err(_) => Vec::new(),
    }
}

/// How finely each pixel is divided, in each direction, for smooth edges.
const FINE: i64 = 4;

/// How many of the parts of a pixel are within the sign.
fn covered(x: u32, y: u32, width: u32, height: u32) -> i64 {
    // Distances from the middle, where 2 is one part of a pixel.
    let offset = |at: u32, part: i64, side: u32| {
        2 * (i64::from(at) * FINE + part) + 1 - i64::from(side) * FINE
    };
    let unit = i64::from(width.min(height)) * FINE;
    let mut parts = 0;
    for part in 0..FINE * FINE {
        let dx = offset(x, part % FINE, width);
        let dy = offset(y, part / FINE, height);
        let in_disc = 100 * (dx * dx + dy * dy) <= 64 * unit * unit;
        let in_arrow = 100 * dx >= -28 * unit && 76 * dy.abs() * 100 <= 42 * (48 * unit - 100 * dx);
        parts += i64::from(in_disc && !in_arrow);
    }
    parts
}

/// A colour that is `part` of `whole` on the way to another.
fn mix(from: [u8; 3], to: [u8; 3], part: i64, whole: i64) -> [u8; 3] {
    std::array::from_fn(|channel| {
        let (from, to) = (i64::from(from[channel]), i64::from(to[channel]));
        let mixed = from + (to - from) * part / whole;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    })
}
