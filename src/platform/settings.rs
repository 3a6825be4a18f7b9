//! What the reader has chosen about reading: kept by the browser, and said to the styles by attributes of the root.
//!
//! The publisher's inline script (`crates/publisher/src/early.js`) sets the same attributes before the first paint.

use super::storage;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::StorageEvent;

/// A thing to choose; its name in the storage and in the attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// `light`, `dark`; nothing: as the system is set.
    Theme,
    /// `small`, `large`, `larger`; nothing: as the browser is set.
    TextSize,
    /// `1`: pictures wait until they are asked for; `0`: they never do; nothing: as the device is set (Save-Data).
    Saver,
    /// `0`: the key that leads to the search is a letter like any other (WCAG 2.2, 2.1.4); nothing: it leads there.
    SearchKey,
}

impl Setting {
    const fn name(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::TextSize => "text",
            Self::Saver => "saver",
            Self::SearchKey => "key",
        }
    }

    fn key(self) -> String {
        format!("warta-{}", self.name())
    }

    /// What is chosen; empty for the default. Of the saver the attribute tells what holds on this page, whoever wanted it,
    /// so what is kept counts, as of the key; of the others the attribute counts, which is there even where nothing may be kept.
    pub(crate) fn chosen(self) -> String {
        if matches!(self, Self::Saver | Self::SearchKey) {
            return storage::read_kept(&self.key()).unwrap_or_default();
        }
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
        set_of_root(&format!("data-{}", self.name()), value);
    }

    /// Applies what another tab has chosen of this, and tells of it, for as long as the page lives. The saver of a tab is its
    /// own: the pictures that it keeps back must not come because of another tab.
    pub(crate) fn follow_other_tabs(self, callback: impl Fn() + 'static) {
        if self == Self::Saver {
            return;
        }
        let Some(window) = web_sys::window() else { return };
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            // Without a key everything was cleared.
            if event.key().is_some_and(|key| key != self.key()) {
                return;
            }
            self.apply(&storage::read_kept(&self.key()).unwrap_or_default());
            callback();
        });
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        listener.forget();
    }
}

/// Keeps that the notice of this id is closed. The next pages hide it before they are painted: `early.js` says its id to
/// the styles, which name the notice that they were published with.
pub(crate) fn close_notice(id: &str) {
    storage::write_kept("warta-note", id);
}

/// Sets an attribute of the root element; takes it away where there is no value.
fn set_of_root(attribute: &str, value: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let Some(root) = root else { return };
    // Fails only for a name that is no name.
    let _ = if value.is_empty() { root.remove_attribute(attribute) } else { root.set_attribute(attribute, value) };
}
