//! What hydration found in place of a node that it expected.

use std::{
    cell::RefCell,
    fmt::{self, Display, Formatter},
};

thread_local! {
    static FIRST: RefCell<Option<Mismatch>> = const { RefCell::new(None) };
}

/// A difference between the page and the view that was to find its nodes in it: something outside of the app, such as a
/// page translator, has changed the page since it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// The tag of the expected element, or `#text`.
    pub expected: String,
    /// The name of the node that is there, or `nothing`.
    pub found: String,
}

impl Display for Mismatch {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "hydration: expected {}, found {}", self.expected, self.found)
    }
}

/// Returns the first mismatch of the hydration, if there was one, and forgets it.
///
/// Ask for it after each hydration. After a mismatch, the remaining elements are built apart from the document, so the
/// page stays as it was found, but it does not work through the app.
pub fn take_mismatch() -> Option<Mismatch> {
    FIRST.take()
}

/// Returns whether there has been a mismatch that nobody has asked for yet.
pub(crate) fn has_happened() -> bool {
    FIRST.with_borrow(Option::is_some)
}

pub(crate) fn record(expected: &str, found: Option<String>) {
    FIRST.with_borrow_mut(|first| {
        first.get_or_insert_with(|| Mismatch {
            expected: expected.to_owned(),
            found: found.unwrap_or_else(|| "nothing".to_owned()),
        });
    });
}
