//! Elements that are built anew.

use crate::stage::stage;
use element::{IntoPiece, element};
use leptos::{
    prelude::*,
    tachys::view::{Mountable, Render},
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn an_element_is_built_with_attributes_and_children() {
    let stage = stage("");
    let _state = stage.build(|| {
        element("p")
            .class("a")
            .attr("title", "<\"")
            .flag("hidden", || true)
            .child("b")
            .child(element("br"))
            .changing_text(|| "c".to_owned())
            .child((|| Some(element("i").child("d"))).into_piece())
    });
    assert_eq!(stage.find("p").get_attribute("title").as_deref(), Some("<\""));
    assert_eq!(stage.find("p").get_attribute("hidden").as_deref(), Some(""));
    assert_eq!(stage.find("p").inner_html(), "b<br>c<i>d</i>");
}

#[wasm_bindgen_test]
fn adjacent_texts_are_one_node() {
    let stage = stage("");
    let _state = stage.build(|| element("p").child("a").child("b".to_owned()));
    assert_eq!(stage.find("p").child_nodes().length(), 1);
}

#[wasm_bindgen_test]
fn a_listener_hears_until_the_element_is_dropped() {
    let stage = stage("");
    let heard = Rc::new(Cell::new(0));
    let counted = Rc::clone(&heard);
    let state = stage.build(|| {
        let also = Rc::clone(&counted);
        element("button")
            .on_click(move |_| counted.set(counted.get() + 1))
            .on("focusin", move |_| also.set(also.get() + 10))
    });
    stage.click("button");
    stage.dispatch("button", "focusin");
    assert_eq!(heard.get(), 11);
    // The node is still in the document; only its listener is gone.
    drop(state);
    stage.click("button");
    stage.dispatch("button", "focusin");
    assert_eq!(heard.get(), 11);
}

#[wasm_bindgen_test]
fn the_listeners_of_inner_elements_and_pieces_go_too() {
    let stage = stage("");
    let heard = Rc::new(Cell::new(0));
    let (counted, also) = (Rc::clone(&heard), Rc::clone(&heard));
    let state = stage.build(|| {
        element("div")
            .child(element("a").on_click(move |_| counted.set(counted.get() + 1)))
            .child(element("b").on_click(move |_| also.set(also.get() + 10)).into_piece())
    });
    stage.click("a");
    stage.click("b");
    assert_eq!(heard.get(), 11);
    drop(state);
    stage.click("a");
    stage.click("b");
    assert_eq!(heard.get(), 11);
}

#[wasm_bindgen_test]
fn a_rebuilt_element_takes_the_place_of_the_old_one() {
    let stage = stage("");
    let mut first = stage.build(|| element("p").child("a"));
    let _second = stage.build(|| element("p").child("b"));
    stage.with(|| element("q").child("c").rebuild(&mut first));
    assert_eq!(stage.html(), "<q>c</q><p>b</p>");
    first.unmount();
    assert_eq!(stage.html(), "<p>b</p>");
}

#[wasm_bindgen_test]
fn a_rebuilt_piece_may_be_another_view() {
    let stage = stage("");
    let mut state = stage.build(|| element("p").child("a").into_piece());
    stage.with(|| view! { <b>"c"</b> }.into_piece().rebuild(&mut state));
    assert_eq!(stage.html(), "<b>c</b>");
}

#[wasm_bindgen_test]
fn attributes_that_leptos_spreads_are_set_and_survive_a_rebuild() {
    let stage = stage("");
    let spread = |text: &'static str| element("p").child(text).add_any_attr(leptos::attr::id("x"));
    let mut state = stage.build(|| spread("a"));
    assert_eq!(stage.html(), "<p id=\"x\">a</p>");
    stage.with(|| spread("b").rebuild(&mut state));
    assert_eq!(stage.html(), "<p id=\"x\">b</p>");
}
