//! The page around the views.

use crate::portal::{AT, Portal};
use model::page::{Content, Embedded, Twin};

/// Returns the text between two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    text.split_once(start).unwrap().1.split_once(end).unwrap().0
}

fn publish_under(base: &str) -> Portal {
    let portal = Portal::of_fixture();
    portal.publish_with("dist", AT, &["--base", base]);
    portal
}

#[test]
fn a_page_embeds_the_site_and_its_own_twin() {
    let portal = publish_under("/portal");
    let html = portal.read("dist/artikel/semua-blok/index.html");
    let data = between(&html, "<script type=\"application/json\" id=\"warta-data\">", "</script>");
    assert!(!data.contains('<'));
    let embedded: Embedded = serde_json::from_str(data).unwrap();
    let twin: Twin = serde_json::from_str(&portal.read("dist/artikel/semua-blok/index.json")).unwrap();
    let site: model::site::Site = serde_json::from_str(&portal.read("dist/site.json")).unwrap();
    assert_eq!((&embedded.page, &embedded.site), (&twin.page, &site));
    assert_eq!(twin.site, site.version);
    let Content::Entry(entry) = &twin.page.content else { panic!("no entry") };
    assert!(entry.body.contains(&model::block::Block::Code("echo \"<b>\"\n".into())), "a `<` survives");
}

#[test]
fn the_policy_comes_first_and_names_the_inline_style() {
    let portal = publish_under("/");
    let html = portal.read("dist/index.html");
    let head = between(&html, "<head>", "</head>");
    assert!(
        head.trim_start().starts_with("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    );
    let style = between(&html, "<style>", "</style>");
    let site: model::site::Site = serde_json::from_str(&portal.read("dist/site.json")).unwrap();
    let notice = site.notice.expect("the fixture has a notice");
    let closed = format!("html[data-note=\"{}\"] .urgent-notice--ordinary{{display:none}}", notice.id);
    assert_eq!(style, format!(":root{{--ink:#111}}\nbody{{color:var(--ink)}}\n{closed}"));
    let policy = between(&html, "content=\"default-src", "\"");
    assert!(policy.contains(&format!("style-src 'self' {};", publisher::digest::policy_hash(style))), "{policy}");
    assert!(!html.contains("stylesheet") && !html.contains("warta:"));
}

#[test]
fn every_path_of_a_page_stands_under_the_base() {
    let portal = publish_under("/portal/");
    let html = portal.read("dist/index.html");
    let outside = between(&html, "<!doctype html>", "<div id=\"warta-app\">").to_owned()
        + html.split_once("id=\"boot\"").unwrap().1;
    for start in ["href=\"/", "src=\"/", "data-base=\"/", "data-glue=\"/", "data-wasm=\"/", "data-style=\"/"] {
        for found in outside.split(start).skip(1) {
            assert!(found.starts_with("portal/"), "{start}{found}");
        }
    }
    assert!(html.contains(
        "<script type=\"module\" id=\"boot\" src=\"/portal/boot-85ae4b7f0f2abd37.js\" data-base=\"/portal/\""
    ));
    let (style, rest) = html.split_once("data-style=\"/portal/").unwrap().1.split_once('"').unwrap();
    let stylesheet = portal.read(&format!("dist/{style}"));
    assert_eq!(stylesheet, ":root{--ink:#111}\nbody{color:var(--ink)}\n");
    let integrity = publisher::digest::integrity(stylesheet.as_bytes());
    assert!(rest.starts_with(&format!(" data-style-integrity=\"{integrity}\"")), "{rest:.200}");
    let wasm = std::fs::read(portal.path("shell/warta-app-3333333333333333_bg.wasm")).unwrap();
    let integrity = publisher::digest::integrity(&wasm);
    assert!(
        html.contains(&format!("data-wasm=\"/portal/app-93a44bbb96c75121.wasm\" data-wasm-integrity=\"{integrity}\""))
    );
}

#[test]
fn only_search_and_the_unknown_page_keep_out_of_indexes() {
    let portal = publish_under("/");
    let noindex = "<meta name=\"robots\" content=\"noindex\">";
    for (path, is_kept_out) in
        [("404.html", true), ("cari/index.html", true), ("index.html", false), ("berita/index.html", false)]
    {
        let html = portal.read(&format!("dist/{path}"));
        assert_eq!(html.contains(noindex), is_kept_out, "{path}");
        assert_eq!(html.contains("<meta name=\"description\""), path != "404.html", "{path}");
    }
    assert!(!portal.path("dist/404.json").exists());
}

#[test]
fn an_old_address_leads_to_the_new_one_without_script() {
    let portal = publish_under("/portal/");
    let html = portal.read("dist/berita/nama-lama/index.html");
    for part in [
        "<meta http-equiv=\"refresh\" content=\"0; url=/portal/berita/pertama/\">",
        "<link rel=\"canonical\" href=\"/portal/berita/pertama/\">",
        "<a href=\"/portal/berita/pertama/\">",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!portal.path("dist/berita/nama-lama/index.json").exists());
}

#[test]
fn a_changed_shell_is_a_new_release() {
    let portal = publish_under("/");
    let release =
        |portal: &Portal| serde_json::from_str::<model::site::Site>(&portal.read("dist/site.json")).unwrap().release;
    let before = release(&portal);
    portal.write("shell/sw.js", "// lain\n");
    portal.publish("dist");
    assert_ne!(release(&portal), before);
}

#[test]
fn the_parts_of_the_app_are_named_by_their_own_bytes() {
    let portal = Portal::minimal();
    portal.publish("before");
    portal.write("shell/warta-app-3333333333333333_bg.wasm", "\0asm anders");
    portal.publish("after");
    let wasm = |out: &str| -> Vec<String> {
        portal.tree(out).into_keys().filter(|name| name.starts_with("app-") && name.ends_with(".wasm")).collect()
    };
    assert_eq!(wasm("before"), ["app-93a44bbb96c75121.wasm"]);
    assert_eq!(wasm("after").len(), 1);
    assert_ne!(wasm("before"), wasm("after"), "Trunk's name stayed the same, the bytes did not");
}

#[test]
fn a_cover_that_the_text_shows_is_not_shown_twice() {
    let cover = |body: &str| {
        let portal = Portal::minimal();
        let head = "+++\ntitle = \"Satu\"\nsummary = \"S.\"\npublished_at = 2020-01-01T00:00:00Z\nunit = \"balai\"\n";
        let cover = "[cover]\nfile = \"gedung.png\"\nalt = \"Gedung\"\n+++\n";
        portal.write("content/berita/satu.md", &format!("{head}{cover}{body}\n"));
        portal.publish("dist");
        portal.read("dist/berita/satu/index.json").contains("\"cover_figure\"")
    };
    assert!(cover("Isi."));
    assert!(!cover("Isi.\n\n![Gedung](../media/gedung.png)"));
}
