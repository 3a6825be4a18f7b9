//! Puts one folder in the place of another, in one step where the system can.

use std::{fs, io, path::Path};

/// Returns where the old site is put aside on systems that cannot exchange two folders.
pub(super) fn aside(staging: &Path) -> std::path::PathBuf {
    staging.with_extension("warta-old")
}

/// Puts `staging` at `out`. The old site, if any, is at `staging` or [`aside`] afterwards.
pub(super) fn swap_in(staging: &Path, out: &Path) -> io::Result<()> {
    if !out.exists() {
        return fs::rename(staging, out);
    }
    match exchange(staging, out) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported || error.raw_os_error() == Some(INVALID) => {
            let aside = aside(staging);
            fs::rename(out, &aside)?;
            fs::rename(staging, out).inspect_err(|_| {
                // The new site could not be moved in, so the old one is moved back: an old site is better than none.
                let _ = fs::rename(&aside, out);
            })
        }
        other => other,
    }
}

/// `EINVAL`: the answer of a file system that knows the call but not the exchange.
const INVALID: i32 = 22;

#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(|error| match error {
        rustix::io::Errno::NOSYS => io::ErrorKind::Unsupported.into(),
        error => io::Error::from(error),
    })
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
