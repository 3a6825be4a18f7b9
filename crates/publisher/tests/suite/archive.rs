//! Lists with stable numbers, on an archive of 1,000.

use crate::portal::{Portal, entry};
use model::page::{Content, Page, SectionPage, Twin};
use std::collections::BTreeMap;

const COUNT: usize = 1_000;

fn write_kabar(portal: &Portal, number: usize) {
    let (day, month, year) = (number % 28 + 1, number / 28 % 12 + 1, 2000 + number / 336);
    let date = format!("{year}-{month:02}-{day:02}T08:00:00+07:00");
    portal.write(&format!("content/berita/kabar-{number:04}.md"), &entry(&format!("Kabar {number}"), &date, "Isi.\n"));
}

/// Publishes a portal with so many news entries, a day apart.
pub fn portal(count: usize) -> Portal {
    let portal = Portal::minimal();
    portal.remove("content/berita/satu.md");
    (1..=count).for_each(|number| write_kabar(&portal, number));
    portal.publish("dist");
    portal
}

pub fn read_page(portal: &Portal, path: &str) -> Page {
    let twin: Twin = serde_json::from_str(&portal.read(&format!("dist{path}index.json"))).unwrap();
    twin.page
}

fn read_list(portal: &Portal, path: &str) -> SectionPage {
    match read_page(portal, path).content {
        Content::Section(list) => list,
        other => panic!("{other:?}"),
    }
}

/// Returns which entries are on which archive page.
fn archive(portal: &Portal) -> BTreeMap<String, Vec<String>> {
    let tree = portal.tree("dist/berita/halaman");
    let twins = tree.into_iter().filter(|(name, _)| name.ends_with(".json"));
    twins
        .map(|(name, bytes)| {
            let twin: Twin = serde_json::from_slice(&bytes).unwrap();
            let Content::Section(list) = twin.page.content else { panic!("{name}") };
            (name, list.entries.iter().map(|entry| entry.slug.to_string()).collect())
        })
        .collect()
}

#[test]
fn one_more_entry_touches_few_files_of_an_archive_of_1000() {
    let portal = portal(COUNT);
    let mut most = 0;
    let mut before = portal.tree("dist");
    for number in COUNT + 1..=COUNT + 7 {
        write_kabar(&portal, number);
        portal.publish("dist");
        let after = portal.tree("dist");
        let touched: Vec<&String> =
            after.iter().filter(|(name, bytes)| before.get(*name) != Some(*bytes)).map(|(name, _)| name).collect();
        let removed = before.keys().filter(|name| !after.contains_key(*name)).count();
        println!(
            "entry {number}: {} files touched: {:?}",
            touched.len() + removed,
            touched.iter().take(40).collect::<Vec<_>>()
        );
        most = most.max(touched.len() + removed);
        before = after;
    }
    println!("files touched by one more entry, at most: {most}");
    // The files are: the entry, its older neighbour, the section page, home, search page, site map and the page of its
    // year, all with their twins; the numbers of its year; where a page is full, that page and its neighbour; the two
    // feeds of the section and of the portal; the newest part of the search index; the entry and the list for the
    // frames of other sites; and the site's own copy of the ledger.
    assert!(most <= 27, "{most}");
    assert!(most > 10, "among 7 entries one fills a page of 6");
}

#[test]
fn the_first_page_and_the_archive_hold_every_entry_once() {
    let portal = portal(50);
    let archive = archive(&portal);
    assert_eq!(archive.len(), 7, "50 / 6 - 1");
    let mut slugs: Vec<String> = archive.into_values().flatten().collect();
    let first = read_list(&portal, "/berita/");
    assert_eq!(first.entries.len(), 8);
    slugs.extend(first.entries.iter().map(|entry| entry.slug.to_string()));
    slugs.sort();
    assert_eq!(slugs, (1..=50).map(|number| format!("kabar-{number:04}")).collect::<Vec<_>>());
}

#[test]
fn neighbours_name_the_dates_at_the_boundary() {
    let portal = portal(50);
    let list = read_list(&portal, "/berita/halaman/3/");
    let (newer, older) = (list.newer.unwrap(), list.older.unwrap());
    assert_eq!((newer.number.unwrap().get(), older.number.unwrap().get()), (4, 2));
    let oldest_of_newer = read_list(&portal, "/berita/halaman/4/").entries.last().unwrap().published_at;
    let newest_of_older = read_list(&portal, "/berita/halaman/2/").entries[0].published_at;
    assert_eq!((newer.boundary, older.boundary), (oldest_of_newer, newest_of_older));
    let last = read_list(&portal, "/berita/halaman/7/");
    assert_eq!(last.newer.unwrap().number, None);
    let first = read_list(&portal, "/berita/");
    assert_eq!((first.newer, first.older.unwrap().number.unwrap().get()), (None, 7));
    assert_eq!(read_list(&portal, "/berita/halaman/1/").older, None);
}

#[test]
fn a_removed_entry_moves_no_other() {
    let portal = portal(50);
    let before = archive(&portal);
    portal.remove("content/berita/kabar-0010.md");
    let ledger = portal.read("content/ledger").replace("entry berita 10 ", "removed berita 10 ");
    portal.write("content/ledger", &ledger);
    portal.publish("dist");
    let mut expected = before;
    expected.get_mut("2/index.json").unwrap().retain(|slug| slug != "kabar-0010");
    assert_eq!(archive(&portal), expected);
}

#[test]
fn a_page_whose_entries_are_all_gone_is_passed_over_by_its_neighbours() {
    let portal = portal(50);
    let mut ledger = portal.read("content/ledger");
    for number in 7..=12 {
        portal.remove(&format!("content/berita/kabar-{number:04}.md"));
        ledger = ledger.replace(&format!("entry berita {number} "), &format!("removed berita {number} "));
    }
    portal.write("content/ledger", &ledger);
    portal.publish("dist");
    assert!(read_list(&portal, "/berita/halaman/2/").entries.is_empty());
    assert_eq!(read_list(&portal, "/berita/halaman/1/").newer.unwrap().number.unwrap().get(), 3);
    assert_eq!(read_list(&portal, "/berita/halaman/3/").older.unwrap().number.unwrap().get(), 1);
}

#[test]
fn a_back_dated_entry_moves_no_other() {
    let portal = portal(50);
    let before = archive(&portal);
    portal.write("content/berita/dari-arsip.md", &entry("Dari arsip", "1999-01-01T00:00:00Z", "Isi.\n"));
    portal.publish("dist");
    assert_eq!(archive(&portal), before);
    assert_eq!(read_list(&portal, "/berita/").entries.last().unwrap().slug.as_str(), "dari-arsip");
}

#[test]
fn search_lists_the_newest_without_covers_and_home_repeats_no_lead() {
    let portal = portal(60);
    let Content::Search(search) = read_page(&portal, "/cari/").content else { panic!("no search page") };
    assert_eq!(search.entries.len(), 50);
    assert!(search.entries.iter().all(|entry| entry.cover.is_none()));
    let Content::Home(home) = read_page(&portal, "/").content else { panic!("no home page") };
    let lead = home.lead.unwrap();
    assert_eq!(lead.slug.as_str(), "kabar-0060");
    assert_eq!(
        home.sections[0].entries.iter().map(|entry| entry.slug.as_str()).collect::<Vec<_>>(),
        ["kabar-0059", "kabar-0058", "kabar-0057"]
    );
    assert_eq!(home.sections.len(), 4);
}
