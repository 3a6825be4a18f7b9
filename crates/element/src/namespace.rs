//! The namespace of an element: its own, and that of its children.

use leptos::tachys::renderer::types;

/// The vocabulary that an element belongs to. A browser draws a `g` only if it is an SVG element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// HTML.
    Html,
    /// SVG: `svg` and everything in it, except what is inside of `foreignObject`, `desc` and `title`.
    Svg,
    /// MathML: `math` and everything in it, except what is inside of elements for text, such as `mi` and `mtext`.
    MathMl,
}

impl Namespace {
    /// Returns the namespace of an element among the children of an element of namespace `self`.
    pub(crate) fn of_child(self, tag: &str) -> Self {
        match (self, tag) {
            (_, "svg") => Self::Svg,
            (Self::Html, "math") => Self::MathMl,
            _ => self,
        }
    }

    /// Returns the namespace in which the children of an element of namespace `self` begin. An HTML parser goes back to
    /// HTML at these places (HTML standard, section 13.2.6); at `annotation-xml` only if its `encoding` is HTML, which
    /// is taken for granted here.
    pub(crate) fn within(self, tag: &str) -> Self {
        match (self, tag) {
            (Self::Svg, "foreignObject" | "desc" | "title")
            | (Self::MathMl, "mi" | "mo" | "mn" | "ms" | "mtext" | "annotation-xml") => Self::Html,
            _ => self,
        }
    }

    pub(crate) const fn uri(self) -> Option<&'static str> {
        match self {
            Self::Html => None,
            Self::Svg => Some("http://www.w3.org/2000/svg"),
            Self::MathMl => Some("http://www.w3.org/1998/Math/MathML"),
        }
    }

    /// Returns the namespace of an element of the document.
    pub(crate) fn of_node(node: &types::Element) -> Self {
        let uri = node.namespace_uri();
        [Self::Svg, Self::MathMl].into_iter().find(|namespace| namespace.uri() == uri.as_deref()).unwrap_or(Self::Html)
    }
}

#[cfg(test)]
mod tests {
    use super::Namespace::{Html, MathMl, Svg};

    #[test]
    fn a_child_takes_the_namespace_of_its_parent() {
        assert_eq!(Html.of_child("p"), Html);
        assert_eq!(Svg.of_child("g"), Svg);
        assert_eq!(MathMl.of_child("mrow"), MathMl);
    }

    #[test]
    fn a_drawing_and_a_formula_begin_their_own() {
        assert_eq!(Html.of_child("svg"), Svg);
        assert_eq!(Html.of_child("math"), MathMl);
        assert_eq!(MathMl.of_child("svg"), Svg);
    }

    #[test]
    fn html_begins_again_inside_of_a_foreign_object() {
        assert_eq!(Svg.within("foreignObject"), Html);
        assert_eq!(Svg.within("g"), Svg);
        assert_eq!(MathMl.within("mtext"), Html);
        // The same tags are nothing special in HTML.
        assert_eq!(Html.within("title"), Html);
    }
}
