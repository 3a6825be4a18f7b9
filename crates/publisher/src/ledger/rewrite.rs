//! Changes of the ledger that commands make; publishing itself only appends.

use super::Ledger;
use model::{route::Route, section::Section, slug::Slug};

impl Ledger {
    /// Returns the text after an entry or a fixed page was removed for good: its number is not given again, and its
    /// address and those that redirected to it only say that it is gone.
    #[must_use]
    pub fn without(&self, route: &Route) -> String {
        let is_redirect =
            |line: usize| self.redirects.iter().any(|known| known.place.line == line && known.to == *route);
        let gone = |path: &str| format!("gone {path}");
        let mut text = self.map_lines(|line, written| {
            let mut words = written.split_whitespace();
            match self.number_at(line, route) {
                Some((section, number, slug)) => Some(format!("removed {} {number} {slug}", section.slug())),
                None if is_redirect(line) => words.nth(1).map(gone),
                None => None,
            }
        });
        // A fixed page has no numbered line that could say so.
        if matches!(route, Route::Static(_)) {
            push_line(&mut text, &gone(&route.path()));
        }
        text
    }

    /// Returns the text after an entry or a fixed page was moved. An entry that stays in its section keeps its number.
    #[must_use]
    pub fn moved(&self, from: &Route, to: &Route) -> String {
        let is_redirect =
            |line: usize| self.redirects.iter().any(|known| known.place.line == line && known.to == *from);
        let mut text = self.map_lines(|line, written| match (self.number_at(line, from), to) {
            (Some((section, number, _)), Route::Entry(new_section, slug)) if section == *new_section => {
                Some(format!("entry {} {number} {slug}", section.slug()))
            }
            (Some((section, number, slug)), _) => Some(format!("removed {} {number} {slug}", section.slug())),
            // Lead old redirects to the new address: a redirect to a redirect makes readers wait twice.
            (None, _) if is_redirect(line) => {
                written.split_whitespace().nth(1).map(|old| format!("redirect {old} {}", to.path()))
            }
            (None, _) => None,
        });
        push_line(&mut text, &format!("redirect {} {}", from.path(), to.path()));
        text
    }

    /// Returns whether readers may have seen this address.
    #[must_use]
    pub fn knows(&self, route: &Route) -> bool {
        matches!(route, Route::Static(_))
            || (1..=self.text.lines().count()).any(|line| self.number_at(line, route).is_some())
    }

    fn number_at(&self, line: usize, route: &Route) -> Option<(Section, u32, &Slug)> {
        let known = self.numbers.iter().find(|known| known.place.line == line && !known.is_removed)?;
        let is_it = matches!(route, Route::Entry(section, slug) if *section == known.section && *slug == known.slug);
        is_it.then_some((known.section, known.number, &known.slug))
    }

    /// Returns the text with each line as it is, or as `change` rewrites it.
    fn map_lines(&self, change: impl Fn(usize, &str) -> Option<String>) -> String {
        let mut text = String::with_capacity(self.text.len() + 100);
        for (index, line) in self.text.lines().enumerate() {
            text.push_str(change(index + 1, line).as_deref().unwrap_or(line));
            text.push('\n');
        }
        text
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Problems;
    use std::sync::Arc;

    const TEXT: &str =
        "# catatan\npage_size 6\nentry berita 1 a\nentry berita 2 b\nredirect /berita/lama/ /berita/a/\n";

    fn ledger() -> Ledger {
        let mut problems = Problems::default();
        let ledger = Ledger::parse(TEXT, &Arc::from("ledger"), &mut problems);
        assert!(problems.is_empty());
        ledger
    }

    fn route(path: &str) -> Route {
        Route::parse(path).unwrap()
    }

    #[test]
    fn what_is_removed_leaves_its_number_and_takes_its_old_addresses_along() {
        let new = "# catatan\npage_size 6\nremoved berita 1 a\nentry berita 2 b\ngone /berita/lama/\n";
        assert_eq!(ledger().without(&route("/berita/a/")), new);
        assert!(ledger().without(&route("/panduan/")).ends_with("\ngone /panduan/\n"));
    }

    #[test]
    fn what_moves_keeps_its_number_within_its_section() {
        let new = "# catatan\npage_size 6\nentry berita 1 c\nentry berita 2 b\n\
                   redirect /berita/lama/ /berita/c/\nredirect /berita/a/ /berita/c/\n";
        assert_eq!(ledger().moved(&route("/berita/a/"), &route("/berita/c/")), new);
        let other = ledger().moved(&route("/berita/b/"), &route("/artikel/b/"));
        assert!(other.contains("removed berita 2 b\n") && other.ends_with("redirect /berita/b/ /artikel/b/\n"));
        assert!(ledger().knows(&route("/berita/a/")) && !ledger().knows(&route("/artikel/a/")));
    }
}
