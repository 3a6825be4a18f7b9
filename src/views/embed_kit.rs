//! "Sematkan": builds the lines that put a list or an entry on another site, previews them, and checks what could keep
//! them from working. It is a document of its own, with the portal's head and foot, its own script, and no app.

use crate::{
    components::frame::{page_head::render_page_head, site_footer::SiteFooter, site_header::SiteHeader},
    copy::{SKIP_LINK, embed as words},
};
use leptos::{either::Either, prelude::*};
use model::{names, route::Route, section::Section};

/// Renders the whole page. `origins`: the sites that may show entries and lists of the portal in a frame.
pub(crate) fn render_embed_kit(origins: &[String]) -> impl IntoView + use<> {
    let current = Signal::stored(None::<Route>);
    view! {
        <a class="skip-link" href="#konten">{SKIP_LINK}</a>
        <SiteHeader current />
        <main id="konten" class="site-main" tabindex="-1">
            <div class="page embed-kit">
                {render_page_head(words::TITLE, Some(words::LEDE.to_owned()))}
                {render_form()}
                {render_preview()}
                {render_check(origins)}
            </div>
        </main>
        <SiteFooter />
    }
}

fn render_form() -> impl IntoView {
    let sections = Section::ALL.map(|section| (section.slug(), section.label()));
    let select = |id: &'static str, values: &[(&'static str, &'static str)]| {
        let options = values.iter().map(|(value, label)| view! { <option value=*value>{*label}</option> });
        view! { <select id=id name=id>{options.collect_view()}</select> }
    };
    let limit = view! { <input id=names::EMBED_LIMIT_ID type="number" min="1" max="12" value="5" /> };
    // Not a `<form>`: nothing is submitted.
    view! {
        <div class="embed-kit__form" id=names::EMBED_FORM_ID role="group" aria-label=words::TITLE>
            {render_field(names::EMBED_KIND_ID, words::KIND, select(names::EMBED_KIND_ID, &words::KINDS))}
            {render_field(names::EMBED_SECTION_ID, words::SECTION, select(names::EMBED_SECTION_ID, &sections))}
            {render_field(names::EMBED_ENTRY_ID, words::ENTRY, view! { <input id=names::EMBED_ENTRY_ID type="text" /> })}
            {render_field(names::EMBED_LIMIT_ID, words::LIMIT, limit)}
            {render_field(names::EMBED_THEME_ID, words::THEME, select(names::EMBED_THEME_ID, &words::THEMES))}
        </div>
    }
}

fn render_field(id: &'static str, label: &'static str, control: impl IntoView) -> impl IntoView {
    view! { <p class="embed-kit__field"><label for=id>{label}</label>{control}</p> }
}

fn render_preview() -> impl IntoView {
    view! {
        <section aria-labelledby="embed_code_heading">
            <h2 id="embed_code_heading">{words::CODE}</h2>
            <label class="visually-hidden" for=names::EMBED_CODE_ID>{words::CODE}</label>
            <textarea id=names::EMBED_CODE_ID rows="6" spellcheck="false"></textarea>
            <p><button class="button" type="button" id=names::EMBED_COPY_ID>{words::COPY}</button></p>
            <p role="status" id=names::EMBED_STATUS_ID></p>
            <h2>{words::PREVIEW}</h2>
            <div class="embed-kit__preview" id=names::EMBED_PREVIEW_ID></div>
            <noscript>{words::NEEDS_SCRIPT}</noscript>
        </section>
    }
}

fn render_check(origins: &[String]) -> impl IntoView + use<> {
    let allowed = origins.iter().map(|origin| view! { <li><code>{origin.clone()}</code></li> }).collect_view();
    let allowed = if allowed.is_empty() {
        Either::Left(view! { <p>{words::NO_ORIGINS}</p> })
    } else {
        Either::Right(view! { <ul>{allowed}</ul> })
    };
    let host = view! { <input id=names::EMBED_HOST_ID type="url" placeholder=words::HOST_EXAMPLE /> };
    view! {
        <section aria-labelledby="embed_check_heading">
            <h2 id="embed_check_heading">{words::CHECK}</h2>
            {render_field(names::EMBED_HOST_ID, words::HOST, host)}
            <div role="status"><ul id=names::EMBED_CHECKS_ID></ul></div>
            <h3>{words::ALLOWED}</h3>
            {allowed}
            <p>{words::ALLOWED_HOW}</p>
        </section>
    }
}
