//! The record of releases, in one file beside the site in the store.

use super::{bucket::Bucket, files::Encoding};
use crate::{digest::sha256_hex, failure::Failure};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    process,
    time::{SystemTime, UNIX_EPOCH},
};

const NAME: &str = "rilis.json";
/// Raise it when headers change, so that files with the same bytes are stored again.
const HEADERS_VERSION: u32 = 1;

/// How far the current release has got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    /// A release is being uploaded, or its upload was cut off.
    #[default]
    GoingUp,
    /// The whole release is in the store; the files that it replaced are laid aside.
    Complete,
    /// The previous release is being brought back, or that was cut off.
    RollingBack,
    /// The previous release is back.
    RolledBack,
}

/// The record, as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    pub(super) schema: u32,
    /// Counts releases.
    pub(super) number: u64,
    pub(super) status: Status,
    /// The id of the run that wrote this last. A run that finds another id here has been overtaken.
    pub(super) run: String,
    /// The mark of the headers and the encoding ([`headers_mark`]) of all files of the site; empty while it changes.
    pub(super) headers: String,
    /// The mark of the previous release.
    pub(super) headers_before: String,
    /// Paths that this release has and the previous one had not.
    pub(super) added: BTreeSet<String>,
}

impl State {
    /// Reads the record; `None` before the first release.
    ///
    /// # Errors
    /// When the store does not answer, or the file is broken.
    pub(super) async fn read(bucket: &Bucket) -> Result<Option<Self>, Failure> {
        let Some(bytes) = bucket.read_keeping(NAME).await? else { return Ok(None) };
        let state: Self = serde_json::from_slice(&bytes).map_err(|error| {
            Failure::new(format!("`{NAME}` di penyimpanan rusak ({error}); hapus berkas itu, lalu pakai --adopt"))
        })?;
        Ok(Some(state))
    }

    /// Writes the record.
    ///
    /// # Errors
    /// When the store refuses.
    pub(super) async fn write(&self, bucket: &Bucket) -> Result<(), Failure> {
        bucket.write_keeping(NAME, serde_json::to_vec(self)?).await
    }

    /// Fails if another run has written the record since.
    ///
    /// # Errors
    /// In that case, or when the store does not answer.
    pub(super) async fn check_still_ours(&self, bucket: &Bucket) -> Result<(), Failure> {
        let found = Self::read(bucket).await?;
        if found.is_some_and(|found| found.run == self.run) {
            return Ok(());
        }
        Err(Failure::new(
            "penerbitan lain ke alamat ini sudah dimulai; yang ini berhenti. Ulangi setelah yang lain selesai",
        ))
    }
}

/// Returns an id that no other run has.
pub(super) fn new_run() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map(|now| now.as_nanos()).unwrap_or_default();
    sha256_hex(format!("{now} {}", process::id()).as_bytes())
}

/// Returns the mark of the headers and the encoding with which files are stored.
pub(super) fn headers_mark(encoding: Encoding) -> String {
    format!("{HEADERS_VERSION} {encoding:?}")
}
