//! "Laporkan kesalahan": a mail that names the page already. No server of ours is asked.

use super::{
    link::{href_of, render_link},
    site_context::use_site,
};
use crate::copy;
use leptos::prelude::*;
use model::{link::LinkTarget, mail::written_mail_href, route::Route};

/// Opens the mail; nothing where the office tells no mail address.
#[component]
pub(crate) fn ReportLink(title: String, route: Route) -> impl IntoView {
    let email = use_site().with_untracked(|site| site.contact.as_ref().and_then(|contact| contact.email.clone()))?;
    let body = copy::report_body(&title, &href_of(&route));
    let to = LinkTarget::External(written_mail_href(&email, &copy::report_subject(&title), &body));
    Some(view! { <p class="report-link">{render_link(&to, copy::REPORT)}</p> })
}
