//! The browser's storage. It may throw, or be partitioned in a frame; then nothing is stored.

use web_sys::Storage;

/// Reads a value that is stored for all tabs and visits.
pub(crate) fn read(key: &str) -> Option<String> {
    of_browser()?.get_item(key).ok()?
}

/// Stores a value for all tabs and visits.
pub(crate) fn write(key: &str, value: &str) {
    if let Some(storage) = of_browser() {
        // Fails if storage is full or forbidden.
        let _ = storage.set_item(key, value);
    }
}

/// Removes a value that is stored for all tabs and visits.
pub(crate) fn remove(key: &str) {
    if let Some(storage) = of_browser() {
        let _ = storage.remove_item(key);
    }
}

/// Reads a value that is stored for this tab.
pub(crate) fn read_of_tab(key: &str) -> Option<String> {
    of_tab()?.get_item(key).ok()?
}

/// Stores a value for as long as this tab lives.
pub(crate) fn write_of_tab(key: &str, value: &str) {
    if let Some(storage) = of_tab() {
        // Fails if storage is full or forbidden.
        let _ = storage.set_item(key, value);
    }
}

fn of_browser() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
