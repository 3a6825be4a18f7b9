//! `warta deploy`: a published site into an object store, whole at every moment for who reads it meanwhile.
//!
//! Only what has changed goes up, in [`crate::waves`]. What it replaces is laid aside first, so that an interruption costs
//! nothing but the rest, and the release before can be brought back. Nothing is remembered on this machine: what is there
//! is asked of the store itself, whose ETag of an object is the MD5 of its bytes. (Where it is not, as with some kinds of
//! encryption, every file goes up each time.)

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

/// Requests under way at once.
const AT_ONCE: usize = 16;

/// What to do.
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
    /// Take over a place that holds files of others.
    pub is_adopting: bool,
}

/// Sends a site up. Returns the sentence that says what was done.
///
/// # Errors
/// When the folder holds no site, or the store does not do what it is asked. What is there by then stays, and the next run
/// goes on from it.
pub fn deploy(order: &Order<'_>, progress: &Progress) -> Result<String, Failure> {
    run(async {
        let bucket = Bucket::open(order.address)?;
        release::send_up(&bucket, order, progress).await
    })
}

/// Brings the release before back. Returns the sentence that says what was done.
///
/// # Errors
/// When there is none, or the store does not do what it is asked.
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

/// Does one thing for every path, some of them at once, and ends with the first failure.
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
