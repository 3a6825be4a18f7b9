//! "Laporkan kesalahan": a mail that names the page already. No server of ours is asked.

use super::{
    element::{Element, element},
    link::{href_of, render_link},
    site_context::use_site,
};
use crate::copy;
use leptos::prelude::*;
use model::{link::LinkTarget, mail::written_mail_href, route::Route};

/// Opens the mail; nothing where the office tells no mail address.
pub(crate) fn render_report_link(title: &str, route: &Route) -> Option<Element> {
    let email = use_site().with_untracked(|site| site.contact.as_ref().and_then(|contact| contact.email.clone()))?;
    let body = copy::report_body(title, &href_of(route));
    let to = LinkTarget::External(written_mail_href(&email, &copy::report_subject(title), &body));
    Some(element("p").class("report-link").child(render_link(&to, copy::REPORT)))
}
