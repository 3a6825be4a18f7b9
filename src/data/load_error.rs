//! Why data could not be loaded.

use model::names;

/// The reason for a failure. Each case asks something different of the reader, so each has its own sentence in `copy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The server could not be reached.
    Offline,
    /// No complete answer within [`super::limits::REQUEST_TIME`].
    TimedOut,
    /// 404 or 410.
    NotFound,
    /// Any other status that is not a success.
    Server {
        /// The status of the answer.
        status: u16,
    },
    /// The answer is not the content of this file: it is truncated, or a network's sign-in page.
    Malformed {
        /// The requested path.
        file: String,
    },
    /// The file was written for a newer app.
    AppOutdated,
}

impl LoadError {
    /// Reads why the service worker answered with a copy, in its words (`src/sw/strategies.js`).
    pub(crate) fn of_copy(why: &str, file: &str) -> Self {
        match why {
            names::TIMEOUT_REASON => Self::TimedOut,
            names::MALFORMED_REASON => Self::Malformed { file: file.to_owned() },
            _ => why.parse().map_or(Self::Offline, |status| Self::Server { status }),
        }
    }
}
