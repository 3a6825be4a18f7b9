//! Plain data and rules shared by the browser app and the publisher: no I/O, no clock.
//!
//! Everything that passes between publisher and browser is a type in this crate; `docs/content-format.md` describes the
//! same shapes for people and `docs/schema/` for programs.

// `#[derive(Decode)]` names this crate `::model`, in this crate too.
extern crate self as model;

pub mod archive;
pub mod base;
pub mod block;
pub mod contact;
pub mod date;
pub mod decode;
pub mod entry;
pub mod entry_link;
pub mod file_size;
pub mod filter;
pub mod link;
pub mod mail;
pub mod media;
pub mod menu;
pub mod names;
pub mod page;
pub mod page_number;
pub mod period;
pub mod postings;
pub mod qr;
pub mod reading_time;
pub mod route;
pub mod search;
pub mod section;
pub mod sentence_ends;
pub mod site;
pub mod slug;
pub mod topic;
pub mod trail;
pub mod unit;
pub mod video;

/// The version of the JSON formats (`index.json`, `site.json`). It is raised when an older reader would misread a file;
/// adding an optional key does not raise it.
pub const SCHEMA: u32 = 1;
