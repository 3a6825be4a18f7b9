//! Puts published paths and sizes where the authored file names stand.

use crate::{authored::AuthoredPicture, target::MEDIA_FOLDER};
use model::{
    block::{Block, Inline},
    link::LinkTarget,
    media::{Figure, Picture},
};
use std::collections::BTreeMap;

/// What is published for a file in `media/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Path without base.
    pub path: String,
    /// Width and height of a picture.
    pub size: Option<(u32, u32)>,
    /// How large the file is, in bytes.
    pub bytes: u64,
}

/// All of them, by authored name.
pub type PublishedMedia = BTreeMap<String, Published>;

/// Fills a text in. Its depth is bounded by [`model::block::MAX_DEPTH`], so the recursion is.
pub fn place_in_blocks(blocks: &mut [Block], media: &PublishedMedia) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => place_in_inlines(inlines, media),
            Block::Heading(heading) => place_in_inlines(&mut heading.text, media),
            Block::List(list) => list.items.iter_mut().for_each(|item| place_in_blocks(item, media)),
            Block::Quote(blocks) => place_in_blocks(blocks, media),
            Block::Callout(callout) => place_in_blocks(&mut callout.blocks, media),
            Block::Figure(figure) => place_picture(&mut figure.picture, media),
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| place_in_inlines(cell, media));
            }
            // A video comes into a text after this, with its files in place.
            Block::Video(_) | Block::Code(_) | Block::Divider => {}
        }
    }
}

fn place_in_inlines(inlines: &mut [Inline], media: &PublishedMedia) {
    for inline in inlines {
        match inline {
            Inline::Strong(inner) | Inline::Emphasis(inner) => place_in_inlines(inner, media),
            Inline::Lang(lang) => place_in_inlines(&mut lang.text, media),
            Inline::Link(link) => {
                place_in_inlines(&mut link.text, media);
                place_link(&mut link.to, media);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

/// Fills a link in.
pub fn place_link(to: &mut LinkTarget, media: &PublishedMedia) {
    let LinkTarget::File(path) = to else { return };
    let name = path.strip_prefix('/').and_then(|path| path.strip_prefix(MEDIA_FOLDER)?.strip_prefix('/'));
    if let Some(published) = name.and_then(|name| media.get(name)) {
        path.clone_from(&published.path);
    }
}

fn place_picture(picture: &mut Picture, media: &PublishedMedia) {
    let Some(published) = media.get(&picture.src) else { return };
    picture.src.clone_from(&published.path);
    (picture.width, picture.height) = published.size.unwrap_or_default();
}

/// The figure of a picture that is named outside of a text.
#[must_use]
pub fn placed_figure(authored: &AuthoredPicture, media: &PublishedMedia) -> Figure {
    let mut picture = Picture { src: authored.file.clone(), width: 0, height: 0, alt: authored.alt.clone() };
    place_picture(&mut picture, media);
    Figure { picture, caption: authored.caption.clone(), credit: authored.credit.clone() }
}
