//! `opensearch.xml`: lets a browser offer the portal's search in its own address bar (OpenSearch 1.1, draft 6).

use crate::{
    document::escape,
    origin::{Origin, whole_address},
};
use model::{route::Route, search::WORDS, site::Site};

/// The path of the file.
pub(crate) const OPENSEARCH_PATH: &str = "/opensearch.xml";

/// A browser shows no more of a name (section "ShortName").
const MOST_LETTERS: usize = 16;

/// Returns the file, or `None` without an origin: a template has to be an absolute address.
pub(crate) fn opensearch_file(site: &Site, origin: Option<&Origin>) -> Option<String> {
    origin?;
    let name: String = site.name.chars().take(MOST_LETTERS).collect();
    let page = whole_address(origin, &site.base, &Route::Search.path());
    let icon = whole_address(origin, &site.base, "/icon.svg");
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n\
         <ShortName>{}</ShortName>\n<Description>{}</Description>\n<InputEncoding>UTF-8</InputEncoding>\n\
         <Language>id</Language>\n<Image type=\"image/svg+xml\" width=\"16\" height=\"16\">{}</Image>\n\
         <Url type=\"text/html\" method=\"get\" template=\"{}?{WORDS}={{searchTerms}}\"/>\n\
         </OpenSearchDescription>\n",
        escape(&name),
        escape(&format!("Cari di {}", site.name)),
        escape(&icon),
        escape(&page)
    ))
}
