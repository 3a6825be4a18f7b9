//! `manifest.webmanifest`: what a device needs to know to install the portal (W3C Web Application Manifest).

use crate::failure::Failure;
use model::{route::Route, search::WORDS, section::Section, site::Site};
use serde_json::{Value, json};

/// The path of the file.
pub(crate) const MANIFEST_PATH: &str = "manifest.webmanifest";

/// `--ground` and `--ground-strong` of style/tokens.css, shown before the first page is.
const GROUND: &str = "#fdfbf6";
const GROUND_STRONG: &str = "#10333d";

/// Returns the file.
///
/// # Errors
/// When it cannot be written as JSON.
pub(crate) fn web_manifest(site: &Site) -> Result<String, Failure> {
    let at = |path: &str| site.base.join(path);
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": at(name), "sizes": sizes, "type": kind, "purpose": purpose });
    let png = |name: &str, size: u32, purpose: &str| {
        icon(&format!("/ikon/{name}-{size}.png"), &format!("{size}x{size}"), "image/png", purpose)
    };
    let screenshot = |name: &str, sizes: &str, form: &str, label: &str| {
        let src = at(&format!("/ikon/{name}.jpg"));
        json!({ "src": src, "sizes": sizes, "type": "image/jpeg", "form_factor": form, "label": label })
    };
    let manifest = json!({
        "id": site.base.as_str(),
        "start_url": site.base.as_str(),
        "scope": site.base.as_str(),
        "name": format!("{} — {}", site.name, site.owner),
        "short_name": site.name,
        "description": site.description,
        "lang": "id",
        "dir": "ltr",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": GROUND_STRONG,
        "categories": ["news", "education", "government"],
        "icons": [
            icon("/icon.svg", "any", "image/svg+xml", "any"),
            png("ikon", 192, "any"),
            png("ikon", 512, "any"),
            png("penuh", 512, "maskable"),
            png("satu-warna", 512, "monochrome"),
        ],
        "screenshots": [
            screenshot("layar-ponsel", "720x1440", "narrow", "Beranda di ponsel"),
            screenshot("layar-lebar", "1280x800", "wide", "Beranda di komputer"),
        ],
        "shortcuts": [
            shortcut(site, Section::News.label(), &Route::Section(Section::News)),
            shortcut(site, Section::Announcements.label(), &Route::Section(Section::Announcements)),
            shortcut(site, "Cari", &Route::Search),
            shortcut(site, "Tersimpan", &Route::Saved),
        ],
        // A text that is marked in another app and shared to this one is searched for.
        "share_target": {
            "action": at(&Route::Search.path()),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": { "text": WORDS },
        },
    });
    Ok(serde_json::to_string(&manifest)?)
}

fn shortcut(site: &Site, name: &str, route: &Route) -> Value {
    let icon = json!({ "src": site.base.join("/ikon/ikon-192.png"), "sizes": "192x192", "type": "image/png" });
    json!({ "name": name, "url": site.base.join(&route.path()), "icons": [icon] })
}
