//! A ledger that has lost lines neither assigns numbers twice nor brings back what was removed.

use crate::portal::{Portal, entry};
use std::fs;

/// Three entries, one of them removed for good, and published.
fn portal() -> Portal {
    let portal = Portal::minimal();
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", "Isi.\n"));
    portal.write("content/berita/tiga.md", &entry("Tiga", "2020-03-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    assert_eq!(portal.run(&["remove", "berita/dua", "--yes"]).code, Some(0));
    portal.publish("dist");
    assert!(portal.read("dist/gone.json").contains("/berita/dua/"));
    portal
}

fn assert_refused(portal: &Portal, what: &str) {
    let before = portal.tree("dist");
    let said = portal.try_publish("dist");
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.starts_with("content/ledger:1: ledger kehilangan baris") && said.err.contains(what), "{said:?}");
    assert!(said.err.contains("Jalankan `warta ledger restore dist`"), "{said:?}");
    assert!(portal.tree("dist") == before, "the site stays");
}

fn restore(portal: &Portal) -> String {
    let said = portal.run(&["ledger", "restore"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    said.out
}

#[test]
fn a_ledger_that_was_emptied_is_refused_and_brought_back_from_the_site() {
    for is_there in [true, false] {
        let portal = portal();
        let (ledger, dist) = (portal.read("content/ledger"), portal.tree("dist"));
        if is_there {
            portal.write("content/ledger", "")
        } else {
            portal.remove("content/ledger")
        }
        assert_refused(&portal, "`removed berita 2 dua`");
        assert!(restore(&portal).starts_with("4 baris dikembalikan ke content/ledger."));
        let lines = ledger.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(portal.read("content/ledger"), lines.map(|line| format!("{line}\n")).collect::<String>());
        portal.publish("dist");
        assert!(portal.tree("dist") == dist, "the same site");
    }
}

#[test]
fn a_ledger_that_was_cut_anywhere_is_refused_or_says_everything() {
    let portal = portal();
    let (ledger, dist) = (portal.read("content/ledger"), portal.tree("dist"));
    for length in 0..ledger.len() {
        portal.write("content/ledger", ledger.get(..length).unwrap());
        let said = portal.try_publish("dist");
        if said.code == Some(0) {
            // Only white space was cut off, or a number that this run has assigned again.
            assert!(portal.tree("dist") == dist, "{length}");
            assert_eq!(portal.read("content/ledger").trim(), ledger.trim(), "{length}");
        } else {
            assert!(said.err.starts_with("content/ledger:"), "{length}: {said:?}");
            restore(&portal);
            portal.publish("dist");
            assert!(portal.tree("dist") == dist, "{length}");
        }
    }
}

#[test]
fn what_editors_noted_stays_and_what_cannot_be_read_is_told() {
    let portal = portal();
    portal.write("content/ledger", "# catatan kantor\npage_size 6\nentry berita 1 satu\nremoved ber");
    assert_eq!(
        restore(&portal),
        "2 baris dikembalikan ke content/ledger. Dibuang karena tidak dapat dibaca: `removed ber`.\n"
    );
    let ledger = portal.read("content/ledger");
    assert!(ledger.starts_with("# catatan kantor\npage_size 6\n"), "{ledger}");
    assert_eq!(restore(&portal), "content/ledger sudah lengkap; tidak ada yang diubah.\n");
    assert_eq!(portal.read("content/ledger"), ledger);
}

#[test]
fn a_number_that_was_given_to_another_entry_is_refused_by_both() {
    let portal = portal();
    portal.write("content/berita/awal.md", &entry("Awal", "2019-01-01T00:00:00Z", "Isi.\n"));
    portal.write("content/ledger", "page_size 6\nentry berita 1 awal\nremoved berita 2 dua\nentry berita 3 satu\n");
    let said = portal.try_publish("dist");
    assert!(said.err.contains("milik tulisan lain: `entry berita 1 satu`, `entry berita 3 tiga`"), "{said:?}");
    let said = portal.run(&["ledger", "restore"]);
    assert!(said.code == Some(1) && said.err.contains("kembalikan berkas itu dari Git"), "{said:?}");
}

#[test]
fn a_site_of_an_older_publisher_still_knows_what_was_removed() {
    let portal = portal();
    portal.remove("dist/ledger.txt");
    portal.write("content/ledger", "page_size 6\nentry berita 1 satu\nentry berita 2 tiga\n");
    assert_refused(&portal, "`gone /berita/dua/`");
    restore(&portal);
    portal.publish("dist");
    assert!(portal.read("dist/gone.json").contains("/berita/dua/"));
}

#[test]
fn moving_and_removing_by_the_commands_is_no_loss() {
    let portal = portal();
    for command in [
        &["move", "berita/satu", "berita/kesatu"][..],
        &["move", "berita/kesatu", "artikel/kesatu"],
        &["remove", "artikel/kesatu", "--yes"],
    ] {
        let said = portal.run(command);
        assert_eq!(said.code, Some(0), "{command:?}: {said:?}");
        portal.publish("dist");
    }
}

#[test]
fn drafts_that_are_published_for_a_look_do_not_forget_it() {
    let portal = portal();
    let drafts = ["publish", "--shell", "shell", "--out", "dist", "--drafts"];
    assert_eq!(portal.run(&drafts).code, Some(0));
    portal.write("content/ledger", "");
    assert_refused(&portal, "`removed berita 2 dua`");
    assert_eq!(portal.run(&drafts).code, Some(1));
}

#[test]
fn a_new_start_needs_an_empty_folder() {
    let portal = portal();
    portal.write("content/ledger", "");
    portal.publish("baru");
    fs::remove_dir_all(portal.path("dist")).unwrap();
    portal.publish("dist");
    let said = portal.run(&["ledger", "restore", "tidak-ada"]);
    assert!(said.code == Some(1) && said.err.contains("tidak berisi situs"), "{said:?}");
}
