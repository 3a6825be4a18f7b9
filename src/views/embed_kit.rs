//! "Sematkan": builds the lines that put a list or an entry on another site, previews them, and checks what could keep
//! them from working. It is a document of its own, with the portal's head and foot, its own script, and no app.

use crate::{
    components::{
        element::{Child, Element, element},
        page_head::render_page_head,
        piece::IntoPiece,
        site_footer::SiteFooter,
        site_header::SiteHeader,
    },
    copy::embed as words,
};
use leptos::prelude::*;
use model::{route::Route, section::Section};

/// Renders the whole page. `origins`: the sites that may show entries and lists of the portal in a frame.
pub(crate) fn render_embed_kit(origins: &[String]) -> impl IntoView + use<> {
    let main =
        element("div").class("page embed-kit").child(render_page_head(words::TITLE, Some(words::LEDE.to_owned())));
    let main = main.child(render_form()).child(render_preview()).child(render_check(origins));
    let current = Signal::stored(None::<Route>);
    view! {
        <a class="skip-link" href="#konten">{crate::copy::SKIP_LINK}</a>
        <SiteHeader current />
        <main id="konten" class="site-main" tabindex="-1">{main.into_piece()}</main>
        <SiteFooter />
    }
}

fn render_form() -> Element {
    let option = |value: &'static str, label: &'static str| element("option").attr("value", value).child(label);
    let sections = Section::ALL.map(|section| option(section.slug(), section.label()));
    let kinds = words::KINDS.map(|(value, label)| option(value, label));
    let themes = words::THEMES.map(|(value, label)| option(value, label));
    let select = |id: &'static str| element("select").attr("id", id).attr("name", id);
    let limit = element("input")
        .attr("id", "limit")
        .attr("type", "number")
        .attr("min", "1")
        .attr("max", "12")
        .attr("value", "5");
    // Not a `<form>`: nothing is submitted.
    element("div")
        .class("embed-kit__form")
        .attr("id", "embed_form")
        .attr("role", "group")
        .attr("aria-label", words::TITLE)
        .child(render_field("kind", words::KIND, select("kind").child(Vec::from(kinds))))
        .child(render_field("section", words::SECTION, select("section").child(Vec::from(sections))))
        .child(render_field("entry", words::ENTRY, element("input").attr("id", "entry").attr("type", "text")))
        .child(render_field("limit", words::LIMIT, limit))
        .child(render_field("theme", words::THEME, select("theme").child(Vec::from(themes))))
}

fn render_field(id: &'static str, label: &'static str, control: Element) -> Element {
    element("p").class("embed-kit__field").child(element("label").attr("for", id).child(label)).child(control)
}

fn render_preview() -> Element {
    let code = element("textarea").attr("id", "embed_code").attr("rows", "6").attr("spellcheck", "false");
    let copy = element("button").class("button").attr("type", "button").attr("id", "embed_copy").child(words::COPY);
    element("section")
        .attr("aria-labelledby", "embed_code_heading")
        .child(element("h2").attr("id", "embed_code_heading").child(words::CODE))
        .child(element("label").class("visually-hidden").attr("for", "embed_code").child(words::CODE))
        .child(code)
        .child(element("p").child(copy))
        .child(element("p").attr("role", "status").attr("id", "embed_status"))
        .child(element("h2").child(words::PREVIEW))
        .child(element("div").class("embed-kit__preview").attr("id", "embed_preview"))
        .child(element("noscript").child(words::NEEDS_SCRIPT))
}

fn render_check(origins: &[String]) -> Element {
    let allowed: Vec<Element> =
        origins.iter().map(|origin| element("li").child(element("code").child(origin.clone()))).collect();
    let allowed: Child = if allowed.is_empty() {
        Child::Element(element("p").child(words::NO_ORIGINS))
    } else {
        Child::Element(element("ul").child(allowed))
    };
    let host = element("input").attr("id", "host").attr("type", "url").attr("placeholder", words::HOST_EXAMPLE);
    element("section")
        .attr("aria-labelledby", "embed_check_heading")
        .child(element("h2").attr("id", "embed_check_heading").child(words::CHECK))
        .child(render_field("host", words::HOST, host))
        .child(element("div").attr("role", "status").child(element("ul").attr("id", "embed_checks")))
        .child(element("h3").child(words::ALLOWED))
        .child(allowed)
        .child(element("p").child(words::ALLOWED_HOW))
}
