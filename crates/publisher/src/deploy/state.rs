//! What the store remembers of releases, in one file beside the site.

use super::{bucket::Bucket, files::Encoding};
use crate::{digest::sha256_hex, failure::Failure};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    process,
    time::{SystemTime, UNIX_EPOCH},
};

const NAME: &str = "rilis.json";
/// Raise it when headers change: files whose bytes are the same are stored again.
const HEADERS_VERSION: u32 = 1;

/// Where the store stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    /// A release is going up, or was cut off while it did.
    #[default]
    GoingUp,
    /// The release is there, whole; what it replaced lies aside.
    Complete,
    /// The release before is being brought back, or that was cut off.
    RollingBack,
    /// The release before is back.
    RolledBack,
}

/// The file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    pub(super) schema: u32,
    /// Counts releases.
    pub(super) number: u64,
    pub(super) status: Status,
    /// Of the run that wrote this last. Whoever finds another's there has been overtaken.
    pub(super) run: String,
    /// By which table and in which form all files of the site are stored; empty while that changes.
    pub(super) headers: String,
    /// The same of the release before.
    pub(super) headers_before: String,
    /// What this release has that the one before had not.
    pub(super) added: BTreeSet<String>,
}

impl State {
    /// Reads it; none before the first release.
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

    /// Writes it.
    ///
    /// # Errors
    /// When the store refuses.
    pub(super) async fn write(&self, bucket: &Bucket) -> Result<(), Failure> {
        bucket.write_keeping(NAME, serde_json::to_vec(self)?).await
    }

    /// Fails when another run has written since.
    ///
    /// # Errors
    /// Then, or when the store does not answer.
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

/// A name for this run that no other has.
pub(super) fn new_run() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map(|now| now.as_nanos()).unwrap_or_default();
    sha256_hex(format!("{now} {}", process::id()).as_bytes())
}

/// The mark of the table and form by which files are stored.
pub(super) fn headers_mark(encoding: Encoding) -> String {
    format!("{HEADERS_VERSION} {encoding:?}")
}
