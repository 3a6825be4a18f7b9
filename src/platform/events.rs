//! Listening to the window, the document and the app's root.

use leptos::prelude::{Owner, on_cleanup};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// Calls `callback` on each of these events until the current reactive owner is cleaned up. Call it in a component or
/// an effect: an event handler or a spawned task has another owner than the part of the page that it serves.
/// Leptos's own `window_event_listener` knows only the window, and leaves removing the listener to its caller.
pub(crate) fn listen<E: JsCast + 'static>(
    target: &EventTarget,
    events: &'static [&'static str],
    callback: impl Fn(E) + 'static,
) {
    let callback = move |event: Event| {
        if let Ok(event) = event.dyn_into::<E>() {
            callback(event);
        }
    };
    add(target, events, Box::new(callback));
}

/// Adds the listener. This is not generic, so that the wasm contains it once.
fn add(target: &EventTarget, events: &'static [&'static str], callback: Box<dyn Fn(Event)>) {
    debug_assert!(Owner::current().is_some(), "without an owner, the listener is removed at once");
    let listener = Closure::wrap(callback);
    for event in events {
        // Fails only for a listener that is not a function.
        let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    let listening = SendWrapper::new((target.clone(), listener));
    on_cleanup(move || {
        let (target, listener) = listening.take();
        for event in events {
            let _ = target.remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    });
}

/// Listens to the window, where events of every element arrive last.
pub(crate) fn listen_on_window<E: JsCast + 'static>(events: &'static [&'static str], callback: impl Fn(E) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, events, callback);
    }
}

/// Listens to the app's root: its events come from the elements that the app owns.
pub(crate) fn listen_on_root<E: JsCast + 'static>(events: &'static [&'static str], callback: impl Fn(E) + 'static) {
    if let Some(root) = super::document::root() {
        listen(&root, events, callback);
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use super::*;
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen_test::wasm_bindgen_test;

    fn send(name: &str) {
        web_sys::window().unwrap().dispatch_event(&Event::new(name).unwrap()).unwrap();
    }

    #[wasm_bindgen_test]
    fn a_listener_is_removed_with_its_owner() {
        let heard = Rc::new(Cell::new(0));
        let owner = Owner::new();
        owner.with(|| {
            let heard = Rc::clone(&heard);
            listen_on_window(&["uji:satu", "uji:dua"], move |_: Event| heard.set(heard.get() + 1));
        });
        send("uji:satu");
        send("uji:dua");
        assert_eq!(heard.get(), 2);
        owner.cleanup();
        send("uji:satu");
        send("uji:dua");
        assert_eq!(heard.get(), 2);
        assert_eq!(Rc::strong_count(&heard), 1, "the callback was dropped too");
    }

    #[wasm_bindgen_test]
    fn an_event_of_another_kind_is_not_heard() {
        let heard = Rc::new(Cell::new(0));
        let owner = Owner::new();
        owner.with(|| {
            let heard = Rc::clone(&heard);
            listen_on_window(&["uji:tiga"], move |_: web_sys::KeyboardEvent| heard.set(heard.get() + 1));
        });
        send("uji:tiga");
        assert_eq!(heard.get(), 0);
        owner.cleanup();
    }
}
