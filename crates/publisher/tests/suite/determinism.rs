//! Same input and same moment → same bytes.

use crate::portal::Portal;

#[test]
fn two_publishes_of_the_same_content_have_the_same_bytes() {
    let (first, second) = (Portal::of_fixture(), Portal::of_fixture());
    first.publish("dist");
    second.publish("dist");
    assert_eq!(first.tree("dist"), second.tree("dist"));
    assert_eq!(first.read("content/ledger"), second.read("content/ledger"));
}

#[test]
fn publishing_again_writes_nothing() {
    let portal = Portal::of_fixture();
    portal.publish("dist");
    let ledger = portal.read("content/ledger");
    let said = portal.publish("dist");
    assert!(said.out.contains("Berkas: 0 ditulis,") && said.out.contains(", 0 dihapus."), "{said:?}");
    assert_eq!(portal.read("content/ledger"), ledger);
}

#[cfg(unix)]
#[test]
fn an_unchanged_file_keeps_its_time() {
    use std::os::unix::fs::MetadataExt;
    let portal = Portal::of_fixture();
    portal.publish("dist");
    let identity =
        || portal.path("dist/panduan/index.html").metadata().map(|data| (data.ino(), data.mtime_nsec())).unwrap();
    let before = identity();
    portal.publish("dist");
    assert_eq!(identity(), before);
}

#[test]
fn a_later_moment_publishes_what_was_waiting() {
    let portal = Portal::of_fixture();
    portal.publish("dist");
    assert!(!portal.path("dist/berita/terjadwal").exists());
    portal.publish_with("dist", "2030-01-01T00:00:00+07:00", &[]);
    assert!(portal.path("dist/berita/terjadwal/index.html").exists());
    assert!(!portal.path("dist/berita/draf").exists());
    assert!(portal.read("content/ledger").contains("\nentry berita 8 terjadwal\n"));
}
