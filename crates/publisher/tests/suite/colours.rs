//! A picture has the colours that it was made with, whatever its profile, depth and coding.

use crate::{
    picture_files::{adobe, chunk, flat_jpeg, flat_png, profile_chunk, profile_of_inks, profile_segments},
    portal::{Portal, entry},
};
use image::{
    ExtendedColorType, GenericImageView, ImageEncoder,
    codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder},
};
use moxcms::ColorProfile;

/// Matrices from linear light in these colour spaces to linear sRGB (their primaries about D65, as their standards
/// state them).
const P3: [[f64; 3]; 3] = [[1.2249, -0.2247, 0.0], [-0.0420, 1.0419, 0.0], [-0.0197, -0.0786, 1.0979]];
const ADOBE: [[f64; 3]; 3] = [[1.3984, -0.3984, 0.0], [0.0, 1.0, 0.0], [0.0, -0.0429, 1.0429]];
const SRGB: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const NUMBERS: [u8; 3] = [58, 201, 89];

/// Returns the light of a number by the curve of sRGB (IEC 61966-2-1).
fn srgb_light(number: f64) -> f64 {
    if number <= 0.04045 { number / 12.92 } else { ((number + 0.055) / 1.055).powf(2.4) }
}

fn srgb_number(light: f64) -> f64 {
    let light = light.clamp(0.0, 1.0);
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// Converts numbers of another colour space to sRGB.
fn right(numbers: [u8; 3], curve: impl Fn(f64) -> f64, space: [[f64; 3]; 3]) -> [u8; 3] {
    let light = numbers.map(|number| curve(f64::from(number) / 255.0));
    space.map(|row| {
        let light = row.iter().zip(light).map(|(weight, light)| weight * light).sum();
        (srgb_number(light) * 255.0).round() as u8
    })
}

fn with_picture(name: &str, bytes: &[u8]) -> Portal {
    let portal = Portal::minimal();
    portal.write_bytes(&format!("content/media/{name}"), bytes);
    portal.write("content/berita/satu.md", &entry("Satu", "2020-01-01T00:00:00Z", &format!("![x](../media/{name})\n")));
    portal
}

/// Returns the files made from the picture: not the one at its own path, which may be the original.
fn made(portal: &Portal) -> Vec<(String, Vec<u8>)> {
    let is_made = |name: &str| name.rsplit('-').nth(1).is_some_and(|width| width.parse::<u32>().is_ok());
    portal.tree("dist/media").into_iter().filter(|(name, _)| is_made(name)).collect()
}

fn assert_colour(what: &str, bytes: &[u8], right: [u8; 3]) {
    let picture = image::load_from_memory(bytes).unwrap();
    let pixel = picture.get_pixel(picture.width() / 2, picture.height() / 2).0;
    let is_near = pixel.iter().zip(right).all(|(own, right)| own.abs_diff(right) <= 4);
    assert!(is_near, "{what}: {pixel:?}, right is {right:?}");
}

/// Publishes, and checks the colour of every file that was made.
fn assert_made(name: &str, bytes: &[u8], right: [u8; 3]) {
    let portal = with_picture(name, bytes);
    let said = portal.check();
    assert_eq!((said.code, said.err.lines().count()), (Some(0), 0), "{}", said.err);
    portal.publish("dist");
    let made = made(&portal);
    assert!(!made.is_empty(), "{name}");
    for (path, bytes) in made {
        assert_colour(&path, &bytes, right);
    }
}

fn encode(format: &str, (width, height): (u32, u32), profile: Vec<u8>) -> Vec<u8> {
    let pixels = NUMBERS.repeat((width * height) as usize);
    let mut bytes = Vec::new();
    macro_rules! write_with {
        ($encoder:expr) => {{
            let mut encoder = $encoder;
            encoder.set_icc_profile(profile).unwrap();
            encoder.write_image(&pixels, width, height, ExtendedColorType::Rgb8).unwrap();
        }};
    }
    match format {
        "png" => write_with!(PngEncoder::new(&mut bytes)),
        "jpg" => write_with!(JpegEncoder::new_with_quality(&mut bytes, 100)),
        _ => write_with!(WebPEncoder::new_lossless(&mut bytes)),
    }
    bytes
}

#[test]
fn a_picture_with_a_profile_has_its_colours_in_every_file_that_is_made_of_it() {
    let adobe = |number: f64| number.powf(2.199_218_75);
    let spaces = [
        (ColorProfile::new_display_p3(), right(NUMBERS, srgb_light, P3)),
        (ColorProfile::new_adobe_rgb(), right(NUMBERS, adobe, ADOBE)),
    ];
    for (profile, right) in spaces {
        let numbers = NUMBERS.iter().zip(right);
        assert!(numbers.clone().any(|(own, right)| own.abs_diff(right) > 20), "the profile matters: {right:?}");
        for format in ["png", "jpg", "webp"] {
            let name = format!("foto.{format}");
            assert_made(&name, &encode(format, (400, 60), profile.encode().unwrap()), right);
        }
    }
}

#[test]
fn what_is_encoded_again_at_its_own_path_has_its_colours_too() {
    let right = right(NUMBERS, srgb_light, P3);
    for format in ["png", "jpg", "webp"] {
        let name = format!("foto.{format}");
        let portal = with_picture(&name, &encode(format, (2000, 40), ColorProfile::new_display_p3().encode().unwrap()));
        portal.publish("dist");
        for (path, bytes) in portal.tree("dist/media") {
            assert_colour(&path, &bytes, right);
        }
    }
}

#[test]
fn what_is_published_as_it_came_keeps_its_profile() {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let portal = with_picture("foto.jpg", &encode("jpg", (400, 60), profile.clone()));
    portal.publish("dist");
    let own = portal.tree("dist/media").into_iter().find(|(name, _)| name.ends_with(".jpg")).unwrap();
    assert!(own.1.windows(profile.len()).any(|window| window == profile));
}

/// The profile of sRGB itself, which most programs write, changes no byte.
#[test]
fn a_profile_that_says_what_is_so_without_it_changes_nothing() {
    let made_of = |bytes: &[u8]| {
        let portal = with_picture("foto.png", bytes);
        portal.publish("dist");
        made(&portal).into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>()
    };
    let without = made_of(&flat_png((400, 60), (8, 2), &NUMBERS, &[]));
    assert!(!without.is_empty());
    let srgb = profile_chunk(&ColorProfile::new_srgb().encode().unwrap());
    let gamma = chunk(b"gAMA", &45_455_u32.to_be_bytes());
    let places = [31_270_u32, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000].map(u32::to_be_bytes).concat();
    for chunks in [vec![srgb], vec![gamma, chunk(b"cHRM", &places)]] {
        assert_eq!(made_of(&flat_png((400, 60), (8, 2), &NUMBERS, &chunks)), without);
    }
}

#[test]
fn grey_with_a_profile_or_a_curve_is_as_bright_as_it_was() {
    let curve = |gamma: f64| move |number: f64| number.powf(gamma);
    let grey = |gamma| right([100; 3], curve(gamma), SRGB);
    let profile = profile_chunk(&ColorProfile::new_gray_with_gamma(1.8).encode().unwrap());
    assert_made("foto.png", &flat_png((400, 60), (8, 0), &[100], std::slice::from_ref(&profile)), grey(1.8));
    assert_made("foto.png", &flat_png((400, 60), (8, 4), &[100, 255], std::slice::from_ref(&profile)), grey(1.8));
    assert_made("foto.png", &flat_png((400, 60), (16, 0), &[100, 100], std::slice::from_ref(&profile)), grey(1.8));
    let segments = profile_segments(&ColorProfile::new_gray_with_gamma(1.8).encode().unwrap(), 200);
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[100], &segments), grey(1.8));
    let linear = [chunk(b"gAMA", &100_000_u32.to_be_bytes())];
    assert_made("foto.png", &flat_png((400, 60), (8, 0), &[100], &linear), grey(1.0));
    assert_made("foto.png", &flat_png((400, 60), (8, 2), &[100; 3], &linear), grey(1.0));
    // Grey with the profile of a screen.
    let screen = [profile_chunk(&ColorProfile::new_adobe_rgb().encode().unwrap())];
    assert_made("foto.png", &flat_png((400, 60), (8, 0), &[100], &screen), grey(2.199_218_75));
}

