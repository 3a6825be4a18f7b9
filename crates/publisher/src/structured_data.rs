//! What a page tells search engines about itself: JSON-LD in the vocabulary of schema.org.

use crate::origin::{Origin, address};
use model::{base::Base, page::Page, trail::find_trail};
use serde_json::{Value, json};

/// The way to a page as a `BreadcrumbList`, ready to stand in a script element: a data block, which the policy lets
/// pass. `None` where the page has no way.
#[must_use]
pub fn breadcrumb_list(page: &Page, base: &Base, origin: Option<&Origin>) -> Option<String> {
    let items: Vec<Value> = find_trail(page)
        .into_iter()
        .zip(1..)
        .map(|(crumb, position): (_, u32)| {
            let item = address(origin, base, &crumb.route);
            json!({ "@type": "ListItem", "position": position, "name": crumb.label, "item": item })
        })
        .collect();
    if items.is_empty() {
        return None;
    }
    let list = json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items });
    // A title may hold `</script>` and `<!--`.
    Some(list.to_string().replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::page::Content;

    fn list(path: &str, title: &str, origin: Option<&str>) -> Option<String> {
        let page = Page {
            path: path.into(),
            title: title.into(),
            description: None,
            rendered_at: None,
            content: Content::NotFound,
        };
        let origin = origin.map(|origin| Origin::parse(origin).unwrap());
        breadcrumb_list(&page, &Base::parse("/portal/").unwrap(), origin.as_ref())
    }

    #[test]
    fn every_step_has_its_place_its_name_and_its_address() {
        let json: Value =
            serde_json::from_str(&list("/berita/a/", "A", Some("https://contoh.go.id")).unwrap()).unwrap();
        let item = |position: u32, name: &str, path: &str| {
            let item = format!("https://contoh.go.id/portal{path}");
            json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
        };
        let items = [item(1, "Beranda", "/"), item(2, "Berita", "/berita/"), item(3, "A", "/berita/a/")];
        assert_eq!(
            json,
            json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
        );
    }

    #[test]
    fn without_an_origin_addresses_are_paths() {
        let json: Value = serde_json::from_str(&list("/panduan/", "Panduan", None).unwrap()).unwrap();
        assert_eq!(json["itemListElement"][1]["item"], "/portal/panduan/");
    }

    #[test]
    fn no_title_ends_the_block() {
        let title = "</script><script>alert(1)</script><!-- \"'&\u{2028}";
        let text = list("/berita/a/", title, None).unwrap();
        assert!(!text.contains('<'), "{text}");
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["itemListElement"][2]["name"], title);
    }

    #[test]
    fn a_page_without_a_way_says_nothing() {
        assert_eq!(list("/", "Warta", None), None);
        assert_eq!(list("/404.html", "Halaman tidak ditemukan", None), None);
    }
}
