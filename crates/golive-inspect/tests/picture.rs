//! LS-009 to LS-012 over bytes that are made here. What real programs write is
//! in `golive-server/tests/inspect`.

#![expect(
    clippy::unwrap_used,
    reason = "all of this file is a test, its helpers too"
)]

use golive_inspect::Inspection;
use golive_inspect::picture::{Expected, MAX_BYTES, inspect, paint, shrink};
use golive_model::RuleId;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use proptest::prelude::*;
use serde_json::json;

const LOGO: Expected = Expected {
    rule: RuleId::Logo,
    width: 40,
    height: 40,
    is_hero: false,
};

const HERO: Expected = Expected {
    rule: RuleId::Hero,
    width: 815,
    height: 290,
    is_hero: true,
};

const BLUE: [u8; 3] = [20, 60, 160];
const ORANGE: [u8; 3] = [255, 150, 30];

/// Length, kind, data and checksum of a chunk.
fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap();
    let body = [kind.as_slice(), data].concat();
    let mut checksum = u32::MAX;
    for byte in &body {
        checksum ^= u32::from(*byte);
        for _ in 0..8 {
            let low = checksum & 1;
            checksum = (checksum >> 1) ^ (0xedb8_8320 * low);
        }
    }
    [
        &length.to_be_bytes(),
        body.as_slice(),
        &(!checksum).to_be_bytes(),
    ]
    .concat()
}

/// A PNG of which only the header is told.
fn claims(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = [sides.as_slice(), &[depth, colour, 0, 0, 0]].concat();
    let parts = [
        chunk(b"IHDR", &header),
        chunk(b"IDAT", &[]),
        chunk(b"IEND", &[]),
    ];
    [b"\x89PNG\r\n\x1a\n".as_slice(), &parts.concat()].concat()
}

/// An 815x290 picture of which the first `odd` pixels are of another colour.
fn hero(pixel: [u8; 4], odd: usize) -> Vec<u8> {
    let mut pixels = [BLUE[0], BLUE[1], BLUE[2], 255].repeat(odd);
    pixels.extend(pixel.repeat(815 * 290 - odd));
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(&pixels, 815, 290, ExtendedColorType::Rgba8)
        .unwrap();
    png
}

fn cases(seen: &Inspection) -> Vec<&'static str> {
    seen.faults.iter().map(|fault| fault.case).collect()
}

fn argument(seen: &Inspection, name: &str) -> String {
    let args = &seen.faults.first().unwrap().args;
    let found = args.iter().find(|(known, _)| *known == name);
    found.unwrap().1.clone()
}

#[test]
fn a_logo_passes() {
    let logo = paint(40, 40, BLUE, ORANGE);
    let seen = inspect(&logo, &LOGO);
    assert_eq!(seen.faults, []);
    let wanted = json!({"bytes": logo.len(), "width": 40, "height": 40, "colour": "rgb, 8 bit"});
    assert_eq!(json!(seen.evidence), wanted);
}

#[test]
fn a_painted_logo_is_small_and_always_the_same() {
    for (width, height) in [
        (1, 1),
        (40, 40),
        (90, 90),
        (115, 115),
        (255, 115),
        (815, 290),
    ] {
        let logo = paint(width, height, BLUE, ORANGE);
        assert_eq!(logo, paint(width, height, BLUE, ORANGE));
        assert!(logo.len() < 40_000, "{width}x{height}: {}", logo.len());
        let expected = Expected {
            width,
            height,
            ..HERO
        };
        assert_eq!(inspect(&logo, &expected).faults, [], "{width}x{height}");
    }
    assert!(paint(0, 40, BLUE, ORANGE).is_empty());
    assert!(paint(40, u32::MAX, BLUE, ORANGE).is_empty());
}

