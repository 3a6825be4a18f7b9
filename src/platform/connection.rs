//! How good the network is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether the app may load ahead of the reader: the reader does not want to save data, and the network is not a 2g one,
/// where what is loaded ahead would delay what the reader asks for. Safari and Firefox do not tell (Network Information
/// API); their readers wait for a link as long as others do, and the limits bound what a wrong guess costs.
pub(crate) fn is_prefetch_welcome() -> bool {
    !is_saving_data() && !read("effectiveType").as_string().is_some_and(|network| network.ends_with("2g"))
}

/// Whether the reader asked to save data.
pub(crate) fn is_saving_data() -> bool {
    read("saveData").is_truthy()
}

/// Reads what the browser tells of the network; undefined if it tells nothing.
fn read(key: &str) -> JsValue {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator
        .and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("connection")).ok())
        .and_then(|connection| Reflect::get(&connection, &JsValue::from_str(key)).ok())
        .unwrap_or(JsValue::UNDEFINED)
}
