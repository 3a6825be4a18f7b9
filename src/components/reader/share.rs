//! "Bagikan": WhatsApp, the clipboard, the device's own share sheet. No other service is contacted before a press.

use crate::{
    components::{context::second_pass::second_pass, link::href_of},
    copy,
    platform::{document, share},
};
use element::{Element, element};
use leptos::prelude::*;
use model::{mail::percent_encode, names, route::Route};

/// Renders the ways to share a page. Its full address is known only where the page is open, so all of them need the
/// app.
pub(crate) fn render_share(title: &str, route: &Route) -> Element {
    let path = href_of(route);
    let url_path = path.clone();
    let url = move || document::whole_address(&url_path);
    let whatsapp = RwSignal::new(whatsapp_href(title));
    let can_share = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let (shared_title, text_title) = (title.to_owned(), title.to_owned());
    {
        let url = url.clone();
        second_pass(move |_| {
            whatsapp.set(whatsapp_href(&format!("{text_title}\n{}", url())));
            can_share.set(share::can_share());
        });
    }
    let copied = url.clone();
    let button = |label: &'static str| element("button").class("share__way").attr("type", "button").child(label);
    // `src/library/` saves the entry, sets `aria-pressed` and reports the outcome.
    let save = button(copy::saved::SAVE)
        .attr(names::SAVE_ATTRIBUTE, path)
        .attr("aria-label", copy::saved::SAVE_LABEL)
        .attr("aria-pressed", "false");
    let ways = element("div")
        .class("share__ways")
        .attr("data-needs-app", "")
        .child(save)
        .child(
            element("a")
                .class("share__way")
                .attr("rel", "external")
                .attr("aria-label", copy::reader::SHARE_WHATSAPP_LABEL)
                .changing("href", move || Some(whatsapp.get()))
                .child(copy::reader::SHARE_WHATSAPP),
        )
        .child(button(copy::reader::SHARE_COPY).on_click(move |_| {
            let url = copied();
            let text = url.clone();
            share::copy(&text, move |is_copied| {
                said.set(if is_copied {
                    copy::reader::SHARE_COPIED.to_owned()
                } else {
                    copy::reader::copy_refused(&url)
                });
            });
        }))
        .child(
            button(copy::reader::SHARE_MORE)
                .attr("aria-label", copy::reader::SHARE_MORE_LABEL)
                .flag("hidden", move || !can_share.get())
                .on_click(move |_| share::share(&shared_title, &url())),
        );
    element("section")
        .class("share")
        .attr("aria-labelledby", "share_heading")
        .child(element("h2").attr("id", "share_heading").child(copy::reader::SHARE_HEADING))
        .child(ways)
        .child(element("p").class("share__status").attr("role", "status").changing_text(move || said.get()))
        .child(element("p").class("share__status").attr("id", names::SAVE_STATUS_ID).attr("role", "status"))
}

fn whatsapp_href(text: &str) -> String {
    format!("https://wa.me/?text={}", percent_encode(text))
}
