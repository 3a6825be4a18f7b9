//! What a page tells search engines about itself: JSON-LD in the vocabulary of schema.org.

use crate::{
    metadata::{Metadata, changed_at},
    origin::{Origin, address, whole_address},
};
use model::{
    base::Base,
    page::{Content, Page},
    route::Route,
    trail::find_trail,
    video::{Video, VideoSource, duration_machine_text},
};
use serde_json::{Value, json};

/// Describes an entry as a `NewsArticle`, or as a `VideoObject` if it is a video. `None` for pages that are no entries,
/// and without an origin: both types need absolute addresses.
#[must_use]
pub(crate) fn describe_entry(metadata: &Metadata<'_>, page: &Page) -> Option<String> {
    let (Content::Entry(entry), Some(origin)) = (&page.content, metadata.origin) else { return None };
    let (site, card) = (metadata.site, &entry.card);
    let url = address(Some(origin), &site.base, &card.route());
    let (image, _) = metadata.image(page);
    let publisher =
        json!({ "@type": "Organization", "name": site.owner, "url": address(Some(origin), &site.base, &Route::Home) });
    let mut described = match &entry.video {
        Some(video) => describe_video(video, &image, |path| whole_address(Some(origin), &site.base, path)),
        None => {
            let author = match &entry.author {
                Some(author) => json!({ "@type": "Person", "name": author }),
                None => json!({ "@type": "Organization", "name": site.unit_name(&card.unit) }),
            };
            json!({ "@type": "NewsArticle", "headline": card.title, "image": [image], "author": [author] })
        }
    };
    let shared = [
        ("@context", json!("https://schema.org")),
        ("description", json!(card.summary)),
        ("datePublished", json!(card.published_at.to_machine_text())),
        ("dateModified", json!(changed_at(page).unwrap_or(card.published_at).to_machine_text())),
        ("inLanguage", json!("id")),
        ("mainEntityOfPage", json!(url)),
        ("publisher", publisher),
    ];
    if let Value::Object(keys) = &mut described {
        keys.extend(shared.map(|(key, value)| (key.to_owned(), value)));
        if entry.video.is_some() {
            keys.insert("name".to_owned(), json!(card.title));
            keys.insert("uploadDate".to_owned(), json!(card.published_at.to_machine_text()));
        }
    }
    Some(described.to_string().replace('<', "\\u003c"))
}

fn describe_video(video: &Video, image: &str, whole: impl Fn(&str) -> String) -> Value {
    let (key, address) = match &video.source {
        VideoSource::File(file) => ("contentUrl", whole(&file.src)),
        VideoSource::Hosted(hosted) => ("embedUrl", hosted.frame_url()),
    };
    let duration = duration_machine_text(video.duration);
    json!({ "@type": "VideoObject", "thumbnailUrl": [image], "duration": duration, key: address })
}

/// Returns the way to a page as a `BreadcrumbList`, ready for a script element: a data block, which the policy allows.
/// `None` if the page has no way.
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
