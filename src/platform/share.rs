//! Sharing an address: the device's own share sheet, and the clipboard.

use js_sys::{Function, Object, Promise, Reflect, futures::JsFuture};
use leptos::task;
use wasm_bindgen::{JsCast, JsValue};

/// Whether the device has a sheet for sharing (Web Share API); only in a secure context.
pub(crate) fn can_share() -> bool {
    method_of(&navigator(), "share").is_some()
}

/// Opens the share sheet. It is no error if the reader closes it again.
pub(crate) fn share(title: &str, url: &str) {
    let navigator = navigator();
    let data = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        let _ = Reflect::set(&data, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    if let Some(share) = method_of(&navigator, "share")
        && let Ok(promise) = share.call1(&navigator, &data)
    {
        settle(promise, |_| {});
    }
}

/// Puts a text on the clipboard and reports whether that was allowed.
pub(crate) fn copy(text: &str, callback: impl FnOnce(bool) + 'static) {
    // Without https there is no clipboard, and nothing can be copied.
    let clipboard = Reflect::get(&navigator(), &JsValue::from_str("clipboard")).unwrap_or(JsValue::UNDEFINED);
    let answer =
        method_of(&clipboard, "writeText").and_then(|write| write.call1(&clipboard, &JsValue::from_str(text)).ok());
    match answer {
        Some(promise) => settle(promise, callback),
        None => callback(false),
    }
}

fn navigator() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| window.navigator().into())
}

fn method_of(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

fn settle(promise: JsValue, callback: impl FnOnce(bool) + 'static) {
    let Ok(promise) = promise.dyn_into::<Promise>() else { return callback(false) };
    task::spawn_local(async move { callback(JsFuture::from(promise).await.is_ok()) });
}
