//! Aborting requests that nobody waits for any more.

use web_sys::{AbortController, AbortSignal};

/// Aborts its request when it is dropped: at a time limit, or when the reader has gone elsewhere.
pub(crate) struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    /// Makes a controller. In a browser without `AbortController`, nothing is ever aborted.
    pub(crate) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// Returns the signal for the request.
    pub(crate) fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
