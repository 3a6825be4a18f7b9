//! Rendering a page natively, for the publisher: the same views, as HTML.

use crate::{
    app::App,
    components::context::site_context::provide_site,
    copy::{self, outside_app},
    views::{board, embed, embed_kit},
};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use model::{
    entry::Entry,
    names,
    page::{Content, Page},
    site::Site,
};
use std::sync::Arc;

/// Renders the inside of the root element of a page.
#[must_use]
pub fn render_app(site: &Arc<Site>, page: &Arc<Page>) -> String {
    let (site, page) = (Arc::clone(site), Arc::clone(page));
    render(move || {
        provide_context(RequestUrl::new(&site.base.join(&page.path)));
        view! { <App site page is_taken_over=Signal::stored(false) /> }
    })
}

/// Renders the inside of the hidden notice outside the root that `boot.js` shows when the app could not start or has
/// failed.
#[must_use]
pub fn render_boot_notice() -> String {
    render(|| {
        view! {
            <p>{outside_app::BOOT_FAILED}</p>
            <button class="button" type="button" data-boot=names::ACTION_RELOAD>{copy::RELOAD}</button>
            <button class="button" type="button" data-boot=names::ACTION_DISMISS>{outside_app::DISMISS}</button>
        }
    })
}

/// Renders the other parts outside the root: the line about the connection, and the portal's prompts. `src/boot/` shows
/// them. The regions are always there, so that screen readers announce their changes.
#[must_use]
pub fn render_prompts() -> String {
    let answer = |name: &'static str, label: &'static str| {
        view! { <button class="button" type="button" data-answer=name>{label}</button> }
    };
    let prompt = move |name: &'static str, text: &'static str, act: Option<(&'static str, &'static str)>| {
        view! {
            <div class="boot-notice" data-prompt=name hidden>
                <p>{text}</p>
                {act.map(|(name, label)| answer(name, label))}
                {answer(names::ANSWER_LATER, outside_app::LATER)}
            </div>
        }
    };
    render(move || {
        view! {
            <div id=names::CONNECTION_LINE_ID role="status">
                <p class="boot-notice" data-offline=outside_app::OFFLINE data-copy=outside_app::COPY hidden>
                    <span></span>
                    <button class="button" type="button" hidden>{copy::RELOAD}</button>
                </p>
            </div>
            <div role="status">
                {prompt(names::PROMPT_UPDATE, outside_app::NEW_VERSION, Some((names::ANSWER_RELOAD, copy::RELOAD)))}
                {prompt(names::PROMPT_INSTALL, outside_app::INSTALL, Some((names::ANSWER_INSTALL, outside_app::DO_INSTALL)))}
                {prompt(names::PROMPT_INSTALL_BY_HAND, outside_app::INSTALL_BY_HAND, None)}
            </div>
        }
    })
}

/// Renders the inside of the body of a sheet for a notice board.
#[must_use]
pub fn render_board(site: &Arc<Site>, entry: &Entry, address: &str) -> String {
    let owner = site.owner.clone();
    let site = Arc::clone(site);
    render(move || {
        provide_site(site);
        board::render_board(&owner, entry, address)
    })
}

/// Renders the inside of the body of a page for the frames of other sites; returns `None` for a kind of page that has
/// none.
#[must_use]
pub fn render_embed(site: &Arc<Site>, page: &Page) -> Option<String> {
    let provide_site = || provide_site(Arc::clone(site));
    match page.content.clone() {
        Content::Section(list) => Some(render(|| {
            provide_site();
            embed::render_embed_list(list)
        })),
        Content::Entry(entry) => Some(render(|| {
            provide_site();
            embed::render_embed_entry(*entry)
        })),
        _ => None,
    }
}

/// Renders the inside of the root element of the page `/sematkan/`. `origins`: the sites that may show entries and
/// lists of the portal in a frame.
#[must_use]
pub fn render_embed_kit(site: &Arc<Site>, origins: &[String]) -> String {
    let site = Arc::clone(site);
    render(move || {
        provide_site(site);
        embed_kit::render_embed_kit(origins)
    })
}

fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    // Leptos marks places with `<!>`, which is not a valid comment; the spelled-out form means the same to a browser.
    html.replace("<!>", "<!---->")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `view!` takes no constant as the name of an attribute, so this test compares the names written there with those
    /// that the scripts look for.
    #[test]
    fn the_scripts_find_the_parts_outside_the_app() {
        let html = render_boot_notice() + &render_prompts();
        for (name, value) in [
            (names::ACTION_ATTRIBUTE, names::ACTION_RELOAD),
            (names::ACTION_ATTRIBUTE, names::ACTION_DISMISS),
            (names::PROMPT_ATTRIBUTE, names::PROMPT_UPDATE),
            (names::PROMPT_ATTRIBUTE, names::PROMPT_INSTALL),
            (names::PROMPT_ATTRIBUTE, names::PROMPT_INSTALL_BY_HAND),
            (names::ANSWER_ATTRIBUTE, names::ANSWER_RELOAD),
            (names::ANSWER_ATTRIBUTE, names::ANSWER_INSTALL),
            (names::ANSWER_ATTRIBUTE, names::ANSWER_LATER),
            (names::OFFLINE_WORDS_ATTRIBUTE, outside_app::OFFLINE),
            (names::COPY_WORDS_ATTRIBUTE, outside_app::COPY),
            ("id", names::CONNECTION_LINE_ID),
        ] {
            assert!(html.contains(&format!(" {name}=\"{value}\"")), "{name} {value}");
        }
    }

    #[test]
    fn markers_are_valid_comments_and_text_is_untouched() {
        let html = render(|| view! { <p>{Some("a")}{"<!>"}</p> });
        assert!(!html.contains("<!>"), "{html}");
        assert!(html.contains("&lt;!&gt;"), "{html}");
    }
}
