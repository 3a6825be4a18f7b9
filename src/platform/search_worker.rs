//! The worker that searches.

use super::document;
use js_sys::JsString;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions};

/// A worker that has been started; it lives as long as the page.
pub(crate) struct SearchWorker(Worker);

impl SearchWorker {
    /// Starts the worker. `on_message` gets its messages, and an empty text if it could not even be loaded.
    pub(crate) fn start(on_message: impl Fn(String) + 'static) -> Option<Self> {
        let search = document::element("boot")?.get_attribute("data-search")?;
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

    /// Sends a message to the worker.
    pub(crate) fn post(&self, message: &str) {
        // Fails only for a value that cannot be cloned, and a text can.
        let _ = self.0.post_message(&message.into());
    }
}
