//! The foot of a printed page: its address and a QR code that leads there.

use crate::{
    components::{context::second_pass::second_pass, link::href_of, qr_code::render_qr},
    copy,
    platform::document,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{qr::QrCode, route::Route};

/// Renders the address and the QR code. The app completes the address with the origin under which the page is open; the
/// publisher makes the code, because it knows the configured origin.
pub(crate) fn render_print_footer(route: &Route, qr: Option<QrCode>) -> Element {
    let path = href_of(route);
    let address = RwSignal::new(path.clone());
    second_pass(move |_| address.set(document::whole_address(&path)));
    let drawing = qr.map(|code| render_qr(&code, copy::board::PRINT_QR_LABEL));
    element("div").class("print-footer").child(drawing).child(element("p").changing_text(move || address.get()))
}
