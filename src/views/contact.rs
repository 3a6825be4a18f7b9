//! Kontak: how to reach the office. Everything that it shows is the site's, so the app can show it without a twin.

use crate::{
    components::{
        empty_notice::EmptyNotice,
        link::render_link,
        piece::{IntoPiece, Piece},
        site_context::use_site,
    },
    copy,
};
use leptos::prelude::*;
use model::{
    contact::{Contact, OpeningHours, Phone, phone_href},
    link::LinkTarget,
    mail::mail_href,
    page::{Content, Page},
    route::Route,
};

/// The page as the publisher writes it, but for its description.
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

/// Address, telephones, mail, hours and map. Follows the site, which may come after the page.
#[component]
pub(crate) fn ContactView(title: String) -> impl IntoView {
    let site = use_site();
    view! {
        <div class="contact">
            <header class="page-head"><h1>{title}</h1></header>
            {move || match site.with(|site| site.contact.clone()) {
                Some(contact) => render_contact(contact),
                None => view! { <EmptyNotice text=copy::CONTACT_MISSING.to_owned() /> }.into_piece(),
            }}
        </div>
    }
}

fn render_contact(contact: Contact) -> Piece {
    let Contact { name, address, phones, email, hours, map_url, note } = contact;
    let lines = address.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let map = map_url.map(|url| view! { <p>{render_link(&LinkTarget::External(url), copy::CONTACT_MAP)}</p> });
    let mail = email.map(|email| {
        let to = LinkTarget::External(mail_href(&email));
        view! { <section class="contact__part"><h2>{copy::CONTACT_MAIL}</h2><p>{render_link(&to, email)}</p></section> }
    });
    view! {
        {note.map(|note| view! { <p class="contact__note">{note}</p> })}
        <section class="contact__part">
            <h2>{copy::CONTACT_ADDRESS}</h2>
            <address class="contact__address"><p class="contact__name">{name}</p>{lines}</address>
            {map}
        </section>
        {render_phones(phones)}
        {mail}
        {render_hours(hours)}
    }
    .into_piece()
}

fn render_phones(phones: Vec<Phone>) -> Option<impl IntoView> {
    if phones.is_empty() {
        return None;
    }
    let items = phones
        .into_iter()
        .map(|Phone { label, number }| {
            // A number keeps to one line, to be read and dialled as one.
            let shown = number.replace(' ', "\u{a0}").replace('-', "\u{2011}");
            let number = match phone_href(&number) {
                Some(href) => render_link(&LinkTarget::External(href), shown).into_piece(),
                None => view! { <span>{shown}</span> }.into_piece(),
            };
            view! { <li>{label.map(|label| view! { <span class="contact__label">{label}</span>": " })}{number}</li> }
        })
        .collect_view();
    Some(view! { <section class="contact__part"><h2>{copy::CONTACT_PHONES}</h2><ul>{items}</ul></section> })
}

fn render_hours(hours: Vec<OpeningHours>) -> Option<impl IntoView> {
    if hours.is_empty() {
        return None;
    }
    let rows = hours
        .into_iter()
        .map(|OpeningHours { days, time }| view! { <div><dt>{days}</dt><dd>{time}</dd></div> })
        .collect_view();
    Some(view! {
        <section class="contact__part"><h2>{copy::CONTACT_HOURS}</h2><dl class="contact__hours">{rows}</dl></section>
    })
}
