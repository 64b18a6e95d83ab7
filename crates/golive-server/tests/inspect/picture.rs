//! LS-009 to LS-012: pictures of ImageMagick.

use std::fs;
use std::process::Command;

use golive_inspect::Inspection;
use golive_inspect::picture::{Expected, inspect, paint};
use golive_model::RuleId;
use golive_testkit::tools;

const NEEDED: &str = "ImageMagick; on Debian: apt-get install imagemagick";

const LOGO: Expected = Expected {
    rule: RuleId::Logo,
    width: 90,
    height: 90,
    is_hero: false,
};

const HERO: Expected = Expected {
    rule: RuleId::Hero,
    width: 815,
    height: 290,
    is_hero: true,
};

/// Has ImageMagick make a picture in a format (`PNG24`), from these arguments.
fn made(format: &str, arguments: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let mut convert = Command::new("convert");
    convert.args(arguments.split(' '));
    convert
        .arg(format!("{format}:picture"))
        .current_dir(folder.path());
    tools::run(&mut convert, NEEDED);
    fs::read(folder.path().join("picture")).unwrap()
}

/// The case of each fault and what was found.
fn found(seen: &Inspection) -> Vec<(&'static str, &str)> {
    let faults = seen.faults.iter();
    faults
        .map(|fault| (fault.case, fault.args[0].1.as_str()))
        .collect()
}

#[test]
fn every_sort_of_png_is_taken() {
    for (format, options, colour) in [
        ("PNG24", "-strip", "rgb, 8 bit"),
        ("PNG32", "-strip", "rgb with alpha, 8 bit"),
        ("PNG48", "-strip", "rgb, 16 bit"),
        ("PNG64", "-strip", "rgb with alpha, 16 bit"),
        ("PNG8", "-colors 16", "palette, 8 bit"),
        ("PNG24", "-interlace PNG", "rgb, 8 bit"),
        ("PNG64", "-interlace PNG", "rgb with alpha, 16 bit"),
        ("PNG", "-colorspace Gray -depth 8", "grey, 8 bit"),
        ("PNG", "-colorspace Gray -depth 16", "grey, 16 bit"),
        ("PNG", "-monochrome", "grey, 1 bit"),
        ("PNG24", "-set comment hello -set Title x", "rgb, 8 bit"),
    ] {
        let png = made(
            format,
            &format!("-size 90x90 gradient:#1050a0-#ff9020 {options}"),
        );
        let seen = inspect(&png, &LOGO);
        assert_eq!(seen.faults, [], "{format} {options}");
        assert_eq!(seen.evidence["colour"], colour, "{format} {options}");
    }
}

#[test]
fn what_is_called_png_and_is_none_is_named() {
    for (format, name) in [
        ("JPEG", "JPEG"),
        ("GIF", "GIF"),
        ("WEBP", "WebP"),
        ("BMP3", "BMP"),
        ("TIFF", "TIFF"),
    ] {
        let picture = made(format, "-size 90x90 gradient:red-blue");
        assert_eq!(found(&inspect(&picture, &LOGO)), [("notpng", name)]);
    }
}

#[test]
fn another_size_is_told() {
    let png = made("PNG", "-size 91x90 gradient:red-blue");
    assert_eq!(found(&inspect(&png, &LOGO)), [("size", "91x90")]);
}

#[test]
fn a_picture_that_broke_off_is_told() {
    for (format, options) in [
        ("PNG24", "-strip"),
        ("PNG24", "-interlace PNG"),
        ("PNG64", "-strip"),
    ] {
        let png = made(format, &format!("-size 90x90 plasma:red-blue {options}"));
        for length in [png.len() / 4, png.len() / 2, png.len() - 1] {
            assert_eq!(inspect(&png[..length], &LOGO).faults[0].case, "broken");
        }
    }
}

#[test]
fn a_hero_without_a_picture_is_told() {
    for (ground, name) in [
        ("black", "black"),
        ("white", "white"),
        ("none", "transparent"),
    ] {
        let ground = format!("-size 815x290 xc:{ground}");
        let png = made("PNG", &ground);
        assert_eq!(found(&inspect(&png, &HERO)), [("ground", name)]);
        let png = made("PNG", &format!("{ground} -size 200x200 xc:red -composite"));
        assert_eq!(inspect(&png, &HERO).faults, []);
    }
}

/// What golive paints is a PNG for others too.
#[test]
fn a_painted_logo_is_a_png_for_others() {
    let folder = tempfile::tempdir().unwrap();
    let logo = paint(255, 115, [20, 60, 160], [255, 150, 30]);
    fs::write(folder.path().join("logo.png"), logo).unwrap();
    let mut identify = Command::new("identify");
    identify
        .args(["-format", "%m %w %h %k", "logo.png"])
        .current_dir(folder.path());
    let said = tools::run(&mut identify, NEEDED);
    let colours = said.strip_prefix("PNG 255 115 ").unwrap().trim();
    assert!(colours.parse::<u32>().unwrap() > 20, "{said}");
}
