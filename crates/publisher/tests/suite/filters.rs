//! Filters of lists: their pages, their numbers, and what one more entry does to them.

use crate::{archive::read_page, portal::Portal};
use model::{
    filter::{Filter, Selection},
    page::{Content, ListFilter, SectionPage},
    page_number::PageNumber,
    postings::{Postings, count, find_slice, intersect},
    route::Route,
    section::Section,
};
use std::collections::BTreeMap;

const UNITS: &str =
    "[[units]]\nid = \"balai\"\nname = \"Balai\"\n[[units]]\nid = \"sekretariat\"\nname = \"Sekretariat\"\n";
pub const TOPICS: &str = "[[topics]]\nid = \"layanan\"\nname = \"Layanan\"\n[[topics]]\nid = \"arsip\"\nname = \"Arsip\"\n\
                      [[topics]]\nid = \"kosong\"\nname = \"Kosong\"\n";

/// Writes entry `number`, a day after the one before. Every third is of the second unit, every second has a topic,
/// every fifth another one.
fn write_entry(portal: &Portal, number: usize) {
    let (day, month, year) = (number % 28 + 1, number / 28 % 12 + 1, 2000 + number / 336);
    let unit = if number.is_multiple_of(3) { "sekretariat" } else { "balai" };
    let topics: Vec<&str> = [(2, "\"layanan\""), (5, "\"arsip\"")]
        .iter()
        .filter(|(every, _)| number.is_multiple_of(*every))
        .map(|(_, id)| *id)
        .collect();
    let topics = if topics.is_empty() { String::new() } else { format!("topics = [{}]\n", topics.join(", ")) };
    portal.write(
        &format!("content/berita/kabar-{number:04}.md"),
        &format!(
            "+++\ntitle = \"Kabar {number}\"\nsummary = \"Ringkasan.\"\nunit = \"{unit}\"\n{topics}\
             published_at = {year}-{month:02}-{day:02}T08:00:00+07:00\n+++\nIsi.\n"
        ),
    );
}

fn portal(entries: usize) -> Portal {
    let portal = Portal::minimal();
    portal.write("content/units.toml", UNITS);
    portal.write("content/topics.toml", TOPICS);
    portal.remove("content/berita/satu.md");
    (1..=entries).for_each(|number| write_entry(&portal, number));
    portal.publish("dist");
    portal
}

fn read_list(portal: &Portal, route: &Route) -> SectionPage {
    match read_page(portal, &route.path()).content {
        Content::Section(list) => list,
        other => panic!("{other:?}"),
    }
}

fn filter(key: &str, value: &str) -> Filter {
    Filter::parse(key, value).unwrap()
}

fn slugs(list: &SectionPage) -> Vec<String> {
    list.entries.iter().map(|entry| entry.slug.to_string()).collect()
}

/// Returns every page of a filter, by its path.
fn pages(portal: &Portal, path: &str) -> BTreeMap<String, Vec<u8>> {
    portal.tree(&format!("dist{path}")).into_iter().filter(|(name, _)| name.ends_with("index.json")).collect()
}

#[test]
fn every_filter_holds_its_entries_once_newest_first_on_pages_with_stable_numbers() {
    let portal = portal(400);
    for (key, value, expected) in [
        ("tahun", "2000", 335),
        ("tahun", "2001", 65),
        ("unit", "sekretariat", 133),
        ("topik", "layanan", 200),
        ("topik", "arsip", 80),
    ] {
        let by = filter(key, value);
        let first = read_list(&portal, &Route::Filtered(Section::News, by.clone(), None));
        assert_eq!(first.filter.as_ref().unwrap().total, Some(expected), "{value}");
        let archived = expected / 6 - 1;
        assert_eq!(pages(&portal, &format!("/berita/{key}/{value}")).len() as u32, archived + 1, "{value}");
        let mut seen = slugs(&first);
        for number in (1..=archived).rev() {
            let list = read_list(&portal, &Route::Filtered(Section::News, by.clone(), PageNumber::new(number)));
            assert_eq!(list.entries.len(), 6);
            assert_eq!(list.filter.as_ref().unwrap().total, None, "a full page never changes");
            assert!(list.entries.iter().all(|entry| by.matches(entry)));
            seen.extend(slugs(&list));
        }
        let mut expected_order = seen.clone();
        expected_order.sort_by(|a, b| b.cmp(a));
        expected_order.dedup();
        assert_eq!(seen, expected_order, "{value}");
        assert_eq!(seen.len() as u32, expected);
    }
}

