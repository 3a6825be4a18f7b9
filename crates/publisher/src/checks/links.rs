//! Every link to a page leads to a page that readers find.

use super::bodies;
use crate::{
    plan::{Plan, Routes},
    problem::{Place, Problems},
    target::Target,
    wording,
};
use model::route::Route;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    for (_, body, is_published) in bodies(plan) {
        for (target, place) in &body.links {
            if let Target::Page(route, _) = target {
                check_route(&plan.routes, route, is_published, place, problems);
            }
        }
    }
}

/// One link. A draft may lead to other drafts; what readers see may not.
pub(super) fn check_route(routes: &Routes, route: &Route, is_published: bool, place: &Place, problems: &mut Problems) {
    let path = route.path();
    let is_draft = routes.unpublished.contains(route);
    if routes.published.contains(route) || (is_draft && !is_published) {
        return;
    }
    if is_draft {
        let what = format!("tautan menuju `{path}`, yang masih draf atau belum waktunya terbit");
        problems.push(place, what, "Terbitkan dulu tujuannya, atau hapus tautan ini");
    } else if let Some(new) = routes.redirects.get(route) {
        problems.push(place, format!("tautan menuju alamat lama `{path}`"), format!("Tulis `{}`", new.path()));
    } else {
        if *route == Route::Contact {
            let fix = "Isi `[contact]` di site.toml, atau hapus tautan ini";
            problems.push(place, format!("tautan menuju `{path}`, halaman yang tidak ada"), fix);
            return;
        }
        let known: Vec<String> = routes.published.iter().map(Route::path).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let fix = match wording::find_nearest(&path, &known) {
            Some(nearest) => format!("Mungkin maksud Anda `{nearest}`"),
            None => "Tulis alamat halaman yang ada, atau buat halamannya".to_owned(),
        };
        problems.push(place, format!("tautan menuju `{path}`, halaman yang tidak ada"), fix);
    }
}
