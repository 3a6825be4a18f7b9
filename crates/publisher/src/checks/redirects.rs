//! Every redirect leads to a page, and none starts at or below an existing page.

use crate::{plan::Plan, problem::Problems};
use model::route::Route;
use std::collections::BTreeSet;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut seen = BTreeSet::new();
    for redirect in &plan.authored.ledger.redirects {
        let (from, to) = (redirect.from.path(), redirect.to.path());
        let is_there = |route: &Route| plan.routes.published.contains(route) || plan.routes.unpublished.contains(route);
        if redirect.from.route().is_some_and(is_there) {
            problems.push(
                &redirect.place,
                format!("pengalihan dari `{from}`, padahal halamannya ada"),
                "Hapus baris ini",
            );
        }
        if let Some(owner) =
            redirect.from.owners().iter().find(|owner| redirect.from.route().is_none() && is_there(owner))
        {
            let what = format!("pengalihan dari `{from}`, yang berada di bawah halaman `{}`", owner.path());
            problems.push(&redirect.place, what, "Hapus baris ini");
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
