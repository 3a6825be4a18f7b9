//! Peta situs: whole where the portal is small, bounded where it is large.

use crate::{
    archive::{portal, read_page},
    portal::{Portal, entry},
};
use model::{
    link::LinkTarget,
    menu::MenuLink,
    page::{Content, SiteMapGroup, SiteMapPage},
};

fn read_map(portal: &Portal) -> SiteMapPage {
    match read_page(portal, "/peta-situs/").content {
        Content::SiteMap(map) => map,
        other => panic!("{other:?}"),
    }
}

fn links(map: &SiteMapPage) -> Vec<&MenuLink> {
    map.groups
        .iter()
        .flat_map(|group| group.links.iter().chain(group.parts.iter().flat_map(|part| &part.links)))
        .collect()
}

fn path(link: &MenuLink) -> &str {
    match &link.to {
        LinkTarget::Page(path) | LinkTarget::File(path) => path,
        other => panic!("{other:?}"),
    }
}

fn group<'a>(map: &'a SiteMapPage, heading: &str) -> &'a SiteMapGroup {
    map.groups.iter().find(|group| group.heading == heading).unwrap()
}

/// Returns the labels of a group's part.
fn part<'a>(group: &'a SiteMapGroup, heading: &str) -> Vec<&'a str> {
    let part = group.parts.iter().find(|part| part.heading == heading).unwrap();
    part.links.iter().map(|link| link.label.as_str()).collect()
}

#[test]
fn every_page_of_a_small_site_is_linked_once_and_nothing_else() {
    let portal = Portal::of_fixture();
    portal.publish("dist");
    let map = read_map(&portal);
    let mut linked: Vec<&str> = links(&map).into_iter().map(path).collect();
    linked.push("/peta-situs/");
    linked.sort_unstable();
    // Redirects and the page for unknown paths have no twin.
    let published =
        portal.tree("dist").into_keys().filter_map(|name| Some(format!("/{}", name.strip_suffix("index.json")?)));
    // Filters are found on the lists; there are as many as there are topics and years.
    let is_filter = |path: &String| ["/tahun/", "/topik/", "/unit/"].iter().any(|part| path.contains(part));
    let (filters, mut published): (Vec<String>, Vec<String>) = published.partition(is_filter);
    assert!(!filters.is_empty());
    // This page does not belong to the app and has no twin.
    published.push("/sematkan/".to_owned());
    published.sort();
    assert_eq!(linked, published);
    assert!(linked.contains(&"/berita/dicabut/"), "a withdrawn entry can still be read");
    assert!(!linked.contains(&"/berita/draf/") && !linked.contains(&"/berita/terjadwal/"));
}

#[test]
fn a_section_is_listed_by_year_where_there_is_more_than_one() {
    let portal = Portal::minimal();
    portal.write("content/berita/lama.md", &entry("Lama", "2019-12-31T16:59:59Z", "Isi.\n"));
    portal.write("content/berita/dua.md", &entry("Dua", "2019-12-31T17:00:00Z", "Isi.\n"));
    portal.write("content/artikel/tiga.md", &entry("Tiga", "2019-05-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    let map = read_map(&portal);
    let headings: Vec<&str> = map.groups.iter().map(|group| group.heading.as_str()).collect();
    assert_eq!(headings, ["Halaman utama", "Halaman tetap", "Berita", "Artikel"], "empty sections are left out");
    let news = group(&map, "Berita");
    // The year begins at midnight in WIB.
    assert_eq!((part(news, "2020"), part(news, "2019")), (vec!["Satu", "Dua"], vec!["Lama"]));
    assert_eq!((news.links.len(), news.parts.len()), (0, 2));
    let articles = group(&map, "Artikel");
    assert_eq!((articles.links.len(), articles.parts.len()), (1, 0), "one year needs no heading");
}

#[test]
fn archive_pages_are_named_with_their_dates_newest_first() {
    let portal = Portal::of_fixture();
    portal.publish("dist");
    let map = read_map(&portal);
    assert_eq!(
        part(group(&map, "Berita"), "Arsip"),
        ["Halaman arsip 2 (10 Maret 2020 – 10 April 2020)", "Halaman arsip 1 (21 Februari 2020)"]
    );
}

#[test]
fn the_page_stays_small_however_large_the_archive_is() {
    let portal = portal(1_000);
    let map = read_map(&portal);
    let news = group(&map, "Berita");
    let titles: Vec<&str> = news.links.iter().map(|link| link.label.as_str()).collect();
    assert_eq!((titles.len(), titles[0], titles[99]), (100, "Kabar 1000", "Kabar 901"));
    // 165 archive pages of 6 are too many to name them all.
    assert_eq!(
        part(news, "Arsip"),
        [
            "Tahun 2002, mulai halaman arsip 165",
            "Tahun 2001, mulai halaman arsip 111",
            "Tahun 2000, mulai halaman arsip 55"
        ]
    );
    assert_eq!(path(&news.parts[0].links[0]), "/berita/halaman/165/");
    let bytes = portal.read("dist/peta-situs/index.html").len();
    assert!(bytes < 60_000, "{bytes} bytes");
}

#[test]
fn a_back_dated_entry_makes_no_page_of_an_old_year() {
    let portal = portal(400);
    portal.write("content/berita/dari-arsip.md", &entry("Dari arsip", "1999-01-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    // Enough newer entries to move it into the archive.
    for number in 401..=412 {
        portal
            .write(&format!("content/berita/susulan-{number}.md"), &entry("Susulan", "2005-01-01T00:00:00Z", "Isi.\n"));
    }
    portal.publish("dist");
    let map = read_map(&portal);
    let archive = part(group(&map, "Berita"), "Arsip");
    assert!(archive.iter().all(|label| !label.contains("1999")), "{archive:?}");
}
