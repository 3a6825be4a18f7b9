//! The second pass: what depends on clock, network or person comes after the first render.

use leptos::prelude::*;

/// Whether every element of the published page has been found. Without it there is nothing to wait for.
#[derive(Clone, Copy)]
struct TakenOver(Signal<bool>);

/// Tells every view below when the second pass begins.
pub(crate) fn provide_second_pass(is_taken_over: Signal<bool>) {
    provide_context(TakenOver(is_taken_over));
}

/// Runs an effect that does not begin before the page has been taken over.
///
/// Views use this instead of `Effect::new`. The take-over lets the browser work between its slices, and an effect that
/// ran there would change signals of elements that have not been found: such an element believes that the page shows the
/// first value, and would never show the changed one.
pub(crate) fn second_pass<T: 'static>(mut effect: impl FnMut(Option<T>) -> T + 'static) {
    let taken_over = use_context::<TakenOver>();
    Effect::new(move |last: Option<Option<T>>| {
        let has_begun = taken_over.is_none_or(|TakenOver(is_taken_over)| is_taken_over.get());
        has_begun.then(|| effect(last.flatten()))
    });
}
