//! Every topic that an entry names is in `topics.toml`, and every topic is listed there once.

use crate::{limits::MAX_TOPICS, plan::Plan, problem::Problems, wording};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut ids = BTreeSet::new();
    for (topic, place) in &plan.authored.topics {
        if !ids.insert(topic.id.0.as_str()) {
            let what = format!("topik `{}` ditulis dua kali", topic.id.0);
            problems.push(place, what, "Hapus salah satunya, atau ganti `id`-nya");
        }
    }
    let known: Vec<&str> = ids.iter().copied().collect();
    for entry in &plan.authored.entries {
        let mut own = BTreeSet::new();
        for (id, place) in &entry.topics {
            let id = id.0.as_str();
            if known.is_empty() {
                let what = format!("topik `{id}` tidak ada: portal ini tidak punya topics.toml");
                problems.push(place, what, "Buat topics.toml dengan `[[topics]]`, atau hapus baris `topics`");
            } else if !ids.contains(id) {
                problems.push(place, format!("topik `{id}` tidak ada di topics.toml"), wording::suggest(id, &known));
            }
            if !own.insert(id) {
                problems.push(place, format!("topik `{id}` disebut dua kali"), "Hapus salah satunya");
            }
        }
        if let Some((_, place)) = entry.topics.get(MAX_TOPICS) {
            let what = format!("`topics` menyebut lebih dari {MAX_TOPICS} topik");
            problems.push(
                place,
                what,
                "Pilih yang paling cocok; tulisan di semua topik tidak membantu pembaca memilih",
            );
        }
    }
}
