//! A row of a definition list (`dl`).

use element::{Children, Element, element};

/// Renders a term and what it stands for.
pub(crate) fn render_definition(term: impl Children, value: impl Children) -> Element {
    element("div").child(element("dt").child(term)).child(element("dd").child(value))
}
