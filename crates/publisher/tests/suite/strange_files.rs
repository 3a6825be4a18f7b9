//! Files in the content folder that no editor wrote.

use crate::portal::{Portal, entry};

const NOT_REGULAR: &str = "ini tautan simbolis atau berkas khusus, bukan berkas biasa. Salin berkas aslinya ke sini.";

#[test]
fn what_programs_leave_beside_the_content_stops_nothing() {
    let portal = Portal::minimal();
    portal.publish("bersih");
    for folder in ["", "berita/", "halaman/", "media/"] {
        for name in [
            "Thumbs.db",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "Desktop.ini",
            ".DS_Store",
            "._satu.md",
            "satu.md~",
            "#satu.md#",
            "~$surat.docx",
            ".~lock.satu.md#",
            ".satu.md.swp",
            "@eaDir/x.jpg",
            "#recycle/x.md",
            "$RECYCLE.BIN/x.md",
            "__MACOSX/x.md",
            ".Trash-0/x.md",
        ] {
            portal.write(&format!("content/{folder}{name}"), "bukan isi");
        }
    }
    let said = portal.check();
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{said:?}");
    portal.publish("dist");
    let (mut clean, mut site) = (portal.tree("bersih"), portal.tree("dist"));
    clean.remove("releases.json");
    site.remove("releases.json");
    assert!(clean == site);
}

#[test]
fn what_somebody_may_have_meant_is_still_told() {
    let portal = Portal::minimal();
    for name in ["satu.md.bak", "catatan.txt", "surat.docx", "Salinan satu.md"] {
        portal.write(&format!("content/berita/{name}"), "isi");
    }
    assert_eq!(portal.check().err.matches("content/berita/").count(), 4);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_refused_and_never_opened() {
    use std::{fs, os::unix::fs::symlink, process::Command};
    let portal = Portal::minimal();
    portal.write("rahasia", "root:rahasia negara\n");
    let places =
        ["berita/tautan.md", "halaman/tautan.md", "media/tautan.png", "media/tautan.vtt", "tautan", "topics.toml"];
    for place in places {
        symlink(portal.path("rahasia"), portal.path(&format!("content/{place}"))).unwrap();
    }
    let pipes = ["berita/pipa.md", "halaman/pipa.md", "media/pipa.pdf", "media/pipa.vtt", "pipa", "ledger"];
    for place in pipes {
        // Opening a pipe would wait for ever.
        assert!(Command::new("mkfifo").arg(portal.path(&format!("content/{place}"))).status().unwrap().success());
    }
    symlink("/dev/zero", portal.path("content/berita/nol.md")).unwrap();
    symlink(portal.path("content/berita"), portal.path("content/artikel")).unwrap();
    fs::remove_file(portal.path("content/menu.toml")).unwrap();
    symlink(portal.path("rahasia"), portal.path("content/menu.toml")).unwrap();
    let all = [&places[..], &pipes, &["berita/nol.md", "artikel", "menu.toml"]].concat();
    for said in [portal.check(), portal.run(&["check", "--json"]), portal.try_publish("dist")] {
        assert_eq!(said.code, Some(1));
        assert!(!format!("{said:?}").contains("negara"), "{said:?}");
    }
    let said = portal.check().err;
    for place in &all {
        assert!(said.contains(&format!("content/{place}:1: {NOT_REGULAR}\n")), "{place}: {said}");
    }
    assert_eq!(said.lines().count(), all.len() + 1, "{said}");
}

#[cfg(unix)]
#[test]
fn commands_open_neither_links_nor_pipes() {
    use std::{os::unix::fs::symlink, process::Command};
    let portal = Portal::minimal();
    portal.write("rahasia.md", &entry("Rahasia", "2020-01-01T00:00:00Z", "Isi.\n"));
    symlink(portal.path("rahasia.md"), portal.path("content/berita/tautan.md")).unwrap();
    let pipe = portal.path("content/berita/pipa.md");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(Command::new("mkfifo").arg(portal.path("pipa.xml")).status().unwrap().success());
    for command in [
        &["withdraw", "berita/tautan", "--reason", "x"][..],
        &["withdraw", "berita/pipa", "--reason", "x"],
        &["move", "berita/pipa", "berita/lain"],
        &["move", "berita/tautan", "berita/lain"],
        &["import", "wordpress", "pipa.xml"],
        &["import", "rss", "pipa.xml"],
    ] {
        let said = portal.run(command);
        assert_eq!(said.code, Some(1), "{command:?}: {said:?}");
        assert!(said.err.contains("bukan berkas biasa") || said.err.contains("tidak ada"), "{command:?}: {said:?}");
    }
    assert!(portal.read("rahasia.md").contains("Rahasia"));
}

#[test]
fn thirty_thousand_problems_take_no_longer_than_reading_them_and_are_counted() {
    let portal = Portal::minimal();
    portal
        .write("content/berita/uji.md", &entry("Uji", "2020-01-01T00:00:00Z", &"[x](/tidak-ada/)\n\n".repeat(30_000)));
    let said = portal.check();
    assert_eq!(said.code, Some(1));
    assert_eq!(said.err.matches("content/berita/uji.md:").count(), 300);
    assert!(said.err.ends_with("dan 29700 masalah lagi.\n30000 masalah; tidak ada yang diterbitkan.\n"));
    let all = portal.run(&["check", "--json"]).out;
    assert_eq!(all.matches("\"file\":\"content/berita/uji.md\"").count(), 30_000);
}

#[test]
fn an_excerpt_of_a_very_long_line_shows_the_part_that_is_meant() {
    let portal = Portal::minimal();
    let line = format!("{}[x](/tidak-ada/) {}", "kata ".repeat(20_000), "[x](/hilang/) ".repeat(20_000));
    portal.write("content/berita/uji.md", &entry("Uji", "2020-01-01T00:00:00Z", &line));
    let said = portal.check();
    assert!(said.err.len() < 200_000, "{} bytes", said.err.len());
    assert!(said.err.contains("/tidak-ada/"));
}
