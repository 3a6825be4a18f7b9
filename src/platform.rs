//! The browser: the only home of `web_sys` and `js_sys`.
//!
//! Everything here compiles natively too, because the views that name it are rendered natively. It is only ever called
//! from event handlers, effects and the take-over, which run in a browser.

pub(crate) mod abort;
pub(crate) mod boot;
pub(crate) mod clock;
pub(crate) mod connection;
pub(crate) mod dialog;
pub(crate) mod document;
pub(crate) mod events;
pub(crate) mod focus;
pub(crate) mod history;
pub(crate) mod keyboard;
pub(crate) mod links;
pub(crate) mod pictures;
pub(crate) mod popover;
pub(crate) mod search_worker;
pub(crate) mod settings;
pub(crate) mod share;
pub(crate) mod speech;
mod spoken_text;
pub(crate) mod storage;
pub(crate) mod subtree;
pub(crate) mod timer;
pub(crate) mod turn;
