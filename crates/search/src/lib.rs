//! Search in Indonesian: which forms of a word belong together, an index of static files, and the engine that reads it.
//!
//! Indonesian builds words by prefixes and suffixes, and a prefix may swallow the first letter of what it stands before:
//! *pelatihan*, *melatih* and *dilatih* come from *latih*, *menulis* and *tulisan* from *tulis*. Without a dictionary
//! nobody can tell whether *menanti* comes from *nanti* or *tanti*. So there are two questions here, and neither needs one:
//!
//! - [`family`] gives a key that all forms of a word share, at the price that strangers may share it too. An index is kept
//!   by it, so one form of a word costs one look.
//! - [`are_related`] says of two forms with the same key whether one way of taking them apart ends in the same root. What
//!   shares a key by chance is sorted out by it.
//!
//! How well that goes, beside Snowball's stemmer: `docs/adr/0020-word-families.md`.
//!
//! [`index`] is what the publisher writes, [`engine`] what answers from it, in the browser too.

mod affixes;
pub mod engine;
mod family;
pub mod index;
mod relation;
mod text;
mod whole_words;

pub use family::family;
pub use relation::{are_related, roots};
pub use text::{Piece, Token, tokens};
