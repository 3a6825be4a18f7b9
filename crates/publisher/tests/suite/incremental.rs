//! Publishing onto an old site gives the same bytes as publishing into an empty folder.

use crate::portal::{Portal, entry};

fn portal() -> Portal {
    let portal = Portal::minimal();
    for number in 1..=20 {
        let text = entry(&format!("Kabar {number}"), &format!("2020-02-{number:02}T00:00:00Z"), "Isi.\n");
        portal.write(&format!("content/berita/kabar-{number:02}.md"), &text);
    }
    portal.publish("dist");
    portal
}

#[test]
fn an_added_entry_gives_the_same_site_as_a_clean_publish() {
    let portal = portal();
    portal.write("content/berita/baru.md", &entry("Baru", "2020-03-01T00:00:00Z", "![Gedung](../media/gedung.png)\n"));
    portal.publish_as_from_nothing();
    assert!(portal.path("dist/berita/baru/index.html").exists());
}

#[test]
fn a_changed_entry_gives_the_same_site_as_a_clean_publish() {
    let portal = portal();
    portal.write("content/berita/kabar-03.md", &entry("Judul baru", "2020-02-03T00:00:00Z", "Isi lain.\n"));
    portal.publish_as_from_nothing();
    assert!(portal.read("dist/berita/halaman/1/index.json").contains("Judul baru"));
}

#[test]
fn a_withdrawn_entry_gives_the_same_site_as_a_clean_publish() {
    let portal = portal();
    let text = entry("Kabar 20", "2020-02-20T00:00:00Z", "Isi.\n");
    let withdrawal = "[withdrawn]\nwithdrawn_at = 2020-03-01T00:00:00Z\nreason = \"Keliru.\"\n+++\nIsi.";
    portal.write("content/berita/kabar-20.md", &text.replace("+++\nIsi.", withdrawal));
    portal.publish_as_from_nothing();
    assert!(portal.read("dist/berita/kabar-20/index.json").contains("Keliru."));
    assert!(!portal.read("dist/index.json").contains("kabar-20"), "a withdrawn entry is not put on show");
}

#[test]
fn a_removed_entry_gives_the_same_site_as_a_clean_publish() {
    let portal = portal();
    portal.remove("content/berita/kabar-04.md");
    let ledger = portal.read("content/ledger").replace("entry berita 5 kabar-04", "removed berita 5 kabar-04");
    portal.write("content/ledger", &ledger);
    portal.publish_as_from_nothing();
    assert!(!portal.path("dist/berita/kabar-04").exists());
}
