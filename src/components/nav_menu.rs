//! The menu. Submenus are popovers: Esc, focus back, light dismissal and the expanded state are the browser's.

use super::link::render_menu_link;
use crate::{copy, platform::popover};
use leptos::{ev::FocusEvent, prelude::*};
use model::{
    link::LinkTarget,
    menu::{MenuItem, MenuLink},
    route::Route,
};

/// The menu, with the current place marked.
#[component]
pub(crate) fn NavMenu(
    items: Vec<MenuItem>,
    /// The page that is shown.
    current: Signal<Option<Route>>,
) -> impl IntoView {
    let items =
        items.into_iter().enumerate().map(|(index, item)| view! { <NavMenuItem item index current /> }).collect_view();
    view! { <nav class="nav-menu" aria-label=copy::MENU_LABEL><ul class="nav-menu__list">{items}</ul></nav> }
}

#[component]
fn NavMenuItem(item: MenuItem, index: usize, current: Signal<Option<Route>>) -> impl IntoView {
    let MenuItem { label, to, submenu } = item;
    // On the narrowest screens a house stands for the word, so that the menu keeps to one line.
    let is_home = to.as_ref().is_some_and(|to| find_route(to) == Some(Route::Home));
    let class = if is_home { "nav-menu__item nav-menu__item--home" } else { "nav-menu__item" };
    let owner = (!submenu.is_empty()).then(|| {
        // An owner that is no link shows its label; one that is, has its name on the link already.
        let is_link = to.is_some();
        let name = if is_link { copy::submenu_of(&label) } else { label.clone() };
        let name_class = if is_link { "visually-hidden" } else { "" };
        let id = format!("submenu_{index}");
        view! {
            <button class="nav-menu__owner" type="button" popovertarget=id.clone()>
                <span class=name_class>{name}</span>
            </button>
            <div
                class="nav-menu__submenu"
                id=id
                popover="auto"
                on:focusout=move |event: FocusEvent| popover::close_when_focus_leaves(&event)
            >
                <ul>{submenu.into_iter().map(|link| view! { <SubmenuLink link current /> }).collect_view()}</ul>
            </div>
        }
    });
    let link = to.map(|to| {
        let state = current_state(&to, current);
        render_menu_link(&to, label, state)
    });
    view! { <li class=class>{link}{owner}</li> }
}

#[component]
fn SubmenuLink(link: MenuLink, current: Signal<Option<Route>>) -> impl IntoView {
    let state = current_state(&link.to, current);
    view! { <li>{render_menu_link(&link.to, link.label, state)}</li> }
}

/// `page` on the link to this page, `true` on the section that this page is in.
fn current_state(to: &LinkTarget, current: Signal<Option<Route>>) -> Signal<Option<&'static str>> {
    let target = find_route(to);
    Signal::derive(move || {
        let target = target.as_ref()?;
        current.with(|current| {
            let current = current.as_ref()?;
            match target {
                target if target == current => Some("page"),
                Route::Section(section) if current.section() == Some(*section) => Some("true"),
                _ => None,
            }
        })
    })
}

fn find_route(to: &LinkTarget) -> Option<Route> {
    match to {
        LinkTarget::Page(path) => Route::parse(path),
        LinkTarget::File(_) | LinkTarget::External(_) => None,
    }
}
