//! How long the parts of a run take.

use crate::threads::{self, held};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    sync::Mutex,
    time::{Duration, Instant},
};

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

    /// Counts the time since the last call as time of this part.
    pub(crate) fn lap(&mut self, part: &'static str) {
        *self.parts.0.entry(part).or_default() += self.since.elapsed().as_secs_f64();
        self.since = Instant::now();
    }

    /// Like [`Self::lap`], for a part in which all threads worked. What `meter` measured becomes parts of their own,
    /// taken off this one.
    pub(crate) fn lap_divided(&mut self, part: &'static str, meter: Meter) {
        self.lap(part);
        let threads = f64::from(u32::try_from(threads::count()).unwrap_or(1));
        for (name, time) in meter.0.into_inner().unwrap_or_default() {
            let seconds = time.as_secs_f64() / threads;
            *self.parts.0.entry(name).or_default() += seconds;
            *self.parts.0.entry(part).or_default() -= seconds;
        }
    }

    pub(crate) fn stop(self) -> Parts {
        self.parts
    }
}

/// The time that all threads together spend on pieces of a part.
#[derive(Debug, Default)]
pub(crate) struct Meter(Mutex<BTreeMap<&'static str, Duration>>);

impl Meter {
    pub(crate) fn measure<T>(&self, part: &'static str, work: impl FnOnce() -> T) -> T {
        let since = Instant::now();
        let done = work();
        *held(&self.0).entry(part).or_default() += since.elapsed();
        done
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

    #[test]
    fn a_part_and_what_was_measured_of_it_are_the_whole_together() {
        let mut watch = Stopwatch::start();
        let meter = Meter::default();
        assert_eq!(meter.measure("b", || 7), 7);
        assert!(held(&meter.0)["b"] > Duration::ZERO);
        held(&meter.0).insert("b", Duration::from_secs(86_400));
        watch.lap_divided("a", meter);
        let (a, b) = (watch.parts.0["a"], watch.parts.0["b"]);
        assert!(b * threads::count() as f64 > 86_399.0, "{b}");
        // Together they are the time that went by, far less than a day.
        assert!((0.0..3_600.0).contains(&(a + b)), "{a} {b}");
    }
}
