//! Styles: each page carries those of the components that it shows, and the app brings the rest.
//!
//! What a page needs is found by the class names in its HTML, not in a table of kinds of pages: a new component, or a
//! body with a table in it, has its styles from the first day. The order of the sheets never changes, so the complete
//! stylesheet that the app loads afterwards changes nothing on the page.

mod sheet;

pub use sheet::Sheet;

use crate::{
    digest::{integrity, short_hash},
    policy::page_policy,
    threads::held,
};
use memchr::memmem;
use rustc_hash::FxHashMap;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

const CLASS: &[u8] = b" class=\"";

/// All style sheets, in cascade order.
#[derive(Debug)]
pub struct Styles {
    sheets: Vec<Sheet>,
    /// Class → the sheets that name it. Sheets that name no class are for every page.
    by_class: FxHashMap<String, Vec<usize>>,
    /// The styles made so far: a site has a few dozen different sets and any number of pages.
    made: Mutex<HashMap<Choice, Arc<InlineStyle>>>,
}

/// The chosen sheets, and the site's own rule after them.
type Choice = (Vec<bool>, String);

/// The styles that one page inlines, and the policy that allows just these.
#[derive(Debug, PartialEq, Eq)]
pub struct InlineStyle {
    /// For the `style` element.
    pub css: String,
    /// For the `meta` element with the policy.
    pub policy: String,
}

/// All styles in one file, for the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stylesheet {
    /// Its name, made from its own bytes.
    pub name: String,
    /// The value for `integrity`.
    pub integrity: String,
    /// Its text.
    pub css: String,
}

impl Styles {
    /// Takes the sheets in cascade order.
    #[must_use]
    pub fn new(sheets: Vec<Sheet>) -> Self {
        let mut by_class: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, sheet) in sheets.iter().enumerate() {
            for class in &sheet.classes {
                by_class.entry(class.clone()).or_default().push(index);
            }
        }
        Self { sheets, by_class, made: Mutex::default() }
    }

    /// Returns the styles for a page with this HTML, followed by the site's own rule, which is the same on all its
    /// pages.
    #[must_use]
    pub fn inline_for(&self, html: &str, own_rule: &str) -> Arc<InlineStyle> {
        let mut chosen: Vec<bool> = self.sheets.iter().map(|sheet| sheet.classes.is_empty()).collect();
        for index in find_classes(html).filter_map(|class| self.by_class.get(class)).flatten() {
            if let Some(is_chosen) = chosen.get_mut(*index) {
                *is_chosen = true;
            }
        }
        let mut made = held(&self.made);
        let style = made.entry((chosen, own_rule.to_owned())).or_insert_with_key(|(chosen, own_rule)| {
            let used = self.sheets.iter().zip(chosen).filter(|(_, is_chosen)| **is_chosen);
            let css: String = used.map(|(sheet, _)| sheet.css.as_str()).chain([own_rule.as_str()]).collect();
            Arc::new(InlineStyle { policy: page_policy(&css), css })
        });
        Arc::clone(style)
    }

    /// Returns all styles in one file.
    #[must_use]
    pub fn to_stylesheet(&self) -> Stylesheet {
        let css: String = self.sheets.iter().map(|sheet| sheet.css.as_str()).collect();
        let name = format!("style-{}.css", short_hash(css.as_bytes()));
        Stylesheet { name, integrity: integrity(css.as_bytes()), css }
    }
}

/// Finds the class names in HTML that our own views have written, always in double quotes. Text that looks like an
/// attribute only adds one sheet too many.
fn find_classes(html: &str) -> impl Iterator<Item = &str> {
    let ends = memmem::find_iter(html.as_bytes(), CLASS).map(|start| start + CLASS.len());
    let values = ends.filter_map(|begin| html.get(begin..)?.split('"').next());
    values.flat_map(str::split_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles() -> Styles {
        let sheet = |css: &str| Sheet::parse("a.css", css.as_bytes()).unwrap();
        Styles::new(vec![sheet("a { b: c }"), sheet(".card { b: c }"), sheet(".card__title, .pager { b: c }")])
    }

    #[test]
    fn a_page_gets_the_sheets_that_name_no_class_and_those_of_its_classes() {
        let styles = styles();
        assert_eq!(styles.inline_for("<p>card</p>", "").css, "a { b: c }\n");
        assert_eq!(styles.inline_for("<p id=\"x\" class=\"x card\">", "").css, "a { b: c }\n.card { b: c }\n");
        let whole = styles.inline_for("<p class=\"card\"><b class=\"pager\">", "");
        assert_eq!(whole.css, styles.to_stylesheet().css);
    }

    #[test]
    fn pages_of_the_same_sheets_may_have_another_rule_or_none() {
        let styles = styles();
        assert_eq!(styles.inline_for("<p>", "b { c: d }").css, "a { b: c }\nb { c: d }");
        assert_eq!(styles.inline_for("<p>", "").css, "a { b: c }\n");
    }

    #[test]
    fn the_policy_names_the_style_of_the_page() {
        let style = styles().inline_for("<p>", "");
        assert!(style.policy.contains(&crate::digest::policy_hash(&style.css)), "{}", style.policy);
    }
}
