//! The body of an entry: a tree of blocks, never an HTML string, so content cannot inject script.

mod inline;

use crate::{decode::Decode, media::Figure, video::Video};
pub use inline::{FootnoteReference, Inline, Lang, Link, STRUCK_AFTER, STRUCK_BEFORE, checkbox_mark, plain_text};
use serde::{Deserialize, Serialize};

/// How deeply blocks may be nested. Keeps recursion and the depth of the JSON (parsing stops at 128) within bounds.
pub const MAX_DEPTH: usize = 16;

/// A block of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading within the body.
    Heading(Heading),
    /// A list.
    List(List),
    /// A longer quotation, set as a block.
    Quote(Vec<Block>),
    /// A picture with caption and credit.
    Figure(Figure),
    /// Pictures that belong together.
    Gallery(Vec<Figure>),
    /// A table.
    Table(Table),
    /// Code or other text whose line breaks matter.
    Code(String),
    /// A box that stands out from the text.
    Callout(Callout),
    /// The video of an entry in Video, played within this text.
    Video(VideoBlock),
    /// A break between two themes.
    Divider,
    /// The footnotes of the whole body, in the order in which the body first refers to them; always the last block.
    Footnotes(Vec<Footnote>),
}

/// A footnote. Its number is its position in the list, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Footnote {
    /// How many times the body refers to the footnote, at least once.
    pub references: u32,
    /// The text of the footnote.
    pub blocks: Vec<Block>,
}

/// A heading; its id is the anchor of links to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heading {
    /// 2, 3 or 4: the page's title is the only `h1`.
    pub level: u8,
    /// Unique within the page.
    pub id: String,
    /// The words.
    pub text: Vec<Inline>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct List {
    /// The first number of a numbered list; absent for bullets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The items; each holds blocks. An item of one paragraph is set tight, without paragraph spacing.
    pub items: Vec<Vec<Block>>,
}

/// A table with one row of headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// The headings of the columns.
    pub head: Vec<Vec<Inline>>,
    /// How each column is aligned.
    pub align: Vec<Align>,
    /// The rows, each with as many cells as `head`.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// At the start of the line.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line, for numbers.
    End,
}

/// A box that stands out from the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Callout {
    /// What kind of remark it is.
    pub kind: CalloutKind,
    /// The content of the box.
    pub blocks: Vec<Block>,
}

/// A video within a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VideoBlock {
    /// The text of the Markdown link that became this video, used as its title here.
    pub title: String,
    /// The path of the entry that the video belongs to, which also has its transcript.
    pub page: String,
    /// The video.
    pub video: Video,
}

/// The kind of a callout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Decode)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CalloutKind {
    /// Catatan.
    Note,
    /// Saran.
    Tip,
    /// Penting.
    Important,
    /// Peringatan.
    Warning,
}

impl CalloutKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Note, Self::Tip, Self::Important, Self::Warning];

    /// Returns the label that the reader sees. Editors write it in capitals: `> [!CATATAN]`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Note => "Catatan",
            Self::Tip => "Saran",
            Self::Important => "Penting",
            Self::Warning => "Peringatan",
        }
    }
}
