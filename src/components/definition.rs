//! A row of a definition list (`dl`).

use element::{Element, IntoChildren, element};

/// Renders a term and what it stands for.
pub(crate) fn render_definition(term: impl IntoChildren, value: impl IntoChildren) -> Element {
    element("div").child(element("dt").child(term)).child(element("dd").child(value))
}
