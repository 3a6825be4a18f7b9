//! The index: files that any host serves, written by the publisher and read by the engine.
//!
//! Documents have the numbers of their places in the ledger, so they never move. They are grouped into segments of
//! fixed sizes ([`layout`]). What a segment knows of a word is in one block, found by the word's [`crate::family`]. The
//! newest documents, too few for a segment, are in the manifest itself, which is read first in any case: one more entry
//! rewrites that file and one of words. Sizes, and what they were chosen over: `docs/adr/0021-search-index.md`.

mod block;
mod bytes;
mod columns;
mod document;
pub mod layout;
mod manifest;
mod part;
mod summaries;
mod vocabulary;
mod weight;
mod write;

pub(crate) use block::Block;
pub(crate) use bytes::{Damage, Kind, open};
pub(crate) use columns::Columns;
pub use document::{Document, FACETS};
pub(crate) use manifest::Manifest;
pub use part::Weighed;
pub(crate) use part::weigh;
pub(crate) use summaries::{Summary, read_page};
pub(crate) use vocabulary::{LEAST_LETTERS, read_words, shards_of};
pub use write::{IndexWriter, is_block};
