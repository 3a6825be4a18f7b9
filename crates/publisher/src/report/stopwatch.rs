//! How long the parts of a run take.

use serde::Serialize;
use std::{collections::BTreeMap, time::Instant};

/// Seconds by part, in the order of their names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parts(BTreeMap<&'static str, f64>);

/// Measures one part after the other.
#[derive(Debug)]
pub(crate) struct Stopwatch {
    since: Instant,
    parts: Parts,
}

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self { since: Instant::now(), parts: Parts(BTreeMap::new()) }
    }

    /// What went by since the last call was this part.
    pub(crate) fn lap(&mut self, part: &'static str) {
        *self.parts.0.entry(part).or_default() += self.since.elapsed().as_secs_f64();
        self.since = Instant::now();
    }

    pub(crate) fn stop(self) -> Parts {
        self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_comes_twice_is_one() {
        let mut watch = Stopwatch::start();
        for part in ["a", "b", "a"] {
            watch.lap(part);
        }
        let parts = watch.stop();
        assert_eq!(parts.0.keys().copied().collect::<Vec<_>>(), ["a", "b"]);
        assert!(parts.0.values().all(|seconds| *seconds >= 0.0));
    }
}
