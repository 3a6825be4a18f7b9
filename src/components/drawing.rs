//! Drawings within the page: icons and QR codes. Their colours and sizes come from CSS.

use element::{Element, element};
use model::qr::QrCode;

/// Renders a drawing that only repeats the words beside it.
pub(crate) fn render_drawing(view_box: &'static str, paths: &[&'static str]) -> Element {
    let paths = paths.iter().map(|path| element("path").attr("d", *path));
    element("svg").attr("viewBox", view_box).attr("aria-hidden", "true").children(paths)
}

/// Renders a QR code. `label` says where it leads.
pub(crate) fn render_qr(code: &QrCode, label: &'static str) -> Element {
    let side = code.side();
    element("svg")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .child(element("path").attr("d", code.path()))
}
