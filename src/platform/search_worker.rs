//! The worker that searches.

use super::document;
use js_sys::JsString;
use model::names;
use serde::Serialize;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions};

/// A worker that has been started; it lives as long as the page.
pub(crate) struct SearchWorker(Worker);

/// A question, as `crates/search_worker/worker.js` reads it.
#[derive(Debug, Serialize)]
pub(crate) struct Ask<'a> {
    /// The number of the question; its answers carry it.
    pub(crate) number: u32,
    /// Whether the last word may be unfinished.
    pub(crate) is_typing: bool,
    /// Whether the answer is to have the text around the words of each hit.
    pub(crate) with_texts: bool,
    pub(crate) words: &'a str,
    /// The chosen value of each facet (`model::search::FACETS`); empty for all.
    pub(crate) facets: &'a [String],
    /// The wanted page of hits, from 1; 0 also means 1.
    pub(crate) page: u32,
}

impl SearchWorker {
    /// Starts the worker. `on_message` gets its messages, and an empty text if it could not even be loaded.
    pub(crate) fn start(on_message: impl Fn(String) + 'static) -> Option<Self> {
        let search = document::element(names::BOOT_ID)?.get_attribute(names::SEARCH_ATTRIBUTE)?;
        let (script, settings) = search.split_once(' ')?;
        // The settings are passed as the worker's name: if the service worker answers for its script, the search worker
        // does not see what follows `#` or `?` in the address.
        let options = WorkerOptions::new();
        options.set_name(settings);
        let worker = Worker::new_with_options(script, &options).ok()?;
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            // An error event has no data.
            on_message(event.data().dyn_into::<JsString>().map(String::from).unwrap_or_default());
        });
        let function = listener.as_ref().unchecked_ref();
        worker.set_onmessage(Some(function));
        worker.set_onerror(Some(function));
        listener.forget();
        Some(Self(worker))
    }

    /// Sends a question to the worker.
    pub(crate) fn ask(&self, question: &Ask<'_>) {
        // Writing texts and numbers as JSON cannot fail.
        let message = serde_json::to_string(question).unwrap_or_default();
        // Fails only for a value that cannot be cloned, and a text can.
        let _ = self.0.post_message(&message.into());
    }
}
