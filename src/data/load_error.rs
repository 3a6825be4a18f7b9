//! Why data could not be loaded.

/// Each case asks something else of the reader, so each has its own sentence in `copy`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The server could not be reached.
    Offline,
    /// No whole answer within [`super::limits::REQUEST_TIME`].
    TimedOut,
    /// 404 or 410.
    NotFound,
    /// Any other status that is no success.
    Server {
        /// The status of the answer.
        status: u16,
    },
    /// The answer is not what this file holds: truncated, or a sign-in page of a network.
    Malformed {
        /// The path that was asked for.
        file: String,
    },
    /// The file was written for a newer app.
    AppOutdated,
}

impl LoadError {
    /// Why the service worker has answered with a copy, in its words (`src/sw/strategies.js`).
    pub(crate) fn of_copy(why: &str, file: &str) -> Self {
        match why {
            "timeout" => Self::TimedOut,
            "malformed" => Self::Malformed { file: file.to_owned() },
            _ => why.parse().map_or(Self::Offline, |status| Self::Server { status }),
        }
    }
}
