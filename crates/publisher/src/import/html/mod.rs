//! HTML of an old site → blocks.

mod clean;
mod flow;
mod inlines;
mod shortcodes;
mod tables;

use super::text::{Block, Picture};
use std::collections::BTreeSet;

/// What an HTML text needs to know of the rest.
pub(super) trait Surroundings {
    /// Where a link leads in the new site; none where it leads nowhere.
    fn resolve(&self, href: &str) -> Option<String>;
    /// The whole address of a picture, with what is known of it elsewhere.
    fn picture(&self, url: &str, alt: &str, caption: &str) -> Option<Picture>;
    /// The pictures of a gallery by their numbers in the old site.
    fn attachments(&self, ids: &[&str]) -> Vec<Picture>;
}

/// A converted text.
#[derive(Debug, Default)]
pub(super) struct Converted {
    pub(super) blocks: Vec<Block>,
    /// What could not be carried over, in words.
    pub(super) lost: BTreeSet<String>,
}

/// Converts a text. `is_classic`: line ends mean something, as in WordPress before its blocks.
pub(super) fn convert(html: &str, is_classic: bool, surroundings: &dyn Surroundings) -> Converted {
    let mut lost = BTreeSet::new();
    let html = shortcodes::expand(html, surroundings, &mut lost);
    let html = clean::clean(&html, &mut lost);
    let page = scraper::Html::parse_fragment(&html);
    let mut flow = flow::Flow { surroundings, is_classic, lost };
    let blocks = flow.blocks(*page.root_element(), 0);
    Converted { blocks, lost: flow.lost }
}

/// The words of an HTML text, as one line.
pub(super) fn words(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let page = scraper::Html::parse_fragment(html);
    let text: String = page.root_element().text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
