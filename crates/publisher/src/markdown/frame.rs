//! A container that is open while its events come in.

use crate::{authored::AuthoredPicture, target::Target};
use model::block::{Align, Block, Inline};

/// What kind of container it is.
#[derive(Debug)]
pub(super) enum Kind {
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    List {
        start: Option<u32>,
        items: Vec<Vec<Block>>,
    },
    Item,
    Code(String),
    Table(TableParts),
    Row,
    Cell,
    Emphasis,
    Strong,
    Struck,
    /// A footnote, with its label.
    Footnote(String),
    /// `None` if the target was reported as a problem; the words of the link are kept.
    Link(Option<Target>),
    Image {
        file: Option<String>,
        title: String,
    },
    /// A container that is not published: raw HTML.
    Ignored,
}

impl Kind {
    /// Returns whether it counts towards the depth. The other kinds can only be nested with one of these in between.
    pub(super) const fn is_nesting(&self) -> bool {
        matches!(
            self,
            Self::Quote
                | Self::List { .. }
                | Self::Emphasis
                | Self::Strong
                | Self::Struck
                | Self::Footnote(_)
                | Self::Link(_)
                | Self::Image { .. }
        )
    }
}

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct TableParts {
    pub(super) align: Vec<Align>,
    pub(super) head: Vec<Vec<Inline>>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
}

/// An open container, with its content so far.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) line: usize,
    pub(super) blocks: Vec<Block>,
    pub(super) inlines: Vec<Inline>,
    /// Pictures among the inlines, each with the number of inlines before it.
    pub(super) pictures: Vec<(usize, AuthoredPicture)>,
    /// The cells of a row.
    pub(super) cells: Vec<Vec<Inline>>,
}

impl Frame {
    pub(super) fn new(kind: Kind, line: usize) -> Self {
        Self { kind, line, blocks: Vec::new(), inlines: Vec::new(), pictures: Vec::new(), cells: Vec::new() }
    }
}
