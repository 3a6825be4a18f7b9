//! Every old address leads to a page, and none stands where a page is.

use crate::{plan::Plan, problem::Problems};
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for redirect in &plan.authored.ledger.redirects {
        let (from, to) = (redirect.from.path(), redirect.to.path());
        if plan.routes.published.contains(&redirect.from) || plan.routes.unpublished.contains(&redirect.from) {
            problems.push(
                &redirect.place,
                format!("pengalihan dari `{from}`, padahal halamannya ada"),
                "Hapus baris ini",
            );
        }
        if !plan.routes.published.contains(&redirect.to) {
            problems.push(
                &redirect.place,
                format!("pengalihan menuju `{to}`, halaman yang tidak ada"),
                "Tulis alamat halaman yang ada",
            );
        }
        if !seen.insert(&redirect.from) {
            problems.push(&redirect.place, format!("`{from}` dialihkan dua kali"), "Hapus salah satu barisnya");
        }
    }
}
