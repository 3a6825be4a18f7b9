//! The states of something that has to be loaded.

use super::load_error::LoadError;

/// What a view matches on. Plain data: the first paint never waits for a future.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Phase<T> {
    /// Nothing to show yet.
    Loading,
    /// Loaded, and there is nothing. Not an error.
    Empty,
    /// Loaded.
    Ready(T),
    /// An older copy, and why it could not be refreshed.
    Kept(T, LoadError),
    /// Nothing to show, and why.
    Failed(LoadError),
}

impl<T> Phase<T> {
    /// Returns the content, if there is any to show.
    pub(crate) const fn content(&self) -> Option<&T> {
        match self {
            Self::Ready(content) | Self::Kept(content, _) => Some(content),
            Self::Loading | Self::Empty | Self::Failed(_) => None,
        }
    }
}

impl<T> Phase<Vec<T>> {
    /// Returns the phase of a loaded list: `Ready`, or `Empty` if it has no items.
    pub(crate) fn of_list(items: Vec<T>) -> Self {
        if items.is_empty() { Self::Empty } else { Self::Ready(items) }
    }
}
