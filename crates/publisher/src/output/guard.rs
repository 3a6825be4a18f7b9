//! Which folder may be replaced by a published site. The swap removes what was there, so this errs on the safe side.

use crate::failure::Failure;
use model::names::SITE_FILE;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Returns the real path of the output folder, if it may be written.
///
/// # Errors
/// When it overlaps a source folder, or holds something that no publisher wrote.
pub fn check_folders(out: &Path, sources: &[&Path]) -> Result<PathBuf, Failure> {
    let real = resolve(out).map_err(|error| Failure::io("menemukan", out, &error))?;
    for source in sources {
        let source_path = resolve(source).map_err(|error| Failure::io("menemukan", source, &error))?;
        if real.starts_with(&source_path) || source_path.starts_with(&real) {
            return Err(Failure::new(format!(
                "folder hasil `{}` bertumpukan dengan folder sumber `{}`; pilih folder lain untuk --out",
                out.display(),
                source.display()
            )));
        }
    }
    if is_foreign(&real).map_err(|error| Failure::io("membaca", out, &error))? {
        return Err(Failure::new(format!(
            "folder `{}` berisi sesuatu yang bukan hasil `warta publish`; pilih folder lain atau kosongkan dulu",
            out.display()
        )));
    }
    Ok(real)
}

/// Resolves links in the part of a path that exists, and appends the part that does not exist yet.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let absolute = std::path::absolute(path)?;
            match (absolute.parent(), absolute.file_name()) {
                (Some(parent), Some(name)) => Ok(resolve(parent)?.join(name)),
                _ => Err(error),
            }
        }
        other => other,
    }
}

/// Returns whether the folder is neither absent nor empty nor a published site.
fn is_foreign(out: &Path) -> io::Result<bool> {
    if !out.exists() {
        return Ok(false);
    }
    if fs::read_dir(out)?.next().is_none() {
        return Ok(false);
    }
    let site: Option<serde_json::Value> =
        fs::read(out.join(SITE_FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(!site.is_some_and(|site| site.get("schema").is_some() && site.get("release").is_some()))
}
