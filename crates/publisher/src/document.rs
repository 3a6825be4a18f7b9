//! The whole page: the views' HTML within the template, with policy, style and data.

use crate::{
    digest::short_hash,
    early_script::EARLY_SCRIPT,
    failure::Failure,
    metadata::{Metadata, SITE_SHARE},
    origin::{Origin, address},
    plan::Plan,
    policy::{BARE_POLICY, board_policy},
    service_worker::WORKER_PATH,
    shell::{Shell, Template},
    structured_data::{breadcrumb_list, describe_entry},
    styles::{Styles, Stylesheet},
    target::MEDIA_FOLDER,
};
use model::{
    SCHEMA,
    entry::Entry,
    names::{
        APP_ID, BASE_ATTRIBUTE, BOOT_ID, BOOT_NOTICE_ID, DATA_ID, GLUE_ATTRIBUTE, INTEGRITY_SUFFIX, LIBRARY_ATTRIBUTE,
        NOTE_ATTRIBUTE, SEARCH_ATTRIBUTE, STYLE_ATTRIBUTE, WASM_ATTRIBUTE, WORKER_ATTRIBUTE,
    },
    page::{Content, Page},
    route::Route,
    site::Site,
};
use std::{collections::BTreeSet, fmt::Write, sync::Arc};

/// The style of the sheet for a notice board, which uses no style of the portal.
const BOARD_STYLE: &str = include_str!("board.css").trim_ascii_end();

/// What all pages of a run have in common, made once.
#[derive(Debug)]
pub struct Documents<'a> {
    site: Arc<Site>,
    origin: Option<Origin>,
    /// The paths of pictures that have a preview for other sites, and that of the picture of pages without one.
    shares: BTreeSet<String>,
    site_share: String,
    is_preview: bool,
    site_json: String,
    template: Template,
    styles: &'a Styles,
    /// The HTML outside of the root: the notice of `boot.js`, the line about the connection, the portal's prompts.
    outside: String,
    /// Hides the notice from readers who have closed it, before the first paint.
    notice_rule: String,
    boot_script: String,
}

impl<'a> Documents<'a> {
    /// Prepares for rendering.
    ///
    /// # Errors
    /// When the site cannot be written as JSON.
    pub fn new(shell: &'a Shell, stylesheet: &Stylesheet, site: Site, plan: &Plan) -> Result<Self, Failure> {
        let app = &shell.app;
        let base = site.base.as_str();
        // A preview has no service worker: it has to be new at each look, and to leave nothing behind.
        let worker =
            if plan.is_preview { String::new() } else { format!(" {WORKER_ATTRIBUTE}=\"{base}{WORKER_PATH}\"") };
        let file = |name: &str, file: &str, integrity: &str| {
            format!("{name}=\"{base}{file}\" {name}{INTEGRITY_SUFFIX}=\"{integrity}\"")
        };
        let boot_script = format!(
            "<script type=\"module\" id=\"{BOOT_ID}\" src=\"{base}{}\" {BASE_ATTRIBUTE}=\"{base}\" {} {} {} {}{worker} \
             {SEARCH_ATTRIBUTE}=\"{base}{} {base}{} {} {base}\"></script>",
            app.boot.name,
            file(GLUE_ATTRIBUTE, &app.glue.name, &app.glue.integrity),
            file(WASM_ATTRIBUTE, &app.wasm.name, &app.wasm.integrity),
            file(STYLE_ATTRIBUTE, &stylesheet.name, &stylesheet.integrity),
            file(LIBRARY_ATTRIBUTE, &app.library.name, &app.library.integrity),
            app.search_script.name,
            app.search_wasm.name,
            app.search_wasm.integrity
        );
        Ok(Self {
            site_json: serde_json::to_string(&site)?,
            template: shell.template.under(&site.base),
            styles: &shell.styles,
            outside: format!(
                "<div id=\"{BOOT_NOTICE_ID}\" class=\"boot-notice\" role=\"alert\" hidden>{}</div>{}",
                warta::render_boot_notice(),
                warta::render_prompts()
            ),
            notice_rule: notice_rule(&site),
            boot_script,
            origin: plan.authored.site.origin.clone(),
            shares: plan.media.values().filter(|file| file.has_share).map(|file| file.path.clone()).collect(),
            site_share: site_share_path(),
            is_preview: plan.is_preview,
            site: Arc::new(site),
        })
    }

    /// Returns the text of `site.json`.
    #[must_use]
    pub fn site_json(&self) -> &str {
        &self.site_json
    }

    /// Returns all that pages are made from besides their own data: the same pieces make the same pages.
    pub(crate) fn pieces(&self) -> Vec<(&'static str, String)> {
        let Template { before_policy, before_head, before_body, after_body } = &self.template;
        vec![
            ("site", self.site_json.clone()),
            ("origin", format!("{:?}", self.origin)),
            ("share", self.site_share.clone()),
            ("preview", self.is_preview.to_string()),
            ("template", [before_policy, before_head, before_body, after_body].map(String::as_str).join("\0")),
            ("styles", self.styles.to_stylesheet().css),
            ("outside", self.outside.clone()),
            ("notice", self.notice_rule.clone()),
            ("boot", self.boot_script.clone()),
        ]
    }

