//! "Laporkan kesalahan": a link that opens a mail which already names the page. It sends no request to a server of
//! ours.

use crate::{
    components::{
        context::site_context::use_site,
        link::{href_of, render_link},
    },
    copy,
};
use element::{Element, element};
use leptos::prelude::*;
use model::{link::LinkTarget, mail::written_mail_href, route::Route};

/// Renders the link, or returns `None` if the site has no mail address.
pub(crate) fn render_report_link(title: &str, route: &Route) -> Option<Element> {
    let email = use_site().with_untracked(|site| site.contact.as_ref().and_then(|contact| contact.email.clone()))?;
    let body = copy::report_body(title, &href_of(route));
    let to = LinkTarget::External(written_mail_href(&email, &copy::report_subject(title), &body));
    Some(element("p").class("report-link").child(render_link(&to, copy::REPORT)))
}
