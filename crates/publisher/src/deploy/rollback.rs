//! Brings the previous release back.

use super::{
    bucket::Bucket,
    for_each,
    state::{State, Status, new_run},
};
use crate::{
    failure::Failure,
    report::progress::Progress,
    waves::{WAVES, wave_of},
};

pub(super) async fn bring_back(bucket: &Bucket, progress: &Progress) -> Result<String, Failure> {
    let Some(old) = State::read(bucket).await? else {
        return Err(Failure::new("belum ada rilis di sana; kirim dengan `warta deploy`"));
    };
    if old.status == Status::RolledBack {
        return Err(Failure::new("rilis sebelumnya sudah dikembalikan; yang lebih lama tidak disimpan"));
    }
    if old.number < 2 {
        return Err(Failure::new("baru ada satu rilis; tidak ada yang dapat dikembalikan"));
    }
    let mut state = State { status: Status::RollingBack, run: new_run(), ..old };
    // If the stored form has changed, no single mark holds for all files until all are back.
    if state.headers != state.headers_before {
        state.headers = String::new();
    }
    state.write(bucket).await?;
    let number = state.number.to_string();
    let (aside, there) = (bucket.list_keeping(&number).await?, bucket.list_site().await?);
    // If the stored form has changed, a file with the same bytes may still have other headers.
    let is_same_form = state.headers == state.headers_before;
    let is_back = |path: &String, tag| is_same_form && there.get(path) == Some(tag);
    let changed: Vec<&String> = aside.iter().filter(|(path, tag)| !is_back(path, tag)).map(|(path, _)| path).collect();
    progress.begin("Berkas", changed.len());
    for wave in 0..WAVES {
        let paths: Vec<&String> = changed.iter().copied().filter(|path| wave_of(path) == wave).collect();
        if paths.is_empty() {
            continue;
        }
        state.check_still_ours(bucket).await?;
        for_each(paths, progress, |path| {
            let number = &number;
            async move { bucket.bring_back(&path, number).await }
        })
        .await?;
    }
    state.check_still_ours(bucket).await?;
    let added: Vec<&String> = state.added.iter().filter(|path| there.contains_key(*path)).collect();
    bucket.delete(added.iter().copied()).await?;
    let (back, gone) = (changed.len(), added.len());
    let headers = state.headers_before.clone();
    state = State { status: Status::RolledBack, headers, added: Default::default(), ..state };
    state.write(bucket).await?;
    bucket.forget_all_but("").await?;
    progress.finish();
    Ok(format!("Rilis sebelumnya kembali: {back} berkas dikembalikan, {gone} berkas yang baru dihapus."))
}
