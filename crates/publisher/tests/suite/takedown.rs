//! J6: one command removes an entry for good.

use crate::{
    portal::{AT, Portal, entry},
    server::Server,
};

const PICTURE: &str = "![Gedung](../media/gedung.png)\n";

fn portal() -> Portal {
    let portal = Portal::minimal();
    portal.write("content/berita/dua.md", &entry("Dua", "2020-02-01T00:00:00Z", PICTURE));
    portal
}

#[test]
fn j6_a_removed_entry_is_gone_from_every_file_and_its_address_answers_410() {
    let portal = portal();
    portal.publish("dist");
    assert!(portal.tree("dist").keys().any(|path| path.starts_with("media/gedung-")));
    let said = portal.run(&["remove", "berita/dua", "--yes"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.out.contains("bersama 1 berkas media"), "{}", said.out);
    assert!(!portal.path("content/media/gedung.png").exists());
    portal.publish("dist");
    for (path, bytes) in portal.tree("dist") {
        assert!(!path.starts_with("media/gedung-"), "{path}");
        let text = String::from_utf8_lossy(&bytes);
        assert!(path == "gone.json" || !text.contains("/berita/dua/"), "{path}");
    }
    let server = Server::run(portal, "/", &["serve", "dist", "--port", "0"]);
    for path in ["/berita/dua/", "/berita/dua", "/berita/dua/index.json"] {
        assert_eq!(server.get(path).status, 410, "{path}");
    }
    assert!(server.get("/berita/dua/").text().contains("Halaman tidak ditemukan"));
    assert_eq!(server.get("/berita/dua-lagi/").status, 404);
    assert_eq!(server.get("/berita/satu/").status, 200);
}

#[test]
fn what_others_use_too_stays() {
    let portal = portal();
    portal.write("content/artikel/tiga.md", &entry("Tiga", "2020-03-01T00:00:00Z", PICTURE));
    portal.publish("dist");
    assert_eq!(portal.run(&["remove", "dua", "--yes"]).code, Some(0));
    assert!(portal.path("content/media/gedung.png").exists());
    assert_eq!(portal.check().code, Some(0));
}

#[test]
fn an_old_address_of_it_is_gone_too_and_its_number_is_never_given_again() {
    let portal = portal();
    portal.publish("dist");
    assert_eq!(portal.run(&["move", "dua", "dua-baru"]).code, Some(0));
    assert_eq!(portal.run(&["remove", "dua-baru", "--yes"]).code, Some(0));
    portal.write("content/berita/empat.md", &entry("Empat", "2020-04-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    assert_eq!(portal.read("dist/gone.json"), r#"{"schema":1,"paths":["/berita/dua-baru/","/berita/dua/"]}"#);
    assert!(portal.read("content/ledger").contains("removed berita 2 dua-baru\n"));
    assert!(portal.read("content/ledger").contains("entry berita 3 empat\n"));
}

#[test]
fn it_is_asked_for_and_refused_while_others_lead_there() {
    let portal = portal();
    portal.write("content/artikel/tiga.md", &entry("Tiga", "2020-03-01T00:00:00Z", "[dua](/berita/dua/)\n"));
    portal.publish("dist");
    let before = portal.tree("content");
    let said = portal.run(&["remove", "dua"]);
    assert!(said.code == Some(1) && said.err.contains("--yes"), "{said:?}");
    let said = portal.run(&["remove", "dua", "--yes"]);
    assert!(said.code == Some(1) && said.err.contains("content/artikel/tiga.md:7: tautan menuju"), "{said:?}");
    assert_eq!(portal.tree("content"), before);
}

#[test]
fn somebody_elses_half_written_draft_does_not_hold_it_up() {
    let portal = portal();
    portal.publish("dist");
    portal.write("content/artikel/tiga.md", "+++\ntitle = \"Setengah");
    assert_eq!(portal.run(&["remove", "dua", "--yes"]).code, Some(0));
    assert!(!portal.path("content/berita/dua.md").exists());
}

#[test]
fn a_fixed_page_can_be_removed_too() {
    let portal = portal();
    portal.publish("dist");
    assert_eq!(portal.run(&["remove", "halaman/panduan", "--yes"]).code, Some(0));
    let said = portal.run(&["publish", "--shell", "shell", "--at", AT]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(portal.read("dist/gone.json"), r#"{"schema":1,"paths":["/panduan/"]}"#);
}
