//! Icons. Their colours and sizes come from CSS.

use element::{Element, element};

/// Renders a drawing that only repeats the words beside it.
pub(crate) fn render_icon(view_box: &'static str, paths: &[&'static str]) -> Element {
    let paths = paths.iter().map(|path| element("path").attr("d", *path));
    element("svg").attr("viewBox", view_box).attr("aria-hidden", "true").children(paths)
}
