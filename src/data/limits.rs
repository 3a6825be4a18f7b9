//! The time limits and cache rules for the app's data and navigation. Speech (`platform/speech.rs`), the session
//! history (`platform/history.rs`) and the scripts have their own.

use std::time::Duration;

/// How long a request may take before the reader is told.
pub(crate) const REQUEST_TIME: Duration = Duration::from_secs(10);

/// How long a twin or the numbers under a filter are used without asking again, in milliseconds.
pub(crate) const TWIN_FRESH_MS: f64 = 5.0 * 60.0 * 1000.0;

/// How many twins are stored in memory. At about 10 KB each this bounds the heap over a long visit.
pub(crate) const TWINS_STORED: usize = 40;

/// For how many filters the numbers of their entries are stored in memory.
pub(crate) const POSTINGS_STORED: usize = 30;

/// How long after the portal was last open a visit ends, in seconds.
pub(crate) const VISIT_ENDS_SECONDS: i64 = 30 * 60;

/// How many links in view are fetched ahead when the browser is idle.
pub(crate) const IDLE_PREFETCH_LINKS: usize = 8;

/// How many bytes (decoded) are fetched ahead when the browser is idle.
pub(crate) const IDLE_PREFETCH_BYTES: usize = 40 * 1024;
