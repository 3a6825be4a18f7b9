//! Reads the pictures and files of an item from the many elements that feeds use for them.

use super::{left_over, starts_with};
use crate::import::{
    html,
    item::Item,
    text::{Picture, first},
    xml::Node,
};

/// Elements that are read here or say nothing to people.
pub(super) const READ: [&str; 7] =
    ["media:content", "media:group", "media:thumbnail", "media:player", "enclosure", "itunes:image", "image"];
/// The same, within an element of `media:`.
const READ_WITHIN: [&str; 6] =
    ["media:content", "media:thumbnail", "media:title", "media:description", "media:player", "media:hash"];
const PICTURES: [&str; 8] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"];

#[derive(Debug)]
struct File {
    url: String,
    is_picture: bool,
    /// Whether it is a small copy of something.
    is_thumbnail: bool,
    alt: String,
}

/// Gives an item its cover and files: the first picture is the cover. `has_used`: whether the media description became
/// the text of the item, and so does not describe a picture.
pub(super) fn read(node: &Node, item: &mut Item, has_used: bool) {
    let mut files = Vec::new();
    let title = |around: &Node| {
        let description = if has_used { "" } else { around.text_of("media:description") };
        [description, around.text_of("media:title")]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned()
    };
    let own = title(node);
    read_media(node, &own, &mut files);
    for group in node.all("media:group") {
        let alt = Some(title(group)).filter(|alt| !alt.is_empty()).unwrap_or_else(|| own.clone());
        // A group holds one file in several sizes: the largest is kept.
        let sizes = group.all("media:content").max_by_key(|content| (is_picture(content), size_of(content)));
        let others = group.all("media:content").filter(|content| sizes.is_none_or(|kept| kept != *content));
        let others: Vec<&str> = others.map(|content| content.attribute("url")).filter(|url| !url.is_empty()).collect();
        if !others.is_empty() {
            item.lost.push(format!("{} ukuran lain dari berkas yang sama: {}", others.len(), others.join(", ")));
        }
        let kept = |child: &&Node| child.name != "media:content" || sizes.is_some_and(|kept| kept == *child);
        let group = Node { children: group.children.iter().filter(kept).cloned().collect(), ..group.clone() };
        read_media(&group, &alt, &mut files);
        item.lost.extend(lost_of(&group));
    }
    for enclosure in node.all("enclosure") {
        files.push(File {
            url: first(&[enclosure.attribute("url"), enclosure.attribute("rdf:resource"), enclosure.content()]),
            is_picture: is_picture(enclosure),
            is_thumbnail: false,
            alt: String::new(),
        });
    }
    for image in node.all("itunes:image").chain(node.all("image")) {
        files.push(File {
            url: first(&[image.attribute("href"), image.attribute("url"), image.text_of("url"), image.content()]),
            is_picture: true,
            is_thumbnail: false,
            alt: image.text_of("title").to_owned(),
        });
    }
    item.lost.extend(node.all("media:content").flat_map(lost_of));
    share_out(files, item);
}

fn read_media(node: &Node, alt: &str, files: &mut Vec<File>) {
    for content in node.all("media:content") {
        let own = [content.text_of("media:title"), content.text_of("media:description"), alt];
        let file = File {
            url: first(&[
                content.attribute("url"),
                content.child("media:player").map_or("", |player| player.attribute("url")),
            ]),
            is_picture: is_picture(content),
            is_thumbnail: false,
            alt: first(&own),
        };
        files.push(file);
        read_thumbnails(content, alt, files);
    }
    read_thumbnails(node, alt, files);
    for player in node.all("media:player") {
        let url = player.attribute("url").to_owned();
        files.push(File { url, is_picture: false, is_thumbnail: false, alt: String::new() });
    }
}

fn read_thumbnails(node: &Node, alt: &str, files: &mut Vec<File>) {
    for thumbnail in node.all("media:thumbnail") {
        let url = first(&[thumbnail.attribute("url"), thumbnail.content()]);
        files.push(File { url, is_picture: true, is_thumbnail: true, alt: alt.to_owned() });
    }
}

/// Gives the item the files that were found.
fn share_out(mut files: Vec<File>, item: &mut Item) {
    let mut known: Vec<String> = Vec::new();
    files.retain(|file| {
        let is_new = !file.url.is_empty() && !known.contains(&file.url);
        known.push(file.url.clone());
        is_new
    });
    let cover = files.iter().position(|file| file.is_picture && !file.is_thumbnail);
    let cover = cover.or_else(|| files.iter().position(|file| file.is_picture)).filter(|_| item.cover.is_none());
    if let Some(index) = cover {
        let file = files.remove(index);
        item.cover = Some(Picture { url: file.url, alt: file.alt, caption: String::new() });
    }
    for file in files {
        if !file.alt.is_empty() && !html::words(&item.title).contains(&file.alt) {
            item.lost.push(format!("keterangan berkas `{}`: “{}”", file.url, html::words(&file.alt)));
        }
        if file.is_thumbnail {
            item.lost.push(format!("gambar kecil `{}`", file.url));
        } else if !item.body.contains(&file.url) {
            item.enclosures.push(file.url);
        }
    }
}

/// Returns what else is said of a file: who made it, its keywords.
fn lost_of(node: &Node) -> Vec<String> {
    let others = node.children.iter().filter(|child| !READ_WITHIN.iter().any(|known| starts_with(&child.name, known)));
    others.filter_map(left_over).collect()
}

pub(super) fn is_picture(node: &Node) -> bool {
    let (medium, kind) = (node.attribute("medium"), node.attribute("type"));
    if !medium.is_empty() || !kind.is_empty() {
        return medium == "image" || kind.starts_with("image/");
    }
    let url = first(&[node.attribute("url"), node.attribute("href")]).to_ascii_lowercase();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    PICTURES.iter().any(|end| path.ends_with(end))
}

fn size_of(node: &Node) -> u64 {
    let number = |name| node.attribute(name).parse().unwrap_or(0_u64);
    number("width").saturating_mul(number("height").max(1)).max(number("fileSize"))
}
