//! Every number in the ledger is used once, and none is missing. A lost line would give its entry a new number.

use crate::{plan::Plan, problem::Problems};
use model::section::Section;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut slugs = BTreeSet::new();
    let mut numbers: BTreeMap<(Section, u32), _> = BTreeMap::new();
    for known in &plan.authored.ledger.numbers {
        let section = known.section.slug();
        if !slugs.insert((known.section, &known.slug)) {
            let what = format!("`{section} {}` tercatat dua kali", known.slug);
            problems.push(&known.place, what, "Hapus salah satu barisnya, yang nomornya lebih besar");
        }
        if numbers.insert((known.section, known.number), &known.place).is_some() {
            let what = format!("nomor `{section} {}` dipakai dua kali", known.number);
            problems.push(&known.place, what, "Beri nomor berikutnya yang belum dipakai");
        }
    }
    for (&(section, number), place) in &numbers {
        if number > 1 && !numbers.contains_key(&(section, number - 1)) {
            let (section, lost) = (section.slug(), number - 1);
            let what = format!("nomor `{section} {lost}` hilang dari ledger");
            problems.push(
                place,
                what,
                format!("Kembalikan barisnya, atau tulis `removed {section} {lost} nama-tulisan`"),
            );
        }
    }
}
