//! An entry named in `supersedes` is in the same section, was published earlier, and is replaced only once.

use crate::{plan::Plan, problem::Problems, wording};
use std::collections::BTreeMap;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut successors = BTreeMap::new();
    for entry in &plan.authored.entries {
        for (slug, place) in &entry.supersedes {
            let same_section = plan.authored.entries.iter().filter(|other| other.section == entry.section);
            let Some(older) = same_section.clone().find(|other| other.slug == *slug) else {
                let known: Vec<&str> = same_section.map(|other| other.slug.as_str()).collect();
                let what = format!("`supersedes` menyebut `{slug}`, yang tidak ada di `{}/`", entry.section.slug());
                problems.push(place, what, wording::suggest(slug.as_str(), &known));
                continue;
            };
            // Each step leads to an earlier date, so a chain cannot form a circle.
            if older.published_at.at >= entry.published_at.at {
                let what = format!("`supersedes` menyebut `{slug}`, yang tidak terbit lebih dahulu");
                problems.push(place, what, "Periksa `published_at` keduanya; yang menggantikan terbit kemudian");
            }
            if let Some(first) = successors.insert((entry.section, slug.clone()), &entry.slug) {
                let what = format!("`{slug}` sudah digantikan oleh `{first}`");
                problems.push(place, what, format!("Tulis `supersedes = [\"{first}\"]`, atau hapus salah satunya"));
            }
        }
    }
}
