//! The dates of an entry are in a possible order.

use crate::{authored::AuthoredEntry, plan::Plan, problem::Problems};
use model::date::Timestamp;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    for entry in &plan.authored.entries {
        check_order(entry, problems);
        if entry.is_published(plan.at) {
            check_past(entry, plan.at, problems);
        }
    }
}

fn check_order(entry: &AuthoredEntry, problems: &mut Problems) {
    let published_at = entry.published_at.at;
    for (change, place) in &entry.changes {
        if change.updated_at < published_at {
            problems.push(place, "`updated_at` lebih awal dari `published_at`", "Periksa kedua tanggal itu");
        }
    }
    if let Some((withdrawal, place)) = &entry.withdrawn
        && withdrawal.withdrawn_at < published_at
    {
        problems.push(place, "`withdrawn_at` lebih awal dari `published_at`", "Periksa kedua tanggal itu");
    }
    let (from, until) = (entry.authority.valid_from, entry.authority.valid_until);
    if let (Some(from), Some(until), Some(place)) = (from, until, entry.authority_places.get("valid_until"))
        && until < from
    {
        problems.push(place, "`valid_until` lebih awal dari `valid_from`", "Periksa kedua tanggal itu");
    }
    if let (Some(deadline), Some(place)) = (entry.authority.deadline, entry.authority_places.get("deadline"))
        && deadline < published_at
    {
        problems.push(place, "`deadline` lebih awal dari `published_at`", "Periksa kedua tanggal itu");
    }
}

/// Reports future changes and withdrawals: a page must not state today what happens tomorrow.
fn check_past(entry: &AuthoredEntry, at: Timestamp, problems: &mut Problems) {
    let changes = entry.changes.iter().map(|(change, place)| ("updated_at", change.updated_at, place));
    let withdrawal = entry.withdrawn.iter().map(|(withdrawal, place)| ("withdrawn_at", withdrawal.withdrawn_at, place));
    for (key, moment, place) in changes.chain(withdrawal) {
        if moment > at {
            let what = format!("`{key}` ada di masa depan ({})", moment.to_long_text());
            problems.push(place, what, "Tulis waktu yang sudah lewat");
        }
    }
}
