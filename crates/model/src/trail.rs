//! The breadcrumb trail (remah roti) from Beranda to a page, the same for readers and for search engines.

use crate::{
    page::{Content, Page},
    page_number::PageNumber,
    route::Route,
};

/// The label of Beranda.
pub const HOME_LABEL: &str = "Beranda";

/// One step of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crumb {
    /// What the reader sees.
    pub label: String,
    /// The page.
    pub route: Route,
}

/// The trail to a page: Beranda first, the page itself last. Empty for Beranda itself and for the page that answers
/// unknown paths.
pub type Trail = Vec<Crumb>;

/// Returns the trail to a page. A section comes before its pages, and a filter before its archive pages; everything
/// else comes directly below Beranda, because editors may change the menu but an address must not change.
#[must_use]
pub fn find_trail(page: &Page) -> Trail {
    let Some(own) = page.route().filter(|route| *route != Route::Home) else { return Trail::new() };
    let filter = match &page.content {
        Content::Section(list) => list.filter.as_ref().map(|filter| filter.label.clone()),
        _ => None,
    };
    let label = match (&own, &filter) {
        (Route::SectionPage(_, number) | Route::Filtered(_, _, Some(number)), _) => page_label(*number),
        (_, Some(filter)) => filter.clone(),
        _ => page.title.clone(),
    };
    let above = own.section().filter(|section| own != Route::Section(*section));
    let above = above.map(|section| Crumb { label: section.label().to_owned(), route: Route::Section(section) });
    let first = own.first_of_list().filter(|first| *first != own && matches!(first, Route::Filtered(..)));
    let filtered = first.zip(filter).map(|(route, label)| Crumb { label, route });
    let home = Crumb { label: HOME_LABEL.to_owned(), route: Route::Home };
    [home].into_iter().chain(above).chain(filtered).chain([Crumb { label, route: own }]).collect()
}

/// Returns the label of an archive page: "Halaman 6".
#[must_use]
pub fn page_label(number: PageNumber) -> String {
    format!("Halaman {}", number.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        filter::FilterOptions,
        page::{ListFilter, SectionPage},
        route::NOT_FOUND_PATH,
        section::Section,
    };

    fn trail(path: &str, title: &str) -> (String, String) {
        trail_of(path, title, Content::NotFound)
    }

    /// Returns the labels of the trail as readers see them, and the paths of its links.
    fn trail_of(path: &str, title: &str, content: Content) -> (String, String) {
        let page = Page { path: path.into(), title: title.into(), description: None, rendered_at: None, content };
        let trail = find_trail(&page);
        let labels: Vec<String> = trail.iter().map(|crumb| crumb.label.clone()).collect();
        let paths: Vec<String> = trail.iter().map(|crumb| crumb.route.path()).collect();
        (labels.join(" › "), paths.join(" "))
    }

    #[test]
    fn a_section_stands_before_what_is_in_it() {
        for (path, title, labels, paths) in [
            ("/berita/", "Berita", "Beranda › Berita", "/ /berita/"),
            (
                "/berita/halaman/6/",
                "Berita, halaman 6",
                "Beranda › Berita › Halaman 6",
                "/ /berita/ /berita/halaman/6/",
            ),
            ("/video/a/", "A › B", "Beranda › Video › A › B", "/ /video/ /video/a/"),
        ] {
            assert_eq!(trail(path, title), (labels.to_owned(), paths.to_owned()));
        }
    }

    #[test]
    fn a_filter_stands_before_its_archive_pages() {
        for (path, labels, paths) in [
            ("/berita/tahun/2020/", "Beranda › Berita › Tahun 2020", "/ /berita/ /berita/tahun/2020/"),
            (
                "/berita/tahun/2020/halaman/2/",
                "Beranda › Berita › Tahun 2020 › Halaman 2",
                "/ /berita/ /berita/tahun/2020/ /berita/tahun/2020/halaman/2/",
            ),
        ] {
            let Some(Route::Filtered(section, by, number)) = Route::parse(path) else { panic!("{path}") };
            let list = SectionPage {
                section,
                filter: Some(ListFilter { by, label: "Tahun 2020".into(), total: None }),
                options: FilterOptions::default(),
                archive: None,
                number,
                entries: Vec::new(),
                newer: None,
                older: None,
            };
            assert_eq!(section, Section::News);
            assert_eq!(
                trail_of(path, "Berita, tahun 2020", Content::Section(list)),
                (labels.to_owned(), paths.to_owned())
            );
        }
    }

    #[test]
    fn everything_else_stands_right_below_home() {
        for (path, title) in
            [("/panduan/", "Panduan"), ("/cari/", "Cari"), ("/kontak/", "Kontak"), ("/peta-situs/", "Peta situs")]
        {
            assert_eq!(trail(path, title), (format!("Beranda › {title}"), format!("/ {path}")));
        }
    }

    #[test]
    fn there_is_no_way_to_home_and_to_unknown_paths() {
        for path in ["/", NOT_FOUND_PATH, ""] {
            assert_eq!(trail(path, "Warta"), (String::new(), String::new()), "{path}");
        }
    }
}
