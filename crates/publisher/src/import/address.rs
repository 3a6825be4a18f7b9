//! What addresses of an old site are relative to.

use super::item::Head;
use url::Url;

/// The base of a whole source: what it says itself, or its site.
pub(super) fn base_of(head: &Head) -> Option<Url> {
    head.base.as_deref().and_then(|base| Url::parse(base).ok()).or_else(|| site_of(&head.site))
}

/// The address of a site, below which others lie. A page at its end is none of them.
pub(super) fn site_of(site: &str) -> Option<Url> {
    let url = Url::parse(site.trim()).ok()?;
    let is_page = url.path().rsplit('/').next().is_some_and(|last| last.contains('.'));
    if is_page || url.path().ends_with('/') {
        return Some(url);
    }
    Url::parse(&format!("{}/", site.trim().trim_end_matches('/'))).ok()
}

/// The path of an address that is nothing but one.
pub(super) fn path_of(link: &str) -> Option<String> {
    let url = Url::parse(link).ok()?;
    (url.query().is_none() && url.path().len() > 1).then(|| url.path().to_owned())
}

/// The host, as which a site may be called with or without `www.`.
pub(super) fn host_of(url: &Url) -> Option<String> {
    url.host_str().map(|host| host.trim_start_matches("www.").to_owned())
}

/// The number of a post in its plain address: `https://lama.contoh.go.id/?p=12`.
pub(super) fn number_of(url: &Url) -> Option<String> {
    let is_number = |name: &str| matches!(name, "p" | "page_id" | "attachment_id");
    url.query_pairs().find(|(name, _)| is_number(name)).map(|(_, number)| number.into_owned())
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
    fn a_plain_address_tells_the_number() {
        for (url, number) in [
            ("https://a.id/?p=12", Some("12")),
            ("https://a.id/x/?a=1&page_id=3", Some("3")),
            ("https://a.id/p/", None),
        ] {
            assert_eq!(number_of(&Url::parse(url).unwrap()).as_deref(), number);
        }
    }
}
