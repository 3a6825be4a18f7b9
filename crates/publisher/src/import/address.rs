//! Addresses of an old site: their base, what they tell about a page, and what they were earlier.

use super::item::Head;
use url::Url;

/// Returns the base address of a whole source: the one that it declares, or its site.
pub(super) fn base_of(head: &Head) -> Option<Url> {
    head.base.as_deref().and_then(|base| Url::parse(base).ok()).or_else(|| site_of(&head.site))
}

/// Returns the address of a site as a folder in which relative addresses lie; a page at its end (`index.html`) stays.
pub(super) fn site_of(site: &str) -> Option<Url> {
    let url = Url::parse(site.trim()).ok()?;
    let is_page = url.path().rsplit('/').next().is_some_and(|last| last.contains('.'));
    if is_page || url.path().ends_with('/') {
        return Some(url);
    }
    Url::parse(&format!("{}/", site.trim().trim_end_matches('/'))).ok()
}

/// Returns the path of an address without a query; none for the root of a site.
pub(super) fn path_of(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    (url.query().is_none() && url.path().len() > 1).then(|| url.path().to_owned())
}

/// Returns the host without `www.`, because sites are reachable with and without it.
pub(super) fn host_of(url: &Url) -> Option<String> {
    url.host_str().map(|host| host.trim_start_matches("www.").to_owned())
}

/// Whether an address leads to a file to download or to play, and not to a page.
pub(super) fn is_file(link: &str) -> bool {
    const KINDS: [&str; 26] = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "zip", "rar", "7z", "mp3", "m4a",
        "ogg", "wav", "mp4", "webm", "mov", "jpg", "jpeg", "png", "gif", "webp", "csv",
    ];
    let Ok(url) = Url::parse(link) else { return false };
    let kind =
        url.path().rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, kind)| kind.to_ascii_lowercase());
    kind.is_some_and(|kind| KINDS.contains(&kind.as_str()))
}

/// The number of a post in its plain address: `https://lama.contoh.go.id/?p=12`.
pub(super) fn number_of(url: &Url) -> Option<String> {
    let is_number = |name: &str| matches!(name, "p" | "page_id" | "attachment_id");
    url.query_pairs().find(|(name, _)| is_number(name)).map(|(_, number)| number.into_owned())
}

/// Returns the address of an entry under an older name; none where its address does not end with its name.
pub(super) fn with_name(link: &str, slug: &str, older: &str) -> Option<String> {
    let mut url = Url::parse(link).ok().filter(|url| path_of(url.as_str()).is_some())?;
    let path = url.path().to_owned();
    let (before, last) = path.trim_end_matches('/').rsplit_once('/')?;
    let end = if path.ends_with('/') { "/" } else { "" };
    let name = last.split_once('.').map_or("", |(_, extension)| extension);
    let is_its_name = slug.is_empty() || last.split('.').next().is_some_and(|last| last.eq_ignore_ascii_case(slug));
    let extension = if name.is_empty() { String::new() } else { format!(".{name}") };
    url.set_path(&format!("{before}/{older}{extension}{end}"));
    is_its_name.then(|| url.to_string())
}

/// Returns the address of an entry under an older date; none where its address does not begin with another date.
pub(super) fn with_date(link: &str, older: &str) -> Option<String> {
    let mut url = Url::parse(link).ok()?;
    let mut parts: Vec<String> = url.path().split('/').map(str::to_owned).collect();
    let mut has_changed = false;
    for (part, older) in parts.iter_mut().skip(1).zip(older.split('-')) {
        let is_number = part.len() == older.len() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number {
            break;
        }
        has_changed |= part != older;
        older.clone_into(part);
    }
    url.set_path(&parts.join("/"));
    has_changed.then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_folder_unless_it_is_a_page() {
        for (site, joined) in [
            ("https://a.id", "https://a.id/x"),
            ("https://a.id/blog", "https://a.id/blog/x"),
            ("https://a.id/blog/", "https://a.id/blog/x"),
            ("https://a.id/blog/index.html", "https://a.id/blog/x"),
        ] {
            assert_eq!(site_of(site).unwrap().join("x").unwrap().as_str(), joined);
        }
        assert_eq!(site_of("bukan alamat"), None);
    }

    #[test]
    fn a_file_is_no_page() {
        for (link, is_a_file) in [
            ("https://a.id/f/se12.PDF?x=1", true),
            ("https://a.id/2019/judul.html", false),
            ("https://a.id/versi-1.2/", false),
            ("https://a.id/", false),
        ] {
            assert_eq!(is_file(link), is_a_file, "{link}");
        }
    }

    #[test]
    fn a_plain_address_tells_the_number() {
        for (url, number) in [
            ("https://a.id/?p=12", Some("12")),
            ("https://a.id/x/?a=1&page_id=3", Some("3")),
            ("https://a.id/p/", None),
        ] {
            assert_eq!(number_of(&Url::parse(url).unwrap()).as_deref(), number);
        }
    }

    #[test]
    fn an_older_name_or_date_makes_an_older_address() {
        for (link, slug, older, made) in [
            ("https://a.id/2019/05/baru/", "baru", "lama", Some("https://a.id/2019/05/lama/")),
            ("https://a.id/baru.html", "baru", "lama", Some("https://a.id/lama.html")),
            ("https://a.id/?p=1", "baru", "lama", None),
            ("https://a.id/lain/", "baru", "lama", None),
        ] {
            assert_eq!(with_name(link, slug, older).as_deref(), made, "{link}");
        }
        for (link, older, made) in [
            ("https://a.id/2019/05/21/x/", "2018-12-01", Some("https://a.id/2018/12/01/x/")),
            ("https://a.id/2019/05/x/", "2018-12-01", Some("https://a.id/2018/12/x/")),
            ("https://a.id/x/", "2018-12-01", None),
        ] {
            assert_eq!(with_date(link, older).as_deref(), made, "{link}");
        }
    }
}
