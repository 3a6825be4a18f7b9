//! Makes the files of all pictures of a site, several at once.

use super::{
    PictureCache, PreparedPicture,
    prepare::{Prepared, prepare},
    published_paths::Published,
    recode::{Recoded, recode},
    refused_pictures::refusal_of,
    room::Room,
};
use crate::{
    authored::MediaFile,
    failure::Failure,
    limits::{PICTURES_MEMORY, PIXEL_MEMORY},
    plan::Plan,
    problem::Problems,
    report::progress::Progress,
    threads,
};
use model::media::Picture;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

/// What was done with the pictures of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PictureSummary {
    /// Pictures that readers see.
    pub pictures: usize,
    /// How many of them were recoded in this run; the others came from the cache.
    pub made: usize,
    /// Total size of the pictures as editors provide them, without metadata, in bytes.
    pub authored_bytes: u64,
    /// Total size of the files that a phone loads, in bytes.
    pub phone_bytes: u64,
}

/// A picture to be made.
struct Job<'a> {
    name: &'a str,
    file: &'a MediaFile,
    picture: &'a PreparedPicture,
}

/// What is known about a picture once its files are made.
struct Made {
    size: (u32, u32),
    widths: Vec<u32>,
    tone: Option<u32>,
    has_share: bool,
    main_bytes: u64,
    phone_bytes: u64,
    authored_bytes: u64,
    is_new: bool,
}

enum Trouble {
    Refused((String, String)),
    Failed(Failure),
}

/// Makes the files that the cache does not have, and records the files of each picture in the plan.
///
/// # Errors
/// When the cache cannot be written, or a file changes during the run. Refused pictures go to `problems`.
pub(crate) fn produce_pictures(
    plan: &mut Plan,
    cache: &PictureCache,
    progress: &Progress,
    problems: &mut Problems,
) -> Result<PictureSummary, Failure> {
    let jobs: Vec<Job<'_>> = plan
        .media
        .iter()
        .filter_map(|(name, published)| {
            let picture = published.picture.as_ref().filter(|picture| !picture.is_animated)?;
            Some(Job { name, file: plan.authored.media.get(name)?, picture })
        })
        .collect();
    progress.begin("Gambar", jobs.len());
    let mut summary = PictureSummary { pictures: jobs.len(), ..PictureSummary::default() };
    let mut made = BTreeMap::new();
    let mut failure = None;
    for (index, result) in run_all(&jobs, cache) {
        progress.advance();
        let Some(job) = jobs.get(index) else { continue };
        match result {
            Ok(result) => {
                summary.made += usize::from(result.is_new);
                summary.authored_bytes += result.authored_bytes;
                summary.phone_bytes += result.phone_bytes;
                made.insert(job.name.to_owned(), result);
            }
            Err(Trouble::Refused((what, fix))) => problems.push(&job.file.place, what, fix),
            Err(Trouble::Failed(error)) => failure = Some(error),
        }
    }
    progress.finish();
    if let Some(failure) = failure {
        return Err(failure);
    }
    for (name, made) in made {
        if let Some(published) = plan.media.get_mut(&name) {
            tell(published, made);
        }
    }
    Ok(summary)
}

fn tell(published: &mut Published, made: Made) {
    published.size = Some(made.size);
    published.widths = made.widths;
    published.tone = made.tone;
    published.has_share = made.has_share;
    published.bytes = made.main_bytes;
    published.phone_bytes = Some(made.phone_bytes);
}

/// Runs all jobs on as many threads as the machine has. Returns the results in the order in which they are done.
fn run_all(jobs: &[Job<'_>], cache: &PictureCache) -> Vec<(usize, Result<Made, Trouble>)> {
    let next = AtomicUsize::new(0);
    let room = Room::new(PICTURES_MEMORY);
    let threads = threads::count().min(jobs.len());
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, next, room) = (sender.clone(), &next, &room);
            scope.spawn(move || {
                while let Some((index, job)) = take(jobs, next) {
                    // Fails only if the receiver is gone, that is, if the run has ended.
                    let _ = sender.send((index, run(job, cache, room)));
                }
            });
        }
        drop(sender);
        receiver.into_iter().collect()
    })
}

fn take<'a, 'b>(jobs: &'a [Job<'b>], next: &AtomicUsize) -> Option<(usize, &'a Job<'b>)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(index).map(|job| (index, job))
}

fn run(job: &Job<'_>, cache: &PictureCache, room: &Room) -> Result<Made, Trouble> {
    let prepared = prepare(job.name, &job.file.path).map_err(Trouble::Refused)?;
    if prepared.picture.as_ref() != Some(job.picture) {
        return Err(Trouble::Failed(Failure::new(format!("`{}` berubah selama penerbitan; ulangi", job.name))));
    }
    let PreparedPicture { format, hash, orientation, .. } = job.picture;
    let kept = cache.read(hash);
    let is_new = kept.is_none();
    let recoded = match kept {
        Some(recoded) => recoded,
        None => {
            let _taken = room.take(memory_of(&prepared));
            let refused = |why| Trouble::Refused(refusal_of(job.name, why));
            let recoded = recode(*format, &prepared.bytes, *orientation).map_err(refused)?;
            let failed = |error| Trouble::Failed(Failure::new(format!("simpanan gambar tidak dapat ditulis: {error}")));
            cache.write(hash, &recoded).map_err(failed)?;
            recoded
        }
    };
    Ok(describe(&prepared.path, prepared.bytes.len(), &recoded, is_new))
}

/// Returns about how much memory making the files of a picture takes at most, in bytes.
fn memory_of(prepared: &Prepared) -> u64 {
    let (width, height) = prepared.size.unwrap_or_default();
    u64::from(width) * u64::from(height) * PIXEL_MEMORY
}

fn describe(path: &str, length: usize, recoded: &Recoded, is_new: bool) -> Made {
    let widths: Vec<u32> = recoded.variants.iter().map(|(width, _)| *width).collect();
    let picture = Picture { src: path.to_owned(), widths: widths.clone(), ..Picture::default() };
    let modest = picture.modest();
    let variant = recoded.variants.iter().find(|(width, _)| picture.variant(*width) == modest);
    let main = recoded.main.as_ref().map_or(length, Vec::len);
    let phone_bytes = variant.map_or(main, |(_, bytes)| bytes.len()) as u64;
    Made {
        size: recoded.size,
        widths,
        tone: recoded.tone,
        has_share: recoded.share.is_some(),
        main_bytes: main as u64,
        phone_bytes,
        authored_bytes: length as u64,
        is_new,
    }
}
