//! The reader's settings. The browser's storage keeps them, and attributes of the `html` element pass them to the
//! styles.
//!
//! The publisher's inline script (`crates/publisher/src/early.js`) sets those that styles follow before the first
//! paint.

use super::{document, events::listen_on_window, storage};
use model::names;
use web_sys::StorageEvent;

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// `light` or `dark`; empty: as the system is set.
    Theme,
    /// `small`, `large` or `larger`; empty: as the browser is set.
    TextSize,
    /// `1`: pictures wait until the reader asks for them; `0`: they never wait; empty: as the device is set
    /// (Save-Data).
    Saver,
    /// `0`: the key that leads to the search is a letter like any other (WCAG 2.2, 2.1.4); empty: it leads there.
    SearchKey,
}

impl Setting {
    /// Returns the key in the browser's storage.
    const fn key(self) -> &'static str {
        match self {
            Self::Theme => names::THEME_KEY,
            Self::TextSize => names::TEXT_SIZE_KEY,
            Self::Saver => names::SAVER_KEY,
            Self::SearchKey => names::SEARCH_SHORTCUT_KEY,
        }
    }

    /// Returns the attribute of the `html` element.
    const fn attribute(self) -> &'static str {
        match self {
            Self::Theme => names::THEME_ATTRIBUTE,
            Self::TextSize => names::TEXT_SIZE_ATTRIBUTE,
            Self::Saver => names::SAVER_ATTRIBUTE,
            Self::SearchKey => names::SEARCH_SHORTCUT_ATTRIBUTE,
        }
    }

    /// Returns the chosen value; empty for the default. For the saver and the search key this is the stored value: the
    /// saver's attribute tells what applies to this page, whether the reader or the device wanted it. For the others it
    /// is the attribute, which exists even if storage is forbidden.
    pub(crate) fn chosen(self) -> String {
        if matches!(self, Self::Saver | Self::SearchKey) {
            return storage::read(self.key()).unwrap_or_default();
        }
        document::html_attribute(self.attribute()).unwrap_or_default()
    }

    /// Applies a choice and keeps it for the next visit; empty for the default.
    pub(crate) fn choose(self, value: &str) {
        self.apply(value);
        if value.is_empty() {
            storage::remove(self.key());
        } else {
            storage::write(self.key(), value);
        }
    }

    fn apply(self, value: &str) {
        document::set_html_attribute(self.attribute(), Some(value).filter(|value| !value.is_empty()));
    }

    /// Applies what the reader chooses in another tab, and calls `callback`. Each tab has its own saver: another tab
    /// must not load the pictures that this one holds back.
    pub(crate) fn follow_other_tabs(self, callback: impl Fn() + 'static) {
        if self == Self::Saver {
            return;
        }
        listen_on_window(&["storage"], move |event: StorageEvent| {
            // An event without a key means that all keys were cleared.
            if event.key().is_some_and(|key| key != self.key()) {
                return;
            }
            self.apply(&storage::read(self.key()).unwrap_or_default());
            callback();
        });
    }
}

/// Remembers that the reader has closed the notice with this id. The next pages hide it before they are painted:
/// `early.js` sets the id as an attribute, and the styles of each page name the notice that it was published with.
pub(crate) fn close_notice(id: &str) {
    storage::write(names::NOTE_KEY, id);
}