    /// Returns whether other sites can show a preview of a page.
    pub(crate) fn has_share(&self, page: &Page) -> bool {
        match &page.content {
            Content::Entry(entry) => entry.card.cover.as_ref().is_some_and(|cover| self.shares.contains(&cover.src)),
            _ => false,
        }
    }

    /// Renders a page; `page_json` is its data.
    ///
    /// # Errors
    /// When structured data cannot be written as JSON.
    pub fn render(&self, page: &Arc<Page>, page_json: &str) -> Result<String, Failure> {
        // The shape of `model::page::Embedded`, put together from JSON that is made once.
        let data = format!("{{\"site\":{},\"page\":{page_json}}}", self.site_json).replace('<', "\\u003c");
        let Template { before_policy, before_head, before_body, after_body } = &self.template;
        let app = warta::render_app(&self.site, page);
        let body = format!("<div id=\"{APP_ID}\">{app}</div>\n{}", self.outside);
        let style = self.styles.inline_for(&body, &self.notice_rule);
        let mut html = String::with_capacity(data.len() + body.len() + style.css.len() + 4096);
        html.push_str(before_policy);
        push_policy(&mut html, &style.policy);
        html.push_str(before_head.trim_end());
        html.push('\n');
        self.push_head(&mut html, page, &style.css);
        html.push_str(before_body);
        html.push_str(&body);
        let _ =
            write!(html, "\n<script type=\"application/json\" id=\"{DATA_ID}\">{data}</script>\n{}", self.boot_script);
        html.push_str(after_body);
        html.push('\n');
        Ok(html)
    }

    /// Returns the twin of a page, in the shape of `model::page::Twin`.
    #[must_use]
    pub fn render_twin(&self, page_json: &str) -> String {
        format!("{{\"schema\":{SCHEMA},\"site\":\"{}\",\"page\":{page_json}}}", self.site.version)
    }

    fn push_head(&self, html: &mut String, page: &Page, style: &str) {
        let _ = write!(html, "<script>{EARLY_SCRIPT}</script>");
        let document_title = warta::document_title(&self.site, page);
        let _ = write!(html, "<title>{}</title>", escape(&document_title));
        if let Some(description) = &page.description {
            let _ = write!(html, "<meta name=\"description\" content=\"{}\">", escape(description));
        }
        let metadata = Metadata {
            site: &self.site,
            origin: self.origin.as_ref(),
            shares: &self.shares,
            site_share: &self.site_share,
            is_preview: self.is_preview,
        };
        html.push_str(&metadata.render(page, &document_title));
        if let Some(list) = breadcrumb_list(page, &self.site.base, self.origin.as_ref()) {
            let _ = write!(html, "<script type=\"application/ld+json\">{list}</script>");
        }
        if let Some(described) = describe_entry(&metadata, page) {
            let _ = write!(html, "<script type=\"application/ld+json\">{described}</script>");
        }
        let _ = write!(html, "<style>{style}</style>");
    }

    /// Renders the sheet of an entry for a notice board.
    #[must_use]
    pub fn render_board(&self, entry: &Entry) -> String {
        let url = address(self.origin.as_ref(), &self.site.base, &entry.card.route());
        let mut html = String::from("<!doctype html>\n<html lang=\"id\">\n<head>");
        push_policy(&mut html, &board_policy(BOARD_STYLE));
        let _ = write!(
            html,
            "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{}</title>\
             <meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"{}\"><style>{BOARD_STYLE}</style></head>\n\
             <body>{}</body>\n</html>\n",
            escape(&entry.card.title),
            escape(&url),
            warta::render_board(&self.site, entry, &url)
        );
        html
    }

    /// Renders a small page at an old address, which leads to the new one.
    #[must_use]
    pub fn render_redirect(&self, to: &Route) -> String {
        let url = escape(&self.site.base.join(&to.path()));
        let mut html = String::from("<!doctype html>\n<html lang=\"id\">\n<head>");
        push_policy(&mut html, BARE_POLICY);
        let _ = write!(
            html,
            "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
             <title>Halaman ini pindah</title><meta name=\"robots\" content=\"noindex\">\
             <link rel=\"canonical\" href=\"{url}\"><meta http-equiv=\"refresh\" content=\"0; url={url}\"></head>\n\
             <body><p>Halaman ini pindah ke <a href=\"{url}\">alamat baru</a>.</p></body>\n</html>\n"
        );
        html
    }
}

/// Returns the path of the picture of pages that have none of their own.
pub(crate) fn site_share_path() -> String {
    format!("/{MEDIA_FOLDER}/warta-{}.jpg", short_hash(SITE_SHARE))
}

/// Returns the rule that hides a closed notice. An emergency cannot be closed.
fn notice_rule(site: &Site) -> String {
    let notice = site.notice.as_ref().filter(|notice| !notice.is_emergency);
    notice
        .map(|notice| format!("html[{NOTE_ATTRIBUTE}=\"{}\"] .urgent-notice--ordinary{{display:none}}", notice.id))
        .unwrap_or_default()
}

pub(crate) fn push_policy(html: &mut String, policy: &str) {
    let _ = write!(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
}

/// Escapes a text for text and double-quoted attributes, of HTML and XML alike.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
