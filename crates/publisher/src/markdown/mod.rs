//! Markdown → blocks.
//!
//! The parser's events are flat, and so is the loop over them: open containers are kept on a stack of bounded height,
//! so no text, however nested, can overflow the program's stack. Deeper containers are skipped and reported once.

mod addresses;
mod anchors;
mod builder;
mod callouts;
mod code_blocks;
mod figures;
mod footnotes;
mod frame;
mod headings;
mod inlines;
mod references;
mod running_text;
mod tables;
mod written;

use crate::{
    authored::Body,
    problem::{Place, Problems},
};
use builder::Builder;
use model::block::Block;
use pulldown_cmark::{Options, Parser};

/// CommonMark, and the extensions of GitHub Flavored Markdown that editors know from elsewhere.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// A text as blocks, and what is known about it.
#[derive(Debug)]
pub struct Converted {
    /// The blocks. Media in them still carry the authored file name; see [`crate::media::published_paths`].
    pub blocks: Vec<Block>,
    /// The links, pictures, headings and length of the text.
    pub body: Body,
}

/// Converts the text of a file in `folder`. `start` is the place of its first line.
pub fn convert(text: &str, folder: &str, start: &Place, problems: &mut Problems) -> Converted {
    let mut builder = Builder::new(text, folder, start, problems);
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        builder.accept(event, range);
    }
    builder.finish()
}
