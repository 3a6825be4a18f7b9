//! What server_fn names of the crate `wasm-streams`, without any streams: this portal never calls it.

use futures_core::Stream;
use futures_util::stream;
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream that holds nothing, whatever it was made of.
#[derive(Debug)]
pub struct ReadableStream(Option<Raw>);

impl ReadableStream {
    /// Takes a stream of the browser.
    #[must_use]
    pub const fn from_raw(raw: Raw) -> Self {
        Self(Some(raw))
    }

    /// Drops the stream.
    #[must_use]
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>>>(_: S) -> Self {
        Self(None)
    }

    /// Returns the stream of the browser, or one without anything in it.
    #[must_use]
    pub fn into_raw(self) -> Raw {
        self.0.or_else(|| Raw::new().ok()).unwrap_or_else(|| wasm_bindgen::JsCast::unchecked_into(JsValue::UNDEFINED))
    }

    /// Returns an empty stream.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> + 'static {
        stream::empty()
    }
}
