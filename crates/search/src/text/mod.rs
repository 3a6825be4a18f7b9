//! Words of a text, where they stand, and how what was found is shown in it.

mod fold;
mod marks;
mod stop_words;
mod tokens;

pub use marks::Piece;
pub(crate) use marks::{Matcher, holds_phrase};
pub(crate) use stop_words::is_stop_word;
pub(crate) use tokens::whole_numbers;
pub use tokens::{Token, tokens};
