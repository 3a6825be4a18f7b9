//! `warta deploy`: uploads a published site to an object store. Readers see a consistent site at every moment.
//!
//! Only changed files are uploaded, in [`crate::waves`]. The files that they replace are laid aside first, so that an
//! interrupted run only has to be continued, and the previous release can be brought back. This machine remembers
//! nothing: the store itself is asked what it holds. The ETag that it gives an object is the MD5 of its bytes. (Where
//! it is not, as with some kinds of encryption, every file is uploaded each time.)

mod address;
mod bucket;
pub mod edge;
mod files;
mod release;
mod rollback;
mod state;

pub use address::Address;
pub use files::Encoding;

use crate::{failure::Failure, report::progress::Progress};
use bucket::Bucket;
use futures::{StreamExt, TryStreamExt};
use std::{future::Future, path::Path};

/// How many requests run at once.
const AT_ONCE: usize = 16;

/// What to deploy, and where.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// The published site.
    pub folder: &'a Path,
    /// Where it goes.
    pub address: &'a Address,
    /// The form of stored files.
    pub encoding: Encoding,
    /// Where compressed forms are kept.
    pub cache: &'a Path,
    /// Whether to take over a place that holds other files.
    pub is_adopting: bool,
}

/// Uploads a site. Returns a sentence that says what was done.
///
/// # Errors
/// When the folder holds no site, or the store refuses a request. Files uploaded so far stay, and the next run
/// continues from them.
pub fn deploy(order: &Order<'_>, progress: &Progress) -> Result<String, Failure> {
    run(async {
        let bucket = Bucket::open(order.address)?;
        release::send_up(&bucket, order, progress).await
    })
}

/// Brings the previous release back. Returns a sentence that says what was done.
///
/// # Errors
/// When there is none, or the store refuses a request.
pub fn roll_back(address: &Address, progress: &Progress) -> Result<String, Failure> {
    run(async {
        let bucket = Bucket::open(address)?;
        rollback::bring_back(&bucket, progress).await
    })
}

fn run<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| Failure::new(format!("tidak dapat mulai: {error}")))?.block_on(work)
}

/// Calls `act` for every path, several at once, and stops at the first failure.
async fn for_each<F: Future<Output = Result<(), Failure>>>(
    paths: impl IntoIterator<Item = &String>,
    progress: &Progress,
    act: impl Fn(String) -> F,
) -> Result<(), Failure> {
    let acts = paths.into_iter().map(|path| act(path.clone())).collect::<Vec<_>>();
    let mut done = futures::stream::iter(acts).buffer_unordered(AT_ONCE);
    while done.try_next().await?.is_some() {
        progress.advance();
    }
    Ok(())
}
