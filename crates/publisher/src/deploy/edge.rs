//! The handler that a CDN runs in front of the store: it sets headers, finds the pages of folders, and answers errors
//! with a page.

use crate::{
    failure::Failure,
    headers::{Kind, ServerFile},
};
use model::base::Base;
use serde::Serialize;
use std::collections::BTreeMap;

/// The handler that applies the rules. It uses the standard `Request` and `Response`, so it runs wherever a CDN runs
/// handlers.
const HANDLER: &str = include_str!("edge.js");

#[derive(Serialize)]
struct Rules {
    base: String,
    /// In the order in which they are tried.
    kinds: Vec<KindRule>,
}

#[derive(Serialize)]
struct KindRule {
    /// A regular expression over the path below the base, with its leading slash; `None` for all other paths.
    pattern: Option<&'static str>,
    headers: BTreeMap<&'static str, String>,
}

/// Returns one JavaScript module: the rules, and the handler that applies them. The handler reads from the store at run
/// time which paths are gone, since that changes with each release. How long files may be kept is stated by the store,
/// as `warta deploy` has told it.
///
/// # Errors
/// Never in practice: the rules can always be written as JSON.
pub fn module(base: &Base, server: &ServerFile) -> Result<String, Failure> {
    let kinds =
        Kind::ALL.map(|kind| KindRule { pattern: kind.pattern(), headers: kind.headers(server).into_iter().collect() });
    let rules = Rules { base: base.as_str().to_owned(), kinds: kinds.into() };
    let rules = serde_json::to_string_pretty(&rules)?;
    Ok(format!("// Written by `warta cdn`.\nconst RULES = {rules};\n\n{HANDLER}"))
}
