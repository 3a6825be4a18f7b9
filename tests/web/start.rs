//! How the app starts, and when it does not.

use crate::stage;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const HOME: &str = include_str!("../fixtures/golden/index.json");

#[wasm_bindgen_test]
fn the_page_is_built_in_the_emptied_root_and_boot_is_told() {
    let told = stage::told(|| {
        let root = stage::show(HOME);
        assert_eq!(stage::texts(&root, "main h1").len(), 1);
        assert!(!root.text_content().unwrap().contains("halaman terbitan"));
    });
    assert_eq!(told, ["warta:ready"]);
}

#[wasm_bindgen_test]
fn a_page_without_readable_data_stays_as_it_is_and_boot_is_told() {
    for data in ["", "{\"site\":", "{}", "<!doctype html>"] {
        let told = stage::told(|| {
            let root = stage::set("<p>halaman terbitan</p>", data);
            warta::take_over();
            assert_eq!(root.inner_html(), "<p>halaman terbitan</p>", "{data}");
        });
        assert_eq!(told, ["warta:refused"], "{data}");
    }
}

#[wasm_bindgen_test]
fn the_focused_link_keeps_the_focus_when_the_page_is_built_anew() {
    let root = stage::show(HOME);
    let published = root.inner_html();
    let data = stage::document().get_element_by_id("warta-data").unwrap().text_content().unwrap();
    // Every text in an element of its own, as a translator leaves it.
    let translated = published.replace(">Berita<", "><font>News</font><");
    let root = stage::set(&translated, &data);
    let links = root.query_selector_all("nav a").unwrap();
    links.get(2).unwrap().dyn_into::<HtmlElement>().unwrap().focus().unwrap();
    warta::take_over();
    let focused = stage::document().active_element().unwrap();
    assert!(root.contains(Some(&focused)));
    let links = root.query_selector_all("nav a").unwrap();
    assert!(links.get(2).unwrap().is_same_node(Some(&focused)));
    assert!(root.query_selector("font").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_page_that_something_has_changed_stays_as_it_is_and_boot_is_told() {
    // The frame of a page; the region of urgent notices has become another element.
    let page = "<a>Langsung ke isi</a><div></div><section><p>halaman</p></section><header></header><main></main>\
                <footer></footer><p><!----></p>";
    let told = stage::told_later(|| {
        stage::take_over(HOME, page);
    });
    assert_eq!(told.await, ["warta:failed"]);
    assert_eq!(stage::document().get_element_by_id("warta-app").unwrap().inner_html(), page);
}
