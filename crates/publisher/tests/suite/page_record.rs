//! The record of the files of each page is trusted only where it is true.

use crate::portal::{Portal, entry};
use std::{fs, path::PathBuf};

fn portal() -> Portal {
    let portal = Portal::minimal();
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    portal
}

fn record(portal: &Portal) -> PathBuf {
    let files = fs::read_dir(portal.path(".warta-cache")).unwrap().map(|file| file.unwrap().path());
    let records: Vec<PathBuf> =
        files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("halaman-")).collect();
    assert_eq!(records.len(), 1, "{records:?}");
    records[0].clone()
}

#[test]
fn a_record_that_is_damaged_old_or_gone_is_made_anew() {
    let portal = portal();
    let path = record(&portal);
    let whole = fs::read_to_string(&path).unwrap();
    let older = whole.replacen("warta-halaman 1", "warta-halaman 0", 1);
    let half: String = whole.chars().take(whole.len() / 2).collect();
    let wrong = whole.replacen("berita/satu", "berita/dua", 1);
    for (turn, damaged) in [older, half, wrong, String::new(), "\u{0}\u{0}".to_owned()].into_iter().enumerate() {
        fs::write(&path, damaged).unwrap();
        portal.write("content/berita/dua.md", &entry(&format!("Dua kali {turn}"), "2020-02-01T00:00:00Z", "Lain.\n"));
        portal.publish_as_from_nothing();
        assert!(fs::read_to_string(&path).unwrap().contains("/berita/dua/"), "it is there again");
    }
    fs::remove_file(&path).unwrap();
    portal.publish_as_from_nothing();
    fs::remove_file(&path).unwrap();
    // No record can be written there, and yet the site is published.
    fs::create_dir(&path).unwrap();
    portal.publish_as_from_nothing();
}

#[test]
fn what_somebody_has_done_to_the_published_files_is_mended() {
    let portal = portal();
    let page = portal.path("dist/berita/satu/index.html");
    let before = fs::read(&page).unwrap();
    // An editor writes a new file of the same length.
    fs::remove_file(&page).unwrap();
    fs::write(&page, vec![b'x'; before.len()]).unwrap();
    portal.publish_as_from_nothing();
    fs::remove_file(portal.path("dist/berita/satu/index.json")).unwrap();
    portal.publish_as_from_nothing();
    assert_eq!(fs::read(&page).unwrap(), before);
}

#[test]
fn a_page_that_changes_by_what_all_pages_share_is_rendered_again() {
    let portal = portal();
    let settings = portal.read("content/site.toml").replace("name = \"Warta\"", "name = \"Kabar\"");
    portal.write("content/site.toml", &settings);
    portal.publish_as_from_nothing();
    assert!(portal.read("dist/berita/satu/index.html").contains("Kabar</"));
    portal.write("content/site.toml", &format!("origin = \"https://contoh.go.id\"\n{settings}"));
    portal.publish_as_from_nothing();
    assert!(portal.read("dist/berita/satu/index.html").contains("https://contoh.go.id/berita/satu/"));
}

#[test]
fn what_has_not_changed_is_not_rendered() {
    let portal = portal();
    let path = record(&portal);
    // The record is true, but names a file that no rendering makes: it stays, so nothing was rendered.
    let page = portal.path("dist/berita/satu/index.html");
    fs::write(&page, "tidak dirender").unwrap();
    let data = page.metadata().unwrap();
    let time = data.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
    let text = fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| line.starts_with("/berita/satu/\t")).unwrap();
    let fields: Vec<&str> = line.split('\t').collect();
    let (length, time) = (data.len().to_string(), time.to_string());
    let mut changed = fields.clone();
    (changed[3], changed[4]) = (&length, &time);
    let body = text.replacen(line, &changed.join("\t"), 1);
    let (body, _) = body.trim_end().rsplit_once('\n').unwrap();
    let body = format!("{body}\n");
    fs::write(&path, format!("{body}sha256 {}\n", publisher::digest::sha256_hex(body.as_bytes()))).unwrap();
    portal.publish("dist");
    assert_eq!(fs::read_to_string(&page).unwrap(), "tidak dirender");
}
