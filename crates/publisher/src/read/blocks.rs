//! Reads the text of a file again when its page is built.

use super::{files::SourceFile, front_matter, text};
use crate::{
    authored::{Body, Source},
    digest::short_hash,
    failure::Failure,
    markdown,
    problem::{Place, Problems},
};
use model::block::Block;
use std::path::Path;

/// Returns where to read a text again, and the hash that shows whether it has changed.
pub(super) fn source_of(path: &Path, text: &str) -> Source {
    Source { path: path.to_path_buf(), hash: short_hash(text.as_bytes()) }
}

/// Returns the blocks of a text in `folder`. Media in them still have their authored file names; see
/// [`crate::media::published_paths`].
///
/// # Errors
/// When the file has changed since it was checked.
pub(crate) fn read_blocks(body: &Body, folder: &str, place: &Place) -> Result<Vec<Block>, Failure> {
    let Some(source) = &body.source else { return Ok(Vec::new()) };
    let has_changed = || {
        Failure::new(format!(
            "`{}` berubah selama penerbitan; situs tetap seperti semula. Jalankan `warta publish` sekali lagi",
            place.file
        ))
    };
    // Its problems were reported when it was read first.
    let mut problems = Problems::default();
    let file = SourceFile { path: source.path.clone(), name: place.file.clone(), folder: () };
    let text = text::read(&file, &mut problems).ok_or_else(has_changed)?;
    if short_hash(text.as_bytes()) != source.hash {
        return Err(has_changed());
    }
    let parts = front_matter::split(&text).map_err(|_| has_changed())?;
    let start = Place::new(&place.file, parts.body_line);
    Ok(markdown::convert(parts.body, folder, &start, &mut problems).blocks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, sync::Arc};

    #[test]
    fn a_text_is_read_again_as_it_was_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let text = "+++\ntitle = \"A\"\n+++\nSatu.\n\nDua.\n";
        fs::write(&path, text).unwrap();
        let body = Body { source: Some(source_of(&path, text)), ..Body::default() };
        let place = Place::new(&Arc::from("a.md"), 1);
        assert_eq!(read_blocks(&body, "berita", &place).unwrap().len(), 2);
        for other in [text.replace("Dua", "Tiga"), String::new()] {
            fs::write(&path, other).unwrap();
            let failure = read_blocks(&body, "berita", &place).unwrap_err().to_string();
            assert!(failure.contains("`a.md` berubah selama penerbitan"), "{failure}");
        }
        fs::remove_file(&path).unwrap();
        assert!(read_blocks(&body, "berita", &place).is_err());
        assert_eq!(read_blocks(&Body::default(), "berita", &place).unwrap(), []);
    }
}
