//! Captions and galleries.

use super::{Expander, Shortcode, escape, expand, link};
use crate::import::text::Picture;

impl Expander<'_, '_> {
    pub(super) fn write_gallery(&mut self, code: &Shortcode<'_>) {
        let ids = ["ids", "include", "images", "image", "gallery_ids"].into_iter().find_map(|key| code.value(key));
        let ids: Vec<&str> = ids.unwrap_or_default().split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
        let pictures = if ids.is_empty() {
            self.surroundings.attached(code.value("id"))
        } else {
            self.surroundings.attachments(&ids)
        };
        if pictures.is_empty() && ids.is_empty() {
            self.losses.tell_words("galeri, yang gambarnya tidak ada di ekspornya", &format!("[{}]", code.name));
        } else if pictures.len() < ids.len() {
            let what = format!("gambar [{}], yang tidak semuanya ada di ekspornya", code.name);
            self.losses.tell_words(&what, &ids.join(", "));
        }
        for words in ["title", "caption"].into_iter().filter_map(|key| code.value(key)) {
            self.out.push_str(&format!("<p><strong>{words}</strong></p>"));
        }
        self.out.push_str(&gallery(&pictures));
    }

    /// Writes the audio or video files of a playlist, each as a link to its file.
    pub(super) fn write_playlist(&mut self, code: &Shortcode<'_>) {
        let ids: Vec<&str> = code.value("ids").unwrap_or_default().split(',').map(str::trim).collect();
        let files = self.surroundings.attachments(&ids);
        if files.len() < ids.len() {
            self.losses.tell_words("daftar putar, yang berkasnya tidak semuanya ada di ekspornya", &ids.join(", "));
        }
        for Picture { url, alt, caption } in &files {
            let words = if alt.is_empty() { caption } else { alt };
            self.out.push_str(&link(url, Some(words).filter(|words| !words.is_empty()).map(String::as_str)));
        }
    }

    /// Writes a picture and its caption, which may contain markup.
    pub(super) fn write_caption(&mut self, code: &Shortcode<'_>, inner: &str) {
        let inner = expand(inner, self.surroundings, self.losses);
        let lower = inner.to_ascii_lowercase();
        let start = lower.rfind("<img");
        let end = start.and_then(|at| Some(at + lower.get(at..)?.find('>')? + 1));
        let Some((picture, words)) = end.and_then(|end| inner.split_at_checked(end)) else {
            self.out.push_str(&format!("<figure>{inner}</figure>"));
            return;
        };
        let trimmed = words.trim_start();
        let (link_end, words) = trimmed.strip_prefix("</a>").map_or(("", words), |words| ("</a>", words));
        let words = if words.trim().is_empty() { code.value("caption").unwrap_or_default() } else { words };
        // The number of the picture is an attribute of the shortcode.
        let number = code.value("id").and_then(|id| id.strip_prefix("attachment_")).unwrap_or_default();
        let (before, after) = picture.split_at_checked(start.map_or(0, |at| at + 4)).unwrap_or(("", picture));
        let number = if number.is_empty() || picture.contains("wp-image-") {
            String::new()
        } else {
            format!(" data-attachment-id=\"{}\"", escape(number))
        };
        self.out
            .push_str(&format!("<figure>{before}{number}{after}{link_end}<figcaption>{words}</figcaption></figure>"));
    }
}

fn gallery(pictures: &[Picture]) -> String {
    let plain = |text: &str| escape(&text.replace('&', "&amp;"));
    let figure = |Picture { url, alt, caption }: &Picture| {
        format!(
            "<figure><img src=\"{}\" alt=\"{}\"><figcaption>{}</figcaption></figure>",
            plain(url),
            plain(alt),
            plain(caption)
        )
    };
    let figures: String = pictures.iter().map(figure).collect();
    format!("<figure>{figures}</figure>")
}
