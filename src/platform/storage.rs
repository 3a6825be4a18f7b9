//! What the browser keeps for us. It may throw or be partitioned in a frame; then nothing is kept.

use web_sys::Storage;

/// Reads what the browser keeps under a name for all tabs and visits.
pub(crate) fn read_kept(name: &str) -> Option<String> {
    of_browser()?.get_item(name).ok()?
}

/// Keeps something for all tabs and visits.
pub(crate) fn write_kept(name: &str, value: &str) {
    if let Some(storage) = of_browser() {
        let _ = storage.set_item(name, value);
    }
}

/// Forgets what was kept.
pub(crate) fn remove_kept(name: &str) {
    if let Some(storage) = of_browser() {
        let _ = storage.remove_item(name);
    }
}

/// Reads what this tab keeps under a name.
pub(crate) fn read_of_tab(name: &str) -> Option<String> {
    of_tab()?.get_item(name).ok()?
}

/// Keeps something for as long as this tab lives.
pub(crate) fn write_of_tab(name: &str, value: &str) {
    if let Some(storage) = of_tab() {
        // Full or forbidden: then nothing is kept.
        let _ = storage.set_item(name, value);
    }
}

fn of_browser() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
