//! The table of routes, with one line for each kind of page.
//!
//! `model::route` owns the addresses; a test in this file compares the table with it in both directions.

mod address;
mod arrival;
mod filters;
mod left_pages;
pub(crate) mod navigation;
mod page_in_list;
mod params;
mod prefetch;
mod screen;
mod search;
mod session_history;
pub(crate) mod shown;
mod shown_page;
mod warm_up;

use leptos::prelude::*;
use leptos_router::{
    ParamSegment, StaticSegment,
    components::{FlatRoutes, Route},
    path,
};
use model::route;
use navigation::Navigation;
use params::{ReadParams, SectionSegment, read_archive, read_entry, read_filtered, read_list, read_static};
use shown_page::ShownPage;

/// Renders the content of `main`.
#[component]
pub(crate) fn PortalRoutes(navigation: Navigation) -> impl IntoView {
    let show = move |wanted: Signal<Option<route::Route>>| view! { <ShownPage navigation wanted /> };
    view! { <RouteTable show /> }
}

/// Renders one line for each kind of page. `show` receives the route that the line has read from the address, or none
/// if no line matches.
#[component]
fn RouteTable<V: IntoView + 'static>(
    show: impl Fn(Signal<Option<route::Route>>) -> V + Copy + Send + 'static,
) -> impl IntoView {
    let page = move |read: ReadParams| move || show(params::use_route(read));
    let nowhere = move || show(Signal::stored(None));
    view! {
        <FlatRoutes fallback=nowhere>
            <Route path=path!("/") view=page(|_| Some(route::Route::Home)) />
            <Route path=path!("/cari") view=page(|_| Some(route::Route::Search)) />
            <Route path=path!("/kontak") view=page(|_| Some(route::Route::Contact)) />
            <Route path=path!("/peta-situs") view=page(|_| Some(route::Route::SiteMap)) />
            <Route path=path!("/tersimpan") view=page(|_| Some(route::Route::Saved)) />
            <Route path=(SectionSegment,) view=page(read_list) />
            <Route path=(SectionSegment, StaticSegment("halaman"), ParamSegment("halaman")) view=page(read_archive) />
            <Route path=(SectionSegment, ParamSegment("dimensi"), ParamSegment("nilai")) view=page(read_filtered) />
            <Route
                path=(
                    SectionSegment,
                    ParamSegment("dimensi"),
                    ParamSegment("nilai"),
                    StaticSegment("halaman"),
                    ParamSegment("halaman"),
                )
                view=page(read_filtered)
            />
            <Route path=(SectionSegment, ParamSegment("slug")) view=page(read_entry) />
            <Route path=path!("/:slug") view=page(read_static) />
            // Matches every other path, because a page that the fallback shows loses its signals when the address
            // changes (ADR 33).
            <Route path=path!("/*lain") view=page(|_| None) />
        </FlatRoutes>
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;
    use leptos_router::{components::Router, location::RequestUrl};
    use model::{base::Base, filter::Filter, page_number::PageNumber, route::Route, section::Section, slug::Slug};

    /// Returns the path of the route that the table reads from an address, or `-`.
    fn match_address(base: &Base, address: &str) -> String {
        let base = base.without_slash().to_owned();
        let owner = Owner::new();
        let html = owner.with(|| {
            provide_context(RequestUrl::new(address));
            let show =
                |wanted: Signal<Option<Route>>| wanted.get_untracked().map_or("-".to_owned(), |wanted| wanted.path());
            view! { <Router base><RouteTable show /></Router> }.to_html()
        });
        owner.unset_with_forced_cleanup();
        html
    }

    fn bases() -> [Base; 3] {
        ["/", "/portal/", "/a/b/"].map(|base| Base::parse(base).unwrap())
    }

    /// Numbers the kinds of routes. A new kind does not compile until it is added here; [`examples`] checks that it has
    /// one of each.
    const fn kind(route: &Route) -> usize {
        match route {
            Route::Home => 0,
            Route::Section(_) => 1,
            Route::SectionPage(..) => 2,
            Route::Filtered(_, _, None) => 3,
            Route::Filtered(_, _, Some(_)) => 4,
            Route::Entry(..) => 5,
            Route::Search => 6,
            Route::Contact => 7,
            Route::SiteMap => 8,
            Route::Saved => 9,
            Route::Static(_) => 10,
        }
    }

    /// Returns routes of every kind, with every section and dimension.
    fn examples() -> Vec<Route> {
        let slug = || Slug::parse("bijak-bermedsos").unwrap();
        let number = PageNumber::new(6);
        let mut routes = vec![Route::Home, Route::Search, Route::Contact, Route::SiteMap, Route::Saved];
        routes.push(Route::Static(slug()));
        for section in Section::ALL {
            routes.push(Route::Section(section));
            routes.push(Route::SectionPage(section, number.unwrap()));
            routes.push(Route::Entry(section, slug()));
            for (key, value) in [("tahun", "2020"), ("unit", "bdk"), ("topik", "cara-membaca")] {
                let filter = Filter::parse(key, value).unwrap();
                routes.extend([None, number].map(|number| Route::Filtered(section, filter.clone(), number)));
            }
        }
        for number in 0..=10 {
            assert!(routes.iter().any(|route| kind(route) == number), "no example of kind {number}");
        }
        routes
    }

    #[test]
    fn every_route_has_its_line_under_every_base() {
        for base in bases() {
            for route in examples() {
                let path = route.path();
                assert_eq!(match_address(&base, &base.join(&path)), path, "under {}", base.as_str());
            }
        }
    }

    #[test]
    fn what_the_table_reads_is_what_the_model_reads() {
        let paths = [
            "/berita",
            "/kontak",
            "/berita/halaman/",
            "/berita/halaman/0/",
            "/berita/halaman/06/",
            "/berita/halaman/x/",
            "/berita/unit/",
            "/berita/unit/A/",
            "/berita/warna/biru/",
            "/berita/tahun/02020/",
            "/berita/tahun/2020/2/",
            "/berita/tahun/2020/halaman/",
            "/berita/tahun/2020/halaman/0/",
            "/berita/tahun/2020/halaman/1/a/",
            "/tahun/2020/",
            "/media/a.webp",
            "/a/b/",
            "/berita/a/b/",
            "/berita/A/",
            "/404.html",
            "/site.json",
            "/data/",
            "/kontak/a/",
            "/peta-situs/halaman/2/",
            "/berita/halaman/1/2/",
            "/Berita/",
            "/berita/%C3%A9/",
            "/berita/%62ijak-bermedsos/",
        ];
        for base in bases() {
            for path in paths {
                let read = Route::parse(path).map_or("-".to_owned(), |route| route.path());
                assert_eq!(match_address(&base, &base.join(path)), read, "{path} under {}", base.as_str());
            }
        }
    }

    #[test]
    fn outside_of_the_base_no_line_fits() {
        let base = Base::parse("/portal/").unwrap();
        for address in ["/berita/", "/lain/berita/", "/"] {
            assert_eq!(match_address(&base, address), "-", "{address}");
        }
    }
}
