//! Search in Indonesian: which forms of a word belong together, an index of static files, and the engine that reads it.
//!
//! Indonesian builds words by prefixes and suffixes, and a prefix may swallow the first letter of the word after it:
//! *pelatihan*, *melatih* and *dilatih* come from *latih*, *menulis* and *tulisan* from *tulis*. Without a dictionary
//! nobody can tell whether *menanti* comes from *nanti* or *tanti*. So there are two questions here, and neither needs
//! one:
//!
//! - [`family`] returns a key that all forms of a word share, at the price that unrelated words may share it too. The
//!   index is kept by this key, so all forms of a word cost one look-up.
//! - [`are_related`] tells whether two forms with the same key can be taken apart so that both end in the same root. It
//!   sorts out words that share a key by chance.
//!
//! How well that goes, compared with Snowball's stemmer: `docs/adr/0020-word-families.md`.
//!
//! The publisher writes an index with [`index`]; [`engine`] answers queries from it, in the browser too.

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