#[test]
fn a_section_says_what_it_can_be_filtered_by_on_its_first_page_only() {
    let portal = portal(400);
    let first = read_list(&portal, &Route::Section(Section::News));
    let names = first.options.by_dimension().map(|values| values.iter().map(Filter::value).collect::<Vec<_>>());
    assert_eq!(names, [vec!["2001", "2000"], vec!["balai", "sekretariat"], vec!["layanan", "arsip"]]);
    assert_eq!(first.archive.map(|archive| (archive.page_size, archive.pages)), Some((6, 65)));
    let second = read_list(&portal, &Route::SectionPage(Section::News, PageNumber::new(65).unwrap()));
    assert!(second.options.is_empty() && second.archive.is_none());
    let empty = read_list(&portal, &Route::Section(Section::Videos));
    assert!(empty.options.is_empty() && empty.archive.is_none());
    assert!(!portal.path("dist/berita/topik/kosong").exists(), "nothing stands under it");
    assert!(!portal.path("dist/video/tahun").exists());
}

#[test]
fn a_portal_with_one_unit_has_no_pages_by_unit() {
    let portal = portal(20);
    assert!(portal.path("dist/berita/unit/balai/index.html").exists());
    portal.write("content/units.toml", UNITS.split_once("[[units]]\nid = \"sek").unwrap().0);
    for number in (3..=20).step_by(3) {
        let path = format!("content/berita/kabar-{number:04}.md");
        portal.write(&path, &portal.read(&path).replace("\"sekretariat\"", "\"balai\""));
    }
    portal.publish("dist");
    assert!(!portal.path("dist/berita/unit").exists());
    assert!(portal.path("dist/berita/tahun/2000/index.html").exists());
}

#[test]
fn the_numbers_of_filters_lead_to_what_all_of_them_leave() {
    let portal = portal(400);
    let archive = read_list(&portal, &Route::Section(Section::News)).archive.unwrap();
    for query in [
        "?tahun=2000&unit=sekretariat",
        "?tahun=2001&topik=layanan&unit=balai",
        "?topik=arsip",
        "?unit=sekretariat&topik=arsip",
    ] {
        let selection = Selection::parse(query);
        let runs = selection
            .filters()
            .map(|filter| {
                let path = Route::postings_path(Section::News, filter);
                serde_json::from_str::<Postings>(&portal.read(&format!("dist{path}"))).unwrap().runs
            })
            .reduce(|left, right| intersect(&left, &right))
            .unwrap();
        let expected: Vec<String> = (1..=400)
            .rev()
            .filter(|number| {
                let (year, unit) = (2000 + number / 336, if *number % 3 == 0 { "sekretariat" } else { "balai" });
                let has_topic = |filter: &Filter| match filter.value().as_str() {
                    "layanan" => number % 2 == 0,
                    _ => number % 5 == 0,
                };
                selection.filters().all(|filter| match filter {
                    Filter::Year(own) => i32::from(own.get()) == year,
                    Filter::Unit(own) => own.0.as_str() == unit,
                    Filter::Topic(_) => has_topic(filter),
                })
            })
            .map(|number| format!("kabar-{number:04}"))
            .collect();
        assert_eq!(count(&runs) as usize, expected.len(), "{query}");
        for skip in [0, 6, 12] {
            let slice = find_slice(&runs, archive, skip, 6);
            let found: Vec<String> = slice
                .pages
                .iter()
                .map(|number| read_list(&portal, &Route::of_list(Section::News, None, *number)))
                .flat_map(|list| list.entries)
                .filter(|entry| selection.matches(entry))
                .map(|entry| entry.slug.to_string())
                .skip(slice.skip)
                .take(6)
                .collect();
            let wanted: Vec<String> = expected.iter().skip(skip as usize).take(6).cloned().collect();
            assert_eq!(found, wanted, "{query} after {skip}");
        }
    }
}

#[test]
fn one_more_entry_touches_few_files_though_it_stands_under_several_filters() {
    let portal = portal(400);
    let (mut most, mut before) = (0, portal.tree("dist"));
    // Long enough for every filter to fill a page, some of them at once.
    for number in 401..=430 {
        write_entry(&portal, number);
        portal.publish("dist");
        let after = portal.tree("dist");
        let touched = || after.iter().filter(|(name, bytes)| before.get(*name) != Some(*bytes)).map(|(name, _)| name);
        // Every sixteenth entry fills a segment of the search index, and now and then one fills the pages of all its
        // lists at once: what is written once for many entries is counted apart.
        let is_of_segment = |name: &&String| name.contains("/16-") || name.contains("/ringkasan/");
        let is_new_page = |name: &&String| name.contains("/halaman/") && !before.contains_key(*name);
        let apart = touched().filter(|name| is_of_segment(name) || is_new_page(name)).count();
        most = most.max(touched().count() - apart);
        before = after;
    }
    println!("files touched by one more entry, at most: {most}");
    assert!(most <= 40, "{most}");
    assert!(most > 25, "{most}: year, unit and a topic are among them");
}

