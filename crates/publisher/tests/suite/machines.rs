//! I1, I2: feeds, site map, robots, and what a page tells other systems in its head.

use crate::portal::{AT, Portal, entry, fixtures};
use feed_rs::{
    model::{Feed, FeedType},
    parser,
};
use std::fs;

const ORIGIN: &str = "https://contoh.go.id";

fn publish(portal: &Portal) {
    let arguments = ["publish", "--shell", "shell", "--at", AT, "--origin", ORIGIN, "--base", "/portal/"];
    let said = portal.run(&arguments);
    assert_eq!(said.code, Some(0), "{said:?}");
}

fn portal() -> Portal {
    let portal = Portal::minimal();
    let body = "Teks <b> **penting** & [panduan](/panduan/#x).\n\n## Bagian\n\n- [satu](#bagian)\n\n\
                | A | B |\n|---|--:|\n| a | 1 |\n\n![Gedung](../media/gedung.png \"Gedung lama\")\n";
    let body = body.replace("<b>", "\\<b>").replace("#x", "");
    portal.write("content/berita/dua.md", &entry("Dua & \\\"tiga\\\"", "2020-02-01T00:00:00Z", &body));
    portal.write("content/artikel/tiga.md", &entry("Tiga", "2020-03-01T00:00:00Z", "Isi tiga.\n"));
    portal
}

