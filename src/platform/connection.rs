//! Whether the device is online, and how good the network is.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// What the browser believes. `true` does not mean that the server can be reached.
pub(crate) fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls back on every change between online and offline, for as long as the page lives.
pub(crate) fn on_change(callback: impl Fn(bool) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || callback(is_online()));
    for event in ["online", "offline"] {
        // Fails only for a listener that is no function.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    // The page's own lifetime: there is no moment at which to remove it.
    listener.forget();
}

/// Whether loading ahead of the reader is welcome: a network known to be fast, and no wish to save data. Where the
/// browser does not tell (Network Information API), the answer is no: a guess would be paid by the reader.
pub(crate) fn is_prefetch_welcome() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(connection) = Reflect::get(&window.navigator(), &JsValue::from_str("connection")) else { return false };
    let read = |key: &str| Reflect::get(&connection, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED);
    connection.is_object() && read("saveData").is_falsy() && read("effectiveType").as_string().as_deref() == Some("4g")
}

/// Whether the reader asked to save data.
pub(crate) fn is_saving_data() -> bool {
    let Some(window) = web_sys::window() else { return false };
    Reflect::get(&window.navigator(), &JsValue::from_str("connection"))
        .and_then(|connection| Reflect::get(&connection, &JsValue::from_str("saveData")))
        .is_ok_and(|value| value.is_truthy())
}
