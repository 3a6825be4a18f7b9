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
mod letters;
mod links;
mod lists;
mod paragraphs;
mod pictures;
mod shortcodes;
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

/// An element of ours that only keeps what stands before it from what stands after it.
const GAP: &str = "<warta-gap></warta-gap>";
const GAP_NAME: &str = "warta-gap";

/// What an HTML text needs to know of the rest.
pub(super) trait Surroundings {
    /// Where a link leads in the new site; none where it leads nowhere.
    fn resolve(&self, href: &str) -> Option<String>;
    /// The whole address of a picture, with what is known of it elsewhere: by its number there, or its address.
    fn picture(&self, url: &str, id: Option<&str>, alt: &str, caption: &str) -> Option<Picture>;
    /// The pictures of a gallery by their numbers in the old site.
    fn attachments(&self, ids: &[&str]) -> Vec<Picture>;
    /// The pictures that were put into this text's own gallery: those that hang on it, or on the one with that number.
    fn attached(&self, to: Option<&str>) -> Vec<Picture>;
    /// A text that several others show, by its number.
    fn reusable(&self, id: &str) -> Option<&str>;
}

/// A text of an old site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) html: &'a str,
    /// Line ends mean something, as in WordPress before its blocks.
    pub(super) is_classic: bool,
    /// Footnotes: what the text calls them, and what they say.
    pub(super) notes: &'a [(String, String)],
}

/// Converts a text.
pub(super) fn convert(source: &Source<'_>, surroundings: &dyn Surroundings, losses: &mut Losses) -> Vec<Block> {
    let mut notes = Vec::new();
    for (_, html) in source.notes {
        let part = Source { html, is_classic: false, notes: &[] };
        notes.push(convert_part(&part, surroundings, losses));
    }
    // A note that says nothing cannot be referred to.
    let names = source.notes.iter().zip(&notes).map(|((name, _), blocks)| {
        let name = if blocks.is_empty() { String::new() } else { name.clone() };
        (name, String::new())
    });
    let names: Vec<_> = names.collect();
    let mut blocks = convert_part(&Source { notes: &names, ..*source }, surroundings, losses);
    // Not where they were read but where they are written: code keeps no reference.
    let referred = labels_of(&blocks);
    let notes = notes.into_iter().enumerate().map(|(index, note)| ((index + 1).to_string(), note));
    let (there, apart): (Vec<_>, Vec<_>) = notes.partition(|(label, _)| referred.contains(label));
    blocks.extend(apart.into_iter().flat_map(|(_, note)| note));
    blocks.extend(there.into_iter().map(|(label, note)| Block::Note(label, note)));
    blocks
}

fn convert_part(source: &Source<'_>, surroundings: &dyn Surroundings, losses: &mut Losses) -> Vec<Block> {
    let html = block_comments::expand(source.html, losses);
    let html = shortcodes::expand(&html, surroundings, losses);
    let Some(tidied) = tidy::tidy(&html, losses) else {
        losses.tell("unsur HTML yang bersarang terlalu dalam, menjadi paragraf biasa");
        return paragraphs(&html);
    };
    let page = scraper::Html::parse_fragment(&tidied);
    flow::Flow::new(surroundings, source, losses).read(&page)
}

/// The words of a text in paragraphs, whatever was around them.
pub(super) fn paragraphs(html: &str) -> Vec<Block> {
    let lines = read_lines(html, true);
    let lines = lines.lines().map(on_one_line);
    lines.filter(|line| !line.is_empty()).map(|line| Block::Paragraph(vec![Inline::Text(line)])).collect()
}

/// The words of an HTML text, as one line.
pub(super) fn words(html: &str) -> String {
    let lines = if html.contains(['<', '&']) { read_lines(html, false) } else { html.to_owned() };
    on_one_line(&lines)
}
