//! The worker that searches.

use super::document;
use js_sys::JsString;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions};

/// A worker that has been started; it lives as long as the page.
pub(crate) struct SearchWorker(Worker);

impl SearchWorker {
    /// Starts it. `on_message` gets what it says, and an empty text where it could not even be loaded.
    pub(crate) fn start(on_message: impl Fn(String) + 'static) -> Option<Self> {
        let search = document::element("boot")?.get_attribute("data-search")?;
        let (script, settings) = search.split_once(' ')?;
        // As its name: an address that the service worker has answered comes to a worker without what follows `#` or `?`.
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

    /// Says something to it.
    pub(crate) fn post(&self, message: &str) {
        // Fails only for what cannot be cloned, and a text can.
        let _ = self.0.post_message(&message.into());
    }
}
