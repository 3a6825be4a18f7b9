//! Links and the events on them.

use model::{base::Base, route::Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlInputElement, MouseEvent};

/// Where a link on this site leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Destination {
    /// Path with base.
    pub(crate) path: String,
    /// `?…` or empty.
    pub(crate) query: String,
    /// `#…` or empty.
    pub(crate) fragment: String,
}

impl Destination {
    /// Returns the destination in the address bar.
    pub(crate) fn of_address() -> Self {
        let (path, query, fragment) = super::document::address().unwrap_or_default();
        Self { path, query, fragment }
    }

    /// Returns the route of the page; none if it is not a page of the portal.
    pub(crate) fn route(&self, base: &Base) -> Option<Route> {
        base.strip(&self.path).and_then(Route::parse)
    }

    /// Whether it is a place within the document at the current address, whatever page that is.
    pub(crate) fn is_within_document(&self) -> bool {
        let here = Self::of_address();
        !self.fragment.is_empty() && (&self.path, &self.query) == (&here.path, &here.query)
    }

    /// Returns path, query and fragment as they stand in the address bar.
    pub(crate) fn to_path(&self) -> String {
        format!("{}{}{}", self.path, self.query, self.fragment)
    }
}

/// What a click asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Click {
    /// The click is not on a link.
    Elsewhere,
    /// A link that the browser has to follow itself: another site, `target`, `download`, `rel=external`, a modifier
    /// key.
    ForBrowser,
    /// A link within this site.
    Within(Destination),
}

/// Reads a click.
pub(crate) fn read_click(event: &MouseEvent) -> Click {
    let Some(link) = link_of(event) else { return Click::Elsewhere };
    if is_plain_click(event) {
        destination_of(&link).map_or(Click::ForBrowser, Click::Within)
    } else {
        Click::ForBrowser
    }
}

/// Whether a click is a plain one: the main button, no modifier key, and not handled by another listener.
pub(crate) fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key())
        && !event.default_prevented()
}

/// Returns where the link under an event leads, if the app could follow it.
pub(crate) fn destination_under(event: &Event) -> Option<Destination> {
    destination_of(&link_of(event)?)
}

/// Returns where the links in view lead, in the order of the document.
pub(crate) fn destinations_in_view() -> Vec<Destination> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let links = super::document::root().and_then(|root| root.query_selector_all("main a[href]").ok());
    let Some(links) = links else { return Vec::new() };
    (0..links.length())
        .filter_map(|index| links.get(index)?.dyn_into::<HtmlAnchorElement>().ok())
        // A link in a closed disclosure has a position, but is not in view.
        .filter(|link| link.closest("details:not([open])").is_ok_and(|closed| closed.is_none()))
        .filter(|link| {
            let place = link.get_bounding_client_rect();
            place.bottom() > 0.0 && place.top() < height
        })
        .filter_map(|link| destination_of(&link))
        .collect()
}

/// Returns the link under an event.
pub(crate) fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("a[href]").ok()??.dyn_into().ok()
}

fn destination_of(link: &HtmlAnchorElement) -> Option<Destination> {
    let is_for_browser = !matches!(link.target().as_str(), "" | "_self")
        || link.has_attribute("download")
        || link.rel().split_ascii_whitespace().any(|word| word == "external");
    let origin = web_sys::window()?.location().origin().ok()?;
    if is_for_browser || link.origin() != origin {
        return None;
    }
    Some(Destination { path: link.pathname(), query: link.search(), fragment: link.hash() })
}

/// Whether the target of an event is the element with this id.
pub(crate) fn is_on(event: &Event, id: &str) -> bool {
    event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| target.id() == id)
}

/// Returns the text in the input with this id, if it is in the form that an event comes from.
pub(crate) fn words_of_form(event: &Event, id: &str) -> Option<String> {
    let form: Element = event.target()?.dyn_into().ok()?;
    let input = form.query_selector(&format!("#{id}")).ok()??;
    Some(input.dyn_into::<HtmlInputElement>().ok()?.value())
}
