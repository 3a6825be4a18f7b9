//! The menu. Submenus are popovers, so the browser handles Esc, returning the focus, light dismissal and the expanded
//! state.

use crate::{components::link::render_menu_link, copy, platform::popover};
use element::{Element, element};
use leptos::{ev::FocusEvent, prelude::*};
use model::{
    link::LinkTarget,
    menu::{MenuItem, MenuLink},
    route::Route,
};
use wasm_bindgen::JsCast;

/// Renders the menu with the current page marked; `current` is the page that is shown.
pub(crate) fn render_menu(items: Vec<MenuItem>, current: Signal<Option<Route>>) -> Element {
    let items = items.into_iter().enumerate().map(|(index, item)| render_item(item, index, current));
    element("nav")
        .class("nav-menu")
        .attr("aria-label", copy::MENU_LABEL)
        .child(element("ul").class("nav-menu__list").children(items))
}

fn render_item(item: MenuItem, index: usize, current: Signal<Option<Route>>) -> Element {
    let MenuItem { label, to, submenu } = item;
    // On the narrowest screens a drawing of a house replaces the word, so that the menu stays on one line.
    let is_home = to.as_ref().is_some_and(|to| find_route(to) == Some(Route::Home));
    let item = element("li").class(if is_home { "nav-menu__item nav-menu__item--home" } else { "nav-menu__item" });
    // The button of an item without a link shows the label. The link of any other item shows it already.
    let name = match &to {
        Some(_) => element("span").class("visually-hidden").child(copy::submenu_of(&label)),
        None => element("span").child(label.clone()),
    };
    let item = item.child(to.map(|to| {
        let state = current_state(&to, current);
        render_menu_link(&to, label, state)
    }));
    if submenu.is_empty() {
        return item;
    }
    let id = format!("submenu_{index}");
    let owner =
        element("button").class("nav-menu__owner").attr("type", "button").attr("popovertarget", id.clone()).child(name);
    let links = submenu.into_iter().map(|link| render_submenu_link(link, current));
    let links = element("div")
        .class("nav-menu__submenu")
        .attr("id", id)
        .attr("popover", "auto")
        .on("focusout", |event| {
            if let Ok(event) = event.dyn_into::<FocusEvent>() {
                popover::close_when_focus_leaves(&event);
            }
        })
        .child(element("ul").children(links));
    item.child(owner).child(links)
}

fn render_submenu_link(link: MenuLink, current: Signal<Option<Route>>) -> Element {
    let state = current_state(&link.to, current);
    element("li").child(render_menu_link(&link.to, link.label, state))
}

/// Returns the value of `aria-current`: `page` for a link to this page, `true` for a link to the section of this page.
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
