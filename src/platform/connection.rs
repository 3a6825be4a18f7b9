//! How good the network is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether the app may load ahead of the reader: the network is known to be fast, and the reader does not want to save
/// data. If the browser does not tell (Network Information API), the answer is no, because the reader would pay for a
/// wrong guess.
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
