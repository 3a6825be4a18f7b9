//! No published entry disappears unless the ledger says so, and the page size stays the same.

use crate::{ledger::Number, plan::Plan, problem::Problems};
use model::route::Route;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    for known in &plan.authored.ledger.numbers {
        let route = Route::Entry(known.section, known.slug.clone());
        let is_published = plan.routes.published.contains(&route);
        if known.is_removed && is_published {
            let what = format!("`{}` tercatat dihapus, tetapi berkasnya ada", route.path());
            problems.push(&known.place, what, "Hapus berkasnya, atau ganti kata `removed` menjadi `entry`");
        } else if !known.is_removed && plan.routes.unpublished.contains(&route) {
            report_hidden(plan, known, problems);
        } else if !known.is_removed && !is_published && !plan.routes.redirects.contains_key(&route) {
            report_vanished(known, &route, problems);
        }
    }
    check_page_size(plan, problems);
}

fn report_vanished(known: &Number, route: &Route, problems: &mut Problems) {
    let Number { section, number, slug, place, .. } = known;
    let (folder, path) = (section.slug(), route.path());
    problems.push(
        place,
        format!("`{path}` pernah terbit, tetapi berkas `{folder}/{slug}.md` tidak ada"),
        format!(
            "Bila dihapus, ganti baris ini menjadi `removed {folder} {number} {slug}`; bila pindah, tambahkan \
             `redirect {path} /{folder}/nama-baru/`"
        ),
    );
}

fn report_hidden(plan: &Plan, known: &Number, problems: &mut Problems) {
    let entry = plan.authored.entries.iter().find(|entry| entry.section == known.section && entry.slug == known.slug);
    let place = entry.map_or(&known.place, |entry| &entry.published_at.place);
    problems.push(
        place,
        "tulisan ini pernah terbit, tetapi sekarang draf atau bertanggal nanti",
        "Untuk mencabutnya pakai `[withdrawn]` dengan `withdrawn_at` dan `reason`",
    );
}

fn check_page_size(plan: &Plan, problems: &mut Problems) {
    let (ledger, site) = (&plan.authored.ledger, &plan.authored.site);
    match &ledger.page_size {
        Some((size, _)) if *size != site.entries_per_page && site.entries_per_page > 0 => {
            let what = format!(
                "`entries_per_page = {}` berbeda dari `page_size {size}` di ledger; nomor halaman lama akan bergeser",
                site.entries_per_page
            );
            problems.push(&site.entries_per_page_place, what, format!("Tulis `entries_per_page = {size}`"));
        }
        None => {
            if let Some(first) = ledger.numbers.first() {
                let fix = format!("Tulis `page_size {}` di atas baris ini", site.entries_per_page);
                problems.push(&first.place, "ledger tidak menyebut `page_size`", fix);
            }
        }
        Some(_) => {}
    }
}
