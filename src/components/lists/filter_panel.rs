//! The filters of a list: a disclosure with plain links, and how many entries there are.

use crate::{
    components::context::site_context::{use_base, use_site},
    copy,
};
use element::{Element, IntoPiece, Piece, element};
use leptos::prelude::*;
use model::{
    filter::{DIMENSIONS, Filter, FilterOptions, Selection},
    section::Section,
};

/// Renders the panel beside the count. `count` returns the visible text, and a text for screen readers only.
pub(crate) fn render_filter_bar(
    panel: Element,
    count: impl Fn() -> (String, String) + Copy + Send + 'static,
) -> Element {
    let said = element("span").class("visually-hidden").changing_text(move || count().1);
    let status = element("p")
        .class("filter-bar__status")
        .attr("role", "status")
        .child(element("span").changing_text(move || count().0))
        .child(said);
    element("div").class("filter-bar").child(panel).child(status)
}

/// Renders the panel of a section's own page, which carries the values to choose from.
pub(crate) fn render_filter_panel(
    section: Section,
    options: &FilterOptions,
    selection: RwSignal<Selection>,
) -> Element {
    render_panel(copy::lists::FILTER).child(render_groups(section, options, selection))
}

/// Renders the panel of a filtered page. The values to choose from come from the section's own page, so there is no
/// panel without the app.
pub(crate) fn render_late_filter_panel(
    section: Section,
    options: RwSignal<Option<FilterOptions>>,
    selection: RwSignal<Selection>,
) -> Element {
    let groups: Piece = (move || options.get().map(|options| render_groups(section, &options, selection))).into_piece();
    render_panel(copy::lists::FILTER).attr("data-needs-app", "").child(groups)
}

/// Renders the disclosure, which `label` opens.
pub(crate) fn render_panel(label: &'static str) -> Element {
    element("details").class("filter-panel").child(element("summary").class("filter-panel__summary").child(label))
}

fn render_groups(section: Section, options: &FilterOptions, selection: RwSignal<Selection>) -> Element {
    let groups = DIMENSIONS.iter().zip(options.by_dimension()).filter(|(_, values)| !values.is_empty()).map(
        |((key, heading), values)| {
            let id = format!("filter_{key}");
            let links = values.into_iter().map(|value| element("li").child(render_value(section, value, selection)));
            render_group(id, element("h2").child(*heading), links)
        },
    );
    element("div").class("filter-panel__groups").children(groups)
}

/// Renders the values of one kind under their heading.
pub(crate) fn render_group(id: String, heading: Element, links: impl Iterator<Item = Element>) -> Element {
    element("section")
        .class("filter-panel__group")
        .attr("aria-labelledby", id.clone())
        .child(heading.attr("id", id))
        .child(element("ul").children(links))
}

/// Renders a link to the selection with this value in it.
fn render_value(section: Section, value: Filter, selection: RwSignal<Selection>) -> Element {
    let base = use_base();
    let name = use_site().with_untracked(|site| value.name(site));
    let chosen = value.clone();
    let href = move || Some(base.join(&selection.get().with(value.clone()).path(section)));
    let current =
        move || selection.with(|selection| selection.filters().any(|filter| *filter == chosen)).then_some("true");
    element("a").class("filter-panel__link").changing("href", href).changing("aria-current", current).child(name)
}
