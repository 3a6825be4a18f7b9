//! What stops a run altogether, apart from problems of the content.

use crate::regular_file::is_not_regular;
use std::{fmt, io, path::Path};

/// A sentence for the person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// Takes any sentence.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Describes an operation on a file that the system refused.
    #[must_use]
    pub fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "tidak ada".to_owned(),
            io::ErrorKind::PermissionDenied => "tidak diizinkan".to_owned(),
            io::ErrorKind::StorageFull => "tempat penyimpanan penuh".to_owned(),
            _ if is_not_regular(error) => "tautan simbolis atau berkas khusus, bukan berkas biasa".to_owned(),
            _ => error.to_string(),
        };
        Self(format!("tidak dapat {doing} `{}`: {reason}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("data tidak dapat ditulis sebagai JSON: {error}"))
    }
}
