//! The urgent notice above every page.

use super::site_context::use_site;
use crate::copy;
use leptos::prelude::*;

/// Nothing where there is no notice.
#[component]
pub(crate) fn UrgentNotice() -> impl IntoView {
    let site = use_site();
    move || {
        site.get().notice.clone().map(|notice| {
            view! {
                <section class="urgent-notice" aria-label=copy::NOTICE_LABEL>
                    <p><strong>{notice.title}</strong>" "{notice.text}</p>
                </section>
            }
        })
    }
}
