//! Every link to a part of a page leads to a heading of that page.

use super::bodies;
use crate::{plan::Plan, problem::Problems, target::Target, wording};
use model::route::Route;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let anchors: BTreeMap<Route, Option<&BTreeSet<String>>> =
        bodies(plan).map(|(route, body, _)| (route, body.anchors.as_ref())).collect();
    let menu = &plan.authored.menu;
    let submenus = menu.items.iter().flat_map(|item| &item.submenu);
    let links = submenus.chain(menu.footer.iter().flat_map(|group| &group.links)).map(|link| (&link.to, &link.place));
    let items = menu.items.iter().filter_map(|item| item.to.as_ref()).map(|(target, place)| (target, place));
    let outside = items.chain(links).map(|(target, place)| (None, target, place));
    let inside = bodies(plan).flat_map(|(route, body, _)| {
        body.links.iter().map(move |(target, place)| (Some(route.clone()), target, place))
    });
    for (from, target, place) in outside.chain(inside) {
        let (to, anchor) = match (target, from) {
            (Target::Page(route, Some(anchor)), _) => (route.clone(), anchor),
            (Target::Anchor(anchor), Some(from)) => (from, anchor),
            _ => continue,
        };
        let given = match anchors.get(&to) {
            // A text that could not be read has been reported already.
            Some(None) => continue,
            Some(Some(given)) => Some(*given),
            // Lists have no headings. Another check reports pages that do not exist.
            None if plan.routes.published.contains(&to) => None,
            None => continue,
        };
        if given.is_some_and(|given| given.contains(anchor)) {
            continue;
        }
        let known: Vec<&str> = given.into_iter().flatten().map(String::as_str).collect();
        let fix = if known.is_empty() {
            "Hapus `#` dan kata sesudahnya".to_owned()
        } else {
            wording::suggest(anchor, &known)
        };
        problems.push(place, format!("bagian `#{anchor}` tidak ada di `{}`", to.path()), fix);
    }
}
