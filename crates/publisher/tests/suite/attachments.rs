//! Attachments: what is refused, and what is published of a file.

use crate::{
    portal::{Portal, entry, fixtures},
    rejects::assert_rejected,
};
use lopdf::{Document, EncryptionState, EncryptionVersion, Permissions};
use model::page::{Content, Twin};
use sha2::{Digest, Sha256};
use std::fs;

/// Writes `satu.md` with an attachment from line 6 on.
fn with_attachment(table: &str) -> impl FnOnce(&Portal) {
    let table = format!("[[attachments]]\n{table}");
    let text = entry("Satu", "2020-01-01T00:00:00Z", "Isi.\n").replacen("+++\nIsi", &format!("{table}\n+++\nIsi"), 1);
    move |portal| portal.write("content/berita/satu.md", &text)
}

macro_rules! rejects {
    ($($name:ident: $break_it:expr => [$($problem:expr),+ $(,)?];)+) => {
        $(#[test] fn $name() { assert_rejected($break_it, &[$($problem),+]); })+
    };
}

rejects! {
    a_file_that_is_not_there: with_attachment("file = \"formulir.pdf\"\ntitle = \"Formulir\"")
        => ["content/berita/satu.md:7: berkas `formulir.pdf` tidak ada di `media/`. Simpan berkasnya di sana, atau perbaiki namanya."];
    a_picture_as_an_attachment: with_attachment("file = \"gedung.png\"\ntitle = \"Gedung\"")
        => ["content/berita/satu.md:7: `attachments.file` `gedung.png` bukan nama lampiran. Tulis nama berkas PDF di `media/`, misalnya `file = \"formulir.pdf\"`."];
    a_file_on_another_site: with_attachment("file = \"https://contoh.go.id/formulir.pdf\"\ntitle = \"Formulir\"")
        => ["content/berita/satu.md:7: `attachments.file` `https://contoh.go.id/formulir.pdf` bukan nama lampiran. Tulis nama berkas PDF di `media/`, misalnya `file = \"formulir.pdf\"`."];
    an_attachment_without_a_file: with_attachment("title = \"Formulir\"")
        => ["content/berita/satu.md:6: `attachments.file` tidak ada. Tambahkan `file = \"...\"`."];
}

#[test]
fn a_file_is_published_with_kind_size_pages_and_hash() {
    let portal = Portal::minimal();
    let pdf = fs::read(fixtures().join("site/media/formulir.pdf")).unwrap();
    portal.write_bytes("content/media/formulir.pdf", &pdf);
    with_attachment("file = \"../media/formulir.pdf\"\ntitle = \"Formulir\"")(&portal);
    portal.publish("dist");
    let twin: Twin = serde_json::from_str(&portal.read("dist/berita/satu/index.json")).unwrap();
    let Content::Entry(entry) = twin.page.content else { panic!("no entry") };
    let [attachment] = entry.attachments.as_slice() else { panic!("{:?}", entry.attachments) };
    assert_eq!(attachment.title, "Formulir");
    assert_eq!(attachment.about(), "PDF, 1\u{a0}KB, 2 halaman");
    assert_eq!(attachment.bytes, pdf.len() as u64);
    let digest = Sha256::digest(&pdf);
    assert_eq!(attachment.sha256, digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    assert_eq!(fs::read(portal.path(&format!("dist{}", attachment.file))).unwrap(), pdf);
}

/// Returns the form, locked with the passwords of the person who may change it and of the one who may open it.
fn locked(owner: &str, user: &str) -> Vec<u8> {
    let mut document = Document::load(fixtures().join("site/media/formulir.pdf")).unwrap();
    let id = || lopdf::Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", lopdf::Object::Array(vec![id(), id()]));
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: owner,
        user_password: user,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_file_that_only_some_can_open_is_refused_and_one_that_only_some_can_change_is_not() {
    let portal = Portal::minimal();
    with_attachment("file = \"formulir.pdf\"\ntitle = \"Formulir\"")(&portal);
    portal.write_bytes("content/media/formulir.pdf", &locked("pemilik", "rahasia"));
    let said = portal.check();
    let told = "content/media/formulir.pdf:1: `formulir.pdf` terkunci dengan kata sandi. Simpan ulang PDF-nya tanpa kata sandi untuk membuka.";
    assert_eq!((said.code, said.err.lines().next()), (Some(1), Some(told)));
    portal.write_bytes("content/media/formulir.pdf", &locked("pemilik", ""));
    portal.publish("dist");
    let twin = portal.read("dist/berita/satu/index.json");
    assert!(twin.contains("\"pages\":2"), "{twin}");
}
