//! Lists for servers what was removed for good: they answer 410 (RFC 9110, section 15.5.11), so that search engines and
//! readers' copies let go of it.

use crate::{failure::Failure, ledger::OldAddress, plan::Plan};
use model::route::Route;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The name of the file in the site.
pub use model::names::GONE_FILE;

/// The file. It also exists without paths: readers' devices request it, and a 404 would not tell them that nothing is
/// gone.
#[derive(Debug, Serialize, Deserialize)]
pub struct Gone {
    /// The version of this format.
    pub schema: u32,
    /// Paths without base, sorted; everything below such a path is gone with it.
    pub paths: BTreeSet<String>,
}

impl Gone {
    /// Returns whether a path without base was removed.
    #[must_use]
    pub fn holds(&self, path: &str) -> bool {
        let with_slash = if path.ends_with('/') { path.to_owned() } else { format!("{path}/") };
        self.paths.iter().any(|gone| with_slash.starts_with(gone))
    }
}

/// # Errors
/// When it cannot be written as JSON.
pub(crate) fn gone_file(plan: &Plan) -> Result<Vec<u8>, Failure> {
    let ledger = &plan.authored.ledger;
    let removed = ledger.numbers.iter().filter(|number| number.is_removed);
    let removed = removed.map(|number| OldAddress::Route(Route::Entry(number.section, number.slug.clone())));
    let addresses = removed.chain(ledger.gone.iter().cloned());
    // An entry that has moved to another section has lost its number, but not its address.
    let is_back = |address: &OldAddress| match address {
        OldAddress::Route(route) => plan.routes.redirects.contains_key(route) || plan.routes.published.contains(route),
        OldAddress::Foreign(path) => plan.routes.foreign.contains_key(path),
    };
    let paths = addresses.filter(|address| !is_back(address)).map(|address| address.path()).collect();
    Ok(serde_json::to_vec(&Gone { schema: 1, paths })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_gone_with_everything_below_it() {
        let gone = Gone { schema: 1, paths: BTreeSet::from(["/berita/a/".to_owned()]) };
        for path in ["/berita/a/", "/berita/a", "/berita/a/index.json", "/berita/a/papan/"] {
            assert!(gone.holds(path), "{path}");
        }
        for path in ["/berita/", "/berita/ab/", "/berita/b/a/", "/"] {
            assert!(!gone.holds(path), "{path}");
        }
    }
}