/// The decoder panics at a palette that ends within a colour.
#[test]
fn a_palette_has_whole_colours() {
    let header = [&[0, 0, 0, 40, 0, 0, 0, 1][..], &[8, 3, 0, 0, 0]].concat();
    // A row of 40 pixels and its filter, stored as it is.
    let row = [
        &[0x78, 1, 1, 41, 0, 0xd6, 0xff][..],
        &[0; 41],
        &[0, 41, 0, 1],
    ];
    let picture = |palette: &[u8]| {
        let parts = [
            chunk(b"IHDR", &header),
            chunk(b"PLTE", palette),
            chunk(b"IDAT", &row.concat()),
            chunk(b"IEND", &[]),
        ];
        [b"\x89PNG\r\n\x1a\n".as_slice(), &parts.concat()].concat()
    };
    let expected = Expected { height: 1, ..LOGO };
    assert_eq!(inspect(&picture(&[1; 6]), &expected).faults, []);
    for length in [4, 7, 8, 766] {
        let seen = inspect(&picture(&vec![1; length]), &expected);
        assert_eq!(cases(&seen), ["broken"], "{length}");
    }
}

#[test]
fn another_size_is_told() {
    let seen = inspect(&paint(90, 40, BLUE, ORANGE), &LOGO);
    assert_eq!(cases(&seen), ["size"]);
    assert_eq!(argument(&seen, "found"), "90x40");
    assert_eq!(argument(&seen, "expected"), "40x40");
    assert_eq!(seen.faults[0].rule, RuleId::Logo);
}

#[test]
fn what_is_no_png_is_named() {
    for (bytes, name) in [
        (b"".as_slice(), "nothing"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"BM123456", "BMP"),
        (b"%PDF-1.7", "PDF"),
        (b"<?xml version='1.0'?>\n<!-- x --><svg onload='x'/>", "SVG"),
        (b"\n<!DOCTYPE HTML><title>404</title>", "HTML"),
        (b"<html>", "HTML"),
        (b"\x89PNG", "unknown"),
        (b"some text", "unknown"),
    ] {
        let seen = inspect(bytes, &LOGO);
        assert_eq!(cases(&seen), ["notpng"], "{name}");
        assert_eq!(argument(&seen, "found"), name);
    }
}

#[test]
fn every_truncation_is_noticed() {
    let logo = paint(40, 40, BLUE, ORANGE);
    for length in 8..logo.len() {
        assert_eq!(
            cases(&inspect(&logo[..length], &LOGO)),
            ["broken"],
            "{length}"
        );
    }
}

#[test]
fn a_wrong_checksum_is_noticed() {
    let mut logo = paint(40, 40, BLUE, ORANGE);
    let data = logo.windows(4).position(|kind| kind == b"IDAT").unwrap();
    logo[data + 20] ^= 1;
    assert_eq!(cases(&inspect(&logo, &LOGO)), ["broken"]);
}

#[test]
fn a_flood_of_pixels_is_refused_before_it_is_decoded() {
    for (width, height, depth, colour) in [
        (65_535, 65_535, 8, 6),
        (u32::MAX, u32::MAX, 16, 6),
        (8193, 1, 8, 2),
        (8192, 8192, 8, 2),
        (8192, 4096, 16, 4),
    ] {
        let seen = inspect(&claims(width, height, depth, colour), &LOGO);
        assert_eq!(cases(&seen), ["large"], "{width}x{height}");
        assert_eq!(seen.evidence["width"], width);
    }
    for (width, height) in [(0, 0), (0, 40), (8192, 8192)] {
        assert_eq!(
            cases(&inspect(&claims(width, height, 8, 0), &LOGO)),
            ["broken"]
        );
    }
}

#[test]
fn a_large_file_is_refused() {
    let mut logo = paint(40, 40, BLUE, ORANGE);
    logo.resize(MAX_BYTES, 0);
    assert_eq!(inspect(&logo, &LOGO).faults, []);
    logo.push(0);
    assert_eq!(cases(&inspect(&logo, &LOGO)), ["large"]);
}

#[test]
fn what_follows_the_picture_is_noted() {
    let mut logo = paint(40, 40, BLUE, ORANGE);
    logo.extend(b"<script>");
    let seen = inspect(&logo, &LOGO);
    assert_eq!(seen.faults, []);
    assert_eq!(seen.evidence["trailingBytes"], 8);
}

