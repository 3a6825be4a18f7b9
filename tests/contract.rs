//! The contract between publisher and app: every twin decodes, every page carries its twin, every link has a file.
// Clippy lets tests unwrap, but does not see that the functions beside them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(not(target_arch = "wasm32"))]

use model::{
    SCHEMA,
    base::Base,
    date::Timestamp,
    decode::decode_text,
    page::{Embedded, Twin},
    route::{PAGE_FILE, Route, TWIN_FILE},
    site::Site,
};
use publisher::{
    command::publish::{Order, publish},
    report::progress::Progress,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A published folder, as path without base → bytes.
type Published = BTreeMap<String, Vec<u8>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn read_all(folder: &Path, prefix: &str, into: &mut Published) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read_all(&entry.path(), &format!("{path}/"), into);
        } else {
            into.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn published(content: &str, base: &str) -> Published {
    let folder = TempDir::new().unwrap();
    let (own, out) = (folder.path().join("content"), folder.path().join("out"));
    // A copy, because publishing writes the ledger.
    copy(&root().join(content), &own);
    let base = Base::parse(base).unwrap();
    let at = Timestamp::parse("2027-01-01T00:00:00+07:00").unwrap();
    let shell = root().join("tests/fixtures/shell");
    let cache = folder.path().join("cache");
    let order = Order {
        content: &own,
        shell: &shell,
        out: &out,
        base: &base,
        origin: None,
        at,
        cache: &cache,
        with_drafts: false,
    };
    publish(&order, &Progress::silent()).unwrap();
    let mut files = Published::new();
    read_all(&out, "/", &mut files);
    files
}

fn sites() -> Vec<(Published, Base)> {
    let sites = [("content", "/"), ("content", "/portal/"), ("tests/fixtures/site", "/portal/")];
    sites.into_iter().map(|(content, base)| (published(content, base), Base::parse(base).unwrap())).collect()
}

fn text(files: &Published, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("{path} is missing")).clone()).unwrap()
}

fn embedded(html: &str) -> Embedded {
    let (_, rest) = html.split_once("id=\"warta-data\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// The values of `href`, `src` and `action` within the root.
fn links(html: &str) -> Vec<String> {
    let (_, rest) = html.split_once("<div id=\"warta-app\">").unwrap();
    // A page without the app has nothing behind its root but its own scripts.
    let app = rest.split("<div id=\"boot-notice\"").next().unwrap();
    let mut links = Vec::new();
    for name in [" href=\"", " src=\"", " action=\""] {
        links.extend(app.split(name).skip(1).map(|rest| rest.split_once('"').unwrap().0.to_owned()));
    }
    links
}

#[test]
fn every_twin_decodes_and_encodes_to_the_same_bytes() {
    for (files, _) in sites() {
        let site: Site = serde_json::from_str(&text(&files, "/site.json")).unwrap();
        assert_eq!(decode_text::<Site>(&text(&files, "/site.json")).as_ref(), Some(&site));
        let twins: Vec<&String> = files.keys().filter(|path| path.ends_with(TWIN_FILE)).collect();
        assert!(twins.len() > 10, "{} twins", twins.len());
        for path in twins {
            let json = text(&files, path);
            let twin: Twin = serde_json::from_str(&json).unwrap();
            assert_eq!((twin.schema, &twin.site), (SCHEMA, &site.version), "{path}");
            assert_eq!(twin.page.route().unwrap().twin_path(), *path);
            assert_eq!(serde_json::to_string(&twin).unwrap(), json, "{path}");
            // The browser reads with a decoder of its own.
            assert_eq!(decode_text::<Twin>(&json).as_ref(), Some(&twin), "{path}");
        }
    }
}

#[test]
fn every_page_carries_the_site_and_its_own_twin() {
    for (files, base) in sites() {
        let site: Site = serde_json::from_str(&text(&files, "/site.json")).unwrap();
        assert_eq!(site.base, base);
        for path in files.keys().filter(|path| path.ends_with(TWIN_FILE)) {
            let twin: Twin = serde_json::from_str(&text(&files, path)).unwrap();
            let html = text(&files, &format!("{}{PAGE_FILE}", twin.page.path));
            assert_eq!(embedded(&html), Embedded { site: site.clone(), page: twin.page }, "{path}");
        }
    }
}

#[test]
fn no_page_gives_an_id_twice() {
    for (files, _) in sites() {
        for path in files.keys().filter(|path| path.ends_with(".html")) {
            let html = text(&files, path);
            // The embedded data is no markup.
            let markup = html.split_once("id=\"warta-data\"").map_or(html.as_str(), |(markup, _)| markup);
            let mut ids: Vec<&str> =
                markup.split(" id=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{path}");
        }
    }
}

#[test]
fn every_link_within_the_site_has_its_file_and_its_anchor() {
    for (files, base) in sites() {
        let mut checked = 0;
        for path in files.keys().filter(|path| path.ends_with(".html")) {
            let html = text(&files, path);
            if !html.contains("id=\"warta-app\"") {
                continue; // a redirect
            }
            for link in links(&html) {
                let (address, anchor) = link.split_once('#').unwrap_or((&link, ""));
                if address.contains(':') {
                    continue; // another site
                }
                let target = match (address, base.strip(address)) {
                    ("", _) => path.clone(),
                    (_, Some(target)) if Route::parse(target).is_some() => format!("{target}{PAGE_FILE}"),
                    // The sheet for a notice board and the page for other sites are pages, but none of the app's.
                    (_, Some(target)) if target.ends_with("/papan/") || target == "/sematkan/" => {
                        format!("{target}{PAGE_FILE}")
                    }
                    (_, Some(target)) => target.to_owned(),
                    (_, None) => panic!("{path}: {link} is not under the base"),
                };
                assert!(files.contains_key(&target), "{path}: {link} has no file");
                let has_anchor = || text(&files, &target).contains(&format!(" id=\"{anchor}\""));
                assert!(anchor.is_empty() || has_anchor(), "{path}: {link} has no anchor");
                checked += 1;
            }
        }
        assert!(checked > 100, "{checked} links");
    }
}
