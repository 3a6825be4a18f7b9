//! What a run says: to a person at a terminal, or to a program.

pub(crate) mod excerpt;
pub(crate) mod json;
pub mod progress;
pub mod stopwatch;
