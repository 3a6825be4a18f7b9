//! Pages for the frames of other sites, the page that explains them, and oEmbed (version 1.0): what another system needs to
//! show an entry.

use crate::{
    document::{escape, push_policy},
    early_script::EARLY_SCRIPT,
    failure::Failure,
    media::share_path,
    origin::{Origin, address, whole_address},
    plan::Plan,
    policy::{embed_kit_policy, embed_policy},
    shell::Shell,
    styles::Styles,
};
use model::{
    base::Base,
    names::{APP_ID, BASE_ATTRIBUTE, FRAME_ATTRIBUTE, ORIGINS_ATTRIBUTE},
    page::{Content, Page},
    route::Route,
    site::Site,
};
use serde_json::json;
use std::{fmt::Write, sync::Arc};

/// The folder of these pages, with a slash at both ends. Other sites may frame no other pages.
pub const EMBED_FOLDER: &str = "/sematkan/";
/// The size of a frame before it has reported its own, in CSS pixels.
const FRAME: (u32, u32) = (600, 420);
/// How long a system may keep an oEmbed answer, in seconds.
const CACHE_AGE: u32 = 86_400;

/// What all of these pages have in common.
#[derive(Debug)]
pub(crate) struct Embeds<'a> {
    site: &'a Arc<Site>,
    styles: &'a Styles,
    origins: &'a [String],
    origin: Option<&'a Origin>,
    frame_script: &'a str,
    kit_script: &'a str,
}

impl<'a> Embeds<'a> {
    pub(crate) fn new(shell: &'a Shell, site: &'a Arc<Site>, plan: &'a Plan) -> Self {
        Self {
            site,
            styles: &shell.styles,
            origins: &plan.authored.site.embed_origins,
            origin: plan.authored.site.origin.as_ref(),
            frame_script: &shell.app.embed_frame.name,
            kit_script: &shell.app.embed_kit.name,
        }
    }

    /// Returns all that they are made from besides the pages' own data and what [`crate::document::Documents`] has.
    pub(crate) fn pieces(&self) -> Vec<(&'static str, String)> {
        vec![
            ("embed origins", self.origins.join(" ")),
            ("frame", self.frame_script.to_owned()),
            ("kit", self.kit_script.to_owned()),
        ]
    }

    /// Renders the frame of a page, and returns it with its path. `None` for archives, filters and fixed pages, which
    /// have none.
    pub(crate) fn render(&self, page: &Page) -> Option<(String, String)> {
        let route = page.route().filter(|route| matches!(route, Route::Section(_) | Route::Entry(..)))?;
        let body = warta::render_embed(self.site, page)?;
        let style = self.styles.inline_for(&body, "");
        let mut html = head(&embed_policy(&style.css), &page.title, &self.site.base);
        let canonical = escape(&address(self.origin, &self.site.base, &route));
        let _ = write!(
            html,
            "<base target=\"_top\"><link rel=\"canonical\" href=\"{canonical}\"><style>{}</style></head>\n\
             <body>{body}<script src=\"{}\" {ORIGINS_ATTRIBUTE}=\"{}\" defer></script></body>\n</html>\n",
            style.css,
            self.site.base.join(self.frame_script),
            escape(&self.origins.join(" ")),
        );
        Some((embed_path(&route), html))
    }

    /// Renders the page that explains the frames.
    pub(crate) fn render_kit(&self) -> String {
        let base = &self.site.base;
        let body = format!("<div id=\"{APP_ID}\">{}</div>", warta::render_embed_kit(self.site, self.origins));
        let style = self.styles.inline_for(&body, "");
        let mut html = head(&embed_kit_policy(&style.css), &format!("Sematkan — {}", self.site.name), base);
        let _ = write!(
            html,
            "<script>{EARLY_SCRIPT}</script><style>{}</style></head>\n<body>{body}\
             <script src=\"{}\" defer></script><script src=\"{}\" {BASE_ATTRIBUTE}=\"{}\" {ORIGINS_ATTRIBUTE}=\"{}\" defer></script></body>\n</html>\n",
            style.css,
            base.join("sematkan.js"),
            base.join(self.kit_script),
            base.as_str(),
            escape(&self.origins.join(" ")),
        );
        html
    }

    /// Returns the oEmbed file of an entry, with its path. `None` without an origin: the file is for other systems,
    /// where a path leads nowhere.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub(crate) fn oembed(&self, page: &Page) -> Result<Option<(String, Vec<u8>)>, Failure> {
        let (Content::Entry(entry), Some(_)) = (&page.content, self.origin) else { return Ok(None) };
        let (card, base) = (&entry.card, &self.site.base);
        let route = card.route();
        let frame = whole_address(self.origin, base, &embed_folder(&route));
        let (width, height) = FRAME;
        let html = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0\" loading=\"lazy\" {FRAME_ATTRIBUTE}></iframe>",
            escape(&frame),
            escape(&card.title)
        );
        let mut file = json!({
            "version": "1.0",
            "type": "rich",
            "provider_name": self.site.name,
            "provider_url": address(self.origin, base, &Route::Home),
            "title": card.title,
            "author_name": self.site.unit_name(&card.unit),
            "url": address(self.origin, base, &route),
            "html": html,
            "width": width,
            "height": height,
            "cache_age": CACHE_AGE,
        });
        if let (Some(cover), Some(object)) = (&card.cover, file.as_object_mut()) {
            object.insert("thumbnail_url".into(), whole_address(self.origin, base, &share_path(&cover.src)).into());
        }
        Ok(Some((oembed_path(&route), serde_json::to_vec(&file)?)))
    }
}

/// Returns the folder of the frame of a page, without base.
fn embed_folder(route: &Route) -> String {
    format!("{}{}", EMBED_FOLDER.trim_end_matches('/'), route.path())
}

fn embed_path(route: &Route) -> String {
    format!("{}{}", embed_folder(route), model::route::PAGE_FILE)
}

/// Returns the path of the oEmbed file of an entry, beside its page.
pub(crate) fn oembed_path(route: &Route) -> String {
    format!("{}oembed.json", route.path())
}

fn head(policy: &str, title: &str, base: &Base) -> String {
    let mut html = String::from("<!doctype html>\n<html lang=\"id\">\n<head>");
    push_policy(&mut html, policy);
    let _ = write!(
        html,
        "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title><meta name=\"robots\" content=\"noindex\">\
         <link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">",
        escape(title),
        base.join("icon.svg")
    );
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_know_the_folder() {
        assert_eq!(EMBED_FOLDER, format!("/{}/", model::names::EMBED_FOLDER));
    }
}
