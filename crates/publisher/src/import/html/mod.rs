//! HTML of an old site → blocks.

mod addresses;
mod attributes;
mod block_comments;
#[cfg(test)]
mod cases;
mod code_values;
mod elements;
mod flow;
mod inlines;
mod links;
mod lists;
mod paragraphs;
mod pictures;
mod shortcodes;
mod superscripts;
mod tables;
mod tidy;

pub(super) use addresses::player;
pub(super) use block_comments::fill as fill_reusable;
pub(super) use code_values::{decode_hidden, frame_of_map, unescaped};

use super::{
    account::read_lines,
    losses::Losses,
    text::{Block, Inline, Picture, labels_of, on_one_line},
};

/// An element of the importer's own that only separates what stands before it from what stands after it.
const GAP: &str = "<warta-gap></warta-gap>";
const GAP_NAME: &str = "warta-gap";

/// What the conversion of an HTML text needs to know of the rest of the import.
pub(super) trait Surroundings {
    /// Returns where a link leads in the new site; none where it leads nowhere.
    fn resolve(&self, href: &str) -> Option<String>;
    /// Returns a picture with its full address and what the media library knows of it, by its number or its address.
    fn picture(&self, url: &str, id: Option<&str>, alt: &str, caption: &str) -> Option<Picture>;
    /// Returns the pictures of a gallery by their numbers in the old site.
    fn attachments(&self, ids: &[&str]) -> Vec<Picture>;
    /// Returns the pictures that are attached to this text, or to the entry with the number `to`.
    fn attached(&self, to: Option<&str>) -> Vec<Picture>;
    /// Returns a reusable block by its number.
    fn reusable(&self, id: &str) -> Option<&str>;
}

/// A text of an old site.
#[derive(Debug, Clone, Copy)]
pub(super) struct HtmlText<'a> {
    pub(super) html: &'a str,
    /// Whether line ends mean something, as in WordPress before its blocks.
    pub(super) is_classic: bool,
    /// Footnotes: the id by which the text refers to each, and its HTML.
    pub(super) notes: &'a [(String, String)],
}

/// Converts a text.
pub(super) fn convert(source: &HtmlText<'_>, surroundings: &dyn Surroundings, losses: &mut Losses) -> Vec<Block> {
    let mut notes = Vec::new();
    for (_, html) in source.notes {
        let part = HtmlText { html, is_classic: false, notes: &[] };
        notes.push(convert_part(&part, surroundings, losses));
    }
    // An empty note cannot be referred to, so its id is left out.
    let names = source.notes.iter().zip(&notes).map(|((name, _), blocks)| {
        let name = if blocks.is_empty() { String::new() } else { name.clone() };
        (name, String::new())
    });
    let names: Vec<_> = names.collect();
    let mut blocks = convert_part(&HtmlText { notes: &names, ..*source }, surroundings, losses);
    // What counts is whether the result refers to a note, not the source: code, for example, keeps no reference.
    let referred = labels_of(&blocks);
    let notes = notes.into_iter().enumerate().map(|(index, note)| ((index + 1).to_string(), note));
    let (there, apart): (Vec<_>, Vec<_>) = notes.partition(|(label, _)| referred.contains(label));
    blocks.extend(apart.into_iter().flat_map(|(_, note)| note));
    blocks.extend(there.into_iter().map(|(label, note)| Block::Note(label, note)));
    blocks
}

fn convert_part(source: &HtmlText<'_>, surroundings: &dyn Surroundings, losses: &mut Losses) -> Vec<Block> {
    let html = block_comments::expand(source.html, losses);
    let html = shortcodes::expand(&html, surroundings, losses);
    let Some(tidied) = tidy::tidy(&html, losses) else {
        losses.tell("unsur HTML yang bersarang terlalu dalam, menjadi paragraf biasa");
        return paragraphs(&html);
    };
    let page = scraper::Html::parse_fragment(&tidied);
    flow::Flow::new(surroundings, source, losses).read(&page)
}

/// Returns the words of a text in plain paragraphs, whatever markup was around them.
pub(super) fn paragraphs(html: &str) -> Vec<Block> {
    let lines = read_lines(html, true);
    let lines = lines.lines().map(on_one_line);
    lines.filter(|line| !line.is_empty()).map(|line| Block::Paragraph(vec![Inline::Text(line)])).collect()
}

/// Returns the words of an HTML text as one line.
pub(super) fn words(html: &str) -> String {
    let lines = if html.contains(['<', '&']) { read_lines(html, false) } else { html.to_owned() };
    on_one_line(&lines)
}
