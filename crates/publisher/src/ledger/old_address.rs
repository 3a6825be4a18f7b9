//! The old address of a page: one that this portal has used, or one of the site that it has replaced.

use model::route::Route;

/// The longest address of the previous site, in bytes.
const MOST_BYTES: usize = 300;
/// Folders of the published site that hold no pages.
const OWN_FOLDERS: [&str; 5] = ["media", "ikon", "data", "sematkan", "cari"];

/// An old address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum OldAddress {
    /// The address of an entry or a fixed page of this portal; lists never move.
    Route(Route),
    /// A path of the previous site, without base: `/2019/05/judul/` or `/judul.html`.
    Foreign(String),
}

impl OldAddress {
    /// Parses a path; `None` if it cannot be a file in the published site, or if the portal has its own file there.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        match Route::parse(path) {
            Some(route) => matches!(route, Route::Entry(..) | Route::Static(_)).then_some(Self::Route(route)),
            None => is_foreign(path).then(|| Self::Foreign(path.to_owned())),
        }
    }

    /// The path.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Route(route) => route.path(),
            Self::Foreign(path) => path.clone(),
        }
    }

    /// Returns the pages that would own the address if they existed: the page at it, or one whose folder holds it.
    pub fn owners(&self) -> Vec<Route> {
        let path = match self {
            Self::Route(route) => return vec![route.clone()],
            Self::Foreign(path) => path,
        };
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let above = (1..parts.len()).filter_map(|count| {
            let path: String = parts.iter().take(count).map(|part| format!("/{part}")).collect();
            Route::parse(&format!("{path}/"))
        });
        above.filter(|route| matches!(route, Route::Entry(..) | Route::Static(_))).collect()
    }

    /// Returns the route; `None` for an address of the previous site.
    #[must_use]
    pub const fn route(&self) -> Option<&Route> {
        match self {
            Self::Route(route) => Some(route),
            Self::Foreign(_) => None,
        }
    }
}

/// Returns the file that answers for an address of the previous site, relative to the folder of the published site.
#[must_use]
pub fn file_of_foreign(path: &str) -> String {
    let path = path.trim_start_matches('/');
    if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

fn is_foreign(path: &str) -> bool {
    let Some(below) = path.strip_prefix('/') else { return false };
    let is_page = below.ends_with('/') || below.ends_with(".html") || below.ends_with(".htm");
    let below = below.strip_suffix('/').unwrap_or(below);
    let is_segment = |segment: &str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
    };
    let is_own = below.split('/').next().is_some_and(|first| OWN_FOLDERS.contains(&first));
    // The pages of this portal are files named `index.html`, and `404.html`.
    let is_named_as_ours = below.rsplit('/').next().is_some_and(|last| matches!(last, "index.html" | "404.html"));
    path.len() <= MOST_BYTES && is_page && !is_own && !is_named_as_ours && below.split('/').all(is_segment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_ours_or_a_possible_file() {
        assert!(matches!(OldAddress::parse("/berita/lama/"), Some(OldAddress::Route(_))));
        for (path, file) in [
            ("/2019/05/judul/", "2019/05/judul/index.html"),
            ("/index.php/berita/12-judul/", "index.php/berita/12-judul/index.html"),
            ("/Berita_Lama.html", "Berita_Lama.html"),
        ] {
            assert_eq!(OldAddress::parse(path), Some(OldAddress::Foreign(path.to_owned())), "{path}");
            assert_eq!(file_of_foreign(path), file);
        }
        for path in [
            "/",
            "/berita/",
            "/berita/halaman/2/",
            "/media/a/",
            "/a/../b/",
            "/a//b/",
            "/.git/",
            "/a/b",
            "/a.php",
            "a/",
            "/a b/",
            "/x/y/index.html",
            "/404.html",
            "/sw.js",
            "/a%20b/",
        ] {
            assert_eq!(OldAddress::parse(path), None, "{path}");
        }
    }
}
