//! The files in `media/` of the new site.

use super::Staging;
use crate::{
    failure::Failure,
    media::{PictureCache, Prepared, prepare, recode, refusal_of, share_path},
    plan::Plan,
};
use model::media::Picture;
use std::collections::BTreeSet;

/// Puts the media into the new site. Reads one file at a time: all of them at once need not fit into memory. Two names
/// with the same bytes and with stems that differ only in case make one file.
///
/// # Errors
/// When a file cannot be written, or has changed since it was checked.
pub(crate) fn put_media(staging: &Staging, plan: &Plan, cache: &PictureCache) -> Result<(), Failure> {
    let mut put = BTreeSet::new();
    // Previews need absolute addresses, so without an origin there are none.
    let has_previews = plan.authored.site.origin.is_some();
    let covers = plan.published_entries().filter(|_| has_previews).filter_map(|entry| entry.cover.as_ref());
    let covers: BTreeSet<&str> = covers.map(|cover| cover.file.as_str()).collect();
    for (name, published) in &plan.media {
        let Some(file) = plan.authored.media.get(name) else { continue };
        if !put.insert(&published.path) {
            continue;
        }
        let prepared = prepare(name, &file.path).map_err(|(what, _)| Failure::new(what))?;
        if prepared.path != published.path {
            return Err(Failure::new(format!("`{name}` berubah selama penerbitan; ulangi")));
        }
        match &prepared.picture {
            Some(picture) if !picture.is_animated => {
                put_picture(staging, &prepared, cache, covers.contains(name.as_str()))?;
            }
            _ => staging.put(&prepared.path, &prepared.bytes)?,
        }
    }
    Ok(())
}

/// Puts the files of a picture. Only a cover gets a share picture, because previews on other sites show only covers.
fn put_picture(staging: &Staging, prepared: &Prepared, cache: &PictureCache, is_cover: bool) -> Result<(), Failure> {
    let Some(picture) = &prepared.picture else { return Ok(()) };
    // The cache may have been emptied during the run; making the picture again only takes longer.
    let recoded = match cache.read(&picture.hash) {
        Some(recoded) => recoded,
        None => recode(picture.format, &prepared.bytes, picture.orientation)
            .map_err(|why| Failure::new(refusal_of(&prepared.path, why).0))?,
    };
    staging.put(&prepared.path, recoded.main.as_deref().unwrap_or(&prepared.bytes))?;
    if let (true, Some(share)) = (is_cover, &recoded.share) {
        staging.put(&share_path(&prepared.path), share)?;
    }
    let named = Picture { src: prepared.path.clone(), ..Picture::default() };
    recoded.variants.iter().try_for_each(|(width, bytes)| staging.put(&named.variant(*width), bytes))
}