#[test]
fn a_png_says_its_colours_in_other_ways_too() {
    let right = right(NUMBERS, srgb_light, P3);
    let places = [31_270_u32, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000].map(u32::to_be_bytes).concat();
    let places = chunk(b"cHRM", &places);
    let points = chunk(b"cICP", &[12, 13, 0, 1]);
    // The first chunk in PNG's order of precedence counts, not the first one in the file.
    let srgb = profile_chunk(&ColorProfile::new_srgb().encode().unwrap());
    for chunks in [vec![places], vec![points.clone()], vec![srgb, points]] {
        assert_made("foto.png", &flat_png((400, 60), (8, 2), &NUMBERS, &chunks), right);
    }
    // Chunks that name nothing known are ignored, as browsers do.
    for strange in [&[2, 2, 0, 1], &[12, 13, 1, 1], &[12, 13, 0, 7]] {
        assert_made("foto.png", &flat_png((400, 60), (8, 2), &NUMBERS, &[chunk(b"cICP", strange)]), NUMBERS);
    }
}

#[test]
fn sixteen_bits_go_through_the_profile_in_their_depth() {
    let pixel: Vec<u8> = NUMBERS.iter().flat_map(|number| [*number, *number]).collect();
    let p3 = [profile_chunk(&ColorProfile::new_display_p3().encode().unwrap())];
    assert_made("foto.png", &flat_png((400, 60), (16, 2), &pixel, &p3), right(NUMBERS, srgb_light, P3));
    let transparent = [pixel, vec![255, 255]].concat();
    assert_made("foto.png", &flat_png((400, 60), (16, 6), &transparent, &p3), right(NUMBERS, srgb_light, P3));
    // These numbers are linear light: 1.5 of 255 is 18 in sRGB, and 1 would be 13.
    let linear = [chunk(b"gAMA", &100_000_u32.to_be_bytes())];
    let dark = right([0; 3], |_| f64::from(0x0180) / 65_535.0, SRGB);
    assert_made("foto.png", &flat_png((400, 60), (16, 2), &[1, 128, 1, 128, 1, 128], &linear), dark);
}

