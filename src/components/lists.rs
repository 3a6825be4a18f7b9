//! Lists of entries: cards, filters, links to more pages.

pub(crate) mod chip;
pub(crate) mod entry_card;
pub(crate) mod filter_chips;
pub(crate) mod filter_panel;
pub(crate) mod list_signals;
pub(crate) mod pager;
pub(crate) mod results;
