//! What is published of a picture.

use crate::portal::{Portal, entry, fixtures};
use std::fs;

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = u32::MAX;
    for byte in kind.iter().chain(data) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [&u32::try_from(data.len()).unwrap().to_be_bytes(), kind.as_slice(), data, &(!crc).to_be_bytes()].concat()
}

/// A PNG that says it has this size.
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
        let published = portal.tree("dist/media").into_values().next().unwrap();
        assert!(!contains(&published, b"ahasia"), "{name}");
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
    assert!(contains(&portal.tree("dist/media").into_values().next().unwrap(), &profile));
}

#[test]
fn the_name_is_a_hash_of_what_is_published() {
    let portal = with_picture("Foto_1.PNG", &fixture("gedung.png"));
    portal.publish("dist");
    let (name, bytes) = portal.tree("dist/media").into_iter().next().unwrap();
    assert_eq!(name, format!("foto_1-{}.png", publisher::digest::short_hash(&bytes)));
    let twin = portal.read("dist/berita/satu/index.json");
    assert!(
        twin.contains(&format!(
            "\"src\":\"/media/{name}\",\"width\":8,\"height\":6,\"bytes\":{},\"alt\":\"x\"",
            bytes.len()
        )),
        "{twin}"
    );
}

#[test]
fn what_nobody_refers_to_is_not_published() {
    let portal = Portal::minimal();
    portal.publish("dist");
    assert!(!portal.path("dist/media").exists());
}

#[test]
fn a_turned_jpeg_is_refused() {
    let mut turned = fixture("peta.jpg");
    let orientation =
        turned.windows(10).position(|window| window == b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x01").unwrap() + 9;
    turned[orientation] = 6;
    assert_refused(
        "peta.jpg",
        &turned,
        "`peta.jpg` difoto miring dan hanya diputar oleh catatannya. Putar dan simpan ulang gambar ini.",
    );
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
        "jenis berkas `a.gif` tidak didukung. Pakai `.webp`, `.jpg`, `.png` untuk gambar, `.pdf` untuk lampiran, `.mp4`, `.webm` untuk video, dan `.vtt` untuk takarirnya.",
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
}

/// Every prefix of every picture: refused, never a panic.
#[test]
fn a_picture_that_is_cut_off_is_refused_at_any_length() {
    for name in ["gedung.png", "peta.jpg", "gedung.webp"] {
        let whole = fixture(name);
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
    for name in ["gedung.png", "peta.jpg", "gedung.webp"] {
        let whole = fixture(name);
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
