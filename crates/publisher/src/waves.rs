//! The order in which files of a site may be replaced one by one, on a disk or in a store: each wave is there whole
//! before the next begins. A file that a page names comes before the page, a file that a list names before the list,
//! and the service worker, which names the release, after all. Files that are no longer there are removed last.

use crate::headers::has_hash;

/// The number of waves.
pub(crate) const WAVES: usize = 5;

/// Returns the wave of a path.
pub(crate) fn wave_of(path: &str) -> usize {
    match path.matches('/').count() {
        _ if has_hash(path) => 0,
        0 if path == "sw.js" => 4,
        0 => 3,
        1 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_goes_before_what_names_it() {
        let mut paths =
            ["sw.js", "index.html", "berita/index.html", "berita/a/index.html", "app-0123456789abcdef.js", "site.json"];
        paths.sort_by_key(|path| wave_of(path));
        assert_eq!(
            paths,
            ["app-0123456789abcdef.js", "berita/a/index.html", "berita/index.html", "index.html", "site.json", "sw.js"]
        );
        assert!(paths.iter().all(|path| wave_of(path) < WAVES));
    }
}
