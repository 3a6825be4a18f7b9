//! Words of a text, where they stand, and how what was found is shown in it.

mod compounds;
mod fold;
mod joined;
mod marks;
mod stop_words;
mod tokens;

pub(crate) use compounds::is_compound;
pub(crate) use joined::joined;
pub use marks::Piece;
pub(crate) use marks::{Matcher, holds_phrase};
pub(crate) use stop_words::is_stop_word;
pub use tokens::{Token, tokens};
