//! Waiting.

use gloo_timers::future::TimeoutFuture;
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};

/// Resolves after a time.
pub(crate) async fn sleep(time: Duration) {
    TimeoutFuture::new(u32::try_from(time.as_millis()).unwrap_or(u32::MAX)).await;
}

/// Calls back once, when the browser has nothing better to do.
pub(crate) fn when_idle(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::once_into_js(callback);
    // Not in Safari before 26: there nothing is fetched ahead, which is only a loss of speed.
    let _ = window.request_idle_callback(listener.unchecked_ref());
}

/// Calls back once, when what has changed until then is in the tree.
pub(crate) fn next_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // Fails only for what is no function.
    let _ = window.request_animation_frame(Closure::once_into_js(callback).unchecked_ref());
}

/// Milliseconds of a clock that only goes forward.
pub(crate) fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
