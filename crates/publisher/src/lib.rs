//! The native tool `warta`: authored files → checks → published site, and a server for it.
//!
//! Order of work: [`read`] files into [`authored`] data (with [`markdown`] and [`media`]), run the [`checks`], then
//! [`build`] pages, render them into [`document`]s of the [`shell`], and let [`output`] swap the site in.

pub mod authored;
pub mod build;
pub mod calendar;
pub mod checks;
pub mod cli;
pub mod command;
pub mod deploy;
pub mod digest;
pub mod document;
pub mod early_script;
pub mod embed;
pub mod failure;
pub mod feeds;
pub mod gone;
pub mod headers;
pub mod import;
pub mod ledger;
pub mod limits;
pub mod lint;
pub mod markdown;
pub mod media;
pub mod media_types;
pub(crate) mod metadata;
pub mod nginx;
pub(crate) mod opensearch;
pub mod origin;
pub mod output;
pub mod plan;
pub mod policy;
pub mod precompress;
pub mod problem;
pub mod qr_code;
pub mod read;
mod regular_file;
pub(crate) mod render_cache;
pub(crate) mod replace;
pub mod report;
pub mod rule;
pub mod schema;
pub(crate) mod sealed;
pub(crate) mod search_index;
pub mod serve;
pub mod service_worker;
pub mod shell;
pub(crate) mod sitemap;
pub mod structured_data;
pub mod styles;
pub mod target;
pub(crate) mod threads;
pub(crate) mod waves;
pub(crate) mod web_manifest;
pub mod wording;
