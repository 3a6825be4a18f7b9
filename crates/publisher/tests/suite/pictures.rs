//! What is published of a picture.

use crate::{
    picture_files::{chunk, flat_jpeg, flat_png, profile_chunk, profile_segments},
    portal::{Portal, entry, fixtures},
};
use moxcms::ColorProfile;
use std::fs;

/// Returns a PNG that claims to have this size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes(), &height.to_be_bytes(), [8, 2, 0, 0, 0].as_slice()].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &header), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat()
}

fn with_picture(name: &str, bytes: &[u8]) -> Portal {
    let portal = Portal::minimal();
    portal.write_bytes(&format!("content/media/{name}"), bytes);
    portal.write("content/berita/satu.md", &entry("Satu", "2020-01-01T00:00:00Z", &format!("![x](../media/{name})\n")));
    portal
}

fn assert_refused(name: &str, bytes: &[u8], problem: &str) {
    let said = with_picture(name, bytes).check();
    assert_eq!(said.err.lines().next(), Some(format!("content/media/{name}:1: {problem}").as_str()));
    assert_eq!(said.code, Some(1));
}

fn fixture(name: &str) -> Vec<u8> {
    fs::read(fixtures().join("site/media").join(name)).unwrap()
}

/// Returns the file at the picture's own path, found by the end of its name.
fn main_file(portal: &Portal, name: &str) -> (String, Vec<u8>) {
    let extension = name.rsplit_once('.').unwrap().1;
    let own = |path: &String| path.ends_with(extension) && path.rsplit('-').nth(1).unwrap().parse::<u32>().is_err();
    portal.tree("dist/media").into_iter().find(|(path, _)| own(path)).unwrap()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn metadata_is_taken_out_of_every_format_and_pixels_stay() {
    for (name, pixels) in
        [("gedung.png", b"IDAT".as_slice()), ("peta.jpg", b"\xff\xda\x00\x08"), ("gedung.webp", b"VP8L")]
    {
        let original = fixture(name);
        assert!(contains(&original, b"ahasia"), "{name} has metadata to begin with");
        let portal = with_picture(name, &original);
        portal.publish("dist");
        assert!(portal.tree("dist/media").values().all(|bytes| !contains(bytes, b"ahasia")), "{name}");
        let (_, published) = main_file(&portal, name);
        let at = |bytes: &[u8]| bytes.windows(pixels.len()).position(|window| window == pixels).unwrap();
        let (before, after) = (&original[at(&original)..], &published[at(&published)..]);
        let length = after.len().min(20);
        assert_eq!(before[..length], after[..length], "{name}: the pixels are not encoded again");
        assert_eq!(imagesize::blob_size(&published).unwrap(), imagesize::blob_size(&original).unwrap(), "{name}");
    }
}

#[test]
fn a_colour_profile_stays() {
    let mut original = fixture("gedung.png");
    let profile = chunk(b"iCCP", b"sRGB\0\0profil");
    original.splice(33..33, profile.clone());
    let portal = with_picture("gedung.png", &original);
    portal.publish("dist");
    assert!(contains(&main_file(&portal, "gedung.png").1, &profile));
}

#[test]
fn the_name_tells_one_picture_from_another() {
    let name_of = |bytes: &[u8]| {
        let portal = with_picture("Foto_1.PNG", bytes);
        portal.publish("dist");
        let (name, published) = main_file(&portal, ".png");
        let twin = portal.read("dist/berita/satu/index.json");
        assert!(twin.contains(&format!("\"src\":\"/media/{name}\",\"width\":8,\"height\":6,")), "{twin}");
        assert!(name.starts_with("foto_1-") && name.len() == "foto_1-0123456789abcdef.png".len(), "{name}");
        (name, published)
    };
    let (name, published) = name_of(&fixture("gedung.png"));
    assert_eq!(name_of(&published), (name.clone(), published), "metadata make no other picture");
    let mut other = fixture("gedung.png");
    other.splice(33..33, chunk(b"gAMA", &45455_u32.to_be_bytes()));
    assert_ne!(name_of(&other).0, name);
}

#[test]
fn what_nobody_refers_to_is_not_published() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert!(!portal.path("dist/media").exists());
}

#[test]
fn a_picture_that_is_none_is_refused() {
    assert_refused("a.png", b"<html>", "isi `a.png` bukan png. Simpan ulang dari aplikasinya.");
    assert_refused(
        "a.jpg",
        &fixture("gedung.png"),
        "isi `a.jpg` sebenarnya png. Ganti akhiran namanya menjadi `.png`.",
    );
    assert_refused(
        "a.gif",
        b"GIF89a",
        "jenis berkas `a.gif` tidak didukung. Simpan gambarnya sebagai `.png`, `.jpg`, atau `.webp`.",
    );
}

