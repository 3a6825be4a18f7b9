//! Finds the files in a site folder that do not belong to the site.

use crate::threads::map_runs;
use std::{collections::VecDeque, fs, path::Path};

/// From this number of folders on, the rest of the work is divided among threads.
const ENOUGH: usize = 1_000;

/// Returns the paths, within a folder, of the files that are not known. A folder that cannot be read yields none: its
/// files cannot be removed either.
pub(super) fn list_beside(site: &Path, is_known: &(dyn Fn(&str) -> bool + Sync)) -> Vec<String> {
    let (mut beside, mut folders) = (Vec::new(), VecDeque::from([String::new()]));
    // Breadth first: a section has thousands of folders beside each other.
    while folders.len() < ENOUGH
        && let Some(folder) = folders.pop_front()
    {
        look_into(site, &folder, is_known, &mut beside, &mut |folder| folders.push_back(folder));
    }
    let rest = map_runs(folders.make_contiguous(), 1, |run| {
        let (mut beside, mut folders) = (Vec::new(), run.to_vec());
        while let Some(folder) = folders.pop() {
            look_into(site, &folder, is_known, &mut beside, &mut |folder| folders.push(folder));
        }
        beside
    });
    beside.extend(rest.into_iter().flatten());
    beside
}

fn look_into(
    site: &Path,
    folder: &str,
    is_known: &(dyn Fn(&str) -> bool + Sync),
    beside: &mut Vec<String>,
    deeper: &mut dyn FnMut(String),
) {
    for entry in fs::read_dir(site.join(folder)).into_iter().flatten().flatten() {
        let name = format!("{folder}{}", entry.file_name().to_string_lossy());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            deeper(format!("{name}/"));
        } else if !is_known(&name) {
            beside.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_nobody_knows_is_found_in_few_folders_and_in_many() {
        let site = tempfile::tempdir().unwrap();
        for folder in (0..2 * ENOUGH).map(|number| format!("berita/{number}/dalam")).chain(["artikel".to_owned()]) {
            fs::create_dir_all(site.path().join(&folder)).unwrap();
            for file in ["dikenal", "asing"] {
                fs::write(site.path().join(&folder).join(file), "").unwrap();
            }
        }
        let mut found = list_beside(site.path(), &|name| name.ends_with("/dikenal"));
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), 2 * ENOUGH + 1);
        assert!(found.iter().all(|name| name.ends_with("/asing")));
        let few = list_beside(&site.path().join("artikel"), &|name| name == "dikenal");
        assert_eq!(few, ["asing"]);
    }
}
