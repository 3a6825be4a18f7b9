//! How good the network is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

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
