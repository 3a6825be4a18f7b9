//! The facets that narrow the hits, each value with its number of hits.

use crate::{
    components::{
        context::site_context::{use_base, use_site},
        lists::filter_panel::{render_group, render_panel},
    },
    copy,
    data::found::Found,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{search::FACETS, section::Section};

/// Renders the facets that divide the hits, and those of which a value is chosen.
pub(crate) fn render_search_facets(found: &Found) -> Option<Element> {
    let Found { question, answer } = found;
    let (base, site) = (use_base(), use_site());
    let mut groups = Vec::new();
    for (facet, values) in answer.facets.iter().enumerate() {
        let chosen = question.facets.get(facet).map(String::as_str).unwrap_or_default();
        let (Some(key), Some(heading)) = (FACETS.get(facet), copy::search::FACETS.get(facet)) else { continue };
        // A single value divides nothing.
        if values.len() < 2 && chosen.is_empty() {
            continue;
        }
        let links = values.iter().map(|value| {
            let name = match facet {
                0 => Section::find(&value.value).map_or("", Section::label).to_owned(),
                2 => site.with_untracked(|site| site.unit_name_of(&value.value).to_owned()),
                _ => value.value.clone(),
            };
            let link = element("a")
                .class("filter-panel__link")
                .attr("href", base.join(&question.toggled(facet, &value.value).path()))
                .attr_if("aria-current", (chosen == value.value).then_some("true"))
                .child(copy::search::with_count(&name, value.count));
            element("li").child(link)
        });
        let id = format!("facet_{key}");
        groups.push(render_group(id, element("h3").child(*heading), links));
    }
    if groups.is_empty() {
        return None;
    }
    let is_narrowed = question.facets.iter().any(|chosen| !chosen.is_empty());
    if is_narrowed {
        let href = base.join(&question.widened().path());
        groups.push(element("p").child(element("a").attr("href", href).child(copy::lists::CLEAR)));
    }
    let groups = element("div").class("filter-panel__groups").children(groups);
    Some(render_panel(copy::search::NARROW).attr_if("open", is_narrowed.then_some("")).child(groups))
}
