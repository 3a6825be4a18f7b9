//! Uploads one release.

use super::{
    AT_ONCE, Order,
    bucket::{Bucket, Listing},
    files::{self, StoredFile},
    for_each,
    state::{State, Status, headers_mark, new_run},
};
use crate::{
    digest::md5_hex,
    failure::Failure,
    precompress,
    report::progress::Progress,
    waves::{WAVES, wave_of},
};
use futures::StreamExt;
use model::names::SITE_FILE;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// What has to be done.
struct Transfers {
    /// Paths of files that the store lacks or holds in another version.
    send: Vec<String>,
    /// Paths in the store that no longer belong to the site.
    delete: Vec<String>,
    /// How many files the site has.
    all: usize,
}

pub(super) async fn send_up(bucket: &Bucket, order: &Order<'_>, progress: &Progress) -> Result<String, Failure> {
    if !order.folder.join(SITE_FILE).is_file() {
        let folder = order.folder.display();
        return Err(Failure::new(format!("`{folder}` bukan hasil penerbitan; jalankan `warta publish` lebih dulu")));
    }
    let (found, there) = (State::read(bucket).await?, bucket.list_site().await?);
    if found.is_none() && !there.is_empty() && !order.is_adopting {
        return Err(Failure::new(format!(
            "{} sudah berisi {} berkas yang bukan dari `warta deploy`; pakai folder lain, atau --adopt untuk menggantinya",
            order.address,
            there.len()
        )));
    }
    let mark = headers_mark(order.encoding);
    let old = found.unwrap_or_default();
    let is_same_form = old.headers == mark || there.is_empty();
    let transfers = find_transfers(order, &there, is_same_form, progress).await?;
    if transfers.send.is_empty() && transfers.delete.is_empty() && old.status == Status::Complete {
        return Ok(format!("Rilis {} sudah di sana: {} berkas, tidak ada yang berubah.", old.number, transfers.all));
    }
    let mut state = begin(&old, &transfers, &there);
    state.headers = if is_same_form { mark.clone() } else { String::new() };
    state.write(bucket).await?;
    let number = state.number.to_string();
    let kept = bucket.list_keeping(&number).await?;
    // Files of the previous release that are not laid aside yet.
    let is_to_keep = |path: &str| there.contains_key(path) && !state.added.contains(path) && !kept.contains_key(path);
    progress.begin("Berkas", transfers.send.len());
    for wave in 0..WAVES {
        let paths: Vec<&String> = transfers.send.iter().filter(|path| wave_of(path) == wave).collect();
        if paths.is_empty() {
            continue;
        }
        state.check_still_ours(bucket).await?;
        for_each(paths, progress, |path| {
            let (order, number, is_to_keep) = (*order, &number, is_to_keep(&path));
            async move {
                if is_to_keep {
                    bucket.keep(&path, number).await?;
                }
                let body = read(order, &path).await?;
                bucket.put(&path, body).await
            }
        })
        .await?;
    }
    state.check_still_ours(bucket).await?;
    let aside: Vec<&String> = transfers.delete.iter().filter(|path| is_to_keep(path)).collect();
    for_each(aside, progress, |path| {
        let number = &number;
        async move { bucket.keep(&path, number).await }
    })
    .await?;
    bucket.delete(transfers.delete.iter()).await?;
    state = State { status: Status::Complete, headers: mark, ..state };
    state.write(bucket).await?;
    bucket.forget_all_but(&number).await?;
    progress.finish();
    let (sent, deleted) = (transfers.send.len(), transfers.delete.len());
    let same = transfers.all - sent;
    Ok(format!("Rilis {number} di {}: {sent} berkas dikirim, {same} tetap, {deleted} dihapus.", order.address))
}

/// Returns the state in which a run begins: a new release, or the same one again if the last run was cut off, since the
/// files laid aside still belong to the release before it.
fn begin(old: &State, transfers: &Transfers, there: &Listing) -> State {
    let is_new = matches!(old.status, Status::Complete | Status::RolledBack) || old.number == 0;
    let added: BTreeSet<String> = transfers.send.iter().filter(|path| !there.contains_key(*path)).cloned().collect();
    let mut state = State { schema: 1, status: Status::GoingUp, run: new_run(), ..old.clone() };
    if is_new {
        state.number += 1;
        state.headers_before = old.headers.clone();
        state.added = added;
    } else {
        state.added.extend(added);
    }
    state
}

async fn find_transfers(
    order: &Order<'_>,
    there: &Listing,
    is_same_form: bool,
    progress: &Progress,
) -> Result<Transfers, Failure> {
    let paths = files::list(order.folder)?;
    progress.begin("Dibandingkan", paths.len());
    let compared = futures::stream::iter(paths.iter().cloned()).map(|path| async move {
        let tag = md5_hex(&read(*order, &path).await?.bytes);
        let is_there = is_same_form && there.get(&path).is_some_and(|found| found.as_deref() == Some(&tag));
        Ok::<_, Failure>((path, is_there))
    });
    let mut compared = compared.buffer_unordered(AT_ONCE);
    let mut send = Vec::new();
    while let Some(one) = compared.next().await {
        let (path, is_there) = one?;
        progress.advance();
        if !is_there {
            send.push(path);
        }
    }
    let all: BTreeSet<&String> = paths.iter().collect();
    let delete = there.keys().filter(|path| !all.contains(path)).cloned().collect();
    Ok(Transfers { send, delete, all: paths.len() })
}

/// Reads a file on a blocking thread: it may have to be compressed, which must not delay the requests in progress.
async fn read(order: Order<'_>, path: &str) -> Result<StoredFile, Failure> {
    let (folder, path, encoding): (PathBuf, String, _) = (order.folder.to_path_buf(), path.to_owned(), order.encoding);
    let cache = precompress::cache_folder(Path::new(order.cache))?;
    let reading = tokio::task::spawn_blocking(move || files::read(&folder, &path, encoding, &cache));
    reading.await.map_err(|error| Failure::new(format!("membaca berkas berhenti: {error}")))?
}
