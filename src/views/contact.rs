//! Kontak: how to reach the office. Everything that it shows comes from the site, so the app can show it without a
//! twin.

use crate::{
    components::{
        context::site_context::use_site, definition::render_definition, frame::page_head::render_page_head,
        link::render_link, loading::empty_notice::render_empty_notice,
    },
    copy,
};
use element::{Element, IntoPiece, element};
use leptos::prelude::*;
use model::{
    contact::{Contact, OpeningHours, Phone, phone_href},
    link::LinkTarget,
    mail::mail_href,
    page::{Content, Page},
    route::Route,
};

/// Returns the page as the publisher writes it, without its description.
#[must_use]
pub(crate) fn contact_page() -> Page {
    Page {
        path: Route::Contact.path(),
        title: copy::CONTACT_TITLE.to_owned(),
        description: None,
        rendered_at: None,
        content: Content::Contact,
    }
}

/// Renders address, telephones, mail, hours and map. It follows the site, which may arrive after the page.
pub(crate) fn render_contact_page(title: String) -> Element {
    let site = use_site();
    let contact = move || match site.with(|site| site.contact.clone()) {
        Some(contact) => render_contact(contact),
        None => render_empty_notice(copy::CONTACT_MISSING.to_owned()),
    };
    element("div").class("contact").child(render_page_head(title, None)).child(contact.into_piece())
}

fn render_contact(contact: Contact) -> Element {
    let Contact { name, address, phones, email, hours, map_url, note } = contact;
    let lines = address.into_iter().map(|line| element("p").child(line));
    let map = map_url.map(|url| element("p").child(render_link(&LinkTarget::External(url), copy::CONTACT_MAP)));
    let mail = email.map(|email| {
        let to = LinkTarget::External(mail_href(&email));
        render_part(copy::CONTACT_MAIL).child(element("p").child(render_link(&to, email)))
    });
    let address = element("address")
        .class("contact__address")
        .child(element("p").class("contact__name").child(name))
        .children(lines);
    element("div")
        .child(note.map(|note| element("p").class("contact__note").child(note)))
        .child(render_part(copy::CONTACT_ADDRESS).child(address).child(map))
        .child((!phones.is_empty()).then(|| render_phones(phones)))
        .child(mail)
        .child((!hours.is_empty()).then(|| render_hours(hours)))
}

fn render_part(heading: &'static str) -> Element {
    element("section").class("contact__part").child(element("h2").child(heading))
}

fn render_phones(phones: Vec<Phone>) -> Element {
    let items = phones.into_iter().map(|Phone { label, number }| {
        // A number keeps to one line, to be read and dialled as one.
        let shown = number.replace(' ', "\u{a0}").replace('-', "\u{2011}");
        let item = element("li");
        let item = match label {
            Some(label) => item.child(element("span").class("contact__label").child(label)).child(": "),
            None => item,
        };
        item.child(match phone_href(&number) {
            Some(href) => render_link(&LinkTarget::External(href), shown),
            None => element("span").child(shown),
        })
    });
    render_part(copy::CONTACT_PHONES).child(element("ul").children(items))
}

fn render_hours(hours: Vec<OpeningHours>) -> Element {
    let rows = hours.into_iter().map(|OpeningHours { days, time }| render_definition(days, time));
    let list = element("dl").class("contact__hours").children(rows);
    render_part(copy::CONTACT_HOURS).child(list)
}