/// Lab 60, -10, -30 as sRGB, by the matrices of both standards.
const INK: [u8; 3] = [93, 151, 197];

#[test]
fn a_jpeg_in_inks_is_shown_as_its_profile_says() {
    // The file stores how much of the paper is left: here all ink of the first kind, none of the others.
    let profile = profile_segments(&profile_of_inks(), 500);
    let as_they_are = [adobe(0), profile.clone()].concat();
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[0, 255, 255, 255], &as_they_are), INK);
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[255, 0, 255, 255], &as_they_are), [255; 3]);
    // The same as YCCK: (255, 0, 0) as brightness and two differences.
    let coded = [adobe(2), profile].concat();
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[76, 85, 255, 255], &coded), INK);
    // Without a profile the colours are those that browsers show.
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[0, 255, 255, 255], &adobe(0)), [0, 255, 255]);
    assert_made("foto.jpg", &flat_jpeg((400, 64), &[76, 85, 255, 255], &adobe(2)), [0, 255, 255]);
}

#[test]
fn a_profile_that_cannot_be_read_is_told_and_the_picture_is_published_without() {
    let broken = profile_chunk(b"bukan profil");
    let of_webp = |mut bytes: Vec<u8>| {
        let at = bytes.windows(4).position(|window| window == b"acsp").unwrap();
        bytes[at] = b'x';
        bytes
    };
    let p3 = ColorProfile::new_display_p3().encode().unwrap();
    let missing = profile_segments(&p3, 200);
    let missing = &missing[..218];
    for (name, bytes) in [
        ("foto.png", flat_png((400, 60), (8, 2), &NUMBERS, std::slice::from_ref(&broken))),
        ("foto.png", flat_png((400, 60), (8, 2), &NUMBERS, &[chunk(b"iCCP", b"profil\0\0xx")])),
        ("foto.webp", of_webp(encode("webp", (400, 60), p3.clone()))),
        ("foto.jpg", flat_jpeg((400, 64), &[100], missing)),
    ] {
        let portal = with_picture(name, &bytes);
        let said = portal.check();
        assert_eq!(said.code, Some(0), "{}", said.err);
        let told = format!(
            "content/berita/satu.md:7: peringatan: profil warna `{name}` tidak dapat dibaca, jadi gambarnya tampil seolah-olah sRGB. Bila warnanya salah, simpan ulang gambarnya sebagai sRGB. [profil-warna]"
        );
        assert_eq!(said.err.lines().next(), Some(told.as_str()), "{name}");
        portal.publish("dist");
        for (path, bytes) in made(&portal) {
            assert_colour(&path, &bytes, if name == "foto.jpg" { [100; 3] } else { NUMBERS });
        }
    }
}

/// A profile for another kind of numbers than the picture's says nothing about the picture.
#[test]
fn a_profile_of_another_kind_is_passed_over() {
    let inks = [profile_chunk(&profile_of_inks())];
    assert_made("foto.png", &flat_png((400, 60), (8, 2), &NUMBERS, &inks), NUMBERS);
    let grey = [profile_chunk(&ColorProfile::new_gray_with_gamma(1.8).encode().unwrap())];
    assert_made("foto.png", &flat_png((400, 60), (8, 2), &NUMBERS, &grey), NUMBERS);
}