#[test]
fn an_animation_is_noted() {
    let logo = paint(40, 40, BLUE, ORANGE);
    let after_header = 8 + 25;
    let frames = chunk(b"acTL", &[0, 0, 0, 1, 0, 0, 0, 0]);
    let animated = [&logo[..after_header], &frames, &logo[after_header..]].concat();
    let seen = inspect(&animated, &LOGO);
    assert_eq!(seen.faults, []);
    assert_eq!(seen.evidence["animated"], true);
}

#[test]
fn a_hero_shows_something() {
    let hundredth = 815 * 290 / 100;
    for (pixel, ground) in [
        ([0, 0, 0, 255], "black"),
        ([5, 8, 0, 255], "black"),
        ([255, 255, 255, 255], "white"),
        ([250, 255, 249, 255], "white"),
        ([200, 30, 30, 0], "transparent"),
    ] {
        for odd in [0, hundredth] {
            let seen = inspect(&hero(pixel, odd), &HERO);
            assert_eq!(cases(&seen), ["ground"], "{ground} {odd}");
            assert_eq!(argument(&seen, "ground"), ground);
            assert_eq!(seen.faults[0].rule, RuleId::Hero);
        }
        assert_eq!(inspect(&hero(pixel, 2 * hundredth), &HERO).faults, []);
    }
    assert_eq!(inspect(&hero([120, 120, 120, 255], 0), &HERO).faults, []);
    let screenshot = Expected {
        is_hero: false,
        ..HERO
    };
    assert_eq!(inspect(&hero([0, 0, 0, 255], 0), &screenshot).faults, []);
}

#[test]
fn every_case_has_its_words() {
    let words = |rule: RuleId, case: &str| golive_model::message::exists(&format!("{rule}.{case}"));
    for rule in [
        RuleId::Logo,
        RuleId::Hero,
        RuleId::Screenshot,
        RuleId::Video,
    ] {
        for case in ["notpng", "broken", "large", "size"] {
            assert!(words(rule, case), "{rule}.{case}");
        }
    }
    assert!(words(RuleId::Hero, "ground"));
}

proptest! {
    #[test]
    fn no_bytes_do_harm(
        start in 0..3_usize,
        bytes in prop::collection::vec(any::<u8>(), 0..200)
    ) {
        let starts: [&[u8]; 3] = [b"", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"];
        inspect(&[starts[start], &bytes].concat(), &HERO);
    }

    #[test]
    fn no_change_of_a_picture_does_harm(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut logo = paint(40, 40, BLUE, ORANGE);
        for (at, byte) in changes {
            let at = at.index(logo.len());
            logo[at] = byte;
        }
        inspect(&logo, &LOGO);
    }
}

fn small(bytes: &[u8], width: u32) -> Option<(u32, u32, &'static str)> {
    let small = shrink(bytes, width)?;
    let picture = image::load_from_memory(&small.bytes).unwrap();
    Some((picture.width(), picture.height(), small.content_type))
}

#[test]
fn a_picture_becomes_smaller_and_never_larger() {
    let hero = paint(815, 290, BLUE, ORANGE);
    assert_eq!(small(&hero, 640), Some((640, 228, "image/jpeg")));
    assert_eq!(small(&hero, 960), Some((815, 290, "image/jpeg")));
    let logo = paint(115, 115, BLUE, ORANGE);
    assert_eq!(small(&logo, 48), Some((48, 48, "image/png")));
    assert_eq!(small(&logo, 256), Some((115, 115, "image/png")));
    let clear = image::RgbaImage::from_pixel(500, 10, image::Rgba([9, 9, 9, 0]));
    let mut png = Vec::new();
    let encoder = PngEncoder::new(&mut png);
    let written = encoder.write_image(clear.as_raw(), 500, 10, ExtendedColorType::Rgba8);
    written.unwrap();
    assert_eq!(small(&png, 320), Some((320, 6, "image/png")));
    assert_eq!(small(&logo, 0), Some((1, 1, "image/png")));
    for nothing in [
        &b""[..],
        b"GIF89a",
        &logo[..40],
        &claims(9_000, 9_000, 8, 6),
    ] {
        assert_eq!(small(nothing, 48), None);
    }
}
