//! Tests of the publisher from the outside: folders in, folders and messages out.
// Clippy lets tests unwrap, but does not see that the functions beside them are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, unreachable_pub)]

mod archive;
mod attachments;
mod commonmark;
mod determinism;
mod documents;
mod editor_commands;
mod editor_marks;
mod failed_publish;
mod filters;
mod five_problems;
mod golden;
mod imports;
mod imports_formats;
mod imports_identity;
mod incremental;
mod ledger_kept;
mod limits;
mod machines;
mod markdown;
mod old_site;
mod out_folder;
mod page_record;
mod pictures;
mod portal;
mod precompressed;
mod preview;
mod publish_faults;
mod rejects;
mod releases;
mod report;
mod responsive_pictures;
mod rules;
mod schema;
mod search;
mod search_record;
mod serve;
mod server;
mod site_map;
mod site_settings;
mod strange_files;
mod takedown;
mod topics;
mod videos;
