//! Every kind of page, built in the browser from its twin.

use crate::stage;
use wasm_bindgen_test::wasm_bindgen_test;

const SECTION: &str = include_str!("../fixtures/golden/berita/index.json");
const ARCHIVE: &str = include_str!("../fixtures/golden/berita/halaman/2/index.json");
const ENTRY: &str = include_str!("../fixtures/golden/artikel/semua-blok/index.json");
const ANNOUNCEMENT: &str = include_str!("../fixtures/golden/pengumuman/lelang/index.json");
const WITHDRAWN: &str = include_str!("../fixtures/golden/berita/dicabut/index.json");
const EMPTY: &str = include_str!("../fixtures/golden/video/index.json");
const SEARCH: &str = include_str!("../fixtures/golden/cari/index.json");
const CONTACT: &str = include_str!("../fixtures/golden/kontak/index.json");
const SITE_MAP: &str = include_str!("../fixtures/golden/peta-situs/index.json");
const FIXED: &str = include_str!("../fixtures/golden/panduan/index.json");

#[wasm_bindgen_test]
fn every_kind_has_one_heading_of_the_first_level_and_the_menu() {
    for twin in [SECTION, ARCHIVE, ENTRY, ANNOUNCEMENT, WITHDRAWN, EMPTY, SEARCH, CONTACT, SITE_MAP, FIXED] {
        let root = stage::show(twin);
        let title = stage::page_of(twin).get("title").unwrap().as_str().unwrap().to_owned();
        assert_eq!(stage::texts(&root, "h1").join("; "), title);
        assert!(stage::texts(&root, "header nav a").len() >= 5, "{title}");
    }
}

#[wasm_bindgen_test]
fn the_section_is_marked_on_its_page_and_within_its_entries() {
    let marks = |twin: &str, value: &str| {
        let root = stage::show(twin);
        stage::texts(&root, &format!("header nav a[aria-current={value}]"))
    };
    assert_eq!(marks(SECTION, "page"), ["Berita"]);
    assert_eq!(marks(WITHDRAWN, "true"), ["Berita"]);
    assert_eq!(marks(WITHDRAWN, "page").len(), 0);
}

#[wasm_bindgen_test]
fn the_breadcrumb_comes_before_the_heading_and_marks_nothing() {
    for (twin, way) in
        [(SECTION, "Beranda; Berita"), (ARCHIVE, "Beranda; Berita; Halaman 2"), (CONTACT, "Beranda; Kontak")]
    {
        let root = stage::show(twin);
        assert_eq!(stage::texts(&root, "main > .page > nav:first-child li").join("; "), way);
        assert_eq!(stage::texts(&root, "main [aria-current]").len(), 0);
    }
}

#[wasm_bindgen_test]
fn the_contact_page_shows_the_contact_of_the_site() {
    let root = stage::show(CONTACT);
    assert_eq!(stage::texts(&root, "address p"), ["Balai Diklat Contoh", "Jalan Contoh 1 & 2", "Kota Contoh"]);
    for selector in ["a[href='tel:+62274000000']", "a[href='tel:134']", "a[href='mailto:humas@example.go.id']"] {
        assert!(root.query_selector(&format!("main {selector}[rel=external]")).unwrap().is_some(), "{selector}");
    }
}

#[wasm_bindgen_test]
fn an_entry_can_be_reported_by_a_mail_that_names_it() {
    let root = stage::show(WITHDRAWN);
    assert_eq!(stage::texts(&root, "article a[href^='mailto:humas@example.go.id?subject=']"), ["Laporkan kesalahan"]);
}

#[wasm_bindgen_test]
fn every_block_becomes_its_element() {
    let root = stage::show(ENTRY);
    for selector in [
        "h2[id]",
        "h3[id]",
        "ul > li",
        "ol > li",
        "blockquote",
        "pre > code",
        "figure > div > a > picture > img[alt][width][height]",
        "figcaption",
        "table th[scope=col]",
        "[role=note]",
        "hr",
        "strong",
        "em",
        "[lang=en]",
        "main a[href^='/']",
        "main a[rel=external]",
    ] {
        assert!(root.query_selector(selector).unwrap().is_some(), "{selector}");
    }
}

#[wasm_bindgen_test]
fn the_number_of_an_announcement_is_listed() {
    let root = stage::show(ANNOUNCEMENT);
    assert!(stage::texts(&root, "dl dt").contains(&"Nomor".to_owned()));
}

#[wasm_bindgen_test]
fn a_withdrawn_entry_says_so_before_its_text() {
    let root = stage::show(WITHDRAWN);
    let notice = root.query_selector(".withdrawal-notice").unwrap().unwrap();
    let text = root.query_selector(".prose").unwrap().unwrap();
    let position = notice.compare_document_position(&text);
    assert_eq!(position & web_sys::Node::DOCUMENT_POSITION_FOLLOWING, web_sys::Node::DOCUMENT_POSITION_FOLLOWING);
}

#[wasm_bindgen_test]
fn an_empty_section_says_that_nothing_is_there_yet() {
    let root = stage::show(EMPTY);
    assert_eq!(stage::texts(&root, ".empty-notice"), ["Belum ada video. Video pertama akan tampil di sini."]);
}
