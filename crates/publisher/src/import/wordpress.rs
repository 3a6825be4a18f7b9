//! WordPress's export: RSS 2.0 with elements of its own (WXR 1.2).

use super::{
    address,
    dates::{self, Dated},
    html::words,
    item::{Attachment, Head, Item, Kind, Piece, Term},
    text::Picture,
    xml::{Node, escape},
};
use url::Url;

/// What a type of post is to an editor, where it is none of ours.
const OTHER_TYPES: [(&str, &str); 12] = [
    ("nav_menu_item", "butir menu"),
    ("revision", "revisi lama"),
    ("wp_block", "blok yang dipakai ulang"),
    ("custom_css", "CSS tambahan"),
    ("wpcf7_contact_form", "formulir kontak"),
    ("wp_global_styles", "gaya tampilan"),
    ("wp_navigation", "menu"),
    ("wp_template", "kerangka halaman"),
    ("wp_template_part", "bagian kerangka halaman"),
    ("oembed_cache", "simpanan sementara"),
    ("customize_changeset", "perubahan tampilan"),
    ("user_request", "permintaan data pribadi"),
];
/// Fields that SEO plugins keep the summary of a post in.
const SUMMARIES: [&str; 6] = [
    "_yoast_wpseo_metadesc",
    "rank_math_description",
    "_aioseo_description",
    "_aioseop_description",
    "_seopress_titles_desc",
    "_genesis_description",
];
/// Fields of theirs that hold words, too.
const SEO_FIELDS: [(&str, &str); 9] = [
    ("_yoast_wpseo_title", "judul untuk mesin pencari"),
    ("rank_math_title", "judul untuk mesin pencari"),
    ("_aioseo_title", "judul untuk mesin pencari"),
    ("_aioseop_title", "judul untuk mesin pencari"),
    ("_seopress_titles_title", "judul untuk mesin pencari"),
    ("_yoast_wpseo_focuskw", "kata kunci"),
    ("rank_math_focus_keyword", "kata kunci"),
    ("_aioseo_keywords", "kata kunci"),
    ("_aioseop_keywords", "kata kunci"),
];

pub(super) fn read_head(node: &Node) -> Head {
    let channel = node.child("rss").and_then(|rss| rss.child("channel")).unwrap_or(node);
    let site = [channel.text_of("wp:base_blog_url"), channel.text_of("wp:base_site_url"), channel.text_of("link")];
    let site = site.into_iter().find(|site| !site.is_empty()).unwrap_or_default().to_owned();
    let author = |author: &Node| {
        (author.text_of("wp:author_login").to_owned(), author.text_of("wp:author_display_name").to_owned())
    };
    Head { site, authors: channel.all("wp:author").map(author).collect(), ..Head::default() }
}

pub(super) fn read_item(node: &Node) -> Piece {
    let title = node.text_of("title");
    let post_type = node.text_of("wp:post_type");
    let type_name = match post_type {
        "attachment" => return read_attachment(node),
        "post" | "page" | "" => "",
        other => match OTHER_TYPES.iter().find(|(name, _)| *name == other) {
            Some((_, what)) => return Piece::Skipped(format!("{what} “{title}”")),
            None => other,
        },
    };
    let status = node.text_of("wp:status");
    if matches!(status, "trash" | "auto-draft" | "inherit") {
        return Piece::Skipped(format!("tulisan di tempat sampah atau belum jadi “{title}” ({status})"));
    }
    let body = node.text_of("content:encoded").to_owned();
    let mut item = Item {
        key: first(&[node.text_of("guid"), node.text_of("link"), title, node.text_of("wp:post_id")]),
        number: node.text_of("wp:post_id").to_owned(),
        kind: if post_type == "page" { Kind::Page } else { Kind::Entry },
        type_name: type_name.to_owned(),
        title: title.to_owned(),
        link: node.text_of("link").to_owned(),
        slug: node.text_of("wp:post_name").to_owned(),
        is_pinned: node.text_of("wp:is_sticky") == "1",
        parent: Some(node.text_of("wp:post_parent")).filter(|parent| *parent != "0").unwrap_or_default().to_owned(),
        hidden: read_hidden(node, status),
        author: node.text_of("dc:creator").to_owned(),
        terms: read_terms(node),
        summary: node.text_of("excerpt:encoded").to_owned(),
        is_classic: !body.contains("<!-- wp:"),
        body,
        ..Item::default()
    };
    item.set_date(read_published_at(node));
    read_fields(node, &mut item);
    let comments = node.all("wp:comment").count();
    if comments > 0 {
        item.lost.push(format!("{comments} komentar"));
    }
    Piece::Item(Box::new(item))
}

fn first(texts: &[&str]) -> String {
    texts.iter().find(|text| !text.is_empty()).map(|text| (*text).to_owned()).unwrap_or_default()
}

/// Universal time where it is known; drafts have none, and there the site's own clock is taken for WIB.
fn read_published_at(node: &Node) -> Dated {
    let gmt = node.text_of("wp:post_date_gmt");
    let gmt = if gmt.is_empty() || gmt.starts_with("0000") { String::new() } else { format!("{gmt} UTC") };
    let local = node.text_of("wp:post_date");
    dates::first_of(&[&gmt, node.text_of("pubDate"), local, node.text_of("dc:date")])
}

fn read_hidden(node: &Node, status: &str) -> Option<&'static str> {
    match status {
        _ if !node.text_of("wp:post_password").is_empty() => Some("dilindungi kata sandi"),
        "publish" | "future" | "" => None,
        "private" => Some("hanya untuk pengelola"),
        "pending" => Some("menunggu pemeriksaan"),
        _ => Some("draf"),
    }
}

