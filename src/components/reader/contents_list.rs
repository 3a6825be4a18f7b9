//! "Isi tulisan": the headings of a long text, as links.

use crate::copy;
use element::{Element, element};
use model::block::{Block, plain_text};

/// The smallest number of headings that get a list; fewer are seen at a glance.
const FEWEST: usize = 3;

/// Renders the list, or returns `None` if there are few headings. It contains only headings of the text itself: a
/// heading in a box belongs to the box.
pub(crate) fn render_contents_list(blocks: &[Block]) -> Option<Element> {
    let headings: Vec<_> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(heading) if heading.level <= 3 => Some(heading),
            _ => None,
        })
        .collect();
    if headings.len() < FEWEST {
        return None;
    }
    let items = headings.into_iter().map(|heading| {
        let class =
            if heading.level == 2 { "contents-list__item" } else { "contents-list__item contents-list__item--inner" };
        let link = element("a").attr("href", format!("#{}", heading.id)).child(plain_text(&heading.text));
        element("li").class(class).child(link)
    });
    Some(
        element("nav")
            .class("contents-list")
            .attr("aria-labelledby", "contents_heading")
            .child(element("h2").attr("id", "contents_heading").child(copy::reader::CONTENTS_HEADING))
            .child(element("ol").children(items)),
    )
}
