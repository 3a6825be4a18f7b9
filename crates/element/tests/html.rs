//! The HTML that elements are written as.

use element::{Element, IntoPiece, element};
use leptos::prelude::*;

fn html(element: Element) -> String {
    let owner = Owner::new();
    let html = owner.with(|| element.to_html());
    owner.unset_with_forced_cleanup();
    html
}

#[test]
fn an_element_is_written_with_attributes_and_children() {
    let list = element("ul").class("a b").attr("id", "list").children(["x", "y"].map(|text| element("li").child(text)));
    assert_eq!(html(list), r#"<ul class="a b" id="list"><li>x</li><li>y</li></ul>"#);
}

#[test]
fn texts_and_values_are_escaped() {
    let text = r#"<b> & "c""#;
    assert_eq!(
        html(element("p").attr("title", text).child(text)),
        r#"<p title="&lt;b&gt; &amp; &quot;c&quot;">&lt;b&gt; &amp; "c"</p>"#
    );
    assert_eq!(html(element("p").child("é<é".to_owned())), "<p>é&lt;é</p>");
    assert_eq!(html(element("p").changing_text(|| "<".to_owned())), "<p>&lt;</p>");
}

#[test]
fn adjacent_texts_are_one_text() {
    assert_eq!(html(element("p").child("a").child("b".to_owned()).child(None::<String>).child("c")), "<p>abc</p>");
    assert_eq!(html(element("p").children(["a", "b"])), "<p>ab</p>");
}

#[test]
fn a_text_that_changes_keeps_a_node_of_its_own() {
    assert_eq!(html(element("p").child("a").changing_text(|| "b".to_owned())), "<p>a<!>b</p>");
    // A browser makes no node of an empty text.
    assert_eq!(html(element("p").changing_text(String::new)), "<p> </p>");
}

#[test]
fn a_void_element_has_no_end_tag() {
    assert_eq!(html(element("p").child("a").child(element("br")).child("b")), "<p>a<br>b</p>");
    assert_eq!(html(element("img").attr("src", "/a.webp")), r#"<img src="/a.webp">"#);
}

#[test]
fn a_boolean_attribute_is_written_as_its_name() {
    assert_eq!(html(element("p").flag("hidden", || true)), "<p hidden></p>");
    assert_eq!(html(element("p").flag("hidden", || false)), "<p></p>");
    assert_eq!(html(element("video").attr("controls", "")), "<video controls></video>");
    assert_eq!(html(element("a").attr("download", "a.pdf")), r#"<a download="a.pdf"></a>"#);
    assert_eq!(html(element("a").attr("href", "")), r#"<a href=""></a>"#);
}

#[test]
fn an_attribute_without_a_value_is_left_out() {
    assert_eq!(html(element("p").attr_if("id", None::<String>).attr_if("lang", Some("id"))), r#"<p lang="id"></p>"#);
    assert_eq!(html(element("p").changing("lang", || None::<String>)), "<p></p>");
    assert_eq!(html(element("p").changing("lang", || Some("id"))), r#"<p lang="id"></p>"#);
}

#[test]
fn any_view_can_be_a_child_and_an_element_can_stand_in_any_view() {
    let piece = (move || Some(element("b").child("x"))).into_piece();
    assert_eq!(html(element("p").child("a").child(piece).child("c")), "<p>a<b>x</b>c</p>");
    let owner = Owner::new();
    let html = owner.with(|| view! { <p>{element("b").child("x")}</p> }.to_html());
    assert_eq!(html, "<p><b>x</b></p>");
}

#[test]
fn attributes_that_leptos_spreads_are_written() {
    let spread = |element: Element| {
        let owner = Owner::new();
        owner.with(|| {
            element.add_any_attr(leptos::attr::id("x")).add_any_attr(leptos::tachys::html::class::class("b")).to_html()
        })
    };
    assert_eq!(spread(element("p").class("a")), r#"<p class="a b" id="x"></p>"#);
    assert_eq!(spread(element("p").attr("lang", "id")), r#"<p lang="id" class="b" id="x"></p>"#);
    let owner = Owner::new();
    let html = owner.with(|| element("p").into_piece().add_any_attr(leptos::attr::id("x")).to_html());
    assert_eq!(html, r#"<p id="x"></p>"#);
}

#[test]
fn attributes_on_a_component_reach_its_element() {
    #[component]
    fn Shown() -> impl IntoView {
        element("p").child("a")
    }
    let owner = Owner::new();
    assert_eq!(owner.with(|| view! { <Shown attr:id="x" /> }.to_html()), r#"<p id="x">a</p>"#);
}

#[cfg(debug_assertions)]
mod misuse {
    use super::*;

    #[test]
    #[should_panic(expected = "<br> takes no children")]
    fn a_void_element_with_a_child_panics() {
        let _ = element("br").child("a");
    }

    #[test]
    #[should_panic(expected = "<p> has `id` twice")]
    fn an_attribute_that_is_there_twice_panics() {
        let _ = element("p").attr("id", "a").changing("id", || Some("b"));
    }

    #[test]
    #[should_panic(expected = "not the name of an attribute")]
    fn a_name_that_no_attribute_can_have_panics() {
        let _ = element("p").attr("on click", "a");
    }

    #[test]
    #[should_panic(expected = "<script> takes no escaped text")]
    fn text_that_html_would_not_unescape_panics() {
        let _ = element("script").child("a && b");
    }
}
