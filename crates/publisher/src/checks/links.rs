//! Every link to a page leads to a published page.

use super::bodies;
use crate::{
    plan::{Plan, Routes},
    problem::{Place, Problems},
    target::Target,
    wording::Suggestions,
};
use model::route::Route;

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut suggestions = suggestions_of(&plan.routes);
    for (_, body, is_published) in bodies(plan) {
        for (target, place) in &body.links {
            if let Target::Page(route, _) = target {
                check_route((&plan.routes, &mut suggestions), route, is_published, place, problems);
            }
        }
    }
}

/// Returns the paths of published pages as suggestions.
pub(super) fn suggestions_of(routes: &Routes) -> Suggestions<'_> {
    Suggestions::new(|| routes.published.iter().map(Route::path).collect())
}

/// Checks one link. A draft may link to other drafts; a published text may not.
pub(super) fn check_route(
    (routes, suggestions): (&Routes, &mut Suggestions<'_>),
    route: &Route,
    is_published: bool,
    place: &Place,
    problems: &mut Problems,
) {
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
        let fix = if *route == Route::Contact {
            "Isi `[contact]` di site.toml, atau hapus tautan ini".to_owned()
        } else {
            suggestions.suggest(&path, "Tulis alamat halaman yang ada, atau buat halamannya")
        };
        problems.push(place, format!("tautan menuju `{path}`, halaman yang tidak ada"), fix);
    }
}