fn parse(portal: &Portal, path: &str) -> Feed {
    parser::parse(portal.read(path).as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn i1_feeds_of_all_and_of_each_section_are_read_by_a_real_parser() {
    let portal = portal();
    publish(&portal);
    let title = |feed: &Feed| feed.title.as_ref().unwrap().content.clone();
    for (file, kind) in [("umpan.atom", FeedType::Atom), ("umpan.json", FeedType::JSON)] {
        let all = parse(&portal, &format!("dist/{file}"));
        assert_eq!((title(&all), &all.feed_type), ("Warta".to_owned(), &kind));
        let titles: Vec<_> = all.entries.iter().map(|entry| entry.title.as_ref().unwrap().content.as_str()).collect();
        assert_eq!(titles, ["Tiga", "Dua & \"tiga\"", "Satu"]);
        let news = parse(&portal, &format!("dist/berita/{file}"));
        assert_eq!((news.entries.len(), title(&news)), (2, "Berita — Warta".to_owned()));
        assert!(parse(&portal, &format!("dist/video/{file}")).entries.is_empty());
        let two = &news.entries[0];
        assert_eq!(two.published.unwrap().to_rfc3339(), "2020-02-01T00:00:00+00:00");
        assert!(two.links.iter().any(|link| link.href == format!("{ORIGIN}/portal/berita/dua/")), "{two:?}");
        let html = two.content.as_ref().unwrap().body.as_ref().unwrap();
        for part in [
            "<p>Teks &lt;b&gt; <strong>penting</strong> &amp; <a href=\"https://contoh.go.id/portal/panduan/\">panduan</a>.</p>",
            "<h2>Bagian</h2>",
            "<a href=\"https://contoh.go.id/portal/berita/dua/#bagian\">satu</a>",
            "<td align=\"right\">1</td>",
            "<img src=\"https://contoh.go.id/portal/media/gedung-",
            "<figcaption>Gedung lama</figcaption>",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }
}

#[test]
fn i1_the_id_of_an_entry_stays_when_the_portal_moves_to_another_host() {
    let portal = portal();
    publish(&portal);
    let ids = |portal: &Portal| -> Vec<String> {
        parse(portal, "dist/umpan.atom").entries.iter().map(|entry| entry.id.clone()).collect()
    };
    let before = ids(&portal);
    assert!(before.iter().all(|id| id.starts_with("urn:uuid:")), "{before:?}");
    portal.publish("dist");
    assert_eq!(ids(&portal), before);
}

#[test]
fn i1_a_feed_holds_the_newest_and_one_more_entry_touches_those_of_its_section_only() {
    let portal = Portal::minimal();
    for day in 1..=25 {
        let text = entry(&format!("Hari {day}"), &format!("2021-01-{day:02}T00:00:00Z"), "Isi.\n");
        portal.write(&format!("content/berita/hari-{day}.md"), &text);
    }
    portal.write("content/artikel/tiga.md", &entry("Tiga", "2020-03-01T00:00:00Z", "Isi tiga.\n"));
    publish(&portal);
    let feed = parse(&portal, "dist/umpan.atom");
    assert_eq!((feed.entries.len(), feed.entries[0].title.as_ref().unwrap().content.as_str()), (20, "Hari 25"));
    let before = portal.tree("dist");
    portal.write("content/berita/baru.md", &entry("Baru", "2021-02-01T00:00:00Z", "Isi.\n"));
    publish(&portal);
    let after = portal.tree("dist");
    let touched: Vec<&str> = [
        "umpan.atom",
        "berita/umpan.json",
        "artikel/umpan.atom",
        "sitemap.xml",
        "sitemap-berita-1.xml",
        "sitemap-artikel-1.xml",
        "robots.txt",
    ]
    .into_iter()
    .filter(|path| before[*path] != after[*path])
    .collect();
    assert_eq!(touched, ["umpan.atom", "berita/umpan.json", "sitemap.xml", "sitemap-berita-1.xml"]);
}

#[test]
fn i1_a_withdrawn_entry_says_so_first() {
    let portal = portal();
    assert_eq!(portal.run(&["withdraw", "tiga", "--reason", "Keliru <besar>."]).code, Some(0));
    let said = portal.run(&["publish", "--shell", "shell", "--origin", ORIGIN]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let feed = parse(&portal, "dist/artikel/umpan.atom");
    let html = feed.entries[0].content.as_ref().unwrap().body.as_ref().unwrap();
    assert!(html.starts_with("<p><strong>Dicabut, ") && html.contains("Keliru &lt;besar&gt;."), "{html}");
}

#[test]
fn i1_the_site_map_names_every_page_for_search_engines_with_its_last_change() {
    let portal = portal();
    publish(&portal);
    let index = portal.read("dist/sitemap.xml");
    for part in ["sitemap-artikel-1.xml", "sitemap-berita-1.xml", "sitemap-halaman.xml"] {
        assert!(index.contains(&format!("<loc>{ORIGIN}/portal/{part}</loc>")), "{index}");
    }
    let news = portal.read("dist/sitemap-berita-1.xml");
    let line = format!("<url><loc>{ORIGIN}/portal/berita/dua/</loc><lastmod>2020-02-01T07:00:00+07:00</lastmod></url>");
    assert!(news.contains(&line), "{news}");
    assert!(portal.read("dist/sitemap-halaman.xml").contains(&format!("<loc>{ORIGIN}/portal/panduan/</loc>")));
    assert!(portal.read("dist/robots.txt").ends_with(&format!("Sitemap: {ORIGIN}/portal/sitemap.xml\n")));
    // A site map takes only absolute addresses.
    portal.publish("dist");
    assert!(!portal.path("dist/sitemap.xml").exists());
    assert!(!portal.read("dist/robots.txt").contains("Sitemap"));
}

#[test]
fn i2_a_page_tells_its_address_and_what_a_preview_shows() {
    let portal = portal();
    let photograph = fs::read(fixtures().join("states/media/foto.jpg")).unwrap();
    portal.write_bytes("content/media/foto.jpg", &photograph);
    let cover = "[cover]\nfile = \"foto.jpg\"\nalt = \"Gedung <lama>\"\n+++\n";
    let text = entry("Empat", "2020-04-01T00:00:00Z", "Isi.\n").replacen("+++\nIsi", &format!("{cover}Isi"), 1);
    portal.write("content/berita/empat.md", &text);
    publish(&portal);
    let html = portal.read("dist/berita/empat/index.html");
    let start = format!("<meta property=\"og:image\" content=\"{ORIGIN}/portal/media/foto-share-");
    let name = html.split(&start).nth(1).unwrap().split('"').next().unwrap();
    let image =
        image::load_from_memory(&fs::read(portal.path(&format!("dist/media/foto-share-{name}"))).unwrap()).unwrap();
    assert_eq!((image.width(), image.height()), (1200, 630));
    for part in [
        format!("<link rel=\"canonical\" href=\"{ORIGIN}/portal/berita/empat/\">"),
        "<meta property=\"og:title\" content=\"Empat\">".to_owned(),
        "<meta property=\"og:type\" content=\"article\">".to_owned(),
        format!("<meta property=\"og:url\" content=\"{ORIGIN}/portal/berita/empat/\">"),
        "<meta property=\"og:image:alt\" content=\"Gedung &lt;lama&gt;\">".to_owned(),
        "<meta property=\"article:published_time\" content=\"2020-04-01T07:00:00+07:00\">".to_owned(),
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Berita\" href=\"/portal/berita/umpan.atom\">"
            .to_owned(),
        "\"@type\":\"NewsArticle\"".to_owned(),
    ] {
        assert!(html.contains(&part), "{part}\n{html:.3000}");
    }
    // A page without a picture of its own has the site's.
    let html = portal.read("dist/index.html");
    let name = html.split("/portal/media/warta-").nth(1).unwrap().split('"').next().unwrap();
    assert!(portal.path(&format!("dist/media/warta-{name}")).exists());
    assert!(!portal.read("dist/cari/index.html").contains("og:title"));
}

#[test]
fn i2_a_preview_is_nobodys_business() {
    let portal = portal();
    let said = portal.run(&["publish", "--shell", "shell", "--drafts", "--origin", ORIGIN]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(portal.read("dist/robots.txt"), "User-agent: *\nDisallow: /\n");
    let html = portal.read("dist/berita/dua/index.html");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">") && !html.contains("og:title"), "{html:.800}");
}

#[test]
fn i2_a_video_is_described_as_one() {
    let portal = Portal::of("videos");
    let said = portal.run(&["publish", "--shell", "shell", "--origin", ORIGIN]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let page = portal.tree("dist").into_iter().find(|(path, bytes)| {
        path.starts_with("video/")
            && path.ends_with("/index.html")
            && String::from_utf8_lossy(bytes).contains("VideoObject")
    });
    let (_, bytes) = page.expect("a page of a video");
    let html = String::from_utf8(bytes).unwrap();
    let start = html.find("{\"@context\":\"https://schema.org\",\"@type\":\"VideoObject\"").unwrap();
    let json = html.split_at(start).1.split("</script>").next().unwrap();
    let described: serde_json::Value = serde_json::from_str(json).unwrap();
    for key in ["name", "description", "thumbnailUrl", "uploadDate", "duration"] {
        assert!(!described[key].is_null(), "{key}: {described}");
    }
    assert!(described["contentUrl"].is_string() || described["embedUrl"].is_string(), "{described}");
}
