//! Timers.

use gloo_timers::future::TimeoutFuture;
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};

/// Resolves after a time.
pub(crate) async fn sleep(time: Duration) {
    TimeoutFuture::new(u32::try_from(time.as_millis()).unwrap_or(u32::MAX)).await;
}

/// Lets the browser do what else is waiting: input, drawing, other tasks.
pub(crate) async fn yield_to_browser() {
    // `scheduler.yield` would be the name for this, but Safari does not have it.
    TimeoutFuture::new(0).await;
}

/// Calls `callback` once, when the browser is idle.
pub(crate) fn when_idle(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::once_into_js(callback);
    // Safari before 26 has no `requestIdleCallback`. Nothing is fetched ahead there, which is only a loss of speed.
    let _ = window.request_idle_callback(listener.unchecked_ref());
}

/// Calls `callback` once, before the next paint, when all changes made so far are in the tree.
pub(crate) fn next_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Fails only for a value that is not a function.
    let _ = window.request_animation_frame(Closure::once_into_js(callback).unchecked_ref());
}

/// Returns the milliseconds of a clock that only goes forward.
pub(crate) fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
