//! Puts published paths and sizes in place of authored file names.

use super::PreparedPicture;
use crate::{authored::AuthoredPicture, target::MEDIA_FOLDER};
use model::{
    block::{Block, Inline},
    file_size::size_text,
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
    /// The size of the file, in bytes.
    pub bytes: u64,
    /// For a picture, the size of the file that a phone loads, in bytes.
    pub phone_bytes: Option<u64>,
    /// The widths, in pixels, in which a picture exists as WebP.
    pub widths: Vec<u32>,
    /// The index of a picture's colour in [`model::media::TONES`].
    pub tone: Option<u32>,
    /// Whether a picture has a preview for other sites, at [`super::share_path`].
    pub has_share: bool,
    /// For a picture, what its files are made from.
    pub picture: Option<PreparedPicture>,
    /// The number of pages of a PDF, if the file tells.
    pub pages: Option<u32>,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// All published media, by authored name.
pub type PublishedMedia = BTreeMap<String, Published>;

/// Fills in the published paths and sizes of the media in a text. [`model::block::MAX_DEPTH`] bounds the depth of a
/// text, and with it the recursion.
pub fn fill_in_blocks(blocks: &mut [Block], media: &PublishedMedia) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => fill_in_inlines(inlines, media),
            Block::Heading(heading) => fill_in_inlines(&mut heading.text, media),
            Block::List(list) => list.items.iter_mut().for_each(|item| fill_in_blocks(item, media)),
            Block::Quote(blocks) => fill_in_blocks(blocks, media),
            Block::Callout(callout) => fill_in_blocks(&mut callout.blocks, media),
            Block::Figure(figure) => fill_in_picture(&mut figure.picture, media),
            Block::Gallery(figures) => {
                figures.iter_mut().for_each(|figure| fill_in_picture(&mut figure.picture, media))
            }
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| fill_in_inlines(cell, media));
            }
            Block::Footnotes(footnotes) => {
                footnotes.iter_mut().for_each(|footnote| fill_in_blocks(&mut footnote.blocks, media));
            }
            // Videos are put into a text later, with published paths already.
            Block::Video(_) | Block::Code(_) | Block::Divider => {}
        }
    }
}

fn fill_in_inlines(inlines: &mut [Inline], media: &PublishedMedia) {
    for inline in inlines {
        match inline {
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Struck(inner) => fill_in_inlines(inner, media),
            Inline::Lang(lang) => fill_in_inlines(&mut lang.text, media),
            Inline::Link(link) => {
                fill_in_inlines(&mut link.text, media);
                if let Some(published) = find_file(&link.to, media) {
                    // Readers see the size before they follow the link.
                    let note = format!(" ({}, {})", kind_of(&published.path), size_text(published.bytes));
                    link.text.push(Inline::Text(note));
                }
                fill_in_link(&mut link.to, media);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break | Inline::Checkbox(_) | Inline::FootnoteReference(_) => {}
        }
    }
}

/// Returns the kind of a file as readers know it: `PDF`.
pub(crate) fn kind_of(path: &str) -> String {
    path.rsplit_once('.').map(|(_, extension)| extension.to_uppercase()).unwrap_or_default()
}

fn find_file<'a>(to: &LinkTarget, media: &'a PublishedMedia) -> Option<&'a Published> {
    let LinkTarget::File(path) = to else { return None };
    media.get(path.strip_prefix('/')?.strip_prefix(MEDIA_FOLDER)?.strip_prefix('/')?)
}

/// Replaces the authored file name of a link with the published path.
pub fn fill_in_link(to: &mut LinkTarget, media: &PublishedMedia) {
    if let Some(published) = find_file(to, media) {
        *to = LinkTarget::File(published.path.clone());
    }
}

fn fill_in_picture(picture: &mut Picture, media: &PublishedMedia) {
    let Some(published) = media.get(&picture.src) else { return };
    picture.src.clone_from(&published.path);
    (picture.width, picture.height) = published.size.unwrap_or_default();
    picture.widths.clone_from(&published.widths);
    picture.tone = published.tone;
    picture.bytes = Some(published.phone_bytes.unwrap_or(published.bytes));
}

/// Returns the figure of a picture that is named outside of a text.
#[must_use]
pub fn published_figure(authored: &AuthoredPicture, media: &PublishedMedia) -> Figure {
    let mut picture = Picture { src: authored.file.clone(), alt: authored.alt.clone(), ..Picture::default() };
    fill_in_picture(&mut picture, media);
    Figure { picture, caption: authored.caption.clone(), credit: authored.credit.clone() }
}
