//! J3: pictures have several widths, in a modern format and in one for every browser; they are upright, without
//! metadata, and none is made twice.

use crate::portal::{AT, Portal, entry};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use std::{fs, io::Cursor};

/// A picture with soft edges and some grain, like a photograph; its left half is red, its right half blue.
fn photograph(width: u32, height: u32) -> DynamicImage {
    let pixel = |x: u32, y: u32| {
        let grain = u8::try_from((x * 7 + y * 13) % 17).unwrap();
        let slope = u8::try_from(y * 60 / height).unwrap();
        if x * 2 < width { Rgb([180 + grain, slope, slope]) } else { Rgb([slope, slope + grain, 180 + grain]) }
    };
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG with an EXIF segment that says which way up it is, and where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let tiff =
        [b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[orientation], b"\0\0GPS rahasia"];
    let tiff = tiff.concat();
    let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &tiff, &jpeg[2..]].concat()
}

fn with_cover(name: &str, bytes: &[u8]) -> Portal {
    let portal = Portal::minimal();
    portal.write_bytes(&format!("content/media/{name}"), bytes);
    let cover = format!("[cover]\nfile = \"{name}\"\nalt = \"Dua warna\"\n+++\n");
    portal.write(
        "content/berita/satu.md",
        &entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n").replacen("+++\nIsi", &format!("{cover}Isi"), 1),
    );
    portal
}

fn widths_of(portal: &Portal) -> Vec<(String, u32, usize)> {
    let files = portal.tree("dist/media").into_iter();
    let mut files: Vec<_> = files
        .map(|(name, bytes)| {
            let picture = image::load_from_memory(&bytes).unwrap();
            (name, picture.width(), bytes.len())
        })
        .collect();
    files.sort_by_key(|(name, width, _)| (name.ends_with(".jpg"), *width));
    files
}

#[test]
fn j3_a_photograph_comes_in_the_width_that_a_screen_needs() {
    let portal = with_cover("foto.jpg", &with_exif(&encoded(&photograph(2400, 1500), ImageFormat::Jpeg), 1));
    portal.publish("dist");
    let files = widths_of(&portal);
    let widths: Vec<u32> = files.iter().map(|(_, width, _)| *width).collect();
    assert_eq!(widths, [320, 640, 960, 1280, 1920, 1920], "{files:?}");
    assert!(files[..5].is_sorted_by_key(|(_, _, bytes)| *bytes), "{files:?}");
    assert!(files.iter().all(|(name, ..)| name.contains('-') && !name.contains("2400")), "{files:?}");
    for (name, bytes) in portal.tree("dist/media") {
        assert!(!bytes.windows(7).any(|window| window == b"rahasia"), "{name}");
    }
    let page = portal.read("dist/berita/satu/index.html");
    let hash = files[5].0.strip_prefix("foto-").unwrap().strip_suffix(".jpg").unwrap();
    let picture = format!(
        "<source type=\"image/webp\" srcset=\"/media/foto-320-{hash}.webp 320w,/media/foto-640-{hash}.webp 640w,"
    );
    assert!(page.contains(&picture), "{page}");
    assert!(
        page.contains(&format!("width=\"1920\" height=\"1200\" alt=\"Dua warna\" src=\"/media/foto-{hash}.jpg\"")),
        "{page}"
    );
    assert!(page.contains("class=\"tone-"), "{page}");
    // A card needs no larger file.
    let list = portal.read("dist/berita/index.html");
    assert!(list.contains("640w\" sizes=\"(min-width:40rem) 15rem,7rem\""), "{list}");
}

#[test]
fn j3_a_picture_that_was_turned_by_its_metadata_stands_upright() {
    let turned = with_exif(&encoded(&photograph(400, 200), ImageFormat::Jpeg), 6);
    let portal = with_cover("foto.jpg", &turned);
    portal.publish("dist");
    let twin = portal.read("dist/berita/satu/index.json");
    assert!(twin.contains("\"width\":200,\"height\":400"), "{twin}");
    for (name, bytes) in portal.tree("dist/media") {
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!(picture.height(), picture.width() * 2, "{name}");
        // After a turn to the right, the left half is on top.
        let (top, bottom) =
            (picture.get_pixel(picture.width() / 2, 10), picture.get_pixel(picture.width() / 2, picture.height() - 10));
        assert!(top.0[0] > top.0[2] && bottom.0[2] > bottom.0[0], "{name}: {top:?} {bottom:?}");
    }
}

#[test]
fn j3_a_webp_is_not_recoded_in_its_own_width() {
    let original = encoded(&photograph(1000, 600), ImageFormat::WebP);
    let portal = with_cover("gambar.webp", &original);
    portal.publish("dist");
    let files = widths_of(&portal);
    assert_eq!(files.last().map(|(_, width, bytes)| (*width, *bytes)), Some((1000, original.len())));
    assert!(files.len() == 4 && files[..3].iter().all(|(_, _, bytes)| *bytes < original.len()), "{files:?}");
}

#[test]
fn j3_what_is_transparent_stays_so_and_has_no_colour_behind_it() {
    let mut picture = photograph(700, 350).to_rgba8();
    picture.pixels_mut().step_by(2).for_each(|pixel| pixel.0[3] = 0);
    let portal = with_cover("logo.png", &encoded(&DynamicImage::ImageRgba8(picture), ImageFormat::Png));
    portal.publish("dist");
    assert!(!portal.read("dist/berita/satu/index.html").contains("class=\"tone-"));
    for (name, bytes) in portal.tree("dist/media") {
        let picture = image::load_from_memory(&bytes).unwrap().to_rgba8();
        assert!(picture.pixels().any(|pixel| pixel.0[3] < 250), "{name}");
    }
}

fn made(portal: &Portal) -> u64 {
    let said = portal.run(&["publish", "--shell", "shell", "--at", AT, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    report["published"]["pictures"]["made"].as_u64().unwrap()
}

#[test]
fn j3_nothing_is_recoded_twice_and_a_broken_store_is_made_anew() {
    let portal = with_cover("foto.jpg", &encoded(&photograph(800, 500), ImageFormat::Jpeg));
    assert_eq!(made(&portal), 1);
    let tree = portal.tree("dist");
    fs::remove_dir_all(portal.path("dist")).unwrap();
    assert_eq!(made(&portal), 0);
    assert_eq!(portal.tree("dist"), tree);
    let mut kept = fs::read_dir(portal.path(".warta-cache")).unwrap().map(|file| file.unwrap().path());
    let store = kept.find(|path| path.extension().is_some_and(|ending| ending == "picture")).unwrap();
    let whole = fs::read(&store).unwrap();
    fs::write(&store, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(made(&portal), 1);
    assert_eq!((fs::read(&store).unwrap(), portal.tree("dist")), (whole, tree));
}

#[test]
fn what_only_looks_like_a_picture_is_a_problem_and_the_old_site_stays() {
    let portal = with_cover("foto.png", &encoded(&photograph(300, 200), ImageFormat::Png));
    portal.publish("dist");
    let tree = portal.tree("dist");
    let mut broken = encoded(&photograph(300, 200), ImageFormat::Png);
    let data = broken.windows(4).position(|window| window == b"IDAT").unwrap();
    broken[data + 20..data + 60].fill(0);
    portal.write_bytes("content/media/foto.png", &broken);
    let said = portal.try_publish("dist");
    assert_eq!(said.code, Some(1));
    assert!(said.err.starts_with("content/media/foto.png:1: `foto.png` rusak atau terpotong."), "{}", said.err);
    assert_eq!(portal.tree("dist"), tree);
}
