//! Compressed files beside their originals, for servers that send them as they lie (`brotli_static`, `gzip_static`).
//!
//! Publishing compresses with little effort, because a page has to be out at once. `warta compress` does it again with
//! full effort, once for each content.

use crate::{digest::sha256_hex, failure::Failure, replace::replace_file, threads};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

/// The endings of compressed files.
pub const ENDINGS: [&str; 2] = ["br", "gz"];
/// Below this size the headers weigh more than compression saves.
const SMALLEST: usize = 256;
/// About 0.4 ms for a page of 12 KB, where the best quality takes 15.
const QUICK: u32 = 5;
const BEST: u32 = 11;

/// What `warta compress` did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compressed {
    /// Files that have compressed forms beside them.
    pub files: usize,
    /// How many of them were compressed in this run.
    pub new: usize,
}

/// Returns whether compressing a file pays: pictures, videos and PDFs are compressed already.
#[must_use]
pub fn is_compressible(name: &str, bytes: &[u8]) -> bool {
    const TEXT: [&str; 13] =
        ["html", "json", "js", "css", "wasm", "svg", "xml", "atom", "ics", "txt", "vtt", "webmanifest", "bin"];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    bytes.len() >= SMALLEST && TEXT.contains(&ending)
}

/// Returns the compressed forms of a file, by their endings, made with little effort.
///
/// # Errors
/// Never in practice: both write into memory.
pub fn compress_quickly(bytes: &[u8]) -> io::Result<[(&'static str, Vec<u8>); 2]> {
    let [br, gz] = ENDINGS;
    Ok([(br, brotli(bytes, QUICK)?), (gz, gzip(bytes, Compression::default())?)])
}

fn brotli(bytes: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut brotli = Vec::new();
    let quality = i32::try_from(quality).unwrap_or_default();
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &parameters)?;
    Ok(brotli)
}

/// Compresses with gzip, without time and name in the head: the same file makes the same bytes.
fn gzip(bytes: &[u8], level: Compression) -> io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), level);
    gzip.write_all(bytes)?;
    gzip.finish()
}

/// Compresses a published site as well as it can be, each content once: results are kept in `cache` by hash.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress_site(folder: &Path, cache: &Path) -> Result<Compressed, Failure> {
    let cache = cache_folder(cache)?;
    let files = Mutex::new(list(folder)?.into_iter());
    let counts = Mutex::new(Compressed::default());
    let failed = Mutex::new(None);
    let next = || files.lock().ok().and_then(|mut files| files.next());
    let work = || {
        while let Some(file) = next() {
            let done = compress_file(&file, &cache).map_err(|error| Failure::io("mengompresi", &file, &error));
            match (done, counts.lock()) {
                (Ok(Some(is_new)), Ok(mut counts)) => {
                    counts.files += 1;
                    counts.new += usize::from(is_new);
                }
                (Err(failure), _) => {
                    if let Ok(mut failed) = failed.lock() {
                        *failed = Some(failure);
                    }
                    return;
                }
                _ => {}
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads::count() {
            scope.spawn(work);
        }
    });
    match failed.into_inner() {
        Ok(Some(failure)) => Err(failure),
        _ => Ok(counts.into_inner().unwrap_or_default()),
    }
}

/// Returns whether the file had to be compressed, or `None` if it is not worth it.
fn compress_file(file: &Path, cache: &Path) -> io::Result<Option<bool>> {
    let bytes = fs::read(file)?;
    if !is_compressible(&file.to_string_lossy(), &bytes) {
        return Ok(None);
    }
    let mut is_any_new = false;
    for ending in ENDINGS {
        let (is_new, best) = compress_best(&bytes, ending, cache)?;
        is_any_new |= is_new;
        let beside = beside(file, ending);
        // A file that is there already keeps its time, and so servers keep its ETag.
        if !fs::read(&beside).is_ok_and(|old| old == best) {
            replace_file(&beside, &best)?;
        }
    }
    Ok(Some(is_any_new))
}

/// Returns the best compressed form by its ending, out of the cache if this content was compressed before, and whether
/// it was not.
///
/// # Errors
/// When the cache cannot be written.
pub fn compress_best(bytes: &[u8], ending: &str, cache: &Path) -> io::Result<(bool, Vec<u8>)> {
    let kept = cache.join(format!("{}.{ending}", sha256_hex(bytes)));
    if let Ok(best) = fs::read(&kept) {
        return Ok((false, best));
    }
    let [br, _] = ENDINGS;
    let best = if ending == br { brotli(bytes, BEST)? } else { gzip(bytes, Compression::best())? };
    replace_file(&kept, &best)?;
    Ok((true, best))
}

/// Returns the folder of compressed files in a cache folder, and makes it if it is not there.
///
/// # Errors
/// When it cannot be made.
pub fn cache_folder(cache: &Path) -> Result<PathBuf, Failure> {
    let folder = cache.join("kompres");
    fs::create_dir_all(&folder).map_err(|error| Failure::io("membuat", &folder, &error))?;
    Ok(folder)
}

/// Returns the path of the file that a compressed file belongs to.
pub(crate) fn without_ending(path: &str) -> &str {
    ENDINGS.iter().find_map(|ending| path.strip_suffix(ending)?.strip_suffix('.')).unwrap_or(path)
}

/// Returns the path of the compressed form of a file.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Lists all files except the compressed ones and hidden ones.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn list(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::io("membaca folder", &folder, &error))?;
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if !path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
                files.push(path);
            }
        }
    }
    Ok(files)
}
