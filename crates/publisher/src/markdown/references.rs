//! What a text refers to: links and pictures, remembered for the checks.

use super::builder::Builder;
use crate::target::Target;
use pulldown_cmark::{CowStr, LinkType};

impl Builder<'_> {
    pub(super) fn read_link(&mut self, link_type: LinkType, url: &str, line: usize) -> Option<Target> {
        let place = self.place(line);
        let url = if link_type == LinkType::Email { CowStr::from(format!("mailto:{url}")) } else { CowStr::from(url) };
        match Target::parse(&url, self.folder) {
            Ok(target) => {
                self.body.links.push((target.clone(), place));
                Some(target)
            }
            Err(error) => {
                self.problems.push(&place, error.what, error.fix);
                None
            }
        }
    }

    pub(super) fn read_picture(&mut self, url: &str, line: usize) -> Option<String> {
        if let Ok(Target::Media(file)) = Target::parse(url, self.folder) {
            return Some(file);
        }
        let what = format!("gambar `{}` tidak berada di `media/`", url.escape_debug());
        self.problems.push(&self.place(line), what, "Simpan gambar di `media/` dan tulis `../media/nama.webp`");
        None
    }
}
