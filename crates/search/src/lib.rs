//! Indonesian words as search sees them: which forms belong together.
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

mod affixes;
mod family;
mod relation;
mod whole_words;

pub use family::family;
pub use relation::{are_related, roots};
