//! WordPress's export: RSS 2.0 with elements of its own (WXR 1.2).

use super::{
    address,
    dates::{self, StatedDate},
    html::words,
    item::{Attachment, Head, Item, Kind, Piece, Term},
    post_fields,
    text::{Picture, first},
    xml::Node,
};

/// Post types that have no place in the portal, and what the report calls them.
const OTHER_TYPES: [(&str, &str); 11] = [
    ("nav_menu_item", "butir menu"),
    ("revision", "revisi lama"),
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
        "wp_block" => {
            let body = node.text_of("content:encoded").to_owned();
            return Piece::Reusable { id: node.text_of("wp:post_id").to_owned(), title: title.to_owned(), body };
        }
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
    // WordPress leaves this element empty; other programs that write its format put the text or a summary there.
    let description = node.text_of("description");
    if !description.is_empty() {
        item.elsewhere.push(("uraian (description)", description.to_owned()));
    }
    item.set_date(read_published_at(node));
    read_groups(node, &mut item);
    read_fields(node, &mut item);
    let comments = node.all("wp:comment").count();
    if comments > 0 {
        item.lost.push(format!("{comments} komentar"));
    }
    Piece::Item(Box::new(item))
}

/// Reads the date of publication, in universal time where the export has it. Drafts have none: their local time is
/// taken for WIB.
fn read_published_at(node: &Node) -> StatedDate {
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

/// Returns whether WordPress and its plugins use a category only internally, and readers never see it.
fn is_internal(category: &Node) -> bool {
    let domain = category.attribute("domain");
    domain.ends_with("_translations")
        || matches!(domain, "post_format" | "language" | "nav_menu" | "wp_theme" | "elementor_library_type")
}

/// Reports the format and language of a post, which some sites show.
fn read_groups(node: &Node, item: &mut Item) {
    for category in node.all("category") {
        match category.attribute("domain") {
            "post_format" => item.lost.push(format!("bentuk tulisan: {}", words(category.content()))),
            "language" => item.lost.push(format!("bahasa tulisan: {}", words(category.content()))),
            _ => {}
        }
    }
}

fn read_terms(node: &Node) -> Vec<Term> {
    let mut terms = Vec::new();
    for category in node.all("category").filter(|category| !is_internal(category)) {
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
            // The picture is looked up among the attachments by this number.
            "_thumbnail_id" => item.cover = Some(Picture { url: format!("#{value}"), ..Picture::default() }),
            "enclosure" => item.enclosures.extend(value.lines().next().map(|line| line.trim().to_owned())),
            "_wp_old_slug" => item.older_links.extend(address::with_name(&item.link, &item.slug, value)),
            "_wp_old_date" => item.older_links.extend(address::with_date(&item.link, value)),
            "footnotes" => post_fields::read_notes(value, item),
            "_elementor_data" => post_fields::read_elementor(value, item),
            key => post_fields::read_other(key, value, item),
        }
    }
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
    let description = node.text_of("content:encoded").to_owned();
    let (id, link) = (node.text_of("wp:post_id").to_owned(), node.text_of("link").to_owned());
    let parent = node.text_of("wp:post_parent").to_owned();
    Piece::Attachment(Attachment { id, parent, link, picture, description })
}
