//! Turns the parameters of a matched line of the table into a route.

use leptos::prelude::*;
use leptos_router::{
    PartialPathMatch, PathSegment, PossibleRouteMatch,
    hooks::{use_location, use_params_map},
    params::ParamsMap,
};
use model::{filter::Filter, page_number::PageNumber, route::Route, section::Section, slug::Slug};

/// Reads the parameters of a line of the table; returns none if they name no page.
pub(super) type ReadParams = fn(&ParamsMap) -> Option<Route>;

const SECTION: &str = "bagian";

/// Matches the first segment of a path if it is a section. `:bagian` would also match `/kontak/` and every fixed page.
#[derive(Debug, Clone, Copy)]
pub(super) struct SectionSegment;

impl PossibleRouteMatch for SectionSegment {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let inner = path.strip_prefix('/')?;
        let slug = inner.split('/').next().filter(|slug| Section::find(slug).is_some())?;
        let (matched, remaining) = path.split_at(1 + slug.len());
        Some(PartialPathMatch::new(remaining, vec![(SECTION.into(), slug.to_owned())], matched))
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.push(PathSegment::Param(SECTION.into()));
    }
}

/// Returns the route that the address names. Works only in the view of a line of the table.
pub(super) fn use_route(read: ReadParams) -> Signal<Option<Route>> {
    let params = use_params_map();
    let path = use_location().pathname;
    // The router decodes parameters, but no path of the portal has an escape, and the model accepts none.
    let is_plain = move || path.with(|path| !path.contains('%'));
    Signal::derive(move || params.with(read).filter(|_| is_plain()))
}

fn section(params: &ParamsMap) -> Option<Section> {
    Section::find(params.get_str(SECTION)?)
}

fn number(params: &ParamsMap) -> Option<PageNumber> {
    PageNumber::parse(params.get_str("halaman")?)
}

fn slug(params: &ParamsMap) -> Option<Slug> {
    Slug::parse(params.get_str("slug")?).ok()
}

/// `/berita/`
pub(super) fn read_list(params: &ParamsMap) -> Option<Route> {
    section(params).map(Route::Section)
}

/// `/berita/halaman/6/`
pub(super) fn read_archive(params: &ParamsMap) -> Option<Route> {
    Some(Route::SectionPage(section(params)?, number(params)?))
}

/// `/berita/tahun/2020/` and `/berita/tahun/2020/halaman/3/`
pub(super) fn read_filtered(params: &ParamsMap) -> Option<Route> {
    let filter = Filter::parse(params.get_str("dimensi")?, params.get_str("nilai")?)?;
    let number = match params.get_str("halaman") {
        Some(number) => Some(PageNumber::parse(number)?),
        None => None,
    };
    Some(Route::Filtered(section(params)?, filter, number))
}

/// `/berita/<slug>/`
pub(super) fn read_entry(params: &ParamsMap) -> Option<Route> {
    Some(Route::Entry(section(params)?, slug(params)?))
}

/// `/<slug>/`
pub(super) fn read_static(params: &ParamsMap) -> Option<Route> {
    slug(params).map(Route::Static)
}