fn read_terms(node: &Node) -> Vec<Term> {
    let mut terms = Vec::new();
    for category in node.all("category") {
        let term = Term::new(category.attribute("nicename"), &words(category.content()));
        terms.extend(term.filter(|term| !terms.contains(term)));
    }
    terms
}

fn read_fields(node: &Node, item: &mut Item) {
    for field in node.all("wp:postmeta") {
        let (key, value) = (field.text_of("wp:meta_key"), field.text_of("wp:meta_value"));
        match key {
            _ if value.is_empty() => {}
            // Found among the attachments by its number.
            "_thumbnail_id" => item.cover = Some(Picture { url: format!("#{value}"), ..Picture::default() }),
            "enclosure" => item.enclosures.extend(value.lines().next().map(|line| line.trim().to_owned())),
            "_wp_old_slug" => item.older_links.extend(older_link(&item.link, &item.slug, value)),
            "_wp_old_date" => item.older_links.extend(older_date(&item.link, value)),
            key if SUMMARIES.contains(&key) => take_summary(item, value),
            key => match SEO_FIELDS.iter().find(|(name, _)| *name == key) {
                Some((_, what)) => item.lost.push(format!("{what}: “{value}”")),
                // What WordPress and its plugins keep for themselves; the rest of it is read elsewhere.
                None if key.starts_with('_') => {}
                None => item.lost.push(format!("isian tambahan `{key}`{}", in_words(value))),
            },
        }
    }
}

/// What somebody wrote for search engines is a summary, unless it is a template, or there is one already.
fn take_summary(item: &mut Item, value: &str) {
    if item.summary.is_empty() && !value.contains(['%', '#']) {
        item.summary = escape(value);
    } else if words(&item.summary) != value {
        item.lost.push(format!("ringkasan untuk mesin pencari: “{value}”"));
    }
}

/// The value of a field, where people can read it: plugins keep lists in forms of PHP and JSON.
fn in_words(value: &str) -> String {
    let is_for_programs = ["a:", "O:", "{", "["].iter().any(|start| value.starts_with(start));
    let words = words(value);
    let cut: String = words.chars().take(300).collect();
    let more = if cut.len() < words.len() { " …" } else { "" };
    if is_for_programs || words.is_empty() { String::new() } else { format!(": “{cut}{more}”") }
}

/// The address that an entry had under another name.
fn older_link(link: &str, slug: &str, older: &str) -> Option<String> {
    let mut url = Url::parse(link).ok().filter(|url| address::path_of(url.as_str()).is_some())?;
    let path = url.path().to_owned();
    let (before, last) = path.trim_end_matches('/').rsplit_once('/')?;
    let end = if path.ends_with('/') { "/" } else { "" };
    let name = last.split_once('.').map_or("", |(_, extension)| extension);
    let is_its_name = slug.is_empty() || last.split('.').next().is_some_and(|last| last.eq_ignore_ascii_case(slug));
    let extension = if name.is_empty() { String::new() } else { format!(".{name}") };
    url.set_path(&format!("{before}/{older}{extension}{end}"));
    is_its_name.then(|| url.to_string())
}

/// The address that an entry had under another date, where its address begins with one.
fn older_date(link: &str, older: &str) -> Option<String> {
    let mut url = Url::parse(link).ok()?;
    let mut parts: Vec<String> = url.path().split('/').map(str::to_owned).collect();
    let mut has_changed = false;
    for (part, older) in parts.iter_mut().skip(1).zip(older.split('-')) {
        let is_number = part.len() == older.len() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            break;
        }
        has_changed |= part != older;
        older.clone_into(part);
    }
    url.set_path(&parts.join("/"));
    has_changed.then(|| url.to_string())
}

fn read_attachment(node: &Node) -> Piece {
    let field = |wanted: &str| {
        let field = node.all("wp:postmeta").find(|field| field.text_of("wp:meta_key") == wanted);
        field.map_or("", |field| field.text_of("wp:meta_value"))
    };
    let picture = Picture {
        url: first(&[node.text_of("wp:attachment_url"), node.text_of("guid")]),
        alt: first(&[field("_wp_attachment_image_alt"), node.text_of("title")]),
        caption: node.text_of("excerpt:encoded").to_owned(),
    };
    let (id, link) = (node.text_of("wp:post_id").to_owned(), node.text_of("link").to_owned());
    Piece::Attachment(Attachment { id, link, picture })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_name_or_date_makes_an_older_address() {
        for (link, slug, older, made) in [
            ("https://a.id/2019/05/baru/", "baru", "lama", Some("https://a.id/2019/05/lama/")),
            ("https://a.id/baru.html", "baru", "lama", Some("https://a.id/lama.html")),
            ("https://a.id/?p=1", "baru", "lama", None),
            ("https://a.id/lain/", "baru", "lama", None),
        ] {
            assert_eq!(older_link(link, slug, older).as_deref(), made, "{link}");
        }
        for (link, older, made) in [
            ("https://a.id/2019/05/21/x/", "2018-12-01", Some("https://a.id/2018/12/01/x/")),
            ("https://a.id/2019/05/x/", "2018-12-01", Some("https://a.id/2018/12/x/")),
            ("https://a.id/x/", "2018-12-01", None),
        ] {
            assert_eq!(older_date(link, older).as_deref(), made, "{link}");
        }
    }
}
