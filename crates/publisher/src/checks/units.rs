//! Every unit that an entry names is in `units.toml`, and every unit is listed there once.

use crate::{plan::Plan, problem::Problems, wording};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut ids = BTreeSet::new();
    for unit in &plan.authored.units {
        if !ids.insert(unit.id.0.as_str()) {
            let what = format!("unit `{}` ditulis dua kali", unit.id.0);
            problems.push(&unit.place, what, "Hapus salah satunya, atau ganti `id`-nya");
        }
    }
    let known: Vec<&str> = ids.iter().copied().collect();
    for (id, place) in plan.authored.entries.iter().filter_map(|entry| entry.unit.as_ref()) {
        if !ids.contains(id.0.as_str()) {
            problems.push(
                place,
                format!("unit `{}` tidak ada di units.toml", id.0),
                wording::suggest(id.0.as_str(), &known),
            );
        }
    }
}
