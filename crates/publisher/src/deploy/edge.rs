//! What a CDN needs in front of the store: the table of headers, pages in folders, and errors that are pages.

use crate::{
    failure::Failure,
    headers::{Kind, ServerFile},
};
use model::base::Base;
use serde::Serialize;
use std::collections::BTreeMap;

/// How the table is applied; standard `Request` and `Response`, so that it runs wherever a CDN runs handlers.
const HANDLER: &str = include_str!("edge.js");

#[derive(Serialize)]
struct Rules {
    base: String,
    /// In the order in which they are tried.
    kinds: Vec<KindRule>,
}

#[derive(Serialize)]
struct KindRule {
    /// A regular expression over the path below the base, with its leading slash; none for all the rest.
    pattern: Option<&'static str>,
    headers: BTreeMap<&'static str, String>,
}

/// One module: the rules, and the handler that goes by them. Which paths are gone is read from the store at run time, as
/// it changes with what is published. How long files may be kept is said by the store, to which `warta deploy` has told it.
///
/// # Errors
/// Never in practice: what is written as JSON is text.
pub fn module(base: &Base, server: &ServerFile) -> Result<String, Failure> {
    let kinds =
        Kind::ALL.map(|kind| KindRule { pattern: kind.pattern(), headers: kind.headers(server).into_iter().collect() });
    let rules = Rules { base: base.as_str().to_owned(), kinds: kinds.into() };
    let rules = serde_json::to_string_pretty(&rules)?;
    Ok(format!("// Written by `warta cdn`.\nconst RULES = {rules};\n\n{HANDLER}"))
}