#[test]
fn full_pages_of_a_filter_keep_their_bytes_when_something_newer_or_back_dated_comes() {
    let portal = portal(100);
    let before = pages(&portal, "/berita/tahun/2000");
    for number in 101..=110 {
        write_entry(&portal, number);
    }
    portal.publish("dist");
    portal.write(
        "content/berita/dari-arsip.md",
        "+++\ntitle = \"Arsip\"\nsummary = \"R.\"\nunit = \"balai\"\npublished_at = 2000-01-01T00:00:00+07:00\n+++\nIsi.\n",
    );
    portal.publish("dist");
    let after = pages(&portal, "/berita/tahun/2000");
    // The newest of the old entries names its newer neighbour, once.
    let changed: Vec<&String> =
        before.iter().filter(|(name, bytes)| after.get(*name) != Some(*bytes)).map(|(name, _)| name).collect();
    assert_eq!(changed, ["halaman/15/index.json", "index.json"]);
    let first = read_list(&portal, &Route::Filtered(Section::News, filter("tahun", "2000"), None));
    assert_eq!(slugs(&first).last().map(String::as_str), Some("dari-arsip"));
}

#[test]
fn titles_and_labels_name_the_filter_and_canonical_addresses_know_no_query() {
    let portal = portal(100);
    portal.write("content/site.toml", &(portal.read("content/site.toml") + "origin = \"https://contoh.go.id\"\n"));
    portal.publish("dist");
    for (key, value, title, label) in [
        ("tahun", "2000", "Berita, tahun 2000", "Tahun 2000"),
        ("unit", "balai", "Berita, unit Balai", "Balai"),
        ("topik", "layanan", "Berita, topik Layanan", "Layanan"),
    ] {
        let by = filter(key, value);
        let page = read_page(&portal, &Route::Filtered(Section::News, by.clone(), None).path());
        assert_eq!(page.title, title);
        let Content::Section(list) = page.content else { panic!("{title}") };
        let ListFilter { by: own, label: own_label, .. } = list.filter.unwrap();
        assert_eq!((own, own_label.as_str()), (by.clone(), label));
        let archive = read_page(&portal, &Route::Filtered(Section::News, by, PageNumber::new(1)).path());
        assert_eq!(archive.title, format!("{title}, halaman 1"));
    }
    let html = portal.read("dist/berita/index.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://contoh.go.id/berita/\">"), "{html:.600}");
    let html = portal.read("dist/berita/tahun/2000/index.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://contoh.go.id/berita/tahun/2000/\">"));
}

#[test]
fn a_link_to_a_filter_is_a_link_to_a_page() {
    let portal = portal(10);
    let page = |to: &str| format!("+++\ntitle = \"P\"\nsummary = \"S.\"\n+++\n[Semua]({to}).\n");
    portal.write("content/halaman/panduan.md", &page("/berita/tahun/2000/"));
    assert_eq!(portal.check().code, Some(0));
    portal.write("content/halaman/panduan.md", &page("/berita/tahun/1999/"));
    let said = portal.check();
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("content/halaman/panduan.md:5: "), "{}", said.err);
}

#[test]
fn what_is_pinned_stands_first_on_home_and_nowhere_else() {
    let portal = portal(30);
    for number in [7, 12] {
        let path = format!("content/berita/kabar-{number:04}.md");
        portal.write(&path, &portal.read(&path).replace("unit =", "pinned = true\nunit ="));
    }
    portal.publish("dist");
    let Content::Home(home) = read_page(&portal, "/").content else { panic!("no home page") };
    assert_eq!(home.lead.as_ref().map(|lead| lead.slug.as_str()), Some("kabar-0012"));
    let block: Vec<&str> = home.sections[0].entries.iter().map(|entry| entry.slug.as_str()).collect();
    assert_eq!(block, ["kabar-0007", "kabar-0030", "kabar-0029"]);
    assert_eq!(slugs(&read_list(&portal, &Route::Section(Section::News)))[0], "kabar-0030");
}