#[test]
fn a_picture_of_too_many_pixels_is_refused() {
    assert_refused(
        "a.png",
        &png(10_001, 4),
        "`a.png` terlalu besar (10001 × 4 piksel); batasnya 10000 piksel per sisi. Perkecil gambarnya.",
    );
    assert_eq!(with_picture("a.png", &png(10_000, 4)).check().code, Some(0));
    let bomb = "`a.png` terlalu besar (100000 × 100000 piksel); batasnya 10000 piksel per sisi. Perkecil gambarnya.";
    assert_refused("a.png", &png(100_000, 100_000), bomb);
    let bomb = "`a.png` terlalu besar (8001 × 8000 piksel); batasnya 64 juta piksel. Perkecil gambarnya.";
    assert_refused("a.png", &png(8_001, 8_000), bomb);
}

fn u32s(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

#[test]
fn a_png_that_moves_is_told_what_would_be_lost() {
    let told = "`a.png` bergerak (PNG animasi), padahal portal hanya dapat menampilkan satu gambar dari PNG. Simpan gerakannya sebagai `.webp` atau video `.mp4`, atau simpan satu gambar saja sebagai `.png`.";
    let control = |frames| chunk(b"acTL", &u32s(&[frames, 0]));
    let frame = chunk(b"fcTL", &[u32s(&[0, 8, 6, 0, 0]), vec![0, 1, 0, 10, 0, 0]].concat());
    let png = |chunks: &[Vec<u8>]| flat_png((8, 6), (8, 2), &[58, 201, 89], chunks);
    assert_refused("a.png", &png(&[control(2), frame.clone()]), told);
    // The pixels that every program shows are not among the frames.
    assert_refused("a.png", &png(&[control(1)]), told);
    assert_eq!(with_picture("a.png", &png(&[control(1), frame])).check().code, Some(0));
}

#[test]
fn a_picture_that_browsers_would_show_wrong_or_not_at_all_is_told_by_check() {
    let bright = "warna `a.png` adalah warna HDR (PQ, HLG) atau warna video, yang akan tampil terlalu gelap. Simpan ulang gambarnya dengan warna sRGB.";
    for points in [[9, 16, 0, 1], [9, 18, 0, 1], [1, 13, 0, 0]] {
        assert_refused("a.png", &flat_png((8, 6), (16, 2), &[9; 6], &[chunk(b"cICP", &points)]), bright);
    }
    let uncommon = "`a.jpg` disimpan dengan cara yang tidak ditampilkan peramban (misalnya 12 bit atau lossless). Buka di aplikasi gambar, lalu simpan ulang sebagai `.jpg` biasa.";
    let whole = flat_jpeg((8, 8), &[58, 201, 89], &[]);
    let frame = whole.windows(2).position(|window| window == b"\xff\xc0").unwrap();
    // Lossless, arithmetic, twelve bits, no height, two components.
    for (at, value) in [(1, 0xc3), (1, 0xc9), (4, 12), (6, 0), (9, 2)] {
        let mut picture = whole.clone();
        picture[frame + at] = value;
        assert_refused("a.jpg", &picture, uncommon);
    }
}

/// One of every format, with metadata or with a profile.
fn pictures() -> Vec<(&'static str, Vec<u8>)> {
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let mut pictures: Vec<_> = ["gedung.png", "peta.jpg", "gedung.webp"].map(|name| (name, fixture(name))).into();
    pictures.push(("warna.png", flat_png((8, 6), (8, 2), &[58, 201, 89], &[profile_chunk(&profile)])));
    pictures.push(("warna.jpg", flat_jpeg((8, 8), &[58, 201, 89], &profile_segments(&profile, 200))));
    pictures
}

/// Every prefix of every picture: refused, never a panic.
#[test]
fn a_picture_that_is_cut_off_is_refused_at_any_length() {
    for (name, whole) in pictures() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        let end = if name == "peta.jpg" { whole.len() - b"rahasia di ekor".len() } else { whole.len() };
        for length in 0..end {
            fs::write(&path, &whole[..length]).unwrap();
            assert!(publisher::media::prepare(name, &path).is_err(), "{name} of {length} bytes");
        }
    }
}

/// Every single byte turned around: refused or published, never a panic.
#[test]
fn a_picture_with_a_wrong_byte_does_no_harm() {
    for (name, whole) in pictures() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        for index in 0..whole.len() {
            let mut broken = whole.clone();
            broken[index] = !broken[index];
            fs::write(&path, &broken).unwrap();
            let _ = publisher::media::prepare(name, &path);
        }
    }
}
