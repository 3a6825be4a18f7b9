//! The browser's storage. It may throw, or be partitioned in a frame; then nothing is kept.

use web_sys::Storage;

/// Reads the value kept under a name for all tabs and visits.
pub(crate) fn read_kept(name: &str) -> Option<String> {
    of_browser()?.get_item(name).ok()?
}

/// Keeps a value for all tabs and visits.
pub(crate) fn write_kept(name: &str, value: &str) {
    if let Some(storage) = of_browser() {
        let _ = storage.set_item(name, value);
    }
}

/// Removes the value kept under a name for all tabs and visits.
pub(crate) fn remove_kept(name: &str) {
    if let Some(storage) = of_browser() {
        let _ = storage.remove_item(name);
    }
}

/// Reads the value kept under a name for this tab.
pub(crate) fn read_of_tab(name: &str) -> Option<String> {
    of_tab()?.get_item(name).ok()?
}

/// Keeps a value for as long as this tab lives.
pub(crate) fn write_of_tab(name: &str, value: &str) {
    if let Some(storage) = of_tab() {
        // Fails if storage is full or forbidden; then nothing is kept.
        let _ = storage.set_item(name, value);
    }
}

fn of_browser() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
