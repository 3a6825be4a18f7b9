//! What the reader has chosen about reading: kept by the browser, and said to the styles by attributes of the root.
//!
//! The publisher's inline script (`crates/publisher/src/early.js`) sets the same attributes before the first paint.

use super::storage;
use wasm_bindgen::{JsCast, closure::Closure};

/// A thing to choose; its name in the storage and in the attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// `light`, `dark`; nothing: as the system is set.
    Theme,
    /// `small`, `large`, `larger`; nothing: as the browser is set.
    TextSize,
}

impl Setting {
    const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::TextSize => "text",
        }
    }

    fn key(self) -> String {
        format!("warta-{}", self.name())
    }

    /// What is chosen; empty for the default.
    pub(crate) fn read(self) -> String {
        let root = web_sys::window().and_then(|window| window.document()?.document_element());
        root.and_then(|root| root.get_attribute(&format!("data-{}", self.name()))).unwrap_or_default()
    }

    /// Applies a choice and keeps it for the next visit; empty for the default.
    pub(crate) fn choose(self, value: &str) {
        self.apply(value);
        if value.is_empty() {
            storage::remove_kept(&self.key());
        } else {
            storage::write_kept(&self.key(), value);
        }
    }

    fn apply(self, value: &str) {
        let root = web_sys::window().and_then(|window| window.document()?.document_element());
        let Some(root) = root else { return };
        let attribute = format!("data-{}", self.name());
        // Fails only for a name that is no name.
        let _ =
            if value.is_empty() { root.remove_attribute(&attribute) } else { root.set_attribute(&attribute, value) };
    }

    /// Applies what another tab has chosen, and tells of it, for as long as the page lives.
    pub(crate) fn follow_other_tabs(self, callback: impl Fn() + 'static) {
        let Some(window) = web_sys::window() else { return };
        let listener = Closure::<dyn Fn()>::new(move || {
            self.apply(&storage::read_kept(&self.key()).unwrap_or_default());
            callback();
        });
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        listener.forget();
    }
}
