//! The chosen filters, each with a link that removes it.

use crate::{
    components::{
        context::site_context::{use_base, use_site},
        frame::page_head::render_quiet_heading,
    },
    copy,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{filter::Selection, section::Section};

/// The id of the heading, which gets the focus when the focused element was removed.
pub(crate) const HEADING_ID: &str = "chosen_filters";

/// Renders each chosen value as a link to the list without it.
pub(crate) fn render_filter_chips(section: Section, selection: &Selection) -> Element {
    let base = use_base();
    let chips = selection.filters().map(|filter| {
        let label = use_site().with_untracked(|site| filter.label(site));
        let link = element("a")
            .class("filter-chip")
            .attr("href", base.join(&selection.clone().without(filter).path(section)))
            .attr("aria-label", copy::lists::remove_filter(&label))
            .child(label);
        element("li").child(link)
    });
    let clear = (selection.filters().count() > 1).then(|| {
        let href = base.join(&Selection::default().path(section));
        element("li").child(element("a").class("filter-chips__clear").attr("href", href).child(copy::lists::CLEAR))
    });
    element("section")
        .class("filter-chips")
        .attr("aria-labelledby", HEADING_ID)
        .child(render_quiet_heading(HEADING_ID, copy::lists::CHOSEN))
        .child(element("ul").children(chips).child(clear))
}
