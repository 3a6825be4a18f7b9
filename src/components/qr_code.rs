//! QR codes. Their size comes from CSS.

use element::{Element, element};
use model::qr::QrCode;

/// Renders a QR code. `label` says where it leads.
pub(crate) fn render_qr(code: &QrCode, label: &'static str) -> Element {
    let side = code.side();
    element("svg")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .child(element("path").attr("d", code.path()))
}
