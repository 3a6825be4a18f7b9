//! Every item of the menu and every link of the footer leads somewhere.

use super::links::{check_route, suggestions_of};
use crate::{
    authored::AuthoredLink,
    plan::Plan,
    problem::{Place, Problems},
    target::Target,
};

pub(super) fn check(plan: &Plan, problems: &mut Problems) {
    let mut suggestions = suggestions_of(&plan.routes);
    let mut check_target = |target: &Target, place: &Place| {
        if let Target::Page(route, _) = target {
            check_route((&plan.routes, &mut suggestions), route, true, place, problems);
        }
    };
    let menu = &plan.authored.menu;
    for item in &menu.items {
        if let Some((target, place)) = &item.to {
            check_target(target, place);
        }
    }
    let submenus = menu.items.iter().flat_map(|item| &item.submenu);
    for AuthoredLink { to, place, .. } in submenus.chain(menu.footer.iter().flat_map(|group| &group.links)) {
        check_target(to, place);
    }
}
