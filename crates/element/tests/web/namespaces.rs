//! Drawings and formulas are of their own namespaces.

use crate::stage::{Stage, stage};
use element::{Element, IntoPiece, Namespace, element, take_mismatch};
use wasm_bindgen_test::wasm_bindgen_test;

const SVG: &str = "http://www.w3.org/2000/svg";
const MATH: &str = "http://www.w3.org/1998/Math/MathML";
const HTML: &str = "http://www.w3.org/1999/xhtml";

fn namespace(stage: &Stage, selector: &str) -> String {
    stage.find(selector).namespace_uri().unwrap()
}

fn drawing() -> Element {
    let words = element("foreignObject").child(element("p").child("a").child(element("svg").child(element("path"))));
    element("svg")
        .child(element("title").child("b"))
        .child(element("g").child(element("circle")).child(element("linearGradient")).child(words))
}

#[wasm_bindgen_test]
fn everything_in_a_drawing_is_svg_down_to_a_foreign_object() {
    let stage = stage("");
    let _state = stage.build(|| element("p").child(drawing()).child(element("a")));
    for selector in ["svg", "title", "g", "circle", "linearGradient", "foreignObject", "foreignObject svg", "path"] {
        assert_eq!(namespace(&stage, selector), SVG, "{selector}");
    }
    for selector in ["foreignObject p", "a"] {
        assert_eq!(namespace(&stage, selector), HTML, "{selector}");
    }
}

#[wasm_bindgen_test]
fn everything_in_a_formula_is_mathml() {
    let stage = stage("");
    let _state = stage.build(|| element("math").child(element("mrow").child(element("mi").child("x"))));
    for selector in ["math", "mrow", "mi"] {
        assert_eq!(namespace(&stage, selector), MATH, "{selector}");
    }
}

#[wasm_bindgen_test]
fn a_built_drawing_is_what_the_browser_reads_from_its_html() {
    let built = stage("");
    let _state = built.build(drawing);
    let read = stage(&built.html());
    let _hydrated = read.hydrate(drawing);
    assert_eq!(take_mismatch(), None);
    assert!(built.find("svg").is_equal_node(Some(&read.find("svg"))));
}

#[wasm_bindgen_test]
fn a_view_of_its_own_within_a_drawing_says_where_it_will_be() {
    let stage = stage("");
    let _state = stage.build(|| {
        let part = || Some(element("g").inside(Namespace::Svg).child(element("path")));
        element("svg").child(part.into_piece())
    });
    assert_eq!(namespace(&stage, "g"), SVG);
    assert_eq!(namespace(&stage, "path"), SVG);
}

#[cfg(debug_assertions)]
#[wasm_bindgen_test]
#[should_panic(expected = "see Element::inside")]
fn a_view_that_does_not_say_where_it_will_be_panics_when_it_is_mounted() {
    let stage = stage("");
    let _state = stage.build(|| element("svg").child((|| Some(element("g"))).into_piece()));
}
