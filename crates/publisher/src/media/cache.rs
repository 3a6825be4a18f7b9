//! Recoded pictures, kept from run to run: nothing is recoded twice. The folder can be deleted at any time.

use super::recode::Recoded;
use crate::{digest::sha256_hex, replace::replace_file};
use model::media::TONES;
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The folder of the cache.
#[derive(Debug, Clone)]
pub(crate) struct PictureCache {
    folder: PathBuf,
}

/// The first line of a file of the cache; the rest is the files of the picture, one after the other.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    size: (u32, u32),
    tone: Option<u32>,
    /// The list of colours that `tone` is an index into, as it was when this was written.
    tones: Vec<[u8; 3]>,
    /// The length of the main file, if there is one.
    main: Option<usize>,
    /// The length of the preview, if there is one.
    share: Option<usize>,
    /// The width and length of each WebP file.
    variants: Vec<(u32, usize)>,
    /// The SHA-256 of the rest.
    sha256: String,
}

impl PictureCache {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// Reads the files made from the picture with this hash; `None` if they were never made, the cache file is damaged,
    /// or the list of colours has changed.
    pub(crate) fn read(&self, hash: &str) -> Option<Recoded> {
        let bytes = fs::read(self.path(hash)).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (head, rest) = (bytes.get(..end)?, bytes.get(end + 1..)?);
        let head: Head = serde_json::from_slice(head).ok()?;
        if sha256_hex(rest) != head.sha256 || head.tones != TONES {
            return None;
        }
        let mut rest = rest;
        let mut take = |length: usize| {
            let (taken, left) = rest.split_at_checked(length)?;
            rest = left;
            Some(taken.to_vec())
        };
        let mut take_if = |length: Option<usize>| match length {
            Some(length) => take(length).map(Some),
            None => Some(None),
        };
        let (main, share) = (take_if(head.main)?, take_if(head.share)?);
        let variants = head.variants.iter().map(|(width, length)| Some((*width, take(*length)?)));
        let variants = variants.collect::<Option<Vec<_>>>()?;
        Some(Recoded { size: head.size, main, variants, share, tone: head.tone })
    }

    /// Keeps the files made from a picture.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn write(&self, hash: &str, recoded: &Recoded) -> io::Result<()> {
        let mut rest = recoded.main.clone().unwrap_or_default();
        rest.extend_from_slice(recoded.share.as_deref().unwrap_or_default());
        recoded.variants.iter().for_each(|(_, bytes)| rest.extend_from_slice(bytes));
        let head = Head {
            size: recoded.size,
            tone: recoded.tone,
            tones: TONES.to_vec(),
            main: recoded.main.as_ref().map(Vec::len),
            share: recoded.share.as_ref().map(Vec::len),
            variants: recoded.variants.iter().map(|(width, bytes)| (*width, bytes.len())).collect(),
            sha256: sha256_hex(&rest),
        };
        let mut bytes = serde_json::to_vec(&head)?;
        bytes.push(b'\n');
        bytes.extend_from_slice(&rest);
        fs::create_dir_all(&self.folder)?;
        let path = self.path(hash);
        // In one step, since two runs may make the same picture at once.
        replace_file(&path, &bytes)
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(format!("{hash}.picture"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_whole_is_as_if_it_were_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let cache = PictureCache::new(&folder.path().join("new"));
        let recoded = Recoded {
            size: (9, 6),
            main: Some(vec![1, 2, 10]),
            variants: vec![(3, vec![10]), (6, vec![])],
            share: Some(vec![7]),
            tone: None,
        };
        assert_eq!(cache.read("a"), None);
        cache.write("a", &recoded).unwrap();
        assert_eq!(cache.read("a"), Some(recoded));
        let bytes = fs::read(cache.path("a")).unwrap();
        for length in 0..bytes.len() {
            fs::write(cache.path("a"), &bytes[..length]).unwrap();
            assert_eq!(cache.read("a"), None, "{length}");
        }
        let mut other = bytes;
        *other.last_mut().unwrap() ^= 1;
        fs::write(cache.path("a"), &other).unwrap();
        assert_eq!(cache.read("a"), None);
    }
}
